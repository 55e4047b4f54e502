// SPDX-License-Identifier: GPL-2.0-or-later
// The dates of a row. What is made of them is read as a ledger would read it,
// so that a row whose dates are none is rejected here, with the reason.
#include "base/utf8.h"
#include "import/ends.h"
#include "import/missing.h"
#include "import/moment.h"
#include "import/seen.h"
#include "import/spells.h"
#include "import/value.h"
#include "time/spell.h"

static struct date_context context(const struct import_row *r) {
  struct date_context c = {.rules = DATE_RULES};
  c.rules.whole_units = r->im->map.whole;
  return c;
}

static bool is_event(const struct import_row *r, const struct import_draft *x) {
  return r->im->types.n > x->type && r->im->types.at[x->type].event;
}

// ------------------------------------------------------------------- texts

// What the code beside a date says of how exact it is; NULL: nothing.
static bool find_precision(struct import_row *r, const struct import_use *u,
                           const char **means) {
  const struct mapping *m = &r->im->map;
  *means = NULL;
  if (u->precision == NO_COLUMN)
    return true;
  struct str code = import_cell(r->im, r->table, r->row, u->precision);
  if (code.n == 0)
    return true;
  for (size_t i = 0; i < m->precision.n; i++)
    if (str_is(code, m->precision.at[i].code)) {
      *means = m->precision.at[i].means;
      return true;
    }
  return row_refuse(r, "`%s` is `%.*s`, which `precision` does not have",
                    u->use->precision, STR_ARG(code));
}

// Year, month and day in cells of their own.
static void join_parts(struct import_row *r, const struct import_use *u,
                       struct buf *out) {
  for (size_t i = 0; i < u->columns.n && i < 3; i++) {
    struct str s = import_cell(r->im, r->table, r->row, u->columns.at[i]);
    if (i == 0 && s.n == 0)
      return;
    buf_add(out, i ? "-" : "");
    if (i > 0 && s.n == 1)
      buf_addc(out, '0');
    buf_adds(out, s.n ? s : STR("00"));
  }
}

static void add_moment(struct import_row *r, struct str s,
                       const char *precision, struct buf *out) {
  bool timed = false;
  if (moment_is_open(s))
    buf_add(out, "..");
  else if (r->table->map->exported && !precision)
    buf_adds(out, s);
  else
    moment_add(out, s, r->im->map.dates, precision, &timed);
  r->im->timed += timed;
}

// The one date of a use; empty if it has none.
static bool find_date(struct import_row *r, enum take what, struct buf *out) {
  const struct import_use *u = row_use(r, what);
  const char *precision;
  struct buf parts = {0};
  if (!u)
    return true;
  if (row_unknown(r, what) && !r->table->map->exported)
    return true;
  if (!find_precision(r, u, &precision))
    return false;
  if (u->columns.n > 1)
    join_parts(r, u, &parts);
  else
    buf_adds(&parts, row_text(r, what));
  add_moment(r, buf_str(&parts), precision, out);
  if (what == TAKE_END)
    row_near(r, out);
  buf_drop(&parts);
  return true;
}

static bool close_end(struct import_row *r, struct buf *end) {
  struct buf before = {0};
  if (!r->im->map.exclusive || end->n == 0 || str_is(buf_str(end), ".."))
    return true;
  bool good = moment_before(&before, buf_str(end));
  if (good) {
    buf_clear(end);
    buf_adds(end, buf_str(&before));
  } else {
    row_refuse(r, "ends are exclusive, and `%s` is no whole date",
               buf_text(end));
  }
  buf_drop(&before);
  return good;
}

// ------------------------------------------------------------------ checks

// The last day that its last date may mean.
static day reach_of(const struct spell *s) {
  day last = s->s0;
  if (s->s1 != DAY_MAX && s->s1 > last)
    last = s->s1;
  return s->e1 != DAY_MAX && s->e1 > last ? s->e1 : last;
}

static bool sound(struct import_row *r, struct import_draft *x,
                  const struct spell *s, const char *text) {
  x->reach = reach_of(s);
  x->first = s->s0;
  x->last = s->e1;
  x->exact =
      s->s0 == s->s1 && s->e0 == s->e1 && s->s0 != DAY_MIN && s->e1 != DAY_MAX;
  return s->s0 <= s->e1 || row_refuse(r, "it ends before it begins: %s", text);
}

// A year that is meant whole reaches to its last day, though what begins in it
// does so on its first.
static void reach_on(struct import_draft *x, struct date_context c, bool event,
                     struct str when, const struct spell_fields *f) {
  enum spell_field which;
  struct spell s;
  size_t item;
  if (!c.rules.whole_units)
    return;
  c.rules = DATE_RULES;
  if (f ? spell_from_fields(f, &c, event, &s, NULL, &which, &item)
        : spell_read(when, &c, event, &s, NULL))
    x->reach = reach_of(&s);
}

static bool blame(struct import_row *r, const struct date_fault *fault) {
  return row_refuse(r, "%s", fault->message);
}

static bool check_fields(struct import_row *r, struct import_draft *x) {
  struct date_context c = context(r);
  struct date_fault fault = {.code = NULL};
  enum spell_field which;
  struct spell s;
  size_t item;
  const struct ent_book *b = r->im->book;
  struct str seen[] = {book_str(b, x->seen), book_str(b, x->again)};
  struct spell_fields f = {.seen = seen,
                           .nseen = (size_t)(x->seen != 0) + (x->again != 0)};
  if (x->start)
    f.start = book_str(b, x->start);
  if (x->end)
    f.end = book_str(b, x->end);
  if (!spell_from_fields(&f, &c, is_event(r, x), &s, &fault, &which, &item))
    return blame(r, &fault);
  struct buf text = {0};
  buf_addf(&text, "%s to %s", book_says(b, x->start), book_says(b, x->end));
  bool good = sound(r, x, &s, buf_text(&text));
  reach_on(x, c, is_event(r, x), STR(""), &f);
  buf_drop(&text);
  return good;
}

// A date alone says of what lasts that it was seen then; a year of a table
// whose years are whole is all of that year.
static bool check_when(struct import_row *r, struct import_draft *x,
                       struct buf *when) {
  struct date_context c = context(r);
  struct date_fault fault = {.code = NULL};
  struct spell s;
  if (str_is(buf_str(when), "../..")) {
    x->start = x->end = book_text(r->im->book, STR(".."));
    return check_fields(r, x);
  }
  if (!spell_read(buf_str(when), &c, is_event(r, x), &s, &fault))
    return blame(r, &fault);
  if (s.flags & SPELL_AS_OF) {
    if (!c.rules.whole_units) {
      x->seen = book_text(r->im->book, buf_str(when));
      return sound(r, x, &s, buf_text(when));
    }
    size_t n = when->n;
    buf_addc(when, '/');
    buf_addn(when, when->at, n);
    if (!spell_read(buf_str(when), &c, false, &s, &fault))
      return blame(r, &fault);
  }
  x->once = s.flags & SPELL_INSTANT;
  x->starts = s.flags & SPELL_START_KNOWN;
  x->ends = s.flags & (SPELL_END_KNOWN | SPELL_ONGOING);
  x->when = book_text(r->im->book, buf_str(when));
  bool good = sound(r, x, &s, buf_text(when));
  reach_on(x, c, is_event(r, x), buf_str(when), NULL);
  return good;
}

// ------------------------------------------------------------------- whole

// A side that no `A/B` takes, or that our own has written by itself.
static bool stands_alone(const struct import_row *r, const struct buf *b) {
  return b->n > 0 && (memchr(b->at, '/', b->n) ||
                      (r->table->map->exported && *b->at == '['));
}

static bool dates_of_sides(struct import_row *r, struct import_draft *x,
                           struct buf *start, struct buf *end) {
  struct import *im = r->im;
  bool open = end->n == 0 && start->n && !im->ends_known &&
              !row_unknown(r, TAKE_END) && !r->table->map->exported &&
              !import_is_records(r->table);
  if (open) {
    buf_add(end, "..");
    x->open = true;
  }
  const bool goes_on = !start->n && str_is(buf_str(end), "..");
  if (!is_event(r, x) && !goes_on && !stands_alone(r, start) &&
      !stands_alone(r, end)) {
    buf_addf(start, "/%s", buf_text(end));
    return check_when(r, x, start);
  }
  x->start = start->n ? book_text(im->book, buf_str(start)) : 0;
  x->end = book_text(im->book, buf_str(end));
  return check_fields(r, x);
}

static bool has_sides(const struct import_row *r) {
  return row_has(r, TAKE_START) || row_has(r, TAKE_END);
}

static bool find_sides(struct import_row *r, struct import_draft *x,
                       bool *found) {
  struct buf start = {0}, end = {0};
  bool good = r->table->map->spells
                  ? spells_row(r, &start, &end)
                  : find_date(r, TAKE_START, &start) &&
                        find_date(r, TAKE_END, &end) && close_end(r, &end);
  if (!r->table->map->spells)
    row_censored(r, &start, &end);
  *found = start.n || end.n;
  if (good && *found)
    good = dates_of_sides(r, x, &start, &end);
  buf_drop(&start);
  buf_drop(&end);
  return good;
}

// Whether its times are those of a network's element, each from a start to an
// end, as a table with columns for both has them.
static bool has_spells(const struct import_row *r) {
  const struct import_use *u = row_use(r, TAKE_WHEN);
  return import_is_network(r->table) && !r->table->map->exported && u &&
         u->use->columns.n == 1 && !strcmp(u->use->columns.at[0], "spells");
}

static void add_bound(struct buf *out, const char *word, struct str date) {
  if (date.n && !str_is(date, ".."))
    buf_addf(out, "%s%s %.*s", out->n ? " " : "", word, STR_ARG(date));
}

// A stretch of what happens is to a ledger one day somewhere in it: here it
// went on all the time, but for one of a single day, month or year.
static void make_lasting(const struct import_row *r,
                         const struct import_draft *x, struct buf *when) {
  struct str from, to;
  struct buf words = {0};
  if (!is_event(r, x) || !has_spells(r) ||
      !str_cut(buf_str(when), "/", &from, &to))
    return;
  if (str_eq(from, to) && !str_is(from, "..")) {
    buf_adds(&words, from);
  } else {
    add_bound(&words, "since", from);
    add_bound(&words, "until", to);
  }
  if (words.n) {
    buf_clear(when);
    buf_adds(when, buf_str(&words));
  }
  buf_drop(&words);
}

// Each of several stretches in a cell.
static bool find_spells(struct import_row *r, struct import_draft *x) {
  struct import *im = r->im;
  bool good = true;
  day first = DAY_MAX, last = DAY_MIN, reach = DAY_MIN;
  x->spells.first = (uint32_t)im->spells.n;
  for (size_t i = 0; i < r->values.n && good; i++) {
    struct buf when = {0};
    add_moment(r, r->values.at[i], NULL, &when);
    row_near_stretch(r, &when);
    make_lasting(r, x, &when);
    x->when = x->seen = 0;
    good = check_when(r, x, &when);
    vec_push(&im->spells, x->when ? x->when : x->seen);
    first = x->first < first ? x->first : first;
    last = x->last > last ? x->last : last;
    reach = x->reach > reach ? x->reach : reach;
    buf_drop(&when);
  }
  x->reach = reach;
  x->first = first;
  x->last = last;
  x->spells.n = (uint32_t)im->spells.n - x->spells.first;
  x->when = x->seen = 0;
  return good;
}

static bool find_when(struct import_row *r, struct import_draft *x) {
  struct buf when = {0};
  row_values(r, row_use(r, TAKE_WHEN));
  if (r->values.n > 1)
    return find_spells(r, x);
  if (r->values.n == 1)
    add_moment(r, r->values.at[0], NULL, &when);
  row_near_stretch(r, &when);
  make_lasting(r, x, &when);
  bool good = when.n == 0 || check_when(r, x, &when);
  buf_drop(&when);
  return good;
}

// A day: of something that happened, or on which it was seen.
static bool find_day(struct import_row *r, struct import_draft *x,
                     enum take what) {
  struct buf date = {0};
  bool good = find_date(r, what, &date);
  if (good && date.n && what == TAKE_ON)
    good = check_when(r, x, &date);
  else if (good && date.n) {
    x->seen = book_text(r->im->book, buf_str(&date));
    good = check_fields(r, x);
  }
  buf_drop(&date);
  return good;
}

// A time that nothing else tells stays as words.
static void keep_words(struct import_row *r, struct import_draft *x) {
  struct import *im = r->im;
  struct import_said s = {TAKE_EXTRA, book_text(im->book, STR("x-when")),
                          import_text(im, row_text(r, TAKE_WHEN))};
  struct run before = x->said;
  x->said.first = (uint32_t)im->said.n;
  for (uint32_t i = 0; i < before.n; i++) {
    struct import_said one = im->said.at[before.first + i];
    vec_push(&im->said, one);
  }
  vec_push(&im->said, s);
  x->said.n = before.n + 1;
}

// Whether a time in words says of both sides what its columns say: of a tie
// that was written as seen on some day it is a stretch that comes to the same.
static bool says_sides(struct import_row *r, const struct import_draft *x) {
  return !x->when || x->once || !has_sides(r) ||
         (x->starts == (row_text(r, TAKE_START).n > 0) &&
          x->ends == (row_text(r, TAKE_END).n > 0));
}

static bool find_parts(struct import_row *r, struct import_draft *x) {
  struct str start = row_text(r, TAKE_START), end = row_text(r, TAKE_END);
  x->start = start.n ? book_text(r->im->book, start) : 0;
  x->end = end.n ? book_text(r->im->book, end) : 0;
  row_seen(r, x);
  return check_fields(r, x);
}

// A time as it was written comes before its bounds, but where it names a period
// of the ledger that it is from.
static bool find_written(struct import_row *r, struct import_draft *x) {
  const struct import_draft before = *x;
  const size_t spells = r->im->spells.n;
  row_looked(r);
  r->trying = true;
  bool good = find_when(r, x);
  r->trying = false;
  if (good && says_sides(r, x))
    return true;
  *x = before;
  r->im->spells.n = spells;
  if (good)
    return find_parts(r, x);
  r->im->named++;
  if (!has_sides(r))
    keep_words(r, x);
  return false;
}

bool row_dates(struct import_row *r, struct import_draft *x) {
  bool found = false;
  if (r->table->map->exported && row_text(r, TAKE_WHEN).n &&
      (find_written(r, x) || !has_sides(r)))
    return true;
  if (has_sides(r) && !find_sides(r, x, &found))
    return false;
  if (found)
    return true;
  if (row_has(r, TAKE_WHEN) && !find_when(r, x))
    return false;
  if (!x->when && !x->seen && !x->spells.n && row_has(r, TAKE_ON) &&
      !find_day(r, x, TAKE_ON))
    return false;
  return !row_has(r, TAKE_SEEN) || x->when || x->spells.n || x->seen ||
         find_day(r, x, TAKE_SEEN);
}

static bool check_life(struct import_row *r, const struct buf *life) {
  struct date_context c = context(r);
  struct date_fault fault = {.code = NULL};
  struct days first, last;
  if (!interval_read(buf_str(life), &c, &first, &last, &fault))
    return blame(r, &fault);
  return first.lo <= last.hi ||
         row_refuse(r, "it ends before it begins: %s", buf_text(life));
}

// Each of several lives in a cell.
static bool find_lives(struct import_row *r, struct import_draft *x) {
  bool good = true;
  x->spells.first = (uint32_t)r->im->spells.n;
  for (size_t i = 0; i < r->values.n && good; i++) {
    struct buf life = {0};
    add_moment(r, r->values.at[i], NULL, &life);
    row_near_stretch(r, &life);
    good = check_life(r, &life);
    vec_push(&r->im->spells, book_text(r->im->book, buf_str(&life)));
    buf_drop(&life);
  }
  x->spells.n = (uint32_t)r->im->spells.n - x->spells.first;
  return good;
}

bool row_life(struct import_row *r, struct import_draft *x) {
  struct buf life = {0}, end = {0};
  bool good = true;
  row_values(r, row_use(r, TAKE_WHEN));
  if (!has_sides(r) && r->values.n > 1)
    return find_lives(r, x);
  if (has_sides(r)) {
    good = find_date(r, TAKE_START, &life) && find_date(r, TAKE_END, &end) &&
           close_end(r, &end);
    if (good && (life.n || end.n))
      buf_addf(&life, "/%s",
               end.n || row_unknown(r, TAKE_END) ? buf_text(&end) : "..");
  } else if (r->values.n == 1) {
    add_moment(r, r->values.at[0], NULL, &life);
    row_near_stretch(r, &life);
  }
  if (good && life.n) {
    good = check_life(r, &life);
    x->when = book_text(r->im->book, buf_str(&life));
  }
  buf_drop(&life);
  buf_drop(&end);
  return good;
}

// ----------------------------------------------------------------- periods

// A head as "1985_1989" or "2004".
static bool period_of(struct str head, struct days *years) {
  if (head.n != 4 && head.n != 9)
    return false;
  int from = 0, to = 0;
  for (size_t i = 0; i < head.n; i++) {
    char c = head.at[i];
    if (i == 4)
      continue;
    if (c < '0' || c > '9')
      return false;
    if (i < 4)
      from = from * 10 + (c - '0');
    else
      to = to * 10 + (c - '0');
  }
  *years = (struct days){from, head.n == 4 ? from : to};
  return true;
}

struct stretch_run {
  struct days years;
  ent_sym weight;
};

static bool no_period(struct import_row *r, struct str head) {
  return row_refuse(r,
                    "the column `%.*s` is no year, and no years as 1985-1989",
                    STR_ARG(head));
}

static void add_run(struct import_row *r, struct import_draft *x,
                    const struct stretch_run *run,
                    void (*add)(struct import_row *r, struct import_draft *x)) {
  struct import *im = r->im;
  struct buf when = {0};
  struct import_draft own = *x;
  const bool once = is_event(r, x) && run->years.lo == run->years.hi;
  buf_addf(&when, "%04d", run->years.lo);
  if (!once)
    buf_addf(&when, "/%04d", run->years.hi);
  own.first = day_of(run->years.lo, 1, 1);
  own.last = own.reach = day_of(run->years.hi, 12, 31);
  own.exact = !is_event(r, x);
  own.when = book_text(im->book, buf_str(&when));
  if (run->weight) {
    own.said.first = (uint32_t)im->said.n;
    for (uint32_t i = 0; i < x->said.n; i++) {
      struct import_said s = im->said.at[x->said.first + i];
      vec_push(&im->said, s);
    }
    struct import_said w = {TAKE_WEIGHT, book_text(im->book, STR("weight")),
                            run->weight};
    vec_push(&im->said, w);
    own.said.n = x->said.n + 1;
  }
  add(r, &own);
  buf_drop(&when);
}

// What a cell says of its period: nothing, or that the tie held, and how much.
static bool held(struct import_row *r, struct str s, ent_sym *weight) {
  double x;
  struct buf text = {0};
  const char *wanted;
  *weight = 0;
  if (s.n == 0)
    return false;
  if (!value_number(s, r->im->map.decimal, &x)) {
    note_none(r->im, s);
    return value_mark(s) != MARK_NONE;
  }
  if (x == 0)
    return false;
  if (value_add(&text, TAKE_WEIGHT, s, r->im->map.decimal, &wanted) && x != 1)
    *weight = book_text(r->im->book, buf_str(&text));
  buf_drop(&text);
  return true;
}

// A word that is neither for a tie nor for none, and no type of one.
static bool is_no_mark(struct import_row *r, struct str s) {
  double x;
  return s.n && !value_number(s, r->im->map.decimal, &x) &&
         value_mark(s) == MARK_OTHER && !import_knows_word(r->im, s);
}

static bool no_mark(struct import_row *r, struct str s, struct str head) {
  return row_refuse(r,
                    "`%.*s` in the column `%.*s` is neither a number nor a "
                    "word for \"a tie\" (yes, x) or \"no tie\" (no)",
                    STR_ARG(utf8_head(s, 40)), STR_ARG(utf8_head(head, 40)));
}

bool row_periods(struct import_row *r, struct import_draft *x,
                 void (*add)(struct import_row *r, struct import_draft *x)) {
  const struct import_use *u = row_use(r, TAKE_PERIODS);
  struct stretch_run run = {{0, 0}, 0};
  size_t runs = 0;
  bool going = false;
  for (size_t i = 0; i < u->columns.n; i++) {
    struct str head = str_of(u->use->columns.at[i]);
    struct days years;
    struct str s = import_cell(r->im, r->table, r->row, u->columns.at[i]);
    ent_sym weight;
    if (!period_of(head, &years))
      return no_period(r, head);
    if (is_no_mark(r, s))
      return no_mark(r, s, head);
    bool holds = held(r, s, &weight);
    bool same = going && holds && weight == run.weight &&
                years.lo == run.years.hi + 1 && !is_event(r, x);
    if (same) {
      run.years.hi = years.hi;
      continue;
    }
    if (going)
      add_run(r, x, &run, add);
    runs += holds;
    going = holds;
    run = (struct stretch_run){years, weight};
  }
  if (going)
    add_run(r, x, &run, add);
  return runs > 0 || row_refuse(r, "no period has a tie");
}
