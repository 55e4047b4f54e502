// SPDX-License-Identifier: GPL-2.0-or-later
#include "import/waves.h"

#include "time/date.h"

// Cells of RSiena: 10 and 11 are a 0 and a 1 that could not be otherwise.
enum { CELL_OFF, CELL_ON, STRUCTURAL = 10, WIDEST = 20000 };

struct wave {
  day when;
  unsigned char *cells; // n times n
};

struct waves {
  struct import *im;
  struct tables *t; // that the ties go into
  size_t n;         // actors
  VEC(struct wave) list;
  size_t structural, missing;
};

// ------------------------------------------------------------------ matrices

static bool take_token(struct str *s, struct str *token) {
  size_t i = 0, from;
  while (i < s->n && (s->at[i] == ' ' || s->at[i] == '\t'))
    i++;
  from = i;
  while (i < s->n && s->at[i] != ' ' && s->at[i] != '\t')
    i++;
  *token = str_n(s->at + from, i - from);
  *s = str_n(s->at + i, s->n - i);
  return token->n > 0;
}

static bool add_cell(struct waves *w, struct str token, unsigned char *out) {
  const bool none = str_is(token, "NA") || str_is(token, "9");
  const bool fixed = str_is(token, "10") || str_is(token, "11");
  w->missing += none;
  w->structural += fixed;
  *out = str_is(token, "1") || str_is(token, "11") ? CELL_ON : CELL_OFF;
  return none || fixed || str_is(token, "0") || str_is(token, "1");
}

// Cells of a row, whatever is between them; SIZE_MAX if one is none.
static size_t read_row(struct waves *w, const struct tables *t,
                       const struct table_sheet *s, size_t row,
                       unsigned char *out, size_t room) {
  size_t n = 0;
  for (uint32_t c = 0; c < sheet_width(s, row); c++) {
    struct str rest = sheet_text(t, s, row, c), token;
    while (take_token(&rest, &token)) {
      if (n == room || !add_cell(w, token, &out[n]))
        return SIZE_MAX;
      n++;
    }
  }
  return n;
}

// A matrix of 0 and 1; NULL if it is none, or not of the size of the others.
static unsigned char *read_matrix(struct waves *w, const struct tables *t) {
  const struct table_sheet *s = t->sheets.n ? &t->sheets.at[0] : NULL;
  const size_t n = s ? sheet_rows(s) : 0;
  if (!n || n > WIDEST || (w->n && w->n != n) ||
      n * n > w->im->limits.most[LIMIT_CELLS])
    return NULL;
  unsigned char *cells = mem_new(n * n, 1);
  bool good = true;
  for (size_t row = 0; row < n && good; row++)
    good = read_row(w, t, s, row, cells + row * n, n) == n;
  if (good) {
    w->n = n;
    return cells;
  }
  mem_free(cells);
  return NULL;
}

// -------------------------------------------------------------------- table

static bool is_table(const struct tables *t) {
  const struct table_sheet *s = t->sheets.n ? &t->sheets.at[0] : NULL;
  return s && sheet_rows(s) && !t->form.form &&
         import_column(t, s, "wave") != NO_COLUMN &&
         import_column(t, s, "day") != NO_COLUMN &&
         import_column(t, s, "file") != NO_COLUMN;
}

static struct tables *file_named(struct import *im, struct str name) {
  for (size_t i = 0; i < im->files.n; i++) {
    struct tables *t = &im->files.at[i].tables;
    if (t->sheets.n && str_is(name, t->sheets.at[0].name))
      return t;
  }
  return NULL;
}

static struct table_cell cell(struct tables *t, struct str s) {
  struct table_cell c = {(uint32_t)t->text.n,
                         (uint32_t)s.n | (uint32_t)CELL_TEXT << CELL_SHIFT};
  buf_adds(&t->text, s);
  return c;
}

static void put(struct waves *w, struct table_sheet *s, struct str text) {
  vec_push(&s->cells, cell(w->t, text));
}

// A row of the table that is none: why, in the place where it stood.
static void refuse(struct waves *w, struct table_sheet *out, uint32_t line,
                   struct str file, const char *why) {
  struct sheet_reason r = {(uint32_t)sheet_rows(out), {0, 0}};
  struct buf name = {0};
  buf_adds(&name, file); // it stands in the text that is added to
  sheet_add_row(out, line);
  put(w, out, buf_str(&name));
  buf_drop(&name);
  r.text = cell(w->t, str_of(why));
  vec_push(&out->reasons, r);
}

// Its matrix is read, and its file then says nothing of its own.
static void take_wave(struct waves *w, const struct tables *t,
                      const struct table_sheet *s, size_t row,
                      struct table_sheet *out) {
  const struct date_context c = {.rules = DATE_RULES};
  struct str when = sheet_text(t, s, row, import_column(t, s, "day"));
  struct str file = sheet_text(t, s, row, import_column(t, s, "file"));
  struct tables *matrix = file_named(w->im, file);
  const uint32_t line = s->lines.at[row];
  struct date date;
  struct wave x = {.cells = NULL};
  if (!date_read(when, &c, &date, NULL) || date.strict.lo != date.strict.hi) {
    refuse(w, out, line, file, "the day of the wave is none");
    return;
  }
  x.when = date.strict.lo;
  if (w->list.n && w->list.at[w->list.n - 1].when >= x.when) {
    refuse(w, out, line, file, "the wave is not later than the one before");
    return;
  }
  x.cells = matrix ? read_matrix(w, matrix) : NULL;
  if (x.cells)
    vec_push(&w->list, x);
  else
    refuse(w, out, line, file,
           matrix ? "its file is no matrix of 0 and 1 as large as the others"
                  : "its file is not among those that are imported");
}

// -------------------------------------------------------------------- times

static bool is_on(const struct waves *w, size_t wave, size_t at) {
  return w->list.at[wave].cells[at] == CELL_ON;
}

// Some day from the one behind a wave to that of the next: "[2001-01-02..
// 2002-01-01]"; open to the side where there is no wave.
static void add_between(struct buf *b, const struct waves *w, size_t next,
                        bool end) {
  const size_t n = w->list.n;
  const day lo = next > 0 ? w->list.at[next - 1].when : DAY_MIN;
  const day hi = next < n ? w->list.at[next].when : DAY_MAX;
  // It began after the wave before, and ended before the wave behind.
  const day from = lo == DAY_MIN || end ? lo : day_plus(lo, 1);
  const day to = hi == DAY_MAX || !end ? hi : day_plus(hi, -1);
  if (from == to) {
    day_print(b, from);
    return;
  }
  buf_addc(b, '[');
  if (from != DAY_MIN)
    day_print(b, from);
  buf_add(b, "..");
  if (to != DAY_MAX)
    day_print(b, to);
  buf_addc(b, ']');
}

static void add_times(struct buf *b, const struct waves *w, size_t at) {
  for (size_t k = 0; k < w->list.n;) {
    if (!is_on(w, k, at)) {
      k++;
      continue;
    }
    buf_add(b, b->n ? "; " : "");
    add_between(b, w, k, false);
    while (k < w->list.n && is_on(w, k, at))
      k++;
    buf_addc(b, '/');
    add_between(b, w, k, true);
  }
}

static void add_tie(struct waves *w, struct table_sheet *s, size_t from,
                    size_t to, uint32_t line) {
  struct buf b = {0};
  add_times(&b, w, from * w->n + to);
  if (b.n) {
    struct buf number = {0};
    sheet_add_row(s, line);
    buf_addf(&number, "%zu", from + 1);
    put(w, s, buf_str(&number));
    buf_clear(&number);
    buf_addf(&number, "%zu", to + 1);
    put(w, s, buf_str(&number));
    put(w, s, buf_str(&b));
    buf_drop(&number);
  }
  buf_drop(&b);
}

static void add_head(struct waves *w, struct table_sheet *s) {
  static const char *const heads[] = {"from", "to", "spells"};
  sheet_add_row(s, 1);
  for (size_t i = 0; i < 3; i++)
    put(w, s, str_of(heads[i]));
  s->width = 3;
}

// -------------------------------------------------------------------- whole

static void forget_matrices(struct waves *w, const struct tables *t,
                            const struct table_sheet *s) {
  for (size_t row = 1; row < sheet_rows(s); row++) {
    struct tables *m =
        file_named(w->im, sheet_text(t, s, row, import_column(t, s, "file")));
    if (m && m != t) {
      const struct sheet_form form = m->form;
      tables_drop(m);
      m->form = form;
    }
  }
}

static void tell(struct waves *w, const char *name) {
  struct buf known = {0};
  import_tell(w->im,
              "%s tells of %zu wave%s of %zu actors: a tie began between the "
              "last without it and the first with it, and ended likewise",
              name, w->list.n, w->list.n == 1 ? "" : "s", w->n);
  if (w->list.n && !w->im->map.coverage) {
    days_print(&known, (struct days){w->list.at[0].when,
                                     w->list.at[w->list.n - 1].when});
    w->im->map.coverage = map_text(&w->im->map, buf_str(&known));
  }
  buf_drop(&known);
  if (w->structural)
    import_tell(w->im, "%zu cells are structural, 10 or 11, and read as 0 or 1",
                w->structural);
  if (w->missing)
    import_tell(w->im, "%zu cells are not known, and read as no tie",
                w->missing);
}

// The table of ties takes the place of the one of waves.
static void replace(struct tables *t) {
  struct table_sheet first = t->sheets.at[0];
  t->sheets.at[0] = t->sheets.at[1];
  t->sheets.n = 1;
  mem_free(first.name);
  vec_drop(&first.cells);
  vec_drop(&first.first);
  vec_drop(&first.lines);
  vec_drop(&first.reasons);
}

static void gather(struct waves *w) {
  struct table_sheet *out = tables_sheet(w->t, str_of(w->t->sheets.at[0].name));
  const struct table_sheet *s = &w->t->sheets.at[0];
  add_head(w, out);
  for (size_t row = 1; row < sheet_rows(s); row++)
    take_wave(w, w->t, s, row, out);
  forget_matrices(w, w->t, s);
  for (size_t i = 0; i < w->n; i++)
    for (size_t k = 0; k < w->n; k++)
      add_tie(w, out, i, k, 1);
  tell(w, s->name);
  replace(w->t);
}

void waves_gather(struct import *im) {
  for (size_t i = 0; i < im->files.n; i++) {
    struct waves w = {.im = im, .t = &im->files.at[i].tables};
    if (!is_table(w.t))
      continue;
    gather(&w);
    for (size_t k = 0; k < w.list.n; k++)
      mem_free(w.list.at[k].cells);
    vec_drop(&w.list);
  }
}
