// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/diag.h"
#include "base/opt.h"
#include "test.h"
#include "view/table.h"

// As no program spells them, so that nothing is right by chance.
static void spell(bool option, const char *words, ent_bytes *out) {
  ent_bytes_add(out, option ? "<" : "{", 1);
  ent_bytes_add(out, words, strlen(words));
  ent_bytes_add(out, option ? ">" : "}", 1);
}

static void silent(bool option, const char *words, ent_bytes *out) {
  (void)option;
  (void)words;
  (void)out;
}

static const struct {
  const char *text, *named, *spelled;
} rows[] = {
    {"", "", ""},
    {"nothing to spell", "nothing to spell", "nothing to spell"},
    {OPT("all"), "all", "<all>"},
    {"more (" OPT("include=possible") ")", "more (include=possible)",
     "more (<include=possible>)"},
    {OPT("from") OPT("to") " and " OPT("every=year"), "fromto and every=year",
     "<from><to> and <every=year>"},
    {"`" PROGRAM("help measures") "` lists all", "`help measures` lists all",
     "`{help measures}` lists all"},
    // What is not ended is no name, and what is left over stays.
    {"a\001b", "a\001b", "a\001b"},
    {"a\002b", "a\002b", "a\002b"},
    {"a\003b " OPT("x"), "ab \001x", "a{b \001x}"},
};

static struct buf spelled(const char *text, ent_speller *how) {
  struct buf b = {0};
  opt_spell(&b, str_of(text), how);
  return b;
}

static void options_are_spelled(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    struct buf named = spelled(rows[i].text, NULL);
    struct buf by = spelled(rows[i].text, spell);
    struct buf as_named = spelled(rows[i].text, silent);
    assert_string_equal(buf_text(&named), rows[i].named);
    assert_string_equal(buf_text(&by), rows[i].spelled);
    assert_string_equal(buf_text(&as_named), rows[i].named);
    buf_drop(&named);
    buf_drop(&by);
    buf_drop(&as_named);
  }
}

static void complaints_are_spelled(void **state) {
  (void)state;
  for (int spelling = 0; spelling < 2; spelling++) {
    ent_diags *d = ent_diags_new();
    ent_bytes out = {0};
    if (spelling)
      ent_diags_spell(d, spell);
    diag_usage(d, "usage/option", "%s takes `%s`", OPT("limit"), "a");
    diag_help(d, "leave out " OPT("limit=%d"), 3);
    assert_true(ent_diags_render(d, "human", NULL, 0, &out));
    assert_string_equal(out.at,
                        spelling ? "error: <limit> takes `a` [usage/option]\n"
                                   "   = help: leave out <limit=3>\n"
                                 : "error: limit takes `a` [usage/option]\n"
                                   "   = help: leave out limit=3\n");
    ent_bytes_drop(&out);
    ent_diags_free(d);
  }
}

static void answers_are_spelled(void **state) {
  (void)state;
  ent_answer *a = answer_for("t", spell);
  answer_note(a, "%d more (%s)", 3, OPT("limit=0"));
  answer_warn(a, "see " OPT("at"));
  assert_string_equal(a->notes.at[0], "3 more (<limit=0>)");
  assert_string_equal(ent_answer_warning(a, 0), "see <at>");
  assert_string_equal(answer_words(a, PROGRAM("ties")), "{ties}");
  ent_answer_free(a);
  a = answer_new("t");
  answer_head(a, "%s", OPT("limit=0"));
  assert_string_equal(a->head.at[0], "limit=0");
  ent_answer_free(a);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(options_are_spelled),
      cmocka_unit_test(complaints_are_spelled),
      cmocka_unit_test(answers_are_spelled),
  };
  return cmocka_run_group_tests_name("opt", tests, NULL, NULL);
}
