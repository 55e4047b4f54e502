// SPDX-License-Identifier: GPL-2.0-or-later
// A text that was read, and where its lines begin. Shared by the ledger and
// the diagnostics, hence counted references.
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include "base/str.h"
#include <stdatomic.h>
#include <stdint.h>

enum { SOURCE_STEP = 1024 };

// What changes when somebody writes to a file; zeroes for a text that is none.
struct source_state {
  uint64_t device, number, size;
  int64_t seconds, nanoseconds;
};

struct source {
  char *name; // as shown to people
  char *path; // as opened
  char *text; // NUL after the last byte
  size_t n;
  uint32_t *breaks; // line breaks over before each SOURCE_STEP bytes
  uint32_t lines;
  bool plain;      // no line break but LF
  bool ascii;      // columns in characters are columns in bytes
  uint32_t *chars; // unless ascii: characters before each SOURCE_STEP bytes
  size_t mapped;   // bytes to unmap, or 0 when the text is on the heap
  size_t rested;   // of these, the first that source_rest gave back
  struct source_state state; // of the file when it was opened
  atomic_uint users; // who asks of one ledger in two threads shares its files
};

struct source_place {
  uint32_t line, column; // from 1; columns in characters
};

// A source of `n` bytes, copied. Lines end where YAML ends them: CR, LF,
// CRLF, U+0085, U+2028, U+2029.
struct source *source_new(const char *name, const char *at, size_t n);

enum source_fault {
  SOURCE_OK,
  SOURCE_MISSING,
  SOURCE_NOT_REGULAR,
  SOURCE_TOO_LARGE,
  SOURCE_UNREADABLE,
  SOURCE_OUTSIDE // of source_beside alone
};
// Reads a regular file of at most `limit` bytes; on failure *fault says why
// (errno is left set) and NULL comes back. Never waits on a pipe or device.
struct source *source_open(const char *path, const char *name, size_t limit,
                           enum source_fault *fault);

// Whether the file was written to since it was opened, as far as can be told.
// One that another has taken the place of is read whole, and is not meant.
// Reading what was cut off a file is a SIGBUS, which the library leaves to the
// program.
bool source_changed(const struct source *s);
// Gives back the memory of the pages before `upto`, read for now: they come
// from the file again when they are looked at.
void source_rest(struct source *s, size_t upto);
// The same of a stretch, and of what comes right before it.
void source_leave(const struct source *s, size_t from, size_t upto);
struct source *source_keep(struct source *s); // one more user; gives s
void source_release(struct source *s);        // NULL is fine

struct source_place source_place(const struct source *s, uint32_t offset);
// A walk over places of one text, in their order for the most part, that counts
// the lines between them: it costs less than a place each, and what it has read
// it leaves. {0} stands at the first byte.
struct source_walk {
  const struct source *in;
  uint32_t offset, line; // line: from 0
  uint32_t left;         // bytes before this have been given back
};
// The number of the line of a place, from 1.
uint32_t source_walk_to(struct source_walk *w, const struct source *s,
                        uint32_t offset);
// The byte at a line and column counted in characters from 0, a leading byte
// order mark not counted: what libyaml's marks mean. Clamped to the text.
uint32_t source_offset(const struct source *s, size_t line, size_t column);
// A line's text without its end, `line` from 1.
struct str source_line(const struct source *s, uint32_t line);

#endif
