// SPDX-License-Identifier: GPL-2.0-or-later
// What the levels of a figure are called.
#ifndef FIGURE_DETAIL_H
#define FIGURE_DETAIL_H

#include <stdbool.h>
#include <stddef.h>

// The k-th: "ties", "pairs", "list"; NULL past the last.
const char *detail_name(size_t k);
bool detail_known(const char *name);

#endif
