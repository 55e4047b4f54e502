// SPDX-License-Identifier: GPL-2.0-or-later
// What findings of several questions read, and say of it, in the same way.
#ifndef FIND_ASKED_H
#define FIND_ASKED_H

#include "timeline/untold.h"

// What a caption has to say of a question about a stretch of time.
struct asked_range {
  const ent_account *l;
  struct days days;
  const struct filter *filter;
  const char *note; // coverage_note of it, or NULL
  bool lasting;     // happenings do not count
  bool selves;      // the answer shows self-ties
  bool paired;      // only what is between these two
  uint32_t pair[2];
};

// With its note, in the arena.
struct asked_range asked_range_of(struct arena *arena, const ent_account *l,
                                  struct days days, const struct filter *f,
                                  bool throughout);

// What a question asks for: a date or a range; SPAN_UNCLEAR, which is told, if
// it names both.
enum span_asked { SPAN_UNCLEAR, SPAN_DATE, SPAN_RANGE };
enum span_asked asked_span(const ent_query *q, ent_diags *d);

// How many ties of such a question are left out, by a view or as self-ties.
struct untold_ties asked_untold(const struct asked_range *asked);

// The actor that a question names, or NONE, told.
uint32_t asked_actor(const ent_account *l, const char *name, ent_diags *d);

// An actor whom a person named, and the actor that it counts as in an account
// that is rolled up; the same but there, NONE if there is none of that name.
struct stand_in {
  uint32_t was, is;
};
struct stand_in asked_stand_in(const ent_account *l, const char *name);

// Marks, in `of` by actor, whom a question wants to stand out: the actors that
// its filter names and those of `highlight`; with an error false.
bool asked_highlights(const ent_account *l, const ent_query *q,
                      const struct filter *f, bool *of, ent_diags *d);

#endif
