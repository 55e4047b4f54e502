// SPDX-License-Identifier: GPL-2.0-or-later
// Answers handed over piece by piece.
#include "base/diag.h"
#include "test.h"
#include "view/table.h"

static void make_pair(const ent_answer *a, const struct row *row,
                      enum column_use use, struct arena *m,
                      struct value **cell) {
  (void)a;
  (void)use;
  cell[0] = value_int(m, (int64_t)row->nth);
  cell[1] = value_string(m, row->nth % 7 ? "a text, in marks" : "short");
}

struct taken {
  struct buf all;
  size_t pieces, most, wanted;
};

static bool take(void *context, const char *at, size_t n) {
  struct taken *t = context;
  buf_addn(&t->all, at, n);
  t->most = n > t->most ? n : t->most;
  return ++t->pieces < t->wanted;
}

static struct taken take_pieces(const ent_answer *a, const char *format,
                                size_t wanted) {
  ent_diags *d = ent_diags_new();
  struct taken t = {.wanted = wanted};
  const ent_sink sink = {take, &t};
  assert_true(ent_answer_write(a, format, NULL, &sink, d));
  ent_diags_free(d);
  return t;
}

static char *render(const ent_answer *a, const char *format) {
  ent_diags *d = ent_diags_new();
  ent_bytes out = {0};
  assert_true(ent_answer_render(a, format, NULL, &out, d));
  ent_diags_free(d);
  return out.at;
}

// Shared cells too, whose bytes are copied from where they were written last.
static ent_answer *long_answer(bool made_later) {
  const struct column two[] = {{"n", "N", FOR_BOTH, 0, 0},
                               {"text", "Text", FOR_BOTH, 0, 0}};
  ent_answer *a = answer_new("t");
  struct ent_table *t = answer_table(a, NULL, two, 2);
  struct value *shared = value_string(&a->arena, "a text, in marks");
  t->make = made_later ? make_pair : NULL;
  for (size_t i = 0; i < 20000; i++) {
    struct row *r = made_later ? table_row_later(t, i) : table_row(a, t);
    if (!made_later) {
      r->cell[0] = value_int(&a->arena, (int64_t)i);
      r->cell[1] = shared;
    }
  }
  return a;
}

static void pieces_make_the_whole(void **state) {
  (void)state;
  static const char *const formats[] = {"csv",  "tsv",  "jsonl",
                                        "json", "text", "md"};
  for (int later = 0; later < 2; later++) {
    ent_answer *a = long_answer(later);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
      struct taken t = take_pieces(a, formats[i], SIZE_MAX);
      char *whole = render(a, formats[i]);
      assert_string_equal(buf_text(&t.all), whole);
      assert_int_equal(t.pieces > 4, i < 4);
      if (i < 4)
        assert_in_range(t.most, 1, (1 << 16) + 100);
      mem_free(whole);
      buf_drop(&t.all);
    }
    ent_answer_free(a);
  }
}

static void a_sink_may_have_enough(void **state) {
  (void)state;
  ent_answer *a = long_answer(true);
  struct taken t = take_pieces(a, "csv", 2);
  assert_int_equal(t.pieces, 2);
  ent_diags *d = ent_diags_new();
  const ent_sink sink = {take, &t};
  assert_false(ent_answer_write(a, "csw", NULL, &sink, d));
  assert_int_equal(t.pieces, 2);
  ent_diags_free(d);
  buf_drop(&t.all);
  ent_answer_free(a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(pieces_make_the_whole),
      cmocka_unit_test(a_sink_may_have_enough),
  };
  return cmocka_run_group_tests_name("sink", tests, NULL, NULL);
}
