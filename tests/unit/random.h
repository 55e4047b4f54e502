// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers that look random: lives of every form, doubt, mortal actors.
#ifndef RANDOM_H
#define RANDOM_H

#include "ledgers.h"

struct random_size {
  int actors, ties;
  bool reversed; // the same records in the opposite order
  bool stranger; // one more actor, before all others, without a tie
};

static inline void random_when(struct buf *b, uint64_t *seed) {
  int y = 1950 + draw_below(seed, 60), z = y + draw_below(seed, 15);
  int m = 1 + draw_below(seed, 9);
  switch (draw_below(seed, 7)) {
  case 0:
    buf_addf(b, "%d/%d", y, z);
    break;
  case 1:
    buf_addf(b, "since %d~", y);
    break;
  case 2:
    buf_addf(b, "until %d-0%d", y, m);
    break;
  case 3:
    buf_addf(b, "%d-0%d", y, m);
    break;
  case 4:
    buf_addf(b, "by %d", y);
    break;
  case 5:
    buf_addf(b, "in %d", y);
    break;
  default:
    buf_addf(b, "[%d/%d, since %d]", y, y + 1, z + 2);
  }
}

static inline void random_tie(struct buf *b, uint64_t *seed, int actors) {
  static const char *const types[] = {"funds",   "hosts",      "opposes",
                                      "attacks", "member-of",  "meets",
                                      "strikes", "allied-with"};
  int from = draw_below(seed, actors);
  int to = (from + 1 + draw_below(seed, actors - 1)) % actors;
  const char *type = types[draw_below(seed, 8)];
  buf_addf(b, "- {from: a%d, type: %s, to: a%d, ", from, type, to);
  if (draw_below(seed, 4) == 0)
    buf_addf(b, "likelihood: %d%%, ", draw_below(seed, 101));
  buf_add(b, "when: ");
  random_when(b, seed);
  buf_add(b, "}\n");
}

static inline ent_account *random_ledger(uint64_t *seed,
                                         struct random_size size) {
  struct buf b = {0};
  buf_addf(&b, "entente: 1\ncoverage: ../2009\nactors:\n%s",
           size.stranger ? "  a: {}\n" : "");
  for (int i = 0; i < size.actors; i++)
    buf_addf(&b, "  a%d: {%s}\n", i, i % 5 == 0 ? "exists: 1960~/2001-05" : "");
  struct buf *ties = mem_new((size_t)size.ties, sizeof *ties);
  for (int i = 0; i < size.ties; i++)
    random_tie(&ties[i], seed, size.actors);
  buf_add(&b, "ties:\n");
  for (int i = 0; i < size.ties; i++)
    buf_adds(&b, buf_str(&ties[size.reversed ? size.ties - 1 - i : i]));
  ent_account *l = parse_ledger(buf_text(&b));
  for (int i = 0; i < size.ties; i++)
    buf_drop(&ties[i]);
  mem_free(ties);
  buf_drop(&b);
  return l;
}

#endif
