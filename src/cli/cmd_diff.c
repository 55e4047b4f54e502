// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  bool drawn = wants_picture(s);
  if (drawn && matrix_asked(s))
    return matrix_fits(s, "draw-diff-matrix")
               ? picture(s,
                         ent_draw_diff_matrix(l, s->word[0], s->word[1],
                                              s->query, d),
                         d)
               : EXIT_USAGE;
  if (!fits(s, drawn ? "draw-diff" : "diff",
            drawn ? SHAPE_NETWORK : SHAPE_TABLE))
    return EXIT_USAGE;
  if (drawn)
    return picture(s, ent_draw_diff(l, s->word[0], s->word[1], s->query, d), d);
  ent_answer *a = ent_diff(l, s->word[0], s->word[1], s->query, d);
  bool changed = a && ent_answer_changed(a);
  int status = answer(s, a, d);
  return status == EXIT_DONE && s->exit_code && changed ? EXIT_NO : status;
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_diff = {
    .name = "diff",
    .group = "analyse",
    .words = "D1 D2",
    .summary = "what changed between two dates",
    .examples = "entente diff 1986 2011-09\n"
                "entente diff 1986 2011-09 --actor haqqani\n"
                "entente diff 2001 2011 --stat\n"
                "entente diff 1986 2011-09 -o changes.svg\n",
    .about = "Marks: - ended, + formed, ? not certain.",
    .asks = {"diff", "draw-diff", "draw-diff-matrix"},
    .owns = OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_TABLE | OWN_NETWORK |
            OWN_PLACES | OWN_KEEP | OWN_CHANGED,
    .least = 2,
    .most = 2,
    .run = run,
};
