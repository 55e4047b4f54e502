// SPDX-License-Identifier: GPL-2.0-or-later
// The way that all exact questions go: whole weights, kernel, blocks, a search
// in each block, and back.
#ifndef BALANCE_SOLVE_H
#define BALANCE_SOLVE_H

#include "balance/net.h"

// k = 0 for as many camps as need be.
struct split solve_split(const struct signed_graph *g, unsigned k,
                         const struct split_options *o);

#endif
