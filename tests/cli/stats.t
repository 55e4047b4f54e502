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
  Ties by likelihood      stated (no likelihood given)      10
                          definite                          10
                          likely                             1
  Ties by standing        disputed                           1
                          reported                          10
  Ties at the date asked  definite                           1
                          likely                             0
                          possible                           1
  Network, all layer      actors                             6
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
  Network, all layer      actors                             7
                          pairs                              6
                          density                        0.286
                          reciprocity                    1.000
                          transitivity                   1.000
                          components                         3
                          largest-component                  3
                          isolates                           1

The network at that date, of friends alone:

  $ entente stats --at 1910 --layer positive -O csv | tail -8
  "Network, positive layer",actors,7
  "Network, positive layer",pairs,6
  "Network, positive layer",density,0.285714285714
  "Network, positive layer",reciprocity,1
  "Network, positive layer",transitivity,1
  "Network, positive layer",components,3
  "Network, positive layer",largest-component,3
  "Network, positive layer",isolates,1
  $ entente stats --layer red
  error: there is no layer `red` [usage/unknown-layer]
     = help: the choices are positive, negative, neutral and all
  [2]
