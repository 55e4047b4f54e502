// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SHOWN = 50 };

static void summary(const ent_ledger *l, ent_diags *d, FILE *to) {
  ent_counts n = l ? ent_ledger_counts(l) : (ent_counts){0};
  size_t errors = ent_diags_count(d, ENT_ERROR),
         warnings = ent_diags_count(d, ENT_WARNING),
         notes = ent_diags_count(d, ENT_NOTE);
  fprintf(to,
          "checked %zu file%s, %zu actor%s, %zu tie%s, %zu source%s, "
          "%zu expectation%s: %zu error%s, %zu warning%s, %zu note%s\n",
          n.files, plural(n.files), n.actors, plural(n.actors), n.ties,
          plural(n.ties), n.sources, plural(n.sources), n.expectations,
          plural(n.expectations), errors, plural(errors), warnings,
          plural(warnings), notes, plural(notes));
}

static int print(struct settings *s, ent_diags *d, const ent_ledger *l) {
  const char *format = s->diagnostics ? s->diagnostics : "human";
  if (s->format && !s->diagnostics)
    format = !strcmp(s->format, "text") ? "human" : s->format;
  bool json = !strcmp(format, "json"), human = !strcmp(format, "human");
  ent_bytes out = {0};
  if (!ent_diags_render(d, format, &s->style, human ? SHOWN : 0, &out)) {
    say_error("there is no format `%s` for diagnostics", format);
    fputs("   = help: --format takes human, short or json\n", stderr);
    return EXIT_USAGE;
  }
  if (json)
    printf("{\"entente\":1,\"command\":\"check\",\"query\":{},\"result\":");
  fwrite(out.at, 1, out.n, stdout);
  if (json)
    printf(",\"notes\":[]}\n");
  ent_bytes_drop(&out);
  if (!json && !s->quiet) {
    if (human && out.n)
      putchar('\n');
    summary(l, d, human ? stdout : stderr);
  }
  return ent_diags_count(d, ENT_ERROR) ? EXIT_NO : EXIT_DONE;
}

static int run(struct settings *s) {
  int status;
  ent_diags *d = ent_diags_new();
  ent_ledger *l = load(s, d, &status);
  if (l) {
    ent_ledger_check(l, d);
    status = print(s, d, l);
  }
  ent_ledger_free(l);
  ent_diags_free(d);
  return status;
}

const struct command command_check = {
    .name = "check",
    .group = "look after a ledger",
    .words = "",
    .summary = "every problem of a ledger, where it is and how to mend it",
    .examples = "entente check\n"
                "entente check -f data/us-pakistan-2011\n"
                "entente check --format short\n",
    .about = "Errors of form, dates, unknown names; then what looks wrong: "
             "dates outside lives,\nsources older than what they report, "
             "expectations that no longer hold. Status 1\nwhen there is any "
             "error.",
    .takes = TAKE_LEDGER | TAKE_CHECK | TAKE_SHOW,
    .least = 0,
    .most = 0,
    .run = run,
};
