// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/arena.h"
#include "base/map.h"
#include "timeline/records.h"
#include "timeline/slice.h"

// A day or a whole month needs no word on how it was read.
static bool short_enough(struct days q) {
  if (q.lo == q.hi)
    return true;
  if (q.lo == DAY_MIN || q.hi == DAY_MAX)
    return false;
  int y1, m1, d1, y2, m2, d2;
  day_split(q.lo, &y1, &m1, &d1);
  day_split(q.hi, &y2, &m2, &d2);
  return y1 == y2 && m1 == m2;
}

// "any time in 1986", "any time up to 1986", "any time from 1980 to 1986".
static const char *any_time(struct days q) {
  if (q.lo == DAY_MIN && q.hi == DAY_MAX)
    return "any of ";
  if (q.lo == DAY_MIN || q.hi == DAY_MAX)
    return "any time ";
  return days_one(q) ? "any time in " : "any time from ";
}

static const char *all_through(struct days q) {
  if (q.lo == DAY_MIN && q.hi == DAY_MAX)
    return "throughout ";
  if (q.lo == DAY_MIN || q.hi == DAY_MAX)
    return "throughout the time ";
  return "throughout ";
}

void caption_filter(struct buf *b, const ent_account *l,
                    const struct filter *f) {
  account_caption(b, l);
  if (f && f->words && f->words[0])
    buf_addf(b, "; %s", f->words);
}

const char *caption_definite(const ent_account *l, bool marked) {
  if (account_told(l, TOLD_BY))
    return "definite: in force for certain by its dates, and said by that "
           "party, none of whose own dispute it";
  if (account_told(l, SEEN_BY))
    return "definite: in force for certain by its dates, and said by that "
           "party or, where it says nothing, undisputed in this ledger";
  return marked ? "definite: in force for certain by its dates, and undisputed "
                  "in this ledger except where marked"
                : "definite: in force for certain by its dates, and undisputed "
                  "in this ledger";
}

void caption_knowledge(struct buf *b, const ent_account *l) {
  day as_of = l->facts->as_of;
  if (as_of == DAY_MIN || as_of == DAY_MAX) {
    buf_add(b, "no date is known");
    return;
  }
  buf_add(b, "state of knowledge: ");
  days_prose(b, (struct days){as_of, as_of});
}

// What does not depend on the date that is asked about.
static void add_rest(struct buf *b, const struct slice *s, bool printed) {
  day as_of = s->ledger->facts->as_of;
  if (printed || as_of == DAY_MIN || as_of == DAY_MAX) {
    caption_knowledge(b, s->ledger);
  } else {
    buf_add(b, "as of ");
    day_print(b, as_of);
  }
  caption_filter(b, s->ledger, s->options.filter);
}

void slice_period(struct buf *b, const struct slice_options *o) {
  bool any = !o->throughout && !short_enough(o->q);
  buf_add(b, any ? any_time(o->q) : "");
  buf_add(b, o->throughout && o->q.lo != o->q.hi ? all_through(o->q) : "");
  days_prose(b, o->q);
}

static void add_caption(struct buf *b, const struct slice *s,
                        const char *otherwise, bool printed) {
  const struct slice_options *o = &s->options;
  day as_of = s->ledger->facts->as_of;
  bool now = o->q.lo == as_of && o->q.hi == as_of;
  // A figure has its date above this.
  bool said =
      printed && short_enough(o->q) && (!o->throughout || o->q.lo == o->q.hi);
  if (!now && !said) {
    bool any = !o->throughout && !short_enough(o->q);
    slice_period(b, o);
    buf_addf(b, "%s%s ", any ? otherwise : "", printed ? ";" : ",");
  }
  add_rest(b, s, printed);
}

void slice_printed_many(struct buf *b, const struct slice *s) {
  buf_add(b, s->options.throughout
                 ? "ties in force all through each date; "
                 : "ties in force at any time of each date; ");
  add_rest(b, s, true);
}

void slice_caption(struct buf *b, const struct slice *s) {
  add_caption(b, s, " (\1throughout\2 for all of it)", false);
}

void slice_printed(struct buf *b, const struct slice *s) {
  add_caption(b, s, "", true);
}

void caption_range(struct buf *b, const ent_account *l, struct days q,
                   const struct filter *f) {
  days_prose(b, q);
  if (l->facts->as_of == DAY_MIN || l->facts->as_of == DAY_MAX) {
    buf_add(b, "; no date is known");
  } else {
    buf_add(b, ", as of ");
    day_print(b, l->facts->as_of);
  }
  caption_filter(b, l, f);
}

static void brief(struct buf *b, const struct spell *s) {
  spell_brief(b, s, false);
}

static void add_times(struct buf *b, const ent_account *l, const uint32_t *ties,
                      size_t n, const char *between,
                      void (*say)(struct buf *, const struct spell *)) {
  struct arena arena = {0};
  struct map seen = {0};
  struct buf one = {0};
  struct spell_list all = records_times(l, ties, n);
  for (size_t i = 0; i < all.list.n; i++) {
    buf_clear(&one);
    say(&one, &all.list.at[i]);
    if (one.n == 0 || map_get(&seen, buf_str(&one)) != MAP_NONE)
      continue;
    char *kept = arena_text(&arena, buf_text(&one), one.n);
    buf_addf(b, "%s%s", seen.entries.n > 0 ? between : "", kept);
    map_put(&seen, str_of(kept), 1);
  }
  vec_drop(&all.list);
  map_drop(&seen);
  buf_drop(&one);
  arena_drop(&arena);
}

void caption_times(struct buf *b, const ent_account *l, const uint32_t *ties,
                   size_t n, const char *between) {
  add_times(b, l, ties, n, between, brief);
}

void caption_times_words(struct buf *b, const ent_account *l,
                         const uint32_t *ties, size_t n) {
  add_times(b, l, ties, n, "; ", spell_prose);
}
