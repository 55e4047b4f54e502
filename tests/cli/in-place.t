Sources that are written where they are cited get an id made of what they say.

  $ cited() { { echo 'entente: 1'; echo 'actors: {a: {}, b: {}}'; cat; } > led.yaml; entente sources -f led.yaml --keep-going -O csv --columns id 2> /dev/null | tail -n +2; entente check -f led.yaml --format short 2> /dev/null | grep ' error: '; }
  $ tie() { printf 'ties:\n'; while read -r source; do printf '  - {from: a, type: funds, to: b, when: 2000, sources: [%s]}\n' "$source"; done; }

Words in lower case, of any script; what is no letter or digit parts them:

  $ tie <<'END' | cited
  > {title: "The Grand Chessboard, 2nd ed."}
  > {title: "Überläufer × Spione ÷ 3"}
  > {title: "“Quoted” — dashed…"}
  > {title: "日本、赤軍 （1972）"}
  > {title: "حزب الله"}
  > {title: "︵a︶b"}
  > END
  a-b
  quoted-dashed
  the-grand-chessboard-2nd-ed
  uberlaufer-spione-3
  حزب-الله
  日本-赤軍-1972
  [1]

Without a title the publisher or the author, else the address, else nothing:

  $ tie <<'END' | cited
  > {publisher: BBC News, url: "https://bbc.example/1"}
  > {author: "A. Author"}
  > {url: "https://example.org/x", accessed: 2001}
  > {title: "?!", publisher: "…"}
  > END
  a-author
  bbc-news
  https://example.org/x
  source
  [1]

Whole words up to sixty bytes or so, and a word that is longer as far as that:

  $ tie <<'END' | cited
  > {title: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"}
  > {title: "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz"}
  > END
  abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi
  one-two-three-four-five-six-seven-eight-nine-ten-eleven
  [1]

The same said twice is one; the same title of two things, or one that is an id
already, is lengthened:

  $ tie <<'END' | cited
  > {title: Report, publisher: P, reliability: A}
  > {title: Report, publisher: P, reliability: A}
  > END
  report
  [1]
  $ tie <<'END' | cited
  > {title: Report, publisher: P}
  > {title: Report, publisher: Q}
  > {title: Report, publisher: Q, reliability: A}
  > END
  report-52fa7023
  report-bbbec0e3
  report-c20ccc50
  [1]
  $ { echo 'sources: {report: {title: R}}'; echo '{title: Report}' | tie; } | cited
  report
  report-5a5304b1
  [1]

An address alone is the entry of that id, where there is one; with more it is
another:

  $ { printf 'sources:\n  https://example.org/x: {title: X}\n'; printf '%s\n' 'https://example.org/x' '{url: "https://example.org/x"}' '{url: "https://example.org/x", note: n}' | tie; } | cited
  https://example.org/x
  https://example.org/x-c2c3010d
  [1]

What says nothing, or not what it should, is told:

  $ tie <<'END' | cited
  > {}
  > {source: ~}
  > {source: [a]}
  > {reliability: A}
  > {title: T, reliability: G}
  > {title: T, reliability: a}
  > {title: T, reliability: ~}
  > {title: T, reliability: AB}
  > "://x"
  > nothing
  > {source: nothing, at: 3}
  > {source: "https://example.org/y", quote: q, extra: 1}
  > {title: T, origin: t, url: "ftp://x", published: 2001-13}
  > [x]
  > ~
  > END
  https://example.org/y
  t-8ebe8dc9
  t-e0839dd1
  led.yaml:4:57: error: this names no source [source/none]
  led.yaml:5:66: error: this names no source [source/none]
  led.yaml:6:66: error: this names no source [source/none]
  led.yaml:7:57: error: this names no source [source/none]
  led.yaml:8:81: error: `reliability` takes a letter from A to F, not `G` [value/reliability]
  led.yaml:9:81: error: `reliability` takes a letter from A to F, not `a` [value/reliability]
  led.yaml:11:81: error: `reliability` takes a letter from A to F, not `AB` [value/reliability]
  led.yaml:12:57: error: no source has the id `://x` [tie/unknown-source]
  led.yaml:13:57: error: no source has the id `nothing` [tie/unknown-source]
  led.yaml:14:57: error: no source has the id `nothing` [tie/unknown-source]
  led.yaml:15:101: error: a citation has no key `extra` [key/unknown]
  led.yaml:16:106: error: `2001-13`: there is no month 13 [date/no-such-day]
  led.yaml:17:57: error: this names no source [source/none]
  led.yaml:18:57: error: this names no source [source/none]
