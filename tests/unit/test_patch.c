// SPDX-License-Identifier: GPL-2.0-or-later
// Patches, and differences: whoever applies a difference to the one text gets
// the other, whatever the two are.
#include "ledgers.h"
#include "write/patch.h"

static void other_bytes_stay(void **state) {
  (void)state;
  struct patch p = {0};
  struct buf out = {0};
  patch_put(&p, 8, 9, STR("C"));
  patch_put(&p, 2, 4, STR(""));
  patch_put(&p, 2, 4, STR("")); // the same again
  patch_put(&p, 4, 4, STR("+"));
  patch_put(&p, 4, 4, STR("-"));
  assert_true(patch_apply(&p, STR("0123456789"), &out));
  assert_string_equal(buf_text(&out), "01+-4567C9");
  buf_drop(&out);
  patch_put(&p, 3, 5, STR("x"));
  assert_false(patch_apply(&p, STR("0123456789"), &out));
  assert_int_equal(out.n, 0);
  patch_drop(&p);
}

static struct str line_of(struct str s, size_t at) {
  const char *end = at < s.n ? memchr(s.at + at, '\n', s.n - at) : NULL;
  return str_n(s.at + at, end ? (size_t)(end - s.at) + 1 - at : s.n - at);
}

// "-3,5" or "-3", as a line's index from 0 and a number of lines.
static const char *range(const char *at, size_t *first, size_t *n) {
  char *end;
  *first = strtoul(at + 1, &end, 10);
  *n = 1;
  if (*end == ',')
    *n = strtoul(end + 1, &end, 10);
  *first -= *n > 0;
  return end;
}

// Applies a difference, strictly: each hunk where it says, every line of it.
static void apply(struct str before, struct str diff, struct buf *out) {
  size_t at = 0, line = 0, head = line_of(diff, 0).n;
  for (size_t d = head + line_of(diff, head).n; d < diff.n;) {
    struct str hunk = line_of(diff, d);
    size_t from, n, to, m;
    assert_true(str_starts(hunk, "@@ -"));
    const char *rest = range(hunk.at + 3, &from, &n);
    range(rest + 1, &to, &m);
    for (; line < from; line++) {
      struct str same = line_of(before, at);
      buf_adds(out, same);
      at += same.n;
    }
    d += hunk.n;
    while (n > 0 || m > 0) {
      struct str x = line_of(diff, d), text = str_n(x.at + 1, x.n - 1);
      d += x.n;
      if (d < diff.n && diff.at[d] == '\\') {
        text.n--;
        d += line_of(diff, d).n;
      }
      if (x.at[0] != '+') {
        assert_true(str_eq(line_of(before, at), text));
        at += text.n;
        line++;
        n--;
      }
      if (x.at[0] != '-') {
        buf_adds(out, text);
        m--;
      }
    }
  }
  buf_addn(out, before.at + at, before.n - at);
}

static size_t differs(const char *a, const char *b) {
  struct buf diff = {0}, out = {0};
  size_t changes = 0;
  unified_diff(&diff, "x", str_of(a), str_of(b));
  if (diff.n > 0)
    apply(str_of(a), buf_str(&diff), &out);
  assert_string_equal(diff.n > 0 ? buf_text(&out) : a, b);
  for (size_t i = 12; i < diff.n; i += line_of(buf_str(&diff), i).n)
    changes += diff.at[i] == '+' || diff.at[i] == '-';
  buf_drop(&diff);
  buf_drop(&out);
  return changes;
}

static void differences_are_short(void **state) {
  (void)state;
  assert_int_equal(differs("", ""), 0);
  assert_int_equal(differs("", "a\n"), 1);
  assert_int_equal(differs("a", ""), 1);
  assert_int_equal(differs("a", "a\n"), 2);
  assert_int_equal(differs("a\nb\nc\n", "a\nc\n"), 1);
  assert_int_equal(differs("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n"), 5);
  assert_int_equal(differs("a\r\nb\r\n", "a\r\nc\r\n"), 2);
}

static void a_difference_reads_as_it_should(void **state) {
  (void)state;
  struct buf diff = {0};
  unified_diff(&diff, "f", STR("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n"),
               STR("1\n2\n3\n4\nfive\n6\n7\n8\n9\n10\n11\n12\n13"));
  assert_string_equal(buf_text(&diff),
                      "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6"
                      "\n 7\n 8\n@@ -10,4 +10,4 @@\n 10\n 11\n 12\n-13\n+13\n"
                      "\\ No newline at end of file\n");
  buf_drop(&diff);
}

// Texts of few different lines, the second made of the first or of nothing.
static void any_two_texts(void **state) {
  (void)state;
  uint64_t seed = 7;
  for (int round = 0; round < 3000; round++) {
    struct buf a = {0}, b = {0};
    int lines = draw_below(&seed, 40), words = 1 + draw_below(&seed, 6);
    for (int i = 0; i < lines; i++) {
      char line[] = {(char)('a' + draw_below(&seed, words)), '\n', 0};
      buf_add(&a, line);
      if (draw_below(&seed, 8))
        buf_add(&b, line);
      if (!draw_below(&seed, 8))
        buf_add(&b, "x\n");
    }
    if (!draw_below(&seed, 4))
      buf_add(&b, "end");
    differs(buf_text(&a), buf_text(&b));
    buf_drop(&a);
    buf_drop(&b);
  }
}

// More changes than are looked for: one that is long, and right.
static void texts_that_have_nothing_in_common(void **state) {
  (void)state;
  struct buf a = {0}, b = {0};
  for (int i = 0; i < 2000; i++) {
    buf_addf(&a, "%d\n", i);
    buf_addf(&b, i % 10 ? "%d x\n" : "%d\n", i);
  }
  differs(buf_text(&a), buf_text(&b));
  buf_drop(&a);
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(other_bytes_stay),
      cmocka_unit_test(differences_are_short),
      cmocka_unit_test(a_difference_reads_as_it_should),
      cmocka_unit_test(any_two_texts),
      cmocka_unit_test(texts_that_have_nothing_in_common)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
