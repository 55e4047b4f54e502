// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/report.h"
#include <stdlib.h>

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

enum tie_way { OUTGOING, INCOMING, MUTUAL };

struct entry {
  const struct line *line;
  enum family family;
  enum tie_way way;
  day start;
  uint32_t other;
};

static int by_family(const void *x, const void *y) {
  const struct entry *a = x, *b = y;
  if (a->family != b->family)
    return a->family < b->family ? -1 : 1;
  if (a->way != b->way)
    return a->way < b->way ? -1 : 1;
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->other != b->other)
    return a->other < b->other ? -1 : 1;
  uint32_t ka = a->line->ties[0], kb = b->line->ties[0];
  return ka < kb ? -1 : ka > kb;
}

static struct entry entry_of(const struct line *line, uint32_t actor) {
  const struct tie *t = line_tie(line);
  const struct tie_type *type = type_of(line->l, t);
  struct entry e = {.line = line, .family = type->family};
  e.way = !type->directed ? MUTUAL : t->from == actor ? OUTGOING : INCOMING;
  e.other = t->from == actor ? t->to : t->from;
  e.start = t->spells ? line->l->spells.at[t->spell].a : DAY_MIN;
  return e;
}

static void add_row(ent_answer *a, struct ent_table *table,
                    const struct entry *e, struct days q) {
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
  tie_data_fill(a, row, PEOPLE, e->line);
}

static void head(ent_answer *a, const struct slice *s, uint32_t actor,
                 size_t ties, size_t others) {
  const ent_account *l = s->ledger;
  const struct actor *x = &l->facts->actors.at[actor];
  answer_head(a, "%s (%s), %s", text(l, x->name), text(l, x->id),
              text(l, l->facts->kinds.at[x->kind].label));
  struct buf b = {0};
  slice_caption(&b, s);
  answer_head(a, "%s: %s with %s", buf_text(&b),
              count_of(&a->arena, ties, "tie", "ties"),
              count_of(&a->arena, others, "actor", "actors"));
  buf_drop(&b);
}

static size_t distinct(const struct entry *e, size_t n, size_t actors) {
  bool *seen = mem_new(actors + 1, sizeof *seen);
  size_t count = 0;
  for (size_t i = 0; i < n; i++)
    if (!seen[e[i].other]) {
      seen[e[i].other] = true;
      count++;
    }
  mem_free(seen);
  return count;
}

static void columns(struct ent_table *t) {
  for (size_t i = 0; i < TIE_DATA; i++)
    vec_push(&t->columns, tie_data[i]);
}

static bool fill(ent_answer *a, const struct slice *s, uint32_t actor,
                 const ent_query *q, ent_diags *d) {
  struct lines lines = report_lines(&a->arena, s, q->records);
  struct entry *e = arena_new(&a->arena, lines.n, sizeof *e);
  size_t n = 0;
  for (size_t i = 0; i < lines.n; i++) {
    const struct tie *t = line_tie(&lines.at[i]);
    if (t->from == actor || t->to == actor)
      e[n++] = entry_of(&lines.at[i], actor);
  }
  qsort(e, n, sizeof *e, by_family);
  head(a, s, actor, n, distinct(e, n, s->ledger->facts->actors.n));
  struct ent_table *table = answer_table(a, NULL, people, PEOPLE);
  columns(table);
  for (size_t i = 0; i < n; i++)
    add_row(a, table, &e[i], s->options.q);
  bool good = report_trim(a, table, q, "ties", d);
  report_close(a, s, table, n, true, q->records);
  return good;
}

ent_answer *ent_who(const ent_account *l, const char *name, const ent_query *q,
                    ent_diags *d) {
  if (!(q = query_for(q, ASK_WHO, d)))
    return NULL;
  uint32_t actor = ledger_find_actor(l, str_of(name), d);
  ent_answer *a = answer_for("who", q->spell);
  struct slice_options o = {0};
  bool good = query_slice(l, q, q->at, &a->arena, &o, d) && actor != NONE;
  if (!good) {
    ent_answer_free(a);
    return NULL;
  }
  o.about = actor + 1;
  struct slice *s = slice_at(l, &o);
  value_set(a->query, "actor",
            sym_value(&a->arena, l, l->facts->actors.at[actor].id));
  report_query(a, s);
  report_stand_in(a, l, name);
  good = fill(a, s, actor, q, d);
  slice_free(s);
  if (good)
    return a;
  ent_answer_free(a);
  return NULL;
}
