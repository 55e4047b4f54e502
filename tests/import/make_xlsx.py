#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Workbooks made by hand: make_xlsx.py NAME OUT.xlsx.

- plain: two sheets, people and links, with shared and inline texts, dates as
  days, months and years, a formula, a truth, an error, gaps between cells
- since-1904: the same dates counted from 1904
- leap: days 59, 60 and 61, of which the second never was
- bomb: a sheet that unpacks to far more than it is
- entities: a document type with entities that grow
- deep: elements within elements without end
- order: cells that go backwards
- text: a cell that names a shared text that is not there
- office: what LibreOffice 7.4 makes of dates in several formats, percentages,
  merged cells, a hidden row and a hidden sheet, formulas and a filter
- office-1904: the same counted from 1904
- ods: a workbook of OpenDocument
- zip: a ZIP that is no workbook
- cut: a workbook that ends too soon
"""
import io
import sys
import zipfile

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Styles: 0 general, 1 day, 2 month, 3 year, 4 a day with text about it, 5 time.
STYLES = (HEAD + f'<styleSheet xmlns="{MAIN}"><numFmts count="3">'
          '<numFmt numFmtId="164" formatCode="yyyy"/>'
          '<numFmt numFmtId="165" formatCode="[$-409]d\\ mmmm&quot; of &quot;yyyy;@"/>'
          '<numFmt numFmtId="166" formatCode="#,##0.00 &quot;dm&quot;"/>'
          '</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
          '<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/>'
          '<xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/>'
          '<xf numFmtId="20"/><xf numFmtId="166"/></cellXfs></styleSheet>')


def cell(ref, value, kind=None, style=None, formula=None):
    kind = f' t="{kind}"' if kind else ""
    style = f' s="{style}"' if style else ""
    formula = f"<f>{formula}</f>" if formula else ""
    if "inlineStr" in kind:
        return f'<c r="{ref}"{style}{kind}><is><t>{value}</t></is></c>'
    value = "" if value is None else f"<v>{value}</v>"
    return f'<c r="{ref}"{style}{kind}>{formula}{value}</c>'


def sheet(rows):
    body = "".join(f'<row r="{n}">{"".join(cells)}</row>' for n, cells in rows)
    return HEAD + (f'<worksheet xmlns="{MAIN}"><sheetData>{body}'
                   "</sheetData></worksheet>")


class Texts:
    def __init__(self):
        self.all = []

    def __call__(self, ref, text):
        if text not in self.all:
            self.all.append(text)
        return cell(ref, self.all.index(text), "s")

    def xml(self):
        return HEAD + f'<sst xmlns="{MAIN}">' + "".join(
            f'<si><r><t xml:space="preserve">{t[:2]}</t></r>'
            f'<r><t xml:space="preserve">{t[2:]}</t></r>'
            "<rPh><t>unheard</t></rPh></si>" for t in self.all) + "</sst>"


def workbook(names, since_1904=False):
    sheets = "".join(f'<sheet name="{n}" sheetId="{i}" r:id="rId{i}"/>'
                     for i, n in enumerate(names, 1))
    return HEAD + (f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr '
                   f'date1904="{int(since_1904)}"/><sheets>{sheets}</sheets>'
                   "</workbook>")


def relations(n):
    return HEAD + ('<Relationships xmlns="http://schemas.openxmlformats.org/'
                   'package/2006/relationships">' + "".join(
                       f'<Relationship Id="rId{i}" Type="{REL}/worksheet" '
                       f'Target="worksheets/sheet{i}.xml"/>'
                       for i in range(1, n + 1)) + "</Relationships>")


def book(sheets, texts=None, since_1904=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("xl/workbook.xml", workbook([n for n, _ in sheets],
                                               since_1904))
        z.writestr("xl/_rels/workbook.xml.rels", relations(len(sheets)))
        z.writestr("xl/styles.xml", STYLES)
        if texts:
            z.writestr("xl/sharedStrings.xml", texts.xml())
        for i, (_, xml) in enumerate(sheets, 1):
            z.writestr(f"xl/worksheets/sheet{i}.xml", xml)
    return out.getvalue()


def plain():
    t = Texts()
    people = sheet([
        (1, [t("A1", "Name"), t("B1", "Kind"), t("D1", "Member")]),
        (2, [t("A2", "Anna Müller"), cell("B2", "person", "inlineStr"),
             cell("D2", 1, "b")]),
        (4, [t("A4", "Acme &amp; Co"), cell("B4", "company", "inlineStr"),
             cell("D4", "#REF!", "e")])])
    links = sheet([
        (1, [t("A1", "From"), t("B1", "To"), t("C1", "Type"), t("D1", "Start"),
             t("E1", "End"), t("F1", "Weight")]),
        (2, [t("A2", "Anna Müller"), t("B2", "Acme &amp; Co"),
             t("C2", "works for"), cell("D2", 37000, None, 1),
             cell("E2", 40664, None, 2), cell("F2", 2.5)]),
        (3, [t("A3", "Anna Müller"), t("B3", "Bob"), t("C3", "supports"),
             cell("D3", 36526, None, 3), cell("E3", 40664.75, None, 4),
             cell("F3", "3", None, 6, "1+2")]),
        (5, [t("A5", "Bob"), t("B5", "Acme &amp; Co"),
             cell("C5", "works for", "str", None, "LOWER(X1)"),
             cell("D5", "2003-05-01", "d"), cell("E5", None, None, 1, "X9")])])
    return book([("people", people), ("links", links)], t)


# As LibreOffice writes them: every attribute, every format a number of its own.
OFFICE_FORMATS = ["General", "dd\\.mm\\.yyyy", "mmm\\ yyyy", "0%", "yyyy",
                  "yyyy\\-mm\\-dd\\ h:m"]
OFFICE_TEXTS = ["from", "relation", "to", "start", "end", "likelihood", "weight",
                "Ann", "funds", "Bob", "arms", "Cleo", "Dora", "name", "kind",
                "person"]


def office_cell(ref, value, style=0, kind="n", formula=None):
    if isinstance(value, str) and kind == "n":
        kind, value = "s", OFFICE_TEXTS.index(value)
    formula = f'<f aca="false">{formula}</f>' if formula else ""
    return f'<c r="{ref}" s="{style}" t="{kind}">{formula}<v>{value}</v></c>'


def office_row(n, cells, hidden="false"):
    return (f'<row r="{n}" customFormat="false" ht="12.8" hidden="{hidden}" '
            f'customHeight="false" outlineLevel="0" collapsed="false">'
            f'{"".join(cells)}</row>')


def office_sheet(rows, more=""):
    return HEAD + (f'<worksheet xmlns="{MAIN}" xmlns:r="{REL}"><sheetPr '
                   'filterMode="false"/><dimension ref="A1:G6"/><sheetData>' +
                   "".join(rows) + f"</sheetData>{more}</worksheet>")


def office(since_1904=False):
    days = -1462 if since_1904 else 0
    links = office_sheet([
        office_row(1, [office_cell(f"{c}1", t) for c, t in zip(
            "ABCDEFG", OFFICE_TEXTS)]),
        office_row(2, [office_cell("A2", "Ann"), office_cell("B2", "funds"),
                       office_cell("C2", "Bob"),
                       office_cell("D2", 31091 + days, 1),
                       office_cell("E2", 33025 + days, 2),
                       office_cell("F2", 0.7, 3), office_cell("G2", 2.5)]),
        office_row(3, [office_cell("A3", "Bob"), office_cell("B3", "arms"),
                       office_cell("C3", "Cleo"),
                       office_cell("D3", 33239 + days, 4),
                       office_cell("E3", 33667.4375 + days, 5),
                       office_cell("F3", 0.25, 3),
                       office_cell("G3", 5, 0, "n", "G2*2")], "true"),
        office_row(4, [office_cell("A4", "Ann", 0, "str", "A2"),
                       office_cell("B4", "arms"),
                       office_cell("C4", "#DIV/0!", 0, "e", "1/0")]),
        office_row(5, [office_cell("A5", "Dora"), office_cell("B5", "funds"),
                       office_cell("C5", "Ann")]),
        office_row(6, ['<c r="A6" s="1"/>', office_cell("B6", "funds"),
                       office_cell("C6", "Bob")])],
        '<autoFilter ref="A1:G6"/><mergeCells count="1"><mergeCell ref="A5:A6"/>'
        '</mergeCells><tableParts><tablePart r:id="rId1"/></tableParts>')
    people = office_sheet([
        office_row(1, [office_cell("A1", "name"), office_cell("B1", "kind")]),
        office_row(2, [office_cell("A2", "Ann"), office_cell("B2", "person")])])
    styles = HEAD + f'<styleSheet xmlns="{MAIN}"><numFmts count="6">' + "".join(
        f'<numFmt numFmtId="{164 + i}" formatCode="{f}"/>'
        for i, f in enumerate(OFFICE_FORMATS)) + "</numFmts><cellXfs>" + "".join(
        f'<xf numFmtId="{164 + i}" fontId="0" xfId="0"><alignment indent="0"/>'
        '<protection locked="true" hidden="false"/></xf>'
        for i in range(len(OFFICE_FORMATS))) + "</cellXfs></styleSheet>"
    texts = HEAD + f'<sst xmlns="{MAIN}" count="23" uniqueCount="16">' + "".join(
        f'<si><t xml:space="preserve">{t}</t></si>' for t in OFFICE_TEXTS) + "</sst>"
    named = HEAD + (
        f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><fileVersion appName="Calc"/>'
        f'<workbookPr backupFile="false" date1904="{str(since_1904).lower()}"/>'
        '<sheets><sheet name="links" sheetId="1" state="visible" r:id="rId2"/>'
        '<sheet name="people" sheetId="2" state="hidden" r:id="rId3"/></sheets>'
        "</workbook>")
    rels = relations(3).replace("sheet1.xml", "../styles.xml").replace(
        "sheet2.xml", "sheet1.xml").replace("sheet3.xml", "sheet2.xml")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for path, text in (("xl/workbook.xml", named),
                           ("xl/_rels/workbook.xml.rels", rels),
                           ("xl/worksheets/sheet1.xml", links),
                           ("xl/worksheets/sheet2.xml", people),
                           ("xl/tables/table1.xml", HEAD + "<table/>"),
                           ("xl/styles.xml", styles),
                           ("xl/sharedStrings.xml", texts)):
            z.writestr(path, text)
    return out.getvalue()


def open_document():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("mimetype",
                   "application/vnd.oasis.opendocument.spreadsheet")
        z.writestr("content.xml", HEAD + "<office:document-content/>")
    return out.getvalue()


def dated(numbers, since_1904=False):
    rows = [(1, [cell("A1", "from", "inlineStr"), cell("B1", "to", "inlineStr"),
                 cell("C1", "type", "inlineStr"),
                 cell("D1", "start", "inlineStr")])]
    for n, x in enumerate(numbers, 2):
        rows.append((n, [cell(f"A{n}", "a", "inlineStr"),
                         cell(f"B{n}", f"b{n}", "inlineStr"),
                         cell(f"C{n}", "funds", "inlineStr"),
                         cell(f"D{n}", x, None, 1)]))
    return book([("ties", sheet(rows))], None, since_1904)


def linked():
    """Two links, of which one says where it leads, and two comments."""
    rows = [(1, [cell(c + "1", h, "inlineStr") for c, h in zip(
        "ABCD", ("from", "type", "to", "source"))])]
    for n, source in ((2, "https://example.org/a"), (4, "a report")):
        rows.append((n, [cell(c + str(n), v, "inlineStr") for c, v in zip(
            "ABCD", ("A", "funds", "B", source))]))
    links = "".join(f'<hyperlink ref="D{n}" r:id="rId{n}"/>' for n in (2, 4, 9))
    xml = sheet(rows).replace("<worksheet ", f'<worksheet xmlns:r="{REL}" ').replace(
        "</worksheet>", f"<hyperlinks>{links}</hyperlinks></worksheet>")
    out = io.BytesIO(book([("ties", xml)]))
    with zipfile.ZipFile(out, "a") as z:
        z.writestr("xl/comments1.xml", HEAD + f'<comments xmlns="{MAIN}">'
                   '<commentList><comment ref="B2"/><comment ref="B4"/>'
                   "</commentList></comments>")
    return out.getvalue()


def raw_sheet(xml):
    return book([("ties", xml)])


def bomb():
    return raw_sheet(HEAD + f'<worksheet xmlns="{MAIN}"><sheetData>'
                     + " " * (40 << 20) + "</sheetData></worksheet>")


def entities():
    grow = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">'
                   for i in range(1, 10))
    return raw_sheet(f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "lol">'
                     f'{grow}]><worksheet xmlns="{MAIN}"><sheetData><row r="1">'
                     '<c t="inlineStr"><is><t>&e9;</t></is></c></row>'
                     "</sheetData></worksheet>")


MAKERS = {
    "plain": plain,
    "since-1904": lambda: dated([0, 37000], True),
    "office": office,
    "office-1904": lambda: office(True),
    "ods": open_document,
    "leap": lambda: dated([1, 59, 60, 61]),
    "linked": linked,
    "bomb": bomb,
    "entities": entities,
    "deep": lambda: raw_sheet(HEAD + "<worksheet>" + "<a>" * 100000),
    "order": lambda: raw_sheet(sheet([(1, [cell("C1", 1), cell("A1", 2)])])),
    "text": lambda: raw_sheet(sheet([(1, [cell("A1", 7, "s")])])),
    "cut": lambda: plain()[:900],
}


def zip_alone():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("notes.txt", "nothing")
    return out.getvalue()


MAKERS["zip"] = zip_alone


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in MAKERS:
        sys.exit(__doc__)
    with open(sys.argv[2], "wb") as f:
        f.write(MAKERS[sys.argv[1]]())


if __name__ == "__main__":
    main()
