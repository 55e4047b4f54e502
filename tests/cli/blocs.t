entente blocs: who stands with whom, and how that changes. The six powers are
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

One date.

  $ entente blocs --at 1907-01-01
  Blocs: 1 January 1907, as of 1917-12-31; earlier events not counted
  
  #  Bloc     Members
  1  Austria  Austria, Germany, Italy
  2  France   France, Britain, Russia
  weight 0 of 15 is against these blocs; exact, and no other is as good
  $ entente blocs --at 1890-01-01
  Blocs: 1 January 1890, as of 1917-12-31; earlier events not counted
  
  #  Bloc       Members
  1  Austria    Austria, Germany, Italy
  -  unaligned  France, Britain, Russia
  weight 0 of 10 is against these blocs; exact, and no other is as good
  $ entente blocs --at 1904-01-01 | tail -2
    Britain – Russia  foes       1  rivals
  weight 1 of 11 is against these blocs; exact, one of 3 as good
  $ entente blocs --at 1890-01-01 -O csv --columns date,bloc,label,members,frustrated,optimal,bound,optima,cost
  date,bloc,label,members,frustrated,optimal,bound,optima,cost
  1890-01-01,1,1 (Austria),auh;deu;ita,,true,,1,0
  1890-01-01,,,fra;gbr;rus,,true,,1,0
  $ entente blocs --at 1891-01-01 --camps 2
  Camps: 1 January 1891, as of 1917-12-31; earlier events not counted
  
  #  Bloc     Members
  1  Austria  Austria, Germany, Britain, Italy
  2  France   France, Russia
  
  Against it
    Pair               Are   Weight  Ties
    Austria – Britain  foes       1  rivals
  weight 1 of 11 is against these camps; exact, and no other is as good
  $ entente blocs --at 1907-01-01 --camps 1
  error: --camps takes a number from 2 to 8, not 1 [usage/camps]
     = help: leave it out for as many blocs as need be
  [2]
  $ entente blocs --at 1907-01-01 --camps 9
  error: --camps takes a number from 2 to 8, not 9 [usage/camps]
     = help: leave it out for as many blocs as need be
  [2]

Where actors stand, and how like they are: published values.

  $ for y in 1872 1890 1891 1904 1907; do entente blocs --at $y-01-01 --alignment gbr,rus -O csv --columns date,bloc,alignment,profiles; done
  date,bloc,alignment,profiles
  1872-01-01,1,"actor=gbr,value=-1;actor=rus,value=1","a=gbr,b=rus,cosine=0"
  1872-01-01,,,"a=gbr,b=rus,cosine=0"
  date,bloc,alignment,profiles
  1890-01-01,1,"actor=gbr,value=-1;actor=rus,value=-1","a=gbr,b=rus,cosine=0.5"
  1890-01-01,,,"a=gbr,b=rus,cosine=0.5"
  date,bloc,alignment,profiles
  1891-01-01,1,"actor=gbr,value=-1;actor=rus,value=-1","a=gbr,b=rus,cosine=0"
  1891-01-01,2,"actor=gbr,value=-1;actor=rus,value=1","a=gbr,b=rus,cosine=0"
  1891-01-01,,,"a=gbr,b=rus,cosine=0"
  date,bloc,alignment,profiles
  1904-01-01,1,"actor=gbr,value=-1;actor=rus,value=-1","a=gbr,b=rus,cosine=0.816496580928"
  1904-01-01,2,"actor=gbr,value=0;actor=rus,value=0","a=gbr,b=rus,cosine=0.816496580928"
  1904-01-01,,,"a=gbr,b=rus,cosine=0.816496580928"
  date,bloc,alignment,profiles
  1907-01-01,1,"actor=gbr,value=-1;actor=rus,value=-1","a=gbr,b=rus,cosine=1"
  1907-01-01,2,"actor=gbr,value=1;actor=rus,value=1","a=gbr,b=rus,cosine=1"
  1907-01-01,,,"a=gbr,b=rus,cosine=1"
  $ entente blocs --at 1891-01-01 --alignment Brit,fra | sed -n '/^Align/,$p'
  Alignment
    Britain  1 (Austria)  −1.000
             2 (France)   −1.000
    France   1 (Austria)  −1.000
             2 (France)   +1.000
  
  Likeness
    Britain – France  0.000
  weight 0 of 11 is against these blocs; exact, and no other is as good
  Alignment: weight of friends in the bloc less that of foes, of both: −1 to 1
  Likeness: cosine of their friends and foes among all third actors: −1 to 1
  $ entente blocs --at 1872-01-01 --alignment rus,deu,ita | sed -n '/^Align/,$p'
  Alignment
    Russia   1 (Austria)  +1.000
    Germany  1 (Austria)  +1.000
    Italy    1 (Austria)       -
  
  Likeness
    Russia – Germany  +0.816
    Russia – Italy         -
    Germany – Italy        -
  weight 0 of 9 is against these blocs; exact, and no other is as good
  Alignment: weight of friends in the bloc less that of foes, of both: −1 to 1
  Likeness: cosine of their friends and foes among all third actors: −1 to 1
  $ entente blocs --alignment nobody
  error: no actor has the id, alias or name `nobody` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]

Followed from change to change: blocs keep their numbers, and of three optima
in 1904 the one that is nearest to what was before is taken.

  $ entente blocs --from 1872-01-01 --to 1908 --every change
  Blocs: 1872 to 1908, as of 1917-12-31; earlier events not counted
  
  When  Bloc                  Members
  1872  1 (Austria)  born     Austria, Germany, Russia
  1882  1 (Austria)  grows    +Italy
  1890  1 (Austria)  shrinks  −Russia
  1891  2 (France)   born     France, Russia
  1907  2 (France)   grows ?  +Britain
  
  Changed sides
    When  Actor   From         To
    1891  Russia  1 (Austria)  2 (France)  in no bloc since 1890
  6 steps, 6 different networks; blocs are named after the member with the most friends
  ?: at this step, or the one before it, other splits are as good, and by some of them this may be none
  one of several splits as good: 1904/1906 (one of 3)
  $ entente blocs --from 1889-01-01 --to 1892-01-01 --every year -O csv --columns date,bloc,label,members,events,joined,left,realigned
  date,bloc,label,members,events,joined,left,realigned
  1889,1,1 (Austria),auh;deu;ita;rus,born,auh;deu;ita;rus,,
  1889,,,fra;gbr,,,,
  1890,1,1 (Austria),auh;deu;ita,shrinks,,rus,
  1890,,,fra;gbr;rus,,,,
  1891,1,1 (Austria),auh;deu;ita,continues,,,
  1891,2,2 (France),fra;rus,born,fra;rus,,"actor=rus,from=1"
  1891,,,gbr,,,,
  1892-01-01,1,1 (Austria),auh;deu;ita,continues,,,
  1892-01-01,2,2 (France),fra;rus,continues,,,
  1892-01-01,,,gbr,,,,
  $ entente blocs --from 1889-01-01 --to 1908-01-01 --every change --alignment rus | sed -n '/^Align/,$p'
  Alignment
    When  Alignment
    1889  Russia: 1 (Austria) +1.000
    1890  Russia: 1 (Austria) −1.000
    1891  Russia: 1 (Austria) −1.000, 2 (France) +1.000
  5 steps, 5 different networks; blocs are named after the member with the most friends
  Alignment: weight of friends in the bloc less that of foes, of both: −1 to 1; told when it changes
  ?: at this step, or the one before it, other splits are as good, and by some of them this may be none
  one of several splits as good: 1904/1906 (one of 3)

A bloc that falls apart, and blocs that merge.

  $ cat > parts.yaml <<'END'
  > entente: 1
  > coverage: 2000/2005
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {exists: 2000/2003}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000/2005}
  >   - {between: [c, d], type: allied-with, when: 2000/2005}
  >   - {between: [b, c], type: allied-with, when: 2000/2001}
  >   - {between: [b, c], type: rivals, when: 2002/2003}
  >   - {between: [b, c], type: allied-with, when: 2004/2005}
  >   - {between: [e, f], type: allied-with, when: 2000/2003}
  > END
  $ entente blocs -f parts.yaml --from 2000 --to 2005
  Blocs: 2000 to 2005, as of 2005-12-31; earlier events not counted
  
  When  Bloc            Members
  2000  1 (b)  born     a, b, c, d
        2 (e)  born     e, f
  2002  1 (a)  shrinks  −c, −d
        1 (a)  splits   into 1 (a), 3 (c)
        3 (c)  born     c, d
  2004  1 (b)  grows    +c, +d
        1 (b)  merges   of 1 (b), 3 (c)
        2 (e)  dies     e, f
        3 (c)  dies     c, d
  
  Changed sides
    When  Actor  From   To
    2002  c      1 (a)  3 (c)
          d      1 (a)  3 (c)
  6 steps, 3 different networks; blocs are named after the member with the most friends
  $ entente blocs -f parts.yaml --from 2001 --to 2002 --every year -O csv --columns date,bloc,members,events,others,left
  date,bloc,members,events,others,left
  2001,1,a;b;c;d,born,,
  2001,2,e;f,born,,
  2001,,,,,
  2002,1,a;b,shrinks;splits,1;3,c;d
  2002,2,e;f,continues,,
  2002,3,c;d,born,,
  2002,,,,,
  $ entente blocs -f parts.yaml --from 2003 --to 2004 -O jsonl
  {"date": "2003", "bloc": 1, "label": "1 (a)", "members": ["a", "b"], "together": [1, 1], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": ["born"], "joined": ["a", "b"], "left": [], "others": [], "realigned": [], "alignment": [], "profiles": []}
  {"date": "2003", "bloc": 2, "label": "2 (c)", "members": ["c", "d"], "together": [1, 1], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": ["born"], "joined": ["c", "d"], "left": [], "others": [], "realigned": [], "alignment": [], "profiles": []}
  {"date": "2003", "bloc": 3, "label": "3 (e)", "members": ["e", "f"], "together": [1, 1], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": ["born"], "joined": ["e", "f"], "left": [], "others": [], "realigned": [], "alignment": [], "profiles": []}
  {"date": "2003", "bloc": null, "label": null, "members": [], "together": [], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": [], "joined": [], "left": [], "others": [], "realigned": [], "alignment": [], "profiles": []}
  {"date": "2004", "bloc": 1, "label": "1 (b)", "members": ["a", "b", "c", "d"], "together": [1, 1, 1, 1], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": ["grows", "merges"], "joined": ["c", "d"], "left": [], "others": [1, 2], "realigned": [], "alignment": [], "profiles": []}
  {"date": "2004", "bloc": 2, "label": null, "members": [], "together": [], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": ["dies"], "joined": [], "left": ["c", "d"], "others": [], "realigned": [], "alignment": [], "profiles": []}
  {"date": "2004", "bloc": 3, "label": null, "members": [], "together": [], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": ["dies"], "joined": [], "left": ["e", "f"], "others": [], "realigned": [], "alignment": [], "profiles": []}
  {"date": "2004", "bloc": null, "label": null, "members": [], "together": [], "frustrated": [], "optimal": true, "bound": null, "optima": 1, "cost": 0, "events": [], "joined": [], "left": [], "others": [], "realigned": [], "alignment": [], "profiles": []}

Nobody, and nobody's friend.

  $ entente blocs --at 1872-01-01 --sign negative
  Blocs: 1 January 1872, as of 1917-12-31; sign negative; earlier events not counted
  
  #  Bloc       Members
  -  unaligned  Austria, Germany, France, Britain, Russia
  weight 0 of 6 is against these blocs; exact, and no other is as good
  $ printf 'entente: 1\ncoverage: 2000/2010\nactors: {a: {}}\n' > one.yaml
  $ entente blocs -f one.yaml
  Blocs: as of 2010-12-31; earlier events not counted
  no tie with a sign counts: nobody is friend or foe
  $ entente blocs -f one.yaml -O csv
  date,bloc,label,members,together,frustrated,optimal,bound,optima,cost,events,joined,left,others,realigned,alignment,profiles
  2010-12-31,,,,,,true,,1,0,,,,,,,
  $ entente blocs -f one.yaml --from 2000 --to 2002
  Blocs: 2000 to 2002, as of 2010-12-31; earlier events not counted
  3 steps, 1 different network; blocs are named after the member with the most friends


Friends and foes alike are of no weight for the blocs, but for alignment they are.

  $ cat > even.yaml <<'XX'
  > entente: 1
  > coverage: 2000/2001
  > sources: {s: {title: S, publisher: P, published: 2004}}
  > actors: {a: {}, b: {}, c: {}, d: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: since 2000, sources: [s]}
  >   - {between: [b, c], type: allied-with, when: since 2000, sources: [s]}
  >   - {between: [a, c], type: allied-with, when: since 2000, sources: [s]}
  >   - {between: [a, c], type: rivals, when: since 2000, sources: [s]}
  >   - {between: [a, d], type: allied-with, when: since 2000, sources: [s]}
  >   - {between: [a, d], type: rivals, when: since 2000, sources: [s]}
  > XX
  $ entente blocs -f even.yaml --alignment c,d
  Blocs: as of 2001-12-31; earlier events not counted
  
  #  Bloc  Members
  1  b     a, b, c
  
  Alignment
    c  1 (b)  +0.333
    d  1 (b)   0.000
  
  Likeness
    c – d  -
  weight 2 of 6 is against these blocs; exact, and no other is as good
  of it 2 cancels out within pairs that are both friends and foes
  Alignment: weight of friends in the bloc less that of foes, of both: −1 to 1
  Likeness: cosine of their friends and foes among all third actors: −1 to 1
  2 pairs have ties of both signs and weigh the same on both sides: neither friends nor foes

What is only first seen in a step is told, for blocs grow where sources begin:

  $ cat > sighted.yaml <<'END'
  > entente: 1
  > coverage: 2000/2010
  > actors: {a: {name: Aa}, b: {name: Bb}, c: {name: Cc}, d: {name: Dd}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000/2004}
  >   - {between: [b, d], type: allied-with, when: 2000/..}
  >   - {between: [a, c], type: allied-with, when: by 2006}
  >   - {between: [b, c], type: hostile-to, when: by 2006}
  > END
  $ entente blocs --every year -f sighted.yaml | tail -3
  2 of 2 ties that begin within the range begin where they were first seen: how old they are, the ledger does not say
  1 of 2 ties that end within the range end where they were last seen, by an estimate: how long they went on, the ledger does not say
  at 8 steps up to 2 records are only possible by their dates and do not count (--include possible)
  $ entente shifts --every year -f sighted.yaml --from 2003 --to 2007
  2003 to 2007, as of 2010-12-31: 5 steps
  
  Step  Changed  of  Share                Turnover  Shifts
  2003        0   2  0.000                   0.000       0
  2004        1   2  0.500  ████████████     0.500       1  stands out
  2005        0   1  0.000                   0.000       0
  2006        0   3  0.000                   0.667       0
  2007        0   3  0.000                   0.000       0
  Changed: pairs whose state at the end of the step is another than before it, not by a first or last sight alone; of all with a state at either
  Turnover: pairs with a state at one of these two times alone, of all with one at either (Jaccard's distance); first and last sights, and what is in doubt, count here
  stands out: more than the steps beside it, and far above the median of all
  turnover: 2 of 3 comings and goings of pairs are a first or last sight, or lie in doubt: when the pair really came or went the ledger does not say
  not listed: 2 first seen, whose real start is unknown (--all)
  made by lasting ties only (--with-events for the rest)

Of several splits that are as good: who is together in all of them:

  $ cat > two.yaml <<'EOF'
  > entente: 1
  > coverage: 1900/1910
  > actors: {a: {}, b: {}, c: {}, d: {}, e: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: since 1900}
  >   - {between: [b, c], type: allied-with, when: since 1900}
  >   - {between: [c, d], type: allied-with, when: since 1900}
  >   - {between: [a, d], type: hostile-to, when: since 1900}
  >   - {between: [a, e], type: allied-with, when: since 1900, weight: 2}
  > EOF
  $ entente blocs --at 1905 -f two.yaml
  Blocs: any time in 1905 (--throughout for all of it), as of 1910-12-31; earlier events not counted
  
  #  Bloc  Members        Together in every optimal split
  1  a     a, b, c, d, e  a, e
  
  Against it
    Pair   Are   Weight  Ties
    a – d  foes       1  hostile to
  weight 1 of 6 is against these blocs; exact, one of 4 as good
  $ entente blocs --at 1905 -f two.yaml -O csv --columns bloc,members,together,optima
  bloc,members,together,optima
  1,a;b;c;d;e,1;2;3;4;1,4
  ,,,4

Steps whose split is one of several as good say so, and what only some of these splits have is marked:

  $ cat > several.yaml <<'END'
  > entente: 1
  > coverage: 1900/1910
  > actors: {a: {name: A}, b: {name: B}, c: {name: C}}
  > ties:
  >   - {between: [a, b], type: rivals, start: 1901, end: 1904}
  >   - {between: [a, b], type: allied-with, start: 1904}
  >   - {between: [a, c], type: allied-with, when: 1901-01-01/1904-06-30}
  >   - {between: [a, c], type: rivals, start: 1904-07-01}
  >   - {between: [b, c], type: allied-with, when: 1901-01-01/1903}
  >   - {between: [b, c], type: rivals, start: 1904}
  > END
  $ entente blocs --every year -f several.yaml
  Blocs: 1900 to 1910, as of 1910-12-31; earlier events not counted
  
  When  Bloc              Members
  1901  1 (C)  born ?     A, C
  1904  1 (A)  changes ?  +B, −C
  11 steps, 3 different networks; blocs are named after the member with the most friends
  ?: at this step, or the one before it, other splits are as good, and by some of them this may be none
  one of several splits as good: 1901 – 1903 (one of 3)
  $ entente blocs --every year -f several.yaml -O svg | tr '\n' ' ' | grep -o 'drawn by one of several[^<]*'
  drawn by one of several splits as good: others have other blocs
  $ entente draw --at 1903 --hulls blocs -f several.yaml -O dot | grep -c 'one of several splits as good'
  1
  $ entente draw --at 1905 --hulls blocs -f several.yaml -O dot | grep -c 'one of several splits as good'
  0
  [1]

Who has no friend in its camp is in no bloc; `balance` asks for camps alone:

  $ cat > alone.yaml <<'END'
  > entente: 1
  > coverage: 1900/1910
  > actors: {a: {name: A}, b: {name: B}, c: {name: C}, f: {name: F}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 1900/1910}
  >   - {between: [a, f], type: rivals, when: 1900/1910}
  > END
  $ entente blocs --at 1905 --camps 2 -f alone.yaml
  Camps: any time in 1905 (--throughout for all of it), as of 1910-12-31; earlier events not counted
  
  #  Bloc       Members
  1  A          A, B
  -  unaligned  F
  unaligned: no friend in its camp, and so in no bloc; `balance` counts it in its camp
  weight 0 of 2 is against these camps; exact, and no other is as good
