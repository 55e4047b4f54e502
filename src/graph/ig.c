// SPDX-License-Identifier: GPL-2.0-or-later
// igraph calls its error handler once a stack frame: the first call has the
// words, those after it an empty reason.
#include "graph/ig.h"

#include "base/buf.h"

static struct {
  igraph_error_handler_t *error;
  igraph_warning_handler_t *warning;
  igraph_progress_handler_t *progress;
  igraph_status_handler_t *status;
  igraph_rng_t rng;         // of our own
  igraph_rng_t *host, kept; // the process's, and what it was
  int threads;
  char reason[256];
  bool entered;
  bool there; // what is needed of igraph is
} guard;

static void keep_reason(const char *words) {
  const size_t n = strlen(words), most = sizeof guard.reason - 1;
  memcpy(guard.reason, words, n < most ? n : most);
  guard.reason[n < most ? n : most] = '\0';
}

static void keep_error(const char *reason, const char *file, int line,
                       igraph_error_t number) {
  (void)file, (void)line;
  if (!guard.reason[0]) {
    const char *words = reason && *reason ? reason : igraph_strerror(number);
    keep_reason(words);
  }
  // What the failing call itself put on igraph's clean-up stack.
  IGRAPH_FINALLY_FREE();
}

static void drop_warning(const char *reason, const char *file, int line) {
  (void)reason, (void)file, (void)line;
}

static igraph_error_t no_progress(const char *message, igraph_real_t percent,
                                  void *data) {
  (void)message, (void)percent, (void)data;
  return IGRAPH_SUCCESS;
}

static igraph_error_t no_status(const char *message, void *data) {
  (void)message, (void)data;
  return IGRAPH_SUCCESS;
}

// igraph may or may not have been built with OpenMP.
static int threads(void) {
  void *found = ig_symbol("omp_get_max_threads");
  int (*ask)(void) = NULL;
  memcpy(&ask, &found, sizeof ask);
  return ask ? ask() : 0;
}

static void set_threads(int n) {
  void *found = ig_symbol("omp_set_num_threads");
  void (*set)(int) = NULL;
  memcpy(&set, &found, sizeof set);
  if (set && n > 0)
    set(n);
}

// Random numbers of our own in place of the process's, which go on afterwards
// as if nobody had drawn any.
static bool take_numbers(void) {
  const igraph_rng_type_t *type = ig_symbol("igraph_rngtype_mt19937");
  if (!type || igraph_rng_init(&guard.rng, type) != IGRAPH_SUCCESS)
    return false;
  guard.host = igraph_rng_default();
  guard.kept = *guard.host;
  igraph_rng_seed(&guard.rng, IG_SEED);
  igraph_rng_set_default(&guard.rng);
  return true;
}

// igraph keeps either the generator that it was given or a copy of it.
static void give_numbers_back(void) {
  const bool copied = igraph_rng_default() == guard.host;
  igraph_rng_set_default(copied ? &guard.kept : guard.host);
  igraph_rng_destroy(&guard.rng);
}

static void take_handlers(void) {
  guard.error = igraph_set_error_handler(keep_error);
  guard.warning = igraph_set_warning_handler(drop_warning);
  guard.progress = igraph_set_progress_handler(no_progress);
  guard.status = igraph_set_status_handler(no_status);
}

static void give_handlers_back(void) {
  igraph_set_status_handler(guard.status);
  igraph_set_progress_handler(guard.progress);
  igraph_set_warning_handler(guard.warning);
  igraph_set_error_handler(guard.error);
}

bool ig_enter(void) {
  const char *why = "this version of igraph has other random numbers";
  guard.reason[0] = '\0';
  guard.there = ig_load(&why);
  if (guard.there)
    take_handlers(); // first, for the usual ones end the program
  guard.entered = guard.there && take_numbers();
  if (guard.there && !guard.entered) {
    guard.there = guard.reason[0]; // igraph's own words
    give_handlers_back();
  }
  if (!guard.there)
    keep_reason(why);
  if (!guard.entered)
    return false;
  guard.threads = threads();
  set_threads(1);
  return true;
}

static void restore(void) {
  set_threads(guard.threads);
  give_handlers_back();
  give_numbers_back();
}

const char *ig_leave(void) {
  if (guard.entered)
    restore();
  guard.entered = false;
  return guard.reason[0] ? guard.reason : NULL;
}

// Nothing of the network is to blame when igraph is not there.
static void tell_missing(const char *what, const char *why, ent_diags *d) {
  diag(d, ENT_ERROR, "measure/failed", SPAN_NONE,
       "%s could not be computed: %s", what, why);
  diag_help(d, "install the igraph that this was built with: %s",
            IGRAPH_LIBRARY);
}

bool ig_end(const char *what, bool ok, ent_diags *d) {
  const char *why = ig_leave();
  if (!ok && !guard.there) {
    tell_missing(what, why, d);
  } else if (!ok) {
    diag(d, ENT_ERROR, "measure/failed", SPAN_NONE,
         "%s could not be computed: igraph says: %s", what,
         why ? why : "no reason given");
    diag_help(d, "try another way, or a part of the network: \1actor\2, "
                 "\1family\2");
  }
  return ok;
}

igraph_error_t ig_create(igraph_t *out, const igraph_vector_int_t *ends,
                         size_t vertices, bool directed) {
  const igraph_error_t e =
      igraph_create(out, ends, (igraph_integer_t)vertices, directed);
  if (e != IGRAPH_SUCCESS)
    *out = (igraph_t){0};
  return e;
}

igraph_error_t ig_graph(const struct graph *g, igraph_t *out) {
  igraph_vector_int_t ends = {0};
  igraph_error_t e =
      igraph_vector_int_init(&ends, (igraph_integer_t)(2 * g->edges.n));
  for (size_t i = 0; e == IGRAPH_SUCCESS && i < g->edges.n; i++) {
    VECTOR(ends)[2 * i] = g->edges.at[i].from;
    VECTOR(ends)[2 * i + 1] = g->edges.at[i].to;
  }
  if (e == IGRAPH_SUCCESS)
    e = ig_create(out, &ends, g->actor.n, g->options.directed);
  igraph_vector_int_destroy(&ends);
  return e;
}

igraph_error_t ig_weights(const struct graph *g, igraph_vector_t *out) {
  const igraph_error_t e =
      igraph_vector_init(out, (igraph_integer_t)g->edges.n);
  for (size_t i = 0; e == IGRAPH_SUCCESS && i < g->edges.n; i++)
    VECTOR(*out)[i] = g->edges.at[i].weight;
  return e;
}
