// SPDX-License-Identifier: GPL-2.0-or-later
// A network as two sheets. Nodes that are merely numbered are called by their
// labels, so that several files of the same actors agree.
#include "base/utf8.h"
#include "sheet/netfile.h"
#include "sheet/netfile_times.h"

struct netfile_columns {
  struct netfile *g;
  bool dates[2];         // times of nodes, and of edges, are some
  bool called;           // nodes are called by their labels
  bool exact;            // a network of our own: ids are what they are
  uint32_t name[2];      // keys of nodes that may be labels, by their worth
  struct table_cell *as; // what edges call each node
  size_t timed;
};

// -------------------------------------------------------------------- ends

static uint32_t end_of(struct netfile *g, struct table_cell name) {
  return map_get(&g->nodes, table_text(g->t, name));
}

static uint32_t make_end(struct netfile *g, struct table_cell name,
                         uint32_t line) {
  struct buf id = {0};
  buf_adds(&id, table_text(g->t, name));
  if (id.n && end_of(g, name) == MAP_NONE)
    netfile_node(g, buf_str(&id), line);
  buf_drop(&id);
  return end_of(g, name);
}

static void find_end(struct netfile *g, uint32_t edge, bool to) {
  struct netfile_element e = g->elements[NETFILE_EDGE].at[edge];
  struct table_cell name = to ? e.to : e.from;
  if ((g->open && !e.why.size ? make_end(g, name, e.line) : end_of(g, name)) !=
      MAP_NONE)
    return;
  struct buf id = {0};
  buf_adds(&id, table_text(g->t, name));
  netfile_refuse(g, NETFILE_EDGE, edge,
                 id.n ? "there is no node `%s`" : "an end of it is missing%s",
                 buf_text(&id));
  buf_drop(&id);
}

static void find_ends(struct netfile *g) {
  for (uint32_t i = 0; i < g->elements[NETFILE_EDGE].n; i++) {
    find_end(g, i, false);
    find_end(g, i, true);
  }
}

// -------------------------------------------------------------------- names

static uint32_t key_named(const struct netfile *g, enum netfile_of of,
                          const char *name) {
  for (size_t i = 0; i < g->keys[of].n; i++)
    if (utf8_same_folded(table_text(g->t, g->keys[of].at[i].name),
                         str_of(name)))
      return (uint32_t)i;
  return NO_NETFILE_KEY;
}

static struct table_cell value_of(const struct netfile *g, enum netfile_of of,
                                  const struct netfile_element *e,
                                  uint32_t key) {
  for (uint32_t v = e->values; v; v = g->values.at[v - 1].next)
    if (g->values.at[v - 1].key == key)
      return g->values.at[v - 1].text;
  return g->keys[of].at[key].usual;
}

static struct table_cell label_of(const struct netfile_columns *x, uint32_t i) {
  const struct netfile_element *e = &x->g->elements[NETFILE_NODE].at[i];
  struct table_cell label = e->label;
  for (int k = 0; k < 2 && !label.size; k++)
    if (x->name[k] != NO_NETFILE_KEY)
      label = value_of(x->g, NETFILE_NODE, e, x->name[k]);
  return label;
}

// What stands before the number, as in "n12"; of no use as a name.
static bool counts_on(struct str id) {
  static const char *const stems[] = {"", "n", "v", "node", "vertex"};
  size_t n = id.n;
  while (n && id.at[n - 1] >= '0' && id.at[n - 1] <= '9')
    n--;
  for (size_t i = 0; i < sizeof stems / sizeof *stems && n < id.n; i++)
    if (str_is(str_n(id.at, n), stems[i]))
      return true;
  return false;
}

static bool are_called(const struct netfile_columns *x) {
  const struct netfile *g = x->g;
  if (x->exact || g->works)
    return false;
  for (uint32_t i = 0; i < g->elements[NETFILE_NODE].n; i++)
    if ((!g->numbered &&
         !counts_on(table_text(g->t, g->elements[NETFILE_NODE].at[i].id))) ||
        !label_of(x, i).size)
      return false;
  return g->elements[NETFILE_NODE].n > 0;
}

static struct table_cell numbered_name(struct netfile *g,
                                       struct table_cell label,
                                       struct table_cell id) {
  struct buf b = {0};
  buf_adds(&b, table_text(g->t, label));
  buf_add(&b, " (");
  buf_adds(&b, table_text(g->t, id));
  buf_addc(&b, ')');
  struct table_cell c = netfile_text(g, buf_str(&b));
  buf_drop(&b);
  return c;
}

// No two are called alike.
static void call_nodes(struct netfile_columns *x) {
  struct netfile *g = x->g;
  size_t n = g->elements[NETFILE_NODE].n, again = 0;
  struct map taken = {0};
  struct arena keys = {0};
  x->as = mem_new(n + 1, sizeof *x->as);
  for (uint32_t i = 0; i < n; i++) {
    x->as[i] = g->elements[NETFILE_NODE].at[i].id;
    if (!x->called)
      continue;
    struct table_cell label = label_of(x, i);
    struct str s = table_text(g->t, label);
    s = str_n(arena_text(&keys, s.at, s.n), s.n);
    if (map_get_or_put(&taken, s, i) == i)
      x->as[i] = label;
    else {
      x->as[i] = numbered_name(g, label, x->as[i]);
      again++;
    }
  }
  netfile_count(g, again,
                "label that another node has, too: its number is added",
                "labels that other nodes have, too: their numbers are added");
  map_drop(&taken);
  arena_drop(&keys);
}

// ------------------------------------------------------------------ columns

static bool any(const struct netfile *g, enum netfile_of of, size_t member) {
  for (size_t i = 0; i < g->elements[of].n; i++) {
    const char *e = (const char *)&g->elements[of].at[i];
    if (((const struct table_cell *)(e + member))->size)
      return true;
  }
  return false;
}

static bool any_times(const struct netfile *g, enum netfile_of of) {
  for (size_t i = 0; i < g->elements[of].n; i++)
    if (g->elements[of].at[i].times)
      return true;
  return false;
}

// Edges have one unless something else is said.
static bool any_without_direction(const struct netfile *g) {
  for (size_t i = 0; i < g->elements[NETFILE_EDGE].n; i++)
    if (g->elements[NETFILE_EDGE].at[i].directed == 0)
      return true;
  return false;
}

static bool ids_say_something(const struct netfile *g) {
  for (size_t i = 0; i < g->elements[NETFILE_EDGE].n; i++) {
    struct str id = table_text(g->t, g->elements[NETFILE_EDGE].at[i].id);
    if (id.n && id.at[0] != 'e' && !counts_on(id))
      return true;
    if (id.n && id.at[0] == 'e' && !counts_on(str_n(id.at + 1, id.n - 1)))
      return true;
  }
  return false;
}

enum { FIXED_MOST = 10 };

// Columns that are no attributes, with what fills them.
struct fixed_column {
  const char *head;
  size_t member; // of an element
};
struct fixed_columns {
  struct fixed_column at[FIXED_MOST];
  size_t n;
};

static const size_t FIXED_AS = SIZE_MAX, FIXED_TIMES = SIZE_MAX - 1,
                    FIXED_DIRECTED = SIZE_MAX - 2, FIXED_WRITTEN = SIZE_MAX - 3;

static void add_fixed(struct fixed_columns *f, bool wanted, const char *head,
                      size_t member) {
  if (wanted)
    f->at[f->n++] = (struct fixed_column){head, member};
}

// Times that are kept as they are written.
static size_t undated(const struct netfile_columns *x, enum netfile_of of) {
  const struct netfile *g = x->g;
  size_t n = 0;
  for (size_t i = 0; i < g->elements[of].n; i++) {
    const struct netfile_element *e = &g->elements[of].at[i];
    if (x->dates[of] && netfile_times_dated(g, e))
      continue;
    for (uint32_t k = e->times; k; k = g->times.at[k - 1].next)
      n++;
  }
  return n;
}

static struct fixed_columns columns_of(const struct netfile_columns *x,
                                       enum netfile_of of) {
  const struct netfile *g = x->g;
  struct fixed_columns f = {.n = 0};
  if (g->records)
    return f;
  const size_t label = offsetof(struct netfile_element, label),
               id = offsetof(struct netfile_element, id),
               kind = offsetof(struct netfile_element, kind),
               weight = offsetof(struct netfile_element, weight);
  if (of == NETFILE_NODE) {
    add_fixed(&f, true, "id", FIXED_AS);
    add_fixed(&f, any(g, of, label), "label", label);
  } else {
    add_fixed(&f, true, "from", offsetof(struct netfile_element, from));
    add_fixed(&f, true, "to", offsetof(struct netfile_element, to));
    add_fixed(&f, !x->exact && ids_say_something(g), "edge", id);
    add_fixed(&f,
              any_without_direction(g) &&
                  key_named(g, of, "directed") == NO_NETFILE_KEY,
              "directed", FIXED_DIRECTED);
    add_fixed(&f, any(g, of, kind), "kind", kind);
    add_fixed(&f, any(g, of, label), "label", label);
    add_fixed(&f, any(g, of, weight), "weight", weight);
  }
  add_fixed(&f, any_times(g, of), x->dates[of] ? "spells" : "times",
            FIXED_TIMES);
  add_fixed(&f, x->dates[of] && undated(x, of), "times", FIXED_WRITTEN);
  return f;
}

// --------------------------------------------------------------------- rows

static void add_cell(struct table_sheet *s, struct table_cell c) {
  vec_push(&s->cells, c);
}

// Among dates what is none has a column of its own, as it is written.
static struct table_cell times_cell(struct netfile_columns *x,
                                    const struct netfile_element *e, bool dates,
                                    bool dated) {
  struct buf b = {0};
  if (dates == dated)
    x->timed += netfile_times_add(&b, x->g, e, dates);
  struct table_cell c = netfile_text(x->g, buf_str(&b));
  buf_drop(&b);
  return c;
}

static struct table_cell end_cell(struct netfile_columns *x,
                                  struct table_cell name) {
  uint32_t node = end_of(x->g, name);
  return node == MAP_NONE ? name : x->as[node];
}

static struct table_cell fixed_cell(struct netfile_columns *x,
                                    enum netfile_of of, uint32_t i,
                                    size_t member) {
  const struct netfile_element *e = &x->g->elements[of].at[i];
  if (member == FIXED_AS)
    return x->as[i];
  if (member == FIXED_TIMES)
    return times_cell(x, e, x->dates[of],
                      x->dates[of] && netfile_times_dated(x->g, e));
  if (member == FIXED_WRITTEN)
    return times_cell(x, e, false, netfile_times_dated(x->g, e));
  if (member == FIXED_DIRECTED)
    return e->directed < 0
               ? (struct table_cell){0, 0}
               : netfile_text(x->g, e->directed ? STR("true") : STR("false"));
  struct table_cell c = *(const struct table_cell *)((const char *)e + member);
  return of == NETFILE_EDGE &&
                 (member == offsetof(struct netfile_element, from) ||
                  member == offsetof(struct netfile_element, to))
             ? end_cell(x, c)
             : c;
}

static uint32_t number_keys(const struct netfile_columns *x, enum netfile_of of,
                            uint32_t from) {
  struct netfile *g = x->g;
  for (size_t i = 0; i < g->keys[of].n; i++) {
    struct netfile_key *k = &g->keys[of].at[i];
    if (k->used || (k->has_usual && k->usual.size) || x->exact)
      k->column = from++;
    else
      k->column = UINT32_MAX;
  }
  return from;
}

static void add_heads(struct netfile *g, struct table_sheet *s,
                      enum netfile_of of, const struct fixed_columns *f) {
  sheet_add_row(s, 1);
  for (size_t i = 0; i < f->n; i++)
    add_cell(s, netfile_text(g, str_of(f->at[i].head)));
  for (size_t i = 0; i < g->keys[of].n; i++)
    if (g->keys[of].at[i].column != UINT32_MAX)
      add_cell(s, g->keys[of].at[i].name);
}

static void add_values(struct netfile *g, enum netfile_of of, uint32_t i,
                       struct table_cell *row) {
  for (size_t k = 0; k < g->keys[of].n; k++)
    if (g->keys[of].at[k].column != UINT32_MAX)
      row[g->keys[of].at[k].column] = g->keys[of].at[k].usual;
  for (uint32_t v = g->elements[of].at[i].values; v;
       v = g->values.at[v - 1].next) {
    const struct netfile_value *x = &g->values.at[v - 1];
    row[g->keys[of].at[x->key].column] = x->text;
  }
}

static bool add_row(struct netfile_columns *x, struct table_sheet *s,
                    enum netfile_of of, uint32_t i,
                    const struct fixed_columns *f, struct table_cell *row,
                    uint32_t width) {
  struct netfile *g = x->g;
  const struct netfile_element *e = &g->elements[of].at[i];
  if (s->cells.n + width > g->limits->most[LIMIT_CELLS])
    return tables_too_much(g->t, LIMIT_CELLS, e->line,
                           "cells of one network, attributes times rows");
  memset(row, 0, width * sizeof *row);
  for (size_t k = 0; k < f->n; k++)
    row[k] = fixed_cell(x, of, i, f->at[k].member);
  add_values(g, of, i, row);
  sheet_add_row(s, e->line);
  while (width > 1 && !row[width - 1].size)
    width--;
  for (uint32_t k = 0; k < width; k++)
    add_cell(s, row[k]);
  if (width > s->width)
    s->width = width;
  if (e->why.size) {
    struct sheet_reason why = {(uint32_t)sheet_rows(s) - 1, e->why};
    vec_push(&s->reasons, why);
  }
  return true;
}

// What the sheets are called behind the name of their file.
static const char *const of_networks[NETFILE_OF] = {
    [NETFILE_NODE] = ", nodes", [NETFILE_EDGE] = ""};
static const char *const of_records[NETFILE_OF] = {[NETFILE_NODE] = ", actors",
                                                   [NETFILE_EDGE] = "",
                                                   [NETFILE_CLAIM] = ", claims",
                                                   [NETFILE_WORK] = ", works",
                                                   [NETFILE_LEDGER] =
                                                       ", ledger"};

static bool add_sheet(struct netfile_columns *x, enum netfile_of of) {
  struct netfile *g = x->g;
  struct fixed_columns f = columns_of(x, of);
  uint32_t width = number_keys(x, of, (uint32_t)f.n);
  struct buf name = {0};
  buf_adds(&name, g->file);
  if (!g->works)
    buf_add(&name, (g->records ? of_records : of_networks)[of]);
  struct table_sheet *s = tables_sheet(g->t, buf_str(&name));
  struct table_cell *row = mem_new(width + 1, sizeof *row);
  bool good = true;
  buf_drop(&name);
  add_heads(g, s, of, &f);
  s->width = width;
  for (uint32_t i = 0; i < g->elements[of].n && good; i++)
    good = add_row(x, s, of, i, &f, row, width);
  mem_free(row);
  return good;
}

// -------------------------------------------------------------------- whole

static void add_notes(struct netfile *g) {
  for (size_t i = 0; i < g->counts.n; i++) {
    const struct netfile_count *c = &g->counts.at[i];
    struct buf b = {0};
    buf_addf(&b, "%u %s", c->n, c->n == 1 ? c->one : c->many);
    vec_push(&g->t->notes, netfile_text(g, buf_str(&b)));
    buf_drop(&b);
  }
}

static void count_all(struct netfile_columns *x) {
  struct netfile *g = x->g;
  netfile_count(g, x->timed, "time of day is left out",
                "times of day are left out");
  netfile_count(g, undated(x, NETFILE_NODE) + undated(x, NETFILE_EDGE),
                "time is no date and no year, and is kept as it is written",
                "times are no dates and no years, and are kept as they are "
                "written");
  if (x->called && !g->numbered)
    netfile_count(
        g, g->elements[NETFILE_NODE].n,
        "node is called by its label: its id is but a number",
        "nodes are called by their labels: their ids are but numbers");
}

// Actors and ties, if only their heads; the others if there are some.
static bool record_sheets(struct netfile *g) {
  struct netfile_columns x = {.g = g};
  bool good = true;
  for (int of = 0; of < NETFILE_OF && good; of++)
    if (g->elements[of].n || of == NETFILE_NODE || of == NETFILE_EDGE)
      good = add_sheet(&x, (enum netfile_of)of);
  add_notes(g);
  return good && !g->t->fault.code[0];
}

bool netfile_sheets(struct netfile *g) {
  struct netfile_columns x = {.g = g};
  if (g->records)
    return record_sheets(g);
  x.dates[NETFILE_NODE] = netfile_times_good(g, NETFILE_NODE);
  x.dates[NETFILE_EDGE] = netfile_times_good(g, NETFILE_EDGE);
  find_ends(g);
  x.exact = key_named(g, NETFILE_EDGE, "own_id") != NO_NETFILE_KEY &&
            key_named(g, NETFILE_EDGE, "start_edtf") != NO_NETFILE_KEY;
  x.name[0] = key_named(g, NETFILE_NODE, "name");
  x.name[1] = key_named(g, NETFILE_NODE, "label");
  x.called = are_called(&x);
  call_nodes(&x);
  bool good =
      add_sheet(&x, NETFILE_NODE) && (g->works || add_sheet(&x, NETFILE_EDGE));
  mem_free(x.as);
  count_all(&x);
  add_notes(g);
  return good && !g->t->fault.code[0];
}
