// SPDX-License-Identifier: GPL-2.0-or-later
// From labels to a split in its one canonical form, and the choice among
// several.
#ifndef BALANCE_CAMPS_H
#define BALANCE_CAMPS_H

#include "balance/net.h"

// Brings labels below 2n into the canonical form: numbered by first member;
// for two camps each connected component with its first actor in camp 0; for
// free ones (k = 0) camps split into what their positive edges connect.
void camps_canonical(const struct balance_net *g, unsigned k, uint32_t *label);

// Labels each vertex by the first of those that may be together in every split:
// for two camps those that are connected, else all.
uint32_t *camps_always_new(const struct balance_net *g, unsigned k);
// Leaves together in `always` only those that are so by `label`, too.
void camps_always(size_t n, const uint32_t *label, uint32_t *always);

// Of two canonical splits the one to show: nearest to `previous` (or NULL), by
// pairs of actors that are together, or apart, in both; then fewest camps of
// more than one actor; then the smaller string of labels.
bool camps_before(size_t n, const uint32_t *x, const uint32_t *y,
                  const uint32_t *previous);

// The split of these canonical labels, with its cost and edges; neither proven
// nor counted yet. Takes the labels.
struct split camps_split_of(const struct signed_graph *g, uint32_t *label);

#endif
