// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static bool make(ent_edit *e, struct settings *s, ent_diags *d) {
  return ent_edit_cite(e, s->word[0], s->word + 1, s->words - 1, d);
}

static int run(struct settings *s) { return with_edit(s, make); }

const struct command command_cite = {
    .name = "cite",
    .group = "edit a ledger",
    .words = "SOURCE TIE...",
    .summary = "one more source for all records of some ties",
    .examples = "entente cite isw-haqqani 'isi funds haqqani'\n"
                "entente cite https://example.org/report 'isi funds haqqani "
                "#2' 'cia funds isi'\n",
    .about = "A source is an id or an address; a tie is FROM TYPE TO, or a "
             "record's id.",
    .owns = OWN_LEDGER | OWN_EDIT,
    .least = 2,
    .most = SIZE_MAX,
    .run = run,
};
