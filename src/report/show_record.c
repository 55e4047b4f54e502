// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/show.h"
#include "model/build.h"
#include "model/marking.h"
#include "report/show.h"
#include "timeline/records.h"

static const char *spell_words(struct arena *m, const struct spell *s) {
  struct buf b = {0};
  spell_print(&b, s);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static const char *lives(struct arena *m, const ent_account *l,
                         struct run run) {
  const char *words = NULL;
  for (uint32_t k = 0; k < run.n; k++) {
    const char *one = spell_words(m, &l->facts->lives.at[run.first + k]);
    words = words ? arena_format(m, "%s, %s", words, one) : one;
  }
  return words;
}

static void groups(struct card *c, const struct actor *x) {
  struct buf b = {0};
  for (uint32_t i = 0; i < x->groups.n; i++) {
    const struct group *g = &c->l->facts->groups.at[x->groups.first + i];
    buf_addf(&b, "%s%s", i ? ", " : "", text(c->l, g->text));
    if (x->groups.n > 1)
      buf_addf(&b, " (%s)", spell_words(&c->a->arena, &g->when));
  }
  card_text(c, "group", arena_text(&c->a->arena, buf_text(&b), b.n));
  buf_drop(&b);
}

static void tie_count(struct card *c, uint32_t actor) {
  uint32_t n = show_recorded(c->l, actor);
  struct arena *m = &c->a->arena;
  card_value(
      c, "ties", value_int(m, n),
      answer_words(c->a,
                   arena_format(m, "%u recorded (`\3who %s\2`)", n,
                                text(c->l, c->l->facts->actors.at[actor].id))));
}

void show_actor(ent_answer *a, const ent_account *l, uint32_t actor) {
  const struct actor *x = &l->facts->actors.at[actor];
  struct card c = card_new(a, l);
  answer_head(a, "actor %s", text(l, x->id));
  card_value(&c, "record", value_string(&a->arena, "actor"), NULL);
  card_sym(&c, "id", x->id);
  card_sym(&c, "name", x->name);
  card_sym(&c, "short", x->shown ? x->shown : x->name);
  card_sym(&c, "kind", l->facts->kinds.at[x->kind].id);
  card_words(&c, "aliases", x->aliases);
  card_text(&c, "exists", lives(&a->arena, l, x->lives));
  groups(&c, x);
  card_words(&c, "tags", x->tags);
  card_sym(&c, "note", x->note);
  card_sym(&c, "url", x->url);
  card_sym(&c, "wikidata", x->wikidata);
  card_citations(&c, x->citations);
  tie_count(&c, actor);
  card_extras(&c, x->extras);
  card_marking(&c, x->level);
  card_place(&c, x->place);
  card_close(&c);
}

// Ties that cite a source, by themselves or in a claim.
static struct value *citing(struct arena *m, const ent_account *l,
                            uint32_t source, size_t *n) {
  struct value *list = value_list(m);
  struct buf b = {0};
  *n = 0;
  for (uint32_t i = 0; i < l->ties.n; i++) {
    const struct tie *t = &l->ties.at[i];
    bool cites = false;
    for (uint32_t k = 0; k < t->citations; k++)
      cites |= l->facts->citations.at[t->citation + k].source == source;
    struct run claims = more(l, t)->claims;
    for (uint32_t k = 0; k < claims.n; k++) {
      struct run run = l->facts->claims.at[claims.first + k].citations;
      for (uint32_t j = 0; j < run.n; j++)
        cites |= l->facts->citations.at[run.first + j].source == source;
    }
    if (!cites)
      continue;
    buf_clear(&b);
    tie_id(&b, l, i);
    value_append(list, value_string(m, arena_text(m, buf_text(&b), b.n)));
    ++*n;
  }
  buf_drop(&b);
  return list;
}

void show_source(ent_answer *a, const ent_account *l, uint32_t source) {
  const struct cited *s = &l->facts->sources.at[source];
  struct card c = card_new(a, l);
  size_t n;
  answer_head(a, "source %s", text(l, s->id));
  card_value(&c, "record", value_string(&a->arena, "source"), NULL);
  card_sym(&c, "id", s->id);
  card_sym(&c, "title", s->title);
  card_sym(&c, "author", s->author);
  card_sym(&c, "publisher", s->publisher);
  card_sym(&c, "published", s->published);
  card_sym(&c, "accessed", s->accessed);
  card_sym(&c, "url", s->url);
  card_sym(&c, "archived", s->archived);
  card_sym(&c, "language", s->language);
  card_text(&c, "reliability",
            s->reliability ? arena_format(&a->arena, "%c", s->reliability)
                           : NULL);
  card_sym(&c, "origin", s->origin);
  card_sym(&c, "note", s->note);
  struct value *ties = citing(&a->arena, l, source, &n);
  struct buf b = {0};
  for (struct value *v = ties->first; v; v = v->next)
    buf_addf(&b, "%s%.*s", b.n ? ", " : "", STR_ARG(v->text));
  card_value(&c, "ties", ties, arena_text(&a->arena, buf_text(&b), b.n));
  buf_drop(&b);
  card_extras(&c, s->extras);
  card_marking(&c, s->level);
  card_place(&c, s->place);
  card_close(&c);
}

void show_type(ent_answer *a, const ent_account *l, uint32_t type) {
  static const char *const signs[] = {"negative", "neutral", "positive"};
  static const char *const roles[] = {NULL, "membership", "lineage"};
  const struct tie_type *t = &l->facts->types.at[type];
  struct card c = card_new(a, l);
  struct buf b = {0};
  num_short(&b, t->strength, 12);
  answer_head(a, "type %s", text(l, t->id));
  card_value(&c, "record", value_string(&a->arena, "type"), NULL);
  card_sym(&c, "id", t->id);
  card_sym(&c, "label", t->label);
  card_sym(&c, "inverse", t->inverse);
  card_text(&c, "family", family_name(t->family));
  card_text(&c, "sign", signs[t->sign + 1]);
  card_value(&c, "directed", value_bool(&a->arena, t->directed),
             t->directed ? "yes" : "no");
  card_text(&c, "aspect", t->event ? "event" : "state");
  card_text(&c, "role", roles[t->role]);
  card_value(&c, "strength", value_real(&a->arena, t->strength),
             arena_text(&a->arena, buf_text(&b), b.n));
  card_sym(&c, "half-life", t->half_life);
  card_value(&c, "builtin", value_bool(&a->arena, t->builtin),
             t->builtin ? "yes" : "no, this ledger's own");
  card_extras(&c, t->extras);
  card_place(&c, t->place);
  card_close(&c);
  buf_drop(&b);
}

static const char *bounds(struct arena *m, const struct spell *s) {
  struct buf b = {0};
  buf_add(&b, "begins ");
  day_print(&b, s->s0);
  buf_add(&b, " to ");
  day_print(&b, s->s1);
  buf_add(&b, ", ends ");
  day_print(&b, s->e0);
  buf_add(&b, s->e1 == DAY_MAX ? " or later" : " to ");
  if (s->e1 != DAY_MAX)
    day_print(&b, s->e1);
  const char *words = arena_text(m, buf_text(&b), b.n);
  buf_drop(&b);
  return words;
}

static void spells(struct card *c, const struct tie *t) {
  struct arena *m = &c->a->arena;
  struct value *list = value_list(m);
  struct buf b = {0};
  const uint32_t tie = (uint32_t)(t - c->l->ties.at);
  struct spell_list all = records_spells(c->l, &tie, 1);
  for (size_t k = 0; k < all.list.n; k++) {
    const struct spell *s = &all.list.at[k];
    value_append(list, spell_value(m, s));
    buf_addf(&b, "%s%s", b.n ? "; " : "", bounds(m, s));
  }
  vec_drop(&all.list);
  card_value(c, "spells", list, arena_text(m, buf_text(&b), b.n));
  buf_drop(&b);
}

static const char *claim_holder(const ent_account *l, const struct claim *c) {
  if (c->actor != NONE)
    return text(l, l->facts->actors.at[c->actor].id);
  return c->words ? text(l, c->words) : NULL;
}

static struct value *claim_value(struct card *c, const struct claim *claim) {
  struct arena *m = &c->a->arena;
  struct value *o = value_object(m), *list = value_list(m);
  value_set(o, "by", value_string(m, claim_holder(c->l, claim)));
  value_set(o, "stance", value_string(m, stance_name(claim->stance)));
  value_set(o, "about", value_string(m, about_name(claim->about)));
  value_set(o, "when", sym_value(m, c->l, claim->when));
  value_set(o, "grade", sym_value(m, c->l, claim->grade));
  value_set(o, "note", sym_value(m, c->l, claim->note));
  for (uint32_t k = 0; k < claim->citations.n; k++) {
    const struct citation *cite =
        &c->l->facts->citations.at[claim->citations.first + k];
    value_append(list,
                 sym_value(m, c->l, c->l->facts->sources.at[cite->source].id));
  }
  return value_set(o, "sources", list);
}

// A line a claim: "Pakistan denies, 2011-09-22 [reuters-boots]".
static void claim_words(struct card *c, const struct claim *claim) {
  struct buf b = {0};
  const ent_account *l = c->l;
  const char *by = claim->actor != NONE
                       ? text(l, l->facts->actors.at[claim->actor].full)
                       : claim_holder(l, claim);
  buf_addf(&b, "%s %s", by ? by : "the source itself",
           stance_name(claim->stance));
  if (about_name(claim->about))
    buf_addf(&b, " the %s", about_name(claim->about));
  if (claim->when)
    buf_addf(&b, ", %s", text(l, claim->when));
  if (claim->grade)
    buf_addf(&b, ", grade %s", text(l, claim->grade));
  for (uint32_t k = 0; k < claim->citations.n; k++) {
    const struct citation *cite =
        &l->facts->citations.at[claim->citations.first + k];
    const struct citation_more *x = &l->facts->citation_more.at[cite->more];
    buf_addf(&b, "%s%s", k ? ", " : " [",
             text(l, l->facts->sources.at[cite->source].id));
    if (x->at)
      buf_addf(&b, " %s", text(l, x->at));
  }
  if (claim->citations.n)
    buf_add(&b, "]");
  if (claim->note)
    buf_addf(&b, " (%s)", text(l, claim->note));
  struct row *row = table_row(c->a, c->people);
  row->cell[0] = value_string(&c->a->arena, "claim");
  row->cell[1] =
      value_string(&c->a->arena, arena_text(&c->a->arena, buf_text(&b), b.n));
  buf_drop(&b);
}

static void claims(struct card *c, struct run run) {
  struct value *list = value_list(&c->a->arena);
  for (uint32_t i = 0; i < run.n; i++) {
    const struct claim *claim = &c->l->facts->claims.at[run.first + i];
    value_append(list, claim_value(c, claim));
    claim_words(c, claim);
  }
  card_value(c, "claims", list, NULL);
}

const char *tie_count_words(struct arena *m, const struct tie_more *x) {
  if (!x->count_lo)
    return NULL;
  if (x->count_hi == NONE)
    return arena_format(m, "%u+", x->count_lo);
  if (x->count_hi == x->count_lo)
    return arena_format(m, "%u", x->count_lo);
  return arena_format(m, "%u-%u", x->count_lo, x->count_hi);
}

static void tie_ends(struct card *c, const struct tie *t) {
  const ent_account *l = c->l;
  card_value(c, "from",
             sym_value(&c->a->arena, l, l->facts->actors.at[t->from].id),
             text(l, l->facts->actors.at[t->from].full));
  card_sym(c, "type", type_of(l, t)->id);
  card_value(c, "to", sym_value(&c->a->arena, l, l->facts->actors.at[t->to].id),
             text(l, l->facts->actors.at[t->to].full));
  card_text(c, "label", tie_label(l, t, false));
  card_text(c, "family", family_name(type_of(l, t)->family));
  struct buf when = {0};
  tie_when(&when, l, t);
  card_text(c, "when", arena_text(&c->a->arena, buf_text(&when), when.n));
  buf_drop(&when);
  spells(c, t);
}

static void tie_word(struct card *c, const struct tie *t) {
  const ent_account *l = c->l;
  const struct tie_more *x = more(l, t);
  struct buf b = {0};
  if (t->likelihood_given)
    likelihood_print(&b, t->likelihood_lo, t->likelihood_hi);
  card_text(c, "likelihood", arena_text(&c->a->arena, buf_text(&b), b.n));
  buf_drop(&b);
  card_sym(c, "confidence", x->confidence);
  card_sym(c, "grade", x->grade);
  card_text(c, "standing", standing_name(t->standing));
  card_citations(c, (struct run){t->citation, t->citations});
  claims(c, x->claims);
}

static void tie_rest(struct card *c, const struct tie *t) {
  const ent_account *l = c->l;
  const struct tie_more *x = more(l, t);
  struct arena *m = &c->a->arena;
  struct buf b = {0};
  num_short(&b, x->weight, 12);
  card_value(c, "weight", value_real(m, x->weight),
             x->weight == 1 ? NULL : arena_text(m, buf_text(&b), b.n));
  buf_drop(&b);
  card_text(c, "count", tie_count_words(m, x));
  card_sym(c, "place", x->location);
  card_text(c, "via",
            x->via == NONE ? NULL : text(l, l->facts->actors.at[x->via].id));
  card_value(c, "forecast", value_bool(m, x->forecast),
             x->forecast ? "yes" : NULL);
  card_value(c, "primary", value_bool(m, x->primary),
             x->primary ? "yes" : NULL);
  card_words(c, "tags", x->tags);
  card_sym(c, "url", x->url);
  card_sym(c, "note", x->note);
  card_extras(c, x->extras);
  card_marking(c, marking_of_tie(c->l, (uint32_t)(t - c->l->ties.at)));
  card_place(c, tie_place(t));
}

void show_ties(ent_answer *a, const ent_account *l, const uint32_t *ties,
               size_t n) {
  answer_head(a, "%s", count_of(&a->arena, n, "record", "records"));
  for (size_t i = 0; i < n; i++) {
    const struct tie *t = &l->ties.at[ties[i]];
    struct card c = card_new(a, l);
    struct buf id = {0};
    tie_id(&id, l, ties[i]);
    card_value(&c, "record", value_string(&a->arena, "tie"), NULL);
    card_text(&c, "id", arena_text(&a->arena, buf_text(&id), id.n));
    buf_drop(&id);
    tie_ends(&c, t);
    tie_word(&c, t);
    tie_rest(&c, t);
    card_close(&c);
  }
}
