// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/asked.h"
#include "base/suggest.h"
#include "compare/series_words.h"
#include "report/report.h"
#include "timeline/marked.h"
#include "timeline/past.h"

void report_filter(ent_answer *a, const struct filter *f) {
  struct arena *m = &a->arena;
  bool given = f && f->words && *f->words;
  value_set(a->query, "filter",
            given ? value_format(m, "%s", f->words) : value_null(m));
}

static struct value *asked_of(struct arena *m, const ent_account *l) {
  return l->told.asked ? value_string(m, l->told.asked) : value_bool(m, true);
}

// What was asked of the one account told so; of several the list, in order.
static struct value *told_value(struct arena *m, const ent_account *l,
                                enum told_how how) {
  const ent_account *last = account_told(l, how);
  if (!last)
    return value_null(m);
  if (!account_told(last->from, how))
    return asked_of(m, last);
  struct value *list = value_list(m);
  for (size_t depth = account_depth(l); depth--;) {
    const ent_account *x = account_below(l, depth);
    if (x->told.how == how)
      value_append(list, asked_of(m, x));
  }
  return list;
}

// How the account is told, by the rows of derived.def with these traits.
static void told_keys(ent_answer *a, const ent_account *l, unsigned slices) {
  for (enum told_how how = AS_WRITTEN + 1; how < TOLD_HOWS; how++) {
    const struct retelling *t = account_retelling(how);
    if ((t->traits & TELLS_SLICES) == slices &&
        (slices || account_told(l, how)))
      value_set(a->query, t->key, told_value(&a->arena, l, how));
  }
}

void report_told(ent_answer *a, const ent_account *l,
                 struct untold_ties untold) {
  struct buf b = {0};
  told_keys(a, l, TELLS_SLICES);
  told_keys(a, l, 0);
  account_left_out(&b, l, untold.ties);
  // Rows alone do not say whose word they are.
  if (b.n)
    answer_warn(a, buf_text(&b));
  if (untold.selves)
    answer_note(a, "%s left out",
                count_of(&a->arena, untold.selves, "self-tie", "self-ties"));
  buf_clear(&b);
  untold_within(&b, &untold);
  if (b.n)
    answer_note(a, "%s", buf_text(&b));
  buf_drop(&b);
}

void report_marked(ent_answer *a, uint8_t level) {
  a->level = a->marked ? marking_most(a->level, level) : level;
  a->marked = true;
}

// A list of ties shows nobody who has none in it.
static bool shows_everybody(const ent_answer *a) {
  static const char *const lists[] = {"ties", "who", "timeline", "path", "cut"};
  for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
    if (!strcmp(a->command, lists[i]))
      return false;
  return true;
}

void report_query(ent_answer *a, const struct slice *s) {
  report_marked(a, slice_marking(s, shows_everybody(a)));
  struct arena *m = &a->arena;
  struct value *q = a->query;
  value_set(q, "from_day", day_value(m, s->options.q.lo));
  value_set(q, "to_day", day_value(m, s->options.q.hi));
  value_set(q, "as_of", day_value(m, s->ledger->facts->as_of));
  value_set(q, "throughout", value_bool(m, s->options.throughout));
  value_set(q, "include", value_string(m, verdict_name(s->options.include)));
  struct buf b = {0};
  slice_caption(&b, s);
  value_set(q, "reading", value_string(m, answer_words(a, buf_text(&b))));
  buf_drop(&b);
  report_filter(a, s->options.filter);
  answer_warn(a, s->note);
  report_told(a, s->ledger, slice_untold(s));
}

void report_series(ent_answer *a, const ent_account *l,
                   const struct slice_options *o, const char *every) {
  struct arena *m = &a->arena;
  struct value *q = a->query;
  report_marked(a, range_marking(l, o->q, o->filter));
  value_set(q, "from_day", day_value(m, o->q.lo));
  value_set(q, "to_day", day_value(m, o->q.hi));
  value_set(q, "as_of", day_value(m, l->facts->as_of));
  value_set(q, "every", value_string(m, every ? every : "year"));
  value_set(q, "throughout", value_bool(m, o->throughout));
  value_set(q, "include", value_string(m, verdict_name(o->include)));
  report_filter(a, o->filter);
  const struct asked_range asked = {.l = l, .days = o->q, .filter = o->filter};
  report_told(a, l, asked_untold(&asked));
}

void report_range(struct buf *b, const ent_account *l,
                  const struct slice_options *o) {
  days_prose(b, o->q);
  buf_add(b, o->throughout ? ", throughout each step, as of " : ", as of ");
  day_print(b, l->facts->as_of);
  caption_filter(b, l, o->filter);
}

void report_stand_in(ent_answer *a, const ent_account *l,
                     const struct stand_in *x) {
  if (x->is != x->was && x->is != NONE && x->was != NONE)
    answer_note(a, "%s counts as %s here (\1-roll-up=%s\2)",
                actor_label(l, x->was), actor_label(l, x->is),
                account_told(l, ROLLED_UP)->told.asked);
}

const char *left_out_words(struct arena *m, const struct doubts *x,
                           const char *one, const char *many) {
  const char *const rest[] = {one, many};
  struct buf b = {0};
  doubts_words(&b, x, rest);
  const char *text = NULL;
  if (doubts_told(x))
    text = arena_format(m, "%s left out", buf_text(&b));
  else if (b.n)
    text = arena_format(m, "%s %s left out", buf_text(&b),
                        x->others == 1 ? "is" : "are");
  buf_drop(&b);
  return text;
}

void report_left_out(ent_answer *a, const struct doubts *x, const char *one,
                     const char *many) {
  const char *text = left_out_words(&a->arena, x, one, many);
  if (text)
    answer_note(a, "%s", text);
}

// How many records a network leaves out since their dates alone make them less
// sure than asked for, and how they are let in; NULL: none.
static const char *possible_words(struct arena *m, const struct slice *s) {
  const size_t n = s->hidden.possible;
  if (n == 0)
    return NULL;
  return arena_format(
      m, "%s %s by %s dates and do%s not count (\1include=%s\2)",
      count_of(m, n, "record is", "records are"),
      s->options.include == DEFINITE ? "not definite" : "only possible",
      n == 1 ? "its" : "their", n == 1 ? "es" : "",
      s->options.include == DEFINITE ? "likely" : "possible");
}

void report_possible(ent_answer *a, const struct slice *s) {
  const char *text = possible_words(&a->arena, s);
  if (text)
    answer_note(a, "%s", text);
}

const char *report_possible_steps(struct arena *m,
                                  const struct possible_steps *p,
                                  verdict include) {
  struct buf b = {0};
  possible_steps_words(&b, p, include);
  const char *text = b.n ? arena_format(m, "%s (%s)", buf_text(&b),
                                        possible_steps_option(include))
                         : NULL;
  buf_drop(&b);
  return text;
}

const char *left_out_between(struct arena *m, const ent_account *l,
                             const struct slice_options *o,
                             const struct doubts_among *among, bool others) {
  struct buf b = {0};
  doubts_left_out(&b, l, o, among, others);
  const char *text = b.n ? arena_format(m, "%s", buf_text(&b)) : NULL;
  buf_drop(&b);
  return text;
}

void report_left_out_between(ent_answer *a, const ent_account *l,
                             const struct slice_options *o,
                             const struct doubts_among *among, bool others) {
  const char *text = left_out_between(&a->arena, l, o, among, others);
  if (text)
    answer_note(a, "%s", text);
}

void report_begun(ent_answer *a, const struct beginnings *of) {
  void (*const words[])(struct buf *,
                        const struct beginnings *) = {begun_words, ended_words};
  for (size_t i = 0; i < 2; i++) {
    struct buf b = {0};
    words[i](&b, of);
    if (b.n)
      answer_note(a, "%s", buf_text(&b));
    buf_drop(&b);
  }
}

// Ties of one key are neighbours, and are as sure as the surest.
void report_definite(ent_answer *a, const struct slice *s) {
  bool any = false, marked = false;
  for (size_t i = 0, stop; i < s->ties.n && !marked; i = stop) {
    uint32_t key = s->ledger->ties.at[s->ties.at[i].tie].key;
    bool sure = false;
    for (stop = i; stop < s->ties.n; stop++) {
      const struct slice_tie *t = &s->ties.at[stop];
      if (s->ledger->ties.at[t->tie].key != key)
        break;
      sure |= t->certainty == DEFINITE;
    }
    any |= sure;
    for (size_t k = i; sure && k < stop && !marked; k++)
      marked = ties_marked(s->ledger, &s->ties.at[k].tie, 1);
  }
  if (any)
    answer_foot(a, "%s", caption_definite(s->ledger, marked));
}

// Together: who is shown the one kind alone is not shown the other.
static void gone_note(ent_answer *a, size_t denied, size_t retracted) {
  if (denied && retracted)
    answer_note(
        a, "%s and %s left out (\1standing=denied,retracted\2)",
        count_of(&a->arena, denied, "denied tie", "denied ties"),
        count_of(&a->arena, retracted, "retracted tie", "retracted ties"));
  else if (denied || retracted)
    answer_note(a, "%zu %s tie%s left out (\1standing=%s\2)",
                denied + retracted, denied ? "denied" : "retracted",
                denied + retracted == 1 ? "" : "s",
                denied ? "denied" : "retracted");
}

void report_gone(ent_answer *a, const struct slice *s) {
  gone_note(a, s->hidden.denied, s->hidden.retracted);
}

void report_gone_among(ent_answer *a, const struct doubts *gone) {
  gone_note(a, gone->by[DENIED], gone->by[RETRACTED]);
}

static void hidden_notes(ent_answer *a, const struct slice *s, bool records) {
  size_t n = records ? s->hidden.possible + s->unsure.n : s->hidden.lines;
  if (n)
    answer_note(a, "%s %s (\1include=possible\2)",
                count_of(&a->arena, n, "more tie is", "more ties are"),
                s->options.include == DEFINITE ? "not definite"
                                               : "only possible");
  n = s->hidden.forecasts;
  if (n)
    answer_note(a, "%s left out (\1forecasts\2)",
                count_of(&a->arena, n, "forecast is", "forecasts are"));
  n = s->hidden.outside;
  if (n)
    answer_note(a,
                "%s outside the life of an actor and %s left out "
                "(`\3check\2` says which)",
                n == 1 ? "1 tie lies"
                       : arena_format(&a->arena, "%zu ties lie", n),
                n == 1 ? "is" : "are");
  n = s->hidden.carrying;
  if (n)
    answer_note(a, "%s already counted by the roll-up, and left out",
                count_of(&a->arena, n, "membership is", "memberships are"));
  n = s->hidden.unbelieved;
  if (n)
    answer_note(a, "%s of likelihood 0 left out",
                count_of(&a->arena, n, "tie", "ties"));
  report_gone(a, s);
}

// Why nothing was found: the reader should not have to guess.
static void empty_note(ent_answer *a, const struct slice *s) {
  const struct filter *f = s->options.filter;
  answer_note(a, "no tie in force%s",
              f && f->words && *f->words ? " passes the filters" : "");
}

static const char *lives_of(struct arena *m, const ent_account *l,
                            uint32_t actor) {
  const struct run lives = l->facts->actors.at[actor].lives;
  struct buf b = {0};
  for (uint32_t k = 0; k < lives.n; k++) {
    buf_add(&b, k ? ", " : "");
    spell_brief(&b, &l->facts->lives.at[lives.first + k], false);
  }
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

// Of an actor asked about that did not exist then: no tie is no news.
static void past_note(ent_answer *a, const struct slice *s, bool records) {
  static const char *const words[] = {[NOT_YET] = "did not exist yet",
                                      [BETWEEN_LIVES] = "did not exist then",
                                      [NO_LONGER] = "no longer existed then"};
  const uint32_t actor = s->options.about
                             ? s->options.about - 1
                             : filter_one_actor(s->options.filter, s->ledger);
  const enum past when = actor == NONE ? ALIVE_THEN : slice_past(s, actor);
  if (when == ALIVE_THEN)
    return;
  const size_t n = slice_ended_with(s, actor, records);
  const bool one = s->ledger->facts->actors.at[actor].lives.n == 1;
  answer_note(a, "%s %s (%s %s)%s", actor_label(s->ledger, actor), words[when],
              one ? "life" : "lives", lives_of(&a->arena, s->ledger, actor),
              n ? arena_format(&a->arena, ": %s ended with %s",
                               count_of(&a->arena, n, "tie", "ties"),
                               one ? "it" : "one of these")
                : "");
}

bool report_explained(const struct ent_table *t) {
  for (size_t r = 0; r < t->rows.n; r++)
    if (t->rows.at[r].explained)
      return true;
  return false;
}

void report_close(ent_answer *a, const struct slice *s,
                  const struct ent_table *t, size_t shown, bool arrows,
                  bool records) {
  if (shown)
    answer_foot(a, "● definite  ◐ likely  ○ possible%s",
                arrows ? "   → outgoing  ← incoming  ↔ mutual" : "");
  report_definite(a, s);
  if (report_explained(t))
    answer_foot(a,
                "in part: definite at some time in those days, not throughout");
  if (!shown)
    empty_note(a, s);
  past_note(a, s, records);
  hidden_notes(a, s, records);
}

static bool no_column(const struct ent_table *t, struct str name,
                      ent_diags *d) {
  diag_usage(d, "usage/unknown-column", "there is no column `%.*s` to sort by",
             STR_ARG(name));
  struct suggest s = suggest_for(name);
  struct buf all = {0};
  for (size_t i = 0; i < t->columns.n; i++) {
    if (!(t->columns.at[i].use & FOR_DATA))
      continue;
    suggest_offer(&s, str_of(t->columns.at[i].name));
    buf_addf(&all, "%s%s", all.n ? ", " : "", t->columns.at[i].name);
  }
  struct str best = suggest_best(&s);
  if (best.n)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "the columns are %s", buf_text(&all));
  buf_drop(&all);
  return false;
}

// A list, or an object as `{lo, hi}`, has its place by the texts in it, one
// after the other. What has none counts as empty.
static struct str texts_of(struct arena *m, const struct value *v) {
  struct buf b = {0};
  for (const struct value *i = v->first; i; i = i->next) {
    if (i->kind == VALUE_TEXT)
      buf_adds(&b, i->text);
    buf_add(&b, i->next ? "\n" : "");
  }
  struct str text = {arena_text(m, buf_text(&b), b.n), b.n};
  buf_drop(&b);
  return text;
}

// Columns that say how sure something is, which no alphabet sorts.
static bool holds_verdicts(const char *column) {
  static const char *const names[] = {
      "certainty", "dates", "c1", "c2", "dates1", "dates2", "change_certainty"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], column) == 0)
      return true;
  return false;
}

// What a row is sorted by, in the arena: the cell may be gone by then.
static const struct value *key_of(struct arena *m, const struct value *v,
                                  bool sure) {
  verdict x;
  if (!v || v->kind == VALUE_NULL)
    return NULL;
  if (sure && v->kind == VALUE_TEXT && verdict_parse(v->text, &x))
    return value_int(m, x);
  if (v->kind == VALUE_LIST || v->kind == VALUE_OBJECT) {
    struct str text = texts_of(m, v);
    return str_trim(text).n ? value_text(m, text) : NULL;
  }
  struct value *key = arena_new(m, 1, sizeof *key);
  *key = *v;
  if (v->kind == VALUE_TEXT)
    key->text.at = arena_text(m, v->text.at, v->text.n);
  return key;
}

static void sort(const ent_answer *a, struct ent_table *t, size_t column,
                 bool down) {
  struct arena keys = {0}, row = {0};
  size_t n = t->rows.n;
  const struct value **key = mem_new(n + 1, sizeof(*key));
  enum column_use use = t->columns.at[column].use;
  const bool sure = holds_verdicts(t->columns.at[column].name);
  for (size_t i = 0; i < n; i++) {
    key[i] = key_of(&keys, table_cells(a, t, i, use, &row)[column], sure);
    arena_reset(&row);
  }
  table_sort(t, key, down);
  mem_free(key);
  arena_drop(&row);
  arena_drop(&keys);
}

bool report_trim(ent_answer *a, struct ent_table *t, const ent_query *q,
                 const char *many, ent_diags *d) {
  if (q->sort) {
    struct str by = str_of(q->sort);
    bool down = str_starts(by, "-");
    by = down ? (struct str){by.at + 1, by.n - 1} : by;
    size_t column = table_column(t, by);
    if (column == SIZE_MAX)
      return no_column(t, by, d);
    sort(a, t, column, down);
  }
  if (q->limit && q->limit < t->rows.n) {
    size_t left = t->rows.n - q->limit;
    size_t letters = strlen(many) - (left == 1 ? strlen("s") : 0);
    answer_note(a, "%zu more %.*s (\1limit=0\2 for all)", left, (int)letters,
                many);
    t->rows.n = q->limit;
  }
  return true;
}
