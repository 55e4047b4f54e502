// SPDX-License-Identifier: GPL-2.0-or-later
#include "read/replay.h"

#include "base/suggest.h"

void replay_name(struct replay *r, struct str name, unsigned depth) {
  struct str copy = {arena_text(&r->texts, name.at, name.n), name.n};
  uint32_t number = (uint32_t)r->anchors.n;
  vec_push(&r->anchors, ((struct replay_anchor){r->log.n, 0, true, depth}));
  vec_push(&r->open, number);
  map_put(&r->names, copy, number); // a later anchor of the name replaces it
}

// Anchors whose node ends with the entry just logged.
static void close_ended(struct replay *r, unsigned depth) {
  while (r->open.n > 0) {
    struct replay_anchor *a = &r->anchors.at[r->open.at[r->open.n - 1]];
    if (depth > a->depth)
      return;
    a->n = r->log.n - a->first;
    a->open = false;
    r->open.n--;
  }
}

void replay_note(struct replay *r, const struct yaml_event *e, unsigned depth) {
  struct replay_entry entry = {*e, 0};
  if (!e->kept && e->text.n > 0)
    entry.event.text.at = arena_text(&r->texts, e->text.at, e->text.n);
  entry.event.kept = true;
  vec_push(&r->log, entry);
  close_ended(r, depth);
}

static void push_frame(struct replay *r, uint32_t anchor) {
  const struct replay_anchor *a = &r->anchors.at[anchor];
  vec_push(&r->frames, ((struct replay_frame){a->first, a->first + a->n}));
}

enum replay_fault replay_alias(struct replay *r, struct str name) {
  uint32_t anchor = map_get(&r->names, name);
  if (anchor == MAP_NONE)
    return REPLAY_UNKNOWN;
  if (r->anchors.at[anchor].open)
    return REPLAY_INSIDE_ITSELF;
  push_frame(r, anchor);
  if (r->open.n > 0)
    vec_push(&r->log, ((struct replay_entry){.alias = anchor + 1}));
  return REPLAY_OK;
}

bool replay_next(struct replay *r, struct yaml_event *e) {
  while (r->frames.n > 0) {
    struct replay_frame *f = &r->frames.at[r->frames.n - 1];
    if (f->at == f->end) {
      r->frames.n--;
      continue;
    }
    const struct replay_entry *entry = &r->log.at[f->at++];
    if (entry->alias > 0) {
      push_frame(r, entry->alias - 1);
      continue;
    }
    *e = entry->event;
    return true;
  }
  return false;
}

struct str replay_suggest(const struct replay *r, struct str name) {
  struct suggest s = suggest_for(name);
  for (size_t i = 0; i < r->names.entries.n; i++)
    suggest_offer(&s, r->names.entries.at[i].key);
  return suggest_best(&s);
}

void replay_drop(struct replay *r) {
  map_drop(&r->names);
  vec_drop(&r->anchors);
  vec_drop(&r->log);
  vec_drop(&r->frames);
  vec_drop(&r->open);
  arena_drop(&r->texts);
}
