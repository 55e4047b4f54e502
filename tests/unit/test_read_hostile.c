// SPDX-License-Identifier: GPL-2.0-or-later
// Texts made to hurt: limits hold at the limit and break one above it, and
// nothing takes long.
#include "reading.h"

#include <time.h>

// Seconds that any of these may take, sanitizers and a busy machine included.
enum { PATIENCE = 20 };

struct clocked {
  struct timespec start;
};

static struct clocked start(void) {
  struct clocked c;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &c.start);
  return c;
}

static void in_time(struct clocked c) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  assert_true(now.tv_sec - c.start.tv_sec < PATIENCE);
}

static void expect(struct buf *b, const ent_read_options *o,
                   const char *errors) {
  struct clocked c = start();
  reading_expect(b->at, b->n, o, errors);
  in_time(c);
  buf_drop(b);
}

static void brackets(void **state) {
  (void)state;
  struct buf b = {0};
  buf_repeat(&b, "[", 200000);
  expect(&b, NULL, "1:1 ledger/shape\n");
  buf_add(&b, "entente: 1\nx-a: ");
  buf_repeat(&b, "[", 200000);
  expect(&b, NULL, "2:69 yaml/depth\n");
  buf_add(&b, "entente: 1\nx-a: ");
  buf_repeat(&b, "{a: ", 200000);
  expect(&b, NULL, "2:258 yaml/depth\n");
  buf_add(&b, "entente: 1\nties:\n");
  buf_repeat(&b, "- ", 200000);
  expect(&b, NULL, "3:127 yaml/depth\n");
}

// The root mapping is one; `n` brackets nest n + 1 deep.
static void nest(struct buf *b, size_t n) {
  buf_add(b, "entente: 1\nx-a: ");
  buf_repeat(b, "[", n);
  buf_repeat(b, "]", n);
}

static void depth(void **state) {
  (void)state;
  struct buf b = {0};
  nest(&b, 63);
  expect(&b, NULL, "");
  nest(&b, 64);
  expect(&b, NULL, "2:69 yaml/depth\n");
  ent_read_options ten = ENT_READ_OPTIONS(.max_depth = 10);
  nest(&b, 9);
  expect(&b, &ten, "");
  nest(&b, 10);
  expect(&b, &ten, "2:15 yaml/depth\n");
  ent_read_options deep = ENT_READ_OPTIONS(.max_depth = 1000);
  nest(&b, 999);
  expect(&b, &deep, "");
}

static void depth_of_aliases(void **state) {
  (void)state;
  struct buf b = {0};
  ent_read_options five = ENT_READ_OPTIONS(.max_depth = 5);
  buf_add(&b, "entente: 1\nx-a: &a [[[1]]]\nx-b: [*a]\n");
  expect(&b, &five, "");
  buf_add(&b, "entente: 1\nx-a: &a [[[1]]]\nx-b: [[*a]]\n");
  expect(&b, &five, "2:11 yaml/depth\n");
}

// a1 holds one text, each next one ten of the one before.
static void bomb(struct buf *b, unsigned levels) {
  buf_add(b, "entente: 1\nx-1: &a1 [x]\n");
  for (unsigned i = 2; i <= levels; i++) {
    buf_addf(b, "x-%u: &a%u [", i, i);
    for (unsigned k = 0; k < 10; k++)
      buf_addf(b, "%s*a%u", k ? ", " : "", i - 1);
    buf_add(b, "]\n");
  }
}

static void billion_laughs(void **state) {
  (void)state;
  struct buf b = {0};
  bomb(&b, 30); // a5's ninth alias is one too many
  expect(&b, NULL, "6:51 yaml/expansion\n");
}

static void expansion(void **state) {
  (void)state;
  struct buf b = {0};
  ent_read_options twenty = ENT_READ_OPTIONS(.max_expansion = 20);
  bomb(&b, 2);                  // ten lists of one text
  buf_add(&b, "x-more: *a2\n"); // 41 values, 24 of them as long as the text
  expect(&b, &twenty, "");
  bomb(&b, 2);
  buf_add(&b, "x-more: *a2\nx-most: *a2\n");
  expect(&b, &twenty, "5:9 yaml/expansion\n");
}

static void many_anchors(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\nx-a:\n");
  for (unsigned i = 0; i < 100000; i++)
    buf_addf(&b, "  - &a%u x\n", i);
  for (unsigned i = 0; i < 100000; i++)
    buf_addf(&b, "  - *a%u\n", i);
  expect(&b, NULL, "");
}

static void scalar(void **state) {
  (void)state;
  struct buf b = {0};
  ent_read_options hundred = ENT_READ_OPTIONS(.max_scalar = 100);
  for (size_t n = 100; n <= 101; n++) {
    buf_add(&b, "entente: 1\nnote: ");
    buf_repeat(&b, "y", n);
    expect(&b, &hundred, n == 100 ? "" : "2:7 yaml/scalar\n");
    buf_add(&b, "entente: 1\nnote: \"");
    buf_repeat(&b, "\\x79", n);
    buf_add(&b, "\"");
    expect(&b, &hundred, n == 100 ? "" : "2:7 yaml/scalar\n");
  }
  for (size_t n = 1 << 20; n <= (1 << 20) + 1; n++) {
    buf_add(&b, "entente: 1\nnote: ");
    buf_repeat(&b, "y", n);
    expect(&b, NULL, n == 1 << 20 ? "" : "2:7 yaml/scalar\n");
  }
}

static void file_size(void **state) {
  (void)state;
  ent_read_options small = ENT_READ_OPTIONS(.max_file = 11);
  struct reading g = reading_of("entente: 1\n", 11, &small);
  assert_non_null(g.l);
  assert_int_equal(ent_diags_count(g.d, ENT_ERROR), 0);
  reading_drop(&g);
  g = reading_of("entente: 1\n\n", 12, &small);
  assert_null(g.l);
  assert_true(ent_diags_has(g.d, "ledger/open"));
  reading_drop(&g);
}

static void long_lines(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\nactors: {a: {}, b: {}}\nties: [");
  for (unsigned i = 0; i < 50000; i++)
    buf_add(&b, "{from: a, to: b, type: funds, note: \xc3\xbc},");
  buf_add(&b, "{from: a, to: a, type: funds}]\n");
  expect(&b, NULL, "3:1950022 tie/self\n");
  buf_add(&b, "entente: 1\nnote: |\n");
  buf_repeat(&b, "\n", 2000000);
  expect(&b, NULL, ""); // blank lines at the end of a text are cut off
  buf_add(&b, "entente: 1\nnote: |+\n");
  buf_repeat(&b, "\n", 2000000);
  expect(&b, NULL, "2:7 yaml/scalar\n");
  buf_add(&b, "entente: 1\nnote: ");
  buf_repeat(&b, "y", 10000000);
  expect(&b, NULL, "2:7 yaml/scalar\n");
}

static void many_keys(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\nactors: {a: {x-k: {");
  for (unsigned i = 0; i < 200000; i++)
    buf_addf(&b, "k%u: , ", i);
  buf_add(&b, "k777: }}}\n");
  expect(&b, NULL, "2:2088910 key/twice\n");
  buf_add(&b, "entente: 1\n");
  for (unsigned i = 0; i < 200000; i++)
    buf_addf(&b, "x-%u: 1\n", i);
  buf_add(&b, "x-777: 1\n");
  expect(&b, NULL, "200002:1 key/twice\n");
}

static void many_actors(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\nactors:\n");
  for (unsigned i = 0; i < 200000; i++)
    buf_addf(&b, "  a%u: {}\n", i);
  buf_add(&b, "  a777: {}\n");
  expect(&b, NULL, "200003:3 id/twice\n");
}

// One record of n × n ends, with `spells` spells.
static void square(struct buf *b, unsigned n, unsigned spells) {
  buf_add(b, "entente: 1\nactors: {");
  for (unsigned i = 0; i < n; i++)
    buf_addf(b, "a%u: {}, b%u: {}, ", i, i);
  buf_add(b, "}\nties: [{type: funds, from: [");
  for (unsigned i = 0; i < n; i++)
    buf_addf(b, "a%u, ", i);
  buf_add(b, "], to: [");
  for (unsigned i = 0; i < n; i++)
    buf_addf(b, "b%u, ", i);
  buf_add(b, "], when: [");
  for (unsigned i = 0; i < spells; i++)
    buf_addf(b, "%u, ", 1000 + i);
  buf_add(b, "]}]\n");
}

static ent_limits *limited(const char *name, const char *value) {
  ent_limits *l = ent_limits_new();
  ent_diags *d = ent_diags_new();
  assert_true(ent_limits_set(l, name, value, d));
  ent_diags_free(d);
  return l;
}

static void expect_limit(struct buf *b, const char *name, const char *value,
                         const char *errors) {
  ent_limits *l = limited(name, value);
  expect(b, &ENT_READ_OPTIONS(.limits = l), errors);
  ent_limits_free(l);
}

static void pairs(void **state) {
  (void)state;
  struct buf b = {0};
  square(&b, 3, 1);
  expect_limit(&b, "pairs", "9", "");
  square(&b, 3, 1);
  expect_limit(&b, "pairs", "8", "3:28 tie/too-many-pairs\n");
  square(&b, 3, 1);
  expect(&b, &ENT_READ_OPTIONS(.max_expansion = 8), ""); // beyond one a record
  square(&b, 3, 1);
  expect(&b, &ENT_READ_OPTIONS(.max_expansion = 7),
         "3:28 tie/too-many-pairs\n");
  square(&b, 20000, 1);
  expect(&b, NULL, "3:28 tie/too-many-pairs\n");
}

static void pairs_of_all(void **state) {
  (void)state;
  struct buf b = {0};
  for (unsigned more = 0; more < 2; more++) {
    buf_add(&b, "entente: 1\nactors: {a: {}, b: {}, c: {}, d: {}}\nties:\n");
    for (unsigned i = 0; i < 3 + more; i++)
      buf_add(&b, "- {from: [a, b], to: [c, d], type: funds}\n");
    expect_limit(&b, "all-pairs", "9", more ? "7:10 tie/too-many-pairs\n" : "");
  }
}

// What 16 kB of 500 × 500 ends and 400 spells would be: 4 GB.
static void copies(void **state) {
  (void)state;
  struct buf b = {0};
  square(&b, 3, 4);
  expect_limit(&b, "copies", "32", "");
  square(&b, 3, 4);
  expect_limit(&b, "copies", "31", "3:8 tie/too-many-copies\n");
  square(&b, 100, 400);
  expect(&b, NULL, "3:8 tie/too-many-copies\n");
}

// Two actors that lived 60 times, not at once: a spell is cut into 60.
static void copies_of_lives(void **state) {
  (void)state;
  for (unsigned more = 0; more < 2; more++) {
    struct buf b = {0};
    buf_add(&b, "entente: 1\nactors: {a: {}, b: {exists: [");
    for (unsigned i = 0; i < 60; i++)
      buf_addf(&b, "%u/%u, ", 1000 + 2 * i, 1000 + 2 * i);
    buf_add(&b,
            "]}}\nties: [{from: a, to: b, type: funds, when: 1000/1900}]\n");
    expect_limit(&b, "copies", more ? "58" : "59",
                 more ? "3:8 tie/too-many-copies\n" : "");
  }
}

static void names_of_limits(void **state) {
  (void)state;
  ent_limits *l = ent_limits_new();
  ent_diags *d = ent_diags_new();
  for (size_t k = 0; ent_limit_name(k); k++) {
    const char *name = ent_limit_name(k);
    assert_non_null(ent_limit_help(name));
    assert_true(ent_limit_usual(name) > 0);
    assert_true(ent_limits_set(l, name, "7", d));
    assert_false(ent_limits_set(l, name, "0", d));
    assert_false(ent_limits_set(l, name, "7x", d));
    assert_false(ent_limits_set(l, name, "9999999999999999999", d));
    assert_false(ent_limits_set(l, name, NULL, d));
  }
  assert_true(ent_diags_has(d, "usage/option-value"));
  assert_false(ent_limits_set(l, "pears", "7", d));
  assert_false(ent_limits_set(l, NULL, "7", d));
  assert_true(ent_diags_has(d, "usage/unknown-limit"));
  assert_null(ent_limit_help("pears"));
  assert_int_equal(ent_limit_usual("pears"), 0);
  ent_diags_free(d);
  ent_limits_free(l);
}

static void many_types(void **state) {
  (void)state;
  if (getenv("SANITIZED")) // a minute and more
    skip();
  struct buf b = {0};
  buf_add(&b, "entente: 1\nactors: {a: {}, b: {}}\nties:\n");
  for (unsigned i = 0; i < 66000; i++)
    buf_addf(&b, "  - {from: a, to: b, type: t%u}\n", i);
  struct clocked c = start();
  struct reading g = reading_of(b.at, b.n, NULL);
  assert_true(ent_diags_has(g.d, "type/too-many"));
  in_time(c);
  reading_drop(&g);
  buf_drop(&b);
}

static void many_items(void **state) {
  (void)state;
  struct buf b = {0};
  for (unsigned n = 65535; n <= 65536; n++) {
    buf_add(&b,
            "entente: 1\nactors: {a: {}, b: {}}\nsources: {s: {title: T}}"
            "\nties: [{from: a, to: b, type: funds, when: 1999, sources: [");
    buf_repeat(&b, "s,", n);
    buf_add(&b, "]}]\n");
    expect(&b, NULL, n == 65535 ? "" : "4:8 value/too-many\n");
    buf_add(&b, "entente: 1\nactors: {a: {}, b: {}}\n"
                "ties: [{from: a, to: b, type: funds, when: [");
    buf_repeat(&b, "1999,", n);
    buf_add(&b, "]}]\n");
    expect(&b, NULL, n == 65535 ? "" : "3:327720 value/too-many\n");
  }
}

static void large_record(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\nactors: {a: {x-a: [");
  buf_repeat(&b, "1,", 1000001);
  buf_add(&b, "]}}\n");
  expect(&b, NULL, "2:13 yaml/record\n");
}

static void wide_encodings(void **state) {
  (void)state;
  static const char utf16[] = "\xff\xfe"
                              "e\0n\0t\0";
  static const char utf16_be[] = "\0e\0n\0t";
  static const char utf32[] = "\0\0\xfe\xff\0\0\0e";
  reading_expect(utf16, sizeof utf16 - 1, NULL, "1:1 yaml/encoding\n");
  reading_expect(utf16_be, sizeof utf16_be - 1, NULL, "1:1 yaml/encoding\n");
  reading_expect(utf32, sizeof utf32 - 1, NULL, "1:1 yaml/encoding\n");
  reading_expect("entente: 1\ntitle: a\0b\n", 22, NULL, "2:9 yaml/control\n");
}

// Where mistakes stand in a line of narrow and wide characters, counted here
// one by one.
static void places(void **state) {
  (void)state;
  static const char *const signs[] = {
      "a", "\xc3\xbc", "-", "\xe2\x82\xac", "z", "\xf0\x9f\x98\x80"};
  struct buf b = {0}, wanted = {0};
  buf_add(&b, "\xef\xbb\xbf"
              "entente: 1\nactors: {");
  size_t column = 10;
  uint32_t dice = 1;
  for (unsigned i = 0; i < 500; i++) {
    size_t before = b.n;
    buf_addf(&b, "a%u: {note: \"", i);
    column += b.n - before;
    for (unsigned k = (dice = dice * 1103515245 + 12345) >> 16 & 31; k > 0;
         k--) {
      dice = dice * 1103515245 + 12345;
      bool narrow = dice & 0x800000; // long stretches of either kind
      buf_add(&b, narrow ? "x" : signs[(dice >> 16) % 6]);
      column++;
    }
    buf_add(&b, "\", nme: \xc3\xbc}, ");
    buf_addf(&wanted, "2:%zu key/unknown\n", column + 3);
    column += strlen("\", nme: u}, ");
  }
  buf_add(&b, "}\n");
  expect(&b, NULL, buf_text(&wanted));
  buf_drop(&wanted);
}

// A ledger cut anywhere is an error or a ledger, and never more than that.
static void cut_anywhere(void **state) {
  (void)state;
  static const char whole[] =
      "\xef\xbb\xbf"
      "entente: 1\r\ntitle: \"M\xc3\xbcx \\u00fc\"\n"
      "types:\n  lobbies: {label: l, family: diplomacy, sign: neutral, "
      "directed: true, aspect: state}\n"
      "actors:\n  a: &a {name: 'it''s', group: {g: 1999/..}}\n  b: *a\n"
      "sources:\n  s:\n    title: >-\n      folded\n      text\n"
      "ties:\n  - from: a\n    type: lobbies\n    to: b\n"
      "    when: [by mid-1980s, since 2001~]\n    sources:\n      - s\n"
      "      - {source: s, at: \"p. 4\"}\n      - https://example.org/a\n"
      "    claims:\n      - {by: b, stance: denies, grade: C3}\n"
      "events: [{when: 2011-05-02, title: raid}]\n"
      "expect:\n  - {at: 1986, tie: a lobbies b, holds: likely}\nx-a: [1]\n";
  for (size_t n = 0; n <= sizeof whole - 1; n++) {
    struct reading g = reading_of(whole, n, NULL);
    assert_non_null(g.l);
    struct buf b = {0};
    reading_errors(&b, &g);
    buf_drop(&b);
    if (n == sizeof whole - 1)
      assert_int_equal(ent_diags_count(g.d, ENT_ERROR), 0);
    reading_drop(&g);
  }
}

// Every byte of a ledger, changed to each of some odd ones.
static void changed_anywhere(void **state) {
  (void)state;
  static const char whole[] =
      "entente: 1\nactors: {a: {aliases: [x]}, b: }\nties:\n"
      "  - from: [a]\n    type: funds\n    to: b\n    when: \"1999/2001\"\n";
  static const char odd[] = "\n\t:-[]{}\"'&*!|>%@`#,?\\ \x01\x7f\xff\xc3x";
  char changed[sizeof whole];
  size_t step = getenv("SANITIZED") ? 5 : 1; // prime to the signs' number
  for (size_t i = 0, k = 0; i < sizeof whole - 1; i++, k %= sizeof odd)
    for (; k < sizeof odd; k += step) {
      memcpy(changed, whole, sizeof whole);
      changed[i] = odd[k];
      struct reading g = reading_of(changed, sizeof whole - 1, NULL);
      assert_non_null(g.l);
      struct buf b = {0};
      reading_errors(&b, &g);
      buf_drop(&b);
      reading_drop(&g);
    }
}

// Thousands of faults on one line, each of which has to be found in it:
// in one record, in as many, and in two long ones in turn.
struct faulty {
  const char *name, *before, *item, *after, *code;
};

static const struct faulty faulty[] = {
    {"keys", "ties: [", "{from: a, type: funds, to: b, notes: x}", "]",
     "key/unknown"},
    {"actors", "ties: [", "{from: a, type: funds, to: u%zu}", "]",
     "tie/unknown-actor"},
    {"ends", "ties: [{from: a, type: funds, to: [", "u%zu", "]}]",
     "tie/unknown-actor"},
    {"sources", "ties: [{from: a, type: funds, to: b, sources: [", "s%zu",
     "]}]", "tie/unknown-source"},
    {"holders", "ties: [{from: a, type: funds, to: b, claims: [",
     "{by: u%zu, stance: denies}", "]}]", "tie/unknown-actor"},
    {"dates", "ties: [{from: a, type: funds, to: b, when: [", "x%zu", "]}]",
     "date/"},
    {"events", "events: [{when: 1986, title: t, actors: [", "u%zu", "]}]",
     "event/unknown-actor"},
    {"expected", "expect: [", "{at: 1986, tie: a funds u%zu, holds: no}", "]",
     "expect/unknown-actor"},
    {"groups", "actors: {c: {group: {", "g%zu: x%zu", "}}}", "date/"},
    {"kinds", "actors: {", "c%zu: {kind: k%zu}", "}", "actor/unknown-kind"},
};

// The item with its number in the place of each %zu.
static void add_item(struct buf *b, const char *item, size_t number) {
  struct str before, rest = str_of(item);
  while (str_cut(rest, "%zu", &before, &rest)) {
    buf_adds(b, before);
    buf_addf(b, "%zu", number);
  }
  buf_adds(b, before);
}

static size_t count(struct str text, const char *what) {
  size_t n = 0;
  struct str before;
  while (str_cut(text, what, &before, &text))
    n++;
  return n;
}

static void many_faults_on_a_line(void **state) {
  const struct faulty *f = *state;
  size_t n = getenv("SANITIZED") ? 2000 : 10000;
  static const char *const formats[] = {"human", "short"};
  struct buf b = {0};
  buf_add(&b, "entente: 1\n");
  if (strncmp(f->before, "actors", 6) != 0)
    buf_add(&b, "actors: {a: {name: \xc3\xa4}, b: {name: B}}\n");
  buf_add(&b, f->before);
  for (size_t i = 0; i < n; i++) {
    buf_add(&b, i > 0 ? ", " : "");
    add_item(&b, f->item, i);
  }
  buf_add(&b, f->after);
  struct clocked c = start();
  struct reading g = reading_of(b.at, b.n, NULL);
  for (size_t i = 0; i < 2; i++) {
    ent_bytes out = {0};
    assert_true(ent_diags_render(g.d, formats[i], NULL, 0, &out));
    assert_true(count((struct str){out.at, out.n}, f->code) >= n);
    ent_bytes_drop(&out);
  }
  in_time(c);
  reading_drop(&g);
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(brackets),         cmocka_unit_test(depth),
      cmocka_unit_test(depth_of_aliases), cmocka_unit_test(billion_laughs),
      cmocka_unit_test(expansion),        cmocka_unit_test(many_anchors),
      cmocka_unit_test(scalar),           cmocka_unit_test(file_size),
      cmocka_unit_test(long_lines),       cmocka_unit_test(many_keys),
      cmocka_unit_test(many_actors),      cmocka_unit_test(pairs),
      cmocka_unit_test(pairs_of_all),     cmocka_unit_test(copies),
      cmocka_unit_test(copies_of_lives),  cmocka_unit_test(names_of_limits),
      cmocka_unit_test(many_types),       cmocka_unit_test(many_items),
      cmocka_unit_test(large_record),     cmocka_unit_test(wide_encodings),
      cmocka_unit_test(places),           cmocka_unit_test(cut_anywhere),
      cmocka_unit_test(changed_anywhere),
  };
  int failed = cmocka_run_group_tests_name("read hostile", tests, NULL, NULL);
  return failed + TEST_TABLE("a line", faulty, many_faults_on_a_line);
}
