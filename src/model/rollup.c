// SPDX-License-Identifier: GPL-2.0-or-later
// All time is cut by one membership after the other into what lies within it,
// before it and after it; each cell then knows the memberships that hold in
// it. A state on the pile of work has the actors met so far, each with those
// above it once its own cell is chosen; whoever is met on two ways is in one
// cell on both, so that what a handover leaves open is open only once. Once all
// ways lead through one actor, what was found of it is all that is to know:
// a row of memberships is gone up once, from its top. Where
// dates leave open whether two lives meet, states overlap; the shared bound is
// then taken as if it were two.
#include "model/rollup.h"

#include "model/names.h"

enum { CHEAP = 8 }; // as many that are only copied are a step

// ---------------------------------------------------------------- cells

struct cell {
  struct spell when;
  double lo, hi;
  struct run parents; // in the list's `above`
  uint32_t firsts;    // of them: the primary ones, which come first
  bool primary;       // one of these always leads up: no others count
  struct run given;   // in the list's `given`
};
struct cell_list {
  VEC(struct cell) list;
  VEC(struct rolled_given) given;
  VEC(uint32_t) above;
};

// A cell as it is if a membership in doubt holds, or does not.
static void assume(struct cell_list *all, struct cell *c,
                   const struct rolled_given *x) {
  struct run was = c->given;
  c->given = (struct run){(uint32_t)all->given.n, was.n + 1};
  for (uint32_t i = 0; i < was.n; i++)
    vec_push(&all->given, all->given.at[was.first + i]);
  vec_push(&all->given, *x);
  c->lo *= x->lo;
  c->hi *= x->hi;
}

static void keep(struct cell_list *out, const struct cell *c,
                 const struct spell *when, bool exists) {
  struct cell cut = *c;
  if (exists && spell_meet(&c->when, when, &cut.when))
    vec_push(&out->list, cut);
}

struct joining {
  uint32_t nth;
  const struct tie *tie;
  bool primary, always; // always: and leads up whenever it holds
};

// The parents of a cell and one more, anew: other cells have the old ones.
static void add_parent(struct cell_list *all, struct cell *c,
                       const struct joining *j) {
  struct run was = c->parents;
  c->primary |= j->always;
  for (uint32_t i = 0; i < was.n; i++)
    if (all->above.at[was.first + i] == j->tie->to)
      return;
  c->firsts += j->primary;
  c->parents = (struct run){(uint32_t)all->above.n, was.n + 1};
  for (uint32_t i = 0; i < was.n; i++)
    vec_push(&all->above, all->above.at[was.first + i]);
  vec_push(&all->above, j->tie->to);
}

// One cell before, within and after a membership; the part that lies within
// twice when the membership is not certain.
static void cut_cell(struct cell_list *out, const struct cell *c,
                     const struct joining *j, const struct spell *s) {
  const struct tie *t = j->tie;
  struct spell side;
  struct cell in = *c;
  if ((c->primary && !j->primary) || !spell_meet(&c->when, s, &in.when)) {
    vec_push(&out->list, *c);
    return;
  }
  if (tie_belief(t) < DEFINITE) {
    double lo = t->likelihood_lo / 100.0, hi = t->likelihood_hi / 100.0;
    struct cell not_in = in;
    assume(out, &not_in, &(struct rolled_given){j->nth, false, 1 - hi, 1 - lo});
    vec_push(&out->list, not_in);
    assume(out, &in, &(struct rolled_given){j->nth, true, lo, hi});
  }
  add_parent(out, &in, j);
  vec_push(&out->list, in);
  keep(out, c, &side, spell_before(s, &side));
  keep(out, c, &side, spell_after(s, &side));
}

static void cut_cells(struct cell_list *cells, const struct joining *j,
                      const struct spell *s) {
  struct cell_list was = *cells;
  memset(&cells->list, 0, sizeof cells->list);
  for (size_t i = 0; i < was.list.n; i++)
    cut_cell(cells, &was.list.at[i], j, s);
  vec_drop(&was.list);
}

static size_t parts_most(const struct rollup *r) {
  return r->l->facts->limits.most[LIMIT_PARTS];
}

static void cut_all(struct rollup *r, uint32_t actor, struct cell_list *cells,
                    bool primary) {
  const ent_account *l = r->m;
  struct run up = ways_up(r, actor);
  for (uint32_t k = 0; k < up.n && cells->list.n < parts_most(r); k++) {
    uint32_t tie = r->ups.at[up.first + k];
    const struct tie *t = &l->ties.at[tie];
    if (more(l, t)->primary != primary)
      continue;
    const struct joining j = {tie, t, primary, primary && ways_always(r, tie)};
    for (uint32_t i = 0; i < t->spells; i++)
      cut_cells(cells, &j, &l->spells.at[t->spell + i]);
  }
}

// Where a primary parent holds that leads up, the others do not count; they cut
// no more where it always does.
static struct cell_list cells_of(struct rollup *r, uint32_t actor,
                                 const struct cell *all) {
  struct cell_list cells = {0};
  vec_push(&cells.list, *all);
  cut_all(r, actor, &cells, true);
  cut_all(r, actor, &cells, false);
  return cells;
}

// ---------------------------------------------------------------- states

struct met { // an actor that memberships led to
  uint32_t actor;
  struct run above; // the numbers of its parents, in the walk's `links`
  uint32_t firsts;  // of them: the primary ones, which come first
};
struct state {
  struct spell when;
  double lo, hi;
  struct run met;   // in the walk's `met`
  uint32_t next;    // the first of them whose cell is not chosen
  bool primary;     // of the first of all
  struct run given; // in the walk's `given`
  uint32_t lowest;  // the last in the order of those whose cell is chosen
};
struct walk {
  VEC(struct state) states; // a pile
  size_t made;              // of them, in all
  VEC(struct met) met;
  VEC(uint32_t) links;
  VEC(struct rolled_given) given;
  struct rolled_cells out;
};

static void refuse_many(struct rollup *r, enum limit which, uint32_t actor) {
  struct buf what = {0};
  buf_addf(&what,
           which == LIMIT_PARTS
               ? "ways in which the memberships of `%s` overlap"
               : "steps of rolling up, as far as `%s`",
           text(r->l, r->l->facts->actors.at[actor].id));
  if (!r->failed)
    limit_passed(r->d, "roll-up/too-many", SPAN_NONE, &r->l->facts->limits,
                 which, 0, buf_text(&what),
                 "mark the membership that counts with `primary: true`, or "
                 "date them to the day");
  r->failed = true;
  buf_drop(&what);
}

bool rollup_afford(struct rollup *r, size_t steps, uint32_t actor) {
  const size_t most = r->l->facts->limits.most[LIMIT_ALL_PARTS];
  r->made += steps <= most ? steps : most + 1;
  if (r->made > most)
    refuse_many(r, LIMIT_ALL_PARTS, actor);
  return !r->failed;
}

// The number of an actor among those of the state that is being made, which
// are the last of all.
static uint32_t meet(struct walk *w, struct state *s, uint32_t actor) {
  for (uint32_t i = 0; i < s->met.n; i++)
    if (w->met.at[s->met.first + i].actor == actor)
      return i;
  vec_push(&w->met, ((struct met){actor, {0, 0}, 0}));
  return s->met.n++;
}

// The state as it goes on when its next actor is in that cell.
static void choose(struct walk *w, const struct state *from,
                   const struct cell_list *cells, const struct cell *c) {
  struct state s = *from;
  s.when = c->when;
  s.lo = c->lo;
  s.hi = c->hi;
  s.primary = from->next == 0 ? c->primary : from->primary;
  s.met.first = (uint32_t)w->met.n;
  for (uint32_t i = 0; i < from->met.n; i++)
    vec_push(&w->met, w->met.at[from->met.first + i]);
  uint32_t link = (uint32_t)w->links.n;
  for (uint32_t i = 0; i < c->parents.n; i++) {
    uint32_t parent = cells->above.at[c->parents.first + i];
    vec_push(&w->links, meet(w, &s, parent));
  }
  struct met *m = &w->met.at[s.met.first + s.next++];
  m->above = (struct run){link, c->parents.n};
  m->firsts = c->firsts;
  s.given = (struct run){(uint32_t)w->given.n, from->given.n + c->given.n};
  for (uint32_t i = 0; i < from->given.n; i++)
    vec_push(&w->given, w->given.at[from->given.first + i]);
  for (uint32_t i = 0; i < c->given.n; i++)
    vec_push(&w->given, cells->given.at[c->given.first + i]);
  vec_push(&w->states, s);
}

// So many ways more of a walk, each with so many steps.
static bool afford_ways(struct rollup *r, struct walk *w, const struct state *s,
                        size_t ways, size_t steps) {
  const uint32_t first = w->met.at[s->met.first].actor;
  w->made += ways;
  if (w->made >= parts_most(r))
    refuse_many(r, LIMIT_PARTS, first);
  return rollup_afford(r, ways * steps, first);
}

// A state becomes one for each cell that its next actor may be in; the first
// lies on top.
static void step(struct rollup *r, struct walk *w, const struct state *s) {
  const uint32_t actor = w->met.at[s->met.first + s->next].actor;
  struct cell all = {.when = s->when, .lo = s->lo, .hi = s->hi};
  struct state from = *s;
  struct cell_list cells = {0};
  if (ways_climb(r, actor)) {
    cells = cells_of(r, actor, &all);
    from.lowest = from.lowest < r->place[actor] ? from.lowest : r->place[actor];
  } else {
    vec_push(&cells.list, all);
  }
  if (afford_ways(r, w, s, cells.list.n, s->met.n + 1))
    for (size_t i = cells.list.n; i-- > 0;)
      choose(w, &from, &cells, &cells.list.at[i]);
  vec_drop(&cells.list);
  vec_drop(&cells.given);
  vec_drop(&cells.above);
}

// ------------------------------------------------------------------ order

// The actors of a state, those above before those below them; how many, which
// is not all when there is a circle.
static uint32_t sort_up(const struct walk *w, const struct state *s,
                        uint32_t *order, bool *done) {
  uint32_t n = 0;
  bool more = true;
  memset(done, 0, s->met.n);
  while (more) {
    more = false;
    for (uint32_t i = s->met.n; i-- > 0;) { // who is above was met later
      struct run above = w->met.at[s->met.first + i].above;
      bool ready = !done[i];
      for (uint32_t k = 0; k < above.n && ready; k++)
        ready = done[w->links.at[above.first + k]];
      if (!ready)
        continue;
      more = done[i] = true;
      order[n++] = i;
    }
  }
  return n;
}

// From the first up, by actors that reach no end: the first met again.
static void refuse_cycle(struct rollup *r, const struct walk *w,
                         const struct state *s, const bool *done) {
  bool *seen = mem_new(s->met.n, sizeof *seen);
  const struct met *met = w->met.at + s->met.first;
  uint32_t at = 0;
  struct buf b = {0};
  while (done[at])
    at++;
  for (int round = 0; round < 2; round++) {
    uint32_t first = at;
    do {
      if (round == 0)
        seen[at] = true;
      else if (at != first)
        buf_addf(&b, "%s%s", b.n ? ", " : " through ",
                 text(r->l, r->l->facts->actors.at[met[at].actor].id));
      uint32_t k = met[at].above.first;
      while (done[w->links.at[k]])
        k++;
      at = w->links.at[k];
    } while (round == 0 ? !seen[at] : at != first);
  }
  diag_usage(r->d, "roll-up/cycle", "`%s` belongs to itself%s",
             text(r->l, r->l->facts->actors.at[met[at].actor].id),
             buf_text(&b));
  diag_help(r->d, "date the memberships so that they do not meet, or take one "
                  "of them out");
  r->failed = true;
  buf_drop(&b);
  mem_free(seen);
}

// ----------------------------------------------------------------- wholes

static void add_whole(struct rolled_cells *out, struct run *of, uint32_t actor,
                      double share) {
  for (uint32_t i = 0; i < of->n; i++)
    if (out->wholes.at[of->first + i].actor == actor) {
      out->wholes.at[of->first + i].share += share;
      return;
    }
  vec_push(&out->wholes, ((struct rolled_whole){actor, share}));
  of->n++;
}

// What is known of the last actor that a state met: one of its cells, or none.
struct ending {
  const struct rolled_cells *of;
  const struct rolled_cell *cell;
};

// Whether that is somebody of the level.
static bool ends_above(const struct ending *e, uint32_t actor) {
  return e->cell->of.n > 1 ||
         e->of->wholes.at[e->cell->of.first].actor != actor;
}

// Whom an actor at the end of all ways counts as.
static void add_ends(struct rolled_cells *out, struct run *of,
                     const struct ending *e, uint32_t actor, double has) {
  if (!e->of)
    add_whole(out, of, actor, has);
  for (uint32_t k = 0; e->of && k < e->cell->of.n; k++) {
    const struct rolled_whole *x = &e->of->wholes.at[e->cell->of.first + k];
    add_whole(out, of, x->actor, has * x->share);
  }
}

static uint32_t leading(const struct walk *w, struct run above,
                        const bool *leads) {
  uint32_t n = 0;
  for (uint32_t k = 0; k < above.n; k++)
    n += leads[w->links.at[above.first + k]];
  return n;
}

// Those above of whom whoever leads to the level takes a share: the primary
// ones, if any of them does.
static struct run sharing(const struct walk *w, const struct met *m,
                          const bool *leads) {
  const struct run first = {m->above.first, m->firsts};
  return leading(w, first, leads) ? first : m->above;
}

// By actor of a state, whether it leads to the level in it.
static bool *leads_of(const struct rollup *r, const struct walk *w,
                      const struct state *s, const uint32_t *order,
                      const struct ending *e) {
  bool *leads = mem_new(s->met.n, sizeof *leads);
  for (uint32_t i = 0; i < s->met.n; i++) {
    const struct met *m = &w->met.at[s->met.first + order[i]];
    leads[order[i]] =
        e->of && order[i] == s->next
            ? ends_above(e, m->actor)
            : ways_at_level(r, m->actor) || leading(w, m->above, leads) > 0;
  }
  return leads;
}

// What one of the first actors of a state counts as: its share goes up, past
// those above that belong to nobody of the level any more, or not yet.
static struct run share_out(const struct rollup *r, const struct walk *w,
                            const struct state *s, uint32_t start,
                            const uint32_t *order, const struct ending *e,
                            struct rolled_cells *out) {
  static const struct ending none = {0};
  struct run of = {(uint32_t)out->wholes.n, 0};
  const struct met *met = w->met.at + s->met.first;
  double *share = mem_new(s->met.n, sizeof *share);
  bool *leads = leads_of(r, w, s, order, e);
  share[start] = 1;
  for (uint32_t i = s->met.n; i-- > 0;) {
    const struct met *m = &met[order[i]];
    const double has = share[order[i]];
    const struct run up = sharing(w, m, leads);
    const uint32_t n = leading(w, up, leads);
    for (uint32_t k = 0; k < up.n; k++)
      if (leads[w->links.at[up.first + k]])
        share[w->links.at[up.first + k]] += has / n;
    if (has > 0 && !n)
      add_ends(out, &of, order[i] == s->next ? e : &none, m->actor, has);
  }
  mem_free(share);
  mem_free(leads);
  return of;
}

static bool belongs(const struct walk *w, const struct state *s) {
  struct run above = w->met.at[s->met.first].above;
  for (uint32_t k = 0; k < above.n; k++)
    if (w->links.at[above.first + k] == 1)
      return true;
  return false;
}

static void add_given(struct rolled_cells *out, struct rolled_cell *c,
                      const struct rolled_given *at, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    vec_push(&out->given, at[i]);
    c->lo *= at[i].lo;
    c->hi *= at[i].hi;
  }
  c->given.n += n;
}

// A state in which every actor has its cell, but for a last one of which the
// ending is known.
static void conclude(struct rollup *r, struct walk *w, const struct state *s,
                     uint32_t starts, const struct ending *e) {
  struct rolled_cells *out = &w->out;
  uint32_t *order = mem_new(s->met.n, sizeof *order);
  bool *done = mem_new(s->met.n, sizeof *done);
  struct rolled_cell c = {.when = s->when,
                          .lo = 1,
                          .hi = 1,
                          .member = starts == 2 && belongs(w, s),
                          .primary = s->primary,
                          .steps = s->met.n};
  if (sort_up(w, s, order, done) < s->met.n) {
    refuse_cycle(r, w, s, done);
  } else if (!e->of || spell_meet(&s->when, &e->cell->when, &c.when)) {
    c.of = share_out(r, w, s, 0, order, e, out);
    if (starts == 2)
      c.second = share_out(r, w, s, 1, order, e, out);
    c.given.first = (uint32_t)out->given.n;
    add_given(out, &c, w->given.at + s->given.first, s->given.n);
    if (e->of) {
      add_given(out, &c, e->of->given.at + e->cell->given.first,
                e->cell->given.n);
      c.steps += e->cell->steps - 1;
    }
    vec_push(&out->list, c);
  }
  mem_free(order);
  mem_free(done);
}

// What is known of the only actor that is left, if nobody above it has a cell
// already.
static const struct rolled_cells *
known(const struct rollup *r, const struct walk *w, const struct state *s) {
  if (!s->next || s->next + 1 != s->met.n)
    return NULL;
  const uint32_t actor = w->met.at[s->met.first + s->next].actor;
  const struct rolled_cells *of = &r->cells[actor];
  return of->list.n && r->place[actor] < s->lowest ? of : NULL;
}

static void go_on(struct rollup *r, struct walk *w, const struct state *s,
                  uint32_t starts) {
  struct ending e = {known(r, w, s), NULL};
  if (s->next == s->met.n)
    conclude(r, w, s, starts, &e);
  else if (!e.of)
    step(r, w, s);
  else
    for (size_t i = 0; i < e.of->list.n && !r->failed; i++) {
      e.cell = &e.of->list.at[i];
      if (afford_ways(r, w, s, 1, 1 + (e.cell->of.n + e.cell->given.n) / CHEAP))
        conclude(r, w, s, starts, &e);
    }
}

static struct rolled_cells walk_up(struct rollup *r, const uint32_t *start,
                                   uint32_t starts) {
  struct walk w = {.made = 1};
  struct state first = {
      .when = spell_always(), .lo = 1, .hi = 1, .lowest = NONE};
  for (uint32_t i = 0; i < starts; i++)
    meet(&w, &first, start[i]);
  vec_push(&w.states, first);
  while (w.states.n && !r->failed) {
    struct state s = w.states.at[--w.states.n];
    w.met.n = s.met.first + s.met.n; // behind it is what came of others
    w.given.n = s.given.first + s.given.n;
    go_on(r, &w, &s, starts);
  }
  rolled_tidy(&w.out);
  vec_drop(&w.states);
  vec_drop(&w.met);
  vec_drop(&w.links);
  vec_drop(&w.given);
  return w.out;
}

static bool itself(const struct rolled_cells *p, uint32_t actor) {
  return p->list.n == 1 && p->list.at[0].of.n == 1 &&
         p->wholes.at[p->list.at[0].of.first].actor == actor;
}

static void find_cells(struct rollup *r, uint32_t actor) {
  struct rolled_cells cells = walk_up(r, &actor, 1);
  if (itself(&cells, actor))
    rolled_drop(&cells);
  else
    r->cells[actor] = cells;
}

void rollup_find(struct rollup *r) {
  for (size_t i = 0; i < r->order.n && !r->failed; i++)
    find_cells(r, r->order.at[i]);
  for (uint32_t a = 0; a < r->l->facts->actors.n && !r->failed; a++)
    if (ways_climb(r, a) && r->place[a] == NONE)
      find_cells(r, a);
}

struct rolled_cells rollup_both(struct rollup *r, uint32_t first,
                                uint32_t second) {
  return walk_up(r, (const uint32_t[]){first, second}, first == second ? 1 : 2);
}

bool rollup_follows(const struct rollup *r, uint32_t tie) {
  const struct tie *t = &r->l->ties.at[tie];
  return ways_join(r->l, tie) && ways_climb(r, t->from) && r->leads[t->to];
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
  const size_t n = l->facts->actors.n + 1;
  r->leads = mem_new(n, sizeof *r->leads);
  r->up = mem_new(n + 1, sizeof *r->up);
  r->place = mem_new(n, sizeof *r->place);
  r->cells = mem_new(n, sizeof *r->cells);
  r->always = mem_new(r->m->ties.n + 1, sizeof *r->always);
  r->seen = mem_new(n, sizeof *r->seen);
  struct str rest = str_trim(str_of(kinds)), word;
  bool good = true;
  do {
    str_cut(rest, ",", &word, &rest);
    good &= read_kind(r, str_trim(word));
  } while (rest.n);
  if (good)
    ways_find(r);
  return good;
}

void rollup_drop(struct rollup *r) {
  for (size_t a = 0; a < r->l->facts->actors.n; a++)
    rolled_drop(&r->cells[a]);
  mem_free(r->cells);
  mem_free(r->always);
  mem_free(r->level);
  mem_free(r->leads);
  mem_free(r->up);
  mem_free(r->place);
  mem_free(r->seen);
  vec_drop(&r->ups);
  vec_drop(&r->order);
  vec_drop(&r->ahead[0]);
  vec_drop(&r->ahead[1]);
  vec_drop(&r->touched);
}
