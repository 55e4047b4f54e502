entente cut: what keeps two actors joined.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

By the loss of whom two are parted, with the ties by which it joins them:

  $ entente cut britain austria --at 1915 --layer all
  Great Britain from Austria-Hungary, any time in 1915 (--throughout for all of it), as of 1919-12-31; earlier events not counted: the loss of 1 actor parts them
  
     Actor      Tied with      Tie              In force                 Certainty   Sources
  1  Russia  ↔  Great Britain  cooperates with  1907-08-31 – 1917-11     ● definite  taylor
             ↔  France         allied with      1894 – 1917-11           ● definite  taylor
             ↔  Germany        at war with      1914-08-01 – 1918-03-03  ● definite  taylor
  then 2 actors are on the side of Great Britain, 4 actors on that of Austria-Hungary
  another cut of this size would do as well; this is the one nearest to Great Britain
  paths join ties of different times, some of which were never in force together: the cut is possible at most
  ways run on all ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente cut britain austria --at 1915 --layer all --pairs
  Great Britain from Austria-Hungary, any time in 1915 (--throughout for all of it), as of 1919-12-31; earlier events not counted: the loss of 1 pair parts them
  
     From       To       Tie          In force                 Certainty   Sources
  1  Russia  ↔  Germany  at war with  1914-08-01 – 1918-03-03  ● definite  taylor
  then 3 actors are on the side of Great Britain, 4 actors on that of Austria-Hungary
  no other cut of this size would do
  paths join ties of different times, some of which were never in force together: the cut is possible at most
  ways run on all ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)

Who are tied themselves are parted by pairs alone, and so is nobody from itself:

  $ entente cut britain russia --at 1910
  Great Britain from Russia, any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted: the loss of 2 pairs parts them
  
     From              To      Tie              In force              Certainty   Sources
  1  Great Britain  ↔  France  cooperates with  1904-04-08 –          ● definite  taylor
  2  Great Britain  ↔  Russia  cooperates with  1907-08-31 – 1917-11  ● definite  taylor
  then 1 actor is on the side of Great Britain, 2 actors on that of Russia
  another cut of this size would do as well; this is the one nearest to Great Britain
  the two are tied directly, so no loss of actors parts them: it is pairs that are lost here
  ways run on positive ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente cut russia bolsheviks --at 1917 --directed --layer all
  Russia from Bolsheviks, any time in 1917 (--throughout for all of it), as of 1919-12-31; earlier events not counted: the loss of 1 actor parts them
  
     Actor       Tied with   Tie                           In force                 Certainty   Sources
  1  Germany  ↔  Russia      at war with                   1914-08-01 – 1918-03-03  ● definite  taylor
              →  Bolsheviks  funds ⊘ denied by Bolsheviks  c. 1915 – 1918           ◐ likely    fischer ⊘ fischer
  then 3 actors are on the side of Russia, 1 actor on that of Bolsheviks
  no other cut of this size would do
  ways run on all ties, directed (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente cut italy italy --at 1910
  error: nothing parts Italy from itself [usage/same-actor]
     = help: name two actors; `cut-point` is the measure of what parts by the loss of one
  [2]

Apart already:

  $ entente cut britain austria --at 1910
  Great Britain and Austria-Hungary are apart already, any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  ways run on positive ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  [1]
  $ entente cut britain austria --at 1910 -O csv
  cut,actor,actor_name,from,from_name,to,to_name,ties,size,only,from_side,to_side
  [1]

As data; of a pair the actor is empty:

  $ entente cut britain austria --at 1915 --layer all -O json | python3 -m json.tool --no-ensure-ascii | grep -v '"reading"'
  {
      "entente": 1,
      "version": "0.1.0",
      "command": "cut",
      "ledger": {
          "title": "Before and in the Great War",
          "files": 1,
          "sha256": "ce4a6211c99130a71aae7cb003a022dc1b82a87abee42e34ddeda5e16172fbb8"
      },
      "query": {
          "from_day": "1915-01-01",
          "to_day": "1915-12-31",
          "as_of": "1919-12-31",
          "throughout": false,
          "include": "likely",
          "filter": "earlier events not counted",
          "roll_up": null,
          "from": "britain",
          "to": "austria",
          "layer": "all",
          "directed": false,
          "pairs": false,
          "strict_dates": false,
          "options": {
              "at": "1915",
              "layer": "all"
          }
      },
      "result": [
          {
              "cut": "actor",
              "actor": "russia",
              "actor_name": "Russia",
              "from": null,
              "from_name": null,
              "to": null,
              "to_name": null,
              "ties": [
                  {
                      "tie": "britain cooperates-with russia",
                      "from": "britain",
                      "to": "russia",
                      "type": "cooperates-with",
                      "certainty": "definite",
                      "at": null
                  },
                  {
                      "tie": "france allied-with russia",
                      "from": "france",
                      "to": "russia",
                      "type": "allied-with",
                      "certainty": "definite",
                      "at": null
                  },
                  {
                      "tie": "germany at-war-with russia",
                      "from": "germany",
                      "to": "russia",
                      "type": "at-war-with",
                      "certainty": "definite",
                      "at": null
                  }
              ],
              "size": 1,
              "only": false,
              "from_side": 2,
              "to_side": 4
          }
      ],
      "notes": [
          "paths join ties of different times, some of which were never in force together: the cut is possible at most",
          "ways run on all ties, undirected (--layer, --directed)",
          "1 record is only possible by its dates and does not count (--include possible)"
      ]
  }
  $ entente cut britain austria --at 1915 --layer all --pairs -O csv
  cut,actor,actor_name,from,from_name,to,to_name,ties,size,only,from_side,to_side
  pair,,,russia,Russia,germany,Germany,"tie=germany at-war-with russia,from=germany,to=russia,type=at-war-with,certainty=definite,at=",1,true,3,4
  note: paths join ties of different times, some of which were never in force together: the cut is possible at most

Others stand for their members, and an answer is the same in every call:

  $ entente cut us al-qaeda --at 2011-09 --roll-up state -f "$ENTENTE_DATA/us-pakistan-2011"
  US from Al Qaeda, September 2011, as of 2011-09-27; rolled up to state; earlier events not counted: the loss of 1 actor parts them
  
     Actor        Tied with        Tie                                                                            In force                 Certainty   Sources
  1  Pakistan  ↔  US               allied with                                                                    by 2011-09-27 –          ● in part   camilli-2011
               ↔  US               cooperates with (according to Malik)                                           by 2011-09-22 –          ◐ likely    reuters-boots
               ↔  US               runs a joint operation with                                                    2011-09-05               ● definite  camilli-2011
               →  US               gives transit to the troops of                                                 by 2011-09-27 –          ● in part   camilli-2011
               ←  US               aids                                                                           by 2011-09-08 –, 2001 –  ● definite  camilli-2011, fp-shakespeare
               ←  US               trains (US trainers – Pakistani forces)                                        by 2011-05-02            ◐ likely    army-times-trainers
               →  Haqqani Network  gives logistical support to (according to some analysts) ⊘ denied by Pakistan  by 2011-09-14 –          ◐ likely    bbc-haqqanis ⊘ camilli-2011
               →  Haqqani Network  supports (ISI) ⊘ denied by Pakistan                                            1979..1989 –             ◐ likely    camilli-2011, reuters-proxy ⊘ camilli-2011
               →  Haqqani Network  uses as a proxy ⊘ denied by Pakistan                                           by 2011-09-21 –          ◐ likely    camilli-2011, cnn-rabbani ⊘ camilli-2011
  then 4 actors are on the side of US, 11 actors on that of Al Qaeda
  another cut of this size would do as well; this is the one nearest to US
  in part: definite at some time in those days, not throughout
  2 ties are between two parts of one actor and are left out
  paths join ties of different times, some of which were never in force together: the cut is possible at most
  ways run on positive ties, undirected (--layer, --directed)
  2 disputed ties and 3 ties whose memberships are in doubt make no way
  10 records are only possible by their dates and do not count (--include possible)
  $ for i in 1 2 3; do entente cut haqqani cia --at 2011-09 --layer all -O json -f "$ENTENTE_DATA/us-pakistan-2011" | cksum; done | uniq | wc -l
  1

What makes no sense is refused:

  $ entente cut italy
  error: `cut` needs A B [usage/words]
     = help: usage: entente cut A B [OPTIONS]
  [2]
  $ entente cut italy britain --by degree
  error: `cut` does not take --by [usage/unknown-option]
     = help: `entente cut --help` lists its options
  [2]
  $ entente cut italy britain --layer hostile
  error: there is no layer `hostile` [usage/unknown-layer]
     = help: the choices are positive, negative, neutral and all
  [2]
  $ entente cut italy britain --directed --undirected
  error: --directed and --undirected exclude each other [usage/direction]
     = help: paths are undirected unless --directed is given
  [2]

In data ties are told as they are recorded, and what was asked is what was asked.

  $ entente cut britain russia --at 1910 -O json | grep -o '"layer.*"pairs": [a-z]*'
  "layer": "positive", "directed": false, "pairs": false
  $ entente cut britain russia --at 1910 -O csv | tail -1
  note: the two are tied directly, so no loss of actors parts them: it is pairs that are lost here
  pair,,,britain,Great Britain,russia,Russia,"tie=britain cooperates-with russia,from=britain,to=russia,type=cooperates-with,certainty=definite,at=",2,false,1,2
  $ entente cut russia bolsheviks --at 1917 --layer all -O json | grep -o '"tie": "germany funds[^}]*"to": "[a-z]*"'
  "tie": "germany funds bolsheviks", "from": "germany", "to": "bolsheviks"
  $ entente cut bolsheviks russia --at 1917 --layer all -O json | grep -o '"tie": "germany funds[^}]*"to": "[a-z]*"'
  "tie": "germany funds bolsheviks", "from": "germany", "to": "bolsheviks"
  $ entente cut us cia --roll-up state -f "$ENTENTE_DATA/us-pakistan-2011"
  error: nothing parts US from itself [usage/same-actor]
     = note: CIA counts as US here
     = help: name two actors; `cut-point` is the measure of what parts by the loss of one
  [2]
  $ entente cut us pakistan --pairs --pairs -f "$ENTENTE_DATA/us-pakistan-2011"
  error: --pairs is given twice [usage/option]
     = help: leave one of them out
  [2]

Records of one tie that follow each other are one tie, in force all the time:

  $ cat > renewed.yaml <<'END'
  > entente: 1
  > coverage: 1870/1920
  > actors: {a: {name: Aa}, b: {name: Bb}, c: {name: Cc}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 1882-05-20/1887-02-19}
  >   - {between: [a, b], type: allied-with, when: 1887-02-20/1902-06-27}
  >   - {between: [b, c], type: allied-with, when: 1880/1910}
  > END
  $ entente cut a c --at 1885/1889 -f renewed.yaml | grep -c possible
  0
  [1]
  $ entente rank --at 1887 -f renewed.yaml | head -1
  Betweenness: any time in 1887 (--throughout for all of it), as of 1920-12-31; earlier events not counted
