// SPDX-License-Identifier: GPL-2.0-or-later
// What two of those who speak in a ledger say of the same ties.
#include "find/views.h"
#include "report/report.h"

enum { LIST, FROM, ARROW, TO, TIE, IN_FORCE, ONE, TWO, SOURCES, PEOPLE };
enum { VIEWS_COLUMNS(COLUMN_ID) DATA };
static const struct column people[PEOPLE] = {
    [LIST] = {"", "Who says so", FOR_PEOPLE, COLUMN_SPARSE, 0},
    [FROM] = {"", "From", FOR_PEOPLE, COLUMN_WRAP, 0},
    [ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [TO] = {"", "To", FOR_PEOPLE, COLUMN_WRAP, 0},
    [TIE] = {"", "Tie", FOR_PEOPLE, COLUMN_WRAP, 0},
    [IN_FORCE] = {"", "In force", FOR_PEOPLE, COLUMN_WRAP, 0},
    [ONE] = {"", "", FOR_PEOPLE, 0, 0},
    [TWO] = {"", "", FOR_PEOPLE, 0, 0},
    [SOURCES] = {"", "Sources", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
};
static const struct column data[DATA] = {VIEWS_COLUMNS(COLUMN_ROW)};

static const char *word_name(enum party_word w) {
  static const char *const names[] = {
      [PARTY_SILENT] = NULL,     [PARTY_STATES] = "states",
      [PARTY_HINTS] = "alleges", [PARTY_SPLIT] = "is split",
      [PARTY_DOUBTS] = "doubts", [PARTY_DENIES] = "denies"};
  return names[w];
}

// "● states", "⊘ denies", "–".
static const char *word_told(struct arena *m, const struct views_row *r,
                             size_t v) {
  const char *name = word_name(r->word[v]);
  if (!name)
    return "–";
  return r->certainty[v] > NO
             ? arena_format(m, "%s %s", certainty_sign(r->certainty[v]), name)
             : arena_format(m, "⊘ %s", name);
}

static const char *list_told(struct arena *m, const struct views *x,
                             enum views_list list) {
  if (list == VIEWS_BOTH)
    return "both";
  if (list == VIEWS_CONTRADICTED)
    return "contradicted";
  return arena_format(m, "only %s",
                      actor_label(x->l, x->party[list == VIEWS_SECOND]));
}

static void for_people(struct arena *m, struct value **c, const struct views *x,
                       const struct views_row *r, const struct line *line) {
  const struct tie *t = line_tie(line);
  c[LIST] = value_string(m, list_told(m, x, r->list));
  c[FROM] = value_string(m, actor_label(x->l, t->from));
  c[ARROW] = value_string(m, type_of(x->l, t)->directed ? arrow_out()
                                                        : arrow_mutual());
  c[TO] = value_string(m, actor_label(x->l, t->to));
  c[TIE] = value_string(m, tie_label(x->l, t, false));
  c[IN_FORCE] = value_string(m, line_in_force(m, line));
  c[ONE] = value_string(m, word_told(m, r, 0));
  c[TWO] = value_string(m, word_told(m, r, 1));
  c[SOURCES] = value_string(m, line_cited(m, line));
}

static struct value *certainty_told(struct arena *m, verdict v) {
  return v > NO ? value_string(m, verdict_name(v)) : value_null(m);
}

static void for_data(struct arena *m, struct value **c,
                     const struct views_row *r, const struct line *line) {
  static const char *const lists[VIEWS_LISTS] = {[VIEWS_BOTH] = "both",
                                                 [VIEWS_FIRST] = "only-first",
                                                 [VIEWS_SECOND] = "only-second",
                                                 [VIEWS_CONTRADICTED] =
                                                     "contradicted"};
  struct value *tie[TIE_DATA];
  tie_data_fill(m, tie, line);
  c[D_LIST] = value_string(m, lists[r->list]);
  for (size_t i = 0; i < DATA; i++)
    for (size_t k = 0; i != D_LIST && k < TIE_DATA; k++)
      if (strcmp(data[i].name, tie_data[k].name) == 0)
        c[i] = tie[k];
  c[D_FIRST_SAYS] = value_string(m, word_name(r->word[0]));
  c[D_SECOND_SAYS] = value_string(m, word_name(r->word[1]));
  c[D_FIRST_CERTAINTY] = certainty_told(m, r->certainty[0]);
  c[D_SECOND_CERTAINTY] = certainty_told(m, r->certainty[1]);
}

// How many stand in which list, and in none.
static void head(ent_answer *a, const struct views *x) {
  struct buf b = {0};
  slice_period(&b, &x->o);
  caption_filter(&b, x->l, x->o.filter);
  answer_head(a,
              "%s and %s, %s: both say %zu, only %s %zu, only %s %zu; "
              "contradicted: %zu",
              actor_label(x->l, x->party[0]), actor_label(x->l, x->party[1]),
              buf_text(&b), x->count[VIEWS_BOTH],
              actor_label(x->l, x->party[0]), x->count[VIEWS_FIRST],
              actor_label(x->l, x->party[1]), x->count[VIEWS_SECOND],
              x->count[VIEWS_CONTRADICTED]);
  buf_drop(&b);
}

static bool fill(ent_answer *a, const struct views *x, ent_diags *d) {
  struct arena *m = &a->arena;
  struct column shown[PEOPLE];
  memcpy(shown, people, sizeof shown);
  shown[ONE].heading = actor_label(x->l, x->party[0]);
  shown[TWO].heading = actor_label(x->l, x->party[1]);
  head(a, x);
  struct ent_table *t = answer_table(a, NULL, shown, PEOPLE);
  for (size_t i = 0; i < DATA; i++)
    vec_push(&t->columns, data[i]);
  for (size_t i = 0; i < x->rows.n; i++) {
    const struct views_row *r = &x->rows.at[i];
    const struct line line = {
        .l = x->l, .ties = &r->tie, .n = 1, .record = true, .at = &x->o};
    struct value **cell = table_row(a, t)->cell;
    for_people(m, cell, x, r, &line);
    for_data(m, cell + PEOPLE, r, &line);
  }
  if (x->rows.n)
    answer_foot(a, "● definite  ◐ likely  ○ possible, as that party tells it  "
                   "⊘ denies or doubts it  – says nothing");
  if (x->note)
    answer_note(a, "%s", x->note);
  return report_trim(a, t, x->q, "ties", d);
}

ent_answer *ent_views_compared(const ent_account *l, const ent_query *q,
                               ent_diags *d) {
  if (!(q = query_for(q, ASK_VIEWS_COMPARED, d)))
    return NULL;
  struct views *x = views_find(l, q, d);
  if (!x)
    return NULL;
  ent_answer *a = answer_for("views", q->spell);
  report_told(a, l, (struct untold_ties){0});
  value_set(a->query, "first",
            sym_value(&a->arena, l, l->facts->actors.at[x->party[0]].id));
  value_set(a->query, "second",
            sym_value(&a->arena, l, l->facts->actors.at[x->party[1]].id));
  report_filter(a, x->o.filter);
  if (!fill(a, x, d)) {
    ent_answer_free(a);
    a = NULL;
  }
  views_free(x);
  return report_whole(a, l, q);
}
