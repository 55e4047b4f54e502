What is typed wrongly, where answers go, and the statuses.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

Status 2, what was asked is wrong:

  $ entente wo italy
  error: there is no command `wo` [usage/unknown-command]
     = help: did you mean `who`?
  [2]
  $ entente xyzzy
  error: there is no command `xyzzy` [usage/unknown-command]
     = help: `entente help` lists the commands
  [2]
  $ entente --at 1910 ties
  error: an option comes after its command: entente COMMAND --at [usage/unknown-command]
  [2]
  $ entente ties --fmaily alliance
  error: there is no option --fmaily [usage/unknown-option]
     = help: did you mean --family?
  [2]
  $ entente ties --by degree
  error: `ties` does not take --by [usage/unknown-option]
     = help: `entente ties --help` lists its options
  [2]
  $ entente ties -x
  error: there is no option -x [usage/unknown-option]
     = help: `entente ties --help` lists its options
  [2]
  $ entente ties --at
  error: --at needs a value: --at D [usage/option-value]
  [2]
  $ entente ties --limit=many
  error: --limit takes a whole number, not `many` [usage/option-value]
  [2]
  $ entente ties --throughout=yes
  error: --throughout takes no value [usage/option-value]
  [2]
  $ entente ties italy
  error: `ties` takes no further word: `italy` [usage/words]
     = help: usage: entente ties [OPTIONS]
  [2]
  $ entente who italy france
  error: `who` takes no further word: `france` [usage/words]
     = help: usage: entente who ACTOR [OPTIONS]
  [2]
  $ entente ties --color sometimes
  error: --color cannot be `sometimes` [usage/option-value]
     = help: the choices are auto, always and never
  [2]

A value that is none of an option's choices:

  $ entente ties --color alwasy
  error: --color cannot be `alwasy` [usage/option-value]
     = help: did you mean `always`? The choices are auto, always and never
  [2]
  $ entente check --format shrt
  error: --format cannot be `shrt` [usage/option-value]
     = help: did you mean `short`? The choices are human, short, …
  [2]
  $ entente ties --sign postive
  error: there is no sign `postive` [usage/unknown-sign]
     = help: did you mean `positive`? The choices are negative, neutral and positive
  [2]
  $ entente ties --sign good
  error: there is no sign `good` [usage/unknown-sign]
     = help: the choices are negative, neutral and positive
  [2]
  $ entente ties --family suport
  error: there is no family `suport` [usage/unknown-family]
     = help: did you mean `support`? The choices are support, alliance, hostility, diplomacy and structure
  [2]
  $ entente ties --include posible
  error: there is no certainty `posible` [usage/bad-include]
     = help: did you mean `possible`? The choices are definite, likely and possible
  [2]
  $ entente ties -O jsn
  error: the answer of `ties` cannot be written as jsn [usage/unknown-format]
     = help: did you mean `json`? `ties` writes text, json, …
  [2]
  $ entente path italy france --layer postive
  error: there is no layer `postive` [usage/unknown-layer]
     = help: did you mean `positive`? The choices are positive, negative, neutral and all
  [2]
  $ entente rank --layer friends
  error: there is no layer `friends` [usage/unknown-layer]
     = help: the choices are positive, negative, neutral and all
  [2]
  $ entente rank --by betweeness
  error: there is no measure `betweeness` [usage/unknown-measure]
     = help: did you mean `betweenness`? `entente help measures` lists all
  [2]
  $ entente rank --parallel colapse
  error: parallel ties cannot be `colapse` [usage/parallel]
     = help: did you mean `collapse`? The choices are collapse, keep and sum
  [2]
  $ entente ties --sort tipe
  error: there is no column `tipe` to sort by [usage/unknown-column]
     = help: did you mean `type`?
  [2]
  $ entente sources --sort nope
  error: there is no column `nope` to sort by [usage/unknown-column]
     = help: did you mean `note`?
  [2]
  $ entente draw -O sgv
  error: the answer of `draw` cannot be written as sgv [usage/unknown-format]
     = help: did you mean `svg`? `draw` draws dot, svg, png and pdf
  [2]

  $ entente draw -O csv
  error: the answer of `draw` cannot be written as csv [usage/unknown-format]
     = help: `draw` draws dot, svg, png and pdf; `entente ties` gives the same as a table
  [2]
  $ entente draw --columns from
  error: `draw` does not take --columns [usage/unknown-option]
     = help: `entente draw --help` lists its options
  [2]
  $ entente diff 1890 1910 --title Friends
  error: --title goes with a picture, not with a table [usage/picture]
     = help: write the picture to a file: -o FILE.svg
  [2]

No option is ignored, none empty, none overwritten:

  $ entente ties --hops 2
  error: --hops counts steps from an actor, and none is named [usage/option]
     = help: name one with --focus ACTOR
  [2]
  $ entente ties --focus italy --hops 0
  error: --hops takes a number from 1 to 1000, not `0` [usage/option-value]
  [2]
  $ entente ties --columns= --sort ''
  error: --columns needs a value: --columns NAMES [usage/option-value]
  error: --sort needs a value: --sort COLUMN [usage/option-value]
  [2]
  $ entente ties --actor ,
  error: --actor needs a value: --actor A [usage/option-value]
  [2]
  $ entente ties -o ''
  error: --output needs a value: --output FILE [usage/option-value]
  [2]
  $ entente ties --at 1910 --at 1911
  error: --at is given twice [usage/option]
     = help: leave one of them out
  [2]
  $ entente ties --at 1910 --during 1911
  error: --at and --during exclude each other [usage/option]
     = help: leave one of them out
  [2]
  $ entente ties --limit 1 --limit 2
  error: --limit is given twice [usage/option]
     = help: leave one of them out
  [2]
  $ entente ties --at 1910 --limit 99999999999999999999
  error: --limit takes a number from 0 to 1000000000, not `99999999999999999999` [usage/option-value]
  [2]
  $ entente ties --at 1910 --throughout -qq --actor france --actor russia -O csv --columns id
  id
  france allied-with russia
  $ entente ties --at 1910 --throughout --throughout
  error: --throughout is given twice [usage/option]
     = help: leave one of them out
  [2]

An option's value may follow an equals sign or a blank; -- ends the options:

  $ entente ties --at=1910 --limit=1 -O csv --columns=id
  id
  austria allied-with germany
  $ entente who --at 1910 --limit 1 -O csv --columns id -- italy
  id
  austria allied-with italy
  $ entente ties -Ocsv --at 1910 --limit 1 --columns id
  id
  austria allied-with germany

Status 0, an empty answer too; 1, the answer is no; 3, no ledger:

  $ entente ties --at 1910 --type funds > /dev/null
  $ entente path britain austria --at 1910 > /dev/null
  [1]
  $ entente ties -f nowhere.yaml 2> /dev/null
  [3]

The ledger: -f before ENTENTE_FILE before entente.yaml here:

  $ mkdir other && echo 'entente: 1' > other/entente.yaml
  $ entente ties -f other | head -1
  no date is known: 0 ties
  $ ENTENTE_FILE=other entente ties | head -1
  no date is known: 0 ties
  $ ENTENTE_FILE=nowhere entente ties -f entente.yaml --limit 0 | head -1
  as of 1919-12-31: 1 tie
  $ ENTENTE_FILE= entente stats | head -1
  Before and in the Great War

A file has the format of its extension:

  $ for f in txt json jsonl csv tsv md; do entente ties --at 1910 -o ties.$f && head -n 1 ties.$f | cut -c -40; done
  any time in 1910 (--throughout for all o
  {
  {"id": "austria allied-with germany", "f
  id,from,from_name,to,to_name,type,label,
  id\tfrom\tfrom_name\tto\tto_name\ttype\tlabel\t (esc)
  any time in 1910 (--throughout for all o
  $ entente ties --at 1910 -o ties.CSV && cmp ties.csv ties.CSV
  $ entente draw --at 1910 -o net.DOT -q && head -1 net.DOT
  digraph entente {
  $ entente ties --at 1910 -o - -O csv --limit 1 --columns id
  id
  austria allied-with germany
  $ entente ties --at 1910 -o ties.csv -O json && head -c 20 ties.csv; echo
  {
    "entente": 1,
    
  $ entente ties -o ties
  $ entente ties -o x.svg
  error: the answer of `ties` cannot be written as svg [usage/unknown-format]
     = help: `ties` writes text, json, …; pictures are of draw, diff, who, timeline, rank, shifts and blocs
  [2]

Data parses:

  $ entente ties --at 1910 -O json | python3 -c 'import json, sys; r = json.load(sys.stdin); print(r["entente"], r["command"], len(r["result"]), sorted(r))'
  1 ties 6 ['command', 'entente', 'ledger', 'notes', 'query', 'result', 'version']

Its query has all that was chosen, its ledger what was asked.

  $ cat > query.py <<'END'
  > import json, sys
  > answer = json.load(sys.stdin)
  > for key in ("as_of", "strict_dates", "roll_up", "options"):
  >     print(key, answer["query"][key])
  > END
  $ entente rank --strict-dates --at 1910 --since 1909 --by katz --alpha 0.1 --layer all --actor austria --actor germany,italy --directed --limit 3 --sort -value -O json | python3 query.py
  as_of 1919-12-31
  strict_dates True
  roll_up None
  options {'at': '1910', 'actor': ['austria', 'germany,italy'], 'by': ['katz'], 'since': '1909', 'layer': 'all', 'directed': True, 'alpha': '0.1', 'sort': '-value', 'limit': 3}
  $ entente blocs --at 1910 --camps 2 -O json | python3 query.py
  as_of 1919-12-31
  strict_dates False
  roll_up None
  options {'at': '1910', 'camps': 2}
  $ entente ties -O json | python3 -c 'import json, sys; print(json.load(sys.stdin)["ledger"]["sha256"])' > told
  $ sha256sum < "${ENTENTE_FILE:-entente.yaml}" | cut -c1-64 | diff - told
  $ entente ties --at 1910 -O jsonl | python3 -c 'import json, sys; print(len([json.loads(l) for l in sys.stdin]))'
  6
  $ entente ties --at 1910 -O csv | python3 -c 'import csv, sys; rows = list(csv.reader(sys.stdin)); print(len(rows), {len(r) for r in rows}, rows[0][:4])'
  7 {43} ['id', 'from', 'from_name', 'to']
  $ entente ties --at 1910 -O tsv | python3 -c 'import sys; print({l.count("\t") for l in sys.stdin})'
  {42}
  $ entente ties --at 1910 -O md --columns from,to
  any time in 1910 (--throughout for all of it), as of 1919-12-31: 6 ties
  
  | From | To |
  | --- | --- |
  | Austria-Hungary | Germany |
  | Austria-Hungary | Italy |
  | Great Britain | France |
  | Great Britain | Russia |
  | France | Russia |
  | Germany | Italy |
  
  - ● definite  ◐ likely  ○ possible
  - definite: in force for certain by its dates, and undisputed in this ledger
  - 1 more tie is only possible (--include possible)

Headings are no names in data, where columns without a name have no place:

  $ entente ties --at 1910 --columns from,tie --limit 1 -O csv
  error: there is no column `tie` here [usage/unknown-column]
     = help: the columns are id, from, from_name, to, to_name, type, label, family, sign, directed, certainty, dates, membership, coverage, recent, when, from_earliest, from_latest, from_best, to_earliest, to_latest, to_best, spells, weight, likelihood, likelihood_lo, likelihood_hi, confidence, grade, standing, asserted_by, admitted_by, alleged_by, denied_by, doubted_by, retracted_by, parts_against, sources, sources_against, records, file, line, marking
  [2]
  $ entente rank --at 1910 --columns '#,actor' -O jsonl
  error: there is no column `#` here [usage/unknown-column]
     = help: the columns are date, actor, actor_name, measure, value, rank, rank_since, ties, positive, negative
  [2]
  $ entente rank --at 1910 --columns '#,actor' --limit 1 -q
  Betweenness: any time in 1910 (--throughout for all of it), as of 1919-12-31; earlier events not counted
  
  #  Actor
  1  Austria-Hungary
  $ entente ties --at 1910 --columns from,tie --limit 1 -q
  any time in 1910 (--throughout for all of it), as of 1919-12-31: 6 ties
  
  From             Tie
  Austria-Hungary  allied with
  $ entente ties --at 1910 --columns from,tie --limit 1 -O md -q
  any time in 1910 (--throughout for all of it), as of 1919-12-31: 6 ties
  
  | From | Tie |
  | --- | --- |
  | Austria-Hungary | allied with |
  $ entente diff 1910 1916 --stat -q
  any time in 1910 with any time in 1916, as of 1919-12-31
  
                                      Count
  Pairs of actors  formation              1
                   hostility              1
                   dissolution            1
                   flip                   1
  Ties             ended                  2
                   formed                 2
                   may have formed        1
                   unchanged              4
                   unknown at both        1
  Actors           enter the network      1

Status 4, the output cannot be written; nothing half-written is left:

  $ entente ties -o nowhere/x.csv 2> /dev/null
  [4]
  $ entente ties -o . 2> /dev/null
  [4]
  $ echo before > kept.csv; (ulimit -f 0; trap '' XFSZ; entente ties --at 1910 -o kept.csv) 2>&1 | head -1; cat kept.csv; ls | grep kept
  error: `kept.csv` cannot be written: File too large [output/write]
  before
  kept.csv
  $ entente ties > /dev/full
  error: the standard output cannot be written: No space left on device [output/write]
  [4]
  $ for c in help --version check 'ties --help' 'help measures' 'stats -O json' schema 'draw -O dot' 'ties -o /dev/stdout'; do entente $c > /dev/full || echo "$c $?"; done 2>&1 | grep -v '^error: the standard output cannot be written: No space left on device \[output/write\]$' | tr '\n' ';'; echo
  help 4;--version 4;check 4;ties --help 4;help measures 4;stats -O json 4;schema 4;draw -O dot 4;ties -o /dev/stdout 4;
  $ entente ties >&-
  error: the standard output cannot be written: Bad file descriptor [output/write]
  [4]
  $ entente --version >&-
  error: the standard output cannot be written: Bad file descriptor [output/write]
  [4]
  $ entente ties -o closed.csv >&- && head -c 5 closed.csv; echo
  id,fr

A limit on the size of files is told, it does not kill:

  $ mkdir little && (ulimit -f 1; entente ties -f "$ENTENTE_DATA/us-pakistan-2011" -o little/small.csv)
  error: `little/small.csv` cannot be written: File too large [output/write]
     = help: make room, or write somewhere else; what was there before is untouched
  [4]
  $ ls -A little
  $ (ulimit -f 1; entente ties -f "$ENTENTE_DATA/us-pakistan-2011" > little/out.csv)
  error: the standard output cannot be written: File too large [output/write]
  [4]

What is no file is written to, not replaced:

  $ (echo before; entente ties --at 1910 --limit 1 -O csv --columns id -o /dev/stdout; echo after) > joined; cat joined
  before
  id
  austria allied-with germany
  after
  $ entente ties --at 1910 -O csv -o /dev/null && test -c /dev/null
  $ mkfifo pipe && { cat pipe > read & entente ties --at 1910 --limit 1 -O csv --columns id -o pipe; wait; } && cat read && test -p pipe
  id
  austria allied-with germany
  $ entente ties -o /proc/x.csv 2> told
  [4]
  $ grep 'there is no folder' told
  [1]

A reader that leaves early is no error:

  $ entente ties --at 1910 | head -1
  any time in 1910 (--throughout for all of it), as of 1919-12-31: 6 ties
  $ (entente ties -f "$ENTENTE_DATA/us-pakistan-2011" --include possible -O json | head -1) 2>&1
  {

No input is asked for:

  $ entente who italy --at 1910 --limit 1 -O csv --columns id <&-
  id
  austria allied-with italy

Colour only where it is wanted:

  $ colours() { "$@" | grep -c "$(printf '\033')"; }
  $ colours entente ties --at 1910
  0
  [1]
  $ colours entente ties --at 1910 --color auto
  0
  [1]
  $ test $(colours entente ties --at 1910 --color always) -gt 0
  $ test $(colours env CLICOLOR_FORCE=1 entente ties --at 1910) -gt 0
  $ colours env CLICOLOR_FORCE=1 entente ties --at 1910 --color never
  0
  [1]
  $ colours env NO_COLOR=1 CLICOLOR_FORCE=0 entente ties --at 1910
  0
  [1]
  $ colours env CLICOLOR_FORCE=1 entente ties --at 1910 -O csv
  0
  [1]
  $ entente ties --at 1910 --color always -o plain.txt && grep -c "$(printf '\033')" plain.txt
  0
  [1]

Plain ASCII:

  $ entente who italy --at 1915 --ascii
  Italy (italy), state
  any time in 1915 (--throughout for all of it), as of 1919-12-31: 3 ties with 2 actors
  
                  Actor            Tie          In force                 Certainty  Sources
  Alliance   <->  Austria-Hungary  allied with  1882-05-20 - 1915-05-03  * in part  taylor
             <->  Germany          allied with  1882-05-20 - 1915-05-03  * in part  taylor
  Hostility  <->  Austria-Hungary  at war with  1915-05-23 - 1918-11-03  * in part  taylor
  * definite  + likely  o possible   -> outgoing  <- incoming  <-> mutual
  definite: in force for certain by its dates, and undisputed in this ledger
  in part: definite at some time in those days, not throughout
  $ entente who italy --at 1915 --ascii | LC_ALL=C grep -c '[^ -~]'
  0
  [1]

The locale changes nothing:

  $ entente who italy --at 1915 > utf8
  $ for l in C POSIX de_DE.UTF-8 tr_TR.UTF-8; do LC_ALL=$l entente who ITALY --at 1915 | diff - utf8; done
  $ for l in C de_DE.UTF-8 tr_TR.UTF-8; do LC_ALL=$l LC_NUMERIC=$l entente rank --at 1916 --by betweenness -O csv | cksum; done | uniq | wc -l
  1

Words about the run go to standard error:

  $ entente ties --at 1910 -v --limit 0 2>&1 > /dev/null | sed 's/[0-9]* ms/N ms/'
  read 1 file, 7 actors, 11 ties, 2 sources (N ms)

What a terminal would obey is shown, and not obeyed, in one way:

  $ entente $(printf '\033[1mties')
  error: there is no command `\u{1B}[1mties` [usage/unknown-command]
     = help: `entente help` lists the commands
  [2]
  $ entente who $(printf 'it\033aly')
  error: no actor has the id, alias or name `it\u{1B}aly` [usage/unknown-actor]
     = help: did you mean `italy` (Italy)?
  [2]
  $ entente ties --at $(printf '19\0331')
  error: `19\u{1B}1` is not written as a date [usage/bad-date]
     = help: write it as `1986`, `2001-10` or `2001-10-07`
  [2]
  $ entente ties -f $(printf 'a\033b')
  error: cannot open a\u{1B}b: No such file or directory [ledger/open]
     = help: name a YAML file, or a folder with an `entente.yaml`
  [3]

Nothing is asked in vain, and nothing is empty.

  $ entente ties --throughout -f "$ENTENTE_DATA/us-pakistan-2011"
  error: --throughout asks about every day of a time, and none is named [usage/option]
     = help: name one with --at or --during
  [2]
  $ entente ties --records --records -f "$ENTENTE_DATA/us-pakistan-2011"
  error: --records is given twice [usage/option]
     = help: leave one of them out
  [2]
  $ entente blocs --at 1986,,1988 -o x.svg -f "$ENTENTE_DATA/us-pakistan-2011"
  error: a date is empty [usage/bad-date]
     = help: leave it out, and a comma too many
  [2]
  $ entente draw --multiples --at 1986,,1988 -o x.svg -f "$ENTENTE_DATA/us-pakistan-2011"
  error: a date is empty [usage/bad-date]
     = help: leave it out, and a comma too many
  [2]
  $ entente blocs --by leiden --limit 3 -f "$ENTENTE_DATA/us-pakistan-2011"
  error: --limit is of the chart, and this is a table [usage/picture]
     = help: leave it out: every community is shown, and of them there is no chart
  [2]
  $ entente blocs --by leiden --budget 3 -f "$ENTENTE_DATA/us-pakistan-2011"
  error: `entente blocs` that are communities, --by leiden, do not heed --budget [usage/not-heeded]
     = help: leave it out
  [2]
  $ entente ties --roll-up 'state, ' --limit 1 -f "$ENTENTE_DATA/us-pakistan-2011" | head -1
  as of 2011-09-27; rolled up to state: 118 ties
  $ entente show us --columns x -f "$ENTENTE_DATA/us-pakistan-2011"
  error: there is no column `x` here [usage/unknown-column]
     = help: the columns are record, id, name, short, kind, aliases, exists, group, tags, note, url, wikidata, sources, ties, extras, marking, file, line
  [2]
  $ entente help measure leiden | head -3
  Leiden (a way to find blocs: --by leiden)
  
  Definition: moves actors between communities, and joins communities, for as long as that raises the modularity at resolution 1: the weight of ties inside less what would be inside if ties fell anywhere. Every community hangs together.
  $ entente stats --network --at 2011-09 -O csv -f "$ENTENTE_DATA/us-pakistan-2011" | grep 'More parts' | head -3
  "More parts without, positive ties",us,10
  "More parts without, positive ties",pakistan,5
  "More parts without, positive ties",haqqani,3

More words than any command has, and names that are too long:

  $ entente cut us cia isi taliban haqqani pakistan al-qaeda ttp ussr
  error: `cut` takes no further word: `isi` [usage/words]
     = help: usage: entente cut A B [OPTIONS]
  [2]
  $ entente timeline $(seq 100000)
  error: `timeline` takes actors, and `1000` is a date [usage/words]
     = help: a range follows --from and --to: entente timeline 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87
  [2]
  $ entente ties -o "$(printf '%5000s' '' | tr ' ' /)x.csv"
  error: the name after -o is too long: 5005 bytes [usage/option-value]
     = help: no system takes more than 4096
  [2]

Nothing of what was typed is cut off:

  $ long=$(printf '%4086s' '')
  $ entente draw --multiples --at "1907,${long}1915" -o two.svg -q; grep -o 'August 1907\|>1907<\|>1915<' two.svg | sort | uniq -c
        3 >1907<
        3 >1915<
  $ entente ties --at "$(printf '%9000s' '')1915-01" | head -n 1
  January 1915, as of 1919-12-31: 8 ties
