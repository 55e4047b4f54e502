// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/who.h"
#include "report/report.h"

enum { FAMILY, ARROW, OTHER, TIE, IN_FORCE, CERTAINTY, SOURCES, PEOPLE };

static const struct column people[PEOPLE] = {
    [FAMILY] = {"", "", FOR_PEOPLE, COLUMN_SPARSE, 0},
    [ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [OTHER] = {"", "Actor", FOR_PEOPLE, COLUMN_WRAP, 0},
    [TIE] = {"", "Tie", FOR_PEOPLE, COLUMN_WRAP, 0},
    [IN_FORCE] = {"", "In force", FOR_PEOPLE, 0, 0},
    [CERTAINTY] = {"", "Certainty", FOR_PEOPLE, 0, 0},
    [SOURCES] = {"", "Sources", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
};

static void add_row(ent_answer *a, struct ent_table *table,
                    const struct neighbour *e, struct days q) {
  static const char *(*const arrow[])(void) = {arrow_out, arrow_in,
                                               arrow_mutual};
  struct arena *m = &a->arena;
  struct row *row = table_row(a, table);
  row->cell[FAMILY] = value_string(m, family_title(e->family));
  row->cell[ARROW] = value_string(m, arrow[e->way]());
  row->cell[OTHER] = value_string(m, actor_label(e->line->l, e->other));
  row->cell[TIE] = value_string(m, line_words(m, e->line));
  row->cell[IN_FORCE] = value_string(m, line_in_force(m, e->line));
  row->cell[CERTAINTY] = value_string(m, line_certainty(m, e->line, q));
  row->explained = line_partly(e->line, q);
  row->cell[SOURCES] = value_string(m, line_cited(m, e->line));
  tie_data_fill(m, row->cell + PEOPLE, e->line);
}

static void head(ent_answer *a, const struct tied_to *found) {
  const ent_account *l = found->l;
  const struct actor *x = &l->facts->actors.at[found->actor];
  answer_head(a, "%s (%s), %s", text(l, x->name), text(l, x->id),
              text(l, l->facts->kinds.at[x->kind].label));
  struct buf b = {0};
  slice_caption(&b, found->slice);
  answer_head(a, "%s: %s with %s", buf_text(&b),
              count_of(&a->arena, found->ties.n, "tie", "ties"),
              count_of(&a->arena, found->others, "actor", "actors"));
  buf_drop(&b);
}

static void columns(struct ent_table *t) {
  for (size_t i = 0; i < TIE_DATA; i++)
    vec_push(&t->columns, tie_data[i]);
}

static bool fill(ent_answer *a, const struct tied_to *found, ent_diags *d) {
  head(a, found);
  struct ent_table *table = answer_table(a, NULL, people, PEOPLE);
  columns(table);
  for (size_t i = 0; i < found->ties.n; i++)
    add_row(a, table, &found->ties.at[i], found->slice->options.q);
  bool good = report_trim(a, table, found->q, "ties", d);
  report_close(a, found->slice, table, found->ties.n, true, found->q->records);
  return good;
}

static ent_answer *who_table(const struct tied_to *found, ent_diags *d) {
  const ent_account *l = found->l;
  ent_answer *a = answer_for("who", found->q->spell);
  value_set(a->query, "actor",
            sym_value(&a->arena, l, l->facts->actors.at[found->actor].id));
  report_query(a, found->slice);
  report_stand_in(a, l, &found->named);
  if (fill(a, found, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

ent_answer *ent_who(const ent_account *l, const char *name, const ent_query *q,
                    ent_diags *d) {
  if (!(q = query_for(q, ASK_WHO, d)))
    return NULL;
  struct tied_to *found = who_find(l, name, q, d);
  ent_answer *a = found ? who_table(found, d) : NULL;
  tied_to_free(found);
  return report_whole(a, l, q);
}
