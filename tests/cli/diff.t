entente diff: what two dates have and do not have in common.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente diff 1910 1916 --actor italy
  any time in 1910 with any time in 1916, as of 1919-12-31; actor Italy
  
  Pairs of actors
    Austria-Hungary – Italy  ally  →  hostile  flip (definite)
    Germany – Italy          ally  →  none     dissolution (definite)
  
  Ties
       From                To     Tie          In force                    Change  Sources
    -  Austria-Hungary  ↔  Italy  allied with  1882-05-20 – 1915-05-03  ●  ended   taylor
    -  Germany          ↔  Italy  allied with  1882-05-20 – 1915-05-03  ●  ended   taylor
    +  Austria-Hungary  ↔  Italy  at war with  1915-05-23 – 1918-11-03  ●  formed  taylor
  Tied only at the first date: Germany
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1910 to 1916: 2 ended, 1 formed; 2 pairs changed
  to compare the last days of both: entente diff 1910-12-31 1916-12-31
  $ entente diff 1910 1916
  any time in 1910 with any time in 1916, as of 1919-12-31
  
  Pairs of actors
    Austria-Hungary – Italy  ally  →  hostile  flip (definite)
    Bolsheviks – Germany     none  →  ally     formation (likely)
    Germany – Italy          ally  →  none     dissolution (definite)
    Germany – Russia         none  →  hostile  hostility (definite)
  
  Ties
        From                To          Tie                           In force                    Change           Sources
    -   Austria-Hungary  ↔  Italy       allied with                   1882-05-20 – 1915-05-03  ●  ended            taylor
    -   Germany          ↔  Italy       allied with                   1882-05-20 – 1915-05-03  ●  ended            taylor
    +   Austria-Hungary  ↔  Italy       at war with                   1915-05-23 – 1918-11-03  ●  formed           taylor
    +   Germany          ↔  Russia      at war with                   1914-08-01 – 1918-03-03  ●  formed           taylor
    ?+  Germany          →  Bolsheviks  funds ⊘ denied by Bolsheviks  c. 1915 – 1918           ◐  may have formed  fischer ⊘ fischer
  Enter the network: Bolsheviks
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1910 to 1916: 2 ended, 2 formed, 1 may have formed; 4 pairs changed
  5 more ties are unchanged or undecided (--all)
  to compare the last days of both: entente diff 1910-12-31 1916-12-31
  $ entente diff 1910 1916 --stat
  any time in 1910 with any time in 1916, as of 1919-12-31
  
                                      Count
  Pairs of actors  formation              1
                   hostility              1
                   dissolution            1
                   flip                   1
  Ties             ended                  2
                   formed                 2
                   may have formed        1
                   unchanged              4
                   unknown at both        1
  Actors           enter the network      1
  to compare the last days of both: entente diff 1910-12-31 1916-12-31
  $ entente diff 1910 1916 --actor italy --all
  any time in 1910 with any time in 1916, as of 1919-12-31; actor Italy
  
  Pairs of actors
    Austria-Hungary – Italy  ally  →  hostile  flip (definite)
    Germany – Italy          ally  →  none     dissolution (definite)
  
  Ties
       From                To     Tie          In force                    Change  Sources
    -  Austria-Hungary  ↔  Italy  allied with  1882-05-20 – 1915-05-03  ●  ended   taylor
    -  Germany          ↔  Italy  allied with  1882-05-20 – 1915-05-03  ●  ended   taylor
    +  Austria-Hungary  ↔  Italy  at war with  1915-05-23 – 1918-11-03  ●  formed  taylor
  Tied only at the first date: Germany
  - ended  + formed  ~ of another type, sign, weight or certainty  = unchanged  ? not certain, or not known   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1910 to 1916: 2 ended, 1 formed; 2 pairs changed
  to compare the last days of both: entente diff 1910-12-31 1916-12-31

A difference can be a status; none is none:

  $ entente diff 1910 1916 --exit-code --stat > /dev/null
  [1]
  $ entente diff 1911 1912 --exit-code
  any time in 1911 with any time in 1912, as of 1919-12-31
  1911 to 1912: no tie changed; 0 pairs changed
  nothing changed that is at least likely
  7 more ties are unchanged or undecided (--all)
  to compare the last days of both: entente diff 1911-12-31 1912-12-31
  $ entente diff 1916 1910
  error: 1916 comes after 1910 [usage/diff-order]
     = help: write the earlier date first: diff 1910 1916
  [2]
  $ entente diff 1910
  error: `diff` needs D1 D2 [usage/words]
     = help: usage: entente diff D1 D2 [OPTIONS]
  [2]
  $ entente diff 1910 1916 --actor italy -O jsonl
  {"kind": "pair", "a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "state1": "ally", "state2": "hostile", "shift": "flip", "seen": [], "certainty": "definite"}
  {"kind": "pair", "a": "germany", "a_name": "Germany", "b": "italy", "b_name": "Italy", "state1": "ally", "state2": "none", "shift": "dissolution", "seen": [], "certainty": "definite"}
  {"kind": "tie", "change": "ended", "c1": "definite", "c2": "no", "dates1": "definite", "dates2": "no", "interrupted": false, "was": null, "change_certainty": "definite", "id": "austria allied-with italy", "from": "austria", "from_name": "Austria-Hungary", "to": "italy", "to_name": "Italy", "type": "allied-with", "label": "allied with", "family": "alliance", "sign": 1, "directed": false, "certainty": "definite", "dates": "definite", "membership": null, "coverage": "part", "recent": false, "when": "1882-05-20/1915-05-03", "from_earliest": "1882-05-20", "from_latest": "1882-05-20", "from_best": "1882-05-20", "to_earliest": "1915-05-03", "to_latest": "1915-05-03", "to_best": "1915-05-03", "spells": [{"s0": "1882-05-20", "s1": "1882-05-20", "e0": "1915-05-03", "e1": "1915-05-03"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": [], "sources": ["taylor"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 18, "marking": null}
  {"kind": "tie", "change": "ended", "c1": "definite", "c2": "no", "dates1": "definite", "dates2": "no", "interrupted": false, "was": null, "change_certainty": "definite", "id": "germany allied-with italy", "from": "germany", "from_name": "Germany", "to": "italy", "to_name": "Italy", "type": "allied-with", "label": "allied with", "family": "alliance", "sign": 1, "directed": false, "certainty": "definite", "dates": "definite", "membership": null, "coverage": "part", "recent": false, "when": "1882-05-20/1915-05-03", "from_earliest": "1882-05-20", "from_latest": "1882-05-20", "from_best": "1882-05-20", "to_earliest": "1915-05-03", "to_latest": "1915-05-03", "to_best": "1915-05-03", "spells": [{"s0": "1882-05-20", "s1": "1882-05-20", "e0": "1915-05-03", "e1": "1915-05-03"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": [], "sources": ["taylor"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 17, "marking": null}
  {"kind": "tie", "change": "formed", "c1": "no", "c2": "definite", "dates1": "no", "dates2": "definite", "interrupted": false, "was": null, "change_certainty": "definite", "id": "austria at-war-with italy", "from": "austria", "from_name": "Austria-Hungary", "to": "italy", "to_name": "Italy", "type": "at-war-with", "label": "at war with", "family": "hostility", "sign": -1, "directed": false, "certainty": "definite", "dates": "definite", "membership": null, "coverage": "part", "recent": false, "when": "1915-05-23/1918-11-03", "from_earliest": "1915-05-23", "from_latest": "1915-05-23", "from_best": "1915-05-23", "to_earliest": "1918-11-03", "to_latest": "1918-11-03", "to_best": "1918-11-03", "spells": [{"s0": "1915-05-23", "s1": "1915-05-23", "e0": "1918-11-03", "e1": "1918-11-03"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "parts_against": [], "sources": ["taylor"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 23, "marking": null}
  {"kind": "actor", "change": "ended", "actor": "germany", "actor_name": "Germany"}

Davis was first seen watched between the two, and perhaps was before: another hostile tie makes no new foe.

  $ entente diff 2010-11 2011-03 --actor raymond-davis -f "$ENTENTE_DATA/us-pakistan-2011"
  November 2010 with March 2011, as of 2011-09-27; actor Davis
  
  Ties
       From         To     Tie       In force              Change  Sources
    +  Pakistan  →  Davis  holds     2011-01 – 2011-03  ●  formed  camilli-2011, figaro-davis
    +  Pakistan  →  Davis  releases  2011-03            ●  formed  figaro-davis
  Tied only at the second date: Pakistan, Davis
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  November 2010 to March 2011: 2 formed; 0 pairs changed
  5 ties were first seen by March 2011: the ledger does not say since when they were in force (--all)

The records of a line are those that slices have: no forecasts unless asked for.

  $ entente diff 1986 2011-09 --actor us,pakistan --type accuses --all -f "$ENTENTE_DATA/us-pakistan-2011" -O jsonl --columns kind,id,records | grep accuses
  {"kind": "tie", "id": "us accuses pakistan", "records": 2}
  {"kind": "tie", "id": "pakistan accuses us", "records": 2}

Under a filter actors are tied or not as far as it lets ties through.

  $ entente diff 2001-09 2001-12 --actor haqqani,us,taliban -f "$ENTENTE_DATA/us-pakistan-2011" | grep 'second date'
  Tied only at the second date: US

The numbers below a table are those of its rows, in every format, and --stat has them alone:

  $ export ENTENTE_FILE="$ENTENTE_DATA/us-pakistan-2011"
  $ kinds() { entente diff 1986 2011-09 "$@" -O csv --columns kind,change -q | grep '^tie,' | cut -d, -f2 | sort | uniq -c | sed 's/^ *\([0-9]*\) \(.*\)/\2,\1/'; }
  $ stat() { entente diff 1986 2011-09 "$@" --stat -O csv --columns kind,change,count -q | grep '^tie,' | cut -d, -f2,3 | sort; }
  $ for how in --all --definite; do kinds $how > rows; stat $how | cmp - rows && wc -l < rows; done
  9
  2
  $ foot() { entente diff 1986 2011-09 "$@" | grep '^1986 to' | sed 's/.*2011: \(.*\); .*/\1/' | tr -s ',' '\n' | sed 's/^ *\([0-9]*\) \(.*\)/\2,\1/; s/ /-/g' | sort; }
  $ for how in --all --definite --columns=; do [ $how = --columns= ] && how=; foot $how > numbers; kinds $how | cmp - numbers && wc -l < numbers; done
  - numbers differ: byte 12, line 2
  2
  4

Where knowledge ends the world does not change; what was seen not long ago is likely to go on:

  $ cat > seen.yaml <<'END'
  > entente: 1
  > coverage: 2010/2022-06
  > half-life: none
  > actors: {russia: {name: Russia}, mali: {name: Mali}, france: {name: France}}
  > ties:
  >   - {from: russia, type: supports, to: mali, when: by 2021-12}
  >   - {from: france, type: arms, to: mali, when: 2013/2022-02}
  > END
  $ entente diff 2021-12 2022-01 -f seen.yaml
  December 2021 with January 2022, as of 2022-06-30
  December 2021 to January 2022: no tie changed; 0 pairs changed
  nothing changed that is at least likely
  1 tie was last seen by December 2021: the ledger does not say whether it went on (--all)
  1 more tie is unchanged or undecided (--all)
  $ entente diff 2021-11 2021-12 -f seen.yaml --all
  November 2021 with December 2021, as of 2022-06-30
  
  Pairs of actors
    France – Mali  ally  →  ally  unchanged (definite)
    Mali – Russia  none  →  ally  first seen
  
  Ties
       From       To    Tie       In force           Change      Sources
    ?  Russia  →  Mali  supports  by 2021-12      ●  first seen
    =  France  →  Mali  arms      2013 – 2022-02  ●  unchanged
  First seen: Russia
  - ended  + formed  ~ of another type, sign, weight or certainty  = unchanged  ? not certain, or not known   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  November 2021 to December 2021: 1 first seen, 1 unchanged; 0 pairs changed
  $ cat > turned.yaml <<'END'
  > entente: 1
  > coverage: 1980/2011
  > actors: {a: {name: Aa}, b: {name: Bb}}
  > ties:
  >   - {from: a, type: funds, to: b, when: 1982/1988}
  >   - {from: a, type: distrusts, to: b, when: by 2011-06}
  > END
  $ entente diff 1986 2011-09 -f turned.yaml
  any time in 1986 with September 2011, as of 2011-12-31
  
  Pairs of actors
    Aa – Bb  ally  →  hostile  dissolution (likely); hostile first seen
  
  Ties
       From     To  Tie    In force        Change  Sources
    -  Aa    →  Bb  funds  1982 – 1988  ●  ended
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1986 to September 2011: 1 ended; 1 pair changed
  1 tie was first seen by September 2011: the ledger does not say since when it was in force (--all)
  $ grep -v half-life seen.yaml > fading.yaml; entente diff 2021-12 2022-01 -f fading.yaml
  December 2021 with January 2022, as of 2022-06-30
  December 2021 to January 2022: no tie changed; 0 pairs changed
  nothing changed that is at least likely
  1 tie was last seen by December 2021: the ledger does not say whether it went on (--all)
  1 more tie is unchanged or undecided (--all)
  $ entente diff 2021-12 2022-04 -f fading.yaml --all
  December 2021 with April 2022, as of 2022-06-30
  
  Pairs of actors
    France – Mali  ally  →  none  dissolution (definite)
    Mali – Russia  ally  →  ally  unchanged (likely)
  
  Ties
       From       To    Tie       In force           Change        Sources
    -  France  →  Mali  arms      2013 – 2022-02  ●  ended
    ~  Russia  →  Mali  supports  by 2021-12      ◐  less certain
  Leave the network: France
  - ended  + formed  ~ of another type, sign, weight or certainty  = unchanged  ? not certain, or not known   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  December 2021 to April 2022: 1 ended, 1 less certain; 1 pair changed
  $ entente diff 2021-12 2022-04 -f fading.yaml --definite -q -o a.svg && grep -o 'Only what is certain[^<]*\|, as of[^<]*' a.svg
  Only what is certain is drawn

The same tie with another weight:

  $ cat > weight.yaml <<'END'
  > entente: 1
  > coverage: 1990/2000
  > actors: {a: {}, b: {}}
  > ties:
  >   - {from: a, type: funds, to: b, when: 1990-01-01/1994-12-31}
  >   - {from: a, type: funds, to: b, when: 1995-01-01/1999-12-31, weight: 3}
  > END
  $ entente diff 1992 1996 -f weight.yaml
  any time in 1992 with any time in 1996, as of 2000-12-31
  
  Ties
       From     To  Tie    In force                                             Change                 Sources
    ~  a     →  b   funds  1990-01-01 – 1994-12-31, 1995-01-01 – 1999-12-31  ●  weight changed: 1 → 3
  - ended  + formed  ~ of another type, sign, weight or certainty  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1992 to 1996: 1 weight changed; 0 pairs changed
  to compare the last days of both: entente diff 1992-12-31 1996-12-31

Who was somebody else before is not new:

  $ cat > names.yaml <<'END'
  > entente: 1
  > coverage: 2020/2025
  > actors: {mali: {name: Mali}, wagner: {name: Wagner Group}, corps: {name: Africa Corps}, niger: {name: Niger}}
  > ties:
  >   - {from: wagner, type: supports, to: mali, when: 2021/2023-10}
  >   - {from: corps, type: supports, to: mali, when: since 2023-12}
  >   - {from: niger, type: allied-with, to: mali, when: since 2023-12}
  >   - {from: corps, type: renamed-from, to: wagner, on: 2023-11}
  > END
  $ entente diff 2022 2024 -f names.yaml
  any time in 2022 with any time in 2024, as of 2025-12-31
  
  Pairs of actors
    Africa Corps – Mali  none  →  ally  formation (definite)
    Mali – Niger         none  →  ally  formation (definite)
    Mali – Wagner Group  ally  →  none  dissolution (definite)
  
  Ties
       From             To     Tie          In force           Change  Sources
    -  Wagner Group  →  Mali   supports     2021 – 2023-10  ●  ended
    +  Africa Corps  →  Mali   supports     2023-12 –       ●  formed
    +  Mali          ↔  Niger  allied with  2023-12 –       ●  formed
  Enter the network: Niger
  Go on from another: Africa Corps, until 2023-11 Wagner Group
  Leave the network: Wagner Group
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  2022 to 2024: 1 ended, 2 formed; 3 pairs changed
  to compare the last days of both: entente diff 2022-12-31 2024-12-31
  $ entente diff 2022 2024 -f names.yaml -O json | grep '"change": "[a-z-]*", "actor"'
      {"kind": "actor", "change": "formed", "actor": "niger", "actor_name": "Niger"},
      {"kind": "actor", "change": "goes-on", "actor": "corps", "actor_name": "Africa Corps"},
      {"kind": "actor", "change": "ended", "actor": "wagner", "actor_name": "Wagner Group"}
  $ entente diff 2022 2024 -f names.yaml --stat | grep 'network\|go on'
  Actors           enter the network       1
                   go on from another      1
                   leave the network       1
  $ entente diff 2022 2024 -f names.yaml -O dot | grep -o '"corps" .*Group"'
  "corps" [label="Africa Corps,\nuntil 2023-11\nWagner Group"
  $ entente diff 2022 2024 -f names.yaml -q -o names.svg; grep -o '>NEW<\|>[^<]*until[^<]*<' names.svg
  >until 2023-11<
  >NEW<

What is alleged and denied has perhaps begun, and brings nobody into the network; a table, a figure and a report count it
alike:

  $ cat > alleged.yaml <<'END'
  > entente: 1
  > coverage: 2000/2024
  > actors: {france: {name: France}, mali: {name: Mali}, jnim: {name: JNIM}}
  > ties:
  >   - {from: france, type: arms, to: jnim, when: since 2021, claims: [{by: mali, stance: alleges}, {by: france, stance: denies}]}
  > END
  $ entente diff 2015-12 2022-12 -f alleged.yaml --stat
  December 2015 with December 2022, as of 2024-12-31
  
                         Count
  Ties  may have formed      1
  $ entente diff 2015-12 2022-12 -f alleged.yaml -q -o a.svg && grep -o '0 ended[^<]*\|NEW' a.svg
  0 ended, 0 formed, 1 may have formed, 0 unchanged. State of knowledge: 31 December 2024. May have formed: France → JNIM: arms (2021 –), possible, alleged by Mali, denied by France.
  0 ended, 0 formed, 1 may have formed, 0 unchanged
  $ entente report -f alleged.yaml --from 2015-12 --to 2022-12 -q -o a.md && grep 'month of it: \|Most ties\|From its' a.md
  December 2022, the last month of it: 1 tie between 2 actors, 0 of them definite, 1 only possible.
  From its first month to its last: 0 ended, 0 formed, 1 may have formed, 0 unchanged.

What nobody stands by any more is left out, counted, and shown to those who ask for it:

  $ cat > gone.yaml <<'END'
  > entente: 1
  > coverage: 2000/2024
  > sources: {n1: {title: N1, publisher: P, published: 2021-01-01}, n4: {title: N4, publisher: P, published: 2021-02-01}}
  > actors: {a: {name: Aland}, b: {name: Bland}, c: {name: Cland}}
  > ties:
  >   - {from: a, type: arms, to: b, when: since 2018, sources: [n1], claims: [{stance: retracts, sources: [n4]}]}
  >   - {from: a, type: funds, to: b, when: 2001/2010, claims: [{by: b, stance: denies}]}
  >   - {from: a, type: hosts, to: b, when: since 2001, claims: [{by: b, stance: denies}]}
  >   - {between: [b, c], type: hostile-to, when: 2001/2010, sources: [n1]}
  > END
  $ entente diff 2005-12 2020-12 -f gone.yaml
  December 2005 with December 2020, as of 2024-12-31
  
  Pairs of actors
    Bland – Cland  hostile  →  none  de-escalation (definite)
  
  Ties
       From      To     Tie         In force        Change  Sources
    -  Bland  ↔  Cland  hostile to  2001 – 2010  ●  ended   n1
  Leave the network: Bland, Cland
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  December 2005 to December 2020: 1 ended; 1 pair changed
  2 denied ties and 1 retracted tie left out (--standing denied,retracted)
  $ entente diff 2005-12 2020-12 -f gone.yaml --stat
  December 2005 with December 2020, as of 2024-12-31
  
                                      Count
  Pairs of actors  de-escalation          1
  Ties             ended                  1
  Actors           leave the network      2
  2 denied ties and 1 retracted tie left out (--standing denied,retracted)
  $ entente diff 2005-12 2020-12 -f gone.yaml -O json | sed -n '/notes/,$p'
    "notes": [
      "2 denied ties and 1 retracted tie left out (--standing denied,retracted)"
    ]
  }
  $ entente diff 2005-12 2020-12 -f gone.yaml -q -o a.svg && grep -o '>Not drawn[^<]*' a.svg
  >Not drawn: 3 denied or retracted ties
  $ entente diff 2005-12 2020-12 -f gone.yaml --standing denied
  December 2005 with December 2020, as of 2024-12-31; standing denied
  
  Ties
        From      To     Tie                      In force     Change          Sources
    ?-  Aland  →  Bland  funds ⊘ denied by Bland  2001 – 2010  may have ended
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  December 2005 to December 2020: 1 may have ended; 0 pairs changed
  1 more tie is unchanged or undecided (--all)
  $ entente diff 2005-12 2020-12 -f gone.yaml --standing denied,retracted -q -o a.svg && grep -o '0 ended[^<]*' a.svg
  0 ended, 1 may have ended, 0 formed, 1 may have formed, 1 unchanged. State of knowledge: 31 December 2024; standing denied, retracted. May have formed: Aland → Bland: arms (2018 –), no, retracted by P. May have ended: Aland → Bland: funds (2001 – 2010), no, denied by Bland. Unchanged: Aland → Bland: hosts (2001 –), no, denied by Bland.
  0 ended, 1 may have ended, 0 formed, 1 may have formed, 1 unchanged
  $ entente report -f gone.yaml -q -o a.md && grep 'Filters:' a.md
  Time: 2000 to 2024. Filters: 2 denied ties and 1 retracted tie left out. Perspective: every source and party.
  $ entente report -f gone.yaml --type hosts,hostile-to -q -o a.md && grep 'Filters:' a.md
  Time: 2000 to 2024. Filters: type hosts, hostile-to; 1 denied tie left out. Perspective: every source and party.

What is left out as not certain is what the table without that option has more:

  $ cat > sure.yaml <<'END'
  > entente: 1
  > coverage: 1990/2010
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {from: a, type: funds, to: b, when: 1990-01-01/1994-12-31}
  >   - {from: a, type: funds, to: b, when: 1995-01-01/1999-12-31, weight: 3}
  >   - {between: [a, c], type: allied-with, start: [1991..1998], end: 2009}
  >   - {between: [b, c], type: allied-with, start: [1995..2009], end: 2010}
  >   - {from: a, type: arms, to: c, when: since 1995}
  > END
  $ entente diff 1992 1996 -f sure.yaml --definite
  any time in 1992 with any time in 1996, as of 2010-12-31
  
  Ties
       From     To  Tie    In force                                             Change                 Sources
    +  a     →  c   arms   1995 –                                            ●  formed
    ~  a     →  b   funds  1990-01-01 – 1994-12-31, 1995-01-01 – 1999-12-31  ●  weight changed: 1 → 3
  - ended  + formed  ~ of another type, sign, weight or certainty  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1992 to 1996: 1 formed, 1 weight changed; 0 pairs changed
  1 tie is not certain to have changed (leave out --definite)
  1 pair is not certain to have changed (leave out --definite)
  to compare the last days of both: entente diff 1992-12-31 1996-12-31
  $ entente diff 1992 1996 -f sure.yaml --definite --stat
  any time in 1992 with any time in 1996, as of 2010-12-31
  
                        Count
  Ties  formed              1
        weight changed      1
  1 tie is not certain to have changed (leave out --definite)
  1 pair is not certain to have changed (leave out --definite)
  to compare the last days of both: entente diff 1992-12-31 1996-12-31
  $ entente diff 1992 1996 -f sure.yaml
  any time in 1992 with any time in 1996, as of 2010-12-31
  
  Pairs of actors
    a – c  none  →  ally  formation (likely)
  
  Ties
        From     To  Tie          In force                                             Change                 Sources
    +   a     →  c   arms         1995 –                                            ●  formed
    ?+  a     ↔  c   allied with  1991..1998 – 2009                                 ◐  may have formed
    ~   a     →  b   funds        1990-01-01 – 1994-12-31, 1995-01-01 – 1999-12-31  ●  weight changed: 1 → 3
  Enter the network: c
  - ended  + formed  ~ of another type, sign, weight or certainty  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  1992 to 1996: 1 formed, 1 may have formed, 1 weight changed; 1 pair changed
  1 more tie is unchanged or undecided (--all)
  to compare the last days of both: entente diff 1992-12-31 1996-12-31

A tie on no day for certain, and yet within some years:

  $ cat > some.yaml <<'END'
  > entente: 1
  > coverage: 1900/2024
  > actors: {a: {}, b: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, start: [2000..2004], end: [2003..2006]}
  > END
  $ entente check -f some.yaml | grep -A1 'note: on no day'
     = note: on no day does every reading of the dates have such a tie in force: asked of a day, it is likely or possible, never definite
     = help: add `seen:` with a day on which it was in force
  $ entente ties --at 2000/2006 -f some.yaml
  any time from 2000 to 2006 (--throughout for all of it), as of 2024-12-31: 1 tie
  
  From     To  Tie          In force                 Certainty  Sources
  a     ↔  b   allied with  2000..2004 – 2003..2006  ● in part
  ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  in part: definite at some time in those days, not throughout
  $ entente ties --include definite -f alleged.yaml
  as of 2024-12-31; only definite by dates: 1 tie
  
  From       To    Tie                                        In force  Certainty   Sources
  France  →  JNIM  arms (alleged by Mali) ⊘ denied by France  2021 –    ○ possible
  ● definite  ◐ likely  ○ possible

Data have words for what the text says: of a pair of which something is only seen, of dates, and of what is unknown:

  $ cat > seen-pair.yaml <<'END'
  > entente: 1
  > coverage: 1990/2010
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {from: a, type: arms, to: b, when: by 2001}
  >   - {from: a, type: arms, to: c, when: 1999/2005, claims: [{by: b, stance: alleges}]}
  >   - {from: b, type: arms, to: c, start: [1980..2010], end: [1980..2010]}
  > END
  $ entente diff 1994-12 2002-12 -f seen-pair.yaml --all -O json | grep -o '"kind": "pair".*"seen": [^]]*\]\|"change": "may.*"dates2": "[a-z]*"\|"certainty": "[a-z]*", "dates": "[a-z]*"'
  "kind": "pair", "a": "a", "a_name": "a", "b": "b", "b_name": "b", "state1": "none", "state2": "ally", "shift": null, "seen": ["first-seen"]
  "kind": "pair", "a": "a", "a_name": "a", "b": "c", "b_name": "c", "state1": "none", "state2": "none", "shift": null, "seen": []
  "kind": "pair", "a": "b", "a_name": "b", "b": "c", "b_name": "c", "state1": "none", "state2": "none", "shift": null, "seen": []
  "change": "may-have-formed", "c1": "no", "c2": "possible", "dates1": "no", "dates2": "definite"
  "certainty": "possible", "dates": "definite"
  "certainty": "likely", "dates": "likely"
  "certainty": "possible", "dates": "possible"
  $ entente diff 1994-12 2002-12 -f seen-pair.yaml --stat -O csv
  kind,change,count
  tie,may-have-formed,1
  tie,first-seen,1
  tie,unknown-at-both,1
  actor,first-seen,2
  $ entente diff 1994-12 2002-12 -f seen-pair.yaml --stat
  December 1994 with December 2002, as of 2010-12-31
  
                           Count
  Ties    may have formed      1
          first seen           1
          unknown at both      1
  Actors  first seen           2

A tie whose type or sign changed is one row, with the sources of both; where
several ended or began nothing is guessed:

  $ cat > types.yaml <<'EOF'
  > entente: 1
  > coverage: 2000/2024
  > sources: {s: {title: S, published: 2020}, t: {title: T, published: 2021}}
  > actors: {a: {}, b: {}, c: {}, d: {}}
  > ties:
  >   - {from: a, type: funds, to: b, start: 2010, end: 2016, sources: [s]}
  >   - {from: a, type: arms, to: b, start: 2017, end: .., sources: [t]}
  >   - {from: b, type: funds, to: c, start: 2010, end: 2016-12-31}
  >   - {from: b, type: opposes, to: c, start: 2017-01-01}
  >   - {from: a, type: funds, to: c, start: 2010, end: 2016-12-31}
  >   - {from: c, type: arms, to: a, start: 2017-01-01}
  >   - {from: a, type: funds, to: d, start: 2010, end: 2016-12-31}
  >   - {from: a, type: arms, to: d, start: 2017-01-01}
  >   - {from: a, type: trains, to: d, start: 2017-01-01}
  >   - {from: d, type: funds, to: b, start: 2010, end: 2014}
  >   - {from: d, type: arms, to: b, start: 2016-01-01}
  > EOF
  $ entente diff 2012 2020 -f types.yaml
  any time in 2012 with any time in 2020, as of 2024-12-31
  
  Pairs of actors
    b – c  ally  →  hostile  flip (definite)
  
  Ties
       From     To  Tie      In force                             Change                         Sources
    -  a     →  c   funds    2010 – 2016-12-31                 ●  ended
    -  a     →  d   funds    2010 – 2016-12-31                 ●  ended
    -  d     →  b   funds    2010 – 2014                       ●  ended
    +  a     →  d   arms     2017-01-01 –                      ●  formed
    +  a     →  d   trains   2017-01-01 –                      ●  formed
    +  c     →  a   arms     2017-01-01 –                      ●  formed
    +  d     →  b   arms     2016-01-01 –                      ●  formed
    ~  a     →  b   arms     2010 – 2016 → 2017 –              ●  type changed: funds → arms     s, t
    ~  b     →  c   opposes  2010 – 2016-12-31 → 2017-01-01 –  ●  sign changed: funds → opposes
  - ended  + formed  ~ of another type, sign, weight or certainty  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger
  2012 to 2020: 3 ended, 4 formed, 1 type changed, 1 sign changed; 1 pair changed
  to compare the last days of both: entente diff 2012-12-31 2020-12-31
  $ entente diff 2012 2020 -f types.yaml --stat
  any time in 2012 with any time in 2020, as of 2024-12-31
  
                                 Count
  Pairs of actors  flip              1
  Ties             ended             3
                   formed            4
                   type changed      1
                   sign changed      1
  to compare the last days of both: entente diff 2012-12-31 2020-12-31
  $ entente diff 2012 2020 -f types.yaml -O csv --columns change,from,type,to,was
  change,from,type,to,was
  ended,a,funds,c,
  ended,a,funds,d,
  ended,d,funds,b,
  formed,a,arms,d,
  formed,a,trains,d,
  formed,c,arms,a,
  formed,d,arms,b,
  type-changed,a,arms,b,a funds b
  sign-changed,b,opposes,c,b funds c
  $ entente diff 2012 2020 -f types.yaml -O dot | grep -o '1 type changed, 1 sign'
  1 type changed, 1 sign
  $ entente diff 2012 2020 -f types.yaml --actor b --exit-code -O csv --columns change,type
  change,type
  ended,funds
  formed,arms
  type-changed,arms
  sign-changed,opposes
  [1]

What may have begun, but by the best estimate has not, is no difference:

  $ entente diff 2016-12-31 2017-02-01 -f types.yaml --type arms --actor b --all --exit-code -O csv --columns change,from,to
  change,from,to
  may-have-formed,a,b
  unchanged,d,b

A tie that is in doubt at one of the dates has perhaps not changed, which is no status:

  $ cat > doubt.yaml <<'EOF'
  > entente: 1
  > coverage: 2000/2020
  > sources: {s: {title: T, published: 2020}}
  > actors: {f: {name: F}, j: {name: J}}
  > ties:
  >   - {from: f, type: arms, to: j, when: 2001-01-01/2003-12-31, sources: [s]}
  >   - {from: f, type: arms, to: j, when: 2004-01-01/2006-12-31, claims: [{by: j, stance: alleges}, {by: f, stance: denies}]}
  > EOF
  $ entente diff 2002 2005 -f doubt.yaml --exit-code -O csv --columns change,certainty
  certainty,change
  possible,weaker

What was only last seen, or is in doubt from then on, changes no pair, and `shifts` tells the same:

  $ entente diff 2002 2005 -f doubt.yaml --all | grep 'F –'
    F – J  ally  →  none  no dissolution: in doubt from then on
  $ entente shifts -f doubt.yaml --all | grep -e 'F –' -e dissolution
  2001-01-01  F – J  none  ally    formation  ● definite  arms
  not listed: 1 by a tie that is in doubt from then on, or until then: F – J (arms)

Of days between the two dates alone, a doubt leaves no doubt at either:

  $ cat > adjoined.yaml <<'EOF'
  > entente: 1
  > coverage: 1870/1914
  > sources: {s: {title: T, published: 2000}}
  > actors: {a: {name: A}, c: {name: C}, d: {name: D}, e: {name: E}}
  > ties:
  >   - {between: [a, d], type: allied-with, when: 1872-01-01/1880-12-31, sources: [s]}
  >   - {between: [a, d], type: allied-with, when: 1881-01-01/1881-01-01, claims: [{by: a, stance: alleges}]}
  >   - {between: [c, d], type: allied-with, when: 1889-01-01/1889-12-31, claims: [{by: c, stance: alleges}]}
  >   - {between: [c, d], type: allied-with, when: since 1890-01-01, sources: [s]}
  >   - {between: [a, e], type: allied-with, when: 1872-01-01/1880-12-31, sources: [s]}
  >   - {between: [a, e], type: allied-with, when: 1881-01-01/1882-12-31, claims: [{by: a, stance: alleges}]}
  >   - {between: [a, e], type: allied-with, when: 1883-01-01/1899-12-31, claims: [{by: a, stance: alleges}]}
  > EOF
  $ entente diff 1875 1895 -f adjoined.yaml --all | grep '[ACD] –'
    A – D  ally  →  none  dissolution (definite)
    A – E  ally  →  none  no dissolution: in doubt from then on
    C – D  none  →  ally  formation (definite)
  $ entente diff 1889-06 1900 -f adjoined.yaml --all | grep '[ACD] –'
    A – E  none  →  none  unchanged (likely)
    C – D  none  →  ally  no formation: in doubt until then
  $ entente diff 1875 1900 -f adjoined.yaml -O csv --columns a,b,shift,certainty | head -4
  a,b,shift,certainty
  a,d,dissolution,definite
  a,e,dissolution,definite
  c,d,formation,definite

What is only alleged, or of which an end is not known, makes no change of a pair:

  $ cat > alleged.yaml <<'EOF'
  > entente: 1
  > coverage: 2000/2020
  > sources: {s: {title: T, published: 2020}}
  > actors: {a: {name: A}, b: {name: B}, c: {name: C}, f: {name: F}, g: {name: G}, h: {name: H}, i: {name: I}, j: {name: J}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2004-01-01/}
  >   - {between: [a, b], type: allied-with, when: since 2001-02-01, sources: [s], claims: [{by: c, stance: denies}]}
  >   - {between: [c, g], type: rivals, when: until at least 2008}
  >   - {between: [c, g], type: allied-with, when: since at least 2010}
  >   - {between: [h, i], type: rivals, when: by 2008-06}
  >   - {between: [h, i], type: allied-with, when: since 2009-06}
  >   - {from: f, type: arms, to: j, when: 2001-01-01/2004-12-31, claims: [{by: j, stance: alleges}]}
  >   - {from: f, type: arms, to: j, when: 2008-01-01/2012-12-31, sources: [s]}
  > EOF
  $ entente diff 2006-01-25 2016 -f alleged.yaml --actor a,b --exit-code | tail -2
  nothing changed that is at least likely
  1 more tie is unchanged or undecided (--all)
  $ entente diff 2008 2010 -f alleged.yaml --actor c,g --exit-code | sed -n 2p
  2008 to 2010: no tie changed; 0 pairs changed
  $ entente diff 2003 2010 -f alleged.yaml --actor h,i | grep 'H –'
    H – I  none  →  mixed  thaw (likely); hostile first seen
  $ entente diff 2008 2011 -f alleged.yaml --actor h,i | grep 'H –'
    H – I  hostile  →  ally  thaw (likely); hostile last seen
  $ entente diff 2003 2009 -f alleged.yaml --actor f,j | grep 'F –'
    F – J  none  →  ally  formation (likely)
  $ entente shifts -f alleged.yaml --all
  2000 to 2020, as of 2020-12-31: 3 shifts
  
  When        Pair   Was      Became               Certainty   Ties
  2008-01-01  F – J  none     ally    formation    ● definite  arms
  2009-06     H – I  hostile  mixed   thaw         ◐ likely    allied with
  2012-12-31  F – J  ally     none    dissolution  ● definite  arms
  1 disputed tie and 1 alleged tie left out
  not listed: 3 first seen, whose real start is unknown: H – I (rivals); C – G (rivals); C – G (allied with)
  not listed: 3 last seen, whose real end is unknown: A – B (allied with); H – I (rivals); C – G (rivals)
  not listed: 1 by a tie that is in doubt from then on, or until then: A – B (allied with)
  made by lasting ties only (--with-events for the rest)

A tie that gave way to another on a day that somebody denies is marked, and data say how sure the change is:

  $ cat > denied.yaml <<'EOF'
  > entente: 1
  > coverage: 1900/1920
  > sources: {s: {title: T, published: 1920}}
  > actors: {a: {name: A}, b: {name: B}, c: {name: C}}
  > ties:
  >   - {between: [a, b], type: rivals, when: 1901-01-01/1904-04-07, sources: [s]}
  >   - {between: [a, b], type: allied-with, when: 1904-04-08/1910-12-31, sources: [s]}
  >   - {between: [a, c], type: rivals, when: 1901/1904, sources: [s]}
  >   - {between: [a, c], type: allied-with, when: 1904-04-08/1910-12-31, claims: [{by: a, stance: asserts}, {by: c, stance: denies, about: start}]}
  > EOF
  $ entente diff 1904-04-07 1904-04-08 -f denied.yaml
  7 April 1904 with 8 April 1904, as of 1920-12-31
  
  Pairs of actors
    A – B  hostile  →  ally  reconciliation (definite)
    A – C  hostile  →  ally  reconciliation (likely)
  
  Ties
        From     To  Tie                                               In force                                              Change                              Sources
    ~   A     ↔  B   allied with                                       1901-01-01 – 1904-04-07 → 1904-04-08 – 1910-12-31  ●  sign changed: rivals → allied with  s
    ?~  A     ↔  C   allied with (according to A) ⊘ start denied by C  1901 – 1904 → 1904-04-08 – 1910-12-31              ●  sign changed: rivals → allied with  s
  - ended  + formed  ~ of another type, sign, weight or certainty  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and undisputed in this ledger except where marked
  7 April 1904 to 8 April 1904: 2 sign changed; 2 pairs changed
  $ entente diff 1904-04-07 1904-04-08 -f denied.yaml -O csv --columns change,to,c1,c2,change_certainty
  change,to,c1,c2,change_certainty
  sign-changed,b,no,definite,definite
  sign-changed,c,no,definite,likely
  $ entente diff 1904-04-07 1904-04-08 -f denied.yaml --definite | grep not
  - ended  + formed  ~ of another type, sign, weight or certainty  ? not certain   ● definite  ◐ likely  ○ possible
  1 tie is not certain to have changed (leave out --definite)
  1 pair is not certain to have changed (leave out --definite)

A change has one name, however far from it the dates are, where an end of the tie that gave way, or came, is unknown:

  $ for w in 'until 1904-04-07|since 1904-04-08' 'until 1904-04-08|since 1904-04-08' 'until 1904|since 1904' 'until 1904|since 1905' 'until 1904-04|since 1904-05' '1899-01-01/1904-04-07|1904-04-08/'; do
  >   printf 'entente: 1\ncoverage: 1890/1920\nhalf-life: none\nactors: {a: {}, b: {}}\nties:\n- {between: [a, b], type: rivals, when: %s}\n- {between: [a, b], type: allied-with, when: %s}\n' "${w%|*}" "${w#*|}" > ends.yaml
  >   echo "$w"; entente diff 1903 1905 -f ends.yaml | grep 'a –'; entente diff 1902 1912 -f ends.yaml | grep 'a –'; entente shifts -f ends.yaml | grep 'a –'
  > done
  until 1904-04-07|since 1904-04-08
    a – b  none  →  ally  reconciliation (likely); hostile first seen
    a – b  none  →  ally  reconciliation (likely); hostile first seen
  1904-04-08  a – b  hostile  ally    reconciliation  ● definite  allied with, rivals
  until 1904-04-08|since 1904-04-08
    a – b  none  →  ally  reconciliation (likely); hostile first seen
    a – b  none  →  ally  reconciliation (likely); hostile first seen
  1904-04-08  a – b  hostile  ally    reconciliation  ◐ likely   allied with, rivals
  until 1904|since 1904
    a – b  none  →  ally  reconciliation (likely); hostile first seen
    a – b  none  →  ally  reconciliation (likely); hostile first seen
  1904  a – b  hostile  ally    reconciliation  ◐ likely   allied with, rivals
  until 1904|since 1905
    a – b  none  →  ally  reconciliation (likely); hostile first seen
    a – b  none  →  ally  reconciliation (likely); hostile first seen
  1904..1905  a – b  hostile  ally    reconciliation  ◐ likely   allied with, rivals
  until 1904-04|since 1904-05
    a – b  none  →  ally  reconciliation (likely); hostile first seen
    a – b  none  →  ally  reconciliation (likely); hostile first seen
  1904-04..1904-05  a – b  hostile  ally    reconciliation  ◐ likely   allied with, rivals
  1899-01-01/1904-04-07|1904-04-08/
    a – b  hostile  →  none  reconciliation (likely); ally last seen
    a – b  hostile  →  none  reconciliation (likely); ally last seen
  1899-01-01  a – b  none     hostile  hostility       ● definite  rivals
  1904-04-08  a – b  hostile  ally     reconciliation  ● definite  allied with, rivals

What was seen after the first date was not last seen by then:

  $ cat > later.yaml <<'END'
  > entente: 1
  > coverage: 1950/2000
  > actors: {a: {name: Arda}, b: {name: Bora}, c: {name: Cira}}
  > ties:
  >   - {from: a, type: trains, to: b, seen: [1955, 1970-05]}
  >   - {from: a, type: trains, to: c, seen: [1955, 1960-05]}
  > END
  $ entente diff 1960 1990 -f later.yaml | grep seen
  2 ties were last seen before 1990: the ledger does not say whether they went on (--all)
  $ entente diff 1960 1990 -f later.yaml --actor c | grep seen
  1 tie was last seen by 1960: the ledger does not say whether it went on (--all)

Above 12 pairs that changed a figure is of pairs, above 40 a list, and so it is where lines would cross too often:

  $ changed() {
  >   echo 'entente: 1'; echo 'coverage: 2000/2020'; echo 'actors:'
  >   for i in $(seq 1 46); do echo "  a$i: {name: A$i}"; done; echo 'ties:'; cat
  > }
  $ star() { for i in $(seq 2 $1); do echo "- {from: a1, type: opposes, to: a$i, when: since 2010}"; done; }
  $ each() { for i in $(seq 1 9); do for k in $(seq $((i + 1)) 9); do
  >   echo "- {from: a$i, type: opposes, to: a$k, when: since 2010}"; done; done; }
  $ star 13 | changed > l.yaml; entente diff 2005 2015 -f l.yaml -o a.svg
  a.svg: 13 actors, 12 ties, 0 sources, 2005 to 2015
  $ star 14 | changed > l.yaml; entente diff 2005 2015 -f l.yaml -o a.svg
  a.svg: 14 actors, 13 pairs, 2005 to 2015
  $ star 42 | changed > l.yaml; entente diff 2005 2015 -f l.yaml -o a.svg; grep -o 'These are too many[^<]*' a.svg
  a.svg: 41 pairs, 41 ties, 2005 to 2015
  These are too many changes for a network
  $ entente diff 2005 2015 -f l.yaml --detail pairs -o a.svg
  a.svg: 42 actors, 41 pairs, 2005 to 2015
  $ each | changed > l.yaml; entente diff 2005 2015 -f l.yaml -o a.svg; grep -o 'As a network[^<]*' a.svg
  a.svg: 36 pairs, 36 ties, 2005 to 2015
  As a network its lines would cross too often
  $ entente diff 2005 2015 -f l.yaml --detail ties -o a.svg
  a.svg: 9 actors, 36 ties, 0 sources, 2005 to 2015

Who was renamed is one pair, and goes on:

  $ entente diff 2022 2024 -f names.yaml --detail list -q -o a.svg; grep -o '>1 pair went[^<]*\|>Wagner[^<]*' a.svg
  >1 pair went on under another name, 1 began for certain
  >Wagner Group → Africa Corps – Mali
