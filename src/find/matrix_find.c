// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/matrix_find.h"
#include "find/matrix_order.h"
#include "timeline/listed.h"

#include <stdlib.h>

// --------------------------------------------------------------- the lines

// The ends of a line, and what it is.
struct end_pair {
  uint32_t from, to;
  bool formal, directed;
  int sign;
};

static struct end_pair ends_of(const struct line *line) {
  const struct tie *t = line_tie(line);
  const struct tie_type *type = type_of(line->l, t);
  return (struct end_pair){t->from, t->to, type->family == STRUCTURE,
                           type->directed, type->sign};
}

// Whether a line is of the same natural key as the one before it.
static bool goes_on(const struct lines *lines, size_t i) {
  return i > 0 &&
         line_tie(&lines->at[i])->key == line_tie(&lines->at[i - 1])->key;
}

// ------------------------------------------------------------------- pairs

typedef VEC(struct matrix_pair) pair_list;

static int by_ends(const void *x, const void *y) {
  const struct matrix_pair *p = x, *q = y;
  if (p->a != q->a)
    return p->a < q->a ? -1 : 1;
  return p->b < q->b ? -1 : p->b > q->b;
}

// Leaves each pair once, without a sign if it has both.
static void unite(pair_list *p) {
  size_t n = 0;
  if (p->n > 0)
    qsort(p->at, p->n, sizeof *p->at, by_ends);
  for (size_t i = 0, next; i < p->n; i = next) {
    struct matrix_pair one = p->at[i];
    bool friends = false, foes = false;
    for (next = i;
         next < p->n && p->at[next].a == one.a && p->at[next].b == one.b;
         next++) {
      friends |= p->at[next].sign > 0;
      foes |= p->at[next].sign < 0;
    }
    one.sign = friends - foes;
    p->at[n++] = one;
  }
  p->n = n;
}

static pair_list pairs_of_lines(const struct tie_matrix *x) {
  pair_list all = {0};
  for (size_t k = 0; k < x->dates; k++)
    for (size_t i = 0; i < x->listing[k]->lines.n; i++) {
      struct end_pair e = ends_of(&x->listing[k]->lines.at[i]);
      uint32_t a = e.from < e.to ? e.from : e.to;
      if (!e.formal)
        vec_push(&all, ((struct matrix_pair){a, e.from ^ e.to ^ a, e.sign}));
    }
  unite(&all);
  return all;
}

// ------------------------------------------------------------------- seats

static const struct listing *last_of(const struct tie_matrix *x) {
  return x->listing[x->dates - 1];
}

static void count_ties(const struct tie_matrix *x, size_t *ties, bool *tied) {
  for (size_t k = 0; k < x->dates; k++) {
    const struct lines *lines = &x->listing[k]->lines;
    for (size_t i = 0; i < lines->n; i++) {
      struct end_pair e = ends_of(&lines->at[i]);
      bool counts = !e.formal && !goes_on(lines, i);
      tied[e.from] = tied[e.to] = true;
      ties[e.from] += counts;
      ties[e.to] += counts;
    }
  }
}

static struct matrix_seat *seats_of(const struct tie_matrix *x,
                                    const pair_list *pairs, bool *tied) {
  size_t n = x->l->facts->actors.n;
  struct matrix_seat *seats = mem_new(n + 1, sizeof *seats);
  size_t *ties = mem_new(n + 1, sizeof *ties);
  count_ties(x, ties, tied);
  for (uint32_t a = 0; a < n; a++)
    seats[a] = (struct matrix_seat){.actor = a, .frame = NONE, .ties = ties[a]};
  for (size_t i = 0; i < pairs->n; i++) {
    seats[pairs->at[i].a].partners++;
    seats[pairs->at[i].b].partners++;
  }
  mem_free(ties);
  return seats;
}

// Whom the question names as the middle of it all stays whatever it has.
static uint32_t middle_of(const struct tie_matrix *x) {
  const struct filter *f = last_of(x)->slice->options.filter;
  return f ? f->focus : NONE;
}

static void put_first(struct tie_matrix *x, uint32_t actor) {
  size_t i = 0;
  while (i < x->seats.n && x->seats.at[i].actor != actor)
    i++;
  if (i == 0 || i == x->seats.n)
    return;
  struct matrix_seat seat = x->seats.at[i];
  memmove(x->seats.at + 1, x->seats.at, i * sizeof seat);
  x->seats.at[0] = seat;
}

static void note_seats(struct tie_matrix *x) {
  for (uint32_t a = 0; a < x->l->facts->actors.n; a++)
    x->seat[a] = NONE;
  for (size_t i = 0; i < x->seats.n; i++)
    x->seat[x->seats.at[i].actor] = (uint32_t)i;
}

// Ties with an end that has no seat.
static size_t ties_without(const struct tie_matrix *x) {
  const struct lines *lines = &last_of(x)->lines;
  size_t n = 0;
  for (size_t i = 0; i < lines->n; i++) {
    struct end_pair e = ends_of(&lines->at[i]);
    n += !goes_on(lines, i) &&
         (x->seat[e.from] == NONE || x->seat[e.to] == NONE);
  }
  return n;
}

static void cut_seats(struct tie_matrix *x, size_t most) {
  note_seats(x);
  x->formal.ties = ties_without(x);
  if (most == 0 || x->seats.n <= most)
    return;
  x->beyond.actors = x->seats.n - most;
  x->seats.n = most;
  note_seats(x);
  x->beyond.ties = ties_without(x) - x->formal.ties;
}

static void choose_seats(struct tie_matrix *x, const pair_list *pairs,
                         const struct matrix_asked *asked) {
  size_t n = x->l->facts->actors.n;
  bool *tied = mem_new(n + 1, sizeof *tied);
  struct matrix_seat *seats = seats_of(x, pairs, tied);
  uint32_t middle = middle_of(x);
  bool all = asked->all || pairs->n == 0;
  for (uint32_t a = 0; a < n; a++) {
    x->all.actors += tied[a];
    if (tied[a] && (all || seats[a].partners > 0 || a == middle))
      vec_push(&x->seats, seats[a]);
  }
  x->formal.actors = x->all.actors - x->seats.n;
  if (x->seats.n > 0)
    qsort(x->seats.at, x->seats.n, sizeof *x->seats.at, matrix_by_partners);
  if (middle != NONE)
    put_first(x, middle);
  cut_seats(x, asked->most);
  mem_free(seats);
  mem_free(tied);
}

// ------------------------------------------------------------------- cells

// A line in one of its cells.
struct hit {
  uint32_t row, column, line;
};

typedef VEC(struct hit) hit_list;

static int by_place(const void *p, const void *q) {
  const struct hit *x = p, *y = q;
  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return x->line < y->line ? -1 : x->line > y->line;
}

static hit_list hits_of(const struct tie_matrix *x, const struct lines *lines,
                        bool paired) {
  hit_list hits = {0};
  for (size_t i = 0; i < lines->n; i++) {
    struct end_pair e = ends_of(&lines->at[i]);
    uint32_t row = x->seat[e.from], column = x->seat[e.to];
    if (row == NONE || column == NONE || row == column)
      continue;
    struct hit one = {row, column, (uint32_t)i};
    struct hit other = {column, row, (uint32_t)i};
    if (!paired || row < column)
      vec_push(&hits, one);
    if (paired ? column < row : !e.directed)
      vec_push(&hits, other);
  }
  if (hits.n > 0)
    qsort(hits.at, hits.n, sizeof *hits.at, by_place);
  return hits;
}

static void weigh(struct matrix_cell *c, const struct lines *lines, size_t i,
                  bool again) {
  const struct line *line = &lines->at[i];
  struct end_pair e = ends_of(line);
  verdict *of = e.sign > 0   ? &c->friendly
                : e.sign < 0 ? &c->hostile
                             : &c->other;
  c->denied |= ties_marked(line->l, line->ties, line->n);
  c->ties += !e.formal && !again;
  c->formal += e.formal && !again;
  if (!e.formal && line->certainty > *of)
    *of = line->certainty;
}

static struct matrix_cell cell_of(struct arena *arena,
                                  const struct lines *lines,
                                  const struct hit *hit, size_t n) {
  uint32_t *own = arena_new(arena, n, sizeof *own);
  struct matrix_cell c = {.row = hit->row, .column = hit->column, .lines = own};
  for (size_t i = 0; i < n; i++) {
    own[c.lines_n++] = hit[i].line;
    weigh(&c, lines, hit[i].line, i > 0 && goes_on(lines, hit[i].line));
  }
  return c;
}

static void fill_cells(struct tie_matrix *x, size_t k) {
  const struct lines *lines = &x->listing[k]->lines;
  hit_list hits = hits_of(x, lines, x->dates > 1);
  for (size_t i = 0, n; i < hits.n; i += n) {
    for (n = 1; i + n < hits.n && hits.at[i + n].row == hits.at[i].row &&
                hits.at[i + n].column == hits.at[i].column;)
      n++;
    vec_push(&x->cells[k].list, cell_of(&x->arena, lines, &hits.at[i], n));
  }
  vec_drop(&hits);
}

// ------------------------------------------------------------------- whole

static bool fill(struct tie_matrix *x, const ent_query *q, const char *at,
                 const struct matrix_asked *asked, ent_diags *d) {
  const struct lines *lines = &last_of(x)->lines;
  pair_list pairs = pairs_of_lines(x);
  x->seat = mem_new(x->l->facts->actors.n + 1, sizeof *x->seat);
  for (size_t i = 0; i < lines->n; i++)
    x->all.ties += !goes_on(lines, i);
  choose_seats(x, &pairs, asked);
  // A table of all by all is long even where next to nothing is in it.
  bool good = listable(x->l, 2 * x->seats.n * x->seats.n, d) &&
              matrix_order(x, q, at, pairs.at, pairs.n, d);
  note_seats(x);
  for (size_t k = 0; good && k < x->dates; k++)
    fill_cells(x, k);
  vec_drop(&pairs);
  return good && !diags_stopped(d);
}

static struct tie_matrix *find(const ent_account *l, const char *const *at,
                               size_t dates, const ent_query *q,
                               const struct matrix_asked *asked, ent_diags *d) {
  struct tie_matrix *x = mem_new(1, sizeof *x);
  bool good = true;
  x->l = l;
  for (; good && x->dates < dates; x->dates += good) {
    ent_query one = *q;
    one.at = at[x->dates];
    x->listing[x->dates] = ties_find(l, &one, false, false, d);
    good = x->listing[x->dates];
    if (good)
      x->listing[x->dates]->q = q;
  }
  if (good && fill(x, q, at[dates - 1], asked, d))
    return x;
  matrix_free(x);
  return NULL;
}

struct tie_matrix *matrix_find(const ent_account *l, const ent_query *q,
                               const struct matrix_asked *asked, ent_diags *d) {
  return find(l, &q->at, 1, q, asked, d);
}

struct tie_matrix *matrix_find_two(const ent_account *l, const char *d1,
                                   const char *d2, const ent_query *q,
                                   const struct matrix_asked *asked,
                                   ent_diags *d) {
  return find(l, (const char *const[]){d1, d2}, 2, q, asked, d);
}
