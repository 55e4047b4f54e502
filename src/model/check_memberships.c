// SPDX-License-Identifier: GPL-2.0-or-later
// Nobody belongs to itself. Each circle is looked for from its first actor, so
// that it is found once, along memberships whose times can meet. The ways
// through a tangle of memberships can be very many: past MOST steps the search
// of an actor ends, and rolling up finds what it missed.
#include "model/check.h"

enum { MOST = 20000 };

struct step {
  uint32_t actor, tie;
  size_t from; // the step before, or SIZE_MAX
  struct days days;
};
struct steps {
  VEC(struct step) list;
};

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

static bool passed(const struct steps *s, size_t at, uint32_t actor) {
  for (; at != SIZE_MAX; at = s->list.at[at].from)
    if (s->list.at[at].actor == actor)
      return true;
  return false;
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
    struct step next = {t->to, tie, at, common(here.days, hull(l, t))};
    if (t->from != here.actor || t->to == here.actor || t->to < first ||
        type_of(l, t)->role != ROLE_MEMBERSHIP || more(l, t)->forecast ||
        next.days.lo > next.days.hi)
      continue;
    if (t->to == first) {
      report(l, s, at, tie, d);
      return true;
    }
    if (!passed(s, at, t->to))
      vec_push(&s->list, next);
  }
  return false;
}

static void run(const ent_account *l, ent_diags *d) {
  struct steps s = {0};
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    s.list.n = 0;
    vec_push(&s.list, ((struct step){a, NONE, SIZE_MAX, {DAY_MIN, DAY_MAX}}));
    bool found = false;
    for (size_t i = 0; i < s.list.n && i < MOST && !found; i++)
      found = extend(l, &s, i, a, d);
  }
  vec_drop(&s.list);
}

const struct check check_memberships = {
    .name = "memberships",
    .summary = "An actor that belongs to itself through others.",
    .run = run,
};
