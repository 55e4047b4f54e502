// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/listed.h"

// Of JSON, which is the longest of all forms: a row without its texts, of a tie
// and of a pair, a spell, and somebody's word.
enum { ROW = 1000, PAIR = 400, SPELL = 128, WORD = 32 };
enum { A_BYTE = 16 }; // of a list for each of the ledger's

static size_t length(const ent_account *l, ent_sym s) {
  return intern_str(&l->facts->texts, s).n;
}

static size_t ends_length(const ent_account *l, const struct tie *t) {
  const struct actor *from = &l->facts->actors.at[t->from];
  const struct actor *to = &l->facts->actors.at[t->to];
  return 2 * (length(l, from->id) + length(l, to->id)) + length(l, from->name) +
         length(l, to->name) + 2 * length(l, type_of(l, t)->id) +
         length(l, type_of(l, t)->label);
}

static size_t cited_length(const ent_account *l, const struct tie *t) {
  size_t n = 0;
  for (uint32_t i = 0; i < t->citations; i++) {
    const uint32_t of = l->facts->citations.at[t->citation + i].source;
    n += of == NONE ? 0 : length(l, l->facts->sources.at[of].id);
  }
  return n;
}

static size_t words_length(const ent_account *l, const struct tie *t) {
  const struct run claims = more(l, t)->claims;
  size_t n = 0;
  for (uint32_t i = 0; i < claims.n; i++) {
    const struct claim *c = &l->facts->claims.at[claims.first + i];
    n += WORD + length(l, c->words);
    n += c->actor == NONE ? 0 : length(l, l->facts->actors.at[c->actor].id);
  }
  return n;
}

// Of a record in a row.
static size_t record_length(const ent_account *l, const struct tie *t) {
  return length(l, t->when) + (size_t)t->spells * SPELL + cited_length(l, t) +
         words_length(l, t);
}

size_t listed_tie(const ent_account *l, const struct tie *t) {
  return ROW + ends_length(l, t) + record_length(l, t);
}

size_t listed_pair(const ent_account *l, uint32_t a, uint32_t b) {
  const struct actor *one = &l->facts->actors.at[a];
  const struct actor *two = &l->facts->actors.at[b];
  return PAIR + length(l, one->id) + length(l, one->name) + length(l, two->id) +
         length(l, two->name);
}

static size_t list_length(const struct slice *s) {
  const ent_account *l = s->ledger;
  size_t n = 0;
  uint32_t key = NONE;
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &l->ties.at[s->ties.at[i].tie];
    n += t->key == key ? record_length(l, t) : listed_tie(l, t);
    key = t->key;
  }
  return n;
}

// What the ledger's own length explains.
static size_t free_length(const struct facts *f) {
  size_t n = f->records * ROW;
  for (size_t i = VOCABULARY + 1; i < f->files.n; i++)
    n += f->files.at[i]->n * A_BYTE;
  return n;
}

bool listable(const ent_account *l, size_t n, ent_diags *d) {
  const struct facts *f = l->facts;
  const size_t free = free_length(f);
  if (n <= free || n - free <= f->limits.most[LIMIT_LIST])
    return true;
  limit_passed(d, "answer/too-long", SPAN_NONE, &f->limits, LIMIT_LIST,
               n - free,
               "bytes in this list, beyond those that the ledger's length "
               "allows",
               "ask for a part (\1actor=A\2, \1type=T\2, \1family=F\2, "
               "\1min-likelihood=P\2, a shorter time), or shorten the names "
               "that many rows repeat");
  return false;
}

bool slice_listable(const struct slice *s, ent_diags *d) {
  return listable(s->ledger, list_length(s), d);
}
