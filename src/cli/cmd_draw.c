// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DATES_ROOM = 4096 };

// ---------------------------------------------------------- several dates

// Commas within braces and brackets belong to a date: {1986,1988}.
static char *next_comma(char *text) {
  int depth = 0;
  for (; *text; text++) {
    depth += *text == '{' || *text == '[';
    depth -= *text == '}' || *text == ']';
    if (*text == ',' && depth == 0)
      return text;
  }
  return NULL;
}

static bool cut_dates(const char *at, struct list *dates, char *room,
                      size_t n) {
  snprintf(room, n, "%s", at ? at : "");
  for (char *next = room; next;) {
    char *date = next, *comma = next_comma(next);
    next = comma ? comma + 1 : NULL;
    if (comma)
      *comma = 0;
    if (dates->n == LIST_MAX) {
      say_error("usage/dates", "--at has more than %d dates", LIST_MAX);
      return false;
    }
    dates->at[dates->n++] = date;
  }
  return true;
}

static int draw_dates(const ent_account *l, struct settings *s,
                      const struct list *dates, ent_diags *d) {
  ent_drawing *p[LIST_MAX];
  size_t n = 0;
  for (; n < dates->n; n++) {
    s->query.at = *dates->at[n] ? dates->at[n] : NULL;
    if (!(p[n] = ent_draw(l, &s->query, d)))
      break;
  }
  if (!s->figure.preset)
    s->figure.preset = "multiple";
  int status = n == dates->n ? picture_all(s, p, n, d) : complain(s, d);
  while (n > 0)
    ent_drawing_free(p[--n]);
  return status;
}

static int side_by_side(const ent_account *l, struct settings *s,
                        ent_diags *d) {
  char room[DATES_ROOM];
  struct list dates = {0};
  if (!cut_dates(s->query.at, &dates, room, sizeof room))
    return EXIT_USAGE;
  if (dates.n < 2 || !s->multiples) {
    say_error("usage/dates",
              s->multiples
                  ? "--multiples draws several dates side by side, and there "
                    "is one"
                  : "several dates do not go into one picture");
    fputs(s->multiples
              ? "   = help: name them with commas between: --at 1986,2011\n"
              : "   = help: --multiples draws them side by side; `entente diff "
                "D1 D2 -o FILE.svg` draws what changed between two\n",
          stderr);
    return EXIT_USAGE;
  }
  if (!strcmp(format_of(s, "dot"), "dot") && !s->pinned) {
    say_error("usage/picture", "networks side by side are a picture, not DOT");
    fputs("   = help: write it to a file: -o FILE.svg\n", stderr);
    return EXIT_USAGE;
  }
  return draw_dates(l, s, &dates, d);
}

static bool several(const struct settings *s) {
  char room[DATES_ROOM];
  snprintf(room, sizeof room, "%s", s->query.at ? s->query.at : "");
  return s->multiples || next_comma(room);
}

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  if (option_given(s, "from") || option_given(s, "to") ||
      option_given(s, "every"))
    return frames(l, s, d);
  if (several(s))
    return side_by_side(l, s, d);
  return picture(s, ent_draw(l, &s->query, d), d);
}

static int run(struct settings *s) { return with_ledger(s, act); }

const struct command command_draw = {
    .name = "draw",
    .group = "produce",
    .words = "",
    .summary = "the network at a date, as SVG, PNG, PDF or DOT",
    .examples = "entente draw --at 2011-09 > network.dot\n"
                "entente draw --at 2011-09 -o network.svg\n"
                "entente draw --at 1986 --focus haqqani --hops 2 -o near.pdf\n"
                "entente draw --at 1986,2001-12,2011-09 --multiples -o "
                "three.svg\n"
                "entente draw --from 1979 --to 2011 --every year -o "
                "frame-%d.svg\n",
    .about = "Without -o FILE it is DOT, to be kept and compared.",
    .takes = TAKE_LEDGER | TAKE_ROLL_UP | TAKE_SHOW | TAKE_DATE | TAKE_RANGE |
             TAKE_EVERY | TAKE_INCLUDE | TAKE_RECENT | TAKE_FORECASTS |
             TAKE_FILTER | TAKE_FOCUS | TAKE_DRAW | TAKE_MULTIPLES,
    .least = 0,
    .most = 0,
    .run = run,
};
