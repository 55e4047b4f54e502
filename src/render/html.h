// SPDX-License-Identifier: GPL-2.0-or-later
// A dossier as one page of HTML: what it shows needs neither a network nor any
// other file, and nothing runs in it but the script that belongs to it.
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include "base/buf.h"
#include "figure/figure.h"
#include "view/dossier.h"

// The data for the script: one object of JSON, without `<`, `>` and `&`.
void html_data(struct buf *b, const ent_dossier *d);
// The link chart of all times as SVG; the script hides what is not in force.
void html_chart(struct buf *b, const ent_dossier *d,
                const struct figure_plan *plan, ent_diags *diags);
// " name=\"value\"", escaped.
void html_attribute(struct buf *b, const char *name, const char *value);

#endif
