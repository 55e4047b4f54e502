// SPDX-License-Identifier: GPL-2.0-or-later
// UCINET's DL, a file a type of tie. Labels are cut there at eighteen signs and
// written in capitals, and blanks part them, so they are made such here, no two
// alike.
#include "base/map.h"
#include "export/edges.h"
#include "export/matrices.h"

enum { LABEL_MOST = 18 };

static void add_plain(struct buf *b, const char *id) {
  for (; *id && b->n < LABEL_MOST; id++) {
    const bool small = *id >= 'a' && *id <= 'z';
    const bool plain =
        small || (*id >= 'A' && *id <= 'Z') || (*id >= '0' && *id <= '9');
    buf_addc(b, small ? (char)(*id - 'a' + 'A') : plain ? *id : '_');
  }
}

// "A_12": what is added to labels where two would be the same.
static bool numbered(struct str label) {
  size_t n = label.n;
  while (n && label.at[n - 1] >= '0' && label.at[n - 1] <= '9')
    n--;
  return n < label.n && n && label.at[n - 1] == '_';
}

static const char *with_number(struct arena *m, struct str label, size_t row) {
  struct buf number = {0}, b = {0};
  buf_addf(&number, "_%zu", row + 1);
  const size_t room = LABEL_MOST - number.n;
  buf_addn(&b, label.at, label.n < room ? label.n : room);
  buf_adds(&b, buf_str(&number));
  const char *own = arena_text(m, b.at, b.n);
  buf_drop(&number);
  buf_drop(&b);
  return own;
}

static const char *plain_label(struct export *x, size_t row) {
  struct buf b = {0};
  add_plain(&b, text(x->l, export_actor(x, row)->id));
  const char *label = arena_text(&x->arena, buf_text(&b), b.n);
  buf_drop(&b);
  return label;
}

static void make_labels(struct export *x) {
  const char **label = arena_new(&x->arena, x->actors.n, sizeof *label);
  struct map many = {0};
  for (size_t i = 0; i < x->actors.n; i++) {
    label[i] = plain_label(x, i);
    if (map_put(&many, str_of(label[i]), 0) != MAP_NONE)
      map_put(&many, str_of(label[i]), 1);
  }
  for (size_t i = 0; i < x->actors.n; i++) {
    const struct str own = str_of(label[i]);
    if (!own.n || numbered(own) || map_get(&many, own) == 1)
      label[i] = with_number(&x->arena, own, i);
  }
  map_drop(&many);
  x->labels = label;
}

static void add_label(struct buf *b, const struct export *x, size_t row) {
  buf_add(b, x->labels[row]);
}

static void add_line(struct buf *b, const struct export *x, uint32_t from,
                     uint32_t to, double weight) {
  buf_addf(b, "%u %u ", matrix_number(x, from), matrix_number(x, to));
  num_short(b, weight, 12);
  buf_addc(b, '\n');
}

static void put_type(struct export *x, size_t type) {
  struct buf b = {0}, name = {0};
  buf_addf(&b, "DL n=%zu\nformat = edgelist1\nlabels:\n", x->actors.n);
  for (size_t i = 0; i < x->actors.n; i++) {
    add_label(&b, x, i);
    buf_add(&b, i + 1 < x->actors.n ? ",\n" : "\n");
  }
  buf_add(&b, "data:\n");
  for (size_t k = 0; k < x->ties.n; k++) {
    const struct tie *t = export_tie(x, k);
    if (t->type != x->types.at[type] || !matrix_first(x, k))
      continue;
    add_line(&b, x, t->from, t->to, matrix_weight(x, k));
    if (export_mutual(x, k))
      add_line(&b, x, t->to, t->from, matrix_weight(x, k));
  }
  matrix_file(&name, x, type, "dl");
  export_put(x, buf_text(&name), &b);
  buf_drop(&name);
}

static void write(struct export *x) {
  make_labels(x);
  for (size_t i = 0; export_on(x, i, x->types.n); i++)
    put_type(x, i);
  matrix_key(x, add_label);
  export_lose(x, export_again(x), "further record of a tie",
              "further records of ties");
}

const struct exporter exporter_ucinet = {.write = write};
