igraph is loaded when something is asked of it. Where it is not, or is another
than it should be, that alone fails, and says so:

  $ cat > led.yaml <<'END'
  > entente: 1
  > actors: {a: {}, b: {}, c: {}}
  > ties:
  >   - {between: [a, b], type: allied-with, when: 2000}
  >   - {between: [b, c], type: allied-with, when: 2000}
  > END
  $ export ENTENTE_FILE=led.yaml
  $ name=$(basename "$(ldconfig -p | grep -o '/.*/libigraph.so.[0-9]*' | head -1)")
  $ mkdir none other
  $ echo 'no library' > none/$name
  $ ln -s "$(ldconfig -p | grep -o '/.*/libm.so.6' | head -1)" other/$name
  $ with() { LD_LIBRARY_PATH=$1; shift; LD_LIBRARY_PATH=$LD_LIBRARY_PATH entente "$@" 2>&1 | sed "s/$name/LIBRARY/"; unset LD_LIBRARY_PATH; }
  $ with none blocs --at 2000 --by leiden
  error: leiden could not be computed: the library LIBRARY cannot be loaded [measure/failed]
     = help: install the igraph that this was built with: LIBRARY
  $ with other blocs --at 2000 --by leiden
  error: leiden could not be computed: this version of igraph lacks a function [measure/failed]
     = help: install the igraph that this was built with: LIBRARY
  $ with none cliques --at 2000 -O csv
  error: the list of cliques could not be computed: the library LIBRARY cannot be loaded [measure/failed]
     = help: install the igraph that this was built with: LIBRARY
  $ with other stats --network --at 2000 -O csv
  error: strong components could not be computed: this version of igraph lacks a function [measure/failed]
     = help: install the igraph that this was built with: LIBRARY
  $ with other rank --at 2000 --by degree -O csv --columns actor,value
  actor,value
  b,2
  a,1
  c,1
  $ with none ties --at 2000 -O csv --columns from,to
  from,to
  a,b
  b,c
