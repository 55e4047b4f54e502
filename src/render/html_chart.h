// SPDX-License-Identifier: GPL-2.0-or-later
// The link chart of a page while it is written: as it is at the last step,
// which the script changes and who runs none is content with.
#ifndef RENDER_HTML_CHART_H
#define RENDER_HTML_CHART_H

#include "figure/net.h"
#include "render/html.h"

struct union_chart {
  struct buf *b;
  const ent_dossier *d;
  const struct figure_plan *plan;
  const struct theme *theme;
  struct net net;
  struct scene scene; // of the actors, one after the other
};

struct chart_extent {
  double left, top, right, low;
};

// How sure a tie is at the last step, 0 if it is not shown or not drawn.
unsigned chart_sure(const struct union_chart *c, size_t tie);
// The words on the ties of the last step, within the edges of the chart.
void html_words(const struct union_chart *c, struct chart_extent within);

#endif
