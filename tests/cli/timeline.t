entente timeline: ties over the years.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente timeline italy --from 1880 --to 1919
  Italy, 1880 to 1919, as of 1919-12-31; actor Italy: 3 ties
  
                                   1880    1890     1900    1910
  ↔  Austria-Hungary  allied with  ··█████████████████████████████···
  ↔  Germany          allied with  ··█████████████████████████████···
  ↔  Austria-Hungary  at war with  ······························████
  █ definite  ▓ likely  ░ possible  ▶ still in force
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente timeline --ascii --from 1900 --to 1919
  1900 to 1919, as of 1919-12-31: 11 ties
  
                                                               1900    1905     1910    1915
  Germany -> Bolsheviks        funds (/) denied by Bolsheviks  .......................---======-.
  Austria-Hungary <-> Germany  allied with                     #################################.
  Austria-Hungary <-> Italy    allied with                     ###########################.......
  Germany <-> Italy            allied with                     ###########################.......
  France <-> Russia            allied with                     ###############################...
  Great Britain <-> France     cooperates with                 .......##########################>
  Great Britain <-> Russia     cooperates with                 .............##################...
  Bolsheviks -> Russia         opposes                         --------======--------------------
  Germany <-> Russia           at war with                     ........................#######...
  Germany -> France            attacks                         ........................#.........
  Austria-Hungary <-> Italy    at war with                     ..........................#######.
  # definite  = likely  - possible  > still in force
  definite: in force for certain by its dates, and undisputed in this ledger
  $ entente timeline bolsheviks --from 1900 --to 1919 -O csv
  kind,id,from,from_name,to,to_name,type,label,family,sign,directed,certainty,dates,membership,coverage,recent,when,from_earliest,from_latest,from_best,to_earliest,to_latest,to_best,spells,weight,likelihood,likelihood_lo,likelihood_hi,confidence,grade,standing,asserted_by,admitted_by,alleged_by,denied_by,doubted_by,retracted_by,parts_against,sources,sources_against,records,file,line,marking,event,place,actors
  tie,germany funds bolsheviks,germany,Germany,bolsheviks,Bolsheviks,funds,funds,support,1,true,likely,definite,,part,false,1915~/1918,1914-01-01,1916-12-31,1915-07-02,1918-01-01,1918-12-31,1918-07-02,[1914..1916]/1918,1,likely,55,80,,,disputed,,,,bolsheviks,,,,fischer,fischer,1,entente.yaml,24,,,,
  tie,bolsheviks opposes russia,bolsheviks,Bolsheviks,russia,Russia,opposes,opposes,hostility,-1,true,definite,definite,,part,false,by 1905,1870-01-01,1905-12-31,1905-01-01,1905-01-01,,1907-12-31,by 1905,1,,,,,,reported,,,,,,,,taylor,,1,entente.yaml,32,,,,

How sure a tie is is asked of the whole range: no width of the terminal has
part in it.

  $ COLUMNS=200 entente timeline bolsheviks --from 1900 --to 1919 -O csv > wide
  $ COLUMNS=70 entente timeline bolsheviks --from 1900 --to 1919 -O csv | cmp - wide

Rows of data say what they are: a tie, or an event.

  $ entente timeline cia -f "$ENTENTE_DATA/us-pakistan-2011" -O csv --columns kind | sort | uniq -c | sed 's/^ *//'
  3 event
  1 kind
  10 tie
  $ entente timeline cia -f "$ENTENTE_DATA/us-pakistan-2011" -O jsonl --columns kind,id,event,when | tail -1
  {"kind": "event", "event": "Abbottabad raid", "when": "2011-05-02"}

An event is listed where its likely day lies.

  $ entente timeline haqqani --from 1980 --to 1990 -f "$ENTENTE_DATA/us-pakistan-2011" | sed -n '/^Events/,$p'
  Events
    by 1986  The Haqqanis are a strong militia
  █ definite  ▓ likely  ░ possible  ▶ still in force
  definite: in force for certain by its dates, and undisputed in this ledger except where marked
  21 more ties are only possible (--include possible)
  1 more event is only possibly of that time (--include possible)

Others are, when what is possible is asked for.

  $ entente timeline haqqani --from 1980 --to 1990 --include possible -f "$ENTENTE_DATA/us-pakistan-2011" | sed -n '/^Events/,$p'
  Events
    by 1986        The Haqqanis are a strong militia
    by 2011-09-14  Sayed Abad bombing                 Sayed Abad
  █ definite  ▓ likely  ░ possible  ▶ still in force
  definite: in force for certain by its dates, and undisputed in this ledger except where marked

A ledger without any day has no scale.

  $ printf 'entente: 1\nactors: {a: {}}\n' > none.yaml
  $ entente timeline -f none.yaml
  all time; no date is known: 0 ties
  █ definite  ▓ likely  ░ possible  ▶ still in force
  no tie in that time
  $ printf 'entente: 1\nactors: {a: {}, b: {}}\nties: [{from: a, to: b, type: funds}]\n' > none.yaml
  $ entente timeline -f none.yaml --include possible
  all time; no date is known; possible too: 1 tie
  
  
  a → b  funds  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░
  █ definite  ▓ likely  ░ possible  ▶ still in force
