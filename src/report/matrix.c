// SPDX-License-Identifier: GPL-2.0-or-later
// Actors by actors in signs. People get as many columns at once as a terminal
// has room for, numbered; sheets a pivot, trees a row an actor with its cells.
#include "base/utf8.h"
#include "find/matrix_find.h"
#include "report/report.h"
#include "view/metrics.h"

enum { LABEL_MOST = 24, GAP_WIDTH = 2, USUAL_WIDTH = 80 };

enum { MATRIX_COLUMNS(COLUMN_ID) TREES };
static const struct column actor_columns[TREES] = {MATRIX_COLUMNS(COLUMN_ROW)};

// The matrix as it is shown: of each seat the first of its cells, and signs.
struct matrix_signs {
  ent_answer *a;
  const struct tie_matrix *x;
  const char **sign; // of each cell
  size_t *first;     // of each seat, and the end
};

// ------------------------------------------------------------------- signs

static void add_sign(struct buf *b, verdict sure, const char *sign) {
  if (sure > NO)
    buf_addf(b, "%s%s", certainty_sign(sure), sign);
}

// "●+", "◐−2⊘", "●+◐−9", "·": how sure, of which sign, how many ties.
static const char *sign_of(struct arena *m, const struct matrix_cell *c) {
  struct buf b = {0};
  if (c->friendly == c->hostile && c->friendly > NO) {
    add_sign(&b, c->friendly, "±");
  } else if (matrix_state(c) != PAIR_NEUTRAL) {
    add_sign(&b, c->friendly, "+");
    add_sign(&b, c->hostile, "−");
  } else {
    add_sign(&b, c->other, "~");
  }
  if (b.n == 0)
    buf_add(&b, "·");
  if (c->ties > 1)
    buf_addf(&b, "%zu", c->ties);
  if (c->denied)
    buf_add(&b, "⊘");
  const char *sign = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return sign;
}

static struct matrix_signs grid_of(ent_answer *a, const struct tie_matrix *x) {
  const struct matrix_cells *cells = &x->cells[0];
  struct matrix_signs g = {.a = a, .x = x};
  g.sign = arena_new(&a->arena, cells->list.n + 1, sizeof *g.sign);
  g.first = arena_new(&a->arena, x->seats.n + 1, sizeof *g.first);
  size_t i = 0;
  for (uint32_t seat = 0; seat < x->seats.n; seat++) {
    g.first[seat] = i;
    for (; i < cells->list.n && cells->list.at[i].row == seat; i++)
      g.sign[i] = sign_of(&a->arena, &cells->list.at[i]);
  }
  g.first[x->seats.n] = i;
  return g;
}

// ------------------------------------------------------------------ people

static size_t digits(size_t n) {
  size_t many = 1;
  for (; n >= 10; n /= 10)
    many++;
  return many;
}

static const char *label_of(const struct matrix_signs *g, size_t seat) {
  return text_shorten(&g->a->arena,
                      actor_label(g->x->l, g->x->seats.at[seat].actor),
                      LABEL_MOST);
}

// How wide each column is.
static size_t *widths_of(const struct matrix_signs *g) {
  const struct matrix_cells *cells = &g->x->cells[0];
  size_t *wide = mem_new(g->x->seats.n + 1, sizeof *wide);
  for (size_t k = 0; k < g->x->seats.n; k++)
    wide[k] = digits(k + 1);
  for (size_t i = 0; i < cells->list.n; i++) {
    size_t w = utf8_width(str_of(g->sign[i]));
    size_t *at = &wide[cells->list.at[i].column];
    *at = w > *at ? w : *at;
  }
  return wide;
}

// Room for cells, beside numbers and names of rows.
static size_t room_of(const struct matrix_signs *g, size_t width) {
  size_t names = 0, n = g->x->seats.n;
  for (size_t i = 0; i < n; i++) {
    size_t w = utf8_width(str_of(label_of(g, i)));
    names = w > names ? w : names;
  }
  size_t taken = 2 + digits(n) + GAP_WIDTH + names;
  return width > taken ? width - taken : 0;
}

// The columns from `from` on that have room together: one at least.
static size_t fitting(const size_t *wide, size_t n, size_t from, size_t room) {
  size_t to = from, used = 0;
  while (to < n && (to == from || used + GAP_WIDTH + wide[to] <= room))
    used += GAP_WIDTH + wide[to++];
  return to;
}

// Rows that have nothing in these columns are left out where there are others.
static void add_block_row(const struct matrix_signs *g, struct ent_table *t,
                          size_t seat, size_t from, size_t to, bool whole) {
  const struct matrix_cells *cells = &g->x->cells[0];
  struct arena *m = &g->a->arena;
  struct value **cell = NULL;
  for (size_t i = g->first[seat]; i < g->first[seat + 1]; i++) {
    size_t column = cells->list.at[i].column;
    if (column < from || column >= to)
      continue;
    cell = cell ? cell : table_row(g->a, t)->cell;
    cell[2 + column - from] = value_string(m, g->sign[i]);
  }
  if (!cell && whole)
    cell = table_row(g->a, t)->cell;
  if (!cell)
    return;
  cell[0] = value_int(m, (int64_t)seat + 1);
  cell[1] = value_string(m, label_of(g, seat));
  if (seat >= from && seat < to)
    cell[2 + seat - from] = value_string(m, "■");
}

static void add_block(const struct matrix_signs *g, size_t from, size_t to) {
  struct arena *m = &g->a->arena;
  size_t n = g->x->seats.n;
  bool whole = from == 0 && to == n;
  const char *title =
      whole ? NULL : arena_format(m, "Columns %zu to %zu", from + 1, to);
  const struct column names[] = {{"", "#", FOR_PEOPLE, COLUMN_RIGHT, 0},
                                 {"", "Actor", FOR_PEOPLE, 0, 0}};
  struct ent_table *t = answer_table(g->a, title, names, 2);
  for (size_t k = from; k < to; k++)
    vec_push(&t->columns, ((struct column){"", arena_format(m, "%zu", k + 1),
                                           FOR_PEOPLE, COLUMN_WHOLE, 0}));
  t->people_only = true;
  for (size_t i = 0; i < n; i++)
    add_block_row(g, t, i, from, to, whole);
}

static void add_blocks(const struct matrix_signs *g, size_t width) {
  size_t *wide = widths_of(g), room = room_of(g, width);
  for (size_t from = 0, to; from < g->x->seats.n; from = to) {
    to = fitting(wide, g->x->seats.n, from, room);
    add_block(g, from, to);
  }
  mem_free(wide);
}

// -------------------------------------------------------------------- data

static struct value *sure_value(struct arena *m, verdict v) {
  return v > NO ? value_string(m, verdict_name(v)) : value_null(m);
}

static const char *id_of(const struct matrix_signs *g, size_t seat) {
  const struct actor *of =
      &g->x->l->facts->actors.at[g->x->seats.at[seat].actor];
  return text(g->x->l, of->id);
}

static struct value *cell_value(const struct matrix_signs *g,
                                const struct matrix_cell *c) {
  struct arena *m = &g->a->arena;
  struct value *o = value_object(m);
  value_set(o, "to", value_string(m, id_of(g, c->column)));
  value_set(o, "state", value_string(m, pair_state_name(matrix_state(c))));
  value_set(o, "certainty", sure_value(m, matrix_certainty(c)));
  value_set(o, "friendly", sure_value(m, c->friendly));
  value_set(o, "hostile", sure_value(m, c->hostile));
  value_set(o, "neutral", sure_value(m, c->other));
  value_set(o, "ties", value_int(m, (int64_t)c->ties));
  value_set(o, "formal", value_int(m, (int64_t)c->formal));
  return value_set(o, "denied", value_bool(m, c->denied));
}

// A group by its name, a bloc by its member with most partners.
static struct value *frame_value(const struct matrix_signs *g, size_t seat) {
  const struct matrix_seat *s = &g->x->seats.at[seat];
  struct arena *m = &g->a->arena;
  if (s->frame == NONE)
    return value_null(m);
  return value_string(m, g->x->framing == FRAMED_GROUPS
                             ? s->name
                             : id_of(g, g->x->frames.at[s->frame].first));
}

static void fill_row(const struct matrix_signs *g, size_t seat,
                     struct value **cell) {
  const struct matrix_cells *cells = &g->x->cells[0];
  struct arena *m = &g->a->arena;
  const struct matrix_seat *s = &g->x->seats.at[seat];
  struct value *list = value_list(m);
  size_t pivot = TREES + 1;
  cell[D_ACTOR] = value_string(m, id_of(g, seat));
  cell[D_NAME] = value_string(m, actor_name(g->x->l, s->actor));
  cell[D_FRAME] = frame_value(g, seat);
  cell[D_PARTNERS] = value_int(m, (int64_t)s->partners);
  cell[TREES] = cell[D_ACTOR];
  for (size_t i = g->first[seat]; i < g->first[seat + 1]; i++) {
    const struct matrix_cell *c = &cells->list.at[i];
    value_append(list, cell_value(g, c));
    cell[pivot + c->column] = value_string(m, g->sign[i]);
  }
  cell[D_CELLS] = list;
}

// The column of the rows' own ids has no name, as no actor is without an id.
static struct ent_table *add_data(const struct matrix_signs *g) {
  struct ent_table *t = answer_table(g->a, NULL, actor_columns, TREES);
  vec_push(&t->columns, ((struct column){"", "", FOR_SHEETS, 0, 0}));
  for (size_t k = 0; k < TREES; k++)
    t->columns.at[k].use = FOR_TREES;
  for (size_t k = 0; k < g->x->seats.n; k++)
    vec_push(&t->columns, ((struct column){id_of(g, k), "", FOR_SHEETS, 0, 0}));
  t->data_only = true;
  for (size_t i = 0; i < g->x->seats.n; i++)
    fill_row(g, i, table_row(g->a, t)->cell);
  return t;
}

// ------------------------------------------------------------------- words

static void tell_order(ent_answer *a, const struct tie_matrix *x) {
  if (x->frames.n == 0)
    answer_foot(a, "rows by number of partners");
  else if (x->framing == FRAMED_BLOCS)
    answer_foot(a,
                "rows by blocs, friends among themselves%s; in each, most "
                "partners first; last, whoever is in none",
                !x->proven   ? ", not proven to be the best"
                : x->several ? ", one of several splits as good"
                             : "");
  else
    answer_foot(a, "rows by groups of the ledger; in each, most partners "
                   "first; last, whoever is in none");
}

static void tell_left_out(ent_answer *a, const struct tie_matrix *x) {
  struct arena *m = &a->arena;
  if (x->formal.actors > 0)
    answer_note(a, "%s with formal links only left out, with %s (\1all\2)",
                count_of(m, x->formal.actors, "actor", "actors"),
                count_of(m, x->formal.ties, "tie", "ties"));
  if (x->beyond.actors > 0)
    answer_note(a, "%s with fewer partners left out, with %s (\1limit=N\2)",
                count_of(m, x->beyond.actors, "actor", "actors"),
                count_of(m, x->beyond.ties, "tie", "ties"));
}

static void tell(const struct matrix_signs *g, const struct ent_table *t) {
  ent_answer *a = g->a;
  const struct tie_matrix *x = g->x;
  struct buf b = {0};
  slice_caption(&b, x->listing[0]->slice);
  answer_head(a, "%s: %s, %s", buf_text(&b),
              count_of(&a->arena, x->seats.n, "actor", "actors"),
              count_of(&a->arena, x->all.ties - x->formal.ties - x->beyond.ties,
                       "tie", "ties"));
  buf_drop(&b);
  if (x->seats.n > 0) {
    answer_foot(a, "the row acts on the column: + friendly, − hostile, ± "
                   "both, ~ neither, as talks; a number: of ties, if several; "
                   "⊘ denied, doubted or retracted; · formal links only");
    tell_order(a, x);
  }
  tell_left_out(a, x);
  report_close(a, x->listing[0]->slice, t, x->seats.n, false, false);
}

ent_answer *ent_matrix(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_MATRIX, d)))
    return NULL;
  const bool all = q->all || q->families || q->types || q->actors;
  const struct matrix_asked asked = {.most = q->limit, .all = all};
  struct tie_matrix *x = matrix_find(l, q, &asked, d);
  if (!x)
    return NULL;
  ent_answer *a = answer_for("ties", q->spell);
  const struct matrix_signs g = grid_of(a, x);
  report_query(a, x->listing[0]->slice);
  add_blocks(&g, q->width ? q->width : USUAL_WIDTH);
  tell(&g, add_data(&g));
  matrix_free(x);
  return report_whole(a, l, q);
}
