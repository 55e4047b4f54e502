entente report -o FILE.docx, FILE.odt: what pandoc is asked for, and what is said where it cannot. What comes of it is
read in tests/office.

  $ cat > entente.yaml <<'EOF'
  > entente: 1
  > title: 'Two ![x](/etc/passwd) & more'
  > coverage: 2001/2003
  > sources:
  >   paper: {title: '[^2] <b>', url: 'https://example.org/a_b', published: 2001}
  >   trap: {title: Trap, url: "javascript:alert(1)", published: 2001}
  > actors:
  >   a: {name: 'Alpha | *x*', kind: state}
  >   b: {name: '`b`', kind: state}
  > ties:
  > - {between: [a, b], type: allied-with, start: 2001-02-01, end: 2002-05-31, sources: [paper, trap]}
  > - {from: b, type: funds, to: a, when: in 2003}
  > EOF
  $ cat > setter <<'EOF'
  > #!/bin/sh
  > echo "$SOURCE_DATE_EPOCH" >> asked
  > for word; do echo "$word"; done >> asked
  > cat > notebook
  > test -z "$BROKEN" || exit "$BROKEN"
  > cat made
  > EOF
  $ chmod +x setter; export ENTENTE_PANDOC=./setter

What it says where it fails is passed on:

  $ SOURCE_DATE_EPOCH=7 entente report -q -o x.docx
  error: `./setter`, which makes DOCX and ODT, failed (exit status 1) [report/pandoc]
     = note: cat: made: No such file or directory
     = help: take the Markdown, which it and others make them of: `-o x.md`
  [4]
  $ ls
  asked
  entente.yaml
  notebook
  setter

What it is asked for:

  $ cat asked
  315532800
  -f
  ipynb-raw_html+all_symbols_escapable+pipe_tables+footnotes+link_attributes+implicit_figures
  -M
  title:Two ![x](/etc/passwd) & more
  -M
  lang:en
  -t
  docx
  -o
  -
  $ /usr/bin/python3 - <<'EOF'
  > import base64, json
  > book = json.load(open("notebook", encoding="utf-8"))
  > [cell] = book["cells"]
  > print("".join(cell["source"]))
  > for name, picture in cell["attachments"].items():
  >     print(name, base64.b64decode(picture["image/png"], validate=True)[1:4])
  > EOF
  *2 actors\, 2 ties\, 2 sources\, 2001 to 2003*
  
  2001 to 2003\: 2 ties between 2 actors\, with those that are only possible\; 0 rest on one source\.
  
  December 2003\, the last month of it\: no tie in force\; 1 more only possible by date\.
  
  From its first month to its last\: 0 ended\, 0 formed\, 1 may have formed\, 0 unchanged\; the other 1 at neither\.
  
  # Figures
  
  ![Timeline\: Alpha \| \*x\*\, who has most ties in all that time](attachment:timeline.png){width=6.00in}
  
  ![What pairs were to each other](attachment:strip.png){width=6.00in}
  
  ![Who stood with whom](attachment:storyline.png){width=6.00in}
  
  # Ties
  
  Certainty\: that of being in force at some time in 2001 to 2003\.
  
  | From | Tie | To | In force | Certainty |
  |--------------------|--------------------------|--------------------|-------------------|---------------|
  | Alpha \| \*x\* | allied with \(both ways\)[^1] | \`b\` | 1 Feb 2001 to 31 May 2002 | definite |
  | \`b\` | funds | Alpha \| \*x\* | 2003 | definite |
  
  # Sources
  
  1. ‘\[\^2\] \<b\>’\, 2001 <https://example.org/a_b>
  2. ‘Trap’\, 2001 javascript\:alert\(1\)
  
  # How this was made
  
  Boundary\: the ledger does not say\.
  
  Collected\: the ledger does not say\.
  
  Location\: the ledger does not say\.
  
  Time\: no waves\: each tie has dates of its own\; any time from 2001 to 2003\; coverage 2001\/2003\; state of knowledge\: 31 December 2003\.
  
  Nodes\: 2\: state 2\.
  
  Edges\: 2\: positive 2\; only possible\, by dates or doubts\, 0\.
  
  Edges by type\: allied\-with 1\, funds 1\.
  
  Direction\: 1 directed\, 1 undirected\, as their types are\.
  
  Weights\: none\: every tie has weight 1\.
  
  Missing\: undated 0\, without a source 1\; outside the coverage no tie means no data\.
  
  Symmetrised\: 0 \%\: no tie is made mutual that was not written so\.
  
  Excluded\: nothing\.
  
  Aggregated\: no\: actors are those of the ledger\, and records of one type between the same two are one tie\.
  
  Imputed\: nothing\: dates are bounds\; in force by the best estimate within them\, and called likely\, 0\.
  
  Made by entente 0\.1\.0 from the ledger ‘Two \!\[x\]\(\/etc\/passwd\) \& more’ \(2 actors\, 2 tie records\, 2 sources\)\; state of knowledge\: 31 December 2003 \(the end of the coverage\)\.
  
  Time\: 2001 to 2003\. Filters\: nothing is left out\. Perspective\: every source and party\.
  
  Counted as `entente ties --at 2001-01/2003-12 --include possible`\, `entente ties --at 2003-12` and `entente diff 2001-01 2003-12 --stat` count\, with the same filters\.
  
  What happened on one day counts for 12 months after it\.
  
  Dates are bounds\. Definite\: in force whatever the true dates within those bounds\, and undisputed in the ledger except where the tie says so\. Likely\: in force by the best estimate of them\, or said to be likely by the author\. Possible\: not ruled out\, or only alleged\, doubted\, or said by one and denied by another\.
  
  Who says so is taken from the claims as they are recorded\: a party says what it asserts\, alleges or admits\; what it has since said otherwise counts no longer\. A source that speaks for itself is cited\, not listed as a party\.
  
  [^1]: ‘\[\^2\] \<b\>’\, 2001; ‘Trap’\, 2001.
  
  
  timeline.png b'PNG'
  strip.png b'PNG'
  storyline.png b'PNG'

Its end is told, and that it is not there:

  $ sed -i '/^echo/d' setter; BROKEN=3 entente report -q -o x.odt
  error: `./setter`, which makes DOCX and ODT, failed (exit status 3) [report/pandoc]
     = help: take the Markdown, which it and others make them of: `-o x.md`
  [4]
  $ ENTENTE_PANDOC=/nowhere/pandoc entente report -o x.odt
  error: `/nowhere/pandoc`, which makes DOCX and ODT, is not there [report/pandoc]
     = help: install it (on Debian: apt install pandoc), or take the Markdown, which it and others make them of: `-o x.md`
  [4]
  $ ENTENTE_PANDOC=./entente.yaml entente report -o x.odt
  error: `./entente.yaml`, which makes DOCX and ODT, cannot be started: Permission denied [report/pandoc]
     = help: install it (on Debian: apt install pandoc), or take the Markdown, which it and others make them of: `-o x.md`
  [4]
  $ ls *.odt
  ls: cannot access '*.odt': No such file or directory
  [2]
  $ printf '#!/bin/sh\nsleep 1234\n' > slow; chmod +x slow
  $ ENTENTE_PANDOC=./slow entente report -o x.odt --limit-of picture-seconds=3 2> told; echo $?; grep -o 'slow.*' told
  4
  slow`, which makes DOCX and ODT, took more than 3 s [report/pandoc]

What it makes is written as it is but for its times, to a file or a pipe:

  $ /usr/bin/python3 - <<'EOF'
  > import zipfile
  > with zipfile.ZipFile("made", "w") as z:
  >     for name in ("a", "b/c"):
  >         z.writestr(zipfile.ZipInfo(name, (2011, 9, 27, 12, 30, 0)), name * 3)
  > EOF
  $ entente report -o x.odt
  x.odt: 2 actors, 2 ties, 2 sources, 2001 to 2003, 3 figures in it
  note: no network: December 2003, nobody is tied; an earlier --to D draws it as it was
  $ entente report -O docx > y.docx; cmp x.odt y.docx
  $ /usr/bin/python3 - <<'EOF'
  > import zipfile
  > with zipfile.ZipFile("x.odt") as z:
  >     print(z.testzip(), [(i.filename, i.date_time, z.read(i)) for i in z.infolist()])
  > EOF
  None [('a', (1980, 1, 1, 0, 0, 0), b'aaa'), ('b/c', (1980, 1, 1, 0, 0, 0), b'b/cb/cb/c')]
  $ head -c 100 made > part; mv part made; entente report -q -o z.odt 2>&1 | head -n 1
  error: `./setter`, which makes DOCX and ODT, printed something else [report/pandoc]
  $ ls *.odt *.docx
  x.odt
  y.docx

Their figures are as all figures are:

  $ entente report -o z.html --hulls none
  error: --size and --hulls are for the figures of a text [usage/picture]
     = help: leave them out, or write -o FILE.md, FILE.tex, FILE.docx or FILE.odt
  [2]
