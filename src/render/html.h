// SPDX-License-Identifier: GPL-2.0-or-later
// A dossier as one page of HTML: what it shows needs neither a network nor any
// other file, and nothing runs in it but the script that belongs to it.
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "base/buf.h"
#include "figure/figure.h"
#include "view/dossier.h"
#include "view/theme.h"

// The data for the script: one object of JSON, without `<`, `>` and `&`. A
// theme that is not the house style goes with it.
void html_data(struct buf *b, const ent_dossier *d,
               const struct figure_plan *plan);
// The link chart of all times as SVG; the script hides what is not in force.
void html_chart(struct buf *b, const ent_dossier *d,
                const struct figure_plan *plan, ent_diags *diags);
// What the chart's signs mean.
void html_legend(struct buf *b, const ent_dossier *d,
                 const struct theme *theme);
// The line of a family in a picture of 27 by 14, with the sign at its end if
// that is wanted.
void html_line(struct buf *b, const struct theme_line *t, bool sign);
bool html_has_family(const ent_dossier *d, const char *family);
// What is the same in every page: the dialog of keys, the switch of levels above
// the chart, the buttons below it, the path, the table and the list of changes.
void html_help(struct buf *b, const ent_dossier *d);
void html_levels(struct buf *b, const ent_dossier *d);
void html_way(struct buf *b, const ent_dossier *d);
void html_tools(struct buf *b, const ent_dossier *d);
void html_table(struct buf *b, const ent_dossier *d);
// An English text of the page, in its language.
void html_say(struct buf *b, const ent_dossier *d, const char *english);
void html_text(struct buf *b, const char *text);
// " name=\"value\"", escaped.
void html_attribute(struct buf *b, const char *name, const char *value);
// A number with a digit behind the point, if that is not 0: "4.5", ".9", "3".
void html_number(struct buf *b, double x);
// " name=4.5".
void html_real(struct buf *b, const char *name, double x);

#endif
