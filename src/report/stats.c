// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/stats.h"

enum { WHAT, NAME, D_NAME, COUNT, COLUMNS };
static const struct column columns[COLUMNS] = {
    [WHAT] = {"what", "", FOR_BOTH, COLUMN_SPARSE, 0},
    [NAME] = {"name", "", FOR_PEOPLE, 0, 0},
    [D_NAME] = {"name", "", FOR_DATA, 0, 0}, // of an actor its id
    [COUNT] = {"count", "Count", FOR_BOTH, COLUMN_RIGHT, 3},
};

static struct value **add(ent_answer *a, struct ent_table *t, const char *what,
                          const char *name, struct value *count) {
  struct value **c = table_row(a, t)->cell;
  c[WHAT] = value_string(&a->arena, what);
  c[NAME] = c[D_NAME] = value_string(&a->arena, name);
  c[COUNT] = count;
  return c;
}

// ------------------------------------------------------------------ counts

static void counts(ent_answer *a, struct ent_table *t, const struct stats *of) {
  for (size_t i = 0; i < of->rows.n; i++) {
    const struct stats_row *x = &of->rows.at[i];
    add(a, t, stats_what(x->of), stats_name(of->l, x),
        value_int(&a->arena, (int64_t)x->n));
  }
}

// ----------------------------------------------------------------- network

static void network(ent_answer *a, struct ent_table *t,
                    const struct stats *of) {
  struct arena *m = &a->arena;
  const char *what = stats_network(m, of->layer);
  for (size_t i = 0; i < of->numbers.n; i++) {
    const struct network_number *n = &of->numbers.at[i];
    const char *name =
        n->m->parts ? arena_format(m, "%s %s", n->m->name, n->m->parts[n->part])
                    : n->m->name;
    add(a, t, what, name, stats_number(m, n));
  }
  if (of->joins_times)
    answer_head(a, "paths in the network may join ties of different times");
  for (size_t i = 0; i < of->passed.n; i++)
    answer_note(a, "%s is not taken of a network of this size",
                of->passed.at[i]->name);
}

static void holders(ent_answer *a, struct ent_table *t,
                    const struct stats *of) {
  struct arena *m = &a->arena;
  const char *what =
      arena_format(m, "More parts without, %s ties", layer_name(of->held));
  for (size_t i = 0; i < of->holders.n; i++) {
    const uint32_t actor = of->holders.at[i].actor;
    add(a, t, what, actor_label(of->l, actor),
        value_int(m, of->holders.at[i].parts))[D_NAME] =
        sym_value(m, of->l, of->l->facts->actors.at[actor].id);
  }
}

static void notes(ent_answer *a, const struct stats *of) {
  struct arena *m = &a->arena;
  const size_t n = of->slice->ties.n;
  const char *left = left_out_words(m, &of->left_out, "tie less than likely",
                                    "ties less than likely");
  if (left)
    answer_note(a, "%s of the network", left);
  if (n != of->made_of)
    answer_note(a, "%s at the date asked are made of %s of the ledger",
                count_of(m, n, "tie", "ties"),
                count_of(m, of->made_of, "tie", "ties"));
}

// ------------------------------------------------------------------- whole

// What was asked, if it was anything: only the last rows are about it.
static void asked(ent_answer *a, const struct stats *of) {
  if (!of->narrowed)
    return;
  struct buf b = {0};
  slice_caption(&b, of->slice);
  answer_head(a, "%s", buf_text(&b));
  buf_drop(&b);
}

static void head(ent_answer *a, const ent_account *l) {
  if (l->facts->title)
    answer_head(a, "%s", text(l, l->facts->title));
  struct buf b = {0};
  if (l->facts->coverage_text)
    buf_addf(&b, "coverage %s, ", text(l, l->facts->coverage_text));
  if (l->facts->as_of != DAY_MIN && l->facts->as_of != DAY_MAX) {
    buf_add(&b, "as of ");
    day_print(&b, l->facts->as_of);
    buf_addf(&b, " (%s)", l->facts->as_of_reason);
  } else {
    buf_add(&b, l->facts->as_of_reason);
  }
  answer_head(a, "%s", buf_text(&b));
  buf_drop(&b);
}

static ent_answer *at_date(const ent_account *l, const ent_query *q,
                           ent_diags *d) {
  struct stats *of = stats_find(l, q, d);
  if (!of)
    return NULL;
  ent_answer *a = answer_for("stats", q->spell);
  report_query(a, of->slice);
  value_set(a->query, "layer", value_string(&a->arena, layer_name(of->layer)));
  head(a, l);
  asked(a, of);
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  t->headings = false;
  counts(a, t, of);
  network(a, t, of);
  holders(a, t, of);
  notes(a, of);
  stats_free(of);
  return a;
}

static ent_answer *over_range(const ent_account *l, const ent_query *q,
                              ent_diags *d) {
  struct stats_series *of = stats_series_find(l, q, d);
  ent_answer *a = of ? stats_steps(l, q, of) : NULL;
  stats_series_free(of);
  return a;
}

ent_answer *ent_stats(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_STATS, d)))
    return NULL;
  if (q->grand)
    return report_whole(stats_grand(l, q, d), l, q);
  switch (asked_span(q, d)) {
  case SPAN_DATE:
    return report_whole(at_date(l, q, d), l, q);
  case SPAN_RANGE:
    return report_whole(over_range(l, q, d), l, q);
  default:
    return NULL;
  }
}
