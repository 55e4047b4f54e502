// SPDX-License-Identifier: GPL-2.0-or-later
// All time is cut by one membership after the other into what lies within it,
// before it and after it; each cell then knows the memberships that hold in
// it. Cells go on a list of work with the actor reached and the way there, so
// that depth costs no stack and a way that bites its tail is found. Where
// dates leave open whether two lives meet, cells overlap; the shared bound is
// then taken as if it were two.
#include "model/rollup.h"

#include "model/names.h"

enum { MOST = 10000, WIDEST = 64 };

// ----------------------------------------------------------- memberships

static bool joins(const ent_account *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  return type_of(l, t)->role == ROLE_MEMBERSHIP && tie_belief(t) > NO &&
         !more(l, t)->forecast && t->from != t->to;
}

// The ties by which an actor belongs to others: its own come in a row.
static struct run own_ties(const ent_account *l, uint32_t actor) {
  return (struct run){l->actor_tie.at[actor],
                      l->actor_tie.at[actor + 1] - l->actor_tie.at[actor]};
}

static bool counts(const struct rollup *r, uint32_t actor, uint32_t tie) {
  const struct tie *t = &r->m->ties.at[tie];
  return t->from == actor && joins(r->m, tie) && r->leads[t->to];
}

static bool at_level(const struct rollup *r, uint32_t actor) {
  uint32_t kind = r->l->facts->actors.at[actor].kind;
  return kind != NONE && r->level[kind];
}

// Who reaches the level at some time: backwards from those who are on it.
static void find_leads(struct rollup *r) {
  const ent_account *l = r->m;
  uint32_t *queue = mem_new(l->facts->actors.n + 1, sizeof *queue);
  size_t end = 0;
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    if (at_level(r, a)) {
      r->leads[a] = true;
      queue[end++] = a;
    }
  for (size_t i = 0; i < end; i++) {
    struct run own = own_ties(l, queue[i]);
    for (uint32_t k = 0; k < own.n; k++) {
      uint32_t tie = l->actor_ties.at[own.first + k];
      const struct tie *t = &l->ties.at[tie];
      if (t->to != queue[i] || r->leads[t->from] || !joins(l, tie))
        continue;
      r->leads[t->from] = true;
      queue[end++] = t->from;
    }
  }
  mem_free(queue);
}

// ---------------------------------------------------------------- cells

struct cell {
  struct spell when;
  double lo, hi;
  uint32_t parent[WIDEST];
  size_t parents;
  bool primary; // its parents are the primary ones
};
struct cell_list {
  VEC(struct cell) list;
};

static void add_parent(struct cell *c, uint32_t parent, bool primary) {
  c->primary = primary;
  for (size_t i = 0; i < c->parents; i++)
    if (c->parent[i] == parent)
      return;
  if (c->parents < WIDEST)
    c->parent[c->parents++] = parent;
}

static void keep(struct cell_list *out, const struct cell *c,
                 const struct spell *when, bool exists) {
  struct cell cut = *c;
  if (exists && spell_meet(&c->when, when, &cut.when))
    vec_push(&out->list, cut);
}

// One cell before, within and after a membership; the part that lies within
// twice when the membership is not certain.
static void cut_cell(struct cell_list *out, const struct cell *c,
                     const struct tie *t, const struct spell *s, bool primary) {
  struct spell side;
  struct cell in = *c;
  if ((c->primary && !primary) || !spell_meet(&c->when, s, &in.when)) {
    vec_push(&out->list, *c);
    return;
  }
  if (tie_belief(t) < DEFINITE) {
    struct cell not_in = in;
    not_in.lo *= 1 - t->likelihood_hi / 100.0;
    not_in.hi *= 1 - t->likelihood_lo / 100.0;
    vec_push(&out->list, not_in);
    in.lo *= t->likelihood_lo / 100.0;
    in.hi *= t->likelihood_hi / 100.0;
  }
  add_parent(&in, t->to, primary);
  vec_push(&out->list, in);
  keep(out, c, &side, spell_before(s, &side));
  keep(out, c, &side, spell_after(s, &side));
}

static void cut_cells(struct cell_list *cells, const struct tie *t,
                      const struct spell *s, bool primary) {
  struct cell_list next = {0};
  for (size_t i = 0; i < cells->list.n; i++)
    cut_cell(&next, &cells->list.at[i], t, s, primary);
  vec_drop(&cells->list);
  *cells = next;
}

static void cut_all(struct rollup *r, uint32_t actor, struct cell_list *cells,
                    bool primary) {
  const ent_account *l = r->m;
  struct run own = own_ties(l, actor);
  for (uint32_t k = 0; k < own.n && cells->list.n < MOST; k++) {
    uint32_t tie = l->actor_ties.at[own.first + k];
    const struct tie *t = &l->ties.at[tie];
    if (more(l, t)->primary != primary || !counts(r, actor, tie))
      continue;
    for (uint32_t i = 0; i < t->spells; i++)
      cut_cells(cells, t, &l->spells.at[t->spell + i], primary);
  }
}

// Where a primary parent holds, the others do not count and cut no more.
static struct cell_list cells_of(struct rollup *r, uint32_t actor,
                                 const struct cell *all) {
  struct cell_list cells = {0};
  vec_push(&cells.list, *all);
  cut_all(r, actor, &cells, true);
  cut_all(r, actor, &cells, false);
  return cells;
}

// ------------------------------------------------------------------ walk

struct step {
  uint32_t actor;
  size_t from; // the step that led here, or SIZE_MAX
  struct spell when;
  double share, lo, hi;
};
struct walk {
  VEC(struct step) steps;
};

static void refuse_cycle(struct rollup *r, const struct walk *w, size_t at) {
  struct buf b = {0};
  uint32_t actor = w->steps.at[at].actor;
  for (size_t i = w->steps.at[at].from; w->steps.at[i].actor != actor;
       i = w->steps.at[i].from)
    buf_addf(&b, "%s%s", b.n ? ", " : " through ",
             text(r->l, r->l->facts->actors.at[w->steps.at[i].actor].id));
  diag_usage(r->d, "roll-up/cycle", "`%s` belongs to itself%s",
             text(r->l, r->l->facts->actors.at[actor].id), buf_text(&b));
  diag_help(r->d, "date the memberships so that they do not meet, or take one "
                  "of them out");
  r->failed = true;
  buf_drop(&b);
}

static bool on_the_way(const struct walk *w, size_t from, uint32_t actor) {
  for (size_t i = from; i != SIZE_MAX; i = w->steps.at[i].from)
    if (w->steps.at[i].actor == actor)
      return true;
  return false;
}

static void climb(struct rollup *r, struct walk *w, size_t from,
                  const struct cell *c) {
  for (size_t i = 0; i < c->parents && !r->failed; i++) {
    bool back = on_the_way(w, from, c->parent[i]);
    struct step s = {c->parent[i], from,
                     c->when,      w->steps.at[from].share / (double)c->parents,
                     c->lo,        c->hi};
    vec_push(&w->steps, s);
    if (back)
      refuse_cycle(r, w, w->steps.n - 1);
  }
}

static void refuse_many(struct rollup *r, uint32_t actor) {
  diag_usage(r->d, "roll-up/too-many",
             "the memberships of `%s` overlap in too many ways",
             text(r->l, r->l->facts->actors.at[actor].id));
  diag_help(r->d,
            "mark the one that counts with `primary: true`, or date them");
  r->failed = true;
}

struct rolled_parts rollup_parts(struct rollup *r, uint32_t actor) {
  struct rolled_parts out = {0};
  struct walk w = {0};
  vec_push(&w.steps, ((struct step){actor, SIZE_MAX, spell_always(), 1, 1, 1}));
  for (size_t i = 0; i < w.steps.n && !r->failed; i++) {
    struct step s = w.steps.at[i];
    struct cell all = {.when = s.when, .lo = s.lo, .hi = s.hi};
    if (at_level(r, s.actor) || !r->leads[s.actor]) {
      uint32_t counts_as = at_level(r, s.actor) ? s.actor : actor;
      struct rolled_part p = {counts_as, s.when, s.share, s.lo, s.hi};
      vec_push(&out.list, p);
      continue;
    }
    struct cell_list cells = cells_of(r, s.actor, &all);
    for (size_t k = 0; k < cells.list.n; k++) {
      const struct cell *c = &cells.list.at[k];
      struct rolled_part itself = {actor, c->when, s.share, c->lo, c->hi};
      if (c->parents)
        climb(r, &w, i, c);
      else
        vec_push(&out.list, itself);
    }
    if (cells.list.n >= MOST || w.steps.n >= MOST)
      refuse_many(r, actor);
    vec_drop(&cells.list);
  }
  vec_drop(&w.steps);
  return out;
}

// ----------------------------------------------------------------- kinds

static bool read_kind(struct rollup *r, struct str word) {
  uint32_t kind = ledger_kind(r->l, word);
  if (kind != NONE) {
    r->level[kind] = true;
    return true;
  }
  diag_usage(r->d, "usage/unknown-kind", "there is no kind of actor `%.*s`",
             STR_ARG(word));
  uint32_t near = noun_suggest(r->l, NOUN_KIND, word);
  if (near != NONE)
    diag_help(r->d, "did you mean `%s`?",
              text(r->l, r->l->facts->kinds.at[near].id));
  else
    diag_help(r->d, "roll up to a kind of actor, as in \1roll-up=state\2");
  return false;
}

bool rollup_begin(struct rollup *r, const ent_account *l, const char *kinds,
                  ent_diags *d) {
  *r = (struct rollup){.l = l, .m = account_memberships(l), .d = d};
  r->level = mem_new(l->facts->kinds.n + 1, sizeof *r->level);
  r->leads = mem_new(l->facts->actors.n + 1, sizeof *r->leads);
  struct str rest = str_trim(str_of(kinds)), word;
  bool good = true;
  do {
    str_cut(rest, ",", &word, &rest);
    good &= read_kind(r, str_trim(word));
  } while (rest.n);
  if (good)
    find_leads(r);
  return good;
}

void rollup_drop(struct rollup *r) {
  mem_free(r->level);
  mem_free(r->leads);
}
