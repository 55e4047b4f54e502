// SPDX-License-Identifier: GPL-2.0-or-later
// Every question with every option, of one small ledger. The first line is the
// question with up to two words behind it; each further one an option with `=`
// and a value, which may derive an account. A name that there is not stands for
// one that there is, so that no bytes are wasted on being refused for that.
// What comes back is written in every format and read again; where the answer
// is an error, something is said.
#include "entente.h"
#include "forms.h"
#include "small.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

// Long work is stopped before anybody would wait for it.
enum { PATIENCE = 3000 };

static bool patient(void *context, const char *work, size_t done, size_t all) {
  size_t *asked = context;
  (void)work, (void)done, (void)all;
  return ++*asked < PATIENCE;
}

struct question {
  const char *name;
  ent_query *query;
  char words[2][256];
  const ent_account *of;
  ent_diags *d;
};

static ent_answer *answered(const struct question *a) {
  const char *x = a->words[0], *y = a->words[1];
  const ent_account *l = a->of;
#define PLAIN(asked, call)                                                     \
  if (!strcmp(a->name, asked))                                                 \
  return call(l, a->query, a->d)
#define ONE(asked, call)                                                       \
  if (!strcmp(a->name, asked))                                                 \
  return call(l, x, a->query, a->d)
#define TWO(asked, call)                                                       \
  if (!strcmp(a->name, asked))                                                 \
  return call(l, x, y, a->query, a->d)
  ONE("who", ent_who);
  PLAIN("ties", ent_ties);
  PLAIN("matrix", ent_matrix);
  ONE("show", ent_show);
  PLAIN("sources", ent_sources);
  PLAIN("actors", ent_actors);
  PLAIN("types", ent_types);
  PLAIN("kinds", ent_kinds);
  PLAIN("stats", ent_stats);
  TWO("path", ent_path);
  TWO("cut", ent_cut);
  PLAIN("rank", ent_rank);
  PLAIN("blocs", ent_blocs);
  PLAIN("communities", ent_blocs);
  PLAIN("cliques", ent_cliques);
  PLAIN("balance", ent_balance);
  PLAIN("shifts", ent_shifts);
  TWO("shifts-pair", ent_shifts_pair);
  TWO("diff", ent_diff);
  PLAIN("timeline", ent_timeline);
  PLAIN("views", ent_views);
  PLAIN("views-compared", ent_views_compared);
  return NULL;
}

static ent_drawing *drawn(const struct question *a) {
  const char *x = a->words[0], *y = a->words[1];
  const ent_account *l = a->of;
  ONE("draw-who", ent_draw_who);
  PLAIN("draw-rank", ent_draw_rank);
  PLAIN("draw-blocs", ent_draw_blocs);
  PLAIN("draw-shifts", ent_draw_shifts);
  TWO("draw-diff", ent_draw_diff);
  TWO("draw-diff-matrix", ent_draw_diff_matrix);
  PLAIN("draw-timeline", ent_draw_timeline);
  PLAIN("draw-lanes", ent_draw_lanes);
  PLAIN("draw", ent_draw);
  PLAIN("draw-matrix", ent_draw_matrix);
  return NULL;
}

// ---------------------------------------------------------------- reading

// The suite tries every format of an answer. A fuzzer, which has many inputs,
// one of each: which, the input says.
static size_t turn;

static bool in_turn(size_t k, size_t n) {
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
  return turn % n == k;
#else
  return k < n;
#endif
}

enum { FORMATS = 64 };

// Those that answers have.
static size_t formats(const char *(*names)[FORMATS]) {
  const char *name;
  size_t n = 0;
  for (size_t k = 0; (name = ent_format_name(k)) && n < FORMATS; k++)
    if (ent_format_shows(name) & ENT_TABLES)
      (*names)[n++] = name;
  return n;
}

static void show_answer(ent_answer *answer, ent_diags *d) {
  const ent_style style = ENT_STYLE(.width = 72);
  const char *names[FORMATS];
  for (size_t k = 0, n = formats(&names); k < n; k++) {
    ent_bytes out = {0};
    if (!in_turn(k, n))
      continue;
    must_hold(ent_answer_render(answer, names[k], &style, &out, d), names[k],
              "", 0);
    form_must_be_good(names[k], out.at ? out.at : "", out.n);
    ent_bytes_drop(&out);
  }
}

static void show_cells(ent_answer *answer) {
  const char *column;
  size_t rows = ent_answer_rows(answer), n;
  for (size_t i = 0; i < rows && i < 50; i++)
    for (size_t k = 0; (column = ent_answer_column(answer, k)); k++) {
      const ent_cell *c = ent_answer_cell(answer, i, column);
      const char *text = ent_cell_text(c, &n);
      must_hold(!text || text_good(text, n, false), column, text ? text : "",
                text ? n : 0);
    }
}

static void show_drawing(const ent_drawing *drawing, ent_diags *d) {
  ent_bytes out = {0};
  const ent_figure_options options = ENT_FIGURE_OPTIONS(.program = "");
  if (ent_drawing_dot(drawing, &out))
    form_must_be_good("dot", out.at, out.n);
  ent_bytes_drop(&out);
  ent_figure *f = ent_figure_of(&drawing, 1, &options, d);
  if (f && ent_figure_render(f, "svg", &options, &out, d))
    form_must_be_good("svg", out.at, out.n);
  ent_bytes_drop(&out);
  ent_figure_free(f);
}

// ------------------------------------------------------------- by a word

static size_t sum(const char *text) {
  size_t n = 0;
  while (*text)
    n = n * 31 + (unsigned char)*text++;
  return n;
}

// The name itself or one of the others.
static const char *one_of(const char *(*nth)(size_t k), const char *name) {
  size_t n = 0;
  for (; nth(n); n++)
    if (!strcmp(nth(n), name))
      return nth(n);
  return nth(sum(name) % n);
}

// Of the formats whose form is known here.
static const char *form_of(const char *format) {
  static const char *const forms[][2] = {
      {"csv", "csv"},  {"gephi", "csv"},   {"kumu", "csv"},  {"stix", "json"},
      {"csl", "json"}, {"jsonl", "jsonl"}, {"ftm", "jsonl"}, {"graphml", "svg"},
      {"gexf", "svg"}, {"gexf12", "svg"}};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (!strcmp(forms[i][0], format))
      return forms[i][1];
  return NULL;
}

static void show_export(const struct question *a, bool *found) {
  const char *format = one_of(ent_export_name, a->words[0]);
  ent_exported *x = ent_export(a->of, format, a->query, NULL, a->d);
  for (size_t k = 0; x && form_of(format) && k < ent_exported_files(x); k++) {
    size_t n;
    const char *at = ent_exported_bytes(x, k, &n);
    form_must_be_good(form_of(format), at, n);
  }
  *found = x != NULL;
  ent_exported_free(x);
}

static void show_report(const struct question *a, bool *found) {
  ent_dossier *r = ent_report(a->of, a->query, a->d);
  static const char *const formats[] = {"html", "md", "tex"};
  for (size_t i = 0; r && i < 3; i++) {
    ent_bytes out = {0};
    if (!in_turn(i, 3))
      continue;
    ent_figure_options options = ENT_FIGURE_OPTIONS(.program = "");
    if (ent_dossier_render(r, formats[i], "stem", &options, &out, a->d))
      form_must_be_good(formats[i], out.at, out.n);
    ent_bytes_drop(&out);
  }
  *found = r != NULL;
  ent_dossier_free(r);
}

static void show_diags(ent_diags *d) {
  const ent_style style = ENT_STYLE(.width = 72);
  static const char *const formats[] = {"human", "short"};
  for (size_t i = 0; i < 2; i++) {
    ent_bytes out = {0};
    must_hold(ent_diags_render(d, formats[i], &style, 50, &out), "diags", "",
              0);
    form_must_be_good(formats[i], out.at ? out.at : "", out.n);
    ent_bytes_drop(&out);
  }
  ent_answer *rows = ent_diags_answer(d, 0);
  show_answer(rows, d);
  ent_answer_free(rows);
}

static bool ask(const struct question *a) {
  bool found = false;
  ent_bytes steps = {0};
  if (!strcmp(a->name, "report")) {
    show_report(a, &found);
  } else if (!strcmp(a->name, "export")) {
    show_export(a, &found);
  } else if (!strcmp(a->name, "check")) {
    found = ent_account_check(a->of, a->d) || true;
  } else if (!strcmp(a->name, "steps")) {
    found = ent_steps(a->of, a->query, &steps, a->d);
    ent_bytes_drop(&steps);
  } else if (!strncmp(a->name, "draw", 4)) {
    ent_drawing *drawing = drawn(a);
    if (drawing)
      show_drawing(drawing, a->d);
    found = drawing != NULL;
    ent_drawing_free(drawing);
  } else {
    ent_answer *answer = answered(a);
    if (answer) {
      show_cells(answer);
      show_answer(answer, a->d);
    }
    found = answer != NULL;
    ent_answer_free(answer);
  }
  return found;
}

// ---------------------------------------------------------------- the input

static char *next_line(char **rest) {
  char *line = *rest, *end = line ? strchr(line, '\n') : NULL;
  *rest = end ? end + 1 : NULL;
  if (end)
    *end = 0;
  return line;
}

static void read_question(struct question *a, char *line) {
  char *save = NULL, *name = strtok_r(line, " ", &save);
  a->name = one_of(ent_question_name, name ? name : "");
  for (size_t i = 0; i < 2 && name; i++) {
    const char *word = i ? save : strtok_r(NULL, " ", &save);
    size_t n = word ? strlen(word) : 0;
    n = n < sizeof a->words[i] ? n : sizeof a->words[i] - 1;
    if (n > 0)
      memcpy(a->words[i], word, n);
  }
}

struct tower {
  ent_account *at[4];
  size_t n;
};

// True if the option derives an account; it is derived then.
static bool derive(struct tower *t, const char *name, const char *value,
                   ent_diags *d) {
  for (size_t k = 0; ent_account_option(k); k++) {
    if (strcmp(ent_account_option(k), name) != 0)
      continue;
    if (t->n < 4) {
      ent_account *l = ent_account_derived(t->at[t->n - 1], name, value, d);
      if (l)
        t->at[t->n++] = l;
    }
    return true;
  }
  return false;
}

static void read_option(struct question *a, struct tower *t, char *line) {
  char *value = strchr(line, '=');
  if (value)
    *value++ = 0;
  if (!derive(t, line, value, a->d))
    ent_query_set(a->query, one_of(ent_option_name, line), value, a->d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *text = malloc(size + 1), *rest = text;
  size_t asked = 0;
  if (!text)
    return 0;
  if (size)
    memcpy(text, data, size);
  text[size] = 0;
  turn = sum(text);
  struct tower t = {{small_ledger()}, 1};
  struct question a = {.query = ent_query_new(), .d = ent_diags_new()};
  ent_diags_watch(a.d, patient, &asked);
  read_question(&a, next_line(&rest));
  for (int i = 0; rest && i < 12; i++)
    read_option(&a, &t, next_line(&rest));
  a.of = t.at[t.n - 1];
  bool found = ask(&a);
  must_hold(found || ent_diags_count(a.d, ENT_ERROR) > 0, a.name, "no answer",
            9);
  show_diags(a.d);
  while (t.n > 1)
    ent_account_free(t.at[--t.n]);
  ent_query_free(a.query);
  ent_diags_free(a.d);
  free(text);
  return 0;
}
