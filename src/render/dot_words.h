// SPDX-License-Identifier: GPL-2.0-or-later
// The words around a drawing, as Graphviz's HTML-like labels.
#ifndef RENDER_DOT_WORDS_H
#define RENDER_DOT_WORDS_H

#include "base/buf.h"
#include "view/drawing.h"

// One label. Above: title, what is shown and as of when, what changed sides.
// Below: legend of the signs that occur, notes, the numbered sources.
void dot_words(struct buf *b, const ent_drawing *d, bool above, bool below);

#endif
