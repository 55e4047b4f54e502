// SPDX-License-Identifier: GPL-2.0-or-later
#include "compare/compare.h"

struct change_row {
  const char *word, *name;
  bool definite, shown;
};

static const struct change_row changes[] = {
    [CHANGE_NONE] = {"never", "unsure", false, false},
    [CONTINUED] = {"continued", "continued", false, false},
    [CONTINUED_LIKELY] = {"continued?", "continued", false, true},
    [FIRMER] = {"firmer", "firmer", false, false},
    [ENDED] = {"ended", "ended", true, true},
    [ENDED_LIKELY] = {"ended?", "ended", false, true},
    [FORMED] = {"formed", "formed", true, true},
    [FORMED_LIKELY] = {"formed?", "formed", false, true},
    [MAY_HAVE_ENDED] = {"may have ended", "weaker", false, false},
    [MAY_HAVE_FORMED] = {"may have formed", "unsure", false, false},
    [UNSURE] = {"unknown both", "unsure", false, false},
};

const char *change_word(enum change c) { return changes[c].word; }
const char *change_name(enum change c) { return changes[c].name; }
bool change_definite(enum change c) { return changes[c].definite; }
bool change_shown(enum change c) { return changes[c].shown; }

enum change change_of(verdict one, verdict two) {
  static const enum change table[4][4] = {
      [NO] = {CHANGE_NONE, MAY_HAVE_FORMED, FORMED_LIKELY, FORMED},
      [POSSIBLE] = {MAY_HAVE_ENDED, UNSURE, FIRMER, FIRMER},
      [LIKELY] = {ENDED_LIKELY, MAY_HAVE_ENDED, CONTINUED_LIKELY, FIRMER},
      [DEFINITE] = {ENDED, MAY_HAVE_ENDED, CONTINUED_LIKELY, CONTINUED},
  };
  return table[one][two];
}
