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
  2 more ties (--limit 0 for all)
  1 tie is between two parts of one actor and is left out
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
  $ entente draw --at 1986 --roll-up state | grep -c ' -> '
  3
  $ entente ties --at 1986 --roll-up state -O jsonl --limit 1
  {"id": "pakistan arms haqqani", "from": "pakistan", "from_name": "Pakistan", "to": "haqqani", "to_name": "Haqqani Network", "type": "arms", "label": "arms", "family": "support", "sign": 1, "directed": true, "certainty": "definite", "dates": "definite", "membership": null, "coverage": "throughout", "recent": false, "when": "1980/1989", "from_earliest": "1980-01-01", "from_latest": "1980-12-31", "from_best": "1980-07-01", "to_earliest": "1989-01-01", "to_latest": "1989-12-31", "to_best": "1989-07-02", "spells": [{"s0": "1980-01-01", "s1": "1980-12-31", "e0": "1989-01-01", "e1": "1989-12-31"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": [], "sources": ["bbc"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 15}
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
  
  From     To    Tie                                                                   In force                Certainty   Sources
  old   →  ally  arms (unit) (whether unit belongs to old is left open by its dates)   undated                 ○ possible  s
  old   →  ally  funds (unit) (whether unit belongs to old is left open by its dates)  until 1989-12..1990-12  ○ possible  s
  unit  →  ally  arms (whether unit belongs to old is left open by its dates)          undated                 ○ possible  s
  unit  →  ally  funds (whether unit belongs to old is left open by its dates)         until 1950..1990        ○ possible  s
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
  m3,y1,possible,reported,whether m3 belongs to x3 is disputed
  m3,y2,possible,reported,whether m3 belongs to x3 is disputed
  m3,y3,possible,disputed,whether m3 belongs to x3 is disputed
  x1,y1,definite,reported,
  x1,y2,likely,reported,
  x1,y3,possible,disputed,
  x2,y1,likely,reported,that m2 belongs to x2 is only judged likely
  x2,y2,likely,reported,that m2 belongs to x2 is only judged likely
  x2,y3,possible,disputed,that m2 belongs to x2 is only judged likely
  x3,y1,possible,reported,whether m3 belongs to x3 is disputed
  x3,y2,possible,reported,whether m3 belongs to x3 is disputed
  x3,y3,possible,disputed,whether m3 belongs to x3 is disputed
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
  x     →  y   supports (office)  1985 – 1995  ● definite  s
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente shifts -f either.yaml --roll-up state
  1980 to 2000, as of 2000-12-31; rolled up to state: 2 shifts
  
  When  Pair   Was   Became               Certainty   Ties
  1985  x – y  none  ally    formation    ● definite  supports
  1998  x – y  ally  none    dissolution  ● definite  supports
  made by lasting ties only (--with-events for the rest)
