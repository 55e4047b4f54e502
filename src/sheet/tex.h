// SPDX-License-Identifier: GPL-2.0-or-later
// Signs of TeX as text: accents, letters and dashes that have commands there.
#ifndef SHEET_TEX_H
#define SHEET_TEX_H

#include "base/buf.h"

// Adds what a text of TeX reads; braces go, and so do commands that are not
// known, but for what they are of.
void tex_add(struct buf *out, struct str s);
// The same of an address, in which dashes and tildes are what they are.
void tex_add_url(struct buf *out, struct str s);

#endif
