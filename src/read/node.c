// SPDX-License-Identifier: GPL-2.0-or-later
// Keys of a small mapping are compared with each other, those of a large one
// sorted: no choice of keys makes either slow.
#include "read/node.h"
#include "base/suggest.h"

#include <stdlib.h>

enum { SMALL = 16 };

bool node_is_null(const struct node *n) {
  if (n->kind != NODE_TEXT || !n->plain || n->text.n > 4)
    return false;
  const char *at = n->text.at;
  if (n->text.n == 4)
    return (at[0] == 'n' || at[0] == 'N') &&
           (str_is(n->text, "null") || str_is(n->text, "Null") ||
            str_is(n->text, "NULL"));
  return n->text.n == 0 || (n->text.n == 1 && at[0] == '~');
}

bool node_bad_key(struct source *source, const struct yaml_event *key,
                  ent_diags *d) {
  struct span where = {.in = source, .start = key->start, .end = key->end};
  if (key->kind != YAML_TEXT) {
    diag(d, ENT_ERROR, "yaml/key", where, "a key that is a %s",
         key->kind == YAML_LIST ? "list" : "mapping");
    diag_help(d, "a key is a text; quote one that begins with a bracket");
    return true;
  }
  if (!key->plain || !str_is(key->text, "<<"))
    return false;
  diag(d, ENT_ERROR, "yaml/merge", where, "a ledger has no merge keys (`<<`)");
  diag_help(d, "write the keys out, or use an alias for a whole value");
  return true;
}

static void tell_twice(struct source *source, struct node *later,
                       const struct node *first, ent_diags *d) {
  later->skip = true;
  diag(d, ENT_ERROR, "key/twice", node_span(source, later),
       "the key `%.*s` is given twice", STR_ARG(later->text));
  diag_also(d, node_span(source, first), "first given here");
  diag_help(d, "keep one of the two");
}

static bool same_key(const struct node *a, const struct node *b) {
  return a->text.n == b->text.n && a->text.n > 0 &&
         a->text.at[0] == b->text.at[0] &&
         memcmp(a->text.at, b->text.at, a->text.n) == 0;
}

static void check_small(struct scratch *s, struct source *source,
                        ent_diags *d) {
  for (size_t i = 1; i < s->keys.n; i++)
    for (size_t k = 0; k < i; k++)
      if (same_key(s->keys.at[i], s->keys.at[k])) {
        struct node *later = &s->nodes.at[s->keys.at[i] - s->nodes.at];
        tell_twice(source, later, s->keys.at[k], d);
        break;
      }
}

static int by_text(const void *a, const void *b) {
  const struct node *const *x = a, *const *y = b;
  int order = str_cmp((*x)->text, (*y)->text);
  return order ? order : (*x > *y) - (*x < *y);
}

static void check_large(struct scratch *s, struct source *source,
                        ent_diags *d) {
  qsort(s->keys.at, s->keys.n, sizeof *s->keys.at, by_text);
  size_t first = 0;
  for (size_t i = 1; i < s->keys.n; i++)
    if (same_key(s->keys.at[i], s->keys.at[first]))
      tell_twice(source, &s->nodes.at[s->keys.at[i] - s->nodes.at],
                 s->keys.at[first], d);
    else
      first = i;
}

static void check_keys(struct scratch *s, uint32_t map, struct source *source,
                       ent_diags *d) {
  const struct node *n = &s->nodes.at[map];
  s->keys.n = 0;
  for (struct key_value p = node_pair(n); p.key; node_next(n, &p))
    vec_push(&s->keys, p.key);
  if (s->keys.n <= SMALL)
    check_small(s, source, d);
  else
    check_large(s, source, d);
}

static enum node_kind kind_of(enum yaml_kind kind) {
  return kind == YAML_MAP    ? NODE_MAP
         : kind == YAML_LIST ? NODE_LIST
                             : NODE_TEXT;
}

// Appends the node that an event begins.
static void add(struct scratch *s, const struct yaml_event *e) {
  struct node n = {.text = e->text,
                   .start = e->start,
                   .end = e->end,
                   .size = 1,
                   .kind = (uint8_t)kind_of(e->kind),
                   .plain = e->plain};
  if (!e->kept && e->text.n > 0)
    n.text.at = arena_text(&s->texts, e->text.at, e->text.n);
  vec_push(&s->nodes, n);
}

static bool is_key(const struct scratch *s) {
  if (s->open.n == 0)
    return false;
  const struct open_node *top = &s->open.at[s->open.n - 1];
  return s->nodes.at[top->node].kind == NODE_MAP && top->children % 2 == 0;
}

// `Cable #09ISLAMABAD`: to YAML what begins with ` #` is a comment. One that is
// meant has a blank behind its sign.
static void tell_comment(struct source *source, const struct yaml_event *e,
                         ent_diags *d) {
  size_t at = e->end, end;
  while (at < source->n && source->text[at] == ' ')
    at++;
  if (at + 1 >= source->n || source->text[at] != '#' ||
      strchr(" \t\r\n#!", source->text[at + 1]))
    return;
  for (end = at + 1; end < source->n && !strchr(" \t\r\n", source->text[end]);)
    end++;
  diag(d, ENT_WARNING, "yaml/comment",
       (struct span){.in = source, .start = (uint32_t)at, .end = (uint32_t)end},
       "what begins here is a comment, and no part of `%.*s`",
       STR_ARG(e->text));
  diag_help(d, "put the whole text in quotes if it is part of it; a comment "
               "has a blank behind its `#`");
}

static void begin(struct scratch *s, const struct yaml_event *e,
                  struct source *source, ent_diags *d) {
  bool bad = is_key(s) && node_bad_key(source, e, d);
  if (s->open.n > 0)
    s->open.at[s->open.n - 1].children++;
  if (e->kind == YAML_TEXT && e->plain && e->text.n && e->end < source->n &&
      source->text[e->end] == ' ')
    tell_comment(source, e, d);
  add(s, e);
  s->nodes.at[s->nodes.n - 1].skip = bad;
  if (e->kind != YAML_TEXT)
    vec_push(&s->open, ((struct open_node){(uint32_t)(s->nodes.n - 1), 0}));
}

// The end of a block has no bytes of its own: it is where its last child's is.
static void end(struct scratch *s, const struct yaml_event *e,
                struct source *source, ent_diags *d) {
  uint32_t at = s->open.at[--s->open.n].node;
  struct node *n = &s->nodes.at[at];
  n->size = (uint32_t)(s->nodes.n - at);
  if (e->end > e->start)
    n->end = e->end;
  else
    for (const struct node *c = node_first(n); c; c = node_after(n, c))
      n->end = c->end > n->end ? c->end : n->end;
  if (n->kind == NODE_MAP && n->size > 3)
    check_keys(s, at, source, d);
}

static void too_large(struct yaml *y, struct source *source,
                      const struct node *n, ent_diags *d) {
  diag(d, ENT_ERROR, "yaml/record",
       (struct span){.in = source, .start = n->start, .end = n->start + 1},
       "this record holds more than %d values", NODE_MOST);
  diag_help(d, "split it");
  yaml_stop(y);
}

const struct node *node_read(struct scratch *s, struct yaml *y,
                             struct source *source,
                             const struct yaml_event *first, ent_diags *d) {
  s->nodes.n = 0;
  s->open.n = 0;
  arena_reset(&s->texts);
  begin(s, first, source, d);
  struct yaml_event e;
  while (s->open.n > 0) {
    if (!yaml_next(y, &e))
      return NULL;
    if (e.kind == YAML_LIST_END || e.kind == YAML_MAP_END)
      end(s, &e, source, d);
    else
      begin(s, &e, source, d);
    if (s->nodes.n > NODE_MOST) {
      too_large(y, source, s->nodes.at, d);
      return NULL;
    }
  }
  return s->nodes.at;
}

void scratch_drop(struct scratch *s) {
  vec_drop(&s->nodes);
  vec_drop(&s->keys);
  vec_drop(&s->open);
  arena_drop(&s->texts);
}

void node_unknown_key(ent_diags *d, const char *code, struct source *in,
                      const struct node *key, const char *of, const void *rows,
                      size_t size, size_t n) {
  struct suggest near = suggest_for(key->text);
  struct buf all = {0};
  for (size_t i = 0; i < n; i++) {
    const char *name;
    memcpy(&name, (const char *)rows + i * size, sizeof name);
    suggest_offer(&near, str_of(name));
    buf_addf(&all, "%s%s", i > 0 ? ", " : "", name);
  }
  diag(d, ENT_ERROR, code, node_span(in, key), "%s has no `%.*s`", of,
       STR_ARG(key->text));
  struct str best = suggest_best(&near);
  if (best.n > 0)
    diag_help(d, "did you mean `%.*s`?", STR_ARG(best));
  else
    diag_help(d, "its keys are %s", buf_text(&all));
  buf_drop(&all);
}
