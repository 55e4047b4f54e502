entente … --roll-up KIND: actors stand for what they belong to.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > title: Offices and states
  > coverage: 1970/2011
  > sources: {bbc: {title: The Haqqanis, publisher: BBC, published: 2011}}
  > actors:
  >   us: {name: United States, kind: state}
  >   pakistan: {name: Pakistan, kind: state}
  >   cia: {name: CIA, kind: agency}
  >   isi: {name: ISI, kind: agency}
  >   haqqani: {name: Haqqani Network, kind: armed-group}
  > ties:
  >   - {from: cia, type: agency-of, to: us, start: .., end: .., sources: [bbc]}
  >   - {from: isi, type: agency-of, to: pakistan, start: .., end: .., sources: [bbc]}
  >   - {from: cia, type: funds, to: isi, when: 1980/1989, sources: [bbc]}
  >   - {from: isi, type: arms, to: haqqani, when: 1980/1989, sources: [bbc]}
  >   - {from: cia, type: supports, to: haqqani, when: 1980/1989, sources: [bbc]}
  >   - {from: us, type: at-war-with, to: haqqani, when: since 2001-10-07, sources: [bbc]}
  >   - {from: cia, type: opposes, to: us, when: in 1985, sources: [bbc]}
  > END

Two pairs without it, one with it.

  $ entente shifts -O csv --columns date_earliest,date_latest,a,b,shift
  date_earliest,date_latest,a,b,shift
  1980-01-01,1980-12-31,cia,haqqani,formation
  1980-01-01,1980-12-31,cia,isi,formation
  1980-01-01,1980-12-31,haqqani,isi,formation
  1985-01-01,1985-12-31,cia,us,hostility
  1985-01-02,1986-01-01,cia,us,de-escalation
  1989-01-02,1990-01-01,cia,haqqani,dissolution
  1989-01-02,1990-01-01,cia,isi,dissolution
  1989-01-02,1990-01-01,haqqani,isi,dissolution
  2001-10-07,2001-10-07,haqqani,us,hostility
  $ entente shifts --roll-up state
  1970 to 2011, as of 2011-12-31; rolled up to state: 7 shifts
  
  When        Pair                             Was   Became                                  Certainty   Ties
  1980        Haqqani Network – Pakistan       none  ally     formation                      ● definite  arms
  1980        Haqqani Network – United States  none  ally     formation                      ● definite  supports
  1980        Pakistan – United States         none  ally     formation                      ● definite  funds
  1989        Haqqani Network – Pakistan       ally  none     dissolution                    ● definite  arms
  1989        Haqqani Network – United States  ally  none     dissolution                    ● definite  supports
  1989        Pakistan – United States         ally  none     dissolution                    ● definite  funds
  2001-10-07  Haqqani Network – United States  none  hostile  reversal after 11 to 12 years  ● definite  at war with
  1 tie is between two parts of one actor and is left out
  made by lasting ties only (--with-events for the rest)
  $ entente diff 1986 2002 --roll-up state --actor us,haqqani
  any time in 1986 with any time in 2002, as of 2011-12-31; rolled up to state; actor United States, Haqqani Network
  
  Pairs of actors
    Haqqani Network – United States  ally  →  hostile  flip (definite)
  
  Ties
       From                To               Tie             In force         Change  Sources
    -  United States    →  Haqqani Network  supports (CIA)  1980 – 1989   ●  ended   bbc
    +  Haqqani Network  ↔  United States    at war with     2001-10-07 –  ●  formed  bbc
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1986 to 2002: 1 ended, 1 formed; 1 pair changed
  to compare the last days of both: entente diff 1986-12-31 2002-12-31
  $ entente ties --at 1986 --roll-up state
  any time in 1986 (--throughout for all of it), as of 2011-12-31; rolled up to state: 3 ties
  
  From              To               Tie                In force     Certainty   Sources
  Pakistan       →  Haqqani Network  arms (ISI)         1980 – 1989  ● definite  bbc
  United States  →  Pakistan         funds (CIA – ISI)  1980 – 1989  ● definite  bbc
  United States  →  Haqqani Network  supports (CIA)     1980 – 1989  ● definite  bbc
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  2 memberships are already counted by the roll-up, and left out
  $ entente ties --at 1985 --roll-up state --limit 1
  any time in 1985 (--throughout for all of it), as of 2011-12-31; rolled up to state: 3 ties
  
  From         To               Tie         In force     Certainty   Sources
  Pakistan  →  Haqqani Network  arms (ISI)  1980 – 1989  ● definite  bbc
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1 tie is between two parts of one actor and is left out
  2 more ties (--limit 0 for all)
  2 memberships are already counted by the roll-up, and left out
  $ entente who cia --at 1986 --roll-up state --limit 1
  United States (us), state
  any time in 1986 (--throughout for all of it), as of 2011-12-31; rolled up to state: 2 ties with 2 actors
  
              Actor            Tie             In force     Certainty   Sources
  Support  →  Haqqani Network  supports (CIA)  1980 – 1989  ● definite  bbc
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  definite: in force for certain by its dates, and undisputed in this ledger
  CIA counts as United States here (--roll-up state)
  1 more tie (--limit 0 for all)
  1 membership is already counted by the roll-up, and left out
  $ entente path us haqqani --at 1986 --roll-up state
  United States to Haqqani Network, any time in 1986 (--throughout for all of it), as of 2011-12-31; rolled up to state; earlier events not counted: shortest 1 step, 1 path
  
     From              To               Tie             In force     Certainty   Sources
  1  United States  →  Haqqani Network  supports (CIA)  1980 – 1989  ● definite  bbc
  ● definite: as sure as the weakest tie on it
  paths run on positive ties, undirected (--layer, --directed)
  $ entente rank --at 1986 --roll-up state --by degree
  Degree: any time in 1986 (--throughout for all of it), as of 2011-12-31; rolled up to state; earlier events not counted
  
  #  Actor            Degree                Ties  Signs
  1  Haqqani Network       2  ████████████     2  +2
  1  Pakistan              2  ████████████     2  +2
  1  United States         2  ████████████     2  +2
  Degree over all ties: 3 actors, 3 edges, undirected, several ties of a pair count once
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph
  $ entente timeline --roll-up state
  1970 to 2011, as of 2011-12-31; rolled up to state: 4 ties
  
                                                      1970    1980    1990    2000
  Pakistan → Haqqani Network       arms (ISI)         ········████████░·················
  United States → Pakistan         funds (CIA – ISI)  ········████████░·················
  United States → Haqqani Network  supports (CIA)     ········████████░·················
  Haqqani Network ↔ United States  at war with        ·························████████▶
  █ definite  ▓ likely  ░ possible  ▶ still in force
  definite: in force for certain by its dates, and undisputed in this ledger
  1 tie is between two parts of one actor and is left out
  $ entente draw --at 1986 --roll-up state | grep -c ' -> '
  3
  $ entente ties --at 1986 --roll-up state -O jsonl --limit 1
  {"id": "pakistan arms haqqani", "from": "pakistan", "from_name": "Pakistan", "to": "haqqani", "to_name": "Haqqani Network", "type": "arms", "label": "arms", "family": "support", "sign": 1, "directed": true, "certainty": "definite", "dates": "definite", "membership": null, "coverage": "throughout", "recent": false, "when": "1980/1989", "from_earliest": "1980-01-01", "from_latest": "1980-12-31", "from_best": "1980-07-01", "to_earliest": "1989-01-01", "to_latest": "1989-12-31", "to_best": "1989-07-02", "spells": [{"s0": "1980-01-01", "s1": "1980-12-31", "e0": "1989-01-01", "e1": "1989-12-31"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": [], "sources": ["bbc"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 15, "marking": null}
  $ entente ties --roll-up state,agency --at 1986 --limit 1
  any time in 1986 (--throughout for all of it), as of 2011-12-31; rolled up to state,agency: 5 ties
  
  From     To             Tie        In force    Certainty   Sources
  CIA   →  United States  agency of  throughout  ● definite  bbc
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  4 more ties (--limit 0 for all)
  $ entente stats --at 1986 --roll-up state | sed -n '1,4p; /^Ties at/,$p'
  Offices and states
  coverage 1970/2011, as of 2011-12-31 (the end of the coverage)
  any time in 1986 (--throughout for all of it), as of 2011-12-31; rolled up to state
  
  Ties at the date asked  definite                           3
                          likely                             0
                          possible                           0
                          within one actor                   0
                          counted by the roll-up             2
  Network, all ties       actors                             3
                          pairs                              3
                          density                        1.000
                          reciprocity                    0.000
                          transitivity                   1.000
                          components                         1
                          largest-component                  3
                          isolates                           0
  $ entente stats --at 1986 --roll-up state -O json | grep -o '"roll_up": [^}]*'
  "roll_up": "state", "layer": "all", "strict_dates": false, "options": {"at": "1986"
  $ entente diff 1986 1987 --roll-up state -O json | grep -o '"roll_up": [^}]*'
  "roll_up": "state", "strict_dates": false, "options": {
  $ entente shifts --roll-up state -O json | grep -o '"roll_up": [^}]*'
  "roll_up": "state", "from_day": "1970-01-01", "to_day": "2011-12-31", "as_of": "2011-12-31", "strict_dates": false, "options": {
  $ entente sources --roll-up state
  error: `sources` does not take --roll-up [usage/unknown-option]
     = help: `sources` counts what is written; rolled up, it rests on the same works
  [2]
  $ entente check --roll-up state
  error: `check` does not take --roll-up [usage/unknown-option]
     = help: `check` judges what is written; an expectation has a `roll-up` of its own
  [2]
  $ entente schema --roll-up state
  error: `schema` does not take --roll-up [usage/unknown-option]
     = help: `entente schema --help` lists its options
  [2]
  $ entente show us --roll-up state
  error: `show` does not take --roll-up [usage/unknown-option]
     = help: `show` has a record as it is written; `entente who ACTOR --roll-up KIND` has the ties of what an actor belongs to
  [2]

Of a start that nobody knows nothing is printed, and what is told in parts is
written once.

  $ cat > until.yaml <<'END'
  > entente: 1
  > coverage: 1950/2000
  > sources: {s: {title: Files, published: 2000}}
  > actors: {unit: {kind: agency}, old: {kind: state}, new: {kind: state}, ally: {kind: state}}
  > ties:
  >   - {from: unit, type: part-of, to: old, when: until 1990, sources: [s]}
  >   - {from: unit, type: part-of, to: new, when: since 1990, sources: [s]}
  >   - {from: unit, type: funds, to: ally, when: until 1992, sources: [s]}
  >   - {from: unit, type: arms, to: ally, sources: [s]}
  > END
  $ entente ties -f until.yaml --at 1989 --include possible --roll-up state
  any time in 1989 (--throughout for all of it), as of 2000-12-31; rolled up to state; possible too: 4 ties
  
  From     To    Tie                                                                   In force          Certainty   Sources
  old   →  ally  arms (unit) (whether unit belongs to old is left open by its dates)   undated           ○ possible  s
  old   →  ally  funds (unit) (whether unit belongs to old is left open by its dates)  until 1990        ○ possible  s
  unit  →  ally  arms (whether unit belongs to old is left open by its dates)          undated           ○ possible  s
  unit  →  ally  funds (whether unit belongs to old is left open by its dates)         until 1950..1990  ○ possible  s
  ● definite  ◐ likely  ○ possible
  1 membership is already counted by the roll-up, and left out
  $ entente ties -f until.yaml --at 1989 --include possible --roll-up state -O csv --columns id,when
  id,when
  old arms ally,unknown
  old funds ally,until 1992
  unit arms ally,unknown
  unit funds ally,until 1992

Who is told of somebody by a membership that is disputed makes no shift, and is
counted once, whoever it may be told of:

  $ cat > disputed.yaml <<'EOF'
  > entente: 1
  > coverage: 2000/2024
  > actors: {us: {kind: state}, cia: {kind: agency}, x: {kind: state}, fr: {kind: state}}
  > ties:
  >   - {from: cia, type: part-of, to: us, when: 2000-01-01/.., claims: [{by: fr, stance: asserts}, {by: x, stance: denies}]}
  >   - {from: cia, type: arms, to: x, when: 2010-01-01/2015-01-01}
  >   - {from: us, type: funds, to: x, when: 2010-01-01/2015-01-01, claims: [{by: fr, stance: alleges}]}
  >   - {from: us, type: arms, to: fr, when: 2010-01-01/2015-01-01}
  > EOF
  $ entente shifts --roll-up state -f disputed.yaml
  2000 to 2024, as of 2024-12-31; rolled up to state: 2 shifts
  
  When        Pair     Was   Became               Certainty   Ties
  2010-01-01  fr – us  none  ally    formation    ● definite  arms
  2015-01-01  fr – us  ally  none    dissolution  ● definite  arms
  1 alleged tie and 1 tie whose membership is in doubt left out
  made by lasting ties only (--with-events for the rest)
  $ entente shifts us x --roll-up state -f disputed.yaml
  2000 to 2024, as of 2024-12-31; rolled up to state: us – x, 0 changes
  
  When                   State  Perhaps  Ties
  2000/2009              none
  2010-01-01/2015-01-01  none   ally
  2015-01-02/2024-12-31  none
  State: the best estimate. Perhaps: what it may have been instead
  1 alleged tie and 1 tie whose membership is in doubt left out of State
  made by lasting ties only (--with-events for the rest)
  $ entente shifts us fr --roll-up state -f disputed.yaml | grep left.out
  [1]
  $ entente shifts -f disputed.yaml | grep left.out
  1 alleged tie left out

When a membership began that is only known to have ended is not known; a tie
that began later than that may have is told by its own start, and perhaps later.

  $ cat > since.yaml <<'END'
  > entente: 1
  > coverage: 1950/2000
  > sources: {s: {title: Files, published: 2000}}
  > actors: {unit: {kind: agency}, old: {kind: state}, ally: {kind: state}}
  > ties:
  >   - {from: unit, type: part-of, to: old, when: until 1990, sources: [s]}
  >   - {from: unit, type: funds, to: ally, when: since 1980, sources: [s]}
  > END
  $ entente ties -f since.yaml --at 1989 --include possible --roll-up state | grep old
  old   →  ally  funds (unit) (whether unit belongs to old is left open by its dates)  1980..1990 – 1990  ○ possible  s
  unit  →  ally  funds (whether unit belongs to old is left open by its dates)         1980 – ?           ◐ likely    s
  $ sed 's/until 1990/by 1985/' since.yaml > by.yaml
  $ entente ties -f by.yaml --at 1985 --include possible --roll-up state | grep old
  old   →  ally  funds (unit)  1980..1985 – from 1985     ● in part   s

A tie told by a membership is no surer than either: definite, likely and
disputed ties by a definite, a likely and a disputed membership. Whose doubt it
is stands beside it.

  $ cat > doubts.yaml <<'EOF'
  > entente: 1
  > coverage: 1980/2000
  > sources: {s: {title: T, published: 1990}}
  > actors: {x1: {kind: state}, x2: {kind: state}, x3: {kind: state},
  >   y1: {kind: state}, y2: {kind: state}, y3: {kind: state},
  >   m1: {}, m2: {}, m3: {}, w1: {}, w2: {}}
  > ties:
  > - {from: m1, type: part-of, to: x1, when: since 1980, sources: [s]}
  > - {from: m2, type: part-of, to: x2, when: since 1980, sources: [s], likelihood: 80%}
  > - {from: m3, type: part-of, to: x3, when: since 1980, claims: [{by: w1, stance: asserts}, {by: w2, stance: denies}]}
  > - {from: [m1, m2, m3], type: supports, to: y1, when: since 1985, sources: [s]}
  > - {from: [m1, m2, m3], type: supports, to: y2, when: since 1985, sources: [s], likelihood: 80%}
  > - {from: [m1, m2, m3], type: supports, to: y3, when: since 1985, claims: [{by: w1, stance: asserts}, {by: w2, stance: denies}]}
  > EOF
  $ entente ties -f doubts.yaml --at 1990-06-15 --roll-up state --include possible -O csv --columns from,to,certainty,standing,membership
  from,to,certainty,standing,membership
  m2,y1,possible,reported,that m2 belongs to x2 is only judged likely
  m2,y2,possible,reported,that m2 belongs to x2 is only judged likely
  m2,y3,possible,disputed,that m2 belongs to x2 is only judged likely
  m3,y1,possible,reported,whether m3 belongs to x3 is disputed by w2
  m3,y2,possible,reported,whether m3 belongs to x3 is disputed by w2
  m3,y3,possible,disputed,whether m3 belongs to x3 is disputed by w2
  x1,y1,definite,reported,
  x1,y2,likely,reported,
  x1,y3,possible,disputed,
  x2,y1,likely,reported,that m2 belongs to x2 is only judged likely
  x2,y2,likely,reported,that m2 belongs to x2 is only judged likely
  x2,y3,possible,disputed,that m2 belongs to x2 is only judged likely
  x3,y1,possible,reported,whether m3 belongs to x3 is disputed by w2
  x3,y2,possible,reported,whether m3 belongs to x3 is disputed by w2
  x3,y3,possible,disputed,whether m3 belongs to x3 is disputed by w2
  $ for what in rank blocs balance; do
  >   entente $what -f doubts.yaml --at 1990-06-15 --roll-up state | grep "left out"
  > done
  3 disputed ties and 4 ties whose memberships are in doubt left out
  3 disputed ties and 4 ties whose memberships are in doubt left out
  3 disputed ties and 4 ties whose memberships are in doubt left out
  $ entente path x3 y1 -f doubts.yaml --at 1990-06-15 --roll-up state | grep "no way"
  3 disputed ties and 4 ties whose memberships are in doubt make no way
  $ entente shifts x3 y1 -f doubts.yaml --roll-up state | grep "left out"
  1 tie whose membership is in doubt left out of State

What every case has is in no doubt: whether or not the office belongs to the
ministry, it is the state's.

  $ cat > either.yaml <<'EOF'
  > entente: 1
  > coverage: 1980/2000
  > sources: {s: {title: T, published: 1990}}
  > actors: {x: {kind: state}, y: {kind: state}, ministry: {}, office: {}, w1: {}, w2: {}}
  > ties:
  > - {from: ministry, type: part-of, to: x, when: since 1980, sources: [s]}
  > - {from: office, type: part-of, to: x, when: since 1980, sources: [s]}
  > - {from: office, type: part-of, to: ministry, when: 1983/1995, claims: [{by: w1, stance: asserts}, {by: w2, stance: denies}]}
  > - {from: office, type: supports, to: y, when: 1985/1998, sources: [s]}
  > EOF
  $ entente ties -f either.yaml --at 1990-06-15 --roll-up state --family support
  15 June 1990, as of 2000-12-31; rolled up to state; family support: 1 tie
  
  From     To  Tie                In force     Certainty   Sources
  x     →  y   supports (office)  1985 – 1998  ● definite  s
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente shifts -f either.yaml --roll-up state
  1980 to 2000, as of 2000-12-31; rolled up to state: 2 shifts
  
  When  Pair   Was   Became               Certainty   Ties
  1985  x – y  none  ally    formation    ● definite  supports
  1998  x – y  ally  none    dissolution  ● definite  supports
  made by lasting ties only (--with-events for the rest)

A doubt about a membership is told wherever a line is in doubt for it, with whose doubt it is: in listings, timelines,
differences, figures and reports.

  $ cat > doubt.yaml <<'EOF'
  > entente: 1
  > coverage: 1940/2000
  > sources: {s: {title: T, published: 2000}}
  > actors: {x: {name: Xland, kind: state}, y: {name: Yland, kind: state}, xa: {name: X Navy, kind: agency}}
  > ties:
  >   - {from: xa, type: part-of, to: x, when: since 1940-01-01, sources: [s], claims: [{by: x, stance: denies}]}
  >   - {from: xa, type: strikes, to: y, when: 1960-03, sources: [s]}
  > EOF
  $ entente ties -f doubt.yaml --at 1960 --roll-up state
  any time in 1960 (--throughout for all of it), as of 2000-12-31; rolled up to state: 2 ties
  
  From       To     Tie                                                                      In force  Certainty   Sources
  Xland   →  Yland  strikes (X Navy) (whether X Navy belongs to Xland is disputed by Xland)  1960-03   ○ possible  s
  X Navy  →  Yland  strikes (whether X Navy belongs to Xland is disputed by Xland)           1960-03   ○ possible  s
  ● definite  ◐ likely  ○ possible
  1 membership is already counted by the roll-up, and left out
  $ entente timeline -f doubt.yaml x y --roll-up state
  1940 to 2000, as of 2000-12-31; rolled up to state; actor Xland, Yland: 1 tie
  
                                                                                          1940       1960       1980
  Xland → Yland  strikes (X Navy) (whether X Navy belongs to Xland is disputed by Xland)  ···········░······················
  █ definite  ▓ likely  ░ possible  ▶ still in force
  $ entente diff -f doubt.yaml 1959 1960 --roll-up state
  any time in 1959 with any time in 1960, as of 2000-12-31; rolled up to state
  
  Ties
        From       To     Tie                                                                      In force     Change           Sources
    ?+  Xland   →  Yland  strikes (X Navy) (whether X Navy belongs to Xland is disputed by Xland)  1960-03   ○  may have formed  s
    ?+  X Navy  →  Yland  strikes (whether X Navy belongs to Xland is disputed by Xland)           1960-03   ○  may have formed  s
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  1959 to 1960: 2 may have formed; 0 pairs changed
  to compare the last days of both: entente diff 1959-12-31 1960-12-31
  $ words() { grep -o '<text [^>]*>[^<]*\|<title>[^<]*' | sed 's/<text [^>]*>//; s/<title>/title: /' | grep -E 'Navy|disputed' | sort -u; }
  $ entente draw -f doubt.yaml --at 1960 --roll-up state -O svg | words
  Told of the whole and of the part, as memberships are in doubt: whether X Navy belongs to Xland is disputed by Xland
  X Navy
  Xland is disputed by Xland
  strikes (X Navy)
  title: X Navy → Yland: strikes (1960-03), possible, whether X Navy belongs to Xland is disputed by Xland
  title: X Navy, state agency
  title: Xland → Yland: strikes (X Navy) (1960-03), possible, whether X Navy belongs to Xland is disputed by Xland
  whether X Navy belongs to
  $ entente timeline -f doubt.yaml x y --roll-up state -O svg | words
  Told of the whole and of the part, as memberships are in doubt: whether X Navy belongs to Xland is disputed by Xland
  strikes (X Navy) (whether X Navy belongs to Xland is disputed by Xland)
  title: Xland → Yland: strikes (X Navy) (1960-03), possible, whether X Navy belongs to Xland is disputed by Xland
  $ entente report -f doubt.yaml --roll-up state -O md | grep -E 'doubt: |^\| X'
  Told of the whole and of the part, as memberships are in doubt: whether X Navy belongs to Xland is disputed by Xland.
  | Xland | strikes (X Navy), whether X Navy belongs to Xland is disputed by Xland | Yland | Mar 1960 | possible | 1 |
  | X Navy | strikes, whether X Navy belongs to Xland is disputed by Xland | Yland | Mar 1960 | possible | 1 |

Only a membership that is in doubt while the tie may have held is named.

  $ cat >> doubt.yaml <<'EOF'
  >   - {from: xa, type: funds, to: y, when: 1950-01-01/1969-12-31, sources: [s], claims: [{by: y, stance: denies}, {by: x, stance: admits}]}
  >   - {from: xa, type: part-of, to: y, when: since 1980-01-01, sources: [s], claims: [{by: y, stance: alleges}]}
  > EOF
  $ entente timeline -f doubt.yaml x y --roll-up state -O csv --columns from,type,certainty,membership
  from,type,certainty,membership
  x,funds,possible,whether X Navy belongs to Xland is disputed by Xland
  x,strikes,possible,whether X Navy belongs to Xland is disputed by Xland

Who works for a state's agency and for a bureau of no state makes no tie between the two, nor where an agency has been
of no state since its ministry was.

  $ cat > double.yaml <<'EOF'
  > entente: 1
  > coverage: 1950/2000
  > sources: {s: {title: T, published: 1999}}
  > actors: {y: {name: Yland, kind: state}, ya: {name: Y Agency, kind: agency}, ind: {name: Free Bureau, kind: agency}, p: {name: Spy P, kind: person}, old: {name: Old Office, kind: agency}, z: {name: Zland, kind: state}}
  > ties:
  >   - {from: ya, type: agency-of, to: y, when: since 1950-01-01, sources: [s]}
  >   - {from: old, type: agency-of, to: z, when: 1950-01-01/1979-12-31, sources: [s]}
  >   - {from: p, type: works-for, to: [ya, ind, old], when: since 1960-01-01, sources: [s]}
  > EOF
  $ entente ties -f double.yaml --at 1970 --roll-up state
  any time in 1970 (--throughout for all of it), as of 2000-12-31; rolled up to state: 0 ties
  no tie in force
  5 memberships are already counted by the roll-up, and left out
  $ entente ties -f double.yaml --at 1985 --roll-up state
  any time in 1985 (--throughout for all of it), as of 2000-12-31; rolled up to state: 0 ties
  no tie in force
  4 memberships are already counted by the roll-up, and left out
  $ entente diff -f double.yaml 1955 1970 --roll-up state
  any time in 1955 with any time in 1970, as of 2000-12-31; rolled up to state
  1955 to 1970: no tie changed; 0 pairs changed
  nothing changed that is at least likely
  to compare the last days of both: entente diff 1955-12-31 1970-12-31
  $ entente path y ind -f double.yaml --at 1970 --roll-up state --layer all
  no path from Yland to Free Bureau, any time in 1970 (--throughout for all of it), as of 2000-12-31; rolled up to state; earlier events not counted (Yland has no tie in force then)
  paths run on all ties, undirected (--layer, --directed)
  [1]

Who leads to a state at another time takes no share of the ties then: the spy's are Yland's alone from 1980 on.

  $ echo '  - {from: p, type: arms, to: ind, when: since 1960-01-01, sources: [s]}' >> double.yaml
  $ for at in 1970 1985; do entente ties -f double.yaml --at $at --roll-up state --include possible -O csv --columns from,to,type,weight; done
  from,to,type,weight
  y,ind,arms,0.5
  z,ind,arms,0.5
  from,to,type,weight
  y,ind,arms,1

What is between two parts of one actor is left out by all, and all say so.

  $ cat > within.yaml <<'EOF'
  > entente: 1
  > coverage: 1940/2000
  > sources: {s: {title: T, published: 2000}}
  > actors: {x: {name: Xland, kind: state}, y: {name: Yland, kind: state}, xa: {name: X Navy}, xb: {name: X Army}}
  > ties:
  >   - {from: [xa, xb], type: part-of, to: x, when: since 1940-01-01, sources: [s]}
  >   - {between: [xa, xb], type: rivals, when: since 1950-01-01, sources: [s]}
  >   - {between: [x, y], type: allied-with, when: since 1950-01-01, sources: [s]}
  > EOF
  $ for what in ties 'who x' rank balance blocs stats 'path x y' 'blocs --by leiden' 'cut x y' cliques; do
  >   echo "$what: $(entente $what -f within.yaml --at 1970 --roll-up state 2>&1 | grep 'two parts of one')"
  >   echo "json: $(entente $what -f within.yaml --at 1970 --roll-up state -O json 2>&1 | grep 'two parts of one')"
  > done
  ties: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out",
  who x: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out",
  rank: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out"
  balance: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out"
  blocs: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out"
  stats: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out"
  path x y: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out",
  blocs --by leiden: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out"
  cut x y: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out",
  cliques: 1 tie is between two parts of one actor and is left out
  json:     "1 tie is between two parts of one actor and is left out",
  $ for what in 'diff 1945 1970' shifts timeline 'rank --every 10y' 'stats --every 10y' 'blocs --every 10y'; do
  >   echo "$what: $(entente $what -f within.yaml --roll-up state 2>&1 | grep 'two parts of one')"
  > done
  diff 1945 1970: 1 tie is between two parts of one actor and is left out
  shifts: 1 tie is between two parts of one actor and is left out
  timeline: 1 tie is between two parts of one actor and is left out
  rank --every 10y: 1 tie is between two parts of one actor and is left out
  stats --every 10y: 1 tie is between two parts of one actor and is left out
  blocs --every 10y: 1 tie is between two parts of one actor and is left out
  $ for what in 'draw --at 1970' 'diff 1945 1970' timeline 'rank --every 10y'; do
  >   echo "$what: $(entente $what -f within.yaml --roll-up state -O svg 2>&1 | grep -o '[^>]*two parts of one[^<]*')"
  > done
  draw --at 1970: 1 tie is between two parts of one actor and is left out
  diff 1945 1970: 1 tie is between two parts of one actor and is left out
  timeline: 1 tie is between two parts of one actor and is left out · Definite: in force for certain by its dates, and undisputed in this ledger
  rank --every 10y: 1 tie is between two parts of one actor and is left out
  $ entente report -f within.yaml --roll-up state -O md | grep -o '[^.]*two parts of one[^.]*'
  Excluded: rolled up to state; 1 tie is between two parts of one actor and is left out
   Filters: rolled up to state; 1 tie is between two parts of one actor and is left out

Where the parts have nothing to do with what is asked, nothing is said.

  $ for what in 'who y --at 1970' 'ties --at 1945' 'ties --at 1970 --family support' 'shifts x y'; do
  >   echo "$what: $(entente $what -f within.yaml --roll-up state 2>&1 | grep 'two parts of one')"
  > done
  who y --at 1970: 
  ties --at 1945: 
  ties --at 1970 --family support: 
  shifts x y: 

What a membership cuts reads as one time where it goes on without a gap, and as it goes on beyond the day asked about.

  $ cat > handover.yaml <<'EOF'
  > entente: 1
  > coverage: 1950/2000
  > sources: {s: {title: T, published: 1999}}
  > actors: {x: {name: Xland, kind: state}, y: {name: Yland, kind: state}, z: {name: Zland, kind: state}, za: {name: Z Agency}, xa: {name: X Agency}}
  > ties:
  >   - {from: xa, type: agency-of, to: x, when: since 1950-01-01, sources: [s]}
  >   - {from: za, type: agency-of, to: z, when: 1950-01-01/1970, sources: [s]}
  >   - {from: za, type: agency-of, to: y, when: since 1970, sources: [s]}
  >   - {from: xa, type: funds, to: za, when: 1960-01-01/1990-12-31, sources: [s]}
  >   - {from: xa, type: strikes, to: za, when: [1960-03-01, 1960-03-02, 1970-05], sources: [s]}
  > EOF
  $ for day in 1950/2000 1965 1970 1975; do entente ties -f handover.yaml --at $day --roll-up state --type funds | grep funds; done
  any time from 1950 to 2000 (--throughout for all of it), as of 2000-12-31; rolled up to state; type funds: 2 ties
  Xland  →  Yland  funds (X Agency – Z Agency)  1970 – 1990-12-31  ● in part  s
  Xland  →  Zland  funds (X Agency – Z Agency)  1960-01-01 – 1970  ● in part  s
  any time in 1965 (--throughout for all of it), as of 2000-12-31; rolled up to state; type funds: 1 tie
  Xland  →  Zland  funds (X Agency – Z Agency)  1960-01-01 – 1970  ● definite  s
  any time in 1970 (--throughout for all of it), as of 2000-12-31; rolled up to state; type funds: 2 ties
  Xland  →  Yland  funds (X Agency – Z Agency)  1970 – 1990-12-31  ◐ likely   s
  Xland  →  Zland  funds (X Agency – Z Agency)  1960-01-01 – 1970  ◐ likely   s
  any time in 1975 (--throughout for all of it), as of 2000-12-31; rolled up to state; type funds: 1 tie
  Xland  →  Yland  funds (X Agency – Z Agency)  1970 – 1990-12-31  ● definite  s
  $ entente ties -f handover.yaml --at 1975 --roll-up state --type funds -O csv --columns from,to,from_earliest,from_latest,to_earliest,to_latest
  from,to,from_earliest,from_latest,to_earliest,to_latest
  x,y,1970-01-01,1970-12-31,1990-12-31,1990-12-31
  $ entente ties -f handover.yaml --at 1950/2000 --roll-up state --type strikes | grep strikes
  any time from 1950 to 2000 (--throughout for all of it), as of 2000-12-31; rolled up to state; type strikes: 1 tie
  Xland  →  Zland  strikes (X Agency – Z Agency)  1960-03-01, 1960-03-02, 1970-05  ● definite  s
  $ entente diff -f handover.yaml 1965 1975 --roll-up state --type funds | grep funds
  any time in 1965 with any time in 1975, as of 2000-12-31; rolled up to state; type funds
    -  Xland  →  Zland  funds (X Agency – Z Agency)  1960-01-01 – 1970  ●  ended   s
    +  Xland  →  Yland  funds (X Agency – Z Agency)  1970 – 1990-12-31  ●  formed  s

Parts that a handover makes of few ties are no bar to what is definite; where there are too many cases, the shift is named.

  $ cat > cut.yaml <<'EOF'
  > entente: 1
  > coverage: 1950/2000
  > sources: {s: {title: T, published: 1999}}
  > actors:
  >   x: {name: Xland, kind: state}
  >   y: {name: Yland, kind: state}
  >   z: {name: Zland, kind: state}
  >   xa: {name: X Agency, kind: agency}
  >   ya: {name: Y Agency, kind: agency}
  >   za: {name: Z Agency, kind: agency}
  >   p: {name: Spy P, kind: person}
  > ties:
  >   - {from: xa, type: part-of, to: x, when: 1950/1980, sources: [s]}
  >   - {from: ya, type: agency-of, to: y, when: since 1950, sources: [s], claims: [{by: y, stance: denies}]}
  >   - {from: za, type: agency-of, to: z, when: until 1970, sources: [s]}
  >   - {from: za, type: agency-of, to: y, when: since 1970, sources: [s]}
  >   - {from: p, type: works-for, to: [xa, za], when: since 1955-01-01, sources: [s]}
  >   - {from: xa, type: funds, to: za, when: 1960-01-01/1990-12-31, sources: [s]}
  >   - {from: ya, type: spies-on, to: xa, when: 1960-01-01/1990-12-31, sources: [s]}
  >   - {from: p, type: shares-intelligence-with, to: ya, when: 1960-01-01/1990-12-31, sources: [s]}
  >   - {between: [x, y], type: hostile-to, when: since 1960-01-01, sources: [s]}
  > EOF
  $ entente shifts -f cut.yaml --roll-up state | grep -E 'tested|thaw'
  1970                    Xland – Yland     hostile  mixed    thaw         ◐ likely    funds
  $ { echo 'entente: 1'; echo 'actors: {x: {name: Xland}, y: {name: Yland}}'; echo 'ties:'
  >   for i in $(seq 40); do echo "  - {from: x, type: funds, to: y, when: 1970/1970, label: l$i}"; done; } > many.yaml
  $ entente shifts -f many.yaml -O json | grep tested
      "2 shifts were not tested for being definite, as the dates of their ties leave too many cases: Xland – Yland, 1970; Xland – Yland, 1970"

What all readings have is in no doubt where years alone are known of memberships, either.

  $ cat > double.yaml <<'EOF'
  > entente: 1
  > coverage: 1970/2000
  > sources: {s: {title: T, published: 2000}}
  > actors: {x: {kind: state}, y: {kind: state}, z: {kind: state}, xa: {kind: agency}, ya: {kind: agency}, p: {kind: person}}
  > ties:
  >   - {from: xa, type: agency-of, to: x, when: since 1970, sources: [s]}
  >   - {from: ya, type: agency-of, to: y, when: 1970/1991, sources: [s]}
  >   - {from: p, type: works-for, to: xa, when: 1970/1994, sources: [s]}
  >   - {from: p, type: works-for, to: ya, when: 1985/1994, claims: [{by: x, stance: alleges}]}
  >   - {from: p, type: aids, to: z, when: 1975/1999, sources: [s]}
  > EOF
  $ for day in 1988 1991-06 1993; do entente ties -f double.yaml --at $day --roll-up state --include possible -O csv --columns from,to,certainty,weight,membership; done
  from,to,certainty,weight,membership
  x,z,definite,0.75,
  y,z,possible,0.5,whether p belongs to ya is only alleged by x
  from,to,certainty,weight,membership
  x,z,likely,1,"whether p belongs to ya is only alleged by x, whether ya belongs to y is left open by its dates"
  y,z,possible,0.5,"whether p belongs to ya is only alleged by x, whether ya belongs to y is left open by its dates"
  from,to,certainty,weight,membership
  x,z,definite,1,
