// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/drawing.h"

ent_drawing *drawing_new(void) { return mem_new(1, sizeof(ent_drawing)); }

void ent_drawing_free(ent_drawing *d) {
  if (!d)
    return;
  vec_drop(&d->lines);
  vec_drop(&d->nodes);
  vec_drop(&d->edges);
  vec_drop(&d->sources);
  vec_drop(&d->notes);
  vec_drop(&d->hints);
  arena_drop(&d->arena);
  mem_free(d);
}
