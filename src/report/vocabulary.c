// SPDX-License-Identifier: GPL-2.0-or-later
// The words a ledger may use: types of ties and kinds of actors, built in and
// its own, and how many records use each.
#include "report/report.h"

enum {
  TYPE,
  LABEL,
  INVERSE,
  FAMILY,
  SIGN,
  DIRECTED,
  ASPECT,
  STRENGTH,
  HALF_LIFE,
  BUILTIN,
  TIES,
  TYPE_COLUMNS
};

static const struct column type_columns[TYPE_COLUMNS] = {
    [TYPE] = {"id", "Type", FOR_BOTH, 0, 0},
    [LABEL] = {"label", "Words", FOR_BOTH, COLUMN_WRAP, 0},
    [INVERSE] = {"inverse", "", FOR_DATA, 0, 0},
    [FAMILY] = {"family", "Family", FOR_BOTH, 0, 0},
    [SIGN] = {"sign", "Sign", FOR_BOTH, 0, 0},
    [DIRECTED] = {"directed", "", FOR_DATA, 0, 0},
    [ASPECT] = {"aspect", "Aspect", FOR_BOTH, 0, 0},
    [STRENGTH] = {"strength", "Strength", FOR_BOTH, COLUMN_RIGHT, 0},
    [HALF_LIFE] = {"half_life", "", FOR_DATA, 0, 0},
    [BUILTIN] = {"builtin", "", FOR_DATA, 0, 0},
    [TIES] = {"ties", "Ties", FOR_BOTH, COLUMN_RIGHT, 0},
};

static void add_type(ent_answer *a, struct ent_table *t, const ent_account *l,
                     const struct tie_type *x, size_t ties) {
  static const char *const signs[] = {"negative", "neutral", "positive"};
  struct arena *m = &a->arena;
  struct value **c = table_row(a, t)->cell;
  c[TYPE] = sym_value(m, l, x->id);
  c[LABEL] = sym_value(m, l, x->label);
  c[INVERSE] = sym_value(m, l, x->inverse);
  c[FAMILY] = value_string(m, family_name(x->family));
  c[SIGN] = value_string(m, signs[x->sign + 1]);
  c[DIRECTED] = value_bool(m, x->directed);
  c[ASPECT] = value_string(m, x->event ? "event" : "state");
  c[STRENGTH] = value_real(m, x->strength);
  c[HALF_LIFE] = sym_value(m, l, x->half_life);
  c[BUILTIN] = value_bool(m, x->builtin);
  c[TIES] = value_int(m, (int64_t)ties);
}

// An answer that is one list, sorted and cut as was asked.
static ent_answer *one_list(ent_answer *a, struct ent_table *t,
                            const ent_query *q, const char *many,
                            ent_diags *d) {
  if (report_trim(a, t, q, many, d))
    return a;
  ent_answer_free(a);
  return NULL;
}

ent_answer *ent_types(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_TYPES, d)))
    return NULL;
  ent_answer *a = answer_for("types", q->spell);
  struct ent_table *t = answer_table(a, NULL, type_columns, TYPE_COLUMNS);
  size_t types = l->facts->types.n, *ties = mem_new(types + 1, sizeof *ties);
  for (size_t i = 0; i < l->ties.n; i++)
    ties[l->ties.at[i].type]++;
  for (size_t i = 0; i < types; i++)
    add_type(a, t, l, &l->facts->types.at[i], ties[i]);
  mem_free(ties);
  answer_head(a, "%s",
              count_of(&a->arena, types, "type of tie", "types of ties"));
  return report_whole(one_list(a, t, q, "types", d), l, q);
}

enum { KIND, KIND_LABEL, SHAPE, ACTORS, KIND_COLUMNS };

static const struct column kind_columns[KIND_COLUMNS] = {
    [KIND] = {"id", "Kind", FOR_BOTH, 0, 0},
    [KIND_LABEL] = {"label", "Words", FOR_BOTH, COLUMN_WRAP, 0},
    [SHAPE] = {"shape", "Shape", FOR_BOTH, 0, 0},
    [ACTORS] = {"actors", "Actors", FOR_BOTH, COLUMN_RIGHT, 0},
};

ent_answer *ent_kinds(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_KINDS, d)))
    return NULL;
  ent_answer *a = answer_for("kinds", q->spell);
  struct arena *m = &a->arena;
  struct ent_table *t = answer_table(a, NULL, kind_columns, KIND_COLUMNS);
  size_t kinds = l->facts->kinds.n,
         *actors = mem_new(kinds + 1, sizeof *actors);
  for (size_t i = 0; i < l->facts->actors.n; i++)
    actors[l->facts->actors.at[i].kind]++;
  for (size_t i = 0; i < kinds; i++) {
    const struct kind *x = &l->facts->kinds.at[i];
    struct value **c = table_row(a, t)->cell;
    c[KIND] = sym_value(m, l, x->id);
    c[KIND_LABEL] = sym_value(m, l, x->label);
    c[SHAPE] = sym_value(m, l, x->shape);
    c[ACTORS] = value_int(m, (int64_t)actors[i]);
  }
  mem_free(actors);
  answer_head(a, "%s", count_of(m, kinds, "kind of actor", "kinds of actors"));
  return report_whole(one_list(a, t, q, "kinds", d), l, q);
}
