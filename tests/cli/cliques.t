entente cliques: circles in which everybody is tied to everybody.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente cliques --at 1915
  Cliques of positive ties: any time in 1915 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Members                          Size
  1  Austria-Hungary, Germany, Italy     3
  2  Great Britain, France, Russia       3
  2 cliques, of 3 actors or more who are all tied to each other: nobody could be added; 6 actors are in one
  1 record is only possible by its dates and does not count (--include possible)
  $ entente cliques --at 1915 --layer negative
  Cliques of negative ties: any time in 1915 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  no 3 actors are all tied to each other
  1 record is only possible by its dates and does not count (--include possible)
  $ entente cliques --at 2011-09 --layer all --limit 2 -f "$ENTENTE_DATA/us-pakistan-2011"
  Cliques of all ties: September 2011, as of 2011-09-27; earlier events not counted
  
  #  Members                                  Size
  1  Al Mauritani, Al Qaeda, Pakistan, US        4
  2  Al Qaeda, Haqqani Network, Pakistan, US     4
  32 cliques, of 3 actors or more who are all tied to each other: nobody could be added; 32 actors are in one
  2 disputed ties, 1 alleged tie and 6 ties less than likely left out
  8 records are only possible by their dates and do not count (--include possible)
  30 more cliques (--limit 0 for all)
  $ entente cliques --at 2011-09 --layer all --least 4 --sort members -O csv -f "$ENTENTE_DATA/us-pakistan-2011"
  clique,size,members
  1,4,al-mauritani;al-qaeda;pakistan;us
  2,4,al-qaeda;haqqani;pakistan;us
  3,4,haqqani;isi;pakistan;us
  4,4,haqqani;kabul;nato-isaf;taliban
  5,4,haqqani;nato-isaf;pakistan;taliban
  6,4,haqqani;pakistan;taliban;us
  7,4,pakistan;pakistani-society;taliban;us
  $ entente cliques --at 2011-09 --layer all --roll-up state --least 5 -f "$ENTENTE_DATA/us-pakistan-2011"
  Cliques of all ties: September 2011, as of 2011-09-27; rolled up to state; earlier events not counted
  2 ties are between two parts of one actor and are left out
  no 5 actors are all tied to each other
  2 disputed ties, 1 alleged tie, 6 ties whose memberships are in doubt and 6 ties less than likely left out
  10 records are only possible by their dates and do not count (--include possible)
  $ entente cliques --at 1907 -O jsonl -f "$ENTENTE_DATA/european-powers-1872-1918"
  {"clique": 1, "size": 3, "members": ["austria", "germany", "italy"]}
  {"clique": 2, "size": 3, "members": ["britain", "france", "russia"]}

What makes no sense is refused:

  $ entente cliques --least 2
  error: --least takes a number from 3 on, not 2: a clique has at least 3 actors [usage/least]
     = help: two who are tied are a pair, and listed by `entente ties`
  [2]
  $ entente cliques --directed
  error: `cliques` does not take --directed [usage/unknown-option]
     = help: `entente cliques --help` lists its options
  [2]
  $ entente cliques --layer friendly
  error: there is no layer `friendly` [usage/unknown-layer]
     = help: the choices are positive, negative, neutral and all
  [2]

Many small circles do not hide the few large ones:

  $ awk 'BEGIN { print "entente: 1\nactors:"; for (i = 0; i < 37; i++) print "  a" i ": {}"; print "ties:"
  > for (i = 0; i < 33; i++) for (j = i + 1; j < 33; j++) if (int(i / 3) != int(j / 3))
  >   print "  - {between: [a" i ", a" j "], type: allied-with, when: since 1980, sources: [https://example.org]}"
  > print "  - {between: [a0, a33, a34, a35, a36, a3, a6, a9, a12, a15, a18, a21, a24, a27, a30], type: allied-with, when: since 1980, sources: [https://example.org]}" }' > many.yaml
  $ entente cliques --least 12 -f many.yaml -O csv
  clique,size,members
  1,15,a0;a12;a15;a18;a21;a24;a27;a3;a30;a33;a34;a35;a36;a6;a9
  $ entente cliques --least 11 -f many.yaml
  error: there are more than 100000 cliques of at least 11 actors [cliques/too-many]
     = help: ask for larger ones (--least N), take a part of the network (--actor, --type, --family, another date), or find communities in blocs: --by leiden
  [3]

What is only possible makes a network where that is asked for, and names with commas stand apart in a list:

  $ cat > perhaps.yaml <<'EOF'
  > entente: 1
  > coverage: 1900/2000
  > sources: {s: {title: S, published: 1950}}
  > actors: {a: {name: "Arms, Ltd."}, b: {}, c: {}}
  > ties:
  >   - {from: a, type: funds, to: c, start: 1910, end: "", sources: [s]}
  >   - {from: a, type: funds, to: b, when: 1930/1955, sources: [s]}
  >   - {from: b, type: funds, to: c, when: 1930/1935, sources: [s], likelihood: 50%}
  > EOF
  $ entente cliques --at 1932-05-05 -f perhaps.yaml
  Cliques of positive ties: 5 May 1932, as of 2000-12-31; earlier events not counted
  no 3 actors are all tied to each other
  1 tie less than likely is left out
  1 record is only possible by its dates and does not count (--include possible)
  $ entente cliques --at 1932-05-05 --include possible -f perhaps.yaml
  Cliques of positive ties: 5 May 1932, as of 2000-12-31; possible too; earlier events not counted
  
  #  Members             Size
  1  “Arms, Ltd.”, b, c     3
  1 clique, of 3 actors or more who are all tied to each other: nobody could be added; 3 actors are in one
  $ entente cut a c --at 1932-05-05 --include possible -f perhaps.yaml
  Arms, Ltd. from c, 5 May 1932, as of 2000-12-31; possible too; earlier events not counted: the loss of 2 pairs parts them
  
     From           To  Tie    In force     Certainty   Sources
  1  Arms, Ltd.  →  b   funds  1930 – 1955  ● definite  s
  2  Arms, Ltd.  →  c   funds  1910 – ?     ○ possible  s
  then 1 actor is on the side of Arms, Ltd., 2 actors on that of c
  another cut of this size would do as well; this is the one nearest to Arms, Ltd.
  the two are tied directly, so no loss of actors parts them: it is pairs that are lost here
  ways run on positive ties, undirected (--layer, --directed)
  $ entente blocs --by leiden --at 1932-05-05 --include possible -f perhaps.yaml | head -5
  Communities by leiden: 5 May 1932, as of 2000-12-31; possible too; earlier events not counted
  
  #  Community   Members             Tied inside  with others
  1  Arms, Ltd.  “Arms, Ltd.”, b, c            3            0
  modularity 0.000 at resolution 1; chance begins with seed 1; tied: pairs of members
  $ entente blocs --at 1932-05-05 --include possible -f perhaps.yaml
  Blocs: 5 May 1932, as of 2000-12-31; possible too; earlier events not counted
  
  #  Bloc        Members
  1  Arms, Ltd.  “Arms, Ltd.”, b, c
  weight 0 of 3 is against these blocs; exact, and no other is as good
  $ entente rank --by degree --at 1932-05-05 --include possible -f perhaps.yaml | head -6
  Degree: 5 May 1932, as of 2000-12-31; possible too; earlier events not counted
  
  #  Actor       Degree                Ties  Signs
  1  Arms, Ltd.       2  ████████████     2  +2
  1  b                2  ████████████     2  +2
  1  c                2  ████████████     2  +2
  $ entente ties --actor a --at 1932-05-05 -f perhaps.yaml | head -1
  5 May 1932, as of 2000-12-31; actor “Arms, Ltd.”: 1 tie
  $ entente ties --actor 'Arms, Ltd.' --type funds --at 1932-05-05 -f perhaps.yaml | head -1
  5 May 1932, as of 2000-12-31; actor “Arms, Ltd.”; type funds: 1 tie
