Actors by actors: what each row has to do with each column.

  $ cat > led.yaml <<'END'
  > entente: 1
  > title: Five
  > sources:
  >   w: {title: Work, published: 2010}
  > actors:
  >   a: {name: Ann, kind: state, group: Left}
  >   b: {name: Bob, kind: state, group: Left}
  >   c: {name: Cy, kind: state, group: Right}
  >   d: {name: Dee, kind: state, group: Right}
  >   e: {name: Eve, kind: agency}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000, sources: [w]}
  >   - {from: a, type: funds, to: b, when: 2000, sources: [w]}
  >   - {from: c, type: fights, to: a, when: 2000, likelihood: likely, sources: [w]}
  >   - {from: c, type: supports, to: d, when: 2000, sources: [w],
  >      claims: [{by: d, stance: denies, sources: [w]}]}
  >   - {from: d, type: supports, to: b, when: 2000, sources: [w]}
  >   - {from: d, type: fights, to: b, when: 2000, sources: [w],
  >      likelihood: roughly even chance}
  >   - {from: e, type: agency-of, to: a, when: 2000, sources: [w]}
  > END
  $ export ENTENTE_FILE=led.yaml
  $ entente ties --at 2000 --matrix --hulls groups
  any time in 2000 (--throughout for all of it), as of 2010-12-31: 4 actors, 6 ties
  
  #  Actor  1      2   3    4
  1  Bob    ■      ●+
  2  Ann    ●+2    ■
  3  Dee    ●+○−2      ■
  4  Cy            ◐−  ○+⊘  ■
  the row acts on the column: + friendly, − hostile, ± both, ~ neither, as talks; a number: of ties, if several; ⊘ denied, doubted or retracted; · formal links only
  rows by groups of the ledger; in each, most partners first; last, whoever is in none
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1 actor with formal links only left out, with 1 tie (--all)
  $ entente ties --at 2000 --matrix -O csv
  ,b,a,d,c
  b,,●+,,
  a,●+2,,,
  d,●+○−2,,,
  c,,◐−,○+⊘,
  $ entente ties --at 2000 --matrix --all -O tsv
  \tb\ta\td\tc\te (esc)
  b\t\t\xe2\x97\x8f+\t\t\t (esc)
  a\t\xe2\x97\x8f+2\t\t\t\t (esc)
  d\t\xe2\x97\x8f+\xe2\x97\x8b\xe2\x88\x922\t\t\t\t (esc)
  c\t\t\xe2\x97\x90\xe2\x88\x92\t\xe2\x97\x8b+\xe2\x8a\x98\t\t (esc)
  e\t\t\xc2\xb7\t\t\t (esc)
  $ entente ties --at 2000 --matrix --limit 2 -O jsonl
  {"actor": "b", "name": "Bob", "frame": "b", "partners": 2, "cells": [{"to": "a", "state": "ally", "certainty": "definite", "friendly": "definite", "hostile": null, "neutral": null, "ties": 1, "formal": 0, "denied": false}]}
  {"actor": "a", "name": "Ann", "frame": "b", "partners": 2, "cells": [{"to": "b", "state": "ally", "certainty": "definite", "friendly": "definite", "hostile": null, "neutral": null, "ties": 2, "formal": 0, "denied": false}]}

Signs for terminals that know ASCII alone, and a table that is too wide in parts:

  $ entente ties --at 2000 --matrix --ascii -q
  any time in 2000 (--throughout for all of it), as of 2010-12-31: 4 actors, 6 ties
  
  #  Actor  1      2   3      4
  1  Bob    #      *+
  2  Ann    *+2    #
  3  Dee    *+o-2      #
  4  Cy            +-  o+(/)  #
  $ entente ties --at 2011-09 --matrix -q -f "$ENTENTE_DATA/us-pakistan-2011" | head -20
  September 2011, as of 2011-09-27: 48 actors, 118 ties
  
  Columns 1 to 12
     #  Actor                 1     2   3   4   5   6   7  8   9   10   11  12
     1  Haqqani Network       ■     ●+  ●+                     ●+  ●~   ○−
     2  Taliban               ●+    ■                              ●−
     3  Al Qaeda                        ■                          ●−
     4  Al Mauritani                    ·   ■
     6  Sirajuddin            ·                     ■   ·  ◐+
     7  Jalaluddin            ·     ·   ●+          ·   ■
     8  Other Taliban groups                        ◐+     ■
     9  TTP                   ●+                               ■
    10  Pakistan              ◐+4⊘          ●−                     ■
    11  ISI                   ◐+3⊘                                 ·    ■
    12  Malik                                                      ·        ■
    13  Pakistani forces                                           ·
    14  Khar                                                       ·
    15  Pakistan Army                                              ·
    16  Pasha                                                           ·
    17  US                    ●−    ●−  ●−  ●−                     ●±9  ◐−
  $ entente ties --at 2011-09 --matrix -q -f "$ENTENTE_DATA/us-pakistan-2011" | awk '{if (length($0) > 160) n++} END {print n + 0}'
  0

What it does not heed:

  $ entente ties --at 2000 --matrix --records
  error: the question `matrix` does not heed --records [usage/not-heeded]
     = help: leave it out
  [2]
  $ entente ties --at 2000 --hulls none
  error: the question `ties` does not heed --hulls [usage/not-heeded]
     = help: leave it out
  [2]

Nothing to show, an actor without ties:

  $ entente ties --at 1900 --matrix
  any time in 1900 (--throughout for all of it), as of 2010-12-31: 0 actors, 0 ties
  no tie in force
  7 more ties are only possible (--include possible)
  $ printf 'entente: 1\nactors: {a: {}}\nties: []\n' > one.yaml
  $ entente ties --matrix -f one.yaml -O csv
  
  $ entente draw --detail matrix -f one.yaml -o one.svg
  one.svg: 0 actors, 0 ties, 0 sources, all time

The same as a figure:

  $ entente draw --at 2000 --detail matrix -o m.svg
  m.svg: 4 actors, 6 ties, 1 source, 2000
     = help: more is drawn with --all
  $ grep -o 'class="cell"[^>]*' m.svg
  class="cell" data-from="b" data-to="a" data-state="ally" data-friendly="definite" data-hostile="no" data-other="no" data-ties="1" data-denied="no" data-change="no"
  class="cell" data-from="a" data-to="b" data-state="ally" data-friendly="definite" data-hostile="no" data-other="no" data-ties="2" data-denied="no" data-change="no"
  class="cell" data-from="d" data-to="b" data-state="mixed" data-friendly="definite" data-hostile="possible" data-other="no" data-ties="2" data-denied="no" data-change="no"
  class="cell" data-from="c" data-to="a" data-state="hostile" data-friendly="no" data-hostile="likely" data-other="no" data-ties="1" data-denied="no" data-change="no"
  class="cell" data-from="c" data-to="d" data-state="ally" data-friendly="possible" data-hostile="no" data-other="no" data-ties="1" data-denied="yes" data-change="no"
  $ entente draw --at 2000 --detail matrix --limit 2 -q -o m.svg; grep -c 'class="name row"' m.svg
  2
  $ entente diff 1999 2000 --detail matrix -o m.svg
  m.svg: 4 actors, 1999 to 2000: No pair changed for certain; 3 only first or last seen
     = help: more is drawn with --all
  $ grep -o 'data-change="[a-z]*"' m.svg | sort | uniq -c
        4 data-change="no"
  $ entente draw --at 2000 --detail matrix
  error: a matrix is a picture, not DOT [usage/picture]
     = help: write it to a file, -o FILE.svg; as text it is `entente ties --matrix`
  [2]
  $ entente draw --at 2000 --detail matrix --layout dot -o m.svg
  error: a matrix does not heed --layout [usage/picture]
     = help: leave it out: a matrix is of one date, or of two by `entente diff`, and nobody has a place in it
  [2]
  $ entente draw --at 2000 --detail matrix --size degree -o m.svg
  error: a chart does not heed --size [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
