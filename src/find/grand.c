// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/grand.h"
#include "timeline/doubts.h"
#include "timeline/untold.h"

// How many of its ties, each natural key once, are so.
struct tally {
  size_t ties, directed, weighed, undated, unsourced, estimated, possible;
  size_t sign[3]; // of -1, 0, 1
  size_t *type;   // by type
  bool *tied;     // actors
};

// What the records of one natural key come to.
struct key_tally {
  const struct tie *tie; // the last; NULL: none
  verdict sure, dates;   // of the surest
  bool dated, sourced, weighed;
};

// Whether it cites a work, or a claim on it does.
static bool is_sourced(const ent_account *l, const struct tie *t) {
  const struct run claims = more(l, t)->claims;
  bool is = t->citations > 0;
  for (uint32_t k = 0; k < claims.n; k++)
    is |= l->facts->claims.at[claims.first + k].citations.n > 0;
  return is;
}

static void add_record(struct key_tally *k, const ent_account *l,
                       const struct slice_tie *of) {
  const struct tie *t = &l->ties.at[of->tie];
  const double weight = more(l, t)->weight;
  if (!k->tie || of->certainty > k->sure) {
    k->sure = of->certainty;
    k->dates = of->dates;
  }
  k->tie = t;
  k->dated |= t->spells && !(l->spells.at[t->spell].flags & SPELL_UNDATED);
  k->sourced |= is_sourced(l, t);
  k->weighed |= weight < 1 || weight > 1;
}

static void count_key(struct tally *t, const ent_account *l,
                      const struct key_tally *k) {
  const struct tie_type *type = &l->facts->types.at[k->tie->type];
  t->ties++;
  t->directed += type->directed;
  t->sign[type->sign + 1]++;
  t->type[k->tie->type]++;
  t->weighed += k->weighed;
  t->undated += !k->dated;
  t->unsourced += !k->sourced;
  t->estimated += k->sure == LIKELY && k->dates == LIKELY;
  t->possible += k->sure == POSSIBLE;
  t->tied[k->tie->from] = t->tied[k->tie->to] = true;
}

static struct tally tally_of(const struct slice *s) {
  const ent_account *l = s->ledger;
  struct tally t = {.type = mem_new(l->facts->types.n + 1, sizeof *t.type),
                    .tied = mem_new(l->facts->actors.n + 1, sizeof *t.tied)};
  struct key_tally *keys = mem_new(l->keys.n + 1, sizeof *keys);
  for (size_t i = 0; i < s->ties.n; i++)
    add_record(&keys[l->ties.at[s->ties.at[i].tie].key], l, &s->ties.at[i]);
  for (size_t k = 0; k < l->keys.n; k++)
    if (keys[k].tie)
      count_key(&t, l, &keys[k]);
  mem_free(keys);
  return t;
}

// ------------------------------------------------------------------- rows

static void add(struct grand *g, const char *item, struct buf *words) {
  struct grand_row row = {item,
                          arena_text(&g->arena, buf_text(words), words->n)};
  vec_push(&g->rows, row);
  buf_drop(words);
}

// In the author's words; if there are none and some are owed, that.
static void add_said(struct grand *g, const char *item, const ent_account *l,
                     ent_sym said, bool owed) {
  struct buf b = {0};
  if (said)
    buf_add(&b, text(l, said));
  else
    buf_add(&b, "the ledger does not say");
  if (said || owed)
    add(g, item, &b);
  buf_drop(&b);
}

static void add_count(struct buf *b, size_t n, const char *words) {
  if (n)
    buf_addf(b, "%s%s %zu", b->n ? ", " : "", words, n);
}

static void add_waves(struct grand *g, const struct slice *s) {
  struct buf b = {0};
  buf_add(&b, "no waves: each tie has dates of its own; ");
  slice_period(&b, &s->options);
  if (s->ledger->facts->coverage_text)
    buf_addf(&b, "; coverage %s",
             text(s->ledger, s->ledger->facts->coverage_text));
  buf_add(&b, "; ");
  caption_knowledge(&b, s->ledger);
  add(g, "Time", &b);
}

static void add_nodes(struct grand *g, const ent_account *l,
                      const struct tally *t) {
  struct buf b = {0}, kinds = {0};
  size_t all = 0;
  for (size_t k = 0; k < l->facts->kinds.n; k++) {
    size_t n = 0;
    for (size_t a = 0; a < l->facts->actors.n; a++)
      n += t->tied[a] && l->facts->actors.at[a].kind == k;
    add_count(&kinds, n, text(l, l->facts->kinds.at[k].label));
    all += n;
  }
  buf_addf(&b, "%zu%s", all, kinds.n ? ": " : "");
  buf_adds(&b, buf_str(&kinds));
  buf_drop(&kinds);
  add(g, "Nodes", &b);
}

static void add_edges(struct grand *g, const ent_account *l,
                      const struct tally *t) {
  static const char *const signs[] = {"negative", "neutral", "positive"};
  struct buf b = {0}, list = {0};
  for (size_t k = 3; k > 0; k--)
    add_count(&list, t->sign[k - 1], signs[k - 1]);
  buf_addf(&b, "%zu%s", t->ties, list.n ? ": " : "");
  buf_adds(&b, buf_str(&list));
  buf_addf(&b, "; only possible, by dates or doubts, %zu", t->possible);
  add(g, "Edges", &b);
  buf_clear(&list);
  for (size_t k = 0; k < l->facts->types.n; k++)
    add_count(&list, t->type[k], text(l, l->facts->types.at[k].id));
  add(g, "Edges by type", &list);
}

static void add_shape(struct grand *g, const struct tally *t) {
  struct buf b = {0};
  buf_addf(&b, "%zu directed, %zu undirected, as their types are", t->directed,
           t->ties - t->directed);
  add(g, "Direction", &b);
  if (t->weighed)
    buf_addf(&b, "ties with a weight other than 1: %zu", t->weighed);
  else
    buf_add(&b, "none: every tie has weight 1");
  add(g, "Weights", &b);
  buf_addf(&b,
           "undated %zu, without a source %zu; outside the coverage no tie "
           "means no data",
           t->undated, t->unsourced);
  add(g, "Missing", &b);
  buf_add(&b, "0 %: no tie is made mutual that was not written so");
  add(g, "Symmetrised", &b);
}

// ------------------------------------------------------------- left out

void grand_left_out(struct buf *b, const struct slice *s) {
  const ent_account *l = s->ledger;
  const struct untold_ties untold = slice_untold(s);
  struct buf asked = {0}, rest = {0};
  struct doubts gone = {0};
  caption_filter(&asked, l, s->options.filter);
  if (asked.n)
    buf_add(&rest, asked.at + strlen("; "));
  for (size_t i = 0; i < s->gone.n; i++)
    doubts_add(&gone, l, s->gone.at[i]);
  if (doubts_told(&gone)) {
    buf_add(&rest, rest.n ? "; " : "");
    doubts_words(&rest, &gone, NULL);
    buf_add(&rest, " left out");
  }
  if (untold.selves)
    buf_addf(&rest, "%s%zu self-tie%s left out", rest.n ? "; " : "",
             untold.selves, untold.selves == 1 ? "" : "s");
  if (untold.within)
    buf_add(&rest, rest.n ? "; " : "");
  untold_within(&rest, &untold);
  buf_adds(b, buf_str(&rest));
  buf_drop(&asked);
  buf_drop(&rest);
}

// What the ledger has and the slice has not, for other reasons than a filter.
static void add_hidden(struct buf *b, const struct slice *s) {
  const struct slice_hidden *h = &s->hidden;
  const struct {
    size_t n;
    const char *words;
  } all[] = {{h->possible, "only possible by date"},
             {h->forecasts, "foretold"},
             {h->unbelieved, "held for impossible"},
             {h->outside, "outside the lives of their actors"}};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (all[i].n)
      buf_addf(b, "%s%zu record%s %s", b->n ? "; " : "", all[i].n,
               all[i].n == 1 ? "" : "s", all[i].words);
}

static void add_left_out(struct grand *g, const struct slice *s) {
  struct buf b = {0}, withheld = {0}, told = {0};
  grand_left_out(&b, s);
  add_hidden(&b, s);
  account_withheld(&withheld, s->ledger);
  if (withheld.n)
    buf_addf(&b, "%s%s", b.n ? "; " : "", buf_text(&withheld));
  if (!b.n)
    buf_add(&b, "nothing");
  add(g, "Excluded", &b);
  account_caption(&told, s->ledger);
  if (told.n)
    buf_add(&b, told.at + strlen("; "));
  else
    buf_add(&b, "no: actors are those of the ledger, and records of one type "
                "between the same two are one tie");
  add(g, "Aggregated", &b);
  buf_drop(&withheld);
  buf_drop(&told);
}

static void add_imputed(struct grand *g, const struct tally *t) {
  struct buf b = {0};
  buf_addf(&b,
           "nothing: dates are bounds; in force by the best estimate within "
           "them, and called likely, %zu",
           t->estimated);
  add(g, "Imputed", &b);
}

struct grand grand_of(const struct slice *s) {
  struct grand g = {0};
  const ent_account *l = s->ledger;
  const struct written_about *said = &l->facts->said;
  struct tally t = tally_of(s);
  add_said(&g, "Boundary", l, said->boundary, true);
  add_said(&g, "Collected", l, said->collected, true);
  add_said(&g, "Method", l, said->method, false);
  add_said(&g, "Location", l, said->location, true);
  add_waves(&g, s);
  add_nodes(&g, l, &t);
  add_edges(&g, l, &t);
  add_shape(&g, &t);
  add_left_out(&g, s);
  add_imputed(&g, &t);
  add_said(&g, "Ethics", l, said->ethics, false);
  add_said(&g, "Cite", l, said->cite, false);
  add_said(&g, "DOI", l, said->doi, false);
  mem_free(t.type);
  mem_free(t.tied);
  return g;
}

void grand_drop(struct grand *g) {
  vec_drop(&g->rows);
  arena_drop(&g->arena);
}
