// SPDX-License-Identifier: GPL-2.0-or-later
// STIX 2.1: actors are identities, each time of a tie is a relationship, what
// somebody says of a tie is an opinion on its relationships. Ids are UUIDs of
// version 5, so that they are the same whenever the ledger is exported. What
// has no property of its own is in an extension.
#include "base/sha1.h"
#include "base/url.h"
#include "export/objects.h"
#include "model/build.h"
#include "model/marking.h"
#include "render/render.h"
#include "report/report.h"

static const unsigned char space[] = {0x40, 0x10, 0x2f, 0x42, 0xf7, 0x3b,
                                      0x48, 0xcd, 0x88, 0xe9, 0x8f, 0x78,
                                      0x7e, 0xf6, 0xe0, 0xa8};
static const char extension[] =
    "extension-definition--f88dfbc6-249b-4cd4-aaaa-64ec159d5ba2";

// The name of a thing is that of the ledger, of what it is, and its own.
static const char *id_of(struct arena *m, const struct export *x,
                         const char *type, const char *own) {
  struct buf name = {0}, b = {0};
  buf_addf(&name, "%s\n%s\n%s", text(x->l, x->l->facts->title), type, own);
  buf_addf(&b, "%s--", type);
  uuid5_print(&b, space, buf_str(&name));
  const char *id = arena_text(m, b.at, b.n);
  buf_drop(&name);
  buf_drop(&b);
  return id;
}

static const char *ledger_id(struct arena *m, const struct export *x) {
  return id_of(m, x, "identity", "\nledger");
}

static const char *actor_id(struct arena *m, const struct export *x,
                            uint32_t actor) {
  return id_of(m, x, "identity", text(x->l, x->l->facts->actors.at[actor].id));
}

// "2011-09-27T00:00:00.000Z".
static struct value *stamp(struct arena *m, day d) {
  struct buf b = {0};
  day_print(&b, d == DAY_MIN || d == DAY_MAX ? 0 : d);
  struct value *v = value_format(m, "%sT00:00:00.000Z", buf_text(&b));
  buf_drop(&b);
  return v;
}

// What all objects begin with. They are as old as what the ledger knows.
static struct value *object(struct arena *m, const struct export *x,
                            const char *type, const char *id) {
  struct value *o = value_object(m), *made = stamp(m, x->l->facts->as_of);
  value_set(o, "type", value_string(m, type));
  value_set(o, "spec_version", value_string(m, "2.1"));
  value_set(o, "id", value_string(m, id));
  value_set(o, "created", made);
  value_set(o, "modified", stamp(m, x->l->facts->as_of));
  return o;
}

static void add(struct buf *b, const struct value *o) {
  buf_add(b, ",\n    ");
  value_json(b, o);
}

static void set_extension(struct arena *m, struct value *o, struct value *own) {
  struct value *all = value_object(m);
  value_set(own, "extension_type", value_string(m, "property-extension"));
  value_set(all, extension, own);
  value_set(o, "extensions", all);
}

// ---------------------------------------------------------------- markings

// TLP 2.0 as OASIS has published it for STIX 2.1.
static const char tlp_extension[] =
    "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
static const char *const tlp_ids[MARKINGS_TLP] = {
    "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
    "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
    "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
    "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
    "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"};

static const char *marking_id(struct arena *m, const struct export *x,
                              uint8_t level) {
  return marking_tlp(x->l->facts) ? tlp_ids[level]
                                  : id_of(m, x, "marking-definition",
                                          marking_word(x->l->facts, level));
}

static void set_marking(struct arena *m, struct value *o,
                        const struct export *x, uint8_t level) {
  if (x->l->facts->markings.any)
    value_set(
        o, "object_marking_refs",
        value_append(value_list(m), value_string(m, marking_id(m, x, level))));
}

static void set_tlp(struct arena *m, struct value *o, const char *word) {
  struct value *own = value_object(m), *all = value_object(m);
  value_set(own, "extension_type", value_string(m, "property-extension"));
  value_set(own, "tlp_2_0", value_string(m, word));
  value_set(all, tlp_extension, own);
  value_set(o, "extensions", all);
}

static void add_marking(struct buf *b, const struct export *x, uint8_t level) {
  const struct facts *f = x->l->facts;
  const bool tlp = marking_tlp(f);
  struct arena m = {0};
  struct buf name = {0};
  struct value *o = value_object(&m);
  marking_name(&name, f, level);
  value_set(o, "type", value_string(&m, "marking-definition"));
  value_set(o, "spec_version", value_string(&m, "2.1"));
  value_set(o, "id", value_string(&m, marking_id(&m, x, level)));
  value_set(o, "created",
            tlp ? value_string(&m, "2022-10-01T00:00:00.000Z")
                : stamp(&m, f->as_of));
  value_set(o, "name", value_format(&m, "%s", buf_text(&name)));
  if (tlp) {
    set_tlp(&m, o, marking_word(f, level));
  } else {
    struct value *statement = value_object(&m);
    value_set(statement, "statement", value_format(&m, "%s", buf_text(&name)));
    value_set(o, "created_by_ref", value_string(&m, ledger_id(&m, x)));
    value_set(o, "definition_type", value_string(&m, "statement"));
    value_set(o, "definition", statement);
  }
  add(b, o);
  buf_drop(&name);
  arena_drop(&m);
}

// Those of a level that something in the bundle has.
static void add_markings(struct buf *b, const struct export *x) {
  const struct facts *f = x->l->facts;
  bool used[MARKINGS_MOST] = {0};
  if (!f->markings.any)
    return;
  used[f->markings.unmarked] = true; // the ledger itself
  for (size_t i = 0; i < x->actors.n; i++)
    used[export_actor(x, i)->level] = true;
  for (size_t k = 0; k < x->ties.n; k++)
    used[marking_of_tie(x->l, x->ties.at[k].tie)] = true;
  for (size_t i = 0; i < x->claims.n; i++)
    used[marking_of_claim(x->l, &f->claims.at[x->claims.at[i].claim])] = true;
  for (uint8_t level = 0; level < f->markings.n; level++)
    if (used[level])
      add_marking(b, x, level);
}

// -------------------------------------------------------------- identities

static const char *class_of(const char *kind) {
  static const char *const classes[][2] = {
      {"state", "organization"},    {"agency", "organization"},
      {"military", "organization"}, {"party", "organization"},
      {"company", "organization"},  {"organization", "organization"},
      {"armed-group", "group"},     {"coalition", "group"},
      {"person", "individual"},     {"people", "class"}};
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (strcmp(classes[i][0], kind) == 0)
      return classes[i][1];
  return "unknown";
}

static void add_actor(struct buf *b, const struct export *x, size_t row) {
  static const char *const said[] = {"id", "name", "note", "marking", NULL};
  const struct actor *a = export_actor(x, row);
  struct arena m = {0};
  struct value *o =
      object(&m, x, "identity", actor_id(&m, x, x->actors.at[row]));
  struct value *own = value_object(&m);
  value_set(o, "created_by_ref", value_string(&m, ledger_id(&m, x)));
  value_set(o, "name", value_string(&m, text(x->l, a->name)));
  object_text(&m, o, "description", text(x->l, a->note));
  value_set(o, "identity_class",
            value_string(
                &m, class_of(text(x->l, x->l->facts->kinds.at[a->kind].id))));
  set_marking(&m, o, x, a->level);
  value_set(own, "actor", value_string(&m, text(x->l, a->id)));
  object_cells(own, x, &export_actors, row, &m, said);
  set_extension(&m, o, own);
  add(b, o);
  arena_drop(&m);
}

// The ledger itself, on whose behalf all is said that nobody else says.
static void add_ledger(struct buf *b, const struct export *x) {
  const struct facts *f = x->l->facts;
  struct arena m = {0};
  struct value *o = object(&m, x, "identity", ledger_id(&m, x));
  const char *title = text(x->l, f->title);
  value_set(o, "name", value_string(&m, *title ? title : "a ledger of ties"));
  object_text(&m, o, "description", text(x->l, f->description));
  value_set(o, "identity_class", value_string(&m, "unknown"));
  set_marking(&m, o, x, f->markings.unmarked);
  buf_add(b, "    ");
  value_json(b, o);
  struct value *e = object(&m, x, "extension-definition", extension);
  value_set(e, "created_by_ref", value_string(&m, ledger_id(&m, x)));
  value_set(e, "name", value_string(&m, "entente"));
  value_set(e, "schema",
            value_string(&m, "The columns of an actor, a tie or a claim in a "
                             "ledger of entente, by name; dates in EDTF."));
  value_set(e, "version", value_string(&m, "1.0.0"));
  value_set(
      e, "extension_types",
      value_append(value_list(&m), value_string(&m, "property-extension")));
  add(b, e);
  arena_drop(&m);
}

// ----------------------------------------------------------- relationships

// Letters, digits and hyphens, as the standard wants them.
static const char *type_of_relationship(struct arena *m, const char *id) {
  struct buf b = {0};
  for (; *id; id++) {
    const bool plain = (*id >= 'a' && *id <= 'z') || (*id >= '0' && *id <= '9');
    if (plain || (b.n && b.at[b.n - 1] != '-'))
      buf_addc(&b, plain ? *id : '-');
  }
  const char *name = b.n ? arena_text(m, b.at, b.n) : "related-to";
  buf_drop(&b);
  return name;
}

static const char *relationship_id(struct arena *m, const struct export *x,
                                   size_t k, uint32_t time) {
  struct buf b = {0};
  buf_addf(&b, "%s\n%u", x->ties.at[k].id, time);
  const char *id = id_of(m, x, "relationship", buf_text(&b));
  buf_drop(&b);
  return id;
}

static void add_reference(struct arena *m, const struct export *x,
                          struct value *list, const struct export_cite *c) {
  const struct citation *cite = &x->l->facts->citations.at[c->citation];
  const struct cited *s = &x->l->facts->sources.at[cite->source];
  const struct citation_more *more_of =
      &x->l->facts->citation_more.at[cite->more];
  struct value *o = value_object(m);
  const char *url = text(x->l, s->url);
  value_set(o, "source_name", value_string(m, object_work(m, x, s)));
  value_set(o, "external_id", value_string(m, text(x->l, s->id)));
  if (more_of->at || more_of->quote)
    value_set(o, "description",
              value_format(m, "%s%s%s", text(x->l, more_of->at),
                           more_of->at && more_of->quote ? ": " : "",
                           text(x->l, more_of->quote)));
  if (link_followed(url))
    value_set(o, "url", value_string(m, url));
  value_append(list, o);
}

// Works that speak for the tie itself, or those of one claim.
static struct value *references(struct arena *m, const struct export *x,
                                size_t k, uint32_t claim) {
  struct value *list = value_list(m);
  const struct run run = x->ties.at[k].cites;
  for (uint32_t i = 0; i < run.n; i++)
    if (x->cites.at[run.first + i].claim == claim)
      add_reference(m, x, list, &x->cites.at[run.first + i]);
  return list;
}

// The widest that the dates allow, as the standard has it: from the earliest
// beginning to the latest end, behind its last day.
static void set_times(struct arena *m, struct value *o, const struct spell *s) {
  if (s->s0 != DAY_MIN && s->s0 != DAY_MAX)
    value_set(o, "start_time", stamp(m, s->s0));
  if (s->e1 != DAY_MAX && s->e1 != DAY_MIN && !spell_goes_on(s))
    value_set(o, "stop_time", stamp(m, day_plus(s->e1, 1)));
}

static void set_spell(struct arena *m, struct value *own,
                      const struct export *x, size_t k, uint32_t time) {
  static const char *const but[] = {"tie", NULL};
  object_cells(own, x, &export_spells, x->ties.at[k].spells.first + time, m,
               but);
}

static const char *const of_the_tie[] = {
    "id",          "source",         "target",       "note",
    "time",        "start_earliest", "start_latest", "start_best",
    "start_edtf",  "end_earliest",   "end_latest",   "end_best",
    "end_edtf",    "holder",         "stance",       "claim_when",
    "claim_about", "claim_grade",    "marking",      NULL};

static void add_relationship(struct buf *b, const struct export *x, size_t k,
                             uint32_t time) {
  const struct tie *t = export_tie(x, k);
  struct arena m = {0};
  struct value *o =
      object(&m, x, "relationship", relationship_id(&m, x, k, time));
  struct value *own = value_object(&m);
  value_set(o, "created_by_ref", value_string(&m, ledger_id(&m, x)));
  value_set(o, "relationship_type",
            value_string(&m, type_of_relationship(
                                 &m, text(x->l, type_of(x->l, t)->id))));
  object_text(&m, o, "description", text(x->l, more(x->l, t)->note));
  value_set(o, "source_ref", value_string(&m, actor_id(&m, x, t->from)));
  value_set(o, "target_ref", value_string(&m, actor_id(&m, x, t->to)));
  set_marking(&m, o, x, marking_of_tie(x->l, x->ties.at[k].tie));
  value_set(own, "tie", value_string(&m, x->ties.at[k].id));
  object_cells(own, x, &export_ties, k, &m, of_the_tie);
  if (time < x->ties.at[k].spells.n) {
    set_times(&m, o, export_spell(x, k, time));
    set_spell(&m, own, x, k, time);
  }
  if (t->likelihood_given)
    value_set(
        o, "confidence",
        value_int(&m, likelihood_point(t->likelihood_lo, t->likelihood_hi)));
  object_value(o, "external_references", references(&m, x, k, NONE));
  set_extension(&m, o, own);
  add(b, o);
  arena_drop(&m);
}

// ---------------------------------------------------------------- opinions

static const char *opinion_of(enum stance s) {
  static const char *const words[] = {[ASSERTS] = "strongly-agree",
                                      [ADMITS] = "strongly-agree",
                                      [ALLEGES] = "agree",
                                      [DOUBTS] = "disagree",
                                      [DENIES] = "strongly-disagree",
                                      [RETRACTS] = "disagree"};
  return words[s];
}

// A tie of no time has one relationship all the same.
static uint32_t times_of(const struct export *x, size_t k) {
  return x->ties.at[k].spells.n ? x->ties.at[k].spells.n : 1;
}

static struct value *objects_of(struct arena *m, const struct export *x,
                                size_t k) {
  struct value *list = value_list(m);
  for (uint32_t i = 0; i < times_of(x, k); i++)
    value_append(list, value_string(m, relationship_id(m, x, k, i)));
  return list;
}

static void set_holder(struct arena *m, struct value *o, const struct export *x,
                       const struct claim *c) {
  if (c->actor != NONE && x->place[c->actor] != NONE) {
    value_set(o, "created_by_ref", value_string(m, actor_id(m, x, c->actor)));
    return;
  }
  struct value *holder = export_holder(x, m, c);
  value_set(o, "created_by_ref", value_string(m, ledger_id(m, x)));
  if (holder->kind == VALUE_TEXT)
    value_set(o, "authors", value_append(value_list(m), holder));
}

static void add_opinion(struct buf *b, const struct export *x, uint32_t nth) {
  static const char *const but[] = {"tie", "note", "marking", NULL};
  const struct export_claim *at = &x->claims.at[nth];
  const struct claim *c = &x->l->facts->claims.at[at->claim];
  struct arena m = {0};
  struct buf name = {0};
  buf_addf(&name, "%s\n%u", x->ties.at[at->tie].id,
           nth - x->ties.at[at->tie].claims.first);
  struct value *o =
      object(&m, x, "opinion", id_of(&m, x, "opinion", buf_text(&name)));
  struct value *own = value_object(&m);
  set_holder(&m, o, x, c);
  value_set(o, "opinion", value_string(&m, opinion_of(c->stance)));
  set_marking(&m, o, x, marking_of_claim(x->l, c));
  object_text(&m, o, "explanation", text(x->l, c->note));
  value_set(o, "object_refs", objects_of(&m, x, at->tie));
  object_cells(own, x, &export_claims, nth, &m, but);
  object_value(o, "external_references", references(&m, x, at->tie, nth));
  set_extension(&m, o, own);
  add(b, o);
  buf_drop(&name);
  arena_drop(&m);
}

static void write(struct export *x) {
  struct buf b = {0};
  struct arena m = {0};
  buf_addf(&b,
           "{\n  \"type\": \"bundle\",\n  \"id\": \"%s\",\n"
           "  \"objects\": [\n",
           id_of(&m, x, "bundle", ""));
  add_ledger(&b, x);
  add_markings(&b, x);
  for (size_t i = 0; i < x->actors.n; i++)
    add_actor(&b, x, i);
  for (size_t k = 0; export_on(x, k, x->ties.n); k++)
    for (uint32_t i = 0; i < times_of(x, k); i++)
      add_relationship(&b, x, k, i);
  for (uint32_t i = 0; i < x->claims.n; i++)
    add_opinion(&b, x, i);
  buf_add(&b, "\n  ]\n}\n");
  arena_drop(&m);
  export_put(x, "stix", &b);
}

const struct exporter exporter_stix = {.write = write};
