// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/netfile.h"

#include <stdarg.h>
#include <stdio.h>

void netfile_drop(struct netfile *g) {
  for (int of = 0; of < NETFILE_OF; of++) {
    vec_drop(&g->keys[of]);
    vec_drop(&g->elements[of]);
  }
  vec_drop(&g->values);
  vec_drop(&g->times);
  vec_drop(&g->counts);
  map_drop(&g->nodes);
  arena_drop(&g->names);
}

bool netfile_fault(struct netfile *g, uint32_t line, const char *words) {
  return tables_fault(g->t, g->code, line, "%s", words);
}

// ------------------------------------------------------------------- texts

// What was added since `at`, as a cell.
static struct table_cell text_since(struct netfile *g, size_t at) {
  size_t n = g->t->text.n - at;
  struct table_cell c = {(uint32_t)at,
                         (uint32_t)n | (uint32_t)CELL_TEXT << CELL_SHIFT};
  if (n > g->limits->most[LIMIT_TEXT] || n > CELL_LONGEST) {
    tables_too_much(g->t, LIMIT_TEXT, 0, "bytes of one text");
  } else if (g->t->text.n > UINT32_MAX - 1) {
    tables_fault(g->t, "table/large", 0, "the text has more than 4 GiB");
  } else {
    return n ? c : (struct table_cell){0, 0};
  }
  g->t->text.n = at;
  return (struct table_cell){0, 0};
}

struct table_cell netfile_text(struct netfile *g, struct str s) {
  size_t at = g->t->text.n;
  buf_adds(&g->t->text, s);
  return text_since(g, at);
}

struct xml netfile_xml(const struct netfile *g,
                       const struct xml_reader *reader) {
  return (struct xml){.t = g->t,
                      .code = g->code,
                      .name = "it",
                      .kind = "any network",
                      .typed = true,
                      .placed = true,
                      .reader = reader};
}

bool netfile_gather(struct netfile *g, const struct xml *x, struct buf *text,
                    struct str more) {
  buf_adds(text, more);
  return text->n <= g->limits->most[LIMIT_TEXT] ||
         tables_too_much(g->t, LIMIT_TEXT, xml_line(x), "bytes of one text");
}

// -------------------------------------------------------------------- keys

uint32_t netfile_key_known(const struct netfile *g, enum netfile_of of,
                           struct str id) {
  for (size_t i = 0; i < g->keys[of].n; i++)
    if (str_eq(table_text(g->t, g->keys[of].at[i].id), id))
      return (uint32_t)i;
  return NO_NETFILE_KEY;
}

// No table is wider than what is looked at of one.
enum { KEYS_MOST = 400 };

uint32_t netfile_key(struct netfile *g, enum netfile_of of, struct str id,
                     struct str name) {
  uint32_t known = netfile_key_known(g, of, id);
  if (known != NO_NETFILE_KEY)
    return known;
  if (g->keys[of].n == KEYS_MOST) {
    netfile_fault(g, 0, "it declares more than 400 attributes");
    return NO_NETFILE_KEY;
  }
  struct netfile_key k = {.id = netfile_text(g, id),
                          .name = netfile_text(g, name.n ? name : id)};
  vec_push(&g->keys[of], k);
  return (uint32_t)g->keys[of].n - 1;
}

// ---------------------------------------------------------------- elements

static bool too_many(struct netfile *g, enum netfile_of of, uint32_t line) {
  if (g->elements[of].n < g->limits->most[LIMIT_ROWS])
    return false;
  tables_too_much(g->t, LIMIT_ROWS, line,
                  g->records           ? "records of one file"
                  : of == NETFILE_EDGE ? "edges of one network"
                                       : "nodes of one network");
  return true;
}

struct netfile_element *netfile_last(struct netfile *g, enum netfile_of of) {
  return &g->elements[of].at[g->elements[of].n - 1];
}

bool netfile_node(struct netfile *g, struct str id, uint32_t line) {
  if (too_many(g, NETFILE_NODE, line))
    return false;
  uint32_t number = (uint32_t)g->elements[NETFILE_NODE].n;
  struct netfile_element e = {
      .id = netfile_text(g, id), .line = line, .directed = -1};
  vec_push(&g->elements[NETFILE_NODE], e);
  uint32_t before = map_get(&g->nodes, id);
  if (before != MAP_NONE)
    netfile_refuse(g, NETFILE_NODE, number, "its id is that of line %u",
                   g->elements[NETFILE_NODE].at[before].line);
  else if (!id.n)
    netfile_refuse(g, NETFILE_NODE, number, "it has no id");
  else
    map_put(&g->nodes, str_n(arena_text(&g->names, id.at, id.n), id.n), number);
  return true;
}

bool netfile_edge(struct netfile *g, struct str from, struct str to,
                  uint32_t line) {
  if (too_many(g, NETFILE_EDGE, line))
    return false;
  struct netfile_element e = {.from = netfile_text(g, from),
                              .to = netfile_text(g, to),
                              .line = line,
                              .directed = -1};
  vec_push(&g->elements[NETFILE_EDGE], e);
  return true;
}

bool netfile_record(struct netfile *g, enum netfile_of of, uint32_t line) {
  const struct netfile_element e = {.line = line, .directed = -1};
  if (too_many(g, of, line))
    return false;
  vec_push(&g->elements[of], e);
  return true;
}

static bool says(const struct netfile *g, const struct netfile_element *e,
                 uint32_t key) {
  for (uint32_t v = e->values; v; v = g->values.at[v - 1].next)
    if (g->values.at[v - 1].key == key)
      return true;
  return false;
}

bool netfile_say(struct netfile *g, enum netfile_of of, uint32_t element,
                 uint32_t key, struct str text) {
  struct netfile_element *e = &g->elements[of].at[element];
  if (key == NO_NETFILE_KEY || says(g, e, key))
    return false;
  if (++g->cells > g->limits->most[LIMIT_CELLS])
    return tables_too_much(g->t, LIMIT_CELLS, e->line,
                           g->records ? "values of one file"
                                      : "values of one network");
  struct netfile_value v = {
      .key = key, .next = e->values, .text = netfile_text(g, text)};
  g->keys[of].at[key].used = true;
  vec_push(&g->values, v);
  e->values = (uint32_t)g->values.n;
  return true;
}

bool netfile_tell(struct netfile *g, enum netfile_of of, const char *name,
                  struct str text) {
  uint32_t key =
      text.n ? netfile_key(g, of, str_of(name), str_of(name)) : NO_NETFILE_KEY;
  return netfile_say(g, of, (uint32_t)g->elements[of].n - 1, key, text);
}

void netfile_time(struct netfile *g, enum netfile_of of, uint32_t element,
                  struct netfile_time time) {
  struct netfile_element *e = &g->elements[of].at[element];
  if (!time.from.size && !time.to.size)
    return;
  if (++g->cells > g->limits->most[LIMIT_CELLS]) {
    tables_too_much(g->t, LIMIT_CELLS, e->line, "times of one network");
    return;
  }
  vec_push(&g->times, time);
  if (e->last)
    g->times.at[e->last - 1].next = (uint32_t)g->times.n;
  else
    e->times = (uint32_t)g->times.n;
  e->last = (uint32_t)g->times.n;
}

void netfile_refuse(struct netfile *g, enum netfile_of of, uint32_t element,
                    const char *format, ...) {
  struct netfile_element *e = &g->elements[of].at[element];
  struct buf words = {0};
  va_list args;
  if (e->why.size)
    return;
  va_start(args, format);
  buf_vaddf(&words, format, args);
  va_end(args);
  e->why = netfile_text(g, buf_str(&words));
  buf_drop(&words);
}

void netfile_count(struct netfile *g, size_t n, const char *one,
                   const char *many) {
  size_t k = 0;
  while (k < g->counts.n && strcmp(g->counts.at[k].one, one) != 0)
    k++;
  if (k == g->counts.n && n) {
    struct netfile_count c = {one, many, 0};
    vec_push(&g->counts, c);
  }
  if (n)
    g->counts.at[k].n += (uint32_t)n;
}
