entente stats: how much the ledger holds.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > title: Before and in the Great War
  > coverage: 1870/1919
  > sources:
  >   taylor: {title: The Struggle for Mastery in Europe, author: A. J. P. Taylor, published: 1954}
  >   fischer: {title: Griff nach der Weltmacht, author: Fritz Fischer, published: 1961}
  > actors:
  >   austria: {name: Austria-Hungary, kind: state, exists: 1867/1918-11-12}
  >   bolsheviks: {name: Bolsheviks, kind: party}
  >   britain: {name: Great Britain, kind: state, aliases: [UK]}
  >   france: {name: France, kind: state}
  >   germany: {name: Germany, kind: state}
  >   italy: {name: Italy, kind: state}
  >   russia: {name: Russia, kind: state}
  > ties:
  >   - {between: [germany, austria], type: allied-with, when: 1879-10-07/1918-11-03, sources: [taylor]}
  >   - {between: [italy, germany], type: allied-with, when: 1882-05-20/1915-05-03, sources: [taylor]}
  >   - {between: [italy, austria], type: allied-with, when: 1882-05-20/1915-05-03, sources: [taylor]}
  >   - {between: [france, russia], type: allied-with, when: 1894/1917-11, sources: [taylor]}
  >   - {between: [britain, france], type: cooperates-with, when: since 1904-04-08, sources: [taylor]}
  >   - {between: [britain, russia], type: cooperates-with, when: 1907-08-31/1917-11, sources: [taylor]}
  >   - {between: [germany, russia], type: at-war-with, when: 1914-08-01/1918-03-03, sources: [taylor]}
  >   - {between: [italy, austria], type: at-war-with, when: 1915-05-23/1918-11-03, sources: [taylor]}
  >   - from: germany
  >     type: funds
  >     to: bolsheviks
  >     when: 1915~/1918
  >     likelihood: likely
  >     sources: [fischer]
  >     claims: [{by: bolsheviks, stance: denies, sources: [fischer]}]
  >   - {from: germany, type: attacks, to: france, when: in 1914-08, sources: [taylor]}
  >   - {from: bolsheviks, type: opposes, to: russia, when: by 1905, sources: [taylor]}
  > END

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
