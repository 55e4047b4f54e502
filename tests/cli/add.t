entente add: one more tie, written as those before it.

  $ add() { entente add "$@" -f led.yaml -q --yes; tail -n +3 led.yaml; }
  $ begin() { { echo 'entente: 1'; echo 'sources: {s: {title: T}}'; cat; } > led.yaml; }

In braces, key by key, with the indentation and the empty lines of the last:

  $ begin <<'END'
  > actors:
  >   a: {}
  >   b: {name: Bee}
  > ties:
  >   - {from: a, type: funds, to: b, when: in 1990, sources: [s]} # so
  > # the end
  > END
  $ add a funds Bee 'in 1991' --source s
  actors:
    a: {}
    b: {name: Bee}
  ties:
    - {from: a, type: funds, to: b, when: in 1990, sources: [s]} # so
    - {from: a, type: funds, to: b, when: in 1991, sources: [s]}
  # the end
  $ begin <<'END'
  > actors:
  >     a:
  >         name: A
  > 
  >     # who
  >     b:
  >         name: B
  > ties:
  > -   from: a
  >     type: funds
  >     to: b
  >     when: in 1990
  >     note: |
  >       two
  >       lines
  > 
  > # the second
  > -   from: a
  >     type: arms
  >     to: b
  >     when: in 1990
  >     sources:
  >     - s
  > expect: []
  > END
  $ add a funds 'New Group' 'since 1991' --source s --source https://www.example.org/a/b-c.html?x=1 --note 'a: b'
  actors:
      a:
          name: A
  
      # who
      b:
          name: B
  
      new-group:
          name: New Group
  ties:
  -   from: a
      type: funds
      to: b
      when: in 1990
      note: |
        two
        lines
  
  # the second
  -   from: a
      type: arms
      to: b
      when: in 1990
      sources:
      - s
  
  -   from: a
      type: funds
      to: new-group
      when: since 1991
      sources: [s, example-org-b-c]
      note: "a: b"
  expect: []
  $ begin <<'END'
  > actors: {a: {}, b: {}}
  > ties: [
  >   {from: a, type: funds, to: b, when: in 1990, sources: [s]},
  >   {from: a, type: arms, to: b, when: in 1990, sources: [s]}, # last
  > ]
  > END
  $ add a funds c 'in 1991' --source s --likelihood 55-80%
  actors: {a: {}, b: {}, c: {}}
  ties: [
    {from: a, type: funds, to: b, when: in 1990, sources: [s]},
    {from: a, type: arms, to: b, when: in 1990, sources: [s]},
    {from: a, type: funds, to: c, when: in 1991, likelihood: 55-80%, sources: [s]}, # last
  ]

A list of which an item keeps the lines behind it, and one without a line end behind it:

  $ printf 'actors: {a: {}, b: {}}\nties:\n- from: a\n  type: funds\n  to: b\n  when: in 1990\n  sources: [s]\n  note: |+\n    kept\n\n\n' | begin; echo '# behind' >> led.yaml
  $ add a funds b 'in 1991' --source s
  actors: {a: {}, b: {}}
  ties:
  - from: a
    type: funds
    to: b
    when: in 1990
    sources: [s]
    note: |+
      kept
  
  
  - from: a
    type: funds
    to: b
    when: in 1991
    sources: [s]
  # behind
  $ printf 'actors: {a: {}, b: {}}\nties:\n- {from: a, type: funds, to: b, when: in 1990, sources: [s]}' | begin
  $ add a funds b 'in 1991' --source s; echo; entente check led.yaml -q
  actors: {a: {}, b: {}}
  ties:
  - {from: a, type: funds, to: b, when: in 1990, sources: [s]}
  - {from: a, type: funds, to: b, when: in 1991, sources: [s]}

Sections that are empty, say nothing, or are not there, and a file in braces as a whole:

  $ printf 'actors:\nties: [] # none yet\n' | begin; add a funds b 'in 1991' --source s
  actors:
    a: {}
    b: {}
  ties: [{from: a, type: funds, to: b, when: in 1991, sources: [s]}] # none yet
  $ printf 'actors: ~ # nobody\n' | begin; add a funds b 'in 1991' --source s
  actors:  # nobody
    a: {}
    b: {}
  
  ties:
    - {from: a, type: funds, to: b, when: in 1991, sources: [s]}
  $ printf 'actors:\n  a: {}\nnote: |+\n  kept\n\n' | begin; add a funds b 'in 1991' --source s
  actors:
    a: {}
    b: {}
  note: |+
    kept
  
  
  ties:
    - {from: a, type: funds, to: b, when: in 1991, sources: [s]}
  $ printf '{entente: 1, sources: {s: {title: T}}}\n' > led.yaml; entente add a funds b 'in 1991' --source s -f led.yaml -q -y; cat led.yaml
  {entente: 1, sources: {s: {title: T}}, actors: {a: {}, b: {}}, ties: [{from: a, type: funds, to: b, when: in 1991, sources: [s]}]}
  $ printf '\357\273\277entente: 1\r\nsources: {s: {title: T}}\r\nties:\r\n  - {between: [a, b], type: meets, when: 1990, sources: [s]}\r\nactors: {a: {}, b: {}}\r\n...\r\n' > led.yaml; entente add a meets c 1991 --source s -f led.yaml -q -y; cat -A led.yaml
  M-oM-;M-?entente: 1^M$
  sources: {s: {title: T}}^M$
  ties:^M$
    - {between: [a, b], type: meets, when: 1990, sources: [s]}^M$
    - {between: [a, c], type: meets, when: 1991, sources: [s]}^M$
  actors: {a: {}, b: {}, c: {}}^M$
  ...^M$

Ties without a direction, claims, ids that look like something else, and dates in brackets:

  $ begin <<'END'
  > actors: {a: {}, b: {}, "no": {name: Norway}, "1e3": {}, "x: y": {}}
  > ties:
  >   - {from: a, type: funds, to: b, when: in 1990, sources: [s]}
  > END
  $ add Norway 'allied with' 1e3 '[..1986]' --source s | tail -1
    - {between: ["no", "1e3"], type: allied-with, when: "[..1986]", sources: [s]}
  $ add 'x: y' funds no 'in 1990' --by 1e3 --stance denies --source s | tail -2
    - {between: ["no", "1e3"], type: allied-with, when: "[..1986]", sources: [s]}
    - {from: "x: y", type: funds, to: "no", when: in 1990, claims: [{by: 1e3, stance: denies, sources: [s]}]}
  $ add a funds b 'in 1992' --by 'some people, "they" say' --source s --grade B2 --label 'gives: money' | tail -1
       claims: [{by: "some people, \"they\" say", sources: [s]}]}
  $ add a funds b 'in 1992' --stance alleges --source s | tail -1
    - {from: a, type: funds, to: b, when: in 1992, claims: [{stance: alleges, sources: [s]}]}
  $ add a funds b 'in 1992' --by 'x: y'
  error: `x: y` needs quotes, and a holder in quotes is no actor [edit/holder]
     = help: give the actor an id of letters, digits and `-` first
  actors: {a: {}, b: {}, "no": {name: Norway}, "1e3": {}, "x: y": {}}
  ties:
    - {from: a, type: funds, to: b, when: in 1990, sources: [s]}
    - {between: ["no", "1e3"], type: allied-with, when: "[..1986]", sources: [s]}
    - {from: "x: y", type: funds, to: "no", when: in 1990, claims: [{by: 1e3, stance: denies, sources: [s]}]}
    - {from: a, type: funds, to: b, when: in 1992, label: "gives: money", grade: B2,
       claims: [{by: "some people, \"they\" say", sources: [s]}]}
    - {from: a, type: funds, to: b, when: in 1992, claims: [{stance: alleges, sources: [s]}]}
  $ entente check led.yaml -q
  warning: known for [..1986] only [tie/as-of]
    --> led.yaml:6:55
     |
   6 |   - {between: ["no", "1e3"], type: allied-with, when: "[..1986]", sources: [s]}
     |                                                       ^^^^^^^^^^
     = help: write `since [..1986]` or `in [..1986]`, or `seen:` if that is meant

A source is known by its id, its title or its address, and a new one gets an id of its address:

  $ begin <<'END'
  > actors: {a: {}, b: {}}
  > sources:
  >   s: {title: T}
  >   t: {title: The Title, url: "https://example.org/t"}
  > ties:
  >   - {from: a, type: funds, to: b, when: in 1990, sources: [s, {url: "https://example.org/here"}, {title: In place}]}
  > END
  $ sed -i 2d led.yaml
  $ add a funds b 'in 1991' --source 'the title' --source https://example.org/t --source https://example.org/here --source https://example.org --source https://example.org/x/ | tail -8
    s: {title: T}
    t: {title: The Title, url: "https://example.org/t"}
    example-org: {url: "https://example.org"}
    example-org-x: {url: "https://example.org/x/"}
  ties:
    - {from: a, type: funds, to: b, when: in 1990, sources: [s, {url: "https://example.org/here"}, {title: In place}]}
    - {from: a, type: funds, to: b, when: in 1991,
       sources: [t, "https://example.org/here", example-org, example-org-x]}
  $ add a funds b 'in 1991' --source 'in place'
  error: `in place` is written where it is cited, and has no id [usage/unknown-source]
     = help: give the id of one under `sources:`
  sources:
    s: {title: T}
    t: {title: The Title, url: "https://example.org/t"}
    example-org: {url: "https://example.org"}
    example-org-x: {url: "https://example.org/x/"}
  ties:
    - {from: a, type: funds, to: b, when: in 1990, sources: [s, {url: "https://example.org/here"}, {title: In place}]}
    - {from: a, type: funds, to: b, when: in 1991,
       sources: [t, "https://example.org/here", example-org, example-org-x]}

Whoever is not there is made if somebody says so, and a name near to another is pointed out:

  $ cat > led.yaml <<'END'
  > entente: 1
  > sources: {s: {title: T}}
  > actors:
  >   haqqani: {name: Haqqani Network, aliases: [HQN]}
  >   b: {name: Twin}
  >   c: {name: twin, short: C}
  > ties:
  >   - {from: b, type: funds, to: c, when: in 1990, sources: [s]}
  > END
  $ cp led.yaml was.yaml
  $ entente add hqn funds haqani 'in 1991' --source s -f led.yaml
  warning: `haqani` is new, and near to the actor `haqqani` (Haqqani Network) [edit/near-name]
     = help: give its id if that is meant
  error: this would make the actor `haqani` [usage/would-make]
     = help: say so with --yes, or give the id of one that there is
  [2]
  $ cmp led.yaml was.yaml
  $ entente add hqn funds haqani 'in 1991' --source s -f led.yaml --dry-run
  warning: `haqani` is new, and near to the actor `haqqani` (Haqqani Network) [edit/near-name]
     = help: give its id if that is meant
  --- led.yaml
  +++ led.yaml
  @@ -4,5 +4,7 @@
     haqqani: {name: Haqqani Network, aliases: [HQN]}
     b: {name: Twin}
     c: {name: twin, short: C}
  +  haqani: {}
   ties:
     - {from: b, type: funds, to: c, when: in 1990, sources: [s]}
  +  - {from: haqqani, type: funds, to: haqani, when: in 1991, sources: [s]}
  $ entente add hqn funds haqani 'in 1991' --source s -f led.yaml --yes
  warning: `haqani` is new, and near to the actor `haqqani` (Haqqani Network) [edit/near-name]
     = help: give its id if that is meant
  the actor `haqani` is made
  a tie is added to led.yaml
  $ entente add b funds c 'in 1991' --source s -f led.yaml
  a tie is added to led.yaml
  the ledger has 1 record of that tie besides
  $ cp led.yaml was.yaml
  $ entente add twin funds b -f led.yaml
  error: `twin` may mean 2 actors [usage/ambiguous-actor]
     = help: write the id of one of them: `b` (Twin), `c` (twin)
  [2]
  $ entente add haq funds b -f led.yaml
  warning: `haq` is new, and near to the actor `haqani` [edit/near-name]
     = help: give its id if that is meant
  error: this would make the actor `haq` [usage/would-make]
     = help: say so with --yes, or give the id of one that there is
  [2]
  $ entente add b fund c -f led.yaml
  error: no type is called `fund` [usage/unknown-type]
     = help: did you mean `funds`?
  [2]
  $ entente add b funds c 1991-02-30 -f led.yaml
  error: the ledger would have 1 error more, and is left as it is [edit/refused]
     = help: the places below are those after the change
  
  error: `1991-02-30`: February 1991 has 28 days [date/no-such-day]
    --> led.yaml:12:41
     |
  12 |   - {from: b, type: funds, to: c, when: 1991-02-30}
     |                                         ^^^^^^^^^^
     = help: the last day of the month is `1991-02-28`
  [3]
  $ entente add b funds c --by haqqani --stance deny -f led.yaml
  error: --stance cannot be `deny` [usage/option-value]
     = help: it is one of asserts, alleges, admits, denies, doubts, retracts
  [2]
  $ entente add b funds c --likelihood maybe -f led.yaml
  error: the ledger would have 1 error more, and is left as it is [edit/refused]
     = help: the places below are those after the change
  
  error: `likelihood` takes a word of the scale or a percentage, not `maybe` [value/likelihood]
    --> led.yaml:12:47
     |
  12 |   - {from: b, type: funds, to: c, likelihood: maybe}
     |                                               ^^^^^
     = help: write almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely or almost certain; or 70%, or 55-80%
  [3]
  $ entente add b funds b 1991 -f led.yaml
  error: the ledger would have 1 error more, and is left as it is [edit/refused]
     = help: the places below are those after the change
  
  error: a tie of `b` with itself [tie/self]
    --> led.yaml:12:32
     |
  12 |   - {from: b, type: funds, to: b, when: 1991}
     |            - named here too
     |                                ^
     = help: name two actors, or write `self: true` if it is meant
  [3]
  $ entente add b funds ' ' 1991 -f led.yaml
  error: a tie is FROM TYPE TO [usage/words]
  [2]
  $ entente add b funds -f led.yaml
  error: `add` needs FROM TYPE TO [WHEN] [usage/words]
     = help: usage: entente add FROM TYPE TO [WHEN] [OPTIONS]
  [2]
  $ cmp led.yaml was.yaml

Anchors: a section that an alias repeats is left as it is.

  $ cat > led.yaml <<'END'
  > entente: 1
  > sources: {s: {title: T}}
  > actors: {a: {}, b: {}}
  > x-kept: &t
  >   - {from: a, type: funds, to: b, when: in 1990, sources: [s]}
  > ties: *t
  > END
  $ entente add a funds b -f led.yaml
  error: an alias repeats this elsewhere, where it would change too [edit/anchored]
    --> led.yaml:5:3
     |
   5 |   - {from: a, type: funds, to: b, when: in 1990, sources: [s]}
     |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: write out what the alias stands for, then do it again
  [3]

As many sources as there are, and none is lost:

  $ begin <<'EOF'
  > actors: {a: {}, b: {}}
  > ties:
  >   - {from: a, type: funds, to: b, when: in 1990, sources: [s]}
  > EOF
  $ entente add a meets b 1991 $(seq -f '--source https://example.org/%g' 100) -f led.yaml --yes -q
  $ grep -o 'example-org-[0-9]*: ' led.yaml | wc -l
  100
  $ grep -A200 meets led.yaml | grep -o 'example-org-[0-9]*' | wc -l
  100

A source that is made of an address says when it was read, if that is told:

  $ printf 'entente: 1\nactors: {a: {}, b: {}}\nties: []\n' > led.yaml
  $ entente add a funds b 1990 --source https://x.example/r --source Book --accessed 2011-09-27 --yes -f led.yaml > said && grep -E 'url|title' led.yaml
  the source `x-example-r` (https://x.example/r) is made
  the source `book` (Book) is made
  a tie is added to led.yaml
    x-example-r: {url: "https://x.example/r", accessed: 2011-09-27}
    book: {title: Book}
  $ entente add a arms b 1990 --source https://y.example --accessed today --yes -q -f led.yaml && sed -n 's/.*accessed: \([0-9-]*\)}/\1/p' led.yaml | tail -n 1 | grep -cx "$(date +%Y-%m-%d)"
  1
  $ entente add a arms b 1991 --source https://z.example --accessed soon --yes -f led.yaml 2>&1 | head -n 1
  error: the ledger would have 1 error more, and is left as it is [edit/refused]
