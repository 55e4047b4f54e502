// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/positions.h"

#include <math.h>
#include <stdlib.h>

// Who is kept farther than this from the middle of all, in points, and so many
// times as far as half of them, is there by a slip of the hand.
static const double FAR = 2000, TIMES = 10;
// No sheet goes as far from its origin, in points: seven metres.
static const double SHEET = 20000;

struct pin {
  size_t spot;
  struct kept_place at;
  double far; // from the middle
};

struct pins {
  VEC(struct pin) list;
};

static int by_size(const void *x, const void *y) {
  double a = *(const double *)x, b = *(const double *)y;
  if (fabs(a) != fabs(b))
    return fabs(a) < fabs(b) ? -1 : 1;
  return (a > b) - (a < b);
}

static int by_value(const void *x, const void *y) {
  double a = *(const double *)x, b = *(const double *)y;
  return (a > b) - (a < b);
}

// The middle one; of the two of an even number the one nearer to nought, so
// that of two actors the sensible place decides.
static double median(double *of, size_t n) {
  qsort(of, n, sizeof *of, by_value);
  double pair[2] = {of[(n - 1) / 2], of[n / 2]};
  qsort(pair, 2, sizeof *pair, by_size);
  return pair[0];
}

// Half of all are within what comes back of the middle of all.
static double measure(struct pins *pins) {
  size_t n = pins->list.n;
  double *x = mem_new(n + 1, sizeof *x), *y = mem_new(n + 1, sizeof *y);
  for (size_t i = 0; i < n; i++) {
    x[i] = pins->list.at[i].at.x;
    y[i] = pins->list.at[i].at.y;
  }
  double mx = median(x, n), my = median(y, n);
  for (size_t i = 0; i < n; i++) {
    struct pin *pin = &pins->list.at[i];
    x[i] = pin->far = hypot(pin->at.x - mx, pin->at.y - my);
  }
  double half = median(x, n);
  mem_free(x);
  mem_free(y);
  return half;
}

static void say_far(const char *id, const struct pin *pin, ent_diags *diags) {
  if (!diags)
    return;
  diag(diags, ENT_WARNING, "layout/far", pin->at.line,
       "`%s` is kept %.0f points from the others, and stands near them in this "
       "figure",
       id, pin->far);
  diag_help(diags, "the page would be as wide as that: mend the line, take it "
                   "out, or have all places found anew with \1relayout\2");
}

static bool is_off(const struct kept_place *at) {
  return fabs(at->x) > SHEET || fabs(at->y) > SHEET;
}

static void say_off(const char *id, const struct kept_place *at,
                    ent_diags *diags) {
  if (!diags)
    return;
  diag(
      diags, ENT_WARNING, "layout/far", at->line,
      "`%s` is kept at %.0f, %.0f, off any sheet, and stands elsewhere in this "
      "figure",
      id, at->x, at->y);
  diag_help(diags, "no place is over 20000 points: mend the line, take it out, "
                   "or have all places found anew with \1relayout\2");
}

// The centre of each within the box of the other: by chance, or by larger type,
// actors overlap less.
static bool shared(const struct spot *a, const struct spot *b) {
  double x = fabs(a->x - b->x), y = fabs(a->y - b->y);
  return x < lesser(a->w, b->w) / 2 && y < lesser(a->h, b->h) / 2;
}

static void say_shared(const struct pins *pins, const struct spot *spots,
                       const char *const *ids, ent_diags *diags) {
  if (!diags)
    return;
  for (size_t i = 0; i < pins->list.n; i++)
    for (size_t k = i + 1; k < pins->list.n; k++) {
      const struct pin *p = &pins->list.at[i], *q = &pins->list.at[k];
      const struct spot *a = &spots[p->spot], *b = &spots[q->spot];
      if (!a->pinned || !b->pinned || !shared(a, b))
        continue;
      diag(diags, ENT_WARNING, "layout/shared", p->at.line,
           "`%s` and `%s` are kept in one place, and are pushed apart in this "
           "figure",
           ids[p->spot], ids[q->spot]);
      diag_also(diags, q->at.line, "and this is `%s`", ids[q->spot]);
      diag_help(diags, "move one of them, or have all places found anew with "
                       "\1relayout\2");
    }
}

void positions_pin(const ent_positions *p, struct spot *spots,
                   const char *const *ids, size_t n, double unit,
                   ent_diags *diags) {
  struct pins pins = {0};
  struct kept_place at;
  for (size_t i = 0; p && i < n; i++) {
    if (!positions_place(p, ids[i], &at))
      continue;
    if (is_off(&at))
      say_off(ids[i], &at, diags);
    else
      vec_push(&pins.list, ((struct pin){.spot = i, .at = at}));
  }
  double most = pins.list.n > 0 ? greater(FAR, TIMES * measure(&pins)) : 0;
  for (size_t i = 0; i < pins.list.n; i++) {
    struct spot *s = &spots[pins.list.at[i].spot];
    if (pins.list.at[i].far > most) {
      say_far(ids[pins.list.at[i].spot], &pins.list.at[i], diags);
      continue;
    }
    s->pinned = true;
    s->x = pins.list.at[i].at.x * unit;
    s->y = pins.list.at[i].at.y * unit;
  }
  say_shared(&pins, spots, ids, diags);
  vec_drop(&pins.list);
}
