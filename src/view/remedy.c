// SPDX-License-Identifier: GPL-2.0-or-later
#include "view/remedy.h"

#include "base/utf8.h"

static const char *own(struct arena *m, struct str text) {
  struct buf clean = {0};
  utf8_clean(&clean, text);
  const char *kept = arena_text(m, buf_text(&clean), clean.n);
  buf_drop(&clean);
  return kept;
}

void remedies_add(struct remedies *r, struct arena *m, size_t of,
                  struct str words) {
  struct opt_offer o;
  while (opt_next(&words, &o)) {
    ent_remedy is = {own(m, o.name), o.value.at ? own(m, o.value) : NULL,
                     o.leave_out};
    vec_push(&r->list, ((struct remedy){of, is}));
  }
}

bool remedies_nth(const struct remedies *r, size_t of, size_t nth,
                  ent_remedy *out) {
  size_t i = 0;
  while (i < r->list.n && r->list.at[i].of < of)
    i++;
  i += nth;
  if (i >= r->list.n || r->list.at[i].of != of)
    return false;
  *out = r->list.at[i].is;
  return true;
}

void remedies_drop(struct remedies *r) { vec_drop(&r->list); }
