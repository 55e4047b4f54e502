// SPDX-License-Identifier: GPL-2.0-or-later
#include "sheet/tree.h"

#include "base/map.h"

enum { FEW = 24 };

void tree_drop(struct json_tree *t) {
  vec_drop(&t->nodes);
  buf_drop(&t->text);
}

// ------------------------------------------------------------------- twice

static bool same_key(const struct json_tree *t, uint32_t a, uint32_t b) {
  return str_eq(tree_key(t, &t->nodes.at[a]), tree_key(t, &t->nodes.at[b]));
}

static bool stood_before(const struct json_tree *t, uint32_t first,
                         uint32_t k) {
  for (uint32_t i = first; i - 1 != k; i = t->nodes.at[i - 1].after)
    if (same_key(t, i - 1, k))
      return true;
  return false;
}

// An object that has ended: whether two of its keys are one.
static void look_twice(struct json_tree *t, uint32_t object) {
  const uint32_t first = t->nodes.at[object].first;
  struct map seen = {0};
  size_t n = 0;
  for (uint32_t i = first; i && !t->twice; i = t->nodes.at[i - 1].after) {
    const bool before =
        n < FEW ? stood_before(t, first, i - 1)
                : map_get(&seen, tree_key(t, &t->nodes.at[i - 1])) != MAP_NONE;
    t->twice = before ? i : 0;
    if (++n == FEW)
      for (uint32_t k = first; k != t->nodes.at[i - 1].after;
           k = t->nodes.at[k - 1].after)
        map_put(&seen, tree_key(t, &t->nodes.at[k - 1]), 0);
    else if (n > FEW)
      map_put(&seen, tree_key(t, &t->nodes.at[i - 1]), 0);
  }
  map_drop(&seen);
}

// -------------------------------------------------------------------- take

static bool is_open(enum json_kind kind) {
  return kind == JSON_OBJECT || kind == JSON_ARRAY;
}

static void put_text(struct json_tree *t, uint32_t *at, uint32_t *n) {
  *at = (uint32_t)t->text.n;
  *n = (uint32_t)t->j->text.n;
  buf_adds(&t->text, buf_str(&t->j->text));
}

// A node, behind those of its parent that are there.
static uint32_t add_node(struct json_tree *t, enum json_kind kind,
                         const struct json_node *key, uint32_t parent) {
  struct json_node x = {.kind = kind, .line = t->j->line};
  x.key = key->key;
  x.key_n = key->key_n;
  if (kind == JSON_TEXT || kind == JSON_NUMBER)
    put_text(t, &x.at, &x.n);
  vec_push(&t->nodes, x);
  const uint32_t own = (uint32_t)t->nodes.n;
  if (own > 1) {
    struct json_node *p = &t->nodes.at[parent];
    if (p->last)
      t->nodes.at[p->last - 1].after = own;
    else
      p->first = own;
    p->last = own;
  }
  return own - 1;
}

bool tree_take(struct json_tree *t, enum json_kind kind) {
  uint32_t open[JSON_DEEPEST + 1], depth = 0;
  struct json_node key = {.kind = JSON_KEY};
  t->nodes.n = 0;
  t->twice = 0;
  buf_clear(&t->text);
  do {
    if (kind == JSON_WRONG || kind == JSON_END)
      return false;
    if (kind == JSON_KEY) {
      put_text(t, &key.key, &key.key_n);
    } else if (kind == JSON_OBJECT_END || kind == JSON_ARRAY_END) {
      if (kind == JSON_OBJECT_END)
        look_twice(t, open[depth - 1]);
      depth--;
    } else {
      if (t->nodes.n == t->most || t->text.n > UINT32_MAX / 2) {
        t->much = true;
        return false;
      }
      const uint32_t own = add_node(t, kind, &key, depth ? open[depth - 1] : 0);
      key.key_n = 0;
      if (is_open(kind))
        open[depth++] = own;
    }
  } while (depth && (kind = json_next(t->j), true));
  return true;
}

// --------------------------------------------------------------------- ask

const struct json_node *tree_whole(const struct json_tree *t) {
  return t->nodes.n ? t->nodes.at : NULL;
}

bool tree_is(const struct json_node *n, enum json_kind kind) {
  return n && n->kind == kind;
}

const struct json_node *tree_first(const struct json_tree *t,
                                   const struct json_node *of) {
  return of && of->first ? &t->nodes.at[of->first - 1] : NULL;
}

const struct json_node *tree_after(const struct json_tree *t,
                                   const struct json_node *n) {
  return n->after ? &t->nodes.at[n->after - 1] : NULL;
}

struct str tree_key(const struct json_tree *t, const struct json_node *n) {
  return n->key_n ? str_n(t->text.at + n->key, n->key_n) : STR("");
}

const struct json_node *tree_get(const struct json_tree *t,
                                 const struct json_node *of, const char *key) {
  if (!tree_is(of, JSON_OBJECT))
    return NULL;
  for (const struct json_node *n = tree_first(t, of); n; n = tree_after(t, n))
    if (str_is(tree_key(t, n), key))
      return n;
  return NULL;
}

struct str tree_text(const struct json_tree *t, const struct json_node *n) {
  if (!n)
    return STR("");
  if (n->kind == JSON_TRUE)
    return STR("true");
  if (n->kind == JSON_FALSE)
    return STR("false");
  return n->n ? str_n(t->text.at + n->at, n->n) : STR("");
}

struct str tree_said(const struct json_tree *t, const struct json_node *of,
                     const char *key) {
  return tree_text(t, tree_get(t, of, key));
}
