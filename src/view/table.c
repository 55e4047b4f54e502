// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/table.h"
#include "base/utf8.h"

#include <stdint.h>

static const char *spelled(ent_answer *a, struct str plain) {
  struct buf b = {0}, clean = {0};
  opt_spell(&b, plain, a->spell);
  utf8_clean(&clean, buf_str(&b));
  const char *line = arena_text(&a->arena, buf_text(&clean), clean.n);
  buf_drop(&clean);
  buf_drop(&b);
  return line;
}

__attribute__((format(printf, 2, 0))) static const char *
format_line(ent_answer *a, const char *format, va_list args) {
  struct buf plain = {0};
  buf_vaddf(&plain, format, args);
  const char *line = spelled(a, buf_str(&plain));
  buf_drop(&plain);
  return line;
}

ent_answer *answer_new(const char *command) {
  ent_answer *a = mem_new(1, sizeof *a);
  a->command = arena_text(&a->arena, command, strlen(command));
  a->query = value_object(&a->arena);
  return a;
}

ent_answer *answer_for(const char *command, ent_speller *spell) {
  ent_answer *a = answer_new(command);
  a->spell = spell;
  return a;
}

const char *answer_words(ent_answer *a, const char *text) {
  struct buf b = {0};
  opt_spell(&b, str_of(text), a->spell);
  const char *words = arena_text(&a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

void answer_head(ent_answer *a, const char *format, ...) {
  va_list args;
  va_start(args, format);
  vec_push(&a->head, format_line(a, format, args));
  va_end(args);
}

void answer_foot(ent_answer *a, const char *format, ...) {
  va_list args;
  va_start(args, format);
  vec_push(&a->foot, format_line(a, format, args));
  va_end(args);
}

void answer_note(ent_answer *a, const char *format, ...) {
  va_list args;
  struct buf plain = {0};
  va_start(args, format);
  buf_vaddf(&plain, format, args);
  va_end(args);
  remedies_add(&a->remedies, &a->arena, a->notes.n, buf_str(&plain));
  vec_push(&a->notes, spelled(a, buf_str(&plain)));
  buf_drop(&plain);
}

void answer_warn(ent_answer *a, const char *text) {
  if (!text)
    return;
  answer_note(a, "%s", text);
  vec_push(&a->warnings, a->notes.at[a->notes.n - 1]);
}

const char *ent_answer_warning(const ent_answer *a, size_t k) {
  return k < a->warnings.n ? a->warnings.at[k] : NULL;
}

const char *ent_answer_note(const ent_answer *a, size_t k) {
  return k < a->notes.n ? a->notes.at[k] : NULL;
}

bool ent_answer_remedy(const ent_answer *a, size_t k, size_t nth,
                       ent_remedy *out) {
  return remedies_nth(&a->remedies, k, nth, out);
}

struct ent_table *answer_table(ent_answer *a, const char *title,
                               const struct column *columns, size_t n) {
  struct ent_table *t = arena_new(&a->arena, 1, sizeof *t);
  t->title = title ? arena_text(&a->arena, title, strlen(title)) : NULL;
  t->headings = true;
  for (size_t i = 0; i < n; i++)
    vec_push(&t->columns, columns[i]);
  vec_push(&a->tables, t);
  return t;
}

struct row *table_row(ent_answer *a, struct ent_table *t) {
  struct value **cell = arena_new(&a->arena, t->columns.n, sizeof(*cell));
  vec_push(&t->rows, ((struct row){.cell = cell, .tone = TONE_PLAIN}));
  return &t->rows.at[t->rows.n - 1];
}

struct row *table_row_later(struct ent_table *t, size_t nth) {
  vec_push(&t->rows, ((struct row){.nth = nth, .tone = TONE_PLAIN}));
  return &t->rows.at[t->rows.n - 1];
}

struct value **table_cells(const ent_answer *a, const struct ent_table *t,
                           size_t row, enum column_use use, struct arena *m) {
  const struct row *r = &t->rows.at[row];
  if (r->cell)
    return r->cell;
  struct value **cell = arena_new(m, t->columns.n, sizeof(*cell));
  t->make(a, r, use, m, cell);
  return cell;
}

static bool is_empty(const struct value *v) {
  return !v || v->kind == VALUE_NULL;
}

static bool is_number(const struct value *v) {
  return v->kind == VALUE_INT || v->kind == VALUE_REAL;
}

static double number(const struct value *v) {
  return v->kind == VALUE_INT ? (double)v->integer : v->real;
}

// Empty cells have no place in the order: see compare.
static int order_of(const struct value *x, const struct value *y) {
  if (x->kind == VALUE_INT && y->kind == VALUE_INT)
    return (x->integer > y->integer) - (x->integer < y->integer);
  if (is_number(x) && is_number(y))
    return (number(x) > number(y)) - (number(x) < number(y));
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->kind == VALUE_BOOL)
    return (int)x->truth - (int)y->truth;
  return x->kind == VALUE_TEXT ? str_cmp(x->text, y->text) : 0;
}

struct keyed {
  const struct value *key;
  struct row row;
};

// Empty cells come last whichever way the others run.
static int compare(const struct value *x, const struct value *y,
                   bool descending) {
  if (is_empty(x) || is_empty(y))
    return (int)is_empty(x) - (int)is_empty(y);
  int order = order_of(x, y);
  return descending ? -order : order;
}

// Merges the runs [low, middle) and [middle, high) of `from` into `to`.
static void merge(const struct keyed *from, struct keyed *to, size_t low,
                  size_t middle, size_t high, bool descending) {
  size_t i = low, j = middle;
  for (size_t k = low; k < high; k++) {
    bool left = j == high || (i < middle && compare(from[i].key, from[j].key,
                                                    descending) <= 0);
    to[k] = left ? from[i++] : from[j++];
  }
}

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

void table_sort(struct ent_table *t, const struct value *const *key,
                bool descending) {
  size_t n = t->rows.n;
  struct keyed *from = mem_new(n + 1, sizeof *from);
  struct keyed *to = mem_new(n + 1, sizeof *to);
  for (size_t i = 0; i < n; i++)
    from[i] = (struct keyed){key[i], t->rows.at[i]};
  for (size_t run = 1; run < n; run *= 2) {
    for (size_t low = 0; low < n; low += 2 * run)
      merge(from, to, low, least(low + run, n), least(low + 2 * run, n),
            descending);
    struct keyed *swap = from;
    from = to;
    to = swap;
  }
  for (size_t i = 0; i < n; i++)
    t->rows.at[i] = from[i].row;
  mem_free(from);
  mem_free(to);
}

size_t table_column(const struct ent_table *t, struct str name) {
  for (size_t i = 0; i < t->columns.n; i++)
    if (t->columns.at[i].name && str_is(name, t->columns.at[i].name))
      return i;
  return SIZE_MAX;
}

void ent_answer_free(ent_answer *a) {
  if (!a)
    return;
  for (size_t i = 0; i < a->tables.n; i++) {
    vec_drop(&a->tables.at[i]->columns);
    vec_drop(&a->tables.at[i]->rows);
  }
  vec_drop(&a->head);
  vec_drop(&a->tables);
  vec_drop(&a->foot);
  vec_drop(&a->notes);
  vec_drop(&a->warnings);
  remedies_drop(&a->remedies);
  if (a->drop)
    a->drop(a->found);
  arena_drop(&a->walked.arena);
  arena_drop(&a->beside.arena);
  arena_drop(&a->arena);
  mem_free(a);
}

bool ent_answer_negative(const ent_answer *a) { return a->negative; }

size_t ent_answer_rows(const ent_answer *a) {
  size_t n = 0;
  for (size_t i = 0; i < a->tables.n; i++)
    if (!a->tables.at[i]->people_only)
      n += a->tables.at[i]->rows.n;
  return n;
}
