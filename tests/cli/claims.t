Of each holder the latest stance counts, in whatever form it is shown: an actor
and quoted words by `by:`, a source that speaks for itself.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 2020/2024
  > sources:
  >   early: {title: T, author: Ann, published: 2021}
  >   middle: {title: U, published: 2022}
  >   late: {title: V, published: 2023}
  > actors: {russia: {name: Russia}, mali: {name: Mali}, wagner: {name: Wagner}}
  > ties:
  > - id: admitted
  >   from: russia
  >   type: supports
  >   to: wagner
  >   start: 2021
  >   claims: [{by: russia, stance: denies, when: 2021-12-01}, {by: russia, stance: admits, when: 2023-06-27}]
  > - id: dated
  >   from: wagner
  >   type: arms
  >   to: mali
  >   start: 2021
  >   claims:
  >   - {by: mali, stance: admits, sources: [late]}
  >   - {by: mali, stance: denies, sources: [early]}
  >   - {by: "an aide, twice", stance: asserts, when: 2023}
  >   - {by: "an aide, twice", stance: denies, when: 2023}
  > - id: by-source
  >   from: russia
  >   type: arms
  >   to: mali
  >   start: 2021
  >   sources: [early]
  >   claims: [{sources: [early, middle], stance: alleges}, {sources: [early], stance: denies, when: 2023}]
  > END

In data, each holder is on one side. A claim of two works goes on while one of
them stands by it.

  $ entente ties -O jsonl | python3 -c 'import json, sys; [print(t["id"], t["standing"], t["asserted_by"], t["admitted_by"], t["alleged_by"], t["denied_by"]) for t in map(json.loads, sys.stdin)]'
  by-source disputed [] [] ['middle'] ['early']
  admitted corroborated [] ['russia'] [] []
  dated disputed [] ['mali'] [] ['an aide, twice']

  $ entente ties
  as of 2024-12-31: 3 ties
  
  From       To      Tie                                                   In force  Certainty   Sources
  Russia  →  Mali    arms (alleged by middle) ⊘ denied by early            2021 –    ○ possible  middle ⊘ early
  Russia  →  Wagner  supports (admitted by Russia)                         2021 –    ● definite
  Wagner  →  Mali    arms (admitted by Mali) ⊘ denied by “an aide, twice”  2021 –    ○ possible  late
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger

In a figure the same.

  $ entente draw --at 2024 -O svg -q | grep -o '<title>[^<]*: [^<]*' | sort -u
  <title>Russia → Mali: arms (2021 –), possible, alleged by middle, denied by Ann
  <title>Russia → Wagner: supports (2021 –), definite, admitted by Russia
  <title>Wagner → Mali: arms (2021 –), possible, admitted by Mali, denied by “an aide, twice”

On a report's page all claims are listed with what they cite; those that stand
count (1: in favour, 2: against).

  $ entente report -o x.html -q; python3 - <<'END'
  > import json, re
  > text = open("x.html", encoding="utf-8").read()
  > data = json.loads(re.search(r'<script[^>]*id="data"[^>]*>(.*?)</script>', text, re.S).group(1))
  > for t in data["ties"]:
  >     print([(data["holders"][c[0]], data["words"][c[1]], c[4]) for c in (t[12:] or [[]])[0]])
  > END
  [('middle', 'alleges', 1), ('Ann', 'denies', 2)]
  [('Russia', 'denies', 0), ('Russia', 'admits', 1)]
  [('Mali', 'admits', 1), ('Mali', 'denies', 0), ('an aide, twice', 'asserts', 0), ('an aide, twice', 'denies', 2)]

The reader may choose whose word to see.

  $ grep -o '<option value=[sd][0-9][^<]*' x.html
  <option value=s0>Said by middle
  <option value=s2>Said by Russia
  <option value=s3>Said by Mali
  <option value=d1>Denied by Ann
  <option value=d4>Denied by an aide, twice

All that was ever said is in the record.

  $ entente show admitted | grep claim
  claim     Russia denies, 2021-12-01
  claim     Russia admits, 2023-06-27

Ten thousand claims on one tie are told at once.

  $ python3 - > many.yaml <<'END'
  > print("entente: 1\ncoverage: 2000/2024\nactors: {a: {}, b: {}}\nties:\n- from: a\n  type: arms\n  to: b\n  start: 2015\n  claims:")
  > for i in range(10000):
  >     stance = "denies" if i < 9000 else "asserts"
  >     print(f"  - {{by: 'holder {i % 9000}', stance: {stance}, when: {2000 + i % 24}}}")
  > END
  $ timeout 30 entente ties -f many.yaml -O jsonl | python3 -c 'import json, sys; [print(len(t["asserted_by"]), len(t["denied_by"]), set(t["asserted_by"]) & set(t["denied_by"])) for t in map(json.loads, sys.stdin)]'
  1000 8000 set()

What different people say of different spells of one tie is never one line.

  $ cat > spells.yaml <<'END'
  > entente: 1
  > coverage: 2010/2025
  > sources: {n1: {title: News, published: 2020}}
  > actors: {b: {name: Bland}, c: {name: Cland}, d: {name: Dland}}
  > ties:
  >   - {from: b, type: arms, to: d, when: 2018/2020, sources: [n1]}
  >   - {from: b, type: arms, to: d, when: 2021/2024, claims: [{by: c, stance: alleges}, {by: d, stance: denies}]}
  > END
  $ entente ties --during 2017/2025 -f spells.yaml
  any time from 2017 to 2025 (--throughout for all of it), as of 2025-12-31: 2 ties
  
  From      To     Tie                                        In force     Certainty   Sources
  Bland  →  Dland  arms                                       2018 – 2020  ● in part   n1
  Bland  →  Dland  arms (alleged by Cland) ⊘ denied by Dland  2021 – 2024  ○ possible
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger except where marked
  in part: definite at some time in those days, not throughout
  $ entente ties --during 2017/2025 -f spells.yaml -O csv --columns id,when,standing,certainty,denied_by,sources
  id,when,standing,certainty,denied_by,sources
  b arms d,2018/2020,reported,definite,,n1
  b arms d #2,2021/2024,disputed,possible,d,
  $ entente timeline -f spells.yaml | sed -n 3,5p
                                                            2010      2015       2020
  Bland → Dland  arms                                       ·················░▓███▓░··········
  Bland → Dland  arms (alleged by Cland) ⊘ denied by Dland  ·······················░░░░░░░░░··
  $ entente draw --at 2018/2024 -f spells.yaml -O svg -o - | grep -o "<title>Bland →[^<]*" | sort -u
  <title>Bland → Dland: arms (2018 – 2020; 2021 – 2024), definite, alleged by Cland (2021 – 2024), denied by Dland (2021 – 2024)

It is in force at both dates, though disputed at one: that ends nothing.

  $ entente diff 2019 2023 -f spells.yaml
  any time in 2019 with any time in 2023, as of 2025-12-31
  
  Ties
       From      To     Tie                                        In force        Change                     Sources
    ~  Bland  →  Dland  arms (alleged by Cland) ⊘ denied by Dland  2021 – 2024  ○  less certain, interrupted
  - ended  + formed  ~ of another type, sign, weight or certainty  ? not certain   ● definite  ◐ likely  ○ possible
  2019 to 2023: 1 less certain; 0 pairs changed
  to compare the last days of both: entente diff 2019-12-31 2023-12-31
  $ entente diff 2019 2023 -f spells.yaml --all | sed -n 3,4p
  Pairs of actors
    Bland – Dland  ally  →  none  no dissolution: in doubt from then on

Who disputes a part of a tie is named, with the part.

  $ cat > parts.yaml <<'END'
  > entente: 1
  > coverage: 2000/2024
  > sources: {n1: {title: News, published: 2021}, n2: {title: Old News, published: 2022}}
  > actors: {a: {name: Aland}, b: {name: Bland}, c: {name: Cland}}
  > ties:
  >   - {from: a, type: arms, to: b, when: since 2018, sources: [n1], claims: [{by: c, about: type, stance: denies}, {about: start, stance: doubts, sources: [n2]}]}
  >   - {from: a, type: arms, to: c, when: since 2018, sources: [n1], claims: [{by: c, about: start, stance: denies, when: 2019}, {by: c, about: start, stance: asserts, when: 2020}]}
  > END
  $ entente ties -f parts.yaml | sed -n 3,5p
  From      To     Tie                                               In force  Certainty   Sources
  Aland  →  Bland  arms ⊘ type denied by Cland; start doubted by n2  2018 –    ● definite  n1 ⊘ n2
  Aland  →  Cland  arms                                              2018 –    ● definite  n1
  $ entente draw -f parts.yaml -O svg -o - | grep -o "<title>Aland →[^<]*" | sort -u
  <title>Aland → Bland: arms (2018 –), definite, type denied by Cland; start doubted by n2
  <title>Aland → Cland: arms (2018 –), definite

To deny a part says nothing of the tie, so nobody says that there is one. To admit, allege or assert one does, and it is
told with its part.

  $ cat > part-words.yaml <<'END'
  > entente: 1
  > coverage: 2000/2024
  > sources: {s: {title: T, published: 2020}}
  > actors: {a: {name: Aland}, b: {name: Bland}, c: {name: Cland}}
  > ties:
  >   - {from: a, type: funds, to: b, when: since 2001, claims: [{by: c, stance: denies, about: start}]}
  >   - {from: a, type: arms, to: b, when: since 2001, claims: [{by: c, stance: retracts, about: type}]}
  >   - {from: a, type: trains, to: b, when: since 2001, claims: [{by: c, stance: doubts, about: end}]}
  >   - {from: c, type: funds, to: b, when: since 2001, sources: [s], claims: [{by: c, stance: admits, about: start}]}
  >   - {from: c, type: arms, to: b, when: since 2001, claims: [{by: a, stance: alleges, about: start}]}
  >   - {from: c, type: trains, to: b, when: since 2001, claims: [{by: a, about: end}]}
  > END
  $ entente check -f part-words.yaml --format short -q
  part-words.yaml:6:5: warning: nobody says that there is this tie, only what is wrong in it [tie/unsourced]
  part-words.yaml:7:5: warning: nobody says that there is this tie, only what is wrong in it [tie/unsourced]
  part-words.yaml:8:5: warning: nobody says that there is this tie, only what is wrong in it [tie/unsourced]
  $ entente ties -f part-words.yaml
  as of 2024-12-31: 6 ties
  
  From      To     Tie                              In force  Certainty   Sources
  Aland  →  Bland  arms ⊘ type retracted by Cland   2001 –    ● definite
  Aland  →  Bland  funds ⊘ start denied by Cland    2001 –    ● definite
  Aland  →  Bland  trains ⊘ end doubted by Cland    2001 –    ● definite
  Cland  →  Bland  arms (start alleged by Aland)    2001 –    ○ possible
  Cland  →  Bland  funds (start admitted by Cland)  2001 –    ● definite  s
  Cland  →  Bland  trains (end according to Aland)  2001 –    ● definite
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger except where marked
  $ entente ties -f part-words.yaml -O csv --columns id,standing,asserted_by,alleged_by,admitted_by
  id,standing,asserted_by,alleged_by,admitted_by
  a arms b,unsourced,,,
  a funds b,unsourced,,,
  a trains b,unsourced,,,
  c arms b,alleged,,a,
  c funds b,corroborated,,,c
  c trains b,reported,a,,
  $ entente draw -f part-words.yaml -O svg -o - | grep -o "<title>Cland →[^<]*" | sort -u
  <title>Cland → Bland: arms (2001 –), possible, start alleged by Aland
  <title>Cland → Bland: funds (2001 –), definite, start admitted by Cland
  <title>Cland → Bland: trains (2001 –), definite, end according to Aland

A retraction is warned of if nobody by that name said so, or not before.

  $ cat > retractions.yaml <<'END'
  > entente: 1
  > coverage: 2000/2024
  > sources:
  >   n: {title: N, publisher: The Daily News, published: 2021}
  >   other: {title: C, publisher: Daily News, published: 2022}
  >   early: {title: E, publisher: The Daily News, published: 2019}
  >   later: {title: L, publisher: the daily news, published: 2022}
  > actors: {a: {name: Aland}, b: {name: Bland}}
  > ties:
  >   - {from: a, type: funds, to: b, when: in 2001, sources: [n], claims: [{stance: retracts, sources: [other]}]}
  >   - {from: a, type: funds, to: b, when: in 2003, sources: [n], claims: [{stance: retracts, sources: [early]}]}
  >   - {from: a, type: funds, to: b, when: in 2005, sources: [n], claims: [{by: b}, {by: "an aide"}, {stance: retracts, by: "J. Doe"}]}
  >   - {from: a, type: funds, to: b, when: in 2007, sources: [n], claims: [{stance: retracts, sources: [later]}]}
  >   - {from: a, type: funds, to: b, when: in 2009, sources: [n], claims: [{by: b, stance: denies, when: 2021}, {by: b, stance: retracts, when: 2022}]}
  >   - {from: a, type: funds, to: b, when: in 2011, claims: [{stance: retracts, by: b}]}
  > END
  $ entente check -f retractions.yaml -q 2>&1 | grep -v '^ *[|0-9]'
  warning: retraction takes nothing back: nobody by that name said so [claim/retracts-nothing]
    --> retractions.yaml:10:73
     = help: name who takes it back as who said so (The Daily News): by `by:`, or by a source of the same publisher or author
  
  warning: retraction takes nothing back: nobody by that name said so before [claim/retracts-nothing]
    --> retractions.yaml:11:73
     = help: correct the dates: `when:` of the claim or `published:` of the source that it cites
  
  warning: retraction takes nothing back: nobody by that name said so [claim/retracts-nothing]
    --> retractions.yaml:12:99
     = help: name who takes it back as who said so (The Daily News, Bland, an aide): by `by:`, or by a source of the same publisher or author
  
  warning: retraction takes nothing back: nobody by that name said so [claim/retracts-nothing]
    --> retractions.yaml:15:59
     = help: nobody said so: add who did, or remove the retraction

Somebody denies when a tie began, or what it was: the change is likely at most, and everything tells who.

  $ cat > parts.yaml <<'END'
  > entente: 1
  > coverage: 1990/2010
  > sources: {s: {title: T, published: 2010}}
  > actors: {a: {name: Arda}, b: {name: Bora}, c: {name: Cira}, d: {name: Dena}, e: {name: Etna}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: since 1995-01-01, sources: [s], claims: [{by: b, stance: denies, about: start}]}
  >   - {between: [a, c], type: allied-with, when: since 1995-01-01, sources: [s], claims: [{by: d, stance: denies, about: type}]}
  >   - {between: [a, d], type: allied-with, when: since 1995-01-01, sources: [s], claims: [{by: c, stance: doubts}]}
  >   - {between: [a, e], type: allied-with, when: 1991-01-01/1995-12-31, sources: [s], claims: [{by: e, stance: doubts, about: start}, {by: c, stance: denies, about: end}]}
  > END
  $ entente shifts -f parts.yaml
  1990 to 2010, as of 2010-12-31: 5 shifts
  
  When        Pair         Was   Became               Certainty   Ties
  1991-01-01  Arda – Etna  none  ally    formation    ● definite  allied with ⊘ start doubted by Etna; end denied by Cira
  1995-01-01  Arda – Bora  none  ally    formation    ◐ likely    allied with ⊘ start denied by Bora
  1995-01-01  Arda – Cira  none  ally    formation    ◐ likely    allied with ⊘ type denied by Dena
  1995-01-01  Arda – Dena  none  ally    formation    ● definite  allied with ⊘ doubted by Cira
  1995-12-31  Arda – Etna  ally  none    dissolution  ◐ likely    allied with ⊘ start doubted by Etna; end denied by Cira
  made by lasting ties only (--with-events for the rest)
  $ entente shifts a b -f parts.yaml
  1990 to 2010, as of 2010-12-31: Arda – Bora, 1 change
  
  When       State  Perhaps             Ties
  1990/1994  none
  1995/2010  ally            formation  allied with ⊘ start denied by Bora
  State: the best estimate
  made by lasting ties only (--with-events for the rest)
  $ entente diff 1994 1997 -f parts.yaml
  any time in 1994 with any time in 1997, as of 2010-12-31
  
  Pairs of actors
    Arda – Bora  none  →  ally  formation (likely)
    Arda – Cira  none  →  ally  formation (likely)
    Arda – Dena  none  →  ally  formation (definite)
    Arda – Etna  ally  →  none  dissolution (likely)
  
  Ties
        From     To    Tie                                                      In force                    Change           Sources
    ?-  Arda  ↔  Etna  allied with ⊘ start doubted by Etna; end denied by Cira  1991-01-01 – 1995-12-31  ●  may have ended   s
    +   Arda  ↔  Dena  allied with ⊘ doubted by Cira                            1995-01-01 –             ●  formed           s
    ?+  Arda  ↔  Bora  allied with ⊘ start denied by Bora                       1995-01-01 –             ●  may have formed  s
    ?+  Arda  ↔  Cira  allied with ⊘ type denied by Dena                        1995-01-01 –             ●  may have formed  s
  Enter the network: Bora, Cira, Dena
  Leave the network: Etna
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger except where marked
  1994 to 1997: 1 may have ended, 1 formed, 2 may have formed; 4 pairs changed
  to compare the last days of both: entente diff 1994-12-31 1997-12-31
  $ entente diff 1994 1997 -f parts.yaml -O csv --columns id,change,certainty,denied_by,doubted_by,parts_against
  certainty,id,change,denied_by,doubted_by,parts_against
  likely,,,,,
  likely,,,,,
  definite,,,,,
  likely,,,,,
  definite,a allied-with e,may-have-ended,,,start doubted by e;end denied by c
  definite,a allied-with d,formed,,c,
  definite,a allied-with b,may-have-formed,,,start denied by b
  definite,a allied-with c,may-have-formed,,,type denied by d
  ,,formed,,,
  ,,formed,,,
  ,,formed,,,
  ,,ended,,,
  $ entente diff 1994 1997 -f parts.yaml --definite
  any time in 1994 with any time in 1997, as of 2010-12-31
  
  Pairs of actors
    Arda – Dena  none  →  ally  formation (definite)
  
  Ties
       From     To    Tie                            In force         Change  Sources
    +  Arda  ↔  Dena  allied with ⊘ doubted by Cira  1995-01-01 –  ●  formed  s
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger except where marked
  1994 to 1997: 1 formed; 1 pair changed
  3 ties are not certain to have changed (leave out --definite)
  3 pairs are not certain to have changed (leave out --definite)
  to compare the last days of both: entente diff 1994-12-31 1997-12-31
  $ entente ties --at 1995 -f parts.yaml -O csv --columns id,certainty,denied_by,doubted_by,parts_against
  id,certainty,denied_by,doubted_by,parts_against
  a allied-with b,definite,,,start denied by b
  a allied-with c,definite,,,type denied by d
  a allied-with d,definite,,c,
  a allied-with e,definite,,,start doubted by e;end denied by c
  $ entente shifts -f parts.yaml -O csv --columns a,b,shift,certainty,denied_by,doubted_by,parts_against
  a,b,shift,certainty,denied_by,doubted_by,parts_against
  a,e,formation,definite,,,start doubted by e;end denied by c
  a,b,formation,likely,,,start denied by b
  a,c,formation,likely,,,type denied by d
  a,d,formation,definite,,c,
  a,e,dissolution,likely,,,start doubted by e;end denied by c
