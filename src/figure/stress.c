// SPDX-License-Identifier: GPL-2.0-or-later
// Stress majorization after E. Gansner, Y. Koren and S. North, Graph drawing by
// stress majorization (GD 2004), and prism after E. Gansner and Y. Hu,
// Efficient node overlap removal using a proximity stress model (GD 2008), as
// Graphviz has them. What goes over is numbers alone; no text of a ledger
// reaches Graphviz.
#include "figure/stress.h"
#include "base/child.h"
#include "base/num.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define INCH 72.0
#define MOST_SIZE 1e6 // of a box, in points

enum { USUAL_SECONDS = 10, MOST_SECONDS = 86400, GRACE_MS = 1000 };

static void add_number(struct buf *b, const char *before, double x) {
  buf_add(b, before);
  num_fixed(b, x, 4);
}

// Each member of a group but the first begins nothing.
static bool begins_group(const struct stress_ask *ask, size_t i) {
  const char *group = ask->spots[i].group;
  for (size_t k = 0; group && k < i; k++)
    if (ask->spots[k].group && strcmp(ask->spots[k].group, group) == 0)
      return false;
  return group;
}

static bool grouped(const struct stress_ask *ask, size_t i, size_t k) {
  const char *p = ask->spots[i].group, *q = ask->spots[k].group;
  return p && q && strcmp(p, q) == 0;
}

static bool leaf(const struct stress_ask *ask, uint32_t spot) {
  size_t ties = 0;
  for (size_t i = 0; i < ask->m && ties < 2; i++)
    ties += ask->bonds[i].a == spot || ask->bonds[i].b == spot;
  return ties < 2;
}

static double wanted(const struct stress_ask *ask, const struct bond *b) {
  static const double factors[] = {
      [BOND_STRUCTURE] = 0.68, [BOND_FRIENDLY] = 0.88, [BOND_OTHER] = 1.05};
  double at_a = ask->spots[b->a].w, at_b = ask->spots[b->b].w;
  double length = ask->base * factors[b->kind];
  if (leaf(ask, b->a) || leaf(ask, b->b))
    length *= 0.8;
  return greater(length, 0.8 * (b->label + 30 + (at_a + at_b) / 4));
}

static void add_boxes(struct buf *b, const struct stress_ask *ask) {
  buf_add(b, "node [fixedsize=true label=\"\" shape=box];\n");
  for (size_t i = 0; i < ask->n; i++) {
    buf_addf(b, "%zu", i);
    add_number(b, " [width=", lesser(ask->spots[i].w, MOST_SIZE) / INCH);
    add_number(b, " height=", lesser(ask->spots[i].h, MOST_SIZE) / INCH);
    buf_add(b, "];\n");
  }
}

static bool bound(const struct stress_ask *ask, size_t i, size_t k) {
  for (size_t j = 0; j < ask->m; j++)
    if ((ask->bonds[j].a == i && ask->bonds[j].b == k) ||
        (ask->bonds[j].a == k && ask->bonds[j].b == i))
      return true;
  return false;
}

static void add_stress(struct buf *b, const struct stress_ask *ask) {
  buf_add(b, "graph {\ngraph [mode=major overlap=prism overlap_scaling=\"-3\" "
             "sep=\"+9,8\" splines=false epsilon=\".001\" maxiter=500];\n");
  add_boxes(b, ask);
  for (size_t i = 0; i < ask->m; i++) {
    buf_addf(b, "%u -- %u", ask->bonds[i].a, ask->bonds[i].b);
    add_number(b, " [len=", wanted(ask, &ask->bonds[i]) / INCH);
    buf_add(b, "];\n");
  }
  for (size_t i = 0; i < ask->n; i++)
    for (size_t k = i + 1; k < ask->n; k++)
      if (grouped(ask, i, k) && !bound(ask, i, k)) {
        buf_addf(b, "%zu -- %zu", i, k);
        add_number(b, " [len=", 0.9 * ask->base / INCH);
        buf_add(b, "];\n");
      }
  buf_add(b, "}\n");
}

static void add_layers(struct buf *b, const struct stress_ask *ask) {
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

static bool read_points(struct str text, size_t runs, size_t n,
                        struct point *points) {
  struct str line;
  for (size_t r = 0; r < runs; r++) {
    str_cut(text, "\n", &line, &text);
    if (!str_starts(line, "start "))
      return false;
    for (size_t i = 0; i < n; i++) {
      str_cut(text, "\n", &line, &text);
      if (!read_point(line, &points[r * n + i]))
        return false;
    }
  }
  return text.n == 0;
}

static void warn(const struct child *c, const char *program, ent_diags *d) {
  struct buf why = {0};
  bool absent = c->reason != 0 || child_absent(c);
  if (absent)
    buf_add(&why, strerror(c->reason ? c->reason : ENOENT));
  else if (child_good(c))
    buf_add(&why, "what it printed are no positions");
  else
    child_fate(c, &why);
  diag(d, ENT_WARNING, "layout/circle", SPAN_NONE,
       "the actors stand on a circle, for `%s` found no better places: %s",
       program, buf_text(&why));
  child_notes(c, d);
  if (absent)
    diag_help(d, "entente-gv is built and installed with entente where "
                 "Graphviz is there (on Debian: apt install libgraphviz-dev, "
                 "then build again)");
  else
    diag_help(d, "draw less of it: `--focus ACTOR`, `--family F`, `--include "
                 "definite`");
  buf_drop(&why);
}

static const char *list_starts(struct buf *b, unsigned starts) {
  for (unsigned i = 1; i <= starts; i++)
    buf_addf(b, "%s%u", i > 1 ? "," : "", i);
  return buf_text(b);
}

struct point *stress_find(const struct stress_ask *ask, ent_diags *diags) {
  const char *program =
      ask->program && *ask->program ? ask->program : "entente-gv";
  unsigned seconds = ask->seconds ? ask->seconds : USUAL_SECONDS;
  seconds = seconds > MOST_SECONDS ? MOST_SECONDS : seconds;
  size_t runs = ask->layered ? 1 : ask->starts;
  struct buf dot = {0}, numbers = {0};
  (ask->layered ? add_layers : add_stress)(&dot, ask);
  char limit[16];
  snprintf(limit, sizeof limit, "%u", seconds);
  struct child c = {
      .words = (const char *const[]){program, "-T", "spots", "-K",
                                     ask->layered ? "dot" : "neato", "--starts",
                                     list_starts(&numbers, (unsigned)runs),
                                     "--timeout", limit, NULL},
      .input = buf_str(&dot),
      .ms = seconds * 1000 + GRACE_MS,
      .most = 64 * runs * ask->n + 65536};
  struct point *points = mem_new(runs * ask->n + 1, sizeof *points);
  child_run(&c);
  if (!child_good(&c) || !read_points(buf_str(&c.out), runs, ask->n, points)) {
    warn(&c, program, diags);
    mem_free(points);
    points = NULL;
  }
  child_drop(&c);
  buf_drop(&dot);
  buf_drop(&numbers);
  return points;
}
