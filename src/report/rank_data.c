// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/rank.h"

static const struct column of_actors[] = {RANK_COLUMNS(COLUMN_PLAIN)};
static const struct column of_pairs[] = {RANK_PAIR_COLUMNS(COLUMN_PLAIN)};

size_t rank_data_columns(const struct ranking *r, struct column *c) {
  const struct column *from = r->m->of_pairs ? of_pairs : of_actors;
  const size_t n =
      (r->m->of_pairs ? sizeof of_pairs : sizeof of_actors) / sizeof *from;
  memcpy(c, from, n * sizeof *from);
  return n;
}

const char *rank_whom(struct arena *m, const struct ranking *r,
                      const struct rank_row *row) {
  const char *a = actor_label(r->l, row->a);
  if (row->b == NONE)
    return a;
  const bool arrows = r->now.graph->options.directed;
  return arena_format(m, "%s %s %s", a, arrows ? arrow_out() : "–",
                      actor_label(r->l, row->b));
}

static struct value **put_actor(struct arena *m, const ent_account *l,
                                uint32_t actor, struct value **c) {
  const struct actor *of = &l->facts->actors.at[actor];
  *c++ = sym_value(m, l, of->id);
  *c++ = sym_value(m, l, of->name);
  return c;
}

static struct value *place(struct arena *m, uint32_t rank) {
  return rank ? value_int(m, rank) : value_null(m);
}

void rank_data_cells(struct arena *m, const struct ranking *r,
                     const struct rank_row *row, struct value **c) {
  *c++ = rank_date(m, r);
  c = put_actor(m, r->l, row->a, c);
  c = row->b == NONE ? c : put_actor(m, r->l, row->b, c);
  *c++ = value_string(m, r->m->name);
  *c++ = value_real(m, row->value);
  *c++ = place(m, row->rank);
  *c++ = place(m, row->was);
  *c++ = value_int(m, (int64_t)row->ties);
  *c++ = value_int(m, (int64_t)row->positive);
  *c = value_int(m, (int64_t)row->negative);
}
