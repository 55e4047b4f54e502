Figures: what the options of pictures take, refuse and say.

  $ cp -R "$ENTENTE_DATA/us-pakistan-2011" led; chmod -R u+w led; export ENTENTE_FILE=led

Several dates want --multiples, and it wants several dates:

  $ entente draw --at 1986,2011 -o x.svg
  error: several dates do not go into one picture [usage/dates]
     = help: --multiples draws them side by side; `entente diff D1 D2 -o FILE.svg` draws what changed between two
  [2]
  $ entente draw --at 1986 --multiples -o x.svg
  error: --multiples draws several dates side by side, and there is one [usage/dates]
     = help: name them with commas between: --at 1986,2011
  [2]
  $ entente draw --at 1986,2011 --multiples
  error: networks side by side are a picture, not DOT [usage/picture]
     = help: write it to a file: -o FILE.svg
  [2]

What a figure leaves out is counted as a table counts it:

  $ entente draw --at 1986 -q -o a.svg; grep -o '[0-9]* ties that are only possible' a.svg | cut -d' ' -f1 > drawn
  $ entente ties --at 1986 | grep -o '[0-9]* more ties are only possible' | cut -d' ' -f1 | cmp - drawn && cat drawn
  88
  $ entente draw --at 2001-12 -q -o a.svg; grep -o '[0-9]* ties that are only possible' a.svg | cut -d' ' -f1 > drawn
  $ entente ties --at 2001-12 | grep -o '[0-9]* more ties are only possible' | cut -d' ' -f1 | cmp - drawn && cat drawn
  87

Whose words have no room is said, with as many as there are:

  $ worded() { awk '/<g id="(tie|actor)-/ { on = 0 } /<g id="label-/ { on = 1 } on && /font-size="7"/ { n++; on = 0 } END { print n }' $1; }
  $ lines() { echo $(($(grep -c '<g id="tie-' $1) - $(worded $1))); }
  $ entente draw --at 2011-09 --focus haqqani --detail ties -q -O svg > a.svg; grep -c "$(lines a.svg) lines have no room for their labels, nor for who denies or doubts the tie" a.svg
  warning: 16 actors and 52 lines make a figure of 797 points, more than a page of paper [figure/high]
     = help: leave out --detail, or draw less of it (`--focus A`, `--family F`)
  1
  $ entente draw --at 1986 -q -O svg > a.svg; lines a.svg; grep -c 'no room' a.svg
  0
  0
  [1]

What cannot be read gives way: a line a pair, or those with most partners, and all else in words. Places kept for other figures stay as
they are:

  $ entente draw --at 2011-09 -o core.svg
  core.svg: 48 actors, 118 ties, 28 sources, September 2011
     = help: more is drawn with --all, --include possible, --forecasts
     = help: the core is drawn, the others are told in words; all or a part is drawn with --detail pairs, --detail matrix, --focus A, --actor A, --family F
  $ grep -o '>[^<]*actors with most partners[^<]*\|>Not drawn: ties[^<]*' core.svg
  >the 11 actors with most partners: 44 of 87 ties; the others below
  >Not drawn: ties with the other 37 actors
  $ entente draw --at 2011-09 -q -o again.svg; cmp core.svg again.svg
  $ entente draw --at 2011-09 --detail pairs -q -o all.svg; grep -o '>[^<]*a line for each[^<]*' all.svg
  >a line for each pair of actors: 63 pairs, 87 ties
  $ entente draw --at 2011-09 --focus bin-laden --hops 3 --detail core -q -O svg | grep -c 'id="actor-bin-laden"'
  1

Without sources nothing is said of them:

  $ { printf 'entente: 1\nactors:\n'; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "  a$i: {name: A$i, kind: state}"; done
  >   echo ties:; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do for k in 1 2 3 4 5 6 7 8 9 10 11 12; do
  >   [ $i -lt $k ] && echo "  - {between: [a$i, a$k], type: allied-with, start: .., end: ..}"; done; done; true; } > bare.yaml
  $ entente draw -f bare.yaml --at 1900 --detail ties -q -O svg | grep -o 'Labels would hide[^.]*\|[^ >]* numbers\|Small figures'
  Labels would hide the 66 lines, so they have none

A frame explains what is in it, on paper as large as that of the others, where a source has one number throughout:

  $ entente draw --from 1979 --to 1986 --every year -q -o y-%d.svg
  $ grep -o '>Support [^<]*\|>Structure [^<]*\|>[^<]*Reuters' y-1.svg
  >Structure (agency of)
  $ grep -o '>Support [^<]*\|>Structure [^<]*\|>[^<]*Reuters' y-8.svg
  >Support (funds, regards as an asset, hosts)
  >Structure (agency of, founded, member of)
  >Structure (leads)
  >‘U.S. says Pakistan&#39;s ISI using group for “proxy war”’, Reuters
  $ entente draw --from 1985 --to 1992 --every year -q -o z-%d.svg
  $ for k in 1 2 3 4 5 6 7 8; do grep -o 'viewBox="[^"]*"' z-$k.svg; done | sort -u | wc -l
  1

Its paper has room for what another frame says of an area that somebody stands within:

  $ mkdir areas; cat > areas/entente.yaml <<'END'
  > entente: 1
  > coverage: 1990/1991
  > actors:
  >   a: {group: The governments of the northern coast and of all the islands that are seen from it on days without fog or rain}
  >   b: {group: The governments of the northern coast and of all the islands that are seen from it on days without fog or rain}
  >   c: {}
  > ties:
  > - {from: a, type: allied-with, to: b, when: 1990/1991}
  > - {from: a, type: at-war-with, to: c, when: 1991-01-01/1991}
  > END
  $ printf 'entente-layout: 1\nactors:\n  a: [0, 0]\n  b: [240, 0]\n  c: [120, 0]\n' > areas/layout.yaml
  $ entente draw -f areas --from 1990 --to 1991 --every year -q -o a-%d.svg
  $ grep -c 'shaded, as others stand among them' a-1.svg a-2.svg
  a-1.svg:0
  a-2.svg:1
  $ for k in 1 2; do grep -o 'viewBox="[^"]*"' a-$k.svg; done | sort -u | wc -l
  1

A series wants a place for the number:

  $ entente draw --from 1990 --to 1991 -o x.svg
  error: a series of pictures needs a file each [usage/frames]
     = help: put %d, or %04d for four digits, once where the number goes: -o frame-%d.svg; one picture of a date is drawn with --at D
  [2]
  $ entente draw --from 1990 --to 1991 --at 1990 -o x-%d.svg
  error: --at is one date, --from, --to and --every are many [usage/dates]
     = help: leave one of them out
  [2]
  $ entente draw --from 1990 --to 1991 -o 'x-%s%d.svg' 2>&1 | head -1
  error: `x-%s%d.svg` has more than one place for a number [usage/frames]
  $ entente draw --from 1990 --to 1991 -q -o x-%03d.svg; ls x-*.svg
  x-001.svg
  x-002.svg
  $ grep -o 'viewBox="[^"]*"' x-001.svg > size; grep -o 'viewBox="[^"]*"' x-002.svg | cmp - size

Choices:

  $ entente draw --layout layred -o x.svg
  error: there is no layout `layred` [usage/unknown-layout]
     = help: did you mean `layered`? The choices are stress, layered, dot, neato, fdp, sfdp, circo and twopi
  [2]
  $ entente draw --detail core-and-all -o x.svg
  error: there is no detail `core-and-all` [usage/unknown-detail]
     = help: the choices are ties, pairs, core, list and signs
  [2]
  $ entente diff 1986 2011-09 --detail core -o x.svg
  error: --detail core is of one network at one date, on paper: neither of several, nor of two dates, nor of a slide [usage/detail]
     = help: leave out --detail
  [2]
  $ entente draw --detail pairs
  error: DOT without places does not heed --detail [usage/picture]
     = help: write a figure to a file, -o FILE.svg, or -O dot --pinned
  [2]
  $ entente draw --detail pairs --from 1990 --to 1991 -o x-%d.svg
  error: --detail pairs is of one network at one date, on paper: neither of several, nor of two dates, nor of a slide [usage/detail]
     = help: leave out --detail
  [2]
  $ entente draw --detail list -o x.svg
  error: --detail list is of two dates, one picture of both [usage/detail]
     = help: compare two dates: entente diff 1986 2001
  [2]
  $ entente draw --pinned -o x.svg
  error: --pinned is for DOT, and svg has its places already [usage/picture]
     = help: -O dot --pinned
  [2]
  $ entente diff 1986 2011 --preset slide
  error: --preset goes with a picture, not with a table [usage/picture]
     = help: write the picture to a file: -o FILE.svg
  [2]

Graphviz is asked when one of its layouts is named, and by nobody else:

  $ rm -f led/layout.yaml
  $ ENTENTE_GV=/nowhere entente draw --at 1986 -q -O svg > own.svg
  $ entente draw --at 1986 --layout stress -q -O svg | cmp - own.svg
  $ for k in layered neato fdp sfdp circo twopi; do entente draw --at 1986 --layout $k -q -O svg | cksum; done | sort -u | wc -l
  6
  $ entente draw --at 1986 --layout dot -q -O svg > dot.svg; entente draw --at 1986 --layout layered -q -O svg | cmp - dot.svg

Places are kept, and found anew when that is asked for:

  $ rm -f led/layout.yaml
  $ entente draw --at 1986 -q -o a.svg; cp led/layout.yaml kept
  $ entente draw --at 1986 -q -o b.svg; cmp a.svg b.svg
  $ cmp led/layout.yaml kept
  $ entente who cia --at 1986 -q -o cia.svg; cmp led/layout.yaml kept
  $ entente draw --at 1986 --layout layered -q -o c.svg; cmp led/layout.yaml kept
  $ entente draw --at 1986 --relayout -q -o d.svg; cmp a.svg d.svg

A part of the network, or what changed, would not suit later figures: its places are kept only when that is asked for.

  $ rm led/layout.yaml
  $ entente draw --at 1986 --focus haqqani -q -o part.svg; entente draw --at 1986 --family alliance -q -o part.svg
  $ entente draw --at 1986 --roll-up=state -q -o part.svg; entente diff 1986 2001-12 -q -o part.svg
  $ entente draw --at 2011-09 -q -o core.svg
  $ ls led/layout.yaml
  ls: cannot access 'led/layout.yaml': No such file or directory
  [2]
  $ entente draw --at 1986 --focus haqqani -q -o part.svg --keep; grep -c '^  [a-z]' led/layout.yaml
  9
  $ rm led/layout.yaml
  $ entente draw --at 1986 --keep -O svg > /dev/null
  error: --keep goes with a picture in a file [usage/picture]
     = help: write the picture to a file: -o FILE.svg
  [2]
  $ entente draw --at 1986 --keep --layout dot -o x.svg
  error: --keep is of places by nearness, and --layout dot has others [usage/picture]
     = help: leave one of them out
  [2]
  $ cp kept led/layout.yaml

Somebody who joins many newcomers is told how to have a better figure, and how to have more of it:

  $ entente draw --at 2010 --detail ties -o many.svg
  warning: 22 actors and 39 lines make a figure of 815 points, more than a page of paper [figure/high]
     = help: leave out --detail, or draw less of it (`--focus A`, `--family F`)
  many.svg: 22 actors, 40 ties, 8 sources, 2010
     = help: more is drawn with --all, --include possible
     = help: 15 actors are new, and the other 7 kept their places: --relayout places all of them afresh
  $ entente draw --at 2010 --detail ties --relayout -o many.svg
  warning: 22 actors and 39 lines make a figure of 768 points, more than a page of paper [figure/high]
     = help: leave out --detail, or draw less of it (`--focus A`, `--family F`)
  many.svg: 22 actors, 40 ties, 8 sources, 2010
     = help: more is drawn with --all, --include possible

A file of places that cannot be read names its line; --relayout writes it afresh. Others keep theirs:

  $ cat > whole.yaml <<'END'
  > entente-layout: 1
  > actors:
  >   al-qaeda: [300.0, 0.0]
  >   cia: [0.0, 100.0]
  >   haqqani: [150.0, 150.0]
  >   isi: [0.0, 0.0]
  >   us: [100.0, 250.0]
  > END
  $ sed 's/isi: .*/isi: [1, 1e300]/' whole.yaml > led/layout.yaml
  $ entente draw --at 1986 -q -o a.svg
  error: a place is two numbers, none over a million [layout/number]
    --> led/layout.yaml:6:3
     |
   5 |   haqqani: [150.0, 150.0]
   6 |   isi: [1, 1e300]
     |   ^^^^^^^^^^^^^^^
     = help: a line is `  ID: [X, Y]`, in points; mend it, take it out, or have all places found anew with --relayout
  [3]
  $ entente draw --at 1986 -q -O svg --relayout > a.svg
  warning: the places in `led/layout.yaml` cannot be read from here on, and are all found anew [layout/renewed]
    --> led/layout.yaml:6:3
     |
   5 |   haqqani: [150.0, 150.0]
   6 |   isi: [1, 1e300]
     |   ^^^^^^^^^^^^^^^
     = help: a figure that goes to a file writes them over these
  $ grep -c 1e300 led/layout.yaml
  1
  $ entente draw --at 1986 -q -o a.svg --relayout 2> /dev/null
  $ grep -c isi led/layout.yaml
  1
  $ cp whole.yaml led/layout.yaml
  $ echo '  nobody: [1.0, 2.0]' >> led/layout.yaml
  $ entente draw --at 2001 -q -o a.svg && grep nobody led/layout.yaml
    nobody: [1.0, 2.0]

One put on another, and one put far away:

  $ sed 's/cia: .*/cia: [1.0, 1.0]/' whole.yaml > led/layout.yaml
  $ entente draw --at 1986 -q -o a.svg
  warning: `cia` and `isi` are kept in one place, and are pushed apart in this figure [layout/shared]
    --> led/layout.yaml:4:3
     |
   3 |   al-qaeda: [300.0, 0.0]
   4 |   cia: [1.0, 1.0]
     |   ^^^^^^^^^^^^^^^
   5 |   haqqani: [150.0, 150.0]
   6 |   isi: [0.0, 0.0]
     |   --------------- and this is `isi`
     = help: move one of them, or have all places found anew with --relayout
  $ sed 's/isi: .*/isi: [99999.0, 0.0]/' whole.yaml > led/layout.yaml
  $ entente draw --at 1986 -q -o a.svg
  warning: `isi` is kept at 99999, 0, off any sheet, and stands elsewhere in this figure [layout/far]
    --> led/layout.yaml:6:3
     |
   5 |   haqqani: [150.0, 150.0]
   6 |   isi: [99999.0, 0.0]
     |   ^^^^^^^^^^^^^^^^^^^
     = help: no place is over 20000 points: mend the line, take it out, or have all places found anew with --relayout
  $ grep 'isi:' led/layout.yaml
    isi: [99999.0, 0.0]
  $ sed -n 's/.*<svg.* width="\([0-9]*\).*/\1/p' a.svg | grep -c '^[3-6]..$'
  1

Many at once leave one whole file:

  $ rm led/layout.yaml
  $ for y in 1980 1986 1995 2001 2005 2008; do entente draw --at $y -q -o p-$y.svg 2> /dev/null & done; wait
  $ entente draw --at 1986 -q -o a.svg; ls led | grep -v yaml$
  README.md
  $ cp whole.yaml led/layout.yaml

Of the frames of a film each has the same to say, which is said once:

  $ rm led/layout.yaml; ENTENTE_GV=/bin/false entente draw --from 1990 --to 1992 --every year --layout neato -o f-%d.svg
  warning: the actors stand by nearness, for `/bin/false` found no places: exit status 1 [layout/engine]
     = help: draw less of it: `--focus ACTOR`, `--family F`, `--include definite`
  f-1.svg: 5 actors, 8 ties, 3 sources, 1990
  f-2.svg: 5 actors, 8 ties, 3 sources, 1991
  f-3.svg: 6 actors, 8 ties, 3 sources, 1992
     = help: more is drawn with --all, --include possible
  $ cp whole.yaml led/layout.yaml; entente draw --at 1986 -q -o a.svg

The same bytes, to a file or to a pipe; PNG and PDF are what they say:

  $ entente draw --at 1986 -O svg | cmp - a.svg
  $ entente draw --at 1986 -O pdf | head -c 4
  %PDF (no-eol)
  $ entente draw --at 1986 -O png | head -c 4 | tail -c 3
  PNG (no-eol)
  $ entente timeline haqqani -q -o t.png && head -c 4 t.png | tail -c 3
  PNG (no-eol)

A PNG has the dots an inch that are asked for, and says how many these are (a metre has 39.37 inches):

  $ cat > png.py <<'END'
  > import struct, sys, zlib
  > d = open(sys.argv[1], "rb").read()
  > w, at = struct.unpack(">I", d[16:20])[0], d.index(b"pHYs")
  > x, y, unit = struct.unpack(">IIB", d[at + 4:at + 13])
  > print(round(w / x * 39.37, 2), x == y, unit, zlib.crc32(d[at:at + 13]) == struct.unpack(">I", d[at + 13:at + 17])[0], w)
  > END
  $ entente draw --at 1986 -q -o a.png; entente draw --at 1986 -q --dpi 72 -o b.png; ENTENTE_RSVG=/nowhere entente draw --at 1986 -q --dpi 72 -o c.png 2> /dev/null
  $ for k in a b c; do python3 png.py $k.png; done
  6.7 True 1 True 2009
  6.69 True 1 True 482
  6.71 True 1 True 483
  $ entente draw --at 1986 --dpi 300 -o a.pdf
  error: --dpi is of PNG, and pdf has no dots [usage/picture]
     = help: leave it out, or write a PNG: -o FILE.png
  [2]
  $ entente draw --at 1986 --dpi 30 -o a.png
  error: a PNG of this figure can have 36 to 2011 dots an inch, not 30 [picture/dots]
     = help: give a number between these: --dpi 300; or write SVG or PDF, which have no dots
  [2]
  $ entente draw --at 1986 --dpi 3e2 -o a.png
  error: `3e2` is no number of dots an inch [usage/option-value]
     = help: 300 is what printers ask for, 96 what a plain screen has: --dpi 300
  [2]

What cannot be written is said, and nothing is left behind:

  $ entente draw --at 1986 -o nowhere/x.svg 2>&1 | head -1
  error: `nowhere/x.svg` cannot be written: No such file or directory [output/write]
  $ entente draw --at 1986 -o nowhere/x.svg 2>/dev/null
  [4]
  $ entente draw --at 1986 -O svg > /dev/full 2>/dev/null
  [4]

A picture does not go over the ledger, nor what Graphviz finds or does not find over the places there are:

  $ entente draw --at 1986 -O svg -o led/entente.yaml
  error: led/entente.yaml is a file of the ledger, and is not written over [usage/over-ledger]
     = help: give another name after -o
  [2]
  $ entente draw --at 1986 -O svg -o ./led/../led/ties.yaml
  error: ./led/../led/ties.yaml is a file of the ledger, and is not written over [usage/over-ledger]
     = help: give another name after -o
  [2]
  $ grep -c entente led/entente.yaml
  1
  $ cp led/layout.yaml kept.yaml
  $ ENTENTE_GV=/bin/false entente draw --at 1986 --relayout --layout sfdp -o x.svg 2>&1 | head -1
  warning: the actors stand by nearness, for `/bin/false` found no places: exit status 1 [layout/engine]
  $ entente draw --at 1986 --layout circo -q -o x.svg
  $ entente draw --at 1986 --relayout --layout twopi -q -o x.svg
  $ cmp led/layout.yaml kept.yaml

Pinned DOT is drawn as it is: words begin where they are to begin, the legend is of nodes and edges, pills are pills:

  $ entente draw --at 2011-09 --detail ties -O dot --pinned > p.dot; dot -Tsvg p.dot > p.svg
  warning: 48 actors and 104 lines make a figure of 1114 points, more than a page of paper [figure/high]
     = help: leave out --detail, or draw less of it (`--focus A`, `--family F`)
  $ sed -n 's/.* x="\([^"]*\)".*>\(Ties\|Certainty\|Actors\|Sources\|Lines without\|entente 0\).*/\1/p' p.svg | uniq -c
        6 8
  $ grep -o 'class="[a-z]* sign"' p.svg | sort | uniq -c
        9 class="edge sign"
        8 class="node sign"
  $ grep -c 'class="actor pill".*' p.dot; grep -o 'shape="ellipse"[^]]*penwidth="[0-9.]*"' p.dot | grep -c 'penwidth="0"'
  12
  13

Strings longer than Graphviz reads are cut, and read as one; without librsvg nothing is complained of:

  $ grep -c '" + "' p.dot
  1
  $ for f in png pdf; do ENTENTE_RSVG=/nowhere/x entente draw --at 2011-09 -O $f 2>&1 > p.$f | grep -v help; done
  note: `/nowhere/x`, which makes PNG and PDF, is not there: Graphviz draws the picture instead, and letters may be a little off [picture/without-librsvg]
  note: `/nowhere/x`, which makes PNG and PDF, is not there: Graphviz draws the picture instead, and letters may be a little off [picture/without-librsvg]
  $ ENTENTE_RSVG=/nowhere/x entente draw --at 1986,2001 --multiples -q -o p.pdf
  note: `/nowhere/x`, which makes PNG and PDF, is not there: Graphviz draws the picture instead, and letters may be a little off [picture/without-librsvg]
     = help: install it (on Debian: apt install librsvg2-bin), or take the SVG: `-o x.svg`

Backslashes are backslashes to Graphviz too:

  $ cat > slash.yaml <<'END'
  > entente: 1
  > title: T \N x
  > actors:
  >   a: {name: A \N, kind: state}
  >   b: {name: B, kind: state}
  > ties:
  >   - {from: a, type: funds, to: b, start: 2000, end: 2010}
  > END
  $ entente draw -f slash.yaml --at 2005 -O dot --pinned | grep -o 'A &#92;N'
  A &#92;N

What may have formed or ended is drawn as that, with the dots of its doubt.

  $ cat > perhaps.yaml <<'END'
  > entente: 1
  > coverage: 1950/2000
  > actors: {a: {name: Arda}, b: {name: Bora}, c: {name: Cira}}
  > ties:
  >   - {from: b, type: arms, to: c, when: since 1970, claims: [{by: a, stance: alleges}]}
  >   - {from: c, type: hosts, to: a, when: 1951/1975, claims: [{by: b, stance: alleges}, {by: c, stance: denies}]}
  >   - {from: a, type: funds, to: b, when: 1952/1978}
  > END
  $ entente diff 1960 1990 -f perhaps.yaml -o perhaps.svg
  perhaps.svg: 3 actors, 3 ties, 0 sources, 1960 to 1990
  $ grep -o '?+[^<]*\|?−[^<]*\|+ formed\|− ended\|line-through' perhaps.svg
  line-through
  ?+
  ?−
  ?+ may have formed
  − ended
  ?− may have ended
  $ grep -c 'stroke="#A8A8A3"[^>]*stroke-dasharray="0.01' perhaps.svg
  2
  $ entente diff 1960 1990 -f perhaps.yaml -o perhaps.dot
  perhaps.dot: 3 actors, 3 ties, 0 sources, 1960 to 1990
  $ grep -o '?+ [a-z ]*\|?− [a-z ]*\|− ended\|<S>[a-z]*' perhaps.dot
  ?+ may have formed   
  ?− may have ended 
  − ended
  <S>funds
  ?+ arms
  ?− hosts

The option that a picture offers for what it leaves out can be typed as it stands, and draws it:

  $ cat > left-out.yaml <<'END'
  > entente: 1
  > coverage: 2010/2020
  > sources: {s: {title: S, author: Ann, published: 2011}, t: {title: T, author: Ann, published: 2012}}
  > actors: {a: {name: Arda}, b: {name: Bora}, c: {name: Cira}}
  > ties:
  >   - {from: a, type: arms, to: b, when: since 2012, claims: [{by: a, stance: denies}]}
  >   - {from: a, type: arms, to: c, when: since 2012, sources: [s], claims: [{stance: retracts, sources: [t]}]}
  >   - {from: b, type: arms, to: c, when: since 2012}
  > END
  $ for c in draw timeline; do
  >   entente $c -f left-out.yaml -o out.svg
  >   entente $c -f left-out.yaml -o out.svg $(entente $c -f left-out.yaml -o out.svg 2>&1 | sed -n 's/.* with --/--/p')
  > done
  out.svg: 2 actors, 1 tie, 0 sources, 31 December 2020
     = help: what is left out is drawn, and nothing else, with --standing denied,retracted
  out.svg: 3 actors, 2 ties, 1 source, 31 December 2020
  out.svg: 2 actors, 1 tie, 0 sources, 2010 to 2020
     = help: what is left out is drawn, and nothing else, with --standing denied,retracted
  out.svg: 3 actors, 2 ties, 1 source, 2010 to 2020
