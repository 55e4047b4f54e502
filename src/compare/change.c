// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"

struct change_row {
  const char *word, *name;
};

static const struct change_row changes[CHANGES] = {
    [CHANGE_NONE] = {"never", "none"},
    [ENDED] = {"ended", "ended"},
    [MAY_HAVE_ENDED] = {"may have ended", "may-have-ended"},
    [FORMED] = {"formed", "formed"},
    [MAY_HAVE_FORMED] = {"may have formed", "may-have-formed"},
    [RETYPED] = {"type changed", "type-changed"},
    [RESIGNED] = {"sign changed", "sign-changed"},
    [REWEIGHTED] = {"weight changed", "weight-changed"},
    [LAST_SEEN] = {"last seen", "last-seen"},
    [FIRST_SEEN] = {"first seen", "first-seen"},
    [FIRMER] = {"more certain", "firmer"},
    [WEAKER] = {"less certain", "weaker"},
    [UNCHANGED] = {"unchanged", "unchanged"},
    [UNSURE] = {"unknown at both", "unknown-at-both"},
};

const char *change_word(enum change c) { return changes[c].word; }
const char *change_name(enum change c) { return changes[c].name; }

enum change change_of(verdict one, verdict two) {
  static const enum change table[4][4] = {
      [NO] = {CHANGE_NONE, MAY_HAVE_FORMED, MAY_HAVE_FORMED, FORMED},
      [POSSIBLE] = {MAY_HAVE_ENDED, UNSURE, MAY_HAVE_FORMED, MAY_HAVE_FORMED},
      [LIKELY] = {MAY_HAVE_ENDED, MAY_HAVE_ENDED, UNCHANGED, FIRMER},
      [DEFINITE] = {ENDED, MAY_HAVE_ENDED, WEAKER, UNCHANGED},
  };
  return table[one][two];
}

enum change change_known(verdict one, bool last_seen, verdict two,
                         bool first_seen) {
  enum change c = change_of(one, two);
  if ((c == FORMED || c == MAY_HAVE_FORMED) && first_seen)
    return two >= LIKELY ? FIRST_SEEN : UNSURE;
  if ((c == ENDED || c == MAY_HAVE_ENDED) && last_seen)
    return one >= LIKELY ? LAST_SEEN : UNSURE;
  return c;
}

bool change_estimated(enum change c, verdict one, verdict two) {
  return c == FORMED || c == ENDED ||
         ((c == MAY_HAVE_FORMED || c == MAY_HAVE_ENDED) &&
          (one >= LIKELY) != (two >= LIKELY));
}

enum change_group change_group(enum change c) {
  switch (c) {
  case CHANGE_NONE:
    return GROUP_NEITHER;
  case FORMED:
    return GROUP_FORMED;
  case MAY_HAVE_FORMED:
    return GROUP_MAY_HAVE_FORMED;
  case ENDED:
    return GROUP_ENDED;
  case MAY_HAVE_ENDED:
    return GROUP_MAY_HAVE_ENDED;
  case RETYPED:
    return GROUP_RETYPED;
  case RESIGNED:
    return GROUP_RESIGNED;
  case LAST_SEEN:
    return GROUP_LAST_SEEN;
  case FIRST_SEEN:
    return GROUP_FIRST_SEEN;
  case FIRMER:
    return GROUP_FIRMER;
  case WEAKER:
    return GROUP_WEAKER;
  case UNSURE:
    return GROUP_UNSURE;
  default:
    return GROUP_UNCHANGED;
  }
}

const char *change_group_name(enum change_group g) {
  static const enum change words[CHANGE_GROUPS] = {
      [GROUP_ENDED] = ENDED,         [GROUP_MAY_HAVE_ENDED] = MAY_HAVE_ENDED,
      [GROUP_FORMED] = FORMED,       [GROUP_MAY_HAVE_FORMED] = MAY_HAVE_FORMED,
      [GROUP_RETYPED] = RETYPED,     [GROUP_RESIGNED] = RESIGNED,
      [GROUP_LAST_SEEN] = LAST_SEEN, [GROUP_FIRST_SEEN] = FIRST_SEEN,
      [GROUP_FIRMER] = FIRMER,       [GROUP_WEAKER] = WEAKER,
      [GROUP_UNCHANGED] = UNCHANGED, [GROUP_UNSURE] = UNSURE,
  };
  return g == GROUP_NEITHER ? "" : change_word(words[g]);
}

bool diff_line_now(const struct diff_line *x) {
  return x->c2 > NO || x->tie1 == NONE;
}

verdict diff_line_certainty(const struct diff_line *x) {
  if (x->change == RETYPED || x->change == RESIGNED)
    return x->sure;
  verdict tie = x->c1 > x->c2 ? x->c1 : x->c2;
  verdict least = x->dates1 < x->dates2 ? x->dates1 : x->dates2;
  bool both = x->dates1 >= LIKELY && x->dates2 >= LIKELY;
  verdict dates = x->change == FORMED || x->change == ENDED ? DEFINITE
                  : both                                    ? least
                  : change_estimated(x->change, x->dates1, x->dates2)
                      ? LIKELY
                      : POSSIBLE;
  return tie < dates ? tie : dates;
}
