entente sources: what the ledger rests on.

  $ cp "$ENTENTE_DATA/samples/great-war.yaml" entente.yaml

  $ entente sources
  2 sources
  
  Source   Work                                                   Published  Accessed  Grade  Ties  Claims
  fischer  Fritz Fischer, “Griff nach der Weltmacht”              1961                           1       1
  taylor   A. J. P. Taylor, “The Struggle for Mastery in Europe”  1954                          10       0
  $ entente sources -O csv
  id,ties,claims,title,author,publisher,published,accessed,url,archived,language,reliability,origin,note,file,line,marking
  fischer,1,1,Griff nach der Weltmacht,Fritz Fischer,,1961,,,,,,,,entente.yaml,6,
  taylor,10,0,The Struggle for Mastery in Europe,A. J. P. Taylor,,1954,,,,,,,,entente.yaml,5,
  $ entente sources -O json | python3 -c 'import json, sys; print([s["id"] for s in json.load(sys.stdin)["result"]])'
  ['fischer', 'taylor']
