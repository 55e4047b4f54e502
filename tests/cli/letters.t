Letters that cannot be seen or look like others, in ids and names.

Nothing is said of what a script needs: joiners in Persian, Arabic, Hindi, Sinhala, French blanks, marks of direction, names
wholly in Cyrillic or Greek, scripts without blanks, faces and flags.

  $ cat > good.yaml <<'END'
  > entente: 1
  > coverage: 2001
  > actors:
  >   a: {name: "می‌خواهم", short: "نیروها‌ی قدس"}
  >   b: {name: "क्‍ष सेना"}
  >   c: {name: "« Action directe » : l’armée", aliases: ["10 000 hommes", "Bérets‑verts", "−1"]}
  >   d: {name: "СССР", short: "Т-72Б3", aliases: ["КГБ", "ГРУ (GRU)", "VKонтакте", "АКМ-Media"]}
  >   e: {name: "Ελλάς", aliases: ["ΕΑΜ", "Δ-force", "TNFα"]}
  >   f: {name: "กอง​ทัพ", aliases: ["កងទ័ព​ជាតិ"]}
  >   g: {name: "👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿", aliases: ["❤️‍🔥"]}
  >   h: {name: "حزب الله‎ (Hezbollah)"}
  >   i: {name: "Müşerref – ‘x’ “y” …", aliases: ["東京　都", "ශ්‍රී ලංකා"]}
  >   جیش‌العدل: {name: x}
  >   красная-армия: {name: y}
  > END
  $ entente check -f good.yaml --format short -q | grep -v actor/unused
  [1]

A letter from elsewhere is shown by its number, and in its place.

  $ { printf 'entente: 1\ncoverage: 2001\nactors:\n'
  >   printf '  p\320\260kistan: {name: P}\n  no\302\240break: {name: N}\n  cia\342\200\213: {name: C}\n'
  >   printf '  non\342\200\221state: {name: S}\n  n1: {name: "Pak\342\200\213istan"}\n  n2: {name: "\320\241IA", aliases: [a\302\255b, "a\342\201\240b", "K\316\237R"]}\n'
  >   printf '  n3: {name: "x\363\240\201\241y", short: "a\342\200\256b"}\n  n4: {name: "\\u200B\\u00AD \\u00A0"}\n  n5: {short: "\\U000E0001"}\n'
  >   printf '  "\342\201\240": {}\n  n6: {name: "esc\\u0430pe", aliases: ["\320\232\320\223B", "ab\342\200\215c"]}\n'; } > odd.yaml
  $ entente check -f odd.yaml --format short -q | grep -v actor/unused
  odd.yaml:11:14: error: nothing of this name can be seen [name/unseen]
  odd.yaml:12:15: error: nothing of this name can be seen [name/unseen]
  odd.yaml:13:3: error: an actor has an id of which nothing can be seen [id/form]
  odd.yaml:4:4: warning: letter 2 of this id is U+0430 [id/letters]
  odd.yaml:5:5: warning: letter 3 of this id is U+00A0 [id/letters]
  odd.yaml:6:6: warning: letter 4 of this id is U+200B [id/letters]
  odd.yaml:7:6: warning: letter 4 of this id is U+2011 [id/letters]
  odd.yaml:8:18: warning: letter 4 of this name is U+200B [name/letters]
  odd.yaml:9:15: warning: letter 1 of this name is U+0421 [name/letters]
  odd.yaml:9:31: warning: `a\u{AD}b` stands for two actors [alias/shared]
  odd.yaml:9:32: warning: letter 2 of this name is U+00AD [name/letters]
  odd.yaml:9:38: warning: letter 2 of this name is U+2060 [name/letters]
  odd.yaml:9:45: warning: letter 2 of this name is U+039F [name/letters]
  odd.yaml:10:16: warning: letter 2 of this name is U+E0061 [name/letters]
  odd.yaml:10:30: warning: letter 2 of this name is U+202E [name/letters]
  odd.yaml:14:14: warning: letter 4 of this name is U+0430 [name/letters]
  odd.yaml:14:42: warning: letter 3 of this name is U+0042 [name/letters]
  odd.yaml:14:49: warning: letter 3 of this name is U+200D [name/letters]
  $ entente check -f odd.yaml --code id/letters | head -n 6
  warning: letter 2 of this id is U+0430 [id/letters]
    --> odd.yaml:4:4
     |
   3 | actors:
   4 |   pаkistan: {name: P}
     |    ^
  $ entente check -f odd.yaml --code name/unseen -q
  error: nothing of this name can be seen [name/unseen]
    --> odd.yaml:11:14
     |
  10 |   n3: {name: "x\u{E0061}y", short: "a\u{202E}b"}
  11 |   n4: {name: "\u200B\u00AD \u00A0"}
     |              ^^^^^^^^^^^^^^^^^^^^^
     = help: write what the actor is called, or leave the name out
  
  error: nothing of this name can be seen [name/unseen]
    --> odd.yaml:12:15
     |
  11 |   n4: {name: "\u200B\u00AD \u00A0"}
  12 |   n5: {short: "\U000E0001"}
     |               ^^^^^^^^^^^^
     = help: write what the actor is called, or leave the name out
  [1]

Where such an id is asked for, the letter is shown too.

  $ { printf 'entente: 1\ncoverage: 2001\nactors: {pakistan: {}, isi: {}, cia: {}}\nties:\n'
  >   printf '  - {from: p\320\260kistan, type: funds, to: isi\342\200\213, when: since 2001}\n  - {from: \321\201\321\226\320\260, type: funds, to: isi, when: since 2001}\n'; } > ref.yaml
  $ entente check -f ref.yaml -q --code tie/unknown-actor
  error: no actor has the id or alias `pаkistan` (letter 2 is U+0430) [tie/unknown-actor]
    --> ref.yaml:5:12
     |
   5 |   - {from: pаkistan, type: funds, to: isi\u{200B}, when: since 2001}
     |            ^^^^^^^^
     = help: did you mean `pakistan`?
  
  error: `isi\u{200B}` (letter 4 is U+200B) is a name of `isi`, not its id [tie/unknown-actor]
    --> ref.yaml:5:39
     |
   5 |   - {from: pаkistan, type: funds, to: isi\u{200B}, when: since 2001}
     |                                       ^^^^^^^^^^^
     = help: write `isi`
  
  error: no actor has the id or alias `сіа` (letter 1 is U+0441) [tie/unknown-actor]
    --> ref.yaml:6:12
     |
   6 |   - {from: сіа, type: funds, to: isi, when: since 2001}
     |            ^^^
     = help: did you mean `cia`?
  [1]

Names that differ by such letters alone are those of namesakes.

  $ { printf 'entente: 1\ncoverage: 2001\nactors:\n'
  >   printf '  a1: {name: Pakistan}\n  a2: {name: "P\320\260kistan"}\n  b1: {name: CCCP}\n  b2: {name: "\320\241\320\241\320\241\320\240"}\n'
  >   printf '  c1: {name: "Al Qaeda"}\n  c2: {name: "Al\302\240Qa\342\201\240eda"}\n  d1: {name: "\320\222\320\276\320\262\320\260"}\n  d2: {name: "\320\262\320\276\320\262\320\260"}\n'; } > same.yaml
  $ entente check -f same.yaml --format short -q --code actor/namesakes
  same.yaml:5:3: warning: `a2` is called `Pаkistan`, and so is `a1` [actor/namesakes]
  same.yaml:7:3: warning: `b2` is called `СССР`, and so is `b1` [actor/namesakes]
  same.yaml:9:3: warning: `c2` is called `Al Qa\u{2060}eda`, and so is `c1` [actor/namesakes]
  same.yaml:11:3: warning: `d2` is called `вова`, and so is `d1` [actor/namesakes]

Nor can these be seen: fillers, signs of variation, controls of format.

  $ { printf 'entente: 1\ncoverage: 2001\nactors:\n'; for c in 034F 115F 1160 17B4 180B 180D 2065 206A 206F FE00 FE0F FFF9 FFFC 1BCA0 1D159 1D173 16FE4 E0100 E01EF 13430 061C 3164 FFA0; do printf '  "pay\\U%08Xpal": {}\n' 0x$c; done; } > more.yaml
  $ entente check -f more.yaml --format short -q --code id/letters
  more.yaml:4:3: warning: letter 4 of this id is U+034F [id/letters]
  more.yaml:5:3: warning: letter 4 of this id is U+115F [id/letters]
  more.yaml:6:3: warning: letter 4 of this id is U+1160 [id/letters]
  more.yaml:7:3: warning: letter 4 of this id is U+17B4 [id/letters]
  more.yaml:8:3: warning: letter 4 of this id is U+180B [id/letters]
  more.yaml:9:3: warning: letter 4 of this id is U+180D [id/letters]
  more.yaml:10:3: warning: letter 4 of this id is U+2065 [id/letters]
  more.yaml:11:3: warning: letter 4 of this id is U+206A [id/letters]
  more.yaml:12:3: warning: letter 4 of this id is U+206F [id/letters]
  more.yaml:13:3: warning: letter 4 of this id is U+FE00 [id/letters]
  more.yaml:14:3: warning: letter 4 of this id is U+FE0F [id/letters]
  more.yaml:15:3: warning: letter 4 of this id is U+FFF9 [id/letters]
  more.yaml:16:3: warning: letter 4 of this id is U+FFFC [id/letters]
  more.yaml:17:3: warning: letter 4 of this id is U+1BCA0 [id/letters]
  more.yaml:18:3: warning: letter 4 of this id is U+1D159 [id/letters]
  more.yaml:19:3: warning: letter 4 of this id is U+1D173 [id/letters]
  more.yaml:20:3: warning: letter 4 of this id is U+16FE4 [id/letters]
  more.yaml:21:3: warning: letter 4 of this id is U+E0100 [id/letters]
  more.yaml:22:3: warning: letter 4 of this id is U+E01EF [id/letters]
  more.yaml:23:3: warning: letter 4 of this id is U+13430 [id/letters]
  more.yaml:24:3: warning: letter 4 of this id is U+061C [id/letters]
  more.yaml:25:3: warning: letter 4 of this id is U+3164 [id/letters]
  more.yaml:26:3: warning: letter 4 of this id is U+FFA0 [id/letters]
  $ printf 'entente: 1\ncoverage: 2001\nactors:\n  isi: {name: isi}\n  x: {name: "i\\uFFF9si"}\n  y: {name: "❤️ 1️⃣ ☎️ ᠠ᠋ 葛󠄀"}\n' > two.yaml
  $ entente check -f two.yaml --format short -q | grep -v unused
  two.yaml:5:3: warning: `x` is called `i\u{FFF9}si`, and so is `isi` [actor/namesakes]
  two.yaml:5:13: warning: letter 2 of this name is U+FFF9 [name/letters]

What cannot be seen is shown by its number in tables, in words of the command line and in what was meant instead; what a
script, a face or a flag needs is not, but a flag of more signs than there are.

  $ cat > shown.yaml <<'END'
  > entente: 1
  > actors:
  >   is​i: {name: "In󠀠ter​Services"}
  >   fa: {name: "می‌خواهم क्‍ 👩‍👩 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️"}
  >   flag: {name: "🏴󠁧󠁢󠁥󠁮󠁧󠁡󠁢󠁣 a️ x‍y"}
  > ties:
  > - {from: is​i, to: fa, type: warns, on: 2001}
  > - {from: is​i, to: flag, type: warns, on: 2001}
  > END
  $ entente ties -f shown.yaml -q
  as of 2001-12-31: 2 ties
  
  From                               To                                Tie             In force  Certainty   Sources
  In\u{E0020}ter\u{200B}Services  →  ⁨می‌خواهم क्‍ 👩‍👩 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️⁩               warns (recent)  2001      ● definite
  In\u{E0020}ter\u{200B}Services  →  🏴󠁧󠁢󠁥󠁮󠁧󠁡󠁢\u{E0063} a\u{FE0F} x\u{200D}y  warns (recent)  2001      ● definite
  $ entente ties -f shown.yaml -O csv --raw --columns from,to_name
  from,to_name
  is\u{200B}i,می‌خواهم क्‍ 👩‍👩 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️
  is\u{200B}i,🏴󠁧󠁢󠁥󠁮󠁧󠁡󠁢\u{E0063} a\u{FE0F} x\u{200D}y
  $ entente ties -f shown.yaml -O json | grep -o '"to_name": "[^"]*"'
  "to_name": "می‌خواهم क्‍ 👩‍👩 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️"
  "to_name": "🏴󠁧󠁢󠁥󠁮󠁧󠁡󠁢\udb40\udc63 a\ufe0f x\u200dy"
  $ entente show is -f shown.yaml --yaml
  actors:
    "is\u200Bi":
      name: "In\U000E0020ter\u200BServices"
  $ entente who 'is​j' -f shown.yaml
  error: no actor has the id, alias or name `is\u{200B}j` [usage/unknown-actor]
     = help: did you mean `is\u{200B}i` (In\u{E0020}ter\u{200B}Services)?
  [2]
  $ entente tie​s
  error: there is no command `tie\u{200B}s` [usage/unknown-command]
     = help: did you mean `ties`?
  [2]
