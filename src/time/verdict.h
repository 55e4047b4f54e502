// SPDX-License-Identifier: GPL-2.0-or-later
// Was it in force? Exact answers over all worlds of a life, and "likely" for
// what holds in the best-estimate life.
#ifndef TIME_VERDICT_H
#define TIME_VERDICT_H

#include "time/spell.h"

typedef enum { NO, POSSIBLE, LIKELY, DEFINITE } verdict;

const char *verdict_name(verdict v); // "no" … "definite"
bool verdict_parse(struct str s, verdict *out);

// At some time within q / on every day of q / whole life within q.
verdict spell_any(const struct spell *s, struct days q);
verdict spell_all(const struct spell *s, struct days q);
verdict spell_within(const struct spell *s, struct days q);
// First day, last day within q.
verdict spell_starts(const struct spell *s, struct days q);
verdict spell_ends(const struct spell *s, struct days q);

// The same for a tie of several independent spells. ALL is definite when the
// cores cover q together, likely when the best estimates do, possible when
// the hulls do.
verdict spells_any(const struct spell *s, size_t n, struct days q);
verdict spells_all(const struct spell *s, size_t n, struct days q);

// The days on which a life counts at a tier: definite, in every world; likely,
// in the best estimate; possible, in some world. lo > hi if there are none.
struct days spell_days(const struct spell *s, verdict tier);

// Joint activity of one spell at two periods q1 before q2: a set of bits, bit
// (active at q1) + 2 * (active at q2), over all worlds.
unsigned spell_joint(const struct spell *s, struct days q1, struct days q2);

#endif
