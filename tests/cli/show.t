entente show: everything the ledger says of one thing.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > title: Before and in the Great War
  > coverage: 1870/1919
  > sources:
  >   taylor: {title: The Struggle for Mastery in Europe, author: A. J. P. Taylor, published: 1954}
  >   fischer: {title: Griff nach der Weltmacht, author: Fritz Fischer, published: 1961}
  > actors:
  >   austria: {name: Austria-Hungary, kind: state, exists: 1867/1918-11-12}
  >   bolsheviks: {name: Bolsheviks, kind: party}
  >   britain: {name: Great Britain, kind: state, aliases: [UK]}
  >   france: {name: France, kind: state}
  >   germany: {name: Germany, kind: state}
  >   italy: {name: Italy, kind: state}
  >   russia: {name: Russia, kind: state}
  > ties:
  >   - {between: [germany, austria], type: allied-with, when: 1879-10-07/1918-11-03, sources: [taylor]}
  >   - {between: [italy, germany], type: allied-with, when: 1882-05-20/1915-05-03, sources: [taylor]}
  >   - {between: [italy, austria], type: allied-with, when: 1882-05-20/1915-05-03, sources: [taylor]}
  >   - {between: [france, russia], type: allied-with, when: 1894/1917-11, sources: [taylor]}
  >   - {between: [britain, france], type: cooperates-with, when: since 1904-04-08, sources: [taylor]}
  >   - {between: [britain, russia], type: cooperates-with, when: 1907-08-31/1917-11, sources: [taylor]}
  >   - {between: [germany, russia], type: at-war-with, when: 1914-08-01/1918-03-03, sources: [taylor]}
  >   - {between: [italy, austria], type: at-war-with, when: 1915-05-23/1918-11-03, sources: [taylor]}
  >   - from: germany
  >     type: funds
  >     to: bolsheviks
  >     when: 1915~/1918
  >     likelihood: likely
  >     sources: [fischer]
  >     claims: [{by: bolsheviks, stance: denies, sources: [fischer]}]
  >   - {from: germany, type: attacks, to: france, when: in 1914-08, sources: [taylor]}
  >   - {from: bolsheviks, type: opposes, to: russia, when: by 1905, sources: [taylor]}
  > END

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
  
  id        allied-with
  label     allied with
  inverse   allied with
  family    alliance
  sign      positive
  directed  no
  aspect    state
  strength  1
  builtin   yes
  file      built-in vocabulary:52
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
     = help: show takes the id of an actor, a source or a type, or a tie as "from type to"
  [2]
