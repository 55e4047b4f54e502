// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/dossier.h"
#include "draw/pictures.h"
#include "model/claim.h"
#include "timeline/listed.h"

#include <stdlib.h>

static ent_drawing *texts(const struct making *m) { return m->d->network; }

// ----------------------------------------------------------------- network

// The ties of all steps in one drawing. Where a filter leaves little, nothing
// is thinned.
static void draw_network(struct making *m) {
  const struct slice *all = m->of->slice;
  struct canvas c = {.drawing = m->d->network, .l = m->l, .q = all->options.q};
  for (size_t i = 0; i < m->of->ties.n; i++)
    vec_push(&c.marks, ((struct mark){.key = m->of->ties.at[i].key,
                                      .certainty = LIKELY,
                                      .slice = all}));
  bool may = !m->q->all && !m->q->families && !m->q->types && !m->q->actors;
  canvas_thin(&c, may, all->options.filter->focus);
  size_t edge = 0;
  for (size_t i = 0; i < m->of->ties.n && edge < c.marks.n; i++)
    if (m->of->ties.at[i].key == c.marks.at[edge].key)
      m->d->ties.at[i].edge = (uint32_t)edge++;
  canvas_fill(&c, m->d->range);
  canvas_drop(&c);
}

// ----------------------------------------------------------------- sources

struct dossier_citing {
  struct making *m;
  bool *cited;      // by source
  uint32_t *number; // in the dossier
  struct map holders;
  const uint32_t *actor; // numbers in the dossier
};

static int by_number(const void *x, const void *y) {
  const uint32_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;
  return a < b ? -1 : a > b;
}

// The numbers of the works that a claim cites, ascending, each once. Claims may
// be many: nothing is marked for one.
static const uint32_t *claim_cites(const struct dossier_citing *c,
                                   struct run run, size_t *n) {
  uint32_t *cites = arena_new(&texts(c->m)->arena, run.n + 1, sizeof *cites);
  size_t all = 0;
  for (uint32_t k = 0; k < run.n; k++) {
    uint32_t source = c->m->l->facts->citations.at[run.first + k].source;
    if (source != NONE)
      cites[all++] = c->number[source];
  }
  qsort(cites, all, sizeof *cites, by_number);
  *n = 0;
  for (size_t i = 0; i < all; i++)
    if (!*n || cites[i] != cites[*n - 1])
      cites[(*n)++] = cites[i];
  return cites;
}

static void add_sources(struct dossier_citing *c) {
  struct making *m = c->m;
  const ent_account *l = m->l;
  for (size_t i = 0; i < m->of->ties.n; i++)
    for (uint32_t t = l->keys.at[m->of->ties.at[i].key];
         t < l->keys.at[m->of->ties.at[i].key + 1]; t++)
      words_cited(l, &t, 1, c->cited);
  for (uint32_t s = 0; s < l->facts->sources.n; s++) {
    if (!c->cited[s])
      continue;
    const char *link = text(l, l->facts->sources.at[s].url);
    c->number[s] = (uint32_t)m->d->sources.n;
    vec_push(&m->d->sources,
             ((struct dossier_source){words_source(texts(m), l, s), link}));
  }
  memset(c->cited, 0, l->facts->sources.n);
}

// The numbers of the works marked, ascending; the marks go.
static const uint32_t *take_cited(struct dossier_citing *c, size_t *n) {
  const ent_account *l = c->m->l;
  const size_t all = l->facts->sources.n;
  VEC(uint32_t) found = {0};
  // Few of many, mostly, and this is done for each tie.
  for (bool *at = c->cited;
       (at = memchr(at, true, all - (size_t)(at - c->cited))); at++) {
    *at = false;
    vec_push(&found, c->number[at - c->cited]);
  }
  uint32_t *cites = arena_new(&texts(c->m)->arena, found.n + 1, sizeof *cites);
  if (found.n)
    memcpy(cites, found.at, found.n * sizeof *cites);
  *n = found.n;
  vec_drop(&found);
  return cites;
}

// -------------------------------------------------------------------- ties

static uint32_t holder_of(struct dossier_citing *c, const struct claim *claim,
                          uint32_t source) {
  struct making *m = c->m;
  const char *name = claim_speaker(m->l, claim, source);
  uint32_t n = map_get(&c->holders, str_of(name));
  if (n != MAP_NONE)
    return n;
  n = (uint32_t)m->d->holders.n;
  vec_push(&m->d->holders, dossier_name(m, name));
  map_put(&c->holders, str_of(name), n);
  return n;
}

static const char *about_word(enum about about) {
  static const char *const words[] = {"", "its start", "its end", "its type",
                                      "who did it"};
  return words[about];
}

// In words, but what is only about a date: that as it was written.
static const char *said_when(const struct making *m, const struct claim *c) {
  const char *when = text(m->l, c->when);
  struct days d = c->when_days;
  if (!*when || strpbrk(when, "~?%") || d.lo == DAY_MIN || d.hi == DAY_MAX)
    return words_alone(texts(m), when);
  struct buf b = {0};
  days_prose(&b, d);
  const char *words = drawing_text(texts(m), "%s", buf_text(&b));
  buf_drop(&b);
  return words;
}

static uint32_t first_cited(const ent_account *l, const struct claim *c) {
  return c->citations.n ? l->facts->citations.at[c->citations.first].source
                        : NONE;
}

static enum dossier_word word_of(enum stance stance) {
  switch (stance) {
  case ASSERTS:
  case ALLEGES:
  case ADMITS:
    return SAYS_IT;
  case DENIES:
    return DENIES_IT;
  case DOUBTS:
    return DOUBTS_IT;
  default:
    return NO_WORD;
  }
}

// All that was ever claimed; what stands of it counts.
static void add_claims(struct dossier_citing *c, struct dossier_tie *t,
                       const struct tie *tie) {
  const ent_account *l = c->m->l;
  struct run claims = more(l, tie)->claims;
  held_list held = claims_standing(l, tie);
  size_t standing = 0;
  for (uint32_t k = 0; k < claims.n; k++) {
    const struct claim *from = &l->facts->claims.at[claims.first + k];
    bool counts = standing < held.n && held.at[standing].nth == k;
    uint32_t source =
        counts ? held.at[standing++].source : first_cited(l, from);
    struct dossier_claim claim = {
        .holder = holder_of(c, from, source),
        .stance = stance_name(from->stance),
        .about = about_word(from->about),
        .when = said_when(c->m, from),
        .word = counts ? word_of(from->stance) : NO_WORD,
    };
    claim.cites = claim_cites(c, from->citations, &claim.citations);
    vec_push(&t->claims, claim);
  }
  vec_drop(&held);
}

// Who denies or doubts a membership by which the tie is told of somebody. What
// they cite is told where the membership is.
static void add_against(struct dossier_citing *c, struct dossier_tie *t,
                        uint32_t membership) {
  struct making *m = c->m;
  const ent_account *l = account_memberships(m->l->from);
  const struct tie *tie = &l->ties.at[membership];
  held_list held = claims_standing(l, tie);
  struct buf b = {0};
  buf_add(&b, "whether ");
  words_name(&b, text(l, l->facts->actors.at[tie->from].label));
  buf_add(&b, " belongs to ");
  words_name(&b, text(l, l->facts->actors.at[tie->to].label));
  const char *about = drawing_text(texts(m), "%s", buf_text(&b));
  for (size_t i = 0; i < held.n; i++) {
    const struct claim *from = held.at[i].claim;
    const enum dossier_word word = word_of(from->stance);
    if (word != DENIES_IT && word != DOUBTS_IT)
      continue;
    struct dossier_claim claim = {
        .holder = holder_of(c, from, held.at[i].source),
        .stance = stance_name(from->stance),
        .about = about,
        .when = said_when(m, from),
        .word = DOUBTS_MEMBERSHIP,
    };
    vec_push(&t->claims, claim);
  }
  vec_drop(&held);
  buf_drop(&b);
}

// The surest record of a key tells what it is called.
static uint32_t surest(const ent_account *l, uint32_t key) {
  uint32_t best = l->keys.at[key];
  for (uint32_t t = best; t < l->keys.at[key + 1]; t++)
    if (tie_belief(&l->ties.at[t]) > tie_belief(&l->ties.at[best]))
      best = t;
  return best;
}

static const char *notes_of(struct making *m, const uint32_t *ties, size_t n) {
  struct buf b = {0};
  for (size_t i = 0; i < n; i++) {
    const char *note = text(m->l, more(m->l, &m->l->ties.at[ties[i]])->note);
    buf_addf(&b, "%s%s", *note && b.n ? " · " : "", note);
  }
  const char *all = words_alone(texts(m), buf_text(&b));
  buf_drop(&b);
  return all;
}

// "denied by B [3, 4]": with the works marked.
static const char *against_of(struct dossier_citing *c, const char *words) {
  struct buf b = {0};
  size_t n = 0;
  const uint32_t *cites = take_cited(c, &n);
  buf_add(&b, words ? words : "");
  for (size_t i = 0; i < n; i++)
    buf_addf(&b, "%s%u", i ? ", " : " [", cites[i] + 1);
  buf_add(&b, n ? "]" : "");
  const char *all = drawing_text(texts(c->m), "%s", buf_text(&b));
  buf_drop(&b);
  return all;
}

// Rolled up, a record may have become several, all of whose claims are its own.
static bool told_before(const ent_account *l, const tie_list *records,
                        size_t nth) {
  const uint32_t first = more(l, &l->ties.at[records->at[nth]])->claims.first;
  for (size_t i = 0; i < nth; i++)
    if (more(l, &l->ties.at[records->at[i]])->claims.first == first)
      return true;
  return false;
}

// On whose word, with the works that they cite.
static void fill_word(struct dossier_citing *c, struct dossier_tie *t,
                      const tie_list *records) {
  struct making *m = c->m;
  const ent_account *l = m->l;
  struct map doubts = {0};
  struct whose_word w =
      words_whose(texts(m), m->of->slice, records->at, records->n, &doubts);
  t->label = dossier_name(m, w.label);
  t->whose = w.whose ? w.whose : "";
  for (size_t k = 0; k < records->n; k++)
    if (!told_before(l, records, k))
      add_claims(c, t, &l->ties.at[records->at[k]]);
  for (size_t i = 0; i < doubts.entries.n; i++) {
    const struct map_entry *e = &doubts.entries.at[i];
    add_against(c, t, e->value);
    map_put(&m->doubts, e->key, e->value);
  }
  map_drop(&doubts);
  words_works(l, records->at, records->n, true, c->cited);
  t->against = against_of(c, w.against);
  words_works(l, records->at, records->n, false, c->cited);
  t->cites = take_cited(c, &t->citations);
}

static void fill_tie(struct dossier_citing *c, size_t i) {
  struct making *m = c->m;
  const ent_account *l = m->l;
  struct dossier_tie *t = &m->d->ties.at[i];
  const struct chronicle_tie *of = &m->of->ties.at[i];
  const struct tie *best = &l->ties.at[surest(l, of->key)];
  tie_list records =
      mark_records(l, &(struct mark){.key = of->key, .slice = m->of->slice});
  t->type = text(l, type_of(l, best)->id);
  t->from = c->actor[best->from];
  t->to = c->actor[best->to];
  t->family = family_name(type_of(l, best)->family);
  t->directed = type_of(l, best)->directed;
  t->event = type_of(l, best)->event;
  t->sign = type_of(l, best)->sign;
  struct buf times = {0};
  caption_times_words(&times, l, records.at, records.n);
  t->in_force = drawing_text(texts(m), "%s", buf_text(&times));
  buf_drop(&times);
  t->note = notes_of(m, records.at, records.n);
  t->certainty = of->certainty == NO ? "" : verdict_name(of->certainty);
  fill_word(c, t, &records);
  vec_drop(&records);
}

static void fill_ties(struct making *m) {
  const ent_account *l = m->l;
  uint32_t *actor = mem_new(l->facts->actors.n + 1, sizeof *actor);
  struct dossier_citing c = {.m = m, .actor = actor};
  c.cited = mem_new(l->facts->sources.n + 1, sizeof *c.cited);
  c.number = mem_new(l->facts->sources.n + 1, sizeof *c.number);
  for (size_t a = 0; a < l->facts->actors.n; a++)
    actor[a] = NONE;
  dossier_actors(m, actor);
  add_sources(&c);
  for (size_t i = 0; i < m->d->ties.n; i++)
    fill_tie(&c, i);
  dossier_events(m, actor);
  map_drop(&c.holders);
  mem_free(c.cited);
  mem_free(c.number);
  mem_free(actor);
}

// ----------------------------------------------------------------- changes

static void tell_changes(ent_dossier *d) {
  for (verdict one = NO; one <= DEFINITE; one++)
    for (verdict two = NO; two <= DEFINITE; two++) {
      enum change c = change_of(one, two);
      d->changes[one][two] = (struct dossier_change){
          change_group_name(change_group(c)),
          c == FORMED || c == ENDED || (c == UNCHANGED && one == DEFINITE)};
    }
}

// ------------------------------------------------------------------- whole

static void name_times(struct making *m) {
  ent_dossier *d = m->d;
  struct buf b = {0};
  struct days last = chronicle_days(&m->of->steps, d->steps - 1);
  if (d->months == 120 && d->steps > 1)
    buf_addf(&b, "%ds to %ds", d->year, d->year + 10 * (int)(d->steps - 1));
  else
    days_prose(&b, chronicle_whole(&m->of->steps));
  d->range = drawing_text(texts(m), "%s", buf_text(&b));
  buf_clear(&b);
  days_prose(&b, last);
  d->until = drawing_text(texts(m), "%s", buf_text(&b));
  buf_clear(&b);
  caption_knowledge(&b, m->l);
  d->known = drawing_text(texts(m), "%s", buf_text(&b));
  buf_drop(&b);
}

static void set_title(struct making *m) {
  ent_dossier *d = m->d;
  const char *own = text(m->l, m->l->facts->title);
  if (m->q->title)
    d->title = words_alone(texts(m), m->q->title);
  else if (*own)
    d->title = words_alone(texts(m), own);
  else
    d->title = drawing_text(texts(m), "Ties, %s", d->range);
}

// The network as it is at the last step, as `draw` has it.
static void draw_last(struct making *m, ent_diags *diags) {
  struct buf at = {0};
  chronicle_date(&at, &m->of->steps, m->of->steps.n - 1);
  ent_query q = *m->q;
  q.at = buf_text(&at);
  q.title = NULL;
  m->d->last = picture_network(m->l, &q, diags);
  buf_drop(&at);
}

// Why there is no network.
static void tell_unmade(struct making *m) {
  const ent_dossier *d = m->d;
  if (d->ties.n == 0)
    dossier_unmade(m, "no figure: no tie is in force in that time that the "
                      "filters let through; another \1from\2 and \1to\2, or "
                      "fewer filters, may find some");
  else if (d->last && d->last->nodes.n == 0 && m->of->end.ties > 0)
    dossier_unmade(m, "no network: %s, nobody has more than formal links",
                   d->until);
  else if (d->last && d->last->nodes.n == 0)
    dossier_unmade(m,
                   "no network: %s, nobody is tied; an earlier \1to=D\2 "
                   "draws it as it was",
                   d->until);
}

static const char *s(size_t n) { return n == 1 ? "" : "s"; }

static void sum_up(ent_dossier *d) {
  size_t actors = d->actors.n, ties = d->ties.n, sources = d->sources.n;
  size_t drawn = d->network->edges.n;
  d->summary = drawing_text(
      d->network, "%zu actor%s, %zu tie%s, %zu source%s, %s", actors, s(actors),
      ties, s(ties), sources, s(sources), d->range);
  d->drawn = "";
  if (drawn < ties)
    d->drawn = drawing_text(d->network,
                            "The chart draws %zu of the %zu ties; the others, "
                            "of actors with formal links only, are in "
                            "the table.",
                            drawn, ties);
}

static void copy_steps(struct making *m) {
  const struct chronicle_steps *s = &m->of->steps;
  m->d->year = s->year;
  m->d->month = s->month;
  m->d->months = s->months;
  m->d->steps = s->n;
  m->d->partial = s->partial;
  m->d->one_day = s->partial && s->alone.lo == s->alone.hi;
  m->d->least = (uint8_t)m->of->least;
}

static void copy_states(struct making *m) {
  for (size_t i = 0; i < m->of->states.n; i++) {
    const struct chronicle_state *from = &m->of->states.at[i];
    struct dossier_state to = {
        .dates = from->dates, .seen = from->seen, .weight = from->weight};
    memcpy(to.shown, from->shown, sizeof to.shown);
    memcpy(to.recent, from->recent, sizeof to.recent);
    vec_push(&m->d->states, to);
  }
}

static void copy_runs(struct making *m) {
  for (size_t i = 0; i < m->of->ties.n; i++) {
    const struct chronicle_tie *of = &m->of->ties.at[i];
    struct dossier_tie t = {.edge = UINT32_MAX};
    for (size_t k = 0; k < of->runs.n; k++) {
      const struct chronicle_run *r = &of->runs.at[k];
      vec_push(&t.runs, ((struct dossier_run){r->first, r->last, r->state}));
    }
    vec_push(&m->d->ties, t);
  }
}

static void fill(struct making *m, ent_diags *diags) {
  ent_dossier *d = m->d;
  copy_steps(m);
  copy_states(m);
  copy_runs(m);
  name_times(m);
  set_title(m);
  m->untold = slice_untold(m->of->slice);
  fill_ties(m);
  draw_network(m);
  tell_changes(d);
  draw_last(m, diags);
  tell_unmade(m);
  dossier_charts(m);
  dossier_words(m);
  sum_up(d);
  dossier_turn(m);
}

static bool pairs_fit(const struct chronicle *of, ent_diags *diags) {
  const struct limits *limits = &of->l->facts->limits;
  const size_t n = of->slice->ties.n;
  if (n <= limits->most[LIMIT_FIGURE])
    return true;
  uint64_t *pairs = mem_new(n, sizeof *pairs);
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &of->l->ties.at[of->slice->ties.at[i].tie];
    const uint32_t a = t->from, b = t->to;
    pairs[i] = (uint64_t)(a < b ? a : b) << 32 | (a < b ? b : a);
  }
  const bool fits = drawing_fits_pairs(pairs, n, limits, diags);
  mem_free(pairs);
  return fits;
}

static bool names_fit(const struct chronicle *of, ent_diags *diags) {
  const ent_account *l = of->l;
  bool *met = mem_new(l->facts->actors.n + 1, sizeof *met);
  size_t actors = 0, bytes = 0;
  for (size_t i = 0; i < of->slice->ties.n; i++) {
    const struct tie *t = &l->ties.at[of->slice->ties.at[i].tie];
    met[t->from] = met[t->to] = true;
  }
  for (size_t a = 0; a < l->facts->actors.n; a++) {
    actors += met[a];
    bytes += met[a] ? strlen(text(l, l->facts->actors.at[a].label)) : 0;
  }
  mem_free(met);
  return drawing_fits_names(actors, bytes, &l->facts->limits, diags);
}

// Whether a page can show what is tied at any time, which is known before any
// step is looked at.
static bool all_fit(const struct chronicle *of, ent_diags *diags) {
  return pairs_fit(of, diags) && names_fit(of, diags) &&
         slice_listable(of->slice, diags);
}

static ent_dossier *report(const ent_account *l, const ent_query *q,
                           ent_diags *diags) {
  enum tongue tongue;
  if (!dossier_tongue(q, &tongue, diags))
    return NULL;
  struct chronicle *found = chronicle_begin(l, q, diags);
  if (!found || !all_fit(found, diags) || !chronicle_follow(found, diags)) {
    chronicle_free(found);
    return NULL;
  }
  struct making m = {.l = l, .q = q, .of = found, .watched = diags};
  m.d = mem_new(1, sizeof *m.d);
  m.d->tongue = tongue;
  m.d->network = drawing_for(q->spell, &l->facts->limits);
  fill(&m, diags);
  chronicle_free(found);
  map_drop(&m.doubts);
  if (!diags_stopped(diags))
    return m.d;
  ent_dossier_free(m.d);
  return NULL;
}

// What is asked of a date is asked of the range that it is.
ent_dossier *ent_report(const ent_account *l, const ent_query *q,
                        ent_diags *diags) {
  if (!(q = query_for(q, ASK_REPORT, diags)))
    return NULL;
  ent_query range = *q;
  if (q->at && (q->from || q->to)) {
    diag_usage(diags, "usage/series", "a report is of a date or of a range");
    diag_help(diags, "leave out \1-at\2, or \1-from\2 and \1-to\2");
    return NULL;
  }
  if (q->at)
    range.from = range.to = q->at;
  range.at = NULL;
  return report(l, &range, diags);
}

const char *ent_dossier_summary(const ent_dossier *d) { return d->summary; }

const char *ent_dossier_unmade(const ent_dossier *d, size_t k) {
  return k < d->unmade.n ? d->unmade.at[k] : NULL;
}

void ent_dossier_free(ent_dossier *d) {
  if (!d)
    return;
  for (size_t i = 0; i < d->ties.n; i++) {
    vec_drop(&d->ties.at[i].runs);
    vec_drop(&d->ties.at[i].claims);
  }
  for (size_t i = 0; i < d->actors.n; i++)
    vec_drop(&d->actors.at[i].groups);
  for (size_t i = 0; i < d->charts.n; i++)
    ent_drawing_free(d->charts.at[i].drawing);
  ent_drawing_free(d->network);
  ent_drawing_free(d->last);
  vec_drop(&d->lines);
  vec_drop(&d->methods);
  vec_drop(&d->handling);
  vec_drop(&d->statement);
  vec_drop(&d->states);
  vec_drop(&d->actors);
  vec_drop(&d->ties);
  vec_drop(&d->groups);
  vec_drop(&d->holders);
  vec_drop(&d->sources);
  vec_drop(&d->events);
  vec_drop(&d->charts);
  vec_drop(&d->unmade);
  mem_free(d);
}
