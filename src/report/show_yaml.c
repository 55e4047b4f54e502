// SPDX-License-Identifier: GPL-2.0-or-later
#include "find/show.h"
#include "write/write.h"

typedef VEC(struct place) places;

static void add_places(places *out, const struct shown *x) {
  const struct facts *f = x->l->facts;
  switch (x->what) {
  case SHOWN_ACTOR:
    vec_push(out, f->actors.at[x->nth].place);
    break;
  case SHOWN_SOURCE:
    vec_push(out, f->sources.at[x->nth].place);
    break;
  case SHOWN_TYPE:
    vec_push(out, f->types.at[x->nth].place);
    break;
  case SHOWN_TIES:
    for (size_t i = 0; i < x->ties.n; i++)
      vec_push(out, tie_place(&x->l->ties.at[x->ties.at[i]]));
    break;
  }
}

// Kinds have no card, but a record.
static bool add_kind(places *out, const ent_account *l, const char *id) {
  uint32_t kind = ledger_kind(l, str_trim(str_of(id)));
  if (kind != NONE)
    vec_push(out, l->facts->kinds.at[kind].place);
  return kind != NONE;
}

static bool find(places *out, const ent_account *l, const char *id,
                 ent_diags *d) {
  struct shown x;
  bool found = show_find(&x, l, id, d);
  if (found)
    add_places(out, &x);
  shown_drop(&x);
  return found;
}

bool ent_show_yaml(const ent_account *l, const ent_book *b, const char *id,
                   ent_bytes *out, ent_diags *d) {
  places found = {0};
  ent_diags *quiet = ent_diags_new();
  bool good = find(&found, l, id, quiet) || add_kind(&found, l, id) ||
              find(&found, l, id, d);
  struct buf text = {0};
  if (good)
    write_yaml_records(&text, b, found.at, found.n);
  buf_give(&text, out);
  ent_diags_free(quiet);
  vec_drop(&found);
  return good;
}
