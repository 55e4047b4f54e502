// SPDX-License-Identifier: GPL-2.0-or-later
#include "edit/grammar.h"

#define ONE(key, role)                                                         \
  { key, HOLDS_ONE, role, NULL }
#define MANY(key, role)                                                        \
  { key, HOLDS_MANY, role, NULL }
#define CITED                                                                  \
  { "sources", HOLDS_CITATIONS, SAYS_SOURCE, NULL }
#define GRAMMAR(name, what, rules)                                             \
  const struct grammar name = {what, rules, sizeof(rules) / sizeof *(rules)}

static const struct key_rule type_rules[] = {
    ONE("label", SAYS_TEXT),    ONE("inverse", SAYS_TEXT),
    ONE("family", SAYS_TEXT),   ONE("sign", SAYS_TEXT),
    ONE("directed", SAYS_FLAG), ONE("aspect", SAYS_TEXT),
    ONE("role", SAYS_TEXT),     ONE("strength", SAYS_NUMBER),
    ONE("half-life", SAYS_TEXT)};
static GRAMMAR(type_grammar, "type", type_rules);

static const struct key_rule kind_rules[] = {ONE("label", SAYS_TEXT),
                                             ONE("shape", SAYS_TEXT)};
static GRAMMAR(kind_grammar, "kind", kind_rules);

static const struct key_rule source_rules[] = {
    ONE("title", SAYS_TEXT),       ONE("author", SAYS_TEXT),
    ONE("publisher", SAYS_TEXT),   ONE("published", SAYS_DATE),
    ONE("accessed", SAYS_DATE),    ONE("url", SAYS_TEXT),
    ONE("archived", SAYS_TEXT),    ONE("language", SAYS_TEXT),
    ONE("reliability", SAYS_TEXT), ONE("origin", SAYS_TEXT),
    ONE("note", SAYS_TEXT),        ONE("marking", SAYS_TEXT),
    ONE("withheld", SAYS_FLAG)};
GRAMMAR(source_grammar, "source", source_rules);

static const struct key_rule citation_rules[] = {
    ONE("source", SAYS_SOURCE), ONE("at", SAYS_TEXT), ONE("quote", SAYS_TEXT)};
GRAMMAR(citation_grammar, "citation", citation_rules);

static const struct key_rule actor_rules[] = {
    ONE("name", SAYS_TEXT),     ONE("short", SAYS_TEXT),
    ONE("kind", SAYS_KIND),     MANY("aliases", SAYS_TEXT),
    MANY("exists", SAYS_DATE),  {"group", HOLDS_DATES_BY, SAYS_TEXT, NULL},
    MANY("tags", SAYS_TEXT),    CITED,
    ONE("note", SAYS_TEXT),     ONE("url", SAYS_TEXT),
    ONE("wikidata", SAYS_TEXT), ONE("marking", SAYS_TEXT)};
GRAMMAR(actor_grammar, "actor", actor_rules);

static const struct key_rule claim_rules[] = {ONE("by", SAYS_HOLDER),
                                              ONE("stance", SAYS_TEXT),
                                              ONE("when", SAYS_DATE),
                                              ONE("about", SAYS_TEXT),
                                              CITED,
                                              ONE("grade", SAYS_NUMBER),
                                              ONE("note", SAYS_TEXT),
                                              ONE("marking", SAYS_TEXT)};
static GRAMMAR(claim_grammar, "claim", claim_rules);

static const struct key_rule tie_rules[] = {
    MANY("from", SAYS_ACTOR),
    MANY("between", SAYS_ACTOR),
    ONE("type", SAYS_TYPE),
    MANY("to", SAYS_ACTOR),
    MANY("when", SAYS_DATE),
    ONE("start", SAYS_DATE),
    ONE("end", SAYS_DATE),
    MANY("seen", SAYS_DATE),
    ONE("on", SAYS_DATE),
    ONE("label", SAYS_TEXT),
    ONE("count", SAYS_NUMBER),
    ONE("place", SAYS_TEXT),
    ONE("via", SAYS_ACTOR),
    ONE("weight", SAYS_NUMBER),
    ONE("likelihood", SAYS_NUMBER),
    ONE("confidence", SAYS_TEXT),
    ONE("grade", SAYS_NUMBER),
    ONE("forecast", SAYS_FLAG),
    ONE("self", SAYS_FLAG),
    CITED,
    {"claims", HOLDS_RECORDS, SAYS_TEXT, &claim_grammar},
    ONE("primary", SAYS_FLAG),
    ONE("id", SAYS_ID),
    MANY("tags", SAYS_TEXT),
    ONE("note", SAYS_TEXT),
    ONE("url", SAYS_TEXT),
    ONE("marking", SAYS_TEXT)};
GRAMMAR(tie_grammar, "tie", tie_rules);

static const struct key_rule event_rules[] = {ONE("when", SAYS_DATE),
                                              ONE("title", SAYS_TEXT),
                                              MANY("actors", SAYS_ACTOR),
                                              ONE("place", SAYS_TEXT),
                                              CITED,
                                              ONE("note", SAYS_TEXT),
                                              ONE("marking", SAYS_TEXT)};
static GRAMMAR(event_grammar, "event", event_rules);

static const struct key_rule parts_rules[] = {
    ONE("from", SAYS_ACTOR), ONE("type", SAYS_TYPE), ONE("to", SAYS_ACTOR)};
static GRAMMAR(parts_grammar, "tie", parts_rules);

static const struct key_rule expect_rules[] = {
    ONE("at", SAYS_DATE),
    ONE("from", SAYS_DATE),
    ONE("to", SAYS_DATE),
    {"tie", HOLDS_RECORD, SAYS_TIE, &parts_grammar},
    MANY("pair", SAYS_ACTOR),
    ONE("actor", SAYS_ACTOR),
    ONE("rank", SAYS_NUMBER),
    MANY("together", SAYS_ACTOR),
    MANY("apart", SAYS_ACTOR),
    ONE("holds", SAYS_TEXT),
    ONE("state", SAYS_TEXT),
    ONE("shift", SAYS_TEXT),
    ONE("by", SAYS_TEXT),
    ONE("layer", SAYS_TEXT),
    ONE("certainty", SAYS_TEXT),
    ONE("according-to", SAYS_ACTOR),
    ONE("roll-up", SAYS_KINDS),
    ONE("note", SAYS_TEXT)};
static GRAMMAR(expect_grammar, "expectation", expect_rules);

static const struct key_rule dates_rules[] = {
    ONE("approximate", SAYS_NUMBER), ONE("uncertain", SAYS_NUMBER),
    ONE("both", SAYS_NUMBER), ONE("units", SAYS_TEXT)};
static GRAMMAR(dates_grammar, "rules of dates", dates_rules);

static const struct key_rule about_rules[] = {
    ONE("collected", SAYS_TEXT), ONE("boundary", SAYS_TEXT),
    ONE("location", SAYS_TEXT),  ONE("method", SAYS_TEXT),
    ONE("doi", SAYS_TEXT),       ONE("cite", SAYS_TEXT),
    ONE("ethics", SAYS_TEXT)};
static GRAMMAR(about_grammar, "what is said of the ledger", about_rules);

static const struct key_rule ledger_rules[] = {
    ONE("entente", SAYS_NUMBER),
    ONE("title", SAYS_TEXT),
    ONE("description", SAYS_TEXT),
    ONE("note", SAYS_TEXT),
    ONE("coverage", SAYS_DATE),
    {"about", HOLDS_RECORD, SAYS_TEXT, &about_grammar},
    MANY("markings", SAYS_TEXT),
    ONE("marking", SAYS_TEXT),
    MANY("include", SAYS_TEXT),
    {"periods", HOLDS_ENTRIES, SAYS_DATE, NULL},
    {"dates", HOLDS_RECORD, SAYS_TEXT, &dates_grammar},
    ONE("half-life", SAYS_TEXT),
    {"types", HOLDS_ENTRIES, SAYS_ID, &type_grammar},
    {"kinds", HOLDS_ENTRIES, SAYS_ID, &kind_grammar},
    {"sources", HOLDS_ENTRIES, SAYS_ID, &source_grammar},
    {"actors", HOLDS_ENTRIES, SAYS_ID, &actor_grammar},
    {"ties", HOLDS_RECORDS, SAYS_TEXT, &tie_grammar},
    {"events", HOLDS_RECORDS, SAYS_TEXT, &event_grammar},
    {"expect", HOLDS_RECORDS, SAYS_TEXT, &expect_grammar}};
GRAMMAR(ledger_grammar, "ledger", ledger_rules);

const struct key_rule *rule_of(const struct grammar *g, struct str key) {
  for (size_t i = 0; i < g->n; i++)
    if (str_is(key, g->rules[i].key))
      return &g->rules[i];
  return NULL;
}

const struct grammar *grammar_of_citation(const struct tree *t, uint32_t map) {
  bool named = twig_value(t, map, "source") != NO_TWIG ||
               twig_value(t, map, "quote") != NO_TWIG ||
               twig_value(t, map, "at") != NO_TWIG;
  return named ? &citation_grammar : &source_grammar;
}

// ------------------------------------------------------------------ walking

struct walker {
  const struct tree *t;
  each_text *each;
  void *to;
  struct met_text at; // of what is being walked through
};

static enum twig_kind kind_meant(const struct walker *w, uint32_t twig) {
  return (enum twig_kind)twig_at(w->t, twig_meant(w->t, twig))->kind;
}

static void see(const struct walker *w, uint32_t twig, enum says role,
                uint32_t key, uint32_t list) {
  struct met_text s = w->at;
  if (kind_meant(w, twig) != TWIG_TEXT)
    return;
  s.twig = twig;
  s.role = role;
  s.key = key;
  s.list = list;
  w->each(w->to, &s);
}

// A text, or the texts of a list.
static void see_many(const struct walker *w, const struct key_rule *r,
                     uint32_t key, uint32_t value) {
  uint32_t list = twig_meant(w->t, value);
  see(w, value, r->role, key, NO_TWIG);
  if (twig_at(w->t, list)->kind == TWIG_LIST)
    for (uint32_t c = twig_first(w->t, list); c != NO_TWIG;
         c = twig_next(w->t, list, c))
      see(w, c, r->role, key, list);
}

static void see_dates_by(const struct walker *w, uint32_t key, uint32_t value) {
  static const struct key_rule dates = {"", HOLDS_MANY, SAYS_DATE, NULL};
  uint32_t map = twig_meant(w->t, value);
  see(w, value, SAYS_TEXT, key, NO_TWIG);
  if (twig_at(w->t, map)->kind != TWIG_MAP)
    return;
  for (uint32_t c = twig_first(w->t, map); c != NO_TWIG;) {
    uint32_t behind = twig_next(w->t, map, c);
    see(w, c, SAYS_TEXT, NO_TWIG, NO_TWIG);
    see_many(w, &dates, c, behind);
    c = twig_next(w->t, map, behind);
  }
}

static void walk_map(const struct walker *w, const struct grammar *g,
                     uint32_t twig);

// An item of `sources:`; what is within it holds no more of them.
static void walk_citation(const struct walker *w, uint32_t key, uint32_t item,
                          uint32_t list) {
  uint32_t map = twig_meant(w->t, item);
  see(w, item, SAYS_SOURCE, key, list);
  if (twig_at(w->t, map)->kind == TWIG_MAP)
    walk_map(w, grammar_of_citation(w->t, map), map);
}

static void walk_list(const struct walker *w, const struct key_rule *r,
                      uint32_t key, uint32_t value) {
  uint32_t list = twig_meant(w->t, value);
  if (twig_at(w->t, list)->kind != TWIG_LIST)
    return;
  for (uint32_t c = twig_first(w->t, list); c != NO_TWIG;
       c = twig_next(w->t, list, c))
    if (r->holds == HOLDS_CITATIONS)
      walk_citation(w, key, c, list);
    else
      walk_map(w, r->inside, c);
}

static void walk_value(const struct walker *w, const struct key_rule *r,
                       uint32_t key, uint32_t value) {
  switch (r->holds) {
  case HOLDS_ONE:
  case HOLDS_MANY:
    see_many(w, r, key, value);
    break;
  case HOLDS_RECORD:
    see(w, value, r->role, key, NO_TWIG);
    walk_map(w, r->inside, value);
    break;
  case HOLDS_RECORDS:
  case HOLDS_CITATIONS:
    walk_list(w, r, key, value);
    break;
  case HOLDS_DATES_BY:
    see_dates_by(w, key, value);
    break;
  case HOLDS_ENTRIES: // of the ledger alone
    break;
  }
}

static void walk_map(const struct walker *w, const struct grammar *g,
                     uint32_t twig) {
  struct walker in = *w;
  uint32_t map = twig_meant(w->t, twig);
  in.at.grammar = g;
  if (twig_at(w->t, map)->kind != TWIG_MAP)
    return;
  for (uint32_t c = twig_first(w->t, map); c != NO_TWIG;) {
    uint32_t value = twig_next(w->t, map, c);
    const struct key_rule *r = rule_of(g, twig_text(w->t, c));
    if (r)
      walk_value(&in, r, c, value);
    c = twig_next(w->t, map, value);
  }
}

static void walk_entry(struct walker *w, const struct key_rule *r, uint32_t key,
                       uint32_t value) {
  w->at.record = key;
  if (r->inside) {
    see(w, key, SAYS_ID, NO_TWIG, NO_TWIG);
    walk_map(w, r->inside, value);
  } else {
    see_many(w, r, key, value);
  }
}

static void walk_section(struct walker *w, const struct key_rule *r,
                         uint32_t key, uint32_t value) {
  const struct tree *t = w->t;
  uint32_t in = twig_meant(t, value);
  w->at = (struct met_text){.section = r, .record = value};
  if (r->holds == HOLDS_ENTRIES) {
    if (twig_at(t, in)->kind != TWIG_MAP)
      return;
    for (uint32_t c = twig_first(t, in); c != NO_TWIG;) {
      uint32_t behind = twig_next(t, in, c);
      walk_entry(w, r, c, behind);
      c = twig_next(t, in, behind);
    }
  } else if (r->holds == HOLDS_RECORDS) {
    for (uint32_t c = twig_at(t, in)->kind == TWIG_LIST ? twig_first(t, in)
                                                        : NO_TWIG;
         c != NO_TWIG; c = twig_next(t, in, c)) {
      w->at.record = c;
      walk_map(w, r->inside, c);
    }
  } else {
    walk_value(w, r, key, value);
  }
}

void walk_ledger(const struct tree *t, each_text *each, void *to) {
  struct walker w = {.t = t, .each = each, .to = to};
  if (t->twigs.n == 0)
    return;
  for (uint32_t c = twig_first(t, 0); c != NO_TWIG;) {
    uint32_t value = twig_next(t, 0, c);
    const struct key_rule *r = rule_of(&ledger_grammar, twig_text(t, c));
    if (r)
      walk_section(&w, r, c, value);
    c = twig_next(t, 0, value);
  }
}
