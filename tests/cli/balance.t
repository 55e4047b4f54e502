entente balance: how far friends and foes fall into camps. The six powers are
after Antal, Krapivsky and Redner (2006).

  $ cat > entente.yaml <<'END'
  > entente: 1
  > coverage: 1872/1917
  > actors: {gbr: {name: Britain}, fra: {name: France}, rus: {name: Russia}, auh: {name: Austria}, deu: {name: Germany}, ita: {name: Italy}}
  > ties:
  > - {between: [auh, deu], type: allied-with, start: 1872-01-01, end: ..}
  > - {between: [auh, rus], type: allied-with, when: 1872-01-01/1889-12-31}
  > - {between: [deu, rus], type: allied-with, when: 1872-01-01/1889-12-31}
  > - {between: [fra, gbr], type: rivals, when: 1872-01-01/1903-12-31}
  > - {between: [rus, gbr], type: rivals, when: 1872-01-01/1906-12-31}
  > - {between: [auh, gbr], type: rivals, start: 1872-01-01, end: ..}
  > - {between: [fra, rus], type: rivals, when: 1872-01-01/1889-12-31}
  > - {between: [deu, fra], type: rivals, start: 1872-01-01, end: ..}
  > - {between: [auh, fra], type: rivals, start: 1872-01-01, end: ..}
  > - {between: [auh, ita], type: allied-with, start: 1882-01-01, end: ..}
  > - {between: [deu, ita], type: allied-with, start: 1882-01-01, end: ..}
  > - {between: [auh, rus], type: rivals, start: 1890-01-01, end: ..}
  > - {between: [deu, rus], type: rivals, start: 1890-01-01, end: ..}
  > - {between: [fra, rus], type: allied-with, start: 1891-01-01, end: ..}
  > - {between: [fra, gbr], type: allied-with, start: 1904-01-01, end: ..}
  > - {between: [gbr, rus], type: allied-with, start: 1907-01-01, end: ..}
  > - {between: [deu, gbr], type: rivals, start: 1907-01-01, end: ..}
  > - {between: [fra, ita], type: rivals, start: 1907-01-01, end: ..}
  > - {between: [gbr, ita], type: rivals, start: 1907-01-01, end: ..}
  > - {between: [ita, rus], type: rivals, start: 1907-01-01, end: ..}
  > END

One date, for people.

  $ entente balance --at 1904-01-01
  Balance: 1 January 1904, as of 1917-12-31; earlier events not counted
  
  Actors                   6  6 with friends or foes
  Pairs                   11  5 of friends, 6 of foes
  Triads                   8  +++ 1, ++− 1, +−− 5, −−− 1
  Triad balance        0.750  share of +++ and +−−
  Weak balance         0.875  the same with −−−
  Walk balance         0.699  walks in circles, short ones above all
  Algebraic conflict   0.426  0 if a connected part is balanced
  Frustration index        1  of weight 11, against two camps; exact, and no other is as good
  Line balance         0.818  1 − twice the frustrated share
  Cluster index            1  of weight 11, against any number of blocs; exact, one of 3 as good
  Cluster balance      0.909  1 − the share against the blocs
  Polarization         0.909  share of the weight that two camps explain
  E-I index           -1.000  friends between blocs less those within, of all
  
  Two camps
    Camp  Actors
       1  Austria, Germany, Italy
       2  France, Britain, Russia
  
  Against it
    Pair              Are   Weight  Ties
    Britain – Russia  foes       1  rivals
  not balanced, and not clusterable
  two camps would explain all if 1 pair above had the other sign
  `entente help balance` says where each index is from
  $ entente balance --at 1907-01-01 | tail -9
  Polarization         1.000  share of the weight that two camps explain
  E-I index           -1.000  friends between blocs less those within, of all
  
  Two camps
    Camp  Actors
       1  Austria, Germany, Italy
       2  France, Britain, Russia
  balanced: two camps explain all ties
  `entente help balance` says where each index is from

As data: published values.

  $ for y in 1872 1882 1890 1891 1904 1907; do entente balance --at $y-01-01 -O csv --columns date,positive,negative,triads,strong,walk,frustration,clustering,proven | tail -1; done
  1872-01-01,3,6,1;0;4;2,0.714285714286,0.660705802859,1,0,true
  1882-01-01,5,6,2;0;4;2,0.75,0.699140745501,1,0,true
  1890-01-01,3,7,1;0;2;2,0.6,0.695237091238,1,0,true
  1891-01-01,4,7,1;0;5;2,0.75,0.687699031947,1,0,true
  1904-01-01,5,6,1;1;5;1,0.75,0.699140745501,1,1,true
  1907-01-01,6,9,2;0;18;0,1,1,0,0,true
  $ entente balance --at 1904-01-01 -O json
  {
    "entente": 1,
    "version": "0.1.0",
    "command": "balance",
    "ledger": {"title": null, "files": 1, "sha256": "29bfff1e46a0816fe2c861b617a5e18e8af1daf20c998957ced11f26b63066e4"},
    "query": {"from_day": "1904-01-01", "to_day": "1904-01-01", "as_of": "1917-12-31", "throughout": false, "include": "likely", "reading": "1 January 1904, as of 1917-12-31; earlier events not counted", "filter": "earlier events not counted", "roll_up": null, "strict_dates": false, "options": {"at": "1904-01-01"}},
    "result": [
      {"date": "1904-01-01", "actors": 6, "tied": 6, "pairs": 11, "positive": 5, "negative": 6, "weight": 11, "set_off": 0, "triads": [1, 1, 5, 1], "strong": 0.75, "weak": 0.875, "walk": 0.699140745501, "conflict": 0.426289838521, "balanced": false, "clusterable": false, "frustration": 1, "frustration_bound": 1, "line_balance": 0.818181818182, "clustering": 1, "clustering_bound": 1, "cluster_balance": 0.909090909091, "polarization": 0.909090909091, "ei": -1, "camps": [["auh", "deu", "ita"], ["fra", "gbr", "rus"]], "frustrated": [{"a": "gbr", "b": "rus", "sign": -1, "weight": 1}], "optima": 1, "unique": true, "proven": true}
    ],
    "notes": []
  }

A series: people see a line where the network changed, data has every step.

  $ entente balance --from 1872 --to 1907 --every change
  Balance: 1872 to 1907, as of 1917-12-31; earlier events not counted
  
  When       Actors  Pairs  Signs  Triads  Balance  Walks  Frustration   Line  Clusters
  1872/1881       5      9  +3 −6       7    0.714  0.661            1  0.778         0
  1882/1889       6     11  +5 −6       8    0.750  0.699            1  0.818         0
  1890            6     10  +3 −7       5    0.600  0.695            1  0.800         0
  1891/1903       6     11  +4 −7       8    0.750  0.688            1  0.818         0
  1904/1906       6     11  +5 −6       8    0.750  0.699            1  0.818         1
  1907            6     15  +6 −9      20    1.000  1.000            0  1.000         0
  Frustration: weight against two camps; Line: 1 − twice its share; Clusters: weight against any number of blocs
  6 steps, 6 different networks
  $ entente balance --from 1888 --to 1891 --every year -O csv --columns date,pairs,strong,frustration
  date,pairs,strong,frustration
  1888,11,0.75,1
  1889,11,0.75,1
  1890,10,0.6,1
  1891,11,0.75,1
  $ entente balance --from 1888-01-01 --at 1891
  error: a series has a range, not a date [usage/series]
     = help: give --from and --to, and leave out --at
  [2]
  $ entente balance --from 1888-01-01 --every fortnight
  error: `fortnight` is no step [usage/bad-every]
     = help: the choices are year, quarter, month, week, day, change, 5 years, 6 months and 10 days
  [2]

A pair that weighs the same on both sides is neither friends nor foes, and
frustrated. Structure does not count, neutral ties make no pair.

  $ cat > both.yaml <<'END'
  > entente: 1
  > coverage: 2000/2010
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}}
  > ties:
  >   - {from: a, type: supports, to: b, when: since 2000}
  >   - {from: a, type: opposes, to: b, when: since 2000}
  >   - {from: b, type: supports, to: c, when: since 2000, weight: 2}
  >   - {from: b, type: opposes, to: c, when: since 2000}
  >   - {from: a, type: negotiates-with, to: c, when: since 2000}
  >   - {from: d, type: part-of, to: a, when: since 2000}
  >   - {from: d, type: opposes, to: e, when: since 2000, likelihood: unlikely}
  > END
  $ entente balance -f both.yaml
  Balance: as of 2010-12-31; earlier events not counted
  
  Actors                   5  2 with friends or foes
  Pairs                    1  1 of friends, 0 of foes; 1 with ties of both signs
  Triads                   0  +++ 0, ++− 0, +−− 0, −−− 0
  Triad balance            -  share of +++ and +−−
  Weak balance             -  the same with −−−
  Walk balance         1.000  walks in circles, short ones above all
  Algebraic conflict   0.000  0 if a connected part is balanced
  Frustration index        2  of weight 5, against two camps; exact, and no other is as good
  Line balance         0.200  1 − twice the frustrated share
  Cluster index            2  of weight 5, against any number of blocs; exact, and no other is as good
  Cluster balance      0.600  1 − the share against the blocs
  Polarization         0.600  share of the weight that two camps explain
  E-I index           -1.000  friends between blocs less those within, of all
  
  Two camps
    Camp  Actors
       1  b, c
  not balanced, and not clusterable
  weight 2 cancels out within pairs that are both friends and foes, and is frustrated whatever the camps
  `entente help balance` says where each index is from
  1 pair has ties of both signs and weighs the same on both sides: neither friends nor foes
  1 tie less than likely is left out
  $ entente balance -f both.yaml -O csv --columns actors,tied,pairs,weight,set_off,frustration,line_balance,balanced
  actors,tied,pairs,weight,set_off,frustration,line_balance,balanced
  5,2,1,5,2,2,0.2,false

Nothing to count, and nothing but foes.

  $ printf 'entente: 1\ncoverage: 2000/2010\nactors: {a: {}}\n' > one.yaml
  $ entente balance -f one.yaml
  Balance: as of 2010-12-31; earlier events not counted
  no tie with a sign counts: nobody is friend or foe
  $ entente balance -f one.yaml -O jsonl
  {"date": "2010-12-31", "actors": 1, "tied": 0, "pairs": 0, "positive": 0, "negative": 0, "weight": 0, "set_off": 0, "triads": [0, 0, 0, 0], "strong": null, "weak": null, "walk": 1, "conflict": null, "balanced": true, "clusterable": true, "frustration": 0, "frustration_bound": 0, "line_balance": null, "clustering": 0, "clustering_bound": 0, "cluster_balance": null, "polarization": null, "ei": null, "camps": [], "frustrated": [], "optima": 1, "unique": true, "proven": true}
  $ cat > foes.yaml <<'END'
  > entente: 1
  > coverage: 2000/2010
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}}
  > ties:
  >   - {between: [a, b], type: rivals, when: since 2000}
  >   - {between: [a, c], type: rivals, when: since 2000}
  >   - {between: [b, c], type: rivals, when: since 2000}
  >   - {between: [d, e], type: rivals, when: since 2000, weight: 1e-300}
  > END
  $ entente balance -f foes.yaml | sed -n '/^Frust/,$p'
  Frustration index       1  of weight 3, against two camps; exact, one of 3 as good
  Line balance        0.333  1 − twice the frustrated share
  Cluster index           0  of weight 3, against any number of blocs; exact, and no other is as good
  Cluster balance     1.000  1 − the share against the blocs
  Polarization        0.667  share of the weight that two camps explain
  E-I index               -  friends between blocs less those within, of all
  
  Two camps
    Camp  Actors
       1  a, b, d
       2  c, e
  
  Against it
    Pair   Are   Weight  Ties
    a – b  foes       1  rivals
  not balanced, but clusterable: more than two camps explain all ties
  two camps would explain all if 1 pair above had the other sign
  `entente help balance` says where each index is from
  $ sed 's/1e-300/1e300/' foes.yaml > huge.yaml
  $ entente balance -f huge.yaml -O csv --columns weight,walk,frustration,line_balance,clustering,proven
  weight,walk,frustration,line_balance,clustering,proven
  1e300,,1,1,0,true

A search that is not let finish says so. Ctrl-C ends it at once.

  $ python3 - > hard.yaml <<'END'
  > print("entente: 1\ncoverage: 2000/2010\nactors: {" + ", ".join(f"a{i}: {{}}" for i in range(90)) + "}\nties:")
  > x = 1
  > for i in range(90):
  >   for k in range(i):
  >     x = x * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
  >     if x >> 40 & 3 == 0:
  >       print(f"  - {{between: [a{k}, a{i}], type: {'rivals' if x >> 50 & 1 else 'allied-with'}, when: since 2000}}")
  > END
  $ entente balance -f hard.yaml --budget 1000 -O csv --columns proven,optima,unique
  proven,optima,unique
  false,,
  $ entente balance -f hard.yaml --budget 1000 | grep -c "not proven: no less than"
  2
  $ entente balance -f hard.yaml --budget 1000 -o b.txt && grep -c ≤ b.txt
  2
  $ timeout --preserve-status -s INT 1 entente balance -f hard.yaml --budget 1000000000 -o never.txt
  [130]
  $ test -e never.txt
  [1]
  $ entente balance --seconds x
  error: --seconds takes a whole number, not `x` [usage/option-value]
  [2]
  $ entente balance --camps 3
  error: `balance` does not take --camps [usage/unknown-option]
     = help: `entente balance --help` lists its options
  [2]

  $ entente balance -f both.yaml -O md | head -8
  Balance: as of 2010-12-31; earlier events not counted
  
  |  |  |  |
  | --- | ---: | --- |
  | Actors | 5 | 2 with friends or foes |
  | Pairs | 1 | 1 of friends, 0 of foes; 1 with ties of both signs |
  | Triads | 0 | +++ 0, ++− 0, +−− 0, −−− 0 |
  | Triad balance | - | share of +++ and +−− |
  $ entente balance -o b.svg
  error: the answer of `balance` cannot be written as svg [usage/unknown-format]
     = help: `balance` writes text, json, …; pictures are of draw, diff, who, timeline, rank, shifts and blocs
  [2]

No friends and no foes are left of a pair that is both alike.

  $ cat > both.yaml <<'END'
  > entente: 1
  > coverage: 2000/2001
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: since 2000, sources: [s]}
  >   - {between: [a, b], type: rivals, when: since 2000, sources: [s]}
  > END
  $ entente balance -f both.yaml
  Balance: as of 2001-12-31; earlier events not counted
  not balanced, and not clusterable
  weight 1 cancels out within pairs that are both friends and foes, and is frustrated whatever the camps
  nobody is friend or foe
  1 pair has ties of both signs and weighs the same on both sides: neither friends nor foes
  $ entente blocs -f both.yaml
  Blocs: as of 2001-12-31; earlier events not counted
  nobody is friend or foe
  1 pair has ties of both signs and weighs the same on both sides: neither friends nor foes

A pair that turned within the time asked about is judged by its last day. What
counted before is set off, and said, also where two camps explain the rest.

  $ cat > turned.yaml <<'END'
  > entente: 1
  > coverage: 2000/2010
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {between: [a, b], type: rivals, when: 2005-01-01/2005-06-30}
  >   - {between: [a, b], type: allied-with, when: 2005-07-01/2008-12-31}
  >   - {between: [b, c], type: rivals, when: since 2001}
  >   - {between: [a, c], type: rivals, when: since 2002, likelihood: unlikely}
  > END
  $ entente balance -f turned.yaml --at 2005 | grep ^balanced
  balanced: two camps explain all ties that count; 1 tie is set off, for its pair turned later
  $ entente balance -f turned.yaml --at 2006 | grep -A2 ^balanced
  balanced: two camps explain all ties that count
  `entente help balance` says where each index is from
  1 tie less than likely is left out
  $ entente balance -f turned.yaml --at 2001 | grep -A2 ^balanced
  balanced: two camps explain all ties
  `entente help balance` says where each index is from
