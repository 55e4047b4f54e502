// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/groups.h"
#include "view/metrics.h"

void groups_measure(struct hulls *h, const struct preset *p) {
  for (size_t i = 0; i < h->n; i++) {
    h->at[i].nw = text_width(str_of(h->at[i].name), p->legend, true);
    h->at[i].nh = p->legend;
  }
}

void groups_draw(struct scene *s, const struct preset *p,
                 const struct hulls *h) {
  const struct theme *t = preset_theme(p);
  struct ink ink = {.fill = t->hull_fill, .line = t->hull_line, .width = 0.8};
  for (size_t i = 0; i < h->n; i++) {
    struct path shape = {0};
    scene_open(
        s, &(struct scene_group){.classes = "group", .title = h->at[i].name});
    path_polygon(&shape, h->at[i].xy, h->at[i].n);
    scene_path(s, &shape, &ink);
    scene_close(s);
  }
}

void groups_draw_names(struct scene *s, const struct preset *p,
                       const struct hulls *h) {
  struct lettering how = {.size = p->legend,
                          .color = preset_theme(p)->hull_text,
                          .anchor = ANCHOR_MIDDLE,
                          .bold = true};
  for (size_t i = 0; i < h->n; i++)
    scene_text(s, h->at[i].nx, h->at[i].ny + p->legend * CAP_HEIGHT / 2,
               h->at[i].name, &how);
}

static void clear_part(struct scene *s, const char *fill, const struct hull *h,
                       const struct area *a) {
  point_list left = hull_within(h, a);
  struct path p = {0};
  for (size_t i = 0; i < left.n; i++)
    if (i == 0)
      path_move(&p, left.at[i].x, left.at[i].y);
    else
      path_line(&p, left.at[i].x, left.at[i].y);
  if (left.n > 2) {
    path_close(&p);
    scene_path(s, &p, &(struct ink){.fill = fill});
  }
  vec_drop(&left);
  vec_drop(&p.steps);
}

void groups_clear(struct scene *s, const struct preset *p,
                  const struct hulls *h, const struct area *a) {
  const struct theme *t = preset_theme(p);
  scene_rect(s, a->x - a->w / 2, a->y - a->h / 2, a->w, a->h, 0,
             &(struct ink){.fill = t->paper});
  for (size_t i = 0; i < h->n; i++)
    clear_part(s, t->hull_fill, &h->at[i], a);
}
