// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/dossier.h"

static ent_drawing *texts(const struct making *m) { return m->d->network; }

static void add_event(struct making *m, const struct event *e,
                      const uint32_t *number) {
  const ent_account *l = m->l;
  uint32_t *actors =
      arena_new(&texts(m)->arena, e->actors.n + 1, sizeof *actors);
  struct dossier_event event = {.step =
                                    chronicle_step(&m->of->steps, e->spell.a),
                                .title = dossier_name(m, text(l, e->title)),
                                .actors = actors};
  for (uint32_t i = 0; i < e->actors.n; i++) {
    uint32_t a = number[l->facts->event_actors.at[e->actors.first + i]];
    if (a != NONE)
      actors[event.n++] = a;
  }
  struct buf when = {0};
  spell_prose(&when, &e->spell);
  event.when = drawing_text(texts(m), "%s", buf_text(&when));
  buf_drop(&when);
  if (event.n > 0)
    vec_push(&m->d->events, event);
}

void dossier_events(struct making *m, const uint32_t *number) {
  const struct bar_events *e = &m->of->events;
  for (size_t i = 0; i < e->n; i++)
    if (e->at[i]->spell.a <= e->at[i]->spell.b)
      add_event(m, e->at[i], number);
}
