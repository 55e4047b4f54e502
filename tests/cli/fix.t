entente check --fix: what can be meant in one way alone is mended, and nothing else.

  $ cat > led.yaml <<'END'
  > entente: 1
  > sources: {s: {title: T, reliability: b}}
  > actors:
  >   a: {aliases: Ay}   # one
  >   b: {tags: x, knd: state}
  > ties:
  >   - {from: a, type: funds, to: b, when: in 1990, sources: s, grade: c3, forecast: yes}
  >   - from: a
  >     type: fonds
  >     to: b
  >     when: in 1990
  >     forecast: "false"
  >     sources: [s]
  > END
  $ entente check --format short -q led.yaml
  led.yaml:2:38: error: `reliability` takes a letter from A to F, not `b` [value/reliability]
  led.yaml:4:16: error: `aliases` takes a list of texts, and this is a text [value/kind]
  led.yaml:5:13: error: `tags` takes a list of texts, and this is a text [value/kind]
  led.yaml:5:16: error: an actor has no key `knd` [key/unknown]
  led.yaml:7:59: error: `sources` takes a list of sources, and this is a text [value/kind]
  led.yaml:7:69: error: `c3` is no grade of the Admiralty scale [value/grade]
  led.yaml:7:83: error: `forecast` takes true or false, not `yes` [value/true-false]
  led.yaml:9:11: error: no type of tie has the id `fonds` [tie/unknown-type]
  led.yaml:12:15: error: `forecast` takes true or false without quotes, not `false` [value/true-false]
  [1]
  $ entente check --fix --dry-run led.yaml | grep '^[-+]'
  --- led.yaml
  +++ led.yaml
  -sources: {s: {title: T, reliability: b}}
  +sources: {s: {title: T, reliability: B}}
  -  a: {aliases: Ay}   # one
  -  b: {tags: x, knd: state}
  +  a: {aliases: [Ay]}   # one
  +  b: {tags: [x], knd: state}
  -  - {from: a, type: funds, to: b, when: in 1990, sources: s, grade: c3, forecast: yes}
  +  - {from: a, type: funds, to: b, when: in 1990, sources: [s], grade: C3, forecast: true}
  -    forecast: "false"
  +    forecast: false
  $ entente check --fix led.yaml; cat led.yaml
  7 problems are mended
  entente: 1
  sources: {s: {title: T, reliability: B}}
  actors:
    a: {aliases: [Ay]}   # one
    b: {tags: [x], knd: state}
  ties:
    - {from: a, type: funds, to: b, when: in 1990, sources: [s], grade: C3, forecast: true}
    - from: a
      type: fonds
      to: b
      when: in 1990
      forecast: false
      sources: [s]
  $ entente check --format short -q led.yaml
  led.yaml:5:18: error: an actor has no key `knd` [key/unknown]
  led.yaml:9:11: error: no type of tie has the id `fonds` [tie/unknown-type]
  [1]
  $ entente check --fix led.yaml
  nothing to change
  $ entente check --dry-run led.yaml
  error: --dry-run goes with --fix [usage/option]
     = help: without it nothing is written
  [2]

A text with a comma may be two, and is left to the author:

  $ printf 'entente: 1\nactors: {a: {aliases: "One, Two"}}\n' > led.yaml; entente check --fix led.yaml
  nothing to change
