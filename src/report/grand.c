// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/grand.h"
#include "find/chronicle.h"
#include "report/columns.h"
#include "report/stats.h"

enum { ITEM, STATEMENT, D_ITEM, D_STATEMENT, COLUMNS };
static const struct column columns[COLUMNS] = {
    [ITEM] = {"item", "", FOR_PEOPLE, 0, 0},
    [STATEMENT] = {"statement", "", FOR_PEOPLE, 0, 0},
    [D_ITEM] = {"item", "", FOR_DATA, 0, 0},
    [D_STATEMENT] = {"statement", "", FOR_DATA, 0, 0},
};

static bool alone(const ent_query *q, ent_diags *d) {
  if (!q->every && !q->layer && !q->network)
    return true;
  diag_usage(d, "usage/series",
             "the statement is of the ties as they are recorded: it has no "
             "steps, and no layers");
  diag_help(d, "leave out \1-every\2, \1-layer\2 and \1-network\2");
  return false;
}

// Of the days asked about, else of all that the ledger tells of, as a report.
static struct chronicle *begin(const ent_account *l, const ent_query *q,
                               ent_diags *d) {
  ent_query range = *q;
  if (q->at)
    range.from = range.to = q->at;
  range.at = NULL;
  return chronicle_begin(l, &range, d);
}

ent_answer *stats_grand(const ent_account *l, const ent_query *q,
                        ent_diags *d) {
  struct chronicle *of = alone(q, d) ? begin(l, q, d) : NULL;
  if (!of)
    return NULL;
  ent_answer *a = answer_for("stats", q->spell);
  report_query(a, of->slice);
  struct grand g = grand_of(of->slice);
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  t->headings = false;
  for (size_t i = 0; i < g.rows.n; i++) {
    const struct grand_row *row = &g.rows.at[i];
    struct value **c = table_row(a, t)->cell;
    c[ITEM] = c[D_ITEM] = value_string(&a->arena, row->item);
    const char *words = arena_text(&a->arena, row->words, strlen(row->words));
    c[STATEMENT] = c[D_STATEMENT] = value_string(&a->arena, words);
  }
  grand_drop(&g);
  chronicle_free(of);
  return a;
}
