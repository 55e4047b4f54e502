# SPDX-License-Identifier: GPL-2.0-or-later
"""Hostile texts, escaped by the library, read by parsers that know nothing of it.

usage: readback.py PROGRAM
"""
import csv
import io
import json
import random
import re
import shutil
import subprocess
import sys
import unicodedata
import urllib.parse
import xml.etree.ElementTree as ElementTree

PROGRAM = sys.argv[1]
SEED = 20110927

HAND_MADE = [
    "", " ", "plain", 'say "so"', "back\\slash", "a\\", '\\"', "a\nb", "a\r\nb",
    "a\tb", "=1+1", "+1", "-1", "@x", "=cmd|'/C calc'!A0", "a,b;c\td", "'", "''",
    "<script>alert(1)</script>", "</a>", "]]>", "&amp;", "&#60;", "& &x; &lt",
    "a|b", "**b**", "__x__", "`c`", "[l](javascript:x)", "![i](x)", "# h", "~~s~~",
    "1986~", "- item", "1. item", "$x$", "<!-- c -->", "\u202Eevil", "\u2066x\u2069",
    "\u2028", "\u2029", "\x1b[31mred", "\x07", "\x7f", "\x80", "\x9b31m", "\ufeff",
    "\ufffd", "\U0001F600", "\u0633\u0644\u0627\u0645", "M\u00fc\u015ferref",
    "a\u200bb", "\u200b", "x\u00ad", "a\u200db",
    "\u0915\u094d\u200d", "\u0645\u06cc\u200c", "\u200c\u200c", "\u2764\ufe0f", "a\ufe0f", "\ufe0f\ufe0f",
    "\U0001F468\u200d\U0001F469", "\U0001F3F4\U000E0067\U000E0062\U000E007F", "a\U000E0041",
    "\u845b\U000E0100", "\u3164", "\u2060", "\u0e01\u200b", "\\N", "\\G", "%41", "100%", "a\u0301", "\u0130", "{}", "-->", "%s%n", "\uffff",
]


def texts():
    source = random.Random(SEED)
    pool = [c for t in HAND_MADE for c in t] + list("ab \"'\\\n,;<>&|*_`=+-@%{}[]()#~")
    made = ["".join(source.choices(pool, k=source.randint(1, 12))) for _ in range(3000)]
    return HAND_MADE + made


def run(words, args):
    data = "".join(w + "\0" for w in words).encode()
    done = subprocess.run([PROGRAM, *args], input=data, capture_output=True)
    assert done.returncode == 0, (args, done.returncode, done.stderr)
    return done.stdout.decode()


def escaped(words, language):
    out = run(words, [language]).split("\0")
    assert out.pop() == "" and len(out) == len(words)
    return zip(words, out)


def is_control(c):
    return unicodedata.category(c) == "Cc" or c in "\u2028\u2029"


def is_bidi(c):
    return c in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def is_unseen(c):
    """Default-ignorable letters of Unicode, controls of format, an empty pattern."""
    return (unicodedata.category(c) == "Cf" and not unicodedata.name(c, "").startswith("ARABIC ")
            and c not in NUMBER_SIGNS) or c in IGNORED or 0xe0000 <= ord(c) <= 0xe0fff


NUMBER_SIGNS = "\u070f\u08e2\U000110bd\U000110cd"
IGNORED = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufffc" + "".join(
    chr(c) for first, last in ((0x180b, 0x180f), (0xfe00, 0xfe0f)) for c in range(first, last + 1))


def joins(before):
    """Letters of scripts in which joiners have a sense, and faces."""
    return "\u0590" <= before <= "\u1dff" or "\u2600" <= before <= "\u27bf" or \
        before == "\ufe0f" or "\U00010000" <= before < "\U000e0000"


def hides(word, i):
    """Whether a letter cannot be seen, and is not for the one before it."""
    c, before = word[i], word[i - 1:i] or "a"
    if not is_unseen(c):
        return False
    if c in "\u200c\u200d":
        return not joins(before) or hides(word, i - 1)
    if c == "\u200b":
        return not "\u0e00" <= before <= "\u0eff"
    if "\ufe00" <= c <= "\ufe0f" or "\U000e0100" <= c <= "\U000e01ef":
        return before not in "#*0123456789\u00a9\u00ae" and (
            not "\u203c" <= before < "\ufb00" and before < "\U00010000" or unicodedata.category(before) not in ("So", "Lo", "Sm"))
    if "\U000e0000" <= c <= "\U000e007f":
        return not re.search("\U0001f3f4[\U000e0000-\U000e007f]{0,6}$", word[:i])
    return True


def seen(word, but=""):
    """What a terminal shows of a text."""
    return "".join(f"\\u{{{ord(c):X}}}" if c not in but
                   and (is_control(c) or is_bidi(c) or hides(word, i)) else c
                   for i, c in enumerate(word))


def check_json(words):
    for word, got in escaped(words, "json"):
        assert json.loads(got) == word, (word, got)
        assert not any(is_control(c) or is_bidi(c) or hides(got, i)
                       for i, c in enumerate(got)), (word, got)


def not_xml(c):
    return (c < " " and c not in "\t\n\r") or c in "\ufffe\uffff"


def shown(word):
    """What is to be seen of a text in a picture."""
    return "".join(f"\\u{{{ord(c):X}}}" if c not in "\n\t\r\u2068\u2069"
                   and (is_control(c) or is_bidi(c)) else c for c in word)


def check_xml(words):
    for word, got in escaped(words, "xml"):
        expected = "".join("\ufffd" if not_xml(c) else c
                           for c in shown(word))
        node = ElementTree.fromstring(f'<a b="{got}" c=\'{got}\'>{got}</a>')
        read = [node.get("b"), node.get("c"), node.text or ""]
        assert read == [expected] * 3 and len(node) == 0, (word, got, read)


def csv_shown(word):
    return seen(word, "\n\t\r")


def pieces(line):
    """What programs with other separators make of a line of CSV."""
    for separator in ";,|\t":
        for row in csv.reader(io.StringIO(line, newline=""), delimiter=separator):
            yield from row


def shows(c):
    return c.isprintable() and c not in ' "\u115f\u1160\u3164\uffa0' and \
        unicodedata.category(c) not in ("Mn", "Me")


def unguarded(text):
    """Without the signs that keep a formula off: behind what another program may
    take for a separator, before blanks, quotes and what cannot be seen."""
    kept = []
    for i, c in enumerate(text):
        cut = i == 0 or text[i - 1] in ";,|\t\r\n"
        rest = re.sub(r"\\u\{[0-9A-F]+\}", "", text[i + 1:])
        first = next((x for x in rest if shows(x)), "")
        early = rest[:1] in tuple("\t\r")
        if c != "'" or not cut or not (early or first in tuple("=+-@\uff0b\uff0d\uff1d\uff20")):
            kept.append(c)
    return "".join(kept)


def check_csv(words):
    for word, got in escaped(words, "csv"):
        rows = list(csv.reader(io.StringIO(f"x,{got},y\r\n", newline="")))
        assert rows == [["x", csv_shown(word), "y"]], (word, got, rows)
    number = re.compile(r"-?[0-9.]+$")
    for word, got in escaped(words, "guarded"):
        cell = next(csv.reader(io.StringIO(got + "\r\n", newline="")), [""])
        kept = unguarded((cell or [""])[0])
        plain = unguarded(csv_shown(word))
        assert kept == plain, (word, got, kept)
        assert not cell or not cell[0] or cell[0][0] not in "=+-@\t\r", (word, got)
        for piece in pieces(f"x,{got},y\r\n"):
            assert piece[:1] not in tuple("=+-@") or number.match(piece), (word, got, piece)


def check_terminal(words):
    for word, got in escaped(words, "terminal"):
        inside = got[1:-1] if got[:1] == "\u2068" else got
        assert inside == seen(word), (word, got)


def check_md(words):
    special = re.compile(r"(?<!\\)(?:\\\\)*[|*_`\[\]<>&#~$]")
    for word, got in escaped(words, "md"):
        got = got.replace("@<!-- -->", "@")
        assert not special.search(got), (word, got)
        back = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", got)
        assert back == shown(re.sub("[\n\r\t]", " ", word)), (word, got, back)


ADDRESSES = ["http://x.example/a", "HTTPS://x.example", "see www.x.example now", "WWW.x.example",
             "a.b@x.example", "mailto:a@x.example", "xmpp:a@x.example/b", "ftp://x.example",
             "(www.x.example)", "*www.x.example*", "<http://x.example>", "a_b@x.example"]


def check_links(words):
    """No address in a text is a link for a reader that looks for them."""
    lines = [f"x {got} y" for _, got in escaped(words + ADDRESSES, "md")]
    done = subprocess.run(["cmark-gfm", "-e", "autolink", "-e", "table", "--unsafe"],
                          input="\n\n".join(lines).encode(), capture_output=True, check=True)
    html = done.stdout.decode()
    assert html.count("<p>") == len(lines), html.count("<p>")
    assert not re.search("<(?!p>|/p>|!-- -->|br />)", html), re.search("<(?!p>|/p>|!-- -->).*", html)


TEX = {"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^",
       "textless": "<", "textgreater": ">", "textbar": "|", "textquotedbl": '"',
       "textquotesingle": "'", "textasciigrave": "`", "hbox": ""}
TEX_TOKEN = re.compile(r"\\([a-z]+)\{\}|\\([{}$&#_%])|\{([\[\]])\}|(\{\})"
                       r"|([^\\{}$&#_%~^<>|\"'`\[\]])", re.S)


def tex_read(source):
    """What LaTeX sets in a paragraph, of the signs that we write."""
    at, out = 0, ""
    while at < len(source):
        m = TEX_TOKEN.match(source, at)
        assert m, source[at:]
        word, sign, bracket, nothing, plain = m.groups()
        out += TEX[word] if word else sign or bracket or plain or ""
        at = m.end()
    return out


def check_tex(words):
    for word, got in escaped(words, "tex"):
        expected = "".join(
            " " if c in "\n\r\t" else f"\\u{{{ord(c):X}}}" if is_control(c) or is_bidi(c) else c
            for c in word)
        assert tex_read(got) == expected, (word, got)
        assert not re.search("--|,,", got), (word, got)


def check_json_html(words):
    for word, got in escaped(words, "json_html"):
        assert json.loads(got) == word, (word, got)
        assert not any(is_control(c) or c in "<>&" for c in got), (word, got)


def graph_read(lines):
    """Names of the nodes as Graphviz itself reads them."""
    source = "digraph {\n" + "\n".join(lines) + "\n}\n"
    done = subprocess.run(["gvpr", r'N{printf("%s\t%s\n", $.name, $.label)}'],
                          input=source.encode(), capture_output=True)
    assert done.returncode == 0 and not done.stderr, done.stderr
    return done.stdout.decode().split("\n")[:-1]


def check_dot(words):
    if not shutil.which("gvpr"):
        return
    words = [w for w in words if w and not any(is_control(c) for c in w)]
    # Graphviz keeps names that begin with a percent sign for itself.
    words = [w for w in dict.fromkeys(words)
             if w[0] not in '"\\%' and not is_bidi(w[0])]
    ids = [got for _, got in escaped(words, "dot_id")]
    labels = [got for _, got in escaped(words, "dot_text")]
    read = graph_read([f"{i} [label={l}]" for i, l in zip(ids, labels)])
    assert len(read) == len(words)
    for word, line in zip(words, read):
        name, label = line.split("\t")
        assert not any(is_bidi(c) for c in name), (word, line)
        assert urllib.parse.unquote(name) == word, (word, line)
        back = re.sub(r"&amp;(?=[#\w]+;)", "&", label).replace("\\\\", "\\")
        assert back == shown(word), (word, line)


def check_answers(words):
    expected = [{"number": i, "text": w, "list": [w]} for i, w in enumerate(words)]
    whole = json.loads(run(words, ["answer", "json"]))
    assert list(whole) == ["entente", "version", "command", "ledger",
                           "query", "result", "notes"]
    assert whole["result"] == expected
    assert whole["notes"] == words
    lines = run(words, ["answer", "jsonl"]).split("\n")
    assert lines.pop() == "" and [json.loads(x) for x in lines] == expected
    table = list(csv.reader(io.StringIO(run(words, ["answer", "csv"]), newline="")))
    assert table[0] == ["number", "text", "list"]
    assert table[1:] == [[str(i), csv_shown(w), csv_shown(w)] for i, w in enumerate(words)]
    table = [x.split("\t") for x in run(words, ["answer", "tsv"]).split("\n")]
    assert not any(is_control(c) or is_bidi(c) for row in table for x in row for c in x)
    assert table.pop() == [""] and all(len(row) == 3 for row in table)
    assert len(table) == len(words) + 1
    text = run(words, ["answer", "text"])
    assert not any(is_control(c) for c in text if c != "\n")
    rows = [x for x in run(words, ["answer", "md"]).split("\n") if x.startswith("|")]
    assert len(rows) == len(words) + 2
    for row in rows:
        assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 3, row


def main():
    words = texts()
    for check in (check_json, check_xml, check_csv, check_terminal, check_md, check_links,
                  check_tex, check_json_html, check_dot, check_answers):
        check(words)
    print(f"{len(words)} texts (seed {SEED}) read back")


main()
