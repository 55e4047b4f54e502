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

static void for_people(struct arena *m, struct value **cell,
                       const struct line *line, struct days q) {
  const ent_account *l = line->l;
  const struct tie *t = line_tie(line);
  cell[FROM] = value_string(m, actor_label(l, t->from));
  cell[ARROW] =
      value_string(m, type_of(l, t)->directed ? arrow_out() : arrow_mutual());
  cell[TO] = value_string(m, actor_label(l, t->to));
  cell[TIE] = value_string(m, line_words(m, line));
  cell[IN_FORCE] = value_string(m, line_in_force(m, line));
  cell[CERTAINTY] = value_string(m, line_certainty(m, line, q));
  cell[SOURCES] = value_string(m, line_cited(m, line));
}

static void make_row(const ent_answer *a, const struct row *row,
                     enum column_use use, struct arena *m,
                     struct value **cell) {
  const struct listing *found = a->found;
  const struct line *line = &found->lines.at[row->nth];
  if (use & FOR_PEOPLE)
    for_people(m, cell, line, found->slice->options.q);
  if (use & FOR_DATA)
    tie_data_fill(m, cell + PEOPLE, line);
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
  table->make = make_row;
  for (size_t i = 0; i < lines->n; i++)
    table_row_later(table, i)->explained =
        line_partly(&lines->at[i], s->options.q);
  if (!report_trim(a, table, found->q, "ties", d))
    return false;
  report_close(a, s, table, lines->n, false, found->records);
  return true;
}

static void drop(void *found) { listing_free(found); }

// The finding is the answer's from then on.
static ent_answer *ties_table(struct listing *found, ent_diags *d) {
  ent_answer *a = answer_for("ties", found->q->spell);
  a->found = found;
  a->drop = drop;
  report_query(a, found->slice);
  if (fill(a, found, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

ent_answer *ent_ties(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_TIES, d)))
    return NULL;
  struct listing *found = ties_find(l, q, q->records, true, d);
  return report_whole(found ? ties_table(found, d) : NULL, l, q);
}
