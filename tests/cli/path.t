entente path: how one actor is tied to another.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente path britain russia --at 1910
  Great Britain to Russia, any time in 1910 (--throughout for all of it), as of 1919-12-31; no recent events: shortest 1 step, 1 path
  
     From              To      Tie              In force              Certainty   Sources
  1  Great Britain  ↔  Russia  cooperates with  1907-08-31 – 1917-11  ● definite  taylor
  ● definite: as sure as the weakest tie on it
  paths run on positive ties, undirected (--layer, --directed)
  $ entente path italy austria --at 1910
  Italy to Austria-Hungary, any time in 1910 (--throughout for all of it), as of 1919-12-31; no recent events: shortest 1 step, 1 path
  
     From      To               Tie          In force                 Certainty   Sources
  1  Italy  ↔  Austria-Hungary  allied with  1882-05-20 – 1915-05-03  ● definite  taylor
  ● definite: as sure as the weakest tie on it
  paths run on positive ties, undirected (--layer, --directed)
  $ entente path britain austria --at 1910
  no path from Great Britain to Austria-Hungary, any time in 1910 (--throughout for all of it), as of 1919-12-31; no recent events
  paths run on positive ties, undirected (--layer, --directed)
  [1]
  $ entente path britain austria --at 1915 --layer all
  Great Britain to Austria-Hungary, any time in 1915 (--throughout for all of it), as of 1919-12-31; no recent events: shortest 3 steps, 1 path
  
     From              To               Tie              In force                 Certainty   Sources
  1  Great Britain  ↔  Russia           cooperates with  1907-08-31 – 1917-11     ● definite  taylor
  2  Russia         ↔  Germany          at war with      1914-08-01 – 1918-03-03  ● definite  taylor
  3  Germany        ↔  Austria-Hungary  allied with      1879-10-07 – 1918-11-03  ● definite  taylor
  ● definite: as sure as the weakest tie on it
  paths run on all ties, undirected (--layer, --directed)
  $ entente path russia bolsheviks --at 1917 --directed --layer all
  Russia to Bolsheviks, any time in 1917 (--throughout for all of it), as of 1919-12-31; no recent events: shortest 2 steps, 1 path
  
     From        To          Tie                           In force                 Certainty   Sources
  1  Russia   ↔  Germany     at war with                   1914-08-01 – 1918-03-03  ● definite  taylor
  2  Germany  →  Bolsheviks  funds ⊘ denied by Bolsheviks  c. 1915 – 1918           ◐ likely    fischer ⊘ fischer
  ◐ likely: as sure as the weakest tie on it
  paths run on all ties, directed (--layer, --directed)
  $ entente path italy italy --at 1910
  Italy to Italy, any time in 1910 (--throughout for all of it), as of 1919-12-31; no recent events: shortest 0 steps, 1 path
  paths run on positive ties, undirected (--layer, --directed)
  $ entente path italy
  error: `path` needs A B [usage/words]
     = help: usage: entente path A B [OPTIONS]
  [2]
  $ entente path britain russia --at 1910 -O json | python3 -m json.tool --no-ensure-ascii
  {
      "entente": 1,
      "command": "path",
      "query": {
          "from_day": "1910-01-01",
          "to_day": "1910-12-31",
          "as_of": "1919-12-31",
          "throughout": false,
          "include": "likely",
          "reading": "any time in 1910 (--throughout for all of it), as of 1919-12-31; no recent events",
          "filter": "no recent events",
          "roll_up": null
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
          "paths run on positive ties, undirected (--layer, --directed)"
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
  in part: definite on some day of that time, not on all
