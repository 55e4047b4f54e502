// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/timeline.h"
#include "report/report.h"

enum { ARROW, OTHER, TIE, BAR, D_KIND, OWN };
enum { LABEL_ROOM = 46, LEAST_BAR = 20, MOST_BAR = 200 };

// What rows are made of when they are shown: the answer's.
struct frame {
  ent_answer *a;
  struct lanes *found;
  const ent_account *l;
  struct days range;
  size_t cells;
  VEC(struct bar) rows; // those that are shown, cut into records told alike
};

static day cell_day(const struct frame *f, size_t i) {
  int64_t span = (int64_t)f->range.hi - f->range.lo + 1;
  return (day)(f->range.lo + span * (int64_t)i / (int64_t)f->cells);
}

static struct days cell(const struct frame *f, size_t i) {
  day hi = i + 1 == f->cells ? f->range.hi : cell_day(f, i + 1) - 1;
  day lo = cell_day(f, i);
  return (struct days){lo, hi < lo ? lo : hi};
}

// The best verdict of a line's records at some time in a cell.
static verdict at(const struct line *line, struct days q) {
  verdict best = NO;
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &line->l->ties.at[line->ties[i]];
    verdict v = spells_any(&line->l->spells.at[t->spell], t->spells, q);
    // What nobody stands by is here if it was asked for by name.
    verdict belief = tie_belief(t) > NO ? tie_belief(t) : POSSIBLE;
    v = v < belief ? v : belief;
    best = v > best ? v : best;
  }
  return best;
}

static const char *bar(struct arena *m, const struct frame *f,
                       const struct line *line, bool ongoing) {
  static const char *const ink[] = {"·", "░", "▓", "█"};
  struct buf b = {0};
  for (size_t i = 0; i < f->cells; i++) {
    verdict v = at(line, cell(f, i));
    bool still = i + 1 == f->cells && v >= LIKELY && ongoing &&
                 f->range.hi >= f->l->facts->as_of;
    buf_add(&b, still ? "▶" : ink[v]);
  }
  const char *text = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

// Years under the ticks: as many as fit without touching. Of a ledger without
// days at all the range is open, and has none.
static const char *scale(const struct frame *f) {
  if (f->range.lo == DAY_MIN || f->range.hi == DAY_MAX)
    return "";
  int lo, hi, month, dom;
  day_split(f->range.lo, &lo, &month, &dom);
  day_split(f->range.hi, &hi, &month, &dom);
  static const int steps[] = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000};
  size_t k = 0;
  while (k + 1 < sizeof steps / sizeof *steps &&
         (size_t)((hi - lo) / steps[k] + 1) * 6 > f->cells)
    k++;
  struct buf b = {0};
  for (int y = lo; y <= hi; y++) {
    day d = day_of(y, 1, 1);
    if (y % steps[k] || d < f->range.lo)
      continue;
    int64_t span = (int64_t)f->range.hi - f->range.lo + 1;
    size_t x = (size_t)(((int64_t)d - f->range.lo) * (int64_t)f->cells / span);
    if (x < b.n || x + 4 > f->cells)
      continue;
    buf_repeat(&b, " ", x - b.n);
    buf_addf(&b, "%04d ", y);
  }
  const char *text = arena_text(&f->a->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

static const char *ends(struct arena *m, const struct frame *f,
                        const struct tie *t, const char **arrow) {
  const uint32_t about = f->found->about;
  const ent_account *l = f->l;
  bool directed = type_of(l, t)->directed;
  if (about != NONE) {
    *arrow = !directed          ? arrow_mutual()
             : t->from == about ? arrow_out()
                                : arrow_in();
    return actor_label(l, t->from == about ? t->to : t->from);
  }
  *arrow = "";
  return arena_format(m, "%s %s %s", actor_label(l, t->from),
                      directed ? arrow_out() : arrow_mutual(),
                      actor_label(l, t->to));
}

static void for_people(struct arena *m, struct value **cell,
                       const struct frame *f, const struct line *line,
                       bool ongoing) {
  const char *arrow = "";
  const char *who = ends(m, f, line_tie(line), &arrow);
  cell[ARROW] = value_string(m, arrow);
  cell[OTHER] = value_string(m, who);
  cell[TIE] = value_string(m, line_words(m, line));
  cell[BAR] = value_string(m, bar(m, f, line, ongoing));
}

static void make_row(const ent_answer *a, const struct row *row,
                     enum column_use use, struct arena *m,
                     struct value **cell) {
  const struct frame *f = a->found;
  const struct bar *b = &f->rows.at[row->nth];
  const struct line line = {.l = f->l,
                            .ties = b->ties,
                            .n = b->n,
                            .certainty = b->certainty,
                            .dates = b->dates,
                            .throughout = b->throughout,
                            .at = &f->found->slice->options};
  if (use & FOR_PEOPLE)
    for_people(m, cell, f, &line, bar_ongoing(f->l, b));
  if (!(use & FOR_DATA))
    return;
  cell[D_KIND] = value_string(m, "tie");
  tie_data_fill(m, cell + OWN, &line);
}

enum { E_WHEN, E_KIND, E_TITLE, E_PLACE, E_ACTORS, E_DATE, E_COLUMNS };
static const struct column event_columns[E_COLUMNS] = {
    [E_WHEN] = {"", "When", FOR_PEOPLE, 0, 0},
    [E_KIND] = {"kind", "", FOR_DATA, 0, 0},
    [E_TITLE] = {"event", "Event", FOR_BOTH, COLUMN_WRAP, 0},
    [E_PLACE] = {"place", "Place", FOR_BOTH, COLUMN_WRAP | COLUMN_DIM, 0},
    [E_ACTORS] = {"actors", "", FOR_DATA, 0, 0},
    [E_DATE] = {"when", "", FOR_DATA, 0, 0},
};

static void event_row(const struct frame *f, struct ent_table *t,
                      const struct event *e) {
  struct arena *m = &f->a->arena;
  struct value *actors = value_list(m);
  struct buf b = {0};
  for (uint32_t i = 0; i < e->actors.n; i++) {
    uint32_t who = f->l->facts->event_actors.at[e->actors.first + i];
    value_append(actors, sym_value(m, f->l, f->l->facts->actors.at[who].id));
  }
  spell_brief(&b, &e->spell, false);
  struct value **c = table_row(f->a, t)->cell;
  c[E_WHEN] = value_string(m, arena_text(m, buf_text(&b), b.n));
  c[E_KIND] = value_string(m, "event");
  c[E_TITLE] = sym_value(m, f->l, e->title);
  c[E_PLACE] = sym_value(m, f->l, e->location);
  c[E_ACTORS] = actors;
  c[E_DATE] = sym_value(m, f->l, e->when);
  buf_drop(&b);
}

static void events(const struct frame *f) {
  const struct bar_events *e = &f->found->events;
  struct ent_table *t = answer_table(f->a, "Events", event_columns, E_COLUMNS);
  t->headings = false;
  for (size_t i = 0; i < e->n; i++)
    event_row(f, t, e->at[i]);
}

static struct ent_table *make_table(const struct frame *f) {
  struct column own[OWN] = {
      [ARROW] = {"", "", FOR_PEOPLE, 0, 0},
      [OTHER] = {"", "", FOR_PEOPLE, COLUMN_WRAP, 0},
      [TIE] = {"", "", FOR_PEOPLE, COLUMN_WRAP, 0},
      [BAR] = {"", scale(f), FOR_PEOPLE, COLUMN_WHOLE, 0},
      [D_KIND] = {"kind", "", FOR_DATA, 0, 0},
  };
  struct ent_table *t = answer_table(f->a, NULL, own, OWN);
  for (size_t i = 0; i < TIE_DATA; i++)
    vec_push(&t->columns, tie_data[i]);
  t->make = make_row;
  return t;
}

static void head(const struct frame *f, size_t ties) {
  const struct asked_range *asked = &f->found->asked;
  const char *n = count_of(&f->a->arena, ties, "tie", "ties");
  struct buf b = {0};
  caption_range(&b, f->l, asked->days, asked->filter);
  if (f->found->about != NONE)
    answer_head(f->a, "%s, %s: %s", actor_name(f->l, f->found->about),
                buf_text(&b), n);
  else
    answer_head(f->a, "%s: %s", buf_text(&b), n);
  buf_drop(&b);
}

static void add_rows(struct frame *f, struct ent_table *t,
                     const struct bar *b) {
  struct bars parts = lanes_alike(f->found, b, &f->a->arena);
  for (size_t i = 0; i < parts.n; i++) {
    table_row_later(t, f->rows.n);
    vec_push(&f->rows, parts.at[i]);
  }
}

static void fill(struct frame *f) {
  const struct bars *bars = &f->found->bars;
  struct ent_table *t = make_table(f);
  size_t unsure = 0;
  for (size_t i = 0; i < bars->n; i++)
    if (bar_shown(&bars->at[i], f->found->least))
      add_rows(f, t, &bars->at[i]);
    else
      unsure++;
  events(f);
  head(f, t->rows.n);
  answer_foot(f->a, "█ definite  ▓ likely  ░ possible  ▶ still in force");
  if (t->rows.n)
    report_definite(f->a, f->found->slice);
  const bool definite = f->found->least == DEFINITE;
  const size_t hidden = f->found->events.hidden;
  if (unsure && definite)
    answer_note(f->a, "%s not definite (\1include=possible\2)",
                count_of(&f->a->arena, unsure, "more tie is", "more ties are"));
  else if (unsure)
    answer_note(f->a, "%s only possible (\1include=possible\2)",
                count_of(&f->a->arena, unsure, "more tie is", "more ties are"));
  report_gone(f->a, f->found->slice);
  if (hidden)
    answer_note(
        f->a, "%s %s of that time (\1include=possible\2)",
        count_of(&f->a->arena, hidden, "more event is", "more events are"),
        definite ? "not definitely" : "only possibly");
  if (!bars->n)
    answer_note(f->a, "no tie in that time");
}

static size_t bar_room(const ent_query *q) {
  size_t width = q->width ? q->width : 80;
  size_t room = width > LABEL_ROOM + LEAST_BAR ? width - LABEL_ROOM : LEAST_BAR;
  return room < MOST_BAR ? room : MOST_BAR;
}

static void drop(void *found) {
  struct frame *f = found;
  lanes_free(f->found);
  vec_drop(&f->rows);
  mem_free(f);
}

// The finding is the answer's from then on.
static ent_answer *timeline_table(struct lanes *found) {
  struct frame *f = mem_new(1, sizeof *f);
  f->a = answer_for("timeline", found->q->spell);
  f->found = found;
  f->l = found->asked.l;
  f->range = found->asked.days;
  f->cells = bar_room(found->q);
  f->a->found = f;
  f->a->drop = drop;
  report_query(f->a, found->slice);
  fill(f);
  return f->a;
}

ent_answer *ent_timeline(const ent_account *l, const ent_query *q,
                         ent_diags *d) {
  if (!(q = query_for(q, ASK_TIMELINE, d)))
    return NULL;
  struct lanes *found = timeline_find(l, q, d);
  return report_whole(found ? timeline_table(found) : NULL, l, q);
}
