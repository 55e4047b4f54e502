// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/belonging.h"
#include "model/claim.h"
#include "report/report.h"
#include "timeline/records.h"

#include <stdlib.h>

const char *arena_format(struct arena *a, const char *format, ...) {
  struct buf b = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&b, format, args);
  va_end(args);
  const char *text = arena_text(a, buf_text(&b), b.n);
  buf_drop(&b);
  return text;
}

const char *actor_name(const ent_account *l, uint32_t actor) {
  return text(l, l->facts->actors.at[actor].full);
}

const char *actor_label(const ent_account *l, uint32_t actor) {
  return text(l, l->facts->actors.at[actor].label);
}

const char *count_of(struct arena *a, size_t n, const char *one,
                     const char *many) {
  struct buf b = {0};
  num_count(&b, n);
  const char *words =
      arena_format(a, "%s %s", buf_text(&b), n == 1 ? one : many);
  buf_drop(&b);
  return words;
}

const char *certainty_sign(verdict v) {
  static const char *const sign[] = {" ", "○", "◐", "●"};
  return sign[v];
}

const char *arrow_out(void) { return "→"; }
const char *arrow_in(void) { return "←"; }
const char *arrow_mutual(void) { return "↔"; }

static const char *take(struct arena *a, struct buf *b) {
  const char *text = arena_text(a, buf_text(b), b->n);
  buf_drop(b);
  return text;
}

// ------------------------------------------------------------------- lists

static void add_once(struct map *all, const char *name) {
  if (*name)
    map_get_or_put(all, str_of(name), 1);
}

static void add_joined(struct buf *b, const struct map *all) {
  struct buf list = {0};
  for (size_t i = 0; i < all->entries.n; i++)
    add_to_list(&list, all->entries.at[i].key.at);
  buf_adds(b, buf_str(&list));
  buf_drop(&list);
}

static const char *join(struct arena *a, const struct map *all) {
  struct buf b = {0};
  add_joined(&b, all);
  return take(a, &b);
}

// A holder's id or name; words are both, and so is the id of a source that
// speaks for itself.
static const char *holder(const ent_account *l, const struct held *h,
                          bool ids) {
  const struct claim *c = h->claim;
  if (c->actor != NONE)
    return text(l, ids ? l->facts->actors.at[c->actor].id
                       : l->facts->actors.at[c->actor].label);
  if (c->words || h->source == NONE)
    return text(l, c->words);
  return text(l, l->facts->sources.at[h->source].id);
}

void line_holders(struct map *all, const struct line *line, unsigned stances,
                  bool ids) {
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &line->l->ties.at[line->ties[i]];
    if (!claims_any(line->l, t, stances))
      continue;
    held_list held = claims_standing(line->l, t);
    for (size_t k = 0; k < held.n; k++)
      if (stances >> held.at[k].claim->stance & 1)
        add_once(all, holder(line->l, &held.at[k], ids));
    vec_drop(&held);
  }
}

// The names of those who hold the stance on the tie itself, or on that part of
// it; of those alone whose claims are in `says`, unless that is NULL. NULL when
// nobody does.
static const char *names(struct arena *a, const struct line *line,
                         enum stance stance, enum about part,
                         const bool *says) {
  struct map all = {0};
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &line->l->ties.at[line->ties[i]];
    const uint32_t first = more(line->l, t)->claims.first;
    if (!claims_any(line->l, t, 1u << stance))
      continue;
    held_list held = claims_standing(line->l, t);
    for (size_t k = 0; k < held.n; k++)
      if (held.at[k].claim->stance == stance &&
          claim_part(held.at[k].claim) == part &&
          (!says || says[first + held.at[k].nth]))
        add_once(&all, holder(line->l, &held.at[k], false));
    vec_drop(&held);
  }
  const char *joined = all.entries.n > 0 ? join(a, &all) : NULL;
  map_drop(&all);
  return joined;
}

// ------------------------------------------------------------------- words

// "denied by Mali", "start admitted by Mali", after what is there.
static void add_voices(struct buf *b, struct arena *a, const struct line *line,
                       const char *verb, enum stance stance, const bool *says) {
  for (unsigned part = 0; part <= ABOUT_TYPE; part++) {
    const char *all = names(a, line, stance, (enum about)part, says);
    if (all)
      buf_addf(b, "%s%s%s%s %s", b->n ? "; " : "",
               part == EXISTENCE ? "" : about_name((enum about)part),
               part == EXISTENCE ? "" : " ", verb, all);
  }
}

// On whose word alone a line stands, who admits it, and who says so of those
// for whose word it was chosen.
static void add_whose_word(struct buf *b, struct arena *a,
                           const struct line *line) {
  struct buf words = {0};
  enum tie_word word = tie_word_of(line->l, line->ties, line->n);
  const bool *says = options_says(line->at);
  if (word == WORD_ALLEGED || says)
    add_voices(&words, a, line, "alleged by", ALLEGES,
               word == WORD_ALLEGED ? NULL : says);
  if (word == WORD_TOLD || says)
    add_voices(&words, a, line, "according to", ASSERTS,
               word == WORD_TOLD ? NULL : says);
  add_voices(&words, a, line, "admitted by", ADMITS, NULL);
  if (words.n)
    buf_addf(b, " (%s)", buf_text(&words));
  buf_drop(&words);
}

void line_parts_against(struct map *all, struct arena *a,
                        const struct line *line, bool ids) {
  for (size_t i = 0; i < line->n; i++) {
    held_list held = claims_on_parts(line->l, &line->l->ties.at[line->ties[i]]);
    for (size_t k = 0; k < held.n; k++) {
      const struct claim *c = held.at[k].claim;
      const char *by = holder(line->l, &held.at[k], ids);
      add_once(all,
               arena_format(a, "%s %s%s%s", about_name(c->about),
                            stance_past(c->stance), *by ? " by " : "", by));
    }
    vec_drop(&held);
  }
}

static void add_parts_against(struct buf *b, struct arena *a,
                              const struct line *line) {
  struct map all = {0};
  line_parts_against(&all, a, line, false);
  for (size_t i = 0; i < all.entries.n; i++)
    buf_addf(b, "%s%s", b->n ? "; " : "", all.entries.at[i].key.at);
  map_drop(&all);
}

static void add_against(struct buf *b, struct arena *a,
                        const struct line *line) {
  struct buf words = {0};
  enum standing standing = (enum standing)line_tie(line)->standing;
  add_voices(&words, a, line, "denied by", DENIES, NULL);
  add_voices(&words, a, line, "doubted by", DOUBTS, NULL);
  add_voices(&words, a, line, "retracted by", RETRACTS, NULL);
  if (words.n == 0 && ties_doubted(line->l, line->ties))
    buf_add(&words, standing_name(standing));
  add_parts_against(&words, a, line);
  if (words.n == 0 && ties_in_part(line->l, line->ties, line->n))
    buf_add(&words, "disputed in part");
  if (words.n)
    buf_addf(b, " ⊘ %s", buf_text(&words));
  buf_drop(&words);
}

// "(CIA)", "(CIA – Jalaluddin Haqqani)"
static void add_parts(struct buf *b, struct arena *a, const struct line *line) {
  struct map all = {0};
  belonging_parts(&all, a, line);
  if (all.entries.n > 0) {
    buf_add(b, " (");
    add_joined(b, &all);
    buf_add(b, ")");
  }
  map_drop(&all);
}

// Of records that are told differently each its own words, and for when.
static void add_words(struct buf *b, struct arena *a, const struct line *line) {
  uint32_t *ties = arena_new(a, line->n, sizeof *ties);
  memcpy(ties, line->ties, line->n * sizeof *ties);
  struct line part = *line;
  for (size_t i = 0; i < line->n; i += part.n) {
    struct buf words = {0};
    part.ties = ties + i;
    part.n = ties_alike_first(line->l, ties + i, line->n - i);
    add_whose_word(&words, a, &part);
    add_against(&words, a, &part);
    if (words.n && part.n < line->n) {
      buf_addf(b, "%s ", i ? ";" : "");
      caption_times(b, line->l, part.ties, part.n, ", ");
    }
    buf_adds(b, buf_str(&words));
    buf_drop(&words);
  }
}

static void add_belonging(struct buf *b, const struct line *line) {
  struct buf doubts = {0};
  belonging_doubts(&doubts, line);
  if (doubts.n)
    buf_addf(b, " (%s)", buf_text(&doubts));
  buf_drop(&doubts);
}

const char *line_words(struct arena *a, const struct line *line) {
  struct buf b = {0};
  buf_add(&b, tie_label(line->l, line_tie(line), false));
  const struct tie_more *m = more(line->l, line_tie(line));
  add_parts(&b, a, line);
  if (m->forecast)
    buf_add(&b, " (forecast)");
  if (line->recent)
    buf_add(&b, " (recent)");
  add_belonging(&b, line);
  add_words(&b, a, line);
  return take(a, &b);
}

const char *tie_told(struct arena *a, const ent_account *l, uint32_t tie) {
  const struct line line = {.l = l, .ties = &tie, .n = 1};
  struct buf b = {0};
  buf_add(&b, tie_label(l, &l->ties.at[tie], false));
  add_words(&b, a, &line);
  return take(a, &b);
}

const char *line_in_force(struct arena *a, const struct line *line) {
  struct buf b = {0};
  caption_times(&b, line->l, line->ties, line->n, ", ");
  return take(a, &b);
}

bool line_partly(const struct line *line, struct days q) {
  // Beyond the as-of day nothing is definite, which goes without saying.
  day last = q.hi < line->l->facts->as_of ? q.hi : line->l->facts->as_of;
  bool all =
      line->throughout ||
      (q.lo <= last && records_all(line->l, line->ties, line->n,
                                   (struct days){q.lo, last}) == DEFINITE);
  return q.lo != q.hi && line->certainty == DEFINITE && !all &&
         !type_of(line->l, line_tie(line))->event;
}

const char *line_certainty(struct arena *a, const struct line *line,
                           struct days q) {
  return arena_format(a, "%s %s", certainty_sign(line->certainty),
                      line_partly(line, q) ? "in part"
                                           : verdict_name(line->certainty));
}

static int by_source(const void *a, const void *b) {
  const uint32_t *x = a, *y = b;
  return (*x > *y) - (*x < *y);
}

void line_works(struct map *all, const struct line *line, bool against) {
  const ent_account *l = line->l;
  VEC(uint32_t) sources = {0};
  for (size_t i = 0; i < line->n; i++) {
    work_list works = claims_works(l, &l->ties.at[line->ties[i]]);
    for (size_t k = 0; k < works.n; k++)
      if (works.at[k].against == against)
        vec_push(&sources, works.at[k].source);
    vec_drop(&works);
  }
  if (sources.n > 1)
    qsort(sources.at, sources.n, sizeof *sources.at, by_source);
  for (size_t i = 0; i < sources.n; i++)
    add_once(all, text(l, l->facts->sources.at[sources.at[i]].id));
  vec_drop(&sources);
}

const char *line_cited(struct arena *a, const struct line *line) {
  struct map all = {0}, against = {0};
  struct buf b = {0};
  line_works(&all, line, false);
  line_works(&against, line, true);
  add_joined(&b, &all);
  if (against.entries.n)
    buf_addf(&b, "%s⊘ ", b.n ? " " : "");
  add_joined(&b, &against);
  map_drop(&all);
  map_drop(&against);
  return take(a, &b);
}
