// SPDX-License-Identifier: GPL-2.0-or-later
// Who speaks in a ledger, of whom, and how.
#include "find/views.h"
#include "report/report.h"

// ---------------------------------------------------------------- speakers

enum { NAME, TIES, SAYS, SPOKEN_OF, PEOPLE };
enum { SPEAKER_COLUMNS(COLUMN_ID) DATA };
static const struct column people[PEOPLE] = {
    [NAME] = {"", "Speaker", FOR_PEOPLE, COLUMN_WRAP, 0},
    [TIES] = {"", "Ties", FOR_PEOPLE, COLUMN_RIGHT, 0},
    [SAYS] = {"", "Claims", FOR_PEOPLE, COLUMN_WRAP, 0},
    [SPOKEN_OF] = {"", "Mostly of", FOR_PEOPLE, COLUMN_WRAP | COLUMN_DIM, 0},
};
static const struct column data[DATA] = {SPEAKER_COLUMNS(COLUMN_ROW)};

enum { NAMED_MOST = 3 };

// "9 asserted, 2 denied".
static const char *says(struct arena *m, const struct speaker *s) {
  struct buf b = {0};
  for (enum stance k = 0; k < STANCES; k++)
    if (s->claims[k])
      buf_addf(&b, "%s%zu %s", b.n ? ", " : "", s->claims[k], stance_past(k));
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static const char *mostly(struct arena *m, const ent_account *l,
                          const struct speaker *s) {
  struct buf b = {0};
  for (size_t i = 0; i < s->of.n && i < NAMED_MOST; i++)
    add_to_list(&b, actor_label(l, s->of.at[i].actor));
  if (s->of.n > NAMED_MOST)
    buf_addf(&b, " and %zu more", s->of.n - NAMED_MOST);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static struct value *holder_id(struct arena *m, const ent_account *l,
                               const struct speaker *s) {
  const struct facts *f = l->facts;
  if (s->how == BY_ACTOR)
    return sym_value(m, l, f->actors.at[s->who].id);
  return s->how == BY_SOURCE ? sym_value(m, l, f->sources.at[s->who].id)
                             : value_null(m);
}

static void fill_data(struct arena *m, struct value **c,
                      const struct speakers *x, const struct speaker *s) {
  static const char *const hows[] = {
      [BY_ACTOR] = "actor", [BY_WORDS] = "quoted", [BY_SOURCE] = "source"};
  static const size_t columns[STANCES] = {
      [ASSERTS] = D_ASSERTED, [ALLEGES] = D_ALLEGED, [ADMITS] = D_ADMITTED,
      [DENIES] = D_DENIED,    [DOUBTS] = D_DOUBTED,  [RETRACTS] = D_RETRACTED};
  c[D_HOLDER] = holder_id(m, x->l, s);
  c[D_NAME] = value_string(m, speaker_name(x, s));
  c[D_AS] = value_string(m, hows[s->how]);
  c[D_TIES] = value_int(m, (int64_t)s->ties);
  for (enum stance k = 0; k < STANCES; k++)
    c[columns[k]] = value_int(m, (int64_t)s->claims[k]);
  c[D_FIRST] = day_value(m, s->first);
  c[D_LAST] = day_value(m, s->last);
  c[D_OF] = value_list(m);
  for (size_t i = 0; i < s->of.n; i++)
    value_append(
        c[D_OF],
        sym_value(m, x->l, x->l->facts->actors.at[s->of.at[i].actor].id));
}

static bool fill(ent_answer *a, const struct speakers *x, const ent_query *q,
                 ent_diags *d) {
  struct arena *m = &a->arena;
  struct buf caption = {0};
  account_caption(&caption, x->l);
  answer_head(a, "%s: %s on %s%s",
              count_of(m, x->list.n, "speaker", "speakers"),
              count_of(m, x->claims, "claim", "claims"),
              count_of(m, x->ties, "tie", "ties"), buf_text(&caption));
  buf_drop(&caption);
  struct ent_table *t = answer_table(a, NULL, people, PEOPLE);
  for (size_t i = 0; i < DATA; i++)
    vec_push(&t->columns, data[i]);
  for (size_t i = 0; i < x->list.n; i++) {
    const struct speaker *s = &x->list.at[i];
    struct value **cell = table_row(a, t)->cell;
    cell[NAME] = value_string(m, speaker_name(x, s));
    cell[TIES] = value_int(m, (int64_t)s->ties);
    cell[SAYS] = value_string(m, says(m, s));
    cell[SPOKEN_OF] = value_string(m, mostly(m, x->l, s));
    fill_data(m, cell + PEOPLE, x, s);
  }
  const size_t rest = account_ties(x->l) - x->ties;
  if (rest)
    answer_note(a, "%s the author's alone, or %s sources'",
                count_of(m, rest, "more tie is", "more ties are"),
                rest == 1 ? "its" : "their");
  return report_trim(a, t, q, "speakers", d);
}

ent_answer *ent_views(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_VIEWS, d)))
    return NULL;
  struct speakers *x = speakers_find(l);
  ent_answer *a = answer_for("views", q->spell);
  report_told(a, l, (struct untold_ties){0});
  if (!fill(a, x, q, d)) {
    ent_answer_free(a);
    a = NULL;
  }
  speakers_free(x);
  return report_whole(a, l, q);
}
