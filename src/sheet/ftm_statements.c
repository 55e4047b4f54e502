// SPDX-License-Identifier: GPL-2.0-or-later
// FollowTheMoney in statements, a row a value: those of one canonical id are an
// entity, whatever the order of the rows.
#include "sheet/ftm.h"
#include "sheet/readers.h"

enum statement_column {
  CANONICAL,
  ENTITY,
  PROP,
  SCHEMA,
  VALUE,
  DATASET,
  ORIGINAL,
  ORIGIN,
  EXTERNAL,
  FIRST_SEEN,
  LAST_SEEN,
  COLUMNS
};
static const char *const heads[COLUMNS] = {
    "canonical_id", "entity_id",  "prop",           "schema",
    "value",        "dataset",    "original_value", "origin",
    "external",     "first_seen", "last_seen"};

// The rows of one entity.
struct statement_group {
  struct str id, schema;
  uint32_t first, last; // rows, + 1
};

struct statements {
  struct ftm f;
  struct buf text;
  struct tables rows;
  const struct table_sheet *sheet;
  uint32_t column[COLUMNS];
  VEC(struct statement_group) groups;
  uint32_t *next; // the next row of the same entity, + 1
  struct map by_id;
  struct ftm_entity e;
};

static struct str cell(const struct statements *x, uint32_t row,
                       enum statement_column c) {
  return x->column[c] == UINT32_MAX
             ? STR("")
             : sheet_text(&x->rows, x->sheet, row, x->column[c]);
}

// ------------------------------------------------------------------- groups

static void add_row(struct statements *x, uint32_t row) {
  struct str id = cell(x, row, CANONICAL), schema = cell(x, row, SCHEMA);
  if (!id.n)
    id = cell(x, row, ENTITY);
  const uint32_t k = map_get_or_put(&x->by_id, id, (uint32_t)x->groups.n);
  if (k == x->groups.n) {
    struct statement_group g = {id, schema, row + 1, row + 1};
    vec_push(&x->groups, g);
    return;
  }
  struct statement_group *g = &x->groups.at[k];
  if (ftm_rank(schema) > ftm_rank(g->schema))
    g->schema = schema;
  else if (ftm_rank(schema) == FTM_SAYS_MOST && !str_eq(schema, g->schema))
    netfile_count(x->f.g, 1,
                  "statement has another schema than its entity's first: that "
                  "counts",
                  "statements have other schemata than their entities' first: "
                  "those count");
  x->next[g->last - 1] = row + 1;
  g->last = row + 1;
}

static bool find_columns(struct statements *x) {
  for (int c = 0; c < COLUMNS; c++) {
    x->column[c] = UINT32_MAX;
    for (uint32_t i = 0; i < sheet_width(x->sheet, 0); i++)
      if (str_is(sheet_text(&x->rows, x->sheet, 0, i), heads[c]))
        x->column[c] = i;
  }
  return (x->column[PROP] != UINT32_MAX && x->column[SCHEMA] != UINT32_MAX &&
          x->column[VALUE] != UINT32_MAX &&
          (x->column[CANONICAL] != UINT32_MAX ||
           x->column[ENTITY] != UINT32_MAX)) ||
         netfile_fault(x->f.g, 1,
                       "its columns are not those of statements: it takes "
                       "canonical_id or entity_id, prop, schema and value");
}

// ----------------------------------------------------------------- entities

static bool is_among(const struct str *list, size_t n, struct str s) {
  for (size_t i = 0; i < n; i++)
    if (str_eq(list[i], s))
      return true;
  return false;
}

enum { DATASETS_MOST = 50 };

static void add_dataset(struct statements *x, struct str s) {
  if (s.n && x->e.datasets.n < DATASETS_MOST &&
      !is_among(x->e.datasets.at, x->e.datasets.n, s))
    vec_push(&x->e.datasets, s);
}

static void add_value(struct statements *x, struct str prop, struct str value,
                      uint32_t row) {
  const struct ftm_value v = {.prop = prop,
                              .value = value,
                              .original = cell(x, row, ORIGINAL),
                              .origin = cell(x, row, ORIGIN)};
  vec_push(&x->e.values, v);
}

static void add_statement(struct statements *x, uint32_t row, struct map *seen,
                          bool tell) {
  struct str prop = cell(x, row, PROP), value = cell(x, row, VALUE);
  struct buf *key = &x->f.key;
  if (str_is(cell(x, row, EXTERNAL), "true") ||
      str_is(cell(x, row, EXTERNAL), "t")) {
    netfile_count(x->f.g, tell,
                  "statement is external: proposed, and not part of the data",
                  "statements are external: proposed, and not part of the "
                  "data");
    return;
  }
  add_dataset(x, cell(x, row, DATASET));
  if (!prop.n || !value.n || str_is(prop, "id"))
    return;
  buf_clear(key);
  buf_addf(key, "%.*s\n", STR_ARG(prop));
  buf_adds(key, value);
  if (map_get(seen, buf_str(key)) != MAP_NONE) {
    netfile_count(x->f.g, tell, "statement says what another says",
                  "statements say what others say");
    return;
  }
  map_put(seen, str_n(arena_text(&x->f.names, key->at, key->n), key->n), 0);
  add_value(x, prop, value, row);
}

// The first and the last day on which it was seen.
static void add_seen(struct statements *x, const struct statement_group *g) {
  struct str first = {"", 0}, last = {"", 0};
  for (uint32_t k = g->first; k; k = x->next[k - 1]) {
    struct str a = cell(x, k - 1, FIRST_SEEN), b = cell(x, k - 1, LAST_SEEN);
    if (a.n && (!first.n || str_cmp(a, first) < 0))
      first = a;
    if (b.n && str_cmp(b, last) > 0)
      last = b;
  }
  if (first.n)
    add_value(x, STR("first-seen"), first, g->first - 1);
  if (last.n)
    add_value(x, STR("last-seen"), last, g->first - 1);
}

static void read_entity(struct statements *x, size_t group, bool tell) {
  const struct statement_group *g = &x->groups.at[group];
  struct map seen = {0};
  x->e.id = g->id;
  x->e.schema = g->schema;
  x->e.line = x->sheet->lines.at[g->first - 1];
  x->e.values.n = x->e.datasets.n = 0;
  for (uint32_t k = g->first; k; k = x->next[k - 1])
    add_statement(x, k - 1, &seen, tell);
  add_seen(x, g);
  map_drop(&seen);
}

// Datasets of ours are no works.
static bool take_group(struct statements *x, size_t k) {
  read_entity(x, k, true);
  if (x->f.g->t->form.ours)
    x->e.datasets.n = 0;
  return ftm_take(&x->f, &x->e);
}

static bool take_all(struct statements *x) {
  const uint32_t n = (uint32_t)sheet_rows(x->sheet);
  bool good = true;
  x->next = mem_new(n + 1, sizeof *x->next);
  for (uint32_t row = 1; row < n; row++)
    add_row(x, row);
  for (size_t k = 0; k < x->groups.n; k++) {
    read_entity(x, k, false);
    ftm_note(&x->f, &x->e);
  }
  for (uint32_t row = 1; row < n; row++)
    ftm_note_also(&x->f, cell(x, row, CANONICAL), cell(x, row, ENTITY));
  ftm_noted(&x->f);
  for (size_t k = 0; k < x->groups.n && good; k++)
    good = take_group(x, k);
  return good && ftm_end_ours(&x->f);
}

static bool read_rows(struct statements *x, struct str bytes) {
  struct netfile *g = x->f.g;
  if (!form_decode(g, bytes, &x->text))
    return false;
  if (!csv_read(&x->rows, buf_str(&x->text), STR("statements"), g->limits, ',',
                UTF_8)) {
    g->t->fault = x->rows.fault;
    return false;
  }
  if (!x->rows.sheets.n || !sheet_rows(&x->rows.sheets.at[0]))
    return netfile_fault(g, 1, "it has no rows");
  x->sheet = &x->rows.sheets.at[0];
  return find_columns(x);
}

static bool read(struct netfile *g, struct str bytes) {
  struct statements x = {.next = NULL};
  ftm_begin(&x.f, g);
  bool good = read_rows(&x, bytes) && take_all(&x);
  if (good)
    entries_tell(&x.f.r);
  mem_free(x.next);
  tables_drop(&x.rows);
  buf_drop(&x.text);
  vec_drop(&x.groups);
  map_drop(&x.by_id);
  vec_drop(&x.e.values);
  vec_drop(&x.e.datasets);
  ftm_drop(&x.f);
  return good;
}

static bool is(struct str bytes, struct str name) {
  (void)name;
  return !form_early(bytes, "{") && form_early(bytes, "entity_id") &&
         form_early(bytes, "schema") && form_early(bytes, "prop") &&
         form_early(bytes, "value") && form_early(bytes, "dataset");
}

const struct form_reader form_statements = {is, read};
