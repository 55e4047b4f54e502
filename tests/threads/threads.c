// SPDX-License-Identifier: GPL-2.0-or-later
// Ask the same of the library alone and in two threads at once: of a ledger
// each, then of one ledger that both share. The bytes must be the same. Built
// with -fsanitize=thread by run.sh, it also finds memory that two threads use
// without order.
//
// usage: threads ENTENTE_GV LEDGER D1 D2 ACTOR
#include "entente.h"
#include <pthread.h>
#include <stdio.h>
#include <string.h>

struct job {
  const char *gv, *path, *d1, *d2, *actor;
  const ent_query *then, *now, *range; // shared
  const ent_account *shared;           // NULL: the job reads one for itself
  ent_diags *diags;
  ent_bytes out;
  size_t answers;
};

static void add(struct job *j, const char *text) {
  ent_bytes_add(&j->out, text, strlen(text));
}

static void heading(struct job *j, const char *words, const char *more) {
  add(j, "\n== ");
  add(j, words);
  add(j, " ");
  add(j, more);
  add(j, "\n");
}

// Whatever was made, if it was, goes to the bytes.
static void take(struct job *j, bool made, ent_bytes *b) {
  if (made)
    ent_bytes_add(&j->out, b->at, b->n);
  j->answers += made;
  ent_bytes_drop(b);
}

static void keep(struct job *j, const char *words, const char *more,
                 ent_answer *a) {
  static const char *const formats[] = {"json", "text", "csv"};
  heading(j, words, more);
  for (size_t i = 0; a && i < 3; i++) {
    ent_bytes b = {0};
    take(j, ent_answer_render(a, formats[i], NULL, &b, j->diags), &b);
  }
  ent_answer_free(a);
}

static void keep_figure(struct job *j, const char *words, ent_drawing *d) {
  const ent_figure_options options = ENT_FIGURE_OPTIONS(.program = j->gv);
  const ent_drawing *one = d;
  ent_bytes b = {0};
  heading(j, words, "");
  ent_figure *f = d ? ent_figure_of(&one, 1, &options, j->diags) : NULL;
  take(j, f && ent_figure_render(f, "svg", &options, &b, j->diags), &b);
  ent_figure_free(f);
  ent_drawing_free(d);
}

static void keep_page(struct job *j, ent_dossier *d) {
  const ent_figure_options options = ENT_FIGURE_OPTIONS(.program = j->gv);
  ent_bytes page = {0}, text = {0};
  heading(j, "report", "");
  take(j, d && ent_dossier_render(d, "html", NULL, &options, &page, j->diags),
       &page);
  take(j, d && ent_dossier_render(d, "md", "stem", &options, &text, j->diags),
       &text);
  ent_dossier_free(d);
}

// Made by other programs, which run beside both threads; where one is not there
// another stands in, or it is said. Of these formats bytes tell the time of
// day.
static void convert(struct job *j, const ent_account *l) {
  const ent_figure_options options = ENT_FIGURE_OPTIONS(.program = j->gv);
  static const char *const formats[] = {"png", "pdf"};
  ent_diags *d = ent_diags_new();
  ent_drawing *drawing = ent_draw(l, j->then, d);
  const ent_drawing *one = drawing;
  ent_figure *f = drawing ? ent_figure_of(&one, 1, &options, d) : NULL;
  for (size_t i = 0; f && i < 2; i++) {
    ent_bytes b = {0};
    j->answers += ent_figure_render(f, formats[i], &options, &b, d) && b.n > 0;
    ent_bytes_drop(&b);
  }
  ent_figure_free(f);
  ent_drawing_free(drawing);
  ent_diags_free(d);
}

static void set_text(struct job *j, const ent_account *l) {
  const ent_figure_options options = ENT_FIGURE_OPTIONS(.program = j->gv);
  ent_diags *d = ent_diags_new();
  ent_dossier *r = ent_report(l, j->then, d);
  ent_bytes b = {0};
  j->answers += r && ent_dossier_render(r, "docx", NULL, &options, &b, d);
  ent_bytes_drop(&b);
  ent_dossier_free(r);
  ent_diags_free(d);
}

static void ask_ranks(struct job *j, const ent_account *l) {
  const char *name;
  for (size_t k = 0; (name = ent_measure_name(k)); k++) {
    if (!strcmp(ent_measure_of(name), "networks"))
      continue;
    ent_query *q = ent_query_new();
    if (ent_query_set(q, "at", j->d2, j->diags) &&
        ent_query_set(q, "by", name, j->diags))
      keep(j, "rank", name, ent_rank(l, q, j->diags));
    ent_query_free(q);
  }
}

// Step by step, in threads of the library's own.
static void ask_series(struct job *j, const ent_account *l) {
  ent_query *q = ent_query_new();
  if (ent_query_set(q, "from", j->d1, j->diags) &&
      ent_query_set(q, "to", j->d2, j->diags) &&
      ent_query_set(q, "every", "quarter", j->diags)) {
    keep(j, "rank, series", "", ent_rank(l, q, j->diags));
    keep(j, "balance, series", "", ent_balance(l, q, j->diags));
  }
  ent_query_free(q);
}

static void ask_networks(struct job *j, const ent_account *l) {
  keep(j, "ties", j->d1, ent_ties(l, j->then, j->diags));
  keep(j, "ties", j->d2, ent_ties(l, j->now, j->diags));
  keep(j, "who", j->actor, ent_who(l, j->actor, j->now, j->diags));
  keep(j, "show", j->actor, ent_show(l, j->actor, NULL, j->diags));
  keep(j, "sources", "", ent_sources(l, NULL, j->diags));
  keep(j, "stats", j->d2, ent_stats(l, j->now, j->diags));
  keep(j, "blocs", j->d2, ent_blocs(l, j->now, j->diags));
  keep(j, "balance", j->d2, ent_balance(l, j->now, j->diags));
}

static void ask_changes(struct job *j, const ent_account *l) {
  keep(j, "diff", j->d2, ent_diff(l, j->d1, j->d2, NULL, j->diags));
  keep(j, "shifts", "", ent_shifts(l, j->range, j->diags));
  keep(j, "timeline", "", ent_timeline(l, j->range, j->diags));
}

static void ask_pictures(struct job *j, const ent_account *l) {
  keep_figure(j, "draw", ent_draw(l, j->then, j->diags));
  keep_figure(j, "draw shifts", ent_draw_shifts(l, j->range, j->diags));
  keep_page(j, ent_report(l, j->range, j->diags));
}

// Rolled up, an account is another one over the first.
static void ask_rolled(struct job *j, const ent_account *l) {
  ent_account *up = ent_account_rolled(l, "state", j->diags);
  if (up) {
    keep(j, "rolled up: ties", j->d2, ent_ties(up, j->now, j->diags));
    keep(j, "rolled up: blocs", j->d2, ent_blocs(up, j->now, j->diags));
  }
  ent_account_free(up);
}

static void *run(void *given) {
  struct job *j = given;
  j->diags = ent_diags_new();
  ent_account *own =
      j->shared ? NULL : ent_account_read(j->path, NULL, j->diags);
  const ent_account *l = j->shared ? j->shared : own;
  if (l) {
    ent_account_check(l, j->diags);
    ask_ranks(j, l);
    ask_networks(j, l);
    ask_series(j, l);
    ask_changes(j, l);
    ask_rolled(j, l);
    ask_pictures(j, l);
    convert(j, l);
    if (j->shared) // a second each
      set_text(j, l);
  }
  ent_account_free(own);
  ent_bytes said = {0};
  heading(j, "said", "");
  take(j, ent_diags_render(j->diags, "short", NULL, 0, &said), &said);
  return NULL;
}

static void drop(struct job *j) {
  ent_bytes_drop(&j->out);
  ent_diags_free(j->diags);
}

static bool same(const struct job *a, const struct job *b) {
  return a->out.n == b->out.n && memcmp(a->out.at, b->out.at, a->out.n) == 0;
}

// Two jobs at once say what one says alone, and nothing is amiss in it.
static bool agree(const struct job *of, const char *with) {
  struct job jobs[3] = {*of, *of, *of};
  pthread_t threads[2];
  run(&jobs[2]);
  for (size_t i = 0; i < 2; i++)
    if (pthread_create(&threads[i], NULL, run, &jobs[i]) != 0)
      return false;
  for (size_t i = 0; i < 2; i++)
    pthread_join(threads[i], NULL);
  bool alike = same(&jobs[0], &jobs[2]) && same(&jobs[1], &jobs[2]);
  bool sound = ent_diags_count(jobs[2].diags, ENT_ERROR) == 0;
  printf("%s: %zu answers, %zu bytes%s\n", with, jobs[2].answers, jobs[2].out.n,
         alike ? "" : "; in two threads they are others");
  if (!sound)
    fwrite(jobs[2].out.at, 1, jobs[2].out.n, stdout);
  for (size_t i = 0; i < 3; i++)
    drop(&jobs[i]);
  return alike && sound;
}

static ent_query *asked(const char *option, const char *value, const char *more,
                        const char *other, ent_diags *d) {
  ent_query *q = ent_query_new();
  ent_query_set(q, option, value, d);
  if (more)
    ent_query_set(q, more, other, d);
  return q;
}

int main(int argc, char **argv) {
  if (argc != 6)
    return 2;
  const char *d1 = argv[3], *d2 = argv[4];
  ent_diags *d = ent_diags_new();
  ent_query *then = asked("at", d1, NULL, NULL, d),
            *now = asked("at", d2, NULL, NULL, d),
            *range = asked("from", d1, "to", d2, d);
  ent_account *l = ent_account_read(argv[2], NULL, d);
  struct job job = {.gv = argv[1],
                    .path = argv[2],
                    .d1 = d1,
                    .d2 = d2,
                    .actor = argv[5],
                    .then = then,
                    .now = now,
                    .range = range};
  bool apart = agree(&job, "a ledger each");
  job.shared = l;
  bool together = l && agree(&job, "one ledger");
  bool sound = ent_diags_count(d, ENT_ERROR) == 0;
  ent_account_free(l);
  ent_query_free(then);
  ent_query_free(now);
  ent_query_free(range);
  ent_diags_free(d);
  return apart && together && sound ? 0 : 1;
}
