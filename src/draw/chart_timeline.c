// SPDX-License-Identifier: GPL-2.0-or-later
// The bars of the table of a timeline, with their times to the day.
#include "draw/chart.h"
#include "draw/pictures.h"
#include "find/timeline.h"

#include <stdlib.h>

// More bars are no chart: those that were in force longest are drawn. What
// lies where and who belongs to whom lasts longest, and tells least of time.
enum { MOST_BARS = 60 };

struct plot {
  ent_drawing *d;
  const struct lanes *found;
  const ent_account *l;
  struct canvas canvas;
  struct days range;
  struct bars bars; // that are drawn
  size_t *place;    // of each
  size_t left_out, possible;
};

// ------------------------------------------------------------------ choice

struct lasting {
  struct bar *bar;
  bool structure;
  int64_t days;
};

static int64_t in_force(const struct plot *x, const struct bar *b) {
  int64_t days = 0;
  for (size_t i = 0; i < b->n; i++) {
    const struct tie *t = &x->l->ties.at[b->ties[i]];
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *s = &x->l->spells.at[t->spell + k];
      int64_t lo = s->a > x->range.lo ? s->a : x->range.lo;
      int64_t hi = s->b < x->range.hi ? s->b : x->range.hi;
      days += hi >= lo ? hi - lo + 1 : 0;
    }
  }
  return days;
}

static int by_days(const void *p, const void *q) {
  const struct lasting *a = p, *b = q;
  if (a->structure != b->structure)
    return a->structure ? 1 : -1;
  if (a->days != b->days)
    return a->days > b->days ? -1 : 1;
  return a->bar < b->bar ? -1 : a->bar > b->bar;
}

// Who stays where there is no room for all, first of all.
static void place_bars(struct plot *x, size_t n) {
  struct lasting *all = mem_new(n + 1, sizeof *all);
  x->place = arena_new(&x->d->arena, n + 1, sizeof *x->place);
  for (size_t i = 0; i < n; i++)
    all[i] = (struct lasting){.bar = &x->bars.at[i],
                              .structure = x->bars.at[i].family == STRUCTURE,
                              .days = in_force(x, &x->bars.at[i])};
  if (n > 0)
    qsort(all, n, sizeof *all, by_days);
  for (size_t i = 0; i < n; i++)
    x->place[all[i].bar - x->bars.at] = i;
  mem_free(all);
}

static void choose(struct plot *x) {
  const struct bars *all = &x->found->bars;
  size_t n = 0;
  x->bars.at = arena_new(&x->d->arena, all->n + 1, sizeof *x->bars.at);
  for (size_t i = 0; i < all->n; i++)
    if (bar_shown(&all->at[i], x->found->least))
      x->bars.at[n++] = all->at[i];
  x->possible = all->n - n;
  place_bars(x, n);
  x->bars.n = 0;
  for (size_t i = 0; i < n; i++)
    if (x->place[i] < MOST_BARS) {
      x->place[x->bars.n] = x->place[i];
      x->bars.at[x->bars.n++] = x->bars.at[i];
    }
  x->left_out = n - x->bars.n;
}

// -------------------------------------------------------------------- bars

static void add_spells(struct plot *x, struct chart_bar *bar,
                       const struct bar *b) {
  size_t n = 0;
  for (size_t i = 0; i < b->n; i++)
    n += x->l->ties.at[b->ties[i]].spells;
  struct chart_spell *list = arena_new(&x->d->arena, n + 1, sizeof *list);
  bar->spells = list;
  for (size_t i = 0; i < b->n; i++) {
    const struct tie *t = &x->l->ties.at[b->ties[i]];
    if (tie_belief(t) < x->found->least && tie_belief(t) < b->certainty)
      continue;
    for (uint32_t k = 0; k < t->spells; k++) {
      const struct spell *s = &x->l->spells.at[t->spell + k];
      if (spell_any(s, x->range) > NO)
        list[bar->spells_n++] = chart_spell_of(x->l, x->range, t, s);
    }
  }
}

static void name_ends(struct plot *x, struct chart_bar *bar,
                      const struct tie *t) {
  bool directed = type_of(x->l, t)->directed;
  bool out = x->found->about == NONE || t->from == x->found->about;
  bar->who =
      chart_actor(x->d, x->l, x->found->about != NONE && out ? t->to : t->from);
  bar->whom = x->found->about == NONE ? chart_actor(x->d, x->l, t->to) : NULL;
  bar->sign = !directed ? "mutual" : out ? "out" : "in";
}

static const char *times_of(const struct plot *x, const struct bar *bar) {
  struct buf b = {0};
  caption_times_words(&b, x->l, bar->ties, bar->n);
  const char *words = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static void fill_bars(struct plot *x, struct chart *c) {
  struct chart_bar *list = arena_new(&x->d->arena, x->bars.n + 1, sizeof *list);
  chart_edges(&x->canvas, x->found->slice, &x->bars,
              chart_dates(x->d, x->range));
  for (size_t i = 0; i < x->bars.n; i++) {
    list[i].edge = (uint32_t)i;
    name_ends(x, &list[i], &x->l->ties.at[x->bars.at[i].ties[0]]);
    add_spells(x, &list[i], &x->bars.at[i]);
    list[i].place = x->place[i];
    list[i].when = times_of(x, &x->bars.at[i]);
  }
  c->bars = list;
  c->bars_n = x->bars.n;
  c->bars_all = x->bars.n + x->left_out;
}

// ------------------------------------------------------------------ events

static void fill_events(const struct plot *x, struct chart *c) {
  const struct bar_events e = x->found->events;
  struct chart_event *list = arena_new(&x->d->arena, e.n + 1, sizeof *list);
  for (size_t i = 0; i < e.n; i++) {
    const struct spell *s = &e.at[i]->spell;
    struct buf b = {0};
    spell_brief(&b, s, false);
    const char *label = words_alone(x->d, text(x->l, e.at[i]->title));
    if (s->a <= s->b)
      list[c->events_n++] = (struct chart_event){
          chart_day(x->range, s->a), label,
          drawing_text(x->d, "%s (%s)", label, buf_text(&b))};
    buf_drop(&b);
  }
  c->events = list;
}

// ------------------------------------------------------------------- whole

static const char *described(struct plot *x, const struct chart *c) {
  struct buf b = {0};
  for (size_t i = 0; i < c->bars_n; i++)
    buf_addf(&b, "%s%s", i ? "; " : "",
             x->d->edges.at[c->bars[i].edge].tooltip);
  for (size_t i = 0; i < c->events_n; i++)
    buf_addf(&b, "%s%s", b.n ? "; " : "", c->events[i].title);
  buf_addc(&b, '.');
  const char *words = drawing_text(x->d, "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static void tell_unsure(struct plot *x) {
  const size_t events = x->found->events.hidden;
  const bool strict = x->found->least == DEFINITE;
  words_not_drawn(
      x->d, x->possible,
      strict ? "tie that is not definite" : "tie that is only possible",
      strict ? "ties that are not definite" : "ties that are only possible",
      OPT("include=possible"));
  words_not_drawn(x->d, events,
                  strict ? "event that may be of another time"
                         : "event that is only perhaps of that time",
                  strict ? "events that may be of another time"
                         : "events that are only perhaps of that time",
                  OPT("include=possible"));
}

static void tell(struct plot *x) {
  ent_drawing *d = x->d;
  size_t all = x->bars.n + x->left_out;
  chart_title(
      d, x->found->q,
      x->found->about == NONE
          ? "Ties"
          : drawing_text(d, "%s: ties", chart_within(d, x->l, x->found->about)),
      x->range);
  chart_caption(d, &x->found->asked,
                drawing_text(d, "%zu tie%s", all, all == 1 ? "" : "s"));
  tell_unsure(x);
  words_gone(d, x->found->slice->hidden.denied,
             x->found->slice->hidden.retracted);
  if (d->definite)
    vec_push(&d->notes, drawing_text(d, "D%s", d->definite + 1));
  if (all == 0)
    vec_push(&d->notes, "No tie in that time passes the filters");
}

static void draw(struct plot *x) {
  struct chart *c = arena_new(&x->d->arena, 1, sizeof *c);
  x->d->chart = c;
  c->what = CHART_BARS;
  c->time = chart_time_of(x->d, x->range);
  choose(x);
  fill_bars(x, c);
  fill_events(x, c);
  c->description = described(x, c);
  tell(x);
}

static ent_drawing *timeline_chart(const struct lanes *found) {
  struct plot x = {
      .d = drawing_for(found->q->spell, &found->asked.l->facts->limits),
      .found = found,
      .l = found->asked.l,
      .range = found->asked.days};
  x.canvas = (struct canvas){.drawing = x.d, .l = x.l, .q = x.range};
  draw(&x);
  canvas_drop(&x.canvas);
  return x.d;
}

ent_drawing *picture_timeline(const ent_account *l, const ent_query *q,
                              ent_diags *diags) {
  struct lanes *found = timeline_find(l, q, diags);
  ent_drawing *d = found && chart_has_ends(found->asked.days, diags)
                       ? timeline_chart(found)
                       : NULL;
  lanes_free(found);
  return d;
}

ent_drawing *ent_draw_timeline(const ent_account *l, const ent_query *q,
                               ent_diags *diags) {
  q = query_for(q, ASK_DRAW_TIMELINE, diags);
  return q ? picture_timeline(l, q, diags) : NULL;
}
