// SPDX-License-Identifier: MIT
// What the process that draws may not do, whatever Graphviz is talked into: a
// fence behind the list of attributes.
#ifndef GV_FENCE_H
#define GV_FENCE_H

#include <stdbool.h>

// From here on this process writes to no file but those it has open, starts no
// program, and speaks to no network; it opens files for reading only if `reads`
// says so, as fonts are. Descriptors that are open stay good. Where the system
// has no such filter, the limits of the process are all there is. False, with
// nothing said, if the system refuses what it has.
bool fence(bool reads);

#endif
