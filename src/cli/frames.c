// SPDX-License-Identifier: GPL-2.0-or-later
// The network step by step, a file each, with every actor in one place
// throughout: the frames of a film.
#include "cli.h"
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FRAMES_MAX = 1000 };

struct film {
  ent_drawing *drawing[FRAMES_MAX];
  const ent_drawing *shown[FRAMES_MAX];
  size_t n;
};

// Where the number of a frame goes into its name: "%d", or "%04d" for four
// digits. NULL if there is no such place, or more than one sign of percent.
static const char *number_place(const char *name, int *digits,
                                const char **rest) {
  const char *at = strchr(name, '%');
  *digits = 0;
  *rest = name;
  if (!at)
    return NULL;
  const char *end = at + 1;
  if (*end == '0' && end[1] >= '1' && end[1] <= '9') {
    *digits = end[1] - '0';
    end += 2;
  }
  *rest = end + 1;
  return *end == 'd' && !strchr(*rest, '%') ? at : NULL;
}

static int no_place(const struct settings *s) {
  const char *name = to_file(s) ? s->output : "";
  const char *at = strchr(name, '%');
  if (!at)
    say_error("usage/frames", "a series of pictures needs a file each");
  else if (strchr(at + 1, '%'))
    say_error("usage/frames", "`%s` has more than one place for a number",
              name);
  else
    say_error("usage/frames", "`%s` in `%s` is no place for a number", at,
              name);
  say_help(
      "put %%d, or %%04d for four digits, once where the number "
      "goes: -o frame-%%d.svg; one picture of a date is drawn with --at D");
  return EXIT_USAGE;
}

static int one_frame(struct settings *s, const struct film *f, size_t k) {
  char name[PATH_MAX];
  ent_diags *d = complaints();
  progress_watch(d);
  int digits;
  const char *pattern = s->output, *rest;
  const char *at = number_place(pattern, &digits, &rest);
  snprintf(name, sizeof name, "%.*s%0*zu%s", (int)(at - pattern), pattern,
           digits, k + 1, rest);
  s->output = name;
  s->numbered = true;
  s->more_frames = k + 1 < f->n;
  int status = picture_all(s, &f->drawing[k], 1, d);
  s->output = pattern;
  s->numbered = false;
  ent_diags_free(d);
  return status;
}

static int draw_frames(struct settings *s, struct film *f) {
  int status = EXIT_DONE;
  s->figure.beside = f->shown;
  s->figure.beside_n = f->n;
  for (size_t k = 0; status == EXIT_DONE && k < f->n; k++)
    status = one_frame(s, f, k);
  s->figure.beside_n = 0;
  return status;
}

// One drawing a line of dates, which is cut up.
static bool draw_steps(const ent_account *l, ent_query *q, char *dates,
                       struct film *f, ent_diags *d) {
  const char *at[FRAMES_MAX];
  size_t n = 0;
  for (char *next; dates && *dates; dates = next) {
    next = strchr(dates, '\n');
    if (next)
      *next++ = 0;
    if (n == FRAMES_MAX) {
      say_error("usage/frames", "more than %d pictures", FRAMES_MAX);
      say_help("take longer steps: --every year");
      return false;
    }
    at[n++] = dates;
  }
  f->n = ent_draw_dates(l, at, n, q, f->drawing, d);
  for (size_t i = 0; i < f->n; i++)
    f->shown[i] = f->drawing[i];
  return f->n == n;
}

int frames(const ent_account *l, struct settings *s, ent_diags *d) {
  static struct film film;
  int digits, status = EXIT_USAGE;
  const char *rest;
  if (option_value(s, "at")) {
    say_error("usage/dates",
              "--at is one date, --from, --to and --every are many");
    say_help("leave one of them out");
    return EXIT_USAGE;
  }
  if (s->multiples) {
    say_error("usage/dates", "--multiples goes with the dates of --at");
    say_help("leave it out: a range is a file each");
    return EXIT_USAGE;
  }
  if (!to_file(s) || !number_place(s->output, &digits, &rest))
    return no_place(s);
  ent_bytes dates = {0};
  film = (struct film){0};
  ent_query *steps = ent_query_part(s->query, "steps"),
            *each = ent_query_part(s->query, "draw");
  if (!ent_steps(l, steps, &dates, d))
    status = complain(s, d);
  else if (draw_steps(l, each, dates.at, &film, d))
    status = draw_frames(s, &film);
  else
    complain(s, d);
  for (size_t k = 0; k < film.n; k++)
    ent_drawing_free(film.drawing[k]);
  ent_bytes_drop(&dates);
  ent_query_free(steps);
  ent_query_free(each);
  return status;
}
