// SPDX-License-Identifier: GPL-2.0-or-later
// A database in one file: a table each, a list a table of its own, and a view
// of the ties in force on the day that the table `asked` holds.
#include "export/lazy.h"
#include "export/table.h"
#include "render/render.h"

#include <dlfcn.h>
#include <sqlite3.h>

#define FUNCTIONS(F)                                                           \
  F(sqlite3_bind_double)                                                       \
  F(sqlite3_bind_int)                                                          \
  F(sqlite3_bind_int64)                                                        \
  F(sqlite3_bind_null)                                                         \
  F(sqlite3_bind_text)                                                         \
  F(sqlite3_close)                                                             \
  F(sqlite3_errmsg)                                                            \
  F(sqlite3_exec)                                                              \
  F(sqlite3_finalize)                                                          \
  F(sqlite3_free)                                                              \
  F(sqlite3_open)                                                              \
  F(sqlite3_prepare_v2)                                                        \
  F(sqlite3_reset)                                                             \
  F(sqlite3_serialize)                                                         \
  F(sqlite3_step)

#define MEMBER(name) __typeof__(&name) name##_;
struct calls {
  FUNCTIONS(MEMBER)
};

static void *load(struct calls *c) {
#define FUNCTION(name) {#name, &c->name##_},
  const struct lazy_function all[] = {FUNCTIONS(FUNCTION)};
  return lazy_load(SQLITE_LIBRARY, all, sizeof all / sizeof *all);
}

struct base {
  struct calls call;
  sqlite3 *db;
  bool good;
};

static void run(struct base *d, const char *sql) {
  if (d->good)
    d->good = d->call.sqlite3_exec_(d->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static const char *type_name(enum export_type type) {
  static const char *const names[] = {
      [OF_TEXT] = "TEXT",   [OF_DAY] = "TEXT",      [OF_WHOLE] = "INTEGER",
      [OF_NUMBER] = "REAL", [OF_TRUTH] = "INTEGER", [OF_TEXTS] = ""};
  return names[type];
}

// What tables of their own tell, and what is of one time of a tie.
static bool left_out(const struct export_table *t, size_t k) {
  static const char *const names[] = {
      "holder",      "stance",  "claim_when",      "claim_about",
      "claim_grade", "sources", "sources_against", "time"};
  for (size_t i = 0; t == &export_ties && i < sizeof names / sizeof *names; i++)
    if (strcmp(t->columns[k].name, names[i]) == 0)
      return true;
  return t == &export_actors && strcmp(t->columns[k].name, "sources") == 0;
}

static bool is_cell(const struct export_table *t, size_t k) {
  return !left_out(t, k) && t->columns[k].type != OF_TEXTS;
}

static bool is_list(const struct export_table *t, size_t k) {
  return !left_out(t, k) && t->columns[k].type == OF_TEXTS;
}

// Rows are numbered, so that lists can say whose they are.
static void create(struct base *d, const struct export_table *t) {
  struct buf b = {0};
  buf_addf(&b, "CREATE TABLE \"%s\" (row INTEGER PRIMARY KEY", t->name);
  for (size_t k = 0; k < t->width; k++)
    if (is_cell(t, k))
      buf_addf(&b, ", \"%s\" %s", t->columns[k].name,
               type_name(t->columns[k].type));
  buf_add(&b, ");");
  for (size_t k = 0; k < t->width; k++)
    if (is_list(t, k))
      buf_addf(&b,
               "CREATE TABLE \"%s_%s\" (row INTEGER REFERENCES \"%s\", "
               "nth INTEGER, value TEXT, PRIMARY KEY (row, nth));",
               t->name, t->columns[k].name, t->name);
  run(d, buf_text(&b));
  buf_drop(&b);
}

static sqlite3_stmt *prepare(struct base *d, const char *sql) {
  sqlite3_stmt *s = NULL;
  if (d->good)
    d->good =
        d->call.sqlite3_prepare_v2_(d->db, sql, -1, &s, NULL) == SQLITE_OK;
  return s;
}

static void bind(struct base *d, sqlite3_stmt *s, int at,
                 const struct value *v) {
  int rc = SQLITE_OK;
  if (v->kind == VALUE_INT)
    rc = d->call.sqlite3_bind_int64_(s, at, v->integer);
  else if (v->kind == VALUE_REAL)
    rc = d->call.sqlite3_bind_double_(s, at, v->real);
  else if (v->kind == VALUE_BOOL)
    rc = d->call.sqlite3_bind_int_(s, at, v->truth);
  else if (v->kind == VALUE_TEXT)
    rc = d->call.sqlite3_bind_text_(s, at, v->text.at, (int)v->text.n,
                                    SQLITE_TRANSIENT);
  else
    rc = d->call.sqlite3_bind_null_(s, at);
  d->good = d->good && rc == SQLITE_OK;
}

static void step(struct base *d, sqlite3_stmt *s) {
  d->good = d->good && d->call.sqlite3_step_(s) == SQLITE_DONE &&
            d->call.sqlite3_reset_(s) == SQLITE_OK;
}

static void insert_list(struct base *d, const struct export_table *t, size_t k,
                        size_t row, const struct value *list) {
  struct buf b = {0};
  int nth = 0;
  if (!list->first)
    return;
  buf_addf(&b, "INSERT INTO \"%s_%s\" VALUES (?, ?, ?)", t->name,
           t->columns[k].name);
  sqlite3_stmt *s = prepare(d, buf_text(&b));
  for (const struct value *v = list->first; v && d->good; v = v->next) {
    d->call.sqlite3_bind_int64_(s, 1, (sqlite3_int64)row + 1);
    d->call.sqlite3_bind_int_(s, 2, ++nth);
    bind(d, s, 3, v);
    step(d, s);
  }
  d->call.sqlite3_finalize_(s);
  buf_drop(&b);
}

static void insert_row(struct base *d, const struct export_table *t,
                       sqlite3_stmt *s, size_t row, struct value **cell) {
  int at = 1;
  d->call.sqlite3_bind_int64_(s, at++, (sqlite3_int64)row + 1);
  for (size_t k = 0; k < t->width; k++)
    if (is_list(t, k))
      insert_list(d, t, k, row, cell[k]);
    else if (is_cell(t, k))
      bind(d, s, at++, cell[k]);
  step(d, s);
}

static void insert(struct base *d, const struct export *x,
                   const struct export_table *t) {
  struct buf b = {0};
  struct arena m = {0};
  buf_addf(&b, "INSERT INTO \"%s\" VALUES (?", t->name);
  for (size_t k = 0; k < t->width; k++)
    buf_add(&b, is_cell(t, k) ? ", ?" : "");
  buf_add(&b, ")");
  sqlite3_stmt *s = prepare(d, buf_text(&b));
  for (size_t row = 0; d->good && export_on(x, row, t->rows(x)); row++) {
    insert_row(d, t, s, row, export_row(x, t, row, &m));
    arena_reset(&m);
  }
  d->call.sqlite3_finalize_(s);
  arena_drop(&m);
  buf_drop(&b);
}

// By dates alone: how far a tie is believed is in its standing and likelihood.
static const char view[] =
    "CREATE INDEX spells_of ON spells (tie);"
    "CREATE TABLE asked (day TEXT NOT NULL);"
    "CREATE VIEW at_date AS SELECT ties.*, asked.day, "
    "CASE max(asked.day BETWEEN definite_from AND definite_to) "
    "WHEN 1 THEN 'definite' ELSE "
    "CASE max(asked.day BETWEEN likely_from AND likely_to) "
    "WHEN 1 THEN 'likely' ELSE 'possible' END END AS dates "
    "FROM asked, ties JOIN spells ON spells.tie = ties.id "
    "WHERE asked.day BETWEEN possible_from AND possible_to "
    "GROUP BY ties.row;";

static void insert_asked(struct base *d, const struct export *x) {
  const struct days q =
      x->slice ? x->slice->options.q : (struct days){x->l->facts->as_of, 0};
  struct buf b = {0};
  day_print(&b, q.lo == DAY_MIN || q.lo == DAY_MAX ? 0 : q.lo);
  sqlite3_stmt *s = prepare(d, "INSERT INTO asked VALUES (?)");
  if (d->good)
    d->call.sqlite3_bind_text_(s, 1, buf_text(&b), (int)b.n, SQLITE_TRANSIENT);
  step(d, s);
  d->call.sqlite3_finalize_(s);
  buf_drop(&b);
}

// The bytes of the database. Where it says by which version of SQLite it was
// written stands that of the oldest that we know to read it.
static void take(struct base *d, struct buf *b) {
  enum { VERSION_AT = 96 };
  static const char version[] = {0x00, 0x2E, 0x62, (char)0x81}; // 3.40.1
  sqlite3_int64 n = 0;
  unsigned char *at = d->call.sqlite3_serialize_(d->db, "main", &n, 0);
  d->good = at && n > VERSION_AT;
  if (d->good) {
    buf_addn(b, (const char *)at, (size_t)n);
    memcpy(b->at + VERSION_AT, version, sizeof version);
  }
  d->call.sqlite3_free_(at);
}

static void fill(struct base *d, const struct export *x) {
  run(d, "PRAGMA journal_mode = OFF; PRAGMA page_size = 4096; BEGIN");
  for (size_t i = 0; i < export_everything_n; i++)
    create(d, export_everything[i]);
  for (size_t i = 0; i < export_everything_n; i++)
    insert(d, x, export_everything[i]);
  run(d, view);
  insert_asked(d, x);
  run(d, "COMMIT");
}

static void write(struct export *x) {
  struct base base = {0}, *d = &base;
  struct buf b = {0};
  void *library = load(&d->call);
  if (!library) {
    export_fail(x, "the library " SQLITE_LIBRARY " cannot be loaded");
    return;
  }
  d->good = d->call.sqlite3_open_(":memory:", &d->db) == SQLITE_OK;
  fill(d, x);
  if (d->good)
    take(d, &b);
  if (!d->good)
    export_fail(x, d->call.sqlite3_errmsg_(d->db));
  d->call.sqlite3_close_(d->db);
  dlclose(library);
  export_put(x, "sqlite", &b);
}

const struct exporter exporter_sqlite = {.write = write};
