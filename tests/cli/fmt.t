entente fmt: all files in one form, with their comments.

  $ cat > led.yaml <<'END'
  > # A ledger
  > 
  > 
  > entente:   1
  > title: 'No quotes are needed'   # here
  > note: |
  >     As it
  >       is.
  > actors:
  >      isi:   {kind: agency,   name: Inter-Services Intelligence, short: "ISI"}
  >      # the network
  >      haqqani:
  >        aliases:
  >        - HQN    # as some write
  >        kind:   armed-group
  >        name: Haqqani Network
  >      "no": {name: "1986"}
  > ties:
  > - type: funds   # or arms
  >   to: haqqani
  >   from: isi
  >   # of 1986
  >   when: "in 1986"
  >   sources: [ {at: p. 4, source: bbc} , # page
  >              https://example.org/report]
  > 
  > 
  > # the last
  > - {to: haqqani, from: isi, type: regards-as-asset, when: since 2001~, claims: [{stance: alleges, by: "some analysts"}], sources: [bbc]}
  > sources: {bbc: {published: 2011-09-14, title: "Haqqanis: growth of a militant network"}}
  > END
  $ entente fmt --check -f led.yaml
  led.yaml is not as `entente fmt` writes it
  [1]
  $ entente fmt --check -q -f led.yaml
  [1]
  $ cp led.yaml was.yaml
  $ entente fmt --dry-run -f led.yaml | head -12; cmp led.yaml was.yaml
  --- led.yaml
  +++ led.yaml
  @@ -1,30 +1,30 @@
   # A ledger
   
  -
  -entente:   1
  -title: 'No quotes are needed'   # here
  +entente: 1
  +title: No quotes are needed     # here
   note: |
  -    As it
  $ entente fmt -f led.yaml; cat led.yaml
  led.yaml is written anew
  # A ledger
  
  entente: 1
  title: No quotes are needed     # here
  note: |
    As it
      is.
  actors:
    isi: {name: Inter-Services Intelligence, short: ISI, kind: agency}
    # the network
    haqqani:
      name: Haqqani Network
      kind: armed-group
      aliases:
        - HQN     # as some write
    "no": {name: "1986"}
  ties:
    - from: isi
      type: funds  # or arms
      to: haqqani
      # of 1986
      when: in 1986
      sources:
        - {source: bbc, at: p. 4}        # page
        - https://example.org/report
  
    # the last
    - {from: isi, type: regards-as-asset, to: haqqani, when: since 2001~, sources: [bbc],
       claims: [{by: "some analysts", stance: alleges}]}
  sources: {bbc: {title: "Haqqanis: growth of a militant network", published: 2011-09-14}}
  $ entente fmt -f led.yaml; entente fmt --check -f led.yaml
  nothing to change
  nothing to change

What it says is the same:

  $ entente show --yaml -f was.yaml > was; entente show --yaml -f led.yaml | cmp was -

So it is with the ledgers of the project, and what is in that form stays:

  $ for l in us-pakistan-2011 european-powers-1872-1918; do
  >   cp -R "$ENTENTE_DATA/$l" $l; entente show --yaml -f $l > was; entente check -f $l | tail -1 > before
  >   entente fmt -q -f $l; entente show --yaml -f $l | cmp was -; entente check -f $l | tail -1 | cmp before -
  >   entente fmt --check -f $l; cat $l/*.yaml | grep -o '#.*' | sort > after; cat "$ENTENTE_DATA/$l"/*.yaml | grep -o '#.*' | sort | cmp - after
  > done
  nothing to change
  nothing to change

Line ends stay, anchors stand where they stood, and what an alias says in an x- key is not touched:

  $ printf 'entente: 1\r\nactors: {a:   {}}\r\n' > crlf.yaml; entente fmt -q -f crlf.yaml; cat -A crlf.yaml
  entente: 1^M$
  actors: {a: {}}^M$
  $ printf 'entente: 1\nactors:\n    a: &x {kind:   state, name: A}\n    b: *x\n' > led.yaml; entente fmt -q -f led.yaml; cat led.yaml
  entente: 1
  actors:
    a: &x {kind: state, name: A}
    b: *x
  $ printf 'entente: 1\nactors: &x {a:   {}}\nx-kept: *x\n' > led.yaml; entente fmt -f led.yaml
  nothing to change

A ledger with errors is written anew too, unless it is no YAML:

  $ printf 'entente: 1\nties: [{to:   a}]\n' > led.yaml; entente fmt -f led.yaml; cat led.yaml
  led.yaml is written anew
  entente: 1
  ties: [{to: a}]
  $ printf 'entente: 1\nties: [{to:   a}\n' > led.yaml; entente fmt -f led.yaml
  error: this `[` is never closed [yaml/bracket]
    --> led.yaml:2:7
     |
   2 | ties: [{to:   a}
     |       ^
     = help: close it with `]`
  
  error: a tie needs `type` [key/missing]
    --> led.yaml:2:8
     |
   2 | ties: [{to:   a}
     |        ^^^^^^^^^
     = help: say what kind of tie it is: funds, allied-with, attacks …
  
  error: a tie needs `from` [key/missing]
    --> led.yaml:2:8
     |
   2 | ties: [{to:   a}
     |        ^^^^^^^^^
     = help: say who: `from:` and `to:`, or `between: [a, b]`
  [3]
  $ printf '%%YAML 1.2\n---\nentente:   1\n' > led.yaml; entente fmt -f led.yaml
  error: a ledger has no YAML directives [yaml/directive]
    --> led.yaml:1:1
     |
   1 | %YAML 1.2
     | ^
     = help: leave the line out
  [3]
