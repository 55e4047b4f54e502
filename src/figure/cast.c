// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/cast.h"
#include "figure/engine.h"
#include "figure/positions.h"
#include "figure/seats.h"
#include "layout/layout.h"
#include "route/judge.h"

#include <math.h>
#include <stdlib.h>

struct member {
  const char *id, *group;
  struct spot spot;
};

static int by_id(const void *a, const void *b) {
  return strcmp(((const struct member *)a)->id, ((const struct member *)b)->id);
}

// Those with the same id follow each other: one with room for all of them.
static size_t unite(struct member *members, size_t n) {
  size_t last = 0;
  for (size_t i = 1; i < n; i++) {
    struct member *m = &members[last];
    if (strcmp(m->id, members[i].id) != 0) {
      members[++last] = members[i];
      continue;
    }
    m->spot.w = fmax(m->spot.w, members[i].spot.w);
    m->spot.h = fmax(m->spot.h, members[i].spot.h);
    m->spot.depth = fmax(m->spot.depth, members[i].spot.depth);
    m->group = m->group ? m->group : members[i].group;
  }
  return n > 0 ? last + 1 : 0;
}

static void take_members(struct cast *c, struct arena *a,
                         const struct member *members, size_t n) {
  const char **groups = arena_new(a, n + 1, sizeof *groups);
  c->n = n;
  c->spots = arena_new(a, n + 1, sizeof *c->spots);
  c->ids = arena_new(a, n + 1, sizeof *c->ids);
  for (size_t k = 0; k < n; k++) {
    c->spots[k] = members[k].spot;
    c->ids[k] = members[k].id;
    groups[k] = members[k].group;
    map_put(&c->numbers, str_of(c->ids[k]), (uint32_t)k);
  }
  seats_rank(c->spots, c->ids, n);
  seats_group(c->spots, groups, n);
}

struct cast cast_of(struct arena *a, const struct net *nets, size_t n) {
  struct cast c = {0};
  size_t all = 0;
  for (size_t i = 0; i < n; i++)
    all += nets[i].n;
  struct member *members = mem_new(all + 1, sizeof *members);
  all = 0;
  for (size_t i = 0; i < n; i++)
    for (size_t k = 0; k < nets[i].n; k++)
      members[all++] =
          (struct member){nets[i].ids[k], nets[i].groups[k], nets[i].spots[k]};
  qsort(members, all, sizeof *members, by_id);
  take_members(&c, a, members, unite(members, all));
  mem_free(members);
  return c;
}

void cast_drop(struct cast *c) { map_drop(&c->numbers); }

static uint32_t number_of(const struct cast *c, const char *id) {
  return map_get(&c->numbers, str_of(id));
}

static void add_bonds(const struct cast *c, const struct net *net,
                      struct bond_list *bonds) {
  struct bond_list own = {0};
  net_bonds(net, &own);
  for (size_t i = 0; i < own.list.n; i++) {
    struct bond b = own.list.at[i];
    uint32_t x = number_of(c, net->ids[b.a]);
    uint32_t y = number_of(c, net->ids[b.b]);
    b.a = x < y ? x : y;
    b.b = x < y ? y : x;
    vec_push(&bonds->list, b);
  }
  vec_drop(&own.list);
}

// Who was kept from another figure may have grown since, or stand where
// somebody who was absent then stands now. Pushes apart whoever is on another;
// what is kept of them stays as it is.
static void part(struct spot *spots, size_t n) {
  const double gap = 4;
  bool moved = true;
  for (size_t turn = 0; moved && turn < 400; turn++) {
    moved = false;
    for (size_t i = 0; i < n; i++)
      for (size_t k = i + 1; k < n; k++) {
        struct spot *a = &spots[i], *b = &spots[k];
        double dx = b->x - a->x, dy = b->y - a->y;
        double x = (a->w + b->w) / 2 + gap - fabs(dx);
        double y = (a->h + b->h) / 2 + gap - fabs(dy);
        if (x <= 1e-6 || y <= 1e-6)
          continue;
        double by = (x < y ? x : y) / 2 * ((x < y ? dx : dy) < 0 ? -1 : 1);
        a->x -= x < y ? by : 0;
        b->x += x < y ? by : 0;
        a->y -= x < y ? 0 : by;
        b->y += x < y ? 0 : by;
        moved = true;
      }
  }
}

void cast_part(struct cast *c) { part(c->spots, c->n); }

static bool any_pinned(const struct cast *c) {
  for (size_t i = 0; i < c->n; i++)
    if (c->spots[i].pinned)
      return true;
  return false;
}

// ------------------------------------------------------------------ absent

// About what a name takes.
#define SEAT_WIDE 62.0
#define SEAT_HIGH 26.0
#define AROUND 600.0 // farther off, nobody is in the way of newcomers

static struct box pinned_extent(const struct cast *c) {
  struct box all = {INFINITY, INFINITY, -INFINITY, -INFINITY};
  for (size_t i = 0; i < c->n; i++) {
    const struct spot *s = &c->spots[i];
    struct box box = box_of(s->x, s->y, s->w, s->h);
    if (s->pinned)
      all = box_with(all, &box);
  }
  return all;
}

struct seats {
  VEC(struct spot) list; // those of the cast, then those kept for others
  VEC(const char *) ids;
  struct arena names;
};

static void add_seat(struct seats *s, const char *id, struct spot spot) {
  vec_push(&s->list, spot);
  vec_push(&s->ids, id);
}

// Whoever comes stands on nobody's place, though it is empty in this figure:
// they may meet in another.
static struct seats seats_of(const struct cast *c, const ent_positions *p,
                             double unit) {
  struct seats s = {0};
  struct box near = pinned_extent(c);
  struct kept_place at;
  struct str id;
  for (size_t i = 0; i < c->n; i++)
    add_seat(&s, c->ids[i], c->spots[i]);
  for (size_t k = 0; p && positions_next(p, &k, &id, &at);) {
    struct box box = box_of(at.x * unit, at.y * unit, 0, 0);
    if (map_get(&c->numbers, id) == MAP_NONE &&
        !boxes_apart(&near, &box, AROUND))
      add_seat(&s, arena_text(&s.names, id.at, id.n),
               (struct spot){.w = SEAT_WIDE * unit,
                             .h = SEAT_HIGH * unit,
                             .pinned = true,
                             .x = at.x * unit,
                             .y = at.y * unit});
  }
  seats_rank(s.list.at, s.ids.at, s.list.n);
  return s;
}

static void drop_seats(struct seats *s) {
  vec_drop(&s->list);
  vec_drop(&s->ids);
  arena_drop(&s->names);
}

static void lay_out(struct cast *c, const struct cast_ask *x,
                    ent_diags *diags) {
  const struct figure_plan *plan = x->plan;
  const ent_positions *kept = plan->options->positions;
  struct bond_list bonds = {0};
  struct engine engine = {
      .layout = plan->options->layout,
      .program = plan->options->program,
      .patience = {plan->options->seconds, plan->options->lost},
      .diags = diags};
  bool own = layout_is_own(engine.layout);
  struct layout_options o = {.judge = route_judge,
                             .places = own ? NULL : engine_places,
                             .context = &engine,
                             .width = x->width,
                             .aspect =
                                 plan->height > 0 ? x->width / plan->height : 0,
                             .height = x->height,
                             .seed = x->seed,
                             .watch = diags->watch};
  for (size_t i = 0; i < x->n; i++)
    add_bonds(c, &x->nets[i], &bonds);
  bonds_unite(&bonds, false);
  double unit = preset_scale(&plan->preset);
  positions_pin(x->pins ? kept : NULL, c->spots, c->ids, c->n, unit,
                x->quiet ? NULL : diags);
  struct seats seats = seats_of(c, x->seats ? kept : NULL, unit);
  for (size_t i = 0; x->apart && i < seats.list.n; i++)
    seats.list.at[i].group = 0;
  layout_find(seats.list.at, seats.list.n, bonds.list.at, bonds.list.n, &o);
  for (size_t i = 0; i < c->n; i++)
    c->spots[i] = seats.list.at[i];
  drop_seats(&seats);
  vec_drop(&bonds.list);
}

void cast_find(struct cast *c, const struct net *nets, size_t n, double width,
               const struct figure_plan *plan, ent_diags *diags) {
  ent_positions *kept = plan->options->positions;
  lay_out(c,
          &(struct cast_ask){.nets = nets,
                             .n = n,
                             .width = width,
                             .plan = plan,
                             .pins = true,
                             .seats = true},
          diags);
  if (kept && !watch_stopped(diags->watch))
    positions_keep(kept, c->spots, c->ids, c->n, preset_scale(&plan->preset));
  if (any_pinned(c))
    part(c->spots, c->n);
}

// What of the paper's width actors stand on; beside them bend lines.
static const double FULL = 0.95, WIDER = 1.6, HIGHER = 1.15;

static double reach_of(const struct cast *c, bool across, double by) {
  double from = INFINITY, to = -INFINITY;
  for (size_t i = 0; i < c->n; i++) {
    const struct spot *s = &c->spots[i];
    double at = by * (across ? s->x : s->y), half = (across ? s->w : s->h) / 2;
    from = fmin(from, at - half);
    to = fmax(to, at + half);
  }
  return to - from;
}

// How much they can be stretched one way, at most by `most`.
static double stretch(const struct cast *c, bool across, double room,
                      double most) {
  double low = 1, high = most;
  for (int turn = 0; turn < 30; turn++) {
    double half = (low + high) / 2;
    bool fits = reach_of(c, across, half) <= room;
    low = fits ? half : low;
    high = fits ? high : half;
  }
  return low;
}

// Everybody farther apart, as far as there is paper: boxes come no nearer, and
// straight lines cross where they did.
static void spread(struct cast *c, const struct cast_ask *ask) {
  double wide = stretch(c, true, FULL * ask->width, WIDER);
  double high = stretch(c, false, ask->height, HIGHER);
  for (size_t i = 0; i < c->n; i++) {
    c->spots[i].x *= wide;
    c->spots[i].y *= high;
  }
}

bool cast_kept(const struct cast *c, const struct figure_plan *plan) {
  const ent_positions *kept = plan->options->positions;
  struct kept_place at;
  for (size_t i = 0; kept && i < c->n; i++)
    if (positions_place(kept, c->ids[i], &at))
      return true;
  return false;
}

bool cast_any_kept(const struct figure_plan *plan) {
  struct kept_place at;
  struct str id;
  size_t k = 0;
  return plan->options->positions &&
         positions_next(plan->options->positions, &k, &id, &at);
}

bool cast_try(struct cast *c, struct arena *a, const struct cast_ask *ask,
              ent_diags *diags) {
  lay_out(c, ask, diags);
  if (ask->height > 0 && c->n > 1 && !any_pinned(c))
    spread(c, ask);
  if (ask->plan->options->positions)
    positions_round(c->spots, c->n, preset_scale(&ask->plan->preset));
  c->found = arena_new(a, c->n + 1, sizeof *c->found);
  for (size_t i = 0; i < c->n; i++)
    c->found[i] = c->spots[i];
  if (any_pinned(c))
    part(c->spots, c->n);
  return any_pinned(c);
}

void cast_keep(struct cast *c, const struct figure_plan *plan) {
  if (plan->options->positions)
    positions_keep(plan->options->positions, c->found, c->ids, c->n,
                   preset_scale(&plan->preset));
}

void cast_seat(const struct cast *c, struct net *net) {
  for (size_t k = 0; k < net->n; k++) {
    const struct spot *seat = &c->spots[number_of(c, net->ids[k])];
    net->spots[k].x = seat->x;
    net->spots[k].y = seat->y;
  }
}

bool cast_has(const struct cast *c, const struct net *net, size_t k) {
  for (size_t i = 0; i < net->n; i++)
    if (strcmp(net->ids[i], c->ids[k]) == 0)
      return true;
  return false;
}
