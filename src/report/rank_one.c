// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"

enum { RANK, WHOM, VALUE, BAR, TIES, SIGNS, SINCE, PEOPLE };

static struct ent_table *make_table(ent_answer *a, const struct ranking *r) {
  const int decimals = rank_decimals(r->m, r->largest);
  struct column c[PEOPLE + RANK_DATA] = {
      [RANK] = {"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [WHOM] = {"", r->m->of_pairs ? "Pair" : "Actor", FOR_PEOPLE, COLUMN_WRAP,
                0},
      [VALUE] = {"", r->m->title, FOR_PEOPLE, COLUMN_RIGHT, decimals},
      [BAR] = {"", "", FOR_PEOPLE, COLUMN_WHOLE, 0},
      [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_RIGHT, 0},
      [SIGNS] = {"", "Signs", FOR_PEOPLE, 0, 0},
      [SINCE] = {"", r->q->since, FOR_PEOPLE, 0, 0},
  };
  if (!r->then.slice) {
    c[SINCE] = (struct column){"", "", FOR_DATA, 0, 0};
    c[SINCE].use = 0;
  }
  size_t data = rank_data_columns(r, c + PEOPLE);
  return answer_table(a, NULL, c, PEOPLE + data);
}

static void add_row(ent_answer *a, const struct ranking *r, struct ent_table *t,
                    const struct rank_row *row) {
  struct arena *m = &a->arena;
  struct value **c = table_row(a, t)->cell;
  c[RANK] = row->rank ? value_int(m, row->rank) : value_string(m, "-");
  c[WHOM] = value_string(m, rank_whom(m, r, row));
  c[VALUE] = value_real(m, row->value);
  c[BAR] = value_string(m, rank_bar(m, row->value, r->best));
  c[TIES] = value_int(m, (int64_t)row->ties);
  c[SIGNS] = value_string(m, rank_signs(m, row->positive, row->negative));
  if (r->then.slice)
    c[SINCE] = value_string(m, rank_move(m, row->was, row->rank));
  rank_data_cells(m, r, row, c + PEOPLE);
}

bool rank_one(ent_answer *a, const struct ranking *r, ent_diags *d) {
  struct ent_table *t = make_table(a, r);
  for (size_t i = 0; i < r->rows.n; i++)
    add_row(a, r, t, &r->rows.at[i]);
  return report_trim(a, t, r->q, r->m->of_pairs ? "pairs" : "actors", d);
}
