Workbooks, made by hand as Excel writes them.

  $ make() { python3 "$ENTENTE_DATA/../tests/import/make_xlsx.py" "$@"; }
  $ make plain affair.xlsx
  $ entente import affair.xlsx -o affair.yaml > /dev/null
  affair.xlsx: a workbook, 2 sheets
    2 dates are shown as a month or a year alone, and read so: what day the program made of them is not
    2 cells have a formula: its value when the file was saved
    1 formula has no value that was saved, and is empty
    1 time of day is left out
  in: people, as actors: 2 rows, 2 in records, 0 rejected
  in: links, as ties: 3 rows, 3 in records, 0 rejected
  out: 3 ties, 3 actors, 1 source
  - people: `Member` is kept under a key of the ledger's own (`x-…`), and not read as anything
  - the tables are taken to cover 2000-01/2011-05, their first date to their last
  - 1 tie has a start and no end, and goes on as far as the tables tell
  written: affair.yaml (`entente check -f affair.yaml`)
  $ cat affair.yaml
  entente: 1
  coverage: 2000-01/2011-05
  sources:
    affair-xlsx-links:
      title: affair.xlsx, links
  actors:
    acme-co:
      name: Acme & Co
      kind: company
    anna-muller:
      name: Anna Müller
      kind: person
      x-member: true
    bob:
      name: Bob
  ties:
    - from: anna-muller
      type: works-for
      to: acme-co
      when: 2001-04-19/2011-05
      weight: 2.5
      sources: [affair-xlsx-links]
    - from: anna-muller
      type: supports
      to: bob
      when: 2000/2011-05-01
      weight: 3
      sources: [affair-xlsx-links]
    - from: bob
      type: works-for
      to: acme-co
      when: 2003-05-01/..
      sources: [affair-xlsx-links]
  $ entente check -q -f affair.yaml
  $ make since-1904 old.xlsx && entente import -q old.xlsx -o - | grep when
      when: 1904-01-01/..
      when: 2005-04-20/..
  $ make leap leap.xlsx && entente import -q leap.xlsx -o - | grep -A4 'from: a'
    - from: a
      type: funds
      to: b2
      when: 1900-01-01/..
      sources: [leap-xlsx-ties]
    - from: a
      type: funds
      to: b3
      when: 1900-02-28/..
      sources: [leap-xlsx-ties]
    - from: a
      type: funds
      to: b4
      sources: [leap-xlsx-ties]
    - from: a
      type: funds
      to: b5
      when: 1900-03-01/..
      sources: [leap-xlsx-ties]

One sheet of it by its name.

  $ cat > map.yaml <<'EOF'
  > tables:
  >   - {table: Links, rows: ties, columns: {from: From, to: To, type: Type, start: Start}}
  > EOF
  $ entente import -q affair.xlsx --map map.yaml -o - | grep -c from:
  3

What no workbook has is refused, in little time and memory.

  $ for name in bomb entities deep order text cut zip; do
  >   make $name $name.xlsx
  >   timeout 20 entente import -q $name.xlsx --limit-of unpacked=20000000 -o $name
  >   ls -d $name 2>/dev/null
  > done
  error: bytes that a workbook unpacks to: more than the limit of 20000000 [table/large]
     = help: cut the file into smaller ones; or raise the limit: --limit-of unpacked=200000000
  error: `entities.xlsx`: xl/worksheets/sheet1.xml has a document type, which no workbook has [table/workbook]
     = help: open it in the program that made it, and save it anew
  error: `deep.xlsx`: xl/worksheets/sheet1.xml is nested deeper, or has more attributes, than any workbook [table/workbook]
     = help: open it in the program that made it, and save it anew
  error: `order.xlsx`: row 1 of `ties` has cells out of order [table/workbook]
     = help: open it in the program that made it, and save it anew
  error: `text.xlsx`: row 1 of `ties` has a text that is not there [table/workbook]
     = help: open it in the program that made it, and save it anew
  error: `cut.xlsx`: it cannot be unpacked: Not a zip archive [table/workbook]
     = help: open it in the program that made it, and save it anew
  error: `zip.xlsx`: it is a ZIP, but no workbook of Excel (.xlsx) [table/workbook]
     = help: open it in the program that made it, and save it anew
  [2]

The program that reads tables opens no files, and ends when its time is over.

  $ entente-sheet --help
  entente-sheet: entente reads tables with this program; see `entente help import`
  [2]

Sheets of one name in two workbooks are read once each, and the map tells them
apart:

  $ mkdir two; make plain two/one.xlsx; make plain two/other.xlsx
  $ entente import two/one.xlsx two/other.xlsx -o both > map.yaml 2>said; grep -c '^in: links' said; grep 'table:' map.yaml
  2
    - table: "one.xlsx, people"
    - table: "one.xlsx, links"
    - table: "other.xlsx, people"
    - table: "other.xlsx, links"
  $ entente import two/one.xlsx two/other.xlsx --map map.yaml -o again -q > /dev/null; cmp both/ties.yaml again/ties.yaml

As LibreOffice writes them: what is hidden, by hand or by a filter, is read, and said.

  $ make office office.xlsx; make office-1904 office-1904.xlsx
  $ entente import office.xlsx -o office.yaml > /dev/null
  office.xlsx: a workbook, 2 sheets
    2 dates are shown as a month or a year alone, and read so: what day the program made of them is not
    3 cells have a formula: its value when the file was saved
    1 time of day is left out
    1 range is of cells merged: what it shows is in the first cell, and the others are empty
    1 row is hidden in it, and read like the others
    1 sheet is hidden in it, and read like the others
  in: links, as ties: 5 rows, 3 in records, 2 rejected
  in: people, as actors: 1 row, 1 in records, 0 rejected
  out: 3 ties, 4 actors, 1 source
  - the tables are taken to cover 1985-02-13/1992-03-04, their first date to their last
  - 1 tie has no date
  rejected:
    links:4: `to` is empty
    links:6: `from` is empty
  written: office.yaml (`entente check -f office.yaml`)
  $ sed -n '/^actors/,$p' office.yaml
  actors:
    ann:
      name: Ann
      kind: person
    bob:
      name: Bob
    cleo:
      name: Cleo
    dora:
      name: Dora
  ties:
    - from: ann
      type: funds
      to: bob
      when: 1985-02-13/1990-06
      weight: 2.5
      likelihood: 70%
      sources: [office-xlsx-links]
    - from: bob
      type: arms
      to: cleo
      when: 1991/1992-03-04
      weight: 5
      likelihood: 25%
      sources: [office-xlsx-links]
    - from: dora
      type: funds
      to: ann
      sources: [office-xlsx-links]
  $ entente import -q office-1904.xlsx -o office-1904.yaml > /dev/null
  $ sed 's/-1904//' office-1904.yaml | diff office.yaml -

Workbooks of OpenDocument are to be saved as others.

  $ make ods book.ods
  $ entente import -q book.ods > /dev/null
  error: `book.ods`: it is a file of OpenDocument, as .ods: save it as a workbook of Excel (.xlsx), or a sheet of it as .csv [table/workbook]
     = help: open it in the program that made it, and save it anew
  [3]

Comments, and links whose texts do not say where they lead, are counted.

  $ make linked linked.xlsx
  $ entente import linked.xlsx -o - 2>&1 > linked.yaml | sed -n '2,3p'
    1 cell has a link behind its text: the address is left out, and the text is read
    2 cells have a comment, which is left out

What is no table is told for what it is.

  $ printf '\320\317\021\340\241\261\032\341' > old.xls; entente import -q old.xls 2>&1 | head -1
  error: `old.xls`: it is a workbook of an old Excel (.xls), or another old file of Office: save it as .xlsx [table/workbook]
  $ printf '%%PDF-1.4\n' > table.csv; entente import -q table.csv 2>&1 | head -1
  error: `table.csv`: it is a PDF: copy the table out of it into a spreadsheet, and save that as .xlsx or .csv [table/workbook]
  $ printf '<html><table></table></html>' > page.xls; entente import -q page.xls 2>&1 | head -1
  error: `page.xls`: it is a page of HTML, whatever it is called: open it in a spreadsheet, and save it as .xlsx [table/workbook]
