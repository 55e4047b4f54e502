// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/table.h"
#include "render/render.h"
#include "report/report.h"

size_t export_column(const struct export_table *t, const char *name) {
  size_t k = 0;
  while (strcmp(t->columns[k].name, name) != 0)
    k++;
  return k;
}

struct value **export_row(const struct export *x, const struct export_table *t,
                          size_t row, struct arena *m) {
  struct value **cell = arena_new(m, t->width, sizeof *cell);
  t->fill(x, row, m, cell);
  for (size_t k = 0; k < t->width; k++)
    if (!cell[k])
      cell[k] = value_null(m);
  return cell;
}

static void add_one(struct buf *b, const struct value *v) {
  if (v->kind == VALUE_TEXT)
    buf_adds(b, v->text);
  else if (v->kind != VALUE_NULL)
    value_json(b, v);
}

// What stands between the items of a list is no part of one; keys of the
// ledger's own, "x-page=3; 4", are told by their beginning.
static void add_item(struct buf *b, const struct value *v) {
  const size_t from = b->n;
  add_one(b, v);
  const bool own = str_starts(str_n(b->at + from, b->n - from), "x-");
  for (size_t i = from; i < b->n && !own; i++)
    if (b->at[i] == ';')
      b->at[i] = ',';
}

void export_plain(struct buf *b, const struct value *v) {
  if (v->kind != VALUE_LIST) {
    add_one(b, v);
    return;
  }
  for (const struct value *i = v->first; i; i = i->next) {
    add_item(b, i);
    buf_add(b, i->next ? ";" : "");
  }
}

struct value *export_words(const struct export *x, struct arena *m,
                           struct run run) {
  struct value *list = value_list(m);
  for (uint32_t i = 0; i < run.n; i++)
    value_append(list,
                 sym_value(m, x->l, x->l->facts->words.at[run.first + i]));
  return list;
}

struct value *export_extras(const struct export *x, struct arena *m,
                            struct run run) {
  struct value *list = value_list(m);
  for (uint32_t i = 0; i < run.n; i++) {
    const struct extra *e = &x->l->facts->extras.at[run.first + i];
    value_append(list, value_format(m, "%s=%s", text(x->l, e->key),
                                    text(x->l, e->text)));
  }
  return list;
}

struct value *export_source_ids(const struct export *x, struct arena *m,
                                struct run run) {
  struct value *list = value_list(m);
  for (uint32_t k = 0; k < run.n; k++) {
    const uint32_t s = x->l->facts->citations.at[run.first + k].source;
    value_append(list, sym_value(m, x->l, x->l->facts->sources.at[s].id));
  }
  return list;
}

struct value *export_holder(const struct export *x, struct arena *m,
                            const struct claim *c) {
  if (c->actor != NONE)
    return sym_value(m, x->l, x->l->facts->actors.at[c->actor].id);
  if (c->words || !c->citations.n)
    return sym_value(m, x->l, c->words);
  const uint32_t s = x->l->facts->citations.at[c->citations.first].source;
  return sym_value(m, x->l, x->l->facts->sources.at[s].id);
}

// A set of which one day is meant, as exact as it was written.
static void add_set(struct buf *b, struct days q) {
  if (days_one(q)) {
    days_print(b, q);
    return;
  }
  buf_addc(b, '[');
  if (q.lo != DAY_MIN)
    days_print_lo(b, q);
  buf_add(b, "..");
  if (q.hi != DAY_MAX)
    days_print_hi(b, q);
  buf_addc(b, ']');
}

struct value *export_edtf(struct arena *m, const struct spell *s, bool end) {
  const struct days q = s->flags & SPELL_INSTANT ? (struct days){s->s0, s->e1}
                        : end                    ? (struct days){s->e0, s->e1}
                                                 : (struct days){s->s0, s->s1};
  struct buf b = {0};
  const uint32_t said =
      end ? SPELL_END_KNOWN | SPELL_ONGOING : SPELL_START_KNOWN;
  if (end && spell_goes_on(s))
    buf_add(&b, "..");
  else if (s->flags & said)
    add_set(&b, q);
  struct value *v = b.n ? value_format(m, "%s", buf_text(&b)) : value_null(m);
  buf_drop(&b);
  return v;
}
