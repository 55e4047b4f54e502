// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/belonging.h"
#include "model/marking.h"
#include "report/columns.h"
#include "report/report.h"
#include "timeline/records.h"

#include <stdlib.h>

enum { TIE_COLUMNS(COLUMN_ID) };

const struct column tie_data[TIE_DATA] = {TIE_COLUMNS(COLUMN_ROW)};

struct value *sym_value(struct arena *a, const ent_account *l, ent_sym s) {
  return s ? value_string(a, text(l, s)) : value_null(a);
}

struct value *day_value(struct arena *a, day d) {
  if (d == DAY_MIN || d == DAY_MAX)
    return value_null(a);
  struct buf b = {0};
  day_print(&b, d);
  struct value *v = value_string(a, arena_text(a, buf_text(&b), b.n));
  buf_drop(&b);
  return v;
}

// The keys, as a list.
static struct value *key_values(struct arena *a, struct map *all) {
  struct value *list = value_list(a);
  for (size_t i = 0; i < all->entries.n; i++)
    value_append(list, value_text(a, all->entries.at[i].key));
  map_drop(all);
  return list;
}

struct value *spell_value(struct arena *a, const struct spell *s) {
  struct value *o = value_object(a);
  struct buf b = {0};
  value_set(o, "s0", day_value(a, s->s0));
  value_set(o, "s1", day_value(a, s->s1));
  value_set(o, "e0", day_value(a, s->e0));
  value_set(o, "e1", day_value(a, s->e1));
  spell_print(&b, s);
  o->text = (struct str){arena_text(a, buf_text(&b), b.n), b.n};
  buf_drop(&b);
  return o;
}

// What the spells come to: when the tie was in force for the first time and for
// the last, at the earliest, at the latest and by the best estimate.
struct extent {
  struct days first, last, best;
};

static void widen(struct extent *x, const struct spell *s) {
  x->first.lo = s->s0 < x->first.lo ? s->s0 : x->first.lo;
  x->first.hi = s->s1 < x->first.hi ? s->s1 : x->first.hi;
  x->last.lo = s->e0 > x->last.lo ? s->e0 : x->last.lo;
  x->last.hi = s->e1 > x->last.hi ? s->e1 : x->last.hi;
  if (s->a > s->b)
    return;
  // What goes on ends with the life of an actor.
  const bool goes_on = spell_goes_on(s);
  const day end = goes_on ? DAY_MAX : s->b;
  x->best.lo = s->a < x->best.lo ? s->a : x->best.lo;
  x->best.hi = end > x->best.hi ? end : x->best.hi;
}

static void fill_days(struct arena *a, struct value **c,
                      const struct spell_list *all) {
  struct extent x = {
      {DAY_MAX, DAY_MAX}, {DAY_MIN, DAY_MIN}, {DAY_MAX, DAY_MIN}};
  for (size_t i = 0; i < all->list.n; i++)
    widen(&x, &all->list.at[i]);
  c[D_FROM_EARLIEST] = day_value(a, x.first.lo);
  c[D_FROM_LATEST] = day_value(a, x.first.hi);
  c[D_FROM_BEST] = day_value(a, x.best.lo);
  c[D_TO_EARLIEST] = day_value(a, x.last.lo);
  c[D_TO_LATEST] = day_value(a, x.last.hi);
  c[D_TO_BEST] = day_value(a, x.best.hi);
}

static void fill_spells(struct arena *a, struct value **c,
                        const struct line *line) {
  struct spell_list all = records_times(line->l, line->ties, line->n);
  c[D_SPELLS] = value_list(a);
  for (size_t i = 0; i < all.list.n; i++)
    value_append(c[D_SPELLS], spell_value(a, &all.list.at[i]));
  fill_days(a, c, &all);
  vec_drop(&all.list);
}

static bool in_order(const ent_account *l, const struct tie *t) {
  for (uint32_t k = 1; k < t->spells; k++)
    if (spell_compare(&l->spells.at[t->spell + k - 1],
                      &l->spells.at[t->spell + k]) > 0)
      return false;
  return true;
}

// As it was written: where nothing was said of how early it began, the coverage
// says it here, and need not where the record is read again.
static struct spell unbounded(const ent_account *l, struct spell s) {
  if (!(s.flags & SPELL_FIRST_SEEN) || s.s0 != l->facts->coverage.lo)
    return s;
  if (!(s.flags & SPELL_OBSERVED) && s.e0 == s.s0)
    s.e0 = DAY_MIN;
  s.s0 = DAY_MIN;
  return s;
}

void tie_when(struct buf *b, const ent_account *l, const struct tie *t) {
  const char *when = text(l, t->when);
  if (*when && in_order(l, t)) {
    buf_addf(b, "%s%s", b->n ? ", " : "", when);
    return;
  }
  const uint32_t tie = (uint32_t)(t - l->ties.at);
  struct spell_list all = records_spells(l, &tie, 1);
  struct buf last = {0}, next = {0};
  for (size_t k = 0; k < all.list.n; k++) {
    const struct spell s = unbounded(l, all.list.at[k]);
    buf_clear(&next);
    spell_print(&next, &s);
    // What nobody dated is so in all lives that it was cut by.
    if (k == 0 || !str_eq(buf_str(&last), buf_str(&next)))
      buf_addf(b, "%s%s", b->n ? ", " : "", buf_text(&next));
    buf_clear(&last);
    buf_adds(&last, buf_str(&next));
  }
  buf_drop(&last);
  buf_drop(&next);
  vec_drop(&all.list);
}

static int by_number(const void *x, const void *y) {
  uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
  return a < b ? -1 : a > b;
}

// The records as they are written, each once and as the ledger sorts them: what
// is rolled up is told in parts of them.
static size_t origins(const struct line *line, uint32_t *ties) {
  size_t n = 0;
  for (size_t i = 0; i < line->n; i++)
    ties[i] = account_origin(line->l, line->ties[i]);
  qsort(ties, line->n, sizeof *ties, by_number);
  for (size_t i = 0; i < line->n; i++)
    if (n == 0 || ties[n - 1] != ties[i])
      ties[n++] = ties[i];
  return n;
}

static struct value *when_value(struct arena *a, const struct line *line) {
  struct buf b = {0};
  uint32_t *ties = arena_new(a, line->n, sizeof *ties);
  const ent_account *written = account_written(line->l);
  size_t n = origins(line, ties);
  for (size_t i = 0; i < n; i++)
    tie_when(&b, written, &written->ties.at[ties[i]]);
  struct value *v =
      b.n ? value_string(a, arena_text(a, buf_text(&b), b.n)) : value_null(a);
  buf_drop(&b);
  return v;
}

static struct value *holder_ids(struct arena *a, const struct line *line,
                                enum stance stance) {
  struct map all = {0};
  line_holders(&all, line, 1u << stance, true);
  return key_values(a, &all);
}

static struct value *parts_against(struct arena *a, const struct line *line) {
  struct map all = {0};
  line_parts_against(&all, a, line, true);
  return key_values(a, &all);
}

static struct value *source_ids(struct arena *a, const struct line *line,
                                bool against) {
  struct map all = {0};
  line_works(&all, line, against);
  return key_values(a, &all);
}

const char *line_id(struct arena *a, const struct line *line) {
  const ent_account *l = line->l;
  struct buf b = {0};
  tie_id(&b, l,
         line->record ? line->ties[0] : ties_first_alike(l, line->ties[0]));
  const char *id = arena_text(a, buf_text(&b), b.n);
  buf_drop(&b);
  return id;
}

// The author's own word, and the percents that the answer counts with, which
// are less where a tie is rolled up by memberships that are not certain.
static void fill_likelihood(struct arena *a, struct value **c,
                            const ent_account *l, const struct tie *t) {
  bool given = t->likelihood_given;
  c[D_LIKELIHOOD] = sym_value(a, l, given ? more(l, t)->likelihood : 0);
  c[D_LIKELIHOOD_LO] = given ? value_int(a, t->likelihood_lo) : value_null(a);
  c[D_LIKELIHOOD_HI] = given ? value_int(a, t->likelihood_hi) : value_null(a);
  c[D_CONFIDENCE] = sym_value(a, l, more(l, t)->confidence);
  c[D_GRADE] = sym_value(a, l, more(l, t)->grade);
}

static void fill_ends(struct arena *a, struct value **c, const ent_account *l,
                      const struct tie *t) {
  c[D_FROM] = sym_value(a, l, l->facts->actors.at[t->from].id);
  c[D_FROM_NAME] = sym_value(a, l, l->facts->actors.at[t->from].name);
  c[D_TO] = sym_value(a, l, l->facts->actors.at[t->to].id);
  c[D_TO_NAME] = sym_value(a, l, l->facts->actors.at[t->to].name);
}

static void fill_type(struct arena *a, struct value **c,
                      const struct line *line) {
  const ent_account *l = line->l;
  const struct tie_type *type = type_of(l, line_tie(line));
  c[D_TYPE] = sym_value(a, l, type->id);
  c[D_LABEL] = value_string(a, tie_label(l, line_tie(line), false));
  c[D_FAMILY] = value_string(a, family_name(type->family));
  c[D_SIGN] = value_int(a, type->sign);
  c[D_DIRECTED] = value_bool(a, type->directed);
}

static struct value *membership_value(struct arena *a,
                                      const struct line *line) {
  struct buf b = {0};
  belonging_doubts(&b, line);
  struct value *v = value_null(a);
  if (b.n)
    v = value_string(a, arena_text(a, buf_text(&b), b.n));
  buf_drop(&b);
  return v;
}

static void fill_time(struct arena *a, struct value **c,
                      const struct line *line) {
  c[D_CERTAINTY] = value_string(a, verdict_name(line->certainty));
  c[D_DATES] = value_string(a, verdict_name(line->dates));
  c[D_MEMBERSHIP] = membership_value(a, line);
  c[D_COVERAGE] = value_string(a, line->throughout ? "throughout" : "part");
  c[D_RECENT] = value_bool(a, line->recent);
  c[D_WHEN] = when_value(a, line);
  fill_spells(a, c, line);
}

// However many records there are of a tie, the heaviest counts.
static double heaviest(const struct line *line) {
  double most = 0;
  for (size_t i = 0; i < line->n; i++) {
    double weight = more(line->l, &line->l->ties.at[line->ties[i]])->weight;
    most = weight > most ? weight : most;
  }
  return most;
}

static void fill_word(struct arena *a, struct value **c,
                      const struct line *line) {
  const ent_account *l = line->l;
  const struct tie *t = line_tie(line);
  c[D_WEIGHT] = value_real(a, heaviest(line) * type_of(l, t)->strength);
  fill_likelihood(a, c, l, t);
  c[D_STANDING] = value_string(a, standing_name(t->standing));
  c[D_ASSERTED_BY] = holder_ids(a, line, ASSERTS);
  c[D_ADMITTED_BY] = holder_ids(a, line, ADMITS);
  c[D_ALLEGED_BY] = holder_ids(a, line, ALLEGES);
  c[D_DENIED_BY] = holder_ids(a, line, DENIES);
  c[D_DOUBTED_BY] = holder_ids(a, line, DOUBTS);
  c[D_RETRACTED_BY] = holder_ids(a, line, RETRACTS);
  c[D_PARTS_AGAINST] = parts_against(a, line);
  c[D_SOURCES] = source_ids(a, line, false);
  c[D_SOURCES_AGAINST] = source_ids(a, line, true);
}

// Where something is withheld, places would tell of what lies between.
static void fill_place(struct arena *a, struct value **c, const ent_account *l,
                       const struct tie *t) {
  if (account_told(l, SHOWN_TO)) {
    c[D_FILE] = c[D_LINE] = value_null(a);
    return;
  }
  c[D_FILE] = value_string(a, l->facts->files.at[t->file]->name);
  c[D_LINE] = value_int(a, t->line);
}

void tie_data_fill(struct arena *a, struct value **c, const struct line *line) {
  const ent_account *l = line->l;
  const struct tie *t = line_tie(line);
  c[D_ID] = value_string(a, line_id(a, line));
  fill_ends(a, c, l, t);
  fill_type(a, c, line);
  fill_time(a, c, line);
  fill_word(a, c, line);
  c[D_RECORDS] = value_int(a, (int64_t)line->n);
  fill_place(a, c, l, t);
  uint8_t level = 0;
  for (size_t i = 0; l->facts->markings.any && i < line->n; i++)
    level = marking_most(level, marking_of_tie(l, line->ties[i]));
  c[D_MARKING] = report_level(a, l, level);
}

struct value *report_tie_ids(struct arena *m, const ent_account *l,
                             const uint32_t *ties, size_t n) {
  struct value *list = value_list(m);
  struct buf b = {0};
  for (size_t i = 0; i < n; i++) {
    buf_clear(&b);
    tie_id(&b, l, ties[i]);
    value_append(list, value_string(m, arena_text(m, buf_text(&b), b.n)));
  }
  buf_drop(&b);
  return list;
}

void report_against(struct arena *m, struct value **c, const ent_account *l,
                    const uint32_t *ties, size_t n) {
  const struct line line = {.l = l, .ties = ties, .n = n};
  c[0] = holder_ids(m, &line, DENIES);
  c[1] = holder_ids(m, &line, DOUBTS);
  c[2] = holder_ids(m, &line, RETRACTS);
  c[3] = parts_against(m, &line);
}
