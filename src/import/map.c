// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/map.h"

#include "import/people.h"

static const struct {
  const char *key;
  unsigned of;
} rows[TAKES] = {
#define TAKE(id, key, of) [TAKE_##id] = {key, of},
#include "import/fields.def"
};

const char *take_key(enum take t) { return rows[t].key; }
unsigned take_of(enum take t) { return rows[t].of; }

const char *const map_rows_names[ROWS_KINDS] = {"ties",  "actors", "matrix",
                                                "works", "claims", "citations",
                                                "sides", "spoken", "ledger"};

unsigned map_rows_of(enum map_rows rows_of) {
  static const unsigned of[ROWS_KINDS] = {
      [ROWS_TIES] = OF_TIES,     [ROWS_ACTORS] = OF_ACTORS,
      [ROWS_MATRIX] = OF_TIES,   [ROWS_WORKS] = OF_WORKS,
      [ROWS_CLAIMS] = OF_CLAIMS, [ROWS_CITATIONS] = OF_CITATIONS,
      [ROWS_SIDES] = OF_SIDES,   [ROWS_SPOKEN] = OF_SPOKEN,
      [ROWS_LEDGER] = OF_LEDGER};
  return of[rows_of];
}

enum take take_named(struct str key) {
  if (str_starts(key, "x-") && key.n > 2)
    return TAKE_EXTRA;
  for (int t = 0; t < TAKE_EXTRA; t++)
    if (str_is(key, rows[t].key))
      return (enum take)t;
  return TAKES;
}

void map_begin(struct mapping *m) {
  static const char *const usual[] = {"NA",  "N/A",  "#N/A", "NULL", "null",
                                      "NaN", "n.a.", "-9",   "-99",  "-999",
                                      "?",   "-",    "."};
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
    vec_push(&m->missing, usual[i]);
}

void mapping_drop(struct mapping *m) {
  for (size_t i = 0; i < m->tables.n; i++) {
    struct map_table *t = &m->tables.at[i];
    for (size_t k = 0; k < t->uses.n; k++)
      vec_drop(&t->uses.at[k].columns);
    for (size_t k = 0; k < t->only_if.n; k++)
      vec_drop(&t->only_if.at[k].values);
    vec_drop(&t->uses);
    vec_drop(&t->only_if);
  }
  vec_drop(&m->tables);
  vec_drop(&m->missing);
  vec_drop(&m->markings);
  vec_drop(&m->precision);
  vec_drop(&m->types);
  arena_drop(&m->arena);
}

const char *map_text(struct mapping *m, struct str s) {
  return arena_text(&m->arena, s.at, s.n);
}

struct map_table *map_add_table(struct mapping *m, const char *name,
                                enum map_rows kind) {
  struct map_table t = {.table = name, .rows = kind, .header = 1};
  vec_push(&m->tables, t);
  return &m->tables.at[m->tables.n - 1];
}

static bool has_key(const struct map_table *t, const char *key) {
  for (size_t i = 0; i < t->uses.n; i++)
    if (!strcmp(t->uses.at[i].key, key))
      return true;
  return false;
}

void map_own_key(struct buf *out, const struct map_table *t, const char *head) {
  buf_add(out, "x-");
  slug_add(out, str_of(head));
  size_t stem = out->n;
  for (unsigned k = 2; has_key(t, buf_text(out)); k++) {
    out->n = stem;
    buf_addf(out, "-%u", k);
  }
}

struct map_use *map_use(struct map_table *t, enum take what) {
  struct map_use u = {.what = what, .key = take_key(what)};
  vec_push(&t->uses, u);
  return &t->uses.at[t->uses.n - 1];
}
