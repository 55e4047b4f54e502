Lanes: actors over their lives, who was with or against whom, and who came of whom.

  $ cat > fronts.yaml <<'END'
  > entente: 1
  > title: Fronts
  > coverage: 1960/2000-12-31
  > actors:
  >   north: {name: Northern Front, kind: armed-group, exists: 1961/1989}
  >   free: {name: Free Front, kind: armed-group}
  >   army: {name: Army, kind: armed-group, exists: 1970-05/1992~}
  >   guard: {name: Old Guard, kind: armed-group}
  >   union: {name: Union of Fronts, kind: armed-group}
  >   aland: {name: Aland, kind: state}
  > sources:
  >   w: {title: A history, published: 2001}
  >   v: {title: Another, published: 1999}
  > ties:
  >   - {from: free, to: north, type: splits-from, on: 1972-06, sources: [w]}
  >   - {from: guard, to: free, type: renamed-from, on: 1980, sources: [w]}
  >   - {from: guard, to: union, type: merges-into, on: 1991-03, sources: [w, v]}
  >   - {from: army, to: union, type: merges-into, on: 1992~, sources: [v], likelihood: likely}
  >   - {from: union, to: north, type: succeeds, sources: [v]}
  >   - {from: north, to: army, type: allied-with, when: 1971/1975, sources: [w]}
  >   - {from: free, to: north, type: rivals, when: 1972-06/1980, sources: [w]}
  >   - {from: guard, to: army, type: attacks, when: 1983-02, sources: [w]}
  >   - {from: guard, to: army, type: attacks, when: 1986-02, sources: [w]}
  >   - {from: aland, to: army, type: arms, when: 1974/.., claims: [{by: army, stance: denies, sources: [v]}, {by: north, stance: alleges, sources: [w]}]}
  >   - {from: aland, to: army, type: funds, when: 1976/1980, sources: [v]}
  >   - {from: aland, to: guard, type: at-war-with, when: 1981/1990, sources: [v]}
  >   - {from: aland, to: north, type: negotiates-with, when: 1981/1990, sources: [v]}
  > END
  $ export ENTENTE_FILE=fronts.yaml
  $ entente timeline --lanes -o a.svg
  a.svg: 6 actors, 11 ties, 1960 to 2000

A line a beginning, a line who came of whom; a lane has the life that the ledger
or the lineage says. What has no date is told, and so is what is left out:

  $ grep -o 'class="\(begun [a-z]*\|came-of\|actor\)"' a.svg | sort | uniq -c | sed 's/^ *//'
  6 class="actor"
  2 class="begun friendly"
  3 class="begun hostile"
  4 class="came-of"
  $ grep -o 'Not drawn[^<·]*' a.svg
  Not drawn: 1 tie that is neither, as talks 
  Not drawn, as nothing says when: Union of Fronts succeeds Northern Front 

Who says it and who denies it stands on the row, or below it where several ties share one:

  $ grep -o '>[^<]*and 1 more\|(alleged by[^<]*\|>denied by Army' a.svg
  >and 1 more
  (alleged by Northern Front) (
  >denied by Army

A pair that changes sides has a row for each side; of what happened on single
days the first has a line, and all have a mark:

  $ entente timeline guard army --lanes -q -o b.svg; grep -o 'class="begun [a-z]*"' b.svg
  class="begun hostile"

Fewer lanes, and the others are named:

  $ entente timeline --lanes --limit 3 -q -o c.svg; grep -o 'Drawn: [^<·]*' c.svg
  Drawn: the 3 actors with most allies, foes and forebears, and 2 of 11 ties. Not drawn: Union of Fronts, Aland, Free Front 
  $ entente timeline --lanes --focus union -q -o d.svg; grep -c 'class="actor"' d.svg
  4
  $ entente timeline --lanes --type funds --to 1970 -q -o e.svg; grep -o 'Nobody is with[^<]*' e.svg
  Nobody is with or against anybody in that time by ties that pass the filters

`draw` has them, too:

  $ entente draw --lanes -q -o f.svg; cmp a.svg f.svg
  $ entente draw --lanes
  error: a chart of lanes is a picture, not DOT [usage/picture]
     = help: write it to a file, -o FILE.svg; as text it is `entente timeline`
  [2]
  $ entente draw --lanes --layout dot -o g.svg
  error: a chart of lanes does not heed --layout [usage/picture]
     = help: leave it out: lanes are of a range, and nobody has a place in them
  [2]
  $ entente draw --lanes --detail core -o g.svg
  error: --detail is of networks, and lanes have none [usage/detail]
     = help: leave it out; --limit N draws fewer lanes
  [2]
  $ entente timeline --lanes
  error: --lanes is of charts, and this is a table [usage/picture]
     = help: write the chart to a file with -o FILE.svg
  [2]
