# SPDX-License-Identifier: GPL-2.0-or-later
"""Stata's .dta as its manual has it, versions 113 to 119, written byte by byte:
dta(version, variables, rows, labels). A variable is (name, type, format, name
of labels); types are byte, int, long, float, double, strL, or the length of a
text. A cell is a number, a text, or ".", ".a" to ".z" for what is missing."""
import struct

NUMBERS = {"byte": ("b", 251, 65530, 101), "int": ("h", 252, 65529, 32741),
           "long": ("i", 253, 65528, 2147483621), "float": ("f", 254, 65527, 0),
           "double": ("d", 255, 65526, 0)}
LAST = {"float": 0x7f000000, "double": 0x7fe0000000000000}
STEP = {"float": 0x800, "double": 0x010000000000}


class Writer:
    def __init__(self, version, order):
        self.version, self.order = version, order
        self.new = version >= 117
        self.encoding = "utf-8" if version >= 118 else "cp1252"
        self.strls = []

    def pack(self, form, *values):
        return struct.pack(self.order + form, *values)

    def text(self, s, room):
        return s.encode(self.encoding)[:room].ljust(room, b"\0")

    def missing(self, kind, cell):
        n = 0 if cell == "." else ord(cell[1]) - ord("a") + 1
        letter, _, _, first = NUMBERS[kind]
        if kind in LAST:
            return self.pack("I" if kind == "float" else "Q",
                             LAST[kind] + n * STEP[kind])
        return self.pack(letter, first + n)

    def cell(self, kind, cell, at):
        if kind == "strL":
            if not cell:
                return b"\0" * 8
            v, o = at
            self.strls.append((v, o, cell))
            if self.version == 117:
                return self.pack("II", v, o)
            size = 2 if self.version == 118 else 3
            way = "little" if self.order == "<" else "big"
            return v.to_bytes(size, way) + o.to_bytes(8 - size, way)
        if isinstance(kind, int):
            return self.text(cell, kind)
        if isinstance(cell, str):
            return self.missing(kind, cell)
        return self.pack(NUMBERS[kind][0], cell)

    def data(self, variables, rows):
        return b"".join(self.cell(v[1], c, (k + 1, i + 1))
                        for i, row in enumerate(rows)
                        for k, (v, c) in enumerate(zip(variables, row)))

    def label_table(self, name, words):
        texts = [w.encode(self.encoding) + b"\0" for w in words.values()]
        offsets = [sum(map(len, texts[:i])) for i in range(len(texts))]
        body = self.pack("ii", len(words), sum(map(len, texts)))
        body += b"".join(self.pack("i", o) for o in offsets)
        body += b"".join(self.pack("i", n) for n in words)
        body += b"".join(texts)
        return (self.pack("i", len(body)) +
                self.text(name, 129 if self.version >= 118 else 33) +
                b"\0" * 3 + body)

    def types(self, variables):
        if self.new:
            return b"".join(self.pack("H", 32768 if v[1] == "strL" else v[1]
                                      if isinstance(v[1], int)
                                      else NUMBERS[v[1]][2]) for v in variables)
        return bytes(v[1] if isinstance(v[1], int) else NUMBERS[v[1]][1]
                     for v in variables)

    def old_file(self, variables, rows, labels, title):
        out = bytes([self.version, 2 if self.order == "<" else 1, 1, 0])
        out += self.pack("hi", len(variables), len(rows))
        out += self.text(title, 81) + self.text("01 Jan 2020 00:00", 18)
        out += self.types(variables)
        out += b"".join(self.text(v[0], 33) for v in variables)
        out += b"\0" * 2 * (len(variables) + 1)
        room = 12 if self.version == 113 else 49
        out += b"".join(self.text(v[2], room) for v in variables)
        out += b"".join(self.text(v[3], 33) for v in variables)
        out += b"\0" * 81 * len(variables) + b"\0" * 5
        out += self.data(variables, rows)
        return out + b"".join(self.label_table(*l) for l in labels.items())

    def new_file(self, variables, rows, labels, title):
        wide = self.version >= 118
        name = 129 if wide else 33
        label = title.encode(self.encoding)
        head = b"<header><release>%d</release><byteorder>%s</byteorder>" % (
            self.version, b"LSF" if self.order == "<" else b"MSF")
        head += b"<K>" + self.pack("I" if self.version == 119 else "H",
                                   len(variables)) + b"</K>"
        head += b"<N>" + self.pack("Q" if wide else "I", len(rows)) + b"</N>"
        head += (b"<label>" + self.pack("H" if wide else "B", len(label)) +
                 label + b"</label><timestamp>\0</timestamp></header>")
        data = self.data(variables, rows)
        strls = b"".join(
            b"GSO" + self.pack("IQBI" if wide else "IIBI", v, o, 130,
                               len(s.encode(self.encoding)) + 1) +
            s.encode(self.encoding) + b"\0" for v, o, s in self.strls)
        parts = [
            ("variable_types", self.types(variables)),
            ("varnames", b"".join(self.text(v[0], name) for v in variables)),
            ("sortlist", b"\0" * (4 if self.version == 119 else 2) *
             (len(variables) + 1)),
            ("formats", b"".join(self.text(v[2], 57 if wide else 49)
                                 for v in variables)),
            ("value_label_names", b"".join(self.text(v[3], name)
                                           for v in variables)),
            ("variable_labels", b"\0" * (321 if wide else 81) *
             len(variables)),
            ("characteristics", b""), ("data", data), ("strls", strls),
            ("value_labels", b"".join(
                b"<lbl>" + self.label_table(*l) + b"</lbl>"
                for l in labels.items()))]
        out = b"<stata_dta>" + head
        at = [0, len(out)]
        here = len(out) + len("<map></map>") + 14 * 8
        body = b""
        for tag, inside in parts:
            at.append(here + len(body))
            body += b"<%s>%s</%s>" % (tag.encode(), inside, tag.encode())
        at += [here + len(body), here + len(body) + len("</stata_dta>")]
        return (out + b"<map>" + self.pack("14Q", *at) + b"</map>" + body +
                b"</stata_dta>")


def dta(version, variables, rows, labels=None, title="", order="<"):
    w = Writer(version, order)
    write = w.new_file if w.new else w.old_file
    return write(variables, rows, labels or {}, title)
