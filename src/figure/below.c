// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/below.h"
#include "figure/below_counts.h"
#include "figure/pairs.h"
#include "view/metrics.h"

#include <stdlib.h>

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

// What of it is told with each of several ties; the rest once, for all.
struct telling {
  bool whose, against;
};

// "(according to Malik; ⊘ denied by Pakistan¹)".
static void add_voices(const struct teller *t, struct flow *f,
                       const struct drawing_edge *e, struct telling of) {
  const char *numbers = numbers_against(t->arena, &t->b->citing, e);
  const char *whose = of.whose ? e->whose : NULL;
  const char *against = of.against ? e->against : NULL;
  if (whose) {
    flow_add(f, FLOW_WORDS, false, "(");
    flow_add(f, FLOW_WORDS, true, whose);
  }
  if (against) {
    flow_add(f, FLOW_WORDS, whose, whose ? ";" : "(");
    flow_add(f, FLOW_DENIED, !whose, "");
    flow_add(f, FLOW_WORDS, true, against);
    if (*numbers)
      flow_add(f, FLOW_NUMBERS, true, numbers);
  }
  if (whose || against)
    flow_add(f, FLOW_WORDS, true, ")");
}

// "uses as a proxy⁶?", with or without whose word it is.
static void add_tie(const struct teller *t, struct flow *f,
                    const struct drawing_edge *e, struct telling of) {
  const char *numbers = numbers_cited(t->arena, &t->b->citing, e);
  const char *mark = mark_of(e->certainty);
  flow_add(f, FLOW_WORDS, false, text_alone(t->arena, e->label));
  if (*numbers)
    flow_add(f, FLOW_NUMBERS, true, numbers);
  if (*mark)
    flow_add(f, FLOW_WORDS, true, mark);
  add_voices(t, f, e, of);
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

// What is not said alike of all of them.
static struct telling told_apart(const struct way_ties *w) {
  struct telling apart = {w->n < 2, w->n < 2};
  for (size_t i = 1; i < w->n; i++) {
    apart.whose |= !same_word(w->at[0]->whose, w->at[i]->whose);
    apart.against |= !same_word(w->at[0]->against, w->at[i]->against) ||
                     !same_cites(w->at[0], w->at[i]);
  }
  return apart;
}

static void add_ties(const struct teller *t, struct flow *f,
                     const struct way_ties *w) {
  const struct telling apart = told_apart(w);
  const struct telling alike = {!apart.whose, !apart.against};
  for (size_t i = 0; i < w->n; i++) {
    add_tie(t, f, w->at[i], apart);
    if (i + 1 < w->n)
      flow_add(f, FLOW_WORDS, true, ",");
  }
  if ((alike.whose && w->at[0]->whose) ||
      (alike.against && w->at[0]->against)) {
    flow_add(f, FLOW_WORDS, false, w->n == 2 ? "– both" : "– all");
    add_voices(t, f, w->at[0], alike);
  }
}

// Its ties by where they lead; those of structure on top are left out.
struct pair_ways {
  struct way_ties mutual, forth, back;
};

static struct pair_ways ways_of(struct arena *a, const struct drawn_pair *p) {
  struct pair_ways x = {0};
  x.mutual.at = arena_new(a, p->n + 1, sizeof *x.mutual.at);
  x.forth.at = arena_new(a, p->n + 1, sizeof *x.forth.at);
  x.back.at = arena_new(a, p->n + 1, sizeof *x.back.at);
  for (size_t i = 0; i < p->n; i++) {
    const struct drawing_edge *e = p->ties[i];
    struct way_ties *w = !e->directed      ? &x.mutual
                         : e->from == p->a ? &x.forth
                                           : &x.back;
    w->at[w->n++] = e;
  }
  return x;
}

// "→ US: warns⁵, accuses⁸?", after what is there.
static void add_way(const struct teller *t, struct flow *f, const char *letter,
                    const char *arrow, uint32_t to, const struct way_ties *w) {
  if (w->n == 0)
    return;
  if (f->words.n > 0 && f->words.at[f->words.n - 1].kind != FLOW_NAME)
    flow_add(f, FLOW_WORDS, true, ";");
  if (*letter)
    flow_add(f, FLOW_NAME, false, letter);
  flow_add(f, FLOW_ARROW, false, arrow);
  flow_add(f, FLOW_OTHER, false, name_of(t, to));
  flow_add(f, FLOW_OTHER, true, ":");
  add_ties(t, f, w);
}

// A single tie is told on its line, unless that had no room for the word, or
// somebody stands for it or against it.
static bool told_on_line(const struct net *n, size_t i) {
  if (!n)
    return false;
  const struct drawing_edge *e = &n->d->edges.at[i];
  const struct label *l = &n->labels[i];
  unsigned shown = n->courses[i].shown;
  return e->pair->n == 1 && shown < l->forms_n && !l->forms[shown].letter &&
         !e->pair->ties[0]->whose && !e->pair->ties[0]->against;
}

static int by_ties(const void *x, const void *y) {
  const struct drawing_node *a = *(const struct drawing_node *const *)x;
  const struct drawing_node *b = *(const struct drawing_node *const *)y;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return (a > b) - (a < b); // of one array, by id
}

// Those with most ties first.
static const struct drawing_node **in_order(struct arena *a,
                                            const ent_drawing *d) {
  const struct drawing_node **list = arena_new(a, d->nodes.n + 1, sizeof *list);
  for (size_t i = 0; i < d->nodes.n; i++)
    list[i] = &d->nodes.at[i];
  if (d->nodes.n > 0)
    qsort(list, d->nodes.n, sizeof *list, by_ties);
  return list;
}

// What an actor does to another, and, unless the other has told it, what both
// do.
static void add_own(const struct teller *t, struct flow *f, size_t line,
                    uint32_t actor, const bool *told) {
  const struct drawn_pair *p = t->b->lines->edges.at[line].pair;
  const char *letter = t->b->net ? t->b->net->labels[line].letter : "";
  const struct pair_ways w = ways_of(t->arena, p);
  const uint32_t to = p->a == actor ? p->b : p->a;
  if (!told[to])
    add_way(t, f, letter, "↔", to, &w.mutual);
  add_way(t, f, letter, "→", to, p->a == actor ? &w.forth : &w.back);
}

static void tell_actor(struct teller *t, uint32_t actor, const bool *told) {
  const ent_drawing *d = t->b->lines;
  struct flow *f = next_flow(t);
  flow_add(f, FLOW_NAME, false, name_of(t, actor));
  const size_t begun = f->words.n;
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawn_pair *p = d->edges.at[i].pair;
    if ((p->a == actor || p->b == actor) && p->state != DRAWN_FORMAL &&
        !told_on_line(t->b->net, i))
      add_own(t, f, i, actor, told);
  }
  if (f->words.n > begun)
    return;
  flow_drop(f);
  t->list.n--;
}

static bool any_as(const ent_drawing *d, const char *certainty) {
  for (size_t i = 0; i < d->edges.n; i++)
    if (strcmp(d->edges.at[i].certainty, certainty) == 0)
      return true;
  return false;
}

static const char *marks_used(struct scene *s, const ent_drawing *d) {
  bool likely = any_as(d, "likely"), possible = any_as(d, "possible");
  return likely || possible ? scene_words(s, "%s%s%s", likely ? "? likely" : "",
                                          likely && possible ? ", " : "",
                                          possible ? "?? possible" : "")
                            : NULL;
}

static void tell_key(struct teller *t) {
  const ent_drawing *d = t->d = t->b->lines;
  const struct drawing_node **order = in_order(t->arena, d);
  bool *told = mem_new(d->nodes.n + 1, sizeof *told);
  for (size_t i = 0; i < d->nodes.n; i++) {
    const uint32_t actor = (uint32_t)(order[i] - d->nodes.at);
    tell_actor(t, actor, told);
    told[actor] = true;
  }
  mem_free(told);
}

static void put_key(struct scene *s, const struct preset *p, double *y,
                    struct teller *t) {
  tell_key(t);
  *y = flow_draw(s, p, *y,
                 &(struct flow_part){.head = "What the lines stand for",
                                     .note = marks_used(s, t->b->whole),
                                     .of = t->list.at,
                                     .n = t->list.n});
  drop_flows(t);
}

// ---------------------------------------------------------- what is not drawn

enum { MOST_LISTED = 60 };

// The pairs that an actor of the core has with others.
struct rest_row {
  uint32_t actor; // UINT32_MAX: pairs between others
  VEC(const struct drawn_pair *) pairs;
};

static int by_weight(const void *x, const void *y) {
  const struct drawn_pair *a = *(const struct drawn_pair *const *)x;
  const struct drawn_pair *b = *(const struct drawn_pair *const *)y;
  if (a->n != b->n)
    return a->n > b->n ? -1 : 1;
  return (a > b) - (a < b); // of one array
}

// Which row an actor has; the last is that of all others.
static size_t *rows_of(const struct below *b) {
  size_t *row = mem_new(b->whole->nodes.n + 1, sizeof *row);
  for (size_t i = 0; i < b->whole->nodes.n; i++)
    row[i] = b->core_n;
  for (size_t i = 0; i < b->core_n; i++)
    row[b->core[i]] = i;
  return row;
}

static struct rest_row *find_rest(const struct below *b,
                                  const struct drawn_pairs *p) {
  struct rest_row *rest = mem_new(b->core_n + 1, sizeof *rest);
  size_t *row = rows_of(b);
  for (size_t i = 0; i <= b->core_n; i++)
    rest[i].actor = i < b->core_n ? b->core[i] : UINT32_MAX;
  for (size_t i = 0; i < p->n; i++) {
    const size_t x = row[p->at[i].a], y = row[p->at[i].b];
    if (p->at[i].state == DRAWN_FORMAL || (x < b->core_n && y < b->core_n))
      continue;
    vec_push(&rest[x < y ? x : y].pairs, &p->at[i]);
  }
  for (size_t i = 0; i <= b->core_n; i++)
    if (rest[i].pairs.n > 0)
      qsort(rest[i].pairs.at, rest[i].pairs.n, sizeof *rest[i].pairs.at,
            by_weight);
  mem_free(row);
  return rest;
}

// How many pairs each may list so that all list no more than can be read.
static size_t most_each(const struct rest_row *rest, size_t n) {
  for (size_t most = MOST_LISTED; most > 0; most--) {
    size_t all = 0;
    for (size_t i = 0; i < n; i++)
      all += rest[i].pairs.n < most ? rest[i].pairs.n : most;
    if (all <= MOST_LISTED)
      return most;
  }
  return 1;
}

// Between two that are not drawn: "Malik vows support to¹³ China".
static void add_others(const struct teller *t, struct flow *f,
                       const struct drawn_pair *p) {
  for (size_t i = 0; i < p->n; i++) {
    const struct drawing_edge *e = p->ties[i];
    if (f->words.at[f->words.n - 1].kind != FLOW_NAME)
      flow_add(f, FLOW_WORDS, true, ";");
    flow_add(f, FLOW_OTHER, false, name_of(t, e->from));
    add_tie(t, f, e, (struct telling){true, true});
    flow_add(f, FLOW_OTHER, false, name_of(t, e->to));
  }
}

static void add_partner(struct teller *t, struct flow *f, uint32_t actor,
                        const struct drawn_pair *p) {
  if (actor == UINT32_MAX) {
    add_others(t, f, p);
    return;
  }
  const struct pair_ways w = ways_of(t->arena, p);
  const uint32_t to = p->a == actor ? p->b : p->a;
  add_way(t, f, "", "↔", to, &w.mutual);
  add_way(t, f, "", "→", to, p->a == actor ? &w.forth : &w.back);
  add_way(t, f, "", "←", to, p->a == actor ? &w.back : &w.forth);
}

// "and 9 more with 7 actors".
static void add_counted(struct flow *f, const struct rest_row *r, size_t from) {
  struct buf b = {0};
  size_t ties = 0, pairs = r->pairs.n - from;
  bool alone = r->actor != UINT32_MAX;
  for (size_t i = from; i < r->pairs.n; i++)
    ties += r->pairs.at[i]->n;
  if (pairs == 0)
    return;
  buf_addf(&b, "%s%zu more %s %zu %s%s", from > 0 ? "and " : "", ties,
           alone ? "with" : "in", pairs, alone ? "actor" : "pair",
           pairs == 1 ? "" : "s");
  if (from > 0)
    flow_add(f, FLOW_WORDS, true, ";");
  flow_add(f, FLOW_WORDS, false, buf_text(&b));
  buf_drop(&b);
}

static void tell_rest(struct teller *t, const struct rest_row *r, size_t most) {
  if (r->pairs.n == 0)
    return;
  struct flow *f = next_flow(t);
  flow_add(f, FLOW_NAME, false,
           r->actor == UINT32_MAX ? "Others" : name_of(t, r->actor));
  size_t listed = r->pairs.n < most ? r->pairs.n : most;
  for (size_t i = 0; i < listed; i++)
    add_partner(t, f, r->actor, r->pairs.at[i]);
  add_counted(f, r, listed);
}

static size_t others(const struct drawn_pairs *p, const struct below *b) {
  bool *tied = mem_new(b->whole->nodes.n + 1, sizeof *tied);
  size_t n = 0;
  for (size_t i = 0; i < p->n; i++)
    if (p->at[i].state != DRAWN_FORMAL)
      tied[p->at[i].a] = tied[p->at[i].b] = true;
  for (size_t i = 0; i < b->core_n; i++)
    tied[b->core[i]] = false;
  for (size_t i = 0; i < b->whole->nodes.n; i++)
    n += tied[i];
  mem_free(tied);
  return n;
}

// All that is not drawn; gives with how many others the ties are.
static size_t tell_all_rest(struct teller *t) {
  const struct below *b = t->b;
  t->d = b->whole;
  const struct drawn_pairs pairs = pairs_drawn(t->arena, b->whole);
  struct rest_row *rest = find_rest(b, &pairs);
  size_t most = most_each(rest, b->core_n + 1);
  for (size_t i = 0; i <= b->core_n; i++) {
    tell_rest(t, &rest[i], most);
    vec_drop(&rest[i].pairs);
  }
  mem_free(rest);
  return others(&pairs, b);
}

static const char *rest_head(struct arena *a, size_t n) {
  struct buf b = {0};
  buf_addf(&b, "Not drawn: ties with the other %zu actor%s", n,
           n == 1 ? "" : "s");
  const char *words = arena_text(a, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void put_rest(struct scene *s, const struct preset *p, double *y,
                     struct teller *t) {
  if (!t->b->core)
    return;
  size_t n = tell_all_rest(t);
  *y = flow_draw(s, p, *y,
                 &(struct flow_part){.head = rest_head(t->arena, n),
                                     .of = t->list.at,
                                     .n = t->list.n});
  drop_flows(t);
}

// ------------------------------------------------------------ formal links

static bool is_formal(const struct drawing_edge *e) {
  return strcmp(e->family, "structure") == 0;
}

static void add_formal(struct teller *t, struct flow *f,
                       const struct drawing_edge *e) {
  if (f->words.at[f->words.n - 1].kind != FLOW_NAME)
    flow_add(f, FLOW_WORDS, true, ";");
  flow_add(f, FLOW_OTHER, false, name_of(t, e->from));
  add_tie(t, f, e, (struct telling){0});
  flow_add(f, FLOW_OTHER, false, name_of(t, e->to));
  add_voices(t, f, e, (struct telling){true, true});
}

// "CIA agency of US; ISI agency of Pakistan; with others: US 9, Pakistan 8".
static bool *core_of(const struct below *b) {
  bool *in = mem_new(b->whole->nodes.n + 1, sizeof *in);
  for (size_t i = 0; i < b->core_n; i++)
    in[b->core[i]] = true;
  return in;
}

// Whether there was anything to tell; else it is not there.
static bool tell_formal(struct teller *t) {
  struct flow *f = next_flow(t);
  const struct below *b = t->b;
  bool *in = core_of(b);
  flow_add(f, FLOW_NAME, false, "Formal links:");
  const size_t begun = f->words.n;
  t->d = b->whole;
  for (size_t i = 0; i < t->d->edges.n; i++) {
    const struct drawing_edge *e = &t->d->edges.at[i];
    if (!is_formal(e) || (b->core && !(in[e->from] && in[e->to])))
      continue;
    add_formal(t, f, e);
  }
  if (b->core)
    counts_rest(f, b, true);
  mem_free(in);
  if (f->words.n > begun)
    return true;
  flow_drop(f);
  t->list.n--;
  return false;
}

static void put_formal(struct scene *s, const struct preset *p, double *y,
                       struct teller *t) {
  if (tell_formal(t))
    *y = flow_draw(
        s, p, *y,
        &(struct flow_part){.of = t->list.at, .n = t->list.n, .columns = 1});
  drop_flows(t);
}

double below_draw(struct scene *s, const struct preset *p, double y,
                  const struct below *b) {
  struct teller t = {.arena = &s->arena, .b = b};
  put_key(s, p, &y, &t);
  put_rest(s, p, &y, &t);
  put_formal(s, p, &y, &t);
  return y;
}

// ----------------------------------------------------------- several dates

static void tell_rest_dated(struct teller *t) {
  if (t->b->told != BELOW_ALL) {
    struct flow *f = next_flow(t);
    flow_add(f, FLOW_NAME, false, "Not drawn:");
    counts_rest(f, t->b, false);
    if (f->words.n > 2)
      return;
    flow_drop(f);
    t->list.n--;
    return;
  }
  const size_t head = t->list.n;
  next_flow(t);
  size_t n = tell_all_rest(t);
  if (t->list.n > head + 1)
    flow_add(&t->list.at[head], FLOW_NAME, false, rest_head(t->arena, n));
  else
    t->list.n = head;
}

static double put_date(struct scene *s, const struct preset *p, double y,
                       const struct below *b) {
  struct teller t = {.arena = &s->arena, .b = b};
  tell_key(&t);
  if (b->core)
    tell_rest_dated(&t);
  tell_formal(&t);
  y = flow_draw(s, p, y,
                &(struct flow_part){.head = b->whole->dates,
                                    .note = marks_used(s, b->whole),
                                    .of = t.list.at,
                                    .n = t.list.n});
  drop_flows(&t);
  return y;
}

double below_draw_dates(struct scene *s, const struct preset *p, double y,
                        const struct below *b, size_t n) {
  if (n > 0 && b[0].told >= BELOW_COUNTED)
    return counts_draw(s, p, y, b, n);
  for (size_t i = 0; i < n; i++)
    y = put_date(s, p, y, &b[i]);
  return y;
}
