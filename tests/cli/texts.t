Texts that are no YAML, or hardly, and keys that nobody knows: where what is said
of each.

  $ python3 "$ENTENTE_DATA/../tests/hostile/texts.py"
  ''
      1:1 ledger/empty
  '\n'
      1:1 ledger/empty
  ' '
      1:1 ledger/empty
  '\t'
      1:1 yaml/tab
  '#'
      1:1 ledger/empty
  '# only\n'
      1:1 ledger/empty
  '---\n'
      2:1 ledger/shape
  '...\n'
      1:1 yaml/bracket
  '--- \n---\n'
      2:1 ledger/shape
  'entente: 1\n...\nmore: 1\n'
      3:1 yaml/indent
  '%YAML 1.1\n---\nentente: 1\n'
      1:1 yaml/directive
  '%YAML 9.9\n---\n'
      1:1 yaml/directive
  '%TAG ! x\n---\nentente: 1\n'
      1:1 yaml/directive
  '%FOO\n---\nentente: 1\n'
      1:1 yaml/directive
  b'\xef\xbb\xbfentente: 1\n'
  b'\xef\xbb\xbf'
      1:1 ledger/empty
  b'\xef\xbb\xbf\xef\xbb\xbf'
      1:1 yaml/bom
  b'\xff\xfea\x00'
      1:1 yaml/encoding
  b'\xfe\xff\x00a'
      1:1 yaml/encoding
  b'a\x00b\x00'
      1:1 yaml/encoding
  b'\x00a\x00b'
      1:1 yaml/encoding
  b'\xff\xfe'
      1:1 yaml/encoding
  b'\xfe\xff'
      1:1 yaml/encoding
  b'\xff\xfe\x00\x00a\x00\x00\x00'
      1:1 yaml/encoding
  b'\x00\x00\xfe\xff\x00\x00\x00a'
      1:1 yaml/encoding
  b'a\x00\x00\x00'
      1:1 yaml/encoding
  b'\x00\x00\x00a'
      1:1 yaml/encoding
  b'a'
      1:1 ledger/shape
  b'\xff'
      1:1 yaml/encoding
  b'\xc3'
      1:1 yaml/encoding
  b'title: \xc3(\n'
      1:8 yaml/encoding
  b'title: \xe2\x82\n'
      1:8 yaml/encoding
  b'title: \xf0\x9f\x98\n'
      1:8 yaml/encoding
  b'title: \xed\xa0\x80\n'
      1:8 yaml/encoding
  b'title: \xc0\x80\n'
      1:8 yaml/encoding
  b'title: \xf4\x90\x80\x80\n'
      1:8 yaml/encoding
  b'title: a\x00b\n'
      1:9 yaml/control
  b'title: a\x01b\n'
      1:9 yaml/control
  b'title: a\x7fb\n'
      1:9 yaml/control
  b'title: a\xc2\x80b\n'
      1:9 yaml/control
  b'title: a\xc2\x85b\n'
      1:9 yaml/control
  b'title: a\xc2\xa0b\n'
      1:1 ledger/version
  b'title: a\xef\xbb\xbfb\n'
      1:9 yaml/bom
  b'title: a\xef\xbf\xbeb\n'
      1:9 yaml/control
  b'title: a\xef\xbf\xbfb\n'
      1:9 yaml/control
  b'title: a\xe2\x80\xa8b\n'
      2:1 yaml/missing-colon
  b'title: "\\x00"\n'
      1:8 yaml/control
  b'title: "\\uFFFE"\n'
      1:8 yaml/control
  b'title: "\\uD800"\n'
      1:11 yaml/escape
  b'title: "\\U00110000"\n'
      1:11 yaml/escape
  b'title: "\\x85"\n'
      1:8 yaml/control
  b'title: "\\q"\n'
      1:9 yaml/escape
  b'title: "\\xZZ"\n'
      1:11 yaml/escape
  'entente: 1\r\ntitle: [\r\n'
      2:8 yaml/bracket
  'entente: 1\r'
  'entente: 1\nactors:\n\ta: {}\n'
      3:1 yaml/tab
  'entente: 1\nactors:\n  a: {}\n\tb: {}\n'
      4:1 yaml/tab
  'entente: 1\nactors: {\n\ta: {}}\n'
      3:2 actor/unused
  'entente: 1\ntitle:\ta\n'
  'entente: 1\n\ttitle: a\n'
      2:1 yaml/tab
  'entente: 1\nactors:\n - \ta\n'
      3:4 yaml/tab
  'entente: 1\nactors: {a: {}\n'
      2:9 yaml/bracket
  'entente: 1\nactors: {a: {}'
      2:9 yaml/bracket
  'entente: 1\nactors: [a, b\n'
      2:9 yaml/bracket
  'entente: 1\nactors: [a, b\ntitle: c\n'
      2:9 yaml/bracket
  'entente: 1\nactors: {a: {}]\n'
      2:9 yaml/bracket
  'entente: 1\nactors: a}\n'
      2:9 value/kind
  'entente: 1\nactors: ]\n'
      2:9 yaml/bracket
  "entente: 1\ntitle: 'a\n"
      2:8 yaml/quote
  'entente: 1\ntitle: "a\n'
      2:8 yaml/quote
  'entente: 1\ntitle: "a\nb: c\n'
      2:8 yaml/quote
  "entente: 1\ntitle: 'a' b\n"
      2:12 yaml/indent
  'entente: 1\ntitle: "a" b\n'
      2:12 yaml/indent
  "entente: 1\ntitle: 'it's'\n"
      2:12 yaml/indent
  'entente: 1\ntitle: "a"b"\n'
      2:11 yaml/indent
  'entente: 1\ntitle: a: b\n'
      2:9 yaml/colon
  'entente: 1\ntitle: [a: b: c]\n'
      2:8 yaml/bracket
  'entente: 1\ntitle: {a b}\n'
      2:8 value/kind
  'entente: 1\ntitle: {a, b: }\n'
      2:8 value/kind
  'entente: 1\ntitle: {a: b c: d}\n'
      2:8 yaml/bracket
  'entente: 1\ntitle: [a b\n  c: d]\n'
      2:8 yaml/bracket
  'entente: 1\ntitle: @a\n'
      2:8 yaml/character
  'entente: 1\ntitle: `a`\n'
      2:8 yaml/character
  'entente: 1\ntitle: %a\n'
      2:8 yaml/character
  'entente: 1\ntitle: &\n'
      2:8 yaml/character
  'entente: 1\ntitle: *\n'
      2:8 yaml/character
  'entente: 1\ntitle: *a\n'
      2:8 yaml/alias
  'entente: 1\ntitle: &a b\nnote: *b\n'
      3:7 yaml/alias
  'entente: 1\ntitle: &a *a\n'
      2:11 yaml/indent
  'entente: 1\ntitle: !\n'
  'entente: 1\ntitle: !x y\n'
      2:8 yaml/tag
  'entente: 1\ntitle: !!str y\n'
      2:8 yaml/tag
  'entente: 1\ntitle: !!int y\n'
      2:8 yaml/tag
  'entente: 1\ntitle: !<tag:x> y\n'
      2:8 yaml/tag
  'entente: 1\ntitle: !e!x y\n'
      2:8 yaml/tag
  'entente: 1\ntitle: ? a\n'
      2:8 yaml/indent
  'entente: 1\n? title\n: a\n'
  'entente: 1\n? [a]\n: b\n'
      2:3 yaml/key
  'entente: 1\n[a]: b\n'
      2:1 yaml/key
  'entente: 1\n{a: b}: c\n'
      2:1 yaml/key
  'entente: 1\n: a\n'
      2:1 yaml/indent
  'entente: 1\n- a\n'
      2:1 yaml/indent
  'entente: 1\na\n'
      2:1 yaml/missing-colon
  'entente: 1\na\nb: c\n'
      2:1 yaml/missing-colon
  'entente: 1\ntitle: |\n a\n  b\n c: d\n'
  'entente: 1\ntitle: |9\n a\n'
      3:2 yaml/indent
  'entente: 1\ntitle: |x\n a\n'
      2:9 yaml/block
  'entente: 1\ntitle: >\n'
  'entente: 1\ntitle: |\n\ta\n'
      3:1 yaml/tab
  'entente: 1\ntitle: a\n note: b\n'
      3:6 yaml/colon
  'entente: 1\n  title: a\n'
      1:10 ledger/version
      2:8 yaml/colon
  ' entente: 1\ntitle: a\n'
      2:1 yaml/indent
  'entente: 1\ntitle: a\ntitle: b\n'
      3:1 key/twice
  'entente: 1\n\'title\': a\n"title": b\n'
      3:1 key/twice
  'entente: 1\nkkkkkkk… 1115 letters
      2:1 yaml/long-key
  'entente: 1\nkkkkkkk… 1112 letters
      2:1 yaml/missing-colon
  'entente: 1\ntitle: … 1122 letters
      2:1108 yaml/colon
  'entente: 1\n<<: {title: a}\n'
      2:1 yaml/merge
  'entente: 1\nx-a: &a {title: b}\n<<: *a\n'
      3:1 yaml/merge
  'entente: 1\ntitle: a # b\nnote: a#b\n'
  'entente: 1\ntitle: - a\n'
      2:8 yaml/indent
  'entente: 1\ntitle: 1_000\nnote: 0x10\ndescription: 1e3\n'
  'entente: 1\nTitle: a\n'
      2:1 key/unknown
  'entente: 1\ntitel: a\n'
      2:1 key/unknown
  'entente: 1\nactor: {a: {}}\n'
      2:1 key/unknown
  'entente: 1\nx: a\n'
      2:1 key/unknown
  'entente: 1\nx-: a\n'
  'entente: 1\nX-a: b\n'
      2:1 key/unknown
  'entente: 1\ntie: []\n'
      2:1 key/unknown
  'entente: 1\ntitle : a\n'
  'entente: 1\ntitle:a\n'
      2:6 yaml/colon
  "entente: 1\n'': a\n"
      2:1 key/unknown
  'entente: 1\n~: a\n'
      2:1 key/unknown
  'entente: 1\né: a\n'
      2:1 key/unknown
  'entente: 1\nactors: {a: {}, b: {}}\nties:\n- from: a\n  to: b\n  typ: funds\n'
      4:3 key/missing
      6:3 key/unknown
  'entente: 1\nactors: {a: {}, b: {}}\nties:\n  from: a\n  to: b\n'
      4:3 value/kind
  'entente: 1\nactors: {a: {}, b: {}}\nties:\n- a funds b\n'
      4:3 value/kind
  'entente: 1\nactors: {a: {}, b: {}}\nties:\n- {from: a, type: funds, to: b, when: 1990\n'
      4:3 yaml/bracket
  'entente: 1\nactors: {a: {}, b: {}}\nties:\n- {from: a, type: funds, to: b, when: 1990}}\n'
      4:44 yaml/indent
      4:3 tie/unsourced
      4:39 tie/as-of
  'entente: 1\nactors: {a: {}, b: {}}\nties:\n- {from: a, type: funds, to: b, x-a: 1, x-b: [1, {c: d}]}\n'
      4:3 tie/undated
      4:3 tie/unsourced
  'entente: 1\nactors: {a: {}, b: {}}\nties:\n- from a\n- type: funds: x\n'
      4:3 value/kind
      5:14 yaml/colon
  'entente: 1\nentente: 1\n'
      2:1 key/twice
  'entente: 2\n'
      1:10 ledger/version
  "entente: '1'\n"
  'entente: 1.0\n'
      1:10 ledger/version
  'entente: 01\n'
      1:10 ledger/version
  'entente: \n'
      1:9 ledger/version
  'title: a\n'
      1:1 ledger/version
  'Entente: 1\n'
      1:1 key/unknown
      1:1 ledger/version
  'version: 1\n'
      1:1 key/unknown
      1:1 ledger/version
  'entente 1\n'
      1:1 ledger/shape
  "entente: 1\nperiods: {'': 1990, p q: 1990, 1990: 1991, null: 1990, since: 1990, 'é': 1990, unknown: 1990, '-': 1990, p: q, q: p, r: r}\n"
      2:11 id/form
      2:21 id/period
      2:32 id/period
      2:44 id/period
      2:80 id/period
      2:95 id/period
      2:106 date/unknown-period
      2:112 date/unknown-period
      2:118 date/unknown-period
  "entente: 1\ntypes: {'': {}, 't t': {}, t: {label: a}, funds: {label: b}}\n"
      2:9 id/form
      2:17 type/incomplete
      2:28 type/incomplete
  "entente: 1\nkinds: {'': {}, k: {}, state: {shape: oval}, l: {label: a, shape: x}}\n"
      2:9 id/form
  "entente: 1\nsources: {'': {title: T}, 's s': {title: T}, s: {title: T, x-a: 1}, https://e.example: {}, t: {url: https://e.example}}\n"
      2:11 id/form
      2:69 source/untitled
      2:92 source/untitled
  "entente: 1\nactors: {'': {}, 'a b': {}, A: {}, é: {}, 1: {}, -: {}, a.b: {}, 'a\\tb': {}, {a: b}: {}}\n"
      2:10 id/form
      2:78 yaml/key
  'entente: 1\ninclude: a.yaml\n'
      2:10 value/kind
  "entente: 1\ninclude: [a.yaml, a.yaml, '', ., .., /, /etc/passwd, ../x, a/../b, '*', '**', '[', 'a\\b', './entente.yaml', 'entente.yaml', '~/x', 'http://e.example/x']\n"
      2:11 include/missing
      2:19 include/missing
      2:27 value/kind
      2:31 include/not-a-file
      2:34 include/outside
      2:38 include/absolute
      2:41 include/absolute
      2:54 include/outside
      2:60 include/missing
      2:68 include/cycle
      2:73 include/cycle
      2:79 include/missing
      2:84 include/missing
      2:91 include/cycle
      2:109 include/cycle
      2:125 include/missing
      2:132 include/missing
  "entente: 1\nexpect:… 431 letters
      3:3 key/missing
      4:3 key/missing
      5:3 key/missing
      5:19 expect/tie
      6:19 expect/tie
      7:3 key/missing
      7:19 key/missing
      7:19 key/missing
      7:19 expect/unknown-actor
      8:19 expect/unknown-actor
      8:19 expect/unknown-actor
      8:49 key/unknown
      9:3 key/missing
      9:23 expect/unknown-actor
      9:26 expect/unknown-actor
      10:3 key/missing
      11:21 expect/unknown-actor
      11:30 value/rank
      12:21 expect/unknown-actor
      12:30 value/rank
      13:3 expect/mixed
      13:24 expect/actors
      13:25 expect/unknown-actor
      13:36 expect/actors
      14:3 key/missing
      14:20 expect/actors
