// SPDX-License-Identifier: GPL-2.0-or-later
// The words around a drawing, as Graphviz's HTML-like labels.
#ifndef RENDER_DOT_WORDS_H
#define RENDER_DOT_WORDS_H

#include "base/buf.h"
#include "view/drawing.h"

// The caption: title, what is shown and as of when, what changed sides, the
// signs that occur, notes, the numbered sources. `shaded`: groups can be seen.
void dot_words(struct buf *b, const ent_drawing *d, bool shaded);

#endif
