// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static bool make(ent_edit *e, struct settings *s, ent_diags *d) {
  return ent_edit_merge(e, s->noun, s->word[0], s->word[1], d);
}

static int run(struct settings *s) { return with_edit(s, make); }

const struct command command_merge = {
    .name = "merge",
    .group = "edit a ledger",
    .words = "A B",
    .summary = "two actors, or two sources, made one: B is A from then on",
    .examples = "entente merge haqqani hqn\n"
                "entente merge haqqani hqn --dry-run\n",
    .about =
        "All that speaks of B speaks of A, which gets the names and fields "
        "that it lacks.\nWhere they differ A's stays, and you are told.",
    .owns = OWN_LEDGER | OWN_EDIT | OWN_NOUN,
    .least = 2,
    .most = 2,
    .run = run,
};
