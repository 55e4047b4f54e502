// SPDX-License-Identifier: GPL-2.0-or-later
// FollowTheMoney in lines of JSON, an entity each.
#include "sheet/ftm.h"

#include "sheet/objects.h"
#include "sheet/readers.h"

void ftm_begin(struct ftm *f, struct netfile *g) {
  *f = (struct ftm){
      .g = g, .other = {.g = g}, .first = DAY_MAX, .last = DAY_MIN};
  entries_begin(&f->r, g);
}

void ftm_drop(struct ftm *f) {
  entry_drop(&f->r);
  entry_drop(&f->other);
  arena_drop(&f->names);
  vec_drop(&f->known);
  vec_drop(&f->votes);
  map_drop(&f->by_id);
  map_drop(&f->by_work);
  map_drop(&f->by_record);
  buf_drop(&f->scratch);
  buf_drop(&f->key);
}

// An entity of which several lines tell, until the last of them.
struct ftm_parts {
  struct ftm_entity e;
  uint32_t known, seen; // of how many lines
};

struct ftm_lines {
  struct ftm f;
  struct objects in;
  struct ftm_entity e;
  VEC(struct ftm_parts) parts;
  struct map by_known; // to `parts`
};

static void add_value(struct ftm_lines *x, struct str prop,
                      const struct json_node *n) {
  const struct json_tree *t = &x->in.tree;
  // An entity within: its id is meant.
  struct str text =
      tree_is(n, JSON_OBJECT) ? tree_said(t, n, "id") : tree_text(t, n);
  struct ftm_value v = {.prop = prop, .value = str_trim(text)};
  if (v.value.n)
    vec_push(&x->e.values, v);
  else if (tree_is(n, JSON_OBJECT) || tree_is(n, JSON_ARRAY))
    entry_leave(&x->f.r, STR("left out of each entity"), prop);
}

static void add_values(struct ftm_lines *x, const struct json_node *n) {
  const struct json_tree *t = &x->in.tree;
  struct str prop = tree_key(t, n);
  if (!tree_is(n, JSON_ARRAY))
    add_value(x, prop, n);
  for (const struct json_node *k = tree_first(t, n);
       k && tree_is(n, JSON_ARRAY); k = tree_after(t, k))
    add_value(x, prop, k);
}

static void add_datasets(struct ftm_lines *x, const struct json_node *list) {
  const struct json_tree *t = &x->in.tree;
  for (const struct json_node *k = tree_first(t, list); k; k = tree_after(t, k))
    if (tree_text(t, k).n)
      vec_push(&x->e.datasets, tree_text(t, k));
}

// The entity of a line. What is not said of whom it is about, as when it was
// seen first, goes with what is.
static void read_entity(struct ftm_lines *x) {
  const struct json_tree *t = &x->in.tree;
  const struct json_node *of = tree_whole(t);
  x->e.id = tree_said(t, of, "id");
  x->e.schema = tree_said(t, of, "schema");
  x->e.line = x->in.line;
  x->e.twice = t->twice > 0;
  x->e.values.n = x->e.datasets.n = 0;
  for (const struct json_node *n = tree_first(t, tree_get(t, of, "properties"));
       n; n = tree_after(t, n))
    add_values(x, n);
  for (const struct json_node *n = tree_first(t, of); n; n = tree_after(t, n)) {
    struct str key = tree_key(t, n);
    if (str_is(key, "datasets"))
      add_datasets(x, n);
    else if (!str_is(key, "id") && !str_is(key, "schema") &&
             !str_is(key, "properties") &&
             !(str_is(key, "caption") &&
               str_eq(tree_text(t, n), ftm_value(&x->e, "name", 0))))
      add_values(x, n);
  }
}

static bool note(void *context) {
  struct ftm_lines *x = context;
  read_entity(x);
  if (!x->e.id.n || !x->e.schema.n)
    return true;
  ftm_note(&x->f, &x->e);
  for (size_t i = 0; i < ftm_values(&x->e, "referents"); i++)
    ftm_note_also(&x->f, x->e.id, ftm_value(&x->e, "referents", i));
  return true;
}

// ------------------------------------------------------------------- parts

static struct str kept(struct ftm_lines *x, struct str s) {
  return str_n(arena_text(&x->f.names, s.at, s.n), s.n);
}

static struct ftm_parts *parts_of(struct ftm_lines *x, uint32_t known) {
  const struct str key = {(const char *)&known, sizeof known};
  const uint32_t next = (uint32_t)x->parts.n, k = map_get(&x->by_known, key);
  if (k != MAP_NONE)
    return &x->parts.at[k];
  map_put(&x->by_known, kept(x, key), next);
  struct ftm_parts p = {.e = {.id = str_of(x->f.known.at[known].id)},
                        .known = known};
  vec_push(&x->parts, p);
  return &x->parts.at[next];
}

static bool has_value(const struct ftm_entity *e, const struct ftm_value *v) {
  for (size_t i = 0; i < e->values.n; i++)
    if (str_eq(e->values.at[i].prop, v->prop) &&
        str_eq(e->values.at[i].value, v->value))
      return true;
  return false;
}

static bool has_dataset(const struct ftm_entity *e, struct str name) {
  for (size_t i = 0; i < e->datasets.n; i++)
    if (str_eq(e->datasets.at[i], name))
      return true;
  return false;
}

// What a line says goes with what those before it say, each once.
static void join(struct ftm_lines *x, struct ftm_entity *to) {
  for (size_t i = 0; i < x->e.values.n; i++) {
    const struct ftm_value *v = &x->e.values.at[i];
    if (has_value(to, v))
      continue;
    struct ftm_value own = {.prop = kept(x, v->prop),
                            .value = kept(x, v->value)};
    vec_push(&to->values, own);
  }
  for (size_t i = 0; i < x->e.datasets.n; i++)
    if (!has_dataset(to, x->e.datasets.at[i]))
      vec_push(&to->datasets, kept(x, x->e.datasets.at[i]));
  if (!to->schema.n || ftm_rank(x->e.schema) > ftm_rank(to->schema))
    to->schema = kept(x, x->e.schema);
  to->twice = to->twice || x->e.twice;
}

static bool at_odds(struct str a, struct str b) {
  return a.n && ftm_rank(a) == FTM_SAYS_MOST && ftm_rank(b) == FTM_SAYS_MOST &&
         !str_eq(a, b);
}

static bool refuse_part(struct ftm_lines *x, const struct ftm_entity *whole) {
  entry_begin(&x->f.r, NETFILE_NODE, x->in.line);
  entry_refuse(&x->f.r,
               "`%.*s` is of the schema `%.*s` here, and of `%.*s` before",
               STR_ARG(x->e.id), STR_ARG(x->e.schema), STR_ARG(whole->schema));
  return entry_end(&x->f.r);
}

// Lines of one id are one entity, which is taken where its last line is.
static bool take_part(struct ftm_lines *x, uint32_t known) {
  struct ftm_parts *p = parts_of(x, known);
  bool good = true;
  if (p->seen++)
    netfile_count(
        x->f.g, 1,
        "line is one more part of an entity, and is put to the others",
        "lines are further parts of entities, and are put to the others");
  if (at_odds(p->e.schema, x->e.schema))
    good = refuse_part(x, &p->e);
  else
    join(x, &p->e);
  p->e.line = x->in.line;
  return good &&
         (p->seen < x->f.known.at[known].parts || ftm_take(&x->f, &p->e));
}

static void drop_parts(struct ftm_lines *x) {
  for (size_t i = 0; i < x->parts.n; i++) {
    vec_drop(&x->parts.at[i].e.values);
    vec_drop(&x->parts.at[i].e.datasets);
  }
  vec_drop(&x->parts);
  map_drop(&x->by_known);
}

static bool take(void *context) {
  struct ftm_lines *x = context;
  read_entity(x);
  const uint32_t k =
      x->e.id.n && x->e.schema.n ? map_get(&x->f.by_id, x->e.id) : MAP_NONE;
  if (k != MAP_NONE && x->f.known.at[k].parts > 1)
    return take_part(x, k);
  if (k != MAP_NONE)
    return ftm_take(&x->f, &x->e);
  entry_begin(&x->f.r, NETFILE_NODE, x->in.line);
  entry_refuse(&x->f.r, "the entity has no `%s`", x->e.id.n ? "schema" : "id");
  return entry_end(&x->f.r);
}

static bool each(struct ftm_lines *x, objects_take *with) {
  return objects_each(&x->in, "", "a line is no entity of FollowTheMoney", with,
                      NULL, x);
}

static bool read(struct netfile *g, struct str bytes) {
  struct ftm_lines x = {.in = {.g = g}};
  ftm_begin(&x.f, g);
  bool good = objects_begin(&x.in, g, bytes);
  x.in.lines = true;
  good = good && each(&x, note);
  if (good)
    ftm_noted(&x.f);
  // What could not be said is counted once.
  x.f.r.left.n = 0;
  map_clear(&x.f.r.by_left);
  x.f.r.beyond = 0;
  good = good && each(&x, take) && ftm_end_ours(&x.f);
  if (good)
    entries_tell(&x.f.r);
  vec_drop(&x.e.values);
  vec_drop(&x.e.datasets);
  drop_parts(&x);
  objects_drop(&x.in);
  ftm_drop(&x.f);
  return good;
}

static bool is(struct str bytes, struct str name) {
  struct str s = str_trim(bytes);
  (void)name;
  return s.n && *s.at == '{' && form_early(s, "\"schema\"") &&
         (form_early(s, "\"properties\"") || form_early(s, "\"caption\""));
}

const struct form_reader form_ftm = {is, read};
