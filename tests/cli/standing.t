Whose word a tie stands on decides what it counts for.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 2017/2024
  > sources:
  >   s: {title: S, publisher: Studio, published: 2021}
  >   bbc: {title: B, publisher: BBC, published: 2022}
  >   first: {title: Report, publisher: The Paper, published: 2020}
  >   second: {title: Correction, publisher: The Paper, published: 2022}
  > actors: {france: {name: France}, mali: {name: Mali}, jnim: {name: JNIM}, russia: {name: Russia}, wagner: {name: Wagner}}
  > ties:
  > - {from: france, type: arms, to: jnim, when: since 2021, claims: [{by: mali, stance: alleges, sources: [s]}, {by: france, stance: denies, sources: [bbc]}]}
  > - {from: russia, type: arms, to: jnim, start: 2019, claims: [{by: mali, stance: alleges, sources: [s]}]}
  > - {from: wagner, type: arms, to: mali, start: 2019, claims: [{by: france, stance: doubts, sources: [bbc]}]}
  > - {from: mali, type: hostile-to, to: russia, start: 2019, claims: [{by: russia, stance: denies}]}
  > - {from: russia, type: arms, to: mali, start: 2019, sources: [first], claims: [{stance: retracts, sources: [second]}]}
  > END

Each is shown with its doubt; what nobody stands by is counted, and shown when
it is asked for by name.

  $ entente ties
  as of 2024-12-31: 3 ties
  
  From       To    Tie                                        In force  Certainty   Sources
  France  →  JNIM  arms (alleged by Mali) ⊘ denied by France  2021 –    ○ possible  s ⊘ bbc
  Russia  →  JNIM  arms (alleged by Mali)                     2019 –    ○ possible  s
  Wagner  →  Mali  arms ⊘ doubted by France                   2019 –    ○ possible  ⊘ bbc
  ● definite  ◐ likely  ○ possible
  1 denied tie and 1 retracted tie left out (--standing denied,retracted)
  $ entente ties --standing denied,retracted
  as of 2024-12-31; standing denied, retracted: 2 ties
  
  From       To      Tie                            In force  Certainty  Sources
  Mali    ↔  Russia  hostile to ⊘ denied by Russia  2019 –    no
  Russia  →  Mali    arms ⊘ retracted by second     2019 –    no         ⊘ second
  ● definite  ◐ likely  ○ possible
  $ entente who mali
  Mali (mali), other
  as of 2024-12-31: 1 tie with 1 actor
  
              Actor   Tie                       In force  Certainty   Sources
  Support  ←  Wagner  arms ⊘ doubted by France  2019 –    ○ possible  ⊘ bbc
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  1 denied tie and 1 retracted tie left out (--standing denied,retracted)
  $ entente timeline
  2017 to 2024, as of 2024-12-31: 3 ties
  
                                                                2018    2020     2022    2024
  Russia → JNIM  arms (alleged by Mali)                     ········░░░░░░░░░░░░░░░░░░░░░░░░░░
  Wagner → Mali  arms ⊘ doubted by France                   ········░░░░░░░░░░░░░░░░░░░░░░░░░░
  France → JNIM  arms (alleged by Mali) ⊘ denied by France  ·················░░░░░░░░░░░░░░░░░
  █ definite  ▓ likely  ░ possible  ▶ still in force
  1 denied tie and 1 retracted tie left out (--standing denied,retracted)

In data, works that deny it are apart from those that say so.

  $ entente ties -O csv --columns id,certainty,standing,alleged_by,denied_by,doubted_by,sources,sources_against
  id,certainty,standing,alleged_by,denied_by,doubted_by,sources,sources_against
  france arms jnim,possible,disputed,mali,france,,s,bbc
  russia arms jnim,possible,alleged,mali,,,s,
  wagner arms mali,possible,doubted,,,france,,bbc

Nothing of that counts, and every answer says so.

  $ entente shifts
  2017 to 2024, as of 2024-12-31: 0 shifts
  1 disputed tie, 1 alleged tie, 1 doubted tie, 1 denied tie and 1 retracted tie left out
  made by lasting ties only (--with-events for the rest)
  $ entente shifts france jnim
  2017 to 2024, as of 2024-12-31: France – JNIM, 0 changes
  
  When       State  Perhaps  Ties
  2017/2020  none
  2021/2024  none   ally
  State: the best estimate. Perhaps: what it may have been instead
  1 disputed tie left out of State
  made by lasting ties only (--with-events for the rest)
  $ entente rank --by degree --limit 1
  Degree: as of 2024-12-31; earlier events not counted
  
  #  Actor   Degree  Ties  Signs
  1  France       0     0
  Degree over all ties: 5 actors, 0 edges, undirected, several ties of a pair count once
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph
  1 disputed tie, 1 alleged tie, 1 doubted tie, 1 denied tie and 1 retracted tie left out
  4 more actors (--limit 0 for all)
  $ entente rank --by degree --every year --limit 1 | tail -3
  Degree over all ties, undirected, several ties of a pair count once; 8 steps, 1 different network
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  ties less than likely are left out: 1 disputed tie, 1 alleged tie, 1 doubted tie, 1 denied tie and 1 retracted tie
  $ entente blocs | tail -3
  Blocs: as of 2024-12-31; earlier events not counted
  no tie with a sign counts: nobody is friend or foe
  1 disputed tie, 1 alleged tie, 1 doubted tie, 1 denied tie and 1 retracted tie left out
  $ entente balance | tail -2
  no tie with a sign counts: nobody is friend or foe
  1 disputed tie, 1 alleged tie, 1 doubted tie, 1 denied tie and 1 retracted tie left out
  $ entente path france jnim
  no path from France to JNIM, as of 2024-12-31; earlier events not counted
  paths run on positive ties, undirected (--layer, --directed)
  1 disputed tie, 1 alleged tie, 1 doubted tie and 1 retracted tie make no way
  [1]
  $ entente diff 2018 2023 | grep -A2 Pairs
  [1]

Whatever the form, none of it is likely or definite.

  $ sure() { python3 -c 'import json, sys
  > def walk(x, key=""):
  >     if isinstance(x, (dict, list)):
  >         for k, v in x.items() if isinstance(x, dict) else enumerate(x):
  >             walk(v, k if isinstance(x, dict) else key)
  >     elif key in ("certainty", "c1", "c2", "change", "holds", "state") and x in ("likely", "definite", "ally", "hostile"):
  >         print("wrong:", key, x)
  > for line in sys.stdin.read().splitlines() if sys.argv[1] == "jsonl" else [sys.stdin.read()]:
  >     walk(json.loads(line))' "$1"; }
  $ for c in ties "ties --standing denied,retracted" "who mali" timeline "ties --records" "diff 2018 2023" shifts "shifts france jnim" "path france jnim" blocs balance "rank --by degree"; do
  >   for f in text md; do entente $c -O $f -q | grep -v '● definite\|█ definite' | grep -w 'likely\|definite'; done
  >   for f in json jsonl; do entente $c -O $f -q > out || test $? = 1; sure $f < out; done
  > done
  $ for q in "" "--standing denied,retracted" "--records" "--include possible"; do for f in csv tsv; do
  >   entente ties $q -O $f -q --columns certainty | sort -u | tr '\n' ' '
  > done; done
  certainty possible certainty possible certainty no certainty no certainty possible certainty possible certainty possible certainty possible  (no-eol)
  $ for q in "" "--standing denied,retracted" "--roll-up state"; do entente draw $q -O dot -q | grep -o 'style="[a-z]*"' | sort | uniq -c; done
        3 style="dotted"
        5 style="filled"
        2 style="dotted"
        2 style="filled"
        3 style="dotted"
        5 style="filled"
  $ for q in "" "--standing denied,retracted"; do entente draw $q -O svg -q | grep -o 'class="tie [^"]*"' | sort | uniq -c; done
        2 class="tie support possible denied"
        1 class="tie support possible"
        1 class="tie hostility no denied"
        1 class="tie support no denied"

In a figure the works behind a denial stand behind it.

  $ entente draw -O svg -q | grep -o '<title>[^<]*: [^<]*' | sort -u
  <title>France → JNIM: arms (2021 –), possible, alleged by Mali, denied by France
  <title>Russia → JNIM: arms (2019 –), possible, alleged by Mali
  <title>Wagner → Mali: arms (2019 –), possible, doubted by France

The latest stance of a holder counts, of a paper's works the correction too.

  $ entente show "russia arms mali" | grep 'standing\|claim\|sources'
  standing  retracted
  sources   first
  claim     the source itself retracts [second]

An author who weighed it may say so; the doubt stays beside it.

  $ sed -i 's/to: jnim, when: since 2021,/& likelihood: very likely, confidence: low,/' entente.yaml
  $ entente ties --actor france
  as of 2024-12-31; actor France: 1 tie
  
  From       To    Tie                                        In force  Certainty  Sources
  France  →  JNIM  arms (alleged by Mali) ⊘ denied by France  2021 –    ◐ likely   s ⊘ bbc
  ● definite  ◐ likely  ○ possible
  $ entente show "france arms jnim" | grep 'likelihood\|confidence\|standing'
  likelihood  very likely (80-95 %)
  confidence  low
  standing    disputed
  $ entente ties --actor france -O csv --columns likelihood,likelihood_lo,likelihood_hi,confidence,certainty,standing
  likelihood,likelihood_lo,likelihood_hi,confidence,certainty,standing
  very likely,80,95,low,likely,disputed
  $ entente shifts
  2017 to 2024, as of 2024-12-31: 1 shift
  
  When  Pair           Was   Became             Certainty  Ties
  2021  France – JNIM  none  ally    formation  ◐ likely   arms (alleged by Mali) ⊘ denied by France
  1 alleged tie, 1 doubted tie, 1 denied tie and 1 retracted tie left out
  made by lasting ties only (--with-events for the rest)
