// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/drawing.h"

#include <stdlib.h>
#include <string.h>

static int by_pair(const void *x, const void *y) {
  const uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
  return a < b ? -1 : a > b;
}

#define A_PART                                                                 \
  "nobody could read it: ask for a part (\1actor=A\2, \1type=T\2, "            \
  "\1family=F\2, \1min-likelihood=P\2, a shorter time)"

bool drawing_fits_pairs(uint64_t *pairs, size_t n, const struct limits *l,
                        ent_diags *diags) {
  size_t different = 0;
  qsort(pairs, n, sizeof *pairs, by_pair);
  for (size_t i = 0; i < n; i++)
    different += i == 0 || pairs[i] != pairs[i - 1];
  if (different <= l->most[LIMIT_FIGURE])
    return true;
  limit_passed(diags, "figure/too-large", SPAN_NONE, l, LIMIT_FIGURE, different,
               "pairs of actors tied in this figure",
               A_PART ", or for larger parts (\1roll-up=KIND\2)");
  return false;
}

bool drawing_fits_names(size_t actors, size_t bytes, const struct limits *l,
                        ent_diags *diags) {
  if (actors > l->most[LIMIT_FIGURE_ACTORS])
    limit_passed(diags, "figure/too-large", SPAN_NONE, l, LIMIT_FIGURE_ACTORS,
                 actors, "actors in this figure",
                 A_PART ", or for larger parts (\1roll-up=KIND\2)");
  else if (bytes > l->most[LIMIT_FIGURE_TEXT])
    limit_passed(diags, "figure/too-large", SPAN_NONE, l, LIMIT_FIGURE_TEXT,
                 bytes, "bytes of names and words in this figure",
                 A_PART ", or give actors a `short` name");
  else
    return true;
  return false;
}

static size_t beyond(const char *text, size_t most) {
  const size_t n = text ? strlen(text) : 0;
  return n > most ? n - most : 0;
}

// What anybody reads of a label, and of what is told beside it.
enum { LABEL = 200, TOOLTIP = 4000 };

// A list of changes is read out as its rows are told.
static size_t words_beside(const struct chart *c) {
  size_t n = c->blocks_n ? 0 : beyond(c->description, TOOLTIP);
  for (size_t i = 0; i < c->events_n; i++)
    n += beyond(c->events[i].label, 0) + beyond(c->events[i].title, TOOLTIP);
  for (size_t i = 0; i < c->columns_n; i++)
    for (size_t k = 0; k < c->columns[i].boxes_n; k++)
      n += beyond(c->columns[i].boxes[k].title, TOOLTIP);
  for (size_t i = 0; i < c->rows_n; i++)
    for (size_t k = 0; k < c->rows[i].runs_n; k++)
      n += beyond(c->rows[i].runs[k].title, TOOLTIP);
  return n;
}

// Those that have rows; the others are counted where they are many.
static size_t words_of_changes(const struct chart *c) {
  size_t n = 0;
  for (size_t i = 0; i < c->blocks_n; i++)
    for (size_t k = 0; k < c->blocks[i].rows; k++)
      n += beyond(c->blocks[i].changes[k].who, 0) +
           beyond(c->blocks[i].changes[k].whom, 0);
  return n;
}

// A chart names whom it is about at each of its bars, lines and rows.
static size_t words_of_chart(const struct chart *c) {
  size_t n = words_beside(c);
  for (size_t i = 0; i < c->bars_n; i++)
    n += beyond(c->bars[i].who, 0) + beyond(c->bars[i].whom, 0);
  for (size_t i = 0; i < c->lines_n; i++)
    n += beyond(c->lines[i].name, 0) + beyond(c->lines[i].title, TOOLTIP);
  for (size_t i = 0; i < c->rows_n; i++)
    n += beyond(c->rows[i].name, 0);
  for (size_t i = 0; i < c->actors_n; i++)
    n += beyond(c->actors[i].name, 0);
  return n + words_of_changes(c);
}

// Names, and what ties are told with beyond what anybody reads of one.
static size_t words_of(const ent_drawing *d) {
  size_t n = d->chart ? words_of_chart(d->chart) : 0;
  for (size_t i = 0; i < d->nodes.n; i++)
    n += beyond(d->nodes.at[i].label, 0);
  for (size_t i = 0; i < d->edges.n; i++)
    n += beyond(d->edges.at[i].label, LABEL) +
         beyond(d->edges.at[i].tooltip, TOOLTIP);
  return n;
}

static bool pairs_fit(const ent_drawing *d, const struct limits *l,
                      ent_diags *diags) {
  if (d->edges.n <= l->most[LIMIT_FIGURE])
    return true;
  uint64_t *pairs = mem_new(d->edges.n, sizeof *pairs);
  for (size_t i = 0; i < d->edges.n; i++) {
    const uint32_t a = d->edges.at[i].from, b = d->edges.at[i].to;
    pairs[i] = (uint64_t)(a < b ? a : b) << 32 | (a < b ? b : a);
  }
  const bool fits = drawing_fits_pairs(pairs, d->edges.n, l, diags);
  mem_free(pairs);
  return fits;
}

bool drawing_fits(const ent_drawing *d, ent_diags *diags) {
  const struct limits usual = limits_usual();
  const struct limits *l = d->limits ? d->limits : &usual;
  return (d->chart || pairs_fit(d, l, diags)) &&
         drawing_fits_names(d->nodes.n, words_of(d), l, diags);
}

bool drawing_unsure(const struct drawing_edge *e) {
  return (e->change == DRAWN_NEW || e->change == DRAWN_GONE) &&
         strcmp(e->certainty, "definite") != 0;
}

ent_drawing *drawing_new(void) { return mem_new(1, sizeof(ent_drawing)); }

ent_drawing *drawing_for(ent_speller *spell, const struct limits *limits) {
  ent_drawing *d = drawing_new();
  d->spell = spell;
  d->limits = limits;
  return d;
}

void drawing_warn(ent_drawing *d, const char *text) {
  if (!text)
    return;
  const char *kept = arena_text(&d->arena, text, strlen(text));
  vec_push(&d->notes, kept);
  vec_push(&d->warnings, kept);
}

void drawing_hint(ent_drawing *d, const char *option) {
  struct buf b = {0};
  remedies_add(&d->remedies, &d->arena, d->hints.n, str_of(option));
  opt_spell(&b, str_of(option), d->spell);
  vec_push(&d->hints, arena_text(&d->arena, buf_text(&b), b.n));
  buf_drop(&b);
}

bool ent_drawing_remedy(const ent_drawing *d, size_t k, size_t nth,
                        ent_remedy *out) {
  return remedies_nth(&d->remedies, k, nth, out);
}

bool ent_drawing_whole(const ent_drawing *d) { return d->whole; }

const char *ent_drawing_warning(const ent_drawing *d, size_t k) {
  return k < d->warnings.n ? d->warnings.at[k] : NULL;
}

void ent_drawing_free(ent_drawing *d) {
  if (!d)
    return;
  ent_drawing_free(d->turns);
  ent_drawing_free(d->list);
  vec_drop(&d->lines);
  vec_drop(&d->perhaps);
  vec_drop(&d->nodes);
  vec_drop(&d->edges);
  vec_drop(&d->sources);
  vec_drop(&d->notes);
  vec_drop(&d->warnings);
  vec_drop(&d->hints);
  remedies_drop(&d->remedies);
  arena_drop(&d->arena);
  mem_free(d);
}
