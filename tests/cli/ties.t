entente ties: all ties in force at a date.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente ties --at 1910
  any time in 1910 (--throughout for all of it), as of 1919-12-31: 6 ties
  
  From                To       Tie              In force                 Certainty   Sources
  Austria-Hungary  ↔  Germany  allied with      1879-10-07 – 1918-11-03  ● definite  taylor
  Austria-Hungary  ↔  Italy    allied with      1882-05-20 – 1915-05-03  ● definite  taylor
  Great Britain    ↔  France   cooperates with  1904-04-08 –             ● definite  taylor
  Great Britain    ↔  Russia   cooperates with  1907-08-31 – 1917-11     ● definite  taylor
  France           ↔  Russia   allied with      1894 – 1917-11           ● definite  taylor
  Germany          ↔  Italy    allied with      1882-05-20 – 1915-05-03  ● definite  taylor
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1 more tie is only possible (--include possible)
  $ entente ties --at 1916 --family hostility
  any time in 1916 (--throughout for all of it), as of 1919-12-31; family hostility: 2 ties
  
  From                To      Tie          In force                 Certainty   Sources
  Austria-Hungary  ↔  Italy   at war with  1915-05-23 – 1918-11-03  ● definite  taylor
  Germany          ↔  Russia  at war with  1914-08-01 – 1918-03-03  ● definite  taylor
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1 more tie is only possible (--include possible)
  $ entente ties --at 1916 --sign positive --actor russia
  any time in 1916 (--throughout for all of it), as of 1919-12-31; actor Russia; sign positive: 2 ties
  
  From              To      Tie              In force              Certainty   Sources
  Great Britain  ↔  Russia  cooperates with  1907-08-31 – 1917-11  ● definite  taylor
  France         ↔  Russia  allied with      1894 – 1917-11        ● definite  taylor
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente ties --at 1910 --actor germany,italy
  any time in 1910 (--throughout for all of it), as of 1919-12-31; actor Germany, Italy: 1 tie
  
  From        To     Tie          In force                 Certainty   Sources
  Germany  ↔  Italy  allied with  1882-05-20 – 1915-05-03  ● definite  taylor
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente ties --at 1905 --source fischer
  any time in 1905 (--throughout for all of it), as of 1919-12-31; source fischer: 0 ties
  no tie in force passes the filters
  $ entente ties --at 1917 --standing disputed -O csv --columns id,standing
  id,standing
  germany funds bolsheviks,disputed
  $ entente ties --at 1917 --min-likelihood 'very likely' -O csv --columns id
  id
  austria allied-with germany
  austria at-war-with italy
  britain cooperates-with france
  britain cooperates-with russia
  france allied-with russia
  germany at-war-with russia

All the time, not only some day:

  $ entente ties --at 1915 --throughout -O csv --columns id
  id
  austria allied-with germany
  britain cooperates-with france
  britain cooperates-with russia
  france allied-with russia
  germany at-war-with russia
  $ entente ties --at 1915 -O csv --columns id,certainty,coverage
  id,certainty,coverage
  austria allied-with germany,definite,throughout
  austria allied-with italy,definite,part
  austria at-war-with italy,definite,part
  britain cooperates-with france,definite,throughout
  britain cooperates-with russia,definite,throughout
  france allied-with russia,definite,throughout
  germany allied-with italy,definite,part
  germany at-war-with russia,definite,throughout
  germany funds bolsheviks,likely,part

Sorted and cut:

  $ entente ties --at 1910 -O csv --columns id,when --sort when --limit 2
  id,when
  austria allied-with germany,1879-10-07/1918-11-03
  austria allied-with italy,1882-05-20/1915-05-03
  $ entente ties --at 1910 --include possible --sort -certainty -O csv --columns certainty | uniq -c
        1 certainty
        6 definite
        1 possible
  $ entente ties --at 1910 --include possible --sort certainty -O csv --columns certainty | uniq -c
        1 certainty
        1 possible
        6 definite
  $ entente ties --at 1910 --sort -id --limit 1
  any time in 1910 (--throughout for all of it), as of 1919-12-31: 6 ties
  
  From        To     Tie          In force                 Certainty   Sources
  Germany  ↔  Italy  allied with  1882-05-20 – 1915-05-03  ● definite  taylor
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  5 more ties (--limit 0 for all)
  1 more tie is only possible (--include possible)

Near an actor:

  $ entente ties --at 1910 --focus austria -O csv --columns id
  id
  austria allied-with germany
  austria allied-with italy
  germany allied-with italy
  $ entente ties --at 1910 --focus austria --hops 2 -O csv --columns id
  id
  austria allied-with germany
  austria allied-with italy
  germany allied-with italy

After the as-of day what goes on is only possible:

  $ entente ties --at 1925
  any time in 1925 (--throughout for all of it), as of 1919-12-31: 0 ties
  1925 is outside the ledger's coverage (1870/1919): beyond it, no tie means no data, and ongoing ties are only possible
  no tie in force
  2 more ties are only possible (--include possible)

Nothing, and why:

  $ entente ties --at 1910 --type funds
  any time in 1910 (--throughout for all of it), as of 1919-12-31; type funds: 0 ties
  no tie in force passes the filters

Records of one tie are one line, of one id, whichever of them is in force:

  $ cat > twice.yaml <<'END'
  > entente: 1
  > coverage: 1970/2000
  > actors: {a: {}, b: {}}
  > ties:
  >   - {from: a, type: funds, to: b, when: since 1980}
  >   - {from: a, type: funds, to: b, seen: 1999}
  > END
  $ for w in definite likely possible; do entente ties -f twice.yaml --at 1985 --include $w -O csv --columns id,records,certainty | tail -n +2; done
  a funds b,1,definite
  a funds b,1,definite
  a funds b,2,definite
  $ entente ties -f twice.yaml --at 1985 --include possible --records -O csv --columns id,certainty,line
  id,certainty,line
  a funds b,possible,6
  a funds b #2,definite,5

By whose word: a work alone, who says so, who denies it; whoever belonged to an
actor speaks as it, and what is taken back is not said any more:

  $ cat > word.yaml <<'END'
  > entente: 1
  > coverage: 2010/2022
  > sources: {s: {title: S, published: 2020}, p: {title: P, published: 2021}}
  > actors: {mali: {}, france: {}, jnim: {}, junta: {}}
  > ties:
  >   - {from: france, type: arms, to: jnim, when: since 2021,
  >      claims: [{by: mali, stance: alleges, sources: [s]}, {by: france, stance: denies, sources: [p]}]}
  >   - {from: france, type: cooperates-with, to: mali, when: since 2013, sources: [s, p]}
  >   - {from: france, type: opposes, to: mali, when: since 2021, sources: [s], claims: [{by: junta, stance: asserts, when: 2022}]}
  >   - {from: junta, type: member-of, to: mali, when: since 2021}
  >   - {from: mali, type: funds, to: jnim, when: since 2020, claims: [{by: mali, stance: denies}]}
  >   - {from: mali, type: hosts, to: jnim, when: since 2020,
  >      claims: [{by: france, stance: alleges, when: 2020}, {by: france, stance: retracts, when: 2021}, {by: junta, stance: asserts, when: 2022}]}
  > END
  $ for o in '--single-source' '--says mali' '--says france' '--says france,junta' '--denied-by mali' '--denied-by mali --denied-by france'; do echo "$o"; entente ties -f word.yaml $o -O csv --columns id,certainty | tail -n +2; done
  --single-source
  france arms jnim,possible
  france opposes mali,definite
  --says mali
  france arms jnim,possible
  france opposes mali,definite
  mali hosts jnim,definite
  --says france
  --says france,junta
  france opposes mali,definite
  mali hosts jnim,definite
  --denied-by mali
  mali funds jnim,no
  --denied-by mali --denied-by france
  france arms jnim,possible
  mali funds jnim,no
  $ entente ties -f word.yaml --denied-by mali,france
  as of 2022-12-31; denied by mali, france: 2 ties
  
  From       To    Tie                                        In force  Certainty   Sources
  france  →  jnim  arms (alleged by mali) ⊘ denied by france  2021 –    ○ possible  s ⊘ p
  mali    →  jnim  funds ⊘ denied by mali                     2020 –    no
  ● definite  ◐ likely  ○ possible
  $ entente stats -f word.yaml --single-source -O json | grep -o '"filter[^,]*'
  "filter": "on the word of one source"
  $ entente ties -f word.yaml --says nobody
  error: no actor has the id, alias or name `nobody` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]

Of two records of one tie the heavier is its weight, as in a ranking:

  $ cat > weights.yaml <<'END'
  > entente: 1
  > coverage: 1940/2000
  > sources: {s: {title: T, published: 2000}, r: {title: R, published: 2000}}
  > actors: {a: {name: Arda}, b: {name: Bora}}
  > ties:
  >   - {from: a, type: funds, to: b, when: 1950-01-01/1960-12-31, weight: 2, sources: [s]}
  >   - {from: a, type: funds, to: b, when: 1955-01-01/1965-12-31, weight: 5, sources: [r]}
  > END
  $ for y in 1952 1958 1964; do entente ties --at $y -f weights.yaml -O csv --columns weight,records | tail -1; done
  2,1
  5,2
  5,1
  $ entente rank --by strength --at 1958 -f weights.yaml -O csv --columns actor,value
  actor,value
  a,5
  b,5
