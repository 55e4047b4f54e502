// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  if (option_given(s, "compare-views"))
    return answer(s, ent_views_compared(l, s->query, d), d);
  return answer(s, ent_views(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_views = {
    .name = "views",
    .group = "ask",
    .words = "",
    .summary = "who speaks in the ledger, and what two of them say",
    .examples = "entente views\n"
                "entente views --known-by 2011-09-15\n"
                "entente views --compare-views us,pakistan --at 2011-09\n",
    .about =
        "Everybody who is quoted in a claim: of how many ties, asserting or "
        "denying, and\n"
        "mostly of whom. With --compare-views X,Y the ties that both say, "
        "each alone, and\n"
        "those that one says and the other denies, at a date.",
    .asks = {"views", "views-compared"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE,
    .least = 0,
    .most = 0,
    .run = run,
};
