// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static bool make(ent_edit *e, struct settings *s, ent_diags *d) {
  if (!s->lift && !s->ids)
    ent_edit_format(e);
  if (s->ids)
    ent_edit_use_ids(e);
  return !s->lift || ent_edit_lift(e, d);
}

static int run(struct settings *s) { return with_edit(s, make); }

const struct command command_fmt = {
    .name = "fmt",
    .group = "edit a ledger",
    .words = "",
    .summary = "all files in one form, with their comments",
    .examples = "entente fmt\n"
                "entente fmt --dry-run\n"
                "entente fmt --check\n"
                "entente fmt --lift-sources --ids\n",
    .about =
        "Two blanks a level, keys in the order of the format's page, quotes "
        "where they are\nneeded, no line longer than it must be. What the "
        "ledger says stays the same.\nWith --lift-sources or --ids no other "
        "byte changes.",
    .owns = OWN_LEDGER | OWN_EDIT | OWN_FMT,
    .least = 0,
    .most = 0,
    .run = run,
};
