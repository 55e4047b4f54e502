// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/objects.h"

#include "sheet/readers.h"

bool objects_begin(struct objects *o, struct netfile *g, struct str bytes) {
  *o = (struct objects){.g = g};
  bool good = form_decode(g, bytes, &o->text);
  o->tree.j = &o->j;
  o->tree.most = g->limits->most[LIMIT_CELLS];
  return good;
}

void objects_drop(struct objects *o) {
  buf_drop(&o->text);
  json_drop(&o->j);
  tree_drop(&o->tree);
}

// ------------------------------------------------------------------- stream

static void start(struct objects *o, const char *at, const char *end,
                  uint32_t line) {
  o->j.at = at;
  o->j.end = end;
  o->j.line = line;
  o->j.depth = 0;
  o->j.comma = o->j.key = o->j.odd = false;
  o->j.lenient = true;
}

static bool wrong(struct objects *o) {
  return netfile_fault(o->g, o->j.line, o->j.wrong);
}

static bool take_tree(struct objects *o, enum json_kind kind) {
  o->line = o->j.line;
  if (tree_take(&o->tree, kind))
    return true;
  return o->tree.much ? tables_too_much(o->g->t, LIMIT_CELLS, o->line,
                                        "parts of one object")
                      : wrong(o);
}

// One that cannot be read; once, however often the list is gone through.
static bool reject(struct objects *o, const char *key, const char *why) {
  struct netfile *g = o->g;
  if (o->nth < o->refused)
    return true;
  o->refused = o->nth + 1;
  if (!netfile_record(g, NETFILE_NODE, o->line))
    return false;
  netfile_refuse(g, NETFILE_NODE, (uint32_t)g->elements[NETFILE_NODE].n - 1,
                 "%s[%u]: %s", key, o->nth, why);
  return true;
}

static bool take_object(struct objects *o, const char *key, enum json_kind kind,
                        objects_take *take, void *context) {
  o->j.odd = false;
  if (!take_tree(o, kind))
    return false;
  if (kind != JSON_OBJECT)
    return reject(o, key, "it is no object");
  return o->j.odd
             ? reject(o, key, "a letter of it is none that a text can have")
             : take(context);
}

static bool each_in_list(struct objects *o, const char *key, objects_take *take,
                         void *context) {
  enum json_kind kind;
  o->nth = 0;
  while ((kind = json_next(&o->j)) != JSON_ARRAY_END && kind != JSON_WRONG) {
    if (!take_object(o, key, kind, take, context))
      return false;
    o->nth++;
  }
  return kind != JSON_WRONG || wrong(o);
}

// The value under a key of the outer object that is not the list.
static bool take_head(struct objects *o, objects_take *head, void *context) {
  struct buf key = {0};
  buf_adds(&key, buf_str(&o->j.text));
  enum json_kind kind = json_next(&o->j);
  bool good = true;
  if (head && kind != JSON_WRONG) {
    good = take_tree(o, kind);
    if (good) { // its key goes with it
      struct json_node *n = &o->tree.nodes.at[0];
      n->key = (uint32_t)o->tree.text.n;
      n->key_n = (uint32_t)key.n;
      buf_adds(&o->tree.text, buf_str(&key));
      good = head(context);
    }
  } else {
    json_skip(&o->j, kind);
  }
  buf_drop(&key);
  return good;
}

struct str objects_key(const struct objects *o) {
  return tree_key(&o->tree, tree_whole(&o->tree));
}

static bool each_in_object(struct objects *o, const char *key,
                           objects_take *take, objects_take *head,
                           void *context) {
  bool found = false;
  while (json_next(&o->j) == JSON_KEY) {
    if (!str_is(buf_str(&o->j.text), key)) {
      if (!take_head(o, head, context))
        return false;
      continue;
    }
    if (found)
      return netfile_fault(o->g, o->j.line, "its list of objects stands twice");
    found = true;
    if (json_next(&o->j) != JSON_ARRAY)
      return o->j.wrong ? wrong(o)
                        : netfile_fault(o->g, o->j.line,
                                        "its list of objects is no list");
    if (!each_in_list(o, key, take, context))
      return false;
  }
  json_next(&o->j); // the end, or what is wrong with it
  return !o->j.wrong || wrong(o);
}

static bool each_line(struct objects *o, const char *what, objects_take *take,
                      void *context) {
  const char *at = buf_text(&o->text), *end = at + o->text.n;
  uint32_t line = 1;
  o->nth = 0;
  for (; at < end; line++, o->nth++) {
    const char *eol = memchr(at, '\n', (size_t)(end - at));
    const char *to = eol ? eol : end;
    struct str s = str_trim(str_n(at, (size_t)(to - at)));
    at = eol ? eol + 1 : end;
    if (!s.n)
      continue;
    start(o, s.at, s.at + s.n, line);
    const enum json_kind kind = json_next(&o->j);
    if (kind != JSON_OBJECT && kind != JSON_WRONG && !o->nth)
      return netfile_fault(o->g, line, what);
    if (!take_object(o, "lines", kind, take, context))
      return false;
    if (json_next(&o->j) != JSON_END)
      return wrong(o);
  }
  return true;
}

bool objects_each(struct objects *o, const char *key, const char *what,
                  objects_take *take, objects_take *head, void *context) {
  const char *at = buf_text(&o->text);
  if (o->lines)
    return each_line(o, what, take, context);
  start(o, at, at + o->text.n, 1);
  if (json_next(&o->j) != JSON_OBJECT)
    return o->j.wrong ? wrong(o) : netfile_fault(o->g, o->j.line, what);
  return each_in_object(o, key, take, head, context);
}

// --------------------------------------------------------------------- keep

static bool is_text(const struct json_node *n) {
  return !tree_is(n, JSON_ARRAY) && !tree_is(n, JSON_OBJECT) &&
         !tree_is(n, JSON_NULL);
}

static bool is_plain(const struct json_tree *t, const struct json_node *n) {
  if (!tree_is(n, JSON_ARRAY))
    return is_text(n);
  for (const struct json_node *k = tree_first(t, n); k; k = tree_after(t, k))
    if (!is_text(k))
      return false;
  return true;
}

bool objects_keep(const struct objects *o, struct sheet_entry *r,
                  struct str key, const struct json_node *n) {
  const struct json_tree *t = &o->tree;
  bool kept = is_plain(t, n);
  if (kept && !tree_is(n, JSON_ARRAY))
    return entry_own(r, key, tree_text(t, n));
  for (const struct json_node *k = tree_first(t, n); k && kept;
       k = tree_after(t, k))
    kept = entry_own(r, key, tree_text(t, k));
  return kept;
}

void objects_add(const struct objects *o, struct sheet_entry *r,
                 const char *key, const struct json_node *list) {
  const struct json_tree *t = &o->tree;
  if (list && is_text(list) && tree_text(t, list).n)
    entry_add(r, key, tree_text(t, list));
  for (const struct json_node *k = tree_first(t, list); k; k = tree_after(t, k))
    if (tree_text(t, k).n)
      entry_add(r, key, tree_text(t, k));
}
