// SPDX-License-Identifier: GPL-2.0-or-later
#include "figure/matrix_foot.h"
#include "base/buf.h"

enum { NAME = 28, VOICES = 90 }; // letters among others

// ----------------------------------------------------------------- denials

// Names in a list are cut: cells tell them whole.
static const char *in_words(struct matrix_table *t, const char *text,
                            size_t letters) {
  struct arena *a = &t->g->s->arena;
  return text_alone(a, text_shorten(a, text, letters));
}

static bool same_ends(const struct drawing_edge *a,
                      const struct drawing_edge *b) {
  return a->from == b->from && a->to == b->to && a->directed == b->directed &&
         strcmp(a->against, b->against) == 0;
}

// "Pakistan → Haqqani Network: supports, hosts: denied by Pakistan (3,5)": the
// denied ties from `i` on of which the same is said by the same works; briefly,
// without their words.
static void add_denial(struct matrix_table *t, struct buf *b, size_t *i) {
  const ent_drawing *d = t->g->d;
  struct arena *a = &t->g->s->arena;
  const struct citing citing = {t->numbers.of[0], 0};
  const struct drawing_edge *first = &d->edges.at[t->denied[*i]];
  const char *works = numbers_against(a, &citing, first);
  buf_addf(b, "%s%s %s %s: ", b->n ? "; " : "\u2298 ",
           in_words(t, d->nodes.at[first->from].label, NAME),
           first->directed ? "→" : "↔",
           in_words(t, d->nodes.at[first->to].label, NAME));
  for (size_t from = *i; *i < t->denied_n; ++*i) {
    const struct drawing_edge *e = &d->edges.at[t->denied[*i]];
    if (!same_ends(first, e) ||
        strcmp(numbers_against(a, &citing, e), works) != 0)
      break;
    if (!t->brief)
      buf_addf(b, "%s%s", *i > from ? ", " : "", in_words(t, e->label, NAME));
  }
  buf_addf(b, "%s%s%s%s%s", t->brief ? "" : ": ",
           in_words(t, first->against, VOICES), *works ? " (" : "", works,
           *works ? ")" : "");
}

// Every tie that somebody denies, with who does; of so many at most.
static void tell_denials(struct matrix_table *t, size_t most) {
  struct buf b = {0};
  size_t i = 0;
  while (i < t->denied_n && i < most)
    add_denial(t, &b, &i);
  if (i < t->denied_n)
    buf_addf(&b, "%s%zu %s, in the list of ties", b.n ? "; and " : "\u2298 ",
             t->denied_n - i, b.n ? "more" : "ties");
  t->notes[t->denials] = scene_words(t->g->s, "%s.", buf_text(&b));
  buf_drop(&b);
}

static void find_denied(struct matrix_table *t) {
  const ent_drawing *d = t->g->d;
  t->denied = arena_new(&t->g->s->arena, d->edges.n + 1, sizeof *t->denied);
  for (size_t i = 0; i < d->edges.n; i++)
    if (d->edges.at[i].against)
      t->denied[t->denied_n++] = i;
}

// ------------------------------------------------------------------- works

// Whether a note speaks of one of the numbers of a work: "3" of "1,3".
static bool *referred(const struct matrix_table *t) {
  const ent_drawing *d = t->g->d;
  bool *of = mem_new(t->numbers.sources + 2, sizeof *of);
  for (size_t i = 0; i < d->edges.n; i++)
    for (size_t k = 0; k < d->edges.at[i].against_citations; k++)
      of[t->numbers.of[0][d->edges.at[i].against_cites[k]]] = true;
  return of;
}

static bool is_referred(const struct frame_source *work, const bool *of) {
  for (const char *at = work->numbers; *at; at += *at == ',') {
    size_t number = 0;
    for (; *at >= '0' && *at <= '9'; at++)
      number = number * 10 + (size_t)(*at - '0');
    if (of[number])
      return true;
  }
  return false;
}

// All works one after the other, in the room of a paragraph; of these so many,
// first those that the notes refer to.
static const char *works_in_a_row(struct matrix_table *t, size_t most) {
  const struct works *all = &t->numbers.works;
  bool *of = referred(t), *in = mem_new(all->n + 1, sizeof *in);
  size_t n = 0;
  for (int rest = 0; rest < 2; rest++)
    for (size_t i = 0; i < all->n && n < most; i++) {
      bool takes = !in[i] && (rest || is_referred(&all->list[i], of));
      in[i] |= takes;
      n += takes;
    }
  struct buf b = {0};
  for (size_t i = 0; i < all->n; i++)
    if (in[i])
      buf_addf(&b, "%s[%s] %s", b.n ? "; " : "Sources: ", all->list[i].numbers,
               all->list[i].text);
  if (n < all->n)
    buf_addf(&b, "%s%zu %s, in the list of ties",
             b.n ? "; and " : "Sources: ", all->n - n, b.n ? "more" : "works");
  const char *words = scene_words(t->g->s, "%s.", buf_text(&b));
  buf_drop(&b);
  mem_free(of);
  mem_free(in);
  return words;
}

// The notes have room for one more.
static void list_in_a_row(struct matrix_table *t, size_t most) {
  struct frame_foot *foot = &t->g->foot;
  const char **notes = t->notes;
  notes[t->notes_n] = works_in_a_row(t, most);
  foot->notes_n = t->notes_n + 1;
  foot->sources_n = 0;
}

static void shorten_works(struct matrix_table *t, double room) {
  size_t least = 0, most = t->numbers.works.n;
  while (least + 1 < most) {
    size_t n = least + (most - least) / 2;
    list_in_a_row(t, n);
    if (t->height(t) <= room)
      least = n;
    else
      most = n;
  }
  list_in_a_row(t, least);
}

// Works stand in two columns, in more, in a paragraph, or some of them do: what
// has room.
void matrix_foot_press_works(struct matrix_table *t, double room) {
  struct frame_foot *foot = &t->g->foot;
  for (foot->columns = 2; t->beside <= 0 && foot->columns <= 4; foot->columns++)
    if (t->height(t) <= room)
      return;
  list_in_a_row(t, t->numbers.works.n);
  if (t->height(t) > room)
    shorten_works(t, room);
}

// ------------------------------------------------------------------- whole

// What has no room in any case: of denials the words, then the last of them.
void matrix_foot_press_denials(struct matrix_table *t, double room) {
  size_t least = 0, most = t->denied_n;
  if (most == 0 || t->height(t) <= room)
    return;
  t->brief = true;
  tell_denials(t, most);
  if (t->height(t) <= room)
    return;
  while (least + 1 < most) {
    size_t n = least + (most - least) / 2;
    tell_denials(t, n);
    if (t->height(t) <= room)
      least = n;
    else
      most = n;
  }
  tell_denials(t, least);
}

void matrix_foot_renew(struct matrix_table *t) {
  struct frame_foot *foot = &t->g->foot;
  foot->notes_n = t->notes_n;
  foot->sources = t->numbers.works.list;
  foot->sources_n = t->numbers.works.n;
  t->brief = false;
  if (t->denied_n > 0)
    tell_denials(t, t->denied_n);
}

// A cell has no room for words, nor for the numbers of works.
static const char on_ties[] =
    "How many ties a cell stands for, their words and the works that each "
    "rests on are in the list of ties (CSV); words also in SVG, where a cell "
    "is pointed at.";

void matrix_foot_fill(struct matrix_table *t) {
  struct chart_page *g = t->g;
  const ent_drawing *d = g->d;
  const char **notes = arena_new(&g->s->arena, d->notes.n + 5, sizeof *notes);
  find_denied(t);
  size_t n = 0;
  if (g->c->seats_n > 0)
    notes[n++] = scene_words(
        g->s, "%s%s%s%s%s", g->c->reading, d->definite ? " D" : "",
        d->definite ? d->definite + 1 : "", d->definite ? ". " : " ", on_ties);
  t->denials = n;
  n += t->denied_n > 0;
  for (size_t i = 0; i < d->notes.n; i++)
    notes[n++] = d->notes.at[i];
  t->notes = notes;
  t->notes_n = n;
  g->foot.notes = notes;
  matrix_foot_renew(t);
}
