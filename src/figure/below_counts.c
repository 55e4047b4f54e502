// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/below_counts.h"
#include "view/metrics.h"

#include <stdlib.h>

static const char *name_of(struct arena *a, const ent_drawing *d,
                           uint32_t node) {
  return text_alone(a, d->nodes.at[node].label);
}

static bool is_formal(const struct drawing_edge *e) {
  return strcmp(e->family, "structure") == 0;
}

// A partner with how many ties there are, and the sign of what is denied.
static void add_partner(struct flow *f, const ent_drawing *d, uint32_t to,
                        const struct drawn_pair *p, bool first) {
  struct buf b = {0};
  if (!first)
    flow_add(f, FLOW_WORDS, true, ",");
  buf_addf(&b, "%s %zu", name_of(f->arena, d, to), p->n);
  flow_add(f, FLOW_WORDS, false, buf_text(&b));
  if (p->denied)
    flow_add(f, FLOW_DENIED, true, "");
  buf_drop(&b);
}

static int by_ties(const void *x, const void *y) {
  const struct drawing_node *a = *(const struct drawing_node *const *)x;
  const struct drawing_node *b = *(const struct drawing_node *const *)y;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return (a > b) - (a < b); // of one array, by id
}

// What an actor has to do with those who have not been told of.
static void add_actor(struct flow *f, const ent_drawing *d, uint32_t actor,
                      const bool *told) {
  bool first = true;
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawn_pair *p = d->edges.at[i].pair;
    uint32_t to = p->a == actor ? p->b : p->a;
    if ((p->a != actor && p->b != actor) || told[to] ||
        p->state == DRAWN_FORMAL)
      continue;
    if (first) {
      if (f->words.n > 0)
        flow_add(f, FLOW_WORDS, true, ";");
      flow_add(f, FLOW_OTHER, false, name_of(f->arena, d, actor));
      flow_add(f, FLOW_OTHER, true, ":");
    }
    add_partner(f, d, to, p, first);
    first = false;
  }
}

// "US: Pakistan 14, CIA 2⊘; ISI: Haqqani Network 4": those that are drawn.
static void counts_drawn(struct flow *f, const struct below *b) {
  const ent_drawing *d = b->lines;
  const struct drawing_node **order = mem_new(d->nodes.n + 1, sizeof *order);
  bool *told = mem_new(d->nodes.n + 1, sizeof *told);
  for (size_t i = 0; i < d->nodes.n; i++)
    order[i] = &d->nodes.at[i];
  if (d->nodes.n > 0)
    qsort(order, d->nodes.n, sizeof *order, by_ties);
  for (size_t i = 0; i < d->nodes.n; i++) {
    const uint32_t actor = (uint32_t)(order[i] - d->nodes.at);
    add_actor(f, d, actor, told);
    told[actor] = true;
  }
  mem_free(order);
  mem_free(told);
}

// How many each of those that are drawn has with others; gives how many are
// between others.
static size_t count_rest(const struct below *b, bool formal, size_t *ties) {
  bool *in = mem_new(b->whole->nodes.n + 1, sizeof *in);
  size_t others = 0;
  for (size_t i = 0; i < b->core_n; i++)
    in[b->core[i]] = true;
  for (size_t i = 0; i < b->whole->edges.n; i++) {
    const struct drawing_edge *e = &b->whole->edges.at[i];
    if (is_formal(e) != formal || (in[e->from] && in[e->to]))
      continue;
    if (in[e->from] || in[e->to])
      ties[in[e->from] ? e->from : e->to]++;
    else
      others++;
  }
  mem_free(in);
  return others;
}

void counts_rest(struct flow *f, const struct below *b, bool formal) {
  size_t *ties = mem_new(b->whole->nodes.n + 1, sizeof *ties);
  size_t others = count_rest(b, formal, ties);
  struct buf words = {0};
  for (size_t i = 0; i < b->core_n; i++)
    if (ties[b->core[i]] > 0)
      buf_addf(&words, "%s%s %zu", words.n > 0 ? ", " : "with others: ",
               name_of(f->arena, b->whole, b->core[i]), ties[b->core[i]]);
  if (others > 0)
    buf_addf(&words, "%sbetween others %zu", words.n > 0 ? "; " : "", others);
  if (words.n > 0 && f->words.n > 0 &&
      f->words.at[f->words.n - 1].kind != FLOW_NAME)
    flow_add(f, FLOW_WORDS, true, ";");
  flow_add(f, FLOW_WORDS, false, buf_text(&words));
  buf_drop(&words);
  mem_free(ties);
}

// "US 14, ISI 3; between others 5", drawn or not: a tie of two who are drawn
// counts with both.
static void counts_actors(struct flow *f, const struct below *b, bool formal) {
  const ent_drawing *d = b->whole;
  size_t *ties = mem_new(d->nodes.n + 1, sizeof *ties), others = 0;
  bool *in = mem_new(d->nodes.n + 1, sizeof *in);
  struct buf words = {0};
  for (size_t i = 0; i < d->nodes.n; i++)
    in[i] = !b->core;
  for (size_t i = 0; i < b->core_n; i++)
    in[b->core[i]] = true;
  for (size_t i = 0; i < d->edges.n; i++) {
    const struct drawing_edge *e = &d->edges.at[i];
    if (is_formal(e) != formal)
      continue;
    ties[e->from]++;
    ties[e->to]++;
    others += !in[e->from] && !in[e->to];
  }
  for (size_t i = 0; i < d->nodes.n; i++)
    if (in[i] && ties[i] > 0)
      buf_addf(&words, "%s%s %zu", words.n > 0 ? ", " : "",
               name_of(f->arena, d, (uint32_t)i), ties[i]);
  if (others > 0)
    buf_addf(&words, "%sbetween others %zu", words.n > 0 ? "; " : "", others);
  flow_add(f, FLOW_WORDS, false, buf_text(&words));
  buf_drop(&words);
  mem_free(in);
  mem_free(ties);
}

// -------------------------------------------------------------- paragraphs

static void add_number(struct flow *f, size_t n, const char *words) {
  struct buf b = {0};
  buf_addf(&b, "%zu %s", n, words);
  flow_add(f, FLOW_WORDS, false, buf_text(&b));
  buf_drop(&b);
}

// Ties that lines of structure stand for, where none is told.
static void count_formal(struct flow *f, const struct below *b) {
  size_t n = 0;
  bool *in = mem_new(b->whole->nodes.n + 1, sizeof *in);
  for (size_t i = 0; i < b->core_n; i++)
    in[b->core[i]] = true;
  for (size_t i = 0; i < b->whole->edges.n; i++) {
    const struct drawing_edge *e = &b->whole->edges.at[i];
    n += is_formal(e) && (!b->core || (in[e->from] && in[e->to]));
  }
  if (n > 0)
    add_number(f, n, "between those drawn");
  if (b->core)
    counts_rest(f, b, true);
  mem_free(in);
}

// A part of the paragraph of a date, behind its name, unless it has no words.
static void add_part(struct flow *f, const char *name,
                     const struct flow *words) {
  if (words->words.n == 0)
    return;
  if (*name)
    flow_add(f, FLOW_NAME, false, name);
  for (size_t i = 0; i < words->words.n; i++)
    vec_push(&f->words, words->words.at[i]);
  flow_add(f, FLOW_WORDS, true, ".");
}

static void count_date(struct flow *f, const struct below *b) {
  struct flow drawn = {.arena = f->arena}, rest = drawn, formal = drawn;
  if (b->told == BELOW_ACTORS) {
    counts_actors(&drawn, b, false);
    counts_actors(&formal, b, true);
  } else {
    counts_drawn(&drawn, b);
    if (b->core)
      counts_rest(&rest, b, false);
    count_formal(&formal, b);
  }
  add_part(f, "", &drawn);
  add_part(f, "Not drawn:", &rest);
  add_part(f, "Formal links:", &formal);
  flow_drop(&drawn);
  flow_drop(&rest);
  flow_drop(&formal);
}

static bool same_flow(const struct flow *a, const struct flow *b) {
  if (a->words.n != b->words.n)
    return false;
  for (size_t i = 0; i < a->words.n; i++)
    if (a->words.at[i].kind != b->words.at[i].kind ||
        strcmp(a->words.at[i].text, b->words.at[i].text) != 0)
      return false;
  return true;
}

struct paragraphs {
  VEC(struct flow) list;
};

// Those that follow each other and say the same have one paragraph.
static void count_dates(struct paragraphs *t, struct arena *a,
                        const struct below *b, size_t n) {
  struct flow *one = mem_new(n + 1, sizeof *one);
  for (size_t i = 0; i < n; i++) {
    one[i].arena = a;
    count_date(&one[i], &b[i]);
  }
  for (size_t i = 0, end; i < n; i = end) {
    for (end = i + 1; end < n && same_flow(&one[i], &one[end]);)
      end++;
    vec_push(&t->list, ((struct flow){.arena = a}));
    struct flow *f = &t->list.at[t->list.n - 1];
    for (size_t k = i; k < end; k++) {
      flow_add(f, FLOW_NAME, false, b[k].whole->dates);
      if (k + 1 < end)
        flow_add(f, FLOW_NAME, true, ",");
    }
    for (size_t k = 0; k < one[i].words.n; k++)
      vec_push(&f->words, one[i].words.at[k]);
  }
  for (size_t i = 0; i < n; i++)
    flow_drop(&one[i]);
  mem_free(one);
}

double counts_draw(struct scene *s, const struct preset *p, double y,
                   const struct below *b, size_t n) {
  struct paragraphs t = {0};
  count_dates(&t, &s->arena, b, n);
  y = flow_draw(s, p, y,
                &(struct flow_part){.head = "How many ties",
                                    .note = b[0].told == BELOW_ACTORS
                                                ? "each with both its actors"
                                                : NULL,
                                    .of = t.list.at,
                                    .n = t.list.n});
  for (size_t i = 0; i < t.list.n; i++)
    flow_drop(&t.list.at[i]);
  vec_drop(&t.list);
  return y;
}
