// SPDX-License-Identifier: GPL-2.0-or-later
// What became of a tie from one date to the other, by how surely it was in
// force at each.
#include "compare/compare.h"
#include "ledgers.h"

struct change_case {
  const char *name;
  verdict one, two;
  const char *word, *data;
  bool estimated;          // told without being asked for
  enum change back;        // of the same turned round in time
  enum change last, first; // if only last seen at one, or first seen at two
};

static const struct change_case change_cases[] = {
    {"dd", DEFINITE, DEFINITE, "unchanged", "unchanged", false, UNCHANGED,
     UNCHANGED, UNCHANGED},
    {"dl", DEFINITE, LIKELY, "less certain", "weaker", false, FIRMER, WEAKER,
     WEAKER},
    {"dp", DEFINITE, POSSIBLE, "may have ended", "may-have-ended", true,
     MAY_HAVE_FORMED, LAST_SEEN, MAY_HAVE_ENDED},
    {"dn", DEFINITE, NO, "ended", "ended", true, FORMED, LAST_SEEN, ENDED},
    {"ld", LIKELY, DEFINITE, "more certain", "firmer", false, WEAKER, FIRMER,
     FIRMER},
    {"ll", LIKELY, LIKELY, "unchanged", "unchanged", false, UNCHANGED,
     UNCHANGED, UNCHANGED},
    {"lp", LIKELY, POSSIBLE, "may have ended", "may-have-ended", true,
     MAY_HAVE_FORMED, LAST_SEEN, MAY_HAVE_ENDED},
    {"ln", LIKELY, NO, "may have ended", "may-have-ended", true,
     MAY_HAVE_FORMED, LAST_SEEN, MAY_HAVE_ENDED},
    {"pd", POSSIBLE, DEFINITE, "may have formed", "may-have-formed", true,
     MAY_HAVE_ENDED, MAY_HAVE_FORMED, FIRST_SEEN},
    {"pl", POSSIBLE, LIKELY, "may have formed", "may-have-formed", true,
     MAY_HAVE_ENDED, MAY_HAVE_FORMED, FIRST_SEEN},
    {"pp", POSSIBLE, POSSIBLE, "unknown at both", "unknown-at-both", false,
     UNSURE, UNSURE, UNSURE},
    {"pn", POSSIBLE, NO, "may have ended", "may-have-ended", false,
     MAY_HAVE_FORMED, UNSURE, MAY_HAVE_ENDED},
    {"nd", NO, DEFINITE, "formed", "formed", true, ENDED, FORMED, FIRST_SEEN},
    {"nl", NO, LIKELY, "may have formed", "may-have-formed", true,
     MAY_HAVE_ENDED, MAY_HAVE_FORMED, FIRST_SEEN},
    {"np", NO, POSSIBLE, "may have formed", "may-have-formed", false,
     MAY_HAVE_ENDED, MAY_HAVE_FORMED, UNSURE},
};

static void change_table(void **state) {
  const struct change_case *c = *state;
  enum change x = change_of(c->one, c->two);
  assert_string_equal(change_word(x), c->word);
  assert_string_equal(change_name(x), c->data);
  assert_int_equal(change_estimated(x, c->one, c->two), c->estimated);
  assert_int_equal(change_of(c->two, c->one), c->back);
  assert_int_equal(change_known(c->one, true, c->two, false), c->last);
  assert_int_equal(change_known(c->one, false, c->two, true), c->first);
}

int main(void) { return TEST_TABLE("changes", change_cases, change_table); }
