// SPDX-License-Identifier: GPL-2.0-or-later
// Which tables: people see all but those for data only, data has all but those
// for people only. Columns asked for by name need not be of the format's own
// use: when the format's tables lack one, the other tables are shown instead.
#include "base/diag.h"
#include "base/map.h"
#include "base/signs.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "render/render.h"

#include <stdint.h>

enum { PIECE = 1 << 16 }; // bytes that are handed on at once

const char *column_key(const struct column *c) {
  return c->name ? c->name : c->heading ? c->heading : "";
}

const char *column_heading(const struct column *c) {
  // A column for data alone has no words for people but its name.
  bool data = c->use & FOR_DATA && !(c->use & FOR_PEOPLE);
  bool named = c->heading && (c->heading[0] != '\0' || !data);
  return named ? c->heading : c->name ? c->name : "";
}

static struct value **make(const struct render_sheet *s, size_t row) {
  struct render_cells *c = s->made;
  return table_cells(s->answer, s->table, row, c->use, &c->m);
}

static struct value **cells(const struct render_sheet *s, size_t row) {
  struct render_cells *c = s->made;
  if (s->table->rows.at[row].cell)
    return s->table->rows.at[row].cell;
  if (c->all) {
    if (!c->all[row])
      c->all[row] = make(s, row);
    return c->all[row];
  }
  if (c->row != row) {
    arena_reset(&c->m);
    c->cell = make(s, row);
    c->row = row;
  }
  return c->cell;
}

const struct value *sheet_cell(const struct render_sheet *s, size_t row,
                               size_t k) {
  return cells(s, row)[s->columns.at[k]];
}

static bool same_words(const struct value *x, const struct value *y) {
  struct buf a = {0}, b = {0};
  value_words(&a, x, -1);
  value_words(&b, y, -1);
  bool same = str_eq(buf_str(&a), buf_str(&b));
  buf_drop(&a);
  buf_drop(&b);
  return same;
}

bool sheet_repeats(const struct render_sheet *s, size_t row, size_t k) {
  if (row == 0 || !(sheet_column(s, k)->flags & COLUMN_SPARSE))
    return false;
  // Under another heading on its left, the same word means another thing.
  for (size_t i = 0; i <= k; i++)
    if (sheet_column(s, i)->flags & COLUMN_SPARSE &&
        !same_words(sheet_cell(s, row, i), sheet_cell(s, row - 1, i)))
      return false;
  return true;
}

static bool same_text(const char *name, struct str typed) {
  if (!name)
    return false;
  struct buf a = {0}, b = {0};
  utf8_fold(&a, str_of(name));
  utf8_fold(&b, typed);
  bool same = b.n > 0 && str_eq(buf_str(&a), buf_str(&b));
  buf_drop(&a);
  buf_drop(&b);
  return same;
}

// Headings are for people: one without a name has no place in data.
static bool same_name(const struct column *c, struct str typed,
                      enum column_use format) {
  return same_text(c->name, typed) ||
         (format == FOR_PEOPLE && same_text(c->heading, typed));
}

// The column that a person means, one of the use wanted before others.
static size_t find_column(const struct ent_table *t, struct str typed,
                          enum column_use use, enum column_use format) {
  size_t other = SIZE_MAX;
  for (size_t i = 0; i < t->columns.n; i++) {
    const struct column *c = &t->columns.at[i];
    if (!same_name(c, typed, format))
      continue;
    if (c->use & use)
      return i;
    if (other == SIZE_MAX)
      other = i;
  }
  return other;
}

static bool shows(const struct ent_table *t, enum column_use use) {
  return use == FOR_PEOPLE ? !t->data_only : !t->people_only;
}

static bool has_column(const ent_answer *a, enum column_use tables,
                       struct str typed, enum column_use format) {
  for (size_t i = 0; i < a->tables.n; i++)
    if (shows(a->tables.at[i], tables) &&
        find_column(a->tables.at[i], typed, tables, format) != SIZE_MAX)
      return true;
  return false;
}

// Walks over the names in a list separated by commas.
static bool next_name(struct str *rest, struct str *name) {
  while (rest->n > 0) {
    struct str head = {0}, tail = {0};
    str_cut(*rest, ",", &head, &tail);
    *rest = tail;
    *name = str_trim(head);
    if (name->n > 0)
      return true;
  }
  return false;
}

// The first name that no table of that use has; empty if there is none.
static struct str first_unknown(const ent_answer *a, enum column_use tables,
                                struct str names, enum column_use format) {
  struct str name = {0};
  while (next_name(&names, &name))
    if (!has_column(a, tables, name, format))
      return name;
  return STR("");
}

// What columns there are for a use, into a list, and what is near to a name.
static void list_columns(const ent_answer *a, enum column_use use,
                         struct suggest *near, struct buf *all) {
  struct map seen = {0};
  for (size_t i = 0; i < a->tables.n; i++) {
    const struct ent_table *t = a->tables.at[i];
    for (size_t k = 0; k < t->columns.n && shows(t, use); k++) {
      const struct column *c = &t->columns.at[k];
      struct str key = str_of(use & FOR_DATA ? c->name : column_heading(c));
      suggest_offer(near, str_of(use & FOR_DATA ? c->name : column_key(c)));
      if (use == FOR_PEOPLE)
        suggest_offer(near, str_of(column_heading(c)));
      if (!(c->use & use) || key.n == 0 || map_put(&seen, key, 1) != MAP_NONE)
        continue;
      buf_add(all, all->n > 0 ? ", " : "");
      buf_adds(all, key);
    }
  }
  map_drop(&seen);
}

// Where people see no headings, the names are those of data.
static void say_unknown(const ent_answer *a, enum column_use use,
                        struct str name, ent_diags *d) {
  struct suggest near = suggest_for(name);
  struct buf all = {0};
  list_columns(a, use, &near, &all);
  if (all.n == 0)
    list_columns(a, FOR_DATA, &near, &all);
  struct str best = suggest_best(&near);
  diag_usage(d, "usage/unknown-column", "there is no column `%.*s` here",
             STR_ARG(name));
  if (best.n > 0)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "the columns are %s", buf_text(&all));
  buf_drop(&all);
}

static bool chosen_already(const struct render_sheet *s, size_t column) {
  for (size_t k = 0; k < s->columns.n; k++)
    if (s->columns.at[k] == column)
      return true;
  return false;
}

static struct render_cells *make_later(const struct render_sheet *s,
                                       enum column_use format) {
  unsigned use = 0;
  struct render_cells *c = mem_new(1, sizeof *c);
  for (size_t k = 0; k < s->columns.n; k++)
    use |= sheet_column(s, k)->use;
  c->use = (enum column_use)use;
  c->row = SIZE_MAX;
  if (s->table->make && format == FOR_PEOPLE)
    c->all = mem_new(s->table->rows.n + 1, sizeof(*c->all));
  return c;
}

static void add_sheet(struct render_page *page, const struct ent_table *t,
                      enum column_use use, struct str names) {
  struct render_sheet s = {.answer = page->answer, .table = t};
  struct str name = {0};
  bool chosen = str_trim(names).n > 0;
  while (next_name(&names, &name)) {
    size_t i = find_column(t, name, use, use);
    if (i != SIZE_MAX && !chosen_already(&s, i))
      vec_push(&s.columns, i);
  }
  for (size_t i = 0; !chosen && i < t->columns.n; i++)
    if (t->columns.at[i].use & use)
      vec_push(&s.columns, i);
  if (s.columns.n == 0) {
    vec_drop(&s.columns);
    return;
  }
  s.made = make_later(&s, use);
  vec_push(&page->sheets, s);
}

bool page_make(struct render_page *page, const ent_answer *a,
               enum column_use use, const ent_style *style, ent_diags *d) {
  struct str names = str_of(style->columns);
  enum column_use tables = use;
  *page = (struct render_page){.answer = a, .style = style};
  struct str unknown =
      a->tables.n > 0 ? first_unknown(a, use, names, use) : STR("");
  if (unknown.n > 0) {
    tables = use == FOR_PEOPLE ? FOR_DATA : FOR_PEOPLE;
    if (first_unknown(a, tables, names, use).n > 0) {
      say_unknown(a, use, unknown, d);
      return false;
    }
  }
  for (size_t i = 0; i < a->tables.n; i++)
    if (shows(a->tables.at[i], tables))
      add_sheet(page, a->tables.at[i], use, names);
  return true;
}

void page_drop(struct render_page *page) {
  for (size_t i = 0; i < page->sheets.n; i++) {
    struct render_cells *c = page->sheets.at[i].made;
    vec_drop(&page->sheets.at[i].columns);
    arena_drop(&c->m);
    mem_free(c->all);
    mem_free(c);
  }
  vec_drop(&page->sheets);
}

bool page_pass(const struct render_page *page, struct buf *b) {
  struct render_stream *s = page->stream;
  if (!s->sink || b->n < PIECE)
    return !s->over;
  s->over |= !s->sink->take(s->sink->context, b->at, b->n);
  s->passed += b->n;
  buf_clear(b);
  return !s->over;
}

bool page_has_foot(const struct render_page *page) {
  for (size_t i = 0; i < page->sheets.n; i++)
    if (page->sheets.at[i].table->rows.n > 0)
      return !page->style->quiet;
  return true;
}

void page_text(const struct render_page *page, struct buf *b, struct str s,
               void (*escape)(struct buf *b, struct str s)) {
  struct buf ours = {0};
  if (page->style->ascii)
    signs_ascii(&ours, s);
  else
    buf_adds(&ours, s);
  escape(b, buf_str(&ours));
  buf_drop(&ours);
}

// A column of data says nothing of decimals: people who ask for it by name see
// what its numbers have.
static int column_decimals(const struct column *c) {
  return c->use & FOR_PEOPLE ? c->decimals : -1;
}

void sheet_words(struct buf *b, const struct render_sheet *s, size_t row,
                 size_t k) {
  struct buf words = {0};
  if (!sheet_repeats(s, row, k))
    value_words(&words, sheet_cell(s, row, k),
                column_decimals(sheet_column(s, k)));
  buf_adds(b, str_trim(buf_str(&words)));
  buf_drop(&words);
}
