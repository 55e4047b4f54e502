// SPDX-License-Identifier: GPL-2.0-or-later
// FollowTheMoney: entities as lines of JSON, and the same as statements, a row
// a value, which keep who says it and how a date was written. A membership is a
// Membership where its whole can be one, all else an UnknownLink with its role:
// no other schema means what our types do. The earliest and the latest day of a
// bound are two values of one property, as the format takes them.
#include "base/escape.h"
#include "base/sha1.h"
#include "base/url.h"
#include "export/edges.h"
#include "export/objects.h"
#include "render/render.h"
#include "report/report.h"

struct entity {
  const char *id, *schema;
  VEC(struct property) list;
};
struct property {
  const char *name, *type, *value;
  const char *original, *origin; // of statements; or NULL
};

static void add(struct entity *e, const char *name, const char *type,
                const char *value) {
  const struct property p = {name, type, value, NULL, NULL};
  if (value && *value)
    vec_push(&e->list, p);
}

static const char *id_of(struct arena *m, const struct export *x,
                         const char *what, const char *own) {
  struct buf name = {0}, b = {0};
  buf_addf(&name, "%s\n%s\n%s", text(x->l, x->l->facts->title), what, own);
  buf_add(&b, "entente-");
  sha1_print(&b, buf_str(&name));
  const char *id = arena_text(m, b.at, b.n);
  buf_drop(&name);
  buf_drop(&b);
  return id;
}

// ------------------------------------------------------------------ actors

static const char *schema_of(const struct export *x, uint32_t actor) {
  static const char *const schemata[][2] = {
      {"state", "PublicBody"},         {"agency", "PublicBody"},
      {"military", "PublicBody"},      {"person", "Person"},
      {"company", "Company"},          {"organization", "Organization"},
      {"armed-group", "Organization"}, {"coalition", "Organization"},
      {"party", "Organization"}};
  const struct actor *a = &x->l->facts->actors.at[actor];
  const char *kind = text(x->l, x->l->facts->kinds.at[a->kind].id);
  for (size_t i = 0; i < sizeof schemata / sizeof *schemata; i++)
    if (strcmp(schemata[i][0], kind) == 0)
      return schemata[i][1];
  return "LegalEntity";
}

static bool is_organization(const char *schema) {
  return strcmp(schema, "Person") != 0 && strcmp(schema, "LegalEntity") != 0;
}

static void add_words(struct entity *e, const struct export *x,
                      const char *name, const char *type, struct run run) {
  for (uint32_t i = 0; i < run.n; i++)
    add(e, name, type, text(x->l, x->l->facts->words.at[run.first + i]));
}

static const char *actor_id(struct arena *m, const struct export *x,
                            uint32_t actor) {
  return id_of(m, x, "actor", text(x->l, x->l->facts->actors.at[actor].id));
}

static void fill_actor(struct entity *e, const struct export *x, size_t row,
                       struct arena *m) {
  const struct actor *a = export_actor(x, row);
  const char *url = text(x->l, a->url);
  e->id = actor_id(m, x, x->actors.at[row]);
  e->schema = schema_of(x, x->actors.at[row]);
  add(e, "name", "name", text(x->l, a->name));
  add(e, "weakAlias", "name", text(x->l, a->shown));
  add_words(e, x, "alias", "name", a->aliases);
  add(e, "classification", "string",
      text(x->l, x->l->facts->kinds.at[a->kind].id));
  add_words(e, x, "keywords", "string", a->tags);
  add(e, "notes", "text", text(x->l, a->note));
  add(e, "sourceUrl", "url", link_followed(url) ? url : NULL);
  add(e, "wikidataId", "identifier", text(x->l, a->wikidata));
}

// -------------------------------------------------------------------- ties

static const char *day_text(struct arena *m, day d) {
  const struct value *v = day_value(m, d);
  return v->kind == VALUE_TEXT ? v->text.at : NULL;
}

static void add_bound(struct entity *e, struct arena *m, const char *name,
                      struct days q, const char *written) {
  add(e, name, "date", day_text(m, q.lo));
  if (q.lo != q.hi)
    add(e, name, "date", day_text(m, q.hi));
  for (size_t i = 0; i < e->list.n; i++)
    if (strcmp(e->list.at[i].name, name) == 0)
      e->list.at[i].original = written;
}

static const char *edtf(struct arena *m, const struct spell *s, bool end) {
  const struct value *v = export_edtf(m, s, end);
  return v->kind == VALUE_TEXT ? v->text.at : NULL;
}

static void add_dates(struct entity *e, struct arena *m,
                      const struct spell *s) {
  const bool once = s->flags & SPELL_INSTANT;
  if (once || s->flags & SPELL_START_KNOWN)
    add_bound(e, m, "startDate", (struct days){s->s0, once ? s->s0 : s->s1},
              edtf(m, s, false));
  const bool ends = s->flags & (SPELL_END_KNOWN | SPELL_ONGOING);
  if (once || (ends && !spell_goes_on(s)))
    add_bound(e, m, "endDate", (struct days){once ? s->e1 : s->e0, s->e1},
              edtf(m, s, true));
}

static void add_works(struct entity *e, const struct export *x, size_t k) {
  const struct run run = x->ties.at[k].cites;
  for (uint32_t i = 0; i < run.n; i++) {
    const struct export_cite *c = &x->cites.at[run.first + i];
    const uint32_t source = x->l->facts->citations.at[c->citation].source;
    const struct cited *s = &x->l->facts->sources.at[source];
    if (c->claim != NONE)
      continue;
    add(e, "publisher", "string", text(x->l, s->publisher));
    if (link_followed(text(x->l, s->url)))
      add(e, "sourceUrl", "url", text(x->l, s->url));
    for (size_t n = e->list.n; n-- && !e->list.at[n].origin;)
      if (!strcmp(e->list.at[n].name, "publisher") ||
          !strcmp(e->list.at[n].name, "sourceUrl"))
        e->list.at[n].origin = text(x->l, s->id);
  }
}

static void add_role(struct entity *e, const struct export *x,
                     const struct tie *t) {
  const char *label = tie_label(x->l, t, false);
  const char *type = text(x->l, type_of(x->l, t)->id);
  add(e, "role", "string", label);
  if (strcmp(label, type) != 0)
    add(e, "role", "string", type);
  if (t->standing != REPORTED && t->standing != CORROBORATED)
    add(e, "status", "string", standing_name((enum standing)t->standing));
}

static void fill_tie(struct entity *e, const struct export *x, size_t k,
                     uint32_t time, struct arena *m) {
  const struct tie *t = export_tie(x, k);
  const struct value *when =
      export_row(x, &export_ties, k, m)[export_column(&export_ties, "when")];
  const bool member = type_of(x->l, t)->role == ROLE_MEMBERSHIP &&
                      is_organization(schema_of(x, t->to));
  struct buf own = {0};
  buf_addf(&own, "%s\n%u", x->ties.at[k].id, time);
  e->id = id_of(m, x, "tie", buf_text(&own));
  e->schema = member ? "Membership" : "UnknownLink";
  add(e, member ? "member" : "subject", "entity", actor_id(m, x, t->from));
  add(e, member ? "organization" : "object", "entity", actor_id(m, x, t->to));
  add_role(e, x, t);
  if (time < x->ties.at[k].spells.n)
    add_dates(e, m, export_spell(x, k, time));
  if (when->kind == VALUE_TEXT)
    add(e, "description", "text", when->text.at);
  add(e, "summary", "text", text(x->l, more(x->l, t)->note));
  add(e, "recordId", "string", x->ties.at[k].id);
  add_works(e, x, k);
  buf_drop(&own);
}

// ----------------------------------------------------------------- formats

typedef void entity_writer(struct buf *b, const struct export *x,
                           const struct entity *e);

static bool repeated(const struct entity *e, size_t k) {
  for (size_t i = 0; i < k; i++)
    if (!strcmp(e->list.at[i].name, e->list.at[k].name) &&
        !strcmp(e->list.at[i].value, e->list.at[k].value))
      return true;
  return false;
}

static void add_values(struct buf *b, const struct entity *e, size_t k) {
  const char *gap = "";
  buf_addf(b, "\"%s\": [", e->list.at[k].name);
  for (size_t i = k; i < e->list.n; i++) {
    if (strcmp(e->list.at[i].name, e->list.at[k].name) != 0 || repeated(e, i))
      continue;
    buf_add(b, gap);
    escape_json(b, str_of(e->list.at[i].value));
    gap = ", ";
  }
  buf_add(b, "]");
}

static bool first_of_name(const struct entity *e, size_t k) {
  for (size_t i = 0; i < k; i++)
    if (!strcmp(e->list.at[i].name, e->list.at[k].name))
      return false;
  return true;
}

static void add_entity(struct buf *b, const struct export *x,
                       const struct entity *e) {
  const char *gap = "";
  (void)x;
  buf_addf(b, "{\"id\": \"%s\", \"schema\": \"%s\", \"properties\": {", e->id,
           e->schema);
  for (size_t k = 0; k < e->list.n; k++) {
    if (!first_of_name(e, k))
      continue;
    buf_add(b, gap);
    add_values(b, e, k);
    gap = ", ";
  }
  buf_add(b, "}}\n");
}

static void add_dataset(struct buf *b, const struct export *x) {
  const size_t start = b->n;
  for (const char *t = text(x->l, x->l->facts->title); *t; t++) {
    const bool big = *t >= 'A' && *t <= 'Z';
    const bool plain =
        big || (*t >= 'a' && *t <= 'z') || (*t >= '0' && *t <= '9');
    if (plain || (b->n > start && b->at[b->n - 1] != '_'))
      buf_addc(b, plain ? (char)(big ? *t - 'A' + 'a' : *t) : '_');
  }
  buf_add(b, b->n == start ? "ledger" : "");
}

// A field as it is: ids are made of values, byte by byte.
static void add_quoted(struct buf *b, const char *value) {
  const bool quoted = strpbrk(value, "\",\r\n") != NULL;
  buf_add(b, quoted ? "\"" : "");
  for (; *value; value++) {
    buf_addc(b, *value);
    if (*value == '"')
      buf_addc(b, '"');
  }
  buf_add(b, quoted ? "\"" : "");
}

// The id of a statement is that which FollowTheMoney makes of its parts.
static void add_statement(struct buf *b, const struct export *x,
                          const struct entity *e, const struct property *p) {
  struct buf dataset = {0}, key = {0};
  add_dataset(&dataset, x);
  buf_addf(&key, "%s.%s.%s.%s", buf_text(&dataset), e->id, p->name, p->value);
  buf_addf(b, "%s,%s,%s,%s,", e->id, e->id, p->name, e->schema);
  add_quoted(b, p->value);
  buf_addf(b, ",%s,,", buf_text(&dataset));
  add_quoted(b, p->original ? p->original : "");
  buf_add(b, ",false,,,");
  add_quoted(b, p->origin ? p->origin : "");
  buf_addf(b, ",%s,", p->type);
  sha1_print(b, buf_str(&key));
  buf_addc(b, '\n');
  buf_drop(&dataset);
  buf_drop(&key);
}

static void add_statements(struct buf *b, const struct export *x,
                           const struct entity *e) {
  for (size_t k = 0; k < e->list.n; k++)
    if (!repeated(e, k))
      add_statement(b, x, e, &e->list.at[k]);
}

static void add_tie(struct buf *b, const struct export *x, size_t k,
                    entity_writer *as) {
  const uint32_t n = x->ties.at[k].spells.n ? x->ties.at[k].spells.n : 1;
  for (uint32_t time = 0; time < n; time++) {
    struct entity e = {0};
    struct arena m = {0};
    fill_tie(&e, x, k, time, &m);
    as(b, x, &e);
    vec_drop(&e.list);
    arena_drop(&m);
  }
}

static void add_all(struct buf *b, const struct export *x, entity_writer *as) {
  for (size_t i = 0; i < x->actors.n; i++) {
    struct entity e = {0};
    struct arena m = {0};
    fill_actor(&e, x, i, &m);
    as(b, x, &e);
    vec_drop(&e.list);
    arena_drop(&m);
  }
  for (size_t k = 0; export_on(x, k, x->ties.n); k++)
    add_tie(b, x, k, as);
}

static void write_entities(struct export *x) {
  struct buf b = {0};
  add_all(&b, x, add_entity);
  export_put(x, "ftm", &b);
}

static void write_statements(struct export *x) {
  struct buf b = {0};
  buf_add(&b, "canonical_id,entity_id,prop,schema,value,dataset,lang,"
              "original_value,external,first_seen,last_seen,origin,prop_type,"
              "id\n");
  add_all(&b, x, add_statements);
  export_put(x, "ftm-statements", &b);
}

const struct exporter exporter_ftm = {.write = write_entities};
const struct exporter exporter_statements = {.write = write_statements};
