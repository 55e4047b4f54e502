// SPDX-License-Identifier: GPL-2.0-or-later
// Galaxies of MISP: each cluster is an actor, each of its relations a tie. They
// refer to clusters of other galaxies, which are other files, by their UUIDs.
#include "sheet/objects.h"
#include "sheet/readers.h"

struct misp {
  struct objects in;
  struct sheet_entry r, tie;
  struct buf type, title, description, note, scratch;
  struct map by_called; // clusters
  struct arena names;
};

static struct str said(const struct misp *x, const char *key) {
  return tree_said(&x->in.tree, tree_whole(&x->in.tree), key);
}

static void leave(struct misp *x, const char *of, struct str what) {
  entry_leave(&x->r, str_of(of), what);
}

// ------------------------------------------------------------------- ledger

// The texts of the galaxy itself.
static bool take_head(void *context) {
  struct misp *x = context;
  const struct json_tree *t = &x->in.tree;
  const struct json_node *n = tree_whole(t);
  struct str key = objects_key(&x->in), text = tree_text(t, n);
  if (str_is(key, "type"))
    buf_adds(&x->type, text);
  else if (str_is(key, "name"))
    buf_adds(&x->title, text);
  else if (str_is(key, "description"))
    buf_adds(&x->description, text);
  else {
    buf_addf(&x->note, "%s%.*s: ", x->note.n ? "; " : "", STR_ARG(key));
    buf_adds(&x->note, text);
    for (const struct json_node *k = tree_first(t, n); k;
         k = tree_after(t, k)) {
      buf_add(&x->note, k == tree_first(t, n) ? "" : ", ");
      buf_adds(&x->note, tree_text(t, k));
    }
  }
  return true;
}

static bool add_ledger(struct misp *x) {
  entry_begin(&x->r, NETFILE_LEDGER, 1);
  entry_say(&x->r, "title", buf_str(&x->title));
  entry_say(&x->r, "description", buf_str(&x->description));
  entry_say(&x->r, "note", buf_str(&x->note));
  return entry_end(&x->r);
}

// ---------------------------------------------------------------- relations

static bool is_estimate(struct str tag, const char *what, struct str *word) {
  struct str head;
  return str_starts(tag, "estimative-language:") &&
         str_cut(tag, "=", &head, word) && str_ends(head, what);
}

// "estimative-language:likelihood-probability=\"very-likely\"".
static bool say_likelihood(struct misp *x, struct str tag) {
  static const char *const words[] = {"almost no chance", "very unlikely",
                                      "unlikely",         "roughly even chance",
                                      "likely",           "very likely",
                                      "almost certain"};
  struct str word;
  if (entry_text(&x->tie, "likelihood").n ||
      !is_estimate(tag, "likelihood-probability", &word))
    return false;
  buf_clear(&x->scratch);
  for (size_t i = 0; i < word.n; i++)
    if (word.at[i] != '"')
      buf_addc(&x->scratch, word.at[i] == '-' ? ' ' : word.at[i]);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (str_is(buf_str(&x->scratch), words[i])) {
      entry_say(&x->tie, "likelihood", buf_str(&x->scratch));
      return true;
    }
  return false;
}

static void say_tags(struct misp *x, const struct json_node *of) {
  const struct json_tree *t = &x->in.tree;
  for (const struct json_node *n = tree_first(t, tree_get(t, of, "tags")); n;
       n = tree_after(t, n))
    if (!say_likelihood(x, tree_text(t, n)) && tree_text(t, n).n)
      entry_add(&x->tie, "tags", tree_text(t, n));
}

static bool among(struct str s, const char *const *words) {
  for (; *words; words++)
    if (str_is(s, *words))
      return true;
  return false;
}

static bool add_relation(struct misp *x, const struct json_node *of,
                         struct str from, unsigned nth) {
  static const char *const both[] = {"similar",         "overlaps",
                                     "related-to",      "linked-to",
                                     "associated-with", NULL};
  static const char *const read[] = {"dest-uuid", "type", "tags", NULL};
  const struct json_tree *t = &x->in.tree;
  struct str to = tree_said(t, of, "dest-uuid"),
             type = tree_said(t, of, "type");
  entry_begin(&x->tie, NETFILE_EDGE, of->line);
  if (!to.n || !type.n || !from.n)
    entry_refuse(&x->tie, "values[%u].related[%u]: it has no %s", x->in.nth,
                 nth,
                 !from.n ? "cluster with a name"
                 : !to.n ? "`dest-uuid`"
                         : "`type`");
  entry_say(&x->tie, "from", from);
  entry_say(&x->tie, "to", to);
  entry_say(&x->tie, "type", type);
  if (among(type, both))
    entry_say(&x->tie, "directed", STR("false"));
  if (str_is(type, "targets"))
    entry_say(&x->tie, "sign", STR("-1"));
  say_tags(x, of);
  for (const struct json_node *n = tree_first(t, of); n; n = tree_after(t, n))
    if (!among(tree_key(t, n), read) &&
        !objects_keep(&x->in, &x->tie, tree_key(t, n), n))
      leave(x, "left out of each relation", tree_key(t, n));
  return entry_end(&x->tie);
}

static bool add_relations(struct misp *x, const struct json_node *list,
                          struct str from) {
  const struct json_tree *t = &x->in.tree;
  unsigned nth = 0;
  bool good = true;
  for (const struct json_node *n = tree_first(t, list); n && good;
       n = tree_after(t, n))
    good = add_relation(x, n, from, nth++);
  return good;
}

// ----------------------------------------------------------------- clusters

static struct str kind_of(const struct misp *x) {
  static const char *const kinds[][2] = {
      {"intelligence-agency", "agency"},
      {"canada-listed-terrorist-entities", "armed-group"},
      {"country", "state"},
      {"microsoft-activity-group", "threat-actor"},
      {"mitre-intrusion-set", "intrusion-set"},
      {"mitre-malware", "malware"},
      {"mitre-tool", "tool"}};
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (str_is(buf_str(&x->type), kinds[i][0]))
      return str_of(kinds[i][1]);
  return buf_str(&x->type);
}

// "origin:GOLD DRAKE" goes under `x-origin`, as there is one of each name.
static bool keep_meta(struct misp *x, const struct json_node *n) {
  const struct json_tree *t = &x->in.tree;
  struct str head, rest, key = tree_key(t, n);
  if (!str_cut(key, ":", &head, &rest) || !tree_is(n, JSON_TEXT))
    return objects_keep(&x->in, &x->r, key, n);
  buf_clear(&x->scratch);
  buf_addf(&x->scratch, "%.*s: %.*s", STR_ARG(rest), STR_ARG(tree_text(t, n)));
  return entry_own(&x->r, head, buf_str(&x->scratch));
}

static void say_meta(struct misp *x, const struct json_node *meta) {
  const struct json_tree *t = &x->in.tree;
  objects_add(&x->in, &x->r, "aliases", tree_get(t, meta, "synonyms"));
  objects_add(&x->in, &x->r, "source", tree_get(t, meta, "refs"));
  for (const struct json_node *n = tree_first(t, meta); n;
       n = tree_after(t, n)) {
    struct str key = tree_key(t, n);
    if (!str_is(key, "synonyms") && !str_is(key, "refs") && !keep_meta(x, n))
      leave(x, "left out of each `meta`", key);
  }
}

static void keep_rest(struct misp *x) {
  static const char *const read[] = {"value",   "description", "meta",
                                     "related", "uuid",        NULL};
  const struct json_tree *t = &x->in.tree;
  for (const struct json_node *n = tree_first(t, tree_whole(t)); n;
       n = tree_after(t, n))
    if (!among(tree_key(t, n), read) &&
        !objects_keep(&x->in, &x->r, tree_key(t, n), n))
      leave(x, "left out of each cluster", tree_key(t, n));
  entry_own(&x->r, STR("uuid"), said(x, "uuid"));
}

// Of several clusters of one UUID the first counts; the others are not lost
// unseen.
static void refuse_again(struct misp *x, struct str called) {
  if (map_get(&x->by_called, called) != MAP_NONE)
    entry_refuse(&x->r, "values[%u]: `%.*s` stands twice in the file",
                 x->in.nth, STR_ARG(called));
  else
    map_put(&x->by_called,
            str_n(arena_text(&x->names, called.at, called.n), called.n), 0);
}

static bool take_cluster(void *context) {
  struct misp *x = context;
  const struct json_tree *t = &x->in.tree;
  struct str uuid = said(x, "uuid"), name = str_trim(said(x, "value"));
  struct str called = uuid.n ? uuid : name;
  entry_begin(&x->r, NETFILE_NODE, x->in.line);
  entry_say(&x->r, "called", called);
  entry_say(&x->r, "name", name);
  entry_say(&x->r, "kind", kind_of(x));
  entry_say(&x->r, "note", said(x, "description"));
  if (!name.n)
    entry_refuse(&x->r, "values[%u]: it has no `value`", x->in.nth);
  if (t->twice)
    entry_refuse(&x->r, "values[%u]: a key of it stands twice", x->in.nth);
  refuse_again(x, called);
  say_meta(x, tree_get(t, tree_whole(t), "meta"));
  keep_rest(x);
  return entry_end(&x->r) &&
         add_relations(x, tree_get(t, tree_whole(t), "related"), called);
}

static bool pass_by(void *context) {
  (void)context;
  return true;
}

// What the clusters are is said somewhere in the file.
static bool take_all(struct misp *x) {
  static const char no[] = "it is no galaxy of MISP";
  return objects_each(&x->in, "values", no, pass_by, take_head, x) &&
         objects_each(&x->in, "values", no, take_cluster, NULL, x) &&
         add_ledger(x);
}

static bool read(struct netfile *g, struct str bytes) {
  struct misp x = {.tie = {.g = g}};
  entries_begin(&x.r, g);
  g->t->form.open = true;
  bool good = objects_begin(&x.in, g, bytes) && take_all(&x);
  if (good)
    entries_tell(&x.r);
  objects_drop(&x.in);
  entry_drop(&x.r);
  entry_drop(&x.tie);
  buf_drop(&x.type);
  buf_drop(&x.title);
  buf_drop(&x.description);
  buf_drop(&x.note);
  buf_drop(&x.scratch);
  map_drop(&x.by_called);
  arena_drop(&x.names);
  return good;
}

static bool is(struct str bytes, struct str name) {
  struct str s = str_trim(bytes);
  (void)name;
  if (!s.n || *s.at != '{')
    return false;
  const bool values = form_early(s, "\"values\"");
  return form_early(s, "\"authors\"")
             ? values || form_early(s, "\"category\"") ||
                   form_early(s, "\"uuid\"")
             : values && form_early(s, "\"value\"") &&
                   form_early(s, "\"uuid\"");
}

const struct form_reader form_misp = {is, read};
