entente views: who speaks, and what two of them say.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 1990/2012
  > sources:
  >   book: {title: The Book, author: A. Writer, publisher: House, published: 2011-05-01}
  >   wire: {title: A Report, publisher: Agency, published: 1996-03-02}
  > actors:
  >   us: {name: United States, kind: state}
  >   cia: {name: CIA, kind: agency}
  >   pakistan: {name: Pakistan, kind: state}
  >   isi: {name: ISI, kind: agency}
  >   haqqani: {name: Haqqani Network, kind: armed-group}
  > ties:
  >   - {from: cia, type: agency-of, to: us, when: since 1990-01-01, sources: [wire]}
  >   - {from: isi, type: agency-of, to: pakistan, when: since 1990-01-01, sources: [wire]}
  >   - {from: isi, type: supports, to: haqqani, when: since 1991-01-01, claims: [{by: cia, when: 2011-03-01}, {by: isi, stance: denies, when: 2011-04-01}]}
  >   - {from: us, type: at-war-with, to: haqqani, when: since 2001-10-07, claims: [{by: us, when: 2001-10-08}, {by: pakistan, when: 2001-10-09}]}
  >   - {from: us, type: funds, to: isi, when: since 1991-01-01, claims: [{by: us, stance: admits, when: 1999-01-01}]}
  >   - {from: us, type: trains, to: haqqani, when: since 1991-01-01, claims: [{by: isi, stance: alleges, when: 1999-01-01}, {by: "some officials", stance: doubts}]}
  >   - {from: pakistan, type: funds, to: haqqani, when: since 1991-01-01, claims: [{by: us, when: 2001}, {by: cia, stance: denies, when: 2002}, {stance: asserts, sources: [book]}]}
  >   - {from: pakistan, type: opposes, to: haqqani, when: since 1995-01-01, claims: [{by: us, stance: denies, when: 2011}]}
  > END

  $ entente views
  6 speakers: 11 claims on 6 ties
  
  Speaker         Ties  Claims                            Mostly of
  United States      4  2 asserted, 1 admitted, 1 denied  Haqqani Network, Pakistan, ISI
  CIA                2  1 asserted, 1 denied              Haqqani Network, ISI, Pakistan
  ISI                2  1 alleged, 1 denied               Haqqani Network, United States
  Pakistan           1  1 asserted                        Haqqani Network, United States
  some officials     1  1 doubted                         Haqqani Network, United States
  A. Writer          1  1 asserted                        Haqqani Network, Pakistan
  2 more ties are the author's alone, or their sources'
  $ entente views -O csv
  holder,name,as,ties,asserted,alleged,admitted,denied,doubted,retracted,first,last,of
  us,United States,actor,4,2,0,1,1,0,0,1999-01-01,2011-12-31,haqqani;pakistan;isi
  cia,CIA,actor,2,1,0,0,1,0,0,2002-01-01,2011-03-01,haqqani;isi;pakistan
  isi,ISI,actor,2,0,1,0,1,0,0,1999-01-01,2011-04-01,haqqani;us
  pakistan,Pakistan,actor,1,1,0,0,0,0,0,2001-10-09,2001-10-09,haqqani;us
  ,some officials,quoted,1,0,0,0,0,1,0,,,haqqani;us
  book,A. Writer,source,1,1,0,0,0,0,0,2011-05-01,2011-05-01,haqqani;pakistan
  $ entente views --sort -denied --limit 1 --without book
  5 speakers: 10 claims on 6 ties; without book
  
  Speaker        Ties  Claims                            Mostly of
  United States     4  2 asserted, 1 admitted, 1 denied  Haqqani Network, Pakistan, ISI
  2 more ties are the author's alone, or their sources'
  4 more speakers (--limit 0 for all)
  without book: 1 claim on another tie and 1 source are left out

Both, one alone, one against the other. What neither says is in no list, nor what one denies and the other does not state.

  $ entente views --compare-views us,pakistan --at 2005
  United States and Pakistan, any time in 2005: both say 1, only United States 2, only Pakistan 1; contradicted: 1
  
  Who says so         From                To               Tie          In force      United States  Pakistan   Sources
  both                Haqqani Network  ↔  United States    at war with  2001-10-07 –  ● states       ● states
  only United States  Pakistan         →  Haqqani Network  funds        1991-01-01 –  ○ is split     –          book
                      United States    →  ISI              funds        1991-01-01 –  ● states       –
  only Pakistan       United States    →  Haqqani Network  trains       1991-01-01 –  –              ○ alleges
  contradicted        ISI              →  Haqqani Network  supports     1991-01-01 –  ● states       ⊘ denies
  ● definite  ◐ likely  ○ possible, as that party tells it  ⊘ denies or doubts it  – says nothing
  $ entente views --compare-views pakistan,us --at 2005 -O csv --columns list,id,first_says,first_certainty,second_says,second_certainty
  list,id,first_says,first_certainty,second_says,second_certainty
  both,haqqani at-war-with us,states,definite,states,definite
  only-first,us trains haqqani,alleges,possible,,
  only-second,pakistan funds haqqani,,,is split,possible
  only-second,us funds isi,,,states,definite
  contradicted,isi supports haqqani,denies,,states,definite
  $ entente views --compare-views us,pakistan --at 2005 --roll-up state --known-by 2001-12-31
  United States and Pakistan, any time in 2005; known by 2001-12-31; rolled up to state: both say 0, only United States 0, only Pakistan 0; contradicted: 0
  2005 is outside what was known then (1990/2001): beyond it, no tie means no data, and ongoing ties are only possible
  known by 2001-12-31: 2 ties, 3 claims on other ties and 1 source are left out; dates are told as they are known today
  $ entente views --compare-views us,haqqani --at 1980
  United States and Haqqani Network, any time in 1980: both say 0, only United States 0, only Haqqani Network 0; contradicted: 0
  1980 is outside the ledger's coverage (1990/2012): beyond it, no tie means no data

What is wrong is told.

  $ entente views --at 2005
  error: `entente views` heeds --at only with --compare-views [usage/not-heeded]
     = help: leave it out
  [2]
  $ entente views --compare-views us
  error: --compare-views takes two actors that differ, with a comma between them, as in us,pakistan [usage/option-value]
  [2]
  $ entente views --compare-views us,us
  error: --compare-views takes two actors that differ, with a comma between them, as in us,pakistan [usage/option-value]
  [2]
  $ entente views --compare-views us,pakistan,isi
  error: --compare-views takes two actors that differ, with a comma between them, as in us,pakistan [usage/option-value]
  [2]
  $ entente views --compare-views us,pakstan
  error: no actor has the id, alias or name `pakstan` [usage/unknown-actor]
     = help: did you mean `pakistan` (Pakistan)?
  [2]
