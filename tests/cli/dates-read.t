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
    end: /[..1833]
    on: [1800..1833]
    seen: [1800..1833]
    asked: any time from 1800 to 1833
  19th century: 19th century
    start: since 18XX
    end: /[..1899]
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
  1990-5: 1990-5, date/part-of-year
    start: date/part-of-year, since 1990-05
    end: /1990-05, date/part-of-year
    on: 1990-05, date/part-of-year
    seen: 1990-05, date/part-of-year
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
    start: since [..1989]
    end: /[..1989]
    on: [..1989]
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
    start: since [..1990]
    end: /[..1990]
    on: [..1990]
    seen: [1800..1990]
    asked: any time up to 1990
  by: date/empty
    asked: usage/bad-date
  by 1990: by 1990
    start: since [..1990]
    end: /[..1990]
    on: [..1990]
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
    end: /[..1999]
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
    start: since [..1990]
    end: /[..1990]
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
  ongoing: date/syntax
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
  12/May/1999: date/syntax
    asked: usage/bad-date
  12/May 1999: date/syntax
    asked: usage/bad-date
  May/12/1999: date/syntax
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  1999/May/12: date/syntax
    asked: usage/bad-date
  May/1999: date/unknown-period
    asked: usage/bad-date
  1999/May: date/unknown-period
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  Q4/1999: Q4/1999
    start: since [1999-10..1999-12]
    end: /[1999-10..1999-12]
    on: [1999-10..1999-12]
    seen: [1999-10..1999-12]
    asked: any time from October to December 1999
  1999/Q4: 1999/Q4
    start: since [1999-10..1999-12]
    end: /[1999-10..1999-12]
    on: [1999-10..1999-12]
    seen: [1999-10..1999-12]
    asked: any time from October to December 1999
  H2/1999: H2/1999
    start: since [1999-07..1999-12]
    end: /[1999-07..1999-12]
    on: [1999-07..1999-12]
    seen: [1999-07..1999-12]
    asked: any time from July to December 1999
  1999 H2: 1999 H2
    start: since [1999-07..1999-12]
    end: /[1999-07..1999-12]
    on: [1999-07..1999-12]
    seen: [1999-07..1999-12]
    asked: any time from July to December 1999
  1999/H2: 1999/H2
    start: since [1999-07..1999-12]
    end: /[1999-07..1999-12]
    on: [1999-07..1999-12]
    seen: [1999-07..1999-12]
    asked: any time from July to December 1999
  H2 1999: H2 1999
    start: since [1999-07..1999-12]
    end: /[1999-07..1999-12]
    on: [1999-07..1999-12]
    seen: [1999-07..1999-12]
    asked: any time from July to December 1999
  1st half of 1999: date/syntax
    asked: usage/bad-date
  winter/1999: date/unknown-period
    asked: usage/bad-date
  winter 1999: date/ambiguous
    asked: usage/bad-date
  winter 1999-00: date/season, winter 1999-00
    start: date/season, since [1999-12..2000-02]
    end: /[1999-12..2000-02], date/season
    on: [1999-12..2000-02], date/season
    seen: [1999-12..2000-02], date/season
    asked: any time from December 1999 to February 2000
  winter 1999/2001: date/ambiguous
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  winter 1999/1: date/ambiguous
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  summer 1999/2000: date/season, summer 1999/2000
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from June 1999 to December 2000
  0th century: date/syntax
    asked: usage/bad-date
  99th century: 99th century, date/far
    start: date/far
    end: /98XX, date/far
    on: date/far
    seen: 98XX, date/far
    asked: any time from 9800 to 9899
  100th century: date/syntax
    asked: usage/bad-date
  0s: date/syntax
    asked: usage/bad-date
  990s: date/syntax
    asked: usage/bad-date
  1990 5 6: date/syntax
    asked: usage/bad-date
  1990/5/6: 1990/5/6
    start: since 1990-05-06
    end: /1990-05-06
    on: 1990-05-06
    seen: 1990-05-06
    asked: 6 May 1990
  1990/05-06: date/syntax
    asked: usage/bad-date
  05/06-1990: date/syntax
    asked: usage/bad-date
  05-06-1990: date/ambiguous
    asked: usage/bad-date
  5/6/1990: date/ambiguous
    asked: usage/bad-date
  13/5/1990: 13/5/1990
    start: since 1990-05-13
    end: /1990-05-13
    on: 1990-05-13
    seen: 1990-05-13
    asked: 13 May 1990
  5/13/1990: 5/13/1990
    start: since 1990-05-13
    end: /1990-05-13
    on: 1990-05-13
    seen: 1990-05-13
    asked: 13 May 1990
  5.13.1990: date/no-such-day
    asked: usage/bad-date
  00/05/1990: date/no-such-day
    asked: usage/bad-date
  5/0/1990: date/no-such-day
    asked: usage/bad-date
  13.1990: date/syntax
    asked: usage/bad-date
  0.1990: date/no-such-day
    asked: usage/bad-date
  1990/13: date/syntax
    asked: usage/bad-date
  2009/10: date/ambiguous
    asked: usage/bad-date
  2021/10: 2021/10
    start: 
    end: /2021-10
    on: 
    seen: 2021-10
    asked: October 2021
  2009-10: 2009-10
    start: since 2009-10
    end: /2009-10
    asked: October 2009
  1990.13: date/syntax
    asked: usage/bad-date
  early spring 1990: date/season, early spring 1990
    start: date/season, since 1990-03
    end: /1990-03, date/season
    on: 1990-03, date/season
    seen: 1990-03, date/season
    asked: March 1990
  late winter 1990: date/ambiguous
    asked: usage/bad-date
  mid Q2 1990: mid Q2 1990
    start: since 1990-05
    end: /1990-05
    on: 1990-05
    seen: 1990-05
    asked: May 1990
  early H1 1990: date/syntax
    asked: usage/bad-date
  late 20XX: date/far, late 20XX
    start: date/far
    end: /[2067..2099], date/far
    on: date/far
    seen: [2067..2099], date/far
    asked: any time from 2067 to 2099
  early 1XXX: date/syntax
    asked: usage/bad-date
  early May 1990: early May 1990
    start: since [1990-05-01..1990-05-10]
    end: /[1990-05-01..1990-05-10]
    on: [1990-05-01..1990-05-10]
    seen: [1990-05-01..1990-05-10]
    asked: 1 to 10 May 1990
  mid winter 1999/2000: date/season, mid winter 1999/2000
    start: date/season, since 2000-01
    end: /2000-01, date/season
    on: 2000-01, date/season
    seen: 2000-01, date/season
    asked: January 2000
  early February 1990: early February 1990
    start: since [1990-02-01..1990-02-10]
    end: /[1990-02-01..1990-02-10]
    on: [1990-02-01..1990-02-10]
    seen: [1990-02-01..1990-02-10]
    asked: 1 to 10 February 1990
  first half of May 1990: first half of May 1990
    start: since [1990-05-01..1990-05-15]
    end: /[1990-05-01..1990-05-15]
    on: [1990-05-01..1990-05-15]
    seen: [1990-05-01..1990-05-15]
    asked: 1 to 15 May 1990
  second half of 1990s: second half of 1990s
    start: since [1995..1999]
    end: /[1995..1999]
    on: [1995..1999]
    seen: [1995..1999]
    asked: any time from 1995 to 1999
  first third of 1990: first third of 1990
    start: since [1990-01..1990-04]
    end: /[1990-01..1990-04]
    on: [1990-01..1990-04]
    seen: [1990-01..1990-04]
    asked: any time from January to April 1990
  second quarter of 1990: second quarter of 1990
    start: since [1990-04..1990-06]
    end: /[1990-04..1990-06]
    on: [1990-04..1990-06]
    seen: [1990-04..1990-06]
    asked: any time from April to June 1990
  last quarter of 1990: last quarter of 1990
    start: since [1990-10..1990-12]
    end: /[1990-10..1990-12]
    on: [1990-10..1990-12]
    seen: [1990-10..1990-12]
    asked: any time from October to December 1990
  third quarter of 1990s: date/syntax
    asked: usage/bad-date
  first week of May 1990: date/unknown-period
    asked: usage/bad-date
  end of May 1990: end of May 1990
    start: since [1990-05-21..1990-05-31]
    end: /[1990-05-21..1990-05-31]
    on: [1990-05-21..1990-05-31]
    seen: [1990-05-21..1990-05-31]
    asked: 21 to 31 May 1990
  start of 1990: start of 1990
    start: since [1990-01..1990-04]
    end: /[1990-01..1990-04]
    on: [1990-01..1990-04]
    seen: [1990-01..1990-04]
    asked: any time from January to April 1990
  beginning of the 1990s: beginning of the 1990s
    start: since [1990..1993]
    end: /[1990..1993]
    on: [1990..1993]
    seen: [1990..1993]
    asked: any time from 1990 to 1993
  end of the 19th century: end of the 19th century
    start: since [1867..1899]
    end: /[1867..1899]
    on: [1867..1899]
    seen: [1867..1899]
    asked: any time from 1867 to 1899
  1990-21: 1990-21, date/season
    start: date/season, since [1990-03..1990-05]
    end: /[1990-03..1990-05], date/season
    on: [1990-03..1990-05], date/season
    seen: [1990-03..1990-05], date/season
    asked: any time from March to May 1990
  1990-24: 1990-24, date/season
    start: date/season, since [1990-12..1991-02]
    end: /[1990-12..1991-02], date/season
    on: [1990-12..1991-02], date/season
    seen: [1990-12..1991-02], date/season
    asked: any time from December 1990 to February 1991
  1990-33: 1990-33
    start: since [1990-01..1990-03]
    end: /[1990-01..1990-03]
    on: [1990-01..1990-03]
    seen: [1990-01..1990-03]
    asked: any time from January to March 1990
  1990-41: 1990-41
    start: since [1990-07..1990-12]
    end: /[1990-07..1990-12]
    on: [1990-07..1990-12]
    seen: [1990-07..1990-12]
    asked: any time from July to December 1990
  1990-25: 1990-25, date/season
    start: date/season, since [1990-03..1990-05]
    end: /[1990-03..1990-05], date/season
    on: [1990-03..1990-05], date/season
    seen: [1990-03..1990-05], date/season
    asked: any time from March to May 1990
  1990-29: 1990-29, date/season
    start: date/season, since [1990-09..1990-11]
    end: /[1990-09..1990-11], date/season
    on: [1990-09..1990-11], date/season
    seen: [1990-09..1990-11], date/season
    asked: any time from September to November 1990
  1990-34: 1990-34
    start: since [1990-04..1990-06]
    end: /[1990-04..1990-06]
    on: [1990-04..1990-06]
    seen: [1990-04..1990-06]
    asked: any time from April to June 1990
  [1990-21,1991-41]: [1990-21,1991-41], date/season
    start: date/season, since [1990-03..1991-12]
    end: /[1990-03..1991-12], date/season
    on: [1990-03..1991-12], date/season
    seen: [1990-03..1991-12], date/season
    asked: any time from March 1990 to December 1991
  [1990-21..1991-33]: [1990-21..1991-33], date/season
    start: date/season, since [1990-03..1991-03]
    end: /[1990-03..1991-03], date/season
    on: [1990-03..1991-03], date/season
    seen: [1990-03..1991-03], date/season
    asked: any time from March 1990 to March 1991
  1990-05/06: date/syntax
    asked: usage/bad-date
  1990-05/1990-06: 1990-05/1990-06
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from May to June 1990
  1990-05-01/06: date/syntax
    asked: usage/bad-date
  1990-05-01/05-06: date/syntax
    asked: usage/bad-date
  1990/1985: tie/reversed
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  1990-05-10/1990-05-01: tie/reversed
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  unknown/1990: date/unknown-period
    asked: usage/bad-date
  1990/unknown: date/unknown-period
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  1990/present: 1990/present
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 on
  present/1990: date/syntax
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  ?/1990: date/syntax
    start: date/unsupported
    end: date/unsupported
    on: date/unsupported
    seen: date/unsupported
    asked: usage/bad-date
  1990/?: date/syntax
    asked: usage/bad-date
  1990/../1995: date/syntax
    asked: usage/bad-date
  1990//1995: date/syntax
    asked: usage/bad-date
  1990/1991/1992: date/syntax
    asked: usage/bad-date
  1990?/1995~: 1990?/1995~
    start: date/unsupported
    end: date/unsupported
    on: date/unsupported
    seen: date/unsupported
    asked: any time from 1989 to 1996
  199X/200X: 199X/200X
    start: date/unsupported
    end: date/unsupported
    on: date/unsupported
    seen: date/unsupported
    asked: any time from 1990 to 2009
  1990-XX/1991-XX: 1990-XX/1991-XX
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1991
  [1990,1991]/1995: [1990,1991]/1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  1990/[1995,1996]: 1990/[1995,1996]
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1996
  [1990..1992]/[1991..1993]: [1990..1992]/[1991..1993], tie/no-definite-day
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1993
  {1990}/1995: date/unsupported
    asked: usage/bad-date
  1990 / 1995: 1990 / 1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  1990 -- 1995: date/syntax
    asked: usage/bad-date
  1990 until 1995: 1990 until 1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  1990 through 1995: 1990 through 1995
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1990 to 1995
  1990 thru 1995: date/syntax
    asked: usage/bad-date
  May 1990 - present: May 1990 - present
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from May 1990 on
  May-June 1990: May-June 1990
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: any time from May to June 1990
  May/June 1990: date/syntax
    asked: usage/bad-date
  June-May 1990: tie/reversed
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  Dec 1990 - Feb 1991: Dec 1990 - Feb 1991
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from December 1990 to February 1991
  Dec-Feb 1990/91: date/unknown-period
    asked: usage/bad-date
  1-3 May and 5 June 1990: date/syntax
    asked: usage/bad-date
  1 May and 3 June 1990: date/syntax
    asked: usage/bad-date
  1 or 2 May 1990: 1 or 2 May 1990
    start: since [1990-05-01..1990-05-02]
    end: /[1990-05-01..1990-05-02]
    on: [1990-05-01..1990-05-02]
    seen: [1990-05-01..1990-05-02]
    asked: 1 to 2 May 1990
  1, 2 and 3 May 1990: date/syntax
    asked: usage/bad-date
  about 5 May 1990: about 5 May 1990
    start: since [1990-05-04..1990-05-06]
    end: /[1990-05-04..1990-05-06]
    on: [1990-05-04..1990-05-06]
    seen: [1990-05-04..1990-05-06]
    asked: 4 to 6 May 1990
  about May 1990: about May 1990
    start: since [1990-04..1990-06]
    end: /[1990-04..1990-06]
    on: [1990-04..1990-06]
    seen: [1990-04..1990-06]
    asked: any time from April to June 1990
  about the 1990s: about the 1990s
    start: since [1980..2009]
    end: /[1980..2009]
    on: [1980..2009]
    seen: [1980..2009]
    asked: any time from 1980 to 2009
  about 19XX: about 19XX
    start: since [1800..2099]
    end: /[..2099]
    on: [1800..2099]
    seen: [1800..2099]
    asked: any time from 1800 to 2099
  before about 1990: before about 1990
    start: since [..1990]
    end: /[..1990]
    on: [..1990]
    seen: [1800..1990]
    asked: any time up to 1990
  after about 1990: after about 1990
    start: since [1990..]
    end: /[1990..]
    on: [1990..]
    seen: [1990..]
    asked: any time from 1990 on
  since about 1990: since about 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1989 on
  until at least 1990: tie/no-definite-day, until at least 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  at least until 1990: at least until 1990, tie/no-definite-day
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  at least since 1990: at least since 1990
    start: date/unknown-period
    end: date/unknown-period
    on: date/unknown-period
    seen: date/unknown-period
    asked: usage/bad-date
  by at least 1990: date/unknown-period
    asked: usage/bad-date
  by about mid-1990: date/syntax
    asked: usage/bad-date
  since before 1990: since before 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: usage/bad-date
  since after 1990: since after 1990
    start: date/syntax
    end: date/syntax
    on: date/syntax
    seen: date/syntax
    asked: any time from 1991 on
  not after 1990: not after 1990
    start: since [..1990]
    end: /[..1990]
    on: [..1990]
    seen: [1800..1990]
    asked: any time up to 1990
  no earlier than 1990: no earlier than 1990, tie/never-definite
    start: since [1990..]
    end: /[1990..]
    on: [1990..]
    seen: [1990..]
    asked: any time from 1990 on
  not later than May 1990: not later than May 1990
    start: since [..1990-05]
    end: /[..1990-05]
    on: [..1990-05]
    seen: [1800-01..1990-05]
    asked: any time up to May 1990
  at the latest 1990: date/unknown-period
    asked: usage/bad-date
  at latest 1990: date/unknown-period
    asked: usage/bad-date
  in 1990: in 1990
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  on 1990: on 1990
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  on 5 May 1990: on 5 May 1990
    start: since 1990-05-05
    end: /1990-05-05
    on: 1990-05-05
    seen: 1990-05-05
    asked: 5 May 1990
  in May 1990: in May 1990
    start: since 1990-05
    end: /1990-05
    on: 1990-05
    seen: 1990-05
    asked: May 1990
  in the 1990s: in the 1990s
    start: since 199X
    end: /199X
    on: 199X
    seen: 199X
    asked: any time from 1990 to 1999
  during 1990: date/syntax
    asked: usage/bad-date
  all of 1990: date/unknown-period
    asked: usage/bad-date
  throughout 1990: date/syntax
    asked: usage/bad-date
  the year 1990: the year 1990
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  year 1990: year 1990
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  A.D. 1990: date/unknown-period
    asked: usage/bad-date
  AD 1990: AD 1990
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  1990 CE: 1990 CE
    start: since 1990
    end: /1990
    on: 1990
    seen: 1990
    asked: any time in 1990
  c.1990: c.1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  ca.1990: ca.1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  circa 1990: circa 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  approx. 1990: approx. 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  approximately 1990: approximately 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  around 1990: around 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  roughly 1990: roughly 1990
    start: since [1989..1991]
    end: /[1989..1991]
    on: [1989..1991]
    seen: [1989..1991]
    asked: any time from 1989 to 1991
  probably 1990: date/unknown-period
    asked: usage/bad-date
  possibly 1990: date/unknown-period
    asked: usage/bad-date
  maybe 1990: date/unknown-period
    asked: usage/bad-date
  1990 approx: date/syntax
    asked: usage/bad-date
  1990 ca: date/syntax
    asked: usage/bad-date
  ~1990-05: date/unsupported
    asked: usage/bad-date
  1990~-05: date/unsupported
    asked: usage/bad-date
  1990-05~: 1990-05~
    start: since [1990-04..1990-06]
    end: /[1990-04..1990-06]
    on: [1990-04..1990-06]
    seen: [1990-04..1990-06]
    asked: any time from April to June 1990
  1990-~05: date/unsupported
    asked: usage/bad-date
  1990-?05-01: date/unsupported
    asked: usage/bad-date
  ?1990-05: date/unsupported
    asked: usage/bad-date
  1990-05-01?: 1990-05-01?
    start: since [1990-04-30..1990-05-02]
    end: /[1990-04-30..1990-05-02]
    on: [1990-04-30..1990-05-02]
    seen: [1990-04-30..1990-05-02]
    asked: any time from 30 April to 2 May 1990
  1990-05-01%: 1990-05-01%
    start: since [1990-04-29..1990-05-03]
    end: /[1990-04-29..1990-05-03]
    on: [1990-04-29..1990-05-03]
    seen: [1990-04-29..1990-05-03]
    asked: any time from 29 April to 3 May 1990
  1990-05-XX?: 1990-05-XX?
    start: since [1990-04..1990-06]
    end: /[1990-04..1990-06]
    on: [1990-04..1990-06]
    seen: [1990-04..1990-06]
    asked: any time from April to June 1990
  199X?: 199X?
    start: since [1980..2009]
    end: /[1980..2009]
    on: [1980..2009]
    seen: [1980..2009]
    asked: any time from 1980 to 2009
  199X~/200X~: 199X~/200X~, tie/no-definite-day
    start: date/unsupported
    end: date/unsupported
    on: date/unsupported
    seen: date/unsupported
    asked: any time from 1980 to 2019
  Y1990: date/year-range
    asked: usage/bad-date
  Y12345: date/year-range
    asked: usage/bad-date
  Y-12345: date/year-range
    asked: usage/bad-date
  -1990: date/year-range
    asked: usage/bad-date
  +1990: date/syntax
    asked: usage/bad-date
  01990: date/year-range
    asked: usage/bad-date
  001990: date/syntax
    asked: usage/bad-date
  1990E3: date/syntax
    asked: usage/bad-date
  1.9e3: date/syntax
    asked: usage/bad-date
  0x7c6: date/syntax
    asked: usage/bad-date
  1990-05-01T: date/syntax
    asked: usage/bad-date
  1990-05-01Z: date/syntax
    asked: usage/bad-date
  1990-05-01T25:00: date/time-of-day
    asked: usage/bad-date
  1990-05-01T12:00Z: date/time-of-day
    asked: usage/bad-date
  5 May 1990 12:00: date/syntax
    asked: usage/bad-date
  5 May 1990 at noon: date/syntax
    asked: usage/bad-date
  noon 5 May 1990: date/unknown-period
    asked: usage/bad-date
  Ramadan 1990: date/syntax
    asked: usage/bad-date
  Muharram 1411: date/syntax
    asked: usage/bad-date
  1 Vendémiaire II: date/syntax
    asked: usage/bad-date
  5 mai 1990: date/syntax
    asked: usage/bad-date
  5. Mai 1990: date/syntax
    asked: usage/bad-date
  5 de mayo de 1990: date/syntax
    asked: usage/bad-date
  Mai 1990: date/unknown-period
    asked: usage/bad-date
  enero 1990: date/unknown-period
    asked: usage/bad-date
  1990年5月: date/syntax
    asked: usage/bad-date
  平成2年: date/unknown-period
    asked: usage/bad-date
  May 5th: date/unknown-period
    asked: usage/bad-date
  5th May: date/syntax
    asked: usage/bad-date
  the 5th of May 1990: the 5th of May 1990
    start: since 1990-05-05
    end: /1990-05-05
    on: 1990-05-05
    seen: 1990-05-05
    asked: 5 May 1990
  5th of May, 1990: 5th of May, 1990
    start: since 1990-05-05
    end: /1990-05-05
    on: 1990-05-05
    seen: 1990-05-05
    asked: 5 May 1990
  May the 5th 1990: May the 5th 1990
    start: since 1990-05-05
    end: /1990-05-05
    on: 1990-05-05
    seen: 1990-05-05
    asked: 5 May 1990
  5 May '90: date/syntax
    asked: usage/bad-date
  '90: date/syntax
    asked: usage/bad-date
  the '90s: date/syntax
    asked: usage/bad-date
  90s: date/syntax
    asked: usage/bad-date
  the nineties: date/syntax
    asked: usage/bad-date
  nineteen ninety: date/unknown-period
    asked: usage/bad-date
  Whitsun 1990: date/unknown-period
    asked: usage/bad-date
  last year: date/syntax
    asked: usage/bad-date
  yesterday: date/syntax
    asked: usage/bad-date
  in three years: date/unknown-period
    asked: usage/bad-date
