// SPDX-License-Identifier: GPL-2.0-or-later
// Pajek: one file of all types as relations, with their years, for Pajek
// itself; and a file a type without times, since other readers of the format
// know neither: they drop the intervals, or take the heads of relations for
// vertices.
#include "base/escape.h"
#include "export/edges.h"
#include "export/matrices.h"

// Between quotes, which have no escape; a line is a vertex. What cannot be seen
// is shown.
static void add_label(struct buf *b, const struct export *x, size_t row) {
  const char *label = text(x->l, export_actor(x, row)->label);
  struct buf plain = {0};
  for (; *label; label++)
    buf_addc(&plain, *label == '"'                 ? '\''
                     : (unsigned char)*label < ' ' ? ' '
                                                   : *label);
  escape_csv(b, buf_str(&plain), '\t', true);
  buf_drop(&plain);
}

static size_t changed(const struct export *x) {
  size_t n = 0;
  for (size_t i = 0; i < x->actors.n; i++) {
    const char *label = text(x->l, export_actor(x, i)->label);
    struct buf own = {0};
    add_label(&own, x, i);
    n += strcmp(buf_text(&own), label) != 0;
    buf_drop(&own);
  }
  return n;
}

static void add_vertices(struct buf *b, const struct export *x) {
  buf_addf(b, "*Vertices %zu\n", x->actors.n);
  for (size_t i = 0; i < x->actors.n; i++) {
    buf_addf(b, "%zu \"", i + 1);
    add_label(b, x, i);
    buf_add(b, "\"\n");
  }
}

static int year_of(day d) {
  int year, month, dom;
  day_split(d, &year, &month, &dom);
  return year;
}

// The first year that any tie speaks of: what begins before all is told of it.
static int first_year(const struct export *x) {
  day first = x->l->facts->as_of;
  for (size_t i = 0; i < x->spells.list.n; i++) {
    const struct spell *s = &x->spells.list.at[i];
    if (s->a <= s->b && s->a != DAY_MIN && s->a < first)
      first = s->a;
  }
  return first == DAY_MIN || first == DAY_MAX ? 1 : year_of(first);
}

// " [1980-1989,2001-*]": years count on both ends; two that share one are one.
static void add_years(struct buf *b, const struct export *x, size_t k,
                      int first) {
  struct stretches s = export_stretches(x, k);
  int last = 0;
  for (size_t i = 0; i < s.list.n; i++) {
    const struct days q = s.list.at[i];
    int from = q.lo == DAY_MIN ? first : year_of(q.lo);
    from = i && from <= last ? last + 1 : from;
    if (i && q.hi != DAY_MAX && year_of(q.hi) <= last)
      continue;
    buf_addf(b, "%s%d-", i ? "," : " [", from);
    last = q.hi == DAY_MAX ? 0 : year_of(q.hi);
    if (q.hi == DAY_MAX)
      buf_addc(b, '*');
    else
      buf_addf(b, "%d", last);
  }
  buf_add(b, s.list.n ? "]" : "");
  vec_drop(&s.list);
}

static void add_line(struct buf *b, const struct export *x, size_t k,
                     double weight) {
  const struct tie *t = export_tie(x, k);
  buf_addf(b, "%u %u ", matrix_number(x, t->from), matrix_number(x, t->to));
  num_short(b, weight, 12);
}

static const char *head_of(const struct export *x, size_t type) {
  return x->l->facts->types.at[x->types.at[type]].directed ? "*Arcs" : "*Edges";
}

// Every record, with its years.
static void add_relation(struct buf *b, const struct export *x, size_t type,
                         int first) {
  const struct tie_type *of = &x->l->facts->types.at[x->types.at[type]];
  buf_addf(b, "%s :%zu \"%s\"\n", head_of(x, type), type + 1,
           text(x->l, of->id));
  for (size_t k = 0; k < x->ties.n; k++) {
    if (export_tie(x, k)->type != x->types.at[type])
      continue;
    add_line(b, x, k, more(x->l, export_tie(x, k))->weight * of->strength);
    add_years(b, x, k, first);
    buf_addc(b, '\n');
  }
}

static void put_type(struct export *x, size_t type) {
  struct buf b = {0}, name = {0};
  add_vertices(&b, x);
  buf_addf(&b, "%s\n", head_of(x, type));
  for (size_t k = 0; k < x->ties.n; k++)
    if (export_tie(x, k)->type == x->types.at[type] && matrix_first(x, k)) {
      add_line(&b, x, k, matrix_weight(x, k));
      buf_addc(&b, '\n');
    }
  matrix_file(&name, x, type, "net");
  export_put(x, buf_text(&name), &b);
  buf_drop(&name);
}

static void write(struct export *x) {
  struct buf b = {0};
  const int first = first_year(x);
  add_vertices(&b, x);
  for (size_t i = 0; export_on(x, i, x->types.n); i++)
    add_relation(&b, x, i, first);
  export_put(x, "all-relations.net", &b);
  for (size_t i = 0; export_on(x, i, x->types.n); i++)
    put_type(x, i);
  matrix_key(x, add_label);
  export_lose(x, x->lost[LOSS_DATES], "time of which only the years are told",
              "times of which only the years are told");
  export_lose(x, changed(x), "name of which a sign is another",
              "names of which signs are others");
  export_lose(x, export_again(x),
              "further record of a tie, in the file of its type",
              "further records of ties, in the files of their types");
}

const struct exporter exporter_pajek = {.write = write};
