Where figures go: all of a figure, or nothing and the reason.

  $ cp -R "$ENTENTE_DATA/us-pakistan-2011" led; chmod -R u+w led; export ENTENTE_FILE=led
  $ mkdir dir.svg; ln -s nowhere/gone.svg dangling.svg; ln -s target.svg link.svg; mkfifo pipe.svg
  $ cat > commands <<'END'
  > draw --at 1986
  > draw --at 1986,2001 --multiples
  > draw --at 1986 --preset slide
  > diff 1986 2001
  > who cia
  > timeline cia
  > rank --every year
  > shifts
  > blocs --every year --from 2005
  > END
  $ each() { while read -r c; do entente $c -q "$@" 2>&1 < /dev/null; echo "status $?"; done < commands | sort | uniq -c; }

No figure has an option of the program on it, which would be of no use on paper:

  $ while read -r c; do entente $c -O svg < /dev/null | grep -oE '>[^<]*--[a-z][^<]*<'; done < commands
  [1]

A folder, a folder that is not there, one in which no file can be made, a link to nowhere, a device that is full:

  $ each -o dir.svg
        9    = help: give the name of a file in it
        9 error: `dir.svg` cannot be written: it is a folder [output/write]
        9 status 4
  $ each -o nowhere/x.svg
        9    = help: there is no folder `nowhere/`; make it first
        9 error: `nowhere/x.svg` cannot be written: No such file or directory [output/write]
        9 status 4
  $ each -o /proc/x.svg
        9    = help: write somewhere else
        9 error: `/proc/x.svg` cannot be written: no file can be made in `/proc/` [output/write]
        9 status 4
  $ each -o dangling.svg
        9 error: `dangling.svg` cannot be written: No such file or directory [output/write]
        9 status 4
  $ each -O svg -o /dev/full
        9    = help: make room, or write somewhere else; what was there before is untouched
        9 error: `/dev/full` cannot be written: No space left on device [output/write]
        9 status 4
  $ while read -r c; do entente $c -q -O svg 2>> errors > /dev/full < /dev/null; echo $?; done < commands | uniq -c
        9 4
  $ sort errors | uniq -c
        9 error: the standard output cannot be written: No space left on device [output/write]

A disk that is full when half is written leaves what was there, and nothing beside it; PNG and PDF too:

  $ echo old > full.svg; cp full.svg full.png; cp full.svg full.pdf
  $ (ulimit -f 4; each -o full.svg)
        9    = help: make room, or write somewhere else; what was there before is untouched
        9 error: `full.svg` cannot be written: File too large [output/write]
        9 status 4
  $ (ulimit -f 4; entente draw --at 1986 -q -o full.png 2>&1; echo $?; entente draw --at 1986 -q -o full.pdf 2>&1; echo $?)
  error: `full.png` cannot be written: File too large [output/write]
     = help: make room, or write somewhere else; what was there before is untouched
  4
  error: `full.pdf` cannot be written: File too large [output/write]
     = help: make room, or write somewhere else; what was there before is untouched
  4
  $ (ulimit -f 4; entente draw --from 1985 --to 1987 --every year -q -o f-%d.svg; echo $?)
  error: `f-1.svg` cannot be written: File too large [output/write]
     = help: make room, or write somewhere else; what was there before is untouched
  4
  $ cat full.svg full.png full.pdf; ls -d *.*
  old
  old
  old
  dangling.svg
  dir.svg
  full.pdf
  full.png
  full.svg
  link.svg
  pipe.svg

Through a link to its file, into a pipe to who reads it:

  $ echo old > target.svg; entente draw --at 1986 -q -o link.svg; head -c 5 target.svg; test -L link.svg
  <?xml (no-eol)
  $ cat pipe.svg > piped & entente draw --at 1986 -q -o pipe.svg; wait; cmp piped target.svg; test -p pipe.svg

Not over the places that are kept, nor over the theme:

  $ entente draw --at 1986 -O svg -o led/layout.yaml
  error: led/layout.yaml is where the places of actors are kept, and is not written over [usage/over-ledger]
     = help: give another name after -o
  [2]
  $ echo 'ink: "#101010"' > house.yaml; entente draw --at 1986 --theme house.yaml -O svg -o ./house.yaml
  error: ./house.yaml is the theme, and is not written over [usage/over-ledger]
     = help: give another name after -o
  [2]
  $ head -n 2 led/layout.yaml | tail -n 1
  entente-layout: 1
