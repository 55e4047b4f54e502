The lists of what there is: actors, types of ties, kinds of actors.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 1947/1949
  > types: {toasts: {family: diplomacy, sign: positive, label: drinks to, aspect: event, directed: true}}
  > kinds: {court: {label: royal court}}
  > actors:
  >   us: {name: United States, kind: state, aliases: [USA, America], tags: [nato], exists: 1776-07-04/..}
  >   ussr: {name: Soviet Union, kind: state, exists: 1922-12-30/1991-12-26}
  >   cia: {name: Central Intelligence Agency, short: CIA, kind: agency, group: spies}
  > ties:
  >   - {from: us, type: toasts, to: ussr, when: 1947-01-01}
  >   - {from: cia, type: agency-of, to: us, when: since 1947-09-18}
  > END

  $ entente actors
  3 actors
  
  Id    Name                         Kind    Exists                 Groups  Tags  Aliases       Ties
  cia   Central Intelligence Agency  agency                         spies                          1
  us    United States                state   since 1776-07-04               nato  USA, America     2
  ussr  Soviet Union                 state   1922-12-30/1991-12-26                                 1
  $ entente actors -O csv
  id,name,kind,exists,groups,tags,aliases,ties,short,file,line,marking
  cia,Central Intelligence Agency,agency,,spies,,,1,CIA,entente.yaml,8,
  us,United States,state,since 1776-07-04,,nato,USA;America,2,United States,entente.yaml,6,
  ussr,Soviet Union,state,1922-12-30/1991-12-26,,,,1,Soviet Union,entente.yaml,7,
  $ entente actors -O json --limit 1
  {
    "entente": 1,
    "version": "0.1.0",
    "command": "actors",
    "ledger": {"title": null, "files": 1, "sha256": "baf8c94bf662139d315a17583e7309dad9751737a05aa5db3e23428a8139dd1e"},
    "query": {"as_of": "1949-12-31", "strict_dates": false, "options": {"limit": 1}},
    "result": [
      {"id": "cia", "name": "Central Intelligence Agency", "kind": "agency", "exists": null, "groups": ["spies"], "tags": [], "aliases": [], "ties": 1, "short": "CIA", "file": "entente.yaml", "line": 8, "marking": null}
    ],
    "notes": [
      "2 more actors (--limit 0 for all)"
    ]
  }
  $ entente types --sort -ties --limit 2
  66 types of ties
  
  Type       Words      Family     Sign      Aspect  Strength  Ties
  agency-of  agency of  structure  positive  state          1     1
  toasts     drinks to  diplomacy  positive  event          1     1
  64 more types (--limit 0 for all)
  $ entente types -O csv | wc -l
  67
  $ entente kinds --sort -actors --limit 3
  13 kinds of actors
  
  Kind         Words         Shape      Actors
  state        state         rectangle       2
  agency       state agency  rounded         1
  armed-group  armed group   hexagon         0
  10 more kinds (--limit 0 for all)
  $ entente kinds -O csv | tail -3
  person,person,pill,0
  place,place,dotted,0
  state,state,rectangle,2
  $ entente actors --sort name --limit 1 -q
  3 actors
  
  Id   Name                         Kind    Exists  Groups  Tags  Aliases  Ties
  cia  Central Intelligence Agency  agency          spies                     1
  $ entente actors --at 1947
  error: `actors` does not take --at [usage/unknown-option]
     = help: `entente actors --help` lists its options
  [2]
  $ entente types us
  error: `types` takes no further word: `us` [usage/words]
     = help: usage: entente types [OPTIONS]
  [2]

What is unknown is answered by meaning, and a list is named where nothing is near:

  $ printf 'entente: 1\nactors: {a: {kind: ministry}, b: {kind: Mercenary}, c: {kind: xyzzy}}\nties:\n  - {from: a, to: b, type: truce}\n  - {from: a, to: c, type: employee of}\n  - {from: a, to: c, type: fund}\n' > words.yaml
  $ entente check words.yaml -q | grep -A5 "^error" | grep "error\|help"
  error: no kind of actor has the id `ministry` [actor/unknown-kind]
     = help: for this there is `agency`; or define it under `kinds:`
  error: no kind of actor has the id `Mercenary` [actor/unknown-kind]
     = help: for this there is `company` or `armed-group`; or define it under `kinds:`
  error: no kind of actor has the id `xyzzy` [actor/unknown-kind]
     = help: correct it, or define it under `kinds:`; `entente kinds` lists those there are
  error: no type of tie has the id `truce` [tie/unknown-type]
     = help: for this there is `ceasefire-with`; or define it under `types:`
  error: no type of tie has the id `employee of` [tie/unknown-type]
     = help: for this there is `works-for`; or define it under `types:`
  error: no type of tie has the id `fund` [tie/unknown-type]
     = help: did you mean `funds`?

The file is a word of check, and -f may stand before a command; many problems are folded.

  $ { echo 'entente: 1'; echo 'actors: {x: {}, y: {}}'; echo 'ties:'; for i in $(seq 30); do echo '  - {from: x, to: y, type: funds}'; done; echo '  - {from: x, type: funds}'; } > many.yaml
  $ entente check many.yaml | tail -18
  warning: the same tie is written twice [tie/duplicate]
    --> many.yaml:7:5
     |
   6 |   - {from: x, to: y, type: funds}
     |     ----------------------------- the other one
   7 |   - {from: x, to: y, type: funds}
     |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: leave one of the two out
  
  … and 26 more of tie/duplicate in many.yaml (--code tie/duplicate)
  
         1 error    key/missing
        30 warnings tie/undated
        30 warnings tie/unsourced
        29 warnings tie/duplicate
  
  checked 1 file, 2 actors, 30 ties, 0 sources, 0 expectations: 1 error, 89 warnings, 0 notes
  status 1: questions are refused until the errors are fixed (--keep-going)
  $ entente check many.yaml --code key/missing
  error: a tie needs `to` [key/missing]
    --> many.yaml:34:5
     |
  34 |   - {from: x, type: funds}
     |     ^^^^^^^^^^^^^^^^^^^^^^
     = help: say with whom: `from:` and `to:`, or `between: [a, b]`
  checked 1 file, 2 actors, 30 ties, 0 sources, 0 expectations: 1 error, 89 warnings, 0 notes
  status 1: questions are refused until the errors are fixed (--keep-going)
  [1]
  $ entente check many.yaml --code key/mising
  error: no problem has the code `key/mising` [usage/option-value]
     = help: a code is what stands in brackets, date/no-such-day; `entente explain` lists all
  [2]
  $ entente check many.yaml --all -q | grep -c warning
  89
  $ entente check many.yaml -f entente.yaml
  error: two ledgers are named: `entente.yaml` and `many.yaml` [usage/words]
     = help: check one at a time
  [2]
  $ entente -f many.yaml ties
  error: the ledger has 1 error; `entente check -f many.yaml` shows it [ledger/errors]
     = help: fix it, or answer without the records it is in (--keep-going)
  [3]
  $ entente -f entente.yaml ties --at 1948 -O csv --columns from,type,to
  from,type,to
  cia,agency-of,us
  $ entente --file=entente.yaml who us 1948
  error: `who` takes no further word: `1948` [usage/words]
     = help: a date follows --at: entente who us --at 1948
  [2]
  $ entente -f entente.yaml draw 1948
  error: `draw` takes no further word: `1948` [usage/words]
     = help: a date follows --at: entente draw --at 1948
  [2]
  $ entente -f
  error: an option comes after its command: entente COMMAND -f [usage/unknown-command]
  [2]
