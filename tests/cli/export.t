A ledger for other programs.

  $ cp -r "$ENTENTE_DATA" data
  $ export ENTENTE_FILE=data/samples/format-example.yaml

Several files go into a folder; one goes anywhere.

  $ entente export csv
  error: csv is several files [usage/export-output]
     = help: name a folder for them with -o
  [2]
  $ entente export csv -o tables
  5 actors, 2 ties, 3 spells, 3 claims, 5 sources
  lost, since there is no place for it:
    1 type of tie that is the ledger's own: what it means
    1 event
    2 expectations
    1 period with a name
    2 things said of the ledger as a whole: title, description, note, coverage, how it came about
  $ ls tables
  actors.csv
  citations.csv
  claims.csv
  sources.csv
  ties.csv
  $ cat tables/ties.csv
  id,source,target,type,label,family,sign,directed,aspect,when,times,time,start_earliest,start_latest,start_best,start_edtf,end_earliest,end_latest,end_best,end_edtf,certainty,standing,likelihood,likelihood_lo,likelihood_hi,scale,confidence,grade,weight,count,place,via,forecast,primary,own_id,holder,stance,claim_when,claim_about,claim_grade,sources,sources_against,tags,url,note,extras,marking
  cia funds isi,cia,isi,funds,funds,support,1,true,state,since 1980s until 1989,1,1,1980-01-01,1989-12-31,1984-12-31,[1980..1989],1989-01-01,1989-12-31,1989-07-02,1989,,reported,,,,,,,1,,,,false,false,,,,,,,bbc-haqqanis,,,,,,
  isi funds haqqani,isi,haqqani,funds,backs,support,1,true,state,"by mid-1980s, since 2001~",2,1,1979-01-01,1986-12-31,1984-01-01,[1979..1986],1984-01-01,,1989-12-31,,,disputed,likely,55,80,words,,2,1,,,cia,false,false,,us;some analysts;pakistan,asserts;alleges;denies,;;2011-09-22,,;;C3,isw-haqqani;bbc-haqqanis;https://example.org/a-report;reuters-proxy,reuters-boots,,,strategic asset,,
  isi funds haqqani,isi,haqqani,funds,backs,support,1,true,state,"by mid-1980s, since 2001~",2,2,2000-01-01,2002-12-31,2001-07-01,[2000..2002],2011-09-27,,,..,,disputed,likely,55,80,words,,2,1,,,cia,false,false,,us;some analysts;pakistan,asserts;alleges;denies,;;2011-09-22,,;;C3,isw-haqqani;bbc-haqqanis;https://example.org/a-report;reuters-proxy,reuters-boots,,,strategic asset,,
  $ entente export graphml -q | head -3
  <?xml version="1.0" encoding="UTF-8"?>
  <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  $ entente export graphml -qo x.graphml && head -1 x.graphml
  <?xml version="1.0" encoding="UTF-8"?>
  $ entente export csv -o x.graphml
  error: x.graphml cannot be made a folder: File exists [output/write]
  [4]
  $ entente export what
  error: there is no format of exports `what` [usage/unknown-export]
     = help: `entente help export` lists them
  [2]
  $ entente export csf -o tables
  error: there is no format of exports `csf` [usage/unknown-export]
     = help: did you mean `csl`?
  [2]
  $ entente export
  error: `export` needs FORMAT [usage/words]
     = help: usage: entente export FORMAT [OPTIONS]
  [2]

What is lost is counted, by what is there; --strict writes nothing then.

  $ entente export kumu --strict -o strict
  error: as kumu 11 things would be lost: 1 further time in which a tie was in force, beside its first, … [export/loss]
     = help: without --strict it is written, and all that is lost is listed
  [1]
  $ test ! -e strict
  $ entente export csv --at 1986 -o slice
  5 actors, 2 ties, 3 spells, 3 claims, 5 sources
  lost, since there is no place for it:
    1 type of tie that is the ledger's own: what it means
    2 things said of the ledger as a whole: title, description, note, coverage, how it came about
  $ entente export csv --at 1986 -q -o slice
  $ entente export csv --at 1986 --denied-by pakistan --include possible -o slice 2>&1 | head -1
  2 actors, 1 tie, 2 spells, 3 claims, 5 sources

What is only of a date wants one, and other options are refused.

  $ entente export csv --throughout -o x
  error: --throughout asks about every day of a time, and none is named [usage/option]
     = help: name one with --at or --during
  [2]
  $ entente export csv --recent 1y --forecasts -o x
  error: --recent goes with a date, and all of the ledger is exported [usage/export-date]
     = help: give a date, --at D, or leave it out
  
  error: --forecasts goes with a date, and all of the ledger is exported [usage/export-date]
     = help: give a date, --at D, or leave it out
  [2]
  $ entente export csv --from 1986 -o x
  error: csv is of all time or of one date, not of steps [usage/export-date]
     = help: give --at D, and leave out --from, --to and --every
  [2]
  $ entente export csv -O json -o x
  error: `export` does not take -O [usage/unknown-option]
     = help: `entente export --help` lists its options
  [2]

A ledger is never written over.

  $ entente export graphml -o data/samples/format-example.yaml
  error: data/samples/format-example.yaml is a file of the ledger, and is not written over [usage/over-ledger]
     = help: give another name after -o
  [2]

What a spreadsheet would run is guarded, but with --raw.

  $ cat > formula.yaml <<'END'
  > entente: 1
  > coverage: 1990/2000
  > sources: {s: {title: "=1+1", published: 2000}}
  > actors: {a: {name: "@SUM(A1)"}, b: {note: "x;=2"}}
  > ties: [{from: a, type: funds, to: b, when: 1991/1992, sources: [s], label: "+cmd|x"}]
  > END
  $ entente export csv -qf formula.yaml -o guarded && cut -d, -f2 guarded/actors.csv guarded/sources.csv
  name
  '@SUM(A1)
  b
  title
  '=1+1
  $ entente export csv -qf formula.yaml --raw -o raw && cut -d, -f2 raw/actors.csv raw/sources.csv
  name
  @SUM(A1)
  b
  title
  =1+1
  $ entente export gephi -qf formula.yaml -o gephi && cut -d, -f2,6,8 gephi/edges.csv
  Target,Label,timeset
  b,'+cmd|x,"<[1991-07-02

The help has all formats.

  $ entente export --help
  entente export - hand a ledger, or a slice of it, to other programs
  
    entente export csv -o tables
    entente export csv --at 1986 --roll-up state -o 1986
    entente export csv --strict -o tables
  
  usage: entente export FORMAT [OPTIONS]
  
  formats:
    csv              tables: actors.csv and ties.csv, a row a time of a tie, with
                     claims.csv, citations.csv and sources.csv
    gephi            nodes.csv and edges.csv as Gephi reads them, with times
    kumu             elements.csv and connections.csv for Kumu
    graphml          GraphML, for NetworkX, igraph, Gephi, yEd, Cytoscape
    gexf             GEXF 1.3, with times, for Gephi 0.9.3 and later
    gexf12           GEXF 1.2draft, with times, for readers that know no later one
    jsonl            JSON lines: all there is, an object a record, for scripts and
                     for DuckDB
    sqlite           an SQLite database of all there is, with a view at_date
    xlsx             a workbook for Excel and LibreOffice: actors, ties, claims,
                     citations, sources
    pajek            Pajek: all-relations.net with years, and a file a type
                     without times for other readers
    ucinet           UCINET DL, a file a type, with a table of who is who
    networkdynamic   tables for R with network.R, which makes a network of them,
                     and with networkDynamic one with times
    rsiena           RSiena: matrices at every step of a range, with siena.R,
                     which reads them
    stix             STIX 2.1: identities, a relationship a time of a tie, claims
                     as opinions
    ftm              FollowTheMoney entities, a line of JSON each, for Aleph and
                     OpenSanctions' tools
    statements       FollowTheMoney statements, a row a value, with dates as they
                     were written and whose work says so
    neo4j            actors.csv and ties.csv for Neo4j's import
    cx2              CX2, for Cytoscape and NDEx
    i2               a table of links for i2 Analyst's Notebook, a row a time of a
                     tie
    mermaid          a flow chart in Mermaid, of small ledgers and slices
    notes            notes in Markdown, a file an actor, linked, for Obsidian
    bibtex           BibTeX of the works cited, for LaTeX and Zotero
    csl              CSL-JSON of the works cited, for Pandoc and Zotero
  
  options:
    -f, --file FILE            the ledger: a file, or a folder with entente.yaml
        --keep-going           answer although the ledger has errors
        --limit-of NAME=N      allow so much: more than is usual, or less;
                               `entente help limits` lists the names
        --strict-dates         ~ ? and % never widen a date
        --at D                 a date, interval or period: 1986, 2001-10,
                               mid-1980s
        --during D             the same, for intervals: 1986/1989
        --throughout           in force on every day of it, not just some day
        --from D               first day of the range
        --to D                 last day of the range
        --every STEP           a series: year, quarter, month, week, day, 30 days,
                               change
        --recent SPAN          how long an event counts: 1y, 90d, 0 for not at all
        --include WORD         least certainty of dates: definite, likely or
                               possible
        --forecasts            show forecasts too
        --actor A              only ties of this actor; of several: between them
        --type T               only ties of this type
        --family F             support, alliance, hostility, diplomacy or
                               structure
        --sign S               positive, negative or neutral
        --tag T                only ties with this tag
        --source S             only ties that cite this source
        --min-likelihood P     likely, 70% …: leave out what is less likely
        --standing WORDS       only ties that are reported, disputed, alleged …
        --roll-up KIND         actors stand for what they belong to: state …
        --viewpoint X          as X sees it: without what X denies, with what X
                               asserts, and the rest as it is
        --according-to X       only what X and all who belong to it assert or
                               allege
        --without X            as if X had said nothing: an actor, a source, a
                               publisher, an origin; several with commas
        --exclude-party-claims without what is claimed by who is party to a tie,
                               for it or against it
        --min-reliability A-E  only on the word of sources that are so reliable:
                               A, B, C …
        --min-credibility 1-5  only on reports that are so credible: 1, 2, 3 …
        --known-by DATE        what could be known by then: by sources that had
                               come out
        --max-marking M        nothing that is marked above M: clear, green, amber
                               …; it is only counted
        --single-source        only ties that one work alone speaks for
        --says A               only ties that this actor asserts, alleges or
                               admits
        --denied-by A          only ties that this actor denies
        --focus A              only what is near this actor
        --hops N               how near: steps from it (1)
    -o, --output FILE          write there, in the format of its extension; - is
                               stdout
        --strict               fail, and write nothing, if anything would be lost
        --raw                  CSV without the guard against spreadsheet formulas
        --excel                CSV as Excel opens it: a byte-order mark, lines
                               that end with CR LF
        --separator SIGN       of CSV: , ; | or tab, instead of a comma
        --color WHEN           auto, always or never
        --ascii                no signs outside ASCII but in your own texts
        --no-pager             never through a pager
        --no-progress          no line that tells how far it is
    -q, --quiet                say only what was asked for
    -v, --verbose              say what was read, and how long it took
    -h, --help                 this help

Excel takes a byte-order mark, and in many countries a semicolon; so do the
tables of other commands.

  $ entente export csv -q --excel --separator ';' -o excel
  $ head -2 excel/sources.csv | cat -A
  M-oM-;M-?id;title;author;publisher;published;accessed;url;archived;language;reliability;origin;note;extras;marking^M$
  bbc-haqqanis;Haqqanis: growth of a militant network;;BBC News;2011-09-14;2011-09-17;;;;B;;;;^M$
  $ entente ties --at 1986 -O csv --columns id,when,records --excel --separator ';' | cat -A
  M-oM-;M-?id;when;records^M$
  cia funds isi;since 1980s until 1989;1^M$
  isi funds haqqani;by mid-1980s, since 2001~;1^M$
  $ entente ties --at 1986 -o ties.csv --columns id --separator tab && cat ties.csv
  id
  cia funds isi
  isi funds haqqani
  $ entente ties --at 1986 -O json --excel --separator ';'
  error: --excel is of CSV, and this is json [usage/option]
  error: --separator is of CSV, and this is json [usage/option]
     = help: write it as CSV: -O csv
  [2]
  $ entente ties --at 1986 -O csv --separator ':'
  error: --separator cannot be `:` [usage/option-value]
     = help: the choices are ,, ;, | and tab
  [2]
  $ entente export kumu --excel -o kumu
  error: --excel and --separator are of `csv`, and this is `kumu` [usage/option]
     = help: leave them out
  [2]

What no end is claimed of ends with a life all the same, in whatever it is
written; what nobody dated is undated in all lives that it is cut by.

  $ cat > lives.yaml <<'EOF'
  > entente: 1
  > coverage: 1990/2012
  > actors: {a: {exists: [1950/1999-12-31, 2001-01-01/..]}, b: {}, c: {exists: ../1999-12-31}}
  > ties:
  >   - {from: b, type: hosts, to: a, when: since 1995-02-01}
  >   - {from: b, type: hosts, to: c, when: since 1995-02-01}
  >   - {from: b, type: trains, to: a}
  > EOF
  $ entente export csv -q -f lives.yaml -o lives && cut -d, -f1,10,17-20 lives/ties.csv
  id,when,end_earliest,end_latest,end_best,end_edtf
  b hosts a,since 1995-02-01,1999-12-31,1999-12-31,1999-12-31,1999-12-31
  b hosts a,since 1995-02-01,2012-12-31,,,..
  b hosts c,since 1995-02-01,1999-12-31,1999-12-31,1999-12-31,1999-12-31
  b trains a,unknown,1990-01-01,1999-12-31,,
  b trains a,unknown,2001-01-01,,,
  $ entente export gexf -q -f lives.yaml | grep -E '"b hosts' | grep -o 'end="[^"]*"'
  end="1999-12-31"
  $ entente export stix -q -f lives.yaml | grep -o '"stop_time": "[^"]*"'
  "stop_time": "2000-01-01T00:00:00.000Z"
  "stop_time": "2000-01-01T00:00:00.000Z"
  "stop_time": "2000-01-01T00:00:00.000Z"
