entente who: everything that ties one actor to others at a date.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

At the end of the coverage, of which the answer says so:

  $ entente who britain
  Great Britain (britain), state
  as of 1919-12-31: 1 tie with 1 actor
  
               Actor   Tie              In force      Certainty   Sources
  Alliance  ↔  France  cooperates with  1904-04-08 –  ● definite  taylor
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  definite: in force for certain by its dates, and undisputed in this ledger

At a day, by name, alias and the start of a name, whatever the case:

  $ entente who italy --at 1914-08-01
  Italy (italy), state
  1 August 1914, as of 1919-12-31: 2 ties with 2 actors
  
               Actor            Tie          In force                 Certainty   Sources
  Alliance  ↔  Austria-Hungary  allied with  1882-05-20 – 1915-05-03  ● definite  taylor
            ↔  Germany          allied with  1882-05-20 – 1915-05-03  ● definite  taylor
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente who UK --at 1914 -O csv --columns to,type,certainty
  to,type,certainty
  france,cooperates-with,definite
  russia,cooperates-with,definite
  $ entente who ITA --at 1914 -O csv --columns from,to,type
  from,to,type
  austria,italy,allied-with
  germany,italy,allied-with

One date has both an alliance and a war, one after the other:

  $ entente who italy --at 1915
  Italy (italy), state
  any time in 1915 (--throughout for all of it), as of 1919-12-31: 3 ties with 2 actors
  
                Actor            Tie          In force                 Certainty  Sources
  Alliance   ↔  Austria-Hungary  allied with  1882-05-20 – 1915-05-03  ● in part  taylor
             ↔  Germany          allied with  1882-05-20 – 1915-05-03  ● in part  taylor
  Hostility  ↔  Austria-Hungary  at war with  1915-05-23 – 1918-11-03  ● in part  taylor
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  definite: in force for certain by its dates, and undisputed in this ledger
  in part: definite at some time in those days, not throughout

What is denied says by whom, and stays:

  $ entente who bolsheviks --at 1917
  Bolsheviks (bolsheviks), political party
  any time in 1917 (--throughout for all of it), as of 1919-12-31: 1 tie with 1 actor
  
              Actor    Tie                           In force        Certainty  Sources
  Support  ←  Germany  funds ⊘ denied by Bolsheviks  c. 1915 – 1918  ◐ likely   fischer ⊘ fischer
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  1 more tie is only possible (--include possible)
  $ entente who bolsheviks --at 1917 -O jsonl | python3 -c 'import json, sys; [print(t["id"], t["certainty"], t["likelihood"], t["standing"], t["denied_by"]) for t in map(json.loads, sys.stdin)]'
  germany funds bolsheviks likely likely disputed ['bolsheviks']

An uncertain start: by 1915~ at the latest the end of 1916:

  $ for d in 1913 1914 1915 1916 1917; do entente who bolsheviks --at $d --type funds --include possible -O csv --columns certainty | tail -n +2 | sed "s/^/$d /"; done
  1914 possible
  1915 likely
  1916 likely
  1917 likely

Events are shown for a year after them:

  $ for d in 1914-07 1914-08 1915-06 1915-09; do entente who france --at $d --type attacks -O csv --columns certainty,recent | tail -n +2 | sed "s/^/$d /"; done
  1914-08 definite,false
  1915-06 definite,true
  $ entente who france --at 1915-06 --type attacks --recent 0
  France (france), state
  June 1915, as of 1919-12-31; type attacks; earlier events not counted: 0 ties with 0 actors
  no tie in force passes the filters

Nobody, in a year before the coverage:

  $ entente who italy --at 1860
  Italy (italy), state
  any time in 1860 (--throughout for all of it), as of 1919-12-31: 0 ties with 0 actors
  1860 is outside the ledger's coverage (1870/1919): beyond it, no tie means no data
  no tie in force
  $ entente who
  error: `who` needs ACTOR [usage/words]
     = help: usage: entente who ACTOR [OPTIONS]
  [2]
  $ entente who nobody
  error: no actor has the id, alias or name `nobody` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]

What stands on somebody's word alone says on whose; who says that it ended does not say that it is.

  $ entente ties -f "$ENTENTE_DATA/us-pakistan-2011" --actor haqqani --type attacks,supports,aids --at 2011-09
  September 2011, as of 2011-09-27; actor Haqqani Network; type attacks, supports, aids: 8 ties
  
  From                To               Tie                                                                            In force            Certainty   Sources
  Haqqani Network  →  Afghanistan      attacks targets of                                                             2001-10..2011-09 –  ◐ likely    fp-islamabad
  Haqqani Network  →  Kabul            attacks (according to Crocker)                                                 2011-09-13          ○ possible  nyt-blames
  Haqqani Network  →  NATO-ISAF        attacks (according to Crocker)                                                 by 2011-09-14       ○ possible  nyt-blames
  Haqqani Network  →  US               attacks targets of                                                             2001-10..2011-09 –  ◐ likely    fp-islamabad
  Haqqani Network  →  US embassy       attacks (according to Crocker)                                                 2011-09-13          ○ possible  nyt-blames
  ISI              →  Haqqani Network  supports ⊘ denied by Pakistan                                                  1979..1989 –        ◐ likely    camilli-2011, reuters-proxy ⊘ camilli-2011
  Pakistan         →  Haqqani Network  gives logistical support to (according to some analysts) ⊘ denied by Pakistan  by 2011-09-14 –     ◐ likely    bbc-haqqanis ⊘ camilli-2011
  Pakistan         →  Haqqani Network  has strong ties with ⊘ denied by Pakistan                                      1979..1989 –        ◐ likely    camilli-2011 ⊘ camilli-2011
  ● definite  ◐ likely  ○ possible
  1 forecast is left out (--forecasts)
  $ entente ties -f "$ENTENTE_DATA/us-pakistan-2011" --actor haqqani,pakistan --type based-in --at 2011-09-14 -O csv --columns id,asserted_by
  id,asserted_by
  haqqani based-in pakistan,us;sirajuddin;dawn-sanctuaries

Of several by one name all are listed whom readers take for one.

  $ cat > namesakes.yaml <<'EOF'
  > entente: 1
  > coverage: 1900/2024
  > actors: {group-alpha: {}, b: {name: Group Alpha}, c: {name: Group Alpha}, beta-group: {}, d: {}}
  > ties:
  >   - {from: b, type: arms, to: d, when: since 1901, likelihood: 0%}
  > EOF
  $ entente who "Group Alpha" -f namesakes.yaml
  error: `Group Alpha` may mean 3 actors [usage/ambiguous-actor]
     = help: write the id of one of them: `b` (Group Alpha), `c` (Group Alpha), `group-alpha`
  [2]
  $ entente who "Beta Group" -f namesakes.yaml
  beta-group (beta-group), other
  as of 2024-12-31: 0 ties with 0 actors
  no tie in force
  $ entente ties -f namesakes.yaml
  as of 2024-12-31: 0 ties
  no tie in force
  1 tie of likelihood 0 left out

Of an actor that did not exist at the date it is said so, with the ties that its end cut, of those that were asked for; what
is written to end before that ended by itself:

  $ cat > lives.yaml <<YAML
  > entente: 1
  > coverage: 1930/2022
  > sources: {s: {title: T, published: 2020}}
  > actors:
  >   ussr: {name: Soviet Union, kind: state, exists: 1922-12-30/1991-12-26}
  >   back: {exists: [1918/1939, 1945/1990]}
  >   cuba: {kind: state}
  > ties:
  >   - {from: ussr, type: arms, to: cuba, when: since 1961, sources: [s]}
  >   - {from: ussr, type: arms, to: cuba, when: since 1985, sources: [s]}
  >   - {from: cuba, type: allied-with, to: ussr, when: 1960/1999, sources: [s]}
  >   - {from: ussr, type: funds, to: cuba, when: 1962/1989, sources: [s]}
  >   - {from: back, type: allied-with, to: cuba, when: since 1930, sources: [s]}
  > YAML
  $ entente who ussr --at 1995 -f lives.yaml
  Soviet Union (ussr), state
  any time in 1995 (--throughout for all of it), as of 2022-12-31: 0 ties with 0 actors
  no tie in force
  Soviet Union no longer existed then (life 1922-12-30 – 1991-12-26): 2 ties ended with it
  $ entente who ussr --at 1995 -f lives.yaml --records | tail -1
  Soviet Union no longer existed then (life 1922-12-30 – 1991-12-26): 3 ties ended with it
  $ entente who ussr --at 1995 -f lives.yaml --type arms | tail -1
  Soviet Union no longer existed then (life 1922-12-30 – 1991-12-26): 1 tie ended with it
  $ entente ties --actor ussr --at 1995 -f lives.yaml
  any time in 1995 (--throughout for all of it), as of 2022-12-31; actor Soviet Union: 0 ties
  no tie in force passes the filters
  Soviet Union no longer existed then (life 1922-12-30 – 1991-12-26): 2 ties ended with it
  $ entente who ussr --at 1991-12-26 -f lives.yaml | tail -1
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente who ussr --at 1910 -f lives.yaml | tail -1
  Soviet Union did not exist yet (life 1922-12-30 – 1991-12-26)
  $ entente who back --at 1942 -f lives.yaml | tail -1
  back did not exist then (lives 1918 – 1939, 1945 – 1990): 1 tie ended with one of these
  $ entente who back --at 2000 -f lives.yaml | tail -1
  back no longer existed then (lives 1918 – 1939, 1945 – 1990): 1 tie ended with one of these
  $ entente who cuba --at 1995 -f lives.yaml
  cuba (cuba), state
  any time in 1995 (--throughout for all of it), as of 2022-12-31: 0 ties with 0 actors
  no tie in force
