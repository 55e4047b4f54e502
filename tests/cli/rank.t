entente rank: who stands where in the network.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

In 1910 two groups of three: everybody is tied to both others.

  $ entente rank --at 1910 --by degree
  Degree: any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Degree                Ties  Signs
  1  Austria-Hungary       2  ████████████     2  +2
  1  Great Britain         2  ████████████     2  +2
  1  France                2  ████████████     2  +2
  1  Germany               2  ████████████     2  +2
  1  Italy                 2  ████████████     2  +2
  1  Russia                2  ████████████     2  +2
  7  Bolsheviks            0                   0
  Degree over all ties: 7 actors, 6 edges, undirected, several ties of a pair count once
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --at 1910 --by degree -O csv
  date,actor,actor_name,measure,value,rank,rank_since,ties,positive,negative
  1910,austria,Austria-Hungary,degree,2,1,,2,2,0
  1910,britain,Great Britain,degree,2,1,,2,2,0
  1910,france,France,degree,2,1,,2,2,0
  1910,germany,Germany,degree,2,1,,2,2,0
  1910,italy,Italy,degree,2,1,,2,2,0
  1910,russia,Russia,degree,2,1,,2,2,0
  1910,bolsheviks,Bolsheviks,degree,0,7,,0,0,0

In 1916 Germany alone has two friends who do not know each other:

  $ entente rank --at 1916 --by betweenness
  Betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Betweenness                Ties  Signs
  1  Germany                0.067  ████████████     3  +2 −1
  2  Austria-Hungary        0.000                   2  +1 −1
  2  Bolsheviks             0.000                   1  +1
  2  Great Britain          0.000                   2  +2
  2  France                 0.000                   2  +2
  2  Italy                  0.000                   1  −1
  2  Russia                 0.000                   3  +2 −1
  Betweenness over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once
  same numbers: NetworkX betweenness_centrality(G); igraph_betweenness() divided by the number of pairs; R igraph betweenness(g, weights=NA, normalized=TRUE)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --at 1916 --by negative-degree --since 1910
  Negative degree: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Negative degree                Ties  Signs  1910
  1  Austria-Hungary                1  ████████████     2  +1 −1  =
  1  Germany                        1  ████████████     3  +2 −1  =
  1  Italy                          1  ████████████     1  −1     =
  1  Russia                         1  ████████████     3  +2 −1  =
  5  Bolsheviks                     0                   1  +1     ▼4
  5  Great Britain                  0                   2  +2     ▼4
  5  France                         0                   2  +2     ▼4
  Negative degree over negative ties: 7 actors, 2 edges, undirected, several ties of a pair count once; ▲▼ places since 1910
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph of negative ties
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --at 1910 --by degree --limit 2
  Degree: any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Degree                Ties  Signs
  1  Austria-Hungary       2  ████████████     2  +2
  1  Great Britain         2  ████████████     2  +2
  Degree over all ties: 7 actors, 6 edges, undirected, several ties of a pair count once
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph
  1 record is only possible by its dates and does not count (--include possible)
  5 more actors (--limit 0 for all)

All measures run, and give one line an actor:

  $ for m in $(entente help measures | sed -n '/^of pairs/q; s/^  \([^ ]*\).*/\1/p'); do printf '%s ' $m; entente rank --at 1916 --by $m -O csv -q | wc -l; done
  betweenness 8
  harmonic 8
  closeness 8
  degree 8
  in-degree 8
  out-degree 8
  positive-degree 8
  negative-degree 8
  net-degree 8
  ratio 8
  ties 8
  strength 8
  eigenvector 8
  katz 8
  pagerank 8
  hub 8
  authority 8
  coreness 8
  cut-point 8
  constraint 8
  effective-size 8
  brokerage 8
  coordinator 8
  consultant 8
  gatekeeper 8
  representative 8
  liaison 8
  pn 8
  pn-in 8
  pn-out 8
  status 8

Words of a measure's name may be joined from below, and Katz centrality tells its alpha:

  $ entente rank --at 1916 --by net_degree --limit 1
  Net degree: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor          Net degree                Ties  Signs
  1  Great Britain           2  ████████████     2  +2
  Net degree over all ties: 7 actors, 7 edges, undirected, several ties of a pair count once
  same numbers: R signnet degree_signed(g, type = "net") on the simple graph
  1 record is only possible by its dates and does not count (--include possible)
  6 more actors (--limit 0 for all)
  $ entente rank --at 1910 --by katz --limit 1
  Katz centrality: any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Katz centrality                Ties  Signs
  1  Austria-Hungary            6.667  ████████████     2  +2
  Katz centrality over positive ties: 7 actors, 6 edges, undirected, several ties of a pair count once; alpha 0.425
  same numbers: NetworkX katz_centrality(G, alpha=the one printed, beta=1, normalized=False, weight='weight', tol=1e-12, max_iter=100000); R igraph alpha_centrality(g, alpha=the one printed)
  1 record is only possible by its dates and does not count (--include possible)
  6 more actors (--limit 0 for all)
  $ entente rank --at 1910 --by katz --alpha 0.1 --limit 1
  Katz centrality: any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Katz centrality                Ties  Signs
  1  Austria-Hungary            1.250  ████████████     2  +2
  Katz centrality over positive ties: 7 actors, 6 edges, undirected, several ties of a pair count once; alpha 0.1
  same numbers: NetworkX katz_centrality(G, alpha=the one printed, beta=1, normalized=False, weight='weight', tol=1e-12, max_iter=100000); R igraph alpha_centrality(g, alpha=the one printed)
  1 record is only possible by its dates and does not count (--include possible)
  6 more actors (--limit 0 for all)
  $ entente rank --at 1910 --by katz --alpha 0.5
  error: katz has no values with an alpha of 0.5: long walks count for more than short ones, and the sum has no end [usage/alpha]
     = help: take an alpha below 0.5, or leave out --alpha
  [2]

One answer has one alpha: that which the larger of two networks allows, or all steps of a series. It is in data, too.

  $ cat > grows.yaml <<'END'
  > entente: 1
  > coverage: 2000/2003
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000/2003, sources: [s]}
  >   - {between: [a, c], type: allied-with, when: 2001/2001, sources: [s]}
  >   - {between: [a, d], type: allied-with, when: 2001/2001, sources: [s]}
  >   - {between: [a, e], type: allied-with, when: 2001/2001, sources: [s]}
  > END
  $ entente rank --by katz --from 2000 --to 2003 -f grows.yaml
  Katz centrality: 2000 to 2003, as of 2003-12-31; earlier events not counted
  
  Actor        Highest  in     Last  First
  a      ▂█▂▂    9.730  2001  1.739      4
  b      ▂▅▂▂    5.135  2001  1.739      3
  c      ▁▅▁▁    5.135  2001  1.000      0
  d      ▁▅▁▁    5.135  2001  1.000      0
  e      ▁▅▁▁    5.135  2001  1.000      0
  Katz centrality over positive ties, undirected, several ties of a pair count once; alpha 0.425; 4 steps, 3 different networks
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  $ entente rank --by katz --from 2000 --to 2003 -f grows.yaml -O csv --columns date,actor,value | grep a,
  2000,a,1.73913043478
  2001,a,9.72972972973
  2002,a,1.73913043478
  2003,a,1.73913043478
  $ entente rank --by katz --from 2000 --to 2003 -f grows.yaml -O json | grep -o '"alpha": [0-9.]*'
  "alpha": 0.425
  $ entente rank --by katz --from 2000 --to 2003 --alpha 0.25 -f grows.yaml | grep -o 'alpha.*'
  alpha 0.25; 4 steps, 3 different networks
  $ entente rank --by katz --from 2000 --to 2003 --alpha 0.7 -f grows.yaml
  error: katz has no values with an alpha of 0.7: long walks count for more than short ones, and the sum has no end [usage/alpha]
     = help: take an alpha below 0.5, or leave out --alpha
  [2]
  $ entente rank --by katz --at 2000 -f grows.yaml -O json | grep -o '"alpha": [0-9.]*'
  "alpha": 0.85
  $ entente rank --by katz --at 2003 --since 2001 -f grows.yaml -O json | grep -o '"alpha": [0-9.]*'
  "alpha": 0.425

Pairs are ranked too; only bridges are listed as such:

  $ entente rank --at 1916 --by edge_betweenness --since 1910
  Edge betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Pair                       Edge betweenness                Ties  Signs  1910
  1  Austria-Hungary – Germany             0.095  ████████████     1  +1     =
  1  Bolsheviks – Germany                  0.095  ████████████     1  +1     new
  3  Great Britain – France                0.048  ██████           1  +1     ▼2
  3  Great Britain – Russia                0.048  ██████           1  +1     ▼2
  3  France – Russia                       0.048  ██████           1  +1     ▼2
  Edge betweenness over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once; ▲▼ places since 1910
  same numbers: NetworkX edge_betweenness_centrality(G); igraph_edge_betweenness() divided by the number of pairs; so R igraph edge_betweenness(g, weights=NA)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --at 1916 --by bridges
  Bridges: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Pair                       Bridges                Ties  Signs
  1  Austria-Hungary – Germany        1  ████████████     1  +1
  1  Bolsheviks – Germany             1  ████████████     1  +1
  Bridges over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once
  same numbers: the pairs listed are those of igraph_bridges(g, res) and NetworkX bridges(G)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --at 1916 --by bridges -O csv
  date,from,from_name,to,to_name,measure,value,rank,rank_since,ties,positive,negative
  1916,austria,Austria-Hungary,germany,Germany,bridges,1,1,,1,1,0
  1916,bolsheviks,Bolsheviks,germany,Germany,bridges,1,1,,1,1,0
  $ entente rank --at 1910 --by bridges
  Bridges: any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  Bridges over positive ties: 7 actors, 6 edges, undirected, several ties of a pair count once
  same numbers: the pairs listed are those of igraph_bridges(g, res) and NetworkX bridges(G)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --by density
  error: there is no measure `density` [usage/unknown-measure]
     = help: `density` is of the whole network: see `entente stats`
  [2]

Moves are told from the earlier date to the later.

  $ entente rank --at 1916 --since 1910 > /dev/null
  $ entente rank --at 1910 --since 1916
  error: --since 1916 is not before 1910 [usage/since]
     = help: give the earlier date to --since, the later one to --at
  [2]

Weights of any size are told in few digits, or refused.

  $ cat > weights.yaml <<'END'
  > entente: 1
  > coverage: 2000/2001
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: since 2000, weight: 1e300, sources: [s]}
  >   - {between: [b, c], type: allied-with, when: since 2000, weight: 1, sources: [s]}
  > END
  $ entente rank --by strength -f weights.yaml
  Strength: as of 2001-12-31; earlier events not counted
  
  #  Actor  Strength                Ties  Signs
  1  a         1e300  ████████████     1  +1
  1  b         1e300  ████████████     2  +2
  3  c             1  █                1  +1
  Strength over all ties: 3 actors, 2 edges, undirected, several ties of a pair count once
  same numbers: igraph_strength(g, res, vids, IGRAPH_ALL, loops, weights) and NetworkX G.degree(weight='weight')
  $ entente rank --by strength -f weights.yaml --every year
  Strength: 2000 to 2001, as of 2001-12-31; earlier events not counted
  
  Actor      Highest  in     Last  First
  a      ██    1e300  2000  1e300      2
  b      ██    1e300  2000  1e300      2
  c      ▁▁        1  2000      1      0
  Strength over all ties, undirected, several ties of a pair count once; 2 steps, 1 different network
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  $ sed -i 's/1e300/1e-320/' weights.yaml
  $ entente rank --by katz -f weights.yaml
  error: katz cannot be computed: the ties' weights are too large or too small to be added up [measure/weights]
     = help: a tie weighs its type's `strength` times its own `weight`: keep both between 0.001 and 1000
  [3]

Several measures of one date: a line an actor, in the order of the first.

  $ entente rank --at 1916 --by net-degree,betweenness --by katz --since 1910
  Net degree, betweenness, Katz centrality: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Net degree  Betweenness  Katz centrality  Ties  Signs  1910
  1  Great Britain             2        0.000            6.667     2  +2     =
  1  France                    2        0.000            6.667     2  +2     =
  3  Bolsheviks                1        0.000            2.231     1  +1     ▲4
  3  Germany                   1        0.067            2.896     3  +2 −1  ▼2
  3  Russia                    1        0.000            6.667     3  +2 −1  ▼2
  6  Austria-Hungary           0        0.000            2.231     2  +1 −1  ▼5
  7  Italy                    -1        0.000            1.000     1  −1     ▼6
  Net degree over all ties: 7 actors, 7 edges, undirected, several ties of a pair count once; ▲▼ places since 1910
  same numbers: R signnet degree_signed(g, type = "net") on the simple graph
  Betweenness over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once; ▲▼ places since 1910
  same numbers: NetworkX betweenness_centrality(G); igraph_betweenness() divided by the number of pairs; R igraph betweenness(g, weights=NA, normalized=TRUE)
  Katz centrality over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once; alpha 0.425; ▲▼ places since 1910
  same numbers: NetworkX katz_centrality(G, alpha=the one printed, beta=1, normalized=False, weight='weight', tol=1e-12, max_iter=100000); R igraph alpha_centrality(g, alpha=the one printed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --at 1916 --by net-degree,betweenness -O md --limit 1
  Net degree, betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  | \# | Actor | Net degree | Betweenness | Ties | Signs |
  | ---: | --- | ---: | ---: | ---: | --- |
  | 1 | Great Britain | 2 | 0.000 | 2 | +2 |
  
  - Net degree over all ties: 7 actors, 7 edges, undirected, several ties of a pair count once
  - same numbers: R signnet degree\_signed(g, type = "net") on the simple graph
  - Betweenness over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once
  - same numbers: NetworkX betweenness\_centrality(G); igraph\_betweenness() divided by the number of pairs; R igraph betweenness(g, weights=NA, normalized=TRUE)
  - 1 record is only possible by its dates and does not count (--include possible)
  - 6 more actors (--limit 0 for all)

Data has a row an actor and measure, the values those of each by itself; --limit is of actors, the first by the first.

  $ entente rank --at 1916 --by net-degree,betweenness --limit 2 -O csv
  date,actor,actor_name,measure,value,rank,rank_since,ties,positive,negative
  1916,britain,Great Britain,net-degree,2,1,,2,2,0
  1916,france,France,net-degree,2,1,,2,2,0
  1916,britain,Great Britain,betweenness,0,2,,2,2,0
  1916,france,France,betweenness,0,2,,2,2,0
  $ for m in degree betweenness katz pn; do entente rank --at 1916 --by $m -O csv | tail -n +2; done > each.csv
  $ entente rank --at 1916 --by degree,betweenness,katz,pn -O csv | tail -n +2 | diff - each.csv
  $ entente rank --at 1916 --by net-degree,betweenness --limit 2 -O json | grep '"query"'
    "query": {"from_day": "1916-01-01", "to_day": "1916-12-31", "as_of": "1919-12-31", "throughout": false, "include": "likely", "reading": "any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted", "filter": "earlier events not counted", "roll_up": null, "measures": [{"measure": "net-degree", "layer": "all", "directed": false, "parallel": "collapse", "actors": 7, "edges": 7, "unranked": 0}, {"measure": "betweenness", "layer": "positive", "directed": false, "parallel": "collapse", "actors": 7, "edges": 5, "unranked": 0}], "strict_dates": false, "options": {"at": "1916", "by": ["net-degree,betweenness"], "limit": 2}},
  $ entente rank --at 1916 --by net-degree,betweenness --sort actor --limit 2 -q
  Net degree, betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor            Net degree  Betweenness  Ties  Signs
  6  Austria-Hungary           0        0.000     2  +1 −1
  3  Bolsheviks                1        0.000     1  +1
  $ entente rank --at 1916 --by net-degree,betweenness --sort actor --limit 2 -O csv
  date,actor,actor_name,measure,value,rank,rank_since,ties,positive,negative
  1916,austria,Austria-Hungary,net-degree,0,6,,2,1,1
  1916,austria,Austria-Hungary,betweenness,0,2,,2,1,1
  1916,bolsheviks,Bolsheviks,net-degree,1,3,,1,1,0
  1916,bolsheviks,Bolsheviks,betweenness,0,2,,1,1,0
  $ entente rank --at 1916 --by net-degree,betweenness --columns actor,measure,value --limit 1 -q
  Net degree, betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  actor    measure      value
  britain  net-degree   2
  britain  betweenness  0
  $ entente rank --at 1916 --by net-degree,betweenness --columns actor,betweenness --limit 1 -q
  Net degree, betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  Actor          Betweenness
  Great Britain        0.000

Of pairs, too: each has what the measures find of it, and those that only the second lists come last.

  $ entente rank --at 1916 --by bridges,edge-betweenness
  Bridges, edge betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Pair                       Bridges  Edge betweenness  Ties  Signs
  1  Austria-Hungary – Germany        1             0.095     1  +1
  1  Bolsheviks – Germany             1             0.095     1  +1
  -  Great Britain – France                         0.048     1  +1
  -  Great Britain – Russia                         0.048     1  +1
  -  France – Russia                                0.048     1  +1
  Bridges over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once
  same numbers: the pairs listed are those of igraph_bridges(g, res) and NetworkX bridges(G)
  Edge betweenness over positive ties: 7 actors, 5 edges, undirected, several ties of a pair count once
  same numbers: NetworkX edge_betweenness_centrality(G); igraph_edge_betweenness() divided by the number of pairs; so R igraph edge_betweenness(g, weights=NA)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente rank --at 1916 --by bridges,edge-betweenness --limit 1 -O csv
  date,from,from_name,to,to_name,measure,value,rank,rank_since,ties,positive,negative
  1916,austria,Austria-Hungary,germany,Germany,bridges,1,1,,1,1,0
  1916,austria,Austria-Hungary,germany,Germany,edge-betweenness,0.0952380952381,1,,1,1,0

Over a range each measure has its own lines, and data row upon row.

  $ entente rank --from 1914 --to 1916 --by degree,betweenness --limit 2
  Degree, betweenness: 1914 to 1916, as of 1919-12-31; earlier events not counted
  
  Degree
    Actor         Highest  in    Last  First
    Germany  ██▇        4  1914     3      3
    Russia   ▇▇▇        3  1914     3      1
  
  Betweenness
    Actor         Highest  in     Last  First
    Germany  ·█▅    0.133  1915  0.067      2
  Degree over all ties, undirected, several ties of a pair count once; 3 steps, 3 different networks
  Betweenness over positive ties, undirected, several ties of a pair count once; 3 steps, 3 different networks
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  at 3 steps up to 2 records are only possible by their dates and do not count (--include possible)
  betweenness: at 1 step paths may join ties of different times
  degree: 5 more actors (--limit N for more, or -O csv for all)
  $ entente rank --from 1914 --to 1916 --by degree,betweenness --limit 1 -O csv
  date,actor,actor_name,measure,value,rank
  1914,germany,Germany,degree,4,1
  1915,germany,Germany,degree,4,1
  1916,germany,Germany,degree,3,1
  1914,germany,Germany,betweenness,0,1
  1915,germany,Germany,betweenness,0.133333333333,1
  1916,germany,Germany,betweenness,0.0666666666667,1

What does not go together.

  $ entente rank --at 1916 --by degree,bridges
  error: bridges is a measure of pairs and degree of actors: one table cannot hold both [usage/measures]
     = help: ask for the one, then for the other
  [2]
  $ entente rank --at 1916 --by degree --by degree
  error: degree is asked for twice [usage/measures]
     = help: name each measure once
  [2]
  $ entente rank --at 1916 --by degree,nonsense,nothing
  error: there is no measure `nonsense` [usage/unknown-measure]
     = help: `entente help measures` lists them
  
  error: there is no measure `nothing` [usage/unknown-measure]
     = help: `entente help measures` lists them
  [2]
  $ entente rank --at 1916 --by degree,pagerank --alpha 0.1
  error: degree takes no alpha [usage/alpha]
     = help: leave out --alpha, or use --by katz
  
  error: pagerank takes no alpha [usage/alpha]
     = help: leave out --alpha, or use --by katz
  [2]
  $ entente rank --at 1916 --by degree,pagerank --undirected --layer negative
  error: pagerank is not taken on the negative layer: a hostile tie hands on no standing [usage/layer]
     = help: use --layer positive, neutral or all; --by negative-degree counts hostile ties
  [2]
  $ entente rank --from 1914 --to 1916 --by degree,bridges
  error: bridges is a measure of pairs and degree of actors: one table cannot hold both [usage/measures]
     = help: ask for the one, then for the other
  [2]
  $ entente rank --from 1914 --to 1916 --by degree,pagerank -o two.svg
  error: a figure shows one measure, and not 2 [usage/measures]
     = help: leave out all but --by degree
  [2]
  $ entente blocs --at 1916 --by leiden --by walktrap
  error: blocs are found in one way, not by leiden and walktrap [usage/measures]
     = help: ask for the one, then for the other
  [2]

Numbers of data keep their decimals where people ask for them by name.

  $ entente rank --at 1916 --by betweenness --limit 2 --columns actor,value -q
  Betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  Actor            value
  Germany          0.0666667
  Austria-Hungary  0
  $ entente rank --at 1916 --by betweenness --limit 2 --columns actor,value -O md -q
  Betweenness: any time in 1916 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  | Actor | value |
  | --- | --- |
  | Germany | 0.0666667 |
  | Austria-Hungary | 0 |

By eigenvector two parts that are as large are treated alike, and so are all who are outside the largest.

  $ cat > parts.yaml <<'END'
  > entente: 1
  > coverage: 1890/1920
  > sources: {s: {title: T, published: 1920}}
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 1900/1910, sources: [s]}
  >   - {between: [b, c], type: allied-with, when: 1900/1910, sources: [s]}
  >   - {between: [a, c], type: allied-with, when: 1900/1910, sources: [s]}
  >   - {between: [d, e], type: allied-with, when: 1905/1910, sources: [s]}
  >   - {between: [e, f], type: allied-with, when: 1905/1910, sources: [s]}
  >   - {between: [d, f], type: allied-with, when: 1905/1910, sources: [s]}
  > END
  $ entente rank --by eigenvector --at 1907 -f parts.yaml
  Eigenvector centrality: any time in 1907 (--throughout for all of it), as of 1920-12-31; earlier events not counted
  
  #  Actor  Eigenvector centrality                Ties  Signs
  -  a                       1.000  ████████████     2  +2
  -  b                       1.000  ████████████     2  +2
  -  c                       1.000  ████████████     2  +2
  -  d                       1.000  ████████████     2  +2
  -  e                       1.000  ████████████     2  +2
  -  f                       1.000  ████████████     2  +2
  -  g                       0.000                   0
  Eigenvector centrality over positive ties: 7 actors, 6 edges, undirected, several ties of a pair count once
  same numbers: on a connected graph igraph_eigenvector_centrality(g, res, NULL, false, scale=true, weights, options), and NetworkX eigenvector_centrality(G, weight='weight', tol=1e-12, max_iter=100000) divided by its largest value; R igraph eigen_centrality(g)$vector
  nobody has a rank by eigenvector: the 2 largest parts of the network are of 3 actors each, and values of two parts cannot be compared
  $ entente rank --by eigenvector --at 1902 -f parts.yaml
  Eigenvector centrality: any time in 1902 (--throughout for all of it), as of 1920-12-31; earlier events not counted
  
  #  Actor  Eigenvector centrality                Ties  Signs
  1  a                       1.000  ████████████     2  +2
  1  b                       1.000  ████████████     2  +2
  1  c                       1.000  ████████████     2  +2
  -  d                       0.000                   0
  -  e                       0.000                   0
  -  f                       0.000                   0
  -  g                       0.000                   0
  Eigenvector centrality over positive ties: 7 actors, 3 edges, undirected, several ties of a pair count once
  same numbers: on a connected graph igraph_eigenvector_centrality(g, res, NULL, false, scale=true, weights, options), and NetworkX eigenvector_centrality(G, weight='weight', tol=1e-12, max_iter=100000) divided by its largest value; R igraph eigen_centrality(g)$vector
  4 actors outside the largest part of the network, of 3, have no rank by eigenvector: values of two parts cannot be compared
  $ entente rank --by eigenvector --at 1902 -f parts.yaml -O json | grep -o '"unranked": [0-9]*'
  "unranked": 4
  $ entente rank --by eigenvector --at 1907 -f parts.yaml -O csv --columns actor,value,rank
  actor,value,rank
  a,1,
  b,1,
  c,1,
  d,1,
  e,1,
  f,1,
  g,0,
  note: nobody has a rank by eigenvector: the 2 largest parts of the network are of 3 actors each, and values of two parts cannot be compared
  $ entente rank --by eigenvector --at 1895 -f parts.yaml | tail -1
  nobody has a rank by eigenvector: nobody is tied
  $ entente rank --by eigenvector --from 1898 --to 1908 -f parts.yaml
  Eigenvector centrality: 1898 to 1908, as of 1920-12-31; earlier events not counted
  
  Actor               Highest  in     Last  First
  a      ··█████████    1.000  1900  1.000      5
  b      ··█████████    1.000  1900  1.000      5
  c      ··█████████    1.000  1900  1.000      5
  d      ·······████    1.000  1905  1.000      0
  e      ·······████    1.000  1905  1.000      0
  f      ·······████    1.000  1905  1.000      0
  Eigenvector centrality over positive ties, undirected, several ties of a pair count once; 11 steps, 3 different networks
  a bar a step, the highest of several where there are more than 40; First: at how many steps
  nobody has a rank by eigenvector at 4 of 11 steps, the first 1905 (--by eigenvector --at 1905 says why)

A call is named where it gives the same numbers: with parallel ties kept apart that of the multigraph, or none.

  $ cat > twice.yaml <<'END'
  > entente: 1
  > coverage: 2000/2001
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: since 2000, sources: [s]}
  >   - {from: a, type: funds, to: b, when: since 2000, sources: [s]}
  >   - {between: [b, c], type: allied-with, when: since 2000, sources: [s]}
  > END
  $ entente rank --by degree --parallel keep -f twice.yaml
  Degree: as of 2001-12-31; earlier events not counted
  
  #  Actor  Degree                Ties  Signs
  1  b           3  ████████████     3  +3
  2  a           2  ████████         2  +2
  3  c           1  ████             1  +1
  Degree over all ties: 3 actors, 3 edges, undirected, several ties of a pair count each
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the multigraph
  $ entente rank --by degree -f twice.yaml | grep '^same'
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph
  $ entente rank --by edge-betweenness --parallel keep -f twice.yaml | grep 'call'
  no single igraph or NetworkX call gives these numbers
