// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever is written anew says the same, keeps every comment, and written anew
// once more is the same to the byte: of all ledgers there are in the project,
// and of the same with their lines, blanks and comments turned about.
#include "edit/comments.h"
#include "edit/edit.h"
#include "ledgers.h"

#include <glob.h>

static ent_book *read_book(struct str text, size_t *errors) {
  ent_diags *d = ent_diags_new();
  ent_shelf *none = ent_shelf_new();
  ent_read_options o = ENT_READ_OPTIONS(.shelf = none);
  ent_book *b = ent_book_parse(text.at, text.n, "l.yaml", &o, d);
  *errors = ent_diags_count(d, ENT_ERROR);
  ent_shelf_free(none);
  ent_diags_free(d);
  return b;
}

static struct buf said(struct str text, size_t *errors) {
  ent_book *book = read_book(text, errors);
  struct buf b = edit_what_is_said(book);
  ent_book_free(book);
  return b;
}

static int by_text(const void *a, const void *b) {
  const struct comment *x = a, *y = b;
  return str_cmp(x->text, y->text);
}

// All comments, sorted, a line each.
static struct buf comments_of(const struct tree *t) {
  struct comments c;
  struct buf b = {0};
  comments_find(&c, t);
  if (c.all.n > 0)
    qsort(c.all.at, c.all.n, sizeof *c.all.at, by_text);
  for (size_t i = 0; i < c.all.n; i++)
    buf_addf(&b, "%.*s\n", STR_ARG(c.all.at[i].text));
  comments_drop(&c);
  return b;
}

static struct buf format_once(struct str text, struct buf *comments) {
  struct source *s = source_new("l.yaml", text.at, text.n);
  struct tree t = {0};
  struct buf out = {0};
  if (tree_read(&t, s)) {
    *comments = comments_of(&t);
    edit_format(&t, &out);
  }
  tree_drop(&t);
  source_release(s);
  return out;
}

static void equal(struct buf *a, struct buf *b, struct str from,
                  const char *what) {
  struct buf diff = {0};
  unified_diff(&diff, what, buf_str(a), buf_str(b));
  if (diff.n > 0)
    print_error("%s\n--- of\n%.*s\n", diff.at, STR_ARG(from));
  assert_int_equal(diff.n, 0);
}

static bool law(struct str text) {
  struct buf c0 = {0}, c1 = {0}, c2 = {0};
  struct buf once = format_once(text, &c0);
  bool done = once.n > 0;
  if (done) {
    size_t before, after;
    struct buf twice = format_once(buf_str(&once), &c1);
    equal(&once, &twice, text, "written again");
    equal(&c0, &c1, text, "comments");
    struct buf was = said(text, &before), is = said(buf_str(&once), &after);
    equal(&was, &is, text, "said");
    if (before < after)
      print_error("%s\n--- of\n%.*s\n", once.at, STR_ARG(text));
    assert_true(before >= after); // a directive of YAML goes
    buf_drop(&was);
    buf_drop(&is);
    buf_drop(&twice);
  }
  buf_drop(&once);
  buf_drop(&c0);
  buf_drop(&c1);
  buf_drop(&c2);
  return done;
}

static struct buf get(const char *path) {
  struct buf b = {0};
  char block[4096];
  size_t n;
  FILE *f = fopen(path, "r");
  assert_non_null(f);
  while ((n = fread(block, 1, sizeof block, f)) > 0)
    buf_addn(&b, block, n);
  fclose(f);
  return b;
}

static uint64_t seed = 11;

// Comments, empty lines, blanks and line ends thrown in where they change
// nothing; and now and then where they do, which is then another ledger.
static struct buf turned(struct str text) {
  struct buf b = {0};
  bool crlf = draw_below(&seed, 4) == 0;
  for (size_t i = 0; i < text.n; i++) {
    bool end = text.at[i] == '\n';
    if (end && draw_below(&seed, 12) == 0)
      buf_addf(&b, "%s# behind %d", draw_below(&seed, 2) ? " " : "   ",
               draw_below(&seed, 100));
    if (end && crlf)
      buf_addc(&b, '\r');
    buf_addc(&b, text.at[i]);
    if (end && draw_below(&seed, 15) == 0)
      buf_addf(&b, "%*s# above %d%s\n", draw_below(&seed, 7), "",
               draw_below(&seed, 100), crlf ? "\r" : "");
    if (end && draw_below(&seed, 15) == 0)
      buf_add(&b, crlf ? "\r\n" : "\n");
    if (text.at[i] == ',' && i + 1 < text.n && text.at[i + 1] == ' ' &&
        draw_below(&seed, 40) == 0)
      buf_addf(&b, "%s\n                  ", crlf ? "\r" : "");
  }
  return b;
}

static size_t law_of_all(const char *pattern, int turns) {
  glob_t g;
  size_t n = 0;
  struct buf p = {0};
  buf_addf(&p, "%s/%s", getenv("ENTENTE_DATA"), pattern);
  assert_int_equal(glob(p.at, 0, NULL, &g), 0);
  for (size_t i = 0; i < g.gl_pathc; i++) {
    struct buf text = get(g.gl_pathv[i]);
    n += law(buf_str(&text));
    for (int k = 0; k < turns; k++) {
      struct buf other = turned(buf_str(&text));
      law(buf_str(&other));
      buf_drop(&other);
    }
    buf_drop(&text);
  }
  globfree(&g);
  buf_drop(&p);
  return n;
}

static void all_ledgers_of_the_project(void **state) {
  (void)state;
  assert_true(law_of_all("*/*.yaml", 10) > 10);
  assert_true(law_of_all("../tests/schema/good/*.yaml", 20) > 20);
  law_of_all("../tests/schema/bad/*.yaml", 3);
}

// The corpora of the fuzzers, which are no ledgers for the most part.
static void whatever_broke_something_once(void **state) {
  (void)state;
  law_of_all("../tests/fuzz/corpus/*/*", 0);
}

// What is hard to write anew.
static const char *const hard[] = {
    "entente: 1\nnote: |\n    a\n      b  \n\n    c\ndescription: >-\n  x\n  "
    "y\n\n"
    "   z\n  w\ntitle: |+\n   kept\n\n\ncoverage: 1990 # c\n",
    "entente: 1\nnote: |2\n   a\n  b\ntitle: >2-  # why\n   a\n",
    "entente: 1\nnote: |\n  a\n     \n  b\n    \ntitle: x\n",
    "entente: 1\nnote: a\n  folded\n\n  text # c\ntitle: \"a\n  b \\\n  "
    "c\\n\"\n"
    "description: 'it''s\n\n\n  so'\n",
    "entente: 1\nactors: &a # c\n  x: &b {name: n}\n  y: *b\n  z: &c\n    # "
    "d\n  "
    "  kind: state\n  w: *c # e\nties:\n  - &t\n    to: x\n    type: funds\n   "
    " "
    "from: &f y\n  - {to: *f, from: z, type: arms}\n",
    "entente: 1\nx-a:\n    b:\n      - 1 # in\n      # two\n      - 2\n    c: "
    "|\n      t"
    "\n\n# after\nx-b: {a: [1,\n 2]}\nx-c:\n- 1\n# last\nx-d: ~\nx-e: \"1\"\n",
    "entente: 1\nactors:\n  a:\n      x-k:\n      - 1\n      -   - 2\n      "
    "name: n\n "
    " b: {x-l: [1, # c\n     2], name: m}\n  c: {x-m: {a: b}, kind: state}\n",
    "{entente: 1, actors: {a: {}, \"b c\": {name: ~, note: \"\"}}, # c\n ties: "
    "[{from: "
    "a, # d\n  to: \"b c\", type: funds}]} # e\n# f\n",
    "# only\n\n\n# two\n---\n# three\nentente: 1 # four\n...\n# five\n",
    "entente: 1\nties:\n\n\n- from: a # 1\n\n  # 2\n  to:\n  # 3\n  - b # 4\n  "
    "# 5\n  "
    "- c\n  # 6\n  type: # 7\n    funds # 8\n  claims: # 9\n  # 10\n  - by: "
    "\"c\" # 11\n"
    "    # 12\n  -   stance: denies\n      # 13\n    # 14\n  # 15\n# 16\n\n- # "
    "17\n  {from:"
    " b, to: c, type: arms}\n-   # 18\n\n    # 19\n    to: a\n    type: arms\n "
    "   from: c\n",
    "entente: 1\ntypes: {backs: {label: 'yes', family: support, sign: "
    "positive, "
    "directed: true, aspect: state}}\nactors: {no: {}, 'no2': {}, \"1e3\": {}, "
    "12: "
    "{}}\nties:\n  - {from: no, to: 12, type: backs, when: '1990', likelihood: "
    "\"70%\","
    " sources: ['http://a.b/c?d=e#f', http://x.y], count: '3'}\n  - {from: "
    "'no', to: "
    "\"1e3\", type: backs, when: [1984..1986, ~], claims: [{by: no, stance: "
    "denies}, "
    "{by: 'no'}]}\n",
    "entente: 1\nactors:\n  a:\n  b: ~\n  c: {}\n  d: []\n  ? e\n  : {name: "
    "f}\nties: "
    "[]\nevents:\nperiods: {war: '1939/1945', peace: [1946..1950]}\nexpect: # "
    "none\n",
    ("entente: 1\ntitle: d\u00e9j\u00e0 \u4e2d\u6587   # \u00e9\nnote: "
     "\"\u202E "
     "\\t \\u00e9\"\n")};

static void what_is_hard(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof hard / sizeof *hard; i++) {
    if (!law(str_of(hard[i])))
      fail_msg("not written anew:\n%s", hard[i]);
    for (int k = 0; k < 200; k++) {
      struct buf other = turned(str_of(hard[i]));
      law(buf_str(&other));
      buf_drop(&other);
    }
  }
}

// The bytes that an x-… key has by an alias are not to change.
static void aliases_of_own_keys_stay(void **state) {
  (void)state;
  assert_false(law(STR("entente: 1\nactors:   &a\n  x: {}\nx-a: *a\n")));
  assert_false(law(STR("entente: 1\nx-a: [&a  1, *a]\n")));
}

static void comments_stay_where_they_belong(void **state) {
  (void)state;
  struct buf c = {0};
  struct buf out = format_once(
      STR("# top\nentente:   1 # one\nactors:   # who\n    # first\n    a: "
          "{kind: state,name: A}\n    # end\nties:\n- to: b   # to\n  # type\n"
          "  type: 'funds'\n  from: a\n\n\n# next\n- {type: arms, to: b, "
          "from: a}\n# bottom"),
      &c);
  assert_string_equal(
      out.at,
      "# top\nentente: 1   # one\nactors:   # who\n  # first\n  a: "
      "{name: A, kind: state}\n  # end\nties:\n  - from: a\n    # type\n"
      "    type: funds\n    to: b  # to\n\n  # next\n  - {from: a, type: "
      "arms, to: b}\n# bottom\n");
  buf_drop(&out);
  buf_drop(&c);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(comments_stay_where_they_belong),
      cmocka_unit_test(what_is_hard),
      cmocka_unit_test(aliases_of_own_keys_stay),
      cmocka_unit_test(all_ledgers_of_the_project),
      cmocka_unit_test(whatever_broke_something_once)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
