// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/canvas.h"

// A drawing with more ties than this is thinned.
enum { THIN_ABOVE = 24 };

struct drawing_node *canvas_node(const struct canvas *c, uint32_t actor) {
  const char *id = text(c->l, c->l->facts->actors.at[actor].id);
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

void canvas_drop(struct canvas *c) {
  vec_drop(&c->marks);
  map_drop(&c->doubts);
}

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

static bool began_by(const ent_account *l, uint32_t tie, day last) {
  const struct tie *t = &l->ties.at[tie];
  for (uint32_t k = 0; k < t->spells; k++)
    if (l->spells.at[t->spell + k].s0 <= last)
      return true;
  return false;
}

// Of what happened shortly before a range, and is recent in its first steps
// alone: the records that came before.
static void add_recent(tie_list *ties, const ent_account *l,
                       const struct mark *m) {
  const struct slice_options *o = &m->slice->options;
  for (uint32_t t = l->keys.at[m->key]; t < l->keys.at[m->key + 1]; t++)
    if ((!o->filter || filter_allows(o->filter, l, t)) &&
        began_by(l, t, o->q.hi))
      vec_push(ties, t);
  if (ties->n == 0)
    vec_push(ties, l->keys.at[m->key]);
}

tie_list mark_records(const ent_account *l, const struct mark *m) {
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
  if (ties.n == 0)
    add_recent(&ties, l, m);
  for (size_t i = best; i > 0; i--) {
    uint32_t t = ties.at[i];
    ties.at[i] = ties.at[i - 1];
    ties.at[i - 1] = t;
  }
  return ties;
}

static const struct tie *any_tie(const ent_account *l, const struct mark *m) {
  return &l->ties.at[l->keys.at[m->key]];
}

static bool is_structure(const ent_account *l, const struct mark *m) {
  return type_of(l, any_tie(l, m))->family == STRUCTURE;
}

// ---------------------------------------------------------------- thinning

static size_t count(const bool *is, size_t n) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++)
    found += is[i];
  return found;
}

static const char *plural(size_t n, const char *one, const char *many) {
  return n == 1 ? one : many;
}

static size_t actors_tied(const struct canvas *c) {
  bool *tied = mem_new(c->l->facts->actors.n + 1, sizeof *tied);
  for (size_t i = 0; i < c->marks.n; i++) {
    const struct tie *t = any_tie(c->l, &c->marks.at[i]);
    tied[t->from] = tied[t->to] = true;
  }
  size_t n = count(tied, c->l->facts->actors.n);
  mem_free(tied);
  return n;
}

// Keeps the marks between actors that stay.
static void drop_marks(struct canvas *c, const bool *stays) {
  size_t n = 0;
  for (size_t i = 0; i < c->marks.n; i++) {
    const struct tie *t = any_tie(c->l, &c->marks.at[i]);
    if (stays[t->from] && stays[t->to])
      c->marks.at[n++] = c->marks.at[i];
  }
  c->marks.n = n;
}

void drawing_thinned(ent_drawing *d, size_t gone, size_t ties) {
  if (gone == 0)
    return;
  vec_push(&d->notes,
           drawing_text(d, "Not drawn: %zu %s with formal links only (%zu %s)",
                        gone, plural(gone, "actor", "actors"), ties,
                        plural(ties, "tie", "ties")));
  drawing_hint(d, OPT("all"));
}

// Marks those that have a tie other than structure; how many such ties are
// there.
static size_t mark_tied(const struct canvas *c, bool *stays) {
  size_t found = 0;
  for (size_t i = 0; i < c->marks.n; i++) {
    const struct tie *t = any_tie(c->l, &c->marks.at[i]);
    if (is_structure(c->l, &c->marks.at[i]))
      continue;
    stays[t->from] = stays[t->to] = true;
    found++;
  }
  return found;
}

void canvas_join(const struct canvas *c, struct canvas_company *company) {
  mark_tied(c, company->stays);
  company->many |= c->marks.n > THIN_ABOVE;
}

struct canvas_counts canvas_thin(struct canvas *c, bool may, uint32_t keep) {
  struct canvas_counts n = {.actors = actors_tied(c), .ties = c->marks.n};
  const struct canvas_company *with = c->company;
  const size_t all = c->l->facts->actors.n;
  bool *stays = mem_new(all + 1, sizeof *stays);
  bool many = c->marks.n > THIN_ABOVE || (with && with->many);
  size_t left = mark_tied(c, stays);
  for (size_t i = 0; with && i < all; i++)
    stays[i] |= with->stays[i];
  left += with ? count(with->stays, all) : 0;
  if (keep != NONE)
    stays[keep] = true;
  if (may && many && left > 0)
    drop_marks(c, stays);
  mem_free(stays);
  n.actors_drawn = actors_tied(c);
  n.ties_drawn = c->marks.n;
  drawing_thinned(c->drawing, n.actors - n.actors_drawn, n.ties - n.ties_drawn);
  return n;
}

// ------------------------------------------------------------------- nodes

static void add_nodes(struct canvas *c) {
  const ent_account *l = c->l;
  uint32_t *degree = mem_new(l->facts->actors.n + 1, sizeof *degree), most = 1;
  bool *shown = mem_new(l->facts->actors.n + 1, sizeof *shown);
  for (size_t i = 0; i < c->marks.n; i++) {
    const struct tie *t = any_tie(l, &c->marks.at[i]);
    uint32_t counts = !is_structure(l, &c->marks.at[i]);
    shown[t->from] = shown[t->to] = true;
    degree[t->from] += counts;
    degree[t->to] += counts;
    most = degree[t->from] > most ? degree[t->from] : most;
    most = degree[t->to] > most ? degree[t->to] : most;
  }
  c->drawing->most = most;
  for (uint32_t a = 0; a < l->facts->actors.n; a++) {
    if (!shown[a])
      continue;
    const struct actor *actor = &l->facts->actors.at[a];
    const struct kind *kind = &l->facts->kinds.at[actor->kind];
    ent_sym group = actor_group(l, a, c->q);
    struct buf name = {0};
    words_name(&name, text(l, actor->full));
    struct drawing_node n = {
        .id = text(l, actor->id),
        .label = words_alone(c->drawing, text(l, actor->label)),
        .name = words_alone(c->drawing, text(l, actor->full)),
        .kind = text(l, kind->id),
        .kind_label = words_alone(c->drawing, text(l, kind->label)),
        .shape = text(l, kind->shape),
        .cluster = group ? words_alone(c->drawing, text(l, group)) : NULL,
        .ties = degree[a],
        .size = (double)degree[a] / most,
        .tooltip = drawing_text(c->drawing, "%s, %s", buf_text(&name),
                                words_alone(c->drawing, text(l, kind->label))),
    };
    buf_drop(&name);
    vec_push(&c->drawing->nodes, n);
  }
  mem_free(degree);
  mem_free(shown);
}

// ----------------------------------------------------------------- sources

// Gives each source's number in the drawing, the caller's to free, and how
// many different works they are.
static uint32_t *add_sources(struct canvas *c, size_t *works) {
  size_t n = c->l->facts->sources.n;
  bool *cited = mem_new(n + 1, sizeof *cited);
  uint32_t *number = mem_new(n + 1, sizeof *number);
  struct map texts = {0};
  for (size_t i = 0; i < c->marks.n; i++) {
    tie_list ties = mark_records(c->l, &c->marks.at[i]);
    words_works(c->l, ties.at, ties.n, false, cited);
    words_works(c->l, ties.at, ties.n, true, cited);
    vec_drop(&ties);
  }
  for (uint32_t s = 0; s < n; s++) {
    if (!cited[s])
      continue;
    const char *words = words_source(c->drawing, c->l, s);
    const char *id = text(c->l, c->l->facts->sources.at[s].id);
    map_get_or_put(&texts, str_of(words), 1);
    number[s] = (uint32_t)c->drawing->sources.n;
    ent_sym url = c->l->facts->sources.at[s].url;
    const char *link = url ? text(c->l, url) : NULL;
    vec_push(&c->drawing->sources, ((struct drawing_source){id, words, link}));
  }
  *works = texts.entries.n;
  map_drop(&texts);
  mem_free(cited);
  return number;
}

static const uint32_t *cites_of(struct canvas *c, const uint32_t *number,
                                const tie_list *ties, bool against,
                                size_t *all) {
  size_t n = c->l->facts->sources.n;
  bool *cited = mem_new(n + 1, sizeof *cited);
  words_works(c->l, ties->at, ties->n, against, cited);
  *all = count(cited, n);
  uint32_t *cites = arena_new(&c->drawing->arena, *all + 1, sizeof *cites);
  for (size_t s = 0, k = 0; s < n; s++)
    if (cited[s])
      cites[k++] = number[s];
  mem_free(cited);
  return cites;
}

// ------------------------------------------------------------------- edges

static void add_edge(struct canvas *c, const uint32_t *number,
                     const struct mark *m) {
  const ent_account *l = c->l;
  ent_drawing *d = c->drawing;
  tie_list ties = mark_records(l, m);
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
      .family = family_name(type->family),
      .type = text(l, type->id),
      .type_label = words_alone(d, text(l, type->label)),
      .certainty = verdict_name(m->certainty),
      .sign = type->sign,
      .directed = type->directed,
      .recent = m->recent,
      .inside = from->cluster && to->cluster &&
                strcmp(from->cluster, to->cluster) == 0,
      .change = m->change,
  };
  struct whose_word word =
      words_whose(d, m->slice, ties.at, ties.n, &c->doubts);
  e.label = words_alone(d, word.label);
  e.whose = word.whose;
  e.against = word.against;
  e.cites = cites_of(c, number, &ties, false, &e.citations);
  e.against_cites = cites_of(c, number, &ties, true, &e.against_citations);
  e.tooltip = words_tooltip(c, m, &e, ties.at, ties.n);
  vec_push(&d->edges, e);
  buf_drop(&id);
  vec_drop(&ties);
}

static void tell_definite(struct canvas *c) {
  bool any = false, marked = false;
  for (size_t i = 0; i < c->drawing->edges.n; i++) {
    const struct drawing_edge *e = &c->drawing->edges.at[i];
    bool definite = strcmp(e->certainty, verdict_name(DEFINITE)) == 0;
    any |= definite;
    marked |= definite && e->against;
  }
  if (any)
    c->drawing->definite = caption_definite(c->l, marked);
}

// Rolled up, the doubt of a line may be that of a membership alone.
static void tell_memberships(struct canvas *c) {
  struct buf b = {0};
  words_memberships(&b, &c->doubts);
  if (b.n)
    vec_push(&c->drawing->notes, drawing_text(c->drawing, "%s", buf_text(&b)));
  buf_drop(&b);
}

void canvas_fill(struct canvas *c, const char *dates) {
  ent_drawing *d = c->drawing;
  size_t works = 0;
  d->dates = dates;
  d->made_of = c->l->facts->title
                   ? words_alone(d, text(c->l, c->l->facts->title))
                   : NULL;
  uint32_t *number = add_sources(c, &works);
  add_nodes(c);
  for (size_t i = 0; i < c->marks.n; i++)
    add_edge(c, number, &c->marks.at[i]);
  mem_free(number);
  tell_definite(c);
  tell_memberships(c);
  d->summary = drawing_text(d, "%zu %s, %zu %s, %zu %s, %s", d->nodes.n,
                            plural(d->nodes.n, "actor", "actors"), d->edges.n,
                            plural(d->edges.n, "tie", "ties"), works,
                            plural(works, "source", "sources"), dates);
}
