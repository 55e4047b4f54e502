// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/series_words.h"

#include "base/num.h"
#include "base/opt.h"

const char *possible_steps_option(verdict include) {
  return include == DEFINITE ? OPT("include=likely") : OPT("include=possible");
}

static void add_count(struct buf *b, size_t n, const char *one,
                      const char *many) {
  num_count(b, n);
  buf_addf(b, " %s", n == 1 ? one : many);
}

void possible_steps_words(struct buf *b, const struct possible_steps *p,
                          verdict include) {
  if (p->steps == 0)
    return;
  buf_add(b, "at ");
  add_count(b, p->steps, "step ", "steps up to ");
  add_count(b, p->most, "record is", "records are");
  buf_addf(b, " %s by %s dates and do%s not count",
           include == DEFINITE ? "not definite" : "only possible",
           p->most == 1 ? "its" : "their", p->most == 1 ? "es" : "");
}

void begun_words(struct buf *b, const struct beginnings *x) {
  const struct ends_seen *begun = &x->begun;
  if (!begun->telling)
    return;
  buf_addf(b, "%zu of ", begun->seen);
  add_count(b, begun->all, "tie", "ties");
  buf_add(b, " that begin within the range begin where they were first seen: "
             "how old they are, the ledger does not say");
}

void ended_words(struct buf *b, const struct beginnings *x) {
  const struct ends_seen *ended = &x->ended;
  const bool one = ended->all == 1;
  if (!ended->telling)
    return;
  buf_addf(b, "%zu of ", ended->seen);
  add_count(b, ended->all, "tie that ends", "ties that end");
  buf_addf(b,
           " within the range end%s where %s last seen, by an estimate: how "
           "long %s went on, the ledger does not say",
           one ? "s" : "", one ? "it was" : "they were", one ? "it" : "they");
}
