What is marked above --max-marking is left out before anything is computed.
tests/marking/leaks.py looks for it in whatever is written; here is what a
reader sees.

  $ cat > ledger.yaml <<'END'
  > entente: 1
  > title: Who arms whom
  > coverage: 2000/2010
  > marking: green
  > sources:
  >   gazette: {title: The Gazette, publisher: Gazette Press, published: 2009}
  >   cable:   {title: A cable, published: 2010, marking: red}
  >   friend:  {title: A talk, withheld: true}
  > actors:
  >   north:  {name: Northland, kind: state}
  >   south:  {name: Southland, kind: state}
  >   broker: {name: A Broker, kind: person, marking: amber}
  > ties:
  >   - {from: north, type: arms, to: south, when: since 2001, sources: [gazette, cable]}
  >   - {from: south, type: opposes, to: north, when: since 2005, sources: [friend]}
  >   - {from: north, type: funds, to: broker, when: since 2004, sources: [gazette]}
  >   - from: south
  >     type: funds
  >     to: north
  >     when: since 2006
  >     sources: [gazette]
  >     claims: [{by: south, stance: denies, marking: red}]
  > END

  $ export ENTENTE_FILE=ledger.yaml

Where something is withheld, places in the file and the digest are too.

  $ entente show "north arms south" --max-marking green
  1 record
  
  id        north arms south
  from      Northland
  type      arms
  to        Southland
  label     arms
  family    support
  when      since 2001
  spells    begins 2001-01-01 to 2001-12-31, ends 2010-12-31 or later
  standing  reported
  sources   gazette
  marking   green
  2 ties, 1 actor and 1 source are withheld: marked above TLP:GREEN (1 of the ties because what speaks against it is, or all that speaks for it); numbers are those of what is shown
  TLP:GREEN
  $ entente who north --max-marking TLP:GREEN -O json | python3 -c "
  > import json, sys
  > a = json.load(sys.stdin)
  > print(a['ledger'], a['query']['max_marking'])
  > for row in a['result']:
  >     print(row['id'], row['sources'], row['marking'], row['file'], row['line'])
  > print(*a['notes'], sep='\n')"
  {'title': 'Who arms whom', 'files': 1, 'sha256': None} green
  north arms south ['gazette'] green None None
  south opposes north ['a source known to the author'] green None None
  2 ties, 1 actor and 1 source are withheld: marked above TLP:GREEN (1 of the ties because what speaks against it is, or all that speaks for it); numbers are those of what is shown
  TLP:GREEN

What is withheld is nobody that can be asked about, or was meant.

  $ entente who broker --max-marking green
  error: no actor has the id, alias or name `broker` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]
  $ entente who brokr --max-marking green
  error: no actor has the id, alias or name `brokr` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]
  $ entente ties --source cabel --max-marking green
  error: no source has the id `cabel` [usage/unknown-source]
     = help: `entente sources` lists the works cited
  [2]

At the top nothing is withheld. What is shown then is marked as the most
restrictive thing in it.

  $ entente ties --max-marking red -O csv --columns id,marking
  id,marking
  north arms south,red
  north funds broker,amber
  south funds north,red
  south opposes north,green
  note: nothing is withheld: nothing is marked above TLP:RED
  note: TLP:RED
  $ entente ties --actor broker
  as of 2010-12-31; actor A Broker: 1 tie
  
  From          To        Tie    In force  Certainty   Sources
  Northland  →  A Broker  funds  2004 –    ● definite  gazette
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  TLP:AMBER
  $ entente rank --at 2007 --max-marking amber
  Betweenness: any time in 2007 (--throughout for all of it), as of 2010-12-31; marked at most TLP:AMBER; earlier events not counted
  
  #  Actor      Betweenness                Ties  Signs
  1  Northland        1.000  ████████████     3  +2 −1
  2  A Broker         0.000                   1  +1
  2  Southland        0.000                   2  +1 −1
  Betweenness over positive ties: 3 actors, 2 edges, undirected, several ties of a pair count once
  same numbers: NetworkX betweenness_centrality(G); igraph_betweenness() divided by the number of pairs; R igraph betweenness(g, weights=NA, normalized=TRUE)
  1 tie and 1 source are withheld: marked above TLP:AMBER (1 of the ties because what speaks against it is, or all that speaks for it); numbers are those of what is shown
  TLP:AMBER

Lists, too; and a source that is withheld has no name without it either.

  $ entente actors --max-marking green
  2 actors
  
  Id     Name       Kind   Exists  Groups  Tags  Aliases  Ties
  north  Northland  state                                    2
  south  Southland  state                                    2
  2 ties, 1 actor and 1 source are withheld: marked above TLP:GREEN (1 of the ties because what speaks against it is, or all that speaks for it); numbers are those of what is shown
  TLP:GREEN
  $ entente sources
  3 sources
  
  Source                        Work                          Published  Accessed  Grade  Ties  Claims
  a source known to the author  a source known to the author                                 1       0
  cable                         “A cable”                     2010                           1       0
  gazette                       “The Gazette”, Gazette Press  2009                           3       0
  TLP:RED
  $ entente show friend
  error: nothing in the ledger has the id `friend` [usage/unknown-id]
     = help: show takes the id of an actor, a source or a type, a tie as "from type to", or two actors
  [2]
  $ entente cite friend "north arms south" --dry-run
  --- ledger.yaml
  +++ ledger.yaml
  @@ -11,7 +11,7 @@
     south:  {name: Southland, kind: state}
     broker: {name: A Broker, kind: person, marking: amber}
   ties:
  -  - {from: north, type: arms, to: south, when: since 2001, sources: [gazette, cable]}
  +  - {from: north, type: arms, to: south, when: since 2001, sources: [gazette, cable, friend]}
     - {from: south, type: opposes, to: north, when: since 2005, sources: [friend]}
     - {from: north, type: funds, to: broker, when: since 2004, sources: [gazette]}
     - from: south

Figures leave kept places alone.

  $ entente draw -o a.svg
  a.svg: 3 actors, 4 ties, 3 sources, 31 December 2010
  note: TLP:RED
  $ cp ledger.layout.yaml before
  $ entente draw --max-marking green -o b.svg
  b.svg: 2 actors, 2 ties, 2 sources, 31 December 2010
  note: 2 ties, 1 actor and 1 source are withheld: marked above TLP:GREEN (1 of the ties because what speaks against it is, or all that speaks for it); numbers are those of what is shown
  note: TLP:GREEN
  $ entente report --max-marking green -o r.md
  r.md: 2 actors, 2 ties, 2 sources, 2000 to 2010, 4 figures beside it
  $ cmp ledger.layout.yaml before
  $ entente draw --max-marking green --keep -o b.svg
  error: --keep is of the places that are kept, and --max-marking leaves these alone [usage/picture]
     = help: leave it out
  [2]
  $ entente draw --max-marking green --relayout -o b.svg
  error: --relayout is of the places that are kept, and --max-marking leaves these alone [usage/picture]
     = help: leave it out
  [2]
  $ sed -n 3,6p r.md
  *2 actors, 2 ties, 2 sources, 2000 to 2010*
  
  TLP:GREEN. 2 ties, 1 actor and 1 source are withheld: marked above TLP:GREEN (1 of the ties because what speaks against it is, or all that speaks for it); numbers are those of what is shown.
  

STIX has TLP as OASIS has it.

  $ entente export stix -q | python3 -c "
  > import json, sys
  > for o in json.load(sys.stdin)['objects']:
  >     if o['type'] == 'marking-definition':
  >         print(o['id'], o['name'], *o['extensions'].values())
  >     elif 'object_marking_refs' in o:
  >         print(o['type'], o.get('name', o.get('relationship_type', '')), *o['object_marking_refs'])"
  identity Who arms whom marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb
  marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb TLP:GREEN {'extension_type': 'property-extension', 'tlp_2_0': 'green'}
  marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421 TLP:AMBER {'extension_type': 'property-extension', 'tlp_2_0': 'amber'}
  marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1 TLP:RED {'extension_type': 'property-extension', 'tlp_2_0': 'red'}
  identity A Broker marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421
  identity Northland marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb
  identity Southland marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb
  relationship arms marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1
  relationship funds marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421
  relationship funds marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1
  relationship opposes marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb
  opinion  marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1

Words of one's own have an order, too.

  $ sed -e 's/^marking: green/markings: [public, internal, secret]\nmarking: public/; s/amber/internal/; s/red}/secret}/' ledger.yaml > own.yaml
  $ entente ties --max-marking public -f own.yaml
  as of 2010-12-31; marked at most public: 2 ties
  
  From          To         Tie      In force  Certainty   Sources
  Northland  →  Southland  arms     2001 –    ● definite  gazette
  Southland  →  Northland  opposes  2005 –    ● definite  a source known to the author
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  2 ties, 1 actor and 1 source are withheld: marked above public (1 of the ties because what speaks against it is, or all that speaks for it); numbers are those of what is shown
  Marking: public
  $ entente ties --max-marking green -f own.yaml
  error: `green` is no marking [usage/unknown-marking]
     = help: it is public, internal or secret
  [2]
  $ entente export stix -q -f own.yaml | grep -o '"definition": {[^}]*}'
  "definition": {"statement": "public"}
  "definition": {"statement": "internal"}
  "definition": {"statement": "secret"}
