// SPDX-License-Identifier: GPL-2.0-or-later
// Bundles that entente exported: what the standard has no property for stands
// in an extension, by the names of the columns of exports. Records come back
// with their own ids; times as they were written; claims with all that they
// say.
#include "sheet/stix.h"

#include <stdio.h>

// What is in the extension, and the key that it fills.
struct own_cell {
  const char *cell, *key;
};

static const struct own_cell actor_cells[] = {
    {"actor", "called"},      {"actor", "id"},       {"short", "short"},
    {"kind", "kind"},         {"exists", "when"},    {"aliases", "aliases"},
    {"groups", "groups"},     {"tags", "tags"},      {"url", "url"},
    {"wikidata", "wikidata"}, {"sources", "source"}, {"extras", "extras"}};

static const struct own_cell tie_cells[] = {{"tie", "called"},
                                            {"type", "type"},
                                            {"family", "family"},
                                            {"sign", "sign"},
                                            {"directed", "directed"},
                                            {"aspect", "aspect"},
                                            {"own_id", "id"},
                                            {"standing", "standing"},
                                            {"likelihood", "likelihood"},
                                            {"confidence", "confidence"},
                                            {"grade", "grade"},
                                            {"weight", "weight"},
                                            {"count", "count"},
                                            {"label", "label"},
                                            {"forecast", "forecast"},
                                            {"primary", "primary"},
                                            {"via", "via"},
                                            {"place", "place"},
                                            {"tags", "tags"},
                                            {"url", "url"},
                                            {"extras", "extras"}};

static const struct own_cell claim_cells[] = {{"stance", "stance"},
                                              {"about", "about"},
                                              {"when", "when"},
                                              {"grade", "grade"},
                                              {"extras", "extras"}};

static void say_cells(struct stix *x, const struct json_node *own,
                      const struct own_cell *cells, size_t n) {
  const struct json_tree *t = &x->in.tree;
  for (size_t i = 0; i < n; i++) {
    const struct json_node *v = tree_get(t, own, cells[i].cell);
    entry_say(&x->r, cells[i].key, tree_text(t, v));
    if (tree_is(v, JSON_ARRAY))
      for (const struct json_node *k = tree_first(t, v); k;
           k = tree_after(t, k))
        entry_add(&x->r, cells[i].key, tree_text(t, k));
  }
}
#define SAY_CELLS(x, own, cells)                                               \
  say_cells((x), (own), (cells), sizeof(cells) / sizeof *(cells))

// A work that is cited, by its id; its own record, if it has none yet.
static bool add_work(struct stix *x, const struct json_node *ref) {
  const struct json_tree *t = &x->in.tree;
  struct str id = tree_said(t, ref, "external_id"),
             name = tree_said(t, ref, "source_name");
  if (map_get(&x->by_work, id) != MAP_NONE)
    return true;
  map_put(&x->by_work, str_n(stix_keep(x, id), id.n), 0);
  entry_begin(&x->work, NETFILE_WORK, x->in.line);
  entry_say(&x->work, "id", id);
  if (!str_eq(id, name))
    entry_say(&x->work, "title", name);
  entry_say(&x->work, "url", tree_said(t, ref, "url"));
  return entry_end(&x->work);
}

static bool say_works(struct stix *x, const struct json_node *of) {
  const struct json_tree *t = &x->in.tree;
  const struct json_node *refs = tree_get(t, of, "external_references");
  bool good = true;
  for (const struct json_node *n = tree_first(t, refs); n && good;
       n = tree_after(t, n)) {
    if (!tree_said(t, n, "external_id").n)
      continue;
    entry_add(&x->r, "source", tree_said(t, n, "external_id"));
    entry_add(&x->r, "at", tree_said(t, n, "description"));
    good = add_work(x, n);
  }
  return good;
}

// ------------------------------------------------------------------- ledger

// "2011-09-27" of what was made on the last day that the ledger knows of; not
// of one that knows none.
static struct str day_known(struct str stamp) {
  struct str d = stamp.n > 10 ? str_n(stamp.at, 10) : STR("");
  return str_is(d, "1970-01-01") ? STR("") : d;
}

// It stands first in the bundle, and its row is made last, when all dates are
// known.
static bool take_ledger(struct stix *x, const struct json_node *of) {
  const struct json_tree *t = &x->in.tree;
  struct str name = tree_said(t, of, "name");
  entry_begin(&x->whole, NETFILE_LEDGER, x->in.line);
  if (!str_is(name, "a ledger of ties"))
    entry_say(&x->whole, "title", name);
  entry_say(&x->whole, "description", tree_said(t, of, "description"));
  entry_say(&x->whole, "coverage", day_known(tree_said(t, of, "created")));
  entry_begin(&x->r, NETFILE_LEDGER, x->in.line);
  stix_mark(x, of);
  entry_say(&x->whole, "marking", entry_text(&x->r, "marking"));
  return true;
}

static void say_coverage(struct stix *x, struct str until) {
  buf_clear(&x->scratch);
  if (x->first != DAY_MAX)
    day_print(&x->scratch, x->first);
  else
    buf_add(&x->scratch, "..");
  buf_addf(&x->scratch, "/%.*s", STR_ARG(until));
  entry_say(&x->r, "coverage", buf_str(&x->scratch));
}

// Words of the ledger's own that its objects are marked with, from the least
// restrictive. A ledger has two or more.
static void say_markings(struct stix *x) {
  const char *only = NULL;
  size_t n = 0;
  for (size_t i = 0; i < x->objects.n; i++) {
    const struct stix_object *o = &x->objects.at[i];
    if (o->sort != STIX_MARKING || !o->name || !o->kept || o->old)
      continue;
    only = o->name;
    n++;
  }
  buf_clear(&x->scratch);
  if (n == 1) {
    buf_addf(&x->scratch, "less than %s", only);
    entry_add(&x->r, "markings", buf_str(&x->scratch));
  }
  for (size_t i = 0; i < x->objects.n && n; i++) {
    const struct stix_object *o = &x->objects.at[i];
    if (o->sort == STIX_MARKING && o->name && o->kept && !o->old)
      entry_add(&x->r, "markings", str_of(o->name));
  }
}

bool stix_end_ours(struct stix *x) {
  entry_begin(&x->r, NETFILE_LEDGER, x->whole.line);
  entry_say(&x->r, "title", entry_text(&x->whole, "title"));
  entry_say(&x->r, "description", entry_text(&x->whole, "description"));
  if (entry_text(&x->whole, "coverage").n)
    say_coverage(x, entry_text(&x->whole, "coverage"));
  say_markings(x);
  entry_say(&x->r, "marking", entry_text(&x->whole, "marking"));
  return entry_end(&x->r);
}

// -------------------------------------------------------------------- times

// One end of a time, as the columns of exports have it.
struct own_side {
  struct str earliest, latest, best, edtf;
};

static struct own_side side_of(const struct stix *x,
                               const struct json_node *own, const char *side) {
  static const char *const cells[] = {"earliest", "latest", "best", "edtf"};
  struct str found[4];
  for (size_t i = 0; i < 4; i++) {
    char key[32];
    snprintf(key, sizeof key, "%s_%s", side, cells[i]);
    found[i] = tree_said(&x->in.tree, own, key);
  }
  return (struct own_side){found[0], found[1], found[2], found[3]};
}

// "[..1986]" was written where it says "[1979..1986]", if 1979 is when the
// ledger begins and the last day is the best estimate.
static struct str open_set(struct stix *x, const struct own_side *s) {
  struct str lo, hi;
  day first;
  if (!str_starts(s->edtf, "[") || !str_cut(s->edtf, "..", &lo, &hi) ||
      !stix_day(s->earliest, &first) || first != x->first ||
      str_eq(s->earliest, s->latest) || !str_eq(s->best, s->latest))
    return STR("");
  buf_clear(&x->scratch);
  buf_addf(&x->scratch, "[..%.*s", STR_ARG(hi));
  return buf_str(&x->scratch);
}

// The day, month or year on which it was seen, of its first and last day.
static struct str seen_text(struct stix *x, struct str first, struct str last,
                            struct str otherwise) {
  struct days q;
  buf_clear(&x->scratch);
  if (!stix_day(first, &q.lo) || !stix_day(last, &q.hi) || q.lo > q.hi ||
      !days_one(q))
    return otherwise;
  days_print(&x->scratch, q);
  return buf_str(&x->scratch);
}

static void say_times(struct stix *x, const struct json_node *own) {
  const struct own_side from = side_of(x, own, "start"),
                        to = side_of(x, own, "end");
  const bool once = str_is(tree_said(&x->in.tree, own, "times"), "1") &&
                    !str_is(tree_said(&x->in.tree, own, "aspect"), "event") &&
                    !str_starts(tree_said(&x->in.tree, own, "when"), "by ");
  entry_say(&x->r, "start", once ? open_set(x, &from) : STR(""));
  entry_say(&x->r, "end", once ? open_set(x, &to) : STR(""));
  if (!entry_text(&x->r, "start").n && !entry_text(&x->r, "end").n)
    entry_say(&x->r, "when", tree_said(&x->in.tree, own, "when"));
  entry_say(&x->r, "start", from.edtf);
  entry_say(&x->r, "end", to.edtf);
  entry_say(&x->r, "seen", seen_text(x, from.best, from.latest, from.latest));
  entry_say(&x->r, "seen 2", seen_text(x, to.earliest, to.best, to.earliest));
}

// ----------------------------------------------------------------- records

static bool take_actor(struct stix *x, const struct json_node *of) {
  entry_begin(&x->r, NETFILE_NODE, x->in.line);
  SAY_CELLS(x, stix_own(x, of), actor_cells);
  entry_say(&x->r, "name", tree_said(&x->in.tree, of, "name"));
  entry_say(&x->r, "note", tree_said(&x->in.tree, of, "description"));
  stix_mark(x, of);
  return entry_end(&x->r);
}

static void say_end(struct stix *x, const struct json_node *of, const char *ref,
                    const char *key) {
  struct str id = tree_said(&x->in.tree, of, ref);
  const struct stix_object *o = stix_find(x, id);
  if (o && o->sort == STIX_ACTOR && o->name)
    entry_say(&x->r, key, str_of(o->name));
  else
    stix_refuse(x, "its `%s`, `%.*s`, is no actor of the bundle", ref,
                STR_ARG(id));
}

// Of the times of one tie the first tells of all.
static bool take_tie(struct stix *x, const struct stix_object *o,
                     const struct json_node *of) {
  struct str tie = str_of(o->name);
  const struct json_node *own = stix_own(x, of);
  if (map_get(&x->by_tie, tie) != MAP_NONE) {
    netfile_count(x->g, 1, "relationship is a further time of its tie",
                  "relationships are further times of their ties");
    return true;
  }
  map_put(&x->by_tie, tie, 0);
  entry_begin(&x->r, NETFILE_EDGE, x->in.line);
  say_end(x, of, "source_ref", "from");
  say_end(x, of, "target_ref", "to");
  SAY_CELLS(x, own, tie_cells);
  say_times(x, own);
  entry_say(&x->r, "note", tree_said(&x->in.tree, of, "description"));
  stix_mark(x, of);
  return say_works(x, of) && entry_end(&x->r);
}

static void say_holder(struct stix *x, const struct json_node *own) {
  struct str holder = tree_said(&x->in.tree, own, "holder"),
             by = tree_said(&x->in.tree, own, "held_by");
  if (str_is(by, "actor"))
    entry_say(&x->r, "by", holder);
  else if (str_is(by, "words"))
    entry_say(&x->r, "words", holder);
}

static bool take_claim(struct stix *x, const struct json_node *of) {
  const struct json_tree *t = &x->in.tree;
  const struct json_node *own = stix_own(x, of);
  struct str ref = tree_text(t, tree_first(t, tree_get(t, of, "object_refs")));
  const struct stix_object *tie = stix_find(x, ref);
  entry_begin(&x->r, NETFILE_CLAIM, x->in.line);
  if (tie && tie->sort == STIX_TIE)
    entry_say(&x->r, "tie", str_of(tie->name));
  else
    stix_refuse(x, "`%.*s` is no relationship of the bundle", STR_ARG(ref));
  if (!own)
    stix_refuse(x, "it does not say whose it is");
  say_holder(x, own);
  SAY_CELLS(x, own, claim_cells);
  entry_say(&x->r, "note", tree_said(t, of, "explanation"));
  stix_mark(x, of);
  return say_works(x, of) && entry_end(&x->r);
}

bool stix_take_ours(struct stix *x, const struct stix_object *o) {
  const struct json_node *of = tree_whole(&x->in.tree);
  if (x->in.tree.twice)
    return netfile_fault(x->g, x->in.line, "a key of an object stands twice");
  if (!strcmp(o->id, x->ledger))
    return take_ledger(x, of);
  if (o->sort == STIX_ACTOR)
    return take_actor(x, of);
  if (o->sort == STIX_TIE)
    return take_tie(x, o, of);
  return o->sort != STIX_OPINION || take_claim(x, of);
}
