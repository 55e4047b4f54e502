// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"

enum column_number {
  RANK,
  PAIR,
  VALUE,
  BAR,
  TIES,
  SIGNS,
  SINCE,
  D_DATE,
  D_FROM,
  D_FROM_NAME,
  D_TO,
  D_TO_NAME,
  D_MEASURE,
  D_VALUE,
  D_RANK,
  D_SINCE,
  D_TIES,
  D_POSITIVE,
  D_NEGATIVE,
  COLUMNS
};

static struct ent_table *make_table(ent_answer *a, const struct ranking *r) {
  struct column c[COLUMNS] = {
      [RANK] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [PAIR] = {"", "Pair", FOR_PEOPLE, COLUMN_WRAP, 0},
      [VALUE] = {"", r->m->title, FOR_PEOPLE, COLUMN_RIGHT, r->m->decimals},
      [BAR] = {"", "", FOR_PEOPLE, 0, 0},
      [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [SIGNS] = {"", "Signs", FOR_PEOPLE, 0, 0},
      [SINCE] = {"", r->q->since, FOR_PEOPLE, 0, 0},
      [D_DATE] = {"date", "", FOR_DATA, 0, 0},
      [D_FROM] = {"from", "", FOR_DATA, 0, 0},
      [D_FROM_NAME] = {"from_name", "", FOR_DATA, 0, 0},
      [D_TO] = {"to", "", FOR_DATA, 0, 0},
      [D_TO_NAME] = {"to_name", "", FOR_DATA, 0, 0},
      [D_MEASURE] = {"measure", "", FOR_DATA, 0, 0},
      [D_VALUE] = {"value", "", FOR_DATA, 0, 0},
      [D_RANK] = {"rank", "", FOR_DATA, 0, 0},
      [D_SINCE] = {"rank_since", "", FOR_DATA, 0, 0},
      [D_TIES] = {"ties", "", FOR_DATA, 0, 0},
      [D_POSITIVE] = {"positive", "", FOR_DATA, 0, 0},
      [D_NEGATIVE] = {"negative", "", FOR_DATA, 0, 0},
  };
  if (!r->then.slice) {
    c[SINCE] = (struct column){"", "", FOR_DATA, 0, 0};
    c[SINCE].use = 0;
  }
  return answer_table(a, NULL, c, COLUMNS);
}

static void add_row(ent_answer *a, const struct ranking *r, struct ent_table *t,
                    const struct rank_row *row) {
  struct arena *m = &a->arena;
  const ent_account *l = r->l;
  const struct actor *from = &l->facts->actors.at[row->a];
  const struct actor *to = &l->facts->actors.at[row->b];
  struct value **c = table_row(a, t)->cell;
  c[RANK] = value_int(m, row->rank);
  c[PAIR] = value_string(
      m, arena_format(m, "%s %s %s", actor_label(l, row->a),
                      r->now.graph->options.directed ? arrow_out() : "–",
                      actor_label(l, row->b)));
  c[VALUE] = c[D_VALUE] = value_real(m, row->value);
  c[BAR] = value_string(m, rank_bar(m, row->value, r->best));
  c[TIES] = c[D_TIES] = value_int(m, (int64_t)row->ties);
  c[SIGNS] = value_string(m, rank_signs(m, row->positive, row->negative));
  if (r->then.slice)
    c[SINCE] = value_string(m, rank_move(m, row->was, row->rank));
  c[D_DATE] = rank_date(m, r);
  c[D_FROM] = sym_value(m, l, from->id);
  c[D_FROM_NAME] = sym_value(m, l, from->name);
  c[D_TO] = sym_value(m, l, to->id);
  c[D_TO_NAME] = sym_value(m, l, to->name);
  c[D_MEASURE] = value_string(m, r->m->name);
  c[D_RANK] = value_int(m, row->rank);
  c[D_SINCE] = row->was ? value_int(m, row->was) : value_null(m);
  c[D_POSITIVE] = value_int(m, (int64_t)row->positive);
  c[D_NEGATIVE] = value_int(m, (int64_t)row->negative);
}

bool rank_pairs(ent_answer *a, const struct ranking *r, ent_diags *d) {
  struct ent_table *t = make_table(a, r);
  for (size_t i = 0; i < r->rows.n; i++)
    add_row(a, r, t, &r->rows.at[i]);
  return report_trim(a, t, r->q, "pairs", d);
}
