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

In a series the time is looked at between steps. Those after it are left out:

  $ python3 "$ENTENTE_DATA/../tests/hostile/make.py" random 10000 > big.yaml
  $ timeout 60 entente blocs -f big.yaml --every month --seconds 1 2>&1 | grep -o 'left out: the time was over.*'
  left out: the time was over (--seconds)
  $ timeout 60 entente balance -f big.yaml --every month --seconds 1 2>&1 | grep -o 'left out: the time was over.*'
  left out: the time was over (--seconds)

Programs that draw are waited for in vain only so long, for all pictures of a command together; and nothing that they
started is left.

  $ printf '#!/bin/sh\nsleep 1234 &\necho $! >> slept\nwait\n' > slow; chmod +x slow
  $ start=$(date +%s)
  $ ENTENTE_RSVG=./slow entente draw --from 2005 --to 2009 --every year -o f-%d.png -q --limit-of picture-seconds=3
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
