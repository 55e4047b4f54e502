// SPDX-License-Identifier: GPL-2.0-or-later
#include "timeline/asking.h"

#include <string.h>

static const char *nth_include(size_t i) {
  return i < 3 ? verdict_name((verdict)(DEFINITE - i)) : NULL;
}

static void read_include(struct asking *a, struct slice_options *o) {
  o->include = LIKELY;
  if (!a->q->include)
    return;
  struct str word = str_trim(str_of(a->q->include));
  size_t i = asking_find(word, nth_include);
  if (i == SIZE_MAX) {
    asking_refuse_listed(a, "usage/bad-include", "certainty", word,
                         nth_include);
    return;
  }
  o->include = (verdict)(DEFINITE - i);
  if (o->include == DEFINITE)
    buf_add(&a->words,
            a->words.n ? "; only definite by dates" : "only definite by dates");
  if (o->include == POSSIBLE)
    buf_add(&a->words, a->words.n ? "; possible too" : "possible too");
}

// ----------------------------------------------------------------- dates

static void refuse_date(ent_diags *d, const char *code,
                        const struct date_fault *fault, const char *hint) {
  diag_usage(d, code, "%s", fault->message);
  diag_help(d, "%s", fault->hint[0] ? fault->hint : hint);
}

// "Until at least 1918" says that something was there in 1918, and nothing of
// the days that are asked about.
static bool refuse_all_time(ent_diags *d, struct str typed) {
  struct str rest = typed, head, date;
  diag_usage(d, "usage/bad-date",
             "`%.*s` bounds no question: it asks about all "
             "time",
             STR_ARG(typed));
  if (str_cut(rest, " at least ", &head, &date) && str_ends(head, "until"))
    diag_help(d, "write `%.*s` for that time, `../%.*s` for all up to it",
              STR_ARG(date), STR_ARG(date));
  else if (str_cut(rest, "at least ", &head, &date) && date.n < 40 &&
           !memchr(date.at, ' ', date.n))
    diag_help(d, "write `%.*s` for that time, `%.*s/..` for all from it on",
              STR_ARG(date), STR_ARG(date));
  else
    diag_help(d, "write a date like 2001, or leave it out and give \1from\2 "
                 "and \1to\2");
  return false;
}

static bool read_days(const ent_account *l, const char *typed, struct days *out,
                      ent_diags *d) {
  struct date_context c = {l->facts->rules, &l->facts->periods};
  struct date_fault fault = {0};
  if (str_trim(str_of(typed)).n == 0) {
    diag_usage(d, "usage/bad-date", "a date is empty");
    diag_help(d, "leave it out, and a comma too many");
    return false;
  }
  if (days_read(str_of(typed), &c, out, &fault)) {
    if (out->lo == DAY_MIN && out->hi == DAY_MAX)
      return refuse_all_time(d, str_trim(str_of(typed)));
    if (fault.code) {
      diag(d, ENT_WARNING, fault.code, SPAN_NONE, "%s", fault.message);
      diag_help(d, "%s", fault.hint);
    }
    return true;
  }
  refuse_date(d, "usage/bad-date", &fault,
              "write a date like 2001, 2001-10, 2001-10-07, 1986/1989 or "
              "mid-1980s");
  return false;
}

static void read_recent(struct asking *a, struct slice_options *o) {
  struct date_fault fault = {0};
  o->recent_months = 12;
  o->recent_days = 0;
  if (!a->q->recent)
    return;
  struct str word = str_trim(str_of(a->q->recent));
  if (!span_read(word, &o->recent_months, &o->recent_days, &fault)) {
    refuse_date(a->d, "usage/bad-span", &fault,
                "write a span like 1y, 18m, 90d, 2w, or 0 for none");
    a->good = false;
  } else if (o->recent_months || o->recent_days) {
    asking_say(a, "events count for", word, 0);
  } else {
    buf_add(&a->words, a->words.n ? "; " : "");
    buf_add(&a->words, "earlier events not counted");
  }
}

bool query_slice(const ent_account *l, const struct ent_query *q,
                 const char *at, struct arena *arena, struct slice_options *o,
                 ent_diags *d) {
  struct filter *f = arena_new(arena, 1, sizeof *f);
  *f = filter_all();
  struct asking a = {l, q, arena, f, {0}, d, true};
  *o = (struct slice_options){.q = {l->facts->as_of, l->facts->as_of},
                              .throughout = q->throughout,
                              .filter = f};
  const char *when = at ? at : q->at;
  if (when)
    a.good = read_days(l, when, &o->q, d);
  asking_choose(&a);
  read_include(&a, o);
  read_recent(&a, o);
  f->forecasts = q->forecasts;
  if (q->forecasts)
    buf_add(&a.words, a.words.n ? "; with forecasts" : "with forecasts");
  f->words = arena_text(arena, buf_text(&a.words), a.words.n);
  buf_drop(&a.words);
  return a.good;
}

// ----------------------------------------------------------------- range

// The first day that the ledger says something about.
static day first_day(const ent_account *l) {
  if (l->facts->coverage.lo != DAY_MIN)
    return l->facts->coverage.lo;
  day first = l->facts->as_of;
  for (size_t i = 0; i < l->spells.n; i++) {
    const struct spell *s = &l->spells.at[i];
    day d = s->s0 != DAY_MIN ? s->s0 : s->a;
    if (d != DAY_MIN && d < first)
      first = d;
  }
  return first;
}

// A range of which one side was left out ends, or begins, with the ledger.
static bool in_disorder(const ent_account *l, const struct ent_query *q,
                        ent_diags *d) {
  struct buf b = {0};
  day_print(&b, q->to ? first_day(l) : l->facts->as_of);
  diag_usage(d, "usage/range-order", "the range ends before it begins");
  if (q->from && q->to)
    diag_help(d,
              "write the earlier date after \1from\2, the later after \1to\2");
  else
    diag_help(d, "without \1%s\2 the range %s on %s: add \1%s\2",
              q->to ? "from" : "to", q->to ? "begins" : "ends", buf_text(&b),
              q->to ? "from" : "to");
  buf_drop(&b);
  return false;
}

bool query_range(const ent_account *l, const struct ent_query *q,
                 struct days *range, ent_diags *d) {
  struct days from = {DAY_MIN, DAY_MIN},
              to = {l->facts->as_of, l->facts->as_of};
  bool good = true;
  if (q->from)
    good = read_days(l, q->from, &from, d);
  else
    from.lo = first_day(l);
  if (q->from && q->to && strcmp(q->from, q->to) == 0)
    to = from; // what is wrong in it is said once
  else if (q->to)
    good &= read_days(l, q->to, &to, d);
  *range = (struct days){from.lo, to.hi};
  if (good && range->lo > range->hi)
    good = in_disorder(l, q, d);
  return good;
}
