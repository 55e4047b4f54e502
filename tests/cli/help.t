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
    check                  every problem of a ledger, where it is, how to mend it
    sources                the works cited, and how much rests on each
    stats                  what is in a ledger, counted
    explain [CODE]         what a diagnostic means and how to mend it
    schema                 the JSON Schema of the ledger format, for editors
  
  ask
    who ACTOR              who an actor is tied to, by kind of tie
    ties                   the ties in force at a date
    show ID                all that is recorded of an actor, tie, source or type
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
  
  help
    help [COMMAND]         this, or a command's examples and options
  
  `entente help COMMAND` shows examples and options; `entente help measures`,
  `entente help measure NAME`, `entente explain CODE` say what words mean.
  $ entente help > help; entente --help | diff - help; entente -h | diff - help; entente | diff - help
  $ entente help who
  entente who - who an actor is tied to, by kind of tie
  
    entente who haqqani --at 2011-09
    entente who ISI --at 1986 --family support
    entente who haqqani --during 2001/2011 -O csv
    entente who haqqani --at 2011-09 -o haqqani.svg
  
  usage: entente who ACTOR [OPTIONS]
  
  options:
    -f, --file FILE            the ledger: a file, or a folder with entente.yaml
        --keep-going           answer although the ledger has errors
        --strict-dates         ~ ? and % never widen a date
        --at D                 a date, interval or period: 1986, 2001-10,
                               mid-1980s
        --during D             the same, for intervals: 1986/1989
        --throughout           in force on every day of it, not just some day
        --recent SPAN          how long an event counts: 1y, 90d, 0 for not at all
        --include WORD         least certainty shown: definite, likely or possible
        --forecasts            show what is only foretold
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
        --according-to X       only what X and all who belong to it assert or
                               allege
        --records              one line a record, not one a kind of tie
        --title TEXT           the picture's title
        --preset USE           sizes for a report, a slide or a multiple
        --theme FILE           colours, fonts, sizes and shapes: see
                               docs/figures.md
        --layout HOW           stress, by nearness, or layered, from above
                               downwards; or by Graphviz: dot, neato, fdp, sfdp,
                               circo, twopi
        --pinned               DOT with every place and line, as `dot` then draws
                               it
        --size M               the measure that the size of actors shows (ties)
        --hulls WHICH          what is shaded: groups, blocs or none
        --sort COLUMN          sort by a column of -O csv; -COLUMN: from the top
                               down
        --limit N              at most N rows; 0 for all
    -O, --output-format F      text, json, jsonl, csv, tsv, md, dot, svg, png or
                               pdf
    -o, --output FILE          write there, in the format of its extension; - is
                               stdout
        --columns NAMES        these columns only, in this order
        --raw                  CSV without the guard against spreadsheet formulas
        --color WHEN           auto, always or never
        --ascii                no signs outside ASCII but in your own texts
        --no-pager             never through a pager
    -q, --quiet                say only what was asked for
    -v, --verbose              say what was read, and how long it took
    -h, --help                 this help
  $ entente help who > help; entente who --help | diff - help; entente who -h | diff - help
  $ for c in check sources stats explain schema who ties show path rank blocs balance shifts diff timeline draw report help measures; do entente help $c; done | awk 'length > 80'
  $ entente help measures
  of actors, by `entente rank --by`
    betweenness        A high value means that others reach each other through
                       this actor: a broker.
    harmonic           A high value means that the actor has only a few steps to
                       everybody else.
    closeness          A high value means that the actor has few steps to those it
                       can reach, and can reach many.
    degree             A high value means ties with many others.
    in-degree          A high value means that many others direct a tie at the
                       actor.
    out-degree         A high value means that the actor directs ties at many
                       others.
    positive-degree    A high value means many friends and supporters.
    negative-degree    A high value means many enemies.
    net-degree         A high value means more friends than enemies, a negative
                       one more enemies.
    ratio              A high value means that most of the actor's signed ties are
                       friendly.
    ties               A high value means many recorded ties, be they with few or
                       with many others.
    strength           A high value means many or strong ties.
    eigenvector        A high value means ties with others who are central
                       themselves.
    katz               A high value means that many walks lead to the actor, short
                       ones counting most.
    pagerank           A high value means that actors who are themselves supported
                       direct their ties at this one.
    hub                A high value means that the actor directs ties at those
                       whom other hubs favour too.
    authority          A high value means that those direct ties at the actor who
                       direct them at other favourites too.
    coreness           A high value means a place in a tightly knit group.
    cut-point          A value above 0 means that the network falls apart without
                       this actor.
    constraint         A high value means that the actor's contacts are tied to
                       each other and leave him no gap to broker; a low one means
                       room.
    effective-size     A high value means many contacts who are not tied to each
                       other: room to broker.
    brokerage          A high value means that many pairs of others who are not
                       tied are linked through this actor.
    coordinator        A high value means that the actor links others of its own
                       kind.
    consultant         A high value means that the actor links others of one kind
                       from outside: an itinerant broker.
    gatekeeper         A high value means that the actor lets outsiders in to
                       others of its own kind.
    representative     A high value means that the actor carries what others of
                       its own kind give to outsiders.
    liaison            A high value means that the actor links two kinds and is of
                       neither.
    pn                 A high value means friends who have friends and few
                       enemies; 1 is nobody's friend or foe, below 1 the hostile
                       side outweighs.
    pn-in              A high value means that actors with standing direct
                       positive ties at this one, and few direct negative ones.
    pn-out             A high value means that the actor directs positive ties at
                       those whom others favour too, and few negative ones.
    status             A high value means friends of high status and enemies of
                       low status; the other camp's values are negative.
  
  of pairs of actors, by `entente rank --by`
    edge-betweenness   A high value means that others reach each other by this
                       pair's tie.
    bridges            A value above 0 means that the pair's tie alone keeps that
                       many actors joined to the rest.
  
  of the whole network, in `entente stats`
    actors             How many actors the network has.
    pairs              How many pairs of actors are tied.
    density            A high value means that most pairs there could be are tied.
    reciprocity        A high value means that most ties are returned.
    transitivity       A high value means that those who have a contact in common
                       are mostly tied themselves.
    components         A high value means that the network is in many parts.
    largest-component  How many actors hang together in the largest part.
    isolates           How many actors have no tie.
    strong-components  A high value means that ties mostly lead one way.
    largest-strong     How many actors all reach each other.
    diameter           A high value means that some are a long way from others.
    mean-distance      A high value means that news takes many steps to get
                       around.
    triad-census       How many threes of actors are of each of the 16 types.
  $ entente help whoo
  error: there is no command `whoo` [usage/unknown-command]
     = help: did you mean `who`?
  [2]
  $ entente --version
  entente 0.1.0
  $ entente -V
  entente 0.1.0

Every command has help, with examples that its own parser takes:

  $ for c in $(entente help | sed -n 's/^  \([a-z]*\)  .*/\1/p'); do entente help $c > help || echo "$c"; grep -q 'entente '$c help || echo "$c has no example"; done
