What is to be said of a network by whoever reports it: counted by hand of a
ledger of three actors and five records, of which two are of one tie, one is
denied, and one has neither a date nor a source.

  $ cat > l.yaml <<'YAML'
  > entente: 1
  > title: Small
  > coverage: 2001/2005
  > about:
  >   boundary: whoever met in Oslo
  >   cite: "A, <b> & C"
  > sources: {s: {title: S}}
  > kinds: {club: {label: club, shape: box}}
  > actors: {a: {kind: state}, b: {kind: state}, c: {kind: club}}
  > ties:
  >   - {from: a, type: funds, to: b, when: since 2001, sources: [s]}
  >   - {from: a, type: funds, to: b, when: 2003/2004, sources: [s], weight: 2}
  >   - {between: [a, c], type: allied-with, when: in 2002, sources: [s]}
  >   - {from: b, type: attacks, to: c}
  >   - {from: c, type: funds, to: b, when: 2004, sources: [s], claims: [{by: b, stance: denies}]}
  > YAML
  $ entente stats --grand -f l.yaml
  Boundary       whoever met in Oslo
  Collected      the ledger does not say
  Location       the ledger does not say
  Time           no waves: each tie has dates of its own; any time from 2001 to 2005; coverage 2001/2005; state of knowledge: 31 December 2005
  Nodes          3: club 1, state 2
  Edges          4: positive 3, negative 1; only possible, by dates or doubts, 2
  Edges by type  allied-with 1, attacks 1, funds 2
  Direction      3 directed, 1 undirected, as their types are
  Weights        ties with a weight other than 1: 1
  Missing        undated 1, without a source 1; outside the coverage no tie means no data
  Symmetrised    0 %: no tie is made mutual that was not written so
  Excluded       nothing
  Aggregated     no: actors are those of the ledger, and records of one type between the same two are one tie
  Imputed        nothing: dates are bounds; in force by the best estimate within them, and called likely, 0
  Cite           A, <b> & C
  $ entente stats --grand -f l.yaml -O json | python3 -c 'import json, sys
  > for row in json.load(sys.stdin)["result"][:3]: print(row)'
  {'item': 'Boundary', 'statement': 'whoever met in Oslo'}
  {'item': 'Collected', 'statement': 'the ledger does not say'}
  {'item': 'Location', 'statement': 'the ledger does not say'}
  $ entente stats --grand -f l.yaml --at 2002 --type allied-with -O md
  |  |  |
  | --- | --- |
  | Boundary | whoever met in Oslo |
  | Collected | the ledger does not say |
  | Location | the ledger does not say |
  | Time | no waves: each tie has dates of its own; any time in 2002; coverage 2001/2005; state of knowledge: 31 December 2005 |
  | Nodes | 2: club 1, state 1 |
  | Edges | 1: positive 1; only possible, by dates or doubts, 0 |
  | Edges by type | allied-with 1 |
  | Direction | 0 directed, 1 undirected, as their types are |
  | Weights | none: every tie has weight 1 |
  | Missing | undated 0, without a source 0; outside the coverage no tie means no data |
  | Symmetrised | 0 %: no tie is made mutual that was not written so |
  | Excluded | type allied-with |
  | Aggregated | no: actors are those of the ledger, and records of one type between the same two are one tie |
  | Imputed | nothing: dates are bounds; in force by the best estimate within them, and called likely, 0 |
  | Cite | A, \<b\> \& C |

A report says the same, as text to whoever reads it:

  $ entente report -f l.yaml -q -O html | sed -n '/How this was made/,/<.dl>/p'
  <h2>How this was made</h2>
  <dl>
  <dt>Boundary</dt>
  <dd>whoever met in Oslo</dd>
  <dt>Collected</dt>
  <dd>the ledger does not say</dd>
  <dt>Location</dt>
  <dd>the ledger does not say</dd>
  <dt>Time</dt>
  <dd>no waves: each tie has dates of its own; any time from 2001 to 2005; coverage 2001/2005; state of knowledge: 31 December 2005</dd>
  <dt>Nodes</dt>
  <dd>3: club 1, state 2</dd>
  <dt>Edges</dt>
  <dd>4: positive 3, negative 1; only possible, by dates or doubts, 2</dd>
  <dt>Edges by type</dt>
  <dd>allied-with 1, attacks 1, funds 2</dd>
  <dt>Direction</dt>
  <dd>3 directed, 1 undirected, as their types are</dd>
  <dt>Weights</dt>
  <dd>ties with a weight other than 1: 1</dd>
  <dt>Missing</dt>
  <dd>undated 1, without a source 1; outside the coverage no tie means no data</dd>
  <dt>Symmetrised</dt>
  <dd>0 %: no tie is made mutual that was not written so</dd>
  <dt>Excluded</dt>
  <dd>nothing</dd>
  <dt>Aggregated</dt>
  <dd>no: actors are those of the ledger, and records of one type between the same two are one tie</dd>
  <dt>Imputed</dt>
  <dd>nothing: dates are bounds; in force by the best estimate within them, and called likely, 0</dd>
  <dt>Cite</dt>
  <dd>A, &lt;b&gt; &amp; C</dd>
  </dl>
  $ entente report -f l.yaml -q -O md | sed -n '/^## How this was made/,$p' | head -20
  ## How this was made
  
  Boundary: whoever met in Oslo.
  
  Collected: the ledger does not say.
  
  Location: the ledger does not say.
  
  Time: no waves: each tie has dates of its own; any time from 2001 to 2005; coverage 2001/2005; state of knowledge: 31 December 2005.
  
  Nodes: 3: club 1, state 2.
  
  Edges: 4: positive 3, negative 1; only possible, by dates or doubts, 2.
  
  Edges by type: allied-with 1, attacks 1, funds 2.
  
  Direction: 3 directed, 1 undirected, as their types are.
  
  Weights: ties with a weight other than 1: 1.
  

Of steps, layers and what igraph is asked there is no statement:

  $ entente stats --grand --every year -f l.yaml
  error: the statement is of the ties as they are recorded: it has no steps, and no layers [usage/series]
     = help: leave out --every, --layer and --network
  [2]

The keys are texts, given once, and others are errors; fmt keeps what is there.

  $ printf 'entente: 1\nabout: {boundary: [a], doi: 10.1/x, cites: b}\nactors: {a: {}}\n' > w.yaml
  $ entente check -f w.yaml
  error: `boundary` takes a text, and this is a list [value/kind]
    --> w.yaml:2:19
     |
   2 | about: {boundary: [a], doi: 10.1/x, cites: b}
     |                   ^^^
     = help: quote the text if its brackets or `- ` belong to it
  
  error: `about` has no key `cites` [key/unknown]
    --> w.yaml:2:37
     |
   2 | about: {boundary: [a], doi: 10.1/x, cites: b}
     |                                     ^^^^^
     = help: did you mean `cite`? A key of your own begins with `x-`
  checked 1 file, 1 actor, 0 ties, 0 sources, 0 expectations: 2 errors, 0 warnings, 0 notes
  status 1: questions are refused until the errors are fixed (--keep-going)
  [1]
  $ printf 'entente: 1\nabout:   {ethics:   "none",  # so far\n  collected: in 2026}\ncoverage: 2001/2002\nactors: {a: {}}\n' > f.yaml
  $ entente fmt -f f.yaml && cat f.yaml
  f.yaml is written anew
  entente: 1
  about:
    collected: in 2026
    ethics: none               # so far
  coverage: 2001/2002
  actors: {a: {}}
  $ entente stats --grand -f f.yaml | head -4
  Boundary       the ledger does not say
  Collected      in 2026
  Location       the ledger does not say
  Time           no waves: each tie has dates of its own; any time from 2001 to 2002; coverage 2001/2002; state of knowledge: 31 December 2002
