// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/value.h"
#include "base/buf.h"

#include <assert.h>
#include <math.h>
#include <string.h>

static struct value *make(struct arena *a, enum value_kind kind) {
  struct value *v = arena_new(a, 1, sizeof *v);
  v->kind = kind;
  return v;
}

struct value *value_null(struct arena *a) {
  return make(a, VALUE_NULL);
}

struct value *value_bool(struct arena *a, bool truth) {
  struct value *v = make(a, VALUE_BOOL);
  v->truth = truth;
  return v;
}

struct value *value_int(struct arena *a, int64_t n) {
  struct value *v = make(a, VALUE_INT);
  v->integer = n;
  return v;
}

struct value *value_real(struct arena *a, double x) {
  if (!isfinite(x))
    return value_null(a);
  struct value *v = make(a, VALUE_REAL);
  v->real = x;
  return v;
}

struct value *value_text(struct arena *a, struct str s) {
  if (!s.at)
    return value_null(a);
  struct value *v = make(a, VALUE_TEXT);
  v->text = s;
  return v;
}

struct value *value_string(struct arena *a, const char *s) {
  return value_text(a, str_of(s));
}

struct value *value_format(struct arena *a, const char *format, ...) {
  struct buf b = {0};
  va_list args;
  va_start(args, format);
  buf_vaddf(&b, format, args);
  va_end(args);
  struct str text = {arena_text(a, b.at, b.n), b.n};
  buf_drop(&b);
  return value_text(a, text);
}

struct value *value_list(struct arena *a) {
  return make(a, VALUE_LIST);
}

struct value *value_object(struct arena *a) {
  return make(a, VALUE_OBJECT);
}

static void link_last(struct value *container, struct value *item) {
  assert(!item->next && container->last != item);
  if (container->last)
    container->last->next = item;
  else
    container->first = item;
  container->last = item;
}

struct value *value_append(struct value *list, struct value *item) {
  assert(list->kind == VALUE_LIST);
  link_last(list, item);
  return list;
}

struct value *value_set(struct value *object, const char *key,
                        struct value *item) {
  assert(object->kind == VALUE_OBJECT);
  item->key = key;
  link_last(object, item);
  return object;
}

bool value_has(const struct value *object, const char *key) {
  const struct value *i = object->first;
  while (i && strcmp(i->key, key) != 0)
    i = i->next;
  return i != NULL;
}
