// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/asked.h"
#include "timeline/asking.h"

#include <string.h>

struct asked_range asked_range_of(struct arena *arena, const ent_account *l,
                                  struct days days, const struct filter *f,
                                  bool throughout) {
  struct asked_range asked = {.l = l, .days = days, .filter = f};
  char *note = coverage_note(l, days, throughout);
  if (note)
    asked.note = arena_text(arena, note, strlen(note));
  mem_free(note);
  return asked;
}

struct untold_ties asked_untold(const struct asked_range *asked) {
  const struct slice_options o = {
      .q = asked->days, .filter = asked->filter, .selves = asked->selves};
  const struct untold_of of = {.o = &o,
                               .n = 1,
                               .lasting = asked->lasting,
                               .paired = asked->paired,
                               .pair = {asked->pair[0], asked->pair[1]}};
  return untold(asked->l, &of);
}

uint32_t asked_actor(const ent_account *l, const char *name, ent_diags *d) {
  return ledger_find_actor(l, str_of(name), d);
}

struct stand_in asked_stand_in(const ent_account *l, const char *name) {
  ent_diags *quiet = ent_diags_new();
  struct stand_in x = {.is = ledger_find_actor(l, str_of(name), quiet)};
  x.was = ledger_find_actor(account_written(l), str_of(name), quiet);
  ent_diags_free(quiet);
  return x;
}

bool asked_highlights(const ent_account *l, const ent_query *q,
                      const struct filter *f, bool *of, ent_diags *d) {
  for (size_t a = 0; f && f->actors && a < l->facts->actors.n; a++)
    of[a] = f->actors[a];
  struct items it = {.list = q->highlight, .known = items_actor, .l = l};
  struct str name;
  while (items_next(&it, &name)) {
    uint32_t actor = ledger_find_actor(l, name, d);
    if (actor == NONE)
      return false;
    of[actor] = true;
  }
  return true;
}

enum span_asked asked_span(const ent_query *q, ent_diags *d) {
  bool range = q->from || q->to || q->every;
  if (!range)
    return SPAN_DATE;
  if (!q->at && !q->since)
    return SPAN_RANGE;
  diag_usage(d, "usage/series", "a series has a range, not a date");
  diag_help(d, "give \1from\2 and \1to\2, and leave out %s",
            q->at ? OPT("-at") : OPT("-since"));
  return SPAN_UNCLEAR;
}
