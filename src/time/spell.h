// SPDX-License-Identifier: GPL-2.0-or-later
// Lives: when a tie was in force, as far as we know. A spell has an earliest
// and a latest possible first day (s0, s1) and last day (e0, e1): CIDOC-CRM's
// P82a, P81a, P81b, P82b. Its worlds are all pairs s <= e within them.
//
// A spell is read first (spell_read, spell_from_fields), when the ledger's
// as-of day is not known yet, and closed once it is (spell_close).
#ifndef TIME_SPELL_H
#define TIME_SPELL_H

#include "time/date.h"

enum spell_flag {
  SPELL_INSTANT = 1,     // one day somewhere in [s0,e1]
  SPELL_ONGOING = 2,     // no end is claimed: lasts to the as-of day at least
  SPELL_START_KNOWN = 4, // the text says something about the start
  SPELL_END_KNOWN = 8,   // the text says something about the end
  SPELL_OBSERVED = 16,   // seen (or "by"): the estimate is the time written
  SPELL_AS_OF = 32,      // a bare date on a lasting tie (warning tie/as-of)
  SPELL_SERIES = 64,     // an event that repeats over the time
  SPELL_SEASON = 128,    // a season code was used
  SPELL_CUT = 256,       // a date written lies outside an actor's life
  SPELL_UNDATED = 512,   // nothing at all was said
  SPELL_WRITTEN_REVERSED = 1024, // every world ended before it began
  SPELL_OUTSIDE = 2048,          // outside an actor's life: no day is possible
  SPELL_PART = 4096,             // what two lives share: perhaps no day at all
  SPELL_FIRST_SEEN = 8192,       // nothing says how early it may have begun
  SPELL_LAST_SEEN = 16384,       // nothing says how late it may have ended
  SPELL_MOVED = 32768, // the estimate is not what the dates alone give
  // The manner (enum date_manner) of what is written of the start and of the
  // end, from these bits on.
  SPELL_START_MANNER = 0x10000,
  SPELL_END_MANNER = 0x100000,
  SPELL_MANNERS = 0xFF0000,
  SPELL_YIELDS = 0x1000000,  // its last day counts for a tie that then begins
  SPELL_RESUMED = 0x2000000, // goes on with the spell before it, after a time
                             // in which an actor did not exist
  // The first or the last day is that of the life that the two actors share,
  // on which several ties may begin or end together.
  SPELL_BORN = 0x4000000,
  SPELL_DIES = 0x8000000
};

struct spell {
  day s0, s1, e0, e1;
  day a, b; // best-estimate first and last day
  uint32_t flags;
  day was_a, was_b; // if it was moved: the estimate by the dates alone
};

// One item of `when:`: an interval, "since A", "until B", "since A until B",
// "by D", "in D", "before D", "after D", a period's name, or a bare D.
// `event`: the type happens on a day rather than lasts. Blank, "~", "null"
// and "unknown" are an unknown life.
bool spell_read(struct str text, const struct date_context *c, bool event,
                struct spell *out, struct date_fault *fault);

// The same from the keys start, end, seen, on; absent ones have at == NULL.
struct spell_fields {
  struct str start, end, on;
  const struct str *seen;
  size_t nseen;
};
enum spell_field {
  SPELL_FIELD_START,
  SPELL_FIELD_END,
  SPELL_FIELD_ON,
  SPELL_FIELD_SEEN
};
// On failure *which says whose text is at fault (and *item which observation).
bool spell_from_fields(const struct spell_fields *f,
                       const struct date_context *c, bool event,
                       struct spell *out, struct date_fault *fault,
                       enum spell_field *which, size_t *item);

// A life about which nothing is said.
struct spell spell_unknown(void);

// Of closed lives. The time that both share: an estimate of it only where
// their estimates meet, no verdict on it definite when they may miss each
// other. False when no day can be shared.
bool spell_meet(const struct spell *x, const struct spell *y,
                struct spell *out);
// All time, and the time before a life and after it; false when there is none.
// What goes on has no after, unless a life ends it.
struct spell spell_always(void);
bool spell_before(const struct spell *s, struct spell *out);
bool spell_after(const struct spell *s, struct spell *out);

// Of two of which the second begins on the day after the first ends, whichever
// day that is: both as one, from the start of the first to the end of the
// second. False of others.
bool spell_join(const struct spell *x, const struct spell *y,
                struct spell *out);

// Ends the reading, once: ongoing ties last to `as_of` at least, a start that
// nothing bounds is cut to `first` (DAY_MIN: not cut), `life` clips all four
// bounds (DAY_MIN..DAY_MAX does nothing), they are tightened, and the best
// estimate is found; a > b when there is none. Sets SPELL_WRITTEN_REVERSED
// when no world has s <= e before clipping, SPELL_OUTSIDE when none has after
// it; the bounds are then as they were written, and every verdict is NO.
// SPELL_CUT: all days written for the start come before the life, or all of
// those for the end after it.
void spell_close(struct spell *s, day as_of, day first, struct days life);
// Before that: as it could be told by a day. An end that comes after it for
// certain goes on, and what was seen later was not yet.
void spell_known_by(struct spell *s, day cap);

// Whether no end is claimed and no life ends it.
bool spell_goes_on(const struct spell *s);

// By the four bounds, the best estimate and all else: -1, 0 or 1.
int spell_compare(const struct spell *a, const struct spell *b);
// Of a closed life that was last seen: by best estimate it goes on for as long
// again as its kind lasts unseen, but not beyond `as_of`.
void spell_fade(struct spell *s, int months, int days, day as_of);

// What `when:` would say, in one way for each life: "since 2004",
// "1979-12-24/1989", "by [1984..1986]". Qualifiers are printed as the sets they
// stand for, "since [1985..1987]". Read again it is the same spell; one that
// was cut, or was seen more than once, has the same bounds.
void spell_print(struct buf *b, const struct spell *s);
// For tables, the best short reading of both ends: "1986 –", "– 1989",
// "1979..1989 –" (began at some time in these years), "1979-12-24..1989-02-15
// –" (if it was written so), "1890 – by 1904-03", "2011-05-02..2011-06-08", "c.
// 1980 – 1989", "1986 – ?" (unknown), "until 1989", "ended by 1989" (the same
// of a start), "by 1986", "seen in 1986", "2011-05-02", "throughout" (no bound
// on either side), "undated". With `ongoing_arrow` what is still in force is
// "1986 →".
void spell_brief(struct buf *b, const struct spell *s, bool ongoing_arrow);
// The same for readers: "since 1986", "by 13 Sept 2011, continuing", "2 May
// 2011 to Sept 2012", "between 1979 and 1989, until 1990".
void spell_prose(struct buf *b, const struct spell *s);
// A date as it says them: "13 Sept 2011" of 2011-09-13.
void date_prose(struct buf *b, struct str date);

#endif
