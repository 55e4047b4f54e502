// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/net.h"
#include "figure/id.h"
#include "figure/seats.h"

#include <math.h>
#include <stdlib.h>

// Beside the middle of a line: half of the widest, with its signs.
#define LINE_REACH 3.0

struct net net_measure(struct arena *a, const ent_drawing *d,
                       const struct preset *p, const struct citing *citing,
                       enum detail detail) {
  struct net n = {.d = d, .p = p, .arena = a, .n = d->nodes.n, .m = d->edges.n};
  n.faces = arena_new(a, n.n + 1, sizeof *n.faces);
  n.spots = arena_new(a, n.n + 1, sizeof *n.spots);
  n.ids = arena_new(a, n.n + 1, sizeof *n.ids);
  n.groups = arena_new(a, n.n + 1, sizeof *n.groups);
  n.strokes = arena_new(a, n.m + 1, sizeof *n.strokes);
  n.labels = arena_new(a, n.m + 1, sizeof *n.labels);
  n.courses = arena_new(a, n.m + 1, sizeof *n.courses);
  for (size_t i = 0; i < n.n; i++) {
    n.faces[i] = face_of(a, &d->nodes.at[i], p, &n.spots[i]);
    n.ids[i] = d->nodes.at[i].id;
    n.groups[i] = d->nodes.at[i].cluster;
  }
  seats_rank(n.spots, n.ids, n.n);
  seats_group(n.spots, n.groups, n.n);
  for (size_t i = 0; i < n.m; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    struct course *c = &n.courses[i];
    n.strokes[i] = stroke_of(p, e, d->diff);
    n.labels[i] = label_of(a, p, citing, e, d->diff, detail);
    *c = (struct course){.from = e->from,
                         .to = e->to,
                         .head = stroke_head(&n.strokes[i]),
                         .tail = stroke_tail(&n.strokes[i])};
    for (size_t k = 0; k < n.labels[i].forms_n; k++)
      c->form[k] =
          (struct label_form){n.labels[i].forms[k].w, n.labels[i].forms[k].h};
  }
  return n;
}

// ------------------------------------------------------------------- bonds

static enum bond_kind kind_of(const struct drawing_edge *e) {
  if (strcmp(e->family, "structure") == 0)
    return BOND_STRUCTURE;
  return e->sign > 0 ? BOND_FRIENDLY : BOND_OTHER;
}

void bonds_unite(struct bond_list *bonds, bool together) {
  struct bond *at = bonds->list.at;
  size_t last = 0;
  if (bonds->list.n == 0)
    return;
  qsort(at, bonds->list.n, sizeof *at, bond_order);
  for (size_t i = 1; i < bonds->list.n; i++) {
    if (bond_order(&at[last], &at[i]) != 0) {
      at[++last] = at[i];
      continue;
    }
    at[last].label = fmax(at[last].label, at[i].label);
    if (together) {
      at[last].ties += at[i].ties;
      at[last].words += at[i].words;
    } else {
      at[last].words = fmax(at[last].words, at[i].words);
      if (at[i].ties > at[last].ties)
        at[last].ties = at[i].ties;
    }
    if (at[i].kind > at[last].kind)
      at[last].kind = at[i].kind;
  }
  bonds->list.n = last + 1;
}

static double area_of(const struct label_form *f) {
  return (f->w + 18) * (f->h + 20);
}

void net_bonds(const struct net *n, struct bond_list *bonds) {
  for (size_t i = 0; i < n->m; i++) {
    const struct drawing_edge *e = &n->d->edges.at[i];
    struct bond b = {.a = e->from < e->to ? e->from : e->to,
                     .b = e->from < e->to ? e->to : e->from,
                     .kind = kind_of(e),
                     .ties = 1,
                     .label = n->courses[i].form[0].w,
                     .words = area_of(&n->courses[i].form[0])};
    if (b.a != b.b)
      vec_push(&bonds->list, b);
  }
  bonds_unite(bonds, true);
}

// ------------------------------------------------------------------ places

// What names of groups must not hide, and points along the lines.
static void name_groups(struct net *n) {
  VEC(struct area) solid = {0};
  VEC(double) points = {0};
  for (size_t i = 0; i < n->n; i++)
    vec_push(&solid, ((struct area){n->spots[i].x, n->spots[i].y, n->spots[i].w,
                                    n->spots[i].h}));
  for (size_t i = 0; i < n->m; i++) {
    const struct course *c = &n->courses[i];
    if (c->shown < n->labels[i].forms_n)
      vec_push(&solid, ((struct area){c->lx, c->ly, c->form[c->shown].w,
                                      c->form[c->shown].h}));
    double length = run_length(&c->line);
    for (int k = 0; k <= 40; k++) {
      double x, y;
      run_at(&c->line, length * k / 40.0, &x, &y);
      vec_push(&points, x);
      vec_push(&points, y);
    }
  }
  groups_measure(&n->hulls, n->p);
  hulls_name(&n->hulls, n->p->width - 2 * n->p->margin, solid.at, solid.n,
             points.at, points.n / 2);
  vec_drop(&solid);
  vec_drop(&points);
}

static void reach(struct net *n, double x, double y) {
  n->left = fmin(n->left, x);
  n->right = fmax(n->right, x);
  n->top = fmin(n->top, y);
  n->low = fmax(n->low, y);
}

static void reach_area(struct net *n, double x, double y, double w, double h) {
  reach(n, x - w / 2, y - h / 2);
  reach(n, x + w / 2, y + h / 2);
}

static void measure_all(struct net *n) {
  n->left = n->top = INFINITY;
  n->right = n->low = -INFINITY;
  for (size_t i = 0; i < n->n; i++) {
    const struct spot *s = &n->spots[i];
    struct spot tag = face_tag(n->p, s);
    reach_area(n, s->x, s->y, s->w, s->h);
    if (n->faces[i].node->change == DRAWN_NEW)
      reach_area(n, tag.x, tag.y, tag.w, tag.h);
    if (tab_of(&n->tabs, n->groups[i]) < n->tabs.n)
      reach(n, s->x, s->y - s->h / 2 - tab_size(n->p));
  }
  for (size_t i = 0; i < n->m; i++) {
    const struct course *c = &n->courses[i];
    double length = run_length(&c->line);
    for (int k = 0; k <= 24; k++) {
      double x, y;
      run_at(&c->line, length * k / 24.0, &x, &y);
      reach_area(n, x, y, 2 * LINE_REACH, 2 * LINE_REACH);
    }
    if (c->shown < n->labels[i].forms_n)
      reach_area(n, c->lx, c->ly, c->form[c->shown].w, c->form[c->shown].h);
  }
  for (size_t i = 0; i < n->hulls.n; i++) {
    const struct hull *h = &n->hulls.at[i];
    for (size_t k = 0; k < h->n; k++)
      reach(n, h->xy[2 * k], h->xy[2 * k + 1]);
    reach_area(n, h->nx, h->ny, h->nw, h->nh);
  }
  if (n->n == 0)
    n->left = n->right = n->top = n->low = 0;
}

// a, b, … z, aa, ab.
static const char *letter_of(struct arena *a, unsigned k) {
  char letters[3] = {0};
  size_t n = 0;
  if (k >= 26)
    letters[n++] = (char)('a' + (k / 26 - 1) % 26);
  letters[n++] = (char)('a' + k % 26);
  return arena_text(a, letters, n);
}

// Lines that have no room for their word are told by letters.
static void name_lines(struct net *n) {
  unsigned given = 0;
  for (size_t i = 0; i < n->m; i++) {
    struct label *l = &n->labels[i];
    unsigned shown = n->courses[i].shown;
    if (shown < l->forms_n && l->forms[shown].letter)
      l->letter = letter_of(n->arena, given++);
  }
}

static struct spot tab_spot(const struct net *n, size_t i) {
  const struct point at = tab_place(n->p, &n->spots[i]);
  const double size = tab_size(n->p);
  return (struct spot){.x = at.x, .y = at.y, .w = size, .h = size};
}

// Neither lines nor words run over the tags of who is new, nor over tabs, once
// they are known.
static void place_around(struct net *n, const struct place_options *o) {
  struct spot *all = mem_new(3 * n->n + 1, sizeof *all);
  size_t most = n->n;
  for (size_t i = 0; i < n->n; i++)
    all[i] = n->spots[i];
  for (size_t i = 0; i < n->n; i++)
    if (n->faces[i].node->change == DRAWN_NEW)
      all[most++] = face_tag(n->p, &n->spots[i]);
  for (size_t i = 0; i < n->n; i++)
    if (tab_of(&n->tabs, n->groups[i]) < n->tabs.n)
      all[most++] = tab_spot(n, i);
  place_courses(all, most, n->courses, n->m, o);
  mem_free(all);
}

// A group whose area cannot be drawn is told by tabs on its members, and then
// all are.
static void mark_groups(struct net *n) {
  if (n->common) {
    n->tabs = *n->common;
    return;
  }
  n->hulls = hulls_of(n->arena, n->spots, n->groups, n->n);
  if (!n->of_pairs || n->hulls.dropped_n == 0)
    return;
  n->tabs = tabs_of(n->arena, n->groups, n->n);
  n->hulls.n = n->hulls.dropped_n = 0;
}

static bool word_on_tab(const struct net *n) {
  for (size_t i = 0; i < n->n; i++) {
    const struct spot tab = tab_spot(n, i);
    if (tab_of(&n->tabs, n->groups[i]) == n->tabs.n)
      continue;
    for (size_t k = 0; k < n->m; k++) {
      const struct course *c = &n->courses[k];
      if (c->shown < n->labels[k].forms_n &&
          fabs(c->lx - tab.x) < (c->form[c->shown].w + tab.w) / 2 &&
          fabs(c->ly - tab.y) < (c->form[c->shown].h + tab.h) / 2)
        return true;
    }
  }
  return false;
}

void net_place(struct net *n) {
  double room = n->room > 0 ? n->room : n->p->width - 2 * n->p->margin;
  struct place_options o = {.width = room - 2 * LINE_REACH};
  n->tabs = (struct tabs){0}; // not known yet
  place_around(n, &o);
  mark_groups(n);
  if (!n->common && word_on_tab(n))
    place_around(n, &o);
  name_lines(n);
  name_groups(n);
  measure_all(n);
}

bool net_words_said(const struct net *n) {
  for (size_t i = 0; i < n->m; i++) {
    const struct label *l = &n->labels[i];
    unsigned shown = n->courses[i].shown;
    if (shown >= l->forms_n ? l->forms_n > 0 : l->forms[shown].n == 0)
      return false;
  }
  return true;
}

void net_move(struct net *n, double dx, double dy) {
  for (size_t i = 0; i < n->n; i++) {
    n->spots[i].x += dx;
    n->spots[i].y += dy;
  }
  for (size_t i = 0; i < n->m; i++) {
    struct course *c = &n->courses[i];
    run_move(&c->line, dx, dy);
    c->lx += dx;
    c->ly += dy;
  }
  for (size_t i = 0; i < n->hulls.n; i++) {
    struct hull *h = &n->hulls.at[i];
    for (size_t k = 0; k < 2 * h->n; k++)
      h->xy[k] += k % 2 == 0 ? dx : dy;
    h->nx += dx;
    h->ny += dy;
  }
  n->left += dx;
  n->right += dx;
  n->top += dy;
  n->low += dy;
}

// ----------------------------------------------------------------- drawing

static const char *change_class(const ent_drawing *d,
                                const struct drawing_edge *e) {
  static const char *const words[] = {[DRAWN_SAME] = " unchanged",
                                      [DRAWN_NEW] = " began",
                                      [DRAWN_GONE] = " ended",
                                      [DRAWN_SEEN] = " first-seen"};
  return d->diff ? words[e->change] : "";
}

// "pair turned hostile".
static const char *turn_class(struct scene *s, const struct drawing_edge *e,
                              const char *state) {
  static const char *const words[] = {[TURN_BEGUN] = "began",
                                      [TURN_ENDED] = "ended",
                                      [TURN_STATE] = "changed",
                                      [TURN_SAME] = "unchanged"};
  return scene_words(s, "%s%s %s", words[e->turn->kind],
                     e->turn->sides ? " sides" : "", state);
}

static const char *state_word(enum drawn_state state) {
  static const char *const words[] = {[DRAWN_FRIENDLY] = "friendly",
                                      [DRAWN_HOSTILE] = "hostile",
                                      [DRAWN_BOTH] = "both",
                                      [DRAWN_NEITHER] = "neither",
                                      [DRAWN_FORMAL] = "structure"};
  return words[state];
}

static void open_turn(struct scene *s, const struct net *n, size_t i,
                      const char *prefix, bool label) {
  const struct drawing_edge *e = &n->d->edges.at[i];
  const char *state = state_word(e->turn->state);
  struct scene_datum data[] = {{"from", n->d->nodes.at[e->from].id},
                               {"to", n->d->nodes.at[e->to].id},
                               {"type", e->type},
                               {"state", state},
                               {"certainty", e->certainty}};
  struct scene_group group = {
      .part = label ? PART_LABEL : PART_TIE,
      .id = scene_id(s, prefix, label ? "label-" : "tie-", e->id),
      .classes = scene_words(s, "%s pair %s %s%s", label ? "label" : "tie",
                             turn_class(s, e, state), e->certainty,
                             e->against ? " denied" : ""),
      .title = e->tooltip,
      .data = data,
      .data_n = sizeof data / sizeof *data};
  scene_open(s, &group);
}

static void open_pair(struct scene *s, const struct net *n, size_t i,
                      const char *prefix, bool label) {
  const struct drawing_edge *e = &n->d->edges.at[i];
  const char *state = state_word(e->pair->state);
  struct scene_datum data[] = {{"from", n->d->nodes.at[e->from].id},
                               {"to", n->d->nodes.at[e->to].id},
                               {"type", e->type},
                               {"state", state},
                               {"certainty", e->certainty},
                               {"ties", scene_words(s, "%zu", e->pair->n)}};
  struct scene_group group = {
      .part = label ? PART_LABEL : PART_TIE,
      .id = scene_id(s, prefix, label ? "label-" : "tie-", e->id),
      .classes = scene_words(s, "%s pair %s %s%s", label ? "label" : "tie",
                             state, e->certainty, e->against ? " denied" : ""),
      .title = e->tooltip,
      .data = data,
      .data_n = sizeof data / sizeof *data};
  scene_open(s, &group);
}

static void open_tie(struct scene *s, const struct net *n, size_t i,
                     const char *prefix, bool label) {
  const struct drawing_edge *e = &n->d->edges.at[i];
  const char *from = n->d->nodes.at[e->from].id;
  const char *to = n->d->nodes.at[e->to].id;
  if (e->pair || e->turn) {
    (e->pair ? open_pair : open_turn)(s, n, i, prefix, label);
    return;
  }
  struct scene_datum data[] = {
      {"from", from},
      {"to", to},
      {"type", e->type},
      {"family", e->family},
      {"certainty", e->certainty},
      {"sign", e->sign > 0   ? "positive"
               : e->sign < 0 ? "negative"
                             : "neutral"},
  };
  struct scene_group group = {
      .part = label ? PART_LABEL : PART_TIE,
      .id = scene_id(s, prefix, label ? "label-" : "tie-", e->id),
      .classes = scene_words(
          s, "%s %s %s%s%s", label ? "label" : "tie", e->family, e->certainty,
          e->against ? " denied" : "", change_class(n->d, e)),
      .title = e->tooltip,
      .data = data,
      .data_n = sizeof data / sizeof *data};
  scene_open(s, &group);
}

// What is drawn first lies lowest.
static int layer_of(const ent_drawing *d, const struct drawing_edge *e) {
  if (d->diff && e->change == DRAWN_GONE)
    return 0;
  if (d->diff && e->change == DRAWN_SAME)
    return 1;
  return strcmp(e->family, "structure") == 0 ? 2 : 3;
}

static void draw_lines(struct scene *s, const struct net *n,
                       const char *prefix) {
  for (int layer = 0; layer < 4; layer++)
    for (size_t i = 0; i < n->m; i++) {
      const struct course *c = &n->courses[i];
      if (layer_of(n->d, &n->d->edges.at[i]) != layer)
        continue;
      open_tie(s, n, i, prefix, false);
      stroke_draw(s, &n->strokes[i], &c->line);
      scene_close(s);
    }
}

static void draw_labels(struct scene *s, const struct net *n,
                        const char *prefix) {
  for (size_t i = 0; i < n->m; i++) {
    const struct course *c = &n->courses[i];
    if (c->shown < n->labels[i].forms_n && !*n->labels[i].badge)
      groups_clear(s, n->p, &n->hulls,
                   &(struct area){c->lx, c->ly, c->form[c->shown].w,
                                  c->form[c->shown].h});
  }
  for (size_t i = 0; i < n->m; i++) {
    if (n->courses[i].shown >= n->labels[i].forms_n)
      continue;
    open_tie(s, n, i, prefix, true);
    label_draw(s, n->p, &n->labels[i], &n->strokes[i], &n->courses[i]);
    scene_close(s);
  }
}

static void draw_tabs(struct scene *s, const struct net *n) {
  for (size_t i = 0; i < n->n; i++) {
    const size_t k = tab_of(&n->tabs, n->groups[i]);
    const struct point at = tab_place(n->p, &n->spots[i]);
    if (k < n->tabs.n)
      tab_draw(s, n->p, k, at.x, at.y);
  }
}

void net_draw(struct scene *s, const struct net *n, const char *prefix) {
  scene_open(s, &(struct scene_group){.classes = "network"});
  groups_draw(s, n->p, &n->hulls);
  draw_lines(s, n, prefix);
  draw_labels(s, n, prefix);
  for (size_t i = 0; i < n->n; i++)
    face_draw(s, &n->faces[i], &n->spots[i], n->p, prefix);
  draw_tabs(s, n);
  groups_draw_names(s, n->p, &n->hulls);
  scene_close(s);
}
