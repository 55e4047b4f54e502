entente report: a stretch of time as one page.

  $ cat > entente.yaml <<'EOF'
  > entente: 1
  > title: Three & "two" <powers>
  > coverage: 2001/2003
  > sources:
  >   paper: {title: "A paper <b>", url: "https://example.org/?a=1&b=2", published: 2001}
  >   trap: {title: A trap, url: "javascript:alert(1)", published: 2001}
  > actors:
  >   a: {name: "Alpha </script><script>alert(1)</script>", kind: state}
  >   b: {name: Beta, kind: state}
  >   c: {name: Gamma, kind: armed-group}
  > ties:
  > - {between: [a, b], type: allied-with, start: 2001-02-01, end: 2002-05-31, sources: [paper]}
  > - {from: b, type: attacks, to: c, on: 2002-06-10, sources: [trap], claims: [{by: c, stance: denies}, {by: a, stance: asserts}]}
  > - {from: a, type: funds, to: c, start: "2002~", end: .., likelihood: likely, sources: [paper]}
  > EOF
  $ entente report -o x.html
  x.html: 3 actors, 3 ties, 2 sources, 2001 to 2003, opens offline

The page lets in nothing but its own script and styles, and has no style and no
script in an attribute.

  $ grep -o "Content-Security-Policy\" content=\"[^;]*; script-src 'sha256-[A-Za-z0-9+/]*='; style-src 'sha256-[A-Za-z0-9+/]*='; [^>]*" x.html | sed "s/sha256-[^']*/sha256/g"
  Content-Security-Policy" content="default-src 'none'; script-src 'sha256'; style-src 'sha256'; base-uri 'none'; form-action 'none'"
  $ /usr/bin/python3 - x.html <<'EOF'
  > import base64, hashlib, html.parser, json, re, sys
  > text = open(sys.argv[1], encoding="utf-8").read()
  > class Reader(html.parser.HTMLParser):
  >     scripts, tags, data, inside = [], [], {}, None
  >     def handle_starttag(self, tag, attrs):
  >         self.tags.append((tag, attrs))
  >         self.inside = tag + "".join(v for k, v in attrs if k == "id")
  >     def handle_data(self, text):
  >         self.data.setdefault(self.inside, "")
  >         self.data[self.inside] += text
  > r = Reader()
  > r.feed(text)
  > def digest(part):
  >     return base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()
  > for kind in "script", "style":
  >     part = re.search(f"<{kind}>(.*?)</{kind}>", text, re.S).group(1)
  >     print(kind, f"'sha256-{digest(part)}'" in text)
  > print(sorted({k for _, attrs in r.tags for k, _ in attrs if k == "style" or k.startswith("on")}))
  > print([v for _, attrs in r.tags for k, v in attrs if k in ("href", "src") and not v.startswith("#")])
  > data = json.loads(r.data["scriptdata"])
  > print(data["actors"][0][1])
  > print(sum(tag == "script" for tag, _ in r.tags), "scripts")
  > EOF
  script True
  style True
  []
  ['https://example.org/?a=1&b=2']
  Alpha </script><script>alert(1)</script>
  2 scripts

What is said above and below.

  $ grep -A9 'id=summary' x.html | sed -n '/summary/,/<\/p>/p'
  <p id=summary>2001 to 2003: 3 ties between 3 actors, with those that are only possible; 3 rest on one source, somebody denies 1.
  December 2003, the last month of it: 1 tie between 2 actors, 0 of them definite.
  Most ties then, formal links not counted: Alpha &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; (1), Gamma (1).
  From its first month to its last: 0 ended, 0 formed, 1 may have formed, 0 unchanged; the other 2 at neither.</p>
  $ sed -n '/id=method/,/<\/section>/p' x.html
  <section id=method>
  <h2>How this was made</h2>
  <dl>
  <dt>Boundary</dt>
  <dd>the ledger does not say</dd>
  <dt>Collected</dt>
  <dd>the ledger does not say</dd>
  <dt>Location</dt>
  <dd>the ledger does not say</dd>
  <dt>Time</dt>
  <dd>no waves: each tie has dates of its own; any time from 2001 to 2003; coverage 2001/2003; state of knowledge: 31 December 2003</dd>
  <dt>Nodes</dt>
  <dd>3: armed group 1, state 2</dd>
  <dt>Edges</dt>
  <dd>3: positive 2, negative 1; only possible, by dates or doubts, 1</dd>
  <dt>Edges by type</dt>
  <dd>allied-with 1, attacks 1, funds 1</dd>
  <dt>Direction</dt>
  <dd>2 directed, 1 undirected, as their types are</dd>
  <dt>Weights</dt>
  <dd>none: every tie has weight 1</dd>
  <dt>Missing</dt>
  <dd>undated 0, without a source 0; outside the coverage no tie means no data</dd>
  <dt>Symmetrised</dt>
  <dd>0 %: no tie is made mutual that was not written so</dd>
  <dt>Excluded</dt>
  <dd>nothing</dd>
  <dt>Aggregated</dt>
  <dd>no: actors are those of the ledger, and records of one type between the same two are one tie</dd>
  <dt>Imputed</dt>
  <dd>nothing: dates are bounds; in force by the best estimate within them, and called likely, 0</dd>
  </dl>
  <p>Made by entente 0.1.0 from the ledger ‘Three &amp; &quot;two&quot; &lt;powers&gt;’ (3 actors, 3 tie records, 2 sources); state of knowledge: 31 December 2003 (the end of the coverage).</p>
  <p>Time: 2001 to 2003. Filters: nothing is left out. Perspective: every source and party.</p>
  <p>Counted as <code>entente ties --at 2001-01/2003-12 --include possible</code>, <code>entente ties --at 2003-12</code> and <code>entente diff 2001-01 2003-12 --stat</code> count, with the same filters.</p>
  <p>What happened on one day counts for 12 months after it.</p>
  <p>Dates are bounds. Definite: in force whatever the true dates within those bounds, and undisputed in the ledger except where the tie says so. Likely: in force by the best estimate of them, or said to be likely by the author. Possible: not ruled out, or only alleged, doubted, or said by one and denied by another.</p>
  <p>Who says so is taken from the claims as they are recorded: a party says what it asserts, alleges or admits; what it has since said otherwise counts no longer. A source that speaks for itself is cited, not listed as a party.</p>
  <p>A step of the slider is a month. A tie is shown at a step as <code>entente ties --at 2003-12</code> shows it: in force at some time in that month.</p>
  <p>A comparison shows what <code>entente diff</code> counts: what ended and formed for certain, what may have, what was only seen for the last or the first time, what is more or less certain, what is unchanged, and what is unknown at both.</p>
  </section>

A shorter time, a filter, another title. What there is at no time is said.

  $ entente report --from 2002-06 --to 2002-08 --actor c --title 'Gamma' -o y.html
  y.html: 3 actors, 2 ties, 2 sources, June to August 2002, opens offline
  $ grep -o '<title>.*</title>' y.html
  <title>Gamma</title>
  $ entente report --family diplomacy -o z.html
  z.html: 0 actors, 0 ties, 0 sources, 2001 to 2003, opens offline
  $ grep -c 'No tie is in force in that time' z.html
  1

As Markdown, with its figure beside it: all files are written, or none.

  $ mkdir there && entente report -o 'there/a b.md' && ls there
  there/a b.md: 3 actors, 3 ties, 2 sources, 2001 to 2003, 4 figures beside it
  a b.md
  a-b-network.svg
  a-b-storyline.svg
  a-b-strip.svg
  a-b-timeline.svg
  $ cat 'there/a b.md'
  # Three \& "two" \<powers\>
  
  *3 actors, 3 ties, 2 sources, 2001 to 2003*
  
  2001 to 2003: 3 ties between 3 actors, with those that are only possible; 3 rest on one source, somebody denies 1.
  
  December 2003, the last month of it: 1 tie between 2 actors, 0 of them definite.
  
  Most ties then, formal links not counted: Alpha \</script\>\<script\>alert(1)\</script\> (1), Gamma (1).
  
  From its first month to its last: 0 ended, 0 formed, 1 may have formed, 0 unchanged; the other 2 at neither.
  
  ## Figures
  
  ![The network: 2 actors, 1 tie, 1 source, December 2003](a-b-network.svg)
  
  ![Timeline: Alpha \</script\>\<script\>alert(1)\</script\>, who has most ties at the end](a-b-timeline.svg)
  
  ![What pairs were to each other](a-b-strip.svg)
  
  ![Who stood with whom](a-b-storyline.svg)
  
  ## Ties
  
  Certainty: that of being in force at some time in 2001 to 2003.
  
  | From | Tie | To | In force | Certainty | Sources |
  | --- | --- | --- | --- | --- | --- |
  | Alpha \</script\>\<script\>alert(1)\</script\> | allied with (both ways) | Beta | 1 Feb 2001 to 31 May 2002 | definite | 1 |
  | Alpha \</script\>\<script\>alert(1)\</script\> | funds | Gamma | since c. 2002 | likely | 1 |
  | Beta | attacks, denied by Gamma | Gamma | 10 June 2002 | possible | 2 |
  
  ## Sources
  
  1. ‘A paper \<b\>’, 2001 <https://example.org/?a=1&b=2>
  2. ‘A trap’, 2001 javascript:alert(1)
  
  ## How this was made
  
  Boundary: the ledger does not say.
  
  Collected: the ledger does not say.
  
  Location: the ledger does not say.
  
  Time: no waves: each tie has dates of its own; any time from 2001 to 2003; coverage 2001/2003; state of knowledge: 31 December 2003.
  
  Nodes: 3: armed group 1, state 2.
  
  Edges: 3: positive 2, negative 1; only possible, by dates or doubts, 1.
  
  Edges by type: allied-with 1, attacks 1, funds 1.
  
  Direction: 2 directed, 1 undirected, as their types are.
  
  Weights: none: every tie has weight 1.
  
  Missing: undated 0, without a source 0; outside the coverage no tie means no data.
  
  Symmetrised: 0 %: no tie is made mutual that was not written so.
  
  Excluded: nothing.
  
  Aggregated: no: actors are those of the ledger, and records of one type between the same two are one tie.
  
  Imputed: nothing: dates are bounds; in force by the best estimate within them, and called likely, 0.
  
  Made by entente 0.1.0 from the ledger ‘Three \& "two" \<powers\>’ (3 actors, 3 tie records, 2 sources); state of knowledge: 31 December 2003 (the end of the coverage).
  
  Time: 2001 to 2003. Filters: nothing is left out. Perspective: every source and party.
  
  Counted as `entente ties --at 2001-01/2003-12 --include possible`, `entente ties --at 2003-12` and `entente diff 2001-01 2003-12 --stat` count, with the same filters.
  
  What happened on one day counts for 12 months after it.
  
  Dates are bounds. Definite: in force whatever the true dates within those bounds, and undisputed in the ledger except where the tie says so. Likely: in force by the best estimate of them, or said to be likely by the author. Possible: not ruled out, or only alleged, doubted, or said by one and denied by another.
  
  Who says so is taken from the claims as they are recorded: a party says what it asserts, alleges or admits; what it has since said otherwise counts no longer. A source that speaks for itself is cited, not listed as a party.
  
  $ rm 'there/a b.md' there/*.svg && mkdir there/a-b-network.svg && entente report -o 'there/a b.md'
  error: `there/a-b-network.svg` cannot be written: it is a folder [output/write]
     = help: give the name of a file in it
  [4]
  $ ls there
  a-b-network.svg
  $ entente report -O md -q | head -3
  # Three \& "two" \<powers\>
  
  *3 actors, 3 ties, 2 sources, 2001 to 2003*

The same question gives the same bytes.

  $ rm layout.yaml && entente report -O html > again.html && cmp x.html again.html

Wrong words, and files that cannot be.

  $ entente report -O pdf
  error: the answer of `report` cannot be written as pdf [usage/unknown-format]
     = help: `report` writes html, md, tex, docx and odt; a browser prints html as pdf
  [2]
  $ entente report -o x.htlm
  error: the answer of `report` cannot be written as htlm [usage/unknown-format]
     = help: did you mean `html`? `report` writes html, md, tex, docx and odt
  [2]
  $ entente report --from 2003 --to 2001 -o w.html
  error: the range ends before it begins [usage/range-order]
     = help: write the earlier date after --from, the later after --to
  [2]
  $ entente report -o nowhere/x.html
  error: `nowhere/x.html` cannot be written: No such file or directory [output/write]
     = help: there is no folder `nowhere/`; make it first
  [4]
  $ entente report --every year
  error: `report` does not take --every [usage/unknown-option]
     = help: `entente report --help` lists its options
  [2]

What a page cannot show is refused, not left undone.

  $ entente report --size betweenness -o x.html
  error: --size and --hulls are for the figures of a text [usage/picture]
     = help: leave them out, or write -o FILE.md, FILE.tex, FILE.docx or FILE.odt
  [2]

Actors stand where `layout.yaml` has them; the page leaves that file as it is,
the figure beside a text adds to it.

  $ cat > entente.layout.yaml <<'EOF'
  > entente-layout: 1
  > actors:
  >   a: [100, 100]
  >   b: [100, 300]
  >   c: [300, 200]
  > EOF
  $ rm -f layout.yaml && cp entente.layout.yaml layout.yaml && entente report -q -o kept.html && cmp layout.yaml entente.layout.yaml
  $ grep -o 'viewBox="[^"]*" *>' kept.html | head -1 > one; sed -i 's/300, 200/400, 200/' layout.yaml
  $ entente report -q -o kept.html; grep -o 'viewBox="[^"]*" *>' kept.html | head -1 | diff -q one - > /dev/null || echo wider
  wider
  $ entente report -q -o anew.html --relayout; grep -o 'viewBox="[^"]*" *>' anew.html | head -1 | diff -q one - > /dev/null || echo another
  another
  $ sed -i '/ c:/d' layout.yaml && entente report -q -o text.md && grep -o ' [a-c]: \[' layout.yaml
   a: [
   b: [
   c: [
  $ echo nonsense > layout.yaml && entente report -q -o kept.html 2>&1 | head -1
  error: `entente-layout: 1` is expected here: this is no file of places [layout/form]
  $ rm layout.yaml

A theme is for the page too.

  $ cat > dark.yaml <<'EOF'
  > paper: "#000000"
  > ink: "#FFFFFF"
  > ties:
  >   alliance: {line: "#00FF00", text: "#00FF00", form: single}
  > EOF
  $ entente report -q --theme dark.yaml -o dark.html 2> /dev/null
  $ grep -o '"--paper":"[^"]*"' dark.html; grep -o 'class="alliance[^>]*>' dark.html
  "--paper":"#000000"
  class="alliance" stroke=#00FF00 stroke-width=1>
  $ grep -c '"theme"' x.html
  0
  [1]
  $ entente report -q --theme no.yaml -o dark.html 2>&1 | head -1
  error: cannot read the theme no.yaml: there is no such file [usage/theme]

A time of so many months that its steps are decades is named by those.

  $ cat > centuries.yaml <<'YAML'
  > entente: 1
  > coverage: 0500/2100
  > actors: {a: {kind: state}, b: {kind: state}}
  > ties: [{from: a, type: supports, to: b, when: 1000/1500}]
  > YAML
  $ entente report -f centuries.yaml -O md | head -3
  # Ties, 500s to 2100s
  
  *2 actors, 1 tie, 0 sources, 500s to 2100s*

A report of one day is of that day: in its head, its slider, its text and its ties, whichever way it is asked for.

  $ cp -r "$ENTENTE_DATA/european-powers-1872-1918" powers
  $ entente report -f powers --at 1914-08-01 -o day.md
  day.md: 6 actors, 17 ties, 20 sources, 1 August 1914, 4 figures beside it
  $ head -n 7 day.md
  # The European great powers, 1872–1918
  
  *6 actors, 17 ties, 20 sources, 1 August 1914*
  
  1 August 1914: 17 ties between 6 actors, with those that are only possible; 0 rest on one source, somebody denies 1.
  
  1 August 1914: 17 ties between 6 actors, 16 of them definite (in force for certain by their dates, and undisputed in this ledger), 1 only possible.
  $ grep -n 'Certainty: ' day.md
  23:Certainty: that of being in force on 1 August 1914.
  $ entente ties -f powers --at 1914-08-01 --include possible -O csv --columns id | tail -n +2 | wc -l
  17
  $ entente report -f powers --from 1914-08-01 --to 1914-08-01 -o same.md
  same.md: 6 actors, 17 ties, 20 sources, 1 August 1914, 4 figures beside it
  $ sed 's/same-/day-/' same.md | diff - day.md
  $ entente report -f powers --at 1914-08-01 -o day.html
  day.html: 6 actors, 17 ties, 20 sources, 1 August 1914, opens offline
  $ grep -o '"n":1,"least":2,"day":"[^"]*"' day.html
  "n":1,"least":2,"day":"1 August 1914"
  $ grep -o 'A tie is shown [^.]*[.]' day.html
  A tie is shown as <code>entente ties --at 1914-08-01</code> shows it.
  $ entente report -f powers --from 1914-08-01 --to 1914-08-04 -o days.html
  days.html: 6 actors, 19 ties, 20 sources, 1 to 4 August 1914, opens offline
  $ grep -o '"day":"[^"]*"' days.html
  "day":"1 to 4 August 1914"
  $ entente report -f powers --at 1914-08 -o month.html
  month.html: 6 actors, 22 ties, 20 sources, August 1914, opens offline
  $ grep -c '"day":' month.html
  0
  [1]
  $ entente report -f powers --at 1914-08-01 --to 1915 -o no.html
  error: a report is of a date or of a range [usage/series]
     = help: leave out --at, or --from and --to
  [2]
  $ entente report -f centuries.yaml -O md | grep -o "Made by.*title"
  Made by entente 0.1.0 from a ledger without a title

What is wrong in a date is said once, and where nobody denies anything nothing is said of it.

  $ printf 'entente: 1\ncoverage: 1900/1950\nactors: {a: {}, b: {}}\nties:\n  - {from: a, type: arms, to: b, when: since 1901}\n' > plain.yaml
  $ entente report -f plain.yaml --at 1904-13 -o never.md
  error: `1904-13`: there is no month 13 [usage/bad-date]
     = help: months are 01 to 12; for the year alone write `1904`, for two years `1904/1913`
  [2]
  $ entente report -f plain.yaml --at 1904 -O md -o - | grep 'only possible;'
  1904: 1 tie between 2 actors, with those that are only possible; 0 rest on one source.

When a pair changed sides is said as `shifts` says it, with the precision written:

  $ cat > sides.yaml <<'END'
  > entente: 1
  > coverage: 1890/1920
  > actors: {a: {}, b: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 1892/1903, sources: [https://example.org]}
  >   - {between: [a, b], type: at-war-with, when: 1904/1906, sources: [https://example.org]}
  > END
  $ entente report -f sides.yaml -o sides.md >out 2>&1 && grep 'Changed sides' sides.md
  Changed sides: a – b (1903 to 1904, flip, likely).

Whoever denies or doubts is among those who can be chosen, of a membership too: where it leads a tie to somebody, with what is
doubted.

  $ cat > doubted.yaml <<YAML
  > entente: 1
  > coverage: 1980/2022
  > sources: {s: {title: T, published: 2020}}
  > actors: {a: {kind: state}, b: {kind: state}, c: {kind: state}, nato: {kind: coalition}, g: {kind: armed-group}}
  > ties:
  >   - {from: b, type: member-of, to: nato, when: since 1985, claims: [{by: a, stance: asserts}, {by: b, stance: denies}, {by: g, stance: doubts}]}
  >   - {from: b, type: arms, to: c, when: since 1985, sources: [s]}
  >   - {from: c, type: funds, to: a, when: since 1985, claims: [{by: g, stance: alleges}, {by: c, stance: doubts}]}
  > YAML
  $ cat > whose.py <<'EOF'
  > import json, re, sys
  > text = open("d.html").read()
  > print(*re.findall(r'<option value="?([^<"]*)', text.split('id=told')[1].split("</select>")[0]), sep="; ")
  > data = json.loads(text.split('id="data">')[1].split("</script>")[0])
  > words, who = data["words"], data["holders"]
  > for t in data["ties"]:
  >     print(data["actors"][t[0]][0], words[t[2]], data["actors"][t[1]][0], [(who[c[0]], words[c[1]], words[c[2]], c[4]) for c in (t[12:] or [[]])[0]])
  > EOF
  $ entente report -f doubted.yaml -q -o d.html && python3 whose.py
  ; s0>Said by a; s2>Said by g; d1>Denied by b; q2>Doubted by g; q3>Doubted by c
  b arms c []
  b member of nato [('a', 'asserts', '', 1), ('b', 'denies', '', 2), ('g', 'doubts', '', 3)]
  c funds a [('g', 'alleges', '', 1), ('c', 'doubts', '', 3)]
  $ entente report -f doubted.yaml -q -o d.html --roll-up coalition && python3 whose.py
  ; s1>Said by g; q2>Doubted by c; m0>Membership denied or doubted by b; m1>Membership denied or doubted by g
  b arms c [('b', 'denies', 'whether b belongs to nato', 4), ('g', 'doubts', 'whether b belongs to nato', 4)]
  c funds a [('g', 'alleges', '', 1), ('c', 'doubts', '', 3)]
  nato arms (b) c [('b', 'denies', 'whether b belongs to nato', 4), ('g', 'doubts', 'whether b belongs to nato', 4)]
  $ grep -o 'Who denies or doubts [^<]*' d.html
  Who denies or doubts a membership by which a tie is told of somebody is named with the tie, too.

All that is doubted is counted with what is denied; a name with a comma is no list of names:

  $ cat > names.yaml <<YAML
  > entente: 1
  > coverage: 2000/2010
  > sources: {s: {title: Sure, published: 2005}}
  > actors: {a: {name: Alpha}, b: {name: Beta}, c: {name: Gamma}}
  > ties:
  >   - {from: c, type: attacks, to: b, when: 2003-04, claims: [{by: b, stance: alleges}, {by: "some, perhaps", stance: doubts}]}
  >   - {from: a, type: funds, to: b, when: since 2001, sources: [s], claims: [{by: c, stance: doubts}, {by: "some, perhaps", stance: denies, about: start}]}
  >   - {from: a, type: arms, to: b, when: since 2001, sources: [s], claims: [{by: c, stance: denies}]}
  > YAML
  $ entente report -f names.yaml -q -o names.md && grep -e 'rest on' -e perhaps names.md
  2000 to 2010: 3 ties between 3 actors, with those that are only possible; 2 rest on one source, somebody denies 1, somebody doubts 2.
  | Alpha | funds, doubted by Gamma; start denied by “some, perhaps” | Beta | since 2001 | definite | 1 |
  | Gamma | attacks, alleged by Beta, doubted by “some, perhaps” | Beta | Apr 2003 | possible |  |
  $ entente draw --at 2003-04 -f names.yaml -q -o names.svg && grep -o '<title>[^<]*perhaps[^<]*' names.svg
  <title>Alpha → Beta: funds (2001 –), definite, doubted by Gamma; start denied by “some, perhaps”
  <title>Gamma → Beta: attacks (2003-04), possible, alleged by Beta, doubted by “some, perhaps”
  <title>Alpha → Beta: funds (2001 –), definite, doubted by Gamma; start denied by “some, perhaps”
  <title>Gamma → Beta: attacks (2003-04), possible, alleged by Beta, doubted by “some, perhaps”

Who has most ties is told of those that count, with how many there are and how many are only possible; a timeline of that actor
says the same.

  $ cat > most.yaml <<YAML
  > entente: 1
  > coverage: 1980/2022
  > sources: {s: {title: T, published: 2020}}
  > actors: {a: {}, b: {}, c: {}, d: {}}
  > ties:
  >   - {from: a, type: arms, to: b, when: since 1985, sources: [s]}
  >   - {from: c, type: arms, to: d, when: since 1985, claims: [{by: a, stance: alleges}]}
  >   - {from: c, type: funds, to: d, when: since 1985, claims: [{by: a, stance: alleges}]}
  >   - {from: c, type: member-of, to: b, when: since 1985, claims: [{by: a, stance: alleges}]}
  > YAML
  $ entente report -f most.yaml -q -O md | grep 'Most ties\|Timeline'
  Most ties then, of 1 counted (formal links and 2 only possible left out): a (1), b (1).
  ![Timeline: a, who has most ties at the end, those only possible left out](report-timeline.svg)
  $ entente report -f most.yaml -q -O md --include possible | grep 'Most ties\|Timeline'
  Most ties then, formal links not counted, 2 only possible counted: c (2), d (2), a (1).
  ![Timeline: c, who has most ties at the end, with those only possible](report-timeline.svg)
  $ sed -i '/sources: \[s\]/d' most.yaml && entente report -f most.yaml -q -O md | grep 'Most ties\|Timeline'
  ![Timeline: c, who has most ties in all that time, with those only possible](report-timeline.svg)

A page within another page: the line for it, with whatever its title has, and
where there is none.

  $ cat > quoted.yaml <<YAML
  > entente: 1
  > title: '"><script>alert(1)</script>'
  > coverage: 2001/2002
  > actors: {a: {name: A, kind: state}, b: {name: B, kind: state}}
  > ties: [{from: a, type: attacks, to: b, when: 2001}]
  > YAML
  $ entente report -f quoted.yaml -q -o 'x"y.html' --embed
  <iframe src="x&quot;y.html#embed=1" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" width="100%" height="760" loading="lazy" sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>
  $ entente report -f quoted.yaml -q --embed
  error: --embed is of a page that lies in a file [usage/picture]
     = help: write -o FILE.html, or leave --embed out
  [2]
  $ entente report -f quoted.yaml -q --embed -o x.md
  error: --embed is of a page that lies in a file [usage/picture]
     = help: write -o FILE.html, or leave --embed out
  [2]
  $ grep -c 'og:title" content="&quot;&gt;&lt;script&gt;' 'x"y.html'
  1

What happened shortly before the range is recent in its first months, and is told with its own day:

  $ cat > shortly.yaml <<'END'
  > entente: 1
  > coverage: 2000/2010
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {from: a, type: attacks, to: b, when: 2002-11-05}
  >   - {from: b, type: allied-with, to: c, when: 2001/2004}
  > END
  $ entente report -f shortly.yaml --from 2003 --to 2003 -q -o shortly.html
  $ entente report -f shortly.yaml --from 2003 --to 2003 -q -o shortly.md; grep 'attacks |' shortly.md
  | a | attacks | b | 5 Nov 2002 |  |  |

A page in another language says what is the program's in it, and what is the ledger's as that has it:

  $ cat > tongue.yaml <<'END'
  > entente: 1
  > title: The attacks
  > coverage: 2001/2004
  > actors: {a: {name: Denied by B, kind: state}, b: {name: B, kind: state}}
  > sources: {s: {title: T, published: 2003}}
  > ties:
  >   - {from: a, type: attacks, to: b, when: 2001-05-03, sources: [s]}
  >   - from: a
  >     type: funds
  >     to: b
  >     when: since 2002
  >     claims: [{by: a, stance: alleges}, {by: b, stance: denies}]
  > END
  $ for l in fr de es ar-EG; do entente report -f tongue.yaml -q --lang $l -o $l.html; done
  $ grep -h -o '<html[^>]*>' fr.html de.html es.html ar-EG.html
  <html lang="fr">
  <html lang="de">
  <html lang="es">
  <html lang="ar" dir="rtl">
  $ grep -h -o '"all\(é\|e\)gu\?[^"]*"\|"behauptet von [^"]*"\|"alegado por[^"]*"' fr.html de.html es.html
  "allégué par Denied by B"
  "behauptet von Denied by B"
  "alegado por Denied by B"
  $ grep -h -o '"3 \(mai\|de mayo\)[^"]*"\|"3\. Mai[^"]*"\|"depuis[^"%]*"\|"seit[^"%]*"\|"desde[^"%]*"' fr.html de.html es.html
  "3 mai 2001"
  "depuis 2002"
  "3. Mai 2001"
  "seit 2002"
  "3 de mayo de 2001"
  "desde 2002"
  $ grep -c '<h1>The attacks</h1>' fr.html ar-EG.html
  fr.html:1
  ar-EG.html:1
  $ grep -c '"say"' x.html
  0
  [1]
  $ entente report -f tongue.yaml -q --lang xx -o xx.html
  error: no page speaks "xx" [usage/lang]
     = help: --lang is en (English), fr (French), de (German), es (Spanish) or ar (Arabic)
  [2]
  $ entente report -f tongue.yaml -q --lang fr -o fr.md
  error: --lang is of a page [usage/picture]
     = help: write -o FILE.html, or leave --lang out
  [2]
