// SPDX-License-Identifier: GPL-2.0-or-later
// A place is the first byte of a record: of a list's item, or of the key
// (the id) of a mapping's entry. Which of the two is told by what follows:
// only an entry has a mapping as its first value, but for the few keys named
// in is_field_of_mapping.
#include "read/read.h"
#include "read/yaml.h"

struct found {
  bool ok;
  struct yaml_event key, value; // the texts are not valid any more
};

static struct span trimmed(struct source *in, uint32_t start, uint32_t end) {
  while (end > start && strchr(" \t\r\n", in->text[end - 1]))
    end--;
  return (struct span){.in = in, .start = start, .end = end};
}

static struct span first_line(struct source *in, uint32_t start) {
  uint32_t at = start < in->n ? start : (uint32_t)in->n;
  struct source_place p = source_place(in, at);
  struct str line = source_line(in, p.line);
  uint32_t end = (uint32_t)(line.at - in->text + (ptrdiff_t)line.n);
  return trimmed(in, at, end > at ? end : at);
}

// The pair of a key in a mapping that has begun; its value has begun too.
static struct found find_key(struct yaml *y, struct str key) {
  struct found f = {0};
  for (;;) {
    if (!yaml_next(y, &f.key) || f.key.kind == YAML_MAP_END)
      return (struct found){0};
    bool same = f.key.kind == YAML_TEXT && str_eq(f.key.text, key);
    yaml_skip(y, &f.key);
    if (!yaml_next(y, &f.value))
      return (struct found){0};
    if (same) {
      f.ok = true;
      return f;
    }
    yaml_skip(y, &f.value);
  }
}

static bool is_field_of_mapping(struct str key) {
  return str_is(key, "tie") || str_starts(key, "x-");
}

// Steps into the record that begins at the stream's start, to the pair of a
// key. `id` gets the span of its id, if it is an entry of a mapping.
static struct found enter(struct yaml *y, struct str key, bool is_file,
                          struct yaml_event *id) {
  struct found f = {0};
  if (!yaml_next(y, &f.value) || f.value.kind != YAML_MAP)
    return f;
  if (is_file)
    return find_key(y, key);
  if (!yaml_next(y, &f.key) || f.key.kind != YAML_TEXT)
    return (struct found){0};
  bool same = str_eq(f.key.text, key);
  bool entry = !is_field_of_mapping(f.key.text);
  yaml_next(y, &f.value);
  if (f.value.kind == YAML_MAP && entry) {
    *id = f.key;
    return find_key(y, key);
  }
  f.ok = same;
  if (same || f.value.kind == YAML_OVER)
    return f;
  yaml_skip(y, &f.value);
  return find_key(y, key);
}

// The item'th value of what has begun, itself begun.
static bool enter_item(struct yaml *y, struct found *f, uint32_t item) {
  bool map = f->value.kind == YAML_MAP;
  if (f->value.kind == YAML_TEXT)
    return item == 1;
  for (uint32_t k = 1;; k++) {
    struct yaml_event e;
    if (!yaml_next(y, &e) || e.kind == YAML_LIST_END || e.kind == YAML_MAP_END)
      return false;
    if (map) {
      f->key = e;
      yaml_skip(y, &e);
      yaml_next(y, &e);
    }
    if (k == item) {
      f->value = e;
      return true;
    }
    yaml_skip(y, &e);
  }
}

static struct span end_of(struct yaml *y, struct source *in,
                          const struct found *f) {
  uint32_t end = yaml_skip(y, &f->value);
  struct span at = trimmed(in, f->value.start, end);
  return at.end > at.start ? at : trimmed(in, f->key.start, f->key.end);
}

// A key and what it is called in a record that says it in another way.
static struct str other_name(struct str key) {
  if (str_is(key, "from") || str_is(key, "to"))
    return STR("between");
  return (struct str){NULL, 0};
}

static struct span look(struct span lazy, struct str path, bool *ok) {
  struct source *in = lazy.in;
  uint32_t column = source_place(in, lazy.start).column - 1;
  struct yaml *y = yaml_peek(in, lazy.start, column);
  struct yaml_event id = {0};
  struct str key, rest;
  str_cut(path, ".", &key, &rest);
  struct found f = enter(y, key, lazy.start == 0, &id);
  if (f.ok && lazy.item > 0)
    f.ok = enter_item(y, &f, lazy.item);
  if (f.ok && rest.n > 0 && f.value.kind == YAML_MAP) {
    struct found whole = f;
    f = find_key(y, rest);
    if (!f.ok) // the item is over: its first line says enough
      f = (struct found){
          true,
          whole.key,
          {.start = whole.value.start, .end = whole.value.start + 1}};
  }
  *ok = f.ok;
  struct span at = id.end > id.start ? trimmed(in, id.start, id.end)
                                     : first_line(in, lazy.start);
  if (f.ok)
    at = end_of(y, in, &f);
  yaml_close(y);
  return at;
}

struct span read_locate(struct span lazy) {
  bool ok = false;
  if (!lazy.in || lazy.start >= lazy.in->n)
    return lazy;
  struct str path = str_of(lazy.field ? lazy.field : "");
  struct span at = look(lazy, path, &ok);
  struct str other = other_name(path);
  if (ok || other.n == 0)
    return at;
  return look(lazy, other, &ok);
}
