// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/network.h"
#include "figure/figure.h"
#include "figure/legend.h"

#include <math.h>

static void find_places(struct net *n, const struct figure_plan *plan,
                        ent_diags *diags) {
  struct bond_list bonds = {0};
  net_bonds(n, &bonds);
  struct layout_options o = {.program = plan->options->program,
                             .seconds = plan->options->seconds,
                             .layered = plan->options->layered,
                             .width = n->p->width - 2 * n->p->margin};
  layout_find(n->spots, n->n, bonds.list.at, bonds.list.n, &o, diags);
  vec_drop(&bonds.list);
}

// In the middle of the page, which grows if it must.
static double put_network(struct scene *s, struct preset *p, struct net *n,
                          double y) {
  double wide = n->right - n->left;
  double inner = p->width - 2 * p->margin;
  net_move(n, p->margin + (inner - wide) / 2 - n->left, y - n->top);
  net_draw(s, n, NULL);
  return n->low;
}

static void note_left_out(struct scene *s, const ent_drawing *d,
                          enum detail detail, const char **notes,
                          size_t *count) {
  if (detail == DETAIL_WORDS)
    return;
  notes[(*count)++] = scene_words(
      s,
      "The words of %zu ties would hide them: %s. Fewer ties are drawn with "
      "all of it: --focus ACTOR, --actor A, --family F. In SVG a tie tells its "
      "own when it is pointed at.",
      d->edges.n,
      detail == DETAIL_NUMBERS
          ? "lines have the numbers of their sources alone"
          : "lines have neither words nor numbers of sources");
}

static double draw_foot(struct scene *s, const struct preset *p,
                        const ent_drawing *d, const struct numbers *numbers,
                        enum detail detail, double y) {
  const char **notes = arena_new(&s->arena, d->notes.n + 1, sizeof *notes);
  struct frame_foot foot = {.notes = notes,
                            .sources = numbers->list,
                            .sources_n = numbers->n,
                            .made_of = d->made_of};
  note_left_out(s, d, detail, notes, &foot.notes_n);
  for (size_t i = 0; i < d->notes.n; i++)
    notes[foot.notes_n++] = d->notes.at[i];
  return frame_foot(s, p, y, &foot);
}

static ent_figure *one_network(const ent_drawing *d,
                               const struct figure_plan *plan,
                               ent_diags *diags) {
  ent_figure *f = figure_new();
  struct scene *s = &f->scene;
  struct preset p = plan->preset;
  struct numbers numbers = numbers_of(&s->arena, d);
  enum detail detail = detail_of(d->edges.n);
  struct net n = net_measure(&s->arena, d, &p, &numbers, detail);
  find_places(&n, plan, diags);
  net_place(&n);
  p.width = fmax(p.width, n.right - n.left + 2 * p.margin);
  double y = frame_head(s, &p, d->title, d->lines.at, d->lines.n);
  y = put_network(s, &p, &n, y) + p.legend * 1.6;
  struct legend legend = {.drawings = &d,
                          .n = 1,
                          .hulls = n.hulls.n > 0,
                          .numbers = numbers.n > 0 && detail != DETAIL_NONE,
                          .dropped = n.hulls.dropped,
                          .dropped_n = n.hulls.dropped_n};
  if (d->edges.n > 0)
    y = legend_draw(s, &p, y, &legend);
  s->width = p.width;
  s->height = draw_foot(s, &p, d, &numbers, detail, y);
  s->title = scene_words(s, "%s", d->title);
  s->description = net_described(s, d);
  return f;
}

ent_figure *network_figure(const ent_drawing *const *d, size_t n,
                           const struct figure_plan *plan, ent_diags *diags) {
  (void)n;
  return one_network(d[0], plan, diags);
}
