entente cliques: circles in which everybody is tied to everybody.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente cliques --at 1915
  Cliques, positive layer: any time in 1915 (--throughout for all of it), as of 1919-12-31; no recent events
  
  #  Members                          Size
  1  Austria-Hungary, Germany, Italy     3
  2  Great Britain, France, Russia       3
  2 cliques, of 3 actors or more who are all tied to each other: nobody could be added; 6 actors are in one
  $ entente cliques --at 1915 --layer negative
  Cliques, negative layer: any time in 1915 (--throughout for all of it), as of 1919-12-31; no recent events
  no 3 actors are all tied to each other
  $ entente cliques --at 2011-09 --layer all --limit 2 -f "$ENTENTE_DATA/us-pakistan-2011"
  Cliques, all layer: September 2011, as of 2011-09-27; no recent events
  
  #  Members                                  Size
  1  Al Mauritani, Al Qaeda, Pakistan, US        4
  2  Al Qaeda, Haqqani Network, Pakistan, US     4
  32 cliques, of 3 actors or more who are all tied to each other: nobody could be added; 32 actors are in one
  9 ties below likely are left out
  30 more cliques (--limit 0 for all)
  $ entente cliques --at 2011-09 --layer all --least 4 --sort members -O csv -f "$ENTENTE_DATA/us-pakistan-2011"
  clique,size,members
  1,4,al-mauritani; al-qaeda; pakistan; us
  2,4,al-qaeda; haqqani; pakistan; us
  3,4,haqqani; isi; pakistan; us
  4,4,haqqani; kabul; nato-isaf; taliban
  5,4,haqqani; nato-isaf; pakistan; taliban
  6,4,haqqani; pakistan; taliban; us
  7,4,pakistan; pakistani-society; taliban; us
  $ entente cliques --at 2011-09 --layer all --roll-up state --least 5 -f "$ENTENTE_DATA/us-pakistan-2011"
  Cliques, all layer: September 2011, as of 2011-09-27; rolled up to state; no recent events
  no 5 actors are all tied to each other
  9 ties below likely are left out
  $ entente cliques --at 1907 -O jsonl -f "$ENTENTE_DATA/european-powers-1872-1918"
  {"clique": 1, "size": 3, "members": ["austria", "germany", "italy"]}
  {"clique": 2, "size": 3, "members": ["britain", "france", "russia"]}

What makes no sense is refused:

  $ entente cliques --least 2
  error: a clique has at least 3 actors, not 2 [usage/least]
     = help: two who are tied are a pair
  [2]
  $ entente cliques --directed
  error: `cliques` does not take --directed [usage/unknown-option]
     = help: `entente cliques --help` lists its options
  [2]
  $ entente cliques --layer friendly
  error: there is no layer `friendly` [usage/unknown-layer]
     = help: the choices are positive, negative, neutral and all
  [2]
