// SPDX-License-Identifier: GPL-2.0-or-later
// A question on its way from what a person typed to a filter. Every word is
// looked at, so that one run shows all mistakes of a question.
#ifndef TIMELINE_ASKING_H
#define TIMELINE_ASKING_H

#include "base/choice.h"
#include "base/suggest.h"
#include "timeline/slice.h"

struct asking {
  const ent_account *l;
  const ent_query *q;
  struct arena *arena;
  struct filter *f;
  struct buf words; // what is filtered, for people
  ent_diags *d;
  bool good; // no mistake so far
};

// Starts a new phrase of `words`: "family ", "; type ".
void asking_begin(struct asking *a, const char *name);
// Adds the nth word (from 0) of a phrase.
void asking_say(struct asking *a, const char *name, struct str word, size_t n);

// A mistake, with the nearest of the words offered, if any is near.
__attribute__((format(printf, 4, 5))) void
asking_refuse(struct asking *a, const char *code, const struct suggest *near,
              const char *format, ...);
// The same for a word from a closed list, which is shown.
void asking_refuse_listed(struct asking *a, const char *code, const char *noun,
                          struct str word, choice_name *name);

// The items of a list, then those of a text. An item that is `known` as a whole
// is one, with whatever commas are in it, else it is cut at them, so that what
// comes first is as long as can be; blank ones are passed over. NULL: cut at
// every comma.
struct items {
  const char *const *list;
  struct str rest;
  bool (*known)(const ent_account *, struct str);
  const ent_account *l;
};
bool items_next(struct items *it, struct str *item);
// Whether the text means an actor, or several; the items of a list of actors.
bool items_actor(const ent_account *l, struct str text);

// The number of a word in a closed list, or SIZE_MAX.
size_t asking_find(struct str word, const char *(*name)(size_t));

// Reads actors, focus, types, families, signs, tags, sources, standing,
// likelihood and whose word it is of the query into the filter.
void asking_choose(struct asking *a);

#endif
