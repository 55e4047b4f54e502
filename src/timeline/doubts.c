// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/doubts.h"

static bool doubtful(enum standing s) {
  return s == DISPUTED || s == ALLEGED || s == DOUBTED || s == DENIED ||
         s == RETRACTED;
}

// Whether it was for its standing alone that a tie was left out.
static bool doubts_standing(const ent_account *l, uint32_t tie) {
  const struct tie *t = &l->ties.at[tie];
  return doubtful(t->standing) && !more(l, t)->likelihood &&
         tie_belief(t) < LIKELY;
}

void doubts_add(struct doubts *x, const ent_account *l, uint32_t tie) {
  if (doubts_standing(l, tie))
    x->by[l->ties.at[tie].standing]++;
  else
    x->others++;
}

size_t doubts_told(const struct doubts *x) {
  size_t n = x->memberships;
  for (size_t s = 0; s < STANDINGS; s++)
    n += x->by[s];
  return n;
}

size_t doubts_all(const struct doubts *x) { return doubts_told(x) + x->others; }

struct doubts_among doubts_of_states(bool events) {
  return (struct doubts_among){
      .no_sign = {[1] = true}, .no_structure = true, .no_events = !events};
}

static bool is_among(const struct doubts_among *x, const ent_account *l,
                     const struct tie *t) {
  const struct tie_type *type = type_of(l, t);
  if (x->no_sign[type->sign + 1] || (x->no_events && type->event) ||
      (x->no_structure && type->family == STRUCTURE))
    return false;
  return !x->pair || (t->from == x->a && t->to == x->b) ||
         (t->from == x->b && t->to == x->a);
}

// Whether a tie that is less sure than `counted` is so by the roll-up alone:
// the tie that it tells of is as sure, but not that whoever it is told of is
// meant.
static bool doubts_membership(const ent_account *l, uint32_t tie,
                              const struct slice_options *o, verdict counted) {
  if (!l->from || l->told.how != ROLLED_UP)
    return false;
  uint32_t origin = account_descent(l, tie).origin;
  return slice_judge(l, tie, o).certainty < counted &&
         slice_judge(l->from, origin, o).certainty >= counted;
}

// The ties of the account below that were met: rolled up, several may be told
// of each.
struct origins {
  bool *seen; // NULL: each tie is its own
};

static struct origins origins_of(const ent_account *l) {
  bool rolled = l->from && l->told.how == ROLLED_UP;
  return (struct origins){rolled ? mem_new(l->from->ties.n + 1, sizeof(bool))
                                 : NULL};
}

static bool met(struct origins *o, const ent_account *l, uint32_t tie) {
  if (!o->seen)
    return false;
  bool *seen = &o->seen[account_descent(l, tie).origin];
  bool was = *seen;
  *seen = true;
  return was;
}

struct doubts doubts_of(const struct slice *s, const uint32_t *ties, size_t n,
                        verdict counted) {
  const ent_account *l = s->ledger;
  struct doubts x = {0};
  struct origins o = origins_of(l);
  for (size_t i = 0; i < n; i++)
    if (met(&o, l, ties[i]))
      continue;
    else if (doubts_membership(l, ties[i], &s->options, counted))
      x.memberships++;
    else
      doubts_add(&x, l, ties[i]);
  mem_free(o.seen);
  return x;
}

struct doubts doubts_between(const ent_account *l,
                             const struct slice_options *o,
                             const struct doubts_among *among) {
  struct doubts x = {0};
  struct origins origins = origins_of(l);
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    if (!is_among(among, l, t) || more(l, t)->forecast ||
        (o->filter && !filter_allows(o->filter, l, i)))
      continue;
    verdict dates = slice_judge(l, i, o).dates;
    bool membership =
        dates > NO && tie_belief(t) > NO && doubts_membership(l, i, o, LIKELY);
    bool standing = dates >= LIKELY && doubts_standing(l, i);
    if ((!membership && !standing) || met(&origins, l, i))
      continue;
    if (membership)
      x.memberships++;
    else
      doubts_add(&x, l, i);
  }
  mem_free(origins.seen);
  return x;
}

// In the order of how much is said for them.
static const enum standing order[] = {DISPUTED, ALLEGED, DOUBTED, DENIED,
                                      RETRACTED};
enum { ORDER = sizeof order / sizeof order[0] };

static void add_part(struct buf *b, size_t done, size_t parts, size_t n,
                     const char *words) {
  const char *mark = done == 0 ? "" : done + 1 == parts ? " and " : ", ";
  buf_addf(b, "%s%zu %s", mark, n, words);
}

void doubts_words(struct buf *b, const struct doubts *x,
                  const char *const *rest) {
  size_t parts = 0, done = 0;
  parts += rest && x->others;
  parts += x->memberships > 0;
  for (size_t i = 0; i < ORDER; i++)
    parts += x->by[order[i]] > 0;
  for (size_t i = 0; i < ORDER; i++) {
    size_t n = x->by[order[i]];
    if (!n)
      continue;
    add_part(b, done++, parts, n, standing_name(order[i]));
    buf_add(b, n == 1 ? " tie" : " ties");
  }
  if (x->memberships)
    add_part(b, done++, parts, x->memberships,
             x->memberships == 1 ? "tie whose membership is in doubt"
                                 : "ties whose memberships are in doubt");
  if (rest && x->others)
    add_part(b, done, parts, x->others, x->others == 1 ? rest[0] : rest[1]);
}

void doubts_left_out(struct buf *b, const ent_account *l,
                     const struct slice_options *o,
                     const struct doubts_among *among, bool others) {
  struct doubts x = doubts_between(l, o, among);
  size_t told = doubts_told(&x);
  if (others)
    buf_addf(b, "ties less than likely are left out%s", told ? ": " : "");
  doubts_words(b, &x, NULL);
  if (told && !others)
    buf_add(b, " left out");
}
