The ledger of the European great powers tells the story that histories tell.

  $ export ENTENTE_FILE="$ENTENTE_DATA/european-powers-1872-1918"
  $ entente check | sed 's/ ([0-9]* ms)$//'
  checked 6 files, 6 actors, 68 ties, 25 sources, 60 expectations: 0 errors, 0 warnings, 0 notes

Bismarck's alliances, and the loss of Russia:

  $ entente shifts --from 1878 --to 1890 --actor austria,germany,italy,russia
  1878 to 1890, as of 1918-12-31; actor Austria-Hungary, Germany, Italy, Russia: 13 shifts
  
  When                    Pair                       Was      Became                           Certainty   Ties
  1878-03-03..1878-07-13  Austria-Hungary – Germany  ally     none     dissolution             ● definite  in the Three Emperors' League with
  1878-03-03..1878-07-14  Austria-Hungary – Russia   ally     hostile  flip                    ◐ likely    in the Three Emperors' League with, rivals in the Balkans
  1878-03-03..1878-07-13  Germany – Russia           ally     none     dissolution             ◐ likely    in the Three Emperors' League with
  1878-07-14              Germany – Russia           none     hostile  reversal within a year  ◐ likely    distrusts
  1879-10-07              Austria-Hungary – Germany  none     ally     formation after 1 year  ● definite  allied with
  1881-06-18              Austria-Hungary – Russia   hostile  ally     reconciliation          ● definite  in the Three Emperors' League with, rivals in the Balkans
  1881-06-18              Germany – Russia           hostile  ally     reconciliation          ● definite  in the Three Emperors' League with, distrusts
  1882-05-20              Austria-Hungary – Italy    hostile  ally     reconciliation          ● definite  allied with, claims lands of
  1882-05-20              Germany – Italy            none     ally     formation               ● definite  allied with
  1885-09-18..1887-06-18  Austria-Hungary – Russia   ally     mixed    strain                  ● definite  rivals in the Balkans
  1887-06-18              Austria-Hungary – Russia   mixed    hostile  rupture                 ● definite  in the Three Emperors' League with
  1887-11-10              Germany – Russia           ally     mixed    strain                  ● definite  shuts its money market to
  1890-06-18              Germany – Russia           mixed    hostile  rupture                 ● definite  reinsured with
  A..B: at some time from A to B
  made by lasting ties only (--with-events for the rest)

France and Russia, and Britain's two settlements:

  $ entente shifts --from 1891 --to 1908 --actor britain,france,russia
  1891 to 1908, as of 1918-12-31; actor Britain, France, Russia: 3 shifts
  
  When        Pair              Was      Became                  Certainty   Ties
  1891-08-27  France – Russia   none     ally    formation       ● definite  has an understanding with
  1904-04-08  Britain – France  hostile  ally    reconciliation  ● definite  in the Entente Cordiale with, rivals over Egypt
  1907-08-31  Britain – Russia  hostile  ally    reconciliation  ● definite  in convention with, rivals in Asia
  1 disputed tie left out
  made by lasting ties only (--with-events for the rest)

From Sarajevo to Italy's war:

  $ entente shifts --from july-crisis.start --to 1915
  28 June 1914 to 31 December 1915, as of 1918-12-31: 8 shifts
  
  When                    Pair                       Was      Became                                  Certainty   Ties
  1914-08-04              Britain – Germany          neutral  hostile  hostility                      ● definite  at war with, in détente with
  1914-08-11..1914-08-12  Austria-Hungary – France   none     hostile  hostility                      ● definite  at war with
  1914-08-12              Austria-Hungary – Britain  none     hostile  reversal after 16 to 18 years  ● definite  at war with
  1915-04-26              Britain – Italy            neutral  ally     formation                      ● definite  agrees on spheres with, allied with
  1915-04-26              France – Italy             neutral  ally     formation                      ● definite  agrees on spheres with, allied with, promises neutrality to
  1915-04-26              Italy – Russia             neutral  ally     formation                      ● definite  agrees on spheres with, allied with
  1915-05-03              Austria-Hungary – Italy    mixed    hostile  rupture                        ● definite  allied with
  1915-05-03              Germany – Italy            ally     none     dissolution                    ● definite  allied with
  A..B: at some time from A to B
  1 disputed tie left out
  made by lasting ties only (--with-events for the rest)

Until the end of 1915 only these have dates that leave their course open:

  $ entente shifts --to 1915 | grep -v '● definite'
  1872 to 1915, as of 1918-12-31: 46 shifts
  
  When                    Pair                       Was      Became                                  Certainty   Ties
  1878-03-03..1878-07-14  Austria-Hungary – Russia   ally     hostile  flip                           ◐ likely    in the Three Emperors' League with, rivals in the Balkans
  1878-03-03..1878-07-13  Germany – Russia           ally     none     dissolution                    ◐ likely    in the Three Emperors' League with
  1878-07-14              Germany – Russia           none     hostile  reversal within a year         ◐ likely    distrusts
  1908-01-27..1908-10-05  Austria-Hungary – Russia   ally     neutral  cooling-off                    ◐ likely    reforms Macedonia with
  1908-10-06              Austria-Hungary – Russia   neutral  hostile  hostility                      ◐ likely    keeps the Balkans as they are with, rivals in the Balkans
  1912                    Britain – Germany          hostile  neutral  de-escalation                  ◐ likely    in détente with, races in fleets with
  A..B: at some time from A to B
  1 disputed tie left out
  made by lasting ties only (--with-events for the rest)

Twenty years:

  $ entente diff 1888 1908 | sed '/^Ties/q'
  any time in 1888 with any time in 1908, as of 1918-12-31
  
  Pairs of actors
    Austria-Hungary – Britain  ally     →  none     dissolution (definite)
    Austria-Hungary – Italy    ally     →  mixed    strain (definite)
    Britain – France           hostile  →  ally     reconciliation (definite)
    Britain – Germany          none     →  hostile  hostility (definite)
    Britain – Italy            ally     →  neutral  cooling-off (definite)
    Britain – Russia           hostile  →  ally     reconciliation (definite)
    France – Italy             hostile  →  neutral  de-escalation (definite)
    France – Russia            none     →  ally     formation (definite)
    Germany – Russia           mixed    →  hostile  rupture (definite)
  
  Ties
  $ entente diff 1888 1908 --stat
  any time in 1888 with any time in 1908, as of 1918-12-31
  
                                    Count
  Pairs of actors  formation            1
                   hostility            1
                   dissolution          1
                   cooling-off          1
                   strain               1
                   rupture              1
                   de-escalation        1
                   reconciliation       2
  Ties             ended                5
                   formed               9
                   may have formed      1
                   sign changed         3
                   unchanged            5
  to compare the last days of both: entente diff 1888-12-31 1908-12-31

The constellation of September 1907, friends and foes:

  $ entente ties --at 1907-09 --sign positive -O csv --columns from,type,to,certainty
  from,type,to,certainty
  austria,allied-with,germany,definite
  austria,allied-with,italy,definite
  austria,cooperates-with,russia,definite
  britain,cooperates-with,france,definite
  britain,cooperates-with,russia,definite
  britain,defends,france,possible
  france,allied-with,russia,definite
  france,cooperates-with,russia,definite
  germany,allied-with,italy,definite
  $ entente ties --at 1907-09 --sign negative -O csv --columns from,type,to,certainty
  from,type,to,certainty
  austria,rivals,italy,likely
  britain,rivals,germany,definite
  france,hostile-to,germany,definite
  germany,rivals,russia,definite

For a week Italy was bound to both sides:

  $ entente ties --at 1915-05-01 --actor italy --type allied-with -O csv --columns from,to
  from,to
  austria,italy
  britain,italy
  france,italy
  germany,italy
  italy,russia
