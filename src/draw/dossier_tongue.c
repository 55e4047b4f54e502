// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "draw/dossier.h"

static ent_drawing *texts(const struct making *m) { return m->d->network; }

bool dossier_tongue(const ent_query *q, enum tongue *t, ent_diags *diags) {
  *t = q->lang ? tongue_of(q->lang) : ENGLISH;
  if (*t < TONGUES)
    return true;
  diag_usage(diags, "usage/value", "no page speaks \"%s\"", q->lang);
  diag_help(diags, "\1lang\2 is en (English), fr (French), de (German), es "
                   "(Spanish) or ar (Arabic)");
  return false;
}

// ---------------------------------------------------------------------- texts

static const char *kept(const struct making *m, struct buf *b) {
  const char *text = drawing_text(texts(m), "%s", buf_text(b));
  buf_drop(b);
  return text;
}

static const char *date(const struct making *m, const char *english) {
  struct buf b = {0};
  tongue_date(&b, m->d->tongue, english);
  return kept(m, &b);
}

static const char *voices(const struct making *m, const char *english) {
  struct buf b = {0};
  tongue_voices(&b, m->d->tongue, english);
  return kept(m, &b);
}

static const char *counted(const struct making *m, size_t n, const char *one,
                           const char *many) {
  struct buf b = {0};
  tongue_count(&b, m->d->tongue, n, one, many);
  return kept(m, &b);
}

static const char *filled(const struct making *m, const char *english,
                          const char *const *parts, size_t n) {
  struct buf b = {0};
  tongue_fill(&b, m->d->tongue, english, parts, n);
  return kept(m, &b);
}

// ----------------------------------------------------------------------- ties

static void turn_tie(const struct making *m, struct dossier_tie *t) {
  t->label = tongue_word(m->d->tongue, t->label);
  t->in_force = date(m, t->in_force);
  t->whose = voices(m, t->whose);
  t->against = voices(m, t->against);
  for (size_t i = 0; i < t->claims.n; i++) {
    struct dossier_claim *c = &t->claims.at[i];
    c->stance = tongue_word(m->d->tongue, c->stance);
    c->about = tongue_word(m->d->tongue, c->about);
    c->when = date(m, c->when);
  }
}

// Kinds are told by the legend, too.
static void turn_actors(const struct making *m) {
  ent_dossier *d = m->d;
  for (size_t i = 0; i < d->actors.n; i++)
    d->actors.at[i].kind = tongue_word(d->tongue, d->actors.at[i].kind);
  for (size_t i = 0; i < d->network->nodes.n; i++)
    d->network->nodes.at[i].kind_label =
        tongue_word(d->tongue, d->network->nodes.at[i].kind_label);
}

// -------------------------------------------------------------------- summary

static size_t count_with(const ent_dossier *d, enum dossier_word word) {
  size_t n = 0;
  for (size_t i = 0; i < d->ties.n; i++) {
    bool is = false;
    for (size_t k = 0; k < d->ties.at[i].claims.n; k++)
      is |= d->ties.at[i].claims.at[k].word == word;
    n += is;
  }
  return n;
}

static const char *number(const struct making *m, size_t n) {
  return drawing_text(texts(m), "%zu", n);
}

// What all the ties of the time are, in one sentence.
static void tell_whole(struct making *m) {
  ent_dossier *d = m->d;
  size_t single = 0;
  for (size_t i = 0; i < d->ties.n; i++)
    single += d->ties.at[i].citations == 1;
  const char *const parts[] = {
      d->range,
      counted(m, d->ties.n, "tie", "ties"),
      counted(m, d->actors.n, "actor", "actors"),
      counted(m, single, "tie", "ties"),
      number(m, count_with(d, DENIES_IT)),
      number(m, count_with(d, DOUBTS_IT)),
  };
  sentence t = {0};
  sentence_words(&t, m, "%s",
                 filled(m,
                        "%1: %2 between %3, with those that are only possible; "
                        "%4 with a single source; denied by somebody: %5; "
                        "doubted by somebody: %6.",
                        parts, sizeof parts / sizeof *parts));
  d->lines.n = 0;
  vec_push(&d->lines, sentence_done(&t, m));
}

static void sum_up(struct making *m) {
  ent_dossier *d = m->d;
  const char *comma = d->tongue == ARABIC ? "، " : ", ";
  d->summary = drawing_text(
      d->network, "%s%s%s%s%s%s%s", counted(m, d->actors.n, "actor", "actors"),
      comma, counted(m, d->ties.n, "tie", "ties"), comma,
      counted(m, d->sources.n, "source", "sources"), comma, d->range);
  const char *const parts[] = {number(m, d->network->edges.n),
                               number(m, d->ties.n)};
  if (*d->drawn)
    d->drawn = filled(m,
                      "The chart draws %1 of the %2 ties; the others, of "
                      "actors with formal links only, are in the table.",
                      parts, 2);
}

// A restriction stands before all else, and is not told anew.
static void keep_marking(struct making *m, const struct dossier_prose *first) {
  const struct dossier_prose told = m->d->lines.at[0];
  m->d->lines.n = 0;
  vec_push(&m->d->lines, *first);
  vec_push(&m->d->lines, told);
}

void dossier_turn(struct making *m) {
  ent_dossier *d = m->d;
  if (d->tongue == ENGLISH)
    return;
  d->range = date(m, d->range);
  d->until = date(m, d->until);
  d->known = date(m, d->known);
  for (size_t i = 0; i < d->ties.n; i++)
    turn_tie(m, &d->ties.at[i]);
  for (size_t i = 0; i < d->events.n; i++)
    d->events.at[i].when = date(m, d->events.at[i].when);
  turn_actors(m);
  sum_up(m);
  if (!d->ties.n)
    return;
  const bool marked = d->marked;
  const struct dossier_prose first = d->lines.at[0];
  tell_whole(m);
  if (marked)
    keep_marking(m, &first);
}
