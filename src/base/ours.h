// SPDX-License-Identifier: GPL-2.0-or-later
// By what a file is known as one that this program made: under a name that
// nobody typed nothing else is replaced.
#ifndef BASE_OURS_H
#define BASE_OURS_H

#include <stdbool.h>
#include <stddef.h>

// Stands in the last bytes of a picture, in what its format has for comments.
#define OURS_PICTURE "made by entente"
// Begins a drawing in DOT.
#define OURS_DOT "digraph entente"
// Is the first key of a layout, at the beginning of a line.
#define OURS_LAYOUT "entente-layout:"

// Whether such bytes begin as a layout or a drawing does, or are none.
bool ours_text(const char *at, size_t n);
// Whether a file begins with the line that these bytes begin with: a table of
// the same columns, a script of the same kind.
bool ours_begins_alike(const char *path, const char *at, size_t n);
// What lies at a path: 1 if the program made it or it is empty, 0 if it is
// somebody else's, -1 if it cannot be read; errno says why.
int ours(const char *path);

#endif
