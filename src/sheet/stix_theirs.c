// SPDX-License-Identifier: GPL-2.0-or-later
// Bundles of others. Whoever acts is an actor; what is done, found or looked
// for (attack patterns, indicators, observables) is none, and is counted.
// Properties that no key is for are kept under keys of the ledger's own where
// they are texts or lists of texts, and are counted where they are more.
#include "base/num.h"
#include "sheet/stix.h"

static const struct json_node *whole(const struct stix *x) {
  return tree_whole(&x->in.tree);
}

static struct str said(const struct stix *x, const char *key) {
  return tree_said(&x->in.tree, whole(x), key);
}

static void leave(struct stix *x, struct str what) {
  struct buf of = {0};
  buf_addf(&of, "left out of each `%.*s`", STR_ARG(said(x, "type")));
  entry_leave(&x->r, buf_str(&of), what);
  buf_drop(&of);
}

static void say_list(struct stix *x, const char *key, const char *property) {
  objects_add(&x->in, &x->r, key, tree_get(&x->in.tree, whole(x), property));
}

// -------------------------------------------------------------- properties

static bool among(struct str key, const char *const *list) {
  for (; *list; list++)
    if (str_is(key, *list))
      return true;
  return false;
}

// What nothing else has read. When it was made says nothing of the world.
static void keep_rest(struct stix *x, const char *const *but) {
  static const char *const made[] = {"created", "modified", "spec_version",
                                     NULL};
  static const char *const usual[] = {"type", "id", "object_marking_refs",
                                      NULL};
  const struct json_tree *t = &x->in.tree;
  for (const struct json_node *n = tree_first(t, whole(x)); n;
       n = tree_after(t, n)) {
    struct str key = tree_key(t, n);
    if (among(key, made))
      entry_leave(&x->r, STR("left out of every object"), key);
    else if (!among(key, usual) && !among(key, but) &&
             !objects_keep(&x->in, &x->r, key, n))
      leave(x, key);
  }
  entry_own(&x->r, STR("stix-id"), said(x, "id"));
}

// ------------------------------------------------------------------- works

// What a reference is called, by which it is cited.
static struct str name_work(struct stix *x, const struct json_node *ref) {
  const struct json_tree *t = &x->in.tree;
  struct str name = tree_said(t, ref, "source_name"),
             id = tree_said(t, ref, "external_id"),
             url = tree_said(t, ref, "url");
  buf_clear(&x->scratch);
  if (id.n || !url.n)
    buf_addf(&x->scratch, "%.*s%s%.*s", STR_ARG(name), id.n ? " " : "",
             STR_ARG(id));
  else
    buf_adds(&x->scratch, url);
  return str_trim(buf_str(&x->scratch));
}

static bool add_work(struct stix *x, const struct json_node *ref,
                     struct str name) {
  const struct json_tree *t = &x->in.tree;
  struct str id = tree_said(t, ref, "external_id");
  struct buf title = {0};
  if (map_get(&x->by_work, name) != MAP_NONE)
    return true;
  map_put(&x->by_work, str_n(stix_keep(x, name), name.n), 0);
  entry_begin(&x->work, NETFILE_WORK, x->in.line);
  entry_say(&x->work, "id", name);
  buf_adds(&title, tree_said(t, ref, "source_name"));
  buf_addf(&title, "%s%.*s", title.n && id.n ? ", " : "", STR_ARG(id));
  entry_say(&x->work, "title", buf_str(&title));
  entry_say(&x->work, "url", tree_said(t, ref, "url"));
  entry_say(&x->work, "note", tree_said(t, ref, "description"));
  buf_drop(&title);
  return entry_end(&x->work);
}

// The works that the object itself cites.
static bool say_works(struct stix *x) {
  const struct json_tree *t = &x->in.tree;
  bool good = true;
  for (const struct json_node *n =
           tree_first(t, tree_get(t, whole(x), "external_references"));
       n && good; n = tree_after(t, n)) {
    struct str name = name_work(x, n);
    if (tree_get(t, n, "hashes"))
      leave(x, STR("external_references.hashes"));
    if (!name.n)
      continue;
    entry_add(&x->r, "source", name);
    good = add_work(x, n, name);
  }
  return good;
}

// Reports that speak of it.
static void say_reports(struct stix *x, struct str id) {
  uint32_t k = map_get(&x->by_mention, id);
  for (k = k == MAP_NONE ? 0 : k + 1; k; k = x->mentions.at[k - 1].next) {
    const struct stix_object *o = &x->objects.at[x->mentions.at[k - 1].report];
    if (!o->old)
      entry_add(&x->r, "source", str_of(o->name));
  }
}

// ------------------------------------------------------------------- actors

static struct str kind_of(struct stix *x) {
  static const char *const classes[][2] = {
      {"individual", "person"}, {"class", "people"}, {"unknown", ""}};
  struct str type = said(x, "type"), class = said(x, "identity_class");
  if (str_is(type, "location"))
    return STR("place");
  if (!str_is(type, "identity"))
    return type;
  for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
    if (str_is(class, classes[i][0]))
      return str_of(classes[i][1]);
  return class;
}

// A location may have no name.
static struct str find_name(struct stix *x) {
  static const char *const parts[] = {"name", "city", "administrative_area",
                                      "country", "region"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    struct str s = str_trim(said(x, parts[i]));
    if (s.n && (i == 0 || str_is(said(x, "type"), "location")))
      return s;
  }
  return STR("");
}

static bool take_actor(struct stix *x) {
  static const char *const read[] = {
      "name",           "description",         "aliases", "labels",
      "identity_class", "external_references", NULL};
  struct str name = find_name(x);
  entry_begin(&x->r, NETFILE_NODE, x->in.line);
  entry_say(&x->r, "called", said(x, "id"));
  entry_say(&x->r, "name", name);
  entry_say(&x->r, "kind", kind_of(x));
  entry_say(&x->r, "note", said(x, "description"));
  say_list(x, "aliases", "aliases");
  say_list(x, "tags", "labels");
  stix_mark(x, whole(x));
  if (!said(x, "id").n || !name.n)
    stix_refuse(x, "it has no %s", name.n ? "id" : "name");
  if (x->in.tree.twice)
    stix_refuse(x, "a key of it stands twice");
  if (str_is(said(x, "revoked"), "true"))
    entry_leave(&x->r,
                STR("kept as actors with `x-revoked`, though whoever made "
                    "them has revoked them"),
                said(x, "type"));
  if (!say_works(x))
    return false;
  say_reports(x, said(x, "id"));
  keep_rest(x, read);
  return entry_end(&x->r);
}

// --------------------------------------------------------------------- ties

// "2011-05-02T10:00:00.000Z" as a day.
static struct str day_part(struct stix *x, struct str stamp, bool *midnight) {
  *midnight = stamp.n > 19 && !strncmp(stamp.at + 10, "T00:00:00", 9);
  for (size_t i = 20; i < stamp.n && *midnight; i++)
    *midnight = strchr("0Z", stamp.at[i]) != NULL;
  if (stamp.n <= 10 || stamp.at[10] != 'T')
    return stamp;
  netfile_count(x->g, !*midnight, "time of day is left out",
                "times of day are left out");
  return str_n(stamp.at, 10);
}

// Nobody knows of an end at midnight whether it means that day, or the one that
// was over then.
static void say_end(struct stix *x, struct str stamp) {
  bool midnight;
  day last;
  struct str s = day_part(x, stamp, &midnight);
  if (!midnight || !stix_day(s, &last)) {
    entry_say(&x->r, "end", s);
    return;
  }
  buf_clear(&x->scratch);
  buf_addc(&x->scratch, '[');
  day_print(&x->scratch, day_plus(last, -1));
  buf_addf(&x->scratch, "..%.*s]", STR_ARG(s));
  entry_say(&x->r, "end", buf_str(&x->scratch));
  netfile_count(x->g, 1,
                "time ends at midnight: on the day that begins then, or on "
                "that before",
                "times end at midnight: on the days that begin then, or on "
                "those before");
}

static void say_times(struct stix *x, const char *start, const char *end) {
  bool midnight;
  entry_say(&x->r, "start", day_part(x, said(x, start), &midnight));
  if (said(x, end).n)
    say_end(x, said(x, end));
}

// Words of the range in which STIX's appendix has a confidence.
static void say_confidence(struct stix *x) {
  static const struct {
    uint32_t most;
    const char *word;
  } words[] = {{9, "almost no chance"}, {19, "very unlikely"},
               {39, "unlikely"},        {59, "roughly even chance"},
               {79, "likely"},          {89, "very likely"},
               {100, "almost certain"}};
  struct str s = said(x, "confidence");
  uint32_t n;
  if (s.n && (!num_parse_u32(s, &n) || n > 100))
    stix_refuse(x, "its confidence is `%.*s`, and goes from 0 to 100",
                STR_ARG(s));
  else if (s.n)
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
      if (n <= words[i].most) {
        entry_say(&x->r, "likelihood", str_of(words[i].word));
        return;
      }
}

// What a relationship is called here. What hosts here gives shelter; an
// infrastructure does not.
static void say_type(struct stix *x) {
  static const char *const types[][2] = {{"located-at", "based-in"},
                                         {"hosts", "hosts-technology"}};
  static const char *const hostile[] = {"targets", "compromises", NULL};
  struct str type = said(x, "relationship_type");
  for (size_t i = 0; i < sizeof types / sizeof *types; i++)
    if (str_is(type, types[i][0]))
      type = str_of(types[i][1]);
  entry_say(&x->r, "type", type);
  if (among(type, hostile))
    entry_say(&x->r, "sign", STR("-1"));
}

// Whether an end is an actor; *missing: there is nothing of that id.
static bool is_actor(struct stix *x, struct str id, bool *missing) {
  const struct stix_object *o = stix_find(x, id);
  *missing = *missing || !o;
  return o && o->sort == STIX_ACTOR;
}

static void refuse_missing(struct stix *x, const char *ref, struct str id) {
  if (!stix_find(x, id))
    stix_refuse(x, "its `%s`, `%.*s`, is not in the bundle", ref, STR_ARG(id));
}

static bool add_claim(struct stix *x, struct str stance, const char *when) {
  struct str by = said(x, "created_by_ref");
  bool midnight;
  entry_begin(&x->work, NETFILE_CLAIM, x->in.line);
  entry_say(&x->work, "tie", said(x, "id"));
  entry_say(&x->work, by.n ? "by" : "words",
            by.n ? by : STR("whoever made the bundle"));
  entry_say(&x->work, "stance", stance);
  if (when)
    entry_say(&x->work, "when", day_part(x, said(x, when), &midnight));
  return entry_end(&x->work);
}

// Whoever made it says it, and may have taken it back.
static bool add_maker(struct stix *x) {
  if (str_is(said(x, "revoked"), "true"))
    return add_claim(x, STR("asserts"), "created") &&
           add_claim(x, STR("retracts"), "modified");
  return !said(x, "created_by_ref").n || add_claim(x, STR("asserts"), NULL);
}

static bool end_tie(struct stix *x, const char *const *read) {
  say_confidence(x);
  say_list(x, "tags", "labels");
  stix_mark(x, whole(x));
  if (!said(x, "id").n)
    stix_refuse(x, "it has no id");
  if (x->in.tree.twice)
    stix_refuse(x, "a key of it stands twice");
  if (!say_works(x))
    return false;
  say_reports(x, said(x, "id"));
  keep_rest(x, read);
  return entry_end(&x->r);
}

static bool take_tie(struct stix *x, struct stix_object *o) {
  static const char *const read[] = {
      "relationship_type",   "source_ref",     "target_ref", "description",
      "start_time",          "stop_time",      "confidence", "labels",
      "external_references", "created_by_ref", "revoked",    NULL};
  struct str from = said(x, "source_ref"), to = said(x, "target_ref");
  bool missing = false;
  const bool ends = is_actor(x, from, &missing),
             both = is_actor(x, to, &missing) && ends;
  if (!both && !missing) {
    entry_leave(&x->r,
                STR("relationships left out, as not both ends are "
                    "actors"),
                said(x, "relationship_type"));
    return true;
  }
  o->kept = both;
  entry_begin(&x->r, NETFILE_EDGE, x->in.line);
  refuse_missing(x, "source_ref", from);
  refuse_missing(x, "target_ref", to);
  entry_say(&x->r, "called", said(x, "id"));
  entry_say(&x->r, "from", from);
  entry_say(&x->r, "to", to);
  say_type(x);
  entry_say(&x->r, "note", said(x, "description"));
  say_times(x, "start_time", "stop_time");
  return end_tie(x, read) && (!both || add_maker(x));
}

// ---------------------------------------------------------------- sightings

static bool add_sighting(struct stix *x, struct str of, struct str where) {
  static const char *const read[] = {"sighting_of_ref", "where_sighted_refs",
                                     "first_seen",      "last_seen",
                                     "count",           "description",
                                     "confidence",      "external_references",
                                     "labels",          NULL};
  bool missing = false;
  entry_begin(&x->r, NETFILE_EDGE, x->in.line);
  if (!is_actor(x, where, &missing))
    stix_refuse(x, "where it was sighted, `%.*s`, %s", STR_ARG(where),
                missing ? "is not in the bundle" : "is no actor");
  entry_say(&x->r, "from", of);
  entry_say(&x->r, "to", where);
  entry_say(&x->r, "type", STR("sighted-at"));
  entry_say(&x->r, "count", said(x, "count"));
  entry_say(&x->r, "note", said(x, "description"));
  say_times(x, "first_seen", "last_seen");
  return end_tie(x, read);
}

static bool take_sighting(struct stix *x) {
  const struct json_tree *t = &x->in.tree;
  struct str of = said(x, "sighting_of_ref");
  const struct json_node *places = tree_get(t, whole(x), "where_sighted_refs");
  bool missing = false, good = true;
  uint32_t count;
  if (num_parse_u32(said(x, "count"), &count) && count == 0) {
    entry_leave(&x->r, STR("sightings left out, as nothing was seen"),
                STR("sighting"));
    return true;
  }
  if (is_actor(x, of, &missing) && tree_first(t, places)) {
    for (const struct json_node *n = tree_first(t, places); n && good;
         n = tree_after(t, n))
      good = add_sighting(x, of, tree_text(t, n));
    return good;
  }
  if (!missing) {
    entry_leave(&x->r,
                STR("sightings left out, as what was sighted is no actor, or "
                    "it is not said where"),
                STR("sighting"));
    return true;
  }
  entry_begin(&x->r, NETFILE_EDGE, x->in.line);
  refuse_missing(x, "sighting_of_ref", of);
  return entry_end(&x->r);
}

// ---------------------------------------------------------------- opinions

static struct str stance_of(struct str opinion) {
  static const char *const words[][2] = {{"strongly-agree", "asserts"},
                                         {"agree", "alleges"},
                                         {"disagree", "doubts"},
                                         {"strongly-disagree", "denies"}};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_is(opinion, words[i][0]))
      return str_of(words[i][1]);
  return STR("");
}

// Whoever holds it: one of its authors, its maker, or one who is not named.
struct stix_holder {
  const char *key;
  struct str who;
};

static bool end_opinion(struct stix *x) {
  static const char *const read[] = {
      "opinion", "object_refs",         "explanation",    "authors", "labels",
      "created", "external_references", "created_by_ref", "revoked", NULL};
  stix_mark(x, whole(x));
  if (!say_works(x))
    return false;
  keep_rest(x, read);
  return entry_end(&x->r);
}

static bool add_opinion(struct stix *x, struct str tie, struct str stance,
                        struct stix_holder by) {
  bool midnight;
  entry_begin(&x->r, NETFILE_CLAIM, x->in.line);
  if (!stix_find(x, tie))
    stix_refuse(x, "`%.*s`, of which it is, is not in the bundle",
                STR_ARG(tie));
  entry_say(&x->r, "tie", tie);
  entry_say(&x->r, by.key, by.who);
  entry_say(&x->r, "stance", stance);
  // Whoever modified it was of that opinion then, whatever it was at first.
  struct str when = said(x, said(x, "modified").n ? "modified" : "created");
  entry_say(&x->r, "when", day_part(x, when, &midnight));
  entry_say(&x->r, "note", said(x, "explanation"));
  return end_opinion(x);
}

// All who hold it, a claim each.
static bool add_opinions(struct stix *x, struct str tie, struct str stance) {
  const struct json_tree *t = &x->in.tree;
  struct str maker = said(x, "created_by_ref");
  bool good = true, any = maker.n > 0;
  if (maker.n)
    good = add_opinion(x, tie, stance, (struct stix_holder){"by", maker});
  for (const struct json_node *n =
           tree_first(t, tree_get(t, whole(x), "authors"));
       n && good; n = tree_after(t, n)) {
    struct str who = str_trim(tree_text(t, n));
    any |= who.n > 0;
    good = !who.n ||
           add_opinion(x, tie, stance, (struct stix_holder){"words", who});
  }
  return good &&
         (any || add_opinion(x, tie, stance,
                             (struct stix_holder){
                                 "words", STR("one who is not named")}));
}

static bool opine(struct stix *x, struct str ref) {
  struct str stance = stance_of(said(x, "opinion"));
  const struct stix_object *o = stix_find(x, ref);
  if (o && !o->kept) {
    entry_leave(&x->r, STR("opinions left out, as they are of no tie"),
                str_of(o->type));
    return true;
  }
  if (!stance.n) {
    entry_leave(&x->r, STR("opinions left out, as they take no side"),
                said(x, "opinion"));
    return true;
  }
  if (str_is(said(x, "revoked"), "true")) {
    entry_leave(&x->r,
                STR("opinions left out, as whoever made them has revoked "
                    "them"),
                said(x, "id"));
    return true;
  }
  return add_opinions(x, ref, stance);
}

bool stix_take_opinion(void *stix) {
  struct stix *x = stix;
  const struct stix_object *o = &x->objects.at[x->in.nth];
  const struct json_tree *t = &x->in.tree;
  bool good = true;
  if (o->sort != STIX_OPINION || o->old)
    return true;
  for (const struct json_node *n =
           tree_first(t, tree_get(t, whole(x), "object_refs"));
       n && good; n = tree_after(t, n))
    good = opine(x, tree_text(t, n));
  return good;
}

// ------------------------------------------------------------------ reports

static bool take_report(struct stix *x, const struct stix_object *o) {
  static const char *const read[] = {
      "name",        "description",         "published",
      "object_refs", "external_references", NULL};
  const struct json_tree *t = &x->in.tree;
  bool midnight;
  entry_begin(&x->r, NETFILE_WORK, x->in.line);
  entry_say(&x->r, "id", str_of(o->name));
  entry_say(&x->r, "title", said(x, "name"));
  entry_say(&x->r, "published", day_part(x, said(x, "published"), &midnight));
  entry_say(&x->r, "note", said(x, "description"));
  for (const struct json_node *n =
           tree_first(t, tree_get(t, whole(x), "external_references"));
       n; n = tree_after(t, n)) {
    if (entry_text(&x->r, "url").n || !tree_said(t, n, "url").n)
      leave(x, STR("external_references"));
    entry_say(&x->r, "url", tree_said(t, n, "url"));
  }
  stix_mark(x, whole(x));
  keep_rest(x, read);
  return entry_end(&x->r);
}

bool stix_take_theirs(struct stix *x, struct stix_object *o) {
  switch ((enum stix_sort)o->sort) {
  case STIX_ACTOR:
    return take_actor(x);
  case STIX_TIE:
    return take_tie(x, o);
  case STIX_SIGHTING:
    return take_sighting(x);
  case STIX_REPORT:
    return take_report(x, o);
  case STIX_OPINION:
    return true; // once all ties are known
  case STIX_MARKING:
    entry_leave(&x->r, STR("read for what they mark"), str_of(o->type));
    return true;
  default:
    entry_leave(&x->r, STR("left out, being no actors and no ties"),
                str_of(o->type));
    return true;
  }
}
