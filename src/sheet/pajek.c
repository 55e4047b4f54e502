// SPDX-License-Identifier: GPL-2.0-or-later
// Pajek's .net: vertices with their labels and times, arcs and edges line by
// line, as lists, or as a matrix; relations with names. Times are whole
// numbers, both ends count, and "*" is no end. What is drawn is left out, and
// counted.
#include "base/num.h"
#include "base/utf8.h"
#include "sheet/readers.h"
#include "sheet/words.h"

enum pajek_part {
  PART_NONE,
  PART_VERTICES,
  PART_ARCS,
  PART_EDGES,
  PART_ARCS_LIST,
  PART_EDGES_LIST,
  PART_MATRIX,
  PART_OTHER
};

struct pajek {
  struct netfile *g;
  struct word_reader w;
  size_t bytes; // of the text
  enum pajek_part part;
  uint32_t vertices, rows; // how many there are; rows of the matrix so far
  struct buf relation;     // the name of what is read
  struct map relations;    // by their numbers, to `names`
  VEC(struct table_cell) names;
  struct arena keys;
};

// -------------------------------------------------------------------- times

// "[5-10,12-*]" and "[7]".
static void add_times(struct pajek *x, enum netfile_of of, struct str s) {
  uint32_t element = (uint32_t)x->g->elements[of].n - 1;
  struct str item, from, to, rest = s;
  bool more = true;
  while (more) {
    more = str_cut(rest, ",", &item, &rest);
    item = str_trim(item);
    if (!item.n)
      continue;
    if (!str_cut(item, "-", &from, &to))
      from = to = item;
    from = str_trim(from);
    to = str_trim(to);
    struct netfile_time t = {
        .from = netfile_text(x->g, str_is(from, "*") ? STR("") : from),
        .to = netfile_text(x->g, str_is(to, "*") ? STR("") : to)};
    netfile_time(x->g, of, element, t);
  }
}

// What stands in brackets anywhere behind is the time; other words are of the
// drawing, but for a label behind `l`.
static void take_rest(struct pajek *x, enum netfile_of of, struct str rest) {
  const char *open = rest.n ? memchr(rest.at, '[', rest.n) : NULL;
  const char *close =
      open ? memchr(open, ']', rest.n - (size_t)(open - rest.at)) : NULL;
  struct str drawn = rest, word;
  bool quoted;
  size_t words = 0;
  if (close) {
    add_times(x, of, str_n(open + 1, (size_t)(close - open) - 1));
    drawn = str_n(rest.at, (size_t)(open - rest.at));
  }
  while (words_next(&x->w, &drawn, &word, &quoted)) {
    if (of == NETFILE_EDGE && !quoted && words_same(word, "l") &&
        words_next(&x->w, &drawn, &word, &quoted))
      netfile_last(x->g, of)->label = netfile_text(x->g, word);
    else
      words++;
  }
  netfile_count(x->g, words > 0,
                "line has more words, as on how it is drawn, which are left "
                "out",
                "lines have more words, as on how they are drawn, which are "
                "left out");
}

// ------------------------------------------------------------------ vertices

static bool is_vertex(const struct pajek *x, struct str number) {
  uint32_t n;
  return words_number(number, &n) && n >= 1 && n <= x->vertices;
}

static bool add_vertex(struct pajek *x, struct str line) {
  struct str number, label;
  if (!words_next(&x->w, &line, &number, NULL))
    return true;
  if (!netfile_node(x->g, number, x->w.line))
    return false;
  struct netfile_element *e = netfile_last(x->g, NETFILE_NODE);
  if (!is_vertex(x, number))
    netfile_refuse(x->g, NETFILE_NODE,
                   (uint32_t)x->g->elements[NETFILE_NODE].n - 1,
                   "`%.*s` is no number of a vertex, from 1 to %u",
                   STR_ARG(utf8_head(number, 40)), x->vertices);
  if (words_next(&x->w, &line, &label, NULL))
    e->label = netfile_text(x->g, label);
  if (!e->label.size)
    e->label = netfile_text(x->g, number);
  take_rest(x, NETFILE_NODE, line);
  return true;
}

// Vertices that no line names are there, too.
static bool add_unnamed(struct pajek *x) {
  for (uint32_t i = 1; i <= x->vertices; i++) {
    struct buf id = {0};
    buf_addf(&id, "%u", i);
    bool good = map_get(&x->g->nodes, buf_str(&id)) != MAP_NONE ||
                netfile_node(x->g, buf_str(&id), x->w.line);
    if (good && !netfile_last(x->g, NETFILE_NODE)->label.size)
      netfile_last(x->g, NETFILE_NODE)->label =
          netfile_text(x->g, buf_str(&id));
    buf_drop(&id);
    if (!good)
      return false;
  }
  return true;
}

// --------------------------------------------------------------------- lines

// Of the relation in force, or of the one whose number stands before it.
static struct table_cell kind_of(struct pajek *x, struct str number) {
  uint32_t k = number.n ? map_get(&x->relations, number) : MAP_NONE;
  if (k != MAP_NONE)
    return x->names.at[k];
  return netfile_text(x->g, buf_str(&x->relation));
}

static bool add_line(struct pajek *x, struct str from, struct str to,
                     struct str weight, struct str number) {
  if (!netfile_edge(x->g, from, to, x->w.line))
    return false;
  struct netfile_element *e = netfile_last(x->g, NETFILE_EDGE);
  e->directed = x->part == PART_ARCS || x->part == PART_ARCS_LIST ||
                x->part == PART_MATRIX;
  e->weight = netfile_text(x->g, weight);
  e->kind = kind_of(x, number);
  return true;
}

static bool is_number(struct str s) {
  double n;
  return num_parse(s, &n);
}

// "3: 1 2 0.5 [1980-1989]": a line may name its relation before a colon.
static bool add_edge(struct pajek *x, struct str line) {
  struct str head, tail, from, to, weight = STR(""), number = STR("");
  if (str_cut(line, ":", &head, &tail) && is_number(str_trim(head))) {
    number = str_trim(head);
    line = tail;
  }
  if (!words_next(&x->w, &line, &from, NULL))
    return true;
  if (!words_next(&x->w, &line, &to, NULL))
    to = STR("");
  struct str rest = line, word;
  if (words_next(&x->w, &rest, &word, NULL) && is_number(word)) {
    weight = word;
    line = rest;
  }
  if (!add_line(x, from, to, weight, number))
    return false;
  take_rest(x, NETFILE_EDGE, line);
  return true;
}

static bool add_list(struct pajek *x, struct str line) {
  struct str from, to;
  if (!words_next(&x->w, &line, &from, NULL))
    return true;
  while (words_next(&x->w, &line, &to, NULL))
    if (!add_line(x, from, to, STR(""), STR("")))
      return false;
  return true;
}

static bool add_row(struct pajek *x, struct str line) {
  struct str word;
  struct buf from = {0}, to = {0};
  bool good = true, any = false;
  double value;
  buf_addf(&from, "%u", ++x->rows);
  for (uint32_t k = 1; good && words_next(&x->w, &line, &word, NULL); k++) {
    any = true;
    if (num_parse(word, &value) && value == 0)
      continue;
    buf_clear(&to);
    buf_addf(&to, "%u", k);
    good = add_line(x, buf_str(&from), buf_str(&to), word, STR(""));
  }
  x->rows -= !any;
  buf_drop(&from);
  buf_drop(&to);
  return good;
}

// --------------------------------------------------------------------- heads

// "*Arcs :2 "funds"": the number and the name of a relation.
static void begin_relation(struct pajek *x, struct str line) {
  struct str number = STR(""), name;
  bool quoted;
  buf_clear(&x->relation);
  struct str rest = str_trim(line);
  if (rest.n && *rest.at == ':') {
    rest = str_n(rest.at + 1, rest.n - 1);
    words_next(&x->w, &rest, &number, NULL);
  }
  if (words_next(&x->w, &rest, &name, &quoted) && quoted)
    buf_adds(&x->relation, name);
  else if (number.n)
    buf_addf(&x->relation, "relation %.*s", STR_ARG(number));
  if (!number.n)
    return;
  struct table_cell cell = netfile_text(x->g, buf_str(&x->relation));
  vec_push(&x->names, cell);
  map_get_or_put(&x->relations,
                 str_n(arena_text(&x->keys, number.at, number.n), number.n),
                 (uint32_t)x->names.n - 1);
}

static bool begin_vertices(struct pajek *x, struct str line) {
  struct str word;
  if (x->vertices)
    return netfile_fault(x->g, x->w.line,
                         "it has *Vertices a second time: a file holds one "
                         "network");
  if (!words_next(&x->w, &line, &word, NULL) ||
      !words_number(word, &x->vertices))
    return netfile_fault(x->g, x->w.line,
                         "*Vertices is followed by how many there are");
  if (!form_has_room(x->g, x->vertices, x->bytes, x->w.line))
    return false;
  if (words_next(&x->w, &line, &word, NULL))
    netfile_count(x->g, 1,
                  "network has two kinds of vertices, which are read alike",
                  "networks have two kinds of vertices, which are read alike");
  return true;
}

static bool begin_part(struct pajek *x, struct str line) {
  static const struct {
    const char *word;
    enum pajek_part part;
  } parts[] = {{"*vertices", PART_VERTICES},    {"*arcs", PART_ARCS},
               {"*edges", PART_EDGES},          {"*arcslist", PART_ARCS_LIST},
               {"*edgeslist", PART_EDGES_LIST}, {"*matrix", PART_MATRIX}};
  struct str word;
  words_next(&x->w, &line, &word, NULL);
  x->part = PART_OTHER;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (words_same(word, parts[i].word))
      x->part = parts[i].part;
  x->rows = 0;
  if (x->part == PART_VERTICES)
    return begin_vertices(x, line);
  if (words_same(word, "*network") && !x->g->t->title.size)
    x->g->t->title = netfile_text(x->g, str_trim(line));
  else if (x->part == PART_OTHER)
    netfile_count(x->g, 1, "part of the file is no network, and is left out",
                  "parts of the file are no network, and are left out");
  begin_relation(x, line);
  return true;
}

// --------------------------------------------------------------------- whole

static bool take_line(struct pajek *x, struct str line) {
  struct str text = str_trim(line);
  if (!text.n || *text.at == '%')
    return true;
  if (*text.at == '*')
    return begin_part(x, text);
  switch (x->part) {
  case PART_VERTICES:
    return add_vertex(x, text);
  case PART_ARCS:
  case PART_EDGES:
    return add_edge(x, text);
  case PART_ARCS_LIST:
  case PART_EDGES_LIST:
    return add_list(x, text);
  case PART_MATRIX:
    return add_row(x, text);
  case PART_NONE:
    return netfile_fault(
        x->g, x->w.line,
        "it does not begin with *Vertices or *Network, so it is "
        "no network of Pajek's");
  default:
    return true;
  }
}

static bool read(struct netfile *g, struct str bytes) {
  struct pajek x = {.g = g};
  struct buf text = {0};
  struct str line;
  bool good = form_decode(g, bytes, &text);
  g->numbered = true;
  x.w = (struct word_reader){.at = buf_text(&text)};
  x.w.end = x.w.at + text.n;
  x.bytes = text.n;
  while (good && words_line(&x.w, &line))
    good = take_line(&x, line);
  good = good && add_unnamed(&x);
  map_drop(&x.relations);
  vec_drop(&x.names);
  arena_drop(&x.keys);
  buf_drop(&x.relation);
  buf_drop(&text);
  return good;
}

static bool is(struct str bytes, struct str name) {
  (void)name;
  struct str s = str_trim(bytes);
  size_t n = 0;
  while (s.n && *s.at == '%' && n++ < 100) { // remarks
    const char *end = memchr(s.at, '\n', s.n);
    s = end ? str_trim(str_n(end, s.n - (size_t)(end - s.at))) : STR("");
  }
  return s.n >= 9 && (words_same(str_n(s.at, 9), "*vertices") ||
                      words_same(str_n(s.at, 8), "*network"));
}

const struct form_reader form_pajek = {is, read};
