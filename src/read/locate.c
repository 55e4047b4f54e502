// SPDX-License-Identifier: GPL-2.0-or-later
// A small record is read again for each of its places; one that takes long to
// read is kept, since it can have very many.
#include "read/read.h"
#include "read/record.h"

// What makes a record long: bytes with the blanks before it.
enum { LONG = 4096, SPOTS_KEPT = 1 << 20 };

struct kept {
  struct {
    const struct source *in;
    const char *key; // of the file; NULL for a record
    size_t start;
  } name; // without gaps: its bytes are a key of the map
  struct record record;
  bool ok;
};

struct memory {
  struct kept once;
  struct map by_name;
  VEC(struct kept *) list;
  size_t spots; // of all that are kept
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

// ------------------------------------------------------------- remembering

static void forget_kept(struct memory *m) {
  for (size_t i = 0; i < m->list.n; i++) {
    record_drop(&m->list.at[i]->record);
    mem_free(m->list.at[i]);
  }
  m->list.n = 0;
  m->spots = 0;
  map_clear(&m->by_name);
}

static bool is_long(const struct record *r, uint32_t start) {
  const struct record_spot *s = r->spots.n > 0 ? &r->spots.at[0] : NULL;
  return s && (s->end - start > LONG || r->spots.n > LONG / 16);
}

static struct str name_of(const struct kept *k) {
  return (struct str){(const char *)&k->name, sizeof k->name};
}

// Moves what was just read to those that are kept.
static struct kept *keep(struct memory *m) {
  if (m->spots > SPOTS_KEPT)
    forget_kept(m);
  struct kept *k = mem_new(1, sizeof *k);
  *k = m->once;
  m->once = (struct kept){0};
  map_put(&m->by_name, name_of(k), (uint32_t)m->list.n);
  vec_push(&m->list, k);
  m->spots += k->record.spots.n;
  return k;
}

static struct kept *record_at(struct memory *m, struct source *in,
                              uint32_t start, struct str key) {
  bool file = start == 0;
  struct kept *k = &m->once;
  struct kept wanted = {.name = {in, file ? key.at : NULL, start}};
  if (k->name.in && str_eq(name_of(k), name_of(&wanted)))
    return k;
  uint32_t known = map_get(&m->by_name, name_of(&wanted));
  if (known != MAP_NONE)
    return m->list.at[known];
  k->name = wanted.name;
  k->ok = record_read(&k->record, in, start, file ? &key : NULL);
  return file || is_long(&k->record, start) ? keep(m) : k;
}

// ---------------------------------------------------------------- looking

struct found {
  bool ok;
  const struct record_spot *key;
  uint32_t value;
};

static struct found pair(const struct record *r, uint32_t map, size_t kid) {
  if (kid == RECORD_NONE || kid + 1 >= record_count(r, map))
    return (struct found){0};
  return (struct found){true, &r->spots.at[record_kid(r, map, kid)],
                        record_kid(r, map, kid + 1)};
}

static struct found enter(struct record *r, struct str key, bool file) {
  if (file)
    return (struct found){true, &r->id, 0};
  return r->spots.at[0].kind == SPOT_MAP ? pair(r, 0, record_find(r, 0, key))
                                         : (struct found){0};
}

// The item'th value, from 1, of what was found; of a text, itself.
static struct found enter_item(const struct record *r, struct found f,
                               uint32_t item) {
  enum spot_kind kind = r->spots.at[f.value].kind;
  if (kind == SPOT_MAP)
    return pair(r, f.value, 2 * ((size_t)item - 1));
  if (kind == SPOT_TEXT)
    f.ok = item == 1;
  else if ((f.ok = item <= record_count(r, f.value)))
    f.value = record_kid(r, f.value, item - 1);
  return f;
}

static struct span bytes_of(const struct record *r, struct source *in,
                            struct found f) {
  const struct record_spot *s = &r->spots.at[f.value];
  struct span at = trimmed(in, s->start, s->end);
  return at.end > at.start ? at : trimmed(in, f.key->start, f.key->end);
}

// A key of an item; an item without it is shown by its first byte.
static struct span bytes_in(struct record *r, struct source *in,
                            struct found item, struct str key) {
  struct found f = pair(r, item.value, record_find(r, item.value, key));
  uint32_t start = r->spots.at[item.value].start;
  return f.ok ? bytes_of(r, in, f)
              : (struct span){.in = in, .start = start, .end = start + 1};
}

static struct span look(struct memory *m, struct span lazy, struct str path,
                        bool *ok) {
  struct source *in = lazy.in;
  struct str key, rest;
  str_cut(path, ".", &key, &rest);
  struct kept *k = record_at(m, in, lazy.start, key);
  struct record *r = &k->record;
  struct found f = {0};
  if (k->ok)
    f = enter(r, key, lazy.start == 0);
  if (f.ok && lazy.item > 0)
    f = enter_item(r, f, lazy.item);
  *ok = f.ok;
  if (f.ok && rest.n > 0 && r->spots.at[f.value].kind == SPOT_MAP)
    return bytes_in(r, in, f, rest);
  if (f.ok)
    return bytes_of(r, in, f);
  bool has_id = lazy.start > 0 && r->id.end > r->id.start;
  return has_id ? trimmed(in, r->id.start, r->id.end)
                : first_line(in, lazy.start);
}

// A key and what it is called in a record that says it in another way.
static struct str other_name(struct str key) {
  if (str_is(key, "from") || str_is(key, "to"))
    return STR("between");
  return (struct str){NULL, 0};
}

static struct span find(void *memory, struct span lazy) {
  bool ok = false;
  if (!lazy.in || lazy.start >= lazy.in->n)
    return lazy;
  struct str path = str_of(lazy.field ? lazy.field : "");
  struct span at = look(memory, lazy, path, &ok);
  struct str other = other_name(path);
  if (ok || other.n == 0)
    return at;
  return look(memory, lazy, other, &ok);
}

static void *begin(void) { return mem_new(1, sizeof(struct memory)); }

static void end(void *memory) {
  struct memory *m = memory;
  forget_kept(m);
  record_drop(&m->once.record);
  map_drop(&m->by_name);
  vec_drop(&m->list);
  mem_free(m);
}

const struct diag_locator read_locator = {begin, find, end};
