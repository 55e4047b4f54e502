Dates as people write them, in ledgers and on the command line.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 2010 to December 31, 2024
  > sources: {s: {title: T, published: "7 October 2024"}}
  > actors: {a: {exists: since 1950}, b: {}}
  > periods: {surge: 27–31 March 2022}
  > ties:
  >   - {from: a, type: supports, to: b, when: by 2021-12, sources: [s]}
  >   - {from: a, type: attacks, to: b, when: 2022-03-27/2022-03-31, sources: [s]}
  >   - {from: b, type: attacks, to: a, when: surge, sources: [s]}
  >   - {from: a, type: funds, to: b, start: 10/2021, end: 23.12.2021, sources: [s]}
  >   - {from: b, type: funds, to: a, when: since at least 2018, sources: [s]}
  >   - {from: a, type: arms, to: b, when: from 2017 to 2022, sources: [s]}
  >   - {from: b, type: arms, to: a, when: as of December 2021, sources: [s]}
  >   - {from: a, type: trains, to: b, when: "[2021-12-20..2021]/2024", sources: [s]}
  >   - {from: b, type: trains, to: a, when: "since [2019..2021]", sources: [s]}
  >   - {from: a, type: hosts, to: b, when: since about 2020, sources: [s]}
  > END
  $ entente check
  note: 10 of 10 sourced ties rest on this source alone [tie/single-source]
    --> entente.yaml:3:11
     |
   3 | sources: {s: {title: T, published: "7 October 2024"}}
     |           ^
     = help: look for a second one that is independent of it
  checked 1 file, 2 actors, 10 ties, 1 source, 0 expectations: 0 errors, 0 warnings, 1 note

Printed dates are what was written, or plainly the same:

  $ entente ties --during "2017 to present" --include possible
  any time from 2017 on (--throughout for all of it), as of 2024-12-31; possible too: 10 ties
  
  From     To  Tie       In force                       Certainty   Sources
  a     →  b   arms      2017 – 2022                    ● in part   s
  a     →  b   attacks   2022-03-27..2022-03-31         ● definite  s
  a     →  b   funds     2021-10 – 2021-12-23           ● in part   s
  a     →  b   hosts     c. 2020 –                      ● in part   s
  a     →  b   supports  by 2021-12                     ● in part   s
  a     →  b   trains    2021-12-20..2021-12-31 – 2024  ● in part   s
  b     →  a   arms      seen in 2021-12                ● in part   s
  b     →  a   attacks   2022-03-27..2022-03-31         ● definite  s
  b     →  a   funds     by 2018 –                      ● in part   s
  b     →  a   trains    2019..2021 –                   ● in part   s
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  in part: definite at some time in those days, not throughout
  from 2017 on is partly outside the ledger's coverage (2010 to December 31, 2024): beyond it, no tie means no data
  $ entente ties --at "December 23, 2021" --type funds
  23 December 2021, as of 2024-12-31; type funds: 2 ties
  
  From     To  Tie    In force              Certainty   Sources
  a     →  b   funds  2021-10 – 2021-12-23  ● definite  s
  b     →  a   funds  by 2018 –             ● definite  s
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente ties --at 31/12/2021 --type funds | head -1
  31 December 2021, as of 2024-12-31; type funds: 1 tie
  $ entente ties --during "between March and May 2022" --type arms | head -1
  any time from March to May 2022 (--throughout for all of it), as of 2024-12-31; type arms: 2 ties
  $ entente diff "Dec 2020" "Dec 2021" | head -1
  December 2020 with December 2021, as of 2024-12-31
  $ entente ties --at 03/04/2021
  error: `03/04/2021` has two readings [usage/bad-date]
     = help: write `2021-04-03` or `2021-03-04`, whichever is meant
  [2]
  $ entente ties --at "Ramadan 2022"
  error: `Ramadan 2022`: feasts, and months of other calendars, are not known here [usage/bad-date]
     = help: write its days, or its month; the year alone is `2022`
  [2]
  $ entente ties --at 1936-39 2>/dev/null | head -1
  any time from September to December 1936 (--throughout for all of it), as of 2024-12-31: 0 ties
  $ entente ties --at 1936-39 2>&1 >/dev/null
  warning: `1936-39` is read as September to December 1936 [date/part-of-year]
     = help: if the years are meant, write `1936/1939`; if not, `late 1936`

A ledger that is kept by the year:

  $ cat > years.yaml <<'END'
  > entente: 1
  > coverage: 1950/2020
  > dates: {units: whole}
  > sources: {s: {title: T, published: 2020}}
  > actors: {a: {}, b: {}}
  > ties:
  >   - {from: a, type: allied-with, to: b, when: 2015/2015, sources: [s]}
  >   - {from: a, type: hostile-to, to: b, when: from 2016 to 2018-06, sources: [s]}
  > END
  $ entente check -f years.yaml
  checked 1 file, 2 actors, 2 ties, 1 source, 0 expectations: 0 errors, 0 warnings, 0 notes
  $ entente ties -f years.yaml --at 2015 --throughout
  throughout 2015, as of 2020-12-31: 1 tie
  
  From     To  Tie          In force                 Certainty   Sources
  a     ↔  b   allied with  2015-01-01 – 2015-12-31  ● definite  s
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente shifts -f years.yaml
  1950 to 2020, as of 2020-12-31: 3 shifts
  
  When        Pair   Was      Became                  Certainty   Ties
  2015-01-01  a – b  none     ally     formation      ● definite  allied with
  2016-01-01  a – b  ally     hostile  flip           ● definite  allied with, hostile to
  2018-06-30  a – b  hostile  none     de-escalation  ● definite  hostile to
  made by lasting ties only (--with-events for the rest)
  $ entente show --yaml -f years.yaml > again.yaml && head -3 again.yaml
  entente: 1
  coverage: 1950/2020
  dates: {units: whole}
  $ entente show --yaml -f again.yaml | diff again.yaml -

What may be read otherwise than it was meant is told:

  $ cat > slips.yaml <<'END'
  > entente: 1
  > coverage: 2017/2024
  > sources: {s: {title: T, published: 2020}}
  > actors: {a: {name: Null}, b: {name: Bee}}
  > ties:
  >   - {from: a, type: funds, to: b, when: since 1021-12, likelihood: 1, sources: [s]}
  >   - {from: a, type: arms, to: b, when: since 1936-39, sources: [s]}
  >   - {from: a, type: hosts, to: b, when: in the 1900s, sources: [s]}
  >   - {from: a, type: trains, to: b, when: since 2020, claims: [{by: "bee", sources: [s]}]}
  >   - from: b
  >     type: trains
  >     to: a
  >     when: since 2020
  >     note: Group #1
  >     sources: [s]
  > END
  $ entente check -f slips.yaml --format short -q
  slips.yaml:4:20: warning: `Null` without quotes is nothing, so that `name` is not given [value/null]
  slips.yaml:6:41: warning: 1021-12 is far outside the coverage, 2017/2024 [date/far]
  slips.yaml:6:68: warning: `1` is read as one percent [value/one-percent]
  slips.yaml:7:40: warning: `1936-39` is read as September to December 1936 [date/part-of-year]
  slips.yaml:8:41: warning: `the 1900s` is read as the years 1900 to 1909 [date/decade]
  slips.yaml:8:41: warning: 1900/1909 is far outside the coverage, 2017/2024 [date/far]
  slips.yaml:9:63: warning: "bee" in quotes is nobody of this ledger, though `b` is called so [claim/quoted-actor]
  slips.yaml:14:17: warning: what begins here is a comment, and no part of `Group` [yaml/comment]

Who vanished and came back has a list of lives, which tables and records tell:

  $ cat > back.yaml <<'END'
  > entente: 1
  > coverage: 1900/1999
  > actors: {a: {exists: [1918/1939-09, 1945/..]}, b: {}}
  > ties:
  > - {from: a, type: funds, to: b, when: [1920/1950, 1960/1961]}
  > END
  $ entente actors -f back.yaml -O csv | cut -d, -f1-5
  id,name,kind,exists,groups
  a,a,other,"1918/1939-09, since 1945"
  b,b,other,,
  $ entente show a -f back.yaml -O json | grep exists
      {"record": "actor", "id": "a", "name": "a", "short": "a", "kind": "other", "aliases": [], "exists": "1918/1939-09, since 1945", "group": null, "tags": [], "note": null, "url": null, "wikidata": null, "sources": [], "ties": 1, "extras": {}, "marking": null, "file": "back.yaml", "line": 3}
  $ entente ties -f back.yaml --during 1938/1942 -O csv
  id,from,from_name,to,to_name,type,label,family,sign,directed,certainty,dates,membership,coverage,recent,when,from_earliest,from_latest,from_best,to_earliest,to_latest,to_best,spells,weight,likelihood,likelihood_lo,likelihood_hi,confidence,grade,standing,asserted_by,admitted_by,alleged_by,denied_by,doubted_by,retracted_by,parts_against,sources,sources_against,records,file,line,marking
  a funds b,a,a,b,b,funds,funds,support,1,true,definite,definite,,part,false,"1920/1950, 1960/1961",1920-01-01,1920-12-31,1920-07-01,1961-01-01,1961-12-31,1961-07-02,1920/1939-09;1945/1950;1960/1961,1,,,,,,unsourced,,,,,,,,,,1,back.yaml,5,
  $ entente ties -f back.yaml --at 1942
  any time in 1942 (--throughout for all of it), as of 1999-12-31: 0 ties
  no tie in force
  $ sed -i 's/exists: .*]}, b/exists: [[1918]]}, b/' back.yaml
  $ entente check -f back.yaml
  error: `exists` takes a list of dates, and this is a list [value/kind]
    --> back.yaml:3:23
     |
   3 | actors: {a: {exists: [[1918]]}, b: {}}
     |                       ^^^^^^
     = help: write `exists:` with a list of dates
  
  warning: tie cites no source [tie/unsourced]
    --> back.yaml:5:3
     |
   5 | - {from: a, type: funds, to: b, when: [1920/1950, 1960/1961]}
     |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: add `sources:`, or `claims:` with who says so
  checked 1 file, 2 actors, 1 tie, 0 sources, 0 expectations: 1 error, 1 warning, 0 notes
  status 1: questions are refused until the errors are fixed (--keep-going)
  [1]

What leaves no day certain is spelled with the keys that go with `seen`:

  $ cat > keys.yaml <<'EOF'
  > entente: 1
  > actors: {a: {}, b: {}}
  > ties:
  >   - {from: a, type: arms, to: b, when: until at least 2008, sources: [https://example.org]}
  >   - {from: a, type: hosts, to: b, when: 2005/2005, sources: [https://example.org]}
  > EOF
  $ entente check -f keys.yaml 2>&1 | grep help
     = help: in place of `when:` write start: "[..2008]", end: "[2008..]" and `seen:` with a day on which it was in force
     = help: in place of `when:` write start: 2005, end: 2005 and `seen:` with a day on which it was in force
  $ entente ties -f keys.yaml --at 'until at least 1918'
  error: `until at least 1918` bounds no question: it asks about all time [usage/bad-date]
     = help: write `1918` for that time, `../1918` for all up to it
  [2]
  $ entente ties -f keys.yaml --at 'since at least 1918'
  error: `since at least 1918` bounds no question: it asks about all time [usage/bad-date]
     = help: write `1918` for that time, `1918/..` for all from it on
  [2]
  $ entente rank -f keys.yaml --from 2000 --to 2003 --every '1.5 years'
  error: `1.5 years` is no step [usage/bad-every]
     = help: steps are whole numbers of a unit, as in `18 months`
  [2]
  $ entente rank -f keys.yaml --from 2000 --to 2003 --every decade
  error: `decade` is no step [usage/bad-every]
     = help: write `10 years`
  [2]

Two dates that differ are not printed alike: what was over by then, and what may go on; a decade at the edge of the ledger.

  $ cat > alike.yaml <<'END'
  > entente: 1
  > coverage: 1950/2000
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {from: a, type: arms, to: b, when: in before 1961}
  >   - {from: a, type: arms, to: c, when: by 1960}
  >   - {between: [b, c], type: allied-with, when: 1950s/1960s}
  > END
  $ entente ties -f alike.yaml --during 1950/1960
  any time from 1950 to 1960 (--throughout for all of it), as of 2000-12-31: 3 ties
  
  From     To  Tie          In force           Certainty  Sources
  a     →  b   arms         some time by 1960  ● in part
  a     →  c   arms         by 1960            ● in part
  b     ↔  c   allied with  1950s – 1960s      ● in part
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  in part: definite at some time in those days, not throughout
  $ entente shifts -f alike.yaml | head -4
  1950 to 2000, as of 2000-12-31: 3 shifts
  
  When        Pair   Was   Became               Certainty   Ties
  1950..1959  b – c  none  ally    formation    ◐ likely    allied with

What stands before a date for nothing, and a dash behind one, are no riddles;
a word that would change it is not passed over:

  $ printf 'entente: 1\ncoverage: 1980/2025\n' > plain.yaml
  $ for w in 'Monday, 3 May 2021' 'sometime in 2018' 'c 2018' 2017- 'post 1986'; do entente ties -f plain.yaml --at "$w" 2>&1 | grep help; done
     = help: did you mean `3 May 2021`?
     = help: did you mean `in 2018`?
     = help: did you mean `circa 2018`?
     = help: did you mean `since 2017`?
     = help: did you mean `after 1986`?

Half a life after it was last seen a tie is likely, while its actors are; and what goes on ends, by best estimate, with them.
What ties show of an actor is known of its life, too:

  $ cat > lives.yaml <<'END'
  > entente: 1
  > coverage: 1900/2000
  > sources: {s: {title: T, published: 2000}}
  > actors:
  >   a: {exists: 1910/1936}
  >   b: {}
  >   c: {exists: ["1910/[1920-01-01..1926-12-31]", 1945/..]}
  >   d: {exists: "1910/[1930-01-01..1936-12-31]"}
  >   e: {exists: "1910/[1930-01-01..1936-12-31]"}
  > ties:
  >   - {from: a, type: funds, to: b, when: since 1920, sources: [s]}
  >   - {from: c, type: funds, to: b, start: 1911, seen: 1921-06, sources: [s]}
  >   - {from: d, type: funds, to: b, start: 1920, seen: 1931-06, sources: [s]}
  >   - {from: d, type: supports, to: b, when: since 1920, sources: [s]}
  >   - {from: e, type: funds, to: b, start: 1920, seen: 1931-06, sources: [s]}
  >   - {from: e, type: arms, to: b, when: 1925-01-01/1935-06-30, sources: [s]}
  >   - {from: b, type: funds, to: a, start: 1920, seen: 1931-06, sources: [s]}
  > END
  $ entente ties -f lives.yaml --during 1920/1936 --include possible -O csv --columns id,to_earliest,to_latest,to_best
  id,to_earliest,to_latest,to_best
  a funds b,1936-01-01,1936-12-31,1936-07-02
  b funds a,1931-06-01,1936-12-31,1934-06-01
  c funds b,1921-06-01,1926-12-31,1923-07-02
  d funds b,1931-06-01,1936-12-31,1933-07-02
  d supports b,1930-01-01,1936-12-31,1933-07-02
  e arms b,1935-06-30,1935-06-30,1935-06-30
  e funds b,1931-06-01,1936-12-31,1934-06-01
  $ for d in 1923-07-01 1923-07-03 1933-07-01 1933-07-03 1934-06-30; do echo "$d: $(entente ties -f lives.yaml --at $d -O csv --columns id,certainty | grep likely | cut -d, -f1 | paste -sd,)"; done
  1923-07-01: c funds b
  1923-07-03: 
  1933-07-01: b funds a,d funds b,d supports b,e funds b
  1933-07-03: b funds a,e funds b
  1934-06-30: 
