// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/canvas.h"

// A drawing with more ties than this is thinned.
enum { THIN_ABOVE = 24 };

struct drawing_node *canvas_node(const struct canvas *c, uint32_t actor) {
  const char *id = text(c->l, c->l->actors.at[actor].id);
  size_t low = 0, high = c->drawing->nodes.n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = strcmp(c->drawing->nodes.at[middle].id, id);
    if (order == 0)
      return &c->drawing->nodes.at[middle];
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

void canvas_drop(struct canvas *c) { vec_drop(&c->marks); }

// ----------------------------------------------------------------- records

// The tie's place in the slice, or NULL.
static const struct slice_tie *find(const struct slice *s, uint32_t tie) {
  size_t low = 0, high = s->ties.n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (s->ties.at[middle].tie == tie)
      return &s->ties.at[middle];
    if (s->ties.at[middle].tie < tie)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

typedef VEC(uint32_t) tie_list;

// The records of a mark, the surest first; the caller drops the list.
static tie_list records(const ent_ledger *l, const struct mark *m) {
  tie_list ties = {0};
  size_t best = 0;
  verdict most = NO;
  for (uint32_t t = l->keys.at[m->key]; t < l->keys.at[m->key + 1]; t++) {
    const struct slice_tie *s = find(m->slice, t);
    if (!s)
      continue;
    if (s->certainty > most) {
      most = s->certainty;
      best = ties.n;
    }
    vec_push(&ties, t);
  }
  for (size_t i = best; i > 0; i--) {
    uint32_t t = ties.at[i];
    ties.at[i] = ties.at[i - 1];
    ties.at[i - 1] = t;
  }
  return ties;
}

static const struct tie *any_tie(const ent_ledger *l, const struct mark *m) {
  return &l->ties.at[l->keys.at[m->key]];
}

static bool is_structure(const ent_ledger *l, const struct mark *m) {
  return type_of(l, any_tie(l, m))->family == STRUCTURE;
}

// ---------------------------------------------------------------- thinning

void canvas_thin(struct canvas *c, uint32_t keep) {
  const ent_ledger *l = c->l;
  bool *stays = mem_new(l->actors.n + 1, sizeof *stays);
  bool *tied = mem_new(l->actors.n + 1, sizeof *tied);
  size_t left = 0, gone = 0, before = c->marks.n;
  if (keep != NONE)
    stays[keep] = true;
  for (size_t i = 0; i < before; i++) {
    const struct tie *t = any_tie(l, &c->marks.at[i]);
    tied[t->from] = tied[t->to] = true;
    if (is_structure(l, &c->marks.at[i]))
      continue;
    stays[t->from] = stays[t->to] = true;
    left++;
  }
  if (before > THIN_ABOVE && left > 0) {
    size_t n = 0;
    for (size_t i = 0; i < before; i++) {
      const struct tie *t = any_tie(l, &c->marks.at[i]);
      if (stays[t->from] && stays[t->to])
        c->marks.at[n++] = c->marks.at[i];
    }
    c->marks.n = n;
    for (size_t a = 0; a < l->actors.n; a++)
      gone += tied[a] && !stays[a];
  }
  mem_free(stays);
  mem_free(tied);
  if (gone > 0)
    vec_push(&c->drawing->notes,
             drawing_text(c->drawing,
                          "%zu %s ties of structure alone %s left out, with "
                          "%zu such ties (--all draws them)",
                          gone,
                          gone == 1 ? "actor that has" : "actors that have",
                          gone == 1 ? "is" : "are", before - c->marks.n));
}

// ------------------------------------------------------------------- nodes

static void add_nodes(struct canvas *c) {
  const ent_ledger *l = c->l;
  uint32_t *degree = mem_new(l->actors.n + 1, sizeof *degree), most = 1;
  bool *shown = mem_new(l->actors.n + 1, sizeof *shown);
  for (size_t i = 0; i < c->marks.n; i++) {
    const struct tie *t = any_tie(l, &c->marks.at[i]);
    uint32_t counts = !is_structure(l, &c->marks.at[i]);
    shown[t->from] = shown[t->to] = true;
    degree[t->from] += counts;
    degree[t->to] += counts;
    most = degree[t->from] > most ? degree[t->from] : most;
    most = degree[t->to] > most ? degree[t->to] : most;
  }
  for (uint32_t a = 0; a < l->actors.n; a++) {
    if (!shown[a])
      continue;
    const struct actor *actor = &l->actors.at[a];
    const struct kind *kind = &l->kinds.at[actor->kind];
    ent_sym group = actor_group(l, a, c->q);
    struct buf name = {0};
    words_name(&name, text(l, actor->name));
    struct drawing_node n = {
        .id = text(l, actor->id),
        .label = text(l, actor->label),
        .name = text(l, actor->name),
        .kind = text(l, kind->id),
        .shape = text(l, kind->shape),
        .cluster = group ? text(l, group) : NULL,
        .size = (double)degree[a] / most,
        .tooltip = drawing_text(c->drawing, "%s, %s: %u %s", name.at,
                                text(l, kind->label), degree[a],
                                degree[a] == 1 ? "tie" : "ties"),
    };
    buf_drop(&name);
    vec_push(&c->drawing->nodes, n);
  }
  mem_free(degree);
  mem_free(shown);
}

// ----------------------------------------------------------------- sources

struct numbers {
  uint32_t *of_source; // 0: not cited yet
  struct map texts;    // equal works, whatever their ids, have one number
};

static uint32_t number_of(struct canvas *c, struct numbers *n,
                          uint32_t source) {
  if (n->of_source[source] == 0) {
    const char *words = words_source(c->drawing, c->l, source);
    uint32_t next = (uint32_t)c->drawing->sources.n + 1;
    uint32_t number = map_get_or_put(&n->texts, str_of(words), next);
    if (number == next)
      vec_push(&c->drawing->sources, ((struct drawing_source){number, words}));
    n->of_source[source] = number;
  }
  return n->of_source[source];
}

static void insert(tie_list *sorted, uint32_t number) {
  size_t i = sorted->n;
  while (i > 0 && sorted->at[i - 1] > number)
    i--;
  if (i > 0 && sorted->at[i - 1] == number)
    return;
  vec_push(sorted, number);
  memmove(sorted->at + i + 1, sorted->at + i,
          (sorted->n - 1 - i) * sizeof *sorted->at);
  sorted->at[i] = number;
}

static void add_citations(struct canvas *c, struct numbers *n, struct run run,
                          tie_list *sorted) {
  for (uint32_t k = 0; k < run.n; k++)
    insert(sorted, number_of(c, n, c->l->citations.at[run.first + k].source));
}

// "10,11": what the records and their claims rest on.
static const char *add_notes(struct canvas *c, struct numbers *n,
                             const tie_list *ties) {
  tie_list sorted = {0};
  for (size_t i = 0; i < ties->n; i++) {
    const struct tie *t = &c->l->ties.at[ties->at[i]];
    struct run claims = more(c->l, t)->claims;
    add_citations(c, n, (struct run){t->citation, t->citations}, &sorted);
    for (uint32_t k = 0; k < claims.n; k++)
      add_citations(c, n, c->l->claims.at[claims.first + k].citations, &sorted);
  }
  struct buf b = {0};
  for (size_t i = 0; i < sorted.n; i++)
    buf_addf(&b, "%s%u", i > 0 ? "," : "", sorted.at[i]);
  const char *notes = b.n ? drawing_text(c->drawing, "%s", b.at) : NULL;
  buf_drop(&b);
  vec_drop(&sorted);
  return notes;
}

// ------------------------------------------------------------------- edges

// Whether anybody, a work cited included, states the tie for a fact.
static bool stated(struct canvas *c, const tie_list *ties) {
  bool is = false;
  for (size_t i = 0; i < ties->n; i++)
    is = is || c->l->ties.at[ties->at[i]].citations > 0;
  return is || words_holders(c->drawing, c->l, ties->at, ties->n, ASSERTS) ||
         words_holders(c->drawing, c->l, ties->at, ties->n, ADMITS);
}

static void add_edge(struct canvas *c, struct numbers *numbers,
                     const struct mark *m) {
  const ent_ledger *l = c->l;
  ent_drawing *d = c->drawing;
  tie_list ties = records(l, m);
  const struct tie *t = &l->ties.at[ties.at[0]];
  const struct tie_type *type = type_of(l, t);
  const struct drawing_node *from = canvas_node(c, t->from);
  const struct drawing_node *to = canvas_node(c, t->to);
  struct buf id = {0};
  tie_id(&id, l, l->keys.at[m->key]);
  struct drawing_edge e = {
      .id = drawing_text(d, "%s", buf_text(&id)),
      .from = (uint32_t)(from - d->nodes.at),
      .to = (uint32_t)(to - d->nodes.at),
      .label = tie_label(l, t, false),
      .family = family_name(type->family),
      .type = text(l, type->id),
      .certainty = verdict_name(m->certainty),
      .denied_by = words_holders(d, l, ties.at, ties.n, DENIES),
      .alleged_by = stated(c, &ties)
                        ? NULL
                        : words_holders(d, l, ties.at, ties.n, ALLEGES),
      .notes = add_notes(c, numbers, &ties),
      .sign = type->sign,
      .directed = type->directed,
      .recent = m->recent,
      .inside = from->cluster && to->cluster &&
                strcmp(from->cluster, to->cluster) == 0,
      .change = m->change,
  };
  e.tooltip = words_tooltip(c, m, &e, ties.at, ties.n);
  vec_push(&d->edges, e);
  buf_drop(&id);
  vec_drop(&ties);
}

static const char *plural(size_t n, const char *one, const char *many) {
  return n == 1 ? one : many;
}

void canvas_fill(struct canvas *c, const char *dates) {
  ent_drawing *d = c->drawing;
  struct numbers numbers = {0};
  numbers.of_source = mem_new(c->l->sources.n + 1, sizeof *numbers.of_source);
  add_nodes(c);
  for (size_t i = 0; i < c->marks.n; i++)
    add_edge(c, &numbers, &c->marks.at[i]);
  mem_free(numbers.of_source);
  map_drop(&numbers.texts);
  d->summary = drawing_text(d, "%zu %s, %zu %s, %zu %s, %s", d->nodes.n,
                            plural(d->nodes.n, "actor", "actors"), d->edges.n,
                            plural(d->edges.n, "tie", "ties"), d->sources.n,
                            plural(d->sources.n, "source", "sources"), dates);
}
