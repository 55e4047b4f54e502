// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/below.h"
#include "figure/flow.h"
#include "figure/pairs.h"
#include "view/metrics.h"

// The pen that writes paragraphs about ties.
struct teller {
  struct arena *arena;
  const struct below *b;
  const ent_drawing *d; // whose nodes the ties have
  VEC(struct flow) list;
};

static bool same_word(const char *a, const char *b) {
  return a == b || (a && b && strcmp(a, b) == 0);
}

static struct flow *next_flow(struct teller *t) {
  vec_push(&t->list, ((struct flow){.arena = t->arena}));
  return &t->list.at[t->list.n - 1];
}

static void drop_flows(struct teller *t) {
  for (size_t i = 0; i < t->list.n; i++)
    flow_drop(&t->list.at[i]);
  vec_drop(&t->list);
}

// ------------------------------------------------------------------- a tie

static const char *name_of(const struct teller *t, uint32_t node) {
  return text_alone(t->arena, t->d->nodes.at[node].label);
}

static const char *mark_of(const char *certainty) {
  return strcmp(certainty, "definite") == 0   ? ""
         : strcmp(certainty, "likely") == 0   ? "?"
         : strcmp(certainty, "possible") == 0 ? "??"
                                              : " (nobody stands by it)";
}

// "(according to Malik; ⊘ denied by Pakistan¹)".
static void add_voices(const struct teller *t, struct flow *f,
                       const struct drawing_edge *e) {
  const char *against = numbers_against(t->arena, &t->b->citing, e);
  if (e->whose) {
    flow_add(f, FLOW_WORDS, false, "(");
    flow_add(f, FLOW_WORDS, true, e->whose);
  }
  if (e->against) {
    flow_add(f, FLOW_WORDS, e->whose, e->whose ? ";" : "(");
    flow_add(f, FLOW_DENIED, !e->whose, "");
    flow_add(f, FLOW_WORDS, true, e->against);
    if (*against)
      flow_add(f, FLOW_NUMBERS, true, against);
  }
  if (e->whose || e->against)
    flow_add(f, FLOW_WORDS, true, ")");
}

// "uses as a proxy⁶?", with or without whose word it is.
static void add_tie(const struct teller *t, struct flow *f,
                    const struct drawing_edge *e, bool voices) {
  const char *numbers = numbers_cited(t->arena, &t->b->citing, e);
  const char *mark = mark_of(e->certainty);
  flow_add(f, FLOW_WORDS, false, text_alone(t->arena, e->label));
  if (*numbers)
    flow_add(f, FLOW_NUMBERS, true, numbers);
  if (*mark)
    flow_add(f, FLOW_WORDS, true, mark);
  if (voices)
    add_voices(t, f, e);
}

// ------------------------------------------------------------------- a pair

// Ties of a pair that lead the same way.
struct way_ties {
  const struct drawing_edge **at;
  size_t n;
};

static bool same_cites(const struct drawing_edge *x,
                       const struct drawing_edge *y) {
  return x->against_citations == y->against_citations &&
         (x->against_citations == 0 ||
          memcmp(x->against_cites, y->against_cites,
                 x->against_citations * sizeof *x->against_cites) == 0);
}

// Whether all of them are said by the same, and denied by the same.
static bool told_alike(const struct way_ties *w) {
  for (size_t i = 1; i < w->n; i++)
    if (!same_word(w->at[0]->whose, w->at[i]->whose) ||
        !same_word(w->at[0]->against, w->at[i]->against) ||
        !same_cites(w->at[0], w->at[i]))
      return false;
  return true;
}

static void add_ties(const struct teller *t, struct flow *f,
                     const struct way_ties *w) {
  bool alike = w->n > 1 && told_alike(w);
  for (size_t i = 0; i < w->n; i++) {
    add_tie(t, f, w->at[i], !alike);
    if (i + 1 < w->n)
      flow_add(f, FLOW_WORDS, true, ",");
  }
  if (alike && (w->at[0]->whose || w->at[0]->against)) {
    flow_add(f, FLOW_WORDS, false, w->n == 2 ? "– both" : "– all");
    add_voices(t, f, w->at[0]);
  }
}

// "a Pakistan → US: warns⁵, accuses⁸?"
static void tell_way(struct teller *t, const char *letter, uint32_t from,
                     uint32_t to, const char *arrow, const struct way_ties *w) {
  struct flow *f = next_flow(t);
  if (*letter)
    flow_add(f, FLOW_NAME, false, letter);
  flow_add(f, FLOW_NAME, false, name_of(t, from));
  flow_add(f, FLOW_ARROW, false, arrow);
  flow_add(f, FLOW_NAME, false, name_of(t, to));
  flow_add(f, FLOW_NAME, true, ":");
  add_ties(t, f, w);
}

static void tell_pair(struct teller *t, const struct drawn_pair *p,
                      const char *letter) {
  struct way_ties mutual = {0}, forth = {0}, back = {0};
  mutual.at = arena_new(t->arena, p->n + 1, sizeof *mutual.at);
  forth.at = arena_new(t->arena, p->n + 1, sizeof *forth.at);
  back.at = arena_new(t->arena, p->n + 1, sizeof *back.at);
  for (size_t i = 0; i < p->n; i++) {
    const struct drawing_edge *e = p->ties[i];
    struct way_ties *w = !e->directed      ? &mutual
                         : e->from == p->a ? &forth
                                           : &back;
    w->at[w->n++] = e;
  }
  if (mutual.n > 0)
    tell_way(t, letter, p->a, p->b, "↔", &mutual);
  if (forth.n > 0)
    tell_way(t, letter, p->a, p->b, "→", &forth);
  if (back.n > 0)
    tell_way(t, letter, p->b, p->a, "→", &back);
}

// A single tie is told on its line, unless that had no room for the word, or
// somebody stands for it or against it.
static bool told_on_line(const struct net *n, size_t i) {
  const struct drawing_edge *e = &n->d->edges.at[i];
  const struct label *l = &n->labels[i];
  unsigned shown = n->courses[i].shown;
  return e->pair->n == 1 && shown < l->forms_n && !l->forms[shown].letter &&
         !e->pair->ties[0]->whose && !e->pair->ties[0]->against;
}

static void put_key(struct scene *s, const struct preset *p, double *y,
                    struct teller *t) {
  const struct net *n = t->b->net;
  t->d = n->d;
  for (size_t i = 0; i < n->m; i++) {
    const struct drawn_pair *pair = n->d->edges.at[i].pair;
    if (pair->state != DRAWN_FORMAL && !told_on_line(n, i))
      tell_pair(t, pair, n->labels[i].letter);
  }
  *y = flow_draw(s, p, *y,
                 &(struct flow_part){.head = "What the lines stand for",
                                     .note = "? likely, ?? possible",
                                     .of = t->list.at,
                                     .n = t->list.n});
  drop_flows(t);
}

// ------------------------------------------------------------ formal links

// "CIA agency of US; Kabul part of Afghanistan".
static void put_formal(struct scene *s, const struct preset *p, double *y,
                       struct teller *t) {
  struct flow f = {.arena = t->arena};
  t->d = t->b->whole;
  for (size_t i = 0; i < t->d->edges.n; i++) {
    const struct drawing_edge *e = &t->d->edges.at[i];
    if (strcmp(e->family, "structure") != 0)
      continue;
    if (f.words.n > 0)
      flow_add(&f, FLOW_WORDS, true, ";");
    flow_add(&f, FLOW_NAME, false, name_of(t, e->from));
    add_tie(t, &f, e, false);
    flow_add(&f, FLOW_WORDS, false, name_of(t, e->to));
    add_voices(t, &f, e);
  }
  *y = flow_draw(
      s, p, *y,
      &(struct flow_part){
          .head = "Formal links", .of = &f, .n = f.words.n > 0, .columns = 1});
  flow_drop(&f);
}

double below_draw(struct scene *s, const struct preset *p, double y,
                  const struct below *b) {
  struct teller t = {.arena = &s->arena, .b = b};
  put_key(s, p, &y, &t);
  put_formal(s, p, &y, &t);
  return y;
}
