// SPDX-License-Identifier: GPL-2.0-or-later
// Files on their way to their place lie beside it, under names that tell of
// which process they are.
#ifndef BASE_ASIDE_H
#define BASE_ASIDE_H

#include "base/buf.h"

// The folder of a path with its slash, empty for a bare name.
struct str path_folder(const char *path);
// A new file in the folder of `target`, open for writing, whose name goes into
// `name`. -1 when none can be made; errno says why.
int aside_create(const char *target, struct buf *name);
// A second name in its folder for the file at `target`. False when there is no
// file, or none can be given.
bool aside_keep(const char *target, struct buf *name);
// Deletes what processes left in the folder of `target` that ended, killed or
// without power, long before: to be called when a file was just made in it.
void aside_sweep(const char *target);
// Waits until nobody else has the folder of `target` locked, and locks it. To
// be closed; -1 when that cannot be, on some networks.
int aside_lock(const char *target);

#endif
