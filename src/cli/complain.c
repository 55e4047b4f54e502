// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SHOWN = 20 };

// What was said last is not said again: of the frames of a film each has the
// same to say.
static void say_once(ent_bytes *out) {
  say_waiting();
  static ent_bytes said;
  bool again = said.n == out->n && memcmp(said.at, out->at, out->n) == 0;
  if (!again)
    fwrite(out->at, 1, out->n, stderr);
  ent_bytes_drop(&said);
  said = *out;
}

int complain(const struct settings *s, ent_diags *d) {
  ent_style style = s->style;
  style.color = style.color && term_is(STDERR_FILENO);
  ent_bytes out = {0};
  if (ent_diags_count(d, ENT_ERROR) + ent_diags_count(d, ENT_WARNING) +
      ent_diags_count(d, ENT_NOTE)) {
    ent_diags_render(d, "human", &style, SHOWN, &out);
    say_once(&out);
  }
  if (ent_diags_usage(d))
    return EXIT_USAGE;
  if (ent_diags_has(d, "output/write") || ent_diags_has(d, "output/link") ||
      ent_diags_has(d, "output/foreign"))
    return EXIT_OUTPUT;
  return ent_diags_count(d, ENT_ERROR) ? EXIT_LEDGER : EXIT_DONE;
}
