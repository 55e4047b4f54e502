// SPDX-License-Identifier: GPL-2.0-or-later
#include "draw/looks.h"
#include "base/num.h"

#include <string.h>

static void set_sizes(struct canvas *c, const struct looks *x) {
  for (size_t i = 0; i < c->drawing->nodes.n; i++)
    c->drawing->nodes.at[i].size = 0;
  for (uint32_t a = 0; a < c->l->facts->actors.n; a++) {
    struct drawing_node *n = x->size[a] > 0 ? canvas_node(c, a) : NULL;
    if (n)
      n->size = x->size[a];
  }
  c->drawing->most = x->most;
  struct buf b = {0};
  buf_add(&b, x->m->title);
  if (x->alpha > 0) {
    buf_add(&b, " (alpha ");
    num_short(&b, x->alpha, 6);
    buf_addc(&b, ')');
  }
  c->drawing->sized_by = drawing_text(c->drawing, "%s", buf_text(&b));
  buf_drop(&b);
}

// ------------------------------------------------------------------- blocs

static void no_groups(struct canvas *c) {
  for (size_t i = 0; i < c->drawing->nodes.n; i++)
    c->drawing->nodes.at[i].cluster = NULL;
}

// A bloc is called after its member with most ties.
static void name_bloc(struct canvas *c, const struct looks *x, uint32_t camp) {
  const struct drawing_node *head = NULL;
  size_t members = 0, actors = c->l->facts->actors.n;
  for (uint32_t a = 0; a < actors; a++) {
    const struct drawing_node *n =
        x->camp[a] == camp ? canvas_node(c, a) : NULL;
    members += n != NULL;
    if (n && (!head || n->ties > head->ties))
      head = n;
  }
  if (members < 2)
    return;
  const char *name = drawing_text(c->drawing, "Bloc of %s", head->label);
  for (uint32_t a = 0; a < actors; a++) {
    struct drawing_node *n = x->camp[a] == camp ? canvas_node(c, a) : NULL;
    if (n)
      n->cluster = name;
  }
}

static void group_by_blocs(struct canvas *c, const struct looks *x) {
  no_groups(c);
  for (uint32_t camp = 0; camp < x->camps; camp++)
    name_bloc(c, x, camp);
  c->drawing->blocs = true;
  if (!x->proven)
    vec_push(&c->drawing->notes, "The blocs are not proven to be the best");
  if (x->several)
    vec_push(&c->drawing->notes, "The blocs are one of several splits as good: "
                                 "others have other blocs");
}

static void find_insides(ent_drawing *d) {
  for (size_t i = 0; i < d->edges.n; i++) {
    struct drawing_edge *e = &d->edges.at[i];
    const char *a = d->nodes.at[e->from].cluster;
    const char *b = d->nodes.at[e->to].cluster;
    e->inside = a && b && strcmp(a, b) == 0;
  }
}

void looks_apply(struct canvas *c, const struct looks *x) {
  if (x->m)
    set_sizes(c, x);
  if (x->plain)
    no_groups(c);
  if (x->blocs)
    group_by_blocs(c, x);
  find_insides(c->drawing);
}
