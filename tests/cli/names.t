Names are data: a comma, a sign or a command in one of them changes nothing
but the name.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > title: "`entente ties`, as written"
  > coverage: 2000/2010
  > sources:
  >   "a, b": {title: "One, of two; names", published: 2011}
  >   a: {title: A, published: 2011}
  >   b: {title: B, published: 2011}
  > kinds:
  >   "pill": {label: "actor pill", shape: box}
  > actors:
  >   x: {name: "● in part", kind: pill}
  >   y: {name: "Y, Z; \"W\" → V", kind: state}
  >   z: {name: "0 to 1..2", kind: agency}
  >   w: {name: "`entente shifts`", kind: state}
  > ties:
  > - {id: one, from: x, type: supports, to: y, when: 2001/2003, likelihood: almost certain, sources: ["a, b"], claims: [{by: "P, Q", stance: denies}, {by: "P", stance: denies}, {by: z, stance: denies}]}
  > - {id: two, from: y, type: arms, to: z, when: 2001/2003, sources: [a, b]}
  > - {id: three, from: x, type: hostile-to, to: z, when: 2002-05-03/2003-02-01, sources: [a]}
  > - {id: four, from: y, type: allied-with, to: w, start: 2001-02-03, end: 2002-05-03, sources: [a]}
  > - {id: five, from: y, type: hostile-to, to: w, start: 2003-02-03, end: 2005-05-03, sources: [a]}
  > - {id: six, from: x, type: allied-with, to: w, start: 2001-02-03, end: 2006-05-03, sources: [a]}
  > END
  $ entente check
  checked 1 file, 4 actors, 6 ties, 3 sources, 0 expectations: 0 errors, 0 warnings, 0 notes

One source called `a, b` is not the sources `a` and `b`; one holder is not two,
and none hides another.

  $ entente ties --at 2002 -O jsonl | python3 -c 'import json, sys; [print(t["id"], t["sources"], t["denied_by"]) for t in map(json.loads, sys.stdin) if t["id"] in ("one", "two")]'
  one ['a, b'] ['P, Q', 'P', 'z']
  two ['a', 'b'] []

A name that says "in part" needs no foot that explains it; a tie that is in
force in part does.

  $ entente ties --at 2001-07
  July 2001, as of 2010-12-31: 4 ties
  
  From                 To             Tie                                        In force                 Certainty   Sources
  `entente shifts`  ↔  ● in part      allied with                                2001-02-03 – 2006-05-03  ● definite  a
  `entente shifts`  ↔  Y, Z; "W" → V  allied with                                2001-02-03 – 2002-05-03  ● definite  a
  ● in part         →  Y, Z; "W" → V  supports ⊘ denied by “P, Q”, P, 0 to 1..2  2001 – 2003              ◐ likely    “a, b”
  Y, Z; "W" → V     →  0 to 1..2      arms                                       2001 – 2003              ◐ likely    a, b
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente ties --at 2002 | tail -2
  definite: in force for certain by its dates, and undisputed in this ledger except where marked
  in part: definite at some time in those days, not throughout
  $ entente who x --at 2001-07 | tail -2
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente path x z --at 2001-07
  ● in part to 0 to 1..2, July 2001, as of 2010-12-31; earlier events not counted: shortest 2 steps, 1 path
  
     From              To             Tie                                        In force     Certainty  Sources
  1  ● in part      →  Y, Z; "W" → V  supports ⊘ denied by “P, Q”, P, 0 to 1..2  2001 – 2003  ◐ likely   “a, b”
  2  Y, Z; "W" → V  →  0 to 1..2      arms                                       2001 – 2003  ◐ likely   a, b
  ◐ likely: as sure as the weakest tie on it
  paths run on positive ties, undirected (--layer, --directed)
  $ entente path w y --at 2002 | tail -3
  ● in part: as sure as the weakest tie on it
  in part: definite at some time in those days, not throughout
  paths run on positive ties, undirected (--layer, --directed)

"A..B" is explained where a date is one, not where a name is.

  $ entente shifts --limit 3
  2000 to 2010, as of 2010-12-31: 12 shifts
  
  When        Pair                              Was   Became             Certainty   Ties
  2001-02-03  `entente shifts` – ● in part      none  ally    formation  ● definite  allied with
  2001-02-03  `entente shifts` – Y, Z; "W" → V  none  ally    formation  ● definite  allied with
  2001        ● in part – Y, Z; "W" → V         none  ally    formation  ● definite  supports ⊘ denied by “P, Q”, P, 0 to 1..2
  9 more shifts (--limit 0 for all)
  made by lasting ties only (--with-events for the rest)
  $ sed 's/start: 2001-02-03, end: 2002-05-03/start: "[2001-02-03..2001-03-04]", end: 2002-05-03/' entente.yaml > between.yaml
  $ entente shifts -f between.yaml --limit 3
  2000 to 2010, as of 2010-12-31: 12 shifts
  
  When                    Pair                              Was   Became             Certainty   Ties
  2001-02-03              `entente shifts` – ● in part      none  ally    formation  ● definite  allied with
  2001-02-03..2001-03-04  `entente shifts` – Y, Z; "W" → V  none  ally    formation  ● definite  allied with
  2001                    ● in part – Y, Z; "W" → V         none  ally    formation  ● definite  supports ⊘ denied by “P, Q”, P, 0 to 1..2
  A..B: at some time from A to B
  9 more shifts (--limit 0 for all)
  made by lasting ties only (--with-events for the rest)

Nor does a name with " to " make a range of a date.

  $ entente ties --at 2002 --actor z | head -1
  any time in 2002 (--throughout for all of it), as of 2010-12-31; actor 0 to 1..2: 2 ties
  $ entente ties --at 2002/2003 --actor z | head -1
  any time from 2002 to 2003 (--throughout for all of it), as of 2010-12-31; actor 0 to 1..2: 2 ties

A title or a name that reads like a command is no command on a report's page;
a chart is left out for what it shows, not for how its words begin.

  $ entente report -o x.html -q; grep -o '<code>[^<]*' x.html
  <code>entente shifts
  <code>entente blocs
  <code>entente ties --at 2000-01/2010-12 --include possible
  <code>entente ties --at 2010-12
  <code>entente diff 2000-01 2010-12 --stat
  <code>entente ties --at 2010-12
  <code>entente diff
  $ grep -o '<h[123][^>]*>[^<]*<' x.html
  <h1>`entente ties`, as written<
  <h2 id=keys>Keys<
  <h2>Path<
  <h2>Timeline<
  <h2 class=skip>What pairs were to each other<
  <h2 class=skip>Who stood with whom<
  <h2 class=skip>Ties and changes<
  <h2>Sources<
  <h2>How this was made<
  $ mkdir out; entente report -o out/x.md -q; grep -n '[^\]`' out/x.md; ls out
  74:Counted as `entente ties --at 2000-01/2010-12 --include possible`, `entente ties --at 2010-12` and `entente diff 2000-01 2010-12 --stat` count, with the same filters.
  x-storyline.svg
  x-strip.svg
  x-timeline.svg
  x.md
  $ entente report -o out/x.tex -q; grep -c texttt out/x.tex
  2

In DOT with places the background holds the outlines of pills, and what is no
actor, tie or sign: those are known by what they are, not by what they are called.

  $ background() { entente draw --at 2002 -O dot --pinned -q -o x.dot -f "$1"; grep -o '_background=.*' x.dot; }
  $ sed 's/kind: pill/kind: sign/; s/"pill": /sign: /; s/kind: agency/kind: state/' entente.yaml > sign.yaml
  $ sed 's/kind: pill/kind: actor/; s/"pill": /actor: /; s/kind: agency/kind: state/' entente.yaml > actor.yaml
  $ background sign.yaml > 1; background actor.yaml > 2; cmp 1 2
  $ grep -o '"actor[a-z ]*"' x.dot | sort | uniq -c | sed 's/^ *//'
  1 "actor plain"
  3 "actor rectangle"

The places are kept in a file of the ledger's name, and a message says in which.

  $ cp entente.yaml 'one, "two"; → three.yaml'
  $ entente draw -f 'one, "two"; → three.yaml' --at 2002,2004 --multiples -o two.svg
  two.svg: 2 panels, layout shared (one, "two"; → three.layout.yaml: 4 actors added, 0 kept in place)
  $ entente draw --at 2002,2004 --multiples -o two.svg
  two.svg: 2 panels, layout shared (layout.yaml: 4 actors added, 0 kept in place)
  $ mkdir 'error: a, b'; cp entente.yaml 'error: a, b'; ln -s nowhere/layout.yaml 'error: a, b/layout.yaml'
  $ entente draw -f 'error: a, b' --at 2002 -o one.svg -q
  warning: where the actors stand is not kept: `error: a, b/layout.yaml` is a link, and is not written: entente chose this name itself, and writes no other file for it [output/link]

Names with commas are tried whole before they are cut, and a list may be given by repeating the option.

  $ cat > commas.yaml <<'END'
  > entente: 1
  > coverage: 1900/1920
  > sources: {"Smith, 2001": {title: T, published: 1921}}
  > actors: {doe: {name: "Doe, Jane"}, us: {tags: ["arms, small"]}, c: {}}
  > ties:
  >   - {from: doe, type: funds, to: us, when: 1905/1910, sources: ["Smith, 2001"]}
  >   - {from: c, type: funds, to: us, when: 1905/1910}
  >   - {from: c, type: arms, to: doe, when: 1905/1910}
  > END
  $ ask() { entente ties -f commas.yaml --at 1907 -O csv --columns from,to "$@" | tail -n +2 | tr '\n' ';'; echo; }
  $ ask --actor 'Doe, Jane'
  c,doe;doe,us;
  $ ask --actor 'us,Doe, Jane'
  doe,us;
  $ ask --actor us --actor c
  c,us;
  $ ask --actor us,c
  c,us;
  $ ask --tag 'arms, small'
  c,us;doe,us;
  $ ask --source 'Smith, 2001'
  doe,us;
  $ ask --actor 'us,Roe, Jane'
  error: no actor has the id, alias or name `Roe` [usage/unknown-actor]
     = help: did you mean `doe` (Doe, Jane)?
  
  error: no actor has the id, alias or name `Jane` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  

The same word, composed and decomposed, is one id.

  $ cat > composed.yaml <<'END'
  > entente: 1
  > coverage: 1900/1920
  > actors: {café: {}, b: {}}
  > ties: [{from: café, type: funds, to: b, when: 1905/1907}]
  > END
  $ entente ties -f composed.yaml --at 1906 -O csv --columns from,to
  from,to
  café,b
  $ entente who café -f composed.yaml --at 1906 -O csv --columns to
  to
  b

Namesakes bear their id; a `short` tells them apart.

  $ cat > namesakes.yaml <<'END'
  > entente: 1
  > coverage: 1900/1920
  > actors: {jalal: {name: Haqqani}, siraj: {name: HAQQANI}, al-qaeda: {name: Al-Qaeda}, aq: {name: al Qaeda, short: AQ}}
  > ties:
  >   - {from: jalal, type: funds, to: [siraj, al-qaeda], when: 1905/1907, sources: [https://example.org]}
  >   - {from: siraj, type: funds, to: aq, when: 1905/1907, sources: [https://example.org]}
  > END
  $ entente ties -f namesakes.yaml --at 1906
  any time in 1906 (--throughout for all of it), as of 1920-12-31: 3 ties
  
  From                To               Tie    In force     Certainty   Sources
  Haqqani (jalal)  →  Al-Qaeda         funds  1905 – 1907  ● definite  https://example.org
  Haqqani (jalal)  →  HAQQANI (siraj)  funds  1905 – 1907  ● definite  https://example.org
  HAQQANI (siraj)  →  AQ               funds  1905 – 1907  ● definite  https://example.org
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente draw -f namesakes.yaml --at 1906 -O dot | grep -c '(jalal)'
  3
  $ entente who haqqani -f namesakes.yaml
  error: `haqqani` may mean 2 actors [usage/ambiguous-actor]
     = help: write the id of one of them: `jalal` (Haqqani), `siraj` (HAQQANI)
  [2]

In records an actor's name or alias stands for its id where it means one actor, and so do the words of types and kinds.

  $ cat > called.yaml <<'EOF'
  > entente: 1
  > coverage: 1900/1920
  > actors:
  >   us: {name: United States, kind: state, aliases: [America]}
  >   hqn: {name: Haqqani Network, kind: armed group, aliases: [Network]}
  >   other: {name: Other Network, aliases: [Network]}
  > ties:
  >   - {from: United States, type: at war with, to: Haqqani Network, when: 1905/1907}
  >   - {from: hqn, type: works for, to: other, when: 1905/1907, claims: [{by: America}]}
  > EOF
  $ entente ties -f called.yaml --at 1906 -O csv --columns from,type,to
  from,type,to
  hqn,at-war-with,us
  hqn,works-for,other
  $ entente show hqn -f called.yaml | grep kind
  kind     armed-group
  $ cat >> called.yaml <<'EOF'
  >   - {from: us, type: funds, to: Network, when: 1905/1907}
  >   - {from: us, type: funds, to: America, when: 1905/1907}
  > EOF
  $ entente check -q -f called.yaml
  error: `Network` is a name of `hqn` and of `other` [tie/unknown-actor]
    --> called.yaml:10:33
     |
  10 |   - {from: us, type: funds, to: Network, when: 1905/1907}
     |                                 ^^^^^^^
     = help: write the id of the one that is meant
  
  error: a tie of `us` with itself: `America` is the same actor [tie/self]
    --> called.yaml:11:33
     |
  11 |   - {from: us, type: funds, to: America, when: 1905/1907}
     |                                 ^^^^^^^
     = help: name two actors, or write `self: true` if it is meant
  
  warning: `Network` stands for two actors [alias/shared]
    --> called.yaml:6:42
     |
   5 |   hqn: {name: Haqqani Network, kind: armed group, aliases: [Network]}
     |                                                             ------- `hqn` has it too
   6 |   other: {name: Other Network, aliases: [Network]}
     |                                          ^^^^^^^
     = help: keep it for one of them
  
  warning: tie cites no source [tie/unsourced]
    --> called.yaml:8:5
     |
   8 |   - {from: United States, type: at war with, to: Haqqani Network, when: 1905/1907}
     |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: add `sources:`, or `claims:` with who says so
  [1]
