What one question of a command heeds and another does not is refused, not passed
over.

  $ cp -r "$ENTENTE_DATA" data
  $ export ENTENTE_FILE=data/us-pakistan-2011

Of two dates: a picture has no counts alone and no status, a table no places.

  $ entente diff 1986 2011-09 --stat --exit-code -o x.svg
  error: a picture does not heed --stat [usage/picture]
  error: a picture does not heed --exit-code [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente diff 1986 2011-09 --columns id --raw -o x.svg
  error: a picture does not heed --columns [usage/picture]
  error: a picture does not heed --raw [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente diff 1986 2011-09 --relayout
  error: --relayout goes with a picture, not with a table [usage/picture]
     = help: write the picture to a file: -o FILE.svg
  [2]

Around an actor: a picture has no rows.

  $ entente who haqqani --records --sort type --limit 3 -o x.svg
  error: a picture does not heed --records [usage/picture]
  error: a picture does not heed --sort [usage/picture]
  error: a picture does not heed --limit [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]

Of one pair strength is not followed.

  $ entente shifts us haqqani --min-change 0.5
  error: `entente shifts` of two actors does not heed --min-change [usage/not-heeded]
     = help: leave it out
  [2]
  $ entente path isi taliban --directed --undirected
  error: --directed and --undirected exclude each other [usage/direction]
     = help: paths are undirected unless --directed is given
  [2]

A range is a file each, and DOT without places has none to find.

  $ entente draw --from 2001 --to 2003 --every year --multiples -o x-%d.svg
  error: --multiples goes with the dates of --at [usage/dates]
     = help: leave it out: a range is a file each
  [2]
  $ entente draw --at 1986 --layout layered
  error: DOT without places does not heed --layout [usage/picture]
     = help: write a figure to a file, -o FILE.svg, or -O dot --pinned
  [2]
  $ entente draw --at 1986 --preset slide -o x.dot
  error: DOT without places does not heed --preset [usage/picture]
     = help: write a figure to a file, -o FILE.svg, or -O dot --pinned
  [2]
  $ entente draw --at 1986 -O dot --size degree
  error: DOT without places does not heed --size [usage/picture]
     = help: write a figure to a file, -o FILE.svg, or -O dot --pinned
  [2]
  $ ls x* 2>/dev/null
  [2]

What has no formulas needs no guard against them.

  $ entente ties --raw
  error: --raw is of CSV and TSV, and this is text [usage/option]
     = help: write it as CSV: -O csv
  [2]
  $ entente ties --raw -O json
  error: --raw is of CSV and TSV, and this is json [usage/option]
     = help: write it as CSV: -O csv
  [2]
  $ entente ties --raw -O tsv | head -1 | cut -f 1-3
  id\tfrom\tfrom_name (esc)
  $ entente ties --raw -o ties.md
  error: --raw is of CSV and TSV, and this is md [usage/option]
     = help: write it as CSV: -O csv
  [2]

A comma in brackets belongs to a date, of a table and of a picture.

  $ entente blocs --at '[1986,1988]' | head -1
  Blocs: any time from 1986 to 1988 (--throughout for all of it), as of 2011-09-27; earlier events not counted
  $ entente blocs --at '[1986,1988]' -q -o one.svg
  $ entente blocs --at '[1986,1988],2001-12' -q -o two.svg
  $ grep -o '[0-9] steps\?' one.svg two.svg | sort -u
  one.svg:1 step
  two.svg:2 steps
