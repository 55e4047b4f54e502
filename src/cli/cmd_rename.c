// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static bool make(ent_edit *e, struct settings *s, ent_diags *d) {
  return ent_edit_rename(e, s->noun, s->word[0], s->word[1], d);
}

static int run(struct settings *s) { return with_edit(s, make); }

const struct command command_rename = {
    .name = "rename",
    .group = "edit a ledger",
    .words = "OLD NEW",
    .summary = "another id for an actor, a source, a type, a kind or a period",
    .examples = "entente rename isi pakistani-intelligence\n"
                "entente rename isi pakistani-intelligence --dry-run\n"
                "entente rename nyt nyt-2011 --as source\n",
    .about = "Where it is defined, wherever it is named, and among the places "
             "of figures.\nEvery other byte of the files stays, comments too.",
    .owns = OWN_LEDGER | OWN_EDIT | OWN_NOUN,
    .least = 2,
    .most = 2,
    .run = run,
};
