How long an exact search may take: in that time it finds what it finds without.

  $ cp -R "$ENTENTE_DATA/us-pakistan-2011" led; export ENTENTE_FILE=led
  $ entente blocs --at 2011-09 -O csv > whole; entente blocs --at 2011-09 --seconds 1000 -O csv | cmp - whole
  $ entente balance --at 2011-09 -O csv > whole; entente balance --at 2011-09 --seconds 1000 -O csv | cmp - whole
  $ entente blocs --seconds 0
  error: --seconds takes a number from 1 to 1000, not `0` [usage/option-value]
  [2]
  $ entente balance --seconds 1001
  error: --seconds takes a number from 1 to 1000, not `1001` [usage/option-value]
  [2]
  $ entente balance --seconds 1.5
  error: --seconds takes a whole number, not `1.5` [usage/option-value]
  [2]

In a series each step has its share of the time, and what of it was not finished
is told. Steps after it are left out:

  $ python3 "$ENTENTE_DATA/../tests/hostile/make.py" random 3000 > part.yaml
  $ timeout 60 entente blocs -f part.yaml --from 1996 --to 2000 --every year --seconds 4 > out; grep -c 'left out: the time' out; tail -n 1 out | sed 's/^[0-9]* //'
  0
  steps are not proven to be the best (--budget, --seconds)
  $ timeout 60 entente blocs -f part.yaml --from 1996 --to 2000 --every year --budget 1000 | tail -n 1
  5 steps are not proven to be the best (--budget, --seconds)

  $ python3 "$ENTENTE_DATA/../tests/hostile/make.py" random 10000 > big.yaml
  $ timeout 60 entente blocs -f big.yaml --every month --seconds 1 2>&1 | grep -o 'left out: the time was over.*'
  left out: the time was over (--seconds)
  $ timeout 60 entente balance -f big.yaml --every month --seconds 1 2>&1 | grep -o 'left out: the time was over.*'
  left out: the time was over (--seconds)

The spectrum of a large network heeds it too:

  $ timeout 20 entente balance -f big.yaml --at 2000 --seconds 1 | grep -o 'not computed: the time was over'
  not computed: the time was over
  not computed: the time was over

A series of so many ties and actors that nobody would wait is counted first:

  $ timeout 5 entente rank -f big.yaml --every day
  error: ties and actors in all steps of this series: 103280446, and the limit is 20000000 [usage/too-many-steps]
     = help: ask for a shorter range, for longer steps, or for a part (--actor A, --type T, --family F); or raise the limit: --limit-of series=103280446
  [2]
  $ timeout 5 entente blocs -f big.yaml --every day
  error: ties and actors in all steps of this series: 103280446, and the limit is 20000000 [usage/too-many-steps]
     = help: ask for a shorter range, for longer steps, or for a part (--actor A, --type T, --family F); or raise the limit: --limit-of series=103280446
  [2]
  $ timeout 5 entente stats -f part.yaml --every month --limit-of series=1000
  error: ties and actors in all steps of this series: 999948, and the limit is 1000 [usage/too-many-steps]
     = help: ask for a shorter range, for longer steps, or for a part (--actor A, --type T, --family F); or raise the limit: --limit-of series=999948
  [2]
  $ timeout 5 entente rank -f part.yaml --every year --limit-of steps=10
  error: steps of that length in this range: more than the limit of 10 [usage/too-many-steps]
     = help: ask for a shorter range, or for longer steps; or raise the limit: --limit-of steps=100
  [2]

Programs that draw are waited for in vain only so long, for all pictures of a command together; and nothing that they
started is left.

  $ printf '#!/bin/sh\nsleep 1234 &\necho $! >> slept\nwait\n' > slow; chmod +x slow
  $ start=$(date +%s)
  $ ENTENTE_RSVG=./slow entente draw --from 2005 --to 2009 --every year --dpi 72 -o f-%d.png -q --limit-of picture-seconds=3
  note: `./slow`, which makes PNG and PDF, took more than 2 s: Graphviz draws the picture instead, and letters may be a little off [picture/without-librsvg]
     = help: install it (on Debian: apt install librsvg2-bin), or take the SVG: `-o x.svg`
  note: `./slow`, which makes PNG and PDF, has had its time: Graphviz draws the picture instead, and letters may be a little off [picture/without-librsvg]
     = help: install it (on Debian: apt install librsvg2-bin), or take the SVG: `-o x.svg`
  $ test $(($(date +%s) - start)) -lt 30 && ls f-* && wc -l < slept
  f-1.png
  f-2.png
  f-3.png
  f-4.png
  f-5.png
  1
  $ ENTENTE_RSVG=./slow ENTENTE_GV=./slow entente draw --at 2009 --layout dot -o g.png -q --limit-of picture-seconds=3 2>&1 | grep -v help:
  warning: the actors stand by nearness, for `./slow` found no places: it had not ended after 2 s [layout/engine]
  error: no picture after 1 s [picture/timeout]
  
  note: `./slow`, which makes PNG and PDF, has had its time: Graphviz draws the picture instead, and letters may be a little off [picture/without-librsvg]
  the DOT is in g.dot
  $ for pid in $(cat slept); do if grep -qs sleep /proc/$pid/cmdline; then echo "$pid is left"; fi; done
  $ entente draw --at 2009 -o g.png --limit-of picture-seconds=0
  error: the limit `picture-seconds` is a whole number from 1 to 999999999999999999, not `0` [usage/option-value]
     = help: it is 30 when nothing is said
  [2]
