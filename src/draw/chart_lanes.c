// SPDX-License-Identifier: GPL-2.0-or-later
// Actors over their lives, and who was with whom or against whom: the ties of
// the table of a timeline, a line a pair and side. Who came of whom is told by
// the ties of lineage, which also begin and end lives of which nothing else is
// said. Talks and structure are left out.
#include "draw/chart.h"
#include "draw/pictures.h"
#include "find/timeline.h"

#include <stdlib.h>

// No page has room for more lanes with what is between them.
enum { MOST_LANES = 16, MOST_NAMED = 12 };

enum side { FRIENDS, FOES, LINEAGE, ELSE_TALKS, ELSE_FORMAL, SIDES };

struct weight { // of an actor
  uint32_t actor;
  bool named;
  size_t partners, ties;
};

struct plot {
  ent_drawing *d;
  const struct lanes *found;
  const ent_account *l;
  struct canvas canvas;
  struct days range;
  struct weight *order; // of those with a tie that counts
  size_t n, lanes;      // lanes: so many of them may be drawn
  uint32_t *lane;       // of an actor, NONE: it has none
  struct bars bars;     // between lanes
  size_t ties, left[SIDES], possible, undated;
  struct buf undated_words;
};

// ------------------------------------------------------------------ choice

static const struct tie *tie_of_bar(const struct plot *x, const struct bar *b) {
  return &x->l->ties.at[b->ties[0]];
}

static enum side side_of(const struct plot *x, const struct bar *b) {
  const struct tie_type *t = type_of(x->l, tie_of_bar(x, b));
  return t->role == ROLE_LINEAGE  ? LINEAGE
         : b->family == STRUCTURE ? ELSE_FORMAL
         : t->sign > 0            ? FRIENDS
         : t->sign < 0            ? FOES
                                  : ELSE_TALKS;
}

static bool counts(const struct plot *x, const struct bar *b) {
  const struct tie *t = tie_of_bar(x, b);
  return bar_shown(b, x->found->least) && side_of(x, b) <= LINEAGE &&
         t->from != t->to;
}

static int by_weight(const void *p, const void *q) {
  const struct weight *a = p, *b = q;
  if (a->named != b->named)
    return a->named ? -1 : 1;
  if (a->partners != b->partners)
    return a->partners > b->partners ? -1 : 1;
  if (a->ties != b->ties)
    return a->ties > b->ties ? -1 : 1;
  return a->actor < b->actor ? -1 : a->actor > b->actor;
}

static int by_pair(const void *p, const void *q) {
  const uint64_t a = *(const uint64_t *)p, b = *(const uint64_t *)q;
  return a < b ? -1 : a > b;
}

static uint64_t pair_of(const struct tie *t) {
  uint32_t a = t->from < t->to ? t->from : t->to;
  return (uint64_t)a << 32 | (a == t->from ? t->to : t->from);
}

// How many others each is with, against, or came of.
static void count_partners(const struct plot *x, struct weight *of) {
  const struct bars *all = &x->found->bars;
  uint64_t *pairs = mem_new(all->n + 1, sizeof *pairs);
  size_t n = 0;
  for (size_t i = 0; i < all->n; i++)
    if (counts(x, &all->at[i])) {
      pairs[n++] = pair_of(tie_of_bar(x, &all->at[i]));
      of[tie_of_bar(x, &all->at[i])->from].ties++;
      of[tie_of_bar(x, &all->at[i])->to].ties++;
    }
  if (n > 0)
    qsort(pairs, n, sizeof *pairs, by_pair);
  for (size_t i = 0; i < n; i++)
    if (i == 0 || pairs[i] != pairs[i - 1]) {
      of[pairs[i] >> 32].partners++;
      of[pairs[i] & UINT32_MAX].partners++;
    }
  mem_free(pairs);
}

static size_t most_lanes(const struct plot *x) {
  size_t asked = x->found->q->limit;
  size_t most = asked > 0 && asked < MOST_LANES ? asked : MOST_LANES;
  return x->n < most ? x->n : most;
}

static void choose(struct plot *x) {
  const size_t actors = x->l->facts->actors.n;
  const struct filter *f = x->found->asked.filter;
  struct weight *of = mem_new(actors + 1, sizeof *of);
  for (uint32_t a = 0; a < actors; a++)
    of[a] = (struct weight){
        .actor = a, .named = a == x->found->about || (f && f->focus == a)};
  count_partners(x, of);
  for (size_t a = 0; a < actors; a++)
    if (of[a].partners > 0)
      of[x->n++] = of[a];
  if (x->n > 0)
    qsort(of, x->n, sizeof *of, by_weight);
  x->order = of;
  x->lanes = most_lanes(x);
  x->lane = mem_new(actors + 1, sizeof *x->lane);
  for (size_t a = 0; a < actors; a++)
    x->lane[a] = NONE;
  for (uint32_t i = 0; i < x->lanes; i++)
    x->lane[of[i].actor] = i;
}

// The bars between lanes; the others are counted.
static void sift(struct plot *x) {
  const struct bars *all = &x->found->bars;
  x->bars.at = arena_new(&x->d->arena, all->n + 1, sizeof *x->bars.at);
  for (size_t i = 0; i < all->n; i++) {
    const struct bar *b = &all->at[i];
    const struct tie *t = tie_of_bar(x, b);
    if (counts(x, b)) {
      x->ties++;
      if (x->lane[t->from] != NONE && x->lane[t->to] != NONE)
        x->bars.at[x->bars.n++] = *b;
    } else if (bar_shown(b, x->found->least)) {
      x->left[side_of(x, b)] += t->from != t->to;
    } else {
      x->possible++;
    }
  }
}

// ------------------------------------------------------------------- bonds

static bool same_bond(const struct plot *x, const struct bar *a,
                      const struct bar *b) {
  return side_of(x, a) == side_of(x, b) &&
         pair_of(tie_of_bar(x, a)) == pair_of(tie_of_bar(x, b));
}

static size_t spells_of(const struct plot *x, const struct bar *b) {
  size_t n = 0;
  for (size_t i = 0; i < b->n; i++)
    n += x->l->ties.at[b->ties[i]].spells;
  return n;
}

// As in a timeline: what is less sure than all of a bar is not shown.
static void add_spells(const struct plot *x, const struct bar *b,
                       struct chart_spell *list, size_t *n) {
  for (size_t i = 0; i < b->n; i++) {
    const struct tie *t = &x->l->ties.at[b->ties[i]];
    if (tie_belief(t) < x->found->least && tie_belief(t) < b->certainty)
      continue;
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *s = &x->l->spells.at[t->spell + k];
      if (spell_any(s, x->range) > NO)
        list[(*n)++] = chart_spell_of(x->l, x->range, t, s);
    }
  }
}

static struct chart_bond bond_of(struct plot *x, size_t first, bool *told) {
  const struct bar *b = &x->bars.at[first];
  const struct tie *t = tie_of_bar(x, b);
  uint32_t *edges = arena_new(&x->d->arena, x->bars.n - first, sizeof *edges);
  struct chart_bond bond = {.a = x->lane[t->from],
                            .b = x->lane[t->to],
                            .hostile = side_of(x, b) == FOES,
                            .edges = edges};
  size_t most = 0;
  struct buf tips = {0};
  for (size_t i = first; i < x->bars.n; i++)
    if (!told[i] && same_bond(x, b, &x->bars.at[i])) {
      told[i] = true;
      edges[bond.edges_n++] = (uint32_t)i;
      most += spells_of(x, &x->bars.at[i]);
      buf_addf(&tips, "%s%s", tips.n ? "; " : "", x->d->edges.at[i].tooltip);
    }
  struct chart_spell *spells =
      arena_new(&x->d->arena, most + 1, sizeof *spells);
  for (size_t i = 0; i < bond.edges_n; i++)
    add_spells(x, &x->bars.at[edges[i]], spells, &bond.spells_n);
  bond.spells = spells;
  bond.title = drawing_text(x->d, "%s", buf_text(&tips));
  buf_drop(&tips);
  return bond;
}

static void fill_bonds(struct plot *x, struct chart *c) {
  struct chart_bond *list =
      arena_new(&x->d->arena, x->bars.n + 1, sizeof *list);
  bool *told = mem_new(x->bars.n + 1, sizeof *told);
  for (size_t i = 0; i < x->bars.n; i++)
    if (!told[i] && side_of(x, &x->bars.at[i]) != LINEAGE)
      list[c->bonds_n++] = bond_of(x, i, told);
  c->bonds = list;
  mem_free(told);
}

// ----------------------------------------------------------------- lineage

static bool is_type(const struct plot *x, const struct tie *t, const char *id) {
  return strcmp(text(x->l, type_of(x->l, t)->id), id) == 0;
}

// Who was there before: of a merger its first end.
static bool from_was(const struct plot *x, const struct tie *t) {
  return is_type(x, t, "merges-into");
}

// When it happened; false when nothing says so.
static bool happened(const struct plot *x, const struct tie *t,
                     struct days *q) {
  for (uint32_t k = 0; k < t->spells; k++) {
    const struct spell *s = &x->l->spells.at[t->spell + k];
    *q = (struct days){s->s0, s->flags & SPELL_INSTANT ? s->e1 : s->s1};
    if (!(s->flags & (SPELL_OUTSIDE | SPELL_UNDATED)) && q->lo > DAY_MIN &&
        q->hi < DAY_MAX)
      return true;
  }
  return false;
}

// "Free Front splits from Northern Front", in a note.
static void add_undated(struct plot *x, size_t bar) {
  const struct tie *t = tie_of_bar(x, &x->bars.at[bar]);
  if (++x->undated <= MOST_NAMED)
    buf_addf(&x->undated_words, "%s%s %s %s", x->undated > 1 ? "; " : "",
             chart_within(x->d, x->l, t->from), x->d->edges.at[bar].label,
             chart_within(x->d, x->l, t->to));
}

static void note_undated(struct plot *x) {
  if (x->undated > MOST_NAMED)
    buf_addf(&x->undated_words, "; and %zu more", x->undated - MOST_NAMED);
  if (x->undated > 0)
    vec_push(&x->d->notes,
             drawing_text(x->d, "Not drawn, as nothing says when: %s",
                          buf_text(&x->undated_words)));
  buf_drop(&x->undated_words);
}

static void fill_descents(struct plot *x, struct chart *c) {
  struct chart_descent *list =
      arena_new(&x->d->arena, x->bars.n + 1, sizeof *list);
  for (size_t i = 0; i < x->bars.n; i++) {
    const struct tie *t = tie_of_bar(x, &x->bars.at[i]);
    struct days q;
    if (side_of(x, &x->bars.at[i]) != LINEAGE)
      continue;
    if (!happened(x, t, &q)) {
      add_undated(x, i);
      continue;
    }
    bool first = from_was(x, t);
    double lo = chart_day(x->range, q.lo);
    double hi = chart_day(x->range, (int64_t)q.hi + 1);
    list[c->descents_n++] =
        (struct chart_descent){.was = x->lane[first ? t->from : t->to],
                               .is = x->lane[first ? t->to : t->from],
                               .edge = (uint32_t)i,
                               .s0 = lo,
                               .s1 = hi,
                               .at = (lo + hi) / 2};
  }
  c->descents = list;
}

// ------------------------------------------------------------------- lives

// What a tie of lineage that nobody disputes says of an actor: that it began
// (a split, a new name), or that it ended (a merger, a new name).
static void bound_life(const struct plot *x, uint32_t actor,
                       const struct tie *t, struct spell *life, bool *said) {
  struct days q;
  bool renamed = is_type(x, t, "renamed-from");
  if (type_of(x->l, t)->role != ROLE_LINEAGE || tie_belief(t) < DEFINITE ||
      more(x->l, t)->forecast || t->from == t->to || !happened(x, t, &q))
    return;
  if (t->from == actor && (renamed || is_type(x, t, "splits-from"))) {
    life->s0 = q.lo;
    life->s1 = q.hi;
    *said = true;
  }
  if (renamed ? t->to == actor
              : t->from == actor && is_type(x, t, "merges-into")) {
    life->e0 = q.lo;
    life->e1 = q.hi;
    *said = true;
  }
}

// By its lineage alone.
static struct chart_spell life_by_lineage(const struct plot *x, uint32_t actor,
                                          bool *said) {
  const ent_account *l = x->l;
  struct spell life = {.s0 = x->range.lo,
                       .s1 = x->range.lo,
                       .e0 = x->range.hi,
                       .e1 = x->range.hi};
  for (uint32_t i = l->actor_tie.at[actor]; i < l->actor_tie.at[actor + 1]; i++)
    bound_life(x, actor, &l->ties.at[l->actor_ties.at[i]], &life, said);
  life.a = life.s1;
  life.b = life.e0;
  return chart_spell_at(l, x->range, &life);
}

static void add_lives(struct plot *x, struct chart_lane *lane, uint32_t actor) {
  const struct run lives = x->l->facts->actors.at[actor].lives;
  struct chart_spell *list = arena_new(&x->d->arena, lives.n + 1, sizeof *list);
  bool said = false;
  lane->lives = list;
  for (uint32_t k = 0; k < lives.n; k++) {
    struct spell s = actor_life(x->l, actor, k);
    if (spell_any(&s, x->range) > NO)
      list[lane->lives_n++] = chart_spell_at(x->l, x->range, &s);
  }
  if (lives.n > 0)
    return;
  list[lane->lives_n++] = life_by_lineage(x, actor, &said);
  lane->unsaid = true;
}

static void fill_lanes(struct plot *x, struct chart *c) {
  struct chart_lane *list = arena_new(&x->d->arena, x->lanes + 1, sizeof *list);
  for (size_t i = 0; i < x->lanes; i++) {
    uint32_t actor = x->order[i].actor;
    list[i] = (struct chart_lane){
        .id = text(x->l, x->l->facts->actors.at[actor].id),
        .name = chart_actor(x->d, x->l, actor),
        .title =
            words_alone(x->d, text(x->l, x->l->facts->actors.at[actor].full))};
    add_lives(x, &list[i], actor);
  }
  c->lanes = list;
  c->lanes_n = x->lanes;
  c->lanes_all = x->n;
  c->ties_all = x->ties;
}

static void name_others(struct plot *x, struct chart *c) {
  size_t n = x->n < x->lanes + MOST_NAMED ? x->n : x->lanes + MOST_NAMED;
  const char **names = arena_new(&x->d->arena, n + 1, sizeof *names);
  for (size_t i = 0; i < n; i++)
    names[i] = chart_within(x->d, x->l, x->order[i].actor);
  names[n] = NULL;
  c->others = names;
}

// ------------------------------------------------------------------- words

static const char *described(const struct plot *x) {
  struct buf b = {0};
  for (size_t i = 0; i < x->d->edges.n; i++)
    buf_addf(&b, "%s%s", i ? "; " : "", x->d->edges.at[i].tooltip);
  buf_addc(&b, '.');
  const char *words = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static void tell(struct plot *x) {
  ent_drawing *d = x->d;
  const struct slice_hidden *h = &x->found->slice->hidden;
  chart_title(d, x->found->q,
              x->found->about == NONE
                  ? "Who was with whom, and against whom"
                  : drawing_text(d, "%s, with whom and against whom",
                                 chart_within(d, x->l, x->found->about)),
              x->range);
  chart_caption(d, &x->found->asked,
                drawing_text(d,
                             "%zu actor%s, %zu tie%s of allies, foes and "
                             "forebears",
                             x->n, x->n == 1 ? "" : "s", x->ties,
                             x->ties == 1 ? "" : "s"));
  words_not_drawn(d, x->left[ELSE_TALKS], "tie that is neither, as talks",
                  "ties that are neither, as talks", NULL);
  words_not_drawn(d, x->left[ELSE_FORMAL], "formal link", "formal links", NULL);
  words_not_drawn(d, x->possible, "tie that is less certain",
                  "ties that are less certain", OPT("include=possible"));
  words_gone(d, h->denied, h->retracted);
  note_undated(x);
  if (d->definite)
    vec_push(&d->notes, drawing_text(d, "D%s", d->definite + 1));
  if (x->n == 0)
    vec_push(&d->notes, "Nobody is with or against anybody in that time by "
                        "ties that pass the filters");
  if (x->n > x->lanes) {
    drawing_hint(d, OPT("actor=A"));
    drawing_hint(d, OPT("focus=A"));
  }
  d->summary =
      drawing_text(d, "%zu actor%s, %zu tie%s, %s", x->n, x->n == 1 ? "" : "s",
                   x->ties, x->ties == 1 ? "" : "s", d->dates);
}

// ------------------------------------------------------------------- whole

static void draw(struct plot *x) {
  struct chart *c = arena_new(&x->d->arena, 1, sizeof *c);
  x->d->chart = c;
  c->what = CHART_LANES;
  c->time = chart_time_of(x->d, x->range);
  choose(x);
  sift(x);
  chart_edges(&x->canvas, x->found->slice, &x->bars,
              chart_dates(x->d, x->range));
  fill_lanes(x, c);
  fill_bonds(x, c);
  fill_descents(x, c);
  name_others(x, c);
  c->description = described(x);
  tell(x);
}

static ent_drawing *lanes_chart(const struct lanes *found) {
  struct plot x = {
      .d = drawing_for(found->q->spell, &found->asked.l->facts->limits),
      .found = found,
      .l = found->asked.l,
      .range = found->asked.days};
  x.canvas = (struct canvas){.drawing = x.d, .l = x.l, .q = x.range};
  draw(&x);
  canvas_drop(&x.canvas);
  mem_free(x.order);
  mem_free(x.lane);
  return x.d;
}

ent_drawing *ent_draw_lanes(const ent_account *l, const ent_query *q,
                            ent_diags *diags) {
  if (!(q = query_for(q, ASK_DRAW_LANES, diags)))
    return NULL;
  struct lanes *found = timeline_find(l, q, diags);
  ent_drawing *d = found && chart_has_ends(found->asked.days, diags)
                       ? lanes_chart(found)
                       : NULL;
  lanes_free(found);
  return d;
}
