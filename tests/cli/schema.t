entente schema: the JSON Schema of the format, for editors.

  $ entente schema | python3 -c 'import json, sys; print(json.load(sys.stdin)["$schema"])'
  http://json-schema.org/draft-07/schema#
  $ entente schema | cmp - "$ENTENTE_DATA/schema/entente-1.schema.json"

Of an answer:

  $ for of in actors balance blocs check cliques cut diff kinds path rank shifts show sources stats ties timeline types who; do
  >   entente schema --of $of | cmp - "$ENTENTE_DATA/schema/answers/$of.schema.json" || echo $of
  > done
  $ entente schema --of tyes
  error: no command answers as `tyes` [usage/option-value]
     = help: did you mean `ties`?
  [2]
  $ entente schema --of nothing
  error: no command answers as `nothing` [usage/option-value]
     = help: `entente help` lists the commands; those that ask a ledger have a schema
  [2]
