// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/lines.h"
#include "model/claim.h"
#include "timeline/records.h"

#include <string.h>

void add_to_list(struct buf *b, const char *name) {
  const bool marked = strchr(name, ',') != NULL;
  buf_addf(b, "%s%s%s%s", b->n ? ", " : "", marked ? "“" : "", name,
           marked ? "”" : "");
}

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

static bool same_word(const struct held *a, const struct held *b) {
  const struct claim *x = a->claim, *y = b->claim;
  if (x->stance != y->stance || x->about != y->about || x->actor != y->actor ||
      x->words != y->words)
    return false;
  return x->actor != NONE || x->words || a->source == b->source;
}

static bool same_claims(held_list x, held_list y) {
  bool same = x.n == y.n;
  for (size_t i = 0; same && i < x.n; i++)
    same = same_word(&x.at[i], &y.at[i]);
  vec_drop(&x);
  vec_drop(&y);
  return same;
}

static bool same_words(const ent_account *l, const struct tie *a,
                       const struct tie *b) {
  if (!more(l, a)->claims.n && !more(l, b)->claims.n)
    return true;
  return same_claims(claims_standing(l, a), claims_standing(l, b)) &&
         same_claims(claims_on_parts(l, a), claims_on_parts(l, b));
}

// Parts of one record, told of others or by one party, are told like it.
bool ties_alike(const ent_account *l, uint32_t a, uint32_t b) {
  const ent_account *written = account_written(l);
  uint32_t x = account_origin(l, a), y = account_origin(l, b);
  const struct tie *one = &written->ties.at[x], *two = &written->ties.at[y];
  bool judged = one->likelihood_given || two->likelihood_given;
  if (x == y)
    return true;
  return tie_standing_sign((enum standing)one->standing) ==
             tie_standing_sign((enum standing)two->standing) &&
         one->belief == two->belief &&
         (!judged || (one->likelihood_lo == two->likelihood_lo &&
                      one->likelihood_hi == two->likelihood_hi)) &&
         same_words(written, one, two);
}

size_t ties_alike_first(const ent_account *l, uint32_t *ties, size_t n) {
  size_t alike = n > 0;
  for (size_t i = 1; i < n; i++) {
    uint32_t tie = ties[i];
    if (!ties_alike(l, ties[0], tie))
      continue;
    memmove(ties + alike + 1, ties + alike, (i - alike) * sizeof *ties);
    ties[alike++] = tie;
  }
  return alike;
}

uint32_t ties_first_alike(const ent_account *l, uint32_t tie) {
  uint32_t i = l->keys.at[l->ties.at[tie].key];
  while (!ties_alike(l, i, tie))
    i++;
  return i;
}

// What lines are made with: room for the ties of all of them, and, by the ties
// of the slice, whether a line has them already and how sure they are.
struct line_room {
  const struct slice *s;
  uint32_t *ties; // in the arena; the next free place
  bool *told;
  verdict *sure;
};

// The line of the key's tie `from` and those of which the same is said.
static struct line line_of(struct line_room *m, const struct slice_line *k,
                           uint32_t from) {
  const struct slice *s = m->s;
  const struct slice_tie *at = s->ties.at + k->ties.first;
  bool *told = m->told + k->ties.first;
  uint32_t *ties = m->ties;
  struct line x = {
      .l = s->ledger, .ties = ties, .recent = true, .at = &s->options};
  for (uint32_t i = from; i < k->ties.n; i++) {
    const struct slice_tie *t = &at[i];
    if (told[i] || !ties_alike(s->ledger, at[from].tie, t->tie))
      continue;
    told[i] = true;
    m->sure[x.n] = t->certainty;
    ties[x.n++] = t->tie;
    x.dates = t->dates > x.dates ? t->dates : x.dates;
    x.certainty = t->certainty > x.certainty ? t->certainty : x.certainty;
    x.throughout |= t->throughout;
    x.recent &= t->recent;
  }
  surest_first(ties, m->sure, x.n);
  m->ties += x.n;
  if (k->throughout && !x.throughout)
    x.throughout = x.n == k->ties.n ||
                   records_all(s->ledger, ties, x.n, s->options.q) == DEFINITE;
  return x;
}

static struct line record_line(const struct slice *s, const struct slice_tie *t,
                               uint32_t *tie) {
  *tie = t->tie;
  return (struct line){s->ledger,     tie,       1,    t->certainty, t->dates,
                       t->throughout, t->recent, true, &s->options};
}

static void add_lines(struct lines *out, struct line_room *m,
                      const struct slice_line *k) {
  for (uint32_t i = 0; i < k->ties.n; i++)
    if (!m->told[k->ties.first + i])
      out->at[out->n++] = line_of(m, k, i);
}

struct lines lines_of(struct arena *arena, const struct slice *s,
                      bool records) {
  struct lines out = {.at = arena_new(arena, s->ties.n, sizeof *out.at)};
  uint32_t *ties = arena_new(arena, s->ties.n, sizeof *ties); // of all lines
  if (records) {
    for (size_t i = 0; i < s->ties.n; i++)
      out.at[out.n++] = record_line(s, &s->ties.at[i], &ties[i]);
    return out;
  }
  struct slice_lines keys = slice_group(s);
  struct line_room m = {s, ties, mem_new(s->ties.n, sizeof *m.told),
                        mem_new(s->ties.n, sizeof *m.sure)};
  for (size_t i = 0; i < keys.lines.n; i++)
    add_lines(&out, &m, &keys.lines.at[i]);
  mem_free(m.told);
  mem_free(m.sure);
  vec_drop(&keys.lines);
  return out;
}

struct line line_about(const struct slice *s, const uint32_t *ties, size_t n) {
  struct line line = {.l = s->ledger, .ties = ties, .n = n, .at = &s->options};
  for (size_t i = 0; i < n && line.certainty < DEFINITE; i++) {
    verdict is = slice_judge(line.l, ties[i], line.at).certainty;
    line.certainty = is > line.certainty ? is : line.certainty;
  }
  return line;
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
    held_list parts = claims_on_parts(l, &l->ties.at[ties[i]]);
    found |= parts.n > 0;
    vec_drop(&parts);
  }
  return found;
}

bool ties_doubted(const ent_account *l, const uint32_t *ties) {
  return !account_told(l, TOLD_BY) &&
         tie_standing_sign((enum standing)l->ties.at[ties[0]].standing);
}

bool ties_marked(const ent_account *l, const uint32_t *ties, size_t n) {
  const unsigned against = 1u << DENIES | 1u << DOUBTS | 1u << RETRACTS;
  if (ties_doubted(l, ties))
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
