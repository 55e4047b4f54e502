entente check: all problems at once, and its statuses.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente check
  note: 10 of 11 sourced ties rest on this source alone [tie/single-source]
    --> entente.yaml:5:3
     |
   4 | sources:
   5 |   taylor: {title: The Struggle for Mastery in Europe, author: A. J. P. Taylor, published: 1954}
     |   ^^^^^^
     = note: 11 rest on one source, whichever it is
     = help: look for a second one that is independent of it
  checked 1 file, 7 actors, 11 ties, 2 sources, 0 expectations: 0 errors, 0 warnings, 1 note
  $ entente check -q
  note: 10 of 11 sourced ties rest on this source alone [tie/single-source]
    --> entente.yaml:5:3
     |
   4 | sources:
   5 |   taylor: {title: The Struggle for Mastery in Europe, author: A. J. P. Taylor, published: 1954}
     |   ^^^^^^
     = note: 11 rest on one source, whichever it is
     = help: look for a second one that is independent of it
  $ entente check --format json
  {
    "entente": 1,
    "version": "0.1.0",
    "command": "check",
    "ledger": null,
    "query": {},
    "result": [
      {"severity": "note", "code": "tie/single-source", "message": "10 of 11 sourced ties rest on this source alone", "file": "entente.yaml", "line": 5, "column": 3, "end_line": 5, "end_column": 9, "notes": ["11 rest on one source, whichever it is", "help: look for a second one that is independent of it"], "fix": null}
    ],
    "notes": []
  }
  $ entente check -f "$ENTENTE_DATA/us-pakistan-2011" --format short -q | grep -c ': error: '
  0
  [1]
  $ cp "$ENTENTE_DATA/samples/format-example.yaml" . && entente check -f format-example.yaml -q
  note: the end may come right after the start, so that no day is certain [tie/no-definite-day]
    --> format-example.yaml:31:45
     |
  31 |   - {from: cia, type: funds, to: isi, when: since 1980s until 1989, sources: [bbc-haqqanis]}
     |                                             ^^^^^^^^^^^^^^^^^^^^^^
     = note: on no day does every reading of the dates have such a tie in force: asked of a day, it is likely or possible, never definite
     = help: in place of `when:` write start: "[1980..1989]", end: 1989 and `seen:` with a day on which it was in force

A file is written whole or not at all, in the form of its extension:

  $ entente check > shown; entente check -o told.txt && diff shown told.txt
  $ entente check -o told.md && cat told.md
  0 errors, 0 warnings, 1 note
  
  | Severity | Code | Message | File | Line | Column | Notes |
  | --- | --- | --- | --- | ---: | ---: | --- |
  | note | tie/single-source | 10 of 11 sourced ties rest on this source alone | entente.yaml | 5 | 3 | 11 rest on one source, whichever it is, help: look for a second one that is independent of it |
  $ entente check -o told.csv && cat told.csv
  severity,code,message,file,line,column,end_line,end_column,notes,fix
  note,tie/single-source,10 of 11 sourced ties rest on this source alone,entente.yaml,5,3,5,9,"11 rest on one source, whichever it is;help: look for a second one that is independent of it",
  $ entente check --format csv | diff - told.csv
  $ entente check -O jsonl | diff -q - told.csv > /dev/null
  [1]
  $ entente check --format short -o short.txt && cat short.txt
  checked 1 file, 7 actors, 11 ties, 2 sources, 0 expectations: 0 errors, 0 warnings, 1 note
  entente.yaml:5:3: note: 10 of 11 sourced ties rest on this source alone [tie/single-source]
  $ entente check -o nowhere/told.txt > /dev/null
  error: `nowhere/told.txt` cannot be written: No such file or directory [output/write]
     = help: there is no folder `nowhere/`; make it first
  [4]
  $ echo before > kept.txt; (ulimit -f 0; trap '' XFSZ; entente check -o kept.txt) 2>&1 | head -1; cat kept.txt
  error: `kept.txt` cannot be written: File too large [output/write]
  before
  $ entente check -o told.svg
  error: the answer of `check` cannot be written as svg [usage/unknown-format]
     = help: `check` writes text, json, …; pictures are of draw, diff, who, timeline, rank, shifts and blocs
  [2]
  $ entente check --columns code
  error: --columns goes with a table [usage/option]
     = help: add -O csv, md or another of its formats
  [2]
  $ entente check --format short -O csv
  error: --format and --output-format exclude each other [usage/option]
     = help: leave one of them out
  [2]

Many problems in several files come in the order of their places:

  $ mkdir many many/sub
  $ cat > many/entente.yaml <<'END'
  > entente: 1
  > include: [b.yaml, "sub/*.yaml"]
  > ties:
  >   - {to: b, type: fund, from: z, when: 1999-99, sources: [x]}
  >   - {from: a, type: funds, to: a}
  > END
  $ printf 'actors:\n  a: {kind: stat}\n  b: {nmae: x}\n' > many/b.yaml
  $ printf 'ties:\n  - {from: a, type: funds, to: b, when: 2001-02-30}\n' > many/sub/c.yaml
  $ entente check -f many --format short -q
  many/b.yaml:2:13: error: no kind of actor has the id `stat` [actor/unknown-kind]
  many/b.yaml:3:7: error: an actor has no key `nmae` [key/unknown]
  many/entente.yaml:4:19: error: no type of tie has the id `fund` [tie/unknown-type]
  many/entente.yaml:4:31: error: no actor has the id or alias `z` [tie/unknown-actor]
  many/entente.yaml:4:40: error: `1999-99`: no part of a year has this code [date/season-code]
  many/entente.yaml:4:59: error: no source has the id `x` [tie/unknown-source]
  many/entente.yaml:5:32: error: a tie of `a` with itself [tie/self]
  many/sub/c.yaml:2:41: error: `2001-02-30`: February 2001 has 28 days [date/no-such-day]
  [1]
  $ entente check -f many/ -O json | python3 -c 'import json, sys; r = json.load(sys.stdin); print(r["command"], [(d["code"], d["file"], d["line"], d["column"], d["end_column"], d["fix"]) for d in r["result"]])'
  check [('actor/unknown-kind', 'many/b.yaml', 2, 13, 17, 'state'), ('key/unknown', 'many/b.yaml', 3, 7, 11, 'name'), ('tie/unknown-type', 'many/entente.yaml', 4, 19, 23, 'funds'), ('tie/unknown-actor', 'many/entente.yaml', 4, 31, 32, None), ('date/season-code', 'many/entente.yaml', 4, 40, 47, None), ('tie/unknown-source', 'many/entente.yaml', 4, 59, 60, None), ('tie/self', 'many/entente.yaml', 5, 32, 33, None), ('date/no-such-day', 'many/sub/c.yaml', 2, 41, 51, None)]
  $ entente check --format xml
  error: --format cannot be `xml` [usage/option-value]
     = help: the choices are human, short, …
  [2]
  $ entente check -f none
  error: cannot open none: No such file or directory [ledger/open]
     = help: name a YAML file, or a folder with an `entente.yaml`
  [3]

Fifty are shown:

  $ { echo 'entente: 1'; echo 'ties:'; for i in $(seq 60); do echo '  - {from: x}'; done; } > sixty.yaml
  $ entente check -f sixty.yaml | grep -c '^error'
  6
  $ entente check -f sixty.yaml | tail -2
  checked 1 file, 0 actors, 0 ties, 0 sources, 0 expectations: 180 errors, 0 warnings, 0 notes
  status 1: questions are refused until the errors are fixed (--keep-going)
  $ entente check -f sixty.yaml --format short -q | tail -1
  … and 130 more
  $ entente check -f sixty.yaml --limit 0 | grep -c '^error'
  180
  $ entente check -f sixty.yaml --limit 0 --format short -q | wc -l
  180
  $ entente check -f sixty.yaml --limit 3 --format short -q
  sixty.yaml:3:5: error: a tie needs `type` [key/missing]
  sixty.yaml:3:5: error: a tie needs `to` [key/missing]
  sixty.yaml:3:12: error: no actor has the id or alias `x` [tie/unknown-actor]
  … and 177 more
  [1]
  $ entente check -f sixty.yaml -O csv | wc -l
  181
  $ entente check -f sixty.yaml -O md --limit 1
  180 errors, 0 warnings, 0 notes
  
  | Severity | Code | Message | File | Line | Column | Notes |
  | --- | --- | --- | --- | ---: | ---: | --- |
  | error | key/missing | a tie needs \`type\` | sixty.yaml | 3 | 5 | help: say what kind of tie it is: funds, allied-with, attacks … |
  
  - 179 more problems (--limit 0 for all)
  [1]
  $ entente check -f sixty.yaml --format short -q | wc -l
  51

Errors stop questions, but for those who want an answer all the same:

  $ entente ties -f many
  error: the ledger has 8 errors; `entente check -f many` shows them [ledger/errors]
     = help: fix them, or answer without the records they are in (--keep-going)
  [3]
  $ printf 'entente: 1\nactors: {a: {}, b: {}}\nties:\n  - {from: a, type: funds, to: b, when: since 1980}\n  - {from: a, type: funds, to: c, when: since 1980}\n' > half.yaml
  $ entente ties -f half.yaml --keep-going
  warning: the ledger has 1 error (`entente check -f half.yaml`); records with errors are left out
  as of 1980-12-31: 1 tie
  
  From     To  Tie    In force  Certainty   Sources
  a     →  b   funds  1980 –    ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger

Carets count characters, and wide ones take two columns:

  $ printf 'entente: 1\nactors:\n  a: {name: "中文Müşerref", nmae: x}\n' > wide.yaml
  $ entente check -f wide.yaml -q
  error: an actor has no key `nmae` [key/unknown]
    --> wide.yaml:3:27
     |
   2 | actors:
   3 |   a: {name: "中文Müşerref", nmae: x}
     |                             ^^^^
     = help: did you mean `name`? A key of your own begins with `x-`
  [1]

What begins and ends in one year is offered whole years, and that is a remedy:

  $ printf 'entente: 1\ncoverage: 2000/2021\nactors: {a: {}, b: {}}\nties:\n  - {from: a, type: funds, to: b, start: 2015, end: 2015, sources: [https://example.org]}\n  - {from: b, type: funds, to: a, start: 2016, end: 2016, sources: [https://example.org]}\n' > yearly.yaml
  $ entente check -f yearly.yaml
  note: the end may come right after the start, so that no day is certain [tie/no-definite-day]
    --> yearly.yaml:5:42
     |
   5 |   - {from: a, type: funds, to: b, start: 2015, end: 2015, sources: [https://example.org]}
     |                                          ^^^^
     = note: on no day does every reading of the dates have such a tie in force: asked of a day, it is likely or possible, never definite
     = help: add `seen:` with a day on which it was in force; if years and months are meant whole, write `dates: {units: whole}` once, before the ties
  
  note: the end may come right after the start, so that no day is certain [tie/no-definite-day]
    --> yearly.yaml:6:42
     |
   6 |   - {from: b, type: funds, to: a, start: 2016, end: 2016, sources: [https://example.org]}
     |                                          ^^^^
     = help: add `seen:` with a day on which it was in force
  checked 1 file, 2 actors, 2 ties, 1 source, 0 expectations: 0 errors, 0 warnings, 2 notes
  $ sed '2idates: {units: whole}' yearly.yaml > whole.yaml
  $ entente check -f whole.yaml
  checked 1 file, 2 actors, 2 ties, 1 source, 0 expectations: 0 errors, 0 warnings, 0 notes

A date is far from the coverage if no day that it may mean is near:

  $ for d in 20XX 205X 1XXX 18XX 1899 "[1850,2001]"; do printf 'entente: 1\ncoverage: 2000/2021\nactors: {a: {}, b: {}}\nties:\n  - {from: a, type: funds, to: b, start: "%s", end: .., sources: [https://example.org]}\n' "$d" > far.yaml; echo "$d"; entente check -f far.yaml --code date/far --format short -q; done
  20XX
  205X
  far.yaml:5:42: warning: 2050/2059 is far outside the coverage, 2000/2021 [date/far]
  1XXX
  18XX
  far.yaml:5:42: warning: 1800/1899 is far outside the coverage, 2000/2021 [date/far]
  1899
  far.yaml:5:42: warning: 1899 is far outside the coverage, 2000/2021 [date/far]
  [1850,2001]

What makes a tie less than its dates do is told: its standing, or the likelihood that was given.

  $ cat > standing.yaml <<'END'
  > entente: 1
  > coverage: 2000/2024
  > sources: {s: {title: T, published: 2020}}
  > actors: {a: {}, b: {}}
  > ties:
  >   - {from: a, type: trains, to: b, when: since 2001, claims: [{by: a, stance: alleges}, {by: b, stance: denies}]}
  >   - {from: a, type: arms, to: b, when: since 2001, sources: [s], likelihood: 40%}
  > expect:
  >   - {at: 2010, tie: a trains b, holds: likely}
  >   - {at: 2010, tie: a arms b, holds: likely}
  > END
  $ entente check -f standing.yaml -q 2>&1 | grep -o 'definite by its dates.*'
  definite by its dates, but possible by its standing, disputed
  definite by its dates, but possible by its likelihood
