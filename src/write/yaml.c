// SPDX-License-Identifier: GPL-2.0-or-later
#include "write/yaml.h"

#include "entente.h"
#include "write/scalar.h"
#include "write/write.h"

static void extras(struct lay *m, struct run run) {
  lay_extras(m, m->b->extras.at + run.first, run.n);
}

// ------------------------------------------------------------ vocabulary

static void add_flag(struct lay *m, const char *key, int said, const char *yes,
                     const char *no) {
  if (said != UNSAID)
    lay_word(m, key, said > 0 ? yes : no);
}

static const char *sign_name(int sign) {
  return sign > 0 ? "positive" : sign < 0 ? "negative" : "neutral";
}

static const char *role_name(int role) {
  static const char *const names[] = {"none", "membership", "lineage"};
  return names[role];
}

void yaml_type(const struct lay *in, const struct written_type *t) {
  struct lay m = lay_record(in, t->id);
  lay_text(&m, "label", t->label);
  lay_text(&m, "inverse", t->inverse);
  if (t->family != UNSAID)
    lay_word(&m, "family", family_name((enum family)t->family));
  if (t->sign != UNSAID)
    lay_word(&m, "sign", sign_name(t->sign));
  add_flag(&m, "directed", t->directed, "true", "false");
  add_flag(&m, "aspect", t->event, "event", "state");
  if (t->role != UNSAID)
    lay_word(&m, "role", role_name(t->role));
  lay_text(&m, "strength", t->strength);
  lay_text(&m, "half-life", t->half_life);
  extras(&m, t->extras);
  lay_end(&m);
}

static void add_types(struct lay *m) {
  bool begun = false;
  struct lay section = *m;
  section.indent = 2;
  for (size_t i = 0; i < m->b->types.n; i++) {
    const struct written_type *t = &m->b->types.at[i];
    if (t->place.file == VOCABULARY)
      continue;
    if (!begun)
      lay_key(m, "types");
    begun = true;
    yaml_type(&section, t);
  }
}

void yaml_kind(const struct lay *in, const struct written_kind *k) {
  struct lay m = lay_record(in, k->id);
  lay_text(&m, "label", k->label);
  lay_text(&m, "shape", k->shape);
  extras(&m, k->extras);
  lay_end(&m);
}

static void add_kinds(struct lay *m) {
  bool begun = false;
  struct lay section = *m;
  section.indent = 2;
  for (size_t i = 0; i < m->b->kinds.n; i++) {
    const struct written_kind *k = &m->b->kinds.at[i];
    if (k->place.file == VOCABULARY)
      continue;
    if (!begun)
      lay_key(m, "kinds");
    begun = true;
    yaml_kind(&section, k);
  }
}

static void add_periods(struct lay *m) {
  struct lay section = *m;
  section.indent = 2;
  if (m->b->periods.n)
    lay_key(m, "periods");
  for (size_t i = 0; i < m->b->periods.n; i++) {
    const struct written_period *p = &m->b->periods.at[i];
    lay_text(&section, book_says(m->b, p->name), p->text);
  }
}

// --------------------------------------------------------- sources, actors

void yaml_source(const struct lay *in, const struct written_source *s) {
  struct lay m = lay_record(in, s->id);
  lay_source(&m, s);
  lay_end(&m);
}

static void add_sources(struct lay *m) {
  struct lay section = *m;
  section.indent = 2;
  if (m->b->sources.n)
    lay_key(m, "sources");
  for (size_t i = 0; i < m->b->sources.n; i++)
    yaml_source(&section, &m->b->sources.at[i]);
}

static void add_when(struct lay *m, const struct written_group *g, bool flow) {
  scalar_write(m->out, g->when ? book_str(m->b, g->when) : STR("unknown"),
               flow);
}

// A group at several times follows itself.
static size_t add_group(struct lay *m, const struct written_group *g,
                        size_t most) {
  size_t n = 1;
  while (n < most && g[n].text == g->text)
    n++;
  lay_key_text(m, book_str(m->b, g->text));
  buf_add(m->out, n > 1 ? " [" : " ");
  for (size_t i = 0; i < n; i++) {
    buf_add(m->out, i ? ", " : "");
    add_when(m, &g[i], n > 1);
  }
  buf_add(m->out, n > 1 ? "]" : "");
  return n;
}

static void add_groups(struct lay *m, struct run run) {
  const struct written_group *g = m->b->groups.at + run.first;
  if (run.n == 0)
    return;
  lay_key(m, "group");
  if (!g->dated) {
    buf_addc(m->out, ' ');
    scalar_write(m->out, book_str(m->b, g->text), false);
    return;
  }
  struct lay map = lay_begin(m, m->indent + 2, false);
  for (size_t i = 0; i < run.n;)
    i += add_group(&map, g + i, run.n - i);
}

void yaml_actor(const struct lay *in, const struct written_actor *a) {
  struct lay m = lay_record(in, a->id);
  lay_text(&m, "name", a->name);
  lay_text(&m, "short", a->shown);
  lay_text(&m, "kind", a->kind);
  lay_words(&m, "aliases", a->aliases);
  lay_text(&m, "exists", a->exists);
  if (a->lives.n)
    lay_dates(&m, "exists", a->lives);
  add_groups(&m, a->groups);
  lay_words(&m, "tags", a->tags);
  lay_sources(&m, a->sources);
  lay_text(&m, "note", a->note);
  lay_text(&m, "url", a->url);
  lay_text(&m, "wikidata", a->wikidata);
  lay_text(&m, "marking", a->marking);
  extras(&m, a->extras);
  lay_end(&m);
}

static void add_actors(struct lay *m) {
  struct lay section = *m;
  section.indent = 2;
  if (m->b->actors.n)
    lay_key(m, "actors");
  for (size_t i = 0; i < m->b->actors.n; i++)
    yaml_actor(&section, pile_at(&m->b->actors, i));
}

// ------------------------------------------------------- ties, events, …

static void add_ties(struct lay *m) {
  bool begun = false;
  for (size_t i = 0; i < m->b->ties.n; i++) {
    const struct written_tie *t = pile_at(&m->b->ties, i);
    if (t->wrong || !t->whole)
      continue;
    if (!begun)
      lay_key(m, "ties");
    begun = true;
    yaml_tie(m, t);
  }
}

static void add_event(const struct lay *in, const struct written_event *e) {
  struct lay m = lay_begin(in, in->indent + 4, true);
  lay_text(&m, "when", e->when);
  lay_text(&m, "title", e->title);
  lay_list(&m, "actors", m.b->lists.at + e->actors.first, e->actors.n);
  lay_text(&m, "place", e->location);
  lay_sources(&m, e->sources);
  lay_text(&m, "note", e->note);
  lay_text(&m, "marking", e->marking);
  extras(&m, e->extras);
}

static void add_events(struct lay *m) {
  bool begun = false;
  for (size_t i = 0; i < m->b->events.n; i++) {
    if (m->b->events.at[i].wrong)
      continue;
    if (!begun)
      lay_key(m, "events");
    begun = true;
    add_event(m, &m->b->events.at[i]);
  }
}

// ----------------------------------------------------------- expectations

static bool is_word(const struct lay *m, ent_sym s) {
  struct str text = book_str(m->b, s);
  return str_trim(text).n == text.n && !memchr(text.at, ' ', text.n);
}

static void add_expected_tie(struct lay *m,
                             const struct written_expectation *e) {
  if (is_word(m, e->from) && is_word(m, e->type) && is_word(m, e->to)) {
    lay_text(m, "tie", e->tie);
    return;
  }
  lay_key(m, "tie");
  struct lay parts = lay_begin(m, m->indent + 2, false);
  lay_text(&parts, "from", e->from);
  lay_text(&parts, "type", e->type);
  lay_text(&parts, "to", e->to);
}

static void add_rank(struct lay *m, const struct written_expectation *e) {
  lay_text(m, "actor", e->from);
  lay_key(m, "rank");
  buf_addf(m->out, e->first == e->last ? " %u" : " %u..%u", e->first, e->last);
}

static void add_answer(struct lay *m, const struct written_expectation *e) {
  static const char *const wanted[] = {
      [EXPECT_TOGETHER] = "together", [EXPECT_APART] = "apart"};
  const ent_sym pair[] = {e->from, e->to};
  switch (e->what) {
  case EXPECT_TIE:
    add_expected_tie(m, e);
    lay_word(m, "holds", verdict_name(e->holds));
    break;
  case EXPECT_STATE:
    lay_list(m, "pair", pair, 2);
    lay_word(m, "state", pair_state_name(e->state));
    break;
  case EXPECT_SHIFT:
    lay_list(m, "pair", pair, 2);
    lay_word(m, "shift", e->shift);
    break;
  case EXPECT_RANK:
    add_rank(m, e);
    break;
  case EXPECT_TOGETHER:
  case EXPECT_APART:
    lay_list(m, wanted[e->what], m->b->lists.at + e->actors.first, e->actors.n);
    break;
  }
}

static void add_expectation(const struct lay *in,
                            const struct written_expectation *e) {
  struct lay m = lay_begin(in, in->indent + 4, true);
  bool shift = e->what == EXPECT_SHIFT;
  bool pair = shift || e->what == EXPECT_STATE;
  lay_text(&m, shift ? "from" : "at", e->at);
  lay_text(&m, "to", e->until);
  add_answer(&m, e);
  lay_text(&m, "by", e->measure);
  lay_text(&m, "layer", e->layer);
  if (pair && e->holds != LIKELY)
    lay_word(&m, "certainty", verdict_name(e->holds));
  lay_text(&m, "according-to", e->according_to);
  lay_text(&m, "roll-up", e->roll_up);
  lay_text(&m, "note", e->note);
  extras(&m, e->extras);
}

static void add_expectations(struct lay *m) {
  bool begun = false;
  for (size_t i = 0; i < m->b->expects.n; i++) {
    if (m->b->expects.at[i].wrong)
      continue;
    if (!begun)
      lay_key(m, "expect");
    begun = true;
    add_expectation(m, &m->b->expects.at[i]);
  }
}

// ------------------------------------------------------------------ file

static void add_rules(struct lay *m, const struct date_rules *r) {
  const struct date_rules usual = DATE_RULES;
  bool widened = r->approximate != usual.approximate ||
                 r->uncertain != usual.uncertain || r->both != usual.both;
  if (!widened && !r->whole_units)
    return;
  lay_key(m, "dates");
  buf_add(m->out, " {");
  if (widened)
    buf_addf(m->out, "approximate: %u, uncertain: %u, both: %u", r->approximate,
             r->uncertain, r->both);
  if (r->whole_units)
    buf_add(m->out, widened ? ", units: whole" : "units: whole");
  buf_addc(m->out, '}');
}

static void add_about(struct lay *m, const struct written_about *a) {
  const struct {
    const char *key;
    ent_sym text;
  } all[] = {{"collected", a->collected},
             {"boundary", a->boundary},
             {"location", a->location},
             {"method", a->method},
             {"doi", a->doi},
             {"cite", a->cite},
             {"ethics", a->ethics}};
  bool any = false;
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    any |= all[i].text != 0;
  if (!any)
    return;
  lay_key(m, "about");
  struct lay within = lay_begin(m, 2, false);
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    lay_text(&within, all[i].key, all[i].text);
  lay_end(&within);
}

static void add_head(struct lay *m) {
  lay_text(m, "title", m->b->title);
  lay_text(m, "description", m->b->description);
  lay_text(m, "note", m->b->note);
  lay_text(m, "coverage", m->b->coverage);
  add_about(m, &m->b->said);
  lay_words(m, "markings", m->b->markings);
  lay_text(m, "marking", m->b->marking);
}

static void add_words(struct lay *m) {
  add_periods(m);
  add_rules(m, &m->b->rules);
  lay_text(m, "half-life", m->b->half_life);
  add_types(m);
  add_kinds(m);
}

static void add_rest(struct lay *m) {
  add_events(m);
  add_expectations(m);
  lay_extras(m, m->b->root_extras.at, m->b->root_extras.n);
}

void write_yaml(struct buf *out, const struct ent_book *b) {
  struct lay m = {.out = out, .b = b};
  buf_add(out, "entente: 1");
  add_head(&m);
  add_words(&m);
  add_sources(&m);
  add_actors(&m);
  add_ties(&m);
  add_rest(&m);
  buf_addc(out, '\n');
}

static const char *const part_names[WRITE_PARTS] = {
    "entente.yaml", "sources.yaml", "actors.yaml", "ties.yaml"};

const char *write_part_name(enum write_part part) { return part_names[part]; }

static void add_include(struct lay *m) {
  lay_key(m, "include");
  for (int k = WRITE_SOURCES; k < WRITE_PARTS; k++)
    buf_addf(m->out, "%s%s", k == WRITE_SOURCES ? " [" : ", ", part_names[k]);
  buf_addc(m->out, ']');
}

void write_yaml_part(struct buf *out, const struct ent_book *b,
                     enum write_part part) {
  struct lay m = {.out = out, .b = b};
  buf_add(out, "entente: 1");
  if (part == WRITE_ROOT) {
    add_head(&m);
    add_include(&m);
    add_words(&m);
    add_rest(&m);
  } else if (part == WRITE_SOURCES) {
    add_sources(&m);
  } else if (part == WRITE_ACTORS) {
    add_actors(&m);
  } else {
    add_ties(&m);
  }
  buf_addc(out, '\n');
}

void ent_book_yaml(const ent_book *b, ent_bytes *out) {
  struct buf text = {0};
  write_yaml(&text, b);
  buf_give(&text, out);
}
