entente stats: how much the ledger holds.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente stats
  Before and in the Great War
  coverage 1870/1919, as of 1919-12-31 (the end of the coverage)
  
  Records                 files                              1
                          actors                             7
                          tie records                       11
                          ties (lists of ends expanded)     11
                          natural keys                      11
                          sources                            2
                          claims                             1
                          events                             0
                          expectations                       0
  Actors by kind          political party                    1
                          state                              6
  Ties by family          support                            1
                          alliance                           6
                          hostility                          4
  Ties by type            allied-with                        4
                          at-war-with                        2
                          attacks                            1
                          cooperates-with                    2
                          funds                              1
                          opposes                            1
  Ties by likelihood      none given                        10
                          given                              1
  Ties by belief          definite                          10
                          likely                             1
  Ties by standing        disputed                           1
                          reported                          10
  Ties at the date asked  definite                           1
                          likely                             0
                          possible                           1
  Network, all ties       actors                             6
                          pairs                              1
                          density                        0.067
                          reciprocity                    1.000
                          transitivity
                          components                         5
                          largest-component                  2
                          isolates                           4
  $ entente stats --at 1910 | tail -12
                          reported                          10
  Ties at the date asked  definite                           6
                          likely                             0
                          possible                           1
  Network, all ties       actors                             7
                          pairs                              6
                          density                        0.286
                          reciprocity                    1.000
                          transitivity                   1.000
                          components                         3
                          largest-component                  3
                          isolates                           1

The network at that date, of friends alone:

  $ entente stats --at 1910 --layer positive -O csv | tail -8
  "Network, positive ties",actors,7
  "Network, positive ties",pairs,6
  "Network, positive ties",density,0.285714285714
  "Network, positive ties",reciprocity,1
  "Network, positive ties",transitivity,1
  "Network, positive ties",components,3
  "Network, positive ties",largest-component,3
  "Network, positive ties",isolates,1
  $ entente stats --layer red
  error: there is no layer `red` [usage/unknown-layer]
     = help: the choices are positive, negative, neutral and all
  [2]

What igraph is asked, where it is asked for; the other rows stay:

  $ entente stats --at 1915 --network > more && entente stats --at 1915 | sed 's/  *$//; s/   */  /g' > less; sed 's/  *$//; s/   */  /g' more | diff less - | grep -c '^<'
  0
  [1]
  $ entente stats --at 1915 --network | tail -26
                                     reciprocity                    0.933
                                     transitivity                   0.462
                                     components                         1
                                     largest-component                  7
                                     isolates                           0
                                     strong-components                  2
                                     largest-strong                     6
                                     diameter                           3
                                     mean-distance                  1.905
                                     triad-census 003                   6
                                     triad-census 012                   2
                                     triad-census 102                  18
                                     triad-census 021D                  0
                                     triad-census 021U                  0
                                     triad-census 021C                  0
                                     triad-census 111D                  0
                                     triad-census 111U                  3
                                     triad-census 030T                  0
                                     triad-census 030C                  0
                                     triad-census 201                   4
                                     triad-census 120D                  0
                                     triad-census 120U                  0
                                     triad-census 120C                  0
                                     triad-census 210                   0
                                     triad-census 300                   2
  More parts without, positive ties  Germany                            1
  $ entente stats --at 1915 --network --layer positive -O csv | tail -23 | head -6
  "Network, positive ties",largest-component,4
  "Network, positive ties",isolates,0
  "Network, positive ties",strong-components,3
  "Network, positive ties",largest-strong,3
  "Network, positive ties",diameter,2
  "Network, positive ties",mean-distance,1.22222222222
  $ entente stats --network --at 1915 --roll-up state -O jsonl | grep -c 'triad-census'
  16
  $ entente help measure triad-census
  Triad census (in stats, if more of the network is asked for, `triad-census`)
  
  How many threes of actors are of each of the 16 types.
  
  Definition: of all threes of actors, how many are 003: not tied; 012: a→b; 102: a↔b; 021D: a←b→c; 021U: a→b←c; 021C: a→b→c; 111D: a↔b←c; 111U: a↔b→c; 030T: a→b→c, a→c; 030C: a→b→c→a; 201: a↔b↔c; 120D: a←b→c, a↔c; 120U: a→b←c, a↔c; 120C: a→b→c, a↔c; 210: a→b↔c, a↔c; 300: all ways. The digits count mutual, one-way and absent pairs. Not taken where more than a hundred million pairs of ties share an actor.
  
  Layer: all unless --layer says otherwise; directed; parallel ties collapsed.
  
  Book or paper: Holland, P. W., Leinhardt, S. (1970). A method for detecting structure in sociometric data. American Journal of Sociology 76(3), 492-513; Davis, J. A., Leinhardt, S. (1972). The structure of positive interpersonal relations in small groups. In: Berger, J. (ed.), Sociological Theories in Progress 2, 218-251
  
  Same numbers: igraph_triad_census(g, res) and NetworkX triadic_census(D)
  $ entente rank --by diameter
  error: there is no measure `diameter` [usage/unknown-measure]
     = help: `diameter` is of the whole network: see `entente stats`
  [2]

Over a range, a line a step; data has the rows of each step, which are those of stats at that date.

  $ cat > steps.yaml <<'EOF'
  > entente: 1
  > coverage: 2000/2003
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}, c: {}, d: {exists: 2002/..}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000-01-01/2003-12-31, sources: [s]}
  >   - {between: [b, c], type: allied-with, when: 2001-01-01/2003-12-31, sources: [s]}
  >   - {between: [a, c], type: rivals, when: 2002-01-01/2002-12-31, sources: [s]}
  >   - {from: c, type: arms, to: d, when: since 2002-02-10, likelihood: unlikely, sources: [s]}
  >   - {from: d, type: attacks, to: a, when: 2003-05-05, sources: [s]}
  > EOF
  $ entente stats --every year -f steps.yaml
  2000 to 2003, as of 2003-12-31: 4 steps
  
  Step  Definite  Likely  Possible  Tied  Actors  Pairs  Density  Reciprocity  Transitivity  Components  Largest component  Isolates
  2000         1       0         0     2       3      1    0.333        1.000             -           2                  2         1
  2001         2       0         0     3       3      2    0.667        1.000         0.000           1                  3         0
  2002         3       0         1     3       4      3    0.500        1.000         1.000           2                  3         1
  2003         3       0         1     4       4      3    0.500        0.800         0.000           1                  4         0
  Definite, Likely, Possible: ties in force in the step; Tied: actors with a tie in the network
  the network: all ties, likely or better, no events before the step
  ties less than likely are left out
  $ entente stats --from 2002 --to 2002 -f steps.yaml -O csv
  date,what,name,count
  2002,Ties at the date asked,definite,3
  2002,Ties at the date asked,likely,0
  2002,Ties at the date asked,possible,1
  2002,"Network, all ties",actors,4
  2002,"Network, all ties",pairs,3
  2002,"Network, all ties",density,0.5
  2002,"Network, all ties",reciprocity,1
  2002,"Network, all ties",transitivity,1
  2002,"Network, all ties",components,2
  2002,"Network, all ties",largest-component,3
  2002,"Network, all ties",isolates,1
  $ for y in 2000 2001 2002 2003; do entente stats --at $y -f steps.yaml -O csv | grep 'Ties at\|Network' | sed "s/^/$y,/"; done > each.csv
  $ entente stats --every year -f steps.yaml -O csv | tail -n +2 | diff - each.csv
  $ entente stats --every year --layer positive --actor a,b -f steps.yaml
  2000 to 2003, as of 2003-12-31; actor a, b: 4 steps
  
  Step  Definite  Likely  Possible  Tied  Actors  Pairs  Density  Reciprocity  Transitivity  Components  Largest component  Isolates
  2000         1       0         0     2       3      1    0.333        1.000             -           2                  2         1
  2001         1       0         0     2       3      1    0.333        1.000             -           2                  2         1
  2002         1       0         0     2       4      1    0.167        1.000             -           3                  2         2
  2003         1       0         0     2       4      1    0.167        1.000             -           3                  2         2
  Definite, Likely, Possible: ties in force in the step; Tied: actors with a tie in the network
  the network: positive ties, likely or better, no events before the step
  $ entente stats --every year -f steps.yaml -O json | grep '"query"'
    "query": {"from_day": "2000-01-01", "to_day": "2003-12-31", "as_of": "2003-12-31", "every": "year", "throughout": false, "include": "possible", "filter": null, "roll_up": null, "layer": "all", "strict_dates": false, "options": {"every": "year"}},
  $ entente stats --every year --network -f steps.yaml
  error: --network is of one date [usage/series]
     = help: leave it out, or give a date with --at instead of a range
  [2]
  $ entente stats --every year --at 2001 -f steps.yaml
  error: a series has a range, not a date [usage/series]
     = help: give --from and --to, and leave out --at
  [2]

What is left out of the network is told. Rolled up, one tie may be told of several; it is counted once where it is left out.

  $ cat > doubted.yaml <<'END'
  > entente: 1
  > coverage: 2000/2024
  > actors: {o: {}, x: {kind: state}, p: {kind: state}, q: {kind: state}, r: {kind: state}}
  > ties:
  >   - {from: o, type: member-of, to: p, when: since 2000}
  >   - {from: o, type: member-of, to: q, when: since 2000}
  >   - {from: o, type: member-of, to: r, when: since 2000}
  >   - {from: o, type: arms, to: x, when: since 2000, claims: [{by: p, stance: alleges}, {by: x, stance: denies}]}
  > END
  $ entente stats -f doubted.yaml --layer positive | tail -n 9
  Network, positive ties  actors                             5
                          pairs                              3
                          density                        0.300
                          reciprocity                    0.000
                          transitivity                   0.000
                          components                         2
                          largest-component                  4
                          isolates                           1
  1 disputed tie left out of the network
  $ entente stats -f doubted.yaml --roll-up state | grep 'possible\|pairs\|disputed tie\|made of'
                          possible                           1
                          possible                           3
                          pairs                              0
  1 disputed tie left out of the network
  3 ties at the date asked are made of 1 tie of the ledger
  $ entente stats -f doubted.yaml --from 2001 --to 2002 --every year
  2001 to 2002, as of 2024-12-31: 2 steps
  
  Step  Definite  Likely  Possible  Tied  Actors  Pairs  Density  Reciprocity  Transitivity  Components  Largest component  Isolates
  2001         3       0         1     4       5      3    0.300        0.000         0.000           2                  4         1
  2002         3       0         1     4       5      3    0.300        0.000         0.000           2                  4         1
  Definite, Likely, Possible: ties in force in the step; Tied: actors with a tie in the network
  the network: all ties, likely or better, no events before the step
  ties less than likely are left out: 1 disputed tie
  $ entente shifts -f doubted.yaml --roll-up state | grep disputed
  1 disputed tie left out
  $ entente rank -f doubted.yaml --by degree --roll-up state 2>&1 | grep disputed
  1 disputed tie left out
  $ entente blocs -f doubted.yaml --roll-up state 2>&1 | grep disputed
  1 disputed tie left out
