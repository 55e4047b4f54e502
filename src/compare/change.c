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

static const char *const kinds[PAIR_STATES][PAIR_STATES] = {
    [PAIR_NONE] = {[PAIR_NEUTRAL] = "contact",
                   [PAIR_ALLY] = "formation",
                   [PAIR_MIXED] = "entanglement",
                   [PAIR_HOSTILE] = "hostility"},
    [PAIR_NEUTRAL] = {[PAIR_NONE] = "lapse",
                      [PAIR_ALLY] = "formation",
                      [PAIR_MIXED] = "entanglement",
                      [PAIR_HOSTILE] = "hostility"},
    [PAIR_ALLY] = {[PAIR_NONE] = "dissolution",
                   [PAIR_NEUTRAL] = "cooling-off",
                   [PAIR_MIXED] = "strain",
                   [PAIR_HOSTILE] = "flip"},
    [PAIR_MIXED] = {[PAIR_NONE] = "disengagement",
                    [PAIR_NEUTRAL] = "disengagement",
                    [PAIR_ALLY] = "settlement",
                    [PAIR_HOSTILE] = "rupture"},
    [PAIR_HOSTILE] = {[PAIR_NONE] = "de-escalation",
                      [PAIR_NEUTRAL] = "de-escalation",
                      [PAIR_ALLY] = "reconciliation",
                      [PAIR_MIXED] = "thaw"},
};

const char *shift_kind(enum pair_state from, enum pair_state to) {
  return kinds[from][to];
}

bool shift_turning(enum pair_state from, enum pair_state to) {
  return (from == PAIR_ALLY && to == PAIR_HOSTILE) ||
         (from == PAIR_HOSTILE && to == PAIR_ALLY) ||
         (from == PAIR_MIXED && (to == PAIR_HOSTILE || to == PAIR_ALLY));
}
