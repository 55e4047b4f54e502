// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/blocs.h"

#include <string.h>

static struct split split_copy(const struct split *s) {
  struct split copy = *s;
  copy.camp = mem_new(s->n + 1, sizeof *copy.camp);
  copy.frustrated = mem_new(s->m + 1, sizeof *copy.frustrated);
  if (s->always) {
    copy.always = mem_new(s->n + 1, sizeof *copy.always);
    memcpy(copy.always, s->always, s->n * sizeof *s->always);
  }
  memcpy(copy.camp, s->camp, s->n * sizeof *s->camp);
  memcpy(copy.frustrated, s->frustrated, s->m * sizeof *s->frustrated);
  return copy;
}

static struct split search(const struct sides *s, unsigned camps,
                           const struct split_options *asked,
                           const struct bloc_date *before) {
  struct split_options o = *asked;
  uint32_t *previous = mem_new(s->actor.n + 1, sizeof *previous);
  for (size_t v = 0; before && v < s->actor.n; v++)
    previous[v] = before->camp[s->actor.at[v]];
  o.previous = before ? previous : NULL;
  const struct split split =
      camps ? camps_split(&s->graph, camps, &o) : clusters_split(&s->graph, &o);
  mem_free(previous);
  return split;
}

void bloc_date_find(struct bloc_date *b, struct sides *sides, unsigned camps,
                    const struct split_options *o,
                    const struct bloc_date *before) {
  b->sides = sides;
  b->split = before && sides_equal(before->sides, sides)
                 ? split_copy(&before->split)
                 : search(sides, camps, o, before);
  b->camp = mem_new(sides->vertex.n + 1, sizeof *b->camp);
  sides_camps(sides, b->split.camp, b->camp);
}

void bloc_date_drop(struct bloc_date *b) {
  sides_free(b->sides);
  split_drop(&b->split);
  mem_free(b->camp);
  *b = (struct bloc_date){0};
}

uint32_t bloc_head(const struct sides *s, const uint32_t *bloc,
                   uint32_t which) {
  size_t *friends = mem_new(s->actor.n + 1, sizeof *friends);
  for (size_t e = 0; e < s->w.n; e++)
    if (s->w.at[e] > 0) {
      friends[s->a.at[e]]++;
      friends[s->b.at[e]]++;
    }
  uint32_t head = NONE;
  size_t most = 0;
  for (size_t v = 0; v < s->actor.n; v++) {
    if (bloc[s->actor.at[v]] != which || (head != NONE && friends[v] <= most))
      continue;
    head = s->actor.at[v];
    most = friends[v];
  }
  mem_free(friends);
  return head;
}
