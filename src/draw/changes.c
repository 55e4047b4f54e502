// SPDX-License-Identifier: GPL-2.0-or-later
// Two dates as a network of what changed for certain: one line a pair, made of
// the ties that changed it. Whoever changed sides is in it even if that is only
// likely. Pairs among the same actors that did not change are there without
// words; what is only likely is told below.
#include "draw/chart.h"
#include "draw/diff.h"
#include "draw/looks.h"

#include <stdlib.h>

enum { MOST_WORDS = 2, MOST_NAMED = 12 }; // of a line; of pairs below

struct plot {
  ent_drawing *d;
  const struct difference *found;
  const ent_account *l;
  struct changed_pairs pairs;
  struct canvas canvas;
};

typedef VEC(struct drawing_edge) edge_list;

// ------------------------------------------------------------------- marks

static bool changed(const struct changed_pair *p) {
  return p->block < CHANGED_LIKELY;
}

static int by_key(const void *p, const void *q) {
  const struct mark *a = p, *b = q;
  return a->key < b->key ? -1 : a->key > b->key;
}

// Of one who went on under another name, the ties under the later one.
static bool is_between(const struct plot *x, const struct changed_pair *p,
                       uint32_t line) {
  uint32_t key = x->found->d->lines.at[line].key;
  const struct tie *t = &x->l->ties.at[x->l->keys.at[key]];
  return (t->from == p->a && t->to == p->b) ||
         (t->from == p->b && t->to == p->a);
}

// With --all the unchanged are drawn whoever they are.
static bool drawn(const struct plot *x, const struct changed_pair *p) {
  return changed(p) || (p->block == CHANGED_SAME && x->found->q->all);
}

static void fill(struct plot *x, const char *dates) {
  struct canvas *c = &x->canvas;
  for (size_t i = 0; i < x->pairs.list.n; i++) {
    const struct changed_pair *p = &x->pairs.list.at[i];
    for (size_t k = 0; drawn(x, p) && k < p->n; k++)
      if (is_between(x, p, p->lines[k]))
        vec_push(&c->marks,
                 diff_mark(x->found, &x->found->d->lines.at[p->lines[k]]));
  }
  if (c->marks.n > 0)
    qsort(c->marks.at, c->marks.n, sizeof *c->marks.at, by_key);
  canvas_fill(c, dates);
}

// ------------------------------------------------------------------- lines

// The ties of a pair of which its line tells.
struct told_ties {
  const struct drawing_edge **at;
  size_t n;
};

static bool tells(const struct changed_pair *p, const struct drawing_edge *e) {
  return p->block == CHANGED_ENDED ? e->change == DRAWN_GONE
                                   : e->change != DRAWN_GONE;
}

static const struct drawing_edge *edge_of(const struct plot *x, uint32_t line) {
  const struct mark key = {.key = x->found->d->lines.at[line].key};
  const struct mark *at =
      bsearch(&key, x->canvas.marks.at, x->canvas.marks.n, sizeof key, by_key);
  return at ? &x->d->edges.at[at - x->canvas.marks.at] : NULL;
}

// Moves those to the front for which it holds; gives how many they are.
static size_t
front(const struct drawing_edge **at, size_t n, const struct changed_pair *p,
      bool (*holds)(const struct changed_pair *, const struct drawing_edge *)) {
  size_t k = 0;
  for (size_t i = 0; i < n; i++)
    if (holds(p, at[i])) {
      const struct drawing_edge *e = at[i];
      for (size_t j = i; j > k; j--)
        at[j] = at[j - 1];
      at[k++] = e;
    }
  return k > 0 ? k : n;
}

static bool is_sure(const struct changed_pair *p,
                    const struct drawing_edge *e) {
  (void)p;
  return !drawing_unsure(e);
}

// Where nothing has begun, what has ended made the change; where something
// certain made it, that is told alone.
static struct told_ties ties_of(const struct plot *x,
                                const struct changed_pair *p,
                                const struct drawing_edge **all) {
  struct told_ties now = {.at = all};
  size_t n = 0;
  for (size_t i = 0; i < p->n; i++) {
    const struct drawing_edge *e = edge_of(x, p->lines[i]);
    if (e && is_between(x, p, p->lines[i]))
      all[n++] = e;
  }
  now.n = front(all, n, p, tells);
  now.n = front(all, now.n, p, is_sure);
  return now;
}

static void add_once(struct buf *b, const char *words, const char *between) {
  if (words && (!b->n || !strstr(b->at, words)))
    buf_addf(b, "%s%s", b->n ? between : "", words);
}

static const char *keep(const struct plot *x, struct buf *b) {
  const char *text = b->n ? drawing_text(x->d, "%s", b->at) : NULL;
  buf_drop(b);
  return text;
}

// "at war with, attacks targets of"; "kills, warns and 2 more".
static void add_words(struct buf *b, const struct told_ties *t) {
  size_t most = t->n > MOST_WORDS + 1 ? MOST_WORDS : t->n;
  for (size_t i = 0; i < most; i++)
    buf_addf(b, "%s%s", i ? ", " : "", t->at[i]->label);
  if (most < t->n)
    buf_addf(b, " and %zu more", t->n - most);
}

// "was friendly: at war with".
static const char *label_of(const struct plot *x, const struct changed_pair *p,
                            const struct told_ties *t) {
  struct buf b = {0};
  bool gone = t->n > 0 && t->at[0]->change == DRAWN_GONE;
  if (p->block == CHANGED_SIDES || p->block == CHANGED_STATE)
    buf_addf(&b, "was %s: %s", changes_side(&p->one), gone ? "no longer " : "");
  add_words(&b, t);
  const char *label = keep(x, &b);
  return label ? label : "";
}

static int by_number(const void *p, const void *q) {
  uint32_t a = *(const uint32_t *)p, b = *(const uint32_t *)q;
  return (a > b) - (a < b);
}

// The works of all of them, each once.
static const uint32_t *cites_of(const struct plot *x, const struct told_ties *t,
                                bool against, size_t *n) {
  size_t all = 0;
  for (size_t i = 0; i < t->n; i++)
    all += against ? t->at[i]->against_citations : t->at[i]->citations;
  uint32_t *list = arena_new(&x->d->arena, all + 1, sizeof *list);
  all = 0;
  for (size_t i = 0; i < t->n; i++) {
    const struct drawing_edge *e = t->at[i];
    const uint32_t *of = against ? e->against_cites : e->cites;
    size_t m = against ? e->against_citations : e->citations;
    for (size_t k = 0; k < m; k++)
      list[all++] = of[k];
  }
  if (all)
    qsort(list, all, sizeof *list, by_number);
  *n = 0;
  for (size_t i = 0; i < all; i++)
    if (*n == 0 || list[*n - 1] != list[i])
      list[(*n)++] = list[i];
  return list;
}

static enum drawn_state state_of(enum pair_state s) {
  return s == PAIR_ALLY      ? DRAWN_FRIENDLY
         : s == PAIR_HOSTILE ? DRAWN_HOSTILE
         : s == PAIR_MIXED   ? DRAWN_BOTH
                             : DRAWN_NEITHER;
}

static const struct drawn_turn *turn_of(const struct plot *x,
                                        const struct changed_pair *p) {
  static const enum drawn_turning kinds[CHANGED_BLOCKS] = {
      [CHANGED_SIDES] = TURN_STATE, [CHANGED_NAME] = TURN_SAME,
      [CHANGED_STATE] = TURN_STATE, [CHANGED_ENDED] = TURN_ENDED,
      [CHANGED_BEGUN] = TURN_BEGUN, [CHANGED_SAME] = TURN_SAME};
  struct drawn_turn *t = arena_new(&x->d->arena, 1, sizeof *t);
  const struct changed_side *s = p->block == CHANGED_ENDED ? &p->one : &p->two;
  *t = (struct drawn_turn){.kind = kinds[p->block],
                           .state = state_of(s->state),
                           .sides = p->block == CHANGED_SIDES};
  return t;
}

static enum drawing_change fate_of(const struct changed_pair *p) {
  return p->block == CHANGED_ENDED   ? DRAWN_GONE
         : p->block == CHANGED_BEGUN ? DRAWN_NEW
                                     : DRAWN_SAME;
}

// The line leads where all ties lead that it tells of, or nowhere.
static void set_ends(struct drawing_edge *e, const struct told_ties *t) {
  e->directed = t->n > 0;
  for (size_t i = 0; i < t->n; i++)
    e->directed &= t->at[i]->directed && t->at[i]->from == t->at[0]->from;
  if (e->directed) {
    e->from = t->at[0]->from;
    e->to = t->at[0]->to;
  }
}

static void set_words(const struct plot *x, const struct changed_pair *p,
                      struct drawing_edge *e, const struct told_ties *t) {
  struct buf whose = {0}, against = {0}, types = {0}, tips = {0};
  buf_addf(&tips, "%s – %s: %s, then %s, %s",
           changes_name(x->d, x->found, p, p->a),
           changes_name(x->d, x->found, p, p->b), changes_side(&p->one),
           changes_side(&p->two), e->certainty);
  for (size_t i = 0; i < t->n; i++) {
    add_once(&whose, t->at[i]->whose, "; ");
    add_once(&against, t->at[i]->against, "; ");
    add_once(&types, t->at[i]->type, " ");
    buf_addf(&tips, "; %s", t->at[i]->tooltip);
  }
  e->whose = keep(x, &whose);
  e->against = keep(x, &against);
  e->type = types.n ? drawing_text(x->d, "%s", types.at) : "";
  e->type_label = "";
  e->tooltip = keep(x, &tips);
  buf_drop(&types);
}

static struct drawing_edge line_of(const struct plot *x,
                                   const struct changed_pair *p) {
  static const char *const families[] = {[DRAWN_FRIENDLY] = "support",
                                         [DRAWN_HOSTILE] = "hostility",
                                         [DRAWN_BOTH] = "hostility",
                                         [DRAWN_NEITHER] = "diplomacy"};
  const struct drawing_edge **all =
      arena_new(&x->d->arena, p->n + 1, sizeof *all);
  const struct told_ties t = ties_of(x, p, all);
  struct drawing_edge e = {
      .id = drawing_text(x->d, "%s_%s",
                         text(x->l, x->l->facts->actors.at[p->a].id),
                         text(x->l, x->l->facts->actors.at[p->b].id)),
      .from = (uint32_t)(canvas_node(&x->canvas, p->a) - x->d->nodes.at),
      .to = (uint32_t)(canvas_node(&x->canvas, p->b) - x->d->nodes.at),
      .certainty = verdict_name(p->certainty),
      .change = fate_of(p),
      .turn = turn_of(x, p)};
  e.family = families[e.turn->state];
  e.sign = e.turn->state == DRAWN_FRIENDLY  ? 1
           : e.turn->state == DRAWN_HOSTILE ? -1
                                            : 0;
  e.label = label_of(x, p, &t);
  set_ends(&e, &t);
  set_words(x, p, &e, &t);
  if (e.turn->kind != TURN_SAME) {
    e.cites = cites_of(x, &t, false, &e.citations);
    e.against_cites = cites_of(x, &t, true, &e.against_citations);
  }
  return e;
}

// Of those that did not change, the pairs among the same actors.
static bool lined(const struct plot *x, const struct changed_pair *p) {
  return (changed(p) || p->block == CHANGED_SAME) &&
         canvas_node(&x->canvas, p->a) && canvas_node(&x->canvas, p->b);
}

static void join(struct plot *x) {
  edge_list lines = {0};
  for (size_t i = 0; i < x->pairs.list.n; i++)
    if (lined(x, &x->pairs.list.at[i]))
      vec_push(&lines, line_of(x, &x->pairs.list.at[i]));
  x->d->edges.n = 0;
  for (size_t i = 0; i < lines.n; i++)
    vec_push(&x->d->edges, lines.at[i]);
  vec_drop(&lines);
}

// ------------------------------------------------------------------- nodes

// Whoever went on bears both names.
static void name_nodes(struct plot *x) {
  for (size_t i = 0; i < x->pairs.list.n; i++) {
    const struct changed_pair *p = &x->pairs.list.at[i];
    struct drawing_node *a = canvas_node(&x->canvas, p->a);
    struct drawing_node *b = canvas_node(&x->canvas, p->b);
    if (p->was != NONE && a && b) {
      a->label = changes_name(x->d, x->found, p, p->a);
      b->label = changes_name(x->d, x->found, p, p->b);
    }
  }
}

// Areas that nobody asked for would pull together who belongs together, and
// push apart what changed.
static void part_groups(struct plot *x) {
  for (size_t i = 0; !x->found->q->hulls && i < x->d->nodes.n; i++)
    x->d->nodes.at[i].cluster = NULL;
}

// ------------------------------------------------------------------- words

static void note_likely(const struct plot *x) {
  struct buf b = {0};
  size_t n = x->pairs.of[CHANGED_LIKELY], named = 0;
  for (size_t i = 0; i < x->pairs.list.n && named < MOST_NAMED; i++) {
    const struct changed_pair *p = &x->pairs.list.at[i];
    if (p->block != CHANGED_LIKELY)
      continue;
    buf_addf(&b, "%s%s – %s (%s, then %s)", named++ ? "; " : "",
             chart_within(x->d, x->l, p->a), chart_within(x->d, x->l, p->b),
             changes_side(&p->one), changes_side(&p->two));
  }
  if (n > named)
    buf_addf(&b, "; and %zu more", n - named);
  if (n)
    vec_push(&x->d->notes,
             drawing_text(x->d, "Likely only: %zu more pair%s: %s", n,
                          n == 1 ? "" : "s", buf_text(&b)));
  buf_drop(&b);
}

// Those of structure not counted.
static size_t ties_that(const struct plot *x, enum change change) {
  size_t n = 0;
  for (size_t i = 0; i < x->found->d->lines.n; i++) {
    const struct diff_line *line = &x->found->d->lines.at[i];
    const struct tie *t = &x->l->ties.at[x->l->keys.at[line->key]];
    n += line->change == change && type_of(x->l, t)->family != STRUCTURE;
  }
  return n;
}

static void note_seen(const struct plot *x) {
  const struct difference *f = x->found;
  const char *one = chart_dates(x->d, f->d->one->options.q);
  const char *two = chart_dates(x->d, f->d->two->options.q);
  size_t first = ties_that(x, FIRST_SEEN), last = ties_that(x, LAST_SEEN);
  if (first)
    vec_push(&x->d->notes,
             drawing_text(x->d,
                          "%zu tie%s in force by %s; whether in %s already the "
                          "ledger does not say",
                          first, first == 1 ? "" : "s", two, one));
  if (last)
    vec_push(&x->d->notes,
             drawing_text(x->d,
                          "%zu tie%s last seen before %s; whether still then "
                          "the ledger does not say",
                          last, last == 1 ? "" : "s", two));
}

static void tell(const struct plot *x) {
  const ent_query *q = x->found->q;
  diff_title(x->d, x->found);
  vec_push(&x->d->lines, changes_counted(x->d, x->found, &x->pairs));
  vec_push(&x->d->lines, changes_knowledge(x->d, x->found));
  if (q->definite) {
    chart_note(x->d, x->found->unsure_shifts,
               "pair is not certain to have changed",
               "pairs are not certain to have changed", NULL);
  } else {
    note_likely(x);
    note_seen(x);
    changes_note_same(x->d, x->found, &x->pairs);
  }
  diff_notes(x->d, x->found);
}

ent_drawing *changes_network(const struct difference *found,
                             const struct looks *looks) {
  const struct diff *diff = found->d;
  struct plot x = {.d = drawing_for(found->q->spell, &found->l->facts->limits),
                   .found = found,
                   .l = found->l,
                   .pairs = changed_find(found)};
  x.canvas =
      (struct canvas){.drawing = x.d, .l = x.l, .q = diff->two->options.q};
  struct buf both = {0};
  days_prose_pair(&both, diff->one->options.q, diff->two->options.q);
  x.d->diff = true;
  tell(&x);
  fill(&x, drawing_text(x.d, "%s", buf_text(&both)));
  looks_apply(&x.canvas, looks);
  diff_tag(&x.canvas, found);
  join(&x);
  name_nodes(&x);
  part_groups(&x);
  x.d->summary = drawing_text(x.d, "%zu actors, %zu pairs, %s", x.d->nodes.n,
                              x.d->edges.n, x.d->dates);
  buf_drop(&both);
  canvas_drop(&x.canvas);
  changed_drop(&x.pairs);
  return x.d;
}
