// SPDX-License-Identifier: GPL-2.0-or-later
#include "write/write.h"
#include "write/yaml.h"

// A section, whose key is written before its first record.
struct section {
  struct lay m, in;
  const char *key;
  const struct place *places;
  size_t n;
};

static bool wanted(struct section *s, struct place p) {
  for (size_t i = 0; i < s->n; i++)
    if (s->places[i].file == p.file && s->places[i].offset == p.offset) {
      if (s->key)
        lay_key(&s->m, s->key);
      s->key = NULL;
      return true;
    }
  return false;
}

static void add_types(struct section *s) {
  s->key = "types";
  for (size_t i = 0; i < s->m.b->types.n; i++)
    if (wanted(s, s->m.b->types.at[i].place))
      yaml_type(&s->in, &s->m.b->types.at[i]);
}

static void add_kinds(struct section *s) {
  s->key = "kinds";
  for (size_t i = 0; i < s->m.b->kinds.n; i++)
    if (wanted(s, s->m.b->kinds.at[i].place))
      yaml_kind(&s->in, &s->m.b->kinds.at[i]);
}

static void add_sources(struct section *s) {
  s->key = "sources";
  for (size_t i = 0; i < s->m.b->sources.n; i++)
    if (wanted(s, s->m.b->sources.at[i].place))
      yaml_source(&s->in, &s->m.b->sources.at[i]);
  for (size_t i = 0; i < s->m.b->in_place.n; i++)
    if (wanted(s, s->m.b->in_place.at[i].place))
      yaml_source(&s->in, &s->m.b->in_place.at[i]);
}

static void add_actors(struct section *s) {
  s->key = "actors";
  for (size_t i = 0; i < s->m.b->actors.n; i++) {
    const struct written_actor *a = pile_at(&s->m.b->actors, i);
    if (wanted(s, a->place))
      yaml_actor(&s->in, a);
  }
}

static void add_ties(struct section *s) {
  s->key = "ties";
  for (size_t i = 0; i < s->m.b->ties.n; i++) {
    const struct written_tie *t = pile_at(&s->m.b->ties, i);
    if (!t->wrong && t->whole && wanted(s, t->place))
      yaml_tie(&s->m, t);
  }
}

void write_yaml_records(struct buf *out, const struct ent_book *b,
                        const struct place *places, size_t n) {
  struct buf lines = {0}; // each behind its line end
  struct section s = {.m = {.out = &lines, .b = b}, .places = places, .n = n};
  s.in = s.m;
  s.in.indent = 2;
  add_types(&s);
  add_kinds(&s);
  add_sources(&s);
  add_actors(&s);
  add_ties(&s);
  buf_addc(&lines, '\n');
  buf_addn(out, lines.at + 1, lines.n - 1);
  buf_drop(&lines);
}
