Every key of every record, with values that may not be its own: what is said of
which, and that the others are taken.

  $ python3 "$ENTENTE_DATA/../tests/hostile/kinds.py"
  actors: name
    actor/namesakes: '0.5'
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  actors: short
    actor/namesakes: '0.5'
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  actors: kind
    actor/unknown-kind: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  actors: aliases
    alias/shared: [a, a]  [a, [a]]  [1980, 1990]
    value/kind: all but  ~  []  [a, a]  NULL  [1980, 1990]
  actors: exists
    actor/as-of: [1980, 1990]
    date/syntax: 0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: [a, a]  'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  actors: group
    date/unknown-period: {q: z}
    value/kind: []  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  [1980, 1990]
  actors: tags
    value/kind: all but  ~  []  [a, a]  NULL  [1980, 1990]
  actors: note
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  actors: url
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/link: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  actors: wikidata
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  actors: sources
    actor/unknown-source: [a, a]  [a, [a]]  [1990, {}]  [1980, 1990]
    source/none: [[]]  [{}]  [~]  ['']  [a, [a]]  [1990, {}]
    value/kind: all but  ~  []  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  [1980, 1990]
  sources: title
    source/untitled: ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  sources: author
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  sources: publisher
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  sources: published
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  sources: accessed
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  sources: url
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/link: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  sources: archived
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/link: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  sources: language
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  sources: reliability
    value/reliability: all but  ~  NULL
  sources: origin
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  sources: note
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: from
    tie/ends: []
    tie/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  {when: 1990}
    value/kind: ~  ''  {}  {q: z}  [[]]  [{}]  [~]  ['']  NULL  [a, [a]]  [1990, {}]  {when: 1990}
  ties: to
    tie/ends: []
    tie/self: [a, a]
    tie/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  {when: 1990}
    value/kind: ~  ''  {}  {q: z}  [[]]  [{}]  [~]  ['']  NULL  [a, [a]]  [1990, {}]  {when: 1990}
  ties: between
    tie/between-directed: all
    tie/ends: all
    tie/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  {when: 1990}
  ties: type
    key/missing: ~  ''  NULL
    tie/unknown-type: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: when
    date/syntax: 0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: [a, a]  'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    tie/undated: ~  ''  []  [~]  ['']  NULL
    value/kind: {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  ties: start
    tie/dates-twice: all
  ties: end
    tie/dates-twice: all
  ties: seen
    tie/dates-twice: all
  ties: on
    tie/dates-twice: all
  ties: label
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: count
    value/count: all but  ~  NULL  110
  ties: place
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: via
    tie/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: forecast
    value/true-false: all but  ~  NULL  FALSE
  ties: self
    value/true-false: all but  ~  NULL  FALSE
  ties: weight
    value/weight: all but  ~  NULL  0.5  '0.5'  110
  ties: likelihood
    value/likelihood: all but  ~  NULL  0
  ties: confidence
    value/confidence: all but  ~  NULL
  ties: grade
    value/grade: all but  ~  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  B2  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  ties: sources
    source/none: [[]]  [{}]  [~]  ['']  [a, [a]]  [1990, {}]
    tie/unknown-source: [a, a]  [a, [a]]  [1990, {}]  [1980, 1990]
    value/kind: all but  ~  []  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  [1980, 1990]
  ties: claims
    claim/nobody: [{}]  [1990, {}]
    value/kind: all but  ~  []  [{}]  NULL
  ties: id
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: note
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: tags
    value/kind: all but  ~  []  [a, a]  NULL  [1980, 1990]
  ties: url
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  ties: primary
    value/true-false: all but  ~  NULL  FALSE
  ties, ends: between
    tie/ends: []  [[]]  [{}]  [~]  ['']
    tie/self: [a, a]
    tie/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  {when: 1990}
    value/kind: all but  []  [[]]  [{}]  [~]  ['']  [a, a]  [1980, 1990]
  ties, ends: from
    key/missing: all
    tie/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  {when: 1990}
  ties, dates: start
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    tie/undated: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  ties, dates: end
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    tie/undated: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  ties, dates: seen
    date/syntax: 0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: [a, a]  'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    tie/undated: ~  ''  []  [~]  ['']  NULL
    value/kind: {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  ties, dates: on
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    tie/undated: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  ties, claims: by
    claim/nobody: ~  ''  NULL
    tie/unknown-actor: yes  FALSE  off  -1  0  0.5  110  1..0  3..  a..b  12/13  B2  b7  G1  g  é  a funds
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  ties, claims: stance
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  ties, claims: when
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  ties, claims: sources
    source/none: [[]]  [{}]  [~]  ['']  [a, [a]]  [1990, {}]
    tie/unknown-source: [a, a]  [a, [a]]  [1990, {}]  [1980, 1990]
    value/kind: all but  ~  []  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  [1980, 1990]
  ties, claims: grade
    value/grade: all but  ~  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  B2  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  ties, claims: about
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  ties, claims: note
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  events: when
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    key/missing: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  events: title
    key/missing: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  events: actors
    event/unknown-actor: [1990, {}]  [1980, 1990]
    value/kind: all but  ~  []  [a, a]  NULL  [1980, 1990]
  events: place
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  events: sources
    event/unknown-source: [a, a]  [a, [a]]  [1990, {}]  [1980, 1990]
    source/none: [[]]  [{}]  [~]  ['']  [a, [a]]  [1990, {}]
    value/kind: all but  ~  []  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  [1980, 1990]
  events: note
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  types: label
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  types: inverse
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  types: family
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  types: sign
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  types: directed
    value/true-false: all but  ~  NULL  FALSE
  types: aspect
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  types: role
    value/choice: all but  ~  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  types: strength
    value/number: all but  0.5  '0.5'  110
  types: half-life
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/span: all but  ~  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  0  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  kinds: label
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  kinds: shape
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  periods: p
    date/empty: ['']
    date/syntax: [~]  [a, a]
    key/missing: ~  ''
    value/kind: []  {}  {q: z}  [[]]  [{}]
  expect: at
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    key/missing: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  expect: from
    expect/mixed: all
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  expect: tie
    expect/tie: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    key/missing: {}  {q: z}  {when: 1990}
    key/unknown: {q: z}  {when: 1990}
    value/kind: []  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  [1980, 1990]
  expect: apart
    expect/actors: []
    expect/mixed: all
    value/kind: all but  ~  []  [a, a]  NULL  [1980, 1990]
  expect: holds
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  'no'  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  expect: certainty
    expect/mixed: all
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  expect: according-to
    expect/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  expect: roll-up
    expect/unknown-kind: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  '0.5'  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  expect: note
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  expect, states: pair
    expect/actors: []  [a, a]
    expect/unknown-actor: [1980, 1990]
    key/missing: ~  NULL
    value/kind: all but  ~  []  [a, a]  NULL  [1980, 1990]
  expect, states: state
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  expect, shifts: from
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    expect/order: [1980, 1990]
    key/missing: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  expect, shifts: to
    date/empty: ['']
    date/syntax: [~]  [a, a]  0.5  '0.5'  110  1..0  3..  12/13
    date/unknown-period: 'true'  yes  'no'  FALSE  off  a..b  B2  b7  G1  g  é  a funds
    date/year-range: -1  0
    expect/order: [1980, 1990]
    key/missing: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [a, [a]]  [1990, {}]  {when: 1990}
  expect, shifts: shift
    value/choice: all but  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
  expect, ranks: actor
    expect/unknown-actor: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    key/missing: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  expect, ranks: rank
    expect/broken: 110
    value/rank: all but  110
  expect, ranks: by
    expect/unknown-measure: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    key/missing: ~  ''  NULL
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  expect, ranks: layer
    expect/layer: all but  ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  NULL  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]  [a, [a]]  [1990, {}]  {when: 1990}  [1980, 1990]
    value/null: ~  NULL
  expect, blocs: together
    expect/actors: []  [a, a]
    expect/unknown-actor: [1990, {}]  [1980, 1990]
    key/missing: ~  NULL
    value/kind: all but  ~  []  [a, a]  NULL  [1980, 1990]
  dates: approximate
    value/number: ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  dates: uncertain
    value/number: ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  dates: both
    value/number: ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  dates: units
    value/choice: ''
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  top: entente
    ledger/version: ~  ''  []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  top: title
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
    value/null: ~
  top: description
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
    value/null: ~
  top: note
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
    value/null: ~
  top: coverage
    date/empty: ['']
    date/syntax: [~]  [a, a]
    value/kind: []  {}  {q: z}  [[]]  [{}]
  top: half-life
    value/kind: []  {}  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
    value/span: ''
  top: dates
    key/unknown: {q: z}
    value/kind: ''  []  [[]]  [{}]  [~]  ['']  [a, a]
  top: include
    include/missing: [a, a]
    value/kind: ''  {}  {q: z}  [[]]  [{}]  [~]  ['']
  top: kinds
    value/kind: ''  []  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  top: periods
    date/unknown-period: {q: z}
    value/kind: ''  []  [[]]  [{}]  [~]  ['']  [a, a]
  top: types
    type/incomplete: {q: z}
    value/kind: ''  []  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  top: sources
    source/untitled: {q: z}
    value/kind: ''  []  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  top: actors
    value/kind: ''  []  {q: z}  [[]]  [{}]  [~]  ['']  [a, a]
  top: ties
    key/missing: [{}]
    value/empty: [~]
    value/kind: ''  {}  {q: z}  [[]]  ['']  [a, a]
  top: events
    key/missing: [[]]  [{}]  ['']  [a, a]
    value/empty: [~]
    value/kind: ''  {}  {q: z}  [[]]  ['']  [a, a]
  top: expect
    key/missing: [{}]
    value/empty: [~]
    value/kind: ''  {}  {q: z}  [[]]  ['']  [a, a]
