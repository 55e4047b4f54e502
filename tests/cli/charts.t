Charts: what a table of a range shows, drawn.

  $ cp -r "$ENTENTE_DATA" data
  $ export ENTENTE_FILE=data/us-pakistan-2011

  $ entente timeline haqqani --from 1980 --to 2011-09 -o timeline.svg
  timeline.svg: 26 actors, 40 ties, 10 sources, January 1980 to September 2011
     = help: a page has no room for all of them; a part is drawn with --actor A, --family F
  $ entente rank --by degree --from 1980 --to 2011-09 --every year -o lines.svg
  lines.svg: 8 actors, 32 steps, January 1980 to September 2011
     = help: more is drawn with --limit N, --highlight A, --include possible
  $ entente shifts --from 1980 --to 2011-09 -o strip.svg
  strip.svg: 20 pairs, 32 steps, January 1980 to September 2011
     = help: more is drawn with --limit N, --actor A
  $ entente shifts haqqani us -o pair.svg
  pair.svg: 1 pair, 33 steps, 1 January 1979 to 27 September 2011
  $ entente blocs --from 1980 --to 2011-09 --every year -o story.svg
  story.svg: 24 actors, 14 columns, January 1980 to September 2011
     = help: more is drawn with --limit N, --highlight A, --include possible
  $ entente blocs --at 1986,1996,2001-12,2008,2011-09 -o dates.svg
  dates.svg: 24 actors, 5 columns, January 1986 to September 2011
     = help: more is drawn with --limit N, --highlight A, --include possible

The same to the standard output, the same twice.

  $ entente shifts --from 1980 --to 2011-09 -O svg | cmp - strip.svg

A title is the reader's; what is shown and as of when is said in any case.

  $ entente blocs --every year --title 'Who is with <whom> & when' -o titled.svg
  titled.svg: 24 actors, 15 columns, 1 January 1979 to 27 September 2011
     = help: more is drawn with --limit N, --highlight A, --include possible
  $ grep -c 'Who is with &lt;whom&gt; &amp; when' titled.svg
  2
  $ grep -o 'State of knowledge[^<·]*' titled.svg
  State of knowledge: 27 September 2011; earlier events not counted 

The numbers are those of the tables: as many bars as ties, as many lines as
actors, each with the words of the table.

  $ entente timeline haqqani --from 1980 --to 2011-09 -O csv --columns kind | grep -c tie
  40
  $ grep -c 'class="tie ' timeline.svg
  22
  $ grep -o 'Not drawn: [^<·]*' timeline.svg
  Not drawn: 5 ties; the 22 that were in force longest are, formal links last
  $ grep -c 'class="line[" ]' lines.svg
  8
  $ grep -o '<title>[^<]*: highest[^<]*' lines.svg | head -3
  <title>Sirajuddin: highest 7 in 2011-01/2011-09, last 7, first at 0 steps
  <title>Al Qaeda: highest 5 in 2011-01/2011-09, last 5, first at 0 steps
  <title>ISI: highest 6 in 2011-01/2011-09, last 6, first at 0 steps
  $ entente rank --by degree --from 1980 --to 2011-09 --every year --limit 3 | sed -n '3,6p'
  Actor                                              Highest  in               Last  First
  US               ▂▂▂▃▃▃▃▃▃▃▂▂▂▂▂▂▂▂▂▂▂▄▄▄▅▅▅▅▅▅▅█       24  2011-01/2011-09    24     10
  Haqqani Network  ···▂▃▃▃▃▃▃▂▂▃▃▃▃▃▃▃▃▃▃▃▃▃▄▄▄▄▆▆▇       19  2011-01/2011-09    19     17
  Pakistan         ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▄▃▃▃▃▃▃▃▃▄▇       20  2011-01/2011-09    20      0
  $ entente shifts haqqani us --from 1980 --to 2011-09 | sed -n '3,9p'
  When                   State    Perhaps                 Ties
  1980-01-01/1983-06-27  none     ally
  1983-06-28/1986-12-30  ally     none     formation      allied with
  1986-12-31/1989-01-01  ally                             allied with
  1989-01-02/1989-07-02  ally     none                    allied with
  1989-07-03/1989-12-31  none     ally     dissolution
  1990-01/2001-09        none
  $ grep -o '<title>Haqqani Network – US[^<]*' pair.svg
  <title>Haqqani Network – US
  <title>Haqqani Network – US: ally, 1986–1988
  <title>Haqqani Network – US: ally (not definite), 1983–1985
  <title>Haqqani Network – US: ally (not definite), 1989
  <title>Haqqani Network – US: hostile, 1 Jan 2001–27 Sept 2011
  <title>Haqqani Network – US: none (not definite), 1979–1982
  <title>Haqqani Network – US: ally (not definite), 1983–1985
  <title>Haqqani Network – US: ally (not definite), 1989
  <title>Haqqani Network – US: none (not definite), 1979–1982
  $ grep -o '<title>1986: bloc[^<]*' dates.svg
  <title>1986: bloc 1: Al Qaeda, CIA, Haqqani Network, ISI, Jalaluddin, Mujahidin, Pakistan, US

What is chosen is said, with the option that shows the rest.

  $ entente timeline -o all.svg
  all.svg: 35 actors, 60 ties, 20 sources, 1 January 1979 to 27 September 2011
     = help: a page has no room for all of them; a part is drawn with --actor A, --family F
  $ grep -o '>[0-9]* more [^<]*\|Not drawn: [^<]*' all.svg
  Not drawn: 136 ties; the 21 that were in force longest are, formal links last · 16 more events have no room
  $ grep -o '>[0-9]* more [^<]*\|Not drawn: [^<]*' lines.svg
  Not drawn: 64 actors; those with the largest sum over the steps are
  $ grep -o '>[0-9]* more [^<]*\|Not drawn: [^<]*' strip.svg
  Not drawn: 6 pairs; those with the most shifts are
  $ grep -o '>[0-9]* more [^<]*\|Not drawn: [^<]*' story.svg
  Not drawn: 21 actors; those with most friends and foes are
  $ entente rank --by degree --every year --limit 12 -o ranks.svg
  ranks.svg: 12 actors, 33 steps, 1 January 1979 to 27 September 2011
     = help: more is drawn with --limit N, --highlight A, --include possible
  $ grep -o 'drawn: ranks[^<]*' ranks.svg
  drawn: ranks among these, equals side by side
  $ entente rank --by degree --every year --bump -q -o ranks.svg
  $ grep -o 'drawn: ranks[^<]*' ranks.svg
  drawn: ranks among these, equals side by side
  $ entente rank --by degree --every year --highlight tribal-areas -q -o one.svg
  $ grep -o 'class="line highlight"[^>]*><title>[^:]*' one.svg
  class="line highlight" data-actor="tribal-areas"><title>Tribal Areas

Nothing that a chart cannot heed is passed over, nor the other way round.

  $ entente rank --by degree --every year --sort value -o x.svg
  error: a chart does not heed --sort [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente rank --at 1986 -o x.svg
  error: a chart does not heed --at [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente rank --by bridges --every year -o x.svg
  error: bridges is a measure of pairs: a series follows actors [usage/series]
     = help: give a date with --at instead of a range, or take another measure
  [2]
  $ entente shifts --changepoints -o x.svg
  error: a chart does not heed --changepoints [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente timeline haqqani --columns id -o x.svg
  error: a chart does not heed --columns [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente timeline haqqani --highlight us -o x.svg
  error: `timeline` does not take --highlight [usage/unknown-option]
     = help: `entente timeline --help` lists its options
  [2]
  $ entente blocs --alignment us --every year -o x.svg
  error: a chart does not heed --alignment [usage/picture]
     = help: leave it out, or ask for a table: without -o, or with -O text
  [2]
  $ entente blocs --every year --highlight nobody -o x.svg
  error: no actor has the id, alias or name `nobody` [usage/unknown-actor]
     = help: an id, an alias, a name, or an unambiguous start of one is understood
  [2]
  $ entente timeline haqqani --title X
  error: --title is of charts, and this is a table [usage/picture]
     = help: write the chart to a file with -o FILE.svg
  [2]
  $ entente rank --every year --bump
  error: --bump is of charts, and this is a table [usage/picture]
     = help: write the chart to a file with -o FILE.svg
  [2]
  $ entente timeline haqqani -o x.dot
  error: the answer of `timeline` cannot be written as dot [usage/unknown-format]
     = help: `timeline` writes text, json, …, and draws svg, …
  [2]
  $ entente blocs --at 1986,1990 --every year -o x.svg
  error: a series has a range, not dates [usage/series]
     = help: give --from and --to, and leave out --at
  [2]
  $ entente shifts --every day -o x.svg
  error: a chart has room for 400 steps, and these are 11958 [usage/too-many-steps]
     = help: ask for a shorter range, or for longer steps with --every
  [2]

However many steps there are, only what changes is drawn:

  $ entente rank --by degree --every day -o days.svg
  days.svg: 8 actors, 11958 steps, 1 January 1979 to 27 September 2011
     = help: more is drawn with --limit N, --highlight A, --include possible
  $ test $(wc -c < days.svg) -lt 20000
  $ entente blocs --every year --limit 6 -o six.svg
  six.svg: 6 actors, 15 columns, 1 January 1979 to 27 September 2011
     = help: more is drawn with --limit N, --highlight A, --include possible
  $ grep -o 'Not drawn: [0-9]* actors' six.svg
  Not drawn: 39 actors
  $ entente blocs --every year --limit 6
  error: --limit is of the chart, and this is a table [usage/picture]
     = help: write the chart to a file with -o FILE.svg
  [2]

  $ test -e x.svg
  [1]

Nothing to draw is a figure that says so.

  $ cat > empty.yaml <<'END'
  > entente: 1
  > title: Nothing yet
  > coverage: 1900/1910
  > actors:
  >   a: {name: A, kind: state}
  >   b: {name: B, kind: state}
  > END
  $ for c in timeline 'rank --every year' shifts 'blocs --every year'; do
  >   entente $c -f empty.yaml -O svg | grep -o '>No [^<]*'
  > done
  >No tie in that time passes the filters
  >No actor has a value other than 0
  >No pair has a tie then that counts
  >No tie with a sign counts: nobody is friend or foe

A day, and three centuries.

  $ entente timeline haqqani --from 2011-09-13 --to 2011-09-13 -q -o day.svg
  $ entente shifts --from 2011-09-13 --to 2011-09-13 -q -o day.svg
  $ entente rank --from 2011-09-13 --to 2011-09-13 -q -o day.svg
  $ entente blocs --from 2011-09-13 --to 2011-09-13 -q -o day.svg
  $ entente timeline haqqani --from 1800 --to 2100 -q -o long.svg
  $ entente shifts --from 1800 --to 2100 -q -o long.svg
  $ entente rank --from 1800 --to 2100 -q -o long.svg
  $ entente blocs --from 1800 --to 2100 -q -o long.svg

What may have been is hatched in a strip, also where the best estimate is none;
what surely was in a year that ends without a doubt is not:

  $ cat > doubted.yaml <<'END'
  > entente: 1
  > coverage: 2015/2024
  > half-life: none
  > actors: {a: {name: Aa}, b: {name: Bb}, c: {name: Cc}}
  > ties:
  >   - {between: [a, c], type: hostile-to, start: 2016, seen: 2020-06}
  >   - {between: [b, c], type: hostile-to, when: 2016/2020-03}
  > END
  $ entente shifts -f doubted.yaml -o doubted.svg
  doubted.svg: 2 pairs, 10 steps, 2015 to 2024
  $ grep -o '<desc[^>]*>[^<]*' doubted.svg | tr ';' '\n'
  <desc id="desc">Cc – Aa: hostile, 2016–2019
   Cc – Aa: hostile (not definite), 2020
   Cc – Aa: none (not definite), 2021–2024
   Cc – Bb: hostile, 2016–2020.

What was only last seen does not fade as if it had ended; what ended within some time fades to its last day. No name is cut
that has room.

  $ cat > ends.yaml <<'END'
  > entente: 1
  > coverage: 1990/2010
  > actors: {a: {name: Arda}, b: {name: Bora}, c: {name: Cira}}
  > ties:
  >   - {from: a, type: arms, to: b, start: 1995-01-01, end: "", seen: 1998-12-31}
  >   - {from: a, type: supports, to: c, start: 1995-01-01, end: "[1998-12-31..2001-12-31]"}
  > END
  $ entente timeline -f ends.yaml -o ends.svg
  ends.svg: 3 actors, 2 ties, 0 sources, 1990 to 2010
  $ grep -c '>Arda<' ends.svg
  2
  $ grep -o '<path d="[^"]*Z" fill="\(#22549A\|url[^"]*\)"' ends.svg
  <path d="M234.03,70.45L292.54,70.45L292.54,78.05L234.03,78.05Z" fill="url(#shade0)"
  <path d="M156.04,70.45L234.03,70.45L234.03,78.05L156.04,78.05Z" fill="#22549A"
  <path d="M156.04,83.05L292.54,83.05L292.54,90.65L156.04,90.65Z" fill="url(#shade1)"
  <path d="M66.57,117.86L84.57,117.86L84.57,124.24L66.57,124.24Z" fill="url(#shade2)"
  <path d="M118.12,117.86L136.12,117.86L136.12,124.24L118.12,124.24Z" fill="url(#shade3)"
  $ grep -o '<text[^>]*>1999<\|<text[^>]*>2002<\|>likely<\|>began or ended[^<]*' ends.svg
  <text x="292.54" y="105.65" font-size="7" fill="#5A5A5A" text-anchor="middle">2002<
  >likely<
  >began or ended within that time
