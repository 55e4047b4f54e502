entente fmt --lift-sources, --ids: sources get entries, names become ids, every other byte stays.

  $ cat > led.yaml <<'EOF'
  > entente: 1
  > include: [more.yaml]
  > sources:
  >   bbc: {title: Haqqanis, url: "https://bbc.example/haqqanis"}   # kept
  >   example-org-report: {title: Another}
  > actors:
  >   isi:   {name: Inter-Services Intelligence, short: ISI, sources: [https://example.org/isi]}
  >   hqn:   {name: Haqqani Network, aliases: [HQN, Haqqanis, Twin]}
  >   twin:  {name: Other, aliases: [Twins]}
  >   third: {name: Third, aliases: [Twins, isi's friends]}
  > ties:
  >   - {from: ISI, to: Haqqanis, type: funds, when: in 1990, sources: [bbc, https://example.org/report, https://bbc.example/haqqanis]} # one
  >   - from: Inter-Services Intelligence   # a name
  >     to: [Haqqani Network, "Third"]
  >     type: arms
  >     when: in 1991
  >     via: twin
  >     sources:
  >       - https://example.org/report   # again
  >       - {source: "https://example.org/report", at: p. 4}
  >       - title: 'A whole one: with a colon'
  >         published: 2011
  >         x-shelf: [1, 2]
  >       - title: Commented   # here
  >         published: 2012
  >       - bbc
  >     claims:
  >       - {by: ISI, stance: denies, sources: [{url: https://example.org/whole, title: Whole}, https://example.org/whole]}
  >       - {by: "ISI", stance: asserts, sources: [{published: 2011, x-shelf: [1, 2], title: "A whole one: with a colon"}]}
  > expect:
  >   - {at: 1990, tie: {from: ISI, type: funds, to: HQN}, holds: likely}
  > EOF
  $ cat > more.yaml <<'EOF'
  > events:
  > - when: 1990
  >   title: T
  >   actors: [ISI, Haqqani Network]
  >   sources: [https://example.org/report, http://www.example.org/]
  > EOF
  $ mkdir was; cp *.yaml was; export ENTENTE_FILE=led.yaml
  $ entente fmt --lift-sources --check
  led.yaml is not as `entente fmt --lift-sources` writes it
  more.yaml is not as `entente fmt --lift-sources` writes it
  [1]
  $ entente fmt --lift-sources --dry-run | head -3; cmp led.yaml was/led.yaml
  --- led.yaml
  +++ led.yaml
  @@ -3,29 +3,32 @@
  $ entente fmt --lift-sources; diff -U0 was/led.yaml led.yaml | tail -n +3; diff -U0 was/more.yaml more.yaml | tail -n +3
  11 citations are by an id now, of 5 new entries
  1 source stays where it is, for a comment stands in it, it has lines of its own, or an alias of YAML repeats it
  @@ -5,0 +6,5 @@
  +  a-whole-one-with-a-colon: {title: "A whole one: with a colon", published: 2011, x-shelf: [1, 2]}
  +  whole: {title: Whole, url: https://example.org/whole}
  +  example-org-isi: {url: "https://example.org/isi"}
  +  example-org-report-2: {url: "https://example.org/report"}
  +  example-org: {url: "http://www.example.org/"}
  @@ -7 +12 @@
  -  isi:   {name: Inter-Services Intelligence, short: ISI, sources: [https://example.org/isi]}
  +  isi:   {name: Inter-Services Intelligence, short: ISI, sources: [example-org-isi]}
  @@ -12 +17 @@
  -  - {from: ISI, to: Haqqanis, type: funds, when: in 1990, sources: [bbc, https://example.org/report, https://bbc.example/haqqanis]} # one
  +  - {from: ISI, to: Haqqanis, type: funds, when: in 1990, sources: [bbc, example-org-report-2]} # one
  @@ -19,5 +24,3 @@
  -      - https://example.org/report   # again
  -      - {source: "https://example.org/report", at: p. 4}
  -      - title: 'A whole one: with a colon'
  -        published: 2011
  -        x-shelf: [1, 2]
  +      - example-org-report-2   # again
  +      - {source: example-org-report-2, at: p. 4}
  +      - a-whole-one-with-a-colon
  @@ -28,2 +31,2 @@
  -      - {by: ISI, stance: denies, sources: [{url: https://example.org/whole, title: Whole}, https://example.org/whole]}
  -      - {by: "ISI", stance: asserts, sources: [{published: 2011, x-shelf: [1, 2], title: "A whole one: with a colon"}]}
  +      - {by: ISI, stance: denies, sources: [whole]}
  +      - {by: "ISI", stance: asserts, sources: [a-whole-one-with-a-colon]}
  @@ -5 +5 @@
  -  sources: [https://example.org/report, http://www.example.org/]
  +  sources: [example-org-report-2, example-org]
  $ entente fmt --lift-sources
  1 source stays where it is, for a comment stands in it, it has lines of its own, or an alias of YAML repeats it
  nothing to change
  $ entente check -q | grep error
  [1]
  $ cp led.yaml more.yaml was
  $ entente fmt --ids --check
  led.yaml is not as `entente fmt --ids` writes it
  more.yaml is not as `entente fmt --ids` writes it
  [1]
  $ entente fmt --ids; diff -U0 was/led.yaml led.yaml | tail -n +3; diff -U0 was/more.yaml more.yaml | tail -n +3
  10 names are ids now
  @@ -17,3 +17,3 @@
  -  - {from: ISI, to: Haqqanis, type: funds, when: in 1990, sources: [bbc, example-org-report-2]} # one
  -  - from: Inter-Services Intelligence   # a name
  -    to: [Haqqani Network, "Third"]
  +  - {from: isi, to: hqn, type: funds, when: in 1990, sources: [bbc, example-org-report-2]} # one
  +  - from: isi   # a name
  +    to: [hqn, "third"]
  @@ -31 +31 @@
  -      - {by: ISI, stance: denies, sources: [whole]}
  +      - {by: isi, stance: denies, sources: [whole]}
  @@ -34 +34 @@
  -  - {at: 1990, tie: {from: ISI, type: funds, to: HQN}, holds: likely}
  +  - {at: 1990, tie: {from: isi, type: funds, to: hqn}, holds: likely}
  @@ -4 +4 @@
  -  actors: [ISI, Haqqani Network]
  +  actors: [isi, hqn]
  $ entente fmt --ids
  nothing to change

Both at once, and into a ledger that has no sources yet:

  $ cat > led.yaml <<'EOF'
  > {entente: 1, actors: {a: {name: Al}, b: {}}, ties: [{from: Al, to: b, type: funds, when: in 1990, sources: [https://x.example]}]}
  > EOF
  $ entente fmt --ids --lift-sources; cat led.yaml
  1 name is an id now
  1 citation is by an id now, of 1 new entry
  {entente: 1, actors: {a: {name: Al}, b: {}}, ties: [{from: a, to: b, type: funds, when: in 1990, sources: [x-example]}], sources: {x-example: {url: "https://x.example"}}}

What an alias of YAML repeats stays:

  $ cat > led.yaml <<'EOF'
  > entente: 1
  > actors: {a: {name: Al}, b: {}}
  > ties:
  >   - {from: &x Al, to: b, type: funds, when: in 1990, sources: &s [https://x.example]}
  >   - {from: *x, to: b, type: arms, when: in 1991, sources: *s}
  > EOF
  $ entente fmt --ids --lift-sources
  2 names stay, for an alias of YAML repeats it, or its id would need quotes
  2 sources stay where they are, for a comment stands in it, it has lines of its own, or an alias of YAML repeats it
  nothing to change
