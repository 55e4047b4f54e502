// SPDX-License-Identifier: MIT
// What Graphviz is asked for by name.
#ifndef GV_NAMES_H
#define GV_NAMES_H

#include <stdbool.h>

// Names that -T and -K take, each list ended by NULL.
extern const char *const formats[];
extern const char *const engines[];

bool listed(const char *const *names, const char *name);

#endif
