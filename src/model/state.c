// SPDX-License-Identifier: GPL-2.0-or-later
#include "model/state.h"

#include <string.h>

const char *pair_state_name(enum pair_state s) {
  static const char *const names[PAIR_STATES] = {
      [PAIR_NONE] = "none",   [PAIR_NEUTRAL] = "neutral", [PAIR_ALLY] = "ally",
      [PAIR_MIXED] = "mixed", [PAIR_HOSTILE] = "hostile",
  };
  return names[s];
}

enum pair_state pair_state_of(bool positive, bool negative, bool neutral) {
  if (positive && negative)
    return PAIR_MIXED;
  if (positive)
    return PAIR_ALLY;
  if (negative)
    return PAIR_HOSTILE;
  return neutral ? PAIR_NEUTRAL : PAIR_NONE;
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

// Whether the table has the kind before this place.
static bool before(const char *kind, unsigned place) {
  for (unsigned i = 0; i < place; i++) {
    const char *other = kinds[i / PAIR_STATES][i % PAIR_STATES];
    if (other && strcmp(kind, other) == 0)
      return true;
  }
  return false;
}

const char *shift_kind(enum pair_state from, enum pair_state to) {
  return kinds[from][to];
}

const char *shift_kind_at(size_t k) {
  for (unsigned i = 0; i < PAIR_STATES * PAIR_STATES; i++) {
    const char *kind = kinds[i / PAIR_STATES][i % PAIR_STATES];
    if (kind && !before(kind, i) && k-- == 0)
      return kind;
  }
  return NULL;
}

bool shift_turning(enum pair_state from, enum pair_state to) {
  return (from == PAIR_ALLY && to == PAIR_HOSTILE) ||
         (from == PAIR_HOSTILE && to == PAIR_ALLY) ||
         (from == PAIR_MIXED && (to == PAIR_HOSTILE || to == PAIR_ALLY));
}
