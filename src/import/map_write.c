// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/map.h"
#include "model/book.h"
#include "write/scalar.h"

static void add(struct buf *out, const char *text) {
  scalar_write(out, str_of(text), true);
}

static void add_line(struct buf *out, const char *key, const char *text) {
  if (!text)
    return;
  buf_addf(out, "%s: ", key);
  scalar_write(out, str_of(text), false);
  buf_addc(out, '\n');
}

static void add_list(struct buf *out, const char *const *texts, size_t n) {
  buf_addc(out, '[');
  for (size_t i = 0; i < n; i++) {
    buf_add(out, i ? ", " : "");
    add(out, texts[i]);
  }
  buf_addc(out, ']');
}

static void add_columns(struct buf *out, const struct map_use *u) {
  if (u->columns.n == 1)
    add(out, u->columns.at[0]);
  else
    add_list(out, u->columns.at, u->columns.n);
}

static void add_use(struct buf *out, const struct map_use *u) {
  buf_add(out, "      ");
  scalar_write(out, str_of(u->key), false);
  buf_add(out, ": ");
  if (u->columns.n && !u->split && !u->precision && !u->value) {
    add_columns(out, u);
    buf_addc(out, '\n');
    return;
  }
  const char *between = "";
  buf_addc(out, '{');
  if (u->columns.n) {
    buf_add(out, "column: ");
    add_columns(out, u);
    between = ", ";
  }
  const char *const keys[] = {"value", "split", "precision"};
  const char *const texts[] = {u->value, u->split, u->precision};
  for (size_t i = 0; i < 3; i++) {
    if (!texts[i])
      continue;
    buf_addf(out, "%s%s: ", between, keys[i]);
    add(out, texts[i]);
    between = ", ";
  }
  buf_add(out, "}\n");
}

static void add_conditions(struct buf *out, const struct map_table *t) {
  if (t->only_if.n)
    buf_add(out, "    only-if: {");
  for (size_t i = 0; i < t->only_if.n; i++) {
    const struct map_condition *c = &t->only_if.at[i];
    buf_add(out, i ? ", " : "");
    add(out, c->column);
    buf_add(out, ": ");
    if (c->values.n)
      add_list(out, c->values.at, c->values.n);
    else
      buf_add(out, "any");
  }
  if (t->only_if.n)
    buf_add(out, "}\n");
}

static void add_table(struct buf *out, const struct map_table *t) {
  buf_add(out, "  - ");
  if (t->table) {
    buf_add(out, "table: ");
    add(out, t->table);
    buf_add(out, "\n    ");
  }
  buf_addf(out, "rows: %s\n    header: ", map_rows_words[t->rows]);
  if (t->header)
    buf_addf(out, "%u\n", t->header);
  else
    buf_add(out, "none\n");
  if (t->together)
    buf_addf(out, "    together: %s\n", t->same ? t->same : "true");
  if (t->mirrored)
    buf_add(out, "    mirrored: true\n");
  if (t->spells)
    buf_add(out, "    spells: true\n");
  if (t->exported)
    buf_add(out, "    exported: true\n");
  add_conditions(out, t);
  if (t->uses.n)
    buf_add(out, "    columns:\n");
  for (size_t k = 0; k < TAKES; k++)
    for (size_t i = 0; i < t->uses.n; i++)
      if (t->uses.at[i].what == (enum take)k)
        add_use(out, &t->uses.at[i]);
}

static void add_flag(struct buf *out, const char *key, int said,
                     const char *yes, const char *no) {
  if (said != UNSAID)
    buf_addf(out, ", %s: %s", key, said > 0 ? yes : no);
}

static void add_type(struct buf *out, const struct map_type *t) {
  buf_add(out, "  ");
  scalar_write(out, str_of(t->word), false);
  buf_add(out, ": ");
  if (!t->label && t->turned) {
    buf_add(out, "{id: ");
    add(out, t->id);
    buf_add(out, ", turned: true}\n");
    return;
  }
  if (!t->label) {
    add(out, t->id);
    buf_addc(out, '\n');
    return;
  }
  buf_add(out, "{id: ");
  add(out, t->id);
  buf_add(out, ", label: ");
  add(out, t->label);
  if (t->inverse) {
    buf_add(out, ", inverse: ");
    add(out, t->inverse);
  }
  if (t->family != UNSAID)
    buf_addf(out, ", family: %s", family_name((enum family)t->family));
  if (t->sign != UNSAID)
    buf_addf(out, ", sign: %s",
             t->sign > 0   ? "positive"
             : t->sign < 0 ? "negative"
                           : "neutral");
  add_flag(out, "directed", t->directed, "true", "false");
  add_flag(out, "aspect", t->event, "event", "state");
  buf_add(out, t->turned ? ", turned: true}\n" : "}\n");
}

static void add_codes(struct buf *out, const struct mapping *m) {
  if (m->precision.n)
    buf_add(out, "precision: {");
  for (size_t i = 0; i < m->precision.n; i++) {
    buf_add(out, i ? ", " : "");
    add(out, m->precision.at[i].code);
    buf_add(out, ": ");
    add(out, m->precision.at[i].means);
  }
  if (m->precision.n)
    buf_add(out, "}\n");
}

static void add_reading(struct buf *out, const struct mapping *m) {
  static const char *const orders[] = {NULL, "d/m/y", "m/d/y"};
  const char decimal[] = {m->decimal, 0}, blank[] = {m->blank, 0};
  add_line(out, "encoding", m->encoding);
  add_line(out, "separator", m->separator);
  add_line(out, "decimal", m->decimal ? decimal : NULL);
  add_line(out, "blank", m->blank ? blank : NULL);
  add_line(out, "dates", orders[m->dates]);
  add_line(out, "units", m->whole ? "whole" : NULL);
  add_line(out, "numbers", m->numbers);
  add_line(out, "ends", m->exclusive ? "exclusive" : "inclusive");
  buf_add(out, "missing: ");
  add_list(out, m->missing.at, m->missing.n);
  buf_addc(out, '\n');
  add_codes(out, m);
}

void map_write(struct buf *out, const struct mapping *m) {
  buf_add(out, "entente-import: 1\n");
  add_line(out, "title", m->title);
  add_line(out, "coverage", m->coverage);
  add_line(out, "source", m->source);
  add_line(out, "publisher", m->publisher);
  add_line(out, "published", m->published);
  add_line(out, "url", m->url);
  add_reading(out, m);
  buf_add(out, m->tables.n ? "tables:\n" : "");
  for (size_t i = 0; i < m->tables.n; i++)
    add_table(out, &m->tables.at[i]);
  buf_add(out, m->types.n ? "types:\n" : "");
  for (size_t i = 0; i < m->types.n; i++)
    add_type(out, &m->types.at[i]);
}
