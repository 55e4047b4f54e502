// SPDX-License-Identifier: GPL-2.0-or-later
// What goes over is numbers alone; no text of a ledger reaches Graphviz. Of the
// lengths of ties neato, fdp and sfdp make what they can; prism takes actors
// off each other (E. Gansner and Y. Hu, Efficient node overlap removal using a
// proximity stress model, GD 2008).
#include "figure/engine.h"
#include "base/child.h"
#include "base/num.h"
#include "layout/springs.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define INCH 72.0
#define MOST_SIZE 1e6 // of a box, in points

enum { GRACE_MS = 1000 };

static const struct {
  const char *name, *engine;
} layouts[] = {
    {"stress", NULL},   {"layered", "dot"}, {"dot", "dot"},
    {"neato", "neato"}, {"fdp", "fdp"},     {"sfdp", "sfdp"},
    {"circo", "circo"}, {"twopi", "twopi"},
};

const char *layout_name(size_t k) {
  return k < sizeof layouts / sizeof layouts[0] ? layouts[k].name : NULL;
}

static const char *engine_of(const char *name) {
  for (size_t k = 0; name && layout_name(k); k++)
    if (strcmp(layout_name(k), name) == 0)
      return layouts[k].engine;
  return NULL;
}

bool layout_is_own(const char *name) { return !engine_of(name); }

static void add_number(struct buf *b, const char *before, double x) {
  buf_add(b, before);
  num_fixed(b, x, 4);
}

static bool grouped(const struct layout_ask *ask, size_t i, size_t k) {
  return ask->spots[i].group > 0 && ask->spots[i].group == ask->spots[k].group;
}

// Each member of a group but the first begins nothing.
static bool begins_group(const struct layout_ask *ask, size_t i) {
  for (size_t k = 0; k < i; k++)
    if (grouped(ask, i, k))
      return false;
  return ask->spots[i].group > 0;
}

static void add_boxes(struct buf *b, const struct layout_ask *ask) {
  buf_add(b, "node [fixedsize=true label=\"\" shape=box];\n");
  for (size_t i = 0; i < ask->n; i++) {
    buf_addf(b, "%zu", i);
    add_number(b, " [width=", lesser(ask->spots[i].w, MOST_SIZE) / INCH);
    add_number(b, " height=", lesser(ask->spots[i].h, MOST_SIZE) / INCH);
    buf_add(b, "];\n");
  }
}

static void add_springs(struct buf *b, const struct layout_ask *ask) {
  buf_add(b, "graph {\ngraph [mode=major overlap=prism overlap_scaling=\"-3\" "
             "sep=\"+9,8\" splines=false epsilon=\".001\" "
             "maxiter=500];\n");
  add_boxes(b, ask);
  struct springs s =
      springs_of(ask->spots, ask->n, ask->bonds, ask->m, ask->base);
  for (size_t i = 0; i < s.list.n; i++) {
    buf_addf(b, "%u -- %u", s.list.at[i].a, s.list.at[i].b);
    add_number(b, " [len=", s.list.at[i].length / INCH);
    buf_add(b, "];\n");
  }
  springs_drop(&s);
  buf_add(b, "}\n");
}

static void add_layers(struct buf *b, const struct layout_ask *ask) {
  buf_addf(b,
           "graph {\ngraph [newrank=true rankdir=%s nodesep=.3 ranksep=.6 "
           "splines=false nslimit=2 nslimit1=2 mclimit=.5];\n",
           ask->sideways ? "LR" : "TB");
  add_boxes(b, ask);
  for (size_t i = 0; i < ask->n; i++) {
    if (!begins_group(ask, i))
      continue;
    buf_addf(b, "subgraph cluster%zu { margin=10;", i);
    for (size_t k = i; k < ask->n; k++)
      if (grouped(ask, i, k))
        buf_addf(b, " %zu;", k);
    buf_add(b, " }\n");
  }
  for (size_t i = 0; i < ask->m; i++)
    buf_addf(b, "%u -- %u [weight=%d];\n", ask->bonds[i].a, ask->bonds[i].b,
             ask->bonds[i].kind == BOND_STRUCTURE ? 8 : 1);
  buf_add(b, "}\n");
}

// ------------------------------------------------------------------- answer

static bool read_point(struct str line, struct point *p) {
  struct str x, y;
  if (!str_cut(line, " ", &x, &y) || !num_parse(x, &p->x) ||
      !num_parse(y, &p->y))
    return false;
  p->y = -p->y; // Graphviz counts upwards
  return fabs(p->x) < 1e9 && fabs(p->y) < 1e9;
}

static bool read_points(struct str text, size_t n, struct point *points) {
  struct str line;
  str_cut(text, "\n", &line, &text);
  if (!str_starts(line, "start "))
    return false;
  for (size_t i = 0; i < n; i++) {
    str_cut(text, "\n", &line, &text);
    if (!read_point(line, &points[i]))
      return false;
  }
  return text.n == 0;
}

// What knows no direction lies down as it is.
static void turn(struct point *points, size_t n) {
  for (size_t i = 0; i < n; i++)
    points[i] = (struct point){points[i].y, points[i].x};
}

static void warn(const struct child *c, const char *program, ent_diags *d) {
  struct buf why = {0};
  bool absent = c->reason != 0;
  if (absent)
    buf_add(&why, strerror(c->reason ? c->reason : ENOENT));
  else if (child_good(c))
    buf_add(&why, "what it printed are no positions");
  else
    child_fate(c, &why);
  diag(d, ENT_WARNING, "layout/engine", SPAN_NONE,
       "the actors stand by nearness, for `%s` found no places: %s", program,
       buf_text(&why));
  child_notes(c, d);
  if (absent)
    diag_help(d, "entente-gv is built and installed with entente where "
                 "Graphviz is there (on Debian: apt install libgraphviz-dev, "
                 "then build again)");
  else
    diag_help(d, "draw less of it: `\1focus=ACTOR\2`, `\1family=F\2`, "
                 "`\1include=definite\2`");
  buf_drop(&why);
}

struct point *engine_places(void *context, const struct layout_ask *ask) {
  struct engine *e = context;
  if (e->failed)
    return NULL;
  const char *engine = engine_of(e->layout);
  const char *program = e->program && *e->program ? e->program : "entente-gv";
  unsigned seconds = patience_third(&e->patience) / 1000;
  seconds = seconds ? seconds : 1;
  struct buf dot = {0};
  (strcmp(engine, "dot") == 0 ? add_layers : add_springs)(&dot, ask);
  char limit[16];
  snprintf(limit, sizeof limit, "%u", seconds);
  struct child c = {.words = (const char *const[]){program, "-T", "spots", "-K",
                                                   engine, "--starts", "1",
                                                   "--timeout", limit, NULL},
                    .input = buf_str(&dot),
                    .ms = seconds * 1000 + GRACE_MS,
                    .most = 64 * ask->n + 65536};
  struct point *points = mem_new(ask->n + 1, sizeof *points);
  child_run(&c);
  if (!child_good(&c) || !read_points(buf_str(&c.out), ask->n, points)) {
    patience_lose(&e->patience, &c);
    warn(&c, program, e->diags);
    e->failed = true;
    mem_free(points);
    points = NULL;
  } else if (ask->sideways && strcmp(engine, "dot") != 0)
    turn(points, ask->n);
  child_drop(&c);
  buf_drop(&dot);
  return points;
}
