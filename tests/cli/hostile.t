Texts that mean harm: shown as text, in every output.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 2000/2005
  > actors:
  >   a: {name: "`entente draw -o /etc/profile`"}
  >   b: {name: "x;=1+1;y see www.b.example, a@b.example"}
  >   c: {name: "a\u202Eb\u2028c", url: "ftp://c.example"}
  > sources:
  >   s: {title: "S http://t.example", published: 2001-01-01, url: "https://e.x/)\n[click](javascript:alert(1))\n![](http://track.example/track.png)\n\n#\tForged"}
  >   t: {title: T, url: "javascript:alert(1)"}
  >   u: {title: U, url: "HTTPS://e.x/a'b(c)"}
  >   v: {title: V, url: "mailto:a@b.example", archived: "https://e.x/a\u200Bb"}
  > ties:
  >   - {from: a, type: funds, to: b, when: since 2001, sources: [s, t, u, v, "https://e.x/in place"]}
  >   - {from: a, type: funds, to: c, when: since 2001, sources: [s]}
  > END
  $ entente check --format short -q
  entente.yaml:6:13: warning: letter 2 of this name is U+202E [name/letters]
  entente.yaml:6:37: warning: `ftp://c.example` begins with none of http://, https:// and mailto:, so it is text and no link [value/link]
  entente.yaml:8:64: warning: letter 14 of this address is U+000A, which none has, so it is text and no link [value/link]
  entente.yaml:9:22: warning: `javascript:alert(1)` begins with none of http://, https:// and mailto:, so it is text and no link [value/link]
  entente.yaml:11:54: warning: letter 14 of this address is U+200B, which none has, so it is text and no link [value/link]
  entente.yaml:13:75: warning: letter 15 of this address is U+0020, which none has, so it is text and no link [value/link]
  $ entente report -q -o x.md; sed -n '/^## Ties/,/^## How this was made/p' x.md; grep 'Most ties' x.md
  ## Ties
  
  Certainty: that of being in force at some time in 2000 to 2005.
  
  | From | Tie | To | In force | Certainty | Sources |
  | --- | --- | --- | --- | --- | --- |
  | \`entente draw -o /etc/profile\` | funds | x;=1+1;y see www\.b.example, a@<!-- -->b.example | since 2001 | definite | 1, 2, 3, 4, 5 |
  | \`entente draw -o /etc/profile\` | funds | a\\u{202E}b\\u{2028}c | since 2001 | definite | 2 |
  
  ## Sources
  
  1. https\://e.x/in place
  2. ‘S http\://t.example’, 1 January 2001 https\://e.x/) \[click\](javascript:alert(1)) !\[\](http\://track.example/track.png)  \# Forged
  3. ‘T’ javascript:alert(1)
  4. ‘U’ <HTTPS://e.x/a'b(c)>
  5. ‘V’ <mailto:a@b.example>
  
  ## How this was made
  Most ties then, formal links not counted: \`entente draw -o /etc/profile\` (2), x;=1+1;y see www\.b.example, a@<!-- -->b.example (1), a\\u{202E}b\\u{2028}c (1).
  $ entente report -q -o x.html; grep -o '<a [^>]*>' x.html; grep -o '<code>[^<]*draw' x.html
  <a class=skip href="#shown">
  <a target="_blank" rel="noopener" href="#">
  <a rel="noopener noreferrer" href="HTTPS://e.x/a&#39;b(c)">
  <a rel="noopener noreferrer" href="mailto:a@b.example">
  [1]
  $ entente report -q -O tex | grep texttt
    {\texttt{\detokenize{#1}} is not there}}
  \item ‘S http://t.example’, 1 January 2001 \texttt{\footnotesize https://e.x/) {[}click{]}(javascript:alert(1)) !{[}{]}(http://track.example/track.png)  \# Forged}
  \item ‘T’ \texttt{\footnotesize javascript:alert(1)}
  \item ‘U’ \texttt{\footnotesize HTTPS://e.x/a\textquotesingle{}b(c)}
  \item ‘V’ \texttt{\footnotesize mailto:a@b.example}
  Counted as \texttt{entente ties -\hbox{}-at 2000-01/2005-12 -\hbox{}-include possible}, \texttt{entente ties -\hbox{}-at 2005-12} and \texttt{entente diff 2000-01 2005-12 -\hbox{}-stat} count, with the same filters.

CSV and TSV hold no control, and no formula for a program with another separator.

  $ entente ties -O csv --columns from,to_name
  from,to_name
  a,"x;'=1+1;y see www.b.example, a@b.example"
  a,a\u{202E}b\u{2028}c
  $ entente ties -O tsv --columns from,to_name
  from\tto_name (esc)
  a\tx;'=1+1;y see www.b.example, a@b.example (esc)
  a\ta\\u{202E}b\\u{2028}c (esc)
  $ entente ties -O csv --columns from,to_name --raw
  from,to_name
  a,"x;=1+1;y see www.b.example, a@b.example"
  a,a\u{202E}b\u{2028}c
  $ mkdir d; f="d/$(printf '\033]0;OWNED\007\033[31m') x.inc"; printf 'actors: {z: {}, y: {}}\nties: [{from: z, type: funds, to: y, when: since 2001}]\n' > "$f"
  $ printf 'entente: 1\ncoverage: 2000/2005\ninclude: ["*.inc"]\n' > d/entente.yaml
  $ entente ties -f d -O csv --columns from,file
  from,file
  z,d/\u{1B}]0;OWNED\u{7}\u{1B}[31m x.inc
  $ entente ties -f d -O tsv --columns from,file
  from\tfile (esc)
  z\td/\\u{1B}]0;OWNED\\u{7}\\u{1B}[31m x.inc (esc)
  $ entente check -f d -O csv --columns file,code
  file,code
  d/\u{1B}]0;OWNED\u{7}\u{1B}[31m x.inc,tie/unsourced

What was typed is no better.

  $ o=$(printf '\033[31mred\342\200\256x\377.svg'); entente draw -o "$o"; ls | grep -c red
  \u{1B}[31mred\u{202E}x�.svg: 3 actors, 2 ties, 5 sources, 31 December 2005
  1
  $ entente report -o "$o.md" 2>&1 | tail -n 1
  \u{1B}[31mred\u{202E}x�.svg.md: 3 actors, 2 ties, 5 sources, 2000 to 2005, 4 figures beside it
  $ entente "$o"
  error: there is no command `\u{1B}[31mred\u{202E}x�.svg` [usage/unknown-command]
     = help: `entente help` lists the commands
  [2]
  $ entente ties --family "$o"
  error: there is no family `\u{1B}[31mred\u{202E}x�.svg` [usage/unknown-family]
     = help: the choices are support, alliance, hostility, diplomacy and structure
  [2]
  $ entente ties "--$o"
  error: there is no option --\u{1B}[31mred\u{202E}x�.svg [usage/unknown-option]
     = help: `entente ties --help` lists its options
  [2]
  $ entente who "$o"
  error: no actor has the id, alias or name `\u{1B}[31mred\u{202E}x�.svg` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]
  $ entente ties -f "$o"
  error: the ledger has 1 error; `entente check -f \u{1B}[31mred\u{202E}x�.svg` shows it [ledger/errors]
     = help: fix it, or answer without the records it is in (--keep-going)
  [3]

A formula is kept from spreadsheets behind any separator, blanks, and in wide signs.

  $ mkdir cells; cat > cells/entente.yaml <<'END'
  > entente: 1
  > coverage: 2001
  > actors: {a: {name: "x|=1"}, b: {name: "x; =cmd|' /C calc'!A0"}, c: {name: "x;\u00a0=1"}, d: {name: "x;;=1"}, e: {name: "x,=1"}, f: {name: "＝1+1"}, g: {name: "x; -5|y"}}
  > ties: [{from: a, type: funds, to: b, when: since 2001}, {from: c, type: funds, to: d, when: since 2001}, {from: e, type: funds, to: f, when: since 2001}, {from: g, type: funds, to: a, when: since 2001}]
  > END
  $ entente ties -f cells -O csv --columns from_name,to_name
  from_name,to_name
  x|'=1,x;' =cmd|' /C calc'!A0
  x;' =1,x;;'=1
  "x,'=1",'＝1+1
  x; -5|y,x|'=1
  $ entente ties -f cells -O tsv --columns from_name,to_name
  from_name\tto_name (esc)
  x|'=1\tx;' =cmd|' /C calc'!A0 (esc)
  x;'\xc2\xa0=1\tx;;'=1 (esc)
  x,'=1\t'\xef\xbc\x9d1+1 (esc)
  x; -5|y\tx|'=1 (esc)

A place that is off any sheet makes no page as large as that.

  $ mkdir sheet; printf 'entente: 1\ncoverage: 2001\nactors: {cia: {}, isi: {}}\nties: [{from: cia, type: funds, to: isi, when: since 2001}]\n' > sheet/entente.yaml
  $ printf 'entente-layout: 1\nactors:\n  cia: [1000000, 1000000]\n  isi: [0, 0]\n' > sheet/layout.yaml
  $ entente draw -f sheet -o sheet.svg
  warning: `cia` is kept at 1000000, 1000000, off any sheet, and stands elsewhere in this figure [layout/far]
    --> sheet/layout.yaml:3:3
     |
   2 | actors:
   3 |   cia: [1000000, 1000000]
     |   ^^^^^^^^^^^^^^^^^^^^^^^
     = help: no place is over 20000 points: mend the line, take it out, or have all places found anew with --relayout
  sheet.svg: 2 actors, 1 tie, 0 sources, 31 December 2001
  $ printf 'entente-layout: 1\nactors:\n  cia: [1000000, 1000000]\n' > sheet/layout.yaml
  $ entente draw -f sheet -o sheet.svg -q; grep -c 'width="[0-9]\{5\}' sheet.svg
  warning: `cia` is kept at 1000000, 1000000, off any sheet, and stands elsewhere in this figure [layout/far]
    --> sheet/layout.yaml:3:3
     |
   2 | actors:
   3 |   cia: [1000000, 1000000]
     |   ^^^^^^^^^^^^^^^^^^^^^^^
     = help: no place is over 20000 points: mend the line, take it out, or have all places found anew with --relayout
  0
  [1]

A link that leads elsewhere than it seems to is told of.

  $ printf 'entente: 1\ncoverage: 2001\nactors:\n  a: {url: "https://g\\u043E\\u043Egle.com/"}\n  b: {url: "https://google.com@evil.example/"}\n  c: {url: "https://e.example/a@b?x=https://q@r"}\n' > links.yaml
  $ entente check -f links.yaml -q --format short --code value/link
  links.yaml:4:12: warning: letter 2 of this address's host is U+043E [value/link]
  links.yaml:5:12: warning: what stands before the @ of this address is a user's name, and the host is behind it [value/link]
