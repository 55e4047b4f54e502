// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/book.h"

#define PILE_COPY(to, from)                                                    \
  for (size_t i = 0; i < (from)->n; i++)                                       \
  pile_push((to), *pile_at((from), i))

static void copy_records(struct ent_book *to, const struct ent_book *from) {
  PILE_COPY(&to->actors, &from->actors);
  PILE_COPY(&to->citations, &from->citations);
  PILE_COPY(&to->claims, &from->claims);
  PILE_COPY(&to->ties, &from->ties);
  PILE_COPY(&to->ends, &from->ends);
  PILE_COPY(&to->dates, &from->dates);
  PILE_COPY(&to->more, &from->more);
}

struct ent_book *book_lend(const struct ent_book *b) {
  struct ent_book *to = mem_new(1, sizeof *to);
  to->texts = b->texts;
  to->title = b->title;
  to->description = b->description;
  to->note = b->note;
  to->said = b->said;
  to->coverage = b->coverage;
  to->half_life = b->half_life;
  to->marking = b->marking;
  to->marking_at = b->marking_at;
  to->markings = b->markings;
  to->rules = b->rules;
  to->limits = b->limits;
  to->faulty = b->faulty;
  to->torn = b->torn;
  to->marked = b->marked;
  to->withholds = b->withholds;
  to->covered = b->covered;
  to->kept = b->kept;
  to->capped = b->capped;
  to->cap = b->cap;
  to->lent = true;
  vec_copy(&to->files, &b->files);
  vec_copy(&to->types, &b->types);
  vec_copy(&to->kinds, &b->kinds);
  vec_copy(&to->periods, &b->periods);
  vec_copy(&to->sources, &b->sources);
  vec_copy(&to->in_place, &b->in_place);
  vec_copy(&to->groups, &b->groups);
  vec_copy(&to->events, &b->events);
  vec_copy(&to->expects, &b->expects);
  vec_copy(&to->extras, &b->extras);
  vec_copy(&to->root_extras, &b->root_extras);
  vec_copy(&to->citation_more, &b->citation_more);
  vec_copy(&to->words, &b->words);
  vec_copy(&to->lists, &b->lists);
  copy_records(to, b);
  return to;
}
