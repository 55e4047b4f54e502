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
  definite: in force for certain by its dates, and disputed by nobody in this ledger
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
  definite: in force for certain by its dates, and disputed by nobody in this ledger
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
  - ended  + formed  ~ of another weight or certainty  = unchanged  ? not certain, or not known   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and disputed by nobody in this ledger
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
  {"kind": "pair", "a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "state1": "ally", "state2": "hostile", "shift": "flip", "certainty": "definite"}
  {"kind": "pair", "a": "germany", "a_name": "Germany", "b": "italy", "b_name": "Italy", "state1": "ally", "state2": "none", "shift": "dissolution", "certainty": "definite"}
  {"kind": "tie", "change": "ended", "c1": "definite", "c2": "no", "dates1": "definite", "dates2": "no", "interrupted": false, "id": "austria allied-with italy", "from": "austria", "from_name": "Austria-Hungary", "to": "italy", "to_name": "Italy", "type": "allied-with", "label": "allied with", "family": "alliance", "sign": 1, "directed": false, "certainty": "definite", "dates": "definite", "coverage": "part", "recent": false, "when": "1882-05-20/1915-05-03", "spells": [{"s0": "1882-05-20", "s1": "1882-05-20", "e0": "1915-05-03", "e1": "1915-05-03"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "sources": ["taylor"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 18}
  {"kind": "tie", "change": "ended", "c1": "definite", "c2": "no", "dates1": "definite", "dates2": "no", "interrupted": false, "id": "germany allied-with italy", "from": "germany", "from_name": "Germany", "to": "italy", "to_name": "Italy", "type": "allied-with", "label": "allied with", "family": "alliance", "sign": 1, "directed": false, "certainty": "definite", "dates": "definite", "coverage": "part", "recent": false, "when": "1882-05-20/1915-05-03", "spells": [{"s0": "1882-05-20", "s1": "1882-05-20", "e0": "1915-05-03", "e1": "1915-05-03"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "sources": ["taylor"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 17}
  {"kind": "tie", "change": "formed", "c1": "no", "c2": "definite", "dates1": "no", "dates2": "definite", "interrupted": false, "id": "austria at-war-with italy", "from": "austria", "from_name": "Austria-Hungary", "to": "italy", "to_name": "Italy", "type": "at-war-with", "label": "at war with", "family": "hostility", "sign": -1, "directed": false, "certainty": "definite", "dates": "definite", "coverage": "part", "recent": false, "when": "1915-05-23/1918-11-03", "spells": [{"s0": "1915-05-23", "s1": "1915-05-23", "e0": "1918-11-03", "e1": "1918-11-03"}], "weight": 1, "likelihood": null, "likelihood_lo": null, "likelihood_hi": null, "confidence": null, "grade": null, "standing": "reported", "asserted_by": [], "admitted_by": [], "alleged_by": [], "denied_by": [], "doubted_by": [], "retracted_by": [], "sources": ["taylor"], "sources_against": [], "records": 1, "file": "entente.yaml", "line": 23}
  {"kind": "actor", "change": "ended", "actor": "germany", "actor_name": "Germany"}

A pair that changed because a tie has become surer is not left without it.

  $ entente diff 2010-11 2011-03 --actor raymond-davis -f "$ENTENTE_DATA/us-pakistan-2011"
  November 2010 with March 2011, as of 2011-09-27; actor Davis
  
  Pairs of actors
    Pakistan – Davis  none  →  hostile  hostility (likely)
  
  Ties
       From         To     Tie       In force              Change  Sources
    +  Pakistan  →  Davis  holds     2011-01 – 2011-03  ●  formed  camilli-2011, figaro-davis
    +  Pakistan  →  Davis  releases  2011-03            ●  formed  figaro-davis
  Tied only at the second date: Pakistan, Davis
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and disputed by nobody in this ledger
  November 2010 to March 2011: 2 formed; 1 pair changed
  5 ties were first seen by March 2011: since when they were in force, the ledger does not say (--all)

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
  $ foot() { entente diff 1986 2011-09 "$@" | grep '^1986 to' | sed 's/.*2011: \(.*\); .*/\1/' | tr -s ',' '\n' | sed 's/^ *\([0-9]*\) \(.*\)/\2,\1/; s/ /-/g; s/unknown-at-both/unsure/' | sort; }
  $ for how in --all --definite --columns=; do [ $how = --columns= ] && how=; foot $how > numbers; kinds $how | cmp - numbers && wc -l < numbers; done
  9
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
  1 tie was last seen by December 2021: whether it went on, the ledger does not say (--all)
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
  - ended  + formed  ~ of another weight or certainty  = unchanged  ? not certain, or not known   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and disputed by nobody in this ledger
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
  definite: in force for certain by its dates, and disputed by nobody in this ledger
  1986 to September 2011: 1 ended; 1 pair changed
  1 tie was first seen by September 2011: since when it was in force, the ledger does not say (--all)
  $ grep -v half-life seen.yaml > fading.yaml; entente diff 2021-12 2022-01 -f fading.yaml
  December 2021 with January 2022, as of 2022-06-30
  December 2021 to January 2022: no tie changed; 0 pairs changed
  nothing changed that is at least likely
  1 tie was last seen by December 2021: whether it went on, the ledger does not say (--all)
  1 more tie is unchanged or undecided (--all)
  $ entente diff 2021-12 2022-04 -f fading.yaml --all
  December 2021 with April 2022, as of 2022-06-30
  
  Pairs of actors
    France – Mali  ally  →  none  dissolution (definite)
    Mali – Russia  ally  →  ally  unchanged (likely)
  
  Ties
       From       To    Tie       In force           Change  Sources
    -  France  →  Mali  arms      2013 – 2022-02  ●  ended
    ~  Russia  →  Mali  supports  by 2021-12      ◐  weaker
  Leave the network: France
  - ended  + formed  ~ of another weight or certainty  = unchanged  ? not certain, or not known   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and disputed by nobody in this ledger
  December 2021 to April 2022: 1 ended, 1 weaker; 1 pair changed
  $ entente diff 2021-12 2022-04 -f fading.yaml --definite -q -o a.svg && grep -o 'Only what is certain[^<]*\|, as of[^<]*' a.svg
  , as of 2022-06-30: 1 ended, 0 began, 0 unchanged. Ended: France → Mali: arms (2013 – 2022-02), definite.
  , as of 2022-06-30: 1 ended, 0 began, 0 unchanged
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
  - ended  + formed  ? not certain   ● definite  ◐ likely  ○ possible
  definite: in force for certain by its dates, and disputed by nobody in this ledger
  1992 to 1996: 1 weight changed; 0 pairs changed
  to compare the last days of both: entente diff 1992-12-31 1996-12-31
