entente rank --every STEP: a measure over the steps of a range.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 2000/2003
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {name: Alpha}, b: {name: Bravo}, c: {name: Charlie}, d: {name: Delta, exists: 2002/..}}
  > ties:
  >   - {from: a, type: funds, to: b, when: 2000/2001-06-30, sources: [s]}
  >   - {from: b, type: funds, to: c, when: 2000-07-01/2003, sources: [s]}
  >   - {from: c, type: arms, to: d, when: since 2002-02-10, sources: [s]}
  >   - {from: d, type: attacks, to: a, when: 2003-05-05, sources: [s]}
  > END

A line an actor; a bar a step.

  $ entente rank --from 2000 --to 2003 --every year --by degree
  Degree: 2000 to 2003, as of 2003-12-31; earlier events not counted
  
  Actor          Highest  in    Last  First
  Bravo    ██▅▅        2  2000     1      2
  Charlie  ▅▅██        2  2002     2      2
  Alpha    ▅▅·▅        1  2000     1      0
  Delta    ▅█          2  2003     2      1
  Degree over all ties, undirected, several ties of a pair count once; 4 steps, 3 different networks
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  $ entente rank --from 2000 --to 2003 --by betweenness
  Betweenness: 2000 to 2003, as of 2003-12-31; earlier events not counted
  
  Actor          Highest  in     Last  First
  Bravo    ██··    1.000  2000  0.000      2
  Charlie  ··▃▃    0.333  2002  0.333      2
  Betweenness over positive ties, undirected, several ties of a pair count once; 4 steps, 2 different networks
  a bar a step, the highest of several where there are more than 40; First: at how many steps

Data has a row an actor and step, and what each says is what the ranking at that date says.

  $ entente rank --from 2000 --to 2003 --every year --by degree -O csv
  date,actor,actor_name,measure,value,rank
  2000,a,Alpha,degree,1,2
  2000,b,Bravo,degree,2,1
  2000,c,Charlie,degree,1,2
  2001,a,Alpha,degree,1,2
  2001,b,Bravo,degree,2,1
  2001,c,Charlie,degree,1,2
  2002,a,Alpha,degree,0,4
  2002,b,Bravo,degree,1,2
  2002,c,Charlie,degree,2,1
  2002,d,Delta,degree,1,2
  2003,a,Alpha,degree,1,3
  2003,b,Bravo,degree,1,3
  2003,c,Charlie,degree,2,1
  2003,d,Delta,degree,2,1
  $ entente rank --at 2001 --by degree -O csv --columns date,actor,measure,value,rank
  date,actor,measure,value,rank
  2001,b,degree,2,1
  2001,a,degree,1,2
  2001,c,degree,1,2
  $ entente rank --from 2000-11 --to 2001-02 --every month --by degree -O csv --columns date,actor,value
  date,actor,value
  2000-11,a,1
  2000-11,b,2
  2000-11,c,1
  2000-12,a,1
  2000-12,b,2
  2000-12,c,1
  2001-01,a,1
  2001-01,b,2
  2001-01,c,1
  2001-02,a,1
  2001-02,b,2
  2001-02,c,1
  $ entente rank --from 2000-11 --to 2001-02 --every quarter --by degree -O csv --columns date,actor,value
  date,actor,value
  2000-11/2000-12,a,1
  2000-11/2000-12,b,2
  2000-11/2000-12,c,1
  2001-01/2001-02,a,1
  2001-01/2001-02,b,2
  2001-01/2001-02,c,1
  $ entente rank --from 2001-06-20 --to 2001-07-20 --every '10 days' --by degree -O csv --columns date,actor,value
  date,actor,value
  2001-06-20/2001-06-29,a,1
  2001-06-20/2001-06-29,b,2
  2001-06-20/2001-06-29,c,1
  2001-06-30/2001-07-09,a,1
  2001-06-30/2001-07-09,b,2
  2001-06-30/2001-07-09,c,1
  2001-07-10/2001-07-19,a,0
  2001-07-10/2001-07-19,b,1
  2001-07-10/2001-07-19,c,1
  2001-07-20,a,0
  2001-07-20,b,1
  2001-07-20,c,1
  $ entente rank --from 2001-06-29 --to 2001-07-01 --every day --by degree -O csv --columns date,actor,value
  date,actor,value
  2001-06-29,a,1
  2001-06-29,b,2
  2001-06-29,c,1
  2001-06-30,a,1
  2001-06-30,b,2
  2001-06-30,c,1
  2001-07-01,a,0
  2001-07-01,b,1
  2001-07-01,c,1

In another order, and only of columns that there are.

  $ entente rank --from 2000 --to 2001 --by degree -O csv --sort -value --columns date,actor,value
  date,actor,value
  2000,b,2
  2001,b,2
  2000,a,1
  2000,c,1
  2001,a,1
  2001,c,1
  $ entente rank --from 2000 --to 2001 --by degree -O csv --sort nope 2>&1 | head -n 1
  error: there is no column `nope` to sort by [usage/unknown-column]

With --limit, the first actors alone.

  $ entente rank --from 2000 --to 2001 --by degree --limit 1 -O csv
  date,actor,actor_name,measure,value,rank
  2000,b,Bravo,degree,2,1
  2001,b,Bravo,degree,2,1

A step from each day on which something changes.

  $ entente rank --from 2000 --to 2003 --every change --by degree -O csv --columns date,actor,value
  date,actor,value
  2000-01/2000-06,a,0
  2000-01/2000-06,b,0
  2000-01/2000-06,c,0
  2000-07/2001-06,a,1
  2000-07/2001-06,b,2
  2000-07/2001-06,c,1
  2001-07-01/2002-02-09,a,0
  2001-07-01/2002-02-09,b,1
  2001-07-01/2002-02-09,c,1
  2001-07-01/2002-02-09,d,0
  2002-02-10/2003-07-02,a,1
  2002-02-10/2003-07-02,b,1
  2002-02-10/2003-07-02,c,2
  2002-02-10/2003-07-02,d,2
  2003-07-03/2003-12-31,a,0
  2003-07-03/2003-12-31,b,0
  2003-07-03/2003-12-31,c,1
  2003-07-03/2003-12-31,d,1
  $ entente rank --from 2000 --to 2003 --every change --by degree -O json | head -20
  {
    "entente": 1,
    "version": "0.1.0",
    "command": "rank",
    "ledger": {"title": null, "files": 1, "sha256": "27e5c88a3f6d6adf18ee9e8fad00693d04ccce1d2cf717e36fc6a91f0c006268"},
    "query": {"from_day": "2000-01-01", "to_day": "2003-12-31", "as_of": "2003-12-31", "every": "change", "throughout": false, "include": "likely", "filter": "earlier events not counted", "roll_up": null, "measure": "degree", "layer": "all", "directed": false, "parallel": "collapse", "strict_dates": false, "options": {"from": "2000", "to": "2003", "every": "change", "by": ["degree"]}},
    "result": [
      {"date": "2000-01/2000-06", "actor": "a", "actor_name": "Alpha", "measure": "degree", "value": 0, "rank": 1},
      {"date": "2000-01/2000-06", "actor": "b", "actor_name": "Bravo", "measure": "degree", "value": 0, "rank": 1},
      {"date": "2000-01/2000-06", "actor": "c", "actor_name": "Charlie", "measure": "degree", "value": 0, "rank": 1},
      {"date": "2000-07/2001-06", "actor": "a", "actor_name": "Alpha", "measure": "degree", "value": 1, "rank": 2},
      {"date": "2000-07/2001-06", "actor": "b", "actor_name": "Bravo", "measure": "degree", "value": 2, "rank": 1},
      {"date": "2000-07/2001-06", "actor": "c", "actor_name": "Charlie", "measure": "degree", "value": 1, "rank": 2},
      {"date": "2001-07-01/2002-02-09", "actor": "a", "actor_name": "Alpha", "measure": "degree", "value": 0, "rank": 3},
      {"date": "2001-07-01/2002-02-09", "actor": "b", "actor_name": "Bravo", "measure": "degree", "value": 1, "rank": 1},
      {"date": "2001-07-01/2002-02-09", "actor": "c", "actor_name": "Charlie", "measure": "degree", "value": 1, "rank": 1},
      {"date": "2001-07-01/2002-02-09", "actor": "d", "actor_name": "Delta", "measure": "degree", "value": 0, "rank": 3},
      {"date": "2002-02-10/2003-07-02", "actor": "a", "actor_name": "Alpha", "measure": "degree", "value": 1, "rank": 3},
      {"date": "2002-02-10/2003-07-02", "actor": "b", "actor_name": "Bravo", "measure": "degree", "value": 1, "rank": 3},
      {"date": "2002-02-10/2003-07-02", "actor": "c", "actor_name": "Charlie", "measure": "degree", "value": 2, "rank": 1},

A day of a step is enough, unless it must be the whole of it.

  $ entente rank --from 2000 --to 2001 --by degree --throughout -O csv --columns date,actor,value
  date,actor,value
  2000,a,0
  2000,b,0
  2000,c,0
  2001,a,0
  2001,b,1
  2001,c,1

The calendar ends with the year 9999, and so does its last step.

  $ entente rank --from 9998 --to 9999 --by degree -O csv --columns date,actor --actor a -q
  date,actor
  9998,a
  9998,b
  9998,c
  9998,d
  9999,a
  9999,b
  9999,c
  9999,d
  $ entente rank --from 9999-11 --to 9999 --every month --by degree -O csv --columns date,actor --actor a -q
  date,actor
  9999-11,a
  9999-11,b
  9999-11,c
  9999-11,d
  9999-12,a
  9999-12,b
  9999-12,c
  9999-12,d
  $ entente rank --from 9999-08 --to 9999 --every quarter --by degree -O csv --columns date,actor --actor a -q
  date,actor
  9999-08/9999-09,a
  9999-08/9999-09,b
  9999-08/9999-09,c
  9999-08/9999-09,d
  9999-10/9999-12,a
  9999-10/9999-12,b
  9999-10/9999-12,c
  9999-10/9999-12,d
  $ entente rank --from 0001 --to 9999 --by degree -O csv --columns date -q | tail -n 1
  9999

The step that is taken when none is asked for.

  $ entente rank --from 2000 --to 2001 --by degree -O json | grep -o '"every": [^,]*'
  "every": "year"

Where a measure has no one value, its step is empty, and a note says so.

  $ cat > two.yaml <<'END'
  > entente: 1
  > coverage: 2000/2003
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000/2003, sources: [s]}
  >   - {between: [b, c], type: allied-with, when: 2001-01-01/2003-12-31, sources: [s]}
  >   - {between: [a, c], type: allied-with, when: 2002-01-01/2003-12-31, sources: [s]}
  > END
  $ entente rank --from 2000 --to 2003 --by status -f two.yaml
  Status: 2000 to 2003, as of 2003-12-31; earlier events not counted
  
  Actor      Highest  in     Last  First
  a      ██    1.000  2002  1.000      2
  b      ██    1.000  2002  1.000      2
  c      ██    1.000  2002  1.000      2
  Status over all ties, undirected, several ties of a pair count once; 4 steps, 3 different networks
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  status has no one value at 2 of 4 steps, the first 2000: they are empty (--by status --at 2000 says why)
  $ entente rank --from 2000 --to 2003 --by status -f two.yaml -O csv
  date,actor,actor_name,measure,value,rank
  2002,a,a,status,1,1
  2002,b,b,status,1,1
  2002,c,c,status,1,1
  2003,a,a,status,1,1
  2003,b,b,status,1,1
  2003,c,c,status,1,1
  note: status has no one value at 2 of 4 steps, the first 2000: they are empty (--by status --at 2000 says why)
  $ entente rank --from 2000 --to 2001 --by status -f two.yaml
  error: status is not defined for this network: no eigenvalue of its signed ties is the largest by itself, so several rankings fit as well [measure/ambiguous]
     = help: take `pn`, which is always defined, or a part of the network: --actor, --family, --focus
  [3]
  $ entente rank --from 2000 --to 2003 --by bridges -f two.yaml
  error: bridges is a measure of pairs: a series follows actors [usage/series]
     = help: give a date with --at instead of a range, or take another measure
  [2]

How it was asked for stands in the first line.

  $ entente rank --from 2000 --to 2001 --by degree --throughout --actor a | head -n 1
  Degree: 2000 to 2001, throughout each step, as of 2003-12-31; actor Alpha; earlier events not counted
  $ entente balance --from 2000 --to 2001 --throughout --include definite | head -n 1
  Balance: 2000 to 2001, throughout each step, as of 2003-12-31; only definite by dates; earlier events not counted

What makes no sense.

  $ entente rank --from 2010
  error: the range ends before it begins [usage/range-order]
     = help: without --to the range ends on 2003-12-31: add --to
  [2]
  $ entente shifts --to 1990
  error: the range ends before it begins [usage/range-order]
     = help: without --from the range begins on 2000-01-01: add --from
  [2]

  $ entente rank --from 2000 --to 2003 --every moon
  error: `moon` is no step [usage/bad-every]
     = help: the choices are year, quarter, month, week, day, change, 5 years, 6 months and 10 days
  [2]
  $ entente rank --from 2000 --to 2003 --every yer
  error: `yer` is no step [usage/bad-every]
     = help: did you mean `year`? The choices are year, quarter, month, week, day, change, 5 years, 6 months and 10 days
  [2]
  $ entente rank --from 2000 --to 2003 --every '0 days'
  error: `0 days` is no step [usage/bad-every]
     = help: a step is 1 of a unit or more, as in `1 year`
  [2]
  $ entente rank --from 2003 --to 2000 --every year
  error: the range ends before it begins [usage/range-order]
     = help: write the earlier date after --from, the later after --to
  [2]
  $ entente rank --from 2000 --to 2003 --at 2001
  error: a series has a range, not a date [usage/series]
     = help: give --from and --to, and leave out --at
  [2]
  $ entente rank --from 2000 --to 2003 --since 2001
  error: a series has a range, not a date [usage/series]
     = help: give --from and --to, and leave out --since
  [2]
  $ entente rank --from 2000 --to 2003 --by bridges
  error: bridges is a measure of pairs: a series follows actors [usage/series]
     = help: give a date with --at instead of a range, or take another measure
  [2]
  $ entente rank --from 0001 --to 2003 --every day
  error: steps of that length in this range: more than the limit of 100000 [usage/too-many-steps]
     = help: ask for a shorter range, or for longer steps; or raise the limit: --limit-of steps=1000000
  [2]
  $ entente rank --from .. --to 2003 --every year
  error: `..` is not written as a date [usage/bad-date]
     = help: write it as `1986`, `2001-10` or `2001-10-07`
  [2]
  $ entente rank --from 1999 --to 2000 --by degree | tail -2
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  1999 to 2000 is partly outside the ledger's coverage (2000/2003): beyond it, no tie means no data

Where the ledger last saw a tie, a series shrinks by an estimate, and says so:

  $ cat > seen.yaml <<'EOF'
  > entente: 1
  > coverage: 2000/2010
  > actors: {a: {name: A}, b: {name: B}, c: {name: C}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: by 2003-01}
  >   - {between: [b, c], type: allied-with, when: since at least 2005-01-01}
  > EOF
  $ for c in blocs balance stats rank; do entente $c --every year -f seen.yaml | grep -c 'ends where it was last seen, by an estimate'; done
  1
  1
  1
  1
  $ entente rank --at 2009-12 --since 2001 -f seen.yaml | grep 'last seen'
  1 of 1 tie that ends within the range ends where it was last seen, by an estimate: how long it went on, the ledger does not say
  $ entente blocs --every year -f seen.yaml -O svg | tr '\n' ' ' | grep -c 'last seen'
  1
