// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/chart.h"
#include "base/diag.h"
#include "compare/series_words.h"
#include "time/spell.h"
#include "timeline/marked.h"

#include <stdlib.h>

static const char *keep(ent_drawing *d, struct buf *b) {
  const char *text = arena_text(&d->arena, buf_text(b), b->n);
  buf_drop(b);
  return text;
}

const char *chart_dates(ent_drawing *d, struct days range) {
  struct buf b = {0};
  days_prose(&b, range);
  return keep(d, &b);
}

// "1 Jan–27 Sept 2011": the year once, behind. Gives how much of the first is
// said.
static int without_year(const struct buf *from, const struct buf *to) {
  static const size_t year = sizeof " 2011" - 1;
  bool same =
      from->n > year && to->n > year &&
      memcmp(from->at + from->n - year, to->at + to->n - year, year) == 0;
  return (int)(same ? from->n - year : from->n);
}

const char *chart_step(ent_drawing *d, struct days first, struct days last) {
  struct days q = {first.lo, last.hi};
  struct buf lo = {0}, hi = {0}, from = {0}, to = {0};
  days_print_lo(&lo, q);
  days_print_hi(&hi, q);
  date_prose(&from, buf_str(&lo));
  date_prose(&to, buf_str(&hi));
  const char *words = days_one(q)
                          ? drawing_text(d, "%s", buf_text(&from))
                          : drawing_text(d, "%.*s–%s", without_year(&from, &to),
                                         buf_text(&from), buf_text(&to));
  buf_drop(&lo);
  buf_drop(&hi);
  buf_drop(&from);
  buf_drop(&to);
  return words;
}

const char *chart_actor(ent_drawing *d, const ent_account *l, uint32_t actor) {
  return words_alone(d, text(l, l->facts->actors.at[actor].label));
}

const char *chart_within(ent_drawing *d, const ent_account *l, uint32_t actor) {
  struct buf b = {0};
  words_name(&b, text(l, l->facts->actors.at[actor].label));
  return keep(d, &b);
}

struct weight {
  uint32_t actor;
  size_t ties;
};

static int by_ties(const void *p, const void *q) {
  const struct weight *a = p, *b = q;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return a->actor < b->actor ? -1 : a->actor > b->actor;
}

unsigned *chart_hues(ent_drawing *d, const ent_account *l) {
  const ent_account *all = account_written(l);
  const size_t n = l->facts->actors.n;
  struct weight *w = mem_new(n + 1, sizeof *w);
  unsigned *hue = arena_new(&d->arena, n + 1, sizeof *hue);
  for (uint32_t a = 0; a < n; a++)
    w[a] = (struct weight){a, all->actor_tie.at[a + 1] - all->actor_tie.at[a]};
  if (n > 0)
    qsort(w, n, sizeof *w, by_ties);
  for (unsigned i = 0; i < n; i++)
    hue[w[i].actor] = i;
  mem_free(w);
  return hue;
}

void chart_title(ent_drawing *d, const ent_query *q, const char *what,
                 struct days range) {
  d->title = q->title ? words_alone(d, q->title)
                      : drawing_text(d, "%s, %s", what, chart_dates(d, range));
}

void chart_caption(ent_drawing *d, const struct asked_range *asked,
                   const char *found) {
  const ent_account *l = asked->l;
  struct buf b = {0}, filter = {0};
  vec_push(&d->lines, found);
  caption_knowledge(&b, l);
  b.at[0] = (char)(b.at[0] - 'a' + 'A');
  caption_filter(&filter, l, asked->filter);
  words_name(&b, buf_text(&filter));
  buf_drop(&filter);
  vec_push(&d->lines, keep(d, &b));
  words_view(d, l, asked_untold(asked));
  d->made_of =
      l->facts->title ? words_alone(d, text(l, l->facts->title)) : NULL;
  d->dates = chart_dates(d, asked->days);
  drawing_warn(d, asked->note);
  words_marking(d, l, range_marking(l, asked->days, asked->filter));
}

void chart_note(ent_drawing *d, size_t n, const char *one, const char *many,
                const char *hint) {
  if (n == 0)
    return;
  vec_push(&d->notes, drawing_text(d, "%zu %s", n, n == 1 ? one : many));
  if (hint)
    drawing_hint(d, hint);
}

// As a sentence begins; drops the words.
static void add_note(ent_drawing *d, struct buf *words) {
  if (words->n) {
    if (words->at[0] >= 'a' && words->at[0] <= 'z')
      words->at[0] = (char)(words->at[0] - 'a' + 'A');
    vec_push(&d->notes, keep(d, words));
  }
}

void chart_possible(ent_drawing *d, const struct possible_steps *p,
                    verdict include) {
  struct buf b = {0};
  possible_steps_words(&b, p, include);
  if (b.n)
    drawing_hint(d, possible_steps_option(include));
  add_note(d, &b);
}

void chart_begun(ent_drawing *d, const struct beginnings *b) {
  struct buf begun = {0}, ended = {0};
  begun_words(&begun, b);
  ended_words(&ended, b);
  add_note(d, &begun);
  add_note(d, &ended);
}

// ------------------------------------------------------------------- ticks

typedef VEC(struct chart_tick) ticks;

enum { TICKS = 12 };

static struct chart_time timed(ent_drawing *d, double from, double to,
                               ticks *t) {
  struct chart_tick *kept = arena_new(&d->arena, t->n + 1, sizeof *kept);
  for (size_t i = 0; i < t->n; i++)
    kept[i] = t->at[i];
  struct chart_time time = {from, to, kept, t->n};
  vec_drop(t);
  return time;
}

// Months between ticks: of so many, at most TICKS are in the range.
static int months_apart(struct days range) {
  static const int nice[] = {1,   3,   6,    12,   24,   60,   120,
                             240, 600, 1200, 2400, 6000, 12000};
  int y0, y1, m0, m1, dom;
  day_split(range.lo, &y0, &m0, &dom);
  day_split(range.hi, &y1, &m1, &dom);
  int64_t months = ((int64_t)y1 - y0) * 12 + m1 - m0 + 1;
  size_t k = 0;
  while (k + 1 < sizeof nice / sizeof *nice && months / nice[k] > TICKS)
    k++;
  return nice[k];
}

static const char *tick_label(ent_drawing *d, int year, int month, int apart) {
  struct buf iso = {0}, b = {0};
  if (apart % 12 == 0)
    return drawing_text(d, "%04d", year);
  buf_addf(&iso, "%04d-%02d", year, month);
  date_prose(&b, buf_str(&iso));
  buf_drop(&iso);
  return keep(d, &b);
}

static void month_ticks(ent_drawing *d, struct days range, ticks *t) {
  int apart = months_apart(range), year, month, dom;
  day_split(range.lo, &year, &month, &dom);
  int64_t at = (int64_t)year * 12 + month - 1;
  at -= (at % apart + apart) % apart;
  for (; t->n <= 2 * TICKS; at += apart) {
    int64_t y = at / 12 - (at % 12 < 0);
    int m = (int)(at - y * 12) + 1;
    if (y > 9999 || day_of((int)y, m, 1) > range.hi)
      return;
    day on = day_of((int)y, m, 1);
    if (on >= range.lo)
      vec_push(t, ((struct chart_tick){on, tick_label(d, (int)y, m, apart)}));
  }
}

static void day_ticks(ent_drawing *d, struct days range, ticks *t) {
  int64_t days = (int64_t)range.hi - range.lo + 1;
  int64_t apart = days <= TICKS ? 1 : (days + TICKS - 1) / TICKS;
  for (int64_t on = range.lo; on <= range.hi; on += apart) {
    struct buf b = {0}, iso = {0};
    day_print(&iso, (day)on);
    date_prose(&b, buf_str(&iso));
    buf_drop(&iso);
    vec_push(t, ((struct chart_tick){(double)on, keep(d, &b)}));
  }
}

struct chart_time chart_time_of(ent_drawing *d, struct days range) {
  ticks t = {0};
  if ((int64_t)range.hi - range.lo < 92)
    day_ticks(d, range, &t);
  else
    month_ticks(d, range, &t);
  return timed(d, range.lo, (double)range.hi + 1, &t);
}

// A step that holds a round date has its tick; with few steps all have one.
struct chart_time chart_steps_of(ent_drawing *d, const struct days *steps,
                                 size_t n) {
  ticks t = {0};
  if (n <= TICKS) {
    for (size_t i = 0; i < n; i++)
      vec_push(&t, ((struct chart_tick){(double)i,
                                        chart_step(d, steps[i], steps[i])}));
    return timed(d, 0, (double)n, &t);
  }
  ticks round = {0};
  month_ticks(d, (struct days){steps[0].lo, steps[n - 1].hi}, &round);
  for (size_t i = 0, k = 0; i < n && k < round.n; i++)
    for (; k < round.n && round.at[k].at <= steps[i].hi; k++)
      vec_push(&t, ((struct chart_tick){(double)i, round.at[k].label}));
  vec_drop(&round);
  return timed(d, 0, (double)n, &t);
}

enum chart_state chart_state_of(enum pair_state s) {
  return s == PAIR_ALLY      ? CHART_ALLY
         : s == PAIR_MIXED   ? CHART_MIXED
         : s == PAIR_HOSTILE ? CHART_HOSTILE
         : s == PAIR_NONE    ? CHART_NONE
                             : CHART_NEUTRAL;
}

bool chart_has_ends(struct days range, ent_diags *diags) {
  if (range.lo != DAY_MIN && range.hi != DAY_MAX)
    return true;
  diag_usage(diags, "usage/open-range", "a chart needs a first and a last day");
  diag_help(diags, "give both with \1from\2 and \1to\2");
  return false;
}

// ------------------------------------------------------------------- bars

double chart_day(struct days range, int64_t d) {
  int64_t lo = range.lo, hi = (int64_t)range.hi + 1;
  return (double)(d < lo ? lo : d > hi ? hi : d);
}

// An end is the day after the last one, so that a day is as wide as a day.
struct chart_spell chart_spell_at(const ent_account *l, struct days range,
                                  const struct spell *s) {
  bool ongoing = spell_goes_on(s) && range.hi >= l->facts->as_of;
  bool guess = s->a <= s->b;
  day a = guess ? s->a : s->s1, b = guess ? s->b : s->e0;
  struct chart_spell c = {
      .s0 = chart_day(range, s->s0),
      .s1 = chart_day(range, s->s1),
      .a = chart_day(range, a),
      .b = chart_day(range, (int64_t)b + 1),
      .e0 = chart_day(range, (int64_t)s->e0 + 1),
      .e1 = chart_day(range, (int64_t)s->e1 + 1),
      .guess = guess,
      .ongoing = ongoing,
      .before = s->s1 < range.lo,
      .first_seen = s->flags & SPELL_FIRST_SEEN || s->s0 == DAY_MIN,
      .last_seen = s->flags & SPELL_LAST_SEEN || (s->e1 == DAY_MAX && !ongoing),
      .certainty = verdict_name(DEFINITE),
  };
  if (ongoing && c.e1 > c.e0)
    c.e1 = c.b = c.e0;
  return c;
}

struct chart_spell chart_spell_of(const ent_account *l, struct days range,
                                  const struct tie *t, const struct spell *s) {
  struct chart_spell c = chart_spell_at(l, range, s);
  c.certainty = verdict_name(tie_belief(t));
  return c;
}

static int by_key(const void *p, const void *q) {
  const struct mark *a = p, *b = q;
  return a->key < b->key ? -1 : a->key > b->key;
}

void chart_edges(struct canvas *c, const struct slice *s,
                 const struct bars *bars, const char *dates) {
  ent_drawing *d = c->drawing;
  for (size_t i = 0; i < bars->n; i++)
    vec_push(&c->marks,
             ((struct mark){.key = c->l->ties.at[bars->at[i].ties[0]].key,
                            .certainty = bars->at[i].certainty,
                            .slice = s}));
  if (c->marks.n > 0)
    qsort(c->marks.at, c->marks.n, sizeof *c->marks.at, by_key);
  canvas_fill(c, dates);
  struct drawing_edge *sorted = mem_new(bars->n + 1, sizeof *sorted);
  for (size_t i = 0; i < bars->n; i++) {
    const struct mark key = {.key = c->l->ties.at[bars->at[i].ties[0]].key};
    const struct mark *at =
        bsearch(&key, c->marks.at, c->marks.n, sizeof key, by_key);
    sorted[i] = d->edges.at[at - c->marks.at];
  }
  for (size_t i = 0; i < bars->n; i++)
    d->edges.at[i] = sorted[i];
  mem_free(sorted);
}
