Tables become ledgers, and what was decided is said.

A table of sixty rows from a spreadsheet: a byte order mark, semicolons, days
first, a name in two spellings, an empty cell. One command, and no error.

  $ python3 - <<'EOF'
  > rows = ["Von;Beziehung;An;Beginn;Ende;Gewicht;Quelle"]
  > for i in range(60):
  >     name = "Müller & Söhne" if i % 2 else "MULLER & SOHNE"
  >     to = "" if i == 30 else f"Firma {chr(65 + i // 6)}"
  >     rows.append(f"{name};funds;{to};{i % 28 + 1}/{i % 12 + 1}/{1950 + i};"
  >                 f"{1960 + i};{i},5;Akte {i % 7}")
  > with open("firmen.csv", "w", encoding="utf-8-sig", newline="") as f:
  >     f.write("\r\n".join(rows) + "\r\n")
  > EOF
  $ entente import firmen.csv > map.yaml
  firmen.csv: UTF-8 with a byte order mark, semicolons between cells
  in: firmen.csv, as ties: 60 rows, 59 in records, 1 rejected
  out: 59 ties, 11 actors, 7 sources
  - numbers have a decimal comma (60 of them)
  - dates are day/month/year: 32 of them have a day above 12, and none the other way round
  - the tables are taken to cover 1950/2019, their first date to their last
  - 1 other spelling of names, by case, accents or blanks alone: the most frequent is kept
  rejected:
    firmen.csv:32: `to` is empty
  written: firmen (`entente check -f firmen`)
  $ entente check -q -f firmen
  $ entente stats -f firmen -q | head -3
  coverage 1950/2019, as of 2019-12-31 (the end of the coverage)
  
  Records                 files                              4

The map that was printed gives the same ledger again.

  $ cmp map.yaml firmen/import-map.yaml
  $ entente import -q firmen.csv --map map.yaml -o again > /dev/null
  $ for f in entente actors sources ties; do cmp firmen/$f.yaml again/$f.yaml; done

Nothing is written over, in part, or for a dry run.

  $ entente import -q firmen.csv > /dev/null
  error: `firmen` is not written: there is something in it already [import/target]
     = help: name another: -o FOLDER, or -o FILE.yaml
  [4]
  $ echo 'of somebody' > mine.yaml
  $ entente import -q firmen.csv -o mine.yaml > /dev/null
  error: `mine.yaml` is not written: there is something in it already [import/target]
     = help: name another: -o FOLDER, or -o FILE.yaml
  [4]
  $ cat mine.yaml
  of somebody
  $ entente import -q firmen.csv -o dry --dry-run > /dev/null
  $ ls -d dry
  ls: cannot access 'dry': No such file or directory
  [2]
  $ printf 'from,to,type,start\na,b,funds,3/4/2001\n' > unclear.csv
  $ entente import -q unclear.csv > /dev/null
  error: unclear.csv, row 2: `3/4/2001` may be day/month/year or month/day/year, and no date there tells which [import/day-or-month]
     = help: say which they are: --dates d/m/y or --dates m/d/y
  [3]
  $ ls -d unclear
  ls: cannot access 'unclear': No such file or directory
  [2]
  $ entente import -q unclear.csv --dates m/d/y -o - | grep when
      when: 2001-03-04/..
  $ entente import -q unclear.csv --dates d/m/y -o - | grep when
      when: 2001-04-03/..
  $ entente import -q unclear.csv --dates y/m/d
  error: `y/m/d` is no order of dates [usage/option-value]
     = help: the choices are d/m/y and m/d/y
  [2]

Other encodings and separators.

  $ printf 'from\tto\ttype\nAndr\351\tB\374hl\tfunds\n' > old.tsv
  $ entente import old.tsv -o old.yaml > /dev/null
  old.tsv: Windows-1252, tabs between cells
    it is no UTF-8: letters beyond ASCII are read as Windows-1252 has them; look at a name with accents
  in: old.tsv, as ties: 1 row, 1 in records, 0 rejected
  out: 1 tie, 2 actors, 1 source
  - 1 tie has no date
  written: old.yaml (`entente check -f old.yaml`)
  $ sed -n '/^actors/,/^ties/p' old.yaml
  actors:
    andre:
      name: André
    buhl:
      name: Bühl
  ties:
  $ python3 -c "open('wide.csv', 'wb').write('from;to;type\nAndré;Bühl;funds\n'.encode('utf-16'))"
  $ entente import wide.csv -o wide.yaml > /dev/null
  wide.csv: UTF-16 with a byte order mark, semicolons between cells
  in: wide.csv, as ties: 1 row, 1 in records, 0 rejected
  out: 1 tie, 2 actors, 1 source
  - 1 tie has no date
  written: wide.yaml (`entente check -f wide.yaml`)
  $ grep name: wide.yaml
      name: André
      name: Bühl

Types: words that the vocabulary has, words that it has not, signs.

  $ cat > signs.csv <<'EOF'
  > actor1,actor2,sign,year
  > France,Germany,-1,1914
  > France,Russia,1,1914
  > France,Russia,1,1915
  > France,Spain,0,1914
  > EOF
  $ entente import signs.csv -o signs.yaml > /dev/null
  signs.csv: UTF-8, commas between cells
  in: signs.csv, as ties: 4 rows, 4 in records, 0 rejected
  out: 4 ties, 4 actors, 1 source, 3 new types
  - dates are plain years, and each is meant whole, from its first day to its last (`units: whole`)
  - the tables are taken to cover 1914/1915, their first date to their last
  - `negative` is a new type of tie (1): say in the map what it is, or which type it means
  - `positive` is a new type of tie (2): say in the map what it is, or which type it means
  - `neutral` is a new type of tie (1): say in the map what it is, or which type it means
  written: signs.yaml (`entente check -f signs.yaml`)
  $ sed -n '/^types/,/^sources/p;/^ties/,$p' signs.yaml
  types:
    negative:
      label: negative
      family: hostility
      sign: negative
      directed: true
      aspect: state
    positive:
      label: positive
      family: alliance
      sign: positive
      directed: true
      aspect: state
    neutral:
      label: neutral
      family: structure
      sign: neutral
      directed: true
      aspect: state
  sources:
  ties:
    - from: france
      type: negative
      to: germany
      when: 1914/1914
      sources: [signs-csv]
    - from: france
      type: positive
      to: russia
      when: 1914/1914
      sources: [signs-csv]
    - from: france
      type: positive
      to: russia
      when: 1915/1915
      sources: [signs-csv]
    - from: france
      type: neutral
      to: spain
      when: 1914/1914
      sources: [signs-csv]

A sign that is not that of the type: of a type made here there is one of each
sign, of a type that is known the row is rejected.

  $ cat > both.csv <<'EOF'
  > from,to,type,weight
  > a,b,link,2
  > a,c,link,-3
  > a,d,funds,-1
  > EOF
  $ entente import both.csv -o both.yaml > /dev/null
  both.csv: UTF-8, commas between cells
  in: both.csv, as ties: 3 rows, 2 in records, 1 rejected
  out: 2 ties, 3 actors, 1 source, 2 new types
  - `link` is a new type of tie (1): say in the map what it is, or which type it means
  - `negative-link` is a new type of tie (1): say in the map what it is, or which type it means
  - 2 ties have no date
  rejected:
    both.csv:4: its sign is negative, and that of `funds` is positive
  written: both.yaml (`entente check -f both.yaml`)
  $ sed -n '/^ties/,$p' both.yaml
  ties:
    - from: a
      type: link
      to: b
      weight: 2
      sources: [both-csv]
    - from: a
      type: negative-link
      to: c
      weight: 3
      sources: [both-csv]
  $ entente import -q both.csv -o both > /dev/null
  $ entente import -q both.csv --map both/import-map.yaml -o - | grep type:
      type: link
      type: negative-link

Words that say it from the other end.

  $ printf 'from,to,type\nHezbollah,Iran,funded by\nIran,Hezbollah,funds\n' > turned.csv
  $ entente import turned.csv -o turned.yaml
  turned.csv: UTF-8, commas between cells
  in: turned.csv, as ties: 2 rows, 2 in records, 0 rejected
  out: 1 tie, 2 actors, 1 source
  - 1 tie is the same as that of another row
  - 1 tie has no date
  written: turned.yaml (`entente check -f turned.yaml`)
  entente-import: 1
  ends: inclusive
  missing: [NA, N/A, "#N/A", "NULL", "null", NaN, n.a., "-9", "-99", "-999", "?", "-", .]
  tables:
    - table: turned.csv
      rows: ties
      header: 1
      columns:
        from: from
        to: to
        type: type
  types:
    funded by: {id: funds, turned: true}
    funds: funds
  $ sed -n '/^ties/,$p' turned.yaml
  ties:
    - from: iran
      type: funds
      to: hezbollah
      sources: [turned-csv]

Gephi's edges: their type is a direction, and their kind the type.

  $ printf 'Source,Target,Type,Kind,Id,Label,Weight\na,b,Directed,funds,0,,1.0\n' > edges.csv
  $ entente import -q edges.csv -o - | sed -n '/^ties/,$p'
  ties:
    - from: a
      type: funds
      to: b
      weight: 1
      sources: [edges-csv]
      x-id: 0

Whose word it is, and how likely.

  $ cat > claims.csv <<'EOF'
  > from,to,type,when,source,by,stance,likelihood,quote,page,count
  > Mali,France,accuses,2021,Le Monde,Mali,alleges,0.7,"they, too",4,3
  > France,Mali,arms,since 2020,Le Monde,an officer,denies,,,,
  > EOF
  $ entente import -q claims.csv -o - | sed -n '/^ties/,$p'
  ties:
    - from: france
      type: arms
      to: mali
      when: since 2020
      claims:
        - by: "an officer"
          stance: denies
          sources: [le-monde]
    - from: mali
      type: accuses
      to: france
      when: 2021
      count: 3
      likelihood: 70%
      claims:
        - by: mali
          stance: alleges
          sources:
            - source: le-monde
              at: 4
              quote: they, too

A denial stays one, however tables call it. Beside somebody's name a stance is
never left unread, and a row that has another word for it is rejected.

  $ cat > stances.csv <<'EOF'
  > from,relation,to,start,stance,by,source
  > France,arms,JNIM,2021,denied,France,Post
  > France,funds,JNIM,2021,Alleged,Mali,Post
  > France,aids,JNIM,2021,withdrawn,Mali,Post
  > France,trains,JNIM,2021,disputed,Mali,Post
  > EOF
  $ entente import stances.csv -o stances > /dev/null; entente ties -f stances
  stances.csv: UTF-8, commas between cells
  in: stances.csv, as ties: 4 rows, 3 in records, 1 rejected
  out: 3 ties, 2 actors, 1 source
  - dates are plain years, and each is meant whole, from its first day to its last (`units: whole`)
  - the tables are taken to cover 2021, their first date to their last
  - 3 ties have a start and no end, and go on as far as the tables tell
  rejected:
    stances.csv:5: `stance` is `disputed`, and takes asserts, alleges, admits, denies, doubts or retracts
  written: stances (`entente check -f stances`)
  as of 2021-12-31: 1 tie
  
  From       To    Tie                      In force      Certainty   Sources
  France  →  JNIM  funds (alleged by Mali)  2021-01-01 –  ○ possible  post
  ● definite  ◐ likely  ○ possible
  1 denied tie and 1 retracted tie left out (--standing denied,retracted)
  $ printf 'from,relation,to,start,stance,by\na,arms,b,2001,nay,a\n' > nay.csv
  $ entente import -q nay.csv > /dev/null
  error: no row of the tables became a record: 1 was rejected [import/no-ties]
     = help: the reasons are above; correct the map that was printed, and give it: --map FILE
  [3]

A weight below zero is a negative tie, where the sign is not said, too; and two
that contradict each other are no tie.

  $ cat > below.csv <<'EOF'
  > from,relation,to,weight,sign
  > A,allied with,B,-2,
  > A,allied with,C,2,1
  > A,rivals,D,-2,
  > A,rivals,E,-2,-1
  > A,allied with,F,-2,1
  > EOF
  $ entente import below.csv -o below.yaml > /dev/null
  below.csv: UTF-8, commas between cells
  in: below.csv, as ties: 5 rows, 3 in records, 2 rejected
  out: 3 ties, 4 actors, 1 source
  - 3 ties have no date
  rejected:
    below.csv:2: its sign is negative, and that of `allied-with` is positive
    below.csv:6: its weight is negative, and its sign is positive
  written: below.yaml (`entente check -f below.yaml`)
  $ sed -n '/^ties/,$p' below.yaml
  ties:
    - from: a
      type: allied-with
      to: c
      weight: 2
      sources: [below-csv]
    - from: a
      type: rivals
      to: d
      weight: 2
      sources: [below-csv]
    - from: a
      type: rivals
      to: e
      weight: 2
      sources: [below-csv]

What the tables cover goes on to the end of their last date, so that what goes
on in it is there.

  $ printf 'from,relation,to,start\nFrance,allied with,Poland,1951\n' > one.csv
  $ entente import -q one.csv -o one.yaml > /dev/null; entente ties -f one.yaml
  as of 1951-12-31: 1 tie
  
  From       To      Tie          In force      Certainty   Sources
  France  ↔  Poland  allied with  1951-01-01 –  ● definite  one-csv
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ printf 'from,relation,to,start,end\nFrance,allied with,Poland,1951,\n' > last.csv
  $ printf 'France,allied with,Spain,1940-05-01,1945\n' >> last.csv
  $ entente import -q last.csv -o - | grep coverage
  coverage: 1940-05/1951-12

What happens goes on between the two ends that a network gives it, as in a table
with columns for both, and happens once in each year that a table marks.

  $ cat > war.gexf <<'EOF'
  > <gexf version="1.3"><graph mode="dynamic" timeformat="date" defaultedgetype="directed">
  > <nodes><node id="Iraq"/><node id="Iran"/></nodes>
  > <edges><edge source="Iraq" target="Iran" kind="attacks" start="1980" end="1988"/>
  > <edge source="Iran" target="Iraq" kind="attacks" start="1980" end="1980"/>
  > <edge source="Iran" target="Iraq" kind="threatens" start="1988"/></edges></graph></gexf>
  > EOF
  $ entente import -q war.gexf -o war.yaml > /dev/null; entente ties -f war.yaml --at 1984
  any time in 1984 (--throughout for all of it), as of 1988-12-31: 1 tie
  
  From     To    Tie      In force                 Certainty   Sources
  Iraq  →  Iran  attacks  1980-01-01 – 1988-12-31  ● definite  war-gexf
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  $ grep when: war.yaml
      when: 1980
      when: since 1988
      when: since 1980 until 1988
  $ printf '*Vertices 2\n1 "Iraq"\n2 "Iran"\n*Arcs :1 "attacks"\n1 2 1 [1980-1988,1991]\n' > war.net
  $ entente import -q war.net -o - | grep when:
      when: [since 1980 until 1988, 1991]
  $ printf 'from,relation,to,1980,1981,1982\nIraq,attacks,Iran,x,,x\nIraq,threatens,Iran,1,1,2\n' > war.csv
  $ entente import -q war.csv -o - | grep -A4 from:
    - from: iraq
      type: attacks
      to: iran
      when: 1980
      sources: [war-csv]
    - from: iraq
      type: attacks
      to: iran
      when: 1982
      sources: [war-csv]
    - from: iraq
      type: threatens
      to: iran
      when: 1980
      sources: [war-csv]
    - from: iraq
      type: threatens
      to: iran
      when: 1981
      sources: [war-csv]
    - from: iraq
      type: threatens
      to: iran
      when: 1982
      weight: 2

Columns behind the 512th are not read, which is said.

  $ awk 'BEGIN { printf "from,relation,to"; for (i = 4; i <= 514; i++) printf ",c%d", i
  >   printf "\na,funds,b"; for (i = 4; i <= 514; i++) printf ",%d", i; print "" }' > wide.csv
  $ entente import wide.csv -o wide.yaml 2>&1 > /dev/null | grep 512
  - wide.csv has 514 columns: the first 512 are read, and 2 behind them are left out

A network has of claims neither dates nor parts: which ties stand otherwise than
they did is said.

  $ cat > stood.yaml <<'EOF'
  > entente: 1
  > coverage: 2000/2025
  > sources: {s: {title: Sure, publisher: P, published: 2005}, t: {title: Tentative, publisher: P, published: 2006}}
  > actors: {ru: {}, ml: {}, w: {}}
  > ties:
  >   - {from: ru, type: funds, to: ml, when: since 2001, claims: [{by: ru, stance: denies, when: 2003}, {by: ru, stance: admits, when: 2001}]}
  >   - {from: ml, type: funds, to: w, when: since 2001, sources: [s], claims: [{stance: retracts, sources: [t]}]}
  >   - {from: ru, type: arms, to: w, when: since 2001, sources: [s]}
  > EOF
  $ entente export -q graphml -f stood.yaml -o stood.graphml
  $ entente import stood.graphml -o again.yaml > /dev/null
  stood.graphml: GraphML, 3 nodes, 3 edges
  in: stood.graphml, nodes, as actors: 3 rows, 3 in records, 0 rejected
  in: stood.graphml, as ties: 3 rows, 3 in records, 0 rejected
  out: 3 ties, 3 actors, 2 sources
  - entente exported stood.graphml, nodes: what its columns mean is known, and those that follow from others are left out
  - entente exported stood.graphml: what its columns mean is known, and those that follow from others are left out
  - the tables are taken to cover 2001/2025, their first date to their last
  - `ml funds w` is reported here, and retracted in the table
  - dates and parts of claims, and what is known of works, may be missing from the table: correct these ties, or import the ledger itself
  written: again.yaml (`entente check -f again.yaml`)

Of a word with several signs the word alone is for the largest, whichever row is
the first.

  $ printf 'from,relation,to,sign\na,likes,b,-1\nb,likes,c,1\nc,likes,a,\n' > likes.csv
  $ entente import -q likes.csv -o - | sed -n '/^types/,/^sources/p;/^ties/,$p' | grep -v 'aspect\|label\|\[likes'
  types:
    likes:
      family: alliance
      sign: positive
      directed: true
    negative-likes:
      family: hostility
      sign: negative
      directed: true
  sources:
  ties:
    - from: a
      type: negative-likes
      to: b
    - from: b
      type: likes
      to: c
    - from: c
      type: likes
      to: a

Times of nodes that count something else leave the dates of the edges alone.

  $ printf '*Vertices 2\n1 "a" [1-5]\n2 "b"\n*Arcs :1 "funds"\n1 2 1 [1991-1995]\n' > steps.net
  $ entente import steps.net -o steps.yaml > /dev/null; grep 'times\|when' steps.yaml
  steps.net: Pajek, 2 nodes, 1 edge
  in: steps.net, nodes, as actors: 2 rows, 2 in records, 0 rejected
  in: steps.net, as ties: 1 row, 1 in records, 0 rejected
  out: 1 tie, 2 actors, 1 source
  - 1 time is no date and no year, and is kept as it is written
  - steps.net, nodes: `times` is kept under a key of the ledger's own (`x-…`), and not read as anything
  - dates are plain years, and each is meant whole, from its first day to its last (`units: whole`)
  - the tables are taken to cover 1991/1995, their first date to their last
  written: steps.yaml (`entente check -f steps.yaml`)
      x-times: 1/5
      when: 1991/1995

A network's edges name its nodes by their ids, so that a label that two of them
have is no doubt; a table of ties has but the name.

  $ cat > ann.gexf <<'EOF'
  > <gexf version="1.3"><graph><nodes><node id="a" label="Ann"/><node id="b" label="Bob"/><node id="c" label="Ann"/></nodes>
  > <edges><edge source="a" target="b" kind="funds"/><edge source="b" target="c" kind="arms"/></edges></graph></gexf>
  > EOF
  $ entente import ann.gexf -o - 2>&1 > /dev/null | grep -c several
  0
  [1]
  $ printf 'id,name\nx1,Ann\nx2,Bob\nx3,Ann\n' > ann.csv; printf 'from,type,to\nAnn,funds,Bob\nBob,arms,ann\n' > anns.csv
  $ entente import ann.csv anns.csv -o - 2>&1 > /dev/null | grep several
  - 1 name is that of several actors: ties mean the first of them

Rows that are no ties are rejected, each with its reason; the others come in.

  $ printf 'from,to,type,start,end,weight\n' > bad.csv
  $ printf 'a,b,funds,1990,1980,1\nc,,funds,,,\nd,e,,,,\nf,g,funds,someday,,\n' >> bad.csv
  $ printf 'h,i,funds,,,0\nj,k,funds,,,,7\nl,m,funds,,,2\nn,o,funds,2001,,much\np\001,q,funds,,,1\n' >> bad.csv
  $ entente import bad.csv -o bad 2>&1 > /dev/null
  bad.csv: UTF-8, commas between cells
  in: bad.csv, as ties: 9 rows, 1 in records, 8 rejected
  out: 1 tie, 2 actors, 1 source
  - 1 tie has no date
  rejected:
    bad.csv:2: it ends before it begins: 1990/1980
    bad.csv:3: `to` is empty
    bad.csv:4: `type` is empty
    bad.csv:5: `someday` is neither a date nor a period of this ledger
    bad.csv:6: `weight` is 0, which is no tie
    bad.csv:7: it has 7 cells, and the head 6
    bad.csv:9: `weight` is `much`, and takes a number
    bad.csv:10: a cell has a control character
  written: bad (`entente check -f bad`)
  $ cat bad/rejected.csv | head -4
  table,row,reason
  bad.csv,2,it ends before it begins: 1990/1980,a,b,funds,1990,1980,1
  bad.csv,3,`to` is empty,c,,funds,,,
  bad.csv,4,`type` is empty,d,e,,,,
  $ entente check -q -f bad
  warning: nothing says when this was [tie/undated]
    --> bad/ties.yaml:3:5
     |
   3 |   - from: l
     |     ^^^^^^^
     = help: add `when:`, or `seen:` with a day on which it was in force

Ends that are the first day on which it is over; several times in a cell; the
same twice, and from the other end.

  $ cat > more.csv <<'EOF'
  > from,to,type,years
  > a,b,allied with,1980-1985; 1990-1995
  > b,a,allied with,1980-1985; 1990-1995
  > a,b,allied with,1980-1985; 1990-1995
  > a,a,funds,1990/1995
  > EOF
  $ entente import more.csv -o more.yaml > /dev/null
  more.csv: UTF-8, commas between cells
  in: more.csv, as ties: 4 rows, 4 in records, 0 rejected
  out: 2 ties, 2 actors, 1 source
  - `years` of more.csv may hold several, with `;` between
  - the tables are taken to cover 1980/1995, their first date to their last
  - 1 tie is the same as that of another row
  - 1 tie is that of another row, from its other end
  - 1 tie ties an actor to itself (`self: true`)
  written: more.yaml (`entente check -f more.yaml`)
  $ sed -n '/^ties/,$p' more.yaml
  ties:
    - from: a
      type: funds
      to: a
      when: 1990/1995
      self: true
      sources: [more-csv]
    - from: a
      type: allied-with
      to: b
      when: [1980-1985, 1990-1995]
      sources: [more-csv]
  $ cat > ends.yaml <<'EOF'
  > ends: exclusive
  > tables:
  >   - {table: ends.csv, rows: ties, columns: {from: tail, to: head, type: {value: contacts}, start: onset, end: terminus}}
  > EOF
  $ printf 'tail,head,onset,terminus\na,b,2001-01-01,2001-03-01\na,c,1990,1995\n' > ends.csv
  $ entente import -q ends.csv --map ends.yaml -o - | grep when
      when: 2001-01-01/2001-02-28
      when: 1990/1994

A column whose values are none of its key is kept as it is, if most are none.

  $ printf 'from,to,type,confidence,year,start\na,b,funds,9 of 10,2001,2001-02\n' > misfit.csv
  $ entente import misfit.csv -o misfit.yaml > /dev/null
  misfit.csv: UTF-8, commas between cells
  in: misfit.csv, as ties: 1 row, 1 in records, 0 rejected
  out: 1 tie, 2 actors, 1 source
  - misfit.csv: `year` is kept under a key of the ledger's own (`x-…`), and not read as anything
  - `confidence` of misfit.csv is no `confidence` as ledgers have it, and is kept as `x-confidence`
  - the tables are taken to cover 2001-02, their first date to their last
  - 1 tie has a start and no end, and goes on as far as the tables tell
  written: misfit.yaml (`entente check -f misfit.yaml`)
  $ sed -n '/^ties/,$p' misfit.yaml
  ties:
    - from: a
      type: funds
      to: b
      when: 2001-02/..
      sources: [misfit-csv]
      x-confidence: 9 of 10
      x-year: 2001

Names that are nearly alike are listed, and two actors.

  $ printf 'from,to,type\nHaqqani,Imran Khan,funds\nHaqani,"Khan, Imran",funds\nUnit A,Unit B,funds\n' > alike.csv
  $ entente import alike.csv -o alike.yaml > /dev/null
  alike.csv: UTF-8, commas between cells
  in: alike.csv, as ties: 3 rows, 3 in records, 0 rejected
  out: 3 ties, 6 actors, 1 source
  - 3 ties have no date
  nearly alike, and kept apart: if two are one, correct the table, or give the one's name as an alias of the other
    Haqqani (haqqani) and Haqani (haqani)
    Imran Khan (imran-khan) and Khan, Imran (khan-imran)
  written: alike.yaml (`entente check -f alike.yaml`)

Codes of countries are no heads; where no row is a tie nothing is written.

  $ printf ',FR,DE,AN\nFR,0,1,1\nDE,0,0,1\nAN,0,0,0\n' > codes.csv
  $ entente import -q codes.csv -o - | grep -c from:
  3
  $ printf 'from,to,type\n,b,funds\n' > none.csv
  $ entente import none.csv > /dev/null
  none.csv: UTF-8, commas between cells
  in: none.csv, as ties: 1 row, 0 in records, 1 rejected
  out: 0 ties, 0 actors, 0 sources
  rejected:
    none.csv:2: `from` is empty
  error: no row of the tables became a record: 1 was rejected [import/no-ties]
     = help: the reasons are above; correct the map that was printed, and give it: --map FILE
  [3]
  $ ls -d none
  ls: cannot access 'none': No such file or directory
  [2]

Formulas are kept off in what a spreadsheet may open.

  $ printf 'from,to,type,start\n=1+2,b,funds,never\nc,d,funds,2001\n' > formula.csv
  $ entente import -q formula.csv -o formula > /dev/null; cat formula/rejected.csv
  table,row,reason
  formula.csv,2,`never` is neither a date nor a period of this ledger,'=1+2,b,funds,never

Of tables there may be as many as there are:

  $ for i in $(seq 20); do printf 'from,type,to,start,source\na%d,funds,b,1990,S\n' $i > many-$i.csv; done
  $ entente import -q many-*.csv -o many > /dev/null
  $ entente ties -f many -O csv | wc -l
  21

Words in the cells of a matrix or of a year say that there is a tie, or none;
another is rejected with its column.

  $ printf ',A,B,C\nA,,no,yes\nB,No,,perhaps\nC,,x,\n' > mno.csv
  $ entente import mno.csv -o - 2>&1 | sed -n '2,/rejected:/p; /mno.csv:3/p; /^ties/,$p'
  in: mno.csv, as a matrix: 3 rows, 2 in records, 1 rejected
  out: 2 ties, 3 actors, 1 source, 1 new type
  - mno.csv is a matrix: rows tie to columns
  - `linked-to` is a new type of tie (2): say in the map what it is, or which type it means
  - 1 cell says that there is no tie: `no` (1)
  - 2 ties have no date
  rejected:
    mno.csv:3: `perhaps` in the column `C` is neither a number nor a word for "a tie" (yes, x) or "no tie" (no)
  ties:
    - from: a
      type: linked-to
      to: c
      sources: [mno-csv]
    - from: c
      type: linked-to
      to: b
      sources: [mno-csv]
  $ printf 'from,to,type,2001,2002\na,b,funds,no,yes\na,c,funds,x,maybe\n' > years.csv
  $ entente import years.csv -o - 2>&1 | grep -E 'cell|years.csv:|when'
  years.csv: UTF-8, commas between cells
  - 1 cell says that there is no tie: `no` (1)
    years.csv:3: `maybe` in the column `2002` is neither a number nor a word for "a tie" (yes, x) or "no tie" (no)
    years-csv:
      when: 2002/2002

A weight that is not known is no tie that is certain, and how many cells have
such a sign is told; in UCINET's files they are no ties.

  $ printf 'from,to,type,weight\na,b,funds,-9\na,c,funds,2\na,d,funds,\n' > nine.csv
  $ entente import nine.csv -o - 2>&1 | sed -n '2,/nine.csv:/p; /^ties/,$p'
  in: nine.csv, as ties: 3 rows, 2 in records, 1 rejected
  out: 2 ties, 3 actors, 1 source
  - 1 cell has a sign for what is not known, read as empty: `-9` (1)
  - 2 ties have no date
  rejected:
    nine.csv:2: `weight` is -9, which stands for a value that is not known
  ties:
    - from: a
      type: funds
      to: c
      weight: 2
      sources: [nine-csv]
    - from: a
      type: funds
      to: d
      sources: [nine-csv]
  $ printf 'dl n=3 format=edgelist1\ndata:\n1 2 0\n1 3 -9\n2 3 4\n' > nine.dl
  $ entente import nine.dl -o - 2>&1 | sed -n '1,6p'
  nine.dl: UCINET DL, 3 nodes, 1 edge
  in: nine.dl, nodes, as actors: 3 rows, 3 in records, 0 rejected
  in: nine.dl, as ties: 1 row, 1 in records, 0 rejected
  out: 1 tie, 3 actors, 1 source, 1 new type
  - 1 row of the list has the weight 0, and is no tie
  - 1 value is a sign for what is not known, and read as no tie
  $ printf 'dl n=3\ndata:\n0 1 -9\n. 0 2\n0 na 0\n' > full.dl
  $ entente import full.dl -o - 2>&1 | sed -n '1p; 5p'
  full.dl: UCINET DL, 3 nodes, 2 edges
  - 3 values are signs for what is not known, and read as no tie

An end that is said not to be known does not go on.

  $ printf 'from,to,type,start,end\na,b,funds,2001,?\na,c,funds,2001,Unknown\na,d,funds,2001,\na,e,funds,unknown,2005\na,f,funds,?,unknown\n' > ends.csv
  $ entente import ends.csv -o - 2>&1 | grep -E '^- |when:|to:|rejected'
  in: ends.csv, as ties: 5 rows, 5 in records, 0 rejected
  - dates are plain years, and each is meant whole, from its first day to its last (`units: whole`)
  - the tables are taken to cover 2001/2005, their first date to their last
  - 2 cells have a sign for what is not known, read as empty: `?` (2)
  - 1 tie has a start and no end, and goes on as far as the tables tell
  - 1 tie has no date
      to: b
      when: 2001/
      to: c
      when: 2001/
      to: d
      when: 2001/..
      to: e
      when: /2005
      to: f

The year 9999 and its like as an end stand for none.

  $ printf 'from,to,type,start,end\na,b,funds,2001,9999\na,c,funds,2001,9998-12-31\na,d,funds,2001,99\na,e,funds,1995,2005\na,f,funds,1990,31/12/9999\n' > far.csv
  $ entente import far.csv -o - 2>&1 | grep -E '^- |when:|to:|rejected|far.csv:|coverage:'
  far.csv: UTF-8, commas between cells
  in: far.csv, as ties: 5 rows, 5 in records, 0 rejected
  - 2 ends say that a tie goes on, so one that is empty is not known
  - the tables are taken to cover 1990/2005, their first date to their last
  - 4 ends are the year 9999, 9998 or 99, which stands for none: these ties go on (`..`)
  coverage: 1990/2005
    far-csv:
      to: b
      when: 2001/..
      to: c
      when: 2001/..
      to: d
      when: 2001/..
      to: e
      when: 1995/2005
      to: f
      when: 1990/..
  $ printf 'from,to,type,when\na,b,funds,2001/9999\na,c,funds,1990/1995; 1999/9998\n' > further.csv
  $ entente import further.csv -o - 2>&1 | grep -E '^- |when|[.][.]|rejected|coverage:'
  in: further.csv, as ties: 2 rows, 2 in records, 0 rejected
  - `when` of further.csv may hold several, with `;` between
  - dates are plain years, and each is meant whole, from its first day to its last (`units: whole`)
  - the tables are taken to cover 1990/2001, their first date to their last
  - 2 ends are the year 9999, 9998 or 99, which stands for none: these ties go on (`..`)
  coverage: 1990/2001
      when: 2001/..
      when: [1990/1995, 1999/..]

Two people with one id: ties that name one of them by it are rejected. The same
row twice changes nothing.

  $ printf 'id,name\np1,Anna Bell\np1,Carl Dorn\np2,Eve Fox\np3,Gus Hill\np3,Gus Hill\n' > people.csv
  $ printf 'from,to,type\np1,p2,funds\np3,p2,funds\nAnna Bell,p2,funds\np2,p1,funds\n' > between.csv
  $ entente import people.csv between.csv -o - 2>&1 | grep -E '^in|p1|from|to:|first'
  in: people.csv, as actors: 5 rows, 5 in records, 0 rejected
  in: between.csv, as ties: 4 rows, 2 in records, 2 rejected
  - `p1` is the id of `Anna Bell` and of `Carl Dorn`: 2 rows of ties that name it are rejected; give each an id of its own
  - 1 name is that of several actors: ties mean the first of them
    between.csv:2: `p1` is the id of two: of `Anna Bell` and of `Carl Dorn`
    between.csv:5: `p1` is the id of two: of `Anna Bell` and of `Carl Dorn`
    p1:
    p1-2:
    - from: p1
      to: p2
    - from: p3
      to: p2

A file with nothing in it says so; in a folder it is left out.

  $ printf '' > blank.csv; printf '\357\273\277 \n' > mark.csv
  $ entente import -q blank.csv -o -
  error: `blank.csv`: the file is empty [table/empty]
     = help: save it anew in the program that made it, or leave it out
  [3]
  $ entente import -q mark.csv -o -
  error: `mark.csv`: the file is empty [table/empty]
     = help: save it anew in the program that made it, or leave it out
  [3]
  $ mkdir half; cp blank.csv half; printf 'from,to,type\na,b,funds\n' > half/ties.csv
  $ entente import half -o - 2>&1 | grep -E '^- |rejected'
  in: ties.csv, as ties: 1 row, 1 in records, 0 rejected
  - half/blank.csv is left out: the file is empty
  - 1 tie has no date

Rows of our own tables that are further times of one tie are not the same tie
twice.

  $ cat > several.yaml <<'EOL'
  > entente: 1
  > coverage: 2000/2010
  > sources: {s: {title: S}}
  > actors: {a: {}, b: {}}
  > ties:
  >   - {from: a, type: funds, to: b, when: [2001, 2003/2004, 2006], sources: [s]}
  > EOL
  $ entente export csv -q -f several.yaml -o several 2> said
  $ entente import several -o - 2>&1 | grep -E '^- [0-9]|^out|when:'
  out: 1 tie, 2 actors, 1 source
  - 2 rows are further times of a tie
      when: [2001, 2006, 2003/2004]

What one does to another, and the other does at another time, is no tie that
stands there twice.

  $ printf 'from,type,to,start\nA,strikes,B,2001\nB,strikes,A,2003\nC,strikes,D,2002\nD,strikes,C,2004\n' > returned.csv
  $ entente import returned.csv -o - 2>&1 | grep -c mirrored
  0
  [1]
  $ printf 'from,type,to,start\nA,knows,B,2001\nB,knows,A,2001\nC,knows,D,2002\nD,knows,C,2002\n' > both.csv
  $ entente import both.csv -o - 2>&1 | grep mirrored | head -1
  - every tie of both.csv stands twice, once from each end: they have no direction (`mirrored: true`)
