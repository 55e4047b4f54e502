entente shifts: when pairs of actors changed sides.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente shifts --from 1900 --to 1918
  1900 to 1918, as of 1919-12-31: 13 shifts
  
  When        Pair                       Was      Became                           Certainty   Ties
  1904-04-08  Great Britain – France     none     ally     formation               ● definite  cooperates with
  1907-08-31  Great Britain – Russia     none     ally     formation               ● definite  cooperates with
  1914-08-01  Germany – Russia           none     hostile  hostility               ● definite  at war with
  1915-05-03  Austria-Hungary – Italy    ally     none     dissolution             ● definite  allied with
  1915-05-03  Germany – Italy            ally     none     dissolution             ● definite  allied with
  1915-05-23  Austria-Hungary – Italy    none     hostile  reversal within a year  ● definite  at war with
  1914..1916  Bolsheviks – Germany       none     ally     formation               ◐ likely    funds ⊘ denied by Bolsheviks
  1917-11     Great Britain – Russia     ally     none     dissolution             ● definite  cooperates with
  1917-11     France – Russia            ally     none     dissolution             ● definite  allied with
  1918-03-03  Germany – Russia           hostile  none     de-escalation           ● definite  at war with
  1918        Bolsheviks – Germany       ally     none     dissolution             ◐ likely    funds ⊘ denied by Bolsheviks
  1918-11-03  Austria-Hungary – Germany  ally     none     dissolution             ● definite  allied with
  1918-11-03  Austria-Hungary – Italy    hostile  none     de-escalation           ● definite  at war with
  A..B: at some time from A to B
  not listed: 1 first seen, whose real start is unknown (--all)
  not listed: 1 last seen, whose real end is unknown (--all)
  made by lasting ties only (--with-events for the rest)
  $ entente shifts --from 1900 --to 1918 --actor italy,austria -O jsonl
  {"a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "date_earliest": "1915-05-04", "date_latest": "1915-05-04", "state1": "ally", "state2": "none", "shift": "dissolution", "certainty": "definite", "after_years": null, "reversal": false, "gap_from": null, "gap_to": null, "turning": false, "ties": ["austria allied-with italy"], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": []}
  {"a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "date_earliest": "1915-05-23", "date_latest": "1915-05-23", "state1": "none", "state2": "hostile", "shift": "hostility", "certainty": "definite", "after_years": 0, "reversal": true, "gap_from": "1915-05-04", "gap_to": "1915-05-22", "turning": false, "ties": ["austria at-war-with italy"], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": []}
  {"a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "date_earliest": "1918-11-04", "date_latest": "1918-11-04", "state1": "hostile", "state2": "none", "shift": "de-escalation", "certainty": "definite", "after_years": null, "reversal": false, "gap_from": null, "gap_to": null, "turning": false, "ties": ["austria at-war-with italy"], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": []}
  $ entente shifts --from 1918 --to 1900
  error: the range ends before it begins [usage/range-order]
     = help: write the earlier date after --from, the later after --to
  [2]
  $ entente shifts --from 1896 --to 1899
  1896 to 1899, as of 1919-12-31: 0 shifts
  made by lasting ties only (--with-events for the rest)

Of one, in the singular:

  $ for n in 15 16; do entente shifts --limit $n | grep -- --limit; done
  2 more shifts (--limit 0 for all)
  1 more shift (--limit 0 for all)

Of one actor, of two, and by steps:

  $ entente shifts italy --from 1915 --to 1918 --columns a,b,shift,turning -O csv
  a,b,shift,turning
  austria,italy,dissolution,false
  germany,italy,dissolution,false
  austria,italy,hostility,false
  austria,italy,de-escalation,false
  $ entente shifts italy austria --from 1880
  1880 to 1919, as of 1919-12-31: Austria-Hungary – Italy, 4 changes
  
  When                   State    Perhaps                 Ties
  1880-01-01/1882-05-19  none
  1882-05-20/1915-05-03  ally              formation      allied with
  1915-05-04/1915-05-22  none              dissolution
  1915-05-23/1918-11-03  hostile           hostility      at war with
  1918-11-04/1919-12-31  none              de-escalation
  State: the best estimate
  made by lasting ties only (--with-events for the rest)
  $ entente shifts austria italy --from 1880 -O jsonl | tail -n 1
  {"a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "from": "1918-11-04", "to": "1919-12-31", "state": "none", "states": ["none"], "shift": "de-escalation", "turning": false, "ties": [], "more_ties": 0, "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": []}
  $ entente shifts --from 1912 --to 1918 --every year --changepoints
  1912 to 1918, as of 1919-12-31: 7 steps
  
  Step  Changed  of  Share                Turnover  Shifts
  1912        0   6  0.000                   0.000       0  at first 0 shifts a year
  1913        0   6  0.000                   0.000       0
  1914        1   7  0.143  ██               0.143       1  from here 2.2 shifts a year
  1915        3   8  0.375  ██████           0.250       4
  1916        0   7  0.000                   0.000       0
  1917        2   7  0.286  ████             0.286       2
  1918        4   5  0.800  ████████████     0.800       4  stands out
  Changed: pairs whose state at the end of the step is another than before it, not by a first or last sight alone; of all with a state at either
  Turnover: pairs with a state at one of these two times alone, of all with one at either (Jaccard's distance); first and last sights, and what is in doubt, count here
  stands out: more than the steps beside it, and far above the median of all
  shifts a year: as many rates as explain the numbers of shifts best, each further one at a price
  made by lasting ties only (--with-events for the rest)
  $ entente shifts --from 1912 --to 1918 --every year --changepoints -O csv
  date,changed,present,share,came,gone,turnover,shifts,stands_out,change_point,rate
  1912,0,6,0,0,0,0,0,false,false,0
  1913,0,6,0,0,0,0,0,false,false,0
  1914,1,7,0.142857142857,1,0,0.142857142857,1,false,true,2.2002560241
  1915,3,8,0.375,1,1,0.25,4,false,false,2.2002560241
  1916,0,7,0,0,0,0,0,false,false,2.2002560241
  1917,2,7,0.285714285714,0,2,0.285714285714,2,false,false,2.2002560241
  1918,4,5,0.8,0,4,0.8,4,true,false,2.2002560241
  $ entente shifts --turning
  1870 to 1919, as of 1919-12-31: 0 turning points
  17 other shifts are left out by --turning
  not listed: 1 first seen, whose real start is unknown (--all)
  not listed: 1 last seen, whose real end is unknown (--all)
  made by lasting ties only (--with-events for the rest)
  $ entente shifts britain italy --from 1990
  error: the range ends before it begins [usage/range-order]
     = help: without --to the range ends on 1919-12-31: add --to
  [2]

What cannot be asked:

  $ entente shifts italy Italy
  error: `italy` and `Italy` are the same actor, Italy [usage/one-actor]
     = help: name two actors, or one alone for all that it is tied to
  [2]
  $ entente shifts italy itally
  error: no actor has the id, alias or name `itally` [usage/unknown-actor]
     = help: did you mean `italy` (Italy)?
  [2]
  $ entente shifts a b c
  error: `shifts` takes no further word: `c` [usage/words]
     = help: usage: entente shifts [A [B]] [OPTIONS]
  [2]
  $ entente shifts italy austria --every year
  error: the course of one pair has no steps and leaves nothing out [usage/series]
     = help: leave out --every, --changepoints and --turning, or name one actor, or none
  [2]
  $ entente shifts --every fortnight
  error: `fortnight` is no step [usage/bad-every]
     = help: the choices are year, quarter, month, week, day, change, 5 years, 6 months and 10 days
  [2]
  $ entente shifts --every day --from 1900 --to 1918 --changepoints
  error: steps in which --changepoints are looked for: 6939, and the limit is 5000 [usage/too-many-steps]
     = help: ask for a shorter range, or for longer steps; or raise the limit: --limit-of changepoints=6939
  [2]
  $ entente shifts --min-change none
  error: --min-change takes a part of the weight, not `none` [usage/min-change]
     = help: write a number above 0 and up to 1; 0.25 is a quarter
  [2]
  $ entente shifts --turnings
  error: there is no option --turnings [usage/unknown-option]
     = help: did you mean --turning?
  [2]

By any column, dates from the earliest or from the latest.

  $ entente shifts --sort date_earliest --limit 3 -O csv --columns date_earliest,a,b -q
  date_earliest,a,b
  1879-10-07,austria,germany
  1882-05-20,austria,italy
  1882-05-20,germany,italy
  $ entente shifts --sort -date_earliest --limit 3 -O csv --columns date_earliest,a,b -q
  date_earliest,a,b
  1918-11-04,austria,germany
  1918-11-04,austria,italy
  1918-03-04,germany,russia

Of two actors what is only seen is no change either:

  $ cat > sighted.yaml <<'END'
  > entente: 1
  > coverage: 2015/2024
  > actors: {a: {name: Aa}, b: {name: Bb}, c: {name: Cc}}
  > ties:
  >   - {from: a, type: supports, to: b, when: by 2021-12}
  >   - {between: [a, c], type: hostile-to, seen: 2018}
  > END
  $ entente shifts a b -f sighted.yaml
  2015 to 2024, as of 2024-12-31: Aa – Bb, 0 changes
  
  When             State  Perhaps              Ties
  2015-01/2021-11  none   ally
  2021-12/2024-12  ally   none     first seen  supports
  State: the best estimate. Perhaps: what it may have been instead
  made by lasting ties only (--with-events for the rest)
  $ entente shifts a c -f sighted.yaml
  2015 to 2024, as of 2024-12-31: Aa – Cc, 0 changes
  
  When       State    Perhaps              Ties
  2015/2017  none     hostile
  2018/2020  hostile  none     first seen  hostile to
  2021/2024  none     hostile  last seen
  State: the best estimate. Perhaps: what it may have been instead
  made by lasting ties only (--with-events for the rest)
  $ entente shifts a c -f sighted.yaml -O jsonl | grep -o '"shift": *[^,]*'
  "shift": null
  "shift": null
  "shift": null

Turnover is Jaccard's distance between the pairs tied at the end of a step and at the end of the one before: b and c
are gone in 2000, a and c come in 2001, and their turn in 2002 is a change and no turnover.

  $ cat > turnover.yaml <<'END'
  > entente: 1
  > coverage: 2000/2003
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}, c: {}, d: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000-01-01/2003-12-31, sources: [s]}
  >   - {between: [b, c], type: allied-with, when: 2000-01-01/2000-06-30, sources: [s]}
  >   - {between: [a, c], type: rivals, when: 2001-03-01/2002-06-30, sources: [s]}
  >   - {between: [a, c], type: allied-with, when: since 2002-07-01, sources: [s]}
  >   - {from: a, type: funds, to: b, when: 2001-03-01/2002-06-30, sources: [s]}
  >   - {between: [b, d], type: allied-with, when: by 2003-06-01, sources: [s]}
  > END
  $ entente shifts --every year -f turnover.yaml
  2000 to 2003, as of 2003-12-31: 4 steps
  
  Step  Changed  of  Share                Turnover  Shifts
  2000        1   2  0.500  ████████████     0.500       1
  2001        1   2  0.500  ████████████     0.500       1
  2002        1   2  0.500  ████████████     0.000       1
  2003        0   3  0.000                   0.333       0
  Changed: pairs whose state at the end of the step is another than before it, not by a first or last sight alone; of all with a state at either
  Turnover: pairs with a state at one of these two times alone, of all with one at either (Jaccard's distance); first and last sights, and what is in doubt, count here
  stands out: more than the steps beside it, and far above the median of all
  turnover: 1 of 3 comings and goings of pairs are a first or last sight, or lie in doubt: when the pair really came or went the ledger does not say
  not listed: 1 first seen, whose real start is unknown (--all)
  made by lasting ties only (--with-events for the rest)
  $ entente shifts --every year -f turnover.yaml -O csv --columns date,changed,present,came,gone,turnover
  date,changed,present,came,gone,turnover
  2000,1,2,0,1,0.5
  2001,1,2,1,0,0.5
  2002,1,2,0,0,0
  2003,0,3,1,0,0.333333333333

Words are actors; dates follow options:

  $ entente shifts 2015 2024
  error: `shifts` takes actors, and `2015` is a date [usage/words]
     = help: a range follows --from and --to: entente shifts --from 2015 --to 2024
  [2]
  $ entente shifts britain 1902/1908
  error: `shifts` takes actors, and `1902/1908` is a date [usage/words]
     = help: a range follows --from and --to: entente shifts britain --from 1902 --to 1908
  [2]
  $ entente timeline 1902
  error: `timeline` takes actors, and `1902` is a date [usage/words]
     = help: a range follows --from and --to: entente timeline --from 1902
  [2]

How long a gap was is told as its bounds have it; data have the best estimate:

  $ cat > gap.yaml <<'EOF'
  > entente: 1
  > coverage: 1880/2000
  > sources: {s: {title: T, published: 2000}}
  > actors: {a: {name: A}, b: {name: B}, c: {name: C}}
  > ties:
  >   - {between: [a, b], type: rivals, start: 1890-01-01, end: "[1891-01-01..1910-12-31]", sources: [s]}
  >   - {between: [a, b], type: allied-with, start: "[1911-06-01..1931-12-31]", sources: [s]}
  >   - {between: [a, c], type: rivals, start: 1890-01-01, end: 1910-12-31, sources: [s]}
  >   - {between: [a, c], type: allied-with, start: 1911-06-01, sources: [s]}
  >   - {between: [b, c], type: rivals, start: 1890-01-01, end: 1910-12-31, sources: [s]}
  >   - {between: [b, c], type: allied-with, start: 1915-01-01, sources: [s]}
  > EOF
  $ entente shifts -f gap.yaml | grep reversal
  1911-06-01        A – C  none     ally     reversal within a year        ● definite  allied with
  1915-01-01        B – C  none     ally     reversal after 4 years        ● definite  allied with
  1911-06..1931-12  A – B  none     ally     reversal after 0 to 40 years  ● definite  allied with
  $ entente shifts -f gap.yaml --with-events | grep -c 'reversal after 0 to 40 years'
  1
  $ entente shifts -f gap.yaml -O csv --columns a,b,after_years,gap_from,gap_to | grep 19
  a,c,0,1911-01-01,1911-05-31
  b,c,4,1911-01-01,1914-12-31
  a,b,20,1901-01-02,1921-09-14

A tie that is seen, fades and is seen anew is first seen once:

  $ cat > anew.yaml <<'END'
  > entente: 1
  > coverage: 1990/2010
  > actors: {a: {name: Arda}, b: {name: Bora}}
  > dates: {units: whole}
  > ties:
  >   - {from: a, type: arms, to: b, when: by 1992-03-15}
  >   - {from: a, type: arms, to: b, seen: 2002-06-01}
  > END
  $ entente shifts --all -f anew.yaml
  1990 to 2010, as of 2010-12-31: 0 shifts
  not listed: 1 first seen, whose real start is unknown: Arda – Bora (arms)
  not listed: 1 last seen, whose real end is unknown: Arda – Bora (arms)
  made by lasting ties only (--with-events for the rest)
