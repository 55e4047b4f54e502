// SPDX-License-Identifier: GPL-2.0-or-later
// UCINET's DL: full and half matrices, lists of edges and of nodes, with labels
// in the head or in the data; several matrices are relations. A DL does not say
// whether its ties have a direction.
#include "base/num.h"
#include "sheet/readers.h"
#include "sheet/words.h"

enum dl_format { DL_FULL, DL_LOWER, DL_UPPER, DL_EDGES, DL_NODES, DL_OTHER };

struct dl {
  struct netfile *g;
  struct word_reader w;
  struct str line; // what is left of it
  size_t bytes;    // of the text
  uint32_t n, matrices;
  enum dl_format format;
  bool embedded, no_diagonal;
  VEC(struct table_cell) labels, relations;
};

// A word, on this line or on one behind it; false at the end.
static bool next_word(struct dl *x, struct str *word) {
  while (!words_next(&x->w, &x->line, word, NULL))
    if (!words_line(&x->w, &x->line))
      return false;
  return true;
}

static bool wrong(struct dl *x, const char *words) {
  return netfile_fault(x->g, x->w.line, words);
}

// ---------------------------------------------------------------------- head

static bool take_count(struct dl *x, uint32_t *out) {
  struct str word;
  if (!next_word(x, &word) || !words_number(word, out) || *out == 0)
    return wrong(x, "a number of nodes or of matrices is no whole number");
  return form_has_room(x->g, *out, x->bytes, x->w.line);
}

static bool take_format(struct dl *x) {
  static const struct {
    const char *word;
    enum dl_format format;
  } formats[] = {{"fullmatrix", DL_FULL}, {"fm", DL_FULL},
                 {"lowerhalf", DL_LOWER}, {"lh", DL_LOWER},
                 {"upperhalf", DL_UPPER}, {"uh", DL_UPPER},
                 {"edgelist1", DL_EDGES}, {"el1", DL_EDGES},
                 {"nodelist1", DL_NODES}, {"nl1", DL_NODES}};
  struct str word;
  if (!next_word(x, &word))
    return wrong(x, "`format` says nothing");
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (words_same(word, formats[i].word)) {
      x->format = formats[i].format;
      return true;
    }
  return wrong(x, "its format is none of fullmatrix, lowerhalf, upperhalf, "
                  "edgelist1 and nodelist1");
}

// Names up to so many, or to a word that ends them, which is put into *after.
static bool take_names(struct dl *x, bool relations, uint32_t most,
                       struct str *after) {
  struct str word;
  *after = STR("");
  for (uint32_t i = 0; next_word(x, &word); i++) {
    if (words_same(word, "data:") || i == most) {
      *after = word;
      return true;
    }
    struct table_cell c = netfile_text(x->g, word);
    if (relations)
      vec_push(&x->relations, c);
    else
      vec_push(&x->labels, c);
  }
  return wrong(x, "it ends before its data");
}

// "labels:", "labels embedded:", "row labels:", "matrix labels:".
static bool take_labels(struct dl *x, bool relations, bool columns,
                        struct str word, struct str *after) {
  struct dl own = *x;
  bool colon = str_ends(word, ":");
  if (!colon && next_word(&own, &word) &&
      (words_same(word, "embedded") || words_same(word, "embedded:"))) {
    own.embedded = true;
    *x = own;
    *after = STR("");
    return true;
  }
  if (!columns)
    return take_names(x, relations, relations ? x->matrices : x->n, after);
  const size_t before = x->labels.n;
  bool good = take_names(x, false, x->n, after);
  x->labels.n = before; // those of the rows count
  return good;
}

static bool take_diagonal(struct dl *x) {
  struct str word;
  if (!next_word(x, &word))
    return wrong(x, "`diagonal` says nothing");
  x->no_diagonal = words_same(word, "absent");
  return true;
}

struct dl_head {
  bool relations, columns;
};

// One word of the head; *done: data come next.
static bool take_word(struct dl *x, struct str word, struct dl_head *h,
                      struct str *after, bool *done) {
  *after = STR("");
  *done = words_same(word, "data:") || words_same(word, "data");
  if (words_same(word, "n"))
    return take_count(x, &x->n);
  if (words_same(word, "nm"))
    return take_count(x, &x->matrices);
  if (words_same(word, "nr") || words_same(word, "nc"))
    return wrong(x, "it has rows and columns of two kinds (nr, nc): a ledger "
                    "has actors of one");
  if (words_same(word, "format"))
    return take_format(x);
  if (words_same(word, "diagonal"))
    return take_diagonal(x);
  if (words_same(word, "matrix") || words_same(word, "level"))
    h->relations = true;
  else if (words_same(word, "col") || words_same(word, "column"))
    h->columns = true;
  else if (words_same(word, "labels") || words_same(word, "labels:")) {
    bool good = take_labels(x, h->relations, h->columns, word, after);
    *h = (struct dl_head){false, false};
    return good;
  } else if (words_same(word, "embedded") || words_same(word, "embedded:"))
    x->embedded = true;
  else if (!*done && !words_same(word, "dl") && !words_same(word, "row"))
    netfile_count(x->g, 1, "word of its head is not known, and passed over",
                  "words of its head are not known, and passed over");
  return true;
}

static bool take_head(struct dl *x) {
  struct dl_head h = {false, false};
  struct str word, after = STR("");
  bool done = false;
  x->w.also = ",=";
  while (!done) {
    if (after.n)
      word = after;
    else if (!next_word(x, &word))
      return wrong(x, "it has no data");
    if (!take_word(x, word, &h, &after, &done))
      return false;
  }
  x->w.also = ",";
  return x->n > 0 || wrong(x, "it does not say how many nodes there are: n=");
}

// ---------------------------------------------------------------------- data

static void put_number(struct buf *b, uint32_t n) {
  buf_clear(b);
  buf_addf(b, "%u", n);
}

static bool add_nodes(struct dl *x) {
  struct buf id = {0};
  bool good = true;
  for (uint32_t i = 1; i <= x->n && good && !x->embedded; i++) {
    put_number(&id, i);
    good = netfile_node(x->g, buf_str(&id), 1);
    if (good && i <= x->labels.n)
      netfile_last(x->g, NETFILE_NODE)->label = x->labels.at[i - 1];
    else if (good)
      netfile_last(x->g, NETFILE_NODE)->label =
          netfile_text(x->g, buf_str(&id));
  }
  x->g->numbered = !x->embedded;
  x->g->open = x->embedded;
  buf_drop(&id);
  return good;
}

static bool add_edge(struct dl *x, struct str from, struct str to,
                     struct str weight, uint32_t matrix) {
  if (!netfile_edge(x->g, from, to, x->w.line))
    return false;
  struct netfile_element *e = netfile_last(x->g, NETFILE_EDGE);
  e->weight = netfile_text(x->g, weight);
  if (matrix < x->relations.n)
    e->kind = x->relations.at[matrix];
  return true;
}

static bool is_nothing(struct str s) {
  double v;
  return (num_parse(s, &v) && v == 0) || words_same(s, ".") ||
         words_same(s, "na");
}

// What a row or a column of a matrix is called by edges.
static struct str end_name(struct dl *x, uint32_t i, struct buf *b) {
  buf_clear(b);
  if (x->embedded && i < x->labels.n)
    buf_adds(b, table_text(x->g->t, x->labels.at[i]));
  else
    buf_addf(b, "%u", i + 1);
  return buf_str(b);
}

static bool add_cell(struct dl *x, uint32_t row, uint32_t column,
                     struct str value, uint32_t matrix) {
  struct buf from = {0}, to = {0};
  bool good =
      is_nothing(value) || add_edge(x, end_name(x, row, &from),
                                    end_name(x, column, &to), value, matrix);
  buf_drop(&from);
  buf_drop(&to);
  return good;
}

static bool add_row(struct dl *x, uint32_t row, uint32_t matrix) {
  uint32_t from = x->format == DL_UPPER ? row : 0;
  uint32_t to = x->format == DL_LOWER ? row + 1 : x->n;
  struct str word;
  if (x->embedded && !next_word(x, &word))
    return wrong(x, "its matrix ends too soon");
  for (uint32_t c = from; c < to; c++) {
    if (x->no_diagonal && c == row)
      continue;
    if (!next_word(x, &word))
      return wrong(x, "its matrix ends too soon");
    if (!add_cell(x, row, c, word, matrix))
      return false;
  }
  return true;
}

static bool add_matrix(struct dl *x, uint32_t matrix) {
  struct str word;
  for (uint32_t c = 0; x->embedded && c < x->n; c++) {
    if (!next_word(x, &word))
      return wrong(x, "its matrix ends too soon");
    struct table_cell label = netfile_text(x->g, word);
    if (matrix == 0)
      vec_push(&x->labels, label);
    if (matrix == 0 && !netfile_node(x->g, word, x->w.line))
      return false;
  }
  for (uint32_t row = 0; row < x->n; row++)
    if (!add_row(x, row, matrix))
      return false;
  return true;
}

static bool add_list_line(struct dl *x, struct str line, uint32_t matrix) {
  struct str from, to, weight = STR("");
  if (!words_next(&x->w, &line, &from, NULL))
    return true;
  if (x->format == DL_EDGES) {
    if (!words_next(&x->w, &line, &to, NULL))
      to = STR("");
    words_next(&x->w, &line, &weight, NULL);
    return is_nothing(weight) || add_edge(x, from, to, weight, matrix);
  }
  while (words_next(&x->w, &line, &to, NULL))
    if (!add_edge(x, from, to, STR(""), matrix))
      return false;
  return true;
}

// Matrices of lists have "!" between them.
static bool add_lists(struct dl *x) {
  uint32_t matrix = 0;
  do {
    struct str line = str_trim(x->line);
    if (str_is(line, "!"))
      matrix++;
    else if (!add_list_line(x, line, matrix))
      return false;
  } while (words_line(&x->w, &x->line));
  return true;
}

static bool take_data(struct dl *x) {
  if (!add_nodes(x))
    return false;
  if (x->format == DL_EDGES || x->format == DL_NODES)
    return add_lists(x);
  for (uint32_t k = 0; k < x->matrices; k++)
    if (!add_matrix(x, k))
      return false;
  return true;
}

static bool read(struct netfile *g, struct str bytes) {
  struct dl x = {.g = g, .matrices = 1};
  struct buf text = {0};
  bool good = form_decode(g, bytes, &text);
  x.w = (struct word_reader){.at = buf_text(&text)};
  x.w.end = x.w.at + text.n;
  x.bytes = text.n;
  good = good && take_head(&x) && take_data(&x);
  vec_drop(&x.labels);
  vec_drop(&x.relations);
  buf_drop(&text);
  return good;
}

// "DL N=5", and no word that merely begins so.
static bool is(struct str bytes, struct str name) {
  struct str s = str_trim(bytes);
  if (s.n < 4 || !words_same(str_n(s.at, 2), "dl") ||
      !strchr(" \t\r\n,", s.at[2]))
    return false;
  return form_ends(name, "dl") || form_early(s, "data:");
}

const struct form_reader form_ucinet = {is, read};
