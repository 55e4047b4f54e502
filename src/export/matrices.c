// SPDX-License-Identifier: GPL-2.0-or-later
#include "export/matrices.h"
#include "base/escape.h"
#include "export/edges.h"

static void add_slug(struct buf *b, const char *id) {
  for (; *id; id++) {
    const bool plain = (*id >= 'a' && *id <= 'z') || (*id >= '0' && *id <= '9');
    buf_addc(b, plain ? *id : '-');
  }
}

static bool same_slug(const struct export *x, size_t a, size_t b) {
  struct buf s = {0}, t = {0};
  add_slug(&s, text(x->l, x->l->facts->types.at[x->types.at[a]].id));
  add_slug(&t, text(x->l, x->l->facts->types.at[x->types.at[b]].id));
  const bool same = str_eq(buf_str(&s), buf_str(&t));
  buf_drop(&s);
  buf_drop(&t);
  return same;
}

void matrix_file(struct buf *b, const struct export *x, size_t type,
                 const char *extension) {
  size_t before = 0;
  for (size_t i = 0; i < type; i++)
    before += same_slug(x, i, type);
  add_slug(b, text(x->l, x->l->facts->types.at[x->types.at[type]].id));
  if (before)
    buf_addf(b, "-%zu", before + 1);
  buf_addf(b, ".%s", extension);
}

static void add_csv(struct buf *b, const struct export *x, struct str s) {
  buf_addc(b, ',');
  escape_csv(b, s, ',', x->raw);
}

void matrix_key(struct export *x, matrix_label *label) {
  struct buf b = {0}, own = {0};
  buf_add(&b, "number,label,id,name,kind\n");
  for (size_t i = 0; i < x->actors.n; i++) {
    const struct actor *a = export_actor(x, i);
    buf_addf(&b, "%zu", i + 1);
    buf_clear(&own);
    label(&own, x, i);
    add_csv(&b, x, buf_str(&own));
    add_csv(&b, x, str_of(text(x->l, a->id)));
    add_csv(&b, x, str_of(text(x->l, a->name)));
    add_csv(&b, x, str_of(text(x->l, x->l->facts->kinds.at[a->kind].id)));
    buf_addc(&b, '\n');
  }
  buf_drop(&own);
  export_put(x, "actors.csv", &b);
}

bool matrix_first(const struct export *x, size_t k) {
  return export_nth(x, k) == 1;
}

static double weight_of(const struct export *x, size_t k) {
  const struct tie *t = export_tie(x, k);
  return more(x->l, t)->weight * type_of(x->l, t)->strength;
}

double matrix_weight(const struct export *x, size_t k) {
  double most = weight_of(x, k);
  for (size_t i = k + 1; i < x->ties.n && export_nth(x, i) > 1; i++)
    most = weight_of(x, i) > most ? weight_of(x, i) : most;
  return most;
}
