// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <string.h>

static const char *const formats[] = {"html"};
enum { FORMATS = sizeof formats / sizeof *formats };

static int no_report(const char *format) {
  say_error("a report cannot be written as %s", format);
  say_choices(format, formats, FORMATS);
  return EXIT_USAGE;
}

static int deliver_html(struct settings *s, const ent_dossier *r,
                        ent_diags *d) {
  ent_bytes page = {0};
  ent_dossier_html(r, &s->figure, &page, d);
  int status = complain(s, d);
  if (status == EXIT_DONE)
    status = deliver(s, &page, d);
  ent_bytes_drop(&page);
  return status;
}

static int act(const ent_ledger *l, struct settings *s, ent_diags *d) {
  char path[GV_ROOM];
  const char *format = format_of(s, "html");
  if (strcmp(format, "html") != 0 && strcmp(format, "htm") != 0)
    return no_report(format);
  ent_dossier *r = ent_report(l, &s->query, d);
  if (!r)
    return complain(s, d);
  s->figure.program = gv_program(path, sizeof path);
  int status = deliver_html(s, r, d);
  if (status == EXIT_DONE && to_file(s) && !s->quiet)
    fprintf(stderr, "%s: %s, opens offline\n", s->output,
            ent_dossier_summary(r));
  ent_dossier_free(r);
  return status;
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_report = {
    .name = "report",
    .group = "produce",
    .words = "",
    .summary = "everything about a stretch of time, as one page to open",
    .examples =
        "entente report -o network.html\n"
        "entente report --from 2001 --to 2011-09 -o decade.html\n"
        "entente report --actor haqqani --title Haqqani -o haqqani.html\n",
    .about = "One file that any browser opens, without a network: the link "
             "chart with a slider of dates, filters, sources, the table of "
             "ties, and how to read it.",
    .takes = TAKE_LEDGER | TAKE_ROLL_UP | TAKE_SHOW | TAKE_RANGE |
             TAKE_INCLUDE | TAKE_RECENT | TAKE_FORECASTS | TAKE_FILTER |
             TAKE_FOCUS | TAKE_DRAW,
    .least = 0,
    .most = 0,
    .run = run,
};
