// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/drawing.h"

#include <string.h>

ent_drawing *drawing_new(void) { return mem_new(1, sizeof(ent_drawing)); }

ent_drawing *drawing_for(ent_speller *spell) {
  ent_drawing *d = drawing_new();
  d->spell = spell;
  return d;
}

void drawing_warn(ent_drawing *d, const char *text) {
  if (!text)
    return;
  const char *kept = arena_text(&d->arena, text, strlen(text));
  vec_push(&d->notes, kept);
  vec_push(&d->warnings, kept);
}

void drawing_hint(ent_drawing *d, const char *option) {
  struct buf b = {0};
  remedies_add(&d->remedies, &d->arena, d->hints.n, str_of(option));
  opt_spell(&b, str_of(option), d->spell);
  vec_push(&d->hints, arena_text(&d->arena, buf_text(&b), b.n));
  buf_drop(&b);
}

bool ent_drawing_remedy(const ent_drawing *d, size_t k, size_t nth,
                        ent_remedy *out) {
  return remedies_nth(&d->remedies, k, nth, out);
}

const char *ent_drawing_warning(const ent_drawing *d, size_t k) {
  return k < d->warnings.n ? d->warnings.at[k] : NULL;
}

void ent_drawing_free(ent_drawing *d) {
  if (!d)
    return;
  vec_drop(&d->lines);
  vec_drop(&d->nodes);
  vec_drop(&d->edges);
  vec_drop(&d->sources);
  vec_drop(&d->notes);
  vec_drop(&d->warnings);
  vec_drop(&d->hints);
  remedies_drop(&d->remedies);
  arena_drop(&d->arena);
  mem_free(d);
}
