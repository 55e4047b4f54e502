// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/ties.h"
#include "report/report.h"

enum { FROM, ARROW, TO, TIE, IN_FORCE, CERTAINTY, SOURCES, PEOPLE };

static const struct column people[PEOPLE] = {
    [FROM] = {"", "From", FOR_PEOPLE, COLUMN_WRAP, 0},
    [ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [TO] = {"", "To", FOR_PEOPLE, COLUMN_WRAP, 0},
    [TIE] = {"", "Tie", FOR_PEOPLE, COLUMN_WRAP, 0},
    [IN_FORCE] = {"", "In force", FOR_PEOPLE, 0, 0},
    [CERTAINTY] = {"", "Certainty", FOR_PEOPLE, 0, 0},
    [SOURCES] = {"", "Sources", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
};

static void add_row(ent_answer *a, struct ent_table *table,
                    const struct line *line, struct days q) {
  struct arena *m = &a->arena;
  const ent_account *l = line->l;
  const struct tie *t = line_tie(line);
  struct row *row = table_row(a, table);
  row->cell[FROM] = value_string(m, actor_label(l, t->from));
  row->cell[ARROW] =
      value_string(m, type_of(l, t)->directed ? arrow_out() : arrow_mutual());
  row->cell[TO] = value_string(m, actor_label(l, t->to));
  row->cell[TIE] = value_string(m, line_words(m, line));
  row->cell[IN_FORCE] = value_string(m, line_in_force(m, line));
  row->cell[CERTAINTY] = value_string(m, line_certainty(m, line, q));
  row->explained = line_partly(line, q);
  row->cell[SOURCES] = value_string(m, line_cited(m, line));
  tie_data_fill(a, row, PEOPLE, line);
}

static bool fill(ent_answer *a, const struct listing *found, ent_diags *d) {
  const struct slice *s = found->slice;
  const struct lines *lines = &found->lines;
  struct buf b = {0};
  slice_caption(&b, s);
  answer_head(a, "%s: %s", buf_text(&b),
              count_of(&a->arena, lines->n, "tie", "ties"));
  buf_drop(&b);
  struct ent_table *table = answer_table(a, NULL, people, PEOPLE);
  for (size_t i = 0; i < TIE_DATA; i++)
    vec_push(&table->columns, tie_data[i]);
  for (size_t i = 0; i < lines->n; i++)
    add_row(a, table, &lines->at[i], s->options.q);
  if (!report_trim(a, table, found->q, "ties", d))
    return false;
  report_close(a, s, table, lines->n, false, found->records);
  return true;
}

static ent_answer *ties_table(const struct listing *found, ent_diags *d) {
  ent_answer *a = answer_new("ties");
  report_query(a, found->slice);
  if (fill(a, found, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

ent_answer *ent_ties(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_TIES, d)))
    return NULL;
  struct listing *found = ties_find(l, q, q->records, d);
  ent_answer *a = found ? ties_table(found, d) : NULL;
  listing_free(found);
  return a;
}
