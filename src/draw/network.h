// SPDX-License-Identifier: GPL-2.0-or-later
// What all drawings of the network at a date say alike, whatever they make of
// it: which ties are drawn, what was asked, and what is left out.
#ifndef DRAW_NETWORK_H
#define DRAW_NETWORK_H

#include "draw/canvas.h"
#include "find/ties.h"

// Whether actors that have ties of structure alone may be left out.
bool network_may_thin(const ent_query *q);
// Adds a line of a listing to the marks, those of one key to one mark: they
// follow each other.
void network_mark(struct canvas *c, const struct slice *s,
                  const struct line *x);
// The title, the line under it that says what was asked and what is shown
// (`counts`), and the notes on what is not.
void network_told(struct canvas *c, const struct listing *found,
                  const char *counts);

#endif
