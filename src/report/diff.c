// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/diff.h"
#include "report/report.h"

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
  DP_CERTAINTY,
  P_COLUMNS
};
enum { MARK, FROM, ARROW, TO, TIE, IN_FORCE, SURE, CHANGE, SOURCES, T_PEOPLE };
enum { DT_KIND = T_PEOPLE, DT_CHANGE, DT_C1, DT_C2, DT_INTERRUPTED, T_TIE };

#define DATA(n)                                                                \
  { n, "", FOR_DATA, 0, 0 }

static const struct column pair_columns[P_COLUMNS] = {
    [P_PAIR] = {"", "Pair", FOR_PEOPLE, COLUMN_WRAP, 0},
    [P_STATE] = {"", "Was", FOR_PEOPLE, 0, 0},
    [P_ARROW] = {"", "", FOR_PEOPLE, 0, 0},
    [P_STATE2] = {"", "Became", FOR_PEOPLE, 0, 0},
    [P_SHIFT] = {"", "", FOR_PEOPLE, 0, 0},
    [DP_KIND] = DATA("kind"),
    [DP_A] = DATA("a"),
    [DP_A_NAME] = DATA("a_name"),
    [DP_B] = DATA("b"),
    [DP_B_NAME] = DATA("b_name"),
    [DP_STATE1] = DATA("state1"),
    [DP_STATE2] = DATA("state2"),
    [DP_SHIFT] = DATA("shift"),
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
    [DT_INTERRUPTED] = DATA("interrupted"),
};

static const struct column actor_columns[] = {
    DATA("kind"), DATA("change"), DATA("actor"), DATA("actor_name")};

struct diff_telling {
  ent_answer *a;
  const struct difference *found;
  const ent_account *l;
  const char *when; // "1986 to September 2011"
};

static enum tone tone(enum change c) {
  if (c == FORMED || c == FORMED_LIKELY)
    return TONE_NEW;
  return c == ENDED || c == ENDED_LIKELY ? TONE_GONE : TONE_PLAIN;
}

static const char *mark(const struct diff_line *line) {
  switch (line->change) {
  case FORMED:
    return "+";
  case FORMED_LIKELY:
  case MAY_HAVE_FORMED:
    return "?+";
  case ENDED:
    return "-";
  case ENDED_LIKELY:
  case MAY_HAVE_ENDED:
    return "?-";
  case FIRMER:
    return "~";
  case CONTINUED:
    return "=";
  default:
    return "?=";
  }
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
  c[P_SHIFT] = value_format(m, "%s (%s)", p->shift ? p->shift : "unchanged",
                            verdict_name(p->certainty));
  c[DP_KIND] = value_string(m, "pair");
  c[DP_A] = sym_value(m, l, l->facts->actors.at[p->a].id);
  c[DP_A_NAME] = sym_value(m, l, l->facts->actors.at[p->a].name);
  c[DP_B] = sym_value(m, l, l->facts->actors.at[p->b].id);
  c[DP_B_NAME] = sym_value(m, l, l->facts->actors.at[p->b].name);
  c[DP_STATE1] = c[P_STATE];
  c[DP_STATE2] = c[P_STATE2];
  c[DP_SHIFT] = value_string(m, p->shift);
  c[DP_CERTAINTY] = value_string(m, verdict_name(p->certainty));
  if (shift_turning(p->state1, p->state2))
    row->tone = p->state2 == PAIR_ALLY ? TONE_GOOD : TONE_BAD;
}

static void pairs(const struct diff_telling *x) {
  struct ent_table *t =
      answer_table(x->a, "Pairs of actors", pair_columns, P_COLUMNS);
  t->headings = false;
  for (size_t i = 0; i < x->found->pairs.n; i++)
    pair_row(x, t, x->found->pairs.at[i]);
}

static const char *change_text(const struct diff_telling *x,
                               const struct diff_line *d) {
  return d->interrupted ? arena_format(&x->a->arena, "%s, interrupted",
                                       change_word(d->change))
                        : change_word(d->change);
}

static void tie_row(const struct diff_telling *x, struct ent_table *t,
                    const struct changed_tie *change) {
  struct arena *m = &x->a->arena;
  const struct diff_line *d = change->of;
  const struct line *line = &change->line;
  const struct tie *tie = line_tie(line);
  struct row *row = table_row(x->a, t);
  struct value **c = row->cell;
  c[MARK] = value_string(m, mark(d));
  c[FROM] = value_string(m, actor_label(x->l, tie->from));
  c[ARROW] = value_string(m, type_of(x->l, tie)->directed ? arrow_out()
                                                          : arrow_mutual());
  c[TO] = value_string(m, actor_label(x->l, tie->to));
  c[TIE] = value_string(m, line_words(m, line));
  c[IN_FORCE] = value_string(m, line_in_force(m, line));
  c[SURE] = value_string(m, certainty_sign(line->certainty));
  c[CHANGE] = value_string(m, change_text(x, d));
  c[SOURCES] = value_string(m, line_cited(m, line));
  c[DT_KIND] = value_string(m, "tie");
  c[DT_CHANGE] = value_string(m, change_name(d->change));
  c[DT_C1] = value_string(m, verdict_name(d->c1));
  c[DT_C2] = value_string(m, verdict_name(d->c2));
  c[DT_INTERRUPTED] = value_bool(m, d->interrupted);
  tie_data_fill(m, c + T_TIE, line);
  row->tone = tone(d->change);
}

static void ties(const struct diff_telling *x) {
  struct ent_table *t = answer_table(x->a, "Ties", tie_columns, T_TIE);
  for (size_t i = 0; i < TIE_DATA; i++)
    vec_push(&t->columns, tie_data[i]);
  for (size_t i = 0; i < x->found->ties.n; i++)
    tie_row(x, t, &x->found->ties.at[i]);
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

static void actors(const struct diff_telling *x) {
  const struct diff *d = x->found->d;
  struct ent_table *t = answer_table(x->a, NULL, actor_columns, 4);
  t->data_only = true;
  actor_rows(x, t, d->actors_in.at, d->actors_in.n, "formed");
  actor_rows(x, t, d->actors_out.at, d->actors_out.n, "ended");
  // Under a filter they may have had other ties all the while.
  const struct filter *f = d->two->options.filter;
  bool filtered = f && f->words && *f->words;
  name_actors(x, d->actors_in.at, d->actors_in.n,
              filtered ? "Tied only at the second date" : "Enter the network");
  name_actors(x, d->actors_out.at, d->actors_out.n,
              filtered ? "Tied only at the first date" : "Leave the network");
}

static void totals(const struct diff_telling *x) {
  const struct diff_counts *n = &x->found->counts;
  x->a->changed = n->ended + n->began + x->found->shifts > 0;
  answer_foot(x->a,
              "%s: %zu ended, %zu began, %zu unchanged, %zu firmer, "
              "%zu undecided; %s changed",
              x->when, n->ended, n->began, n->unchanged, n->firmer,
              n->undecided,
              count_of(&x->a->arena, x->found->shifts, "pair", "pairs"));
}

static void hidden(const struct diff_telling *x) {
  size_t all = x->found->changes, shown = x->found->ties.n;
  if (shown < all)
    answer_note(
        x->a, "%s unchanged or undecided (\1all\2)",
        count_of(&x->a->arena, all - shown, "more tie is", "more ties are"));
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
  struct buf b = {0};
  day_print(&b, x->l->facts->as_of);
  caption_filter(&b, x->l, x->found->d->two->options.filter);
  answer_head(x->a, "%s, as of %s", x->when, buf_text(&b));
  buf_drop(&b);
  bool listed = !x->found->q->stat;
  if (listed) {
    pairs(x);
    ties(x);
  }
  actors(x);
  if (listed && x->found->ties.n)
    answer_foot(x->a, "- ended  + began  ~ firmer  = unchanged  ? best "
                      "estimate only   ● definite  ◐ likely  ○ possible");
  else if (listed && !x->found->pairs.n)
    answer_note(x->a, "nothing changed that is at least likely");
  if (listed)
    definite_foot(x);
  totals(x);
  if (listed)
    hidden(x);
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
  report_told(x->a, x->l, difference_untold(x->found));
  answer_warn(x->a, s[0]->note);
  answer_warn(x->a, s[1]->note);
}

static ent_answer *diff_table(const struct difference *found) {
  struct diff_telling x = {
      .a = answer_for("diff", found->q->spell), .found = found, .l = found->l};
  struct buf b = {0};
  days_prose(&b, found->d->one->options.q);
  buf_add(&b, " to ");
  days_prose(&b, found->d->two->options.q);
  x.when = arena_text(&x.a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  query(&x);
  fill(&x);
  return x.a;
}

bool ent_answer_changed(const ent_answer *a) { return a->changed; }

ent_answer *ent_diff(const ent_account *l, const char *d1, const char *d2,
                     const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_DIFF, d)))
    return NULL;
  struct difference *x = diff_find(l, d1, d2, q, d);
  ent_answer *a = x ? diff_table(x) : NULL;
  difference_free(x);
  return a;
}
