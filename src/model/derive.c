// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/derive.h"
#include "model/freeze.h"
#include "model/handover.h"
#include "model/index.h"
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
    tie = l->origin.at[tie];
  return tie;
}

const ent_account *account_memberships(const ent_account *l) {
  while (l->told.how == TOLD_BY)
    l = l->from;
  return l;
}

const ent_account *account_told(const ent_account *l, enum told_how how) {
  while (l && l->told.how != how)
    l = l->from;
  return l;
}

static void caption_of(struct buf *b, const ent_account *l) {
  if (l->told.how == ROLLED_UP)
    buf_addf(b, "; rolled up to %s", l->told.kinds);
  if (l->told.how == TOLD_BY)
    buf_addf(b, "; according to %s",
             text(l, l->facts->actors.at[l->told.party].label));
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
  for (size_t depth = account_depth(l); depth--;)
    caption_of(b, account_below(l, depth));
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

void derive_tie(ent_account *out, const struct tie *t, uint32_t origin) {
  vec_push(&out->ties, *t);
  vec_push(&out->origin, origin);
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
  sort_permute(out->origin.at, sizeof *out->origin.at, out->origin.n, order);
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
