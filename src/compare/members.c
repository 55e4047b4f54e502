// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/members.h"
#include "model/sort.h"

// Who is within reach of the focus at some time of the range; NULL: everyone.
static bool *within_reach(const ent_account *l, const struct shift_options *o) {
  if (!o->filter || o->filter->focus == NONE)
    return NULL;
  struct slice_options all = {.q = o->range, .filter = o->filter};
  struct slice *s = slice_at(l, &all);
  bool *near = mem_new(l->facts->actors.n, sizeof *near);
  near[o->filter->focus] = true;
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &l->ties.at[s->ties.at[i].tie];
    near[t->from] = near[t->to] = true;
  }
  slice_free(s);
  return near;
}

// Whether a tie can make a shift that is asked for.
static bool bears(const ent_account *l, const struct shift_options *o,
                  uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  bool foretold = more(l, t)->forecast && !(o->filter && o->filter->forecasts);
  return type_of(l, t)->family != STRUCTURE && !foretold &&
         (!o->filter || filter_allows(o->filter, l, tie));
}

struct shift_members members_of(const ent_account *l,
                                const struct shift_options *o) {
  struct shift_members out = {0};
  VEC(uint32_t) ties = {0};
  bool *near = within_reach(l, o);
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    if (!bears(l, o, i) || (near && !(near[t->from] && near[t->to])))
      continue;
    vec_push(&ties, i);
  }
  mem_free(near);
  sort_by_pair(ties.at, ties.n, l);
  vec_reserve(&out.list, ties.n);
  for (size_t i = 0; i < ties.n; i++) {
    const struct tie *t = &l->ties.at[ties.at[i]];
    uint32_t a = t->from < t->to ? t->from : t->to;
    struct shift_member m = {a, t->from ^ t->to ^ a, ties.at[i]};
    vec_push(&out.list, m);
  }
  vec_drop(&ties);
  return out;
}

struct shift_members members_of_pair(const ent_account *l, uint32_t a,
                                     uint32_t b,
                                     const struct shift_options *o) {
  struct shift_members out = {0};
  uint32_t lo = a < b ? a : b, hi = a ^ b ^ lo;
  for (uint32_t i = l->actor_tie.at[a]; i < l->actor_tie.at[a + 1]; i++) {
    uint32_t tie = l->actor_ties.at[i];
    const struct tie *t = &l->ties.at[tie];
    if ((t->from == b || t->to == b) && bears(l, o, tie))
      vec_push(&out.list, ((struct shift_member){lo, hi, tie}));
  }
  return out;
}

size_t members_next(const struct shift_members *m, size_t i) {
  size_t k = i;
  while (k < m->list.n && m->list.at[k].a == m->list.at[i].a &&
         m->list.at[k].b == m->list.at[i].b)
    k++;
  return k;
}
