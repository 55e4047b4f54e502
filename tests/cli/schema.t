entente schema: the JSON Schema of the format, for editors.

  $ entente schema | python3 -c 'import json, sys; print(json.load(sys.stdin)["$schema"])'
  http://json-schema.org/draft-07/schema#
  $ entente schema | cmp - "$ENTENTE_DATA/schema/entente-1.schema.json"
