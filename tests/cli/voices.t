entente … --viewpoint X, --without X, --known-by DATE: whose word, and when.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > title: Who says what
  > coverage: 1990/2012
  > sources:
  >   book: {title: The Book, author: A. Writer, publisher: House, published: 2011-05-01}
  >   wire: {title: A Report, publisher: Agency, published: 1996-03-02}
  >   copy: {title: The Same Report, publisher: Daily, published: 1996-03-03, origin: Agency}
  >   undated: {title: A Leaflet}
  > actors:
  >   us: {name: United States, kind: state}
  >   pakistan: {name: Pakistan, kind: state}
  >   isi: {name: ISI, kind: agency}
  >   haqqani: {name: Haqqani Network, kind: armed-group}
  >   china: {name: China, kind: state}
  > ties:
  >   - {from: isi, type: agency-of, to: pakistan, when: since 1990-01-01, sources: [wire]}
  >   - {from: isi, type: supports, to: haqqani, when: since 1990-02-01, claims: [{by: us, sources: [book]}, {by: pakistan, stance: denies, sources: [wire]}]}
  >   - {from: us, type: funds, to: isi, when: 1992-01-01/2001-12-31, sources: [wire, book]}
  >   - {from: us, type: trains, to: haqqani, when: since 1991-01-01, claims: [{by: isi, stance: alleges, sources: [copy]}]}
  >   - {from: pakistan, type: opposes, to: haqqani, when: since 1995-01-01, sources: [undated]}
  >   - {from: china, type: funds, to: isi, when: since 1995-01-01}
  > END

What a party states is as sure as it says, and what it denies is gone; the rest is as it was.

  $ entente ties --at 2000 --include possible --columns from,type,to,certainty -O csv
  from,type,to,certainty
  china,funds,isi,definite
  isi,agency-of,pakistan,definite
  isi,supports,haqqani,possible
  pakistan,opposes,haqqani,definite
  us,funds,isi,definite
  us,trains,haqqani,possible
  $ entente ties --at 2000 --viewpoint us --include possible --columns from,type,to,certainty -O csv
  from,type,to,certainty
  china,funds,isi,definite
  isi,agency-of,pakistan,definite
  isi,supports,haqqani,definite
  pakistan,opposes,haqqani,definite
  us,funds,isi,definite
  us,trains,haqqani,possible
  $ entente ties --at 2000 --viewpoint Pakistan --include possible
  any time in 2000 (--throughout for all of it), as of 2012-12-31; as seen by Pakistan; possible too: 5 ties
  
  From              To               Tie                      In force                 Certainty   Sources
  China          →  ISI              funds                    1995-01-01 –             ● definite
  ISI            →  Pakistan         agency of                1990-01-01 –             ● definite  wire
  Pakistan       →  Haqqani Network  opposes                  1995-01-01 –             ● definite  undated
  United States  →  ISI              funds                    1992-01-01 – 2001-12-31  ● definite  book, wire
  United States  →  Haqqani Network  trains (alleged by ISI)  1991-01-01 –             ○ possible  copy
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party or, where it says nothing, undisputed in this ledger
  as seen by Pakistan: 1 tie that it denies is left out
  $ entente ties --at 2000 --viewpoint china --include possible -q -O csv | md5sum > a; entente ties --at 2000 --include possible -q -O csv | md5sum | cmp - a

Without a voice: a source, a publisher, an origin with all that reprint it, a holder; several.

  $ entente ties --at 2000 --without us --include possible --columns from,type,to,certainty,standing
  any time in 2000 (--throughout for all of it), as of 2012-12-31; without us; possible too: 5 ties
  
  From           type       To               Certainty   standing
  China          funds      ISI              ● definite  unsourced
  ISI            agency-of  Pakistan         ● definite  reported
  Pakistan       opposes    Haqqani Network  ● definite  reported
  United States  funds      ISI              ● definite  reported
  United States  trains     Haqqani Network  ○ possible  alleged
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1 denied tie left out (--standing denied)
  without us: 1 claim on another tie is left out
  $ entente ties --at 2000 --without Agency --include possible --columns from,type,to,certainty
  any time in 2000 (--throughout for all of it), as of 2012-12-31; without Agency; possible too: 4 ties
  
  From           type      To               Certainty
  China          funds     ISI              ● definite
  ISI            supports  Haqqani Network  ● definite
  Pakistan       opposes   Haqqani Network  ● definite
  United States  funds     ISI              ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  without Agency: 2 ties, 1 claim on another tie and 2 sources are left out
  $ entente ties --at 2000 --without 'House, copy' --include possible --columns from,type,to,certainty
  any time in 2000 (--throughout for all of it), as of 2012-12-31; without House, copy; possible too: 4 ties
  
  From           type       To               Certainty
  China          funds      ISI              ● definite
  ISI            agency-of  Pakistan         ● definite
  Pakistan       opposes    Haqqani Network  ● definite
  United States  funds      ISI              ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1 denied tie left out (--standing denied)
  without House, copy: 1 tie, 1 claim on another tie and 2 sources are left out
  $ entente ties --at 2000 --without pakistan --include possible --columns from,type,to,certainty
  any time in 2000 (--throughout for all of it), as of 2012-12-31; without pakistan; possible too: 5 ties
  
  From           type       To               Certainty
  China          funds      ISI              ● definite
  ISI            agency-of  Pakistan         ● definite
  ISI            supports   Haqqani Network  ● definite
  Pakistan       opposes    Haqqani Network  ● definite
  United States  funds      ISI              ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  without pakistan: 1 tie and 1 claim on another tie are left out
  $ entente ties --at 2000 --without china --columns from,type,to -O json | sed -n 's/.*"reading": \("[^"]*"\).*"without": \("[^"]*"\).*/\1 \2/p'
  "any time in 2000 (--throughout for all of it), as of 2012-12-31; without china" "china"

What could be known by a day: one end is not known yet, and nobody had told of the other.

  $ entente ties --at 1996-06 --known-by 1996-06 --include possible
  June 1996, as of 1996-06-30; known by 1996-06; possible too: 3 ties
  
  From              To               Tie                      In force      Certainty   Sources
  ISI            →  Pakistan         agency of                1990-01-01 –  ● definite  wire
  United States  →  ISI              funds                    1992-01-01 –  ● definite  wire
  United States  →  Haqqani Network  trains (alleged by ISI)  1991-01-01 –  ○ possible  copy
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1 denied tie left out (--standing denied)
  known by 1996-06: 2 ties, 1 claim on another tie and 2 sources are left out; 1 of the sources has no date; 1 of the ties has no source; dates are told as they are known today
  $ entente ties --at 2005 --known-by 1996-06 --include possible -q
  any time in 2005 (--throughout for all of it), as of 1996-06-30; known by 1996-06; possible too: 3 ties
  
  From              To               Tie                      In force      Certainty   Sources
  ISI            →  Pakistan         agency of                1990-01-01 –  ○ possible  wire
  United States  →  ISI              funds                    1992-01-01 –  ○ possible  wire
  United States  →  Haqqani Network  trains (alleged by ISI)  1991-01-01 –  ○ possible  copy
  $ entente ties --at 2000 --known-by 2012 --include possible --columns from,type,to,certainty
  any time in 2000 (--throughout for all of it), as of 2012-12-31; known by 2012; possible too: 4 ties
  
  From           type       To               Certainty
  ISI            agency-of  Pakistan         ● definite
  ISI            supports   Haqqani Network  ○ possible
  United States  funds      ISI              ● definite
  United States  trains     Haqqani Network  ○ possible
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  known by 2012: 2 ties and 1 source are left out; 1 of the sources has no date; 1 of the ties has no source; dates are told as they are known today

Together: the lowest first.

  $ entente who isi --at 1996 --known-by 1996-06 --without copy --according-to pakistan
  ISI (isi), state agency
  any time in 1996 (--throughout for all of it), as of 1996-06-30; known by 1996-06; without copy; according to Pakistan: 0 ties with 0 actors
  1996 is partly outside what was known then (1990-01/1996-06): beyond it, no tie means no data
  according to Pakistan alone: 3 ties that it denies or does not speak of are left out
  no tie in force
  known by 1996-06: 2 ties, 1 claim on another tie and 2 sources are left out; 1 of the sources has no date; 1 of the ties has no source; dates are told as they are known today
  without copy: 1 tie and 1 source are left out
  $ entente ties --viewpoint us --roll-up state --at 2000
  any time in 2000 (--throughout for all of it), as of 2012-12-31; as seen by United States; rolled up to state: 5 ties
  
  From              To               Tie                                                               In force                 Certainty   Sources
  China          →  Pakistan         funds (ISI)                                                       1995-01-01 –             ● definite
  Pakistan       →  Haqqani Network  opposes                                                           1995-01-01 –             ● definite  undated
  Pakistan       →  Haqqani Network  supports (ISI) (according to United States) ⊘ denied by Pakistan  1990-02-01 –             ● definite  book ⊘ wire
  United States  →  Pakistan         funds (ISI)                                                       1992-01-01 – 2001-12-31  ● definite  book, wire
  United States  →  Haqqani Network  trains (alleged by ISI)                                           1991-01-01 –             ○ possible  copy
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and said by that party or, where it says nothing, undisputed in this ledger
  1 membership is already counted by the roll-up, and left out

What is wrong is told.

  $ entente ties --without 'Agenzy'
  error: `Agenzy` is no actor, source, publisher, author or origin of this ledger [usage/unknown-voice]
     = help: did you mean `Agency`?
  [2]
  $ entente ties --without 'us, nobody at all'
  error: `nobody at all` is no actor, source, publisher, author or origin of this ledger [usage/unknown-voice]
     = help: `entente sources` lists the sources, `entente actors` the actors
  [2]
  $ entente ties --without ''
  error: --without needs a value: --without X [usage/option-value]
  [2]
  $ entente ties --known-by yesterday
  error: `yesterday` is no date: `yesterday` would be another day tomorrow; nothing here reads the clock [usage/bad-date]
     = help: write the date, as in `2011-09-27`; an end that is open is left out or written as two dots
  [2]
  $ entente ties --known-by 1996/..
  error: `1996/..` is no date: it has no end [usage/bad-date]
     = help: write a day, a month or a year, as in 2010-06
  [2]
  $ entente ties --viewpoint chna
  error: no actor has the id, alias or name `chna` [usage/unknown-actor]
     = help: did you mean `china` (China)?
  [2]
