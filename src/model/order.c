// SPDX-License-Identifier: GPL-2.0-or-later
// The canonical order. Ties go by from, type, to with counting sorts; what
// they share a key with is told apart by `id:`, dates, text and then by all
// else that was written, so that the order of files cannot show.
#include "model/order.h"
#include "model/claim.h"
#include "model/freeze.h"

static int by_text(const ent_account *l, ent_sym a, ent_sym b) {
  return a == b ? 0
                : str_cmp(intern_str(&l->facts->texts, a),
                          intern_str(&l->facts->texts, b));
}

static int by_texts(const ent_account *l, const ent_sym *a, const ent_sym *b,
                    size_t n) {
  for (size_t i = 0; i < n; i++) {
    int c = by_text(l, a[i], b[i]);
    if (c)
      return c;
  }
  return 0;
}

// ------------------------------------------------- what ties are made of

static int by_spells(const ent_account *l, const struct tie *a,
                     const struct tie *b) {
  for (uint32_t k = 0; k < a->spells && k < b->spells; k++) {
    int c =
        spell_compare(&l->spells.at[a->spell + k], &l->spells.at[b->spell + k]);
    if (c)
      return c;
  }
  return sort_sign(a->spells, b->spells);
}

static int by_words(const ent_account *l, struct run a, struct run b) {
  for (uint32_t k = 0; k < a.n && k < b.n; k++) {
    int c = by_text(l, l->facts->words.at[a.first + k],
                    l->facts->words.at[b.first + k]);
    if (c)
      return c;
  }
  return sort_sign(a.n, b.n);
}

static int by_extras(const ent_account *l, struct run a, struct run b) {
  for (uint32_t k = 0; k < a.n && k < b.n; k++) {
    const struct extra *x = &l->facts->extras.at[a.first + k];
    const struct extra *y = &l->facts->extras.at[b.first + k];
    const ent_sym p[] = {x->key, x->text}, q[] = {y->key, y->text};
    int c = by_texts(l, p, q, 2);
    if (c)
      return c;
  }
  return sort_sign(a.n, b.n);
}

static int by_citations(const ent_account *l, struct run a, struct run b) {
  for (uint32_t k = 0; k < a.n && k < b.n; k++) {
    const struct citation *x = &l->facts->citations.at[a.first + k];
    const struct citation *y = &l->facts->citations.at[b.first + k];
    const struct citation_more *p = &l->facts->citation_more.at[x->more];
    const struct citation_more *q = &l->facts->citation_more.at[y->more];
    const ent_sym at[] = {p->at, p->quote}, to[] = {q->at, q->quote};
    int c = sort_sign(x->source, y->source);
    if (c || (c = by_texts(l, at, to, 2)) ||
        (c = by_extras(l, p->extras, q->extras)))
      return c;
  }
  return sort_sign(a.n, b.n);
}

static int by_claims(const ent_account *l, struct run a, struct run b) {
  for (uint32_t k = 0; k < a.n && k < b.n; k++) {
    const struct claim *x = &l->facts->claims.at[a.first + k];
    const struct claim *y = &l->facts->claims.at[b.first + k];
    const ent_sym p[] = {x->words, x->when, x->note, x->grade};
    const ent_sym q[] = {y->words, y->when, y->note, y->grade};
    int c = sort_sign(x->actor, y->actor);
    if (c || (c = sort_sign(x->stance, y->stance)) ||
        (c = sort_sign(x->about, y->about)) || (c = by_texts(l, p, q, 4)) ||
        (c = by_citations(l, x->citations, y->citations)) ||
        (c = by_extras(l, x->extras, y->extras)))
      return c;
  }
  return sort_sign(a.n, b.n);
}

static int by_more(const ent_account *l, const struct tie_more *a,
                   const struct tie_more *b) {
  const ent_sym x[] = {a->label,    a->note,  a->url,
                       a->location, a->grade, a->confidence};
  const ent_sym y[] = {b->label,    b->note,  b->url,
                       b->location, b->grade, b->confidence};
  int c;
  if (a == b)
    return 0;
  if ((c = by_texts(l, x, y, 6)) || (c = sort_sign(a->via, b->via)) ||
      (c = sort_sign(a->count_lo, b->count_lo)) ||
      (c = sort_sign(a->count_hi, b->count_hi)) ||
      (c = (a->weight > b->weight) - (a->weight < b->weight)) ||
      (c = a->forecast - b->forecast) || (c = a->primary - b->primary) ||
      (c = by_claims(l, a->claims, b->claims)) ||
      (c = by_words(l, a->tags, b->tags)))
    return c;
  return by_extras(l, a->extras, b->extras);
}

// ----------------------------------------------------------- ties of a key

static struct run citations_of(const struct tie *t) {
  return (struct run){t->citation, t->citations};
}

// By what was given; nothing is the most.
static int by_likelihood(const struct tie *x, const struct tie *y) {
  uint8_t a[] = {100, 100}, b[] = {100, 100};
  if (x->likelihood_given)
    a[0] = x->likelihood_lo, a[1] = x->likelihood_hi;
  if (y->likelihood_given)
    b[0] = y->likelihood_lo, b[1] = y->likelihood_hi;
  int c = sort_sign(a[0], b[0]);
  c = c ? c : sort_sign(a[1], b[1]);
  return c ? c : sort_sign(x->likelihood_given, y->likelihood_given);
}

int tie_compare(const ent_account *l, uint32_t a, uint32_t b) {
  const struct tie *x = &l->ties.at[a], *y = &l->ties.at[b];
  int c;
  if ((c = by_text(l, more(l, x)->id, more(l, y)->id)) ||
      (c = by_spells(l, x, y)) || (c = by_text(l, x->when, y->when)) ||
      (c = by_likelihood(x, y)) ||
      (c = by_citations(l, citations_of(x), citations_of(y))))
    return c;
  return by_more(l, more(l, x), more(l, y));
}

static bool same_ends(const struct tie *a, const struct tie *b) {
  return a->from == b->from && a->type == b->type && a->to == b->to;
}

static void sort_ties(ent_account *l, uint32_t *order) {
  size_t n = l->ties.n;
  uint32_t *spare = mem_new(n + 1, sizeof *spare);
  uint32_t *key = mem_new(n + 1, sizeof *key);
  for (size_t i = 0; i < n; i++)
    key[i] = l->ties.at[i].to;
  sort_by_key(order, spare, n, key);
  for (size_t i = 0; i < n; i++)
    key[i] = l->ties.at[i].type;
  sort_by_key(order, spare, n, key);
  for (size_t i = 0; i < n; i++)
    key[i] = l->ties.at[i].from;
  sort_by_key(order, spare, n, key);
  for (size_t i = 0; i < n; i++)
    key[i] = l->ties.at[i].from == l->ties.at[i].to;
  sort_by_key(order, spare, n, key);
  mem_free(key);
  for (size_t i = 0, stop; i < n; i = stop) {
    for (stop = i + 1; stop < n; stop++)
      if (!same_ends(&l->ties.at[order[i]], &l->ties.at[order[stop]]))
        break;
    sort_by(order + i, spare, stop - i, l, tie_compare);
  }
  mem_free(spare);
}

static void keep_good(struct freeze *f) {
  ent_account *l = f->l;
  size_t kept = 0;
  for (size_t i = 0; i < l->ties.n; i++) {
    struct tie t = l->ties.at[i];
    if (f->left_out[i])
      continue;
    // Now, because what a tie cites was read just before or after it.
    t.standing = claim_standing(l, &t, NULL) & 0x7f;
    claim_believe(&t);
    l->ties.at[kept++] = t;
  }
  l->ties.n = kept;
}

// Gives each tie spells of its own, so that they can be moved.
static void part_spells(ent_account *l) {
  bool *taken = mem_new(l->spells.n + 1, sizeof *taken);
  for (size_t i = 0; i < l->ties.n; i++) {
    struct tie *t = &l->ties.at[i];
    if (t->spells > 0 && taken[t->spell]) {
      uint32_t first = (uint32_t)l->spells.n;
      vec_reserve(&l->spells, l->spells.n + t->spells);
      for (uint32_t k = 0; k < t->spells; k++)
        vec_push(&l->spells, l->spells.at[t->spell + k]);
      t->spell = first;
    } else if (t->spells > 0) {
      memset(taken + t->spell, true, t->spells * sizeof *taken);
    }
  }
  mem_free(taken);
}

// Lays the spells out as the ties come: a walk over the ties reads on. They
// change places, because a copy of them would be the most memory that reading
// ever takes. Those of no tie go last and away.
static void lay_spells(ent_account *l) {
  part_spells(l);
  size_t n = l->spells.n, kept = 0;
  uint32_t *order = mem_new(n + 1, sizeof *order);
  bool *used = mem_new(n + 1, sizeof *used);
  for (size_t i = 0; i < l->ties.n; i++) {
    struct tie *t = &l->ties.at[i];
    uint32_t first = t->spell;
    t->spell = (uint32_t)kept;
    for (uint32_t k = 0; k < t->spells; k++) {
      order[kept++] = first + k;
      used[first + k] = true;
    }
  }
  for (size_t s = 0, rest = kept; s < n; s++)
    if (!used[s])
      order[rest++] = (uint32_t)s;
  mem_free(used);
  sort_permute(l->spells.at, sizeof *l->spells.at, n, order);
  mem_free(order);
  l->spells.n = kept;
}

static void number_ties(ent_account *l) {
  for (uint32_t i = 0; i < l->ties.n; i++) {
    struct tie *t = &l->ties.at[i];
    bool again =
        i > 0 && same_ends(t, t - 1) && more(l, t)->id == more(l, t - 1)->id;
    if (!again)
      vec_push(&l->keys, i);
    t->key = (uint32_t)l->keys.n - 1;
  }
  vec_push(&l->keys, (uint32_t)l->ties.n);
}

// Ties of one actor with itself are the last, and leave the list: they have
// places, spells and keys like the others.
static void part_loops(ent_account *l) {
  for (; l->ties.n > 0; l->ties.n--) {
    const struct tie *last = &l->ties.at[l->ties.n - 1];
    if (last->from != last->to)
      break;
    l->loops++;
  }
}

// ------------------------------------------------------------------ events

static int by_numbers(const uint32_t *all, struct run a, struct run b) {
  for (uint32_t k = 0; k < a.n && k < b.n; k++)
    if (all[a.first + k] != all[b.first + k])
      return sort_sign(all[a.first + k], all[b.first + k]);
  return sort_sign(a.n, b.n);
}

static int by_event(const ent_account *l, uint32_t a, uint32_t b) {
  const struct event *x = &l->facts->events.at[a], *y = &l->facts->events.at[b];
  const ent_sym p[] = {x->title, x->when, x->location, x->note};
  const ent_sym q[] = {y->title, y->when, y->location, y->note};
  int c;
  if ((c = spell_compare(&x->spell, &y->spell)) || (c = by_texts(l, p, q, 4)) ||
      (c = by_numbers(l->facts->event_actors.at, x->actors, y->actors)) ||
      (c = by_citations(l, x->citations, y->citations)))
    return c;
  return by_extras(l, x->extras, y->extras);
}

static void sort_events(struct freeze *f) {
  size_t n = f->facts->events.n;
  uint32_t *order = sort_order(n), *spare = sort_order(n);
  sort_by(order, spare, n, f->l, by_event);
  sort_permute(f->facts->events.at, sizeof *f->facts->events.at, n, order);
  mem_free(order);
  mem_free(spare);
}

// ------------------------------------------------------------------ public

void ties_arrange(ent_account *l, uint32_t *order) {
  size_t n = l->ties.n;
  sort_ties(l, order);
  uint32_t *used = mem_new(n + 1, sizeof *used);
  if (n)
    memcpy(used, order, n * sizeof *used);
  sort_permute(l->ties.at, sizeof *l->ties.at, n, used);
  mem_free(used);
  lay_spells(l);
  number_ties(l);
  part_loops(l);
}

// Of which no day at all is left by the lives of their actors.
static void find_outside(ent_account *l) {
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    bool all = t->spells > 0;
    for (uint32_t k = 0; k < t->spells && all; k++)
      all = l->spells.at[t->spell + k].flags & SPELL_OUTSIDE;
    if (all)
      vec_push(&l->outside, i);
  }
}

void freeze_order(struct freeze *f) {
  ent_account *l = f->l;
  keep_good(f);
  uint32_t *order = sort_order(l->ties.n);
  ties_arrange(l, order);
  mem_free(order);
  find_outside(l);
  sort_events(f);
}

void freeze_actor_ties(ent_account *l) {
  size_t n = l->facts->actors.n;
  l->actor_tie.n = l->actor_ties.n = 0;
  vec_reserve(&l->actor_tie, n + 2);
  l->actor_tie.n = n + 2;
  memset(l->actor_tie.at, 0, (n + 2) * sizeof *l->actor_tie.at);
  for (size_t i = 0; i < l->ties.n; i++) {
    l->actor_tie.at[l->ties.at[i].from + 2]++;
    l->actor_tie.at[l->ties.at[i].to + 2]++;
  }
  for (size_t a = 2; a < n + 2; a++)
    l->actor_tie.at[a] += l->actor_tie.at[a - 1];
  vec_reserve(&l->actor_ties, 2 * l->ties.n + 1);
  l->actor_ties.n = 2 * l->ties.n;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    l->actor_ties.at[l->actor_tie.at[l->ties.at[i].from + 1]++] = i;
    l->actor_ties.at[l->actor_tie.at[l->ties.at[i].to + 1]++] = i;
  }
  l->actor_tie.n = n + 1;
}
