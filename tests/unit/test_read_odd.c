// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers that are odd, and what is said of them: encodings, faults at the
// edges of a file, keys that come twice or not to their end.
#include "read/record.h"
#include "reading.h"

#include <stdio.h>
#include <unistd.h>

struct row {
  const char *name, *text;
  size_t n; // 0: to the first NUL
  const char *errors;
};

#define BYTES(text) text, sizeof text - 1
#define BASE                                                                   \
  "entente: 1\n"                                                               \
  "actors: {a: {}, b: {}, c: {}}\n"
#define TYPE(more)                                                             \
  "entente: 1\ntypes: {r: {label: l, family: support, sign: positive, "        \
  "aspect: state, " more "}}\n"
#define TIE(keys) BASE "ties:\n  - {from: a, to: b, type: funds, " keys "}\n"

static const struct row rows[] = {
    // The first four bytes.
    {"UTF-32, little", BYTES("\xff\xfe\0\0e\0\0\0"), "1:1 yaml/encoding\n"},
    {"UTF-32, little, no mark", BYTES("e\0\0\0n\0\0\0"), "1:1 yaml/encoding\n"},
    {"UTF-32, big", BYTES("\0\0\xfe\xff\0\0\0e"), "1:1 yaml/encoding\n"},
    {"UTF-32, big, no mark", BYTES("\0\0\0e\0\0\0n"), "1:1 yaml/encoding\n"},
    {"UTF-16, little",
     BYTES("\xff\xfe"
           "e\0"),
     "1:1 yaml/encoding\n"},
    {"UTF-16, big", BYTES("\xfe\xff\0e"), "1:1 yaml/encoding\n"},
    {"UTF-16, little, no mark", BYTES("e\0n\0"), "1:1 yaml/encoding\n"},
    {"UTF-16, big, no mark", BYTES("\0e\0n"), "1:1 yaml/encoding\n"},
    {"no such mark", BYTES("\xff\xff\0\0"), "1:1 yaml/encoding\n"},
    {"no such mark either",
     BYTES("\xfe\xfe"
           "en"),
     "1:1 yaml/encoding\n"},
    {"nor such", BYTES("\0\0\xfe\xfe"), "1:3 yaml/encoding\n"},
    {"zeroes", BYTES("\0\0\0\0"), "1:1 yaml/control\n"},
    {"zeroes at the end", BYTES("en\0\0"), "1:3 yaml/control\n"},
    {"zeroes in front", BYTES("\0\0en"), "1:1 yaml/control\n"},
    {"one byte", BYTES("\xff"), "1:1 yaml/encoding\n"},
    // Letters near those that no text may hold.
    {"the letter before a mark", BYTES("entente: 1\nnote: \xef\xbb\xbe.\n"),
     ""},
    {"a mark", BYTES("entente: 1\nnote: x\xef\xbb\xbf.\n"), "2:8 yaml/bom\n"},
    {"a wide sign", BYTES("entente: 1\nnote: \xef\xbf\xa6.\n"), ""},
    {"no character", BYTES("entente: 1\nnote: \xef\xbf\xbe.\n"),
     "2:7 yaml/control\n"},
    {"C1", BYTES("entente: 1\nnote: \xc2\x9f.\n"), "2:7 yaml/control\n"},
    {"no C1", BYTES("entente: 1\nnote: \xc2\xa0.\n"), ""},
    {"an escaped line end", BYTES("entente: 1\nnote: \"a\\rb\"\n"),
     "2:7 yaml/control\n"},
    // Faults at a letter of several bytes, and at the end.
    {"behind a quote", BYTES("entente: 1\nnote: 'x' \xc3\xa9\n"),
     "2:11 yaml/indent\n"},
    {"no end of a line", BYTES("entente: 1\nnote"), "2:1 yaml/missing-colon\n"},
    {"no end of a quote", BYTES("entente: 1\nnote: 'x"), "2:7 yaml/quote\n"},
    {"no end of a list", BYTES("entente: 1\nties: [a"),
     "2:7 yaml/bracket\n2:8 value/kind\n"},
    {"nothing behind a dash", BYTES("entente: 1\nties:\n- a\n b"),
     "3:3 value/kind\n"},
    // Truth has few names.
    {"True", BYTES(TYPE("directed: True")), ""},
    {"TRUE", BYTES(TYPE("directed: TRUE")), ""},
    {"False", BYTES(TYPE("directed: False")), ""},
    {"FALSE", BYTES(TYPE("directed: FALSE")), ""},
    {"on", BYTES(TYPE("directed: on")), "2:81 value/true-false\n"},
    {"a quoted one", BYTES(TYPE("directed: 'true'")),
     "2:81 value/true-false\n"},
    // Grades.
    {"a lone letter", BYTES(TIE("grade: B")), "4:42 value/grade\n"},
    {"no such letter", BYTES(TIE("grade: G1")), "4:42 value/grade\n"},
    {"a sign", BYTES(TIE("grade: '@1'")), "4:42 value/grade\n"},
    {"a letter of two bytes", BYTES(TIE("grade: \xc3\xa9")),
     "4:42 value/grade\n"},
    {"no such number", BYTES(TIE("grade: B7")), "4:42 value/grade\n"},
    {"none", BYTES(TIE("grade: B0")), "4:42 value/grade\n"},
    {"a small letter", BYTES(TIE("grade: b2")), "4:42 value/grade\n"},
    {"a small letter that is none", BYTES(TIE("grade: z2")),
     "4:42 value/grade\n"},
    // Ends and pairs.
    {"between and to",
     BYTES(BASE "ties:\n- {between: [a, b], to: c, type: "
                "allied-with}\n"),
     "4:13 tie/ends\n"},
    {"between one and the same",
     BYTES(BASE "ties:\n- {between: [a, a], type: allied-with}\n"),
     "4:17 tie/self\n"},
    {"quoted unknown", BYTES(TIE("when: '~'")), ""},
    {"a sign behind the letters", BYTES(TIE("grade: '{1'")),
     "4:42 value/grade\n"},
    {"two dots alone", BYTES(TIE("seen: [..]")), "4:41 date/syntax\n"},
    {"dots in a set, and without",
     BYTES(TIE("seen: ['[1990..1991]', 1990..1992]")), ""},
    {"dots with blanks", BYTES(TIE("seen: ['1990 .. 1992']")),
     "4:41 date/syntax\n"},
    {"dots within a stretch", BYTES(TIE("seen: ['1990..1992/1995']")),
     "4:41 date/syntax\n"},
    {"a key of no letters", BYTES("entente: 1\nactors: {a: {'': 1}}\n"),
     "2:14 key/unknown\n"},
    {"an id of no letters", BYTES("entente: 1\nactors:\n  a:\n  '': 1\n"),
     "4:3 id/form\n"},
    {"a key of the file of no letters", BYTES("entente: 1\n'': 1\n"),
     "2:1 key/unknown\n"},
    {"a tie that is expected to nobody",
     BYTES(BASE
           "expect:\n- {tie: {from: a, type: funds}, at: 1990, holds: no}\n"),
     "4:9 key/missing\n"},
    {"works with little",
     BYTES(TIE("sources: [{url: 'https://a.b', author: A}, "
               "{url: 'https://a.b', publisher: P}, {url: 'https://a.b', "
               "published: 2001}, "
               "{url: 'https://a.b', x-a: 1}]")),
     ""},
    {"a publisher alone", BYTES("entente: 1\nsources: {s: {publisher: P}}\n"),
     ""},
    {"a time that is a mapping",
     BYTES("entente: 1\nactors: {a: {group: {G: {q: z}}}}\n"),
     "2:25 value/kind\n"},
    {"an anchor before a tag", BYTES("entente: 1\ntitle: &a !!python/x foo\n"),
     "2:8 yaml/tag\n"},
    // Tabs, wherever the YAML library notices.
    {"a tab below a text", BYTES("entente: 1\ntitle: x\n\tnote: y\n"),
     "3:1 yaml/tab\n"},
    {"a tab behind a blank", BYTES("entente: 1\nactors:\n  a: {}\n \tb: {}\n"),
     "4:2 yaml/tab\n"},
    {"a tab below a quote", BYTES("entente: 1\ntitle: \"x\"\n\tnote: y\n"),
     "3:1 yaml/tab\n"},
    {"a tab in braces", BYTES("entente: 1\nactors: {a: {}\n\tb: {}}\n"),
     "3:1 yaml/tab\n"},
    {"a tab below a list", BYTES("entente: 1\nactors:\n  - a\n\tb: c\n"),
     "4:1 yaml/tab\n"},
    // Markings and periods.
    {"one marking", BYTES("entente: 1\nmarkings: [one]\n"),
     "2:11 ledger/markings\n"},
    {"the same twice", BYTES("entente: 1\nmarkings: [one, One]\n"),
     "2:11 ledger/markings\n"},
    {"very many markings",
     BYTES("entente: 1\nmarkings: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, "
           "o, p, q, r, s, t, u, v, w, x, y, z]\n"),
     "2:11 ledger/markings\n"},
    {"a period without a name", BYTES("entente: 1\nperiods: {'': 1990}\n"),
     "2:11 id/form\n"},
    {"a group in a list of times",
     BYTES("entente: 1\nactors: {a: {group: {G: [1990, [1991]]}}}\n"),
     "2:32 value/kind\n"},
};

static void is_told(void **state) {
  const struct row *r = *state;
  reading_expect(r->text, r->n, NULL, r->errors);
}

// A key of which there is one in a ledger, and a value that it may have.
static const struct {
  const char *key, *value;
} once[] = {{"coverage", "1990/2000"},
            {"half-life", "1y"},
            {"marking", "green"},
            {"markings", "[one, two]"},
            {"dates", "{approximate: 2}"},
            {"include", "[]"},
            {"entente", "1"},
            {"title", "T"}};

// A value that breaks off says so, and of nothing else.
static void what_breaks_off(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof once / sizeof *once; i++) {
    char text[100], errors[100];
    snprintf(text, sizeof text, "%s%s: [1, \n",
             strcmp(once[i].key, "entente") ? "entente: 1\n" : "", once[i].key);
    snprintf(errors, sizeof errors, "%d:%zu yaml/bracket\n",
             strcmp(once[i].key, "entente") ? 2 : 1, strlen(once[i].key) + 3);
    reading_expect(text, strlen(text), NULL, errors);
  }
}

// In a second file the first counts, and the second is told; what has no
// second is not told twice.
static void what_is_said_in_two_files(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof once / sizeof *once; i++) {
    char text[100], more[100], errors[100] = "";
    bool told = i < 5;
    ent_shelf *shelf = ent_shelf_new();
    snprintf(text, sizeof text, "entente: 1\ninclude: [b]\n%s: %s\n",
             i < 5 ? once[i].key : "x-a", once[i].value);
    snprintf(more, sizeof more, "%s: %s\nx-a: 2\n", once[i].key, once[i].value);
    ent_shelf_add(shelf, "b", more, strlen(more));
    if (told)
      snprintf(errors, sizeof errors, "1:%zu key/twice\n",
               strlen(once[i].key) + 3);
    reading_expect(text, strlen(text), &ENT_READ_OPTIONS(.shelf = shelf),
                   errors);
    ent_shelf_free(shelf);
  }
}

// Beyond the budget of pairs every record is left out, and told of once.
static void the_budget_is_told_once(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\nactors: {a: {}, b: {}, c: {}, d: {}}\nties:\n");
  for (unsigned i = 0; i < 6; i++)
    buf_add(&b, "- {from: [a, b], to: [c, d], type: funds}\n");
  ent_limits *l = ent_limits_new();
  ent_diags *d = ent_diags_new();
  assert_true(ent_limits_set(l, "all-pairs", "9", d));
  ent_diags_free(d);
  reading_expect(b.at, b.n, &ENT_READ_OPTIONS(.limits = l),
                 "7:10 tie/too-many-pairs\n");
  ent_limits_free(l);
  buf_drop(&b);
}

// Names on a shelf, some of which go up, or go nowhere.
static void names_on_a_shelf(void **state) {
  (void)state;
  static const struct {
    const char *root, *include, *errors;
  } names[] = {
      {"entente.yaml", "['*.yaml']", ""},
      {"entente.yaml", "[b.yaml]", ""},
      {"./entente.yaml", "[./b.yaml]", ""},
      {"/entente.yaml", "[b.yaml]", ""},
      {"/entente.yaml", "['*.yaml']", ""},
      {"x/../entente.yaml", "[b.yaml]", ""},
      {"../entente.yaml", "[b.yaml]", ""},
      {"../entente.yaml", "[../../b.yaml]", "2:11 include/outside\n"},
      {"x/entente.yaml", "[.., ../b.yaml]",
       "2:11 include/outside\n2:15 include/outside\n"},
      {"../../entente.yaml", "['*.yaml']", ""},
      {"/../entente.yaml", "[b.yaml]", "2:11 include/missing\n"},
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    static const char text[] = "actors: {b: {}}\n";
    char root[100];
    struct buf found = {0};
    ent_shelf *shelf = ent_shelf_new();
    static const char *const at[] = {"b.yaml", "/b.yaml", "../b.yaml",
                                     "../../b.yaml", "x/c.yaml"};
    for (size_t k = 0; k < sizeof at / sizeof *at; k++)
      ent_shelf_add(shelf, at[k], text, sizeof text - 1);
    snprintf(root, sizeof root, "entente: 1\ninclude: %s\n", names[i].include);
    ent_shelf_add(shelf, names[i].root, root, strlen(root));
    struct reading g = {.d = ent_diags_new()};
    g.l =
        ent_account_read(names[i].root, &ENT_READ_OPTIONS(.shelf = shelf), g.d);
    if (!g.l)
      fail_msg("%s: %s", names[i].root, names[i].include);
    reading_errors(&found, &g);
    // A pattern finds its own root, which includes itself.
    if (!strchr(names[i].include, '*') &&
        strcmp(buf_text(&found), names[i].errors) != 0)
      fail_msg("%s: %s: %s", names[i].root, names[i].include, buf_text(&found));
    if (!*names[i].errors)
      assert_int_equal(ent_account_counts(g.l).actors, 1);
    buf_drop(&found);
    reading_drop(&g);
    ent_shelf_free(shelf);
  }
}

// ------------------------------------------------------ records, once more

struct record_row {
  const char *name, *text, *key; // key NULL: a record that begins with the text
  bool good;
  size_t spots;
};

static const struct record_row records[] = {
    {"of an id", "a: {name: x}\nb: {}\n", NULL, true, 3},
    {"without one", "tie: {from: a}\nat: 1990\n", NULL, true, 7},
    {"with a key of its own", "x-a: {b: c}\n", NULL, true, 5},
    {"in a list", "[a, b]\n", NULL, false, 0},
    {"of nothing", "", NULL, false, 0},
    {"that ends in its key", "{a", NULL, true, 3},
    {"that ends in its value", "{a: 'x", NULL, false, 0},
    {"that ends within", "{a: {b: [c, 'd", NULL, false, 0},
    {"whose key is a list", "{[a]: b}", NULL, false, 0},
    {"a key of a file", "x: 1\nk: {a: [b]}\n", "k", true, 4},
    {"the second key of a file", "? [a]\n: 1\nx: {k: 1}\nk: 2\n", "k", true, 1},
    {"no key of a file", "x: 1\n", "k", false, 0},
    {"a key of a broken file", "x: 1\nk: [a, 'b", "k", true, 2},
    {"a key that ends a file", "k: 'b", "k", false, 0},
    {"a file that ends before", "x: 'b", "k", false, 0},
};

// What is read again to tell of a place in it may be broken there.
static void read_again(void **state) {
  const struct record_row *r = *state;
  struct source *s = source_new("t", r->text, strlen(r->text));
  struct record again = {0};
  const struct str key = str_of(r->key);
  assert_int_equal(record_read(&again, s, 0, r->key ? &key : NULL), r->good);
  if (r->good)
    assert_int_equal(again.spots.n, r->spots);
  record_drop(&again);
  source_release(s);
}

// ---------------------------------------------------- what changes meanwhile

struct changing {
  const char *path;
  size_t n; // of the file; the vocabulary is read, too
  bool done;
};

static void put(const char *path, const char *text) {
  FILE *f = fopen(path, "w");
  assert_non_null(f);
  fputs(text, f);
  assert_int_equal(fclose(f), 0);
}

static bool change(void *context, const char *work, size_t done, size_t all) {
  struct changing *c = context;
  (void)work;
  (void)done;
  if (!c->done && all == c->n) {
    put(c->path, "entente: 1\ntitle: another\n");
    c->done = true;
  }
  return true;
}

// A file that somebody writes while it is read is not taken for a ledger.
static void a_file_that_changes(void **state) {
  (void)state;
  char path[] = "/tmp/entente-change-XXXXXX";
  int fd = mkstemp(path);
  assert_true(fd >= 0);
  close(fd);
  struct buf b = {0};
  buf_add(&b, "entente: 1\nactors:\n");
  for (unsigned i = 0; i < 4000; i++)
    buf_addf(&b, "  a%u: {}\n", i);
  for (unsigned changes = 0; changes < 2; changes++) {
    put(path, b.at);
    struct changing c = {path, b.n, .done = !changes};
    ent_diags *d = ent_diags_new();
    ent_diags_watch(d, change, &c);
    ent_account *l = ent_account_read(path, NULL, d);
    assert_int_equal(ent_diags_has(d, "ledger/changed"), changes);
    assert_int_equal(ent_diags_count(d, ENT_ERROR), changes);
    ent_account_free(l);
    ent_diags_free(d);
  }
  unlink(path);
  buf_drop(&b);
}

// ------------------------------------------------------------ what is asked

static void books_name_their_files(void **state) {
  (void)state;
  ent_shelf *shelf = ent_shelf_new();
  ent_shelf_add(shelf, "in/a", "entente: 1\ninclude: [b]\n", 24);
  ent_shelf_add(shelf, "in/b", "actors: {b: {name: Bee}}\n", 25);
  ent_diags *d = ent_diags_new();
  ent_book *b = ent_book_read("in/a", &ENT_READ_OPTIONS(.shelf = shelf), d);
  assert_string_equal(ent_book_file(b, 0), "in/a");
  assert_string_equal(ent_book_file(b, 1), "in/b");
  assert_null(ent_book_file(b, 2));
  ent_account *l = ent_account_of(b, d);
  assert_string_equal(ent_actor_name(l, 0), "Bee");
  ent_account_free(l);
  ent_book_free(b);
  // Options of another program than this one's header are refused.
  ent_read_options small = ENT_READ_OPTIONS(.shelf = shelf);
  small.size = 3;
  assert_null(ent_book_read("in/a", &small, d));
  assert_null(ent_book_parse("entente: 1\n", 11, "t", &small, d));
  assert_int_equal(ent_diags_count(d, ENT_ERROR), 2);
  ent_diags_free(d);
  ent_shelf_free(shelf);
}

// No limit can be raised above what the program can do.
static void limits_have_a_ceiling(void **state) {
  (void)state;
  struct buf b = {0};
  buf_add(&b, "entente: 1\nx-a: ");
  buf_repeat(&b, "[", 1100);
  buf_repeat(&b, "]", 1100);
  reading_expect(b.at, b.n, &ENT_READ_OPTIONS(.max_depth = 5000),
                 "2:1005 yaml/depth\n");
  buf_drop(&b);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(what_breaks_off),
      cmocka_unit_test(what_is_said_in_two_files),
      cmocka_unit_test(the_budget_is_told_once),
      cmocka_unit_test(names_on_a_shelf),
      cmocka_unit_test(a_file_that_changes),
      cmocka_unit_test(books_name_their_files),
      cmocka_unit_test(limits_have_a_ceiling),
  };
  return TEST_TABLE("odd ledgers", rows, is_told) +
         TEST_TABLE("records", records, read_again) +
         cmocka_run_group_tests_name("odd readings", tests, NULL, NULL);
}
