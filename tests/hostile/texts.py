#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of texts that are no YAML, or hardly: texts.py.

A line a text, as Python writes it: the place and the code of each thing that
`entente check` says.
"""
import json
import subprocess
import tempfile

HEAD = "entente: 1\n"
BODY = "actors: {a: {}, b: {}}\n"
TEXTS = [
    # Bytes.
    "", "\n", " ", "\t", "#", "# only\n", "---\n", "...\n", "--- \n---\n",
    HEAD + "...\nmore: 1\n", "%YAML 1.1\n---\n" + HEAD, "%YAML 9.9\n---\n",
    "%TAG ! x\n---\n" + HEAD, "%FOO\n---\n" + HEAD,
    b"\xef\xbb\xbf" + HEAD.encode(), b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf",
    b"\xff\xfea\0", b"\xfe\xff\0a", b"a\0b\0", b"\0a\0b", b"\xff\xfe", b"\xfe\xff",
    b"\xff\xfe\0\0a\0\0\0", b"\0\0\xfe\xff\0\0\0a", b"a\0\0\0", b"\0\0\0a",
    b"a", b"\xff", b"\xc3", b"title: \xc3\x28\n", b"title: \xe2\x82\n",
    b"title: \xf0\x9f\x98\n", b"title: \xed\xa0\x80\n", b"title: \xc0\x80\n",
    b"title: \xf4\x90\x80\x80\n", b"title: a\0b\n", b"title: a\x01b\n",
    b"title: a\x7fb\n", b"title: a\xc2\x80b\n", b"title: a\xc2\x85b\n",
    b"title: a\xc2\xa0b\n", b"title: a\xef\xbb\xbfb\n", b"title: a\xef\xbf\xbeb\n",
    b"title: a\xef\xbf\xbfb\n", b"title: a\xe2\x80\xa8b\n", b"title: \"\\x00\"\n",
    b"title: \"\\uFFFE\"\n", b"title: \"\\uD800\"\n", b"title: \"\\U00110000\"\n",
    b"title: \"\\x85\"\n", b"title: \"\\q\"\n", b"title: \"\\xZZ\"\n",
    HEAD.replace("\n", "\r\n") + "title: [\r\n", HEAD.replace("\n", "\r"),
    # Tabs, and what is not closed.
    HEAD + "actors:\n\ta: {}\n", HEAD + "actors:\n  a: {}\n\tb: {}\n",
    HEAD + "actors: {\n\ta: {}}\n", HEAD + "title:\ta\n", HEAD + "\ttitle: a\n",
    HEAD + "actors:\n - \ta\n", HEAD + "actors: {a: {}\n", HEAD + "actors: {a: {}",
    HEAD + "actors: [a, b\n", HEAD + "actors: [a, b\ntitle: c\n",
    HEAD + "actors: {a: {}]\n", HEAD + "actors: a}\n", HEAD + "actors: ]\n",
    HEAD + "title: 'a\n", HEAD + "title: \"a\n", HEAD + "title: \"a\nb: c\n",
    HEAD + "title: 'a' b\n", HEAD + "title: \"a\" b\n", HEAD + "title: 'it's'\n",
    HEAD + "title: \"a\"b\"\n", HEAD + "title: a: b\n", HEAD + "title: [a: b: c]\n",
    HEAD + "title: {a b}\n", HEAD + "title: {a, b: }\n", HEAD + "title: {a: b c: d}\n",
    HEAD + "title: [a b\n  c: d]\n", HEAD + "title: @a\n", HEAD + "title: `a`\n",
    HEAD + "title: %a\n", HEAD + "title: &\n", HEAD + "title: *\n",
    HEAD + "title: *a\n", HEAD + "title: &a b\nnote: *b\n", HEAD + "title: &a *a\n",
    HEAD + "title: !\n", HEAD + "title: !x y\n", HEAD + "title: !!str y\n",
    HEAD + "title: !!int y\n", HEAD + "title: !<tag:x> y\n", HEAD + "title: !e!x y\n",
    HEAD + "title: ? a\n", HEAD + "? title\n: a\n", HEAD + "? [a]\n: b\n",
    HEAD + "[a]: b\n", HEAD + "{a: b}: c\n", HEAD + ": a\n", HEAD + "- a\n",
    HEAD + "a\n", HEAD + "a\nb: c\n", HEAD + "title: |\n a\n  b\n c: d\n",
    HEAD + "title: |9\n a\n", HEAD + "title: |x\n a\n", HEAD + "title: >\n",
    HEAD + "title: |\n\ta\n", HEAD + "title: a\n note: b\n", HEAD + "  title: a\n",
    " " + HEAD + "title: a\n", HEAD + "title: a\ntitle: b\n",
    HEAD + "'title': a\n\"title\": b\n", HEAD + "k" * 1100 + ": a\n",
    HEAD + "k" * 1100 + "\n", HEAD + "title: " + "k" * 1100 + ": a\n",
    HEAD + "<<: {title: a}\n", HEAD + "x-a: &a {title: b}\n<<: *a\n",
    HEAD + "title: a # b\nnote: a#b\n", HEAD + "title: - a\n",
    HEAD + "title: 1_000\nnote: 0x10\ndescription: 1e3\n",
    # Keys that nobody knows, or that are another's.
    HEAD + "Title: a\n", HEAD + "titel: a\n", HEAD + "actor: {a: {}}\n",
    HEAD + "x: a\n", HEAD + "x-: a\n", HEAD + "X-a: b\n", HEAD + "tie: []\n",
    HEAD + "title : a\n", HEAD + "title:a\n", HEAD + "'': a\n", HEAD + "~: a\n",
    HEAD + "é: a\n", HEAD + BODY + "ties:\n- from: a\n  to: b\n  typ: funds\n",
    HEAD + BODY + "ties:\n  from: a\n  to: b\n", HEAD + BODY + "ties:\n- a funds b\n",
    HEAD + BODY + "ties:\n- {from: a, type: funds, to: b, when: 1990\n",
    HEAD + BODY + "ties:\n- {from: a, type: funds, to: b, when: 1990}}\n",
    HEAD + BODY + "ties:\n- {from: a, type: funds, to: b, x-a: 1, x-b: [1, {c: d}]}\n",
    HEAD + BODY + "ties:\n- from a\n- type: funds: x\n", HEAD + "entente: 1\n",
    "entente: 2\n", "entente: '1'\n", "entente: 1.0\n", "entente: 01\n",
    "entente: \n", "title: a\n", "Entente: 1\n", "version: 1\n", "entente 1\n",
    HEAD + "periods: {'': 1990, p q: 1990, 1990: 1991, null: 1990, since: 1990, "
    "'é': 1990, unknown: 1990, '-': 1990, p: q, q: p, r: r}\n",
    HEAD + "types: {'': {}, 't t': {}, t: {label: a}, funds: {label: b}}\n",
    HEAD + "kinds: {'': {}, k: {}, state: {shape: oval}, l: {label: a, shape: x}}\n",
    HEAD + "sources: {'': {title: T}, 's s': {title: T}, s: {title: T, x-a: 1}, "
    "https://e.example: {}, t: {url: https://e.example}}\n",
    HEAD + "actors: {'': {}, 'a b': {}, A: {}, é: {}, 1: {}, -: {}, a.b: {}, "
    "'a\\tb': {}, {a: b}: {}}\n",
    HEAD + "include: a.yaml\n", HEAD + "include: [a.yaml, a.yaml, '', ., .., /, "
    "/etc/passwd, ../x, a/../b, '*', '**', '[', 'a\\b', './entente.yaml', "
    "'entente.yaml', '~/x', 'http://e.example/x']\n",
    HEAD + "expect:\n- {}\n- {at: 1990}\n- {at: 1990, tie: a funds}\n"
    "- {at: 1990, tie: 'a b c d', holds: no}\n- {at: 1990, tie: {from: a}}\n"
    "- {at: 1990, tie: {from: a, type: funds, to: b, by: c}, holds: no}\n"
    "- {from: 1990, pair: [a, b], shift: flip}\n- {at: 1990, rank: 1}\n"
    "- {at: 1990, actor: a, rank: 3..1, by: degree}\n"
    "- {at: 1990, actor: a, rank: 1..2..3, by: degree}\n"
    "- {at: 1990, together: [a], apart: [b]}\n- {at: 1990, pair: [a, b, a]}\n",
]


def said_of(text, path):
    with open(path, "wb") as out:
        out.write(text if isinstance(text, bytes) else text.encode())
    done = subprocess.run(["entente", "check", "-q", "--all", "-O", "json", "-f",
                           path], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1, 3):
        raise SystemExit(f"status {done.returncode} of {text!r}")
    if not done.stdout:
        return [done.stderr.splitlines()[0].split("[")[-1].rstrip("]")]
    return [f"{p['line']}:{p['column']} {p['code']}"
            for p in json.loads(done.stdout)["result"]]


def main():
    with tempfile.TemporaryDirectory() as folder:
        for text in TEXTS:
            shown = repr(text)
            if len(shown) > 400:
                shown = shown[:20] + f"… {len(text)} letters"
            print(shown)
            for line in said_of(text, folder + "/entente.yaml"):
                print("   ", line)


if __name__ == "__main__":
    main()
