// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/dossier.h"
#include "draw/pictures.h"
#include "view/chart.h"

// Exact blocs are sought for so long; a picture may do with good ones.
enum { BLOC_BUDGET = 200000, PAIRS = 10, STORY = 5 };

static ent_drawing *texts(const struct making *m) { return m->d->network; }

// Not those of structure, which say who somebody is.
static const char *const telling[] = {"support", "alliance", "hostility",
                                      "diplomacy", NULL};

// Who has most ties in all the time, those of structure not counted; NULL if
// nobody has any.
static const struct dossier_actor *most_tied(const ent_dossier *d) {
  size_t *ties = mem_new(d->actors.n + 1, sizeof *ties);
  for (size_t i = 0; i < d->ties.n; i++) {
    const struct dossier_tie *t = &d->ties.at[i];
    if (strcmp(t->family, "structure") == 0)
      continue;
    ties[t->from]++;
    ties[t->to] += t->to != t->from;
  }
  size_t best = 0;
  for (size_t a = 0; a < d->actors.n; a++)
    best = ties[a] > ties[best] ? a : best;
  bool any = ties[best] > 0;
  mem_free(ties);
  return any ? &d->actors.at[best] : NULL;
}

static bool says_something(const ent_drawing *d) {
  const struct chart *c = d ? d->chart : NULL;
  return c && c->bars_n + c->lines_n + c->rows_n + c->actors_n > 0;
}

// What a drawing without anything in it says below it, else why there is none.
static struct str reason_of(const ent_drawing *d, const ent_diags *quiet) {
  if (d && d->notes.n)
    return str_of(d->notes.at[d->notes.n - 1]);
  if (quiet->list.n)
    return intern_str(&quiet->texts, quiet->list.at[quiet->list.n - 1].message);
  return STR("nothing to show");
}

static void add(struct making *m, struct dossier_chart chart,
                const ent_diags *quiet) {
  if (says_something(chart.drawing)) {
    vec_push(&m->d->charts, chart);
    return;
  }
  struct str why = reason_of(chart.drawing, quiet);
  const bool capital = why.at[0] >= 'A' && why.at[0] <= 'Z';
  dossier_unmade(m, "no %s: %c%.*s", chart.name,
                 capital ? why.at[0] + ('a' - 'A') : why.at[0],
                 (int)(why.n - 1), why.at + 1);
  ent_drawing_free(chart.drawing);
}

static bool some_possible(const ent_dossier *d) {
  for (size_t i = 0; i < d->ties.n; i++)
    if (strcmp(d->ties.at[i].family, "structure") != 0 &&
        strcmp(d->ties.at[i].certainty, verdict_name(POSSIBLE)) == 0)
      return true;
  return false;
}

// What counts at the end is not what counts in all the time.
static const char *possible_words(const struct making *m, bool at_end) {
  size_t all;
  if (at_end ? !dossier_possible(m, &all) : !some_possible(m->d))
    return "";
  return at_end && m->of->least != POSSIBLE ? ", those only possible left out"
                                            : ", with those only possible";
}

// Whose timeline it is, if nobody was asked about; its name as the heading has
// it.
static const char *choose(const struct making *m, const char **heading) {
  const struct drawing_node *last = dossier_most_tied(m);
  const struct dossier_actor *most = last ? NULL : most_tied(m->d);
  if (!last && !most)
    return NULL;
  *heading = drawing_text(texts(m), "Timeline: %s, who has most ties %s%s",
                          last ? dossier_name(m, last->name) : most->name,
                          !last           ? "in all that time"
                          : m->d->partial ? "then"
                                          : "at the end",
                          possible_words(m, last != NULL));
  return last ? last->id : most->id;
}

// Of the actors asked about, else of one: a line for each tie of all would be
// read by nobody.
static void add_timeline(struct making *m, ent_diags *quiet) {
  ent_query q = *m->q;
  const char *heading = "Timeline";
  const char *only[] = {q.actors ? NULL : choose(m, &heading), NULL};
  if (!q.actors && !only[0]) {
    dossier_unmade(m, "no timeline: nobody has ties but formal ones; "
                      "`\3timeline ACTOR\2` draws these");
    return;
  }
  if (!q.actors) {
    q.actors = only;
    q.families = q.families ? q.families : telling;
  }
  q.title = NULL;
  sentence about = {0};
  if (!m->q->actors)
    sentence_words(&about, m, "\3timeline ACTOR\2 draws it of others");
  add(m,
      (struct dossier_chart){.heading = heading,
                             .about = sentence_done(&about, m),
                             .name = "timeline",
                             .drawing = picture_timeline(m->l, &q, quiet)},
      quiet);
}

// Dates as far apart as can be: a column for each.
static const char *story_dates(struct making *m) {
  struct buf b = {0};
  size_t n = m->d->steps < STORY ? m->d->steps : STORY;
  for (size_t i = 0; i < n; i++) {
    buf_add(&b, i ? "," : "");
    chronicle_date(&b, &m->of->steps,
                   n > 1 ? (m->d->steps - 1) * i / (n - 1) : 0);
  }
  const char *dates = drawing_text(texts(m), "%s", buf_text(&b));
  buf_drop(&b);
  return dates;
}

void dossier_charts(struct making *m) {
  ent_diags *quiet = diags_like(m->watched);
  ent_query q = *m->q;
  q.title = NULL;
  q.budget = BLOC_BUDGET;
  add_timeline(m, quiet);
  q.limit = PAIRS;
  sentence about = {0};
  sentence_words(&about, m, "The pairs that changed most; ");
  sentence_command(&about, m, "\3shifts\2");
  sentence_words(&about, m, " lists them all");
  add(m,
      (struct dossier_chart){.heading = "What pairs were to each other",
                             .about = sentence_done(&about, m),
                             .name = "strip",
                             .drawing = picture_shifts(m->l, &q, quiet)},
      quiet);
  q.limit = 0;
  q.from = q.to = NULL;
  q.at = story_dates(m);
  sentence_words(&about, m, "Blocs, as ");
  sentence_command(&about, m, "\3blocs\2");
  sentence_words(&about, m, " finds them");
  add(m,
      (struct dossier_chart){.heading = "Who stood with whom",
                             .about = sentence_done(&about, m),
                             .name = "storyline",
                             .drawing = picture_blocs(m->l, &q, quiet)},
      quiet);
  ent_diags_free(quiet);
}
