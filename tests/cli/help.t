entente help: the commands, and each by itself.

  $ entente
  entente 0.1.0 - who is tied to whom, when, and on whose word
  
  usage: entente COMMAND [SUBJECT...] [OPTIONS]   (the ledger: -f FILE,
         $ENTENTE_FILE, or entente.yaml here)
  
    entente check -f data/us-pakistan-2011
    entente who haqqani --at 2011-09 -f data/us-pakistan-2011
    entente diff 1986 2011-09 -f data/us-pakistan-2011
    entente draw --at 2011-09 -o network.svg -f data/us-pakistan-2011
  
  look after a ledger
    check [FILE]           every problem of a ledger, where it is, how to mend it
    import FILE...         a ledger of tables, networks or works of others
    actors                 the actors there are, with their ids
    types                  the types of ties there are, and how often each is used
    kinds                  the kinds of actors there are
    sources                the works cited, and how much rests on each
    stats                  what is in a ledger, counted
    explain [CODE]         what a diagnostic means and how to mend it
    schema                 the JSON Schema of the ledger format, or of an answer
  
  edit a ledger
    init [FOLDER]          a first ledger, with comments, and its schema for
                           editors
    add FROM TYPE TO [WHEN] one more tie, written as those before it
    cite SOURCE TIE...     one more source for all records of some ties
    retype TIE... TYPE     another type for all records of some ties
    rename OLD NEW         another id for an actor, a source, a type, a kind or a
                           period
    merge A B              two actors, or two sources, made one: B is A from then
                           on
    fmt                    all files in one form, with their comments
  
  ask
    who ACTOR              who an actor is tied to, by kind of tie
    ties                   the ties in force at a date
    show ID [ID]           all that is recorded of one id, or between two actors
    views                  who speaks in the ledger, and what two of them say
    path A B               a shortest path between two actors
    cut A B                the fewest whose loss parts two actors
  
  analyse
    rank                   actors by a centrality, or pairs
    blocs                  who stands with whom: the blocs, and how they change
    cliques                circles in which everybody is tied to everybody
    balance                how far friends and foes fall into camps
    shifts [A [B]]         who changed sides, and when
    diff D1 D2             what changed between two dates
    timeline [ACTOR...]    ties as bars over time
  
  produce
    draw                   the network at a date, as SVG, PNG, PDF or DOT
    report                 everything about a stretch of time, as one page to open
    export FORMAT          hand a ledger, or a slice of it, to other programs
    watch COMMAND...       a command now, and whenever the ledger changes
  
  help
    completions SHELL      what bash, zsh or fish offers when Tab is pressed
    help [COMMAND]         this, or a command's examples and options
  
  `entente help COMMAND` shows examples and options; `entente help measures`,
  `entente help words`, `entente explain CODE` say what words mean.
  $ entente help > help; entente --help | diff - help; entente -h | diff - help; entente | diff - help
  $ entente help who | sed '/^options:/q'
  entente who - who an actor is tied to, by kind of tie
  
    entente who haqqani --at 2011-09
    entente who ISI --at 1986 --family support
    entente who haqqani --during 2001/2011 -O csv
    entente who haqqani --at 2011-09 -o haqqani.svg
  
  usage: entente who ACTOR [OPTIONS]
  
  options:
  $ entente help sources | sed -n '/^options:/,$p' | sed '/-O,/,/-o,/{/-o,/!d;}'
  options:
    -f, --file FILE            the ledger: a file, or a folder with entente.yaml
        --keep-going           answer although the ledger has errors
        --limit-of NAME=N      allow so much: more than is usual, or less;
                               `entente help limits` lists the names
        --strict-dates         ~ ? and % never widen a date
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
        --sort COLUMN          sort by a column of -O csv; -COLUMN: from the top
                               down
        --limit N              at most N rows; 0 for all
    -o, --output FILE          write there, in the format of its extension; - is
                               stdout
        --columns NAMES        these columns only, in this order
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

What derives an account stands behind what chooses ties:

  $ entente help who | grep -A 1 -e --standing
        --standing WORDS       only ties that are reported, disputed, alleged …
        --roll-up KIND         actors stand for what they belong to: state …

What can be written with -O is what a wrong -O is told:

  $ entente who x -O x 2>&1 | sed -n 's/.*help: `who` writes //p' | tr -s ' ,' '\n\n' | grep -vx 'and\|draws' | sort > told
  $ entente help who | sed -n '/-O,/,/-o,/{/-o,/!p;}' | sed 's/.*-format F//' | tr -s ' ,' '\n\n' | grep -vx 'or\|' | sort | diff told -
  $ grep -cx 'text\|json\|svg' told
  3

  $ entente help who > help; entente who --help | diff - help; entente who -h | diff - help
  $ for c in check sources stats explain schema who ties show path rank blocs balance shifts diff timeline draw report help measures; do entente help $c; done | awk 'length > 80'
  $ entente help measures | grep -A 2 '^of'
  of actors, by `entente rank --by`
    betweenness        A high value means that others reach each other through
                       this actor: a broker.
  --
  of pairs of actors, by `entente rank --by`
    edge-betweenness   A high value means that others reach each other by this
                       pair's tie.
  --
  of the whole network, in `entente stats`
    actors             How many actors the network has.
    pairs              How many pairs of actors are tied.
  $ entente help measures | sed -n 's/^  \([a-z][a-z-]*\)  .*/\1/p' > measures; awk 'END {print (NR > 40)}' measures
  1
  $ while read -r m; do entente help measure $m > help || echo "$m"; done < measures
  $ entente help whoo
  error: there is no command `whoo` [usage/unknown-command]
     = help: did you mean `who`?
  [2]
  $ entente --version
  entente 0.1.0
  $ entente -V
  entente 0.1.0
  $ entente -f ledger.yaml --version
  entente 0.1.0

No word is dropped:

  $ entente --version check
  error: `--version` takes no further word: `check` [usage/words]
     = help: usage: entente --version
  [2]
  $ entente -f ledger.yaml -V --help
  error: `--version` takes no further word: `--help` [usage/words]
     = help: usage: entente --version
  [2]
  $ for c in $(entente help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do entente $c a b c d e f g h i j > out 2>&1; test $? = 2 || echo "$c"; done

Every command has help, with examples that its own parser takes:

  $ for c in $(entente help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do entente help $c > help || echo "$c"; grep -q 'entente '$c help || echo "$c has no example"; done

The page of words is what `entente help words` shows, every word of it, by itself as well:

  $ sed -n 's/^- \*\*\([^*]*\)\*\*: .*/\1/p' "$ENTENTE_DATA/../docs/words.md" > told; test $(wc -l < told) -gt 50
  $ entente help words | sed -n 's/^  \([^ ].\{19\}\) .*/\1/p' | sed 's/ *$//' | diff told -
  $ entente help words | grep -c '^[A-Z]'
  7
  $ while read -r word; do entente help words "$word" | head -1 | cut -c3-22 | sed 's/ *$//'; done < told | diff told -
  $ entente help word 'state of knowledge'
    state of knowledge   the same day, as figures call it.
  $ entente help words definit
  error: `definit` is not among the words explained [usage/unknown-word]
     = help: did you mean `definite`?
  [2]
  $ entente help words | awk 'length > 80'
