Questions that reach beyond what a ledger covers: every answer says so, once.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > title: The Entente Cordiale
  > coverage: 1904/1914-07
  > sources:
  >   taylor: {title: The Struggle for Mastery in Europe, author: A. J. P. Taylor, published: 1954}
  > actors:
  >   britain: {name: Great Britain, kind: state}
  >   france: {name: France, kind: state}
  >   russia: {name: Russia, kind: state}
  > ties:
  >   - {between: [britain, france], type: cooperates-with, when: since 1904-04-08, sources: [taylor]}
  >   - {between: [france, russia], type: allied-with, start: .., end: .., sources: [taylor]}
  > END
  $ told() { "$@" 2>&1 | grep -c "1904/1914-07): beyond it, no tie means no"; }
  $ all() {
  >   for format in text md json csv tsv jsonl; do echo "$format: $(told entente "$@" -O $format)"; done
  > }

A tie without bounds is definite at any date, which is why it has to be said.

  $ entente ties --at 1890
  any time in 1890 (--throughout for all of it), as of 1914-07-31: 1 tie
  
  From       To      Tie          In force    Certainty   Sources
  France  ↔  Russia  allied with  throughout  ● definite  taylor
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1890 is outside the ledger's coverage (1904/1914-07): beyond it, no tie means no data
  $ entente shifts --from 1890 --to 1903
  1890 to 1903, as of 1914-07-31: 0 shifts
  1890 to 1903 is outside the ledger's coverage (1904/1914-07): beyond it, no tie means no data
  made by lasting ties only (--with-events for the rest)
  $ entente ties --at 1914-07-31/1915 --throughout | grep coverage
  31 July 1914 to 31 December 1915 is partly outside the ledger's coverage (1904/1914-07): beyond it, no tie means no data, and ongoing ties are only possible

Once in every form; where there are rows alone, on the standard error.

  $ all who france --at 1890
  text: 1
  md: 1
  json: 1
  csv: 1
  tsv: 1
  jsonl: 1
  $ (all ties --at 1890; all path france russia --at 1890; all rank --at 1890; all stats --at 1890) | sort | uniq -c | sed 's/^ *//'
  4 csv: 1
  4 json: 1
  4 jsonl: 1
  4 md: 1
  4 text: 1
  4 tsv: 1
  $ (all shifts --from 1890; all timeline --from 1890; all diff 1890 1905; all rank --since 1890) | sort | uniq -c | sed 's/^ *//'
  4 csv: 1
  4 json: 1
  4 jsonl: 1
  4 md: 1
  4 text: 1
  4 tsv: 1
  $ told entente draw --at 1890
  1
  $ told entente diff 1890 1905 -O dot
  1
  $ entente ties --at 1890 -O csv --columns id 2> told
  id
  france allied-with russia
  $ cat told
  note: 1890 is outside the ledger's coverage (1904/1914-07): beyond it, no tie means no data
  $ entente ties --at 1890 -O csv --columns id -q
  id
  france allied-with russia

What is drawn into a file says it beside its name too.

  $ entente draw --at 1890 -o x.svg
  x.svg: 2 actors, 1 tie, 1 source, 1890
  note: 1890 is outside the ledger's coverage (1904/1914-07): beyond it, no tie means no data
  $ entente draw --at 1890,1905 --multiples -o x.svg 2>&1 | grep -c coverage
  1
  $ entente shifts --from 1890 --to 1903 -o x.svg 2>&1 | grep -c coverage
  1
  $ entente draw --at 1890 -q -o x.svg; entente draw --at 1905 -o x.svg
  x.svg: 3 actors, 2 ties, 1 source, 1905

Two dates are two questions.

  $ entente diff 1890 1920 --stat | grep coverage
  1890 is outside the ledger's coverage (1904/1914-07): beyond it, no tie means no data
  1920 is outside the ledger's coverage (1904/1914-07): beyond it, no tie means no data, and ongoing ties are only possible

Within it, and to the end of its last month, nothing is said.

  $ (all ties --at 1904/1914-07; all shifts; all diff 1905 1914-07; all timeline; all ties) | sort | uniq -c | sed 's/^ *//'
  5 csv: 0
  5 json: 0
  5 jsonl: 0
  5 md: 0
  5 text: 0
  5 tsv: 0
