entente shifts: when pairs of actors changed sides.

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

  $ entente shifts --from 1900 --to 1918
  1900 to 1918, as of 1919-12-31: 14 shifts
  
  When        Pair                       Was      Became                           Certainty   Ties
  1904-04-08  Great Britain – France     none     ally     formation               ● definite  cooperates with
  by 1905     Bolsheviks – Russia        none     hostile  hostility               ● definite  opposes
  1907-08-31  Great Britain – Russia     none     ally     formation               ● definite  cooperates with
  1914-08-01  Germany – Russia           none     hostile  hostility               ● definite  at war with
  1915-05-03  Austria-Hungary – Italy    ally     none     dissolution             ● definite  allied with
  1915-05-03  Germany – Italy            ally     none     dissolution             ● definite  allied with
  1915-05-23  Austria-Hungary – Italy    none     hostile  reversal within a year  ● definite  at war with
  1914..1916  Bolsheviks – Germany       none     ally     formation               ◐ likely    funds
  1917-11     Great Britain – Russia     ally     none     dissolution             ● definite  cooperates with
  1917-11     France – Russia            ally     none     dissolution             ● definite  allied with
  1918-03-03  Germany – Russia           hostile  none     de-escalation           ● definite  at war with
  1918        Bolsheviks – Germany       ally     none     dissolution             ◐ likely    funds
  1918-11-03  Austria-Hungary – Germany  ally     none     dissolution             ● definite  allied with
  1918-11-03  Austria-Hungary – Italy    hostile  none     de-escalation           ● definite  at war with
  A..B: at some time from A to B
  not listed: 1 last seen, whose real end is unknown
  made by lasting ties only (--with-events for the rest)
  $ entente shifts --from 1900 --to 1918 --actor italy,austria -O jsonl
  {"a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "date": {"lo": "1915-05-04", "hi": "1915-05-04"}, "state1": "ally", "state2": "none", "shift": "dissolution", "certainty": "definite", "after_years": null, "ties": ["austria allied-with italy"]}
  {"a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "date": {"lo": "1915-05-23", "hi": "1915-05-23"}, "state1": "none", "state2": "hostile", "shift": "hostility", "certainty": "definite", "after_years": 0, "ties": ["austria at-war-with italy"]}
  {"a": "austria", "a_name": "Austria-Hungary", "b": "italy", "b_name": "Italy", "date": {"lo": "1918-11-04", "hi": "1918-11-04"}, "state1": "hostile", "state2": "none", "shift": "de-escalation", "certainty": "definite", "after_years": null, "ties": ["austria at-war-with italy"]}
  $ entente shifts --from 1918 --to 1900
  error: the range ends before it begins [usage/range-order]
     = help: write the earlier date after --from, the later after --to
  [2]
  $ entente shifts --from 1896 --to 1899
  1896 to 1899, as of 1919-12-31: 0 shifts
  made by lasting ties only (--with-events for the rest)

Of one, in the singular:

  $ for n in 16 17; do entente shifts --limit $n | grep -- --limit; done
  2 more shifts (--limit 0 for all)
  1 more shift (--limit 0 for all)
