// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/lines.h"
#include "model/claim.h"

#include <string.h>

// Records of a line in the order that its words should come from: the surest
// first, then as the ledger sorts them.
static void surest_first(uint32_t *ties, const verdict *sure, size_t n) {
  size_t best = 0;
  for (size_t i = 1; i < n; i++)
    if (sure[i] > sure[best])
      best = i;
  uint32_t first = ties[best];
  memmove(ties + 1, ties, best * sizeof *ties);
  ties[0] = first;
}

// `ties` and `sure` have room for its records.
static struct line line_of(const struct slice *s, const struct slice_line *k,
                           uint32_t *ties, verdict *sure) {
  verdict dates = NO;
  for (uint32_t i = 0; i < k->ties.n; i++) {
    const struct slice_tie *t = &s->ties.at[k->ties.first + i];
    ties[i] = t->tie;
    sure[i] = t->certainty;
    if (t->dates > dates)
      dates = t->dates;
  }
  surest_first(ties, sure, k->ties.n);
  return (struct line){s->ledger, ties,          k->ties.n, k->certainty,
                       dates,     k->throughout, k->recent, false};
}

static struct line record_line(const struct slice *s, const struct slice_tie *t,
                               uint32_t *tie) {
  *tie = t->tie;
  return (struct line){s->ledger, tie,           1,         t->certainty,
                       t->dates,  t->throughout, t->recent, true};
}

struct lines lines_of(struct arena *arena, const struct slice *s,
                      bool records) {
  struct lines out = {0};
  uint32_t *ties = arena_new(arena, s->ties.n, sizeof *ties); // of all lines
  if (records) {
    out.at = arena_new(arena, s->ties.n, sizeof *out.at);
    for (size_t i = 0; i < s->ties.n; i++)
      out.at[out.n++] = record_line(s, &s->ties.at[i], &ties[i]);
    return out;
  }
  struct slice_lines keys = slice_group(s);
  out.at = arena_new(arena, keys.lines.n, sizeof *out.at);
  verdict *sure = mem_new(s->ties.n, sizeof *sure);
  for (size_t i = 0; i < keys.lines.n; i++) {
    const struct slice_line *k = &keys.lines.at[i];
    out.at[out.n++] = line_of(s, k, ties + k->ties.first, sure);
  }
  mem_free(sure);
  vec_drop(&keys.lines);
  return out;
}

// The stances (bits) that somebody who can be named takes on the ties.
static unsigned stances_on(const ent_account *l, const uint32_t *ties,
                           size_t n) {
  unsigned stances = 0;
  for (size_t i = 0; i < n; i++) {
    held_list held = claims_standing(l, &l->ties.at[ties[i]]);
    for (size_t k = 0; k < held.n; k++) {
      const struct claim *c = held.at[k].claim;
      if (c->actor != NONE || c->words || held.at[k].source != NONE)
        stances |= 1u << c->stance;
    }
    vec_drop(&held);
  }
  return stances;
}

bool ties_in_part(const ent_account *l, const uint32_t *ties, size_t n) {
  bool found = false;
  for (size_t i = 0; i < n && !found; i++) {
    if (more(l, &l->ties.at[ties[i]])->claims.n == 0)
      continue;
    work_list works = claims_works(l, &l->ties.at[ties[i]]);
    for (size_t k = 0; k < works.n; k++)
      found |= works.at[k].against;
    vec_drop(&works);
  }
  return found;
}

bool ties_marked(const ent_account *l, const uint32_t *ties, size_t n) {
  const unsigned against = 1u << DENIES | 1u << DOUBTS | 1u << RETRACTS;
  if (tie_standing_sign((enum standing)l->ties.at[ties[0]].standing))
    return true;
  return stances_on(l, ties, n) & against || ties_in_part(l, ties, n);
}

static bool stated(const ent_account *l, const uint32_t *ties, size_t n) {
  for (size_t i = 0; i < n; i++)
    if (claims_stated(l, &l->ties.at[ties[i]]))
      return true;
  return false;
}

enum tie_word tie_word_of(const ent_account *l, const uint32_t *ties,
                          size_t n) {
  if (stated(l, ties, n))
    return WORD_STATED;
  unsigned stances = stances_on(l, ties, n);
  if (stances & (1u << ASSERTS | 1u << ADMITS))
    return WORD_TOLD;
  return stances & 1u << ALLEGES ? WORD_ALLEGED : WORD_STATED;
}
