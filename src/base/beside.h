// SPDX-License-Identifier: GPL-2.0-or-later
// Files that nobody named but another file, or the program: where their names
// really lead. Links are followed as far as the folder goes, and no farther.
#ifndef BASE_BESIDE_H
#define BASE_BESIDE_H

#include "base/source.h"

// Whether a path that begins with a folder's, real and with its slash, leads
// out of it on its way, by `..` or by a link, also one to what is not there and
// one that comes back. Nothing outside is looked at.
bool leads_out(const char *folder, const char *path);
// Opens a file that nobody typed the name of, as source_open. One that leads
// out of the folder it seems to be in is SOURCE_OUTSIDE.
struct source *source_beside(const char *path, size_t limit,
                             enum source_fault *fault);
// The same for a file that is there, without opening it.
bool is_outside(const char *path);

#endif
