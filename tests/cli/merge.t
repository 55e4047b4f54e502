entente merge: two records of one thing made one.

  $ cat > led.yaml <<'END'
  > entente: 1
  > sources:
  >   bbc: {title: Haqqanis, published: 2011-09-14}
  >   bbc-2: {title: Haqqanis!, publisher: BBC News, reliability: B}
  >   isw: {title: Haqqani Network}
  > actors:
  >   haqqani:
  >     name: Haqqani Network
  >     kind: armed-group
  >     aliases: [HQN]
  >     tags: [x]
  >     sources:
  >       - bbc
  >   isi: {name: ISI}
  >   # the same as above
  >   hqn2:   # to be looked at
  >     name: Haqqanis
  >     short: HQN
  >     kind: people  # or not
  >     exists: 1979~/..
  >     aliases: [The Network, HQN]
  >     tags: [y, x]
  >     sources: [bbc, {source: isw, at: p. 1}]
  >   us:
  > ties:
  >   - {from: isi, type: funds, to: hqn2, when: in 1990, sources: [bbc, bbc-2]}
  >   - from: [haqqani, hqn2]
  >     type: funds
  >     to: us
  >     when: in 1991
  >     via: hqn2
  >     claims: [{by: hqn2, stance: denies, sources: [bbc-2]}]
  >     sources:
  >       - bbc-2  # why
  >       - isw
  >       - bbc
  >   - {from: us, type: funds, to: Haqqanis, when: in 1992, sources: [{source: bbc-2, at: p. 2}]}
  > events:
  >   - {when: 1990, title: T, actors: [hqn2, isi, haqqani], sources: [isw]}
  > expect:
  >   - {at: 1990, tie: isi funds hqn2, holds: likely}
  >   - {at: 1990, together: [isi, hqn2]}
  > END
  $ cp led.yaml was.yaml; export ENTENTE_FILE=led.yaml
  $ entente check -q 2>&1 | grep -c shared
  2
  $ printf 'entente-layout: 1\nactors:\n  haqqani: [1.0, 2.0]\n  hqn2: [3.0, 4.0]\n' > led.layout.yaml; cp led.layout.yaml was.layout.yaml
  $ entente merge haqqani hqn2
  `Haqqanis` is an alias of `haqqani` now
  `The Network` is an alias of `haqqani` now
  kind: `armed-group` stays, `people` of `hqn2` goes
  the actor `hqn2` is `haqqani` now, in 7 places
  $ diff -U0 was.yaml led.yaml | grep '^[-+]' | tail -n +3; cat led.layout.yaml
  -    aliases: [HQN]
  -    tags: [x]
  +    aliases: [HQN, Haqqanis, The Network]
  +    tags: [x, y]
  +      - {source: isw, at: p. 1}
  +    exists: 1979~/..
  -  hqn2:   # to be looked at
  -    name: Haqqanis
  -    short: HQN
  -    kind: people  # or not
  -    exists: 1979~/..
  -    aliases: [The Network, HQN]
  -    tags: [y, x]
  -    sources: [bbc, {source: isw, at: p. 1}]
  +  # to be looked at
  +  # or not
  -  - {from: isi, type: funds, to: hqn2, when: in 1990, sources: [bbc, bbc-2]}
  -  - from: [haqqani, hqn2]
  +  - {from: isi, type: funds, to: haqqani, when: in 1990, sources: [bbc, bbc-2]}
  +  - from: [haqqani]
  -    via: hqn2
  -    claims: [{by: hqn2, stance: denies, sources: [bbc-2]}]
  +    via: haqqani
  +    claims: [{by: haqqani, stance: denies, sources: [bbc-2]}]
  -  - {when: 1990, title: T, actors: [hqn2, isi, haqqani], sources: [isw]}
  +  - {when: 1990, title: T, actors: [isi, haqqani], sources: [isw]}
  -  - {at: 1990, tie: isi funds hqn2, holds: likely}
  -  - {at: 1990, together: [isi, hqn2]}
  +  - {at: 1990, tie: isi funds haqqani, holds: likely}
  +  - {at: 1990, together: [isi, haqqani]}
  entente-layout: 1
  actors:
    haqqani: [1.0, 2.0]
  $ entente check -q 2>&1 | grep -c shared
  0
  [1]
  $ entente merge bbc bbc-2
  title: `Haqqanis` stays, `Haqqanis!` of `bbc-2` goes
  the source `bbc-2` is `bbc` now, in 4 places
  $ head -6 led.yaml; grep -c bbc-2 led.yaml; entente check -q 2>&1 | grep error
  entente: 1
  sources:
    bbc: {title: Haqqanis, published: 2011-09-14, publisher: BBC News, reliability: B}
    isw: {title: Haqqani Network}
  actors:
    haqqani:
  0
  [1]
  $ sed -n '/^ties/,/^events/p' led.yaml
  ties:
    - {from: isi, type: funds, to: haqqani, when: in 1990, sources: [bbc]}
    - from: [haqqani]
      type: funds
      to: us
      when: in 1991
      via: haqqani
      claims: [{by: haqqani, stance: denies, sources: [bbc]}]
      sources:
        # why
        - isw
        - bbc
    - {from: us, type: funds, to: Haqqanis, when: in 1992, sources: [{source: bbc, at: p. 2}]}
  events:

A place of figures of the one that goes is that of the other if it had none; a record that said nothing says what the other did:

  $ cp was.yaml led.yaml; printf 'entente-layout: 1\nactors:\n  isi: [3.0, 4.0]\n' > led.layout.yaml
  $ entente merge us isi; grep '^  us:' led.yaml; cat led.layout.yaml
  `ISI` is an alias of `us` now
  the actor `isi` is `us` now, in 4 places
    us: {aliases: [ISI]}
  entente-layout: 1
  actors:
    us: [3.0, 4.0]

Two ends of one tie, an actor and a source, one that is one, one that is not there:

  $ cp was.yaml led.yaml
  $ entente merge isi hqn2 2>&1 | head -4
  error: the ledger would have 3 errors more, and is left as it is [edit/refused]
     = help: the places below are those after the change
  
  error: a tie of `isi` with itself [tie/self]
  $ entente merge isi bbc
  error: `isi` and `bbc` are not of one sort: actor, source [usage/not-alike]
     = help: two actors, or two sources, are made one
  [2]
  $ entente merge isi isi
  error: `isi` is one already [usage/not-alike]
  [2]
  $ entente merge isi izi
  error: nothing in the ledger has the id `izi` [usage/unknown-id]
     = help: did you mean `isi`?
  [2]
  $ entente merge funds isi
  error: nothing in the ledger has the id `funds` [usage/unknown-id]
     = help: that word is built in, and no ledger's to change; `entente retype` gives ties another type
  [2]
  $ cmp led.yaml was.yaml

Who may not see the one may not see the both: the more restrictive marking, of
the record or of the ledger, is that of what comes of them.

  $ unset ENTENTE_FILE; mkdir marked && cd marked
  $ cat > entente.yaml <<'EOF'
  > entente: 1
  > marking: green
  > coverage: 2000/2010
  > sources:
  >   s: {title: S, marking: clear}
  >   t: {title: T, withheld: true}
  > actors:
  >   a: {name: Ay, marking: clear}
  >   b: {name: Bee, marking: red, note: untold}
  >   d: {}
  > ties:
  >   - {from: a, type: funds, to: d, when: 2001, sources: [s]}
  >   - {from: b, type: arms, to: d, when: 2001, sources: [t]}
  > EOF
  $ cp entente.yaml kept && entente merge a b && grep ' a:' entente.yaml
  marking: `red`, the more restrictive of the two
  `Bee` is an alias of `a` now
  the actor `b` is `a` now, in 1 place
    a: {name: Ay, marking: red, note: untold, aliases: [Bee]}
  $ cp kept entente.yaml && entente merge b a && grep ' b:' entente.yaml
  `Ay` is an alias of `b` now
  the actor `a` is `b` now, in 1 place
    b: {name: Bee, marking: red, note: untold, aliases: [Ay]}
  $ cp kept entente.yaml && entente merge s t && grep ' s:' entente.yaml
  title: `S` stays, `T` of `t` goes
  marking: `green`, the more restrictive of the two
  withheld: `true`, the more restrictive of the two
  the source `t` is `s` now, in 1 place
    s: {title: S, marking: green, withheld: true}
  $ sed 's/title: S,/title: S, withheld: false,/' kept > entente.yaml
  $ entente merge s t && grep ' s:' entente.yaml
  title: `S` stays, `T` of `t` goes
  marking: `green`, the more restrictive of the two
  withheld: `true`, the more restrictive of the two
  the source `t` is `s` now, in 1 place
    s: {title: S, withheld: true, marking: green}
