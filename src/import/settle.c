// SPDX-License-Identifier: GPL-2.0-or-later
// What rows have in common: the same said twice, from both ends, or a row a
// year.
#include "import/import.h"
#include "sheet/forms.h"

#include <stdlib.h>

static bool is_directed(const struct import *im, const struct import_draft *x) {
  return im->types.at[x->type].directed;
}

// ---------------------------------------------------------------- mirrored

// Keys are compared as bytes.
static void put(struct buf *b, uint32_t n) {
  buf_addn(b, (const char *)&n, sizeof n);
}

static void pair_key(struct buf *b, uint32_t from, uint32_t to, uint32_t type) {
  buf_clear(b);
  put(b, from);
  put(b, to);
  put(b, type);
}

// The same two at the same time: what one does to the other, and the other does
// years later, is no tie without direction.
static void mirror_key(struct buf *b, const struct import_draft *x,
                       bool turned) {
  pair_key(b, turned ? x->to : x->from, turned ? x->from : x->to, x->type);
  put(b, x->when);
  put(b, x->start);
  put(b, x->end);
  put(b, x->seen);
}

// Rows of a table whose ends stand in another row the other way round.
static size_t count_mirrored(const struct import *im, uint32_t table,
                             size_t *all) {
  struct map pairs = {0};
  struct arena keys = {0};
  struct buf key = {0};
  size_t n = 0;
  *all = 0;
  for (size_t i = 0; i < im->drafts.n; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    if (x->table != table || x->from == x->to)
      continue;
    mirror_key(&key, x, false);
    if (map_get(&pairs, buf_str(&key)) == MAP_NONE)
      map_put(&pairs, str_n(arena_text(&keys, key.at, key.n), key.n), 0);
  }
  for (size_t i = 0; i < im->drafts.n; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    if (x->table != table || x->from == x->to)
      continue;
    ++*all;
    mirror_key(&key, x, true);
    n += map_get(&pairs, buf_str(&key)) != MAP_NONE;
  }
  map_drop(&pairs);
  arena_drop(&keys);
  buf_drop(&key);
  return n;
}

static void undirect(struct import *im, uint32_t table) {
  for (size_t i = 0; i < im->drafts.n; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    struct import_type *t = &im->types.at[x->type];
    if (x->table != table || !t->made)
      continue;
    t->directed = false;
    im->map.types.at[t->map].directed = 0;
  }
}

// Whether a table says which ties have a direction, or the types that they are
// of are defined. A matrix, as UCINET's files are, does not.
static bool tells_direction(const struct import *im, uint32_t table) {
  const uint8_t form = im->read.at[table].tables->form.form;
  if (im->read.at[table].map->exported || form_tells_direction(form))
    return true;
  for (size_t i = 0; i < im->drafts.n && form_holds(form) != HOLDS_ROWS; i++) {
    const struct import_type *t = &im->types.at[im->drafts.at[i].type];
    if (im->drafts.at[i].table == table && !t->made && t->directed)
      return true;
  }
  return false;
}

static void find_mirrored(struct import *im) {
  enum { LEAST = 4 };
  for (uint32_t i = 0; i < im->read.n && im->guessed; i++) {
    size_t all, n;
    if (im->read.at[i].map->rows != ROWS_TIES || tells_direction(im, i))
      continue;
    n = count_mirrored(im, i, &all);
    if (all < LEAST || n != all)
      continue;
    im->read.at[i].map->mirrored = true;
    undirect(im, i);
    import_tell(im,
                "every tie of %s stands twice, once from each end: they "
                "have no direction (`mirrored: true`)",
                im->read.at[i].name);
  }
}

// ------------------------------------------------------------------- twice

static void turn(struct import_draft *x) {
  uint32_t from = x->from;
  x->from = x->to;
  x->to = from;
}

static void draft_key(const struct import *im, const struct import_draft *x,
                      struct buf *b) {
  pair_key(b, x->from, x->to, x->type);
  put(b, x->when);
  put(b, x->start);
  put(b, x->end);
  put(b, x->seen);
  put(b, x->again);
  put(b, x->key);
  put(b, x->spells.n);
  for (uint32_t i = 0; i < x->spells.n; i++)
    put(b, im->spells.at[x->spells.first + i]);
  for (uint32_t i = 0; i < x->said.n; i++) {
    const struct import_said *s = &im->said.at[x->said.first + i];
    put(b, s->key);
    put(b, s->text);
  }
}

static void find_twice(struct import *im) {
  struct map seen = {0};
  struct arena keys = {0};
  struct buf key = {0};
  for (size_t i = 0; i < im->drafts.n; i++) {
    struct import_draft *x = &im->drafts.at[i];
    bool mirrored = im->read.at[x->table].map->mirrored;
    bool turned = (mirrored || !is_directed(im, x)) && x->to < x->from;
    if (turned)
      turn(x);
    draft_key(im, x, &key);
    uint32_t first = map_get(&seen, buf_str(&key));
    if (first == MAP_NONE) {
      map_put(&seen, str_n(arena_text(&keys, key.at, key.n), key.n),
              (uint32_t)i << 1 | turned);
      continue;
    }
    x->gone = true;
    if ((first & 1) != turned)
      im->mirrored++;
    else if (im->read.at[x->table].map->exported && x->spells.n > 1)
      im->further++; // each of our own has a row a time, and tells of all
    else
      im->twice++;
  }
  map_drop(&seen);
  arena_drop(&keys);
  buf_drop(&key);
}

// ---------------------------------------------------------------- together

struct sorted {
  uint32_t type, from, to, index;
  day first, last;
  ent_sym same; // what else the rows of one tie have in common
  ent_sym marking;
};

static int by_tie(const void *a, const void *b) {
  const struct sorted *x = a, *y = b;
  if (x->type != y->type)
    return x->type < y->type ? -1 : 1;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  if (x->to != y->to)
    return x->to < y->to ? -1 : 1;
  if (x->same != y->same)
    return x->same < y->same ? -1 : 1;
  if (x->marking != y->marking)
    return x->marking < y->marking ? -1 : 1;
  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->last != y->last)
    return x->last < y->last ? -1 : 1;
  return x->index < y->index ? -1 : x->index > y->index;
}

static bool same_tie(const struct sorted *x, const struct sorted *y) {
  return x->type == y->type && x->from == y->from && x->to == y->to &&
         x->same == y->same && x->marking == y->marking;
}

// "1990/1990" and "1991/1991" are "1990/1991".
static bool joined(struct import *im, ent_sym a, ent_sym b, ent_sym *out) {
  struct str first, last, rest;
  if (!str_cut(book_str(im->book, a), "/", &first, &rest) ||
      !str_cut(book_str(im->book, b), "/", &rest, &last))
    return false;
  struct buf text = {0};
  buf_adds(&text, first);
  buf_addc(&text, '/');
  buf_adds(&text, last);
  *out = book_text(im->book, buf_str(&text));
  buf_drop(&text);
  return true;
}

// The times of a group in their order, those that touch one another as one.
static void join_times(struct import *im, const struct sorted *at, size_t n,
                       struct run *out) {
  out->first = (uint32_t)im->spells.n;
  day end = DAY_MIN;
  bool exact = false;
  for (size_t i = 0; i < n; i++) {
    const struct import_draft *x = &im->drafts.at[at[i].index];
    ent_sym own = x->when ? x->when : x->seen, whole;
    size_t last = im->spells.n;
    if (!own)
      continue;
    bool touches = exact && x->exact && last > out->first && end != DAY_MAX &&
                   x->first <= end + 1;
    if (touches && x->last <= end)
      continue;
    if (touches && joined(im, im->spells.at[last - 1], own, &whole))
      im->spells.at[last - 1] = whole;
    else
      vec_push(&im->spells, own);
    end = x->last;
    exact = x->exact;
  }
  out->n = (uint32_t)im->spells.n - out->first;
}

static bool says(const struct import *im, const struct import_draft *x,
                 const struct import_said *what) {
  for (uint32_t i = 0; i < x->said.n; i++) {
    const struct import_said *s = &im->said.at[x->said.first + i];
    if (s->key == what->key && s->text == what->text)
      return true;
  }
  return false;
}

static bool all_say(const struct import *im, const struct sorted *at, size_t n,
                    const struct import_said *what) {
  for (size_t i = 1; i < n; i++)
    if (!says(im, &im->drafts.at[at[i].index], what))
      return false;
  return true;
}

// Whether it is the first of its kind.
static bool is_new(struct map *seen, struct arena *keys,
                   const struct import_said *s) {
  struct buf key = {0};
  put(&key, s->key);
  put(&key, s->text);
  bool found = map_get(seen, buf_str(&key)) == MAP_NONE;
  if (found)
    map_put(seen, str_n(arena_text(keys, key.at, key.n), key.n), 0);
  buf_drop(&key);
  return found;
}

// What all rows of a tie say, and every source that one of them has.
static void join_said(struct import *im, const struct sorted *at, size_t n,
                      struct run *out) {
  struct map seen = {0};
  struct arena keys = {0};
  *out = (struct run){(uint32_t)im->said.n, 0};
  for (size_t i = 0; i < n; i++) {
    struct run own = im->drafts.at[at[i].index].said;
    for (uint32_t k = 0; k < own.n; k++) {
      struct import_said s = im->said.at[own.first + k];
      bool common = i == 0 && all_say(im, at, n, &s);
      if (!is_new(&seen, &keys, &s))
        continue;
      if (s.what != TAKE_SOURCE && !common) {
        im->dropped++;
        continue;
      }
      vec_push(&im->said, s);
      out->n++;
    }
  }
  map_drop(&seen);
  arena_drop(&keys);
}

static void join_group(struct import *im, const struct sorted *at, size_t n) {
  struct import_draft *x = &im->drafts.at[at[0].index];
  struct run spells, said;
  join_times(im, at, n, &spells);
  join_said(im, at, n, &said);
  x->said = said;
  x->rows = (uint32_t)n;
  x->when = x->seen = 0;
  if (spells.n == 1)
    x->when = im->spells.at[spells.first];
  else
    x->spells = spells;
  for (size_t i = 1; i < n; i++)
    im->drafts.at[at[i].index].gone = true;
  im->joined += n - 1;
}

static ent_sym said_under(const struct import *im, const struct import_draft *x,
                          const char *key) {
  for (uint32_t i = 0; key && i < x->said.n; i++) {
    const struct import_said *s = &im->said.at[x->said.first + i];
    if (!strcmp(book_says(im->book, s->key), key))
      return s->text;
  }
  return 0;
}

// Times that are no plain stretch or day stay records of their own.
static bool may_join(const struct import *im, const struct import_draft *x) {
  return !x->gone && im->read.at[x->table].map->together && !x->start &&
         !x->end && !x->spells.n;
}

static void join_rows(struct import *im) {
  VEC(struct sorted) all = {0};
  for (size_t i = 0; i < im->drafts.n; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    struct sorted s = {x->type,  x->from, x->to, (uint32_t)i,
                       x->first, x->last, 0,     0};
    s.same = said_under(im, x, im->read.at[x->table].map->same);
    s.marking = said_under(im, x, take_key(TAKE_MARKING));
    if (may_join(im, x))
      vec_push(&all, s);
  }
  if (all.n)
    qsort(all.at, all.n, sizeof *all.at, by_tie);
  for (size_t i = 0, n; i < all.n; i += n) {
    for (n = 1; i + n < all.n && same_tie(&all.at[i], &all.at[i + n]); n++)
      ;
    if (n > 1)
      join_group(im, &all.at[i], n);
  }
  vec_drop(&all);
}

// A row a year of what lasts: all rows hold for a whole year, and most ties
// have several.
static bool is_yearly(const struct import *im, uint32_t table) {
  struct map ties = {0};
  struct arena keys = {0};
  struct buf key = {0};
  size_t n = 0;
  bool good = true;
  for (size_t i = 0; i < im->drafts.n && good; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    if (x->table != table || x->gone)
      continue;
    n++;
    good = x->exact && x->when && x->last - x->first < 366 &&
           x->last - x->first > 363;
    pair_key(&key, x->from, x->to, x->type);
    if (map_get(&ties, buf_str(&key)) == MAP_NONE)
      map_put(&ties, str_n(arena_text(&keys, key.at, key.n), key.n), 0);
  }
  good = good && n > 0 && ties.entries.n * 3 < n * 2;
  map_drop(&ties);
  arena_drop(&keys);
  buf_drop(&key);
  return good;
}

static void find_together(struct import *im) {
  for (uint32_t i = 0; i < im->read.n && im->guessed && im->map.whole; i++) {
    if (im->read.at[i].map->rows != ROWS_TIES || im->read.at[i].map->exported ||
        import_is_network(&im->read.at[i]) ||
        import_is_records(&im->read.at[i]) || !is_yearly(im, i))
      continue;
    im->read.at[i].map->together = true;
    import_tell(im,
                "%s has a row a year: the rows of one tie are one record, "
                "and years that follow each other one time (`together: "
                "true`)",
                im->read.at[i].name);
  }
}

void import_settle(struct import *im) {
  find_mirrored(im);
  find_twice(im);
  find_together(im);
  join_rows(im);
  for (size_t i = 0; i < im->drafts.n; i++) {
    const struct import_draft *x = &im->drafts.at[i];
    if (x->gone)
      continue;
    im->people.list.at[x->from].used = im->people.list.at[x->to].used = true;
    im->types.at[x->type].ties++;
    im->ongoing += x->open;
    im->selves += x->from == x->to;
    im->undated += !x->when && !x->start && !x->end && !x->seen && !x->spells.n;
  }
}
