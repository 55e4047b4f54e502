// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a field, found from the first byte of its record.
#include "read/read.h"
#include "reading.h"

static const char text_of_all[] =
    "# a comment\n"
    "entente: 1\n"
    "periods: {p: 1979/1989}\n"
    "coverage: 1979/2011\n"
    "actors:\n"
    "  \xc3\xbc"
    "a: {name: \"N\\u00e9\", aliases: [x, y], group: {g: 1999, h: "
    "[1, 2]}}\n"
    "  bb:\n"
    "    name: \xe2\x82\xac \xe2\x82\xac\n"
    "    note: >-\n"
    "      folded\n"
    "      text\n"
    "\n"
    "    kind: state\n"
    "  dd: &dd {name: *x}\n"
    "ties:\n"
    "  - from: c1\n"
    "    to: [c2, c3]\n"
    "    type: funds\n"
    "    start:\n"
    "    claims:\n"
    "      - {by: c4, stance: denies}\n"
    "      - stance: admits\n"
    "        by: c5\n"
    "    sources: [s1, {source: s2, at: 4}, \"https://example.org/a\"]\n"
    "  - {between: [e1, e2], type: t2, when: [1999,\n"
    "1984..1986], note: 'it''s'}\n"
    "  -\n"
    "    from: f1\n"
    "    to: f2\n"
    "  - &k {from: g1, to: g2}\n"
    "expect:\n"
    "  - tie: {from: h1, type: h2, to: h3}\n"
    "    at: 1986\n"
    "flow: [{from: i1, to: i2}, {from: j1, to: j2}]\n";

struct row {
  const char *name;
  const char *record; // where it begins in the text
  const char *field;
  uint32_t item;
  const char *wanted;
};

static const struct row rows[] = {
    {"of a tie", "from: c1", "from", 0, "c1"},
    {"a list", "from: c1", "to", 0, "[c2, c3]"},
    {"an item", "from: c1", "to", 2, "c3"},
    {"no such item: the line", "from: c1", "to", 3, "from: c1"},
    {"a text as the one item", "from: c1", "from", 1, "c1"},
    {"a text has no second item", "from: c1", "from", 2, "from: c1"},
    {"a value of nothing: its key", "from: c1", "start", 0, "start"},
    {"an item in flow style", "from: c1", "claims", 1,
     "{by: c4, stance: denies}"},
    {"an item in block style", "from: c1", "claims", 2,
     "stance: admits\n        by: c5"},
    {"a field of an item", "from: c1", "claims.by", 1, "c4"},
    {"a field of a later item", "from: c1", "claims.by", 2, "c5"},
    {"a field that the item lacks", "from: c1", "claims.note", 2, "s"},
    {"a mapping in a list", "from: c1", "sources", 2, "{source: s2, at: 4}"},
    {"quoted", "from: c1", "sources", 3, "\"https://example.org/a\""},
    {"no such field: the line", "from: c1", "via", 0, "from: c1"},
    {"no field: the line", "from: c1", NULL, 0, "from: c1"},
    {"not from the next record", "from: c1", "note", 0, "from: c1"},
    {"between for from", "{between", "from", 0, "[e1, e2]"},
    {"between for to, its item", "{between", "to", 2, "e2"},
    {"over two lines", "{between", "when", 2, "1984..1986"},
    {"single quotes", "{between", "note", 0, "'it''s'"},
    {"dash on a line of its own", "from: f1", "to", 0, "f2"},
    {"anchored", "&k {from", "to", 0, "g2"},
    {"an actor",
     "\xc3\xbc"
     "a: {name",
     "name", 0, "\"N\\u00e9\""},
    {"an actor's alias",
     "\xc3\xbc"
     "a: {name",
     "aliases", 2, "y"},
    {"a value of a mapping",
     "\xc3\xbc"
     "a: {name",
     "group", 1, "1999"},
    {"a later value",
     "\xc3\xbc"
     "a: {name",
     "group", 2, "[1, 2]"},
    {"no such field: the id",
     "\xc3\xbc"
     "a: {name",
     "kind", 0,
     "\xc3\xbc"
     "a"},
    {"an actor in block style", "bb:", "name", 0, "\xe2\x82\xac \xe2\x82\xac"},
    {"after wide characters", "bb:", "kind", 0, "state"},
    {"folded", "bb:", "note", 0, ">-\n      folded\n      text"},
    {"not from the next actor", "bb:", "group", 0, "bb"},
    {"an alias", "dd:", "name", 0, "*x"},
    {"a record that begins with a mapping", "tie: {from: h1", "at", 0, "1986"},
    {"that mapping", "tie: {from: h1", "tie", 0,
     "{from: h1, type: h2, to: h3}"},
    {"in flow style", "{from: j1", "to", 0, "j2"},
    {"in flow style, not from the next", "{from: i1", "to", 0, "i2"},
    {"the file itself", "# a comment", "coverage", 0, "1979/2011"},
    {"a section of the file", "# a comment", "periods", 1, "1979/1989"},
};

static struct span locate(struct span lazy) {
  void *memory = read_locator.begin();
  struct span found = read_locator.find(memory, lazy);
  read_locator.end(memory);
  return found;
}

static void is_found(void **state) {
  const struct row *r = *state;
  struct source *s = source_new("t", text_of_all, sizeof text_of_all - 1);
  const char *at = strstr(s->text, r->record);
  assert_non_null(at);
  struct span lazy = {.in = s,
                      .start = (uint32_t)(at - s->text),
                      .field = r->field,
                      .item = r->item};
  struct span found = locate(lazy);
  assert_ptr_equal(found.in, s);
  assert_null(found.field);
  struct buf b = {0};
  buf_addn(&b, s->text + found.start, found.end - found.start);
  assert_string_equal(buf_text(&b), r->wanted);
  buf_drop(&b);
  source_release(s);
}

// No place in a text can make the locator leave the text.
static void any_place(void **state) {
  (void)state;
  struct source *s = source_new("t", text_of_all, sizeof text_of_all - 1);
  void *memory = read_locator.begin();
  for (uint32_t i = 0; i <= s->n; i++)
    for (uint32_t item = 0; item < 3; item++) {
      struct span lazy = {.in = s, .start = i, .field = "to", .item = item};
      struct span found = read_locator.find(memory, lazy);
      assert_true(found.start <= s->n && found.end <= s->n);
      struct span alone = locate(lazy); // what is remembered changes nothing
      assert_int_equal(found.start, alone.start);
      assert_int_equal(found.end, alone.end);
    }
  read_locator.end(memory);
  source_release(s);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(any_place)};
  int failed = cmocka_run_group_tests_name("locate all", tests, NULL, NULL);
  return failed + TEST_TABLE("locate", rows, is_found);
}
