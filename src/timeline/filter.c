// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/build.h"
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

bool filter_allows(const struct filter *f, const ent_account *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  const struct tie_type *type = type_of(l, t);
  return (!f->types || f->types[t->type]) &&
         (f->any_family || f->families[type->family]) &&
         f->signs[type->sign + 1] &&
         (f->any_standing || f->standings[t->standing]) && among(f, t) &&
         likely_enough(f, t) && tagged(f, l, t) && sourced(f, l, t);
}
