// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/diff.h"
#include "base/num.h"
#include "timeline/marked.h"

enum { P_PAIR, P_STATE, P_ARROW, P_STATE2, P_SHIFT, P_PEOPLE };
enum {
  DP_KIND = P_PEOPLE,
  DP_A,
  DP_A_NAME,
  DP_B,
  DP_B_NAME,
  DP_STATE1,
  DP_STATE2,
  DP_SHIFT,
  DP_SEEN,
  DP_CERTAINTY,
  P_COLUMNS
};
enum { MARK, FROM, ARROW, TO, TIE, IN_FORCE, SURE, CHANGE, SOURCES, T_PEOPLE };
enum {
  DT_KIND = T_PEOPLE,
  DT_CHANGE,
  DT_C1,
  DT_C2,
  DT_DATES1,
  DT_DATES2,
  DT_INTERRUPTED,
  DT_WAS,
  DT_CERTAINTY,
  T_TIE
};

#define DATA(n)                                                                \
  { n, "", FOR_DATA, 0, 0 }

static const struct column pair_columns[P_COLUMNS] = {
    [P_PAIR] = {"", "Pair", FOR_PEOPLE, COLUMN_WRAP, 0},
    [P_STATE] = {"", "Was", FOR_PEOPLE, 0, 0},
    [P_ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [P_STATE2] = {"", "Became", FOR_PEOPLE, 0, 0},
    [P_SHIFT] = {"", "", FOR_PEOPLE, COLUMN_BESIDE, 0},
    [DP_KIND] = DATA("kind"),
    [DP_A] = DATA("a"),
    [DP_A_NAME] = DATA("a_name"),
    [DP_B] = DATA("b"),
    [DP_B_NAME] = DATA("b_name"),
    [DP_STATE1] = DATA("state1"),
    [DP_STATE2] = DATA("state2"),
    [DP_SHIFT] = DATA("shift"),
    [DP_SEEN] = DATA("seen"),
    [DP_CERTAINTY] = DATA("certainty"),
};

static const struct column tie_columns[T_TIE] = {
    [MARK] = {"", "", FOR_PEOPLE, 0, 0},
    [FROM] = {"", "From", FOR_PEOPLE, COLUMN_WRAP, 0},
    [ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [TO] = {"", "To", FOR_PEOPLE, COLUMN_WRAP, 0},
    [TIE] = {"", "Tie", FOR_PEOPLE, COLUMN_WRAP, 0},
    [IN_FORCE] = {"", "In force", FOR_PEOPLE, 0, 0},
    [SURE] = {"", "", FOR_PEOPLE, 0, 0},
    [CHANGE] = {"", "Change", FOR_PEOPLE, 0, 0},
    [SOURCES] = {"", "Sources", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
    [DT_KIND] = DATA("kind"),
    [DT_CHANGE] = DATA("change"),
    [DT_C1] = DATA("c1"),
    [DT_C2] = DATA("c2"),
    [DT_DATES1] = DATA("dates1"),
    [DT_DATES2] = DATA("dates2"),
    [DT_INTERRUPTED] = DATA("interrupted"),
    [DT_WAS] = DATA("was"),
    [DT_CERTAINTY] = DATA("change_certainty"),
};

static const struct column actor_columns[] = {
    DATA("kind"), DATA("change"), DATA("actor"), DATA("actor_name")};

static enum tone tone(enum change c) {
  if (c == FORMED || c == MAY_HAVE_FORMED)
    return TONE_NEW;
  return c == ENDED || c == MAY_HAVE_ENDED ? TONE_GONE : TONE_PLAIN;
}

static const char *mark(const struct diff_line *x) {
  static const char *const marks[CHANGES] = {
      [CHANGE_NONE] = "",       [ENDED] = "-",
      [MAY_HAVE_ENDED] = "?-",  [FORMED] = "+",
      [MAY_HAVE_FORMED] = "?+", [REWEIGHTED] = "~",
      [RETYPED] = "~",          [RESIGNED] = "~",
      [LAST_SEEN] = "?",        [FIRST_SEEN] = "?",
      [FIRMER] = "~",           [WEAKER] = "~",
      [UNCHANGED] = "=",        [UNSURE] = "?=",
  };
  bool given_way = x->change == RETYPED || x->change == RESIGNED;
  return given_way && diff_line_certainty(x) < DEFINITE ? "?~"
                                                        : marks[x->change];
}

static struct value *pair_seen(struct arena *m, const struct diff_pair *p) {
  struct value *seen = value_list(m);
  if (p->seen == LAST_SEEN || p->seen == UNSURE)
    value_append(seen, value_string(m, change_name(LAST_SEEN)));
  if (p->seen == FIRST_SEEN || p->seen == UNSURE)
    value_append(seen, value_string(m, change_name(FIRST_SEEN)));
  return seen;
}

static void add_seen(struct buf *b, enum pair_state seen, const char *word) {
  buf_addf(b, "; %s %s", pair_state_name(seen), word);
}

// Why what looks like a change is none.
static struct value *no_shift_words(struct arena *m,
                                    const struct diff_pair *p) {
  if (p->seen == WEAKER || p->seen == FIRMER)
    return value_format(m, "no %s: in doubt %s",
                        shift_kind(p->state1, p->state2),
                        p->seen == WEAKER ? "from then on" : "until then");
  return value_string(m, p->seen == UNSURE ? "last seen, and first seen"
                                           : change_word(p->seen));
}

static struct value *shift_words(struct arena *m, const struct diff_pair *p) {
  if (p->seen && !p->shift)
    return no_shift_words(m, p);
  struct buf b = {0};
  buf_addf(&b, "%s (%s)", p->shift ? p->shift : "unchanged",
           verdict_name(p->certainty));
  if (p->seen == LAST_SEEN || p->seen == UNSURE)
    add_seen(&b, p->seen1, change_word(LAST_SEEN));
  if (p->seen == FIRST_SEEN || p->seen == UNSURE)
    add_seen(&b, p->seen2, change_word(FIRST_SEEN));
  struct value *words = value_format(m, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static void pair_row(const struct diff_telling *x, struct ent_table *t,
                     const struct diff_pair *p) {
  struct arena *m = &x->a->arena;
  const ent_account *l = x->l;
  struct row *row = table_row(x->a, t);
  struct value **c = row->cell;
  c[P_PAIR] =
      value_format(m, "%s – %s", actor_label(l, p->a), actor_label(l, p->b));
  c[P_STATE] = value_string(m, pair_state_name(p->state1));
  c[P_ARROW] = value_string(m, arrow_out());
  c[P_STATE2] = value_string(m, pair_state_name(p->state2));
  c[P_SHIFT] = shift_words(m, p);
  c[DP_KIND] = value_string(m, "pair");
  c[DP_A] = sym_value(m, l, l->facts->actors.at[p->a].id);
  c[DP_A_NAME] = sym_value(m, l, l->facts->actors.at[p->a].name);
  c[DP_B] = sym_value(m, l, l->facts->actors.at[p->b].id);
  c[DP_B_NAME] = sym_value(m, l, l->facts->actors.at[p->b].name);
  c[DP_STATE1] = c[P_STATE];
  c[DP_STATE2] = c[P_STATE2];
  c[DP_SHIFT] = value_string(m, p->shift);
  c[DP_SEEN] = pair_seen(m, p);
  c[DP_CERTAINTY] = value_string(m, verdict_name(p->certainty));
  if (p->shift && shift_turning(p->known1, p->known2))
    row->tone = p->known2 == PAIR_ALLY ? TONE_GOOD : TONE_BAD;
}

static void pairs(const struct diff_telling *x) {
  struct ent_table *t =
      answer_table(x->a, "Pairs of actors", pair_columns, P_COLUMNS);
  t->headings = false;
  for (size_t i = 0; i < x->found->pairs.n; i++)
    pair_row(x, t, x->found->pairs.at[i]);
}

static double weight_of(const struct diff_telling *x, uint32_t tie) {
  return more(x->l, &x->l->ties.at[tie])->weight;
}

// "funds → arms": what it was, with all that was said of it.
static void add_types(struct buf *b, struct arena *m,
                      const struct changed_tie *t) {
  buf_addf(b, ": %s %s %s", line_words(m, &t->was), arrow_out(),
           tie_label(t->line.l, line_tie(&t->line), false));
}

static const char *in_force_text(struct arena *m, const struct changed_tie *t) {
  const char *now = line_in_force(m, &t->line);
  return t->was.n ? arena_format(m, "%s %s %s", line_in_force(m, &t->was),
                                 arrow_out(), now)
                  : now;
}

static const char *change_text(struct arena *m, const struct diff_telling *x,
                               const struct changed_tie *t) {
  const struct diff_line *d = t->of;
  struct buf b = {0};
  buf_add(&b, change_word(d->change));
  if (t->was.n)
    add_types(&b, m, t);
  if (d->change == REWEIGHTED) {
    buf_add(&b, ": ");
    num_short(&b, weight_of(x, d->tie1), 3);
    buf_addf(&b, " %s ", arrow_out());
    num_short(&b, weight_of(x, d->tie2), 3);
  }
  if (d->interrupted)
    buf_add(&b, ", interrupted");
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void tie_for_people(struct arena *m, struct value **c,
                           const struct diff_telling *x,
                           const struct changed_tie *change) {
  const struct line *line = &change->line;
  const struct tie *tie = line_tie(line);
  c[MARK] = value_string(m, mark(change->of));
  c[FROM] = value_string(m, actor_label(x->l, tie->from));
  c[ARROW] = value_string(m, type_of(x->l, tie)->directed ? arrow_out()
                                                          : arrow_mutual());
  c[TO] = value_string(m, actor_label(x->l, tie->to));
  c[TIE] = value_string(m, line_words(m, line));
  c[IN_FORCE] = value_string(m, in_force_text(m, change));
  c[SURE] = value_string(m, certainty_sign(line->certainty));
  c[CHANGE] = value_string(m, change_text(m, x, change));
  c[SOURCES] = value_string(m, line_cited(m, &change->both));
}

static void tie_for_data(struct arena *m, struct value **c,
                         const struct changed_tie *change) {
  const struct diff_line *d = change->of;
  c[DT_KIND] = value_string(m, "tie");
  c[DT_CHANGE] = value_string(m, change_name(d->change));
  c[DT_C1] = value_string(m, verdict_name(d->c1));
  c[DT_C2] = value_string(m, verdict_name(d->c2));
  c[DT_DATES1] = value_string(m, verdict_name(d->dates1));
  c[DT_DATES2] = value_string(m, verdict_name(d->dates2));
  c[DT_INTERRUPTED] = value_bool(m, d->interrupted);
  c[DT_WAS] =
      change->was.n ? value_string(m, line_id(m, &change->was)) : value_null(m);
  c[DT_CERTAINTY] = value_string(m, verdict_name(diff_line_certainty(d)));
  tie_data_fill(m, c + T_TIE, &change->line);
}

static void make_tie(const ent_answer *a, const struct row *row,
                     enum column_use use, struct arena *m,
                     struct value **cell) {
  const struct diff_telling *x = a->found;
  const struct changed_tie *change = &x->found->ties.at[row->nth];
  if (use & FOR_PEOPLE)
    tie_for_people(m, cell, x, change);
  if (use & FOR_DATA)
    tie_for_data(m, cell, change);
}

static void ties(const struct diff_telling *x) {
  struct ent_table *t = answer_table(x->a, "Ties", tie_columns, T_TIE);
  for (size_t i = 0; i < TIE_DATA; i++)
    vec_push(&t->columns, tie_data[i]);
  t->make = make_tie;
  for (size_t i = 0; i < x->found->ties.n; i++)
    table_row_later(t, i)->tone = tone(x->found->ties.at[i].of->change);
}

static void actor_rows(const struct diff_telling *x, struct ent_table *t,
                       const uint32_t *actors, size_t n, const char *change) {
  struct arena *m = &x->a->arena;
  for (size_t i = 0; i < n; i++) {
    struct value **c = table_row(x->a, t)->cell;
    c[0] = value_string(m, "actor");
    c[1] = value_string(m, change);
    c[2] = sym_value(m, x->l, x->l->facts->actors.at[actors[i]].id);
    c[3] = sym_value(m, x->l, x->l->facts->actors.at[actors[i]].name);
  }
}

static void name_actors(const struct diff_telling *x, const uint32_t *actors,
                        size_t n, const char *words) {
  if (!n)
    return;
  struct buf b = {0};
  for (size_t i = 0; i < n; i++)
    add_to_list(&b, actor_label(x->l, actors[i]));
  answer_foot(x->a, "%s: %s", words, buf_text(&b));
  buf_drop(&b);
}

// "Africa Corps, until 2023-11 Wagner Group".
static void name_former(const struct diff_telling *x) {
  const struct diff *d = x->found->d;
  struct buf b = {0};
  for (size_t i = 0; i < d->actors_on.n; i++) {
    const struct former *f = &d->actors_on.at[i];
    buf_addf(&b, "%s%s, until ", i ? "; " : "", actor_label(x->l, f->actor));
    days_print(&b, f->until);
    buf_addf(&b, " %s", actor_label(x->l, f->was));
  }
  if (d->actors_on.n)
    answer_foot(x->a, "Go on from another: %s", buf_text(&b));
  buf_drop(&b);
}

static void all_actor_rows(const struct diff_telling *x) {
  const struct diff *d = x->found->d;
  struct ent_table *t = answer_table(x->a, NULL, actor_columns, 4);
  t->data_only = true;
  actor_rows(x, t, d->actors_in.at, d->actors_in.n, "formed");
  for (size_t i = 0; i < d->actors_on.n; i++)
    actor_rows(x, t, &d->actors_on.at[i].actor, 1, "goes-on");
  actor_rows(x, t, d->actors_out.at, d->actors_out.n, "ended");
  if (!x->found->q->all)
    return;
  actor_rows(x, t, d->actors_first.at, d->actors_first.n, "first-seen");
  actor_rows(x, t, d->actors_last.at, d->actors_last.n, "last-seen");
}

static void actors(const struct diff_telling *x) {
  const struct diff *d = x->found->d;
  if (x->found->q->definite)
    return;
  all_actor_rows(x);
  // Under a filter they may have had other ties all the while.
  const struct filter *f = d->two->options.filter;
  bool filtered = f && f->words && *f->words;
  name_actors(x, d->actors_in.at, d->actors_in.n,
              filtered ? "Tied only at the second date" : "Enter the network");
  name_former(x);
  name_actors(x, d->actors_out.at, d->actors_out.n,
              filtered ? "Tied only at the first date" : "Leave the network");
  if (!x->found->q->all)
    return;
  name_actors(x, d->actors_first.at, d->actors_first.n, "First seen");
  name_actors(x, d->actors_last.at, d->actors_last.n, "Last seen");
}

// -------------------------------------------------------------- foot, notes

// As many as there are rows.
static void totals(const struct diff_telling *x) {
  struct buf b = {0};
  const struct difference *f = x->found;
  for (int c = CHANGE_NONE + 1; c < CHANGES; c++)
    if (f->told[c])
      buf_addf(&b, "%s%zu %s", b.n ? ", " : "", f->told[c],
               change_word((enum change)c));
  answer_foot(x->a, "%s: %s; %s changed", x->when,
              b.n ? buf_text(&b) : "no tie changed",
              count_of(&x->a->arena, f->shifts, "pair", "pairs"));
  buf_drop(&b);
}

static void note_seen(const struct diff_telling *x) {
  const struct difference *f = x->found;
  size_t last = f->left_out[LAST_SEEN] + f->fading,
         first = f->left_out[FIRST_SEEN];
  struct buf b = {0};
  days_prose(&b, f->later ? f->d->two->options.q : f->d->one->options.q);
  if (last)
    answer_note(x->a,
                "%s last seen %s %s: the ledger does not say whether %s "
                "went on (\1all\2)",
                count_of(&x->a->arena, last, "tie was", "ties were"),
                f->later ? "before" : "by", buf_text(&b),
                last == 1 ? "it" : "they");
  buf_clear(&b);
  days_prose(&b, f->d->two->options.q);
  if (first)
    answer_note(x->a,
                "%s first seen by %s: the ledger does not say since when %s "
                "in force (\1all\2)",
                count_of(&x->a->arena, first, "tie was", "ties were"),
                buf_text(&b), first == 1 ? "it was" : "they were");
  buf_drop(&b);
}

// What leaving out the option would add, no more and no less.
static void note_unsure(const struct diff_telling *x) {
  const struct difference *f = x->found;
  if (f->unsure)
    answer_note(x->a,
                "%s not certain to have changed (leave out \1-definite\2)",
                count_of(&x->a->arena, f->unsure, "tie is", "ties are"));
  if (f->unsure_shifts)
    answer_note(
        x->a, "%s not certain to have changed (leave out \1-definite\2)",
        count_of(&x->a->arena, f->unsure_shifts, "pair is", "pairs are"));
}

static void hidden(const struct diff_telling *x) {
  const struct difference *f = x->found;
  size_t rest = 0;
  for (int c = CHANGE_NONE + 1; c < CHANGES; c++)
    if (c != LAST_SEEN && c != FIRST_SEEN)
      rest += f->left_out[c];
  if (f->q->definite) {
    note_unsure(x);
    return;
  }
  note_seen(x);
  rest -= f->fading; // it is noted with what was last seen
  if (rest)
    answer_note(x->a, "%s unchanged or undecided (\1all\2)",
                count_of(&x->a->arena, rest, "more tie is", "more ties are"));
}

// --------------------------------------------------------------------- head

static bool whole_years(struct days q) {
  int y, m, d;
  if (q.lo == DAY_MIN || q.hi == DAY_MAX)
    return false;
  day_split(q.lo, &y, &m, &d);
  bool first = m == 1 && d == 1;
  day_split(q.hi, &y, &m, &d);
  return first && m == 12 && d == 31;
}

// Two years may be compared by their last days as well.
static void hint_years(const struct diff_telling *x) {
  const struct diff *d = x->found->d;
  struct days one = d->one->options.q, two = d->two->options.q;
  if (!whole_years(one) || !whole_years(two) || d->one->options.throughout)
    return;
  struct buf b = {0};
  day_print(&b, one.hi);
  buf_addc(&b, ' ');
  day_print(&b, two.hi);
  answer_note(x->a, "to compare the last days of both: \3diff %s\2",
              buf_text(&b));
  buf_drop(&b);
}

static void head(const struct diff_telling *x) {
  struct buf b = {0};
  slice_period(&b, &x->found->d->one->options);
  buf_add(&b, " with ");
  slice_period(&b, &x->found->d->two->options);
  buf_add(&b, ", as of ");
  day_print(&b, x->l->facts->as_of);
  caption_filter(&b, x->l, x->found->d->two->options.filter);
  answer_head(x->a, "%s", buf_text(&b));
  buf_drop(&b);
}

static void explain(const struct diff_telling *x) {
  const struct difference *f = x->found;
  bool other = f->told[RETYPED] + f->told[RESIGNED] + f->told[REWEIGHTED] +
                   f->told[FIRMER] + f->told[WEAKER] >
               0;
  if (f->ties.n && f->q->all)
    answer_foot(
        x->a,
        "- ended  + formed  ~ of another type, sign, weight or certainty  = "
        "unchanged  ? not certain, or not known   ● definite  ◐ "
        "likely  ○ possible");
  else if (f->ties.n)
    answer_foot(x->a,
                "- ended  + formed  %s? not certain   ● definite  ◐ likely  ○ "
                "possible",
                other ? "~ of another type, sign, weight or certainty  " : "");
  else if (!f->pairs.n)
    answer_note(x->a, "nothing changed that is %s",
                f->q->definite ? "certain" : "at least likely");
}

static void definite_foot(const struct diff_telling *x) {
  bool any = false, marked = false;
  for (size_t i = 0; i < x->found->ties.n; i++) {
    const struct line *line = &x->found->ties.at[i].line;
    bool sure = line->certainty == DEFINITE;
    any |= sure;
    marked |= sure && ties_marked(x->l, line->ties, line->n);
  }
  if (any)
    answer_foot(x->a, "%s", caption_definite(x->l, marked));
}

static void fill(const struct diff_telling *x) {
  x->a->changed = difference_changed(x->found);
  head(x);
  if (x->found->q->stat) {
    diff_numbers(x);
    if (x->found->q->definite)
      note_unsure(x);
    report_gone_among(x->a, &x->found->gone);
    hint_years(x);
    return;
  }
  pairs(x);
  ties(x);
  actors(x);
  explain(x);
  definite_foot(x);
  totals(x);
  hidden(x);
  report_gone_among(x->a, &x->found->gone);
  hint_years(x);
}

static void query(const struct diff_telling *x) {
  struct arena *m = &x->a->arena;
  static const char *const key[2][2] = {{"d1_from", "d1_to"},
                                        {"d2_from", "d2_to"}};
  const struct slice *s[2] = {x->found->d->one, x->found->d->two};
  for (int i = 0; i < 2; i++) {
    value_set(x->a->query, key[i][0], day_value(m, s[i]->options.q.lo));
    value_set(x->a->query, key[i][1], day_value(m, s[i]->options.q.hi));
  }
  value_set(x->a->query, "as_of", day_value(m, x->l->facts->as_of));
  report_filter(x->a, s[1]->options.filter);
  for (int i = 0; i < 2; i++)
    report_marked(x->a, slice_marking(s[i], true));
  report_told(x->a, x->l, difference_untold(x->found));
  answer_warn(x->a, s[0]->note);
  answer_warn(x->a, s[1]->note);
}

static void drop(void *found) {
  struct diff_telling *x = found;
  difference_free(x->found);
  mem_free(x);
}

// The finding is the answer's from then on.
static ent_answer *diff_table(struct difference *found) {
  struct diff_telling *x = mem_new(1, sizeof *x);
  *x = (struct diff_telling){
      .a = answer_for("diff", found->q->spell), .found = found, .l = found->l};
  x->a->found = x;
  x->a->drop = drop;
  struct buf b = {0};
  days_prose_pair(&b, found->d->one->options.q, found->d->two->options.q);
  x->when = arena_text(&x->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  query(x);
  fill(x);
  return x->a;
}

bool ent_answer_changed(const ent_answer *a) { return a->changed; }

ent_answer *ent_diff(const ent_account *l, const char *d1, const char *d2,
                     const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_DIFF, d)))
    return NULL;
  struct difference *x = diff_find(l, d1, d2, q, d);
  return report_whole(x ? diff_table(x) : NULL, l, q);
}
