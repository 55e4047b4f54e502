// SPDX-License-Identifier: GPL-2.0-or-later
// What stands above every figure: its title without the date, the date in bold
// before what is shown of it, and, small, as of when and by which filters.
#ifndef FIGURE_HEAD_H
#define FIGURE_HEAD_H

#include "figure/frame.h"
#include "view/drawing.h"

// `words` instead of the drawing's first line, which goes to the others then;
// NULL for that. Gives where the body of the figure can begin.
double head_draw(struct scene *s, const struct preset *p, const ent_drawing *d,
                 const char *words);

#endif
