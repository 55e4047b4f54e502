// SPDX-License-Identifier: GPL-2.0-or-later
// The diagnostics list: every complaint is data with a stable code, a place
// in somebody's text and a remedy. Making one never prints. Functions that
// fail add at least one ENT_ERROR and return false or NULL.
//
// A place may be lazy: the record's first byte and a field's name. It costs
// nothing to keep; the exact bytes are looked up by the locator when the
// diagnostic is shown, because most of a hundred thousand warnings never are.
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/alloc.h"
#include "base/arena.h"
#include "base/intern.h"
#include "base/opt.h"
#include "base/source.h"
#include "base/watch.h"
#include "entente.h"

struct span {
  struct source *in;   // NULL: the complaint has no place in a text
  uint32_t start, end; // bytes; with a field, start is the record's and end 0
  const char *field;   // NULL, or a static string: a key of the record
  uint32_t item;       // with a field: 0 the whole value, else its item, from 1
};

#define SPAN_NONE ((struct span){0})

struct diag_label {
  struct span at;
  ent_sym text;
};

struct diag {
  ent_severity severity;
  const char *code; // static
  ent_sym message;
  struct span at;
  uint32_t more;   // 0, or index + 1 into ent_diags.details
  uint32_t number; // order of adding; the last key when sorting
};

// What the words of a note or a help offer.
struct diag_remedy {
  ent_sym option, value; // value 0: none
  bool leave_out;
};

struct diag_detail {
  ent_sym label; // under the carets
  VEC(struct diag_label) also;
  VEC(ent_sym) notes;
  ent_sym help;
  VEC(struct diag_remedy)
  remedies;    // of the notes and the help, in that order
               // in which they were added
  ent_sym fix; // replacement text for the primary span, for editors
};

// Gives the exact bytes of a lazy span, or the record's first line. What it
// remembers from one place to the next lasts as long as the diagnostics.
struct diag_locator {
  void *(*begin)(void);
  struct span (*find)(void *memory, struct span lazy);
  void (*end)(void *memory);
};

struct ent_diags {
  VEC(struct diag) list;
  VEC(struct diag_detail) details;
  struct intern texts;
  VEC(struct source *) sources;
  size_t count[3];                   // by severity
  const struct diag_locator *locate; // NULL: none
  void *located;                     // its memory
  ent_speller *spell;
  struct watch *watch; // of the work it is for, NULL: nobody's
  struct watch own;
  bool told; // that it was to end
};

// An empty list that spells options as another does, for work that is watched
// as the other's is. The caller frees it, before the other.
ent_diags *diags_like(const ent_diags *d);

// Sets who finds lazy places, once.
void diags_locate(ent_diags *d, const struct diag_locator *locate);

// Adds a diagnostic. The diag_… functions below speak of the last one added.
__attribute__((format(printf, 5, 6))) void
diag(ent_diags *d, ent_severity severity, const char *code, struct span at,
     const char *format, ...);
__attribute__((format(printf, 2, 3))) void diag_label(ent_diags *d,
                                                      const char *format, ...);
__attribute__((format(printf, 3, 4))) void
diag_also(ent_diags *d, struct span at, const char *format, ...);
__attribute__((format(printf, 2, 3))) void diag_note(ent_diags *d,
                                                     const char *format, ...);
__attribute__((format(printf, 2, 3))) void diag_help(ent_diags *d,
                                                     const char *format, ...);
__attribute__((format(printf, 2, 3))) void diag_fix(ent_diags *d,
                                                    const char *format, ...);

// Whether the work it is for was to end, which is told once (work/cancelled).
// Asked by whoever turns what is half done into false or NULL. Never if NULL.
bool diags_stopped(ent_diags *d);

// Leaves the first of complaints with the same code, words and place.
void diags_unique(ent_diags *d);

// Shorthand for what a user asked wrongly: an error without a place whose
// code starts with "usage/"; the program exits with 2 for these.
#define diag_usage(d, code, ...)                                               \
  diag(d, ENT_ERROR, code, SPAN_NONE, __VA_ARGS__)

#endif
