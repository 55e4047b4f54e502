What a text can make is counted before it is made, and every limit can be
raised or lowered by its name.

  $ make() { python3 "$ENTENTE_DATA/../tests/hostile/make.py" "$@"; }
  $ sum() { grep -E '^error|= help: .*limit'; }

A record of a few kilobytes that would make a million ties, or four million
spells:

  $ make between 1400 > entente.yaml
  $ entente check -q 2>&1 | sum
  error: ties that this record's lists make: 979300, and the limit is 50000 [tie/too-many-pairs]
       = help: name one actor for the group; or raise the limit: --limit-of pairs=979300
  $ make pairs-spells 100 400 > entente.yaml
  $ entente check -q 2>&1 | sum
  error: spells, claims and sources that ties repeat of their records: more than the limit of 300000 [tie/too-many-copies]
      = help: name one actor for the group, or write fewer spells; or raise the limit: --limit-of copies=3000000
  $ make pairs-spells 10 400 > entente.yaml
  $ entente check -q 2>&1 | sum
  [1]
  $ entente check -q --limit-of copies=39698 2>&1 | sum
  error: spells, claims and sources that ties repeat of their records: more than the limit of 39698 [tie/too-many-copies]
     = help: name one actor for the group, or write fewer spells; or raise the limit: --limit-of copies=396980
  $ entente check -q --limit-of copies=39699 --limit-of pairs=100 2>&1 | sum
  [1]
  $ entente who x1 --limit-of pairs=99
  error: the ledger has 1 error; `entente check` shows it [ledger/errors]
     = help: fix it, or answer without the records it is in (--keep-going)
  [3]
  $ entente check -q --limit-of pairs=99 2>&1 | sum
  error: ties that this record's lists make: 100, and the limit is 99 [tie/too-many-pairs]
     = help: name one actor for the group; or raise the limit: --limit-of pairs=100

Sixteen kilobytes whose aliases say the same thousand spells time and again; and
what a text that long could have said in full, which is no copy:

  $ make aliases 240 1000 > entente.yaml
  $ entente check -q 2>&1 | sum
  error: values that aliases make: more than the limit of 20000 [yaml/expansion]
     = help: write out what is meant; or raise the limit: --limit-of aliases=200000
  $ make aliases 100 10 > entente.yaml
  $ entente check -q --limit-of aliases=1 2>&1 | sum
  [1]
  $ make aliases 20 1000 > entente.yaml
  $ entente check -q 2>&1 | sum
  [1]

Ten thousand ties of a hundred spells each, of less than four kilobytes:

  $ make pairs-spells 100 100 > entente.yaml
  $ entente check -q 2>&1 | sum
  error: spells, claims and sources that ties repeat of their records: more than the limit of 300000 [tie/too-many-copies]
      = help: name one actor for the group, or write fewer spells; or raise the limit: --limit-of copies=3000000

Rolling up, along memberships in a row and where they overlap. A row is gone up
once, so that a long one is rolled up as it is read; one in which every step has
days of its own makes a part for each, and each of these as many:

  $ make chain 10000 > entente.yaml
  $ entente ties --roll-up state -q
  as of 2000-12-31; rolled up to state: 0 ties
  $ make stairs 4000 > entente.yaml
  $ entente ties --roll-up state
  error: steps of rolling up, as far as `x846`: more than the limit of 5000000 [roll-up/too-many]
     = help: mark the membership that counts with `primary: true`, or date them to the day; or raise the limit: --limit-of all-parts=50000000
  [3]
  $ make chain 30 > entente.yaml
  $ entente ties --roll-up state -q
  as of 2000-12-31; rolled up to state: 0 ties
  $ entente ties --roll-up state -q --limit-of all-parts=1000
  error: steps of rolling up, as far as `x6`: more than the limit of 1000 [roll-up/too-many]
     = help: mark the membership that counts with `primary: true`, or date them to the day; or raise the limit: --limit-of all-parts=10000
  [3]
  $ make overlaps 4 > entente.yaml
  $ entente ties --roll-up state --limit-of parts=200 -q
  as of 1999-12-31; rolled up to state: 0 ties
  $ entente ties --roll-up state --limit-of parts=40
  error: ways in which the memberships of `x` overlap: more than the limit of 40 [roll-up/too-many]
     = help: mark the membership that counts with `primary: true`, or date them to the day; or raise the limit: --limit-of parts=400
  [3]

A circle is found however many it leads through, and is none where memberships
do not meet:

  $ make chain 21000 > entente.yaml
  $ cp entente.yaml open.yaml
  $ echo '  - {from: x21000, type: member-of, to: x0, when: 1995, sources: [https://example.org]}' >> entente.yaml
  $ entente check --format short -q | grep itself
  entente.yaml:42005:41: error: by this, `x0` belongs to itself [tie/belongs-to-itself]
  $ echo '  - {from: x21000, type: member-of, to: x0, when: 2005/2006, sources: [https://example.org]}' >> open.yaml
  $ entente check --format short -q -f open.yaml | grep itself
  [1]

What is expected of blocs is searched for as long as all of it may take; what is
not decided then is told, and is an error:

  $ make blocs 90 > entente.yaml
  $ timeout 60 entente check -O json --limit 0 --limit-of expect-seconds=1 > out
  [1]
  $ grep -o 'not decided: the blocs in 1990 .* over' out
  not decided: the blocs in 1990 are not proven to be the best, and the 1 second for all searches is over
  $ grep -o 'give more time: [^"]*' out | sort -u
  give more time: --limit-of expect-seconds=10
  $ make ranks 200 > entente.yaml
  $ timeout 8 entente check 2>&1 | tail -1
  status 0: no errors; warnings stop no question

Unknown ids are compared with known ones as long as nobody feels it:

  $ make misspelt 400 > entente.yaml
  $ entente check -O json | grep -o 'so many ids are unknown that none like this one was looked for' | sort -u
  so many ids are unknown that none like this one was looked for

A list that repeats without end what a short text says once, in pairs, in spells
or in names; of a part it is one:

  $ make pairs-spells 220 5 > entente.yaml
  $ entente timeline
  error: bytes in this list, beyond those that the ledger's length allows: 83277448, and the limit is 67108864 [answer/too-long]
     = help: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or shorten the names that many rows repeat; or raise the limit: --limit-of list=83277448
  [3]
  $ entente ties --at 1000/1010 -O json
  error: bytes in this list, beyond those that the ledger's length allows: 83277448, and the limit is 67108864 [answer/too-long]
     = help: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or shorten the names that many rows repeat; or raise the limit: --limit-of list=83277448
  [3]
  $ entente timeline --actor x1 -O csv | wc -l
  221
  $ make names 2000 40000 > entente.yaml
  $ entente ties --at 1990 -q
  error: bytes in this list, beyond those that the ledger's length allows: 76749566, and the limit is 67108864 [answer/too-long]
     = help: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or shorten the names that many rows repeat; or raise the limit: --limit-of list=76749566
  [3]
  $ entente who x -q
  error: bytes in this list, beyond those that the ledger's length allows: 76749566, and the limit is 67108864 [answer/too-long]
     = help: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or shorten the names that many rows repeat; or raise the limit: --limit-of list=76749566
  [3]
  $ entente ties --at 1990 --actor x1 -O csv | wc -l
  2
  $ make turns 150 12 > entente.yaml
  $ entente shifts
  error: bytes in this list, beyond those that the ledger's length allows: 110741016, and the limit is 67108864 [answer/too-long]
     = help: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or shorten the names that many rows repeat; or raise the limit: --limit-of list=110741016
  [3]
  $ entente shifts --actor x1 -q -O csv | wc -l
  3577
  $ make turns 300 2 > entente.yaml
  $ entente diff 1801 1802 -q
  error: bytes in this list, beyond those that the ledger's length allows: 79587006, and the limit is 67108864 [answer/too-long]
     = help: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or shorten the names that many rows repeat; or raise the limit: --limit-of list=79587006
  [3]
  $ entente diff 1801 1802 --limit-of list=1
  error: bytes in this list, beyond those that the ledger's length allows: 79587006, and the limit is 1 [answer/too-long]
     = help: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or shorten the names that many rows repeat; or raise the limit: --limit-of list=79587006
  [3]
  $ entente diff 1801 1802 --limit-of list=999999999 -O csv | wc -l
  90001
  $ entente diff 1801 1802 --stat --limit-of list=1 -q
  any time in 1801 with any time in 1802, as of 2000-12-31
  
                                      Count
  Pairs of actors  dissolution        44850
  Ties             ended              44850
  Actors           leave the network    300

Spells are looked at one by one, however many records of a pair they are in:

  $ make spells 700 > entente.yaml
  $ timeout 5 entente ties --throughout --at 1000/1050 -q | head -1
  throughout 1000 to 1050, as of 1099-12-31: 1 tie
  $ make days 36000 > entente.yaml
  $ timeout 5 entente ties --throughout --at 1800/1898-07-25 -O csv --columns certainty,coverage
  certainty,coverage
  definite,throughout

What nobody could read is not drawn, but its DOT is written; of a part, or when
somebody wants it all the same, it is:

  $ make random 3000 > entente.yaml
  $ entente draw --at 1945/2015 -o r.svg
  error: pairs of actors tied in this figure: 2976, and the limit is 2000 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or for larger parts (--roll-up KIND); or raise the limit: --limit-of figure=2976
  [3]
  $ entente report -o r.html
  error: pairs of actors tied in this figure: 2976, and the limit is 2000 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or for larger parts (--roll-up KIND); or raise the limit: --limit-of figure=2976
  [3]
  $ entente report -O md | head -1
  error: pairs of actors tied in this figure: 2976, and the limit is 2000 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or for larger parts (--roll-up KIND); or raise the limit: --limit-of figure=2976
  $ entente draw --at 1945/2015 -O dot | grep -c x1
  1090
  $ entente draw --at 1945/2015 --actor x1 -o r.svg 2>&1 | head -1
  r.svg: 12 actors, 11 ties, 1 source, 1945 to 2015
  $ make random 40 > entente.yaml
  $ entente draw --at 1945/2015 -o r.svg --limit-of figure=5
  error: pairs of actors tied in this figure: 20, and the limit is 5 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or for larger parts (--roll-up KIND); or raise the limit: --limit-of figure=20
  [3]
  $ entente diff 1950 2000 -o r.svg --limit-of figure=5
  error: pairs of actors tied in this figure: 12, and the limit is 5 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or for larger parts (--roll-up KIND); or raise the limit: --limit-of figure=12
  [3]
  $ entente draw --at 1945/2015 -o r.svg --limit-of figure=40 -q
  $ entente report -o r.html --limit-of figure=5
  error: pairs of actors tied in this figure: 20, and the limit is 5 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or for larger parts (--roll-up KIND); or raise the limit: --limit-of figure=20
  [3]
  $ entente report -o r.html --limit-of figure=40 -q
  $ ls r.*
  r.html
  r.svg

Neither are names that would fill a page, nor what a thousand ties tell of one:

  $ make names 10 100000 > entente.yaml
  $ timeout 5 entente draw --at 1990 -o n.svg
  error: bytes of names and words in this figure: 1060410, and the limit is 100000 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or give actors a `short` name; or raise the limit: --limit-of figure-text=1060410
  [3]
  $ timeout 5 entente report -o n.html
  error: bytes of names and words in this figure: 100020, and the limit is 100000 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or give actors a `short` name; or raise the limit: --limit-of figure-text=100020
  [3]
  $ for c in 'timeline' 'shifts' 'rank --every year' 'blocs --every year'; do entente $c -o c.svg 2>&1 | grep ^error; done
  error: bytes of names and words in this figure: 3056839, and the limit is 100000 [figure/too-large]
  error: bytes of names and words in this figure: 2956769, and the limit is 100000 [figure/too-large]
  error: bytes of names and words in this figure: 292105, and the limit is 100000 [figure/too-large]
  error: bytes of names and words in this figure: 292129, and the limit is 100000 [figure/too-large]
  $ entente timeline -o c.svg --limit-of figure-text=5000000
  c.svg: 11 actors, 10 ties, 1 source, 1990
  $ timeout 5 entente draw --at 1990 --actor x1 --limit-of figure-text=200000 -o n.svg
  n.svg: 2 actors, 1 tie, 1 source, 1990
  $ make names 1900 20000 > entente.yaml
  $ timeout 5 entente draw --at 1990 -o n.svg
  error: bytes of names and words in this figure: 30507080, and the limit is 100000 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or give actors a `short` name; or raise the limit: --limit-of figure-text=30507080
  [3]
  $ timeout 5 entente draw --at 1990 -o n.svg --limit-of figure-actors=1000
  error: actors in this figure: 1901, and the limit is 1000 [figure/too-large]
     = help: nobody could read it: ask for a part (--actor A, --type T, --family F, --min-likelihood P, a shorter time), or for larger parts (--roll-up KIND); or raise the limit: --limit-of figure-actors=1901
  [3]

More dates than can be read side by side are refused, and not cut short:

  $ make star 2 > entente.yaml
  $ sixty_five=$(seq -s, 1926 1990)
  $ timeout 5 entente draw --at $sixty_five --multiples -o n.svg
  error: --at has more than 64 dates [usage/dates]
     = help: more are too small to be read: draw them one by one, with --from, --to and --every; or raise the limit: --limit-of panels=640
  [2]
  $ entente draw --at $sixty_five --multiples --limit-of panels=65 -o n.svg
  n.svg: 65 dates, a triangle of signs each
     = help: more is drawn with --include possible
  $ grep -c '>1926<' n.svg
  2

Nothing is read that is deeper than it can be read in time, whatever is raised;
as deep as is allowed it takes no time:

  $ deep() { printf 'entente: 1\nx-deep: '; printf '%*s' $1 | tr ' ' '['; printf '%*s\n' $1 | tr ' ' ']'; }
  $ deep 64 > entente.yaml; entente check -q 2>&1 | sum
  error: lists and mappings within one another: more than the limit of 64 [yaml/depth]
     = help: nothing in a ledger needs that: look for a bracket too many; or raise the limit: --limit-of nesting=640
  $ deep 100000 > entente.yaml; timeout 5 entente check -q --limit-of nesting=1000 2>&1 | sum
  error: lists and mappings within one another: more than the limit of 1000 [yaml/depth]
  $ { printf 'entente: 1\n'; for i in 1 2 3 4 5 6 7 8 9; do deep 998 | sed '/^entente/d; s/x-deep/x-'$i/; done; } > entente.yaml; timeout 5 entente check -q --limit-of nesting=1000 2>&1 | sum
  [1]

Names and numbers are checked:

  $ entente check --limit-of pears=50000
  error: there is no limit `pears` [usage/unknown-limit]
     = help: the choices are file, files, paths, text, nesting, aliases, pairs, all-pairs, copies, parts, all-parts, list, steps, series, changepoints, figure, figure-actors, figure-text, panels, expect-seconds, rows, cells, unpacked, table-seconds, table-memory and picture-seconds
  [2]
  $ entente check --limit-of pairs
  error: the limit `pairs` is a whole number from 1 to 1073741823, not `` [usage/option-value]
     = help: it is 50000 when nothing is said
  [2]
  $ entente check --limit-of nesting=1001
  error: the limit `nesting` is a whole number from 1 to 1000, not `1001` [usage/option-value]
     = help: it is 64 when nothing is said
  [2]
  $ entente check --limit-of pairs=many
  error: the limit `pairs` is a whole number from 1 to 1073741823, not `many` [usage/option-value]
     = help: it is 50000 when nothing is said
  [2]
  $ entente check --limit-of pairs=18446744073709551615
  error: the limit `pairs` is a whole number from 1 to 1073741823, not `18446744073709551615` [usage/option-value]
     = help: it is 50000 when nothing is said
  [2]
  $ entente check --limit-of pairs=3 --limit-of pairs=4
  error: --limit-of pairs is given twice [usage/option]
     = help: leave one of them out
  [2]
  $ entente help --limit-of pairs=3
  error: `help` does not take --limit-of [usage/unknown-option]
     = help: `entente help --help` lists its options
  [2]
  $ entente help limits extra
  error: `help` takes no further word: `extra` [usage/words]
     = help: usage: entente help [COMMAND]
  [2]
  $ entente help limits
    file               bytes of one file: 2147483648
    files              included files: 1000
    paths              names that all patterns of includes look at: 100000
    text               bytes of one text: 1048576
    nesting            lists and mappings within one another: 64
    aliases            values that YAML's aliases make, beyond one for every 4
                       bytes of text: 20000
    pairs              ties that the lists of ends of one record make: 50000
    all-pairs          ties that all lists of ends make, beyond one a record:
                       100000
    copies             spells, claims and sources that such ties repeat: 300000
    parts              ways in which the memberships of one actor may hold, rolled
                       up: 10000
    all-parts          steps through memberships and ties rolled up, of all
                       actors: 5000000
    list               bytes of one list of ties or of shifts, beyond 1000 a
                       record and 16 for each byte of text: 67108864
    steps              steps of a series: 100000
    series             ties and actors looked at in all steps of a series:
                       20000000
    changepoints       steps in which changepoints are looked for: 5000
    figure             pairs of actors tied in one figure, or in a report: 2000
    figure-actors      actors in one figure, or in a report: 4000
    figure-text        bytes of their names, and of what is too long of what ties
                       are told with: 100000
    panels             dates side by side in one figure: 64
    expect-seconds     seconds of searching for the blocs that a check's
                       expectations ask for: 20
    rows               rows of one table that is imported: 5000000
    cells              cells of one file of tables: 50000000
    unpacked           bytes that one workbook unpacks to: 536870912
    table-seconds      seconds of reading one file of tables: 60
    table-memory       MiB of memory for reading one file of tables: 4096
    picture-seconds    seconds that the programs which lay out and convert may
                       take in vain, for all pictures of a command: 30

Of a command line, too, the first errors of a code tell what it is; and values
and words may be as many as there are:

  $ entente ties $(seq 1 3000 | sed 's/^/--bogus/') 2>&1 | tail -n 3
  error: there is no option --bogus10 [usage/unknown-option]
     = help: `entente ties --help` lists its options
  … and 2990 more of usage/unknown-option
  $ entente ties $(seq 1 3000 | sed 's/^/--bogus/') 2>&1 | wc -l
  21
  $ entente ties --ascii $(seq 1 3000 | sed 's/^/--limit-of=w/') 2>&1 | tail -n 1
  ... and 2990 more of usage/unknown-limit
  $ entente ties --color none $(seq 1 12 | sed 's/^/--hops=/') 2>&1 | tail -n 1
  … and 1 more of usage/option
  $ entente ties $(seq 1 3000) 2>&1
  error: `ties` takes no further word: `1` [usage/words]
     = help: a date follows --at: entente ties --at 1
  [2]
  $ make between 90 > entente.yaml
  $ entente ties $(seq 0 80 | sed 's/^/--actor=x/') -O csv | wc -l
  3241
  $ entente timeline $(seq 0 80 | sed 's/^/x/') -O csv | wc -l
  3241
  $ entente shifts --from 1980 --every month --changepoints --limit-of changepoints=20
  error: steps in which --changepoints are looked for: 132, and the limit is 20 [usage/too-many-steps]
     = help: ask for a shorter range, or for longer steps; or raise the limit: --limit-of changepoints=132
  [2]
