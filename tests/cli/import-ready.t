Maps that are built in, on rows made up in the form of the data sets.

  $ ties() { entente import -q "$@" -o - | sed -n '/^ties/,$p'; }

UCDP's events are as exact as their code says.

  $ cat > ged.csv <<'EOF'
  > id,type_of_violence,side_a,side_b,date_start,date_prec,source_article,where_description,best
  > 1,1,Government of X,Rebels,2001-05-02,1,Paper A;Agency B,near the town,3
  > 2,2,Rebels,Others,2001-05-10,3,,,0
  > 3,3,Rebels,Civilians,2001-06-15,4,,,12
  > 4,3,Rebels,Civilians,2001-07-01,5,,,1
  > EOF
  $ ties ged.csv --as ucdp-ged
  ties:
    - from: government-of-x
      type: battle-with
      to: rebels
      when: 2001-05-02
      place: near the town
      sources: [paper-a, agency-b]
      x-event: 1
      x-best: 3
    - from: others
      type: clash-with
      to: rebels
      when: "[2001-05-07..2001-05-13]"
      sources: [ucdp-georeferenced-event-dataset]
      x-event: 2
      x-best: 0
    - from: rebels
      type: violence-against
      to: civilians
      when: 2001
      sources: [ucdp-georeferenced-event-dataset]
      x-event: 4
      x-best: 1
    - from: rebels
      type: violence-against
      to: civilians
      when: 2001-06
      sources: [ucdp-georeferenced-event-dataset]
      x-event: 3
      x-best: 12

Rows of a dyad and year become one tie, with the years that follow each other
as one time.

  $ cat > dyad.csv <<'EOF'
  > dyad_id,side_a,side_a_2nd,side_b,side_b_2nd,year
  > 1,Government of X,,Rebels,,2001
  > 1,Government of X,"Government of Y, Government of Z",Rebels,,2002
  > 1,Government of X,Government of Y,Rebels,,2003
  > 1,Government of X,,Rebels,Others,2007
  > EOF
  $ ties dyad.csv --as ucdp-dyadic
  ties:
    - from: government-of-x
      type: fights
      to: rebels
      when: [2001/2003, 2007/2007]
      sources: [ucdp-dyadic-dataset]
      x-dyad: 1
    - from: government-of-y
      type: sends-troops-for
      to: government-of-x
      when: 2002/2003
      sources: [ucdp-dyadic-dataset]
      x-dyad: 1
    - from: government-of-z
      type: sends-troops-for
      to: government-of-x
      when: 2002/2002
      sources: [ucdp-dyadic-dataset]
      x-dyad: 1
    - from: others
      type: sends-troops-for
      to: rebels
      when: 2007/2007
      sources: [ucdp-dyadic-dataset]
      x-dyad: 1

Alliances: dates in three columns, an end that is missing goes on.

  $ cat > cow.csv <<'EOF'
  > version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente
  > 1,200,United Kingdom,235,Portugal,1,1,1816,,,,1,1,1,0,1,0
  > 2,300,Austria,255,Prussia,8,6,1815,15,6,1866,0,0,1,0,0,1
  > EOF
  $ ties cow.csv --as cow-alliances
  ties:
    - from: austria
      type: defence-pact-with
      to: prussia
      when: 1815-06-08/1866-06-15
      sources: [correlates-of-war-formal-alliances]
      x-alliance: 2
    - from: austria
      type: entente-with
      to: prussia
      when: 1815-06-08/1866-06-15
      sources: [correlates-of-war-formal-alliances]
      x-alliance: 2
    - from: portugal
      type: defence-pact-with
      to: united-kingdom
      when: "[..1816-01-01]/.."
      sources: [correlates-of-war-formal-alliances]
      x-alliance: 1
    - from: portugal
      type: non-aggression-with
      to: united-kingdom
      when: "[..1816-01-01]/.."
      sources: [correlates-of-war-formal-alliances]
      x-alliance: 1

Mapping Militants: months and days that are 00 are not known.

  $ cat > mmp.csv <<'EOF'
  > id,type,group1,group2,date,description
  > 1,riv,Group One,Group Two,2001-00-00,They fought
  > 2,spl,Group One,Group Three,2005-03-00,It split
  > EOF
  $ ties mmp.csv --as mmp
  ties:
    - from: group-one
      type: split-with
      to: group-three
      when: 2005-03
      sources: [mapping-militants-project]
      id: 2
      note: It split
    - from: group-one
      type: rivals
      to: group-two
      when: 2001/..
      sources: [mapping-militants-project]
      id: 1
      note: They fought

ACLED and GDELT.

  $ cat > acled.csv <<'EOF'
  > event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,location,source,notes,fatalities
  > X1,01 November 2024,2,Battles,Armed clash,Army,Rebels,Town,Paper A; Paper B,A clash,3
  > X2,2024-11-03,3,Riots,Mob violence,Rioters,,Town,Paper A,No second side,0
  > EOF
  $ ties acled.csv --as acled
  ties:
    - from: army
      type: battle-with
      to: rebels
      when: "[2024-10-29..2024-11-04]"
      place: Town
      sources: [paper-a, paper-b]
      note: A clash
      x-event: X1
      x-sub-type: Armed clash
      x-fatalities: 3
  $ python3 - > gdelt.tsv <<'EOF'
  > row = [""] * 61
  > for n, text in {1: "77", 2: "20240102", 7: "FRANCE", 17: "MALI", 27: "190",
  >                 30: "4", 32: "5", 61: "https://example.org/a"}.items():
  >     row[n - 1] = text
  > print("\t".join(row))
  > EOF
  $ ties gdelt.tsv --as gdelt2
  ties:
    - from: france
      type: material-conflict-with
      to: mali
      when: 2024-01-02
      sources: [example-org-a]
      x-event: 77
      x-cameo: 190
      x-mentions: 5

Events kept as they are, or as one tie with all its days.

  $ cat > events.csv <<'EOF'
  > who,whom,event type,date,deaths
  > Army,Rebels,attacks,2001-05-02,3
  > Army,Rebels,attacks,2001-07-09,4
  > EOF
  $ ties events.csv
  ties:
    - from: army
      type: attacks
      to: rebels
      when: 2001-05-02
      sources: [events-csv]
      x-deaths: 3
    - from: army
      type: attacks
      to: rebels
      when: 2001-07-09
      sources: [events-csv]
      x-deaths: 4
  $ entente import -q events.csv -o events > map.yaml
  $ sed 's/    header: 1/    header: 1\n    together: true/' map.yaml > together.yaml
  $ entente import events.csv --map together.yaml -o together > /dev/null
  events.csv: UTF-8, commas between cells
  in: events.csv, as ties: 2 rows, 2 in records, 0 rejected
  out: 1 tie, 2 actors, 1 source
  - 1 tie of a row became part of the record of another
  - 2 values are not the same in all rows of a tie, and are left out
  written: together (`entente check -f together`)
  $ sed -n '/^ties/,$p' together/ties.yaml
  ties:
    - from: army
      type: attacks
      to: rebels
      when: [2001-05-02, 2001-07-09]
      sources: [events-csv]

Disputes, a row a state: each of side A with each of side B, from the later beginning to the earlier end, by the level that each
went to; 1 is nothing done, and -9 is not known.

  $ cat > midb.csv <<'EOF'
  > dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,revstate,revtype1,revtype2,fatality,fatalpre,hiact,hostlev,orig,version
  > 1,NTH,2,-9,7,1902,24,1,1903,1,1,1,-9,0,0,7,3,1,5
  > 1,STH,300,-9,7,1902,24,1,1903,0,0,0,-9,0,0,0,1,1,5
  > 2,EST,345,25,7,1914,11,11,1918,1,0,0,-9,6,-9,20,5,1,5
  > 2,WST,300,25,7,1914,3,11,1918,0,1,1,-9,6,-9,20,5,1,5
  > 2,FAR,710,14,8,1917,11,11,1918,1,0,0,-9,0,0,17,4,0,5
  > 2,OFF,711,1,1,1919,3,2,1919,1,0,0,-9,0,0,17,4,0,5
  > 3,NTH,2,5,-9,1958,9,-9,1958,1,1,1,-9,0,0,1,2,1,5
  > 3,STH,300,-9,-9,1958,-9,-9,1958,0,0,0,-9,0,0,0,4,1,5
  > 4,NTH,2,5,5,1960,9,5,1960,1,1,1,-9,0,0,1,2,1,5
  > EOF
  $ ties midb.csv --as cow-mid
  ties:
    - from: est
      type: wages-war-on
      to: wst
      when: 1914-07-25/1918-11-03
      sources: [correlates-of-war-militarized-interstate]
      x-dispute: 2
      x-side-a: 1
      x-originator: 1
    - from: far
      type: uses-force-against
      to: wst
      when: 1917-08-14/1918-11-03
      sources: [correlates-of-war-militarized-interstate]
      x-dispute: 2
      x-side-a: 1
      x-originator: 0
    - from: nth
      type: shows-force-against
      to: sth
      when: 1902-07/1903-01-24
      sources: [correlates-of-war-militarized-interstate]
      x-dispute: 1
      x-side-a: 1
      x-originator: 1
    - from: nth
      type: threatens-force-against
      to: sth
      when: 1958/1958
      sources: [correlates-of-war-militarized-interstate]
      x-dispute: 3
      x-side-a: 1
      x-originator: 1
    - from: sth
      type: uses-force-against
      to: nth
      when: 1958/1958
      sources: [correlates-of-war-militarized-interstate]
      x-dispute: 3
      x-side-a: 0
      x-originator: 1
    - from: wst
      type: wages-war-on
      to: est
      when: 1914-07-25/1918-11-03
      sources: [correlates-of-war-militarized-interstate]
      x-dispute: 2
      x-side-a: 0
      x-originator: 1
    - from: wst
      type: wages-war-on
      to: far
      when: 1917-08-14/1918-11-03
      sources: [correlates-of-war-militarized-interstate]
      x-dispute: 2
      x-side-a: 0
      x-originator: 1
  $ entente import midb.csv --as cow-mid -o midb > /dev/null
  midb.csv: UTF-8, commas between cells
  in: midb.csv, as sides: 9 rows, 7 in records, 2 rejected
  out: 7 ties, 5 actors, 1 source, 4 new types
  - midb.csv: the map leaves out the columns `ccode`, `revstate`, `revtype1`, `revtype2`, `fatality`, `fatalpre`, `hiact`, `version`
  - the tables are taken to cover 1902-07/1958-12, their first date to their last
  - 8 cells have a sign for what is not known, read as empty: `-9` (8)
  rejected:
    midb.csv:7: nobody is on another side of `2` in its time
    midb.csv:10: nobody is on another side of `4` in its time
  written: midb (`entente check -f midb`)
  $ sed '/side: sidea/d' midb/import-map.yaml > no-side.yaml
  $ entente import -q midb.csv --map no-side.yaml -o none > /dev/null
  error: the map of `midb.csv` does not say which column is the `side` [import/no-ties]
    --> no-side.yaml:10:5
     |
  10 |   - rows: sides
     |     ^^^^^^^^^^^
     = help: name it under `columns`, as in `from: Sender`
  [3]

The same by dyad.

  $ cat > dyads.csv <<'EOF'
  > disno,dyindex,statea,namea,stateb,nameb,strtday,strtmnth,strtyr,year,endday,endmnth,endyear,outcome,hihost,sideaa,hihosta,orignata,sideab,hihostb,orignatb
  > 1,1,2,NTH,300,STH,-9,7,1902,1902,24,1,1903,6,3,1,3,1,0,1,1
  > 1,1,2,NTH,300,STH,-9,7,1902,1903,24,1,1903,6,3,1,3,1,0,1,1
  > 2,2,345,EST,300,WST,25,7,1914,1914,3,11,1918,1,5,1,5,1,0,5,1
  > EOF
  $ ties dyads.csv --as cow-mid-dyads
  ties:
    - from: est
      type: wages-war-on
      to: wst
      when: 1914-07-25/1918-11-03
      sources: [dyadic-militarized-interstate-disputes]
      x-dispute: 2
      x-side-a: 1
      x-originator: 1
    - from: nth
      type: shows-force-against
      to: sth
      when: 1902-07/1903-01-24
      sources: [dyadic-militarized-interstate-disputes]
      x-dispute: 1
      x-side-a: 1
      x-originator: 1
    - from: wst
      type: wages-war-on
      to: est
      when: 1914-07-25/1918-11-03
      sources: [dyadic-militarized-interstate-disputes]
      x-dispute: 2
      x-side-a: 0
      x-originator: 1
  $ entente import dyads.csv --as cow-mid-dyads -o dyads > /dev/null
  dyads.csv: UTF-8, commas between cells
  in: dyads.csv, as ties: 3 rows, 3 in records, 0 rejected
  in: dyads.csv, as ties: 3 rows, 1 in records, 0 rejected, 2 left out by the map
  out: 3 ties, 4 actors, 1 source, 2 new types
  - dyads.csv: the map leaves out the columns `dyindex`, `statea`, `stateb`, `year`, `outcome`, `hihost`
  - the tables are taken to cover 1902-07-01/1918-11-03, their first date to their last
  - 2 cells have a sign for what is not known, read as empty: `-9` (2)
  - 1 tie is the same as that of another row
  written: dyads (`entente check -f dyads`)

POLECAT: several names in a cell are several actors; an event of one alone is no tie.

  $ tr '|' '\t' > polecat.txt <<'EOF'
  > Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version
  > E1|2021-05-03|CONSULT|visit|1.5|VERBAL COOPERATION|diplomatic; economic|North Ministry; South Ministry|NTH; STH|2; 300|GOV|GOV|minister|ministers|None|East Council|EST|345|GOV|GOV|None|council|None|Midtown|None|None|None|EST|0|0|1|Midtown|PPL|The Gazette|2021-05-04|None|None|None|eng|NGEC_1.0
  > E2|2021-05-04|ASSAULT|bombs|-9.0|MATERIAL CONFLICT|military|Rebels|None|None|REB|REB|None|rebels|None|None|None|None|None|None|None|None|None|None|None|None|None|EST|0|0|1|None|None|The Gazette|2021-05-05|None|None|None|eng|NGEC_1.0
  > E3|2021-05-05|ASSAULT|bombs|-9.0|MATERIAL CONFLICT|military|Rebels|None|None|REB|REB|None|rebels|None|East Council|EST|345|GOV|GOV|None|council|None|None|None|None|None|EST|0|0|1|None|None|The Gazette|2021-05-05|None|None|None|eng|NGEC_1.0
  > E4|2021-05-06|HUG|None|1.0|VERBAL COOPERATION|None|Rebels|None|None|REB|REB|None|rebels|None|East Council|EST|345|GOV|GOV|None|council|None|None|None|None|None|EST|0|0|1|None|None|The Gazette|2021-05-05|None|None|None|eng|NGEC_1.0
  > EOF
  $ ties polecat.txt --as polecat
  ties:
    - from: north-ministry
      type: consults-with
      to: east-council
      when: 2021-05-03
      place: Midtown
      sources: [the-gazette]
      x-event: E1
      x-mode: visit
      x-intensity: 1.5
      x-contexts: diplomatic; economic
      x-actor-countries: NTH; STH
      x-recipient-countries: EST
    - from: rebels
      type: assaults
      to: east-council
      when: 2021-05-05
      sources: [the-gazette]
      x-event: E3
      x-mode: bombs
      x-intensity: "-9.0"
      x-contexts: military
      x-recipient-countries: EST
    - from: rebels
      type: hug
      to: east-council
      when: 2021-05-06
      sources: [the-gazette]
      x-event: E4
      x-intensity: 1.0
      x-recipient-countries: EST
    - from: south-ministry
      type: consults-with
      to: east-council
      when: 2021-05-03
      place: Midtown
      sources: [the-gazette]
      x-event: E1
      x-mode: visit
      x-intensity: 1.5
      x-contexts: diplomatic; economic
      x-actor-countries: NTH; STH
      x-recipient-countries: EST
  $ entente import polecat.txt --as polecat -o polecat > /dev/null
  polecat.txt: UTF-8, tabs between cells
  in: polecat.txt, as ties: 4 rows, 3 in records, 0 rejected, 1 left out by the map
  out: 4 ties, 4 actors, 1 source, 3 new types
  - polecat.txt: the map leaves out the columns `Quad Code`, `Actor COW`, `Primary Actor Sector`, `Actor Sectors`, `Actor Title`, `Actor Name Raw`, `Wikipedia Actor ID`, `Recipient COW` and 20 more
  - the tables are taken to cover 2021-05-03/2021-05-06, their first date to their last
  - 10 cells have a sign for what is not known, read as empty: `None` (10)
  written: polecat (`entente check -f polecat`)
  $ entente check -q -f polecat

No such map.

  $ entente import events.csv --as icews --map map.yaml
  error: --map and --as exclude each other [usage/option]
     = help: --as NAME prints its map: edit that
  [2]
  $ entente import events.csv --as ucpd-acd
  error: no map is built in for `ucpd-acd` [usage/option-value]
     = help: did you mean `ucdp-acd`? The choices are ucdp-acd, ucdp-dyadic, ucdp-nonstate, ucdp-ged, jjatt, cow-alliances, cow-mid, cow-mid-dyads, acled, gdelt2, icews, polecat, mmp, graphml, gexf, pajek, ucinet, stix, misp, ftm, statements, bibtex, csl and stata
  [2]
