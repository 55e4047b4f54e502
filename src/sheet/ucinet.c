// SPDX-License-Identifier: GPL-2.0-or-later
// UCINET's DL: full and half matrices, lists of edges and of nodes, with labels
// in the head or in the data; several matrices are relations. A DL does not say
// whether its ties have a direction. One of two modes has rows and columns of
// different actors: columns are numbered on behind the rows.
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
  uint32_t rows, columns; // n, of one mode
  enum dl_format format;
  bool two, embedded, no_diagonal;
  VEC(struct table_cell) labels, heads, relations; // heads: of columns
  struct map seen[2]; // names in the data of two modes: of rows, of columns
};

enum dl_names { OF_NODES, OF_COLUMNS, OF_RELATIONS };

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
  } formats[] = {
      {"fullmatrix", DL_FULL}, {"fm", DL_FULL},         {"lowerhalf", DL_LOWER},
      {"lh", DL_LOWER},        {"upperhalf", DL_UPPER}, {"uh", DL_UPPER},
      {"edgelist1", DL_EDGES}, {"el1", DL_EDGES},       {"nodelist1", DL_NODES},
      {"nl1", DL_NODES},       {"edgelist2", DL_EDGES}, {"el2", DL_EDGES},
      {"nodelist2", DL_NODES}, {"nl2", DL_NODES}};
  struct str word;
  if (!next_word(x, &word))
    return wrong(x, "`format` says nothing");
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (words_same(word, formats[i].word)) {
      x->format = formats[i].format;
      return true;
    }
  return wrong(x, "its format is none of fullmatrix, lowerhalf, upperhalf, "
                  "edgelist1 and 2, nodelist1 and 2");
}

// Names up to so many, or to a word that ends them, which is put into *after.
static bool take_names(struct dl *x, enum dl_names of, uint32_t most,
                       struct str *after) {
  struct str word;
  *after = STR("");
  for (uint32_t i = 0; next_word(x, &word); i++) {
    if (words_same(word, "data:") || i == most) {
      *after = word;
      return true;
    }
    struct table_cell c = netfile_text(x->g, word);
    if (of == OF_RELATIONS)
      vec_push(&x->relations, c);
    else if (of == OF_COLUMNS)
      vec_push(&x->heads, c);
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
  if (relations)
    return take_names(x, OF_RELATIONS, x->matrices, after);
  // Of one mode those of the rows count.
  if (columns) {
    x->heads.n = 0;
    return take_names(x, OF_COLUMNS, x->two ? x->columns : x->n, after);
  }
  return take_names(x, OF_NODES, x->two ? x->rows : x->n, after);
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
  x->two = x->two || words_same(word, "nr") || words_same(word, "nc");
  if (words_same(word, "nr"))
    return take_count(x, &x->rows);
  if (words_same(word, "nc"))
    return take_count(x, &x->columns);
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
  if (!x->two)
    x->rows = x->columns = x->n;
  if (!x->rows || !x->columns)
    return wrong(x, x->two ? "it does not say how many rows and columns there "
                             "are: nr=, nc="
                           : "it does not say how many nodes there are: n=");
  if (x->two && (x->format == DL_LOWER || x->format == DL_UPPER))
    return wrong(x, "half a matrix has rows and columns of one kind");
  return (size_t)x->rows + x->columns <= UINT32_MAX / 2 ||
         wrong(x, "it has more nodes than can be counted");
}

// ---------------------------------------------------------------------- data

static void put_number(struct buf *b, uint32_t n) {
  buf_clear(b);
  buf_addf(b, "%u", n);
}

static struct table_cell label_of(struct dl *x, uint32_t i, struct str id) {
  if (i < x->rows && i < x->labels.n)
    return x->labels.at[i];
  if (i >= x->rows && i - x->rows < x->heads.n)
    return x->heads.at[i - x->rows];
  return netfile_text(x->g, id);
}

static bool add_nodes(struct dl *x) {
  const uint32_t all = x->rows + (x->two ? x->columns : 0);
  struct buf id = {0};
  bool good = true;
  for (uint32_t i = 1; i <= all && good && !x->embedded; i++) {
    put_number(&id, i);
    good = netfile_node(x->g, buf_str(&id), 1);
    if (good)
      netfile_last(x->g, NETFILE_NODE)->label =
          label_of(x, i - 1, buf_str(&id));
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

// What stands for a value that is not known: no tie, which is counted.
static bool is_unknown(struct dl *x, struct str s) {
  static const char *const signs[] = {"-9", "-99", "-999", ".", "na"};
  bool found = false;
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    found = found || words_same(s, signs[i]);
  netfile_count(x->g, found,
                "value is a sign for what is not known, and read as no tie",
                "values are signs for what is not known, and read as no tie");
  return found;
}

static bool is_zero(struct str s) {
  double v;
  return num_parse(s, &v) && v == 0;
}

static bool is_nothing(struct dl *x, struct str s) {
  return is_zero(s) || is_unknown(x, s);
}

// What a row or a column of a matrix is called by edges.
static struct str end_name(struct dl *x, uint32_t i, bool column,
                           struct buf *b) {
  const bool head = column && x->two;
  buf_clear(b);
  if (x->embedded && i < (head ? x->heads.n : x->labels.n))
    buf_adds(b, table_text(x->g->t, head ? x->heads.at[i] : x->labels.at[i]));
  else
    buf_addf(b, "%u", i + 1 + (head ? x->rows : 0));
  return buf_str(b);
}

static bool add_cell(struct dl *x, uint32_t row, uint32_t column,
                     struct str value, uint32_t matrix) {
  struct buf from = {0}, to = {0};
  bool good = is_nothing(x, value) ||
              add_edge(x, end_name(x, row, false, &from),
                       end_name(x, column, true, &to), value, matrix);
  buf_drop(&from);
  buf_drop(&to);
  return good;
}

// A name in the data of a matrix: of a row or of a column. Of two modes one
// that stands for both is one actor.
static bool add_name(struct dl *x, struct str word, bool column) {
  struct table_cell label = netfile_text(x->g, word);
  if (column && x->two)
    vec_push(&x->heads, label);
  else
    vec_push(&x->labels, label);
  if (x->two)
    map_put(&x->seen[column], word, 0);
  return (x->two && map_get(&x->seen[!column], word) != MAP_NONE) ||
         netfile_node(x->g, word, x->w.line);
}

static bool add_row(struct dl *x, uint32_t row, uint32_t matrix) {
  uint32_t from = x->format == DL_UPPER ? row : 0;
  uint32_t to = x->format == DL_LOWER ? row + 1 : x->columns;
  struct str word;
  if (x->embedded && !next_word(x, &word))
    return wrong(x, "its matrix ends too soon");
  if (x->embedded && x->two && matrix == 0 && !add_name(x, word, false))
    return false;
  for (uint32_t c = from; c < to; c++) {
    if (x->no_diagonal && !x->two && c == row)
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
  for (uint32_t c = 0; x->embedded && c < x->columns; c++) {
    if (!next_word(x, &word))
      return wrong(x, "its matrix ends too soon");
    if (matrix == 0 && !add_name(x, word, true))
      return false;
  }
  for (uint32_t row = 0; row < x->rows; row++)
    if (!add_row(x, row, matrix))
      return false;
  return true;
}

// What a list calls an end, by its number or its name; of two modes the number
// of a column goes on behind those of the rows, and one that is too large is
// none.
static struct str list_end(struct dl *x, struct str word, bool column,
                           struct buf *b) {
  uint32_t n;
  const uint32_t most = column ? x->columns : x->rows;
  if (!x->two)
    return word;
  if (x->embedded) {
    map_put(&x->seen[column], word, 0);
    return word;
  }
  if (!words_number(word, &n))
    return word;
  buf_clear(b);
  if (n == 0 || n > most)
    buf_addf(b, "%s %u", column ? "column" : "row", n);
  else
    buf_addf(b, "%u", n + (column ? x->rows : 0));
  return buf_str(b);
}

static bool add_ends(struct dl *x, struct str from, struct str to,
                     struct str weight, uint32_t matrix) {
  struct buf one = {0}, two = {0};
  bool good = add_edge(x, list_end(x, from, false, &one),
                       list_end(x, to, true, &two), weight, matrix);
  buf_drop(&one);
  buf_drop(&two);
  return good;
}

static bool add_list_line(struct dl *x, struct str line, uint32_t matrix) {
  struct str from, to, weight = STR("");
  if (!words_next(&x->w, &line, &from, NULL))
    return true;
  if (x->format == DL_EDGES) {
    if (!words_next(&x->w, &line, &to, NULL))
      to = STR("");
    words_next(&x->w, &line, &weight, NULL);
    if (is_zero(weight))
      netfile_count(x->g, 1, "row of the list has the weight 0, and is no tie",
                    "rows of the list have the weight 0, and are no ties");
    return is_nothing(x, weight) || add_ends(x, from, to, weight, matrix);
  }
  while (words_next(&x->w, &line, &to, NULL))
    if (!add_ends(x, from, to, STR(""), matrix))
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

static void count_both(struct dl *x) {
  uint32_t n = 0;
  for (size_t i = 0; i < x->seen[0].entries.n; i++)
    n += map_get(&x->seen[1], x->seen[0].entries.at[i].key) != MAP_NONE;
  if (n)
    netfile_count(x->g, n,
                  "name is that of a row and of a column, which are one actor",
                  "names are those of rows and of columns, which are one "
                  "actor each");
}

static bool read(struct netfile *g, struct str bytes) {
  struct dl x = {.g = g, .matrices = 1};
  struct buf text = {0};
  bool good = form_decode(g, bytes, &text);
  x.w = (struct word_reader){.at = buf_text(&text)};
  x.w.end = x.w.at + text.n;
  x.bytes = text.n;
  good = good && take_head(&x) && take_data(&x);
  count_both(&x);
  map_drop(&x.seen[0]);
  map_drop(&x.seen[1]);
  vec_drop(&x.labels);
  vec_drop(&x.heads);
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
