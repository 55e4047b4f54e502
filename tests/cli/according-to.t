entente … --according-to X: what one party says, and no more.

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
  >   - {from: cia, type: agency-of, to: us, when: 1960-01-01/2011-12-31, sources: [bbc]}
  >   - {from: isi, type: agency-of, to: pakistan, when: 1960-01-01/2011-12-31, sources: [bbc]}
  >   - {from: isi, type: supports, to: haqqani, when: since 1980, claims: [{by: cia, when: 2011}, {by: pakistan, stance: denies, when: 2011}]}
  >   - {from: us, type: at-war-with, to: haqqani, when: since 2001-10-07, claims: [{by: us, when: 2001}, {by: pakistan, stance: admits, when: 2001}]}
  >   - {from: us, type: funds, to: haqqani, when: since 1980, claims: [{by: isi, stance: alleges, when: 1985}]}
  > END

The CIA speaks for the United States, and the ISI for Pakistan.

  $ entente ties --according-to us --columns from,to,certainty
  as of 2011-12-31; according to United States: 2 ties
  
  From             To               Certainty
  Haqqani Network  United States    ● definite
  ISI              Haqqani Network  ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party, none of whose own dispute it
  according to United States alone: 3 ties that it denies or does not speak of are left out
  $ entente ties --according-to us
  as of 2011-12-31; according to United States: 2 ties
  
  From                To               Tie                                       In force      Certainty   Sources
  Haqqani Network  ↔  United States    at war with (according to United States)  2001-10-07 –  ● definite
  ISI              →  Haqqani Network  supports (according to CIA)               1980 –        ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party, none of whose own dispute it
  according to United States alone: 3 ties that it denies or does not speak of are left out
  $ entente ties --according-to Pakistan --roll-up state
  as of 2011-12-31; according to Pakistan; rolled up to state: 2 ties
  
  From                To               Tie                                 In force      Certainty   Sources
  Haqqani Network  ↔  United States    at war with (admitted by Pakistan)  2001-10-07 –  ● definite
  United States    →  Haqqani Network  funds (alleged by ISI)              1980 –        ○ possible
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party, none of whose own dispute it
  according to Pakistan alone: 3 ties that it denies or does not speak of are left out
  $ entente ties --according-to haqqani
  as of 2011-12-31; according to Haqqani Network: 0 ties
  according to Haqqani Network alone: 5 ties that it denies or does not speak of are left out
  no tie in force
  $ entente who haqqani --according-to us --roll-up state
  Haqqani Network (haqqani), armed group
  as of 2011-12-31; according to United States; rolled up to state: 2 ties with 2 actors
  
                Actor          Tie                                       In force           Certainty   Sources
  Support    ←  Pakistan       supports (ISI) (according to CIA)         1980 – 2011-12-31  ● definite
  Hostility  ↔  United States  at war with (according to United States)  2001-10-07 –       ● definite
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  definite: in force for certain by its dates, and said by that party, none of whose own dispute it
  according to United States alone: 1 tie that it denies or does not speak of is left out
  $ entente rank --by degree --according-to us --limit 2
  Degree: as of 2011-12-31; according to United States; earlier events not counted
  
  #  Actor            Degree                Ties  Signs
  1  Haqqani Network       2  ████████████     2  +1 −1
  2  ISI                   1  ██████           1  +1
  Degree over all ties: 5 actors, 2 edges, undirected, several ties of a pair count once
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph
  according to United States alone: 3 ties that it denies or does not speak of are left out
  3 more actors (--limit 0 for all)
  $ entente shifts --according-to us
  1970 to 2011, as of 2011-12-31; according to United States: 2 shifts
  
  When        Pair                             Was   Became              Certainty   Ties
  1980        Haqqani Network – ISI            none  ally     formation  ● definite  supports (according to CIA)
  2001-10-07  Haqqani Network – United States  none  hostile  hostility  ● definite  at war with (according to United States)
  according to United States alone: 3 ties that it denies or does not speak of are left out
  made by lasting ties only (--with-events for the rest)
  $ entente diff 1990 2005 --according-to us
  any time in 1990 with any time in 2005, as of 2011-12-31; according to United States
  
  Pairs of actors
    Haqqani Network – United States  none  →  hostile  hostility (definite)
  
  Ties
       From                To             Tie                                       In force         Change  Sources
    +  Haqqani Network  ↔  United States  at war with (according to United States)  2001-10-07 –  ●  formed
  Enter the network: United States
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party, none of whose own dispute it
  1990 to 2005: 1 formed; 1 pair changed
  according to United States alone: 3 ties that it denies or does not speak of are left out
  1 more tie is unchanged or undecided (--all)
  to compare the last days of both: entente diff 1990-12-31 2005-12-31
  $ entente path pakistan haqqani --according-to us --roll-up state
  Pakistan to Haqqani Network, as of 2011-12-31; according to United States; rolled up to state; earlier events not counted: shortest 1 step, 1 path
  
     From         To               Tie                                In force           Certainty   Sources
  1  Pakistan  →  Haqqani Network  supports (ISI) (according to CIA)  1980 – 2011-12-31  ● definite
  ● definite: as sure as the weakest tie on it
  according to United States alone: 3 ties that it denies or does not speak of are left out
  paths run on positive ties, undirected (--layer, --directed)

Data and figures name the party, too.

  $ for q in ties 'who haqqani' 'diff 1990 2005' shifts rank; do
  >   entente $q --according-to us -O json | grep -o '"according_to": "us"'
  > done
  "according_to": "us"
  "according_to": "us"
  "according_to": "us"
  "according_to": "us"
  "according_to": "us"
  $ entente draw --according-to us --roll-up state -o view.svg
  view.svg: 3 actors, 2 ties, 0 sources, 31 December 2011
  $ grep -o 'according to United States[^<]*' view.svg
  according to United States; rolled up to state. Haqqani Network ↔ United States: at war with (2001-10-07 –), definite, according to United States. Pakistan → Haqqani Network: supports (1980 – 2011-12-31), definite, according to CIA.
  according to United States; rolled up to state
  according to United States
  according to United States
  according to United States
  $ entente report --according-to us -O md -o view.md
  view.md: 3 actors, 2 ties, 0 sources, 1970 to 2011, 4 figures beside it
  $ grep -o 'Perspective: [^.]*' view.md
  Perspective: according to United States alone: 3 ties that it denies or does not speak of are left out

Nobody of that name, and what is recorded is not told by anybody.

  $ entente ties --according-to nobody
  error: no actor has the id, alias or name `nobody` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]
  $ entente check --according-to us
  error: `check` does not take --according-to [usage/unknown-option]
     = help: `entente check --help` lists its options
  [2]
  $ entente show haqqani --according-to us
  error: `show` does not take --according-to [usage/unknown-option]
     = help: `entente show --help` lists its options
  [2]

Only ties count as left out which the question would show. A word without a day of somebody who served two is perhaps that
of either, a later likelihood is told, and so is what somebody alleged before asserting it.

  $ cat > two.yaml <<'END'
  > entente: 1
  > coverage: 1900/1989
  > sources: {s: {title: S}, late: {title: L, published: 1995}}
  > actors: {us: {kind: state}, uk: {kind: state}, a: {}, b: {}, c: {}, mi: {kind: agency}, spy: {kind: person}}
  > ties:
  >   - {from: mi, type: agency-of, to: us, when: since 1947, sources: [s]}
  >   - {from: spy, type: works-for, to: us, when: 1910/1915, sources: [s]}
  >   - {from: spy, type: works-for, to: uk, when: 1930/1935, sources: [s]}
  >   - {from: a, type: funds, to: b, when: since 1905, claims: [{by: mi, sources: [late]}]}
  >   - {from: a, type: trains, to: b, when: since 1905, claims: [{by: spy}]}
  >   - {from: a, type: arms, to: c, when: 1930/1935, claims: [{by: us, stance: alleges, when: 1945}]}
  >   - {from: a, type: arms, to: c, when: 1950/1955, claims: [{by: us, when: 1945}]}
  > expect:
  >   - {at: 1932-06-01, tie: a arms c, holds: definite, according-to: us}
  >   - {at: 1960, tie: a funds b, holds: definite, according-to: uk}
  >   - {at: 1960, tie: a trains b, holds: possible, according-to: uk}
  > END
  $ entente ties -f two.yaml --at 1980 --according-to us
  any time in 1980 (--throughout for all of it), as of 1989-12-31; according to us: 2 ties
  
  From     To  Tie                        In force  Certainty   Sources
  a     →  b   funds (according to mi)    1905 –    ● definite  late
  a     →  b   trains (according to spy)  1905 –    ○ possible
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party, none of whose own dispute it
  according to us alone: 1 tie that it denies or does not speak of is left out
  $ entente ties -f two.yaml --at 1980 --according-to uk
  any time in 1980 (--throughout for all of it), as of 1989-12-31; according to uk: 1 tie
  
  From     To  Tie                        In force  Certainty   Sources
  a     →  b   trains (according to spy)  1905 –    ○ possible
  ● definite  ◐ likely  ○ possible
  according to uk alone: 2 ties that it denies or does not speak of are left out
  $ entente ties -f two.yaml --at 1980 --according-to us --actor uk
  any time in 1980 (--throughout for all of it), as of 1989-12-31; according to us; actor uk: 0 ties
  according to us alone: no tie had to be left out here
  no tie in force passes the filters
  $ entente ties -f two.yaml --at 1932-06-01 --according-to us --min-likelihood 60% | head -1
  1 June 1932, as of 1989-12-31; according to us; likelihood at least 60% (what us alleges or is split over is taken as 50%): 1 tie
  $ entente diff 1932-06-01 1952-06-01 -f two.yaml --according-to us --all | grep arms
    ~  a     →  c   arms (according to us)     1950 – 1955  ●  more certain, interrupted
  $ entente check -f two.yaml -q 2>&1 | grep -v warning | grep 'by its dates'
     |     ---------------------------------------------------------------------------------------------- 1930/1935: definite by its dates, but possible by what us says of it
     |     ------------------------------------------------------------------------------------ since 1905: definite by its dates, but no according to uk, who denies it or does not speak of it

Whose word it is, and by which work, is told of the party alone; what others say is not its account.

  $ cat > word.yaml <<'EOF'
  > entente: 1
  > coverage: 2010/2024
  > sources: {s: {title: T, published: 2020}, own: {title: Own, published: 2021}}
  > actors: {mali: {name: Mali, kind: state}, army: {name: Army, kind: agency}, f: {name: France, kind: state}, j: {name: JNIM}}
  > ties:
  >   - {from: army, type: part-of, to: mali, when: since 2010, sources: [s]}
  >   - {from: f, type: arms, to: j, when: since 2015, sources: [s], claims: [{by: army, stance: alleges, sources: [own]}, {by: f, stance: denies}]}
  >   - {from: f, type: funds, to: j, when: since 2015, sources: [s], claims: [{by: army}, {by: mali, about: start, stance: denies}, {by: f, about: end, stance: doubts}]}
  > EOF
  $ entente ties --according-to mali -f word.yaml
  as of 2024-12-31; according to Mali: 2 ties
  
  From       To    Tie                                               In force  Certainty   Sources
  France  →  JNIM  arms (alleged by Army)                            2015 –    ○ possible  own
  France  →  JNIM  funds (according to Army) ⊘ start denied by Mali  2015 –    ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party, none of whose own dispute it
  according to Mali alone: 1 tie that it denies or does not speak of is left out
  $ entente ties --according-to mali -f word.yaml -O csv --columns id,alleged_by,denied_by,sources,sources_against
  id,alleged_by,denied_by,sources,sources_against
  f arms j,army,,own,
  f funds j,,,,
  note: according to Mali alone: 1 tie that it denies or does not speak of is left out
  $ entente ties --according-to mali --denied-by f -f word.yaml | head -1
  as of 2024-12-31; according to Mali; denied by France: 1 tie
  $ entente draw --according-to mali -f word.yaml -O svg -o - | grep -o "<title>France →[^<]*" | sort -u
  <title>France → JNIM: arms (2015 –), possible, alleged by Army
  <title>France → JNIM: funds (2015 –), definite, according to Army, start denied by Mali
  $ entente report --according-to mali -f word.yaml -O md -o - 2>/dev/null | grep -i 'alleged\|denied'
  | France | arms, alleged by Army | JNIM | since 2015 | possible | 1 |
  | France | funds, according to Army, start denied by Mali | JNIM | since 2015 | definite |  |
  Dates are bounds. Definite: in force whatever the true dates within those bounds, and undisputed in the ledger except where the tie says so. Likely: in force by the best estimate of them, or said to be likely by the author. Possible: not ruled out, or only alleged, doubted, or said by one and denied by another.

Who is asked for by --says is named, too, where a work states the tie without them.

  $ entente ties --says mali --type arms -f word.yaml
  as of 2024-12-31; type arms; said by Mali: 1 tie
  
  From       To    Tie                                        In force  Certainty   Sources
  France  →  JNIM  arms (alleged by Army) ⊘ denied by France  2015 –    ○ possible  own, s
  ● definite  ◐ likely  ○ possible
  $ entente draw --says mali -f word.yaml -O svg -o - | grep -o "<title>France →[^<]*" | sort -u
  <title>France → JNIM: arms (2015 –), possible, alleged by Army, denied by France
  <title>France → JNIM: funds (2015 –), definite, according to Army, start denied by Mali; end doubted by France
  $ entente report --says mali -f word.yaml -O md -o - 2>/dev/null | grep '^| France'
  | France | arms, alleged by Army, denied by France | JNIM | since 2015 | possible | 1, 2 |
  | France | funds, according to Army, start denied by Mali; end doubted by France | JNIM | since 2015 | definite | 2 |
