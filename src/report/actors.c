// SPDX-License-Identifier: GPL-2.0-or-later
// The actors there are, for whoever looks for an id.
#include "find/show.h"
#include "report/report.h"

enum {
  ID,
  NAME,
  KIND,
  EXISTS,
  GROUPS,
  TAGS,
  ALIASES,
  TIES,
  SHORT,
  D_FILE,
  LINE,
  D_MARKING,
  COLUMNS
};

static const struct column columns[COLUMNS] = {
    [ID] = {"id", "Id", FOR_BOTH, COLUMN_WRAP, 0},
    [NAME] = {"name", "Name", FOR_BOTH, COLUMN_WRAP, 0},
    [KIND] = {"kind", "Kind", FOR_BOTH, 0, 0},
    [EXISTS] = {"exists", "Exists", FOR_BOTH, 0, 0},
    [GROUPS] = {"groups", "Groups", FOR_BOTH, COLUMN_WRAP, 0},
    [TAGS] = {"tags", "Tags", FOR_BOTH, COLUMN_WRAP, 0},
    [ALIASES] = {"aliases", "Aliases", FOR_BOTH, COLUMN_WRAP | COLUMN_DIM, 0},
    [TIES] = {"ties", "Ties", FOR_BOTH, COLUMN_RIGHT, 0},
    [SHORT] = {"short", "", FOR_DATA, 0, 0},
    [D_FILE] = {"file", "", FOR_DATA, 0, 0},
    [LINE] = {"line", "", FOR_DATA, 0, 0},
    [D_MARKING] = {"marking", "", FOR_DATA, 0, 0},
};

static struct value *words(struct arena *m, const ent_account *l,
                           struct run run) {
  struct value *list = value_list(m);
  for (uint32_t i = 0; i < run.n; i++)
    value_append(list, sym_value(m, l, l->facts->words.at[run.first + i]));
  return list;
}

// An actor is in a group as often as it came back; here each is named once.
static struct value *groups(struct arena *m, const ent_account *l,
                            struct run run) {
  const struct group *g = run.n ? &l->facts->groups.at[run.first] : NULL;
  struct value *list = value_list(m);
  for (uint32_t i = 0; i < run.n; i++) {
    bool again = false;
    for (uint32_t k = 0; k < i; k++)
      again = again || g[k].text == g[i].text;
    if (!again)
      value_append(list, sym_value(m, l, g[i].text));
  }
  return list;
}

static struct value *lives(struct arena *m, const ent_account *l,
                           struct run run) {
  struct buf b = {0};
  for (uint32_t k = 0; k < run.n; k++) {
    buf_add(&b, k ? ", " : "");
    spell_print(&b, &l->facts->lives.at[run.first + k]);
  }
  struct value *v =
      run.n ? value_string(m, arena_text(m, buf_text(&b), b.n)) : value_null(m);
  buf_drop(&b);
  return v;
}

static void add_row(ent_answer *a, struct ent_table *t, const ent_account *l,
                    uint32_t actor) {
  const struct actor *x = &l->facts->actors.at[actor];
  struct arena *m = &a->arena;
  struct value **c = table_row(a, t)->cell;
  c[ID] = sym_value(m, l, x->id);
  c[NAME] = sym_value(m, l, x->name);
  c[KIND] = sym_value(m, l, l->facts->kinds.at[x->kind].id);
  c[EXISTS] = lives(m, l, x->lives);
  c[GROUPS] = groups(m, l, x->groups);
  c[TAGS] = words(m, l, x->tags);
  c[ALIASES] = words(m, l, x->aliases);
  c[TIES] = value_int(m, show_recorded(l, actor));
  c[SHORT] = sym_value(m, l, x->label);
  report_place(m, &c[D_FILE], &c[LINE], l, x->place);
  c[D_MARKING] = report_level(m, l, x->level);
}

ent_answer *ent_actors(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_ACTORS, d)))
    return NULL;
  ent_answer *a = answer_for("actors", q->spell);
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  for (uint32_t i = 0; i < l->facts->actors.n; i++)
    add_row(a, t, l, i);
  answer_head(a, "%s",
              count_of(&a->arena, l->facts->actors.n, "actor", "actors"));
  if (report_trim(a, t, q, "actors", d))
    return report_whole(a, l, q);
  ent_answer_free(a);
  return NULL;
}
