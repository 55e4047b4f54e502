Ties of an actor with itself: `self: true`.

  $ cat > entente.yaml <<'EOF'
  > entente: 1
  > title: Fights
  > coverage: 1900/1919
  > sources: {book: {title: Book}}
  > actors: {mali: {name: Mali, kind: state}, army: {name: Army}, guard: {name: Guard}}
  > ties:
  >   - {from: army, type: fights, to: guard, when: 1905/1910, sources: [book]}
  >   - {from: army, type: fights, to: army, when: 1906/1908, self: true, sources: [book]}
  >   - {between: [guard, guard], type: allied-with, when: 1907/1912, self: true, sources: [book]}
  >   - {from: army, type: part-of, to: mali, when: 1900/1919, sources: [book]}
  > EOF
  $ entente check -q
  $ entente ties --at 1907
  any time in 1907 (--throughout for all of it), as of 1919-12-31: 4 ties
  
  From      To     Tie          In force     Certainty   Sources
  Army   →  Guard  fights       1905 – 1910  ● definite  book
  Army   →  Mali   part of      1900 – 1919  ● definite  book
  Army   →  Army   fights       1906 – 1908  ● definite  book
  Guard  ↔  Guard  allied with  1907 – 1912  ● in part   book
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  in part: definite at some time in those days, not throughout
  $ entente who guard --at 1907
  Guard (guard), other
  any time in 1907 (--throughout for all of it), as of 1919-12-31: 2 ties with 1 actor
  
                Actor  Tie          In force     Certainty   Sources
  Alliance   ↔  Guard  allied with  1907 – 1912  ● in part   book
  Hostility  ←  Army   fights       1905 – 1910  ● definite  book
  ● definite  ◐ likely  ○ possible   → outgoing  ← incoming  ↔ mutual
  definite: in force for certain by its dates, and undisputed in this ledger
  in part: definite at some time in those days, not throughout
  $ entente show 'army fights army'
  1 record
  
  id        army fights army
  from      Army
  type      fights
  to        Army
  label     fights
  family    hostility
  when      1906/1908
  spells    begins 1906-01-01 to 1906-12-31, ends 1908-01-01 to 1908-12-31
  standing  reported
  sources   book
  file      entente.yaml:8
  $ entente show army
  actor army
  
  id     army
  name   Army
  short  Army
  kind   other
  ties   3 recorded (`entente who army`)
  file   entente.yaml:5
  $ entente actors -O csv --columns id,ties
  id,ties
  army,3
  guard,2
  mali,1
  $ entente show --yaml
  entente: 1
  title: Fights
  coverage: 1900/1919
  sources:
    book:
      title: Book
  actors:
    mali:
      name: Mali
      kind: state
    army:
      name: Army
    guard:
      name: Guard
  ties:
    - from: army
      type: fights
      to: guard
      when: 1905/1910
      sources: [book]
    - from: army
      type: fights
      to: army
      when: 1906/1908
      self: true
      sources: [book]
    - between: [guard, guard]
      type: allied-with
      when: 1907/1912
      self: true
      sources: [book]
    - from: army
      type: part-of
      to: mali
      when: 1900/1919
      sources: [book]
  $ entente timeline
  1900 to 1919, as of 1919-12-31: 4 ties
  
                              1900    1905     1910    1915
  Guard ↔ Guard  allied with  ···········░▓████████▓░···········
  Army → Guard   fights       ········░▓████████░···············
  Army → Army    fights       ··········░███▓░··················
  Army → Mali    part of      ▓████████████████████████████████▓
  █ definite  ▓ likely  ░ possible  ▶ still in force
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente ties --at 1907 -O csv --columns id,from,to
  id,from,to
  army fights guard,army,guard
  army part-of mali,army,mali
  army fights army,army,army
  guard allied-with guard,guard,guard
  $ entente stats --at 1907
  Fights
  coverage 1900/1919, as of 1919-12-31 (the end of the coverage)
  any time in 1907 (--throughout for all of it), as of 1919-12-31
  
  Records                 files                              1
                          actors                             3
                          tie records                        4
                          ties (lists of ends expanded)      4
                          natural keys                       4
                          sources                            1
                          claims                             0
                          events                             0
                          expectations                       0
  Actors by kind          other                              2
                          state                              1
  Ties by family          alliance                           1
                          hostility                          2
                          structure                          1
  Ties by type            allied-with                        1
                          fights                             2
                          part-of                            1
  Ties by likelihood      none given                         4
                          given                              0
  Ties by belief          definite                           4
  Ties by standing        reported                           4
  Ties at the date asked  definite                           2
                          likely                             0
                          possible                           0
  Network, all ties       actors                             3
                          pairs                              2
                          density                        0.667
                          reciprocity                    0.000
                          transitivity                   0.000
                          components                         1
                          largest-component                  3
                          isolates                           0
  2 self-ties left out

They are in no measure, and counted where they are left out:

  $ entente rank --at 1907 --by degree --layer all
  Degree: any time in 1907 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor  Degree                Ties  Signs
  1  Army        2  ████████████     2  +1 −1
  2  Guard       1  ██████           1  −1
  2  Mali        1  ██████           1  +1
  Degree over all ties: 3 actors, 2 edges, undirected, several ties of a pair count once
  same numbers: igraph_degree(g, res, vids, IGRAPH_ALL, loops) and NetworkX G.degree() on the simple graph
  2 self-ties left out
  $ entente path army guard --at 1907 --layer all
  Army to Guard, any time in 1907 (--throughout for all of it), as of 1919-12-31; earlier events not counted: shortest 1 step, 1 path
  
     From     To     Tie     In force     Certainty   Sources
  1  Army  →  Guard  fights  1905 – 1910  ● definite  book
  ● definite: as sure as the weakest tie on it
  2 self-ties left out
  paths run on all ties, undirected (--layer, --directed)
  $ entente balance --at 1907
  Balance: any time in 1907 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  Actors                  3  2 with friends or foes
  Pairs                   1  0 of friends, 1 of foes
  Triads                  0  +++ 0, ++− 0, +−− 0, −−− 0
  Triad balance           -  share of +++ and +−−
  Weak balance            -  the same with −−−
  Walk balance        1.000  walks in circles, short ones above all
  Algebraic conflict  0.000  0 if a connected part is balanced
  Frustration index       0  of weight 1, against two camps; exact, and no other is as good
  Line balance        1.000  1 − twice the frustrated share
  Cluster index           0  of weight 1, against any number of blocs; exact, and no other is as good
  Cluster balance     1.000  1 − the share against the blocs
  Polarization        1.000  share of the weight that two camps explain
  E-I index               -  friends between blocs less those within, of all
  
  Two camps
    Camp  Actors
       1  Army
       2  Guard
  balanced: two camps explain all ties
  `entente help balance` says where each index is from
  2 self-ties left out
  $ entente shifts
  1900 to 1919, as of 1919-12-31: 2 shifts
  
  When  Pair          Was      Became                  Certainty   Ties
  1905  Army – Guard  none     hostile  hostility      ● definite  fights
  1910  Army – Guard  hostile  none     de-escalation  ● definite  fights
  2 self-ties left out
  made by lasting ties only (--with-events for the rest)
  $ entente shifts army guard
  1900 to 1919, as of 1919-12-31: Army – Guard, 2 changes
  
  When                   State    Perhaps                 Ties
  1900/1904              none
  1905-01-01/1905-07-01  none     hostile
  1905-07-02/1905-12-30  hostile  none     hostility      fights
  1905-12-31/1910-01-01  hostile                          fights
  1910-01-02/1910-07-02  hostile  none                    fights
  1910-07-03/1910-12-31  none     hostile  de-escalation
  1911/1919              none
  State: the best estimate. Perhaps: what it may have been instead
  made by lasting ties only (--with-events for the rest)
  $ entente diff 1905 1907
  any time in 1905 with any time in 1907, as of 1919-12-31
  1905 to 1907: no tie changed; 0 pairs changed
  2 self-ties left out
  nothing changed that is at least likely
  2 more ties are unchanged or undecided (--all)
  to compare the last days of both: entente diff 1905-12-31 1907-12-31
  $ entente ties --at 1907 --roll-up state
  any time in 1907 (--throughout for all of it), as of 1919-12-31; rolled up to state: 1 tie
  
  From     To     Tie            In force     Certainty   Sources
  Mali  →  Guard  fights (Army)  1905 – 1910  ● definite  book
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  2 self-ties left out
  1 membership is already counted by the roll-up, and left out
  $ entente ties --at 1911 --roll-up state
  any time in 1911 (--throughout for all of it), as of 1919-12-31; rolled up to state: 0 ties
  1 self-tie left out
  no tie in force
  1 membership is already counted by the roll-up, and left out

Nor are they drawn:

  $ entente draw --at 1907 -o x.svg
  x.svg: 3 actors, 2 ties, 1 source, 1907
  $ grep -o 'Not drawn[^<]*' x.svg
  Not drawn: 2 self-ties
  $ entente timeline -o t.svg && grep -c 'Not drawn' t.svg
  t.svg: 3 actors, 4 ties, 1 source, 1900 to 1919
  0
  [1]
  $ entente rank --from 1905 --to 1909 -o rank.svg
  rank.svg: 0 actors, 5 steps, 1905 to 1909
  $ grep -o 'Not drawn[^<]*' rank.svg
  Not drawn: 2 self-ties
  $ entente diff 1905 1907 -o diff.svg
  diff.svg: 3 actors, 2 ties, 1 source, 1905 to 1907
  $ grep -o 'Not drawn[^<]*' diff.svg
  Not drawn: 2 self-ties
  $ entente report -o r.md
  r.md: 3 actors, 2 ties, 1 source, 1900 to 1919, 3 figures beside it
  note: no network: December 1919, nobody is tied; an earlier --to D draws it as it was
  $ grep -o 'Filters: [^.]*' r.md
  Filters: 2 self-ties left out

The key is for them alone, and they need it:

  $ sed 's/, self: true//' entente.yaml > without.yaml
  $ entente check -q -f without.yaml
  error: a tie of `army` with itself [tie/self]
    --> without.yaml:8:36
     |
   8 |   - {from: army, type: fights, to: army, when: 1906/1908, sources: [book]}
     |            ---- named here too
     |                                    ^^^^
     = help: name two actors, or write `self: true` if it is meant
  
  error: a tie of `guard` with itself [tie/self]
    --> without.yaml:9:23
     |
   9 |   - {between: [guard, guard], type: allied-with, when: 1907/1912, sources: [book]}
     |                ----- named here too
     |                       ^^^^^
     = help: name two actors, or write `self: true` if it is meant
  [1]
  $ sed 's/to: army/to: guard/' entente.yaml > other.yaml
  $ entente check -q -f other.yaml
  error: `self: true`, but `army` and `guard` are two actors [tie/not-self]
    --> other.yaml:8:66
     |
   8 |   - {from: army, type: fights, to: guard, when: 1906/1908, self: true, sources: [book]}
     |                                                                  ^^^^
     = help: leave out `self`, or name one actor at both ends
  [1]

An expectation may speak of one:

  $ cat >> entente.yaml <<'EOF'
  > expect:
  >   - {at: 1907, tie: army fights army, holds: definite}
  >   - {at: 1915, tie: army fights army, holds: likely}
  > EOF
  $ entente check
  error: `army fights army` does not hold in 1915, but is expected to be likely [expect/broken]
    --> entente.yaml:13:46
     |
   8 |   - {from: army, type: fights, to: army, when: 1906/1908, self: true, sources: [book]}
     |     ---------------------------------------------------------------------------------- 1906/1908: no
  ...
  13 |   - {at: 1915, tie: army fights army, holds: likely}
     |                                              ^^^^^^
     = help: correct the records, or expect what they say: `holds: no`
  checked 1 file, 3 actors, 4 ties, 1 source, 2 expectations: 1 error, 0 warnings, 0 notes
  status 1: questions are refused until the errors are fixed (--keep-going)
  [1]
