// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/asked.h"
#include "timeline/asking.h"

#include <string.h>

struct asked_range asked_range_of(struct arena *arena, const ent_account *l,
                                  struct days days, const struct filter *f,
                                  bool throughout) {
  struct asked_range asked = {l, days, f, NULL};
  char *note = coverage_note(l, days, throughout);
  if (note)
    asked.note = arena_text(arena, note, strlen(note));
  mem_free(note);
  return asked;
}

uint32_t asked_actor(const ent_account *l, const char *name, ent_diags *d) {
  return ledger_find_actor(l, str_of(name), d);
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
