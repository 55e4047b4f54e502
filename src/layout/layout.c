// SPDX-License-Identifier: GPL-2.0-or-later
// Every connected part is laid out by itself; the parts are then put side by
// side, the largest first.
#include "layout/layout.h"
#include "layout/seek.h"
#include "layout/sheet.h"

#include <math.h>
#include <stdlib.h>

#define PARTS_GAP 22.0 // between parts
#define PAIR_HIGH 44.0 // between one above the other, and beside each other
#define PAIR_WIDE 40.0 // more than the words need
#define LOWEST                                                                 \
  0.5 // of a height that is asked for, what the first part has
      // at least

struct part {
  uint32_t *members; // of the net
  struct layout_net net;
  double width, height;
  bool given; // by a layout that is not our own
};

// ------------------------------------------------------------------- order

// Bonds once a pair, none of an actor with itself.
static size_t unite(struct bond *bonds, size_t m) {
  size_t kept = 0;
  if (m)
    qsort(bonds, m, sizeof *bonds, bond_order);
  for (size_t i = 0; i < m; i++) {
    struct bond *last = kept ? &bonds[kept - 1] : NULL;
    if (last && bond_order(last, &bonds[i]) == 0) {
      last->label = greater(last->label, bonds[i].label);
      last->words += bonds[i].words;
      last->ties += bonds[i].ties > 0 ? bonds[i].ties : 1;
      last->kind = last->kind > bonds[i].kind ? last->kind : bonds[i].kind;
    } else if (bonds[i].a != bonds[i].b) {
      bonds[kept++] = bonds[i];
    }
  }
  return kept;
}

static struct layout_net sorted(const struct spot *spots, size_t n,
                                const struct bond *bonds, size_t m,
                                uint32_t *number) {
  struct layout_net net = {.n = n};
  net.spots = mem_new(n + 1, sizeof *net.spots);
  net.bonds = mem_new(m + 1, sizeof *net.bonds);
  spots_in_order(spots, n, net.spots, number);
  for (size_t i = 0; i < m; i++) {
    uint32_t a = number[bonds[i].a], b = number[bonds[i].b];
    net.bonds[i] = bonds[i];
    net.bonds[i].a = a < b ? a : b;
    net.bonds[i].b = a < b ? b : a;
  }
  net.m = unite(net.bonds, m);
  return net;
}

static void drop_net(struct layout_net *net) {
  mem_free(net->spots);
  mem_free(net->bonds);
}

// -------------------------------------------------------------------- parts

static uint32_t root(uint32_t *up, uint32_t i) {
  while (up[i] != i)
    i = up[i] = up[up[i]];
  return i;
}

static void join(uint32_t *up, uint32_t a, uint32_t b) {
  a = root(up, a);
  b = root(up, b);
  up[a > b ? a : b] = a > b ? b : a;
}

// Which part each spot is of: the number of its first spot. Who stands together
// is one part.
static uint32_t *find_parts(const struct layout_net *net) {
  uint32_t *up = mem_new(net->n + 1, sizeof *up);
  for (uint32_t i = 0; i < net->n; i++)
    up[i] = i;
  for (size_t i = 0; i < net->m; i++)
    join(up, net->bonds[i].a, net->bonds[i].b);
  for (uint32_t i = 0; i < net->n; i++)
    for (uint32_t k = 0; k < i && net->spots[i].group > 0; k++)
      if (net->spots[i].group == net->spots[k].group) {
        join(up, i, k);
        break;
      }
  for (uint32_t i = 0; i < net->n; i++)
    up[i] = root(up, i);
  return up;
}

static struct part part_of(const struct layout_net *net, const uint32_t *parts,
                           uint32_t which) {
  struct part p = {.members = mem_new(net->n + 1, sizeof *p.members)};
  uint32_t *number = mem_new(net->n + 1, sizeof *number);
  p.net.spots = mem_new(net->n + 1, sizeof *p.net.spots);
  p.net.bonds = mem_new(net->m + 1, sizeof *p.net.bonds);
  for (uint32_t i = 0; i < net->n; i++) {
    if (parts[i] != which)
      continue;
    number[i] = (uint32_t)p.net.n;
    p.members[p.net.n] = i;
    p.net.spots[p.net.n++] = net->spots[i];
  }
  for (size_t i = 0; i < net->m; i++) {
    if (parts[net->bonds[i].a] != which)
      continue;
    p.net.bonds[p.net.m] = net->bonds[i];
    p.net.bonds[p.net.m].a = number[net->bonds[i].a];
    p.net.bonds[p.net.m++].b = number[net->bonds[i].b];
  }
  mem_free(number);
  return p;
}

static void drop_part(struct part *p) {
  mem_free(p->members);
  drop_net(&p->net);
}

static void to_corner(struct layout_net *net) {
  struct box all = net_extent(net);
  for (size_t i = 0; i < net->n; i++) {
    net->spots[i].x -= all.left;
    net->spots[i].y -= all.top;
  }
}

// From its corner.
static void measure_part(struct part *p) {
  to_corner(&p->net);
  struct box all = net_extent(&p->net);
  p->width = all.right;
  p->height = all.low;
}

static int by_size(const void *p, const void *q) {
  const struct part *a = p, *b = q;
  if (a->net.n != b->net.n)
    return a->net.n > b->net.n ? -1 : 1;
  return (a->members[0] > b->members[0]) - (a->members[0] < b->members[0]);
}

// ---------------------------------------------------------------- packing

static void put_at(struct layout_net *net, const struct part *p, double x,
                   double y) {
  for (size_t k = 0; k < p->net.n; k++) {
    net->spots[p->members[k]].x = x + p->net.spots[k].x;
    net->spots[p->members[k]].y = y + p->net.spots[k].y;
  }
}

// Rows of parts, the largest first, in the middle of their row.
static void pack(struct layout_net *net, struct part *parts, size_t n, double y,
                 double width) {
  for (size_t i = 0; i < n;) {
    double x = 0, height = 0;
    size_t end = i;
    for (; end < n && (end == i || x + parts[end].width <= width); end++) {
      x += parts[end].width + PARTS_GAP;
      height = greater(height, parts[end].height);
    }
    for (x = 0; i < end; x += parts[i].width + PARTS_GAP, i++)
      put_at(net, &parts[i], x, y + (height - parts[i].height) / 2);
    y += height + PARTS_GAP;
  }
}

// Whether no actor and no straight line of those that have their place is
// there.
static bool is_free(const struct layout_net *net, const bool *there,
                    const struct box *room) {
  for (size_t i = 0; i < net->n; i++) {
    const struct spot *s = &net->spots[i];
    struct box box = box_of(s->x, s->y, s->w, s->h);
    if (there[i] && !boxes_apart(room, &box, 0))
      return false;
  }
  for (size_t i = 0; i < net->m; i++) {
    const struct spot *a = &net->spots[net->bonds[i].a];
    const struct spot *b = &net->spots[net->bonds[i].b];
    if (there[net->bonds[i].a] &&
        piece_within(&(struct piece){{a->x, a->y}, {b->x, b->y}, 0}, room) > 0)
      return false;
  }
  return true;
}

// Room for a part among those that have their place: as low as there is any, at
// the left or at the right.
static bool find_room(struct layout_net *net, const bool *there,
                      const struct part *p, double width, double low,
                      double gap) {
  const double step = 8;
  for (double y = low - p->height; y >= 0; y -= step)
    for (double in = 0; 2 * in <= width - p->width; in += step)
      for (int side = 0; side < 2; side++) {
        double x = side ? width - p->width - in : in;
        struct box room = {x - gap, y - gap, x + p->width + gap,
                           y + p->height + gap};
        if (!is_free(net, there, &room))
          continue;
        put_at(net, p, x, y);
        return true;
      }
  return false;
}

// Two stand beside each other, or one above the other, with room for the words
// between them.
static void stand_two(struct part *p, bool upright) {
  struct spot *a = &p->net.spots[0], *b = &p->net.spots[1];
  double words = p->net.m > 0 ? p->net.bonds[0].label : 0;
  if (upright) {
    a->x = b->x = 0;
    b->y = a->y + (a->h + b->h) / 2 + PAIR_HIGH;
  } else {
    a->y = b->y = 0;
    b->x = a->x + (a->w + b->w) / 2 + words + PAIR_WIDE;
  }
  measure_part(p);
}

// With as much around it as can be; two stand as there is room for them.
static bool find_gap(struct layout_net *net, const bool *there, struct part *p,
                     double width, double low) {
  static const double gaps[] = {PARTS_GAP, 0.7 * PARTS_GAP};
  const bool two = p->net.n == 2 && !p->given;
  for (size_t k = 0; k < sizeof gaps / sizeof *gaps; k++)
    for (int upright = 0; upright <= two; upright++) {
      if (two)
        stand_two(p, upright);
      if (find_room(net, there, p, width, low, gaps[k]))
        return true;
    }
  if (two)
    stand_two(p, false);
  return false;
}

static void settle(bool *there, const struct part *p) {
  for (size_t k = 0; k < p->net.n; k++)
    there[p->members[k]] = true;
}

// The largest first; the others in what it leaves free, or in rows below it.
static void arrange(struct layout_net *net, struct part *parts, size_t n,
                    double width) {
  enum { FEW_PARTS = 24 };
  bool *there = mem_new(net->n + 1, sizeof *there);
  double low = parts[0].height;
  size_t left = 1;
  width = greater(width, parts[0].width);
  put_at(net, &parts[0], (width - parts[0].width) / 2, 0);
  settle(there, &parts[0]);
  for (size_t i = 1; i < n; i++)
    if (n <= FEW_PARTS && find_gap(net, there, &parts[i], width, low)) {
      settle(there, &parts[i]);
    } else {
      struct part later = parts[left];
      parts[left++] = parts[i];
      parts[i] = later;
    }
  pack(net, parts + 1, left - 1, low + PARTS_GAP, width);
  mem_free(there);
}

static bool any_group(const struct layout_net *net) {
  for (size_t i = 0; i < net->n; i++)
    if (net->spots[i].group > 0)
      return true;
  return false;
}

static void lay_out_part(struct part *p, const struct layout_options *o) {
  p->given = p->net.n > 1 && o->places && seek_given(&p->net, o);
  if (p->net.n > 1 && !p->given)
    seek_nearness(&p->net, o);
  measure_part(p);
}

typedef VEC(struct part) part_list;

static part_list parts_of(const struct layout_net *net) {
  uint32_t *of = find_parts(net);
  part_list parts = {0};
  for (uint32_t i = 0; i < net->n; i++)
    if (of[i] == i)
      vec_push(&parts, part_of(net, of, i));
  mem_free(of);
  if (parts.n > 0)
    qsort(parts.at, parts.n, sizeof *parts.at, by_size);
  return parts;
}

// How much lower than asked for the whole reaches.
static double overhang(const struct layout_net *net,
                       const struct layout_options *o) {
  struct box all = net_extent(net);
  return o->height > 0 ? all.low - all.top - o->height : 0;
}

static void arrange_all(struct layout_net *net, part_list *parts,
                        const struct layout_options *o) {
  arrange(net, parts->at, parts->n,
          page_width(o) - (any_group(net) ? 2 * SIDE : 0));
}

// A height is that of the whole. The first part is laid out in it alone; where
// the others find no room beside it, in what they leave.
static void lay_out(struct layout_net *net, const struct layout_options *o) {
  part_list parts = parts_of(net);
  struct layout_options small = *o;
  small.height = 0;
  for (size_t i = 0; i < parts.n; i++)
    lay_out_part(&parts.at[i], i == 0 ? o : &small);
  if (parts.n > 0)
    arrange_all(net, &parts, o);
  double over = parts.n > 1 ? overhang(net, o) : 0;
  if (over > 0) {
    struct layout_options lower = *o;
    lower.height = greater(o->height - over, LOWEST * o->height);
    lay_out_part(&parts.at[0], &lower);
    arrange_all(net, &parts, o);
  }
  for (size_t i = 0; i < parts.n; i++)
    drop_part(&parts.at[i]);
  vec_drop(&parts);
  to_corner(net);
}

// ------------------------------------------------------------- pinned ones

static uint32_t placed_ties(const struct sheet *s, uint32_t v) {
  uint32_t found = 0;
  for (uint32_t i = s->first[v]; i < s->first[v + 1]; i++) {
    const struct bond *b = &s->bonds[s->touching[i]];
    found += s->there[b->a == v ? b->b : b->a];
  }
  return found;
}

static bool next_new(const struct sheet *s, uint32_t *next) {
  uint32_t most = 0;
  bool any = false;
  for (uint32_t i = 0; i < s->n; i++) {
    if (s->there[i])
      continue;
    uint32_t ties = placed_ties(s, i);
    if (!any || ties > most) {
      most = ties;
      *next = i;
      any = true;
    }
  }
  return any;
}

// In the middle of those it is tied to, or else of those it stands with, or
// below everything.
static void start_near(struct sheet *s, uint32_t v) {
  double x = 0, y = 0, n = 0;
  for (uint32_t i = s->first[v]; i < s->first[v + 1]; i++) {
    const struct bond *b = &s->bonds[s->touching[i]];
    const struct spot *o = &s->spots[b->a == v ? b->b : b->a];
    if (!s->there[b->a == v ? b->b : b->a])
      continue;
    x += o->x;
    y += o->y;
    n++;
  }
  for (uint32_t i = 0; n == 0 && i < s->n; i++)
    if (s->there[i] && s->family_of[i] == s->family_of[v] &&
        s->family_of[v] != UINT32_MAX) {
      x = s->spots[i].x;
      y = s->spots[i].y;
      n = 1;
    }
  struct box all = sheet_extent(s);
  struct spot *o = &s->spots[v];
  o->x = n > 0 ? x / n : s->left + o->w / 2;
  o->y = n > 0 ? y / n : all.low + BOX_GAP + o->h / 2;
  s->there[v] = true;
  sheet_find_place(s, v, BOX_GAP);
}

// The others keep their places to the last bit.
static void add_new(struct layout_net *net, const struct layout_options *o) {
  struct sheet s = sheet_new(net->spots, net->n, net->bonds, net->m);
  s.watch = o->watch;
  size_t fresh = 0;
  for (size_t i = 0; i < net->n; i++) {
    s.there[i] = net->spots[i].pinned;
    fresh += !net->spots[i].pinned;
  }
  struct box all = sheet_extent(&s);
  seek_page(&s, net, o);
  s.width = greater(s.width, all.right - all.left);
  s.left = (all.left + all.right - s.width) / 2;
  uint32_t v = 0;
  while (next_new(&s, &v))
    start_near(&s, v);
  all = sheet_extent(&s);
  s.height = greater(s.height, all.low - all.top);
  s.top = (all.top + all.low - s.height) / 2;
  size_t trials = seek_trials(net) * fresh / (net->n ? net->n : 1);
  sheet_anneal(&s, trials, 5);
  sheet_part(&s, BOX_GAP / 2);
  net_take_places(net, &s);
  sheet_drop(&s);
}

// ------------------------------------------------------------------- public

static size_t pinned(const struct layout_net *net) {
  size_t n = 0;
  for (size_t i = 0; i < net->n; i++)
    n += net->spots[i].pinned;
  return n;
}

void layout_find(struct spot *spots, size_t n, const struct bond *bonds,
                 size_t m, const struct layout_options *o) {
  uint32_t *number = mem_new(n + 1, sizeof *number);
  struct layout_net net = sorted(spots, n, bonds, m, number);
  size_t kept = pinned(&net);
  if (kept == 0)
    lay_out(&net, o);
  else if (kept < n)
    add_new(&net, o);
  for (size_t i = 0; i < n; i++) {
    if (spots[i].pinned)
      continue;
    spots[i].x = net.spots[number[i]].x;
    spots[i].y = net.spots[number[i]].y;
  }
  drop_net(&net);
  mem_free(number);
}
