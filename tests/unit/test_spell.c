// SPDX-License-Identifier: GPL-2.0-or-later
// How lives are written: the table of the format, the faults, and back to text.
#include "lives.h"

// All that `when:` may say, before the as-of day is known.
struct when_row {
  const char *text;
  bool event;
  const char *bounds;
  uint32_t flags;
  const char *print; // NULL: the text itself
};

enum {
  ON = SPELL_ONGOING,
  ST = SPELL_START_KNOWN,
  EN = SPELL_END_KNOWN,
  IN = SPELL_INSTANT,
  OB = SPELL_OBSERVED,
  AS = SPELL_AS_OF,
  SE = SPELL_SERIES,
  SN = SPELL_SEASON,
  UN = SPELL_UNDATED
};

static const struct when_row whens[] = {
    {"1986/1989", false, "1986-01-01 1986-12-31 1989-01-01 1989-12-31", ST | EN,
     NULL},
    {"1986/1989", true, "1986-01-01 1989-12-31 1986-01-01 1989-12-31",
     IN | ST | EN, "[1986..1989]"},
    {"1986/..", false, "1986-01-01 1986-12-31 -inf +inf", ST | ON,
     "since 1986"},
    {"1986/..", true, "1986-01-01 +inf 1986-01-01 +inf", IN | ST, "[1986..]"},
    {"../1989", false, "-inf -inf 1989-01-01 1989-12-31", ST | EN, NULL},
    {"../1989", true, "-inf 1989-12-31 -inf 1989-12-31", IN | EN, "[..1989]"},
    {"1986/", false, "1986-01-01 1986-12-31 -inf +inf", ST, NULL},
    {"1986/", true, "1986-01-01 +inf 1986-01-01 +inf", IN | ST, "[1986..]"},
    {"/1989", false, "-inf +inf 1989-01-01 1989-12-31", EN, NULL},
    {"/1989", true, "-inf 1989-12-31 -inf 1989-12-31", IN | EN, "[..1989]"},
    {"since 1986", false, "1986-01-01 1986-12-31 -inf +inf", ST | ON, NULL},
    {"Since  1986", false, "1986-01-01 1986-12-31 -inf +inf", ST | ON,
     "since 1986"},
    {"since 2004", true, "2004-01-01 2004-12-31 -inf +inf", ST | ON | SE, NULL},
    {"until 1989", false, "-inf +inf 1989-01-01 1989-12-31", EN, "/1989"},
    {"until 1989", true, "-inf +inf 1989-01-01 1989-12-31", EN | SE, NULL},
    {"since 1980s until 1989", false,
     "1980-01-01 1989-12-31 1989-01-01 1989-12-31", ST | EN, "198X/1989"},
    {"since 1980s until 1989", true,
     "1980-01-01 1989-12-31 1989-01-01 1989-12-31", ST | EN | SE,
     "since 198X until 1989"},
    {"by 1986", false, "-inf 1986-12-31 1986-01-01 +inf", OB | ST, NULL},
    {"by mid-1980s", true, "-inf 1986-12-31 -inf 1986-12-31", IN | EN,
     "[..1986]"},
    {"in 1986", false, "1986-01-01 1986-12-31 1986-01-01 1986-12-31", ST | EN,
     NULL},
    {"in 1986", true, "1986-01-01 1986-12-31 1986-01-01 1986-12-31",
     IN | ST | EN, "1986"},
    {"1995", false, "-inf 1995-12-31 1995-01-01 +inf", OB | AS, NULL},
    {"1995", true, "1995-01-01 1995-12-31 1995-01-01 1995-12-31", IN | ST | EN,
     NULL},
    {"[1984..1986]", true, "1984-01-01 1986-12-31 1984-01-01 1986-12-31",
     IN | ST | EN, NULL},
    {"since 1986~", false, "1985-01-01 1987-12-31 -inf +inf", ST | ON,
     "since [1985..1987]"},
    {"before 1990", false, "-inf 1989-12-31 -inf +inf", OB | AS, "[..1989]"},
    {"before 1990", true, "-inf 1989-12-31 -inf 1989-12-31", IN | EN,
     "[..1989]"},
    {"after 1990", false, "-inf +inf 1991-01-01 +inf", OB | AS, "[1991..]"},
    {"after 1990", true, "1991-01-01 +inf 1991-01-01 +inf", IN | ST,
     "[1991..]"},
    {"since before 1980", false, "-inf 1979-12-31 -inf +inf", ST | ON,
     "since [..1979]"},
    {"until after 1990", false, "-inf +inf 1991-01-01 +inf", EN, "/[1991..]"},
    {"in soviet-war", false, "1979-12-24 1989-02-15 1979-12-24 1989-02-15",
     ST | EN, "in [1979-12-24..1989-02-15]"},
    {"in soviet-war", true, "1979-12-24 1989-02-15 1979-12-24 1989-02-15",
     IN | ST | EN, "[1979-12-24..1989-02-15]"},
    {"soviet-war", false, "1979-12-24 1979-12-24 1989-02-15 1989-02-15",
     ST | EN, "1979-12-24/1989-02-15"},
    {"soviet-war", true, "1979-12-24 1989-02-15 1979-12-24 1989-02-15",
     IN | ST | EN, "[1979-12-24..1989-02-15]"},
    {"drone-war", false, "2004-01-01 2004-12-31 -inf +inf", ST | ON,
     "since 2004"},
    {"since soviet-war.end", false, "1989-02-15 1989-02-15 -inf +inf", ST | ON,
     "since 1989-02-15"},
    {"since soviet-war.start until taliban-rule.end", false,
     "1979-12-24 1979-12-24 2001-11-01 2001-11-30", ST | EN,
     "1979-12-24/2001-11"},
    {"by soviet-war.end", false, "-inf 1989-02-15 1989-02-15 +inf", OB | ST,
     "by 1989-02-15"},
    {"since 2001-21", false, "2001-03-01 2001-05-31 -inf +inf", ST | ON | SN,
     "since [2001-03..2001-05]"},
    {"2001-22/2002", false, "2001-06-01 2001-08-31 2002-01-01 2002-12-31",
     ST | EN | SN, "[2001-06..2001-08]/2002"},
    {"/[..1989]", false, "-inf +inf -inf 1989-12-31", EN, NULL},
    {"19XX/", false, "1900-01-01 1999-12-31 -inf +inf", ST, NULL},
    {"", false, "-inf +inf -inf +inf", UN, "unknown"},
    {"~", false, "-inf +inf -inf +inf", UN, "unknown"},
    {"null", false, "-inf +inf -inf +inf", UN, "unknown"},
    {"unknown", true, "-inf +inf -inf +inf", UN | IN, "unknown"},
};

static void when_table(void **state) {
  const struct when_row *r = *state;
  struct written w = {.when = r->text, .event = r->event};
  struct spell s = read_open(&w);
  struct buf b = {0};
  expect_bounds(r->text, &s, r->bounds);
  if ((s.flags & ~(uint32_t)SPELL_MANNERS) != r->flags)
    fail_msg("%s: flags %u, not %u", r->text, s.flags, r->flags);
  spell_print(&b, &s);
  assert_string_equal(buf_text(&b), r->print ? r->print : r->text);
  buf_drop(&b);
}

static bool same(const struct spell *a, const struct spell *b) {
  return a->s0 == b->s0 && a->s1 == b->s1 && a->e0 == b->e0 && a->e1 == b->e1 &&
         a->a == b->a && a->b == b->b &&
         (a->flags | SPELL_SEASON | SPELL_MANNERS) ==
             (b->flags | SPELL_SEASON | SPELL_MANNERS);
}

static struct spell reread(const struct spell *s, bool event) {
  struct date_context c = context();
  struct date_fault f;
  struct spell back;
  struct buf b = {0};
  spell_print(&b, s);
  if (!spell_read(buf_str(&b), &c, event, &back, &f))
    fail_msg("%s: %s", buf_text(&b), f.message);
  buf_drop(&b);
  return back;
}

static void when_round_trip(void **state) {
  const struct when_row *r = *state;
  struct written w = {.when = r->text, .event = r->event};
  struct spell s = read_open(&w), back = reread(&s, r->event);
  assert_true(same(&s, &back));
  struct spell closed = s;
  spell_close(&closed, as_of(), DAY_MIN, ever);
  back = reread(&closed, r->event);
  spell_close(&back, as_of(), DAY_MIN, ever);
  assert_true(same(&closed, &back));
  // What was cut is printed as cut: the days possible are the same.
  closed = s;
  spell_close(&closed, as_of(), day_of(1979, 1, 1),
              days_from("1975-01-01 "
                        "2005-12-31"));
  back = reread(&closed, r->event);
  spell_close(&back, as_of(), day_of(1979, 1, 1),
              days_from("1975-01-01 "
                        "2005-12-31"));
  assert_true(closed.s0 == back.s0 && closed.s1 == back.s1);
  assert_true(closed.e0 == back.e0 && closed.e1 == back.e1);
}

struct wrong_row {
  const char *name;
  struct written w;
  const char *code, *hint, *at;
};

static const struct wrong_row wrong[] = {
    {"since nothing", {.when = "since"}, "date/empty", "", NULL},
    {"since soon", {.when = "since soon"}, "date/unknown-period", "", "soon"},
    {"bad end",
     {.when = "since 1986 until 2001-02-29"},
     "date/no-such-day",
     "2001-02-28",
     "29"},
    {"no side", {.when = "../.."}, "date/syntax", "1986/..", NULL},
    {"two dots", {.when = ".."}, "date/syntax", "", NULL},
    {"stretch", {.when = "since 1986/1989"}, "date/syntax", "", "1986/1989"},
    {"period",
     {.when = "in soviet-wr"},
     "date/unknown-period",
     "soviet-war",
     "soviet-wr"},
    {"start", {.start = "1986-13"}, "date/no-such-day", "`1986`", "13"},
    {"start is a stretch",
     {.start = "1986/1989"},
     "date/syntax",
     "[1986..1989]",
     NULL},
    {"end", {.start = "1986", .end = "1989-13"}, "date/no-such-day", "", "13"},
    {"on", {.on = "soon"}, "date/unknown-period", "", NULL},
    {"on and start",
     {.on = "1986", .start = "1985"},
     "date/on-and-more",
     "either",
     "1986"},
    {"on and seen",
     {.on = "1986", .seen = "1985"},
     "date/on-and-more",
     "",
     NULL},
    {"seen too early",
     {.start = "1986", .seen = "1988|1985"},
     "date/seen-outside",
     "two spells",
     "1985"},
    {"seen too late",
     {.end = "1986", .seen = "1987"},
     "date/seen-outside",
     "",
     "1987"},
    {"seen", {.seen = "1986|1987|x"}, "date/unknown-period", "", "x"},
};

static void wrong_lives(void **state) {
  const struct wrong_row *r = *state;
  struct spell s;
  struct date_fault f = {0};
  const char *text = r->w.when ? r->w.when : NULL;
  assert_false(read_written(&r->w, &s, &f));
  if (strcmp(f.code, r->code) != 0 || !strstr(f.hint, r->hint))
    fail_msg("%s: %s: %s: %s", r->name, f.code, f.message, f.hint);
  if (r->at)
    assert_int_equal(f.end - f.start, strlen(r->at));
  if (r->at && text)
    assert_memory_equal(text + f.start, r->at, strlen(r->at));
}

static void faults_name_their_field(void **state) {
  (void)state;
  struct date_context c = context();
  struct date_fault f;
  struct spell s;
  enum spell_field which;
  size_t item;
  struct str seen[] = {STR("1986"), STR("nope")};
  struct spell_fields fields = {.start = STR("nope")};
  assert_false(spell_from_fields(&fields, &c, false, &s, &f, &which, &item));
  assert_int_equal(which, SPELL_FIELD_START);
  fields = (struct spell_fields){.start = STR("1986"), .end = STR("nope")};
  assert_false(spell_from_fields(&fields, &c, false, &s, &f, &which, &item));
  assert_int_equal(which, SPELL_FIELD_END);
  fields = (struct spell_fields){.on = STR("nope")};
  assert_false(spell_from_fields(&fields, &c, false, &s, &f, &which, &item));
  assert_int_equal(which, SPELL_FIELD_ON);
  fields = (struct spell_fields){.seen = seen, .nseen = 2};
  assert_false(spell_from_fields(&fields, &c, false, &s, &f, &which, &item));
  assert_int_equal(which, SPELL_FIELD_SEEN);
  assert_int_equal(item, 1);
}

// In a ledger whose units are whole. `when` has no start or end of its own.
struct whole_row {
  const char *name;
  struct written w;
  const char *bounds;
};

static const struct whole_row wholes[] = {
    {"a year",
     {.when = "2015/2015"},
     "2015-01-01 2015-01-01 2015-12-31 2015-12-31"},
    {"years",
     {.when = "1872/1889"},
     "1872-01-01 1872-01-01 1889-12-31 1889-12-31"},
    {"months",
     {.when = "2015-02/2016-02"},
     "2015-02-01 2015-02-01 2016-02-29 2016-02-29"},
    {"words",
     {.when = "March to May 2022"},
     "2022-03-01 2022-03-01 2022-05-31 2022-05-31"},
    {"from to",
     {.when = "from 2015 to 2016"},
     "2015-01-01 2015-01-01 2016-12-31 2016-12-31"},
    {"since", {.when = "since 2015"}, "2015-01-01 2015-01-01 -inf +inf"},
    {"since until",
     {.when = "since 2015 until 10/2021"},
     "2015-01-01 2015-01-01 2021-10-31 2021-10-31"},
    {"until", {.when = "until 2015"}, "-inf +inf 2015-12-31 2015-12-31"},
    {"start, end",
     {.start = "2015", .end = "2016-02"},
     "2015-01-01 2015-01-01 2016-02-29 2016-02-29"},
    {"days",
     {.when = "2015-03-04/2015-03-05"},
     "2015-03-04 2015-03-04 2015-03-05 2015-03-05"},
    {"open", {.when = "2015/.."}, "2015-01-01 2015-01-01 -inf +inf"},
    // What says of itself that the day is not known.
    {"about",
     {.when = "2015~/2016"},
     "2014-01-01 2016-12-31 2016-12-31 2016-12-31"},
    {"a set",
     {.when = "[2015,2016]/2017"},
     "2015-01-01 2016-12-31 2017-12-31 2017-12-31"},
    {"a decade", {.when = "since 1980s"}, "1980-01-01 1989-12-31 -inf +inf"},
    {"at least", {.when = "since at least 2018"}, "-inf 2018-12-31 -inf +inf"},
    {"in", {.when = "in 2015"}, "2015-01-01 2015-12-31 2015-01-01 2015-12-31"},
    {"by", {.when = "by 2015"}, "-inf 2015-12-31 2015-01-01 +inf"},
    {"seen", {.when = "2015"}, "-inf 2015-12-31 2015-01-01 +inf"},
    {"a happening",
     {.when = "2015/2016", .event = true},
     "2015-01-01 2016-12-31 2015-01-01 2016-12-31"},
    {"on",
     {.on = "2015", .event = true},
     "2015-01-01 2015-12-31 2015-01-01 2015-12-31"},
};

static void whole_units(void **state) {
  const struct whole_row *r = *state;
  struct date_context c = context();
  struct date_fault f;
  struct spell s;
  enum spell_field which;
  size_t item;
  struct spell_fields fields = {.start = str_of(r->w.start),
                                .end = str_of(r->w.end),
                                .on = str_of(r->w.on)};
  c.rules.whole_units = true;
  assert_true(r->w.when ? spell_read(str_of(r->w.when), &c, r->w.event, &s, &f)
                        : spell_from_fields(&fields, &c, r->w.event, &s, &f,
                                            &which, &item));
  expect_bounds(r->name, &s, r->bounds);
}

struct brief_row {
  const char *name;
  struct written w;
  const char *brief;
};

static const struct brief_row briefs[] = {
    {"since", {.when = "since 1986"}, "1986 –"},
    {"since month", {.when = "since 2001-10"}, "2001-10 –"},
    {"about", {.when = "since 1986~"}, "c. 1986 –"},
    {"about a month", {.when = "since 1986-05~"}, "c. 1986-05 –"},
    {"about a day", {.when = "since 2001-10-07~"}, "c. 2001-10-07 –"},
    {"decade", {.when = "since 1980s until 1989"}, "1980s – 1989"},
    {"years", {.when = "1980~/1989"}, "c. 1980 – 1989"},
    {"some year", {.when = "since [1979-12-24..1989-02-15]"}, "1979..1989 –"},
    {"four years", {.when = "since [1986..1989]"}, "1986..1989 –"},
    {"three years", {.when = "since [1987..1989]"}, "1987..1989 –"},
    {"by a month", {.when = "by 2021-12"}, "by 2021-12"},
    {"by a day", {.when = "by 2021-12-31"}, "by 2021-12-31"},
    {"event by a month", {.when = "by 2021-12", .event = true}, "by 2021-12"},
    {"event after", {.when = "after 2020-12", .event = true}, "from 2021-01"},
    {"five days",
     {.when = "2022-03-27/2022-03-31", .event = true},
     "2022-03-27..2022-03-31"},
    {"a day to a year",
     {.when = "2021-12-20/2021", .event = true},
     "2021-12-20..2021-12-31"},
    {"both in years",
     {.start = "[1979-12-24..1986]", .end = "[1986..1990-02-15]"},
     "1979..1986 – 1986..1990"},
    {"open start", {.when = "../1989"}, "– 1989"},
    {"unknown start", {.when = "until 1989"}, "until 1989"},
    {"always", {.start = "..", .end = ".."}, "throughout"},
    {"over by", {.end = "[..1989]"}, "ended by 1989"},
    {"unknown end", {.when = "1986/"}, "1986 – ?"},
    {"day", {.when = "2011-05-02", .event = true}, "2011-05-02"},
    {"one year", {.when = "in 1986"}, "1986"},
    {"half", {.when = "2001-40", .event = true}, "2001-01..2001-06"},
    {"two years about", {.when = "since 1986%"}, "c. 1986 –"},
    {"some weeks",
     {.when = "[2011-05-02..2011-06-08]", .event = true},
     "2011-05-02..2011-06-08"},
    {"into a month",
     {.when = "[2011-01-01..2011-02-20]", .event = true},
     "2011-01-01..2011-02-20"},
    {"two months",
     {.when = "[2011-01..2011-02]", .event = true},
     "2011-01..2011-02"},
    {"over a new year",
     {.when = "[2010-07-03..2011-02-20]", .event = true},
     "2010-07..2011-02"},
    {"an end of two days",
     {.start = "1914-08-06", .end = "[1918-11-03..1918-11-04]"},
     "1914-08-06 – 1918-11-03..1918-11-04"},
    {"by", {.when = "by mid-1980s"}, "by 1986"},
    {"event by", {.when = "by mid-1980s", .event = true}, "by 1986"},
    {"event after", {.when = "after 1990", .event = true}, "from 1991"},
    {"seen", {.when = "1995"}, "seen in 1995"},
    {"seen twice", {.seen = "2006|2009-06"}, "seen 2006 – 2009-06"},
    {"seen in a year, then on a day",
     {.seen = "2006|2012-06-18"},
     "seen 2006 – 2012-06-18"},
    {"seen before", {.when = "before March 2018"}, "seen by 2018-02"},
    {"seen at both ends of a year",
     {.seen = "2001-01-01|2001-12-31"},
     "seen 2001-01-01 – 2001-12-31"},
    {"seen before and after",
     {.seen = "before 1990|after 2000"},
     "seen by 1989 – 2001 or later"},
    {"seen before, and in a year",
     {.seen = "before 1990|1995"},
     "seen by 1989 – 1995"},
    {"seen in a year, and after",
     {.seen = "1995|after 2000"},
     "seen 1995 – 2001 or later"},
    {"seen about", {.when = "1986~"}, "seen c. 1986"},
    {"seen in some month",
     {.when = "[2001-03..2001-05]"},
     "seen 2001-03..2001-05"},
    {"seen, or not known", {.seen = "unknown|1995"}, "seen in 1995"},
    {"about the first year", {.when = "since 0001~"}, "0001..0002 –"},
    {"about, and more", {.when = "since [1986~..1987]"}, "1985..1987 –"},
    {"until one that is open", {.when = "1986/[1980..]"}, "1986 – from 1986"},
    {"ended by", {.start = "1890", .end = "[..1904-03]"}, "1890 – by 1904-03"},
    {"some month of many",
     {.start = "[1904-06..1920-12]", .end = ".."},
     "1904-06..1920-12 –"},
    {"seen on a day", {.seen = "2006-01-05"}, "seen on 2006-01-05"},
    {"in, and not seen", {.when = "in 1995"}, "1995"},
    {"series", {.when = "since 2004", .event = true}, "2004 –"},
    {"unknown", {.when = ""}, "undated"},
    {"seen after", {.start = "1980s", .seen = "2006"}, "1980s – 2006 or later"},
};

static void brief_table(void **state) {
  const struct brief_row *r = *state;
  struct spell s = make(&r->w, DAY_MIN, ever);
  struct buf b = {0};
  spell_brief(&b, &s, false);
  assert_string_equal(buf_text(&b), r->brief);
  buf_clear(&b);
  spell_brief(&b, &s, true);
  bool arrow = strstr(buf_text(&b), "→") != NULL;
  bool always = strcmp(r->brief, "throughout") == 0;
  assert_int_equal(arrow, (s.flags & SPELL_ONGOING) && !always);
  buf_drop(&b);
}

// What a reader is told, in the order of the table above where it is the same.
struct words_row {
  const char *name;
  struct written w;
  const char *words;
};

static const struct words_row saids[] = {
    {"a day", {.when = "2011-09-13", .event = true}, "13 Sept 2011"},
    {"a month", {.when = "in 2011-06"}, "June 2011"},
    {"a decade", {.when = "in the 1980s"}, "1980s"},
    {"about", {.when = "since 1986~"}, "since c. 1986"},
    {"from a decade", {.when = "since 1980s until 1989"}, "1980s to 1989"},
    {"since a day", {.when = "since 1871-05-10"}, "since 10 May 1871"},
    {"from day to year", {.when = "1979-12-24/1989"}, "24 Dec 1979 to 1989"},
    {"known by a day",
     {.when = "since [..2011-09-13]"},
     "by 13 Sept 2011, continuing"},
    {"begun within",
     {.when = "since [1979..1989]"},
     "between 1979 and 1989, continuing"},
    {"both within",
     {.start = "[1979..1986]", .end = "[1988..1989]"},
     "between 1979 and 1986, until between 1988 and 1989"},
    {"end within",
     {.start = "1879-10-07", .end = "[1918-10-27..1918-11-03]"},
     "7 Oct 1879, until between 27 Oct 1918 and 3 Nov 1918"},
    {"end unknown", {.when = "1986/"}, "1986, end unknown"},
    {"ended by",
     {.start = "1890", .end = "[..1904-03]"},
     "1890, ended by Mar 1904"},
    {"seen twice", {.seen = "2006|2009-06"}, "seen 2006 to June 2009"},
    {"seen on a day", {.seen = "2006-01-05"}, "seen on 5 Jan 2006"},
    {"seen after",
     {.start = "1980s", .seen = "2006"},
     "1980s, until 2006 or later"},
    {"unknown", {.when = ""}, "undated"},
};

static void words_table(void **state) {
  const struct words_row *r = *state;
  struct spell s = make(&r->w, DAY_MIN, ever);
  struct buf b = {0};
  spell_prose(&b, &s);
  assert_string_equal(buf_text(&b), r->words);
  buf_drop(&b);
}

int main(void) {
  periods = make_periods();
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(faults_name_their_field),
  };
  int failed = TEST_TABLE("when", whens, when_table) +
               TEST_TABLE("round trip", whens, when_round_trip) +
               TEST_TABLE("wrong", wrong, wrong_lives) +
               TEST_TABLE("whole units", wholes, whole_units) +
               TEST_TABLE("brief", briefs, brief_table) +
               TEST_TABLE("words", saids, words_table) +
               cmocka_run_group_tests_name("spell", tests, NULL, NULL);
  drop_periods(&periods);
  return failed;
}
