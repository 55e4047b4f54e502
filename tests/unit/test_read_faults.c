// SPDX-License-Identifier: GPL-2.0-or-later
// What is wrong with a ledger's form, and where it is said to be.
#include "reading.h"

#include "read/yaml_fault.h"

struct row {
  const char *name, *text, *errors;
};

// Two actors and a source to tie and to cite.
#define BASE                                                                   \
  "entente: 1\n"                                                               \
  "actors: {a: {}, b: {}, c: {}}\n"                                            \
  "sources: {s: {title: T}}\n"
#define TIE(keys) BASE "ties:\n  - {from: a, to: b, type: funds, " keys "}\n"

static const struct row rows[] = {
    // YAML itself
    {"tab before a dash", "entente: 1\nties:\n\t- a\n", "3:1 yaml/tab\n"},
    {"tab before a key", "entente: 1\nactors:\n  a:\n\tname: x\n",
     "4:1 yaml/tab\n"},
    {"colon in a text", "entente: 1\ntitle: Haqqanis: growth\n",
     "2:16 yaml/colon\n"},
    {"no blank after a colon", "entente: 1\nactors:\n  a:{name: A}\n",
     "3:4 yaml/colon\n"},
    {"no blank after a colon, a text",
     "entente: 1\nactors:\n  a:\n    name:A\n", "4:9 yaml/colon\n"},
    {"no blank after the first colon", "entente:1\n", "1:8 yaml/colon\n"},
    {"an address is no key", "entente: 1\nactors:\n  a:\n    http://a:b\n",
     "4:5 value/kind\n"},
    {"keys without indentation",
     "entente: 1\nactors:\n  a:\n  exists:\n  name: A\n  tags: [x]\n  b:\n  "
     "kind: state\n  c: 1\n",
     "5:3 yaml/indent\n8:3 yaml/indent\n9:6 value/kind\n"},
    {"an actor may be called name",
     "entente: 1\nactors:\n  a: {}\n  name: {}\n", ""},
    {"all faults of an expectation",
     BASE "expect:\n  - {at: x, tie: y funds z, holds: w, according-to: v}\n",
     "5:10 date/unknown-period\n5:18 expect/unknown-actor\n"
     "5:18 expect/unknown-actor\n5:36 value/choice\n"
     "5:53 expect/unknown-actor\n"},
    {"no colon", "entente: 1\ntitle Foo\nnote: x\n",
     "2:1 yaml/missing-colon\n"},
    {"open quote", "entente: 1\ntitle: \"abc\nnote: x\n", "2:8 yaml/quote\n"},
    {"open single quote", "entente: 1\ntitle: 'abc\n", "2:8 yaml/quote\n"},
    {"open bracket", "entente: 1\nties:\n  - {from: a, to: [b, c}\n",
     "3:19 yaml/bracket\n"},
    {"open brace", "entente: 1\nties:\n  - {from: a, to: b\n  - {from: a}\n",
     "3:5 yaml/bracket\n"},
    {"surplus comma", "entente: 1\nties: [{from: a,, to: b}]\n",
     "2:17 yaml/bracket\n"},
    {"key too far right",
     "entente: 1\nactors:\n  a: {name: x}\n   b: {name: y}\n",
     "4:4 yaml/indent\n"},
    {"key too far left",
     "entente: 1\nactors:\n   a: {name: x}\n  b: {name: y}\n",
     "4:3 yaml/indent\n"},
    {"text after a quote", "entente: 1\ntitle: \"a\" b\n",
     "2:12 yaml/indent\n"},
    {"dash in a value", "entente: 1\ntitle: - a\n", "2:8 yaml/indent\n"},
    {"at sign", "entente: 1\ntitle: @a\n", "2:8 yaml/character\n"},
    {"backtick", "entente: 1\ntitle: `a`\n", "2:8 yaml/character\n"},
    {"percent", "entente: 1\ntitle: %a\n", "2:8 yaml/character\n"},
    {"lone star", "entente: 1\ntitle: * a\n", "2:8 yaml/character\n"},
    {"lone ampersand", "entente: 1\ntitle: & a\n", "2:8 yaml/character\n"},
    {"escape", "entente: 1\ntitle: \"a\\qb\"\n", "2:10 yaml/escape\n"},
    {"text after a bar", "entente: 1\ntitle: |x\n  y\n", "2:9 yaml/block\n"},
    {"tag", "entente: 1\ntitle: !!python/x foo\n", "2:8 yaml/tag\n"},
    {"tag on a mapping", "entente: 1\nactors: !!omap {a: {}}\n",
     "2:9 yaml/tag\n"},
    {"tag handle", "entente: 1\ntitle: !foo!x foo\n", "2:8 yaml/tag\n"},
    {"plain tag", "entente: 1\ntitle: ! foo\n", ""},
    {"merge key", "entente: 1\nactors:\n  a: &x {name: A}\n  b:\n    <<: *x\n",
     "5:5 yaml/merge\n"},
    {"quoted merge key", "entente: 1\nactors:\n  b: {\"<<\": x}\n",
     "3:7 key/unknown\n"},
    {"two documents", "entente: 1\n---\nentente: 1\n", "2:1 yaml/documents\n"},
    {"one document, marked", "---\nentente: 1\n...\n", ""},
    {"directive", "%YAML 1.2\n---\nentente: 1\n", "1:1 yaml/directive\n"},
    {"unknown alias", "entente: 1\nnote: &abc x\ntitle: *abd\n",
     "3:8 yaml/alias\n"},
    {"alias inside its anchor", "entente: 1\nactors: &a\n  b: *a\n",
     "3:6 yaml/alias-loop\n"},
    {"alias inside a renewed anchor", "entente: 1\nnote: &a x\nx-y: &a [*a]\n",
     "3:10 yaml/alias-loop\n"},
    {"list as a key", "entente: 1\nactors: {? [a, b] : {}}\n",
     "2:12 yaml/key\n"},
    {"control escape", "entente: 1\ntitle: \"a\\x01b\"\n",
     "2:8 yaml/control\n"},
    {"NUL escape", "entente: 1\ntitle: \"a\\0b\"\n", "2:8 yaml/control\n"},
    {"next-line escape", "entente: 1\ntitle: \"a\\Nb\"\n",
     "2:8 yaml/control\n"},
    {"line and tab escapes", "entente: 1\ntitle: \"a\\n\\tb\"\n", ""},
    {"bell", "entente: 1\ntitle: a\ab\n", "2:9 yaml/control\n"},
    {"delete", "entente: 1\ntitle: a\x7f\n", "2:9 yaml/control\n"},
    {"C1", "entente: 1\ntitle: a\xc2\x85z\n", "2:9 yaml/control\n"},
    {"no-break space", "entente: 1\ntitle: a\xc2\xa0z\n", ""},
    {"Latin-1", "entente: 1\ntitle: M\xfcller\n", "2:9 yaml/encoding\n"},
    {"surrogate", "entente: 1\ntitle: \xed\xa0\x80\n", "2:8 yaml/encoding\n"},
    {"leading BOM",
     "\xef\xbb\xbf"
     "entente: 1\nfoo: 1\n",
     "2:1 key/unknown\n"},
    {"BOM inside", "entente: 1\n\xef\xbb\xbftitle: x\n", "2:1 yaml/bom\n"},
    {"CRLF", "entente: 1\r\ntitle: M\xc3\xbcx\r\nfoo: 1\r\n",
     "3:1 key/unknown\n"},
    {"characters, not bytes", "entente: 1\nx: {\xc3\xbc: \xc3\xbc}\nfoo: 1\n",
     "2:1 key/unknown\n3:1 key/unknown\n"},
    {"columns after an umlaut",
     BASE "ties: [{note: M\xc3\xbcx \xe2\x82\xac, foo: 1, from: a, to: b, "
          "type: funds}]\n",
     "4:22 key/unknown\n"},

    // the file
    {"empty", "", "1:1 ledger/empty\n"},
    {"comment alone", "# x\n", "1:1 ledger/empty\n"},
    {"a list", "- a\n", "1:1 ledger/shape\n"},
    {"a text", "hello\n", "1:1 ledger/shape\n"},
    {"version 2", "entente: 2\n", "1:10 ledger/version\n"},
    {"version 1.0", "entente: 1.0\n", "1:10 ledger/version\n"},
    {"no version", "title: x\n", "1:1 ledger/version\n"},
    {"root key", "entente: 1\nactor: {}\n", "2:1 key/unknown\n"},
    {"root key twice", "entente: 1\nties: []\nties: []\n", "3:1 key/twice\n"},
    {"own key twice", "entente: 1\nx-a: 1\nx-a: [2]\n", "3:1 key/twice\n"},
    {"actors as a list", "entente: 1\nactors: [a, b]\n", "2:9 value/kind\n"},
    {"ties as a mapping", "entente: 1\nties: {a: b}\n", "2:7 value/kind\n"},
    {"sections without anything",
     "entente: 1\nties:\nactors: ~\nexpect: null\n", ""},
    {"empty item", BASE "ties:\n  -\n", "5:4 value/empty\n"},
    {"title as a list", "entente: 1\ntitle: [a]\n", "2:8 value/kind\n"},
    {"rules", "entente: 1\ndates: {both: x, approximate: 101, foo: 1}\n",
     "2:15 value/number\n2:31 value/number\n2:36 key/unknown\n"},
    {"include in memory", "entente: 1\ninclude: [a.yaml]\n",
     "2:11 include/in-memory\n"},
    {"include as a text", "entente: 1\ninclude: a.yaml\n", "2:10 value/kind\n"},

    // ids
    {"actor twice", "entente: 1\nactors:\n  a: {}\n  b: {}\n  a: {name: x}\n",
     "5:3 id/twice\n"},
    {"source twice", "entente: 1\nsources: {s: {title: x}, s: {title: y}}\n",
     "2:26 id/twice\n"},
    {"period twice", "entente: 1\nperiods:\n  p: 1979/1989\n  p: 1980/1989\n",
     "4:3 id/twice\n"},
    {"type twice",
     "entente: 1\ntypes:\n  funds: {label: x}\n  funds: {label: y}\n",
     "4:3 id/twice\n"},
    {"kind twice", "entente: 1\nkinds: {k: {}, k: {}}\n", "2:16 id/twice\n"},
    {"empty id", "entente: 1\nactors: {\"\": {}}\n", "2:10 id/form\n"},
    {"blank at an id's end", "entente: 1\nactors: {\"a \": {}}\n",
     "2:10 id/form\n"},
    {"line end in an id", "entente: 1\nactors: {\"a\\nb\": {}}\n",
     "2:10 id/form\n"},
    {"period like a date", "entente: 1\nperiods: {1979: 1979/1989}\n",
     "2:11 id/period\n"},
    {"period with a dot", "entente: 1\nperiods: {a.b: 1979/1989}\n",
     "2:11 id/period\n"},
    {"period without dates", "entente: 1\nperiods: {cold-war: }\n",
     "2:11 key/missing\n"},

    // actors, sources
    {"actor key", "entente: 1\nactors: {a: {nam: x}}\n", "2:14 key/unknown\n"},
    {"actor as a text", "entente: 1\nactors: {a: CIA}\n", "2:13 value/kind\n"},
    {"actor of nothing", "entente: 1\nactors:\n  a:\n  b: ~\n", ""},
    {"aliases as a text", "entente: 1\nactors: {a: {aliases: HQN}}\n",
     "2:23 value/kind\n"},
    {"name as a list", "entente: 1\nactors: {a: {name: [x]}}\n",
     "2:20 value/kind\n"},
    {"group as a list", "entente: 1\nactors: {a: {group: [x]}}\n",
     "2:21 value/kind\n"},
    {"group with dates", "entente: 1\nactors: {a: {group: {x: 1999/2000}}}\n",
     ""},
    {"key twice", "entente: 1\nactors: {a: {name: x, kind: state, name: y}}\n",
     "2:36 key/twice\n"},
    {"reliability", "entente: 1\nsources: {s: {title: T, reliability: b}}\n",
     "2:38 value/reliability\n"},
    {"source key", "entente: 1\nsources: {s: {titel: T}}\n",
     "2:15 key/unknown\n"},

    // types
    {"type without most", "entente: 1\ntypes:\n  lobbies: {label: l}\n",
     "3:3 type/incomplete\n"},
    {"type whole",
     "entente: 1\ntypes:\n  lobbies: {label: l, family: diplomacy, sign: "
     "neutral, directed: true, aspect: state, strength: 2, half-life: 5y}\n",
     ""},
    {"type overridden", "entente: 1\ntypes:\n  funds: {label: pays}\n", ""},
    {"family", "entente: 1\ntypes:\n  funds: {family: suport}\n",
     "3:19 value/choice\n"},
    {"sign", "entente: 1\ntypes:\n  funds: {sign: +}\n", "3:17 value/choice\n"},
    {"directed", "entente: 1\ntypes:\n  funds: {directed: yes}\n",
     "3:21 value/true-false\n"},
    {"aspect", "entente: 1\ntypes:\n  funds: {aspect: lasting}\n",
     "3:19 value/choice\n"},
    {"role", "entente: 1\ntypes:\n  funds: {role: member}\n",
     "3:17 value/choice\n"},
    {"strength", "entente: 1\ntypes:\n  funds: {strength: 0}\n",
     "3:21 value/number\n"},
    {"half-life", "entente: 1\ntypes:\n  funds: {half-life: five years}\n",
     "3:22 value/span\n"},

    // ties
    {"plain", TIE(""), ""},
    {"no type", BASE "ties:\n  - {from: a, to: b}\n", "5:5 key/missing\n"},
    {"no ends", BASE "ties:\n  - {type: funds}\n",
     "5:5 key/missing\n5:5 key/missing\n"},
    {"no `to`", BASE "ties:\n  - from: a\n    type: funds\n",
     "5:5 key/missing\n"},
    {"a text for a tie", BASE "ties:\n  - a funds b\n", "5:5 value/kind\n"},
    {"self", BASE "ties:\n  - {from: a, to: a, type: funds}\n",
     "5:19 tie/self\n"},
    {"a self that is meant",
     BASE "ties:\n  - {from: a, to: [a], type: funds, self: true}\n", ""},
    {"a self between",
     BASE "ties:\n  - {between: [a, a], type: allied-with, self: true}\n", ""},
    {"a self that is not meant",
     BASE "ties:\n  - {from: a, to: a, type: funds, self: false}\n",
     "5:19 tie/self\n"},
    {"a self of two",
     BASE "ties:\n  - {from: a, to: b, type: funds, self: true}\n",
     "5:41 tie/not-self\n"},
    {"a self of several",
     BASE "ties:\n  - {from: [a, b], to: [a, c], type: funds, self: true}\n",
     "5:51 tie/not-self\n"},
    {"self in lists",
     BASE "ties:\n  - {from: [a, b], to: [c, a], type: funds}\n",
     "5:28 tie/self\n"},
    {"self between",
     BASE "ties:\n  - {between: [a, b, a], type: allied-with}\n",
     "5:22 tie/self\n"},
    {"between one", BASE "ties:\n  - {between: [a], type: allied-with}\n",
     "5:15 tie/ends\n"},
    {"between a text", BASE "ties:\n  - {between: a, type: allied-with}\n",
     "5:15 value/kind\n"},
    {"between and from",
     BASE "ties:\n  - {between: [a, b], from: a, type: allied-with}\n",
     "5:15 tie/ends\n"},
    {"between, directed", BASE "ties:\n  - {between: [a, b], type: funds}\n",
     "5:15 tie/between-directed\n"},
    {"from nobody", BASE "ties:\n  - {from: [], to: b, type: funds}\n",
     "5:12 tie/ends\n"},
    {"from a mapping", BASE "ties:\n  - {from: {a: 1}, to: b, type: funds}\n",
     "5:12 value/kind\n"},
    {"from a list of lists",
     BASE "ties:\n  - {from: [[a]], to: b, type: funds}\n",
     "5:13 value/kind\n"},
    {"when and start", TIE("when: 1999, start: 1998"),
     "5:41 tie/dates-twice\n"},
    {"when and on", TIE("on: 1999-01-01, when: 1999"),
     "5:57 tie/dates-twice\n"},
    {"when a mapping", TIE("when: {a: 1}"), "5:41 value/kind\n"},
    {"when with a list inside", TIE("when: [[1984..1986]]"),
     "5:42 value/kind\n"},
    {"start a mapping", TIE("start: {a: 1}"), "5:42 value/kind\n"},
    {"unquoted sets", TIE("start: [1984..1986], end: [1990, 1992]"), ""},
    {"unknown ends", TIE("start: , end: ~"), ""},
    {"count words", TIE("count: many"), "5:42 value/count\n"},
    {"count reversed", TIE("count: 5-3"), "5:42 value/count\n"},
    {"count zero", TIE("count: 0"), "5:42 value/count\n"},
    {"count below", TIE("count: -1"), "5:42 value/count\n"},
    {"count above", TIE("count: 4294967295"), "5:42 value/count\n"},
    {"count forms",
     BASE "ties:\n"
          "  - {from: a, to: b, type: attacks, when: 1999, count: 295}\n"
          "  - {from: a, to: b, type: attacks, when: 1999, count: 295+}\n"
          "  - {from: a, to: b, type: attacks, when: 1999, count: 392-783}\n",
     ""},
    {"weight", TIE("weight: 0"), "5:43 value/weight\n"},
    {"weight infinite", TIE("weight: inf"), "5:43 value/weight\n"},
    {"weight negative", TIE("weight: -1"), "5:43 value/weight\n"},
    {"likelihood", TIE("likelihood: lkely"), "5:47 value/likelihood\n"},
    {"likelihood above", TIE("likelihood: 101%"), "5:47 value/likelihood\n"},
    {"grade low", TIE("grade: b2"), "5:42 value/grade\n"},
    {"grade 7", TIE("grade: 7"), "5:42 value/grade\n"},
    {"grades", TIE("grade: F6"), ""},
    {"forecast", TIE("forecast: yes"), "5:45 value/true-false\n"},
    {"forecast quoted", TIE("forecast: \"true\""), "5:45 value/true-false\n"},
    {"tags as a text", TIE("tags: x"), "5:41 value/kind\n"},
    {"tie id", TIE("id: \" x\""), "5:39 id/form\n"},
    {"tie key", TIE("lable: x"), "5:35 key/unknown\n"},
    {"own keys", TIE("x-a: {b: [c]}, x-b: "), ""},

    // sources of ties, claims
    {"sources as a text", TIE("sources: s"), "5:44 value/kind\n"},
    {"source of nothing", TIE("sources: [s, ~]"), "5:48 source/none\n"},
    {"citation key", TIE("sources: [{source: s, page: 4}]"),
     "5:57 key/unknown\n"},
    {"citation without source", TIE("sources: [{at: p. 4}]"),
     "5:45 source/none\n"},
    {"in place", TIE("sources: [{title: x}, \"https://example.org/a\"]"), ""},
    {"in place without title", TIE("sources: [{note: x}]"),
     "5:45 source/none\n"},
    {"claims as a mapping", TIE("claims: {by: a}"), "5:43 value/kind\n"},
    {"claim key", TIE("claims: [{who: a, by: a}]"), "5:45 key/unknown\n"},
    {"stance", TIE("claims: [{stance: assert, by: a}]"), "5:53 value/choice\n"},
    {"about", TIE("claims: [{about: dates, by: a}]"), "5:52 value/choice\n"},
    {"holder unknown", TIE("claims: [{by: some analysts}]"),
     "5:44 tie/unknown-actor\n"},
    {"holder in words", TIE("claims: [{by: \"some analysts\"}]"), ""},
    {"holder of nothing", TIE("claims: [{by: \"\"}]"), "5:49 claim/nobody\n"},
    {"no holder but a source", TIE("claims: [{by: \"\", sources: [s]}]"),
     "5:49 claim/nobody\n"},
    {"nobody denies", TIE("claims: [{stance: denies}]"), "5:44 claim/nobody\n"},
    {"nobody asserts", TIE("claims: [{by: ~, sources: []}]"),
     "5:44 claim/nobody\n"},
    {"nobody is named wrongly", TIE("claims: [{by: [a]}]"),
     "5:49 value/kind\n"},
    {"a work denies", TIE("claims: [{stance: denies, sources: [s]}]"), ""},

    // events, expectations
    {"event", BASE "events: [{when: 2011, title: x, actors: [a]}]\n", ""},
    {"event without date", BASE "events: [{title: x}]\n", "4:10 key/missing\n"},
    {"event without title", BASE "events: [{when: 2011}]\n",
     "4:10 key/missing\n"},
    {"event actors", BASE "events: [{when: 2011, title: x, actors: a}]\n",
     "4:41 value/kind\n"},
    {"expectation", BASE "expect: [{at: 1986, tie: a funds b, holds: no}]\n",
     ""},
    {"expectation in parts",
     BASE "expect: [{at: 1986, tie: {from: a, type: funds, to: b}, holds: "
          "likely}]\n",
     ""},
    {"expectation of two words",
     BASE "expect: [{at: 1986, tie: a funds, holds: no}]\n",
     "4:26 expect/tie\n"},
    {"holds", BASE "expect: [{at: 1986, tie: a funds b, holds: yes}]\n",
     "4:44 value/choice\n"},
    {"expectation without date", BASE "expect: [{tie: a funds b, holds: no}]\n",
     "4:10 key/missing\n"},

    // what cannot be read hides what it would have defined
    {"unknown after a syntax error",
     "entente: 1\nties:\n  - {from: a, to: b, type: funds}\nactors: @\n",
     "4:9 yaml/character\n"},
};

static void is_told(void **state) {
  const struct row *r = *state;
  reading_expect(r->text, strlen(r->text), NULL, r->errors);
}

// Whatever a later libyaml may say is passed on.
static void other_words(void **state) {
  (void)state;
  struct source *s = source_new("f", "a: b\n", 5);
  ent_diags *d = ent_diags_new();
  struct yaml_fault f = {"found a strange thing", "while looking", 3, 0, 0};
  yaml_fault_tell(&f, s, d);
  ent_bytes out = {0};
  assert_true(ent_diags_render(d, "short", NULL, 0, &out));
  assert_string_equal(out.at, "f:1:4: error: found a strange thing, while "
                              "looking [yaml/syntax]\n");
  ent_bytes_drop(&out);
  ent_diags_free(d);
  source_release(s);
}

int main(void) {
  const struct CMUnitTest others[] = {cmocka_unit_test(other_words)};
  int failed = TEST_TABLE("read faults", rows, is_told);
  return cmocka_run_group_tests_name("other faults", others, NULL, NULL) +
         failed;
}
