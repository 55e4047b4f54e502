What columns are called, and what they are taken to be.

Works have a column `Source` in most tables: beside actors that are called
otherwise it is where a row was read, and never one of them.

  $ ties() { entente import "$@" -q -o - 2>&1 | sed -n '/^ties/,$p;/^error/,$p'; }
  $ printf 'Actor 1,Relation,Actor 2,Start,Source\nIran,funds,Hamas,3 May 2001,AFP\n' > one.csv; ties one.csv
  ties:
    - from: iran
      type: funds
      to: hamas
      when: 3 May 2001/..
      sources: [afp]
  $ printf 'Source,Date,Country A,Country B,Relation\nAFP,2001-02-03,Iran,Israel,attacks\n' > two.csv; ties two.csv
  ties:
    - from: iran
      type: attacks
      to: israel
      when: 2001-02-03
      sources: [afp]
  $ printf 'Source,Initiator,Target,Event type\nAFP,Iran,Israel,attacks\n' > three.csv; ties three.csv
  ties:
    - from: iran
      type: attacks
      to: israel
      sources: [afp]
  $ printf 'ID,Subject,Verb,Object,Source\n7,Iran,funds,Hamas,AFP\n' > four.csv; ties four.csv
  ties:
    - from: iran
      type: funds
      to: hamas
      sources: [afp]
      x-id: 7

Beside a target alone it is an end.

  $ printf 'id,source,target,relation,evidence\n1,Iran,Hamas,funds,AFP\n' > five.csv; ties five.csv
  ties:
    - from: iran
      type: funds
      to: hamas
      sources: [afp]
      x-id: 1

`From` and `to` are times where their cells are, and other columns name the ends.

  $ printf 'Person,Organisation,Role,From,To\nAnn,Acme,chair,2001,2003\nBob,Acme,member,2002,present\n' > six.csv; ties six.csv
  ties:
    - from: ann
      type: linked-to
      to: acme
      when: 2001/2003
      label: chair
      sources: [six-csv]
    - from: bob
      type: linked-to
      to: acme
      when: 2002/..
      label: member
      sources: [six-csv]
  $ printf 'from,to\n1951,1952\n1952,1953\n' > numbers.csv; ties numbers.csv | grep -c linked-to
  2

A word between a company and a person is said of the first of them.

  $ printf 'Company,Relationship,Person\nAcme,employs,Bob\n' > seven.csv; ties seven.csv
  ties:
    - from: bob
      type: works-for
      to: acme
      sources: [seven-csv]

A date is more exact than a year beside it, and a year, a month and a day are
one; what was seen on a day belongs to what the tables cover.

  $ printf 'Year,Date,From,To,Type\n2001,2001-05-03,A,B,funds\n2002,2002-06-01,B,C,attacks\n' > eight.csv; ties eight.csv | grep -E 'seen|when'
      seen: 2001-05-03
      when: 2002-06-01
  $ entente import eight.csv -o - 2>&1 | grep coverage
  coverage: 2001-05-03/2002-06-01
  $ printf 'from,to,type,year,month,day\nA,B,attacks,2001,5,3\n' > nine.csv; ties nine.csv | grep when
      when: 2001-05-03
  $ printf 'from,to,type,start year,start month,end year,end month\nA,B,funds,2001,5,2002,6\n' > ten.csv; ties ten.csv | grep when
      when: 2001-05/2002-06
  $ printf 'Year,Date,From,To,Type\n2001,,A,B,attacks\n2002,2002-06-01,B,C,attacks\n' > eleven.csv; ties eleven.csv | grep when
      when: 2001
      when: 2002
