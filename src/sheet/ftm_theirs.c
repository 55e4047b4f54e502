// SPDX-License-Identifier: GPL-2.0-or-later
// What FollowTheMoney's schemata mean: who can be an actor is one, what has two
// ends is a tie; what has one (sanctions, addresses) is neither, and is
// counted.
#include "sheet/ftm.h"

// A schema of actors, and their kind.
static const char *const actors[][2] = {{"Person", "person"},
                                        {"Organization", "organization"},
                                        {"Company", "company"},
                                        {"PublicBody", "agency"},
                                        {"LegalEntity", ""},
                                        {"Position", "position"},
                                        {"Asset", "asset"},
                                        {"Vessel", "vessel"},
                                        {"Airplane", "airplane"},
                                        {"Vehicle", "vehicle"},
                                        {"RealEstate", "real-estate"},
                                        {"Security", "security"},
                                        {"BankAccount", "bank-account"},
                                        {"CryptoWallet", "crypto-wallet"},
                                        {"Project", "project"},
                                        {"UserAccount", "user-account"}};

// A schema of ties: the properties of its ends, the type, and what its words
// are; of events a day is the day of it.
struct ftm_edge {
  const char *schema, *from, *to, *type, *words;
  bool both, event;
};
static const struct ftm_edge edges[] = {
    {"Ownership", "owner", "asset", "owns", "role", false, false},
    {"Directorship", "director", "organization", "directs", "role", false,
     false},
    {"Membership", "member", "organization", "member-of", "role", false, false},
    {"Employment", "employee", "employer", "works-for", "role", false, false},
    {"Family", "person", "relative", "family-of", "relationship", true, false},
    {"Associate", "person", "associate", "associated-with", "relationship",
     true, false},
    {"UnknownLink", "subject", "object", "linked-to", "role", true, false},
    {"Representation", "agent", "client", "represents", "role", false, false},
    {"Succession", "successor", "predecessor", "succeeds", "role", false,
     false},
    {"Occupancy", "holder", "post", "holds-office", "role", false, false},
    {"Payment", "payer", "beneficiary", "pays", "purpose", false, true},
    {"Debt", "debtor", "creditor", "owes", "role", false, false},
    {"ProjectParticipant", "participant", "project", "takes-part-in", "role",
     false, false}};

static const struct ftm_edge *edge_of(struct str schema) {
  for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
    if (str_is(schema, edges[i].schema))
      return &edges[i];
  return NULL;
}

static const char *kind_of(struct str schema) {
  for (size_t i = 0; i < sizeof actors / sizeof *actors; i++)
    if (str_is(schema, actors[i][0]))
      return actors[i][1];
  return NULL;
}

enum ftm_sort ftm_sort_of(struct str schema) {
  return edge_of(schema) ? FTM_EDGE : kind_of(schema) ? FTM_ACTOR : FTM_OTHER;
}

int ftm_rank(struct str schema) {
  static const char *const vague[] = {"Thing", "LegalEntity", "Organization"};
  for (int i = 0; i < FTM_SAYS_MOST; i++)
    if (str_is(schema, vague[i]))
      return i;
  return FTM_SAYS_MOST;
}

static const struct ftm_known *known(const struct ftm *f, struct str id) {
  uint32_t k = map_get(&f->by_id, id);
  return k == MAP_NONE || !f->known.at[k].parts ? NULL : &f->known.at[k];
}

// ------------------------------------------------------------------ shared

static void say_all(struct ftm *f, const struct ftm_entity *e, const char *key,
                    const char *prop) {
  for (size_t i = 0; i < e->values.n; i++)
    if (str_is(e->values.at[i].prop, prop))
      entry_add(&f->r, key, e->values.at[i].value);
}

// Several notes are one.
static void say_notes(struct ftm *f, const struct ftm_entity *e) {
  static const char *const props[] = {"summary", "description", "notes"};
  buf_clear(&f->scratch);
  for (size_t p = 0; p < sizeof props / sizeof *props; p++)
    for (size_t i = 0; i < ftm_values(e, props[p]); i++) {
      buf_add(&f->scratch, f->scratch.n ? "; " : "");
      buf_adds(&f->scratch, ftm_value(e, props[p], i));
    }
  entry_say(&f->r, "note", buf_str(&f->scratch));
}

static bool among(struct str s, const char *const *words) {
  for (; *words; words++)
    if (str_is(s, *words))
      return true;
  return false;
}

static void keep_rest(struct ftm *f, const struct ftm_entity *e,
                      const char *const *read) {
  static const char *const usual[] = {"summary",   "description", "notes",
                                      "publisher", "sourceUrl",   NULL};
  for (size_t i = 0; i < e->values.n; i++) {
    struct str prop = e->values.at[i].prop;
    const bool status = f->r.of == NETFILE_EDGE && str_is(prop, "status");
    const bool stance = status && ftm_stance(e->values.at[i].value);
    if (status && !stance)
      entry_leave(&f->r,
                  STR("what the `status` of a tie says is kept (`x-status`), "
                      "and not read as a doubt or a denial"),
                  e->values.at[i].value);
    if (!among(prop, usual) && !among(prop, read) && !stance)
      ftm_keep(f, e->schema, prop, e->values.at[i].value);
  }
  entry_own(&f->r, STR("ftm-id"), e->id);
}

static void say_date(struct ftm *f, const struct ftm_entity *e, const char *key,
                     const char *prop) {
  ftm_date(f, e, prop, &f->scratch);
  entry_say(&f->r, key, buf_str(&f->scratch));
}

// ------------------------------------------------------------------- actors

bool ftm_take_actor(struct ftm *f, const struct ftm_entity *e) {
  static const char *const read[] = {"name",
                                     "alias",
                                     "weakAlias",
                                     "previousName",
                                     "wikidataId",
                                     "topics",
                                     "keywords",
                                     "birthDate",
                                     "deathDate",
                                     "incorporationDate",
                                     "dissolutionDate",
                                     NULL};
  const bool person = str_is(e->schema, "Person");
  entry_begin(&f->r, NETFILE_NODE, e->line);
  entry_say(&f->r, "called", e->id);
  entry_say(&f->r, "name", ftm_value(e, "name", 0));
  entry_say(&f->r, "kind", str_of(kind_of(e->schema)));
  for (size_t i = 1; i < ftm_values(e, "name"); i++)
    entry_add(&f->r, "aliases", ftm_value(e, "name", i));
  say_all(f, e, "aliases", "alias");
  say_all(f, e, "aliases", "weakAlias");
  say_all(f, e, "aliases", "previousName");
  say_all(f, e, "tags", "topics");
  say_all(f, e, "tags", "keywords");
  say_date(f, e, "start", person ? "birthDate" : "incorporationDate");
  say_date(f, e, "end", person ? "deathDate" : "dissolutionDate");
  entry_say(&f->r, "wikidata", ftm_value(e, "wikidataId", 0));
  say_notes(f, e);
  if (!ftm_value(e, "name", 0).n)
    entry_refuse(&f->r, "`%.*s` has no name", STR_ARG(e->id));
  if (e->twice)
    entry_refuse(&f->r, "a key of `%.*s` stands twice", STR_ARG(e->id));
  if (!ftm_works(f, e))
    return false;
  keep_rest(f, e, read);
  return entry_end(&f->r);
}

// --------------------------------------------------------------------- ties

static void check_end(struct ftm *f, const struct ftm_entity *e,
                      const char *prop, struct str id) {
  const struct ftm_known *k = known(f, id);
  if (!id.n)
    entry_refuse(&f->r, "`%.*s` has no `%s`", STR_ARG(e->id), prop);
  else if (!k)
    entry_refuse(&f->r, "the `%s` of `%.*s`, `%.*s`, is not in the file", prop,
                 STR_ARG(e->id), STR_ARG(id));
}

static void say_when(struct ftm *f, const struct ftm_entity *e,
                     const struct ftm_edge *as) {
  say_date(f, e, "start", "startDate");
  say_date(f, e, "end", "endDate");
  say_date(f, e, as->event ? "on" : "seen", "date");
}

static struct str id_of(const struct ftm *f, struct str id) {
  const struct ftm_known *k = known(f, id);
  return k ? str_of(k->id) : id;
}

// What is alleged, doubted, denied or taken back, by one who is not named. A
// tie of which that is said is called by its ends, as an entity may have
// several.
static bool say_stance(struct ftm *f, const struct ftm_entity *e) {
  bool any = false;
  for (size_t i = 0; i < ftm_values(e, "status"); i++)
    any |= ftm_stance(ftm_value(e, "status", i)) != NULL;
  if (!any || f->r.why.n)
    return true;
  struct buf tie = {0};
  buf_addf(&tie, "%.*s %.*s %.*s", STR_ARG(e->id),
           STR_ARG(entry_text(&f->r, "from")),
           STR_ARG(entry_text(&f->r, "to")));
  entry_say(&f->r, "called", buf_str(&tie));
  const bool good = ftm_say_status(f, e, buf_str(&tie));
  buf_drop(&tie);
  return good;
}

static bool take_pair(struct ftm *f, const struct ftm_entity *e,
                      const struct ftm_edge *as, struct str from,
                      struct str to) {
  const char *const read[] = {as->from,  as->to, as->words, "startDate",
                              "endDate", "date", NULL};
  entry_begin(&f->r, NETFILE_EDGE, e->line);
  check_end(f, e, as->from, from);
  check_end(f, e, as->to, to);
  if (e->twice)
    entry_refuse(&f->r, "a key of `%.*s` stands twice", STR_ARG(e->id));
  entry_say(&f->r, "from", id_of(f, from));
  entry_say(&f->r, "to", id_of(f, to));
  entry_say(&f->r, "type", str_of(as->type));
  if (as->both)
    entry_say(&f->r, "directed", STR("false"));
  if (as->event)
    entry_say(&f->r, "aspect", STR("event"));
  entry_say(&f->r, "label", ftm_value(e, as->words, 0));
  for (size_t i = 1; i < ftm_values(e, as->words); i++)
    ftm_keep(f, e->schema, str_of(as->words), ftm_value(e, as->words, i));
  say_when(f, e, as);
  say_notes(f, e);
  if (!ftm_works(f, e) || !say_stance(f, e))
    return false;
  keep_rest(f, e, read);
  return entry_end(&f->r);
}

// Ends that are no actors, as an address, are none of a tie.
static bool is_left(struct ftm *f, const struct ftm_entity *e, struct str from,
                    struct str to) {
  const struct ftm_known *a = known(f, from), *b = known(f, to);
  if (!(a && a->sort != FTM_ACTOR && (b || !to.n)) &&
      !(b && b->sort != FTM_ACTOR && (a || !from.n)))
    return false;
  entry_leave(&f->r, STR("left out, as not both ends are actors"), e->schema);
  return true;
}

// Each from each: one that is missing counts as one that is empty.
bool ftm_take_edge(struct ftm *f, const struct ftm_entity *e) {
  const struct ftm_edge *as = edge_of(e->schema);
  const size_t from = ftm_values(e, as->from), to = ftm_values(e, as->to);
  bool good = true;
  for (size_t i = 0; i < (from ? from : 1) && good; i++)
    for (size_t k = 0; k < (to ? to : 1) && good; k++) {
      struct str a = ftm_value(e, as->from, i), b = ftm_value(e, as->to, k);
      good = is_left(f, e, a, b) || take_pair(f, e, as, a, b);
    }
  return good;
}
