// SPDX-License-Identifier: GPL-2.0-or-later
// Ties as rows: a record each, with all its times together, or a time each.
#include "export/table.h"
#include "model/marking.h"
#include "model/voice.h"
#include "report/report.h"

// clang-format off
#define ROW_COLUMNS(C) \
  C(ID, "id", OF_TEXT) C(SOURCE, "source", OF_TEXT) C(TARGET, "target", OF_TEXT) \
  C(TYPE, "type", OF_TEXT) C(LABEL, "label", OF_TEXT) \
  C(FAMILY, "family", OF_TEXT) C(SIGN, "sign", OF_WHOLE) \
  C(DIRECTED, "directed", OF_TRUTH) C(ASPECT, "aspect", OF_TEXT) \
  C(WHEN, "when", OF_TEXT) C(TIMES, "times", OF_WHOLE) C(TIME, "time", OF_WHOLE) \
  C(START_EARLIEST, "start_earliest", OF_DAY) C(START_LATEST, "start_latest", OF_DAY) \
  C(START_BEST, "start_best", OF_DAY) C(START_EDTF, "start_edtf", OF_TEXT) \
  C(END_EARLIEST, "end_earliest", OF_DAY) C(END_LATEST, "end_latest", OF_DAY) \
  C(END_BEST, "end_best", OF_DAY) C(END_EDTF, "end_edtf", OF_TEXT) \
  C(CERTAINTY, "certainty", OF_TEXT) C(STANDING, "standing", OF_TEXT) \
  C(LIKELIHOOD, "likelihood", OF_TEXT) \
  C(LIKELIHOOD_LO, "likelihood_lo", OF_WHOLE) C(LIKELIHOOD_HI, "likelihood_hi", OF_WHOLE) \
  C(SCALE, "scale", OF_TEXT) C(CONFIDENCE, "confidence", OF_TEXT) \
  C(GRADE, "grade", OF_TEXT) C(WEIGHT, "weight", OF_NUMBER) \
  C(COUNT, "count", OF_TEXT) C(PLACE, "place", OF_TEXT) C(VIA, "via", OF_TEXT) \
  C(FORECAST, "forecast", OF_TRUTH) C(PRIMARY, "primary", OF_TRUTH) \
  C(OWN_ID, "own_id", OF_TEXT) \
  C(HOLDER, "holder", OF_TEXTS) C(STANCE, "stance", OF_TEXTS) \
  C(CLAIM_WHEN, "claim_when", OF_TEXTS) C(CLAIM_ABOUT, "claim_about", OF_TEXTS) \
  C(CLAIM_GRADE, "claim_grade", OF_TEXTS) \
  C(SOURCES, "sources", OF_TEXTS) C(AGAINST, "sources_against", OF_TEXTS) \
  C(TAGS, "tags", OF_TEXTS) C(URL, "url", OF_TEXT) C(NOTE, "note", OF_TEXT) \
  C(EXTRAS, "extras", OF_TEXTS) C(MARKING, "marking", OF_TEXT)
// clang-format on

#define ROW_ID(id, name, type) T_##id,
#define ROW_COLUMN(id, name, type) [T_##id] = {name, type},
enum { ROW_COLUMNS(ROW_ID) T_WIDTH };
static const struct export_column tie_columns[T_WIDTH] = {
    ROW_COLUMNS(ROW_COLUMN)};

// -------------------------------------------------------------------- text

static void fill_texts(const struct export *x, struct arena *m,
                       struct value **c, const struct tie *t) {
  const struct tie_more *more_of = more(x->l, t);
  const struct {
    size_t at;
    ent_sym text;
  } texts[] = {{T_SOURCE, x->l->facts->actors.at[t->from].id},
               {T_TARGET, x->l->facts->actors.at[t->to].id},
               {T_TYPE, type_of(x->l, t)->id},
               {T_LIKELIHOOD, more_of->likelihood},
               {T_CONFIDENCE, more_of->confidence},
               {T_GRADE, more_of->grade},
               {T_PLACE, more_of->location},
               {T_OWN_ID, more_of->id},
               {T_URL, more_of->url},
               {T_NOTE, more_of->note}};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    c[texts[i].at] = sym_value(m, x->l, texts[i].text);
}

// As it was written, also of a tie that is rolled up.
static struct value *written(const struct export *x, struct arena *m,
                             uint32_t tie) {
  const ent_account *l = account_written(x->l);
  struct buf b = {0};
  tie_when(&b, l, &l->ties.at[account_origin(x->l, tie)]);
  struct value *v = b.n ? value_format(m, "%s", buf_text(&b)) : value_null(m);
  buf_drop(&b);
  return v;
}

static void fill_type(const struct export *x, struct arena *m, struct value **c,
                      const struct tie *t) {
  const struct tie_type *type = type_of(x->l, t);
  c[T_LABEL] = value_string(m, tie_label(x->l, t, false));
  c[T_FAMILY] = value_string(m, family_name(type->family));
  c[T_SIGN] = value_int(m, type->sign);
  c[T_DIRECTED] = value_bool(m, type->directed);
  c[T_ASPECT] = value_string(m, type->event ? "event" : "state");
}

// Words of ICD 203 and of STIX are a scale, percents none.
static struct value *scale(const struct export *x, struct arena *m,
                           const struct tie *t) {
  const char *said = text(x->l, more(x->l, t)->likelihood);
  if (!t->likelihood_given)
    return value_null(m);
  return value_string(m, *said >= '0' && *said <= '9' ? "percent" : "words");
}

static void fill_belief(const struct export *x, size_t k, struct arena *m,
                        struct value **c) {
  const struct tie *t = export_tie(x, k);
  const verdict v = x->ties.at[k].certainty;
  c[T_CERTAINTY] = x->slice ? value_string(m, verdict_name(v)) : value_null(m);
  c[T_STANDING] = value_string(m, standing_name((enum standing)t->standing));
  if (t->likelihood_given) {
    c[T_LIKELIHOOD_LO] = value_int(m, t->likelihood_lo);
    c[T_LIKELIHOOD_HI] = value_int(m, t->likelihood_hi);
  }
  c[T_SCALE] = scale(x, m, t);
}

static void fill_more(const struct export *x, struct arena *m, struct value **c,
                      const struct tie *t) {
  const struct tie_more *of = more(x->l, t);
  c[T_WEIGHT] = value_real(m, of->weight * type_of(x->l, t)->strength);
  c[T_COUNT] = value_string(m, tie_count_words(m, of));
  if (of->via != NONE)
    c[T_VIA] = sym_value(m, x->l, x->l->facts->actors.at[of->via].id);
  c[T_FORECAST] = value_bool(m, of->forecast);
  c[T_PRIMARY] = value_bool(m, of->primary);
  c[T_TAGS] = export_words(x, m, of->tags);
  c[T_EXTRAS] = export_extras(x, m, of->extras);
}

// ------------------------------------------------------------------- claims

static void add_source(const struct export *x, struct arena *m,
                       struct value *list, uint32_t citation) {
  const uint32_t s = x->l->facts->citations.at[citation].source;
  struct value *id = sym_value(m, x->l, x->l->facts->sources.at[s].id);
  for (const struct value *i = list->first; i; i = i->next)
    if (str_eq(i->text, id->text))
      return;
  value_append(list, id);
}

// Works that speak for the tie, and those cited by whoever speaks against it.
static void fill_sources(const struct export *x, size_t k, struct arena *m,
                         struct value **c) {
  const struct run run = x->ties.at[k].cites;
  c[T_SOURCES] = value_list(m);
  c[T_AGAINST] = value_list(m);
  for (uint32_t i = 0; i < run.n; i++) {
    const struct export_cite *cite = &x->cites.at[run.first + i];
    const bool against =
        cite->claim != NONE &&
        !stance_for(
            x->l->facts->claims.at[x->claims.at[cite->claim].claim].stance);
    add_source(x, m, c[against ? T_AGAINST : T_SOURCES], cite->citation);
  }
}

// What is not said has a place, too, so that all lists are of one length.
static void add_place(struct arena *m, struct value *list, struct value *v) {
  value_append(list, v->kind == VALUE_NULL ? value_string(m, "") : v);
}

static bool says_any(const struct value *list) {
  for (const struct value *i = list->first; i; i = i->next)
    if (i->text.n)
      return true;
  return false;
}

static void fill_claims(const struct export *x, size_t k, struct arena *m,
                        struct value **c) {
  static const size_t details[] = {T_CLAIM_WHEN, T_CLAIM_ABOUT, T_CLAIM_GRADE};
  const struct run run = x->ties.at[k].claims;
  for (size_t i = T_HOLDER; i <= T_CLAIM_GRADE; i++)
    c[i] = value_list(m);
  for (uint32_t i = 0; i < run.n; i++) {
    const struct claim *claim =
        &x->l->facts->claims.at[x->claims.at[run.first + i].claim];
    add_place(m, c[T_HOLDER], export_holder(x, m, claim));
    add_place(m, c[T_STANCE], value_string(m, stance_name(claim->stance)));
    add_place(m, c[T_CLAIM_WHEN], sym_value(m, x->l, claim->when));
    add_place(m, c[T_CLAIM_ABOUT], value_string(m, about_name(claim->about)));
    add_place(m, c[T_CLAIM_GRADE], sym_value(m, x->l, claim->grade));
  }
  for (size_t i = 0; i < sizeof details / sizeof *details; i++)
    if (!says_any(c[details[i]]))
      c[details[i]] = value_list(m);
}

// -------------------------------------------------------------------- dates

static struct value *best(struct arena *m, const struct spell *s, bool end) {
  if (s->a > s->b || (end && spell_goes_on(s)))
    return value_null(m);
  return day_value(m, end ? s->b : s->a);
}

static void fill_start(struct arena *m, struct value **c,
                       const struct spell *s) {
  c[T_START_EARLIEST] = day_value(m, s->s0);
  c[T_START_LATEST] = day_value(m, s->s1);
  c[T_START_BEST] = best(m, s, false);
  c[T_START_EDTF] = export_edtf(m, s, false);
}

static void fill_end(struct arena *m, struct value **c, const struct spell *s) {
  const bool on = spell_goes_on(s);
  c[T_END_EARLIEST] = day_value(m, s->e0);
  c[T_END_LATEST] = on ? value_null(m) : day_value(m, s->e1);
  c[T_END_BEST] = best(m, s, true);
  c[T_END_EDTF] = export_edtf(m, s, true);
}

static void fill_tie(const struct export *x, size_t k, struct arena *m,
                     struct value **c) {
  const struct tie *t = export_tie(x, k);
  const struct run spells = x->ties.at[k].spells;
  c[T_ID] = value_string(m, x->ties.at[k].id);
  fill_texts(x, m, c, t);
  fill_type(x, m, c, t);
  c[T_WHEN] = written(x, m, x->ties.at[k].tie);
  c[T_TIMES] = value_int(m, spells.n);
  fill_belief(x, k, m, c);
  fill_more(x, m, c, t);
  fill_claims(x, k, m, c);
  fill_sources(x, k, m, c);
  c[T_MARKING] = report_level(m, x->l, marking_of_tie(x->l, x->ties.at[k].tie));
}

static size_t tie_rows(const struct export *x) { return x->ties.n; }

// From the beginning of the first time to the end of the last.
static void tie_fill(const struct export *x, size_t row, struct arena *m,
                     struct value **c) {
  const struct run run = x->ties.at[row].spells;
  fill_tie(x, row, m, c);
  if (!run.n)
    return;
  fill_start(m, c, export_spell(x, row, 0));
  const struct spell *last = export_spell(x, row, 0);
  for (uint32_t i = 1; i < run.n; i++)
    if (export_spell(x, row, i)->e1 >= last->e1)
      last = export_spell(x, row, i);
  fill_end(m, c, last);
}

// ----------------------------------------------------------- a time a row

static size_t spell_rows(const struct export *x) { return x->spells.list.n; }

// The tie of a spell: the last that begins there or before.
static size_t tie_of(const struct export *x, size_t spell) {
  size_t lo = 0, hi = x->ties.n;
  while (hi - lo > 1) {
    const size_t mid = lo + (hi - lo) / 2;
    if (x->ties.at[mid].spells.first <= spell)
      lo = mid;
    else
      hi = mid;
  }
  return lo;
}

static void tie_spell_fill(const struct export *x, size_t row, struct arena *m,
                           struct value **c) {
  const size_t k = tie_of(x, row);
  const struct spell *s = &x->spells.list.at[row];
  fill_tie(x, k, m, c);
  c[T_TIME] = value_int(m, (int64_t)(row - x->ties.at[k].spells.first + 1));
  fill_start(m, c, s);
  fill_end(m, c, s);
}

const struct export_table export_ties = {"ties", tie_columns, T_WIDTH, tie_rows,
                                         tie_fill};
const struct export_table export_tie_spells = {"ties", tie_columns, T_WIDTH,
                                               spell_rows, tie_spell_fill};

enum {
  S_TIE,
  S_TIME,
  S_START_EARLIEST,
  S_START_LATEST,
  S_START_BEST,
  S_START_EDTF,
  S_END_EARLIEST,
  S_END_LATEST,
  S_END_BEST,
  S_END_EDTF,
  S_ONGOING,
  S_DEFINITE_FROM,
  S_DEFINITE_TO,
  S_LIKELY_FROM,
  S_LIKELY_TO,
  S_POSSIBLE_FROM,
  S_POSSIBLE_TO,
  S_WIDTH
};

static const struct export_column spell_columns[S_WIDTH] = {
    [S_TIE] = {"tie", OF_TEXT},
    [S_TIME] = {"time", OF_WHOLE},
    [S_START_EARLIEST] = {"start_earliest", OF_DAY},
    [S_START_LATEST] = {"start_latest", OF_DAY},
    [S_START_BEST] = {"start_best", OF_DAY},
    [S_START_EDTF] = {"start_edtf", OF_TEXT},
    [S_END_EARLIEST] = {"end_earliest", OF_DAY},
    [S_END_LATEST] = {"end_latest", OF_DAY},
    [S_END_BEST] = {"end_best", OF_DAY},
    [S_END_EDTF] = {"end_edtf", OF_TEXT},
    [S_ONGOING] = {"ongoing", OF_TRUTH},
    [S_DEFINITE_FROM] = {"definite_from", OF_DAY},
    [S_DEFINITE_TO] = {"definite_to", OF_DAY},
    [S_LIKELY_FROM] = {"likely_from", OF_DAY},
    [S_LIKELY_TO] = {"likely_to", OF_DAY},
    [S_POSSIBLE_FROM] = {"possible_from", OF_DAY},
    [S_POSSIBLE_TO] = {"possible_to", OF_DAY},
};

// The days on which it counts, with the first and the last day there is for
// what nothing bounds; null of none.
static void fill_window(struct arena *m, struct value **c,
                        const struct spell *s, verdict tier) {
  const struct days q = spell_days(s, tier);
  if (q.lo > q.hi)
    return;
  c[0] = q.lo == DAY_MIN ? value_string(m, "0001-01-01") : day_value(m, q.lo);
  c[1] = q.hi == DAY_MAX ? value_string(m, "9999-12-31") : day_value(m, q.hi);
}

static void spell_fill(const struct export *x, size_t row, struct arena *m,
                       struct value **c) {
  struct value *dates[T_WIDTH] = {0};
  const struct spell *s = &x->spells.list.at[row];
  const size_t k = tie_of(x, row);
  fill_start(m, dates, s);
  fill_end(m, dates, s);
  c[S_TIE] = value_string(m, x->ties.at[k].id);
  c[S_TIME] = value_int(m, (int64_t)(row - x->ties.at[k].spells.first + 1));
  for (size_t i = 0; i < 8; i++)
    c[S_START_EARLIEST + i] = dates[T_START_EARLIEST + i];
  c[S_ONGOING] = value_bool(m, spell_goes_on(s));
  fill_window(m, c + S_DEFINITE_FROM, s, DEFINITE);
  fill_window(m, c + S_LIKELY_FROM, s, LIKELY);
  fill_window(m, c + S_POSSIBLE_FROM, s, POSSIBLE);
}

const struct export_table export_spells = {"spells", spell_columns, S_WIDTH,
                                           spell_rows, spell_fill};
