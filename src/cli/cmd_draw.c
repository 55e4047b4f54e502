// SPDX-License-Identifier: GPL-2.0-or-later
#include "cli.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------- several dates

struct dates { // each is the caller's
  ent_bytes *at;
  size_t n;
};

static bool too_many(const struct settings *s, size_t n) {
  const size_t most = ent_limits_most(s->limits, "panels");
  if (n <= most)
    return false;
  say_error("usage/dates", "--at has more than %zu dates", most);
  say_help("more are too small to be read: draw them one by one, with --from, "
           "--to and --every; or raise the limit: --limit-of panels=%zu",
           most * 10);
  return true;
}

// The dates of --at; false if they are more than can be read side by side.
static bool cut_dates(const struct settings *s, struct dates *dates) {
  const char *at = option_value(s, "at");
  for (ent_bytes one; ent_dates_nth(at ? at : "", dates->n, &one);) {
    dates->at = room(dates->at, dates->n + 1, sizeof *dates->at);
    dates->at[dates->n++] = one;
    if (too_many(s, dates->n))
      return false;
  }
  return true;
}

static int draw_dates(const ent_account *l, struct settings *s,
                      const ent_bytes *dates, size_t all, ent_diags *d) {
  ent_drawing **p = room(NULL, all, sizeof *p);
  const char **at = room(NULL, all, sizeof *at);
  const bool given = option_given(s, "at") || option_given(s, "during");
  for (size_t i = 0; i < all; i++)
    at[i] = dates[i].n > 0 ? dates[i].at : given ? "" : NULL;
  size_t n = ent_draw_dates(l, at, all, s->query, p, d);
  free(at);
  if (!s->figure.preset)
    s->figure.preset = "multiple";
  int status = n == all ? picture_all(s, p, n, d) : complain(s, d);
  while (n > 0)
    ent_drawing_free(p[--n]);
  free(p);
  return status;
}

static bool can_stand_together(const struct settings *s, size_t dates) {
  if (dates < 2 || !s->multiples) {
    say_error("usage/dates",
              s->multiples
                  ? "--multiples draws several dates side by side, and there "
                    "is one"
                  : "several dates do not go into one picture");
    say_help("%s", s->multiples
                       ? "name them with commas between: --at 1986,2011"
                       : "--multiples draws them side by side; `entente diff "
                         "D1 D2 -o FILE.svg` draws what changed between two");
    return false;
  }
  if (strcmp(format_of(s, "dot"), "dot") != 0 || s->pinned)
    return true;
  say_error("usage/picture", "networks side by side are a picture, not DOT");
  say_help("write it to a file: -o FILE.svg");
  return false;
}

static int side_by_side(const ent_account *l, struct settings *s,
                        const ent_bytes *dates, size_t n, ent_diags *d) {
  return can_stand_together(s, n) ? draw_dates(l, s, dates, n, d) : EXIT_USAGE;
}

static int at_dates(const ent_account *l, struct settings *s, ent_diags *d) {
  struct dates dates = {0};
  int status = EXIT_USAGE;
  if (!cut_dates(s, &dates))
    status = EXIT_USAGE;
  else if (dates.n == 1 && !s->multiples)
    status = picture(s, ent_draw(l, s->query, d), d);
  else if (dates.n > 0)
    status = side_by_side(l, s, dates.at, dates.n, d);
  for (size_t i = 0; i < dates.n; i++)
    ent_bytes_drop(&dates.at[i]);
  free(dates.at);
  return status;
}

static int act(const ent_account *l, struct settings *s, ent_diags *d) {
  if (matrix_asked(s))
    return matrix_fits(s, "draw-matrix")
               ? picture(s, ent_draw_matrix(l, s->query, d), d)
               : EXIT_USAGE;
  if (s->lanes)
    return lanes_fit(s) ? picture(s, ent_draw_lanes(l, s->query, d), d)
                        : EXIT_USAGE;
  if (option_given(s, "from") || option_given(s, "to") ||
      option_given(s, "every"))
    return frames(l, s, d);
  return at_dates(l, s, d);
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
                "entente draw --at 2011-09 --detail matrix -o matrix.svg\n"
                "entente draw --lanes --from 1980 -o lanes.svg\n"
                "entente draw --from 1979 --to 2011 --every year -o "
                "frame-%d.svg\n",
    .about = "Without -o FILE it is DOT, to be kept and compared.",
    .asks = {"draw", "steps", "draw-matrix", "draw-lanes"},
    .owns = OWN_LANES | OWN_LEDGER | OWN_ACCOUNT | OWN_SHOW | OWN_NETWORK |
            OWN_MULTIPLES | OWN_PLACES | OWN_KEEP,
    .least = 0,
    .most = 0,
    .run = run,
};
