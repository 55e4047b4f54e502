// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/derive.h"
#include "model/build.h"
#include "model/freeze.h"
#include "model/handover.h"
#include "model/index.h"
#include "model/marking.h"
#include "model/order.h"
#include "model/sort.h"

// ------------------------------------------------------------- the account

const ent_account *account_written(const ent_account *l) {
  while (l->from)
    l = l->from;
  return l;
}

uint32_t account_origin(const ent_account *l, uint32_t tie) {
  for (; l->from; l = l->from)
    tie = l->descents.at[tie].origin;
  return tie;
}

struct descent account_descent(const ent_account *l, uint32_t tie) {
  return l->from ? l->descents.at[tie] : (struct descent){tie, 100, 1};
}

const struct retelling *account_retelling(enum told_how how) {
  static const struct retelling rows[] = {
#define DERIVED(how, name, option, key, value, help, words, left_out, traits)  \
  [how] = {option, key, value, help, words, left_out, traits},
#include "model/derived.def"
  };
  return &rows[how];
}

const ent_account *account_memberships(const ent_account *l) {
  while (l->from && !(account_retelling(l->told.how)->traits & TELLS_MEMBERS))
    l = l->from;
  return l;
}

const ent_account *account_told(const ent_account *l, enum told_how how) {
  while (l && l->told.how != how)
    l = l->from;
  return l;
}

const ent_account *account_view(const ent_account *l) {
  while (l && l->told.how != TOLD_BY && l->told.how != SEEN_BY)
    l = l->from;
  return l;
}

void told_words(struct buf *b, const struct told *t) {
  const char *shown = t->shown ? t->shown : t->asked;
  buf_add(b, account_retelling(t->how)->words);
  if (shown)
    buf_addf(b, " %s", shown);
}

// "according to Pakistan"
static void add_words(struct buf *b, const ent_account *l) {
  const char *shown = l->told.shown ? l->told.shown : l->told.asked;
  uint8_t level = 0;
  if (l->told.how != SHOWN_TO ||
      !marking_find(l->facts, str_of(shown), &level)) {
    told_words(b, &l->told);
    return;
  }
  buf_addf(b, "%s ", account_retelling(l->told.how)->words);
  marking_name(b, l->facts, level);
}

size_t account_depth(const ent_account *l) {
  size_t depth = 0;
  for (; l->from; l = l->from)
    depth++;
  return depth;
}

const ent_account *account_below(const ent_account *l, size_t depth) {
  while (depth--)
    l = l->from;
  return l;
}

void account_caption(struct buf *b, const ent_account *l) {
  const ent_account *written = account_written(l);
  if (written->told.how != AS_WRITTEN) {
    buf_add(b, "; ");
    add_words(b, written);
  }
  for (size_t i = 0; i < written->omitted.n; i++) {
    buf_add(b, "; ");
    told_words(b, &written->omitted.at[i].told);
  }
  for (size_t depth = account_depth(l); depth--;) {
    buf_add(b, "; ");
    add_words(b, account_below(l, depth));
  }
}

const ent_account *account_choosing(const ent_account *l) {
  while (l && !l->told.left_out)
    l = l->from;
  return l;
}

void account_left_out(struct buf *b, const ent_account *l, size_t here) {
  const ent_account *last = account_choosing(l);
  for (size_t depth = account_depth(l); depth--;) {
    const ent_account *x = account_below(l, depth);
    size_t n = x == last ? here : x->told.left_out;
    if (!x->told.left_out)
      continue;
    buf_add(b, b->n ? "; " : "");
    add_words(b, x);
    if (account_retelling(x->told.how)->traits & TELLS_ALONE)
      buf_add(b, " alone");
    if (!n)
      buf_add(b, ": no tie had to be left out here");
    else
      buf_addf(b, ": %zu tie%s %s %s left out", n, n == 1 ? "" : "s",
               account_retelling(x->told.how)->left_out, n == 1 ? "is" : "are");
  }
}

// --------------------------------------------------------------- deriving

ent_account *derive_begin(const ent_account *below) {
  ent_account *out = mem_new(1, sizeof *out);
  out->facts = below->facts;
  out->from = below;
  vec_copy(&out->more, &below->more);
  vec_copy(&out->selves, &below->selves);
  vec_copy(&out->self_spells, &below->self_spells);
  vec_copy(&out->stand_ins, &below->stand_ins);
  return out;
}

ent_account *derive_view(const ent_account *below, enum told_how how,
                         const char *party, uint32_t *actor, ent_diags *d) {
  const ent_account *written = account_written(below);
  *actor = ledger_find_actor(written, str_of(party), d);
  if (*actor == NONE)
    return NULL;
  ent_account *out = derive_begin(below);
  const struct actor *a = &written->facts->actors.at[*actor];
  out->told = (struct told){.how = how,
                            .asked = derive_words(text(written, a->id)),
                            .shown = text(written, a->label)};
  return out;
}

void derive_weighed(ent_account *out, const struct tie *t, uint32_t origin,
                    struct descent how) {
  how.origin = origin;
  vec_push(&out->ties, *t);
  vec_push(&out->descents, how);
}

void derive_spells(ent_account *out, struct tie *t) {
  uint32_t first = (uint32_t)out->spells.n;
  for (uint32_t k = 0; k < t->spells; k++)
    vec_push(&out->spells, out->from->spells.at[t->spell + k]);
  t->spell = first;
}

uint8_t derive_percent(uint8_t percent, double part) {
  double p = percent * part;
  return p > 0 && p < 1 ? 1 : (uint8_t)(p + 0.5);
}

struct descent derive_said(struct tie *t, struct descent was, uint8_t percent) {
  was.said = percent;
  t->likelihood_lo = t->likelihood_hi = derive_percent(was.said, was.part);
  t->likelihood_given = true;
  t->belief = (uint8_t)likelihood_belief(t);
  t->likelihood_given = was.part < 1; // else it is the word of the party
  return was;
}

char *derive_words(const char *words) {
  struct buf b = {0};
  buf_add(&b, words);
  return buf_detach(&b);
}

// The spells of internal ties move behind those of the others.
static void arrange(ent_account *out) {
  VEC(struct spell) kept = {0};
  for (size_t i = 0; i < out->internal.n; i++) {
    struct run *s = &out->internal.at[i].spells;
    uint32_t first = (uint32_t)kept.n;
    for (uint32_t k = 0; k < s->n; k++)
      vec_push(&kept, out->spells.at[s->first + k]);
    s->first = first;
  }
  uint32_t *order = sort_order(out->ties.n);
  ties_arrange(out, order);
  sort_permute(out->descents.at, sizeof *out->descents.at, out->descents.n,
               order);
  mem_free(order);
  uint32_t base = (uint32_t)out->spells.n;
  for (size_t i = 0; i < kept.n; i++)
    vec_push(&out->spells, kept.at[i]);
  for (size_t i = 0; i < out->internal.n; i++)
    out->internal.at[i].spells.first += base;
  vec_drop(&kept);
}

void derive_end(ent_account *out) {
  arrange(out);
  account_hand_over(out);
  index_build(out);
  freeze_actor_ties(out);
}
