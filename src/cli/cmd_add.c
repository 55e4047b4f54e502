// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <string.h>
#include <time.h>

// The same words are the same bytes on every day, but for this one.
static const char *day_of(const char *accessed) {
  static char today[16];
  struct tm now;
  time_t seconds = time(NULL);
  if (!accessed || strcmp(accessed, "today") != 0)
    return accessed;
  if (!localtime_r(&seconds, &now) ||
      strftime(today, sizeof today, "%Y-%m-%d", &now) == 0)
    return NULL;
  return today;
}

static bool make(ent_edit *e, struct settings *s, ent_diags *d) {
  const ent_addition a =
      ENT_ADDITION(.from = s->word[0], .type = s->word[1], .to = s->word[2],
                   .when = s->words > 3 ? s->word[3] : NULL,
                   .sources = s->add.sources.at, .nsources = s->add.sources.n,
                   .by = s->add.by, .stance = s->add.stance,
                   .likelihood = s->add.likelihood, .grade = s->add.grade,
                   .note = s->add.note, .label = s->add.label,
                   .accessed = day_of(s->add.accessed));
  return ent_edit_add(e, &a, d);
}

static int run(struct settings *s) { return with_edit(s, make); }

const struct command command_add = {
    .name = "add",
    .group = "edit a ledger",
    .words = "FROM TYPE TO [WHEN]",
    .summary = "one more tie, written as those before it",
    .examples =
        "entente add isi funds haqqani 'by mid-1980s' --source isw-haqqani\n"
        "entente add isi supports haqqani 'since 2002' --by us --stance "
        "alleges --source https://example.org/report\n"
        "entente add isi meets 'Afghan Taliban' 2010-02 --yes --dry-run\n",
    .about = "FROM and TO are ids or whole names; whoever the ledger lacks is "
             "made, and a\nsource too, if you say so. Every other byte of the "
             "files stays.",
    .owns = OWN_LEDGER | OWN_EDIT | OWN_ADD,
    .least = 3,
    .most = 4,
    .run = run,
};
