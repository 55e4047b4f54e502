No doubt or denial of a table is lost on its way into a ledger.

  $ ties() { entente import "$@" -q -o - 2>&1 | sed -n '/^ties/,$p;/^error/,$p'; }
  $ said() { entente import "$@" -o - 2>&1 > /dev/null | grep -v -E '^(in|out):|UTF-|taken to cover'; }

Whoever denies it stands in a column of his own: the works of the row say the
tie, and not the denial.

  $ printf 'from,type,to,by,stance,source,denied by,doubted by\n' > denied.csv
  $ printf 'Iran,funds,Hamas,Israel,alleges,AFP,Iran; Hamas,\n' >> denied.csv
  $ printf 'Iran,arms,Hamas,,,AFP,no,yes\nIran,trains,Hamas,,,AFP,,\n' >> denied.csv
  $ ties denied.csv
  ties:
    - from: iran
      type: arms
      to: hamas
      sources: [afp]
      claims:
        - by: "one who is not named"
          stance: doubts
    - from: iran
      type: funds
      to: hamas
      claims:
        - by: "Israel"
          stance: alleges
          sources: [afp]
        - by: iran
          stance: denies
        - by: hamas
          stance: denies
    - from: iran
      type: trains
      to: hamas
      sources: [afp]
  $ entente import -q denied.csv -o denied > map.yaml; entente check -q -f denied | grep -c error
  0
  [1]
  $ grep -E 'by' map.yaml
        by: by
        denied-by: {column: denied by, split: ;}
        doubted-by: doubted by

A column that says nothing else than that is read, whatever it is called; one
that says more is told.

  $ printf 'from,type,to,status\nA,funds,B,denied\nA,arms,B,confirmed\nA,trains,B,false\n' > status.csv
  $ said status.csv
  - `status` of status.csv is read as what is said of the tie (`stance`)
  - 3 ties have no date
  $ ties status.csv | grep -E 'type|stance'
      type: arms
      type: funds
        - stance: denies
      type: trains
        - stance: denies
  $ printf 'from,type,to,status,checked\nA,funds,B,denied,false\nA,arms,B,under way,true\n' > more.csv
  $ said more.csv
  - `status` of more.csv says `denied` and the like in 1 row, and is not read: if that is said of the tie, say in the map that it is the `stance`, or who says it (`denied-by`)
  - more.csv: `status`, `checked` are kept under keys of the ledger's own (`x-…`), and not read as anything
  - 2 ties have no date

A type with a question mark is none without it.

  $ printf 'from,type,to\nA,funds?,B\nA,funds,C\n' > asked.csv
  $ said asked.csv
  - 1 tie has no date
  rejected:
    asked.csv:2: `type` is `funds?`, and a type has no doubt: say how likely it is in a column `likelihood`, or who doubts it in `by` and `stance`

Confidence is said in other words as well.

  $ printf 'from,type,to,confidence\nA,funds,B,Medium\nA,arms,B,high confidence\n' > sure.csv; ties sure.csv | grep confidence
      confidence: high
      confidence: moderate

An id of two people is an alias of neither.

  $ printf 'id,name\n1,Ann\n1,Bob\n2,Cy\n' > people.csv; printf 'from,type,to\nAnn,arms,2\n' > links.csv
  $ entente import -q people.csv links.csv -o - | grep aliases
      aliases: [2]

Names that differ by signs between their letters alone may be one.

  $ printf 'from,type,to\nUS,funds,A\nU.S.,arms,A\nHamas,funds,A\n[Hamas],arms,A\n' > names.csv; said names.csv
  - 4 ties have no date
  nearly alike, and kept apart: if two are one, correct the table, or give the one's name as an alias of the other
    US (us) and U.S. (u-s)
    Hamas (hamas) and [Hamas] (hamas-2)

A table that many people have is known by its columns; a map that leaves some out
says so. What began before anybody looked began by then.

  $ cat > pacts.csv <<'EOF'
  > version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,version
  > 1,200,United Kingdom,235,Portugal,1,1,1816,,,,1,1,1,0,0,0,4.1
  > EOF
  $ said pacts.csv | grep known
  - pacts.csv has the columns of a known table (Correlates of War Formal Alliances by dyad), and is read by a guess here: import it as `cow-alliances` to have them read for what they are
  $ said pacts.csv --as cow-alliances
  - pacts.csv: the map leaves out the columns `ccode1`, `ccode2`, `version`
  - 1 tie has a start and no end, and goes on as far as the tables tell
  $ ties pacts.csv --as cow-alliances | grep when
      when: "[..1816-01-01]/.."

One time of a network that is no date spoils no other; a number that is no year
does, for then none is one.

  $ net() { printf '<gexf version="1.3"><graph mode="dynamic"><nodes><node id="a"/><node id="b"/></nodes><edges><edge id="1" source="a" target="b" kind="funds" start="2001-01-01" end="2003"/><edge id="2" source="a" target="b" kind="arms" start="%s"/></edges></graph></gexf>' "$1"; }
  $ net 2001-13-45 > bad.gexf; ties bad.gexf
  ties:
    - from: a
      type: arms
      to: b
      sources: [bad-gexf]
      x-times: 2001-13-45/
    - from: a
      type: funds
      to: b
      when: 2001-01-01/2003
      sources: [bad-gexf]
  $ net 17 > numbers.gexf; ties numbers.gexf | grep times
      x-times: 17/
      x-times: 2001-01-01/2003

Ends that say in words that a tie goes on, or that nobody knows, are read so; of
a beginning that is not known one that goes on is kept.

  $ printf 'from,type,to,start,end\nA,funds,B,2001,still\nA,arms,B,2001,n.d.\nA,trains,B,unknown,to date\nA,hosts,B,2001,–\nA,aids,B,2001,2004\n' > ends.csv
  $ ties ends.csv | grep -E 'type|when|end:'
      type: aids
      when: 2001/2004
      type: arms
      when: 2001/
      type: funds
      when: 2001/..
      type: hosts
      when: 2001/
      type: trains
      end: ..
