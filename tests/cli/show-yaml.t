entente show --yaml: records as a ledger has them.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

One record, below the key of its section.

  $ entente show italy --yaml
  actors:
    italy:
      name: Italy
      kind: state
  $ entente show Italy --yaml
  actors:
    italy:
      name: Italy
      kind: state
  $ entente show taylor --yaml
  sources:
    taylor:
      title: The Struggle for Mastery in Europe
      author: A. J. P. Taylor
      published: 1954
  $ entente show 'germany funds bolsheviks' --yaml
  ties:
    - from: germany
      type: funds
      to: bolsheviks
      when: 1915~/1918
      likelihood: likely
      sources: [fischer]
      claims:
        - by: bolsheviks
          stance: denies
          sources: [fischer]
  $ entente show state --yaml
  kinds:
    state:
      label: state
      shape: rectangle
  $ entente show allied-with --yaml
  types:
    allied-with:
      label: allied with
      inverse: allied with
      family: alliance
      sign: positive
      directed: false
      aspect: state
      half-life: 5y
  $ entente show itly --yaml
  error: nothing in the ledger has the id `itly` [usage/unknown-id]
     = help: did you mean `italy`?
  [2]

All of it: what is written reads back, and is then written the same.

  $ entente show --yaml | head -4
  entente: 1
  title: Before and in the Great War
  coverage: 1870/1919
  sources:
  $ entente show --yaml -o once.yaml
  $ entente check -f once.yaml -q --format short
  once.yaml:5:3: note: 10 of 11 sourced ties rest on this source alone [tie/single-source]
  $ entente show --yaml -f once.yaml | cmp - once.yaml
  $ entente show --yaml -f "$ENTENTE_DATA/us-pakistan-2011" -o many.yaml
  $ entente show --yaml -f many.yaml -o again.yaml
  $ cmp many.yaml again.yaml
  $ entente ties -f "$ENTENTE_DATA/us-pakistan-2011" --at 1986 > before
  $ entente ties -f many.yaml --at 1986 | cmp - before

A list of ends is one record; a source written in place has the id it got; a
type or kind of the ledger's own is as it is written there.

  $ cat > small.yaml <<'END'
  > entente: 1
  > types: {aids: {family: support, label: aids}}
  > kinds: {club: {label: a club}}
  > actors: {a: {kind: club}, b: {}, c: {}}
  > ties:
  > # not kept
  > - {from: a, type: aids, to: [b, c], when: 1990?, sources: [{title: A Book}]}
  > - {from: a, type: aids, to: b, start: "1995"}
  > END
  $ entente show 'a aids b' -f small.yaml --yaml
  ties:
    - from: a
      type: aids
      to: [b, c]
      when: 1990?
      sources:
        - title: A Book
    - from: a
      type: aids
      to: b
      start: 1995
  $ entente show club -f small.yaml --yaml
  kinds:
    club:
      label: a club
  $ entente show aids -f small.yaml --yaml
  types:
    aids:
      label: aids
      family: support
  $ entente sources -f small.yaml -O csv --columns id
  id
  a-book
  $ entente show a-book -f small.yaml --yaml
  sources:
    a-book:
      title: A Book

Nothing is written over the ledger, nor shaped as a table.

  $ entente show --yaml -o entente.yaml
  error: entente.yaml is a file of the ledger, and is not written over [usage/over-ledger]
     = help: give another name after -o
  [2]
  $ entente show --yaml -O csv
  error: --yaml and --output-format exclude each other [usage/option]
     = help: leave one of them out
  [2]
  $ entente show italy --yaml --columns id
  error: --yaml and --columns exclude each other [usage/option]
     = help: leave one of them out
  [2]
  $ entente show
  error: `show` needs ID [ID] [usage/words]
     = help: usage: entente show ID [ID] [OPTIONS]
  [2]
  $ entente show -O yaml italy
  error: the answer of `show` cannot be written as yaml [usage/unknown-format]
     = help: `show` writes text, json, …; records as a ledger has them are of --yaml
  [2]
  $ entente ties --yaml
  error: `ties` does not take --yaml [usage/unknown-option]
     = help: `entente ties --help` lists its options
  [2]

A ledger with errors is refused, or written without the records they are in.

  $ cat > faulty.yaml <<'END'
  > entente: 1
  > actors: {a: {}, b: {}}
  > ties:
  > - {from: a, to: b}
  > - {from: a, type: supports, to: b}
  > END
  $ entente show --yaml -f faulty.yaml
  error: the ledger has 1 error; `entente check -f faulty.yaml` shows it [ledger/errors]
     = help: fix it, or answer without the records it is in (--keep-going)
  [3]
  $ entente show --yaml -f faulty.yaml --keep-going
  warning: the ledger has 1 error (`entente check -f faulty.yaml`); records with errors of form are left out
  entente: 1
  actors:
    a: {}
    b: {}
  ties:
    - from: a
      type: supports
      to: b
