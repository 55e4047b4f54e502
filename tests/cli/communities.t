entente blocs --by: communities rather than the exact blocs.

  $ cp -R "$ENTENTE_DATA/us-pakistan-2011" led; export ENTENTE_FILE=led

  $ entente blocs --at 2011-09 --by leiden --quiet
  Communities by leiden: September 2011, as of 2011-09-27; earlier events not counted
  
  #  Community        Members                                                                                                                                                                                 Tied inside  with others
  1  US               Clinton, Crocker, Khar, Obama, Pakistan, Pakistani forces, Pakistani elite, Panetta, US, US embassy, Navy SEALs, Senate committee, US trainers, Western consultants, Western countries           15            6
  2  Haqqani Network  Al Mauritani, Al Qaeda, Haqqani Network, Jalaluddin, Mehsud, Mujahid, Pakistani society, Sirajuddin, Taliban, Other Taliban groups, TTP                                                          12            2
  3  Afghan forces    Afghan forces, Afghanistan, Kabul                                                                                                                                                                 2            0
  4  CIA              CIA, CIA station chief, Davis                                                                                                                                                                     2            2
  5  BBC              BBC, Ilyas Khan                                                                                                                                                                                   1            0
  6  BIJ              BIJ, Express Tribune                                                                                                                                                                              1            0
  7  China            China, Malik                                                                                                                                                                                      1            1
  8  ISI              ISI, Pasha                                                                                                                                                                                        1            2
  9  Kayani           Kayani, Pakistan Army                                                                                                                                                                             1            1
  $ entente blocs --at 2011-09 --by walktrap -O md
  Communities by walktrap: September 2011, as of 2011-09-27; earlier events not counted
  
  | \# | Community | Members | Tied inside | with others |
  | ---: | --- | --- | ---: | ---: |
  | 1 | US | Clinton, Crocker, Khar, Obama, Pakistan, Pakistani forces, Pakistani elite, Panetta, US, US embassy, Navy SEALs, Senate committee, US trainers, Western consultants, Western countries | 15 | 6 |
  | 2 | Haqqani Network | Al Mauritani, Al Qaeda, Haqqani Network, Jalaluddin, Sirajuddin, Other Taliban groups | 6 | 5 |
  | 3 | Afghan forces | Afghan forces, Afghanistan, Kabul | 2 | 0 |
  | 4 | CIA | CIA, CIA station chief, Davis | 2 | 2 |
  | 5 | Taliban | Mujahid, Pakistani society, Taliban | 2 | 2 |
  | 6 | BBC | BBC, Ilyas Khan | 1 | 0 |
  | 7 | BIJ | BIJ, Express Tribune | 1 | 0 |
  | 8 | China | China, Malik | 1 | 1 |
  | 9 | ISI | ISI, Pasha | 1 | 2 |
  | 10 | Kayani | Kayani, Pakistan Army | 1 | 1 |
  | 11 | Mehsud | Mehsud, TTP | 1 | 1 |
  
  - modularity 0.517 at resolution 1; tied: pairs of members
  - Walktrap: joins, pair by pair, the communities between which walks of 4 steps differ least, and keeps the stage of the highest modularity. No chance is in it.
  - Pons, P., Latapy, M. (2006). Computing communities in large networks using random walks. Journal of Graph Algorithms and Applications 10(2), 191-218. doi:10.7155/jgaa.00124
  - same communities: igraph\_community\_walktrap(g, weights, 4, ...)
  - 33 actors have no positive tie and are in no community
  - 2 disputed ties left out
  - 8 records are only possible by their dates and do not count (--include possible)
  $ entente blocs --at 2011-09 --by infomap -O csv --columns community,head,size,pairs_inside,pairs_outside
  community,head,size,pairs_inside,pairs_outside
  1,us,15,15,6
  2,haqqani,9,10,3
  3,afghan-forces,3,2,0
  4,cia,3,2,2
  5,bbc,2,1,0
  6,bij,2,1,0
  7,china,2,1,1
  8,isi,2,1,2
  9,kayani,2,1,1
  10,mehsud,2,1,1
  $ entente blocs --at 2011-09 --by label-propagation -O json --roll-up state
  {
    "entente": 1,
    "version": "0.1.0",
    "command": "blocs",
    "ledger": {"title": "US and Pakistan, 1979–2011: the intelligence relations", "files": 6, "sha256": "f9341e10e903f3f19dbd2518799e03940d0c081a45d11740f36ba14b5b3357c0"},
    "query": {"from_day": "2011-09-01", "to_day": "2011-09-30", "as_of": "2011-09-27", "throughout": false, "include": "likely", "reading": "September 2011, as of 2011-09-27; rolled up to state; earlier events not counted", "filter": "earlier events not counted", "roll_up": "state", "by": "label-propagation", "layer": "positive", "resolution": 1, "seed": 1, "strict_dates": false, "options": {"at": "2011-09", "by": ["label-propagation"]}},
    "result": [
      {"date": "2011-09", "by": "label-propagation", "community": 1, "head": "pakistan", "members": ["china", "haqqani", "obama", "pakistan", "pakistani-elite", "sirajuddin", "taliban-groups", "us", "western-consultants", "western-countries"], "size": 10, "pairs_inside": 9, "pairs_outside": 4, "weight_inside": 18, "weight_outside": 4, "share": 0.16441207076, "modularity": 0.405306971904},
      {"date": "2011-09", "by": "label-propagation", "community": 2, "head": "taliban", "members": ["al-mauritani", "al-qaeda", "jalaluddin", "mujahid", "pakistani-society", "taliban"], "size": 6, "pairs_inside": 5, "pairs_outside": 3, "weight_inside": 5, "weight_outside": 3, "share": 0.117325702393, "modularity": 0.405306971904},
      {"date": "2011-09", "by": "label-propagation", "community": 3, "head": "afghanistan", "members": ["afghanistan", "kabul"], "size": 2, "pairs_inside": 1, "pairs_outside": 0, "weight_inside": 1, "weight_outside": 0, "share": 0.0312174817898, "modularity": 0.405306971904},
      {"date": "2011-09", "by": "label-propagation", "community": 4, "head": "bbc", "members": ["bbc", "ilyas-khan"], "size": 2, "pairs_inside": 1, "pairs_outside": 0, "weight_inside": 1, "weight_outside": 0, "share": 0.0312174817898, "modularity": 0.405306971904},
      {"date": "2011-09", "by": "label-propagation", "community": 5, "head": "bij", "members": ["bij", "express-tribune"], "size": 2, "pairs_inside": 1, "pairs_outside": 0, "weight_inside": 1, "weight_outside": 0, "share": 0.0312174817898, "modularity": 0.405306971904},
      {"date": "2011-09", "by": "label-propagation", "community": 6, "head": "mehsud", "members": ["mehsud", "ttp"], "size": 2, "pairs_inside": 1, "pairs_outside": 1, "weight_inside": 1, "weight_outside": 1, "share": 0.0299167533819, "modularity": 0.405306971904}
    ],
    "notes": [
      "2 ties are between two parts of one actor and are left out",
      "42 actors have no positive tie and are in no community",
      "2 disputed ties and 3 ties whose memberships are in doubt left out",
      "10 records are only possible by their dates and do not count (--include possible)"
    ]
  }

The exact way is the default, and the same where it is named:

  $ entente blocs --at 2011-09 --roll-up state > default && entente blocs --by exact --at 2011-09 --roll-up state | cmp - default

What is asked again has the same answer, whatever the hashes and the threads:

  $ for i in 1 2 3 4; do OMP_NUM_THREADS=$i entente blocs --by leiden -O json | cksum; done | uniq | wc -l
  1
  $ for i in 1 2 3 4; do entente blocs --by infomap --at 2011-09 --recent 5y -O json | cksum; done | uniq | wc -l
  1

The shares of the communities add up to the modularity:

  $ entente blocs --by leiden --at 2011-09 -O json | python3 -c '
  > import json, sys
  > rows = json.load(sys.stdin)["result"]
  > print(abs(sum(r["share"] for r in rows) - rows[0]["modularity"]) < 1e-9)'
  True

Nobody has a friend:

  $ entente blocs --by leiden --at 1979 --type accuses -q
  Communities by leiden: any time in 1979 (--throughout for all of it), as of 2011-09-27; type accuses; earlier events not counted

Nothing is silently ignored:

  $ entente blocs --by leiden --camps 2
  error: `entente blocs` that are communities, --by leiden, do not heed --camps [usage/not-heeded]
     = help: leave it out
  [2]
  $ entente blocs --by leiden --alignment isi --budget 10 --seconds 2
  error: `entente blocs` that are communities, --by leiden, do not heed --alignment [usage/not-heeded]
     = help: leave it out
  
  error: `entente blocs` that are communities, --by leiden, do not heed --budget [usage/not-heeded]
     = help: leave it out
  
  error: `entente blocs` that are communities, --by leiden, do not heed --seconds [usage/not-heeded]
     = help: leave it out
  [2]
  $ entente blocs --by leiden --from 2001 --every year
  error: `entente blocs` that are communities, --by leiden, do not heed --from [usage/not-heeded]
     = help: leave it out
  
  error: `entente blocs` that are communities, --by leiden, do not heed --every [usage/not-heeded]
     = help: leave it out
  [2]
  $ entente blocs --by leiden --layer all
  error: `blocs` does not take --layer [usage/unknown-option]
     = help: `entente blocs --help` lists its options
  [2]
  $ entente blocs --by leiden -o leiden.svg
  error: a chart does not heed --by [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente blocs --by louvain
  error: there is no way `louvain` to find blocs [usage/unknown-way]
     = help: the choices are exact, leiden, walktrap, infomap and label-propagation
  [2]
  $ entente blocs --by leiden --limit 3
  error: --limit is of the chart, and this is a table [usage/picture]
     = help: leave it out: every community is shown, and of them there is no chart
  [2]
  $ entente blocs --by leiden --at 1907,1908
  error: `1907,1908` is not written as a date [usage/bad-date]
     = help: did you mean `1907/1908`?
  [2]
