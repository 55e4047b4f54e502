A caption is a file of its own: all that stands around a figure, as text.

  $ cp -R "$ENTENTE_DATA/us-pakistan-2011" led; chmod -R u+w led; export ENTENTE_FILE=led
  $ entente draw --at 1986 -q -o a.svg --caption a.txt; cat a.txt
  US and Pakistan, 1979–2011: the intelligence relations
  1986 · 9 of 28 actors, 18 of 35 ties
  Any time in 1986; state of knowledge: 27 September 2011
  
  Ties: Support (funds, regards as an asset, hosts) (blue, arrow); Alliance (allied with) (teal, double line); Hostility (fights, opposes) (red, arrow against a bar); Structure (agency of, founded, member of) (grey); Structure (leads) (grey, open arrow).
  Certainty: definite (whole line); likely (dashed); possible (dotted); denied, doubted or retracted (⊘).
  Actors: state (rectangle); state agency (rounded rectangle); armed group (hexagon); person (round ends, thin type).
  Larger type: more ties (formal links not counted). Shaded areas: groups. Small figures: sources. Definite: in force for certain by its dates, and undisputed in this ledger.
  
  A line may stand for several ties that would look the same: 1 line for 2 ties.
  Not drawn: 19 actors with formal links only (17 ties)
  Not drawn: 88 ties that are only possible
  
  Sources
  1 Edoardo Camilli, ‘The US-Pakistan Intelligence Relations: A State of Affairs’, International Security Observer, 2011
  2 ‘Haqqani Network’, Institute for the Study of War, 18 June 2009
  3 ‘Haqqanis: growth of a militant network’, BBC News, 14 September 2011
  4 ‘U.S. says Pakistan's ISI using group for “proxy war”’, Reuters, 21 September 2011
  
  entente 0.1.0 · data: US and Pakistan, 1979–2011: the intelligence relations
  $ grep -c '>Sources<\|>Pairs<\|>Ties<\|Reuters' a.svg
  0
  [1]
  $ entente draw --at 1986 -q -o b.svg; grep -c '>Sources<\|>Pairs<\|>Ties<\|Reuters' b.svg
  3

What is on the figure and what is beside it is the same, of every kind of figure, and no work is lost:

  $ works() { sed -n '/^Sources/,/^$/p' "$1" | grep -c '^[0-9]'; }
  $ entente draw --at 2011-09 -q -o a.svg --caption a.txt; works a.txt
  28
  $ entente draw --at 2011-09 -q -o a.svg --caption a.txt --preset column; works a.txt
  28
  $ entente draw --at 2011-09 -q -o a.svg --caption a.txt --preset slide; works a.txt
  28
  $ entente draw --at 2011-09 -q -o a.svg --caption a.txt --detail matrix; works a.txt
  28
  $ entente draw --at 1986,2001 --multiples -q -o a.svg --caption a.txt; works a.txt
  5
  $ entente timeline cia -q -o a.svg --caption a.txt; works a.txt
  6
  $ entente diff 1986 2001 -q -o a.svg --caption a.txt; works a.txt
  3

Both are written or none, and never one over the other, nor over what is asked about:

  $ rm -f a.svg a.txt
  $ entente draw --at 1986 -q -o a.svg --caption nowhere/a.txt; ls a.svg
  error: `nowhere/a.txt` cannot be written: No such file or directory [output/write]
     = help: there is no folder `nowhere/`; make it first
  ls: cannot access 'a.svg': No such file or directory
  [2]
  $ entente draw --at 1986 -q -o nowhere/a.svg --caption a.txt; ls a.txt
  error: `nowhere/a.svg` cannot be written: No such file or directory [output/write]
     = help: there is no folder `nowhere/`; make it first
  ls: cannot access 'a.txt': No such file or directory
  [2]
  $ entente draw --at 1986 -q -o a.svg --caption ./a.svg; ls a.svg
  error: --caption and -o name the same file, ./a.svg [usage/option-value]
     = help: -o figure.svg --caption figure.txt
  ls: cannot access 'a.svg': No such file or directory
  [2]
  $ entente draw --at 1986 -q -o a.svg; ln a.svg other.svg
  $ entente draw --at 1986 -q -o a.svg --caption other.svg
  error: --caption and -o name the same file, other.svg [usage/option-value]
     = help: -o figure.svg --caption figure.txt
  [2]
  $ entente draw --at 1986 -q -o a.svg --caption led/ties.yaml
  error: led/ties.yaml is a file of the ledger, and is not written over [usage/over-ledger]
     = help: give another name after --caption
  [2]
  $ entente draw --at 1986 -q -O svg --caption a.txt
  error: --caption goes with a picture in a file [usage/picture]
     = help: -o figure.svg --caption figure.txt
  [2]
  $ entente draw --at 1986 -q -o a.svg --caption -
  error: --caption wants the name of a file [usage/option-value]
     = help: -o figure.svg --caption figure.txt
  [2]
  $ entente draw --from 1986 --to 1987 --every year -q -o a-%d.svg --caption a.txt
  error: --caption is of one picture, and a range is many [usage/picture]
     = help: -o figure.svg --caption figure.txt
  [2]
  $ entente draw --at 1986 -q -o a.dot --caption a.txt
  error: DOT without places does not heed --caption [usage/picture]
     = help: write a figure to a file, -o FILE.svg, or -O dot --pinned
  [2]

The same bytes each time:

  $ entente draw --at 2011-09 --preset column -q -o a.svg --caption a.txt
  $ entente draw --at 2011-09 --preset column -q -o b.svg --caption b.txt; cmp a.svg b.svg; cmp a.txt b.txt
