What a folder from somebody else may not do: files written or read by names that nobody typed.

  $ mkdir -p home received; echo mine > home/victim
  $ cat > received/entente.yaml <<'END'
  > entente: 1
  > coverage: 2000/2005
  > actors: {a: {}, b: {}, "$(touch pwned)": {}}
  > sources: {s: {title: S, published: 2001-01-01}}
  > ties:
  >   - {from: a, type: funds, to: b, when: since 2001, sources: [s]}
  >   - {from: a, type: funds, to: "$(touch pwned)", when: since 2001, sources: [s]}
  > END

Places are not kept through a link that leads out, whether its end is there or not, and check tells of it.

  $ ln -s ../home/.bash_profile received/layout.yaml
  $ entente check -f received
  warning: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  checked 1 file, 3 actors, 2 ties, 1 source, 0 expectations: 0 errors, 1 warning, 0 notes
  status 0: no errors; warnings stop no question
  $ entente draw -f received -o x.svg
  error: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  [3]
  $ entente draw -f received --relayout -o x.svg
  error: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  [3]
  $ entente draw -f received --from 2001 --to 2003 --every year -o f-%d.svg
  error: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  [3]
  $ entente report -f received -o x.md
  error: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  [3]
  $ entente report -f received -o x.html
  error: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  [3]
  $ ls -A home; ls
  victim
  home
  received
  $ ln -sf ../home/victim received/layout.yaml
  $ entente draw -f received --relayout -o x.svg
  error: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  [3]
  $ entente diff -f received 2000 2002 -o x.svg
  error: `received/layout.yaml` is a link that leads out of the ledger's folder, and is neither read nor written [layout/link]
     = help: it keeps the places of actors: put the file itself there, or delete the link
  [3]
  $ cat home/victim
  mine
  $ ln -sf . received/layout.yaml; entente draw -f received -o x.svg
  error: `received/layout.yaml` cannot be read: it is not a file [layout/open]
     = help: it keeps the places of actors; take it out of the way
  [3]

A link within the folder is read, and not written through; nor is a pipe.

  $ rm received/layout.yaml; ln -s places.yaml received/layout.yaml
  $ entente check -q -f received --code layout/link
  $ entente draw -f received -o x.svg
  warning: where the actors stand is not kept: `received/layout.yaml` is a link, and is not written: entente chose this name itself, and writes no other file for it [output/link]
  x.svg: 3 actors, 2 ties, 1 source, 31 December 2005
  $ ls received; rm received/layout.yaml
  entente.yaml
  layout.yaml
  $ mkfifo received/layout.yaml; entente draw -f received -o x.svg
  error: `received/layout.yaml` cannot be read: it is not a file [layout/open]
     = help: it keeps the places of actors; take it out of the way
  [3]
  $ rm received/layout.yaml; entente draw -f received -o x.svg; ls received
  x.svg: 3 actors, 2 ties, 1 source, 31 December 2005
  entente.yaml
  layout.yaml

Figures beside a report, and numbered ones, neither; the name that was typed may be a link.

  $ cd received; ln -s ../home/victim r-network.svg
  $ entente report -o r.md
  error: `r-network.svg` is a link, and is not written: entente chose this name itself, and writes no other file for it [output/link]
     = help: look where it leads; delete it, or write into another folder
  [4]
  $ ls; cat ../home/victim
  entente.yaml
  layout.yaml
  r-network.svg
  mine
  $ rm r-network.svg; ln -s ../home/victim r-network.svg; ln -s ../home/report.md typed.md
  $ entente report -o typed.md; ls ../home
  typed.md: 3 actors, 2 ties, 1 source, 2000 to 2005, 4 figures beside it
  report.md
  victim
  $ ln -s ../home/victim f-2.svg
  $ entente draw --from 2001 --to 2003 --every year -o f-%d.svg
  f-1.svg: 3 actors, 2 ties, 1 source, 2001
  error: `f-2.svg` is a link, and is not written: entente chose this name itself, and writes no other file for it [output/link]
     = help: look where it leads; delete it, or write into another folder
  [4]
  $ cat ../home/victim; rm -f f-*
  mine

A file of such a name that is somebody's own stays; what entente made is made anew.

  $ echo 'my notes' > r-strip.svg; rm r-network.svg; entente report -o r.md; ls r*; cat r-strip.svg
  error: `r-strip.svg` is there, and was not made by entente: entente chose this name itself, and replaces no other file of that name [output/foreign]
     = help: move it away, or delete it if nobody needs it; or write into another folder or under another name
  r-strip.svg
  my notes
  $ rm r-strip.svg; entente report -o r.md -q && entente report -o r.md
  r.md: 3 actors, 2 ties, 1 source, 2000 to 2005, 4 figures beside it
  $ echo mine > f-2.svg; entente draw --from 2001 --to 2003 --every year -o f-%d.svg; cat f-2.svg; rm f-*
  f-1.svg: 3 actors, 2 ties, 1 source, 2001
  error: `f-2.svg` is there, and was not made by entente: entente chose this name itself, and replaces no other file of that name [output/foreign]
     = help: move it away, or delete it if nobody needs it; or write into another folder or under another name
  mine
  $ for f in svg png pdf dot; do entente draw --from 2001 --to 2002 --every year -o f-%d.$f -q && entente draw --from 2001 --to 2002 --every year -o f-%d.$f; done; rm f-*
  f-1.svg: 3 actors, 2 ties, 1 source, 2001
  f-2.svg: 3 actors, 2 ties, 1 source, 2002
  f-1.png: 3 actors, 2 ties, 1 source, 2001
  f-2.png: 3 actors, 2 ties, 1 source, 2002
  f-1.pdf: 3 actors, 2 ties, 1 source, 2001
  f-2.pdf: 3 actors, 2 ties, 1 source, 2002
  f-1.dot: 3 actors, 2 ties, 1 source, 2001
  f-2.dot: 3 actors, 2 ties, 1 source, 2002
  $ cp layout.yaml ../kept; echo 'rooms: [1, 2]' > layout.yaml; entente draw -o x.svg --relayout; cat layout.yaml; mv ../kept layout.yaml
  error: `entente-layout: 1` is expected here: this is no file of places [layout/form]
    --> layout.yaml:1:1
     |
   1 | rooms: [1, 2]
     | ^^^^^^^^^^^^^
     = help: move it away: nothing is written over what is no layout
  rooms: [1, 2]

  $ ln -s ../home/new.dot g.dot; ENTENTE_RSVG=/nowhere ENTENTE_GV=/nowhere entente draw -o g.png 2>&1 | grep 'DOT is'
  the DOT is in g-2.dot
  $ ls ../home; cd ..
  report.md
  victim

An include asks for nothing outside, and all that is outside gets one answer.

  $ mkdir -p bomb/a bomb/b bomb/c
  $ ask() { printf 'entente: 1\ninclude: ["%s"]\n' "$1" > bomb/entente.yaml; entente check --format short -q -f bomb; }
  $ ask '*/../../../etc/pass*'
  bomb/entente.yaml:2:11: error: `..` in `*/../../../etc/pass*`, behind a sign of a pattern [include/pattern]
  [1]
  $ ask '*/../../../etc/nonexistent-*'
  bomb/entente.yaml:2:11: error: `..` in `*/../../../etc/nonexistent-*`, behind a sign of a pattern [include/pattern]
  [1]
  $ ask '*/../*/../*/../*/../*/../*/../*/../*.yaml'
  bomb/entente.yaml:2:11: error: `..` in `*/../*/../*/../*/../*/../*/../*/../*.yaml`, behind a sign of a pattern [include/pattern]
  [1]
  $ ask '*/../../../../../../../*/*/*/*/*/*'
  bomb/entente.yaml:2:11: error: `..` in `*/../../../../../../../*/*/*/*/*/*`, behind a sign of a pattern [include/pattern]
  [1]
  $ ask '../*/*.yaml'
  bomb/entente.yaml:2:11: error: `../*/*.yaml` leads out of the ledger's folder [include/outside]
  [1]
  $ ask '../nowhere/*.yaml'
  bomb/entente.yaml:2:11: error: `../nowhere/*.yaml` leads out of the ledger's folder [include/outside]
  [1]
  $ ln -s ../nothing bomb/gone; ln -s ../home bomb/home
  $ ask 'gone'
  bomb/entente.yaml:2:11: error: `gone` leads out of the ledger's folder [include/outside]
  [1]
  $ ask 'home'
  bomb/entente.yaml:2:11: error: `home` leads out of the ledger's folder [include/outside]
  [1]
  $ ask 'home/v*'
  bomb/entente.yaml:2:11: error: `home/v*` leads out of the ledger's folder [include/outside]
  [1]
  $ ask 'gone/v*'
  bomb/entente.yaml:2:11: error: `gone/v*` leads out of the ledger's folder [include/outside]
  [1]
  $ ask '*/victim'
  bomb/entente.yaml:2:11: error: no file matches `*/victim` [include/missing]
  [1]

Nor by a way that leaves the folder and comes back: what is not looked at, nobody learns of.

  $ ask '../nowhere/../bomb/entente.yaml'
  bomb/entente.yaml:2:11: error: `../nowhere/../bomb/entente.yaml` leads out of the ledger's folder [include/outside]
  [1]
  $ ask '../home/../bomb/entente.yaml'
  bomb/entente.yaml:2:11: error: `../home/../bomb/entente.yaml` leads out of the ledger's folder [include/outside]
  [1]
  $ mkdir bomb/deep; ln -s ../../home/../bomb/a bomb/deep/back; ln -s ../../nowhere/../bomb/a bomb/deep/never; echo 'actors: {}' > bomb/a/ok.yaml
  $ ask 'deep/back/ok.yaml'
  bomb/entente.yaml:2:11: error: `deep/back/ok.yaml` leads out of the ledger's folder [include/outside]
  [1]
  $ ask 'deep/never/ok.yaml'
  bomb/entente.yaml:2:11: error: `deep/never/ok.yaml` leads out of the ledger's folder [include/outside]
  [1]
  $ ln -s "$PWD/bomb/a" bomb/deep/whole; ln -s ../a bomb/deep/near; ask 'deep/whole/ok.yaml'; ask 'deep/near/ok.yaml'

Patterns take no link to a folder, and all of a ledger look at so many names together.

  $ mkdir -p bomb/c/x; for i in 0 1 2 3 4 5 6 7 8 9 10 11; do ln -s .. bomb/c/x/l$i; ln -s x bomb/c/l$i; done
  $ ask 'c/*/*/*/*/*/*/*/*/*.yaml'
  bomb/entente.yaml:2:11: error: no file matches `c/*/*/*/*/*/*/*/*/*.yaml` [include/missing]
  [1]
  $ { printf 'entente: 1\ninclude: ['; for i in $(seq 1000); do printf "'c/*/*/l*', "; done; echo ']'; } > bomb/entente.yaml
  $ entente check --format short -q -f bomb 2>&1 | tail -n 2 | cut -c1-150
  bomb/entente.yaml:2:599: error: no file matches `c/*/*/l*` [include/missing]
  … and 950 more
  $ entente check -q -f bomb --limit-of paths=20 --code include/pattern
  error: names that patterns look at: more than the limit of 20 [include/pattern]
    --> bomb/entente.yaml:2:11
     |
   2 | include: ['c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*/l*', 'c/*/*…
     |           ^^^^^^^^^^
     = help: name the folders, and leave a pattern for the names of files; or raise the limit: --limit-of paths=200
  [1]

A root file that nobody typed the name of is no link that leads out, whether its end is there or not.

  $ mkdir linked; echo 'secret: line' > home/shadow; ln -s ../home/shadow linked/entente.yaml
  $ entente check -f linked
  error: linked/entente.yaml is a link that leads out of its folder, and is not read [ledger/open]
     = help: put the file itself there, or name it where it is
  [3]
  $ entente check -f linked/
  error: linked/entente.yaml is a link that leads out of its folder, and is not read [ledger/open]
     = help: put the file itself there, or name it where it is
  [3]
  $ (cd linked; entente check)
  error: entente.yaml is a link that leads out of its folder, and is not read [ledger/open]
     = help: put the file itself there, or name it where it is
     = help: without -f FILE the ledger is ENTENTE_FILE, else entente.yaml here
  [3]
  $ ln -sf ../home/never linked/entente.yaml; entente who x -f linked
  error: linked/entente.yaml is a link that leads out of its folder, and is not read [ledger/open]
     = help: put the file itself there, or name it where it is
  [3]
  $ (cd linked; entente who x)
  error: entente.yaml is a link that leads out of its folder, and is not read [ledger/open]
     = help: put the file itself there, or name it where it is
     = help: without -f FILE the ledger is ENTENTE_FILE, else entente.yaml here
  [3]
  $ ln -sf own.yaml linked/entente.yaml; printf 'entente: 1\ncoverage: 2001\n' > linked/own.yaml; entente check -q -f linked; (cd linked; entente check -q)
  $ ln -sf ../home/mine.yaml linked/entente.yaml; cp linked/own.yaml home/mine.yaml; entente check -q -f linked/entente.yaml
