entente show: everything the ledger says of one thing.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente show italy
  actor italy
  
  id     italy
  name   Italy
  short  Italy
  kind   state
  ties   3 recorded (`entente who italy`)
  file   entente.yaml:13
  $ entente show taylor
  source taylor
  
  id         taylor
  title      The Struggle for Mastery in Europe
  author     A. J. P. Taylor
  published  1954
  ties       austria allied-with germany, austria allied-with italy, austria at-war-with italy, bolsheviks opposes russia, britain cooperates-with france, britain cooperates-with russia, france allied-with russia, germany allied-with italy, germany at-war-with russia, germany attacks france
  file       entente.yaml:5
  $ entente show allied-with
  type allied-with
  
  id         allied-with
  label      allied with
  inverse    allied with
  family     alliance
  sign       positive
  directed   no
  aspect     state
  strength   1
  half-life  5y
  builtin    yes
  file       built-in vocabulary:53
  $ entente show 'germany funds bolsheviks'
  1 record
  
  id          germany funds bolsheviks
  from        Germany
  type        funds
  to          Bolsheviks
  label       funds
  family      support
  when        1915~/1918
  spells      begins 1914-01-01 to 1916-12-31, ends 1918-01-01 to 1918-12-31
  likelihood  likely (55-80 %)
  standing    disputed
  sources     fischer
  claim       Bolsheviks denies [fischer]
  file        entente.yaml:24

Either order of a tie without a direction:

  $ entente show 'italy at-war-with austria' -O csv > one
  $ entente show 'austria at-war-with italy' -O csv | diff - one
  $ entente show 'bolsheviks funds germany'
  error: nothing in the ledger has the id `bolsheviks funds germany` [usage/unknown-id]
     = help: show takes the id of an actor, a source or a type, a tie as "from type to", or two actors
  [2]

All between two actors, in whichever direction, by id or name:

  $ entente show germany russia -O csv | cut -d, -f2,3,4,5
  id,from,type,to
  germany at-war-with russia,germany,at-war-with,russia
  $ entente show Russia Germany -O csv | cut -d, -f2,3,4,5
  id,from,type,to
  germany at-war-with russia,germany,at-war-with,russia
  $ entente show italy bolsheviks
  0 records
  no tie is recorded between the two at any time
  $ entente show --yaml germany bolsheviks
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
  $ entente show germany funds bolsheviks | head -3
  1 record
  
  id          germany funds bolsheviks
  $ entente show germany nobody
  error: nothing in the ledger has the id `germany nobody` [usage/unknown-id]
     = help: show takes the id of an actor, a source or a type, a tie as "from type to", or two actors
  [2]

What a claim is about is said, since it may leave the tie as it is:

  $ cat > part.yaml <<'END'
  > entente: 1
  > coverage: 2010/2024
  > actors: {a: {name: Aland}, b: {name: Bland}, c: {name: Cland}}
  > ties:
  >   - {from: a, type: arms, to: b, when: since 2018, claims: [{by: b, stance: asserts}, {by: c, about: type, stance: denies}]}
  > END
  $ entente show "a arms b" -f part.yaml | grep claim
  claim     Bland asserts
  claim     Cland denies the type
  $ entente show "a arms b" -f part.yaml -O json | grep -o '"by": "c".*"about": "[a-z]*"'
  "by": "c", "stance": "denies", "about": "type"

A name that several bear is not nobody's: their ids are offered, and what tells
of one of them has its id.

  $ cat > smiths.yaml <<'END'
  > entente: 1
  > coverage: 1990/2024
  > actors: {a1: {name: John Smith, short: J. Smith}, a2: {name: John Smith}, c: {name: Cland}}
  > ties:
  >   - {from: a1, type: works-for, to: c, when: 1995/..}
  >   - {from: a2, type: attacks, to: c, on: 2001-02-03}
  > END
  $ entente show "john smith" -f smiths.yaml
  error: `john smith` may mean 2 actors [usage/ambiguous-actor]
     = help: write the id of one of them: `a1` (John Smith), `a2` (John Smith)
  [2]
  $ entente show "john smith" Cland -f smiths.yaml
  error: `john smith` may mean 2 actors [usage/ambiguous-actor]
     = help: write the id of one of them: `a1` (John Smith), `a2` (John Smith)
  [2]
  $ entente show a1 c -f smiths.yaml | grep from
  from      John Smith (a1)
  $ entente draw -f smiths.yaml --at 2001 -O svg -o - | grep -o "<title>John[^<]*"
  <title>John Smith (a1) → Cland: works for (1995 –), definite
  <title>John Smith (a2) → Cland: attacks (2001-02-03), definite
  <title>John Smith (a1) → Cland: works for (1995 –), definite
  <title>John Smith (a2) → Cland: attacks (2001-02-03), definite
  <title>John Smith (a1), other
  <title>John Smith (a2), other
