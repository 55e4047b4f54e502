// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  return answer(s, ent_balance(l, s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_balance = {
    .name = "balance",
    .group = "analyse",
    .words = "",
    .summary = "how far friends and foes fall into camps",
    .examples = "entente balance --at 2011-09 --roll-up state\n"
                "entente balance --from 1872 --to 1914 --every year\n"
                "entente balance --at 2011-09 --seconds 10 -O json\n",
    .about =
        "A pair is friends or foes by what its ties weigh together; formal "
        "links do not\ncount. Indices, and where they come from:\n"
        "  triad balance       Cartwright and Harary 1956\n"
        "  weak balance        Davis 1967\n"
        "  walk balance        Estrada and Benzi 2014\n"
        "  algebraic conflict  Kunegis and others 2010\n"
        "  frustration index   Harary 1959; Aref and Wilson 2018, 2019\n"
        "  cluster index       Doreian and Mrvar 1996\n"
        "  E-I index           Krackhardt and Stern 1988\n"
        "The two indices of frustration are exact unless it says otherwise.",
    .asks = {"balance"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE,
    .least = 0,
    .most = 0,
    .run = run,
};
