// SPDX-License-Identifier: GPL-2.0-or-later
// What the charts share on the way from a ledger: their heads, the line of
// time, and texts. The numbers are those of the tables.
#ifndef DRAW_CHART_H
#define DRAW_CHART_H

#include "compare/series.h"
#include "draw/canvas.h"
#include "find/asked.h"
#include "timeline/bars.h"
#include "view/chart.h"

// The title that was asked for, else "WHAT, DATES".
void chart_title(ent_drawing *d, const ent_query *q, const char *what,
                 struct days range);
// The lines under it: FOUND, and "State of knowledge: …; actor …".
void chart_caption(ent_drawing *d, const struct asked_range *asked,
                   const char *found);
// A note, unless there is nothing of it: "1 " or "3 " and what there is.
// `hint` is the option that shows it.
void chart_note(ent_drawing *d, size_t n, const char *one, const char *many,
                const char *hint);
// Of a series, what begins in it only where it was first seen, and what ends
// where it was last seen: it grows where its sources begin.
void chart_begun(ent_drawing *d, const struct beginnings *b);
// At how many steps records do not count for their dates alone.
void chart_possible(ent_drawing *d, const struct possible_steps *p,
                    verdict include);
// Dates in words, in the drawing's arena.
const char *chart_dates(ent_drawing *d, struct days range);
// "1986", "Dec 2001", or the first and the last of two: "1 Jan–27 Sept 2011".
const char *chart_step(ent_drawing *d, struct days first, struct days last);
// Whether a range has both its ends; else usage/open-range.
bool chart_has_ends(struct days range, ent_diags *diags);
// A day, or the nearer end of the range.
double chart_day(struct days range, int64_t d);
// A spell within the range, of what nobody disputes; and of a tie.
struct chart_spell chart_spell_at(const ent_account *l, struct days range,
                                  const struct spell *s);
struct chart_spell chart_spell_of(const ent_account *l, struct days range,
                                  const struct tie *t, const struct spell *s);
// The drawing's edges are the bars' ties, in the order of the bars.
void chart_edges(struct canvas *c, const struct slice *s,
                 const struct bars *bars, const char *dates);
// What a pair is to each other, as charts have it.
enum chart_state chart_state_of(enum pair_state s);
// By actor: its place among those of the ledger as it is written, those with
// most records first. So it has one colour in all charts. In the arena.
unsigned *chart_hues(ent_drawing *d, const ent_account *l);
// An actor's short name as it is shown.
const char *chart_actor(ent_drawing *d, const ent_account *l, uint32_t actor);
// The same among other words.
const char *chart_within(ent_drawing *d, const ent_account *l, uint32_t actor);
// Days with ticks at round dates, a dozen at most.
struct chart_time chart_time_of(ent_drawing *d, struct days range);
// Steps, numbered from 0, with ticks at round ones.
struct chart_time chart_steps_of(ent_drawing *d, const struct days *steps,
                                 size_t n);

#endif
