What figures show besides ties: who is shaded together, and how large actors are.

  $ cat > led.yaml <<'END'
  > entente: 1
  > actors:
  >   a: {name: Ann, group: Left}
  >   b: {name: Bob, group: Left}
  >   c: {name: Cy, group: Right}
  >   d: {name: Dee, group: Right}
  >   e: {name: Eve}
  > ties:
  >   - {between: [a, c], type: allied-with, when: 2000}
  >   - {between: [b, d], type: allied-with, when: 2000}
  >   - {between: [d, e], type: allied-with, when: 2000}
  >   - {between: [a, b], type: hostile-to, when: 2000}
  >   - {between: [c, d], type: hostile-to, when: 2000}
  > END
  $ export ENTENTE_FILE=led.yaml
  $ shaded() { grep -A1 '<g class="group"' "$1" | grep -o '<title>.*</title>' | sort; }

As the ledger says; by blocs, each called after whoever has most ties; nobody:

  $ entente draw --at 2000 -q -o a.svg; shaded a.svg
  <title>Left</title>
  <title>Right</title>
  $ entente draw --at 2000 -q --hulls groups -o b.svg; cmp a.svg b.svg
  $ entente draw --at 2000 -q --hulls blocs -o a.svg; shaded a.svg
  <title>Bloc of Ann</title>
  <title>Bloc of Dee</title>
  $ entente blocs --at 2000 -O csv --columns bloc,label,members
  bloc,label,members
  1,1 (Ann),a;c
  2,2 (Dee),b;d;e
  ,,
  $ entente draw --at 2000 -q --hulls none -o a.svg; shaded a.svg

So in what changed, around an actor, and in the figures of a report:

  $ entente diff 1999 2000 -q --hulls blocs -o a.svg; shaded a.svg
  <title>Bloc of Ann</title>
  <title>Bloc of Dee</title>
  $ entente who d --at 2000 -q --hulls blocs -o a.svg; shaded a.svg
  <title>Bloc of Dee</title>
  $ entente report -q --hulls blocs --size degree -o r.md; shaded r-network.svg
  <title>Bloc of Ann</title>
  <title>Bloc of Dee</title>

In DOT they are clusters:

  $ entente draw --at 2000 --hulls blocs -O dot --pinned | grep -c 'Bloc of'
  2
  $ entente draw --at 2000 --hulls none | grep -c 'subgraph'
  0
  [1]

A measure makes actors larger, the most of it the largest, and the figure says which:

  $ size() { sed -n "/id=\"actor-$2\"/,/<\/g>/p" "$1" | grep -o 'font-size="[^"]*"' | head -1; }
  $ entente rank --at 2000 --by degree -O csv --columns actor,value
  actor,value
  d,3
  a,2
  b,2
  c,2
  e,1
  $ entente draw --at 2000 -q --size degree -o a.svg
  $ for x in a b c d e; do size a.svg $x; done
  font-size="10.61"
  font-size="10.61"
  font-size="10.61"
  font-size="11.2"
  font-size="9.85"
  $ grep -o '[^.>]*higher Degree' a.svg
  Larger type: higher Degree
  $ entente draw --at 2000 -q -o a.svg; grep -c 'higher' a.svg
  0
  [1]

What one answer compares has one alpha of `katz`, which the figure tells: panels, and the pictures of a range.

  $ cat > walks.yaml <<'END'
  > entente: 1
  > coverage: 1990/2010
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: since 1992}
  >   - {between: [b, c], type: allied-with, when: since 1992}
  >   - {between: [a, d], type: allied-with, when: since 2000}
  >   - {between: [a, e], type: allied-with, when: since 2000}
  >   - {between: [b, d], type: allied-with, when: since 2000}
  > END
  $ alpha() { grep -o 'alpha [0-9.]*[0-9]' "$1" | uniq; }
  $ for at in 1995 2005; do entente draw -f walks.yaml --at $at -q --size katz -o a.svg; alpha a.svg; done
  alpha 0.601041
  alpha 0.36912
  $ entente draw -f walks.yaml --at 1995,2005 --multiples -q --size katz -o a.svg; alpha a.svg
  alpha 0.36912
  $ entente rank -f walks.yaml --at 2005 --since 1995 --by katz | grep -o 'alpha [0-9.]*;'
  alpha 0.36912;
  $ grep -o 'font-size="[^"]*"[^>]*>c<' a.svg | head -1
  font-size="7.28" fill="#1A1A1A" text-anchor="middle" font-weight="bold">c<
  $ entente draw -f walks.yaml --at 1995,1996 --multiples -q --size katz -o b.svg; grep -o 'font-size="[^"]*"[^>]*>c<' b.svg | head -1
  font-size="8.08" fill="#1A1A1A" text-anchor="middle" font-weight="bold">c<
  $ entente draw -f walks.yaml --from 1999 --to 2000 --every year -q --size katz -o a%d.svg; alpha a1.svg; alpha a2.svg
  alpha 0.36912
  alpha 0.36912
  $ entente draw -f walks.yaml --at 1995,2005-13 --multiples -q --size katz -o a.svg
  error: `2005-13`: there is no month 13 [usage/bad-date]
     = help: months are 01 to 12; for the year alone write `2005`, for two years `2005/2013`
  [2]
  $ entente draw -f walks.yaml --at 1995,2005 --multiples -q --size kats -o a.svg
  error: actors have no measure `kats` [usage/unknown-measure]
     = help: did you mean `katz`? `entente help measures` lists all
  [2]

Of nobody tied to anybody there is nothing to shade or to measure:

  $ entente draw --at 1990 -q --hulls blocs --size degree -o a.svg; shaded a.svg

What there is none of is refused, and a page has looks of its own:

  $ entente draw --hulls what -o x.svg
  error: `what` is nothing that can be shaded [usage/unknown-hulls]
     = help: the choices are groups, blocs and none
  [2]
  $ entente draw --size what -o x.svg
  error: actors have no measure `what` [usage/unknown-measure]
     = help: `entente help measures` lists all
  [2]
  $ entente draw --size tie-strength -o x.svg
  error: actors have no measure `tie-strength` [usage/unknown-measure]
     = help: did you mean `strength`? `entente help measures` lists all
  [2]
  $ entente report --size degree -o x.html
  error: --size and --hulls are for the figures of a text [usage/picture]
     = help: leave them out, or write -o FILE.md, FILE.tex, FILE.docx or FILE.odt
  [2]
