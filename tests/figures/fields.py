#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""An SVG with markup and control characters in every field, read back by an
XML parser: it is well formed, and whatever was text still is.

usage: fields.py MAKE_SVG"""
import subprocess
import sys
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
KNOWN = {"svg", "title", "desc", "rect", "g", "a", "text", "path", "pattern",
         "circle"}


def main():
    out = subprocess.run([sys.argv[1]], capture_output=True, check=True).stdout
    root = ET.fromstring(out)
    faults = []
    tags = [e.tag.replace(SVG, "") for e in root.iter()]
    faults += [f"there is an element {t}" for t in set(tags) - KNOWN]
    texts = [e.text for e in root.iter() if e.tag.replace(SVG, "") in
             ("title", "desc", "text")]
    if len(texts) != 6:
        faults.append(f"{len(texts)} texts rather than 6")
    for e in root.iter():
        values = list(e.attrib.items()) + [("text", e.text or "")]
        for name, value in values:
            if name.startswith("on") or name == "style":
                faults.append(f"an attribute {name}")
            if any(ord(c) < 32 and c not in "\t\n" for c in value):
                faults.append(f"a control character in {name}")
    for name in ("id", "class", "data-from"):
        held = [e.get(name) for e in root.iter(SVG + "g") if e.get(name)]
        if len(held) != 1 or "<script>alert('x')</script>" not in held[0]:
            faults.append(f"{name} of a group lost its words")
    for text in texts:
        if "<script>alert('x')</script> \"quoted\"" not in text:
            faults.append(f"a text lost its words: {text!r}")
    links = [e for e in root.iter(SVG + "a")]
    if [e.get("href") for e in links] != ["https://example.org/?a='x'&b=&lt;]]&#34;"]:
        faults.append("the link lost its words")
    print("\n".join(faults) or "every field stays text")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
