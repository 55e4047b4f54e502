// SPDX-License-Identifier: GPL-2.0-or-later
// Matching by the Hungarian method (Kuhn 1955; Jonker and Volgenant's shortest
// augmenting paths) over whole numbers, so that equal sums are equal: the cost
// of a pair is a thousand million less its Jaccard index. Events and threshold
// after Greene, Doyle and Cunningham (2010), Tracking the evolution of
// communities in dynamic social networks.
#include "balance/balance.h"

#include "base/alloc.h"
#include <math.h>
#include <string.h>

static const int64_t whole = 1000000000;

const char *bloc_event_name(enum bloc_event e) {
  static const char *const names[] = {"continues", "grows",  "shrinks",
                                      "changes",   "splits", "merges",
                                      "born",      "dies"};
  return names[e];
}

struct bloc_follow bloc_follow_new(size_t n) {
  struct bloc_follow f = {.n = n};
  f.bloc = mem_new(n + 1, sizeof *f.bloc);
  f.was = mem_new(n + 1, sizeof *f.was);
  for (size_t v = 0; v < n; v++)
    f.bloc[v] = f.was[v] = BALANCE_NONE;
  return f;
}

void bloc_follow_drop(struct bloc_follow *f) {
  mem_free(f->bloc);
  mem_free(f->was);
  mem_free(f->changes);
  mem_free(f->list);
  *f = (struct bloc_follow){0};
}

// Old blocs by number and new ones by first member, and how many of the actors
// there at both dates are in each and in both.
struct overlap {
  size_t old_n, new_n;
  uint32_t *number;                     // of each old bloc
  uint32_t *old_of, *new_of;            // of each actor, or BALANCE_NONE
  uint64_t *old_size, *new_size, *both; // both: rows of new_n
};

static size_t index_new(const struct bloc_follow *f, const uint32_t *camp,
                        uint32_t *of) {
  uint32_t top = 0, next = 0;
  for (size_t v = 0; v < f->n; v++)
    if (camp[v] != BALANCE_NONE && camp[v] >= top)
      top = camp[v] + 1;
  uint32_t *size = mem_new((size_t)top + 1, sizeof *size);
  uint32_t *name = mem_new((size_t)top + 1, sizeof *name);
  for (size_t v = 0; v < f->n; v++)
    if (camp[v] != BALANCE_NONE)
      size[camp[v]]++;
  for (size_t v = 0; v < f->n; v++) {
    of[v] = BALANCE_NONE;
    if (camp[v] == BALANCE_NONE || size[camp[v]] < 2)
      continue;
    if (!name[camp[v]])
      name[camp[v]] = ++next;
    of[v] = name[camp[v]] - 1;
  }
  mem_free(size);
  mem_free(name);
  return next;
}

static size_t index_old(const struct bloc_follow *f, uint32_t *of,
                        uint32_t *number) {
  uint32_t *place = mem_new((size_t)f->blocs + 1, sizeof *place);
  uint32_t n = 0;
  for (size_t v = 0; v < f->n; v++)
    if (f->bloc[v] != BALANCE_NONE && f->bloc[v] != BLOC_UNALIGNED)
      place[f->bloc[v]] = 1;
  for (uint32_t b = 1; b <= f->blocs; b++)
    if (place[b]) {
      number[n] = b;
      place[b] = n++;
    }
  for (size_t v = 0; v < f->n; v++)
    of[v] = f->bloc[v] != BALANCE_NONE && f->bloc[v] != BLOC_UNALIGNED
                ? place[f->bloc[v]]
                : BALANCE_NONE;
  mem_free(place);
  return n;
}

static struct overlap overlap_of(const struct bloc_follow *f,
                                 const uint32_t *camp) {
  struct overlap o = {0};
  o.old_of = mem_new(f->n + 1, sizeof *o.old_of);
  o.new_of = mem_new(f->n + 1, sizeof *o.new_of);
  o.number = mem_new(f->n + 1, sizeof *o.number);
  o.old_n = index_old(f, o.old_of, o.number);
  o.new_n = index_new(f, camp, o.new_of);
  o.old_size = mem_new(o.old_n + 1, sizeof *o.old_size);
  o.new_size = mem_new(o.new_n + 1, sizeof *o.new_size);
  o.both = mem_new(o.old_n * o.new_n + 1, sizeof *o.both);
  for (size_t v = 0; v < f->n; v++) {
    if (f->bloc[v] == BALANCE_NONE || camp[v] == BALANCE_NONE)
      continue;
    const uint32_t a = o.old_of[v], b = o.new_of[v];
    if (a != BALANCE_NONE)
      o.old_size[a]++;
    if (b != BALANCE_NONE)
      o.new_size[b]++;
    if (a != BALANCE_NONE && b != BALANCE_NONE)
      o.both[a * o.new_n + b]++;
  }
  return o;
}

static void overlap_drop(struct overlap *o) {
  mem_free(o->number);
  mem_free(o->old_of);
  mem_free(o->new_of);
  mem_free(o->old_size);
  mem_free(o->new_size);
  mem_free(o->both);
}

static double jaccard(const struct overlap *o, size_t a, size_t b) {
  const uint64_t both = o->both[a * o->new_n + b];
  const uint64_t any = o->old_size[a] + o->new_size[b] - both;
  return any ? (double)both / (double)any : 0;
}

// Row i of the square matrix of costs is old bloc i, column j new bloc j;
// those beyond are dummies that cost as much as nothing in common.
static int64_t cost(const struct overlap *o, size_t i, size_t j) {
  if (i >= o->old_n || j >= o->new_n)
    return whole;
  return whole - (int64_t)nearbyint(jaccard(o, i, j) * (double)whole);
}

struct hungarian {
  size_t n;
  int64_t *u, *v, *least; // potentials; from 1, as 0 is "none"
  size_t *row, *way;      // the row matched to a column; the path
  bool *used;
};

static void augment(struct hungarian *h, const struct overlap *o, size_t i) {
  size_t j0 = 0;
  h->row[0] = i;
  for (size_t j = 0; j <= h->n; j++) {
    h->least[j] = INT64_MAX;
    h->used[j] = false;
  }
  do {
    h->used[j0] = true;
    const size_t i0 = h->row[j0];
    int64_t by = INT64_MAX;
    size_t j1 = 0;
    for (size_t j = 1; j <= h->n; j++) {
      if (h->used[j])
        continue;
      const int64_t c = cost(o, i0 - 1, j - 1) - h->u[i0] - h->v[j];
      if (c < h->least[j]) {
        h->least[j] = c;
        h->way[j] = j0;
      }
      if (h->least[j] < by) {
        by = h->least[j];
        j1 = j;
      }
    }
    for (size_t j = 0; j <= h->n; j++)
      if (h->used[j]) {
        h->u[h->row[j]] += by;
        h->v[j] -= by;
      } else if (j) {
        h->least[j] -= by;
      }
    j0 = j1;
  } while (h->row[j0]);
  for (; j0; j0 = h->way[j0])
    h->row[j0] = h->row[h->way[j0]];
}

// The old bloc of each new one, or BALANCE_NONE.
static void match(const struct overlap *o, double least, uint32_t *old) {
  const size_t n = o->old_n > o->new_n ? o->old_n : o->new_n;
  struct hungarian h = {.n = n};
  h.u = mem_new(n + 1, sizeof *h.u);
  h.v = mem_new(n + 1, sizeof *h.v);
  h.least = mem_new(n + 1, sizeof *h.least);
  h.row = mem_new(n + 1, sizeof *h.row);
  h.way = mem_new(n + 1, sizeof *h.way);
  h.used = mem_new(n + 1, sizeof *h.used);
  // Rows beyond the old blocs would match nobody.
  for (size_t i = 1; i <= o->old_n; i++)
    augment(&h, o, i);
  for (size_t j = 0; j < o->new_n; j++) {
    const size_t i = h.row[j + 1] - 1;
    old[j] =
        i < o->old_n && jaccard(o, i, j) >= least ? (uint32_t)i : BALANCE_NONE;
  }
  mem_free(h.u);
  mem_free(h.v);
  mem_free(h.least);
  mem_free(h.row);
  mem_free(h.way);
  mem_free(h.used);
}

static void list(struct bloc_follow *f, uint32_t x) {
  if (f->list_n == f->list_room)
    f->list =
        mem_grow(f->list, f->list_room = vec_room(f->list_room, f->list_n + 1),
                 sizeof *f->list);
  f->list[f->list_n++] = x;
}

static void change(struct bloc_follow *f, struct bloc_change c) {
  if (f->changes_n == f->changes_room)
    f->changes =
        mem_grow(f->changes,
                 f->changes_room = vec_room(f->changes_room, f->changes_n + 1),
                 sizeof *f->changes);
  f->changes[f->changes_n++] = c;
}

// Who came into the bloc and who went, those who were not there at one of the
// dates included.
static void tell_members(struct bloc_follow *f, const uint32_t *was,
                         uint32_t number, double j) {
  struct bloc_change c = {.bloc = number, .jaccard = j, .joined = f->list_n};
  for (uint32_t v = 0; v < f->n; v++)
    if (f->bloc[v] == number && was[v] != number)
      list(f, v);
  c.joined_n = f->list_n - c.joined;
  c.left = f->list_n;
  for (uint32_t v = 0; v < f->n; v++)
    if (was[v] == number && f->bloc[v] != number)
      list(f, v);
  c.left_n = f->list_n - c.left;
  if (isnan(j))
    c.event = c.joined_n ? BLOC_BORN : BLOC_DIES;
  else if (c.joined_n && c.left_n)
    c.event = BLOC_CHANGES;
  else
    c.event = c.joined_n ? BLOC_GROWS
              : c.left_n ? BLOC_SHRINKS
                         : BLOC_CONTINUES;
  change(f, c);
}

// Whether old bloc a is what new bloc b was, or neither was or became any
// other: who joins a bloc that stood before splits none, and who is left by
// some of a bloc that stands yet merges with none.
static bool is_part(const uint32_t *old, size_t new_n, size_t a, size_t b,
                    bool merging) {
  bool other = !merging && old[b] != BALANCE_NONE;
  for (size_t k = 0; merging && k < new_n; k++)
    other |= old[k] == a;
  return old[b] == a || !other;
}

// The numbers of the new blocs that each hold a third of old bloc i, or with
// `merging` of the old ones that each make up a third of new bloc i.
static void tell_parts(struct bloc_follow *f, const struct overlap *o, size_t i,
                       const uint32_t *old, const uint32_t *now, bool merging) {
  const size_t n = merging ? o->old_n : o->new_n;
  struct bloc_change c = {.event = merging ? BLOC_MERGES : BLOC_SPLITS,
                          .bloc = merging ? now[i] : o->number[i],
                          .jaccard = NAN,
                          .others = f->list_n};
  for (size_t j = 0; j < n; j++) {
    const size_t a = merging ? j : i, b = merging ? i : j;
    const uint64_t both = o->both[a * o->new_n + b];
    if (both && is_part(old, o->new_n, a, b, merging) &&
        3 * both >= (merging ? o->new_size[b] : o->old_size[a]))
      list(f, merging ? o->number[j] : now[j]);
  }
  c.others_n = f->list_n - c.others;
  if (c.others_n >= 2)
    change(f, c);
  else
    f->list_n = c.others;
}

// By number, then as they are in the list of events; few.
static void sort_changes(struct bloc_follow *f) {
  for (size_t i = 1; i < f->changes_n; i++) {
    const struct bloc_change x = f->changes[i];
    size_t j = i;
    for (; j > 0 && (f->changes[j - 1].bloc > x.bloc ||
                     (f->changes[j - 1].bloc == x.bloc &&
                      f->changes[j - 1].event > x.event));
         j--)
      f->changes[j] = f->changes[j - 1];
    f->changes[j] = x;
  }
}

static void tell(struct bloc_follow *f, const struct overlap *o,
                 const uint32_t *old, const uint32_t *now) {
  f->changes_n = f->list_n = 0;
  for (size_t i = 0; i < o->old_n; i++) {
    double j = NAN;
    for (size_t b = 0; b < o->new_n; b++)
      if (old[b] == i)
        j = jaccard(o, i, b);
    tell_members(f, f->was, o->number[i], j);
    tell_parts(f, o, i, old, now, false);
  }
  for (size_t b = 0; b < o->new_n; b++) {
    if (old[b] == BALANCE_NONE)
      tell_members(f, f->was, now[b], NAN);
    tell_parts(f, o, b, old, now, true);
  }
  sort_changes(f);
}

void bloc_follow_step(struct bloc_follow *f, const uint32_t *camp) {
  struct overlap o = overlap_of(f, camp);
  uint32_t *old = mem_new(o.new_n + 1, sizeof *old);
  uint32_t *now = mem_new(o.new_n + 1, sizeof *now);
  match(&o, f->least > 0 ? f->least : .3, old);
  for (size_t b = 0; b < o.new_n; b++)
    now[b] = old[b] == BALANCE_NONE ? ++f->blocs : o.number[old[b]];
  for (size_t v = 0; v < f->n; v++) {
    f->was[v] = f->bloc[v];
    f->bloc[v] = camp[v] == BALANCE_NONE       ? BALANCE_NONE
                 : o.new_of[v] == BALANCE_NONE ? BLOC_UNALIGNED
                                               : now[o.new_of[v]];
  }
  tell(f, &o, old, now);
  mem_free(old);
  mem_free(now);
  overlap_drop(&o);
}
