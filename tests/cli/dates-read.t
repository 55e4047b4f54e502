How dates are read that people write, and some that nobody should: told again as
the `when` of a tie, then what is said of it as its `start`, `end`, `on` and
`seen` where that is something else, then as a date that is asked about.

  $ python3 "$ENTENTE_DATA/../tests/hostile/dates.py"
  24/12/1999: 24/12/1999
    start: since 1999-12-24
    end: /1999-12-24
    on: 1999-12-24
    seen: 1999-12-24
    asked: 24 December 1999
  24/12 1999: date/syntax
    asked: usage/bad-date
  1999 24/12: date/syntax
    asked: usage/bad-date
  12/1999: 12/1999
    start: since 1999-12
    end: /1999-12
    on: 1999-12
    seen: 1999-12
    asked: December 1999
  1999/12: 1999/12
    start: since 1999-12
    end: /1999-12
    on: 1999-12
    seen: 1999-12
    asked: December 1999
  13/1999: date/syntax
    asked: usage/bad-date
  13-1999: date/syntax
    asked: usage/bad-date
  winter 1999/2000: date/season, winter 1999/2000
    start: date/season, since [1999-12..2000-02]
    end: /[1999-12..2000-02], date/season
    on: [1999-12..2000-02], date/season
    seen: [1999-12..2000-02], date/season
    asked: any time from December 1999 to February 2000
  spring 99: date/unknown-period
    asked: usage/bad-date
  Q4 1999: Q4 1999
    start: since [1999-10..1999-12]
    end: /[1999-10..1999-12]
    on: [1999-10..1999-12]
    seen: [1999-10..1999-12]
    asked: any time from October to December 1999
  4th quarter 1999: date/syntax
    asked: usage/bad-date
  2nd half 1999: date/syntax
    asked: usage/bad-date
  1999 2nd half: date/syntax
    asked: usage/bad-date
  first half of 1999: first half of 1999
    start: since [1999-01..1999-06]
    end: /[1999-01..1999-06]
    on: [1999-01..1999-06]
    seen: [1999-01..1999-06]
    asked: any time from January to June 1999
  H1 1999: H1 1999
    start: since [1999-01..1999-06]
    end: /[1999-01..1999-06]
    on: [1999-01..1999-06]
    seen: [1999-01..1999-06]
    asked: any time from January to June 1999
  1999-Q5: date/syntax
    asked: usage/bad-date
  1999 Q1: 1999 Q1
    start: since [1999-01..1999-03]
    end: /[1999-01..1999-03]
    on: [1999-01..1999-03]
    seen: [1999-01..1999-03]
    asked: any time from January to March 1999
  12.13.1999: date/no-such-day
    asked: usage/bad-date
  13.12.1999: 13.12.1999
    start: since 1999-12-13
    end: /1999-12-13
    on: 1999-12-13
    seen: 1999-12-13
    asked: 13 December 1999
  31.02.1999: date/no-such-day
    asked: usage/bad-date
  2/30/1999: date/no-such-day
    asked: usage/bad-date
  30/2/1999: date/no-such-day
    asked: usage/bad-date
  1990s: 1990s
    start: since 199X
    end: /199X
    on: 199X
    seen: 199X
    asked: any time from 1990 to 1999
  the 1990s: the 1990s
    start: since 199X
    end: /199X
    on: 199X
    seen: 199X
    asked: any time from 1990 to 1999
  early 1990s: early 1990s
    start: since [1990..1993]
    end: /[1990..1993]
    on: [1990..1993]
    seen: [1990..1993]
    asked: any time from 1990 to 1993
  late 1990s: late 1990s
    start: since [1997..1999]
    end: /[1997..1999]
    on: [1997..1999]
    seen: [1997..1999]
    asked: any time from 1997 to 1999
  mid-1990s: mid-1990s
    start: since [1994..1996]
    end: /[1994..1996]
    on: [1994..1996]
    seen: [1994..1996]
    asked: any time from 1994 to 1996
  mid 1995: mid 1995
    start: since [1995-05..1995-08]
    end: /[1995-05..1995-08]
    on: [1995-05..1995-08]
    seen: [1995-05..1995-08]
    asked: any time from May to August 1995
  early 1995: early 1995
    start: since [1995-01..1995-04]
    end: /[1995-01..1995-04]
    on: [1995-01..1995-04]
    seen: [1995-01..1995-04]
    asked: any time from January to April 1995
  late March 1995: late March 1995
    start: since [1995-03-21..1995-03-31]
    end: /[1995-03-21..1995-03-31]
    on: [1995-03-21..1995-03-31]
    seen: [1995-03-21..1995-03-31]
    asked: 21 to 31 March 1995
  early 19th century: early 19th century
    start: since [1800..1833]
    end: /[1800..1833]
    on: [1800..1833]
    seen: [1800..1833]
    asked: any time from 1800 to 1833
  19th century: 19th century
    start: since 18XX
    end: /18XX
    on: 18XX
    seen: 18XX
    asked: any time from 1800 to 1899
  late 19th century: late 19th century
    start: since [1867..1899]
    end: /[1867..1899]
    on: [1867..1899]
    seen: [1867..1899]
    asked: any time from 1867 to 1899
  20th c.: date/syntax
    asked: usage/bad-date
  turn of the century: date/unknown-period
    asked: usage/bad-date
  between 1990 and 1985: date/reversed-interval
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  between 1990 and: date/empty
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  from 1990: from 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 on
  from 1990 to: date/syntax
    asked: usage/bad-date
  from 1990 to 1995: from 1990 to 1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  from 1990 until 1985: tie/reversed
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  1990 to 1995: 1990 to 1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  1990-95: date/season-code
    asked: usage/bad-date
  1990-5: 1990-5
    start: since 1990-05
    end: /1990-05
    on: 1990-05
    seen: 1990-05
    asked: May 1990
  1999-00: date/no-such-day
    asked: usage/bad-date
  1990–1995: 1990–1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  1990—1995: 1990—1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  1990/95: date/syntax
    asked: usage/bad-date
  since: date/empty
    asked: usage/bad-date
  until: date/empty
    asked: usage/bad-date
  until 1990: until 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time up to 1990
  till 1990: till 1990
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: any time up to 1990
  before: date/empty
    asked: usage/bad-date
  before 1990: before 1990
    start: since [1800..1989]
    end: /[1800..1989]
    on: [1800..1989]
    seen: [1800..1989]
    asked: any time up to 1989
  after 1990: after 1990
    start: since [1991..]
    end: /[1991..]
    on: [1991..]
    seen: [1991..]
    asked: any time from 1991 on
  not before 1990: not before 1990, tie/never-definite
    start: since [1990..]
    end: /[1990..]
    on: [1990..]
    seen: [1990..]
    asked: any time from 1990 on
  no later than 1990: no later than 1990
    start: since [1800..1990]
    end: /[1800..1990]
    on: [1800..1990]
    seen: [1800..1990]
    asked: any time up to 1990
  by: date/empty
    asked: usage/bad-date
  by 1990: by 1990
    start: since [1800..1990]
    end: /[1800..1990]
    on: [1800..1990]
    seen: [1800..1990]
    asked: any time up to 1990
  about: date/empty
    asked: usage/bad-date
  about 1990: about 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  c.: date/empty
    asked: usage/bad-date
  c. 1990: c. 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  ca 1990: ca 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  1990?: 1990?
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  1990~: 1990~
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  1990%: 1990%
    start: since [1988..1992]
    end: /[1988..1992]
    on: [1988..1992]
    seen: [1988..1992]
    asked: any time from 1988 to 1992
  ?1990: date/unsupported
    asked: usage/bad-date
  ~1990: date/unsupported
    asked: usage/bad-date
  1990??: date/unsupported
    asked: usage/bad-date
  1990-?: date/syntax
    asked: usage/bad-date
  1990-??-01: date/unsupported
    asked: usage/bad-date
  199X: 199X
    start: since 199X
    end: /199X
    asked: any time from 1990 to 1999
  19XX: 19XX
    start: since 19XX
    end: /19XX
    asked: any time from 1900 to 1999
  1XXX: 1XXX
    start: since [1000..1999]
    end: /[1800..1999]
    on: [1000..1999]
    seen: [1800..1999]
    asked: any time from 1000 to 1999
  XXXX: date/unsupported
    asked: usage/bad-date
  1990-XX: 1990-XX
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  1990-XX-01: date/unsupported
    asked: usage/bad-date
  1990-02-XX: 1990-02-XX
    start: since 1990-02
    end: /1990-02
    on: 1990-02
    seen: 1990-02
    asked: February 1990
  [1990,1991]: [1990,1991]
    start: since [1990..1991]
    end: /[1990..1991]
    on: [1990..1991]
    seen: [1990..1991]
    asked: any time from 1990 to 1991
  [1990..1992]: [1990..1992]
    start: since [1990..1992]
    end: /[1990..1992]
    asked: any time from 1990 to 1992
  [..1990]: [..1990]
    start: since [1800..1990]
    end: /[1800..1990]
    on: [1800..1990]
    seen: [1800..1990]
    asked: any time up to 1990
  [1990..]: [1990..]
    start: since [1990..]
    end: /[1990..]
    asked: any time from 1990 on
  [1990,]: date/empty
    asked: usage/bad-date
  [1990..1985]: date/reversed-set
    asked: usage/bad-date
  {1990,1991}: date/unsupported
    asked: usage/bad-date
  1990..1992: date/syntax
    asked: usage/bad-date
  ..: date/syntax
    start: ../..
    end: /..
    asked: usage/bad-date
  ../..: date/syntax
    asked: usage/bad-date
  /1990: /1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time up to 1990
  1990/: 1990/, tie/never-definite
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 on
  1990/..: 1990/..
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 on
  Y19900: date/year-range
    asked: usage/bad-date
  Y-1990: date/year-range
    asked: usage/bad-date
  -0001: date/year-range
    asked: usage/bad-date
  0000: date/year-range
    asked: usage/bad-date
  10000: date/year-range
    asked: usage/bad-date
  1990-13: date/no-such-day
    asked: usage/bad-date
  1990-00: date/no-such-day
    asked: usage/bad-date
  1990-02-29: date/no-such-day
    asked: usage/bad-date
  1992-02-29: 1992-02-29
    start: since 1992-02-29
    end: /1992-02-29
    asked: 29 February 1992
  1990-02-30: date/no-such-day
    asked: usage/bad-date
  1990-1-5: 1990-1-5
    start: since 1990-01-05
    end: /1990-01-05
    on: 1990-01-05
    seen: 1990-01-05
    asked: 5 January 1990
  1990.1.5: 1990.1.5
    start: since 1990-01-05
    end: /1990-01-05
    on: 1990-01-05
    seen: 1990-01-05
    asked: 5 January 1990
  1990-366: date/syntax
    asked: usage/bad-date
  1990-W05: date/syntax
    asked: usage/bad-date
  19900101: 19900101
    start: since 1990-01-01
    end: /1990-01-01
    on: 1990-01-01
    seen: 1990-01-01
    asked: 1 January 1990
  1990-01-01T12:00: date/time-of-day
    asked: usage/bad-date
  1990-01-01 12:00: date/time-of-day
    asked: usage/bad-date
  Monday 1 January 1990: date/unknown-period
    asked: usage/bad-date
  Mon, 1 Jan 1990: date/unknown-period
    asked: usage/bad-date
  1 January 1990: 1 January 1990
    start: since 1990-01-01
    end: /1990-01-01
    on: 1990-01-01
    seen: 1990-01-01
    asked: 1 January 1990
  1st January 1990: 1st January 1990
    start: since 1990-01-01
    end: /1990-01-01
    on: 1990-01-01
    seen: 1990-01-01
    asked: 1 January 1990
  31st February 1990: date/no-such-day
    asked: usage/bad-date
  January 1st, 1990: January 1st, 1990
    start: since 1990-01-01
    end: /1990-01-01
    on: 1990-01-01
    seen: 1990-01-01
    asked: 1 January 1990
  January 1, 1990: January 1, 1990
    start: since 1990-01-01
    end: /1990-01-01
    on: 1990-01-01
    seen: 1990-01-01
    asked: 1 January 1990
  1 January: date/syntax
    asked: usage/bad-date
  January: date/unknown-period
    asked: usage/bad-date
  Jan 1990: Jan 1990
    start: since 1990-01
    end: /1990-01
    on: 1990-01
    seen: 1990-01
    asked: January 1990
  Sept. 1990: Sept. 1990
    start: since 1990-09
    end: /1990-09
    on: 1990-09
    seen: 1990-09
    asked: September 1990
  Sept 90: date/unknown-period
    asked: usage/bad-date
  May 1990 to June 1990: May 1990 to June 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from May to June 1990
  May to June 1990: May to June 1990
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: any time from May to June 1990
  5-9 May 1990: 5-9 May 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: 5 to 9 May 1990
  5–9 May 1990: 5–9 May 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: 5 to 9 May 1990
  5 May – 9 June 1990: 5 May – 9 June 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 5 May to 9 June 1990
  9-5 May 1990: tie/reversed
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  May 5-9, 1990: May 5-9, 1990
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: 5 to 9 May 1990
  spring 1990: date/season, spring 1990
    start: date/season, since [1990-03..1990-05]
    end: /[1990-03..1990-05], date/season
    on: [1990-03..1990-05], date/season
    seen: [1990-03..1990-05], date/season
    asked: any time from March to May 1990
  Spring of 1990: Spring of 1990, date/season
    start: date/season, since [1990-03..1990-05]
    end: /[1990-03..1990-05], date/season
    on: [1990-03..1990-05], date/season
    seen: [1990-03..1990-05], date/season
    asked: any time from March to May 1990
  autumn 1990 to spring 1991: autumn 1990 to spring 1991, date/season
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from September 1990 to May 1991
  Christmas 1990: date/syntax
    asked: usage/bad-date
  today: date/syntax
    end: /..
    asked: usage/bad-date
  now: date/syntax
    end: /..
    asked: usage/bad-date
  unknown: tie/undated, unknown
    asked: usage/bad-date
  n.d.: date/syntax
    asked: usage/bad-date
  no date: date/syntax
    asked: usage/bad-date
  undated: date/syntax
    asked: usage/bad-date
  none: date/unknown-period
    asked: usage/bad-date
  present: date/syntax
    end: /..
    asked: usage/bad-date
  ongoing: date/unknown-period
    end: /..
    asked: usage/bad-date
  to present: date/unknown-period
    asked: usage/bad-date
  1990 to present: 1990 to present
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 on
  1990 - ongoing: 1990 - ongoing
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 on
  summer: date/unknown-period
    asked: usage/bad-date
  the summer of 1990: date/season, the summer of 1990
    start: date/season, since [1990-06..1990-08]
    end: /[1990-06..1990-08], date/season
    on: [1990-06..1990-08], date/season
    seen: [1990-06..1990-08], date/season
    asked: any time from June to August 1990
  weekend 1990: date/unknown-period
    asked: usage/bad-date
  3 days before 1990-05-01: date/syntax
    asked: usage/bad-date
  two years after 1990: date/unknown-period
    asked: usage/bad-date
  a year later: date/unknown-period
    asked: usage/bad-date
  1990 BC: date/year-range
    asked: usage/bad-date
  1990 AD: 1990 AD
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  44 BCE: date/year-range
    asked: usage/bad-date
  MCMXC: date/unknown-period
    asked: usage/bad-date
  １９９０: １９９０
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  ١٩٩٠: date/unknown-period
    asked: usage/bad-date
  1990年: date/syntax
    asked: usage/bad-date
  1990 (?): date/syntax
    asked: usage/bad-date
  1990 or 1991: 1990 or 1991
    start: since [1990..1991]
    end: /[1990..1991]
    on: [1990..1991]
    seen: [1990..1991]
    asked: any time from 1990 to 1991
  1990 or: date/syntax
    asked: usage/bad-date
  either 1990 or 1991: date/unknown-period
    asked: usage/bad-date
  1990 and 1991: date/syntax
    asked: usage/bad-date
  1990, 1991: date/syntax
    asked: usage/bad-date
  1990;1991: date/syntax
    asked: usage/bad-date
  x1990: date/unknown-period
    asked: usage/bad-date
  1990x: date/syntax
    asked: usage/bad-date
  19 90: date/syntax
    asked: usage/bad-date
  199: date/syntax
    asked: usage/bad-date
  19: date/syntax
    asked: usage/bad-date
  9: date/syntax
    asked: usage/bad-date
  '1990: date/syntax
    asked: usage/bad-date
  `1990`: date/syntax
    asked: usage/bad-date
  "1990": date/syntax
    asked: usage/bad-date
