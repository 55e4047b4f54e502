entente path: how one actor is tied to another.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente path britain russia --at 1910
  Great Britain to Russia, any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted: shortest 1 step, 1 path
  
     From              To      Tie              In force              Certainty   Sources
  1  Great Britain  ↔  Russia  cooperates with  1907-08-31 – 1917-11  ● definite  taylor
  ● definite: as sure as the weakest tie on it
  paths run on positive ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente path italy austria --at 1910
  Italy to Austria-Hungary, any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted: shortest 1 step, 1 path
  
     From      To               Tie          In force                 Certainty   Sources
  1  Italy  ↔  Austria-Hungary  allied with  1882-05-20 – 1915-05-03  ● definite  taylor
  ● definite: as sure as the weakest tie on it
  paths run on positive ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente path britain austria --at 1910
  no path from Great Britain to Austria-Hungary, any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  paths run on positive ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  [1]
  $ entente path britain austria --at 1915 --layer all
  Great Britain to Austria-Hungary, any time in 1915 (--throughout for all of it), as of 1919-12-31; earlier events not counted: shortest 3 steps, 1 path
  
     From              To               Tie              In force                 Certainty   Sources
  1  Great Britain  ↔  Russia           cooperates with  1907-08-31 – 1917-11     ● definite  taylor
  2  Russia         ↔  Germany          at war with      1914-08-01 – 1918-03-03  ● definite  taylor
  3  Germany        ↔  Austria-Hungary  allied with      1879-10-07 – 1918-11-03  ● definite  taylor
  ● definite: as sure as the weakest tie on it
  paths run on all ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente path russia bolsheviks --at 1917 --directed --layer all
  Russia to Bolsheviks, any time in 1917 (--throughout for all of it), as of 1919-12-31; earlier events not counted: shortest 2 steps, 1 path
  
     From        To          Tie                           In force                 Certainty   Sources
  1  Russia   ↔  Germany     at war with                   1914-08-01 – 1918-03-03  ● definite  taylor
  2  Germany  →  Bolsheviks  funds ⊘ denied by Bolsheviks  c. 1915 – 1918           ◐ likely    fischer ⊘ fischer
  ◐ likely: as sure as the weakest tie on it
  paths run on all ties, directed (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente path italy italy --at 1910
  Italy to Italy, any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted: shortest 0 steps, 1 path
  paths run on positive ties, undirected (--layer, --directed)
  1 record is only possible by its dates and does not count (--include possible)
  $ entente path italy
  error: `path` needs A B [usage/words]
     = help: usage: entente path A B [OPTIONS]
  [2]
  $ entente path britain russia --at 1910 -O json | python3 -m json.tool --no-ensure-ascii
  {
      "entente": 1,
      "version": "0.1.0",
      "command": "path",
      "ledger": {
          "title": "Before and in the Great War",
          "files": 1,
          "sha256": "ce4a6211c99130a71aae7cb003a022dc1b82a87abee42e34ddeda5e16172fbb8"
      },
      "query": {
          "from_day": "1910-01-01",
          "to_day": "1910-12-31",
          "as_of": "1919-12-31",
          "throughout": false,
          "include": "likely",
          "reading": "any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted",
          "filter": "earlier events not counted",
          "roll_up": null,
          "from": "britain",
          "to": "russia",
          "layer": "positive",
          "directed": false,
          "strict_dates": false,
          "options": {
              "at": "1910"
          }
      },
      "result": [
          {
              "from": "britain",
              "from_name": "Great Britain",
              "to": "russia",
              "to_name": "Russia",
              "steps": [
                  {
                      "tie": "britain cooperates-with russia",
                      "from": "britain",
                      "to": "russia",
                      "type": "cooperates-with",
                      "certainty": "definite",
                      "at": null
                  }
              ],
              "length": 1,
              "paths": 1,
              "certainty": "definite"
          }
      ],
      "notes": [
          "paths run on positive ties, undirected (--layer, --directed)",
          "1 record is only possible by its dates and does not count (--include possible)"
      ]
  }

No path is a table without a row, and status 1:

  $ entente path britain austria --at 1910 -O csv
  from,from_name,to,to_name,steps,length,paths,certainty
  [1]
  $ entente path britain austria --at 1910 -O json | python3 -c 'import json, sys; print(json.load(sys.stdin)["result"])'
  []
  $ entente path britain austria --at 1910 -O jsonl
  [1]

A path is no surer than its steps: in part where they are.

  $ entente path pakistan us --at 2011-09 --layer negative -f "$ENTENTE_DATA/us-pakistan-2011" | grep 'in part'
  1  Pakistan  ↔  US  follows a strategy that competes with  by 2011-09-22 –  ● in part  camilli-2011, reuters-boots
  ● in part: as sure as the weakest tie on it
  in part: definite at some time in those days, not throughout

Over a time ties need not have been in force together. A way whose ties were comes before a shorter one whose ties were
never, and without one that is said.

  $ cat > times.yaml <<'EOF'
  > entente: 1
  > coverage: 1970/2010
  > sources: {s: {title: S, published: 2005}}
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}}
  > ties:
  >   - {from: a, type: arms, to: b, when: 1995-01-01/1998-12-31, sources: [s]}
  >   - {from: b, type: arms, to: c, when: 1981-01-01/1983-12-31, sources: [s]}
  >   - {from: a, type: arms, to: d, when: 1990-01-01/1993-12-31, sources: [s]}
  >   - {from: d, type: arms, to: e, when: 1991-01-01/1993-12-31, sources: [s]}
  >   - {from: e, type: arms, to: c, when: 1992-01-01/1995-12-31, sources: [s]}
  >   - {from: b, type: funds, to: f, start: 1998, end: 1999, sources: [s]}
  >   - {from: c, type: opposes, to: f, when: 1982-01-01/1982-12-31, sources: [s]}
  > EOF
  $ entente path a c --during 1980/2000 -f times.yaml
  a to c, any time from 1980 to 2000 (--throughout for all of it), as of 2010-12-31; earlier events not counted: shortest 3 steps, 1 path
  
     From     To  Tie   In force                 Certainty  Sources
  1  a     →  d   arms  1990-01-01 – 1993-12-31  ● in part  s
  2  d     →  e   arms  1991-01-01 – 1993-12-31  ● in part  s
  3  e     →  c   arms  1992-01-01 – 1995-12-31  ● in part  s
  ● in part: as sure as the weakest tie on it
  in part: definite at some time in those days, not throughout
  passed over: a way of 2 steps, whose ties were never in force together
  paths run on positive ties, undirected (--layer, --directed)
  $ entente path b c --during 1980/2000 --actor a,b,c,f -f times.yaml -O csv
  from,from_name,to,to_name,steps,length,paths,certainty
  b,b,c,c,"tie=b arms c,from=b,to=c,type=arms,certainty=definite,at=",1,1,definite
  $ entente path a c --during 1980/2000 --actor a,b,c -f times.yaml
  a to c, any time from 1980 to 2000 (--throughout for all of it), as of 2010-12-31; actor a, b, c; earlier events not counted: shortest 2 steps, 1 path
  
     From     To  Tie   In force                 Certainty  Sources
  1  a     →  b   arms  1995-01-01 – 1998-12-31  ● in part  s
  2  b     →  c   arms  1981-01-01 – 1983-12-31  ● in part  s
  in part: definite at some time in those days, not throughout
  its ties were never in force together, so this way is possible at most
  paths run on positive ties, undirected (--layer, --directed)
  $ entente path a c --during 1980/2000 --actor a,b,c -f times.yaml -O json | grep -o '"certainty": "possible"}'
  "certainty": "possible"}
  $ entente path a f --during 1980/2000 -f times.yaml
  a to f, any time from 1980 to 2000 (--throughout for all of it), as of 2010-12-31; earlier events not counted: shortest 2 steps, 1 path
  
     From     To  Tie    In force                 Certainty  Sources
  1  a     →  b   arms   1995-01-01 – 1998-12-31  ● in part  s
  2  b     →  f   funds  1998 – 1999              ● in part  s
  ● in part: as sure as the weakest tie on it
  in part: definite at some time in those days, not throughout
  paths run on positive ties, undirected (--layer, --directed)
  $ entente cut a c --during 1980/2000 --actor a,b,c -f times.yaml
  a from c, any time from 1980 to 2000 (--throughout for all of it), as of 2010-12-31; actor a, b, c; earlier events not counted: the loss of 1 actor parts them
  
     Actor     Tied with  Tie   In force                 Certainty  Sources
  1  b      ←  a          arms  1995-01-01 – 1998-12-31  ● in part  s
            →  c          arms  1981-01-01 – 1983-12-31  ● in part  s
  then 1 actor is on the side of a, 1 actor on that of c
  no other cut of this size would do
  in part: definite at some time in those days, not throughout
  paths join ties of different times, some of which were never in force together: the cut is possible at most
  ways run on positive ties, undirected (--layer, --directed)
  $ entente rank --by betweenness --during 1980/2000 -f times.yaml | head -1
  Betweenness: any time from 1980 to 2000 (--throughout for all of it), as of 2010-12-31; earlier events not counted
  $ entente rank --by betweenness --at 1992-06-01 -f times.yaml | head -1
  Betweenness: 1 June 1992, as of 2010-12-31; earlier events not counted
  $ entente rank --by betweenness --every '5000 days' --from 1980 --to 1999 -f times.yaml | grep 'join ties'
  at 2 steps paths may join ties of different times

Whoever has no tie on the way has one perhaps, which the question left out.

  $ entente path a f --at 1982-06-01 -f times.yaml | head -1
  no path from a to f, 1 June 1982, as of 2010-12-31; earlier events not counted (a has no tie in force then)
  $ entente path c f --at 1982-06-01 --type arms -f times.yaml | head -1
  no path from c to f, 1 June 1982, as of 2010-12-31; type arms; earlier events not counted (f has no tie in force then that passes the filters)
  $ entente path c f --at 1982-06-01 --according-to b -f times.yaml | head -1
  no path from c to f, 1 June 1982, as of 2010-12-31; according to b; earlier events not counted (c has no tie in force then according to b)
  $ entente path a f --at 1999-06-01 -f times.yaml | head -1
  no path from a to f, 1 June 1999, as of 2010-12-31; earlier events not counted (a has no tie in force then)
  $ entente path b f --at 1999-12-01 -f times.yaml | head -1
  no path from b to f, 1 December 1999, as of 2010-12-31; earlier events not counted (b has only ties then that may not have been in force)
  $ entente path b f --at 1999-12-01 --include possible -f times.yaml
  b to f, 1 December 1999, as of 2010-12-31; possible too; earlier events not counted: shortest 1 step, 1 path
  
     From     To  Tie    In force     Certainty   Sources
  1  b     →  f   funds  1998 – 1999  ○ possible  s
  ○ possible: as sure as the weakest tie on it
  paths run on positive ties, undirected (--layer, --directed)
