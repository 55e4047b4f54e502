// SPDX-License-Identifier: GPL-2.0-or-later
#include "report/report.h"

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
  return text(l, l->facts->actors.at[actor].name);
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

// A claim's holder as a name: the actor's, the quoted words, or the title of
// the source that speaks for itself.
static const char *holder(const ent_account *l, const struct claim *c) {
  if (c->actor != NONE)
    return actor_label(l, c->actor);
  if (c->words)
    return text(l, c->words);
  if (c->citations.n) {
    const struct citation *cite = &l->facts->citations.at[c->citations.first];
    return text(l, l->facts->sources.at[cite->source].id);
  }
  return "";
}

static void add_once(struct buf *b, const char *name) {
  if (!*name)
    return;
  // Names are separated by ", ", which no comparison of whole items can
  // mistake because the list is short and searched item by item.
  struct str rest = buf_str(b), head;
  while (rest.n) {
    str_cut(rest, ", ", &head, &rest);
    if (str_is(head, name))
      return;
  }
  if (b->n)
    buf_add(b, ", ");
  buf_add(b, name);
}

const char *line_holders(struct arena *a, const struct line *line,
                         unsigned stances) {
  const ent_account *l = line->l;
  struct buf b = {0};
  for (size_t i = 0; i < line->n; i++) {
    struct run claims = more(l, &l->ties.at[line->ties[i]])->claims;
    for (uint32_t k = 0; k < claims.n; k++) {
      const struct claim *c = &l->facts->claims.at[claims.first + k];
      if (c->about == EXISTENCE && stances >> c->stance & 1)
        add_once(&b, holder(l, c));
    }
  }
  if (!b.n) {
    buf_drop(&b);
    return NULL;
  }
  return take(a, &b);
}

// Whether some record cites a source that speaks for itself.
static bool plainly_stated(const struct line *line) {
  for (size_t i = 0; i < line->n; i++)
    if (line->l->ties.at[line->ties[i]].citations)
      return true;
  return false;
}

// On whose word alone a line stands.
static void add_whose_word(struct buf *b, struct arena *a,
                           const struct line *line) {
  const char *asserted = line_holders(a, line, 1u << ASSERTS | 1u << ADMITS);
  const char *alleged = line_holders(a, line, 1u << ALLEGES);
  if (alleged && !asserted)
    buf_addf(b, " (alleged by %s)", alleged);
  else if (asserted && !plainly_stated(line))
    buf_addf(b, " (according to %s)", asserted);
}

// Whose ties they were, where they are told of whom those belong to: "(CIA)",
// "(CIA – Jalaluddin Haqqani)".
static void add_parts(struct buf *b, const struct line *line) {
  const ent_account *l = line->l;
  struct buf all = {0}, one = {0};
  for (size_t i = 0; l->base && i < line->n; i++) {
    const struct tie *t = &l->ties.at[line->ties[i]];
    const struct tie *was = &l->base->ties.at[l->origins.at[line->ties[i]]];
    bool from = was->from != t->from && was->from != t->to;
    bool to = was->to != t->to && was->to != t->from;
    buf_clear(&one);
    buf_addf(&one, "%s%s%s", from ? actor_label(l, was->from) : "",
             from && to ? " – " : "", to ? actor_label(l, was->to) : "");
    add_once(&all, buf_text(&one));
  }
  if (all.n)
    buf_addf(b, " (%s)", buf_text(&all));
  buf_drop(&all);
  buf_drop(&one);
}

const char *line_words(struct arena *a, const struct line *line) {
  struct buf b = {0};
  buf_add(&b, tie_label(line->l, line_tie(line), false));
  const struct tie_more *m = more(line->l, line_tie(line));
  add_parts(&b, line);
  if (m->forecast)
    buf_add(&b, " (forecast)");
  if (line->recent)
    buf_add(&b, " (recent)");
  add_whose_word(&b, a, line);
  const char *denied = line_holders(a, line, 1u << DENIES);
  if (denied)
    buf_addf(&b, " ⊘ denied by %s", denied);
  return take(a, &b);
}

const char *line_in_force(struct arena *a, const struct line *line) {
  struct buf b = {0}, one = {0};
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &line->l->ties.at[line->ties[i]];
    for (uint32_t k = 0; k < t->spells; k++) {
      buf_clear(&one);
      spell_brief(&one, &line->l->spells.at[t->spell + k], false);
      add_once(&b, buf_text(&one));
    }
  }
  buf_drop(&one);
  return take(a, &b);
}

const char *line_certainty(struct arena *a, const struct line *line,
                           struct days q) {
  // Beyond the as-of day nothing is definite, which goes without saying.
  day last = q.hi < line->l->facts->as_of ? q.hi : line->l->facts->as_of;
  bool all = line->throughout;
  for (size_t i = 0; i < line->n && !all && q.lo <= last; i++) {
    const struct tie *t = &line->l->ties.at[line->ties[i]];
    all = spells_all(&line->l->spells.at[t->spell], t->spells,
                     (struct days){q.lo, last}) == DEFINITE;
  }
  bool part = q.lo != q.hi && line->certainty == DEFINITE && !all &&
              !type_of(line->l, line_tie(line))->event;
  return arena_format(a, "%s %s", certainty_sign(line->certainty),
                      part ? "in part" : verdict_name(line->certainty));
}

static void add_sources(bool *cited, const ent_account *l, struct run run) {
  for (uint32_t k = 0; k < run.n; k++)
    cited[l->facts->citations.at[run.first + k].source] = true;
}

const char *line_sources(struct arena *a, const struct line *line) {
  const ent_account *l = line->l;
  bool *cited = mem_new(l->facts->sources.n + 1, sizeof *cited);
  for (size_t i = 0; i < line->n; i++) {
    const struct tie *t = &l->ties.at[line->ties[i]];
    add_sources(cited, l, (struct run){t->citation, t->citations});
    struct run claims = more(l, t)->claims;
    for (uint32_t k = 0; k < claims.n; k++)
      add_sources(cited, l, l->facts->claims.at[claims.first + k].citations);
  }
  struct buf b = {0};
  for (size_t i = 0; i < l->facts->sources.n; i++)
    if (cited[i])
      buf_addf(&b, "%s%s", b.n ? ", " : "",
               text(l, l->facts->sources.at[i].id));
  mem_free(cited);
  return take(a, &b);
}
