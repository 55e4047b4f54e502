// SPDX-License-Identifier: GPL-2.0-or-later
// Tables, maps, and what is made of them: rows of test_import_rows.c.
{"a map that is a list", "from,to,start,end\na,b,1990,1995\n", "[1]\n",
 "1:1 map/value\n"},
    {"an empty map", "from,to,start,end\na,b,1990,1995\n", "",
     "  - from: a\n    type: linked-to\n    to: b\n    when: 1990/1995\n    "
     "sources: [t-csv]\n"},
    {"another version", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 2\n", "1:17 map/value\n"},
    {"a key that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntitel: x\n", "2:1 map/unknown-key\n"},
    {"a title that is a list", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntitle: [x]\n", "2:8 map/value\n"},
    {"a decimal that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ndecimal: ';'\n", "2:10 map/value\n"},
    {"a blank of two", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nblank: __\n", "2:8 map/value\n"},
    {"a blank that is a list", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nblank: [_]\n", "2:8 map/value\n"},
    {"an order that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ndates: y/m/d\n", "2:8 map/value\n"},
    {"units that are none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nunits: half\n", "2:8 map/value\n"},
    {"ends that are none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nends: open\n", "2:7 map/value\n"},
    {"missing in a mapping", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nmissing: {a: b}\n", "2:10 map/value\n"},
    {"missing in a list of lists", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nmissing: [[a]]\n", "2:11 map/value\n"},
    {"precision that is no mapping", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nprecision: day\n", "2:12 map/value\n"},
    {"precision that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\nprecision: {1: days}\n", "2:16 map/value\n"},
    {"types that are a list", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: [a]\n", "2:8 map/value\n"},
    {"a type without an id", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: {label: l}}\n", "2:12 map/value\n"},
    {"a type that is a list", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: [a]}\n",
     "2:12 map/value\n2:12 map/value\n"},
    {"a family that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: {id: y, family: foe}}\n",
     "2:28 map/value\n"},
    {"a sign that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: {id: y, sign: maybe}}\n",
     "2:26 map/value\n"},
    {"a direction that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: {id: y, directed: both}}\n",
     "2:30 map/value\n"},
    {"an aspect that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: {id: y, aspect: thing}}\n",
     "2:28 map/value\n"},
    {"turned otherwise", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: {id: y, turned: yes}}\n",
     "2:28 map/value\n"},
    {"a key of a type that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntypes: {x: {id: y, lable: z}}\n",
     "2:20 map/unknown-key\n"},
    {"tables that are none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: {}\n", "2:9 map/value\n"},
    {"a table that is a text", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [x]\n", "2:10 map/value\n"},
    {"a key of a table that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{row: ties}]\n", "2:11 map/unknown-key\n"},
    {"rows that are none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{rows: columns}]\n",
     "2:17 map/value\n2:17 map/value\n"},
    {"a header that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{header: first}]\n", "2:19 map/value\n"},
    {"a header that is a list", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{header: [1]}]\n", "2:19 map/value\n"},
    {"columns that are a list", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{columns: [from]}]\n", "2:20 map/value\n"},
    {"a column that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{columns: {form: from}}]\n",
     "2:21 map/unknown-key\n"},
    {"a column of ties among actors", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{rows: actors, columns: {from: from}}]\n",
     "2:35 map/unknown-key\n"},
    {"a column of ties among works", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{rows: works, columns: {to: from}}]\n",
     "2:34 map/unknown-key\n"},
    {"a column far from any", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{columns: {zzzzzzzz: from}}]\n",
     "2:21 map/unknown-key\n"},
    {"a key of a column that is none", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{columns: {from: {colum: from}}}]\n",
     "2:28 map/unknown-key\n"},
    {"a condition that is a list", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{only-if: [a]}]\n", "2:20 map/value\n"},
    {"together with nothing", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{together: maybe}]\n", "2:21 map/value\n"},
    {"mirrored otherwise", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{mirrored: 2}]\n", "2:21 map/value\n"},
    {"spells otherwise", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{spells: 2}]\n", "2:19 map/value\n"},
    {"exported otherwise", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{exported: 2}]\n", "2:21 map/value\n"},
    {"a column that is not there", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, start: begin, "
     "end: end, type: {value: funds}}}]\n",
     "2:10 import/no-column\n"},
    {"a broken map", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [\n", "2:9 yaml/bracket\n"},
    {"without a map", "from,to,start,end\na,b,1990,1995\n", "",
     "  - from: a\n    type: linked-to\n    to: b\n    when: 1990/1995\n    "
     "sources: [t-csv]\n"},
    {"with a map", "from,to,start,end\na,b,1990,1995\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, start: start, "
     "end: end, type: {value: funds}}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: 1990/1995\n    "
     "sources: [t-csv]\n"},
    {"ends that do not count",
     "from,to,start,end\na,b,1990-01-01,1995-01-01\nc,d,1990-01-01,1995\ne,f,"
     "1990-01-01,\ng,h,1990-01-01,soon\n",
     "entente-import: 1\nends: exclusive\ntables: [{columns: {from: from, to: "
     "to, type: {value: funds}, start: start, end: end}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: "
     "1990-01-01/1994-12-31\n    sources: [t-csv]\n  - from: c\n    type: "
     "funds\n    to: d\n    when: 1990-01-01/1994\n    sources: [t-csv]\n  - "
     "from: e\n    type: funds\n    to: f\n    when: 1990-01-01/..\n    "
     "sources: [t-csv]\n--\ntable,row,reason\nt.csv,5,\"ends are exclusive, "
     "and `soon` is no whole date\",g,h,1990-01-01,soon\n"},
    {"precision",
     "from,to,on,p\na,b,2001-05-02,1\nc,d,2001-05-02,2\ne,f,2001-05-02,3\ng,h,"
     "2001-05-02,\n",
     "entente-import: 1\nprecision: {1: day, 2: month}\ntables: [{columns: "
     "{from: from, to: to, type: {value: attacks}, on: {column: on, precision: "
     "p}}}]\n",
     "  - from: a\n    type: attacks\n    to: b\n    when: 2001-05-02\n    "
     "sources: [t-csv]\n  - from: c\n    type: attacks\n    to: d\n    when: "
     "2001-05\n    sources: [t-csv]\n  - from: g\n    type: attacks\n    to: "
     "h\n    when: 2001-05-02\n    sources: "
     "[t-csv]\n--\ntable,row,reason\nt.csv,4,\"`p` is `3`, which `precision` "
     "does not have\",e,f,2001-05-02,3\n"},
    {"parts of a date",
     "from,to,y,m,d\na,b,2001,5,2\nc,d,2001,,\ne,f,,5,2\ng,h,2001,13,2\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, start: [y, m, d]}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: 2001-05-02/..\n    "
     "sources: [t-csv]\n  - from: c\n    type: funds\n    to: d\n    when: "
     "2001/..\n    sources: [t-csv]\n  - from: e\n    type: funds\n    to: f\n "
     "   sources: [t-csv]\n--\ntable,row,reason\nt.csv,5,`2001-13-02`: there "
     "is no month 13,g,h,2001,13,2\n"},
    {"whole years",
     "from,to,when\na,b,1990\nc,d,1990/1992\ne,f,1990-05\ng,h,\n",
     "entente-import: 1\nunits: whole\ntables: [{columns: {from: from, to: to, "
     "type: {value: funds}, when: when}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: 1990/1990\n    "
     "sources: [t-csv]\n  - from: c\n    type: funds\n    to: d\n    when: "
     "1990/1992\n    sources: [t-csv]\n  - from: e\n    type: funds\n    to: "
     "f\n    when: 1990-05/1990-05\n    sources: [t-csv]\n  - from: g\n    "
     "type: funds\n    to: h\n    sources: [t-csv]\n"},
    {"some day of a year",
     "from,to,when\na,b,1990\nc,d,since 1990\ne,f,not a date\ng,h,1995/1990\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, when: when}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    seen: 1990\n    sources: "
     "[t-csv]\n  - from: c\n    type: funds\n    to: d\n    when: since 1990\n "
     "   sources: [t-csv]\n--\ntable,row,reason\nt.csv,4,`not a date` is "
     "neither a date nor a period of this ledger,e,f,not a date\nt.csv,5,it "
     "ends before it begins: 1995/1990,g,h,1995/1990\n"},
    {"open on both sides", "from,to,when\na,b,../..\nc,d,..\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, when: when}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    sources: "
     "[t-csv]\n--\ntable,row,reason\nt.csv,3,`..` is not written as a "
     "date,c,d,..\n"},
    {"several times",
     "from,to,when\na,b,1990/1992; 1995\nc,d,1990; soon\ne,f,1995/1990; 1990\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, when: {column: when, split: ';'}}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: [1990/1992, 1995]\n   "
     " sources: [t-csv]\n--\ntable,row,reason\nt.csv,3,`soon` is neither a "
     "date nor a period of this ledger,c,d,1990; soon\nt.csv,4,it ends before "
     "it begins: 1995/1990,e,f,1995/1990; 1990\n"},
    {"events in several times", "from,to,when\na,b,1990-01-02; 1995\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "attacks}, when: {column: when, split: ';'}}}]\n",
     "  - from: a\n    type: attacks\n    to: b\n    when: [1990-01-02, "
     "1995]\n    sources: [t-csv]\n"},
    {"events with two sides",
     "from,to,start,end\na,b,1990-01-02,1990-01-05\nc,d,1990,\ne,f,,1990\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "attacks}, start: start, end: end}}]\n",
     "  - from: a\n    type: attacks\n    to: b\n    start: 1990-01-02\n    "
     "end: 1990-01-05\n    sources: [t-csv]\n  - from: c\n    type: attacks\n  "
     "  to: d\n    start: 1990\n    end: ..\n    sources: [t-csv]\n  - from: "
     "e\n    type: attacks\n    to: f\n    end: 1990\n    sources: [t-csv]\n"},
    {"seen", "from,to,seen\na,b,1990\nc,d,soon\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, seen: seen}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    seen: 1990\n    sources: "
     "[t-csv]\n--\ntable,row,reason\nt.csv,3,`soon` is neither a date nor a "
     "period of this ledger,c,d,soon\n"},
    {"on", "from,to,on\na,b,3/4/1990\nc,d,13/4/1990\n",
     "entente-import: 1\ndates: m/d/y\ntables: [{columns: {from: from, to: to, "
     "type: {value: attacks}, on: on}}]\n",
     "  - from: a\n    type: attacks\n    to: b\n    when: 1990-03-04\n    "
     "sources: [t-csv]\n  - from: c\n    type: attacks\n    to: d\n    when: "
     "1990-04-13\n    sources: [t-csv]\n"},
    {"open ends",
     "from,to,start,end\na,b,1990,present\nc,d,1990,..\ne,f,,1990\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, start: start, end: end}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: 1990/..\n    sources: "
     "[t-csv]\n  - from: c\n    type: funds\n    to: d\n    when: 1990/..\n    "
     "sources: [t-csv]\n  - from: e\n    type: funds\n    to: f\n    when: "
     "/1990\n    sources: [t-csv]\n"},
    {"spells in years",
     "tail,head,onset,terminus,onset.censored,terminus.censored\na,b,1990,1995,"
     "FALSE,TRUE\nb,c,1990.5,1991,0,0\nc,d,-Inf,1995,1,0\nd,e,1990,1990,0,0\ne,"
     "f,1995,1990,0,0\nf,g,Inf,Inf,0,0\ng,h,x,1990,0,0\nh,i,1990,y,0,0\ni,j,,"
     "1995,0,0\n",
     "",
     "  - from: a\n    type: linked-to\n    to: b\n    when: 1990/..\n    "
     "sources: [t-csv]\n  - from: b\n    type: linked-to\n    to: c\n    when: "
     "1990-07-02/1990\n    sources: [t-csv]\n  - from: c\n    type: "
     "linked-to\n    to: d\n    when: ../1994\n    sources: [t-csv]\n  - from: "
     "d\n    type: linked-to\n    to: e\n    when: 1990/1990\n    sources: "
     "[t-csv]\n  - from: i\n    type: linked-to\n    to: j\n    when: /1994\n  "
     "  sources: [t-csv]\n--\ntable,row,reason\nt.csv,6,it ends before it "
     "begins: 1995 to 1990,e,f,1995,1990,0,0\nt.csv,7,its spell is empty: from "
     "Inf to Inf,f,g,Inf,Inf,0,0\nt.csv,8,`x` is no time that can be counted "
     "to a day,g,h,x,1990,0,0\nt.csv,9,`y` is no time that can be counted to a "
     "day,h,i,1990,y,0,0\n"},
    {"spells in numbers", "tail,head,onset,terminus\na,b,1,2\n", "",
     "import/epoch\n"},
    {"spells in days",
     "tail,head,onset,terminus,edge.id\na,b,1,2.5,1\na,b,7,7,1\nb,c,9999999,1,"
     "2\nc,d,-5,-1,3\nd,e,1,99999999,4\n",
     "entente-import: 1\nnumbers: 2001-01-01\ntables: [{spells: true, columns: "
     "{from: tail, to: head, type: {value: funds}, start: onset, end: "
     "terminus}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: "
     "2001-01-02/2001-01-03\n    sources: [t-csv]\n  - from: a\n    type: "
     "funds\n    to: b\n    when: 2001-01-08/2001-01-08\n    sources: "
     "[t-csv]\n  - from: c\n    type: funds\n    to: d\n    when: "
     "2000-12-27/2000-12-30\n    sources: "
     "[t-csv]\n--\ntable,row,reason\nt.csv,4,it ends before it begins: 9999999 "
     "to 1,b,c,9999999,1,2\nt.csv,6,`99999999` is no time that can be counted "
     "to a day,d,e,1,99999999,4\n"},
    {"spells from no day", "tail,head,onset,terminus\na,b,1,2\n",
     "entente-import: 1\nnumbers: '..'\ntables: [{spells: true, columns: "
     "{from: tail, to: head, type: {value: funds}, start: onset, end: "
     "terminus}}]\n",
     "import/no-ties\n"},
    {"no head", "a,b,1990\nc,d,1991\n",
     "entente-import: 1\ntables: [{header: none, columns: {from: '1', to: '2', "
     "when: '3', type: {value: funds}}}]\n",
     "2:10 import/no-column\n2:10 import/no-column\n2:10 import/no-column\n"},
    {"a head further down", "x\nfrom,to,when\na,b,1990\n",
     "entente-import: 1\ntables: [{header: 2, columns: {from: from, to: to, "
     "when: when, type: {value: funds}}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    seen: 1990\n    sources: "
     "[t-csv]\n"},
    {"conditions", "from,to,k,l\na,b,1,x\nc,d,2,x\ne,f,1,\ng,h,,x\n",
     "entente-import: 1\ntables: [{only-if: {k: ['1', '2'], l: any}, columns: "
     "{from: from, to: to, type: {value: funds}}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    sources: [t-csv]\n  - from: "
     "c\n    type: funds\n    to: d\n    sources: [t-csv]\n"},
    {"types of the map", "from,to,t\na,b,1\nc,d,2\ne,f,3\ng,h,\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: "
     "t}}]\ntypes: {1: funds, 2: {id: pays, label: pays, family: support, "
     "sign: positive, directed: true, aspect: state, turned: true}}\n",
     "  - from: a\n    type: funds\n    to: b\n    sources: [t-csv]\n  - from: "
     "d\n    type: pays\n    to: c\n    sources: [t-csv]\n  - from: e\n    "
     "type: 3\n    to: f\n    sources: "
     "[t-csv]\n--\ntable,row,reason\nt.csv,5,`type` is empty,g,h,\n"},
    {"types that are incomplete", "from,to,t\na,b,1\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: "
     "t}}]\ntypes: {1: {id: pays, label: pays}}\n",
     "  - from: a\n    type: pays\n    to: b\n    sources: [t-csv]\n"},
    {"a type that has two meanings", "from,to,t\na,b,1\nc,d,2\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: "
     "t}}]\ntypes: {1: {id: pays, label: pays, family: support, sign: "
     "positive, directed: true, aspect: state}, 2: {id: pays, label: pays, "
     "family: conflict, sign: negative, directed: true, aspect: state}}\n",
     "3:136 map/value\n"},
    {"mirrored", "from,to,v\na,b,1\nb,a,1\nc,d,1\n",
     "entente-import: 1\ntables: [{mirrored: true, columns: {from: from, to: "
     "to, type: {value: allied-with}}}]\n",
     "  - from: a\n    type: allied-with\n    to: b\n    sources: [t-csv]\n  - "
     "from: c\n    type: allied-with\n    to: d\n    sources: [t-csv]\n"},
    {"together", "from,to,when,k\na,b,1990,1\na,b,1991,1\na,b,1992,2\n",
     "entente-import: 1\nunits: whole\ntables: [{together: x-k, columns: "
     "{from: from, to: to, type: {value: funds}, when: when, x-k: k}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    when: 1990/1991\n    "
     "sources: [t-csv]\n    x-k: 1\n  - from: a\n    type: funds\n    to: b\n  "
     "  when: 1992/1992\n    sources: [t-csv]\n    x-k: 2\n"},
    {"a matrix", ",a,b\na,0,1\nb,2,0\n",
     "entente-import: 1\ntables: [{rows: matrix, columns: {type: {value: "
     "funds}}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    sources: [t-csv]\n  - from: "
     "b\n    type: funds\n    to: a\n    weight: 2\n    sources: [t-csv]\n"},
    {"actors", "id,name,kind\na,Ann,person\nb,Bob,\n,Nobody,person\n",
     "entente-import: 1\ntables: [{rows: actors, columns: {id: id, name: name, "
     "kind: kind}}]\n",
     "actors:\n  a:\n    name: Ann\n    kind: person\n  b:\n    name: Bob\n  "
     "nobody:\n    name: Nobody\n    kind: person\n"},
    {"works",
     "id,title,url,published\ns,T,https://a.example,2001\nt,,,\nu,U,,x\n",
     "entente-import: 1\ntables: [{rows: works, columns: {id: id, title: "
     "title, url: url, published: published}}]\n",
     "sources:\n  s:\n    title: T\n    published: 2001\n    url: "
     "https://a.example\n  t: {}\n  u:\n    title: U\n    x-published: x\n"},
    {"weights and likelihoods",
     "from,to,w,l,g\na,b,1.5,likely,B2\nc,d,x,likely,\ne,f,,perhaps,\ng,h,-1,,"
     "\ni,j,2,,Z9\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, weight: w, likelihood: l, grade: g}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    weight: 1.5\n    "
     "likelihood: likely\n    grade: B2\n    sources: "
     "[t-csv]\n--\ntable,row,reason\nt.csv,3,\"`weight` is `x`, and takes a "
     "number\",c,d,x,likely,\nt.csv,4,\"`likelihood` is `perhaps`, and takes a "
     "word as `likely`, a percentage, or a share from 0 to "
     "1\",e,f,,perhaps,\nt.csv,5,\"its sign is negative, and that of `funds` "
     "is positive\",g,h,'-1,,\nt.csv,6,\"`grade` is `Z9`, and takes a grade "
     "from 1 to 6, or A1 to F6\",i,j,2,,Z9\n"},
    {"decimals with a comma", "from;to;w\na;b;1,5\nc;d;1.5\n",
     "entente-import: 1\ndecimal: ','\nseparator: ';'\ntables: [{columns: "
     "{from: from, to: to, type: {value: funds}, weight: w}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    weight: 1.5\n    sources: "
     "[t-csv]\n  - from: c\n    type: funds\n    to: d\n    weight: 1.5\n    "
     "sources: [t-csv]\n"},
    {"missing", "from,to,when\na,b,-9\nc,d,NA\n-9,x,1990\n",
     "entente-import: 1\nmissing: ['-9', NA]\ntables: [{columns: {from: from, "
     "to: to, type: {value: funds}, when: when}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    sources: [t-csv]\n  - from: "
     "c\n    type: funds\n    to: d\n    sources: "
     "[t-csv]\n--\ntable,row,reason\nt.csv,4,`from` is empty,'-9,x,1990\n"},
    {"stances", "from,to,by,s\na,b,c,denies\na,d,c,shouts\na,e,,denies\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, by: by, stance: s}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    claims:\n      - by: "
     "\"c\"\n        stance: denies\n        sources: [t-csv]\n  - from: a\n   "
     " type: funds\n    to: e\n    claims:\n      - stance: denies\n        "
     "sources: [t-csv]\n--\ntable,row,reason\nt.csv,3,\"`stance` is `shouts`, "
     "and takes asserts, alleges, admits, denies, doubts or "
     "retracts\",a,d,c,shouts\n"},
    {"sources", "from,to,src,page\na,b,S one,3\nc,d,,\ne,f,S one,4\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, source: src}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    sources: [s-one]\n  - from: "
     "c\n    type: funds\n    to: d\n    sources: [t-csv]\n  - from: e\n    "
     "type: funds\n    to: f\n    sources: [s-one]\n"},
    {"tags and notes", "from,to,tags,n\na,b,x; y,a note\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, tags: {column: tags, split: ';'}, note: n}}]\n",
     "  - from: a\n    type: funds\n    to: b\n    sources: [t-csv]\n    tags: "
     "[x, y]\n    note: a note\n"},
    {"blanks of the map", "from,to\na_b,c_d\n",
     "entente-import: 1\nblank: _\ntables: [{columns: {from: from, to: to, "
     "type: {value: funds}}}]\n",
     "  - from: a-b\n    type: funds\n    to: c-d\n    sources: [t-csv]\n"},
    {"itself", "from,to\na,a\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}}}]\n",
     "  - from: a\n    type: funds\n    to: a\n    self: true\n    sources: "
     "[t-csv]\n"},
    {"no end", "from,to\na,\n,b\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}}}]\n",
     "import/no-ties\n"},
    {"names alike", "from,to\nAnn Bob,c\nann bob,d\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}}}]\n",
     "  - from: ann-bob\n    type: funds\n    to: c\n    sources: [t-csv]\n  - "
     "from: ann-bob\n    type: funds\n    to: d\n    sources: [t-csv]\n"},
    {"empty", ",\n", "", "import/no-ties\n"},
    {"a head alone", "from,to,type\n", "", "import/no-ties\n"},
    {"columns that nobody knows", "foo,bar\n1,2\n", "", "import/no-ties\n"},
    {"dates that may be both", "from,to,on\na,b,3/4/1991\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "attacks}, on: on}}]\n",
     "import/day-or-month\n"},
    {"quoted numbers", "from,to,when\n\"a\"\"b\",c,1990\n",
     "entente-import: 1\ntables: [{columns: {from: from, to: to, type: {value: "
     "funds}, when: when}}]\n",
     "  - from: a-b\n    type: funds\n    to: c\n    seen: 1990\n    sources: "
     "[t-csv]\n"},
