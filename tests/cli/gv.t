entente-gv draws DOT from anybody: as SVG, PNG, PDF, or as plain positions.

  $ echo 'digraph { isi -> haqqani }' > two.dot
  $ entente-gv < two.dot | grep -c '<g id="node'
  2
  $ entente-gv -T png < two.dot | head -c 4 | tail -c 3
  PNG (no-eol)
  $ entente-gv -T pdf < two.dot | head -c 4
  %PDF (no-eol)
  $ entente-gv -T plain < two.dot
  graph 1 1.1558 1.5
  node isi 0.57788 1.25 0.75 0.5 isi solid ellipse black lightgrey
  node haqqani 0.57788 0.25 1.1558 0.5 haqqani solid ellipse black lightgrey
  edge isi haqqani 4 0.57788 0.99579 0.57788 0.88865 0.57788 0.7599 0.57788 0.64045 solid black
  stop
  $ entente-gv -T json0 < two.dot | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["objects"]))'
  2

Every engine, and nop2, which keeps the positions it is given:

  $ for k in dot neato fdp sfdp circo twopi; do entente-gv -K $k -T plain < two.dot | grep -c ^node; done
  2
  2
  2
  2
  2
  2
  $ echo 'digraph { a [pos="72,72"]; b [pos="144,72"] }' | entente-gv -K nop2 -T plain | grep -c ^node
  2

Where the nodes end up, in points and in the order of the DOT; for several
starts in one run, each as if it were alone:

  $ echo 'graph { layout=neato; mode=major; 0; 1; 2; 0 -- 2; 1 -- 2; 0 -- 1 }' > three.dot
  $ entente-gv -T spots --starts 7,8,7 < three.dot > runs
  $ grep -n start runs
  1:start 7
  5:start 8
  9:start 7
  $ head -4 runs > first; tail -4 runs | cmp - first
  $ entente-gv -T spots --starts 8 < three.dot > alone; sed -n 5,8p runs | cmp - alone
  $ echo 'graph { a; b }' | entente-gv -T spots | head -1
  start 0
  $ for s in '' , 1, 0 x 1,x 1000001; do entente-gv -T spots --starts "$s" < three.dot; done 2>&1 | sort -u | wc -l
  7

The SVG has no stroke="transparent", which SVG 1.1 does not know:

  $ entente-gv < two.dot | grep -E -c 'transparent'
  0
  [1]
  $ entente-gv < two.dot | grep -c 'stroke="none"'
  1

The same input gives the same bytes:

  $ for k in dot neato fdp sfdp; do entente-gv -K $k < two.dot | cksum; entente-gv -K $k < two.dot | cksum; done | uniq -c | grep -c ' 2 '
  4

Clusters with labelled edges, on which the layout frees a block twice:

  $ cat > labels.dot <<'END'
  > digraph G {
  >   subgraph cluster_us { us; nato; }
  >   subgraph cluster_pk { isi; }
  >   subgraph cluster_mil { ttp; }
  >   us -> cia [label=l]; us -> hqn [label=l]; us -> pk [label=l]; us -> aq [label=l];
  >   hqn -> nato [label=l]; af -> in [label=l]; us -> nato [label=l];
  > }
  > END
  $ entente-gv < labels.dot | grep -c 'class="edge"'
  7
  $ sed 's/G {/G { newrank=false;/' labels.dot | entente-gv | grep -c 'class="edge"'
  7

What makes Graphviz read files is refused, wherever it stands:

  $ try() { printf '%s' "$1" | entente-gv; }
  $ try 'digraph { a [image="/etc/passwd"] }'
  entente-gv: refused: attribute 'image' is not on the list of those allowed
  [3]
  $ try 'digraph { subgraph cluster_a { node [shapefile="/etc/passwd"]; a } }'
  entente-gv: refused: attribute 'shapefile' is not on the list of those allowed
  [3]
  $ try 'digraph { imagepath="/etc" }'
  entente-gv: refused: attribute 'imagepath' is not on the list of those allowed
  [3]
  $ try 'digraph { fontpath="/etc" }'
  entente-gv: refused: attribute 'fontpath' is not on the list of those allowed
  [3]
  $ try 'digraph { subgraph s { stylesheet="file:///etc/passwd" } }'
  entente-gv: refused: attribute 'stylesheet' is not on the list of those allowed
  [3]
  $ try 'digraph { a [shape=epsf] }'
  entente-gv: refused: attribute 'shape' has a shape that is read from a file
  [3]
  $ try 'digraph { a [label=<<TABLE><TR><TD><iMg SRC="/etc/passwd"/></TD></TR></TABLE>>] }'
  entente-gv: refused: attribute 'label' has an image in an HTML label
  [3]
  $ try 'digraph { "URL shape"=x }'
  entente-gv: refused: attribute 'URL shape' is not on the list of those allowed
  [3]

A background is for pinned drawings, and holds no image:

  $ try 'digraph { _background="c 7 -#DAD8CC" }'
  entente-gv: refused: attribute '_background' has a background, which is for layout nop2 only
  [3]
  $ try 'digraph { layout=nop2; _background="I 0 0 9 9 11 -/etc/passwd"; a [pos="1,1"] }'
  entente-gv: refused: attribute '_background' has an image in the background
  [3]
  $ try 'digraph { layout=nop2; _background="c 7 -#DAD8CC P 3 0 0 10 10 20 0"; a [pos="1,1"] }' | grep -c '<polygon'
  2

Links are http, https or mailto:

  $ try 'digraph { a [URL="https://example.org/?a=1&b=2"] }' | grep -o 'href="[^"]*"' | tail -n 1
  href="https://example.org/?a=1&amp;b=2"
  $ try 'digraph { a [URL="javascript:alert(1)"] }'
  entente-gv: refused: attribute 'URL' has a link that is not http, https or mailto
  [3]
  $ try 'digraph { edge [headhref="data:text/html,x"]; a -> b }'
  entente-gv: refused: attribute 'headhref' has a link that is not http, https or mailto
  [3]
  $ try 'digraph { a [URL=<javascript:alert(1)>] }'
  entente-gv: refused: attribute 'URL' has a link that is not http, https or mailto
  [3]
  $ try 'digraph { a [URL="https://x/\"><script>alert(1)</script>"] }'
  entente-gv: refused: attribute 'URL' has a link that is not http, https or mailto
  [3]
  $ try 'digraph { a [label=<<TABLE HREF="https://x/&quot;&gt;"><TR><TD>x</TD></TR></TABLE>>] }'
  entente-gv: refused: attribute 'label' has a link in an HTML label that is not http, https or mailto
  [3]
  $ try 'digraph { a [label=<<TABLE HREF = "&#106;avascript:x"><TR><TD>x</TD></TR></TABLE>>] }'
  entente-gv: refused: attribute 'label' has a link in an HTML label that is not http, https or mailto
  [3]

What Graphviz does not escape in the SVG is noticed there:

  $ try 'digraph { a [style=filled fontname="x\" onload=\"alert(1)"] }' | grep onload
  entente-gv: refused: the SVG would hold the attribute 'onload'
  [1]

Text is UTF-8 without control characters, not even as an entity:

  $ printf 'digraph {\n"\377" }' | entente-gv
  entente-gv: refused: line 2 of the DOT has bytes that are not UTF-8
  [3]
  $ printf 'digraph {\n\n"\033[2J" }' | entente-gv
  entente-gv: refused: line 3 of the DOT has a control character
  [3]
  $ printf 'digraph { \000 }' | entente-gv
  entente-gv: refused: line 1 of the DOT has a control character
  [3]
  $ try 'digraph { a [label="&#1;"] }'
  entente-gv: refused: line * of the SVG has a control character (glob)
  [3]

The SVG is well-formed XML, whatever names and links hold:

  $ cat > odd.dot <<'END'
  > digraph "&#;" { "&nbsp;" -> "&#1;" -> "<&\"]]>--"; "&#1;" [label=x]; "&amp;" [label="&#233;&eacute;&nosuch;" URL="https://example.org/?a&b;" tooltip="&#xe9;"] }
  > END
  $ entente-gv < odd.dot | python3 -c 'import sys, xml.dom.minidom as x; x.parse(sys.stdin)'

What is not DOT, or is more than one graph:

  $ try 'digraph { a -> }'
  entente-gv: Error: syntax error in line 1 near '}'
  entente-gv: refused: this is not DOT that Graphviz can read
  [3]
  $ try ''
  entente-gv: refused: this is not DOT that Graphviz can read
  [3]
  $ try 'digraph { a } digraph { b }'
  entente-gv: refused: there is more than one graph
  [3]
  $ python3 -c 'n = 100; print("digraph {" + "subgraph {" * n + "a" + "}" * n + "}")' | entente-gv
  entente-gv: refused: subgraphs nested more than 64 deep
  [3]

A picture that would lack something is not drawn:

  $ try 'digraph { a [label=<<B>x>] }' 2>&1 | tail -n 1
  entente-gv: the picture would not be whole
  $ entente-gv -K nop2 < two.dot 2>&1 | tail -n 1
  entente-gv: the picture would not be whole

Time is bounded, and nothing is written if it was not enough:

  $ awk 'BEGIN { print "graph { graph [mode=KK epsilon=\"1e-300\" maxiter=2000000000];"; for (i = 0; i < 400; i++) printf "n%d -- n%d; n%d -- n%d;", i, i * 7 % 400, i, i * 13 % 399; print "}" }' > endless.dot
  $ entente-gv -K neato --timeout 1 < endless.dot > large.svg
  entente-gv: no picture after 1 s; a smaller one or another engine may help
  [1]
  $ wc -c < large.svg
  0

A picture that cannot be written is an error:

  $ entente-gv < two.dot > /dev/full
  entente-gv: the picture cannot be written: No space left on device
  [4]

Wrong usage:

  $ entente-gv -T gif < two.dot
  entente-gv: no format 'gif' (see entente-gv --help)
  [2]
  $ entente-gv -K patchwork < two.dot
  entente-gv: no layout engine 'patchwork' (see entente-gv --help)
  [2]
  $ try 'digraph { layout=osage; a }'
  entente-gv: refused: attribute 'layout' has a layout engine that is not allowed
  [3]
  $ entente-gv --timeout 0 < two.dot
  entente-gv: --timeout takes seconds from 1 to 86400, not '0' (see entente-gv --help)
  [2]
  $ entente-gv two.dot
  entente-gv: DOT is read from standard input, not from 'two.dot' (see entente-gv --help)
  [2]

  $ entente-gv --version
  entente-gv [0-9.]+ (re)
  $ entente-gv --version two.dot
  entente-gv: DOT is read from standard input, not from 'two.dot' (see entente-gv --help)
  [2]
  $ entente-gv --help | head -n 1
  usage: entente-gv [-T FORMAT] [-K ENGINE] < DRAWING.dot > PICTURE

When it fails, the DOT is kept, but not over a file that was there:

  $ cat > entente.yaml <<'END'
  > entente: 1
  > actors: {isi: {}, haqqani: {}}
  > ties: [{from: isi, type: funds, to: haqqani, when: since 1980}]
  > END
  $ echo mine > kept.dot
  $ ENTENTE_RSVG=/nowhere ENTENTE_GV=/nowhere/entente-gv entente draw -o kept.png 2>&1 | tail -n 1
  the DOT is in kept-2.dot
  $ cat kept.dot
  mine
  $ head -c 7 kept-2.dot
  digraph (no-eol)
