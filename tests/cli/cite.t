entente cite, entente retype: records of ties changed where they stand.

  $ cat > led.yaml <<'END'
  > entente: 1
  > sources:
  >   s: {title: T}
  >   "no": {title: N}
  >   unused: {title: U}
  > actors: {a: {}, b: {}, c: {}, d: {}}
  > ties:
  >   - {from: a, type: funds, to: b, when: in 1990, sources: [s]}   # flow
  >   - from: a
  >     type: funds  # why
  >     to: [b, c]
  >     when: in 1991
  >     sources:
  >       - s
  >       # and
  >       - {source: "no", at: p. 1} # here
  >     note: >-
  >       folded
  >       words
  >   - from: a
  >     type: "arms"
  >     to: b
  >     when: in 1992
  >   - {from: a, type: arms, to: c, when: in 1992, sources: }
  >   - {between: [d, c], type: 'meets', when: 1992, id: summit,
  >      sources: [
  >        s,
  >        https://example.org/x,
  >      ]}
  >   - &x {from: c, type: funds, to: d, when: in 1990, sources: [s]}
  > x-kept: *x
  > END
  $ cp led.yaml was.yaml; export ENTENTE_FILE=led.yaml
  $ changes() { diff -U0 was.yaml led.yaml | grep '^[-+@]' | tail -n +3; cp was.yaml led.yaml; }

A tie by its ends and type is all its records, one by its number or its id is one:

  $ entente cite unused 'a funds b'; changes
  2 records cite `unused` now
  @@ -8 +8 @@
  -  - {from: a, type: funds, to: b, when: in 1990, sources: [s]}   # flow
  +  - {from: a, type: funds, to: b, when: in 1990, sources: [s, unused]}   # flow
  @@ -16,0 +17 @@
  +      - unused
  $ entente cite no 'a funds b #2' 'c meets d' 'a arms b' 'a arms c'; changes
  3 records cite `no` now
  1 did before
  @@ -24 +24,2 @@
  -  - {from: a, type: arms, to: c, when: in 1992, sources: }
  +    sources: ["no"]
  +  - {from: a, type: arms, to: c, when: in 1992, sources: ["no"]}
  @@ -28,0 +30 @@
  +       "no",
  $ entente cite https://example.org/x summit 'a funds c'; changes
  1 record cites `https://example.org/x` now
  1 did before
  @@ -16,0 +17 @@
  +      - "https://example.org/x"
  $ entente retype 'a funds b' 'a arms b' summit controls 2>&1 | head -3
  error: the ledger would have 1 error more, and is left as it is [edit/refused]
     = help: the places below are those after the change
  
  $ entente retype 'a funds b' 'a arms b' trains; changes
  3 records are of type `trains` now
  @@ -8 +8 @@
  -  - {from: a, type: funds, to: b, when: in 1990, sources: [s]}   # flow
  +  - {from: a, type: trains, to: b, when: in 1990, sources: [s]}   # flow
  @@ -10 +10 @@
  -    type: funds  # why
  +    type: trains  # why
  @@ -21 +21 @@
  -    type: "arms"
  +    type: "trains"
  $ entente retype summit negotiates-with; changes
  1 record is of type `negotiates-with` now
  @@ -25 +25 @@
  -  - {between: [d, c], type: 'meets', when: 1992, id: summit,
  +  - {between: [d, c], type: 'negotiates-with', when: 1992, id: summit,
  $ entente retype 'a funds b #2' arms --dry-run
  --- led.yaml
  +++ led.yaml
  @@ -7,7 +7,7 @@
   ties:
     - {from: a, type: funds, to: b, when: in 1990, sources: [s]}   # flow
     - from: a
  -    type: funds  # why
  +    type: arms  # why
       to: [b, c]
       when: in 1991
       sources:

What is not there, what is no type, what an alias repeats:

  $ entente cite unused 'a fund b'
  error: no tie is called `a fund b` [usage/unknown-tie]
     = help: did you mean `a funds b`?
  [2]
  $ entente cite unusd 'a funds b'
  error: no source has the id `unusd` [usage/unknown-source]
     = help: did you mean `unused` (U)?
  [2]
  $ entente cite 'a book' 'a funds b'
  error: no source has the id `a book` [usage/unknown-source]
     = help: define it under `sources:`, or give an address
  [2]
  $ entente retype 'a funds b' fund
  error: there is no type `fund` [usage/unknown-type]
     = help: did you mean `funds`?
  [2]
  $ entente retype 'a funds b' gives
  error: there is no type `gives` [usage/unknown-type]
     = help: `entente types` lists those there are
  [2]
  $ entente retype 'c funds d' arms
  error: an alias repeats this elsewhere, where it would change too [edit/anchored]
    --> led.yaml:30:24
     |
  30 |   - &x {from: c, type: funds, to: d, when: in 1990, sources: [s]}
     |                        ^^^^^
     = help: write out what the alias stands for, then do it again
  [3]
  $ entente cite unused 'c funds d'
  error: an alias repeats this elsewhere, where it would change too [edit/anchored]
    --> led.yaml:30:62
     |
  30 |   - &x {from: c, type: funds, to: d, when: in 1990, sources: [s]}
     |                                                              ^^^
     = help: write out what the alias stands for, then do it again
  [3]
  $ cmp was.yaml led.yaml

An expectation of the ledger is in the way:

  $ echo 'expect: [{at: 1990, tie: a funds b, holds: likely}]' >> led.yaml
  $ entente retype 'a funds b' arms
  error: the ledger would have 1 error more, and is left as it is [edit/refused]
     = help: the places below are those after the change
  
  error: `a funds b` does not hold in 1990, but is expected to be likely [expect/broken]
    --> led.yaml:32:44
     |
  32 | expect: [{at: 1990, tie: a funds b, holds: likely}]
     |                                            ^^^^^^
     = note: no record speaks of it
     = help: correct the records, or expect what they say: `holds: no`
  [3]
