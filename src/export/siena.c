// SPDX-License-Identifier: GPL-2.0-or-later
// RSiena's waves: at the first day of every step a matrix of all ties that were
// chosen, likely or better, 1 where there is any; 10, a structural zero, in the
// rows and columns of actors who did not live then. A script reads them.
#include "compare/series.h"
#include "export/edges.h"
#include "export/matrices.h"

struct waves {
  struct series steps;
  struct slice_options o;
  struct arena arena;
};

static bool find(struct waves *w, const struct export *x, ent_diags *d) {
  struct days range;
  if (!query_slice(x->l, x->q, NULL, &w->arena, &w->o, d) ||
      !query_range(x->l, x->q, &range, d))
    return false;
  w->o.q = range;
  return series_cut(&w->steps, x->l, &w->o, x->q->every, d);
}

enum { ABSENT = 10 };

static void mark(unsigned char *cell, const struct export *x,
                 const struct slice *s) {
  const size_t n = x->actors.n;
  for (size_t i = 0; i < n * n; i++) {
    const bool lives = s->alive[x->actors.at[i / n]] > NO &&
                       s->alive[x->actors.at[i % n]] > NO;
    cell[i] = lives ? 0 : ABSENT;
  }
  for (size_t i = 0; i < s->ties.n; i++) {
    const struct tie *t = &x->l->ties.at[s->ties.at[i].tie];
    if (s->ties.at[i].certainty < LIKELY)
      continue;
    const size_t from = x->place[t->from], to = x->place[t->to];
    cell[from * n + to] = 1;
    if (!type_of(x->l, t)->directed)
      cell[to * n + from] = 1;
  }
}

static void put_wave(struct export *x, const struct waves *w, size_t k) {
  const size_t n = x->actors.n;
  struct slice_options o = w->o;
  struct buf b = {0}, name = {0};
  unsigned char *cell = mem_new(n * n + 1, 1);
  o.q = (struct days){w->steps.steps.at[k].lo, w->steps.steps.at[k].lo};
  struct slice *s = slice_at(x->l, &o);
  mark(cell, x, s);
  for (size_t i = 0; i < n * n; i++)
    buf_addf(&b, "%u%c", cell[i], i % n + 1 < n ? ' ' : '\n');
  buf_addf(&name, "wave-%03zu.txt", k + 1);
  export_put(x, buf_text(&name), &b);
  buf_drop(&name);
  slice_free(s);
  mem_free(cell);
}

static void put_dates(struct export *x, const struct waves *w) {
  struct buf b = {0};
  buf_add(&b, "wave,day,file\n");
  for (size_t k = 0; k < w->steps.steps.n; k++) {
    buf_addf(&b, "%zu,", k + 1);
    day_print(&b, w->steps.steps.at[k].lo);
    buf_addf(&b, ",wave-%03zu.txt\n", k + 1);
  }
  export_put(x, "waves.csv", &b);
}

static const char script[] =
    "# Reads the waves beside this file as `ties`, an array of actors by "
    "actors by\n"
    "# waves, and with RSiena as `data`. Run it in this folder, or set "
    "`folder`.\n"
    "# 10 is a structural zero: an actor that did not exist.\n"
    "if (!exists(\"folder\")) folder <- \".\"\n"
    "actors <- read.csv(file.path(folder, \"actors.csv\"), encoding = "
    "\"UTF-8\")\n"
    "waves <- read.csv(file.path(folder, \"waves.csv\"))\n"
    "ties <- sapply(waves$file, function(f)\n"
    "  as.matrix(read.table(file.path(folder, f))), simplify = \"array\")\n"
    "dimnames(ties) <- list(actors$id, actors$id, waves$day)\n"
    "if (requireNamespace(\"RSiena\", quietly = TRUE)) {\n"
    "  library(RSiena)\n"
    "  network <- sienaDependent(unname(ties))\n"
    "  data <- sienaDataCreate(network)\n"
    "}\n"
    "cat(dim(ties)[1], \"actors,\", dim(ties)[3], \"waves,\", sum(ties == 1), "
    "\"ties\\n\")\n";

static void add_id(struct buf *b, const struct export *x, size_t row) {
  buf_add(b, text(x->l, export_actor(x, row)->id));
}

enum { WAVES_MOST = 240, CELLS_MOST = 2000 };

static void put(struct export *x, const struct waves *w) {
  if (w->steps.steps.n > WAVES_MOST || x->actors.n > CELLS_MOST) {
    export_fail(x, "it takes at most 240 waves of 2,000 actors");
    return;
  }
  struct buf b = {0};
  for (size_t k = 0; export_on(x, k, w->steps.steps.n); k++)
    put_wave(x, w, k);
  put_dates(x, w);
  matrix_key(x, add_id);
  buf_add(&b, script);
  export_put(x, "siena.R", &b);
  export_lose(x, x->lost[LOSS_DATES], "time of a tie but for the days of waves",
              "times of ties but for the days of waves");
}

static void write(struct export *x) {
  struct waves w = {0};
  if (find(&w, x, x->d))
    put(x, &w);
  else
    x->failed = "";
  series_drop(&w.steps);
  arena_drop(&w.arena);
}

const struct exporter exporter_rsiena = {.write = write};
