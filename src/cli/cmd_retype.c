// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static bool make(ent_edit *e, struct settings *s, ent_diags *d) {
  return ent_edit_retype(e, s->word, s->words - 1, s->word[s->words - 1], d);
}

static int run(struct settings *s) { return with_edit(s, make); }

const struct command command_retype = {
    .name = "retype",
    .group = "edit a ledger",
    .words = "TIE... TYPE",
    .summary = "another type for all records of some ties",
    .examples = "entente retype 'isi funds haqqani' supports\n"
                "entente retype 'isi funds haqqani #2' arms --dry-run\n",
    .about = "A tie is FROM TYPE TO, or a record's id.",
    .owns = OWN_LEDGER | OWN_EDIT,
    .least = 2,
    .most = SIZE_MAX,
    .run = run,
};
