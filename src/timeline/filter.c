// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"
#include "model/claim.h"
#include "timeline/slice.h"

static bool has_tag(const struct filter *f, const ent_account *l,
                    struct run tags) {
  for (uint32_t i = 0; i < tags.n; i++)
    for (size_t k = 0; k < f->tags.n; k++)
      if (l->facts->words.at[tags.first + i] == f->tags.at[k])
        return true;
  return false;
}

static bool tagged(const struct filter *f, const ent_account *l,
                   const struct tie *t) {
  return !f->tags.n || has_tag(f, l, more(l, t)->tags) ||
         has_tag(f, l, l->facts->actors.at[t->from].tags) ||
         has_tag(f, l, l->facts->actors.at[t->to].tags);
}

static bool cites(const struct filter *f, const ent_account *l, uint32_t first,
                  uint32_t n) {
  for (uint32_t i = 0; i < n; i++) {
    uint32_t source = l->facts->citations.at[first + i].source;
    if (source != NONE && f->sources[source])
      return true;
  }
  return false;
}

static bool sourced(const struct filter *f, const ent_account *l,
                    const struct tie *t) {
  if (!f->sources || cites(f, l, t->citation, t->citations))
    return true;
  struct run claims = more(l, t)->claims;
  for (uint32_t i = 0; i < claims.n; i++) {
    struct run c = l->facts->claims.at[claims.first + i].citations;
    if (cites(f, l, c.first, c.n))
      return true;
  }
  return false;
}

static bool among(const struct filter *f, const struct tie *t) {
  if (!f->actors)
    return true;
  bool from = f->actors[t->from], to = f->actors[t->to];
  return f->actors_named == 1 ? from || to : from && to;
}

static bool likely_enough(const struct filter *f, const struct tie *t) {
  return !f->min_likelihood ||
         likelihood_point(t->likelihood_lo, t->likelihood_hi) >=
             f->min_likelihood;
}

// One work and no second one speaks for it; what others deny is beside that.
static bool rests_on_one(const struct filter *f, const ent_account *l,
                         const struct tie *t) {
  if (!f->single_source)
    return true;
  work_list works = claims_works(l, t);
  size_t n = 0;
  for (size_t i = 0; i < works.n; i++)
    n += !works.at[i].against;
  vec_drop(&works);
  return n == 1;
}

static bool holds_any(const bool *holders, struct run claims) {
  for (uint32_t i = 0; i < claims.n; i++)
    if (holders[claims.first + i])
      return true;
  return false;
}

static bool takes_stance(const bool *holders, const ent_account *l,
                         const struct tie *t, bool (*stance)(enum stance)) {
  const struct run claims = more(l, t)->claims;
  if (!holders)
    return true;
  if (!holds_any(holders, claims))
    return false;
  held_list held = claims_of_all(l, t);
  bool found = false;
  for (size_t i = 0; i < held.n && !found; i++)
    found = holders[claims.first + held.at[i].nth] &&
            stance(held.at[i].claim->stance);
  vec_drop(&held);
  return found;
}

static bool is_denial(enum stance s) { return s == DENIES; }

static bool held(const struct filter *f, const ent_account *l,
                 const struct tie *t) {
  return takes_stance(f->says, l, t, stance_for) &&
         takes_stance(f->denied_by, l, t, is_denial);
}

bool filter_allows(const struct filter *f, const ent_account *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  const struct tie_type *type = type_of(l, t);
  return (!f->types || f->types[t->type]) &&
         (f->any_family || f->families[type->family]) &&
         f->signs[type->sign + 1] &&
         (f->any_standing || f->standings[t->standing]) && among(f, t) &&
         likely_enough(f, t) && tagged(f, l, t) && sourced(f, l, t) &&
         rests_on_one(f, l, t) && held(f, l, t);
}

uint32_t filter_one_actor(const struct filter *f, const ent_account *l) {
  if (!f || !f->actors || f->actors_named != 1)
    return NONE;
  uint32_t one = NONE;
  for (uint32_t a = 0; a < l->facts->actors.n; a++)
    one = f->actors[a] ? a : one;
  return one;
}
