// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/dossier.h"
#include "find/grand.h"
#include "find/lines.h"
#include "timeline/marked.h"

#include <stdlib.h>

enum { MOST_NAMED = 3, MOST_TURNS = 6 };

static ent_drawing *texts(const struct making *m) { return m->d->network; }

const char *dossier_name(const struct making *m, const char *name) {
  struct buf b = {0};
  words_name(&b, name);
  const char *own = arena_text(&texts(m)->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return own;
}

// -------------------------------------------------------------- sentences

__attribute__((format(printf, 3, 0))) static void
add_part(sentence *t, const struct making *m, const char *format, va_list args,
         bool command) {
  struct buf b = {0};
  buf_vaddf(&b, format, args);
  struct buf spelled = {0};
  opt_spell(&spelled, buf_str(&b), m->q->spell);
  const char *text =
      arena_text(&texts(m)->arena, buf_text(&spelled), spelled.n);
  vec_push(t, ((struct dossier_words){text, command}));
  buf_drop(&spelled);
  buf_drop(&b);
}

void sentence_words(sentence *t, const struct making *m, const char *format,
                    ...) {
  va_list args;
  va_start(args, format);
  add_part(t, m, format, args, false);
  va_end(args);
}

void sentence_command(sentence *t, const struct making *m, const char *format,
                      ...) {
  va_list args;
  va_start(args, format);
  add_part(t, m, format, args, true);
  va_end(args);
}

struct dossier_prose sentence_done(sentence *t, const struct making *m) {
  struct dossier_words *kept =
      arena_new(&texts(m)->arena, t->n + 1, sizeof *kept);
  struct dossier_prose prose = {kept, t->n};
  for (size_t i = 0; i < t->n; i++)
    kept[i] = t->at[i];
  vec_drop(t);
  return prose;
}

void dossier_unmade(struct making *m, const char *format, ...) {
  va_list args;
  sentence t = {0};
  va_start(args, format);
  add_part(&t, m, format, args, false);
  va_end(args);
  if (m->d->ties.n > 0 || m->d->unmade.n == 0)
    vec_push(&m->d->unmade, t.at[0].text);
  vec_drop(&t);
}

static void add(struct making *m, struct buf *b) {
  sentence t = {0};
  sentence_words(&t, m, "%s", buf_text(b));
  vec_push(&m->d->lines, sentence_done(&t, m));
  buf_drop(b);
}

// One way of reading, in words alone.
#define tell(m, ...)                                                           \
  do {                                                                         \
    sentence t_ = {0};                                                         \
    sentence_words(&t_, (m), __VA_ARGS__);                                     \
    vec_push(&(m)->d->methods, sentence_done(&t_, (m)));                       \
  } while (0)

static const char *s(size_t n) { return n == 1 ? "" : "s"; }

static const char *step_word(const ent_dossier *d) {
  return d->partial        ? "time"
         : d->months == 1  ? "month"
         : d->months == 12 ? "year"
                           : "decade";
}

// ------------------------------------------------------------- at the end

// "27 of them definite", and what that says of them.
static void add_definite(struct buf *b, const struct making *m) {
  const struct chronicle_end *x = &m->of->end;
  buf_addf(b, ", %zu of them definite", x->definite);
  if (x->definite)
    buf_addf(b, " (in force for certain by their dates%s)",
             strstr(caption_definite(m->l, x->marked), ", and "));
}

// What nobody stands by any more.
static void add_gone(struct buf *b, const struct doubts *gone) {
  if (doubts_told(gone) == 0)
    return;
  buf_add(b, b->n ? "; " : "");
  doubts_words(b, gone, NULL);
  buf_add(b, " left out");
}

static void add_at_end(struct making *m) {
  const struct chronicle_end *x = &m->of->end;
  struct buf b = {0};
  if (m->d->partial)
    buf_addf(&b, "%s: ", m->d->until);
  else
    buf_addf(&b, "%s, the last %s of it: ", m->d->until, step_word(m->d));
  if (x->ties > 0)
    buf_addf(&b, "%zu tie%s between %zu actor%s", x->ties, s(x->ties),
             x->actors, s(x->actors));
  else
    buf_add(&b, "no tie in force");
  if (x->ties > 0)
    add_definite(&b, m);
  if (x->doubted)
    buf_addf(&b, ", %zu only possible", x->doubted);
  if (x->possible)
    buf_addf(&b, "; %zu more only possible by date", x->possible);
  add_gone(&b, &x->gone);
  buf_addc(&b, '.');
  add(m, &b);
}

struct tied_node {
  const struct drawing_node *of;
  unsigned ties; // those that count
};

static int by_ties(const void *x, const void *y) {
  const struct tied_node *a = x, *b = y;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return strcmp(a->of->id, b->of->id);
}

static bool is_formal(const struct drawing_edge *e) {
  return strcmp(e->family, family_name(STRUCTURE)) == 0;
}

static bool is_possible(const struct drawing_edge *e) {
  return !is_formal(e) && strcmp(e->certainty, verdict_name(POSSIBLE)) == 0;
}

size_t dossier_possible(const struct making *m, size_t *all) {
  const ent_drawing *last = m->d->last;
  size_t n = 0;
  *all = 0;
  for (size_t i = 0; last && i < last->edges.n; i++) {
    *all += !is_formal(&last->edges.at[i]);
    n += is_possible(&last->edges.at[i]);
  }
  return n;
}

// What is only possible makes nobody the most tied, unless it is asked for.
static struct tied_node *count_ties(const struct making *m) {
  const ent_drawing *last = m->d->last;
  struct tied_node *by = mem_new(last->nodes.n, sizeof *by);
  for (size_t i = 0; i < last->nodes.n; i++)
    by[i] = (struct tied_node){&last->nodes.at[i], last->nodes.at[i].ties};
  for (size_t i = 0; m->of->least != POSSIBLE && i < last->edges.n; i++) {
    const struct drawing_edge *e = &last->edges.at[i];
    by[e->from].ties -= is_possible(e);
    by[e->to].ties -= is_possible(e);
  }
  return by;
}

// From most to least.
static struct tied_node *rank_ties(const struct making *m) {
  const ent_drawing *last = m->d->last;
  if (!last || last->nodes.n == 0)
    return NULL;
  struct tied_node *by = count_ties(m);
  qsort(by, last->nodes.n, sizeof *by, by_ties);
  return by;
}

const struct drawing_node *dossier_most_tied(const struct making *m) {
  struct tied_node *by = rank_ties(m);
  const struct drawing_node *first = by && by->ties ? by->of : NULL;
  mem_free(by);
  return first;
}

// What was counted, as far as it is not all that is drawn.
static void add_counted(struct buf *b, const struct making *m) {
  size_t all, possible = dossier_possible(m, &all);
  if (!possible)
    buf_add(b, "Most ties then, formal links not counted: ");
  else if (m->of->least == POSSIBLE)
    buf_addf(
        b,
        "Most ties then, formal links not counted, %zu only possible counted: ",
        possible);
  else
    buf_addf(b,
             "Most ties then, of %zu counted (formal links and %zu only "
             "possible left out): ",
             all - possible, possible);
}

static void add_most_tied(struct making *m) {
  struct tied_node *by = rank_ties(m);
  struct buf b = {0};
  for (size_t i = 0;
       by && i < m->d->last->nodes.n && i < MOST_NAMED && by[i].ties; i++) {
    if (i == 0)
      add_counted(&b, m);
    buf_addf(&b, "%s%s (%u)", i ? ", " : "", dossier_name(m, by[i].of->name),
             by[i].ties);
  }
  if (b.n) {
    buf_addc(&b, '.');
    add(m, &b);
  }
  buf_drop(&b);
  mem_free(by);
}

// --------------------------------------------------------------- over time

// Whatever is in force at neither end of the time is none of these.
static void add_changes(struct making *m) {
  if (m->d->steps < 2)
    return;
  const struct diff_counts n = m->of->changes;
  size_t all = 0;
  for (int g = GROUP_ENDED; g < CHANGE_GROUPS; g++)
    all += n.of[g];
  struct buf b = {0};
  buf_addf(&b, "From its first %s to its last: ", step_word(m->d));
  diff_counts_print(&b, &n);
  if (all < m->d->ties.n)
    buf_addf(&b, "; the other %zu at neither", m->d->ties.n - all);
  buf_addc(&b, '.');
  add(m, &b);
}

static void add_turn(struct making *m, struct buf *b, const struct shift *x) {
  const ent_account *l = m->l;
  words_name(b, text(l, l->facts->actors.at[x->a].label));
  buf_add(b, " – ");
  words_name(b, text(l, l->facts->actors.at[x->b].label));
  buf_add(b, " (");
  days_prose(b, shift_told(l, x));
  buf_addf(b, ", %s, %s)", x->reversal ? x->reversal : x->kind,
           verdict_name(x->certainty));
}

static void add_shifts(struct making *m) {
  const struct shifts *x = &m->of->turns;
  size_t turns = x->list.n;
  struct buf b = {0};
  sentence t = {0};
  for (size_t i = 0; i < turns && i < MOST_TURNS; i++) {
    buf_add(&b, i ? "; " : "Changed sides: ");
    add_turn(m, &b, &x->list.at[i]);
  }
  sentence_words(&t, m, "%s", buf_text(&b));
  if (turns > MOST_TURNS) {
    sentence_words(&t, m, "; and %zu more (", turns - MOST_TURNS);
    sentence_command(&t, m, "\3shifts\2");
    sentence_words(&t, m, " lists them)");
  }
  sentence_words(&t, m, ".");
  if (turns)
    vec_push(&m->d->lines, sentence_done(&t, m));
  vec_drop(&t);
  buf_drop(&b);
}

// Ties of which somebody says so.
static size_t count_with(const struct making *m, enum dossier_word word) {
  size_t n = 0;
  for (size_t i = 0; i < m->d->ties.n; i++) {
    const struct dossier_tie *t = &m->d->ties.at[i];
    bool is = false;
    for (size_t k = 0; k < t->claims.n; k++)
      is |= t->claims.at[k].word == word;
    n += is;
  }
  return n;
}

// All ties of the time, on whose word.
static void add_whole(struct making *m) {
  size_t single = 0;
  size_t denied = count_with(m, DENIES_IT), doubted = count_with(m, DOUBTS_IT);
  for (size_t i = 0; i < m->d->ties.n; i++)
    single += m->d->ties.at[i].citations == 1;
  struct buf b = {0};
  size_t n = m->d->ties.n, actors = m->d->actors.n;
  buf_addf(&b,
           "%s: %zu tie%s between %zu actor%s, with those that are only "
           "possible; %zu rest%s on one source",
           m->d->range, n, s(n), actors, s(actors), single,
           single == 1 ? "s" : "");
  if (denied)
    buf_addf(&b, ", somebody denies %zu", denied);
  if (doubted)
    buf_addf(&b, ", somebody doubts %zu", doubted);
  buf_add(&b, ".");
  add(m, &b);
}

// Rolled up, whether those are meant of whom ties are told.
static void add_memberships(struct making *m) {
  if (!m->doubts.entries.n)
    return;
  struct buf b = {0};
  words_memberships(&b, &m->doubts);
  buf_addc(&b, '.');
  add(m, &b);
}

// ------------------------------------------------------------------ method

// The command that lists the ties of a date.
static void add_listing(sentence *t, const struct making *m, const char *date) {
  sentence_command(t, m, "\3ties\2 \1at=%s\2", date);
}

static void tell_handling(struct making *m) {
  const char *step = step_word(m->d);
  struct buf at = {0};
  sentence t = {0};
  chronicle_date(&at, &m->of->steps, m->d->steps - 1);
  if (m->d->partial)
    sentence_words(&t, m, "A tie is shown as ");
  else
    sentence_words(&t, m,
                   "A step of the slider is a %s. A tie is shown at a step as ",
                   step);
  add_listing(&t, m, buf_text(&at));
  if (m->d->partial)
    sentence_words(&t, m, " shows it.");
  else
    sentence_words(&t, m, " shows it: in force at some time in that %s.", step);
  vec_push(&m->d->handling, sentence_done(&t, m));
  sentence_words(&t, m, "A comparison shows what ");
  sentence_command(&t, m, "\3diff\2");
  sentence_words(
      &t, m,
      " counts: what ended and formed for certain, what may have, what "
      "was only seen for the last or the first time, what is more or less "
      "certain, what is unchanged, and what is unknown at both.");
  vec_push(&m->d->handling, sentence_done(&t, m));
  buf_drop(&at);
}

static void tell_events(struct making *m) {
  const struct slice_options *o = &m->of->asked;
  if (o->recent_months && !o->recent_days)
    tell(m, "What happened on one day counts for %d month%s after it.",
         o->recent_months, s((size_t)o->recent_months));
  else if (o->recent_days)
    tell(m, "What happened on one day counts for %d days after it.",
         o->recent_days);
}

static void tell_reading(struct making *m) {
  tell(m,
       "Dates are bounds. Definite: in force whatever the true dates within "
       "those bounds, and undisputed in the ledger except where the tie says "
       "so. Likely: in force by the best estimate of them, or said "
       "to be likely by the author. Possible: not ruled out, or only "
       "alleged, doubted, or said by one and denied by another.");
  tell(m,
       "Who says so is taken from the claims as they are recorded: a party "
       "says what it asserts, alleges or admits; what it has since said "
       "otherwise counts no longer. A source that speaks for itself is "
       "cited, not listed as a party.%s",
       account_told(m->l, ROLLED_UP)
           ? " Who denies or doubts a membership by which a tie is told of "
             "somebody is named with the tie, too."
           : "");
}

// The commands that count the same.
static void tell_counts(struct making *m) {
  if (m->d->steps < 2)
    return;
  struct buf first = {0}, last = {0};
  sentence t = {0};
  chronicle_date(&first, &m->of->steps, 0);
  chronicle_date(&last, &m->of->steps, m->d->steps - 1);
  sentence_words(&t, m, "Counted as ");
  sentence_command(&t, m, "\3ties\2 \1at=%s/%s\2 \1include=possible\2",
                   buf_text(&first), buf_text(&last));
  sentence_words(&t, m, ", ");
  add_listing(&t, m, buf_text(&last));
  sentence_words(&t, m, " and ");
  sentence_command(&t, m, "\3diff %s %s\2 \1stat\2", buf_text(&first),
                   buf_text(&last));
  sentence_words(&t, m, " count, with the same filters.");
  vec_push(&m->d->methods, sentence_done(&t, m));
  buf_drop(&first);
  buf_drop(&last);
}

static const char *perspective(struct making *m) {
  struct buf b = {0}, words = {0};
  account_left_out(&b, m->l, m->untold.ties);
  words_name(&words, b.n ? buf_text(&b) : "every source and party");
  const char *kept = drawing_text(texts(m), "%s", buf_text(&words));
  buf_drop(&b);
  buf_drop(&words);
  return kept;
}

static void add_filters(struct buf *b, const struct making *m) {
  struct buf out = {0};
  grand_left_out(&out, m->of->slice);
  words_name(b, out.n ? buf_text(&out) : "nothing is left out");
  buf_drop(&out);
}

// What is owed of the data by whoever shows them.
static void state(struct making *m) {
  struct grand g = grand_of(m->of->slice);
  for (size_t i = 0; i < g.rows.n; i++) {
    const struct grand_row *row = &g.rows.at[i];
    vec_push(&m->d->statement, ((struct dossier_statement){
                                   row->item, dossier_name(m, row->words)}));
  }
  grand_drop(&g);
}

static void tell_ledger(struct making *m) {
  const ent_account *l = m->l;
  ent_counts n = ent_account_counts(l);
  struct buf b = {0};
  buf_addf(&b, "Made by entente %s from ", ent_version());
  buf_add(&b, l->facts->title ? "the ledger ‘" : "a ledger without a title");
  words_name(&b, text(l, l->facts->title));
  buf_add(&b, l->facts->title ? "’" : "");
  buf_addf(&b, " (%zu actor%s, %zu tie record%s, %zu source%s); ", n.actors,
           s(n.actors), n.records, s(n.records), n.sources, s(n.sources));
  caption_knowledge(&b, l);
  buf_addf(&b, " (%s).", l->facts->as_of_reason);
  tell(m, "%s", buf_text(&b));
  struct buf asked = {0};
  add_filters(&asked, m);
  tell(m, "Time: %s. Filters: %s. Perspective: %s.", m->d->range,
       buf_text(&asked), perspective(m));
  buf_drop(&asked);
  buf_drop(&b);
}

static void add_nothing(struct making *m) {
  struct buf b = {0};
  buf_addf(&b, "%s: no tie passes the filters.", m->d->range);
  add(m, &b);
}

static void sum_up(struct making *m) {
  add_whole(m);
  add_memberships(m);
  add_at_end(m);
  add_most_tied(m);
  add_changes(m);
  add_shifts(m);
}

// How restricted the page is, and what may not be shown: before all else.
static void add_marking(struct making *m) {
  struct buf b = {0}, words = {0};
  marking_line(&b, m->l, slice_marking(m->of->slice, false));
  buf_add(&b, b.n ? ". " : "");
  const size_t first = b.n;
  account_withheld(&b, m->l);
  if (b.n > first)
    b.at[first] = b.at[first] == 'n' ? 'N' : b.at[first];
  buf_add(&b, b.n > first ? "." : "");
  words_name(&words, buf_text(&b));
  m->d->marked = words.n > 0;
  if (words.n)
    add(m, &words);
  buf_drop(&b);
  buf_drop(&words);
}

void dossier_words(struct making *m) {
  add_marking(m);
  if (m->d->ties.n > 0)
    sum_up(m);
  else
    add_nothing(m);
  state(m);
  tell_ledger(m);
  tell_counts(m);
  tell_events(m);
  tell_reading(m);
  tell_handling(m);
}
