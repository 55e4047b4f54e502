entente explain: what a code means. The page is docs/errors.md.

  $ entente explain tie/reversed | head -4
  tie/reversed
  
  A tie ends before it begins, however its dates are read.
  
  $ entente explain yaml/tag | tail -3
      [1]
  
  Leave the tag out, or quote the text.

The last section of an area ends before the next area:

  $ entente explain actor/unused | tail -1
  Record a tie, or leave the actor out.
  $ entente explain tie/reversd
  error: there is no diagnostic `tie/reversd` [usage/unknown-code]
     = help: did you mean `tie/reversed`?
  [2]
  $ entente explain nonsense
  error: there is no diagnostic `nonsense` [usage/unknown-code]
     = help: `entente explain` lists them
  [2]
  $ entente explain | head -3
  actor/as-of
  actor/namesakes
  actor/overlapping-lives

Every code has a section:

  $ for c in $(entente explain); do entente explain $c > text || echo "$c"; test $(wc -l < text) -gt 3 || echo "$c"; done
