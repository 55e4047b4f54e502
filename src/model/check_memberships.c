// SPDX-License-Identifier: GPL-2.0-or-later
// Nobody belongs to itself. Circles lie within parts whose actors all lead to
// each other, whatever the dates, which are found first, in one pass (R.
// Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput.
// 1(2), 1972). There each circle is looked for from its first actor, so that it
// is found once, along memberships whose times can meet. Whoever is met again
// for a time that lies in an earlier one leads nowhere new. The ways through a
// tangle of memberships can still be many: past MOST steps the search of an
// actor ends, past ALL that of all, and rolling up finds what it missed.
#include "model/check.h"

enum { MOST = 200000, ALL = 10000000 };

struct step {
  uint32_t actor, tie;
  size_t from; // the step before, or SIZE_MAX
  size_t same; // the last one before that met the actor, or SIZE_MAX
  struct days days;
};
struct steps {
  VEC(struct step) list;
  size_t *last;         // by actor: the last step that met it, or SIZE_MAX
  const uint32_t *part; // by actor
};

static bool leads(const ent_account *l, const struct tie *t, uint32_t actor) {
  return t->from == actor && t->to != actor &&
         type_of(l, t)->role == ROLE_MEMBERSHIP && !more(l, t)->forecast;
}

// ----------------------------------------------------------------- parts

struct visit {
  uint32_t actor, next; // the next of its ties
};
struct parts {
  const ent_account *l;
  uint32_t *number, *low, *part; // by actor, from 1; 0: not yet
  uint32_t numbers, parts;
  VEC(struct visit) visits;
  VEC(uint32_t) open; // whose part is not known yet
};

static void visit(struct parts *p, uint32_t actor) {
  p->number[actor] = p->low[actor] = ++p->numbers;
  vec_push(&p->open, actor);
  vec_push(&p->visits, ((struct visit){actor, p->l->actor_tie.at[actor]}));
}

static void lower(uint32_t *low, uint32_t n) { *low = n < *low ? n : *low; }

// All its ties were followed: if nobody before it is reached, what is open from
// it on is a part.
static void leave(struct parts *p, uint32_t actor) {
  p->visits.n--;
  if (p->visits.n)
    lower(&p->low[p->visits.at[p->visits.n - 1].actor], p->low[actor]);
  if (p->low[actor] != p->number[actor])
    return;
  p->parts++;
  do
    p->part[p->open.at[--p->open.n]] = p->parts;
  while (p->open.at[p->open.n] != actor);
}

static void follow(struct parts *p) {
  struct visit *v = &p->visits.at[p->visits.n - 1];
  if (v->next == p->l->actor_tie.at[v->actor + 1]) {
    leave(p, v->actor);
    return;
  }
  const struct tie *t = &p->l->ties.at[p->l->actor_ties.at[v->next++]];
  if (!leads(p->l, t, v->actor))
    return;
  if (!p->number[t->to])
    visit(p, t->to);
  else if (!p->part[t->to])
    lower(&p->low[v->actor], p->number[t->to]);
}

// The part of each actor; the caller frees it.
static uint32_t *find_parts(const ent_account *l) {
  const size_t n = l->facts->actors.n;
  struct parts p = {.l = l,
                    .number = mem_new(n + 1, sizeof *p.number),
                    .low = mem_new(n + 1, sizeof *p.low),
                    .part = mem_new(n + 1, sizeof *p.part)};
  for (uint32_t a = 0; a < n; a++) {
    if (!p.number[a])
      visit(&p, a);
    while (p.visits.n)
      follow(&p);
  }
  vec_drop(&p.visits);
  vec_drop(&p.open);
  mem_free(p.number);
  mem_free(p.low);
  return p.part;
}

// --------------------------------------------------------------- circles

static struct days hull(const ent_account *l, const struct tie *t) {
  struct days h = {DAY_MAX, DAY_MIN};
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &l->spells.at[t->spell + k];
    if (s->flags & SPELL_OUTSIDE)
      continue;
    h.lo = s->s0 < h.lo ? s->s0 : h.lo;
    h.hi = s->e1 > h.hi ? s->e1 : h.hi;
  }
  return h;
}

static struct days common(struct days p, struct days q) {
  return (struct days){p.lo > q.lo ? p.lo : q.lo, p.hi < q.hi ? p.hi : q.hi};
}

// Whether an earlier step led to the actor for all that time.
static bool passed(const struct steps *s, uint32_t actor, struct days days) {
  for (size_t at = s->last[actor]; at != SIZE_MAX; at = s->list.at[at].same)
    if (s->list.at[at].days.lo <= days.lo && s->list.at[at].days.hi >= days.hi)
      return true;
  return false;
}

static void take(struct steps *s, struct step next) {
  next.same = s->last[next.actor];
  s->last[next.actor] = s->list.n;
  vec_push(&s->list, next);
}

static void report(const ent_account *l, const struct steps *s, size_t at,
                   uint32_t tie, ent_diags *d) {
  const struct tie *last = &l->ties.at[tie];
  const char *id = text(l, l->facts->actors.at[last->to].id);
  diag(d, ENT_ERROR, "tie/belongs-to-itself",
       place_span(l, tie_place(last), "to", 0),
       "by this, `%s` belongs to itself", id);
  for (; s->list.at[at].from != SIZE_MAX; at = s->list.at[at].from) {
    const struct tie *t = &l->ties.at[s->list.at[at].tie];
    diag_also(d, place_span(l, tie_place(t), NULL, 0), "`%s` belongs to `%s`",
              text(l, l->facts->actors.at[t->from].id),
              text(l, l->facts->actors.at[t->to].id));
  }
  diag_help(d, "date the memberships so that they do not meet, or take one of "
               "them out");
}

// Whether a circle was closed.
static bool extend(const ent_account *l, struct steps *s, size_t at,
                   uint32_t first, ent_diags *d) {
  struct step here = s->list.at[at];
  for (uint32_t k = l->actor_tie.at[here.actor];
       k < l->actor_tie.at[here.actor + 1]; k++) {
    uint32_t tie = l->actor_ties.at[k];
    const struct tie *t = &l->ties.at[tie];
    if (!leads(l, t, here.actor) || t->to < first ||
        s->part[t->to] != s->part[first])
      continue;
    struct step next = {t->to, tie, at, SIZE_MAX,
                        common(here.days, hull(l, t))};
    if (next.days.lo > next.days.hi)
      continue;
    if (t->to == first) {
      report(l, s, at, tie, d);
      return true;
    }
    if (!passed(s, t->to, next.days))
      take(s, next);
  }
  return false;
}

static void search(const ent_account *l, struct steps *s, uint32_t first,
                   ent_diags *d) {
  bool found = false;
  take(s, (struct step){first, NONE, SIZE_MAX, 0, {DAY_MIN, DAY_MAX}});
  for (size_t i = 0; i < s->list.n && i < MOST && !found; i++)
    found = extend(l, s, i, first, d);
}

// Whether another is in the actor's part: a circle stays in one.
static bool *find_tangled(const uint32_t *part, size_t n) {
  bool *tangled = mem_new(n + 1, sizeof *tangled);
  uint32_t *first = mem_new(n + 1, sizeof *first); // of a part, and 1
  for (uint32_t a = 0; a < n; a++) {
    uint32_t *other = &first[part[a]];
    if (*other)
      tangled[a] = tangled[*other - 1] = true;
    else
      *other = a + 1;
  }
  mem_free(first);
  return tangled;
}

static void forget(struct steps *s) {
  for (size_t i = 0; i < s->list.n; i++)
    s->last[s->list.at[i].actor] = SIZE_MAX;
  s->list.n = 0;
}

static void run(const ent_account *l, ent_diags *d) {
  const size_t n = l->facts->actors.n;
  uint32_t *part = find_parts(l);
  bool *tangled = find_tangled(part, n);
  struct steps s = {.last = mem_new(n + 1, sizeof *s.last), .part = part};
  memset(s.last, 0xff, (n + 1) * sizeof *s.last);
  for (size_t a = 0, steps = 0; a < n && steps < ALL; a++) {
    if (!tangled[a])
      continue;
    search(l, &s, (uint32_t)a, d);
    steps += s.list.n;
    forget(&s);
  }
  vec_drop(&s.list);
  mem_free(s.last);
  mem_free(tangled);
  mem_free(part);
}

const struct check check_memberships = {
    .name = "memberships",
    .summary = "An actor that belongs to itself through others.",
    .run = run,
};
