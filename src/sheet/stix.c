// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/stix.h"

#include "sheet/readers.h"

// ------------------------------------------------------------------- words

static enum stix_sort sort_of(struct str type) {
  static const struct {
    const char *type;
    enum stix_sort sort;
  } sorts[] = {{"identity", STIX_ACTOR},
               {"threat-actor", STIX_ACTOR},
               {"intrusion-set", STIX_ACTOR},
               {"campaign", STIX_ACTOR},
               {"malware", STIX_ACTOR},
               {"tool", STIX_ACTOR},
               {"infrastructure", STIX_ACTOR},
               {"location", STIX_ACTOR},
               {"relationship", STIX_TIE},
               {"sighting", STIX_SIGHTING},
               {"opinion", STIX_OPINION},
               {"report", STIX_REPORT},
               {"marking-definition", STIX_MARKING},
               {"extension-definition", STIX_EXTENSION}};
  for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++)
    if (str_is(type, sorts[i].type))
      return sorts[i].sort;
  return STIX_OTHER;
}

// -------------------------------------------------------------------- scan

static const char *own_name(struct stix *x, enum stix_sort sort,
                            const struct json_node *of) {
  const struct json_node *own = stix_own(x, of);
  struct str name = {"", 0};
  if (sort == STIX_ACTOR)
    name = tree_said(&x->in.tree, own, "actor");
  else if (sort == STIX_TIE)
    name = tree_said(&x->in.tree, own, "tie");
  return name.n ? stix_keep(x, name) : NULL;
}

// Of dates before a day nobody knows more than that our ledger begins then.
static void note_first(struct stix *x, const struct json_node *own) {
  day d;
  if (stix_day(tree_said(&x->in.tree, own, "start_earliest"), &d) &&
      d < x->first)
    x->first = d;
}

// Reports are cited by their names, each by its own.
static const char *report_name(struct stix *x, struct str name, struct str id) {
  buf_clear(&x->scratch);
  buf_adds(&x->scratch, name.n ? name : id);
  if (map_get(&x->by_work, buf_str(&x->scratch)) != MAP_NONE)
    buf_addf(&x->scratch, " (%.*s)", STR_ARG(id));
  struct str own = buf_str(&x->scratch);
  const char *kept = stix_keep(x, own);
  map_put(&x->by_work, str_n(kept, own.n), 0);
  return kept;
}

static void note_mentions(struct stix *x, const struct json_node *of,
                          uint32_t report) {
  const struct json_node *refs = tree_get(&x->in.tree, of, "object_refs");
  for (const struct json_node *n = tree_first(&x->in.tree, refs); n;
       n = tree_after(&x->in.tree, n)) {
    struct str id = tree_text(&x->in.tree, n);
    uint32_t before = map_get(&x->by_mention, id);
    struct stix_mention m = {report, before == MAP_NONE ? 0 : before + 1};
    if (!id.n)
      continue;
    map_put(&x->by_mention, str_n(stix_keep(x, id), id.n),
            (uint32_t)x->mentions.n);
    vec_push(&x->mentions, m);
  }
}

// Of two versions the one that was modified last; of two alike the first.
static void note_version(struct stix *x, uint32_t own) {
  struct stix_object *o = &x->objects.at[own];
  struct str id = str_of(o->id);
  uint32_t before = map_get(&x->by_id, id);
  if (before != MAP_NONE &&
      strcmp(o->modified, x->objects.at[before].modified) <= 0) {
    o->old = true;
    return;
  }
  if (before != MAP_NONE)
    x->objects.at[before].old = true;
  map_put(&x->by_id, id, own);
}

static bool scan(void *context) {
  struct stix *x = context;
  const struct json_node *of = tree_whole(&x->in.tree);
  struct str id = tree_said(&x->in.tree, of, "id"),
             type = tree_said(&x->in.tree, of, "type");
  struct stix_object o = {.id = stix_keep(x, id),
                          .type = stix_keep(x, type),
                          .sort = (uint8_t)sort_of(type)};
  const struct stix_object none = {.id = "", .type = "", .modified = ""};
  while (x->objects.n < x->in.nth) // that are rejected
    vec_push(&x->objects, none);
  const uint32_t own = (uint32_t)x->objects.n;
  o.modified = stix_keep(x, tree_said(&x->in.tree, of, "modified"));
  o.name = own_name(x, (enum stix_sort)o.sort, of);
  if (str_is(id, stix_extension))
    x->ledger = stix_keep(x, tree_said(&x->in.tree, of, "created_by_ref"));
  if (o.sort == STIX_TIE)
    note_first(x, stix_own(x, of));
  if (o.sort == STIX_REPORT)
    o.name = report_name(x, tree_said(&x->in.tree, of, "name"), id);
  if (own == UINT32_MAX - 1)
    return tables_too_much(x->g->t, LIMIT_ROWS, x->in.line,
                           "objects of a bundle");
  vec_push(&x->objects, o);
  if (id.n)
    note_version(x, own);
  if (o.sort == STIX_REPORT)
    note_mentions(x, of, own);
  x->opinions |= o.sort == STIX_OPINION;
  return true;
}

// Whether all actors and ties are those of one ledger of ours.
static bool is_ours(const struct stix *x) {
  if (!x->ledger)
    return false;
  for (size_t i = 0; i < x->objects.n; i++) {
    const struct stix_object *o = &x->objects.at[i];
    if ((o->sort == STIX_ACTOR || o->sort == STIX_TIE ||
         o->sort == STIX_SIGHTING || o->sort == STIX_REPORT ||
         o->sort == STIX_OTHER) &&
        !o->name && strcmp(o->id, x->ledger) != 0)
      return false;
  }
  return true;
}

// Words of markings, once it is known whose they are.
static bool take_marking(void *context) {
  struct stix *x = context;
  struct stix_object *o = &x->objects.at[x->in.nth];
  if (o->sort != STIX_MARKING)
    return true;
  o->name = stix_word(x, tree_whole(&x->in.tree));
  o->kept = o->name && !stix_is_tlp(o->name);
  return true;
}

// All objects of the bundle, one by one.
static bool each(struct stix *x, objects_take *take) {
  return objects_each(&x->in, "objects", "it is no bundle of STIX", take, NULL,
                      x);
}

// -------------------------------------------------------------------- whole

static bool take_one(void *context) {
  struct stix *x = context;
  struct stix_object *o = &x->objects.at[x->in.nth];
  if (o->old) {
    entry_leave(&x->r, STR("left out, as there is a newer version"),
                str_of(o->type));
    return true;
  }
  return x->ours ? stix_take_ours(x, o) : stix_take_theirs(x, o);
}

static bool take_all(struct stix *x) {
  if (!each(x, scan))
    return false;
  x->ours = x->g->t->form.ours = is_ours(x);
  return each(x, take_marking) && each(x, take_one) &&
         (x->ours || !x->opinions || each(x, stix_take_opinion));
}

// Statements that go with what others say.
static bool add_statements(struct stix *x) {
  if (!x->statements.n)
    return true;
  entry_begin(&x->r, NETFILE_LEDGER, 1);
  entry_say(&x->r, "note", buf_str(&x->statements));
  return entry_end(&x->r);
}

static void drop(struct stix *x) {
  objects_drop(&x->in);
  entry_drop(&x->r);
  entry_drop(&x->work);
  entry_drop(&x->whole);
  arena_drop(&x->names);
  vec_drop(&x->objects);
  vec_drop(&x->mentions);
  map_drop(&x->by_id);
  map_drop(&x->by_mention);
  map_drop(&x->by_work);
  map_drop(&x->by_tie);
  buf_drop(&x->statements);
  buf_drop(&x->scratch);
}

static bool read(struct netfile *g, struct str bytes) {
  struct stix x = {
      .g = g, .work = {.g = g}, .whole = {.g = g}, .first = DAY_MAX};
  entries_begin(&x.r, g);
  bool good = objects_begin(&x.in, g, bytes) && take_all(&x) &&
              (x.ours ? stix_end_ours(&x) : add_statements(&x));
  if (good)
    entries_tell(&x.r);
  drop(&x);
  return good;
}

static bool is(struct str bytes, struct str name) {
  struct str s = str_trim(bytes);
  (void)name;
  if (!s.n || *s.at != '{')
    return false;
  const bool objects = form_early(s, "\"objects\"");
  // Keys may be in any order, and the objects come first.
  return form_early(s, "\"bundle")
             ? objects || form_early(s, "\"spec_version\"")
             : objects && form_early(s, "\"type\"") && form_early(s, "--");
}

const struct form_reader form_stix = {is, read};
