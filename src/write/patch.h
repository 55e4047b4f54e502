// SPDX-License-Identifier: GPL-2.0-or-later
// Edits of a text: other bytes at some places, while every other byte stays as
// it is; and what they come to, as a difference that people and `patch` read.
#ifndef WRITE_PATCH_H
#define WRITE_PATCH_H

#include "base/alloc.h"
#include "base/arena.h"
#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

struct patch_piece {
  size_t start, end; // of the bytes that go; equal where none do
  struct str text;   // what comes in their place
  size_t number;     // of several at one place the first put is first
};

struct patch {
  VEC(struct patch_piece) pieces;
  struct arena texts;
};

// Has a copy of a text put in place of the bytes from `start` to `end`. The
// same piece put again is one.
void patch_put(struct patch *p, size_t start, size_t end, struct str text);
// Appends the text as it is edited. False, and nothing is added, where two
// pieces would have the same bytes go.
bool patch_apply(struct patch *p, struct str text, struct buf *out);
void patch_drop(struct patch *p);

// Appends the difference of two texts in the unified format, with three lines
// around each change; nothing if they are equal.
void unified_diff(struct buf *out, const char *name, struct str before,
                  struct str after);

#endif
