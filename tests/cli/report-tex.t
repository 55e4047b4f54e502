entente report -o FILE.tex: a stretch of time as LaTeX.

  $ cat > entente.yaml <<'EOF'
  > entente: 1
  > title: 'Three \input{/etc/passwd} & $x_1^2$ #1 100% ~'
  > coverage: 2001/2003
  > sources:
  >   paper: {title: '\write18{ls} ^^5c [x] \\[2cm]', author: 'O_Neil & Sons {', url: 'https://example.org/a_b%20~c?a=1&b=}\x', published: 2001}
  >   trap: {title: '] \end{enumerate}', url: "javascript:alert(1)", published: 2001}
  > actors:
  >   a: {name: 'Alpha } \par & \\ $ x', kind: state}
  >   b: {name: '[b] Россия --', kind: state}
  >   c: {name: '\\[3cm] Gamma \end{document} %', kind: armed-group}
  > ties:
  > - {between: [a, b], type: allied-with, start: 2001-02-01, end: 2002-05-31, sources: [paper]}
  > - {from: b, type: attacks, to: c, on: 2002-06-10, sources: [trap], claims: [{by: c, stance: denies}]}
  > - {from: a, type: funds, to: c, start: "2002~", end: .., likelihood: likely, sources: [paper]}
  > EOF
  $ entente report -o 'a b.tex' && ls
  a b.tex: 3 actors, 3 ties, 2 sources, 2001 to 2003, 4 figures beside it
  a b.tex
  a-b-network.pdf
  a-b-storyline.pdf
  a-b-strip.pdf
  a-b-timeline.pdf
  entente.yaml
  layout.yaml
  $ head -c 4 -q a-b-*.pdf; echo
  %PDF%PDF%PDF%PDF

No sign of a text is a command.

  $ sed -n '/begin{document}/,$p' 'a b.tex'
  \begin{document}
  \sloppy
  \begin{center}
  {\Large\bfseries Three \textbackslash{}input\{/etc/passwd\} \& \$x\_1\textasciicircum{}2\$ \#1 100\% \textasciitilde{}\par}
  \medskip 3 actors, 3 ties, 2 sources, 2001 to 2003
  \end{center}
  
  2001 to 2003: 3 ties between 3 actors, with those that are only possible; 3 rest on one source, somebody denies 1.
  
  December 2003, the last month of it: 1 tie between 2 actors, 0 of them definite.
  
  Most ties then, formal links not counted: Alpha \} \textbackslash{}par \& \textbackslash{}\textbackslash{} \$ x (1), \textbackslash{}\textbackslash{}{[}3cm{]} Gamma \textbackslash{}end\{document\} \% (1).
  
  From its first month to its last: 0 ended, 0 formed, 1 may have formed, 0 unchanged; the other 2 at neither.
  
  \section*{Figures}
  
  \begin{minipage}{\linewidth}
  \centering
  \figurefile{a-b-network.pdf}
  \par\smallskip The network: 2 actors, 1 tie, 1 source, December 2003
  \end{minipage}
  \bigskip
  
  \begin{minipage}{\linewidth}
  \centering
  \figurefile{a-b-timeline.pdf}
  \par\smallskip Timeline: Alpha \} \textbackslash{}par \& \textbackslash{}\textbackslash{} \$ x, who has most ties at the end
  \end{minipage}
  \bigskip
  
  \begin{minipage}{\linewidth}
  \centering
  \figurefile{a-b-strip.pdf}
  \par\smallskip What pairs were to each other
  \end{minipage}
  \bigskip
  
  \begin{minipage}{\linewidth}
  \centering
  \figurefile{a-b-storyline.pdf}
  \par\smallskip Who stood with whom
  \end{minipage}
  \bigskip
  
  \section*{Ties}
  
  Certainty: that of being in force at some time in 2001 to 2003.
  
  \footnotesize
  \setlength{\tabcolsep}{3pt}
  \begin{longtable}{
    >{\raggedright\arraybackslash}p{.16\textwidth}
    >{\raggedright\arraybackslash}p{.22\textwidth}
    >{\raggedright\arraybackslash}p{.16\textwidth}
    >{\raggedright\arraybackslash}p{.16\textwidth}
    >{\raggedright\arraybackslash}p{.10\textwidth}
    >{\raggedright\arraybackslash}p{.08\textwidth}}
  \hline
  From & Tie & To & In force & Certainty & Sources \\
  \hline\endhead
  Alpha \} \textbackslash{}par \& \textbackslash{}\textbackslash{} \$ x & allied with (both ways) & {[}b{]} Россия -\hbox{}- & 1 Feb 2001 to 31 May 2002 & definite & 1 \\
  Alpha \} \textbackslash{}par \& \textbackslash{}\textbackslash{} \$ x & funds & \textbackslash{}\textbackslash{}{[}3cm{]} Gamma \textbackslash{}end\{document\} \% & since c. 2002 & likely & 1 \\
  {[}b{]} Россия -\hbox{}- & attacks, denied by \textbackslash{}\textbackslash{}{[}3cm{]} Gamma \textbackslash{}end\{document\} \% & \textbackslash{}\textbackslash{}{[}3cm{]} Gamma \textbackslash{}end\{document\} \% & 10 June 2002 & possible & 2 \\
  \hline
  \end{longtable}
  \normalsize
  
  \section*{Sources}
  
  \begin{enumerate}
  \small
  \item O\_Neil \& Sons \{, ‘\textbackslash{}write18\{ls\} \textasciicircum{}\textasciicircum{}5c {[}x{]} \textbackslash{}\textbackslash{}{[}2cm{]}’, 2001 \texttt{\footnotesize https://example.org/a\_b\%20\textasciitilde{}c?a=1\&b=\}\textbackslash{}x}
  \item ‘{]} \textbackslash{}end\{enumerate\}’, 2001 \texttt{\footnotesize javascript:alert(1)}
  \end{enumerate}
  
  \section*{How this was made}
  
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
  
  Symmetrised: 0 \%: no tie is made mutual that was not written so.
  
  Excluded: nothing.
  
  Aggregated: no: actors are those of the ledger, and records of one type between the same two are one tie.
  
  Imputed: nothing: dates are bounds; in force by the best estimate within them, and called likely, 0.
  
  Made by entente 0.1.0 from the ledger ‘Three \textbackslash{}input\{/etc/passwd\} \& \$x\_1\textasciicircum{}2\$ \#1 100\% \textasciitilde{}’ (3 actors, 3 tie records, 2 sources); state of knowledge: 31 December 2003 (the end of the coverage).
  
  Time: 2001 to 2003. Filters: nothing is left out. Perspective: every source and party.
  
  Counted as \texttt{entente ties -\hbox{}-at 2001-01/2003-12 -\hbox{}-include possible}, \texttt{entente ties -\hbox{}-at 2003-12} and \texttt{entente diff 2001-01 2003-12 -\hbox{}-stat} count, with the same filters.
  
  What happened on one day counts for 12 months after it.
  
  Dates are bounds. Definite: in force whatever the true dates within those bounds, and undisputed in the ledger except where the tie says so. Likely: in force by the best estimate of them, or said to be likely by the author. Possible: not ruled out, or only alleged, doubted, or said by one and denied by another.
  
  Who says so is taken from the claims as they are recorded: a party says what it asserts, alleges or admits; what it has since said otherwise counts no longer. A source that speaks for itself is cited, not listed as a party.
  
  \end{document}
  $ /usr/bin/python3 - 'a b.tex' <<'EOF'
  > import re, sys
  > body = open(sys.argv[1], encoding="utf-8").read().split("\\begin{document}")[1]
  > print(sorted(set(re.findall(r"\\[a-zA-Z]+|\\[^a-zA-Z]", body))))
  > depth = 0
  > for sign in re.findall(r"\\.|[{}]", body):
  >     depth += (sign == "{") - (sign == "}")
  >     assert depth >= 0
  > print(depth, body.count("\\begin{"), body.count("\\end{"), "(one of them ends the document)")
  > EOF
  ['\\#', '\\$', '\\%', '\\&', '\\Large', '\\\\', '\\_', '\\arraybackslash', '\\begin', '\\bfseries', '\\bigskip', '\\centering', '\\end', '\\endhead', '\\figurefile', '\\footnotesize', '\\hbox', '\\hline', '\\item', '\\linewidth', '\\medskip', '\\normalsize', '\\par', '\\raggedright', '\\section', '\\setlength', '\\sloppy', '\\small', '\\smallskip', '\\tabcolsep', '\\textasciicircum', '\\textasciitilde', '\\textbackslash', '\\texttt', '\\textwidth', '\\{', '\\}']
  0 7 8 (one of them ends the document)

Without rsvg-convert Graphviz draws the figures, which is said once.

  $ rm a-b-* 'a b.tex'
  $ ENTENTE_RSVG=/nowhere entente report -o x.tex
  note: `/nowhere`, which makes PNG and PDF, is not there: Graphviz draws the picture instead, and letters may be a little off [picture/without-librsvg]
     = help: install it (on Debian: apt install librsvg2-bin), or take the SVG: `-o x.svg`
  x.tex: 3 actors, 3 ties, 2 sources, 2001 to 2003, 4 figures beside it
  $ head -c 4 -q x-*.pdf; echo; ls
  %PDF%PDF%PDF%PDF
  entente.yaml
  layout.yaml
  x-network.pdf
  x-storyline.pdf
  x-strip.pdf
  x-timeline.pdf
  x.tex

What failed once is not tried for the other figures.

  $ rm x-* x.tex
  $ printf '#!/bin/sh\necho tried >> tried\nexit 1\n' > rsvg; chmod +x rsvg
  $ ENTENTE_RSVG=./rsvg entente report -q -o x.tex 2> /dev/null; cat tried; head -c 4 -q x-*.pdf; echo
  tried
  %PDF%PDF%PDF%PDF
  $ rm rsvg tried

Without both there is nothing.

  $ rm x-* x.tex
  $ ENTENTE_RSVG=/nowhere ENTENTE_GV=/nowhere entente report -o x.tex 2>&1 | grep -A1 '^error'
  error: the program that draws, `/nowhere`, cannot be started: No such file or directory [picture/program]
     = help: entente-gv is built and installed with entente where Graphviz is there (on Debian: apt install libgraphviz-dev, then build again); or write DOT, which any Graphviz draws: `-o x.dot`
  --
  error: x.tex is not written, for its figures could not be drawn [output/undrawn]
     = help: html and md have SVG, which no other program draws
  $ ENTENTE_RSVG=/nowhere ENTENTE_GV=/nowhere entente report -q -o x.tex 2> /dev/null
  [4]
  $ ls
  entente.yaml
  layout.yaml

All files are written, or none.

  $ mkdir x-strip.pdf && entente report -o x.tex
  error: `x-strip.pdf` cannot be written: it is a folder [output/write]
     = help: give the name of a file in it
  [4]
  $ ls
  entente.yaml
  layout.yaml
  x-strip.pdf
  $ rmdir x-strip.pdf

To the standard output the text alone, the same bytes each time.

  $ entente report -O tex > report.tex && entente report -O tex | cmp - report.tex
  $ grep figurefile report.tex
  \newcommand{\figurefile}[1]{\IfFileExists{#1}%
  \figurefile{report-network.pdf}
  \figurefile{report-timeline.pdf}
  \figurefile{report-strip.pdf}
  \figurefile{report-storyline.pdf}

Where nothing is to be seen there is no figure and no table.

  $ entente report --family diplomacy -o empty.tex && ls empty*
  empty.tex: 0 actors, 0 ties, 0 sources, 2001 to 2003, 0 figures beside it
  note: no figure: no tie is in force in that time that the filters let through; another --from and --to, or fewer filters, may find some
  empty.tex
  $ grep -c -e longtable -e '{minipage}' empty.tex
  1
  $ grep 'No tie' empty.tex
  No tie is in force in that time that the filters let through.

What is not made is told with its reason; charts do not hang on the network of the end.

  $ printf 'entente: 1\ncoverage: 2000/2004\nactors: {a: {}, b: {}}\nties:\n- {from: a, to: b, type: part-of, when: since 2000}\n' > formal.yaml
  $ entente report -f formal.yaml -o formal.tex && ls formal*.pdf
  formal.tex: 2 actors, 1 tie, 0 sources, 2000 to 2004, 1 figure beside it
  note: no timeline: nobody has ties but formal ones; `entente timeline ACTOR` draws these
  note: no strip: no pair has a tie then that counts
  note: no storyline: no tie with a sign counts: nobody is friend or foe
  formal-network.pdf
  $ printf 'entente: 1\ncoverage: 2000/2004\nactors: {a: {}, b: {}}\nties:\n- {from: a, to: b, type: funds, when: 2000/2002}\n' > ended.yaml
  $ entente report -f ended.yaml -o ended.tex && ls ended*.pdf && grep -c figurefile.ended ended.tex
  ended.tex: 2 actors, 1 tie, 0 sources, 2000 to 2004, 3 figures beside it
  note: no network: December 2004, nobody is tied; an earlier --to D draws it as it was
  ended-storyline.pdf
  ended-strip.pdf
  ended-timeline.pdf
  3
  $ entente report -f ended.yaml -o ended.tex --to 2001
  ended.tex: 2 actors, 1 tie, 0 sources, 2000 to 2001, 4 figures beside it

What runs to the left is told TeX in runs, for it turns nothing by itself.

  $ cat > names.yaml <<'EOF'
  > entente: 1
  > coverage: 2001/2003
  > actors:
  >   a: {name: "שמות (אב), גד 1979", kind: state}
  >   b: {name: "Group (طالبان)", kind: armed-group}
  > ties:
  > - {from: a, type: attacks, to: b, when: 2001/..}
  > EOF
  $ entente report -f names.yaml -O tex | grep -o '^.*attacks.*$'
  \leftwards{שמות (אב), גד} 1979 & attacks & Group (\leftwards{طالبان}) & from 2001 & likely &  \\
  Edges by type: attacks 1.
  $ entente report -f names.yaml -O md | grep -c "$(printf '\342\201\250')Group"
  1

Where lines bear numbers alone Graphviz has nothing to complain of.

  $ ENTENTE_RSVG=/nowhere entente draw -f "$ENTENTE_DATA/us-pakistan-2011" --at 2011-09 -O pdf 2>&1 > /dev/null | grep -c entente-gv
  0
  [1]
