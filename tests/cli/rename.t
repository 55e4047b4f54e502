entente rename: another id, wherever it is named, and every other byte as it was.

  $ cat > led.yaml <<'END'
  > entente: 1
  > actors: {isi: &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  > sources:
  >   isi: {title: A source by that id}
  > ties:
  > - {from: 'isi', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: isi, stance: denies}, {by: "isi"}]}
  > - from: *n # an alias
  >   to: isi
  >   type: backs
  >   when: in 1991
  >   via: haqqani
  >   sources: [{source: isi, at: isi}]
  >   note: isi
  >   x-isi: isi
  > types: {backs: {label: backs, family: support, sign: positive, directed: true, aspect: state}}
  > kinds: {clan: {label: clan}}
  > events:
  > - {when: 1990, title: isi, actors: [isi, haqqani]}
  > expect:
  > - {at: 1990, tie: isi backs haqqani, holds: likely}
  > - {at: 1990, pair: [isi, haqqani], state: ally, roll-up: "clan, state"}
  > END
  $ printf 'entente-layout: 1\nactors:\n  haqqani: [1.0, 2.0]\n  isi: [3.0, 4.0] # here\n' > led.layout.yaml
  $ cp led.yaml was.yaml; export ENTENTE_FILE=led.yaml

An id of two things is asked about:

  $ entente rename isi service
  error: `isi` is an actor and a source [usage/several-ids]
     = help: say which is meant: --as actor
  [2]
  $ entente rename isi service --as actor
  the actor `isi` is `service` now, in 7 places
  $ diff -U0 was.yaml led.yaml | tail -n +4 | grep '^[-+]'; cat led.layout.yaml
  -actors: {isi: &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  +actors: {service: &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  -- {from: 'isi', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: isi, stance: denies}, {by: "isi"}]}
  +- {from: 'service', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: service, stance: denies}, {by: "isi"}]}
  -  to: isi
  +  to: service
  -- {when: 1990, title: isi, actors: [isi, haqqani]}
  +- {when: 1990, title: isi, actors: [service, haqqani]}
  -- {at: 1990, tie: isi backs haqqani, holds: likely}
  -- {at: 1990, pair: [isi, haqqani], state: ally, roll-up: "clan, state"}
  +- {at: 1990, tie: service backs haqqani, holds: likely}
  +- {at: 1990, pair: [service, haqqani], state: ally, roll-up: "clan, state"}
  entente-layout: 1
  actors:
    haqqani: [1.0, 2.0]
    service: [3.0, 4.0] # here
  $ entente rename isi report --as source; entente rename backs helps; entente rename clan tribe
  the source `isi` is `report` now, in 3 places
  the type `backs` is `helps` now, in 4 places
  the kind `clan` is `tribe` now, in 2 places
  $ diff -U0 was.yaml led.yaml | tail -n +4 | grep '^[+]'
  +actors: {service: &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  +  report: {title: A source by that id}
  +- {from: 'service', to: haqqani, type: helps, when: in 1990, sources: [report], claims: [{by: service, stance: denies}, {by: "isi"}]}
  +  to: service
  +  type: helps
  +  sources: [{source: report, at: isi}]
  +types: {helps: {label: backs, family: support, sign: positive, directed: true, aspect: state}}
  +kinds: {tribe: {label: clan}}
  +- {when: 1990, title: isi, actors: [service, haqqani]}
  +- {at: 1990, tie: service helps haqqani, holds: likely}
  +- {at: 1990, pair: [service, haqqani], state: ally, roll-up: "tribe, state"}

And back, to the byte:

  $ for x in 'service isi' 'report isi' 'helps backs' 'tribe clan'; do entente rename $x -q; done; cmp led.yaml was.yaml

Nothing is written by --dry-run:

  $ entente rename haqqani 'the network' --dry-run > d; cat d; cmp led.yaml was.yaml
  --- led.yaml
  +++ led.yaml
  @@ -1,21 +1,21 @@
   entente: 1
  -actors: {isi: &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  +actors: {isi: &a {name: ISI}, "the network": {aliases: [&n net]}}   # who
   sources:
     isi: {title: A source by that id}
   ties:
  -- {from: 'isi', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: isi, stance: denies}, {by: "isi"}]}
  +- {from: 'isi', to: the network, type: backs, when: in 1990, sources: [isi], claims: [{by: isi, stance: denies}, {by: "isi"}]}
   - from: *n # an alias
     to: isi
     type: backs
     when: in 1991
  -  via: haqqani
  +  via: the network
     sources: [{source: isi, at: isi}]
     note: isi
     x-isi: isi
   types: {backs: {label: backs, family: support, sign: positive, directed: true, aspect: state}}
   kinds: {clan: {label: clan}}
   events:
  -- {when: 1990, title: isi, actors: [isi, haqqani]}
  +- {when: 1990, title: isi, actors: [isi, the network]}
   expect:
  -- {at: 1990, tie: isi backs haqqani, holds: likely}
  -- {at: 1990, pair: [isi, haqqani], state: ally, roll-up: "clan, state"}
  +- {at: 1990, tie: {from: isi, type: backs, to: the network}, holds: likely}
  +- {at: 1990, pair: [isi, the network], state: ally, roll-up: "clan, state"}
  --- led.layout.yaml
  +++ led.layout.yaml
  @@ -1,4 +1,4 @@
   entente-layout: 1
   actors:
  -  haqqani: [1.0, 2.0]
  +  "the network": [1.0, 2.0]
     isi: [3.0, 4.0] # here
  $ entente rename haqqani 'the network'
  the actor `haqqani` is `the network` now, in 6 places
  $ cp was.yaml led.yaml

An id that other programs take for a number or a truth is quoted, but for a holder, who would be words then:

  $ for id in no 1e3 2001-10-07 yes; do entente rename isi "$id" --as actor --dry-run | grep '^[+]' | head -4; done
  +++ led.yaml
  +actors: {"no": &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  +- {from: 'no', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: no, stance: denies}, {by: "isi"}]}
  +  to: "no"
  +++ led.yaml
  +actors: {"1e3": &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  +- {from: '1e3', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: 1e3, stance: denies}, {by: "isi"}]}
  +  to: "1e3"
  +++ led.yaml
  +actors: {"2001-10-07": &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  +- {from: '2001-10-07', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: 2001-10-07, stance: denies}, {by: "isi"}]}
  +  to: "2001-10-07"
  +++ led.yaml
  +actors: {"yes": &a {name: ISI}, "haqqani": {aliases: [&n net]}}   # who
  +- {from: 'yes', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: yes, stance: denies}, {by: "isi"}]}
  +  to: "yes"
  $ entente rename isi '~' --as actor
  error: `~` needs quotes, and a holder in quotes is no actor [edit/holder]
    --> led.yaml:6:88
     |
   6 | - {from: 'isi', to: haqqani, type: backs, when: in 1990, sources: [isi], claims: [{by: isi, stance: denies}, {by: "isi"}]}
     |                                                                                        ^^^
     = help: choose an id of letters, digits and `-`
  [3]

Refused is an id that means somebody already, that is none, or that is the same:

  $ entente rename isi net --as actor
  error: `net` means the actor `haqqani` already [usage/id-taken]
     = help: choose another id; two records of one thing are made one by `entente merge A B`
  [2]
  $ entente rename isi haqqani --as actor
  error: `haqqani` means the actor `haqqani` already [usage/id-taken]
     = help: choose another id; two records of one thing are made one by `entente merge A B`
  [2]
  $ entente rename isi "$(printf 'a\tb')" --as source
  error: the ledger would have 5 errors more, and is left as it is [edit/refused]
     = help: the places below are those after the change
  
  error: a source has an id with a control character or a line end [id/form]
    --> led.yaml:4:3
     |
   3 | sources:
   4 |   "a\tb": {title: A source by that id}
     |   ^^^^^^
     = help: an id is words, best in lower case and joined by `-`
  
  error: no source has the id `a\u{9}b` [tie/unknown-source]
    --> led.yaml:6:68
     |
   6 | - {from: 'isi', to: haqqani, type: backs, when: in 1990, sources: ["a\tb"], claims: [{by: isi, stance: denies}, {by: "isi"}]}
     |                                                                    ^^^^^^
     = help: correct it, or define it under `sources:`
  
  error: no source has the id `a\u{9}b` [tie/unknown-source]
    --> led.yaml:12:13
     |
  11 |   via: haqqani
  12 |   sources: [{source: "a\tb", at: isi}]
     |             ^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: correct it, or define it under `sources:`
  
  error: `isi backs haqqani` does not hold in 1990, but is expected to be likely [expect/broken]
    --> led.yaml:20:45
     |
  20 | - {at: 1990, tie: isi backs haqqani, holds: likely}
     |                                             ^^^^^^
     = note: no record speaks of it
     = help: correct the records, or expect what they say: `holds: no`
  
  error: at the level of `clan, state`, the pair `isi`, `haqqani` is `none` in 1990, but is expected to be `ally` [expect/broken]
    --> led.yaml:21:43
     |
  21 | - {at: 1990, pair: [isi, haqqani], state: ally, roll-up: "clan, state"}
     |                                           ^^^^
     = note: no record speaks of the two then
     = help: correct the records, or expect what they say: `state: none`
  [3]
  $ entente rename isi isi --as source
  nothing to change
  $ entente rename izi isi
  error: nothing in the ledger has the id `izi` [usage/unknown-id]
     = help: did you mean `isi`?
  [2]
  $ entente rename funds pays
  error: nothing in the ledger has the id `funds` [usage/unknown-id]
     = help: that word is built in, and no ledger's to change; `entente retype` gives ties another type
  [2]
  $ entente rename isi x --as person
  error: nothing is called a `person` [usage/option-value]
     = help: it is actor, source, type, kind or, to be renamed, period
  [2]
  $ cmp led.yaml was.yaml

Line ends, a byte-order mark and a last line without an end stay:

  $ printf '\357\273\277entente: 1\r\nactors:\r\n  a:\r\n  b: {}\r\nties:\r\n  - {from: a, type: funds, to: b, when: in 1990, sources: [s]}\r\nsources: {s: {title: T}}' > crlf.yaml
  $ entente rename a c -f crlf.yaml; cat -A crlf.yaml | sed 's/M-oM-;M-?/BOM/'
  the actor `a` is `c` now, in 2 places
  BOMentente: 1^M$
  actors:^M$
    c:^M$
    b: {}^M$
  ties:^M$
    - {from: c, type: funds, to: b, when: in 1990, sources: [s]}^M$
  sources: {s: {title: T}} (no-eol)

What an alias repeats in another sense is not changed:

  $ cat > led.yaml <<'END'
  > entente: 1
  > actors: {a: {tags: [&x b]}, b: {}}
  > ties: [{from: a, type: funds, to: *x, when: in 1990, sources: [s]}]
  > sources: {s: {title: T}}
  > END
  $ entente rename b c
  error: an alias repeats this elsewhere, where it would change too [edit/anchored]
    --> led.yaml:2:24
     |
   2 | actors: {a: {tags: [&x b]}, b: {}}
     |                        ^
     = help: write out what the alias stands for, then do it again
  [3]

Nor is a file that somebody may not write, and a ledger of several files is changed as one:

  $ mkdir more; printf 'entente: 1\ninclude: [ties/*.yaml]\nactors: {a: {}, b: {}}\nsources: {s: {title: T}}\n' > more/entente.yaml
  $ mkdir more/ties; echo 'ties: [{from: a, type: funds, to: b, when: in 1990, sources: [s]}]' > more/ties/one.yaml
  $ echo 'ties: [{from: a, type: arms, to: b, when: in 1990, sources: [s]}]' > more/two.yaml; ln -s ../two.yaml more/ties/two.yaml
  $ chmod -w more/ties/one.yaml; test -w more/ties/one.yaml || entente rename a c -f more -q 2> /dev/null; chmod +w more/ties/one.yaml
  $ cat more/two.yaml
  ties: [{from: a, type: arms, to: b, when: in 1990, sources: [s]}]
  $ entente rename a c -f more; cat more/ties/one.yaml more/two.yaml; test -L more/ties/two.yaml
  the actor `a` is `c` now, in 3 places
  ties: [{from: c, type: funds, to: b, when: in 1990, sources: [s]}]
  ties: [{from: c, type: arms, to: b, when: in 1990, sources: [s]}]

A ledger with errors may be edited, if there are no more of them then:

  $ printf 'entente: 1\nactors: {a: {}, b: {}}\nties: [{from: a, type: fonds, to: b, when: in 1990}]\n' > led.yaml
  $ entente rename a c
  the actor `a` is `c` now, in 2 places
  $ printf 'entente: 1\nactors: {a: {}\n' > led.yaml
  $ entente rename a c
  error: this `{` is never closed [yaml/bracket]
    --> led.yaml:2:9
     |
   2 | actors: {a: {}
     |         ^
     = help: close it with `}`
  [3]

A period is renamed in all dates that speak of it, and in nothing else:

  $ cat > per.yaml <<'EOF'
  > entente: 1
  > title: soviet-war
  > coverage: 1979/2011
  > periods:
  >   soviet-war: 1979-12-24/1989-02-15   # soviet-war
  >   early-soviet-war: {}
  > EOF
  $ sed -i 's/{}/soviet-war.start\/1985/' per.yaml
  $ cat >> per.yaml <<'EOF'
  > actors: {a: {group: {soviet-war: in soviet-war}}, b: {exists: soviet-war.start/..}, soviet: {}}
  > ties:
  >   - {from: a, to: b, type: funds, when: [in soviet-war, "since soviet-war.end"], sources: [https://x.example/soviet-war]}
  >   - {from: a, to: b, type: arms, start: 'soviet-war', end: soviet-war.end, note: soviet-war, sources: [https://x.example]}
  > events: [{when: early-soviet-war, title: T}]
  > expect: [{at: soviet-war, tie: a funds b, holds: likely}]
  > EOF
  $ cp per.yaml was.yaml; entente rename soviet-war afghan-war -f per.yaml; diff -U0 was.yaml per.yaml | tail -n +3
  the period `soviet-war` is `afghan-war` now, in 9 places
  @@ -5,3 +5,3 @@
  -  soviet-war: 1979-12-24/1989-02-15   # soviet-war
  -  early-soviet-war: soviet-war.start/1985
  -actors: {a: {group: {soviet-war: in soviet-war}}, b: {exists: soviet-war.start/..}, soviet: {}}
  +  afghan-war: 1979-12-24/1989-02-15   # soviet-war
  +  early-soviet-war: afghan-war.start/1985
  +actors: {a: {group: {soviet-war: in afghan-war}}, b: {exists: afghan-war.start/..}, soviet: {}}
  @@ -9,2 +9,2 @@
  -  - {from: a, to: b, type: funds, when: [in soviet-war, "since soviet-war.end"], sources: [https://x.example/soviet-war]}
  -  - {from: a, to: b, type: arms, start: 'soviet-war', end: soviet-war.end, note: soviet-war, sources: [https://x.example]}
  +  - {from: a, to: b, type: funds, when: [in afghan-war, "since afghan-war.end"], sources: [https://x.example/soviet-war]}
  +  - {from: a, to: b, type: arms, start: 'afghan-war', end: afghan-war.end, note: soviet-war, sources: [https://x.example]}
  @@ -12 +12 @@
  -expect: [{at: soviet-war, tie: a funds b, holds: likely}]
  +expect: [{at: afghan-war, tie: a funds b, holds: likely}]
  $ entente check -q -f per.yaml | grep error
  [1]
  $ entente rename afghan-war early-soviet-war -f per.yaml
  error: `early-soviet-war` is another period [usage/id-taken]
     = help: choose another name
  [2]
  $ entente rename afghan-war 1986 -f per.yaml 2>&1 | head -n 1
  error: the ledger would have 7 errors more, and is left as it is [edit/refused]
  $ entente rename afghan-war soviet -f per.yaml && entente rename soviet ussr -f per.yaml && entente rename soviet s-u --as period -f per.yaml; grep -c 's-u' per.yaml
  the period `afghan-war` is `soviet` now, in 9 places
  the actor `soviet` is `ussr` now, in 1 place
  the period `soviet` is `s-u` now, in 9 places
  6
