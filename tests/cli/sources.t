entente sources: what the ledger rests on.

  $ cat > entente.yaml <<'END'
  > entente: 1
  > title: Before and in the Great War
  > coverage: 1870/1919
  > sources:
  >   taylor: {title: The Struggle for Mastery in Europe, author: A. J. P. Taylor, published: 1954}
  >   fischer: {title: Griff nach der Weltmacht, author: Fritz Fischer, published: 1961}
  > actors:
  >   austria: {name: Austria-Hungary, kind: state, exists: 1867/1918-11-12}
  >   bolsheviks: {name: Bolsheviks, kind: party}
  >   britain: {name: Great Britain, kind: state, aliases: [UK]}
  >   france: {name: France, kind: state}
  >   germany: {name: Germany, kind: state}
  >   italy: {name: Italy, kind: state}
  >   russia: {name: Russia, kind: state}
  > ties:
  >   - {between: [germany, austria], type: allied-with, when: 1879-10-07/1918-11-03, sources: [taylor]}
  >   - {between: [italy, germany], type: allied-with, when: 1882-05-20/1915-05-03, sources: [taylor]}
  >   - {between: [italy, austria], type: allied-with, when: 1882-05-20/1915-05-03, sources: [taylor]}
  >   - {between: [france, russia], type: allied-with, when: 1894/1917-11, sources: [taylor]}
  >   - {between: [britain, france], type: cooperates-with, when: since 1904-04-08, sources: [taylor]}
  >   - {between: [britain, russia], type: cooperates-with, when: 1907-08-31/1917-11, sources: [taylor]}
  >   - {between: [germany, russia], type: at-war-with, when: 1914-08-01/1918-03-03, sources: [taylor]}
  >   - {between: [italy, austria], type: at-war-with, when: 1915-05-23/1918-11-03, sources: [taylor]}
  >   - from: germany
  >     type: funds
  >     to: bolsheviks
  >     when: 1915~/1918
  >     likelihood: likely
  >     sources: [fischer]
  >     claims: [{by: bolsheviks, stance: denies, sources: [fischer]}]
  >   - {from: germany, type: attacks, to: france, when: in 1914-08, sources: [taylor]}
  >   - {from: bolsheviks, type: opposes, to: russia, when: by 1905, sources: [taylor]}
  > END

  $ entente sources
  2 sources
  
  Source   Work                                                   Published  Accessed  Grade  Ties  Claims
  fischer  Fritz Fischer, “Griff nach der Weltmacht”              1961                           1       1
  taylor   A. J. P. Taylor, “The Struggle for Mastery in Europe”  1954                          10       0
  $ entente sources -O csv
  id,ties,claims,title,author,publisher,published,accessed,url,archived,language,reliability,origin,note,file,line
  fischer,1,1,Griff nach der Weltmacht,Fritz Fischer,,1961,,,,,,,,entente.yaml,6
  taylor,10,0,The Struggle for Mastery in Europe,A. J. P. Taylor,,1954,,,,,,,,entente.yaml,5
  $ entente sources -O json | python3 -c 'import json, sys; print([s["id"] for s in json.load(sys.stdin)["result"]])'
  ['fischer', 'taylor']
