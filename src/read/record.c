// SPDX-License-Identifier: GPL-2.0-or-later
// A place is the first byte of a record: of a list's item, or of the key
// (the id) of a mapping's entry. Which of the two is told by what follows:
// only an entry has a mapping as its first value, but for the few keys named
// in is_field_of_mapping.
#include "read/record.h"

#include <assert.h>

// Collections that have begun.
typedef VEC(uint32_t) opened;

static struct str keep(struct record *r, const struct yaml_event *e) {
  if (e->kept || e->text.n == 0)
    return e->text;
  return (struct str){arena_text(&r->texts, e->text.at, e->text.n), e->text.n};
}

static enum spot_kind kind_of(enum yaml_kind kind) {
  return kind == YAML_MAP    ? SPOT_MAP
         : kind == YAML_LIST ? SPOT_LIST
                             : SPOT_TEXT;
}

static struct record_spot spot_of(struct record *r,
                                  const struct yaml_event *e) {
  return (struct record_spot){.text = keep(r, e),
                              .start = e->start,
                              .end = e->end,
                              .size = 1,
                              .kind = kind_of(e->kind)};
}

// The end of a block has no bytes of its own: it is where the last one is.
static void shut(struct record *r, opened *open, uint32_t last) {
  uint32_t at = open->at[--open->n];
  struct record_spot *s = &r->spots.at[at];
  s->size = (uint32_t)(r->spots.n - at);
  s->end = last > s->end ? last : s->end;
}

// Takes in what an event begins or ends.
static void add(struct record *r, opened *open, const struct yaml_event *e,
                uint32_t *last) {
  if (e->end > e->start)
    *last = e->end;
  if (e->kind == YAML_LIST_END || e->kind == YAML_MAP_END) {
    shut(r, open, *last);
    return;
  }
  if (e->kind != YAML_TEXT)
    vec_push(open, (uint32_t)r->spots.n);
  vec_push(&r->spots, spot_of(r, e));
}

// Reads to the end of what has begun; a fault ends it early.
static void add_rest(struct record *r, opened *open, struct yaml *y,
                     uint32_t last) {
  struct yaml_event e;
  while (open->n > 0 && yaml_next(y, &e))
    add(r, open, &e, &last);
  while (open->n > 0)
    shut(r, open, last);
}

static bool is_field_of_mapping(struct str key) {
  return str_is(key, "tie") || str_starts(key, "x-");
}

// From the first key of the record's mapping, which has begun.
static bool read_pairs(struct record *r, struct yaml *y,
                       const struct yaml_event *map) {
  struct yaml_event key, value;
  opened open = {0};
  uint32_t last = 0;
  if (!yaml_next(y, &key) || key.kind != YAML_TEXT)
    return false;
  struct record_spot id = spot_of(r, &key);
  bool entry = !is_field_of_mapping(key.text);
  if (!yaml_next(y, &value))
    return false;
  if (value.kind == YAML_MAP && entry) {
    r->id = id;
  } else {
    add(r, &open, map, &last);
    vec_push(&r->spots, id);
    last = id.end > id.start ? id.end : last;
  }
  add(r, &open, &value, &last);
  add_rest(r, &open, y, last);
  vec_drop(&open);
  return true;
}

static bool read_key_of_file(struct record *r, struct yaml *y,
                             struct str wanted) {
  struct yaml_event key, value;
  while (yaml_next(y, &key) && key.kind != YAML_MAP_END) {
    bool same = key.kind == YAML_TEXT && str_eq(key.text, wanted);
    struct record_spot id = {.start = key.start, .end = key.end};
    yaml_skip(y, &key);
    if (!yaml_next(y, &value))
      return false;
    if (!same) {
      yaml_skip(y, &value);
      continue;
    }
    opened open = {0};
    uint32_t last = 0;
    r->id = id;
    add(r, &open, &value, &last);
    add_rest(r, &open, y, last);
    vec_drop(&open);
    return true;
  }
  return false;
}

static uint32_t pass_over(const struct record *r, uint32_t child) {
  return child + r->spots.at[child].size;
}

static void number_kids(struct record *r) {
  uint32_t n = (uint32_t)r->spots.n;
  vec_reserve(&r->first, n + 1);
  vec_reserve(&r->kids, n);
  for (uint32_t i = 0; i < n; i++) {
    r->first.at[i] = (uint32_t)r->kids.n;
    for (uint32_t c = i + 1; c < pass_over(r, i); c = pass_over(r, c))
      r->kids.at[r->kids.n++] = c;
  }
  r->first.at[n] = (uint32_t)r->kids.n;
  r->first.n = n + 1;
}

// The blanks before a record in block style, which its further lines have
// too. In flow style they mean nothing, and there may be very many.
static uint32_t indent_of(const struct source *in, uint32_t start) {
  uint32_t i = start;
  while (i > 0 && strchr(" \t-?:", in->text[i - 1]) && in->text[i - 1])
    i--;
  bool whole = source_place(in, i).column == 1;
  return whole ? source_place(in, start).column - 1 : 0;
}

bool record_read(struct record *r, struct source *in, uint32_t start,
                 const struct str *file) {
  r->spots.n = r->first.n = r->kids.n = 0;
  r->id = (struct record_spot){0};
  r->last.key.n = 0;
  arena_reset(&r->texts);
  struct yaml *y = yaml_peek(in, start, file ? 0 : indent_of(in, start));
  struct yaml_event first;
  bool ok = yaml_next(y, &first) && first.kind == YAML_MAP;
  if (ok)
    ok = file ? read_key_of_file(r, y, *file) : read_pairs(r, y, &first);
  yaml_close(y);
  if (ok)
    number_kids(r);
  return ok;
}

void record_drop(struct record *r) {
  vec_drop(&r->spots);
  vec_drop(&r->first);
  vec_drop(&r->kids);
  arena_drop(&r->texts);
}

size_t record_count(const struct record *r, uint32_t spot) {
  return r->first.at[spot + 1] - r->first.at[spot];
}

uint32_t record_kid(const struct record *r, uint32_t spot, size_t number) {
  assert(number < record_count(r, spot));
  return r->kids.at[r->first.at[spot] + number];
}

size_t record_find(struct record *r, uint32_t map, struct str key) {
  if (r->last.key.n > 0 && r->last.map == map && str_eq(r->last.key, key))
    return r->last.kid;
  for (size_t k = 0; k + 1 < record_count(r, map); k += 2) {
    uint32_t spot = record_kid(r, map, k);
    const struct record_spot *s = &r->spots.at[spot];
    if (s->kind != SPOT_TEXT || !str_eq(s->text, key))
      continue;
    r->last.map = map;
    r->last.key = s->text;
    r->last.kid = k;
    return k;
  }
  return RECORD_NONE;
}
