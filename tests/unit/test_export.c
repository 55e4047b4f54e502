// SPDX-License-Identifier: GPL-2.0-or-later
// Exports as a program asks for them; what the formats hold is for
// tests/export. Then SHA-1, of FIPS 180-4's examples, and UUIDs by it.
#include "base/sha1.h"
#include "ledgers.h"

static const char small[] =
    "entente: 1\n"
    "title: Small\n"
    "coverage: 1990/2000\n"
    "sources: {s: {title: T, published: 2000}}\n"
    "actors: {a: {name: A}, b: {name: B}, c: {}}\n"
    "ties:\n"
    "- {from: a, type: funds, to: b, when: 1991/1992, sources: [s]}\n"
    "- {between: [a, b], type: allied-with, when: since 1995, sources: [s]}\n"
    "- {from: b, type: arms, to: a, when: 1996, sources: [],\n"
    "   claims: [{by: b, stance: denies}]}\n";

static bool same_bytes(const ent_exported *a, const ent_exported *b) {
  size_t n, m;
  bool same = ent_exported_files(a) == ent_exported_files(b);
  for (size_t k = 0; same && k < ent_exported_files(a); k++) {
    const char *x = ent_exported_bytes(a, k, &n);
    const char *y = ent_exported_bytes(b, k, &m);
    same = n == m && memcmp(x, y, n) == 0 &&
           !strcmp(ent_exported_name(a, k), ent_exported_name(b, k));
  }
  return same;
}

// Every format there is, twice, is the same; it is one file if it says so.
static void all_formats(void **state) {
  (void)state;
  ent_account *l = parse_ledger(small);
  ent_diags *d = ent_diags_new();
  const char *name;
  for (size_t k = 0; (name = ent_export_name(k)); k++) {
    ent_exported *x = ent_export(l, name, NULL, NULL, d);
    ent_exported *y = ent_export(l, name, NULL, NULL, d);
    assert_non_null(x);
    assert_true(ent_exported_files(x) > 0 && same_bytes(x, y));
    if (ent_export_extension(name))
      assert_int_equal(ent_exported_files(x), 1);
    assert_non_null(ent_export_help(name));
    assert_null(ent_exported_name(x, ent_exported_files(x)));
    ent_exported_free(x);
    ent_exported_free(y);
  }
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 0);
  ent_diags_free(d);
  ent_account_free(l);
}

// What a slice leaves out is a note, what a format cannot hold a loss.
static void losses(void **state) {
  (void)state;
  ent_account *l = parse_ledger(small);
  ent_diags *d = ent_diags_new();
  ent_query *q = ent_query_new();
  ent_exported *whole = ent_export(l, "jsonl", NULL, NULL, d);
  assert_null(ent_exported_loss(whole, 0));
  assert_string_equal(ent_exported_summary(whole),
                      "3 actors, 3 ties, 3 spells, 1 claim, 1 source");
  ent_exported_free(whole);
  assert_true(ent_query_set(q, "at", "1996", d));
  ent_exported *slice = ent_export(l, "kumu", q, NULL, d);
  assert_string_equal(ent_exported_note(slice, 0),
                      "1 tie that is denied and that nobody else states");
  assert_null(ent_exported_note(slice, 1));
  assert_string_equal(ent_exported_loss(slice, 0),
                      "1 work cited: its title and all else of it");
  ent_exported_free(slice);
  ent_exported *plain = ent_export(l, "pajek", NULL, NULL, d);
  assert_string_equal(
      ent_exported_loss(plain, 1),
      "1 tie that is denied, retracted or foretold, and left out");
  ent_exported_free(plain);
  ent_query_free(q);
  ent_diags_free(d);
  ent_account_free(l);
}

static void refused(const ent_account *l, const char *format,
                    const ent_export_options *o, const char *code) {
  ent_diags *d = ent_diags_new();
  assert_null(ent_export(l, format, NULL, o, d));
  assert_true(ent_diags_has(d, code));
  assert_true(ent_diags_usage(d));
  ent_diags_free(d);
}

static void refusals(void **state) {
  (void)state;
  ent_account *l = parse_ledger(small);
  const ent_export_options none = {0};
  refused(l, NULL, NULL, "usage/unknown-export");
  refused(l, "csw", NULL, "usage/unknown-export");
  refused(l, "csv", &none, "usage/struct-size");
  refused(l, "gexf", &ENT_EXPORT_OPTIONS(.excel = true), "usage/option");
  assert_null(ent_export_help("csw"));
  assert_null(ent_export_extension(NULL));
  assert_false(ent_export_binary("csv"));
  assert_true(ent_export_binary("xlsx"));
  ent_exported_free(NULL);
  ent_account_free(l);
}

struct row {
  const char *text, *expected;
};

static const struct row rows[] = {
    {"", "da39a3ee5e6b4b0d3255bfef95601890afd80709"},
    {"abc", "a9993e364706816aba3e25717850c26c9cd0d89d"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "84983e441c3bd26ebaae4aa1f95129e5e54670f1"},
    {"abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
     "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
     "a49b2446a02c645bf419f995b67091253a04a259"},
};

static void sha1_is(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf b = {0};
    sha1_print(&b, str_of(rows[i].text));
    assert_string_equal(buf_text(&b), rows[i].expected);
    buf_drop(&b);
  }
}

// Python's example, in the name space of host names (RFC 9562).
static void uuid5_is(void **state) {
  (void)state;
  static const unsigned char hosts[] = {0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad,
                                        0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0,
                                        0x4f, 0xd4, 0x30, 0xc8};
  struct buf b = {0};
  uuid5_print(&b, hosts, STR("python.org"));
  assert_string_equal(buf_text(&b), "886313e1-3b8a-5372-9b90-0c9aee199e5d");
  buf_drop(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_formats), cmocka_unit_test(losses),
      cmocka_unit_test(refusals),    cmocka_unit_test(sha1_is),
      cmocka_unit_test(uuid5_is),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
