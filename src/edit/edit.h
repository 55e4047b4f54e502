// SPDX-License-Identifier: GPL-2.0-or-later
// An edit in the making: what all of them share. The ledger is read once, each
// file of it becomes a tree of places, and a change is a patch of each file.
// What comes of it is read again before anything is written.
#ifndef EDIT_EDIT_H
#define EDIT_EDIT_H

#include "base/diag.h"
#include "edit/grammar.h"
#include "model/account.h"
#include "model/names.h"
#include "write/patch.h"

struct edit_file {
  struct source *in; // a copy: nothing done to the file shows in it
  struct tree tree;
  struct patch patch;
  struct buf after; // the text as it is to be, once settled
  bool layout;      // keeps the places of figures
};

struct ent_edit {
  char *path; // of the ledger, as it was named
  ent_read_options options;
  ent_shelf *shelf;
  ent_diags *before; // what was found when the ledger was read
  struct ent_book *book;
  ent_account *account;
  VEC(struct edit_file) files; // one less than the book's: no vocabulary
  VEC(char *) said, makes;
  bool settled;
  bool same_book; // what is said must stay the same
};

// The number, among the edit's, of a file of the book.
static inline size_t edit_file_of(struct place p) { return p.file - 1; }
// How many there are besides that of the places of figures.
size_t edit_ledger_files(const struct ent_edit *e);

// A line for people about what the change comes to.
__attribute__((format(printf, 2, 3))) void edit_say(struct ent_edit *e,
                                                    const char *format, ...);

// The same about what the change makes.
__attribute__((format(printf, 2, 3))) void edit_make(struct ent_edit *e,
                                                     const char *format, ...);

// Whether a text, as it is written, is an id in its composed form.
bool edit_is(struct str text, struct str id);

// ---------------------------------------------------------------- references

// Every text by which a record is named: what stands for it by an id of its
// own (an actor's also as a holder, in the tie of an expectation …).
struct edit_noun {
  enum noun noun;
  const char *name, *section;
};
extern const struct edit_noun edit_nouns[NOUNS];
// Where the ledger itself defines the id, as a number among the book's files,
// or 0: nowhere.
uint32_t edit_defined(const struct ent_edit *e, enum noun noun, struct str id);
// What the ledger defines by this id: `noun` by its name, or the only one.
// NOUNS, with a diagnostic, if it is none or several.
enum noun edit_noun_of(const struct ent_edit *e, const char *noun,
                       struct str id, ent_diags *d);
// Puts another id in place of all of them, but for its definition where
// `defined` is false. False, with a diagnostic, where that cannot be. Gives how
// many places there are.
bool edit_refer(struct ent_edit *e, enum noun noun, struct str id,
                struct str other, bool defined, size_t *places, ent_diags *d);
// Takes an item out of a list, or a pair, by its key, out of a mapping, with
// its comma or its lines; comments in these stay.
void edit_take_out(struct edit_file *f, uint32_t of, uint32_t front);
bool edit_has_place(const struct ent_edit *e, struct str id);
// The same among the places of figures: `other` NULL takes the place away.
void edit_move_place(struct ent_edit *e, struct str id,
                     const struct str *other);
// Whether something within a record of several uses: an anchor that is used
// elsewhere too. Refused then, for what it changes elsewhere nobody has asked.
bool edit_shared(const struct edit_file *f, uint32_t twig, ent_diags *d);

// Whether the ledger has a period of that name.
bool edit_is_period(const struct ent_edit *e, struct str id);
// Gives it another name, wherever a date speaks of it too.
bool edit_rename_period(struct ent_edit *e, struct str id, struct str other,
                        ent_diags *d);

// All that a book says, as one text.
struct buf edit_what_is_said(const struct ent_book *b);
// Appends a file in one form (format.c); false for one that is left as it is.
bool edit_format(const struct tree *t, struct buf *out);

// ------------------------------------------------------------------- scalars

// Puts a scalar that says `text` in place of one, quoted as that was unless
// the new text needs more.
void edit_put_scalar(struct edit_file *f, uint32_t twig, struct str text);
// Appends a scalar; one that a program other than this would read as a number,
// a date or a truth is quoted.
void edit_scalar(struct buf *out, struct str text, bool flow);
// Whether it would be read so.
bool edit_looks_typed(struct str text);

#endif
