entente init: a first ledger that checks clean, and the schema beside it.

  $ entente init
  entente.yaml and entente.schema.json are written; `entente check` checks them
  $ ls; head -2 entente.yaml; entente check; entente who ussr --at 1960 | head -3
  entente.schema.json
  entente.yaml
  # yaml-language-server: $schema=entente.schema.json
  #
  checked 1 file, 5 actors, 4 ties, 2 sources, 1 expectation: 0 errors, 0 warnings, 0 notes
  Soviet Union (ussr), state
  any time in 1960 (--throughout for all of it), as of 1960-12-31: 1 tie with 1 actor
  
  $ entente schema | cmp - entente.schema.json
  $ cmp entente.yaml "$ENTENTE_DATA/starter/entente.yaml"

Nothing is written over, whichever of the two it is, also no link that leads nowhere:

  $ echo mine > entente.yaml; entente init; cat entente.yaml
  error: entente.yaml is there already, and is left as it is [usage/there-already]
     = help: begin in another folder: entente init FOLDER
  mine
  $ mkdir other; ln -s nowhere other/entente.schema.json; entente init other; ls other
  error: other/entente.schema.json is there already, and is left as it is [usage/there-already]
     = help: begin in another folder: entente init FOLDER
  entente.schema.json

A folder is made, but not the folder that it is in:

  $ entente init study/; ls study; entente check study -q
  study/entente.yaml and entente.schema.json are written; `entente check study/` checks them
  entente.schema.json
  entente.yaml
  $ entente init a/b/c
  error: the folder `a/b/c` cannot be made: No such file or directory [output/write]
     = help: make it first, or name another
  [4]
  $ touch file; entente init file
  error: `file/entente.yaml` cannot be written: Not a directory [output/write]
     = help: there is no folder `file/`; make it first
  [4]
  $ entente init one two
  error: `init` takes no further word: `two` [usage/words]
     = help: usage: entente init [FOLDER] [OPTIONS]
  [2]
  $ entente init -q quiet; ls quiet
  entente.schema.json
  entente.yaml
