#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn the report's script and style into C, with the hashes by which the page
allows them and nothing else to run.

Lines that are comments and the blanks at the start of lines are left out:
every report carries the rest.

usage: web.py REPORT.js REPORT.css OUT.c OUT.h
"""
import base64
import hashlib
import os
import re
import sys


def lean(text, name):
    if name.endswith(".css"):
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        text = re.sub(r"\s*([{};,])\s*", r"\1", text)
        text = re.sub(r":\s+", ":", text).replace(";}", "}").strip()
    else:
        # The scripts have no text of several lines.
        if "`" in text:
            sys.exit(f"web.py: {name} holds a template")
        lines = [line.strip() for line in text.split("\n")]
        text = "\n".join(line for line in lines
                         if line and not line.startswith("//"))
    if not text.isascii() or re.search(r"</(script|style)|<!--", text, re.I):
        sys.exit(f"web.py: {name} cannot stand in a page")
    return text


def main():
    js, css, c_path, h_path = sys.argv[1:]
    with open(h_path, "w") as h:
        h.write("// Made by tools/web.py.\n"
                "#ifndef WEB_PARTS_H\n#define WEB_PARTS_H\n"
                "extern const char web_js[], web_css[];\n"
                "// Base64 of their SHA-256.\n"
                "extern const char web_js_hash[], web_css_hash[];\n"
                "#endif\n")
    with open(c_path, "w") as c:
        c.write("// Made by tools/web.py.\n"
                f'#include "{os.path.basename(h_path)}"\n')
        for name, path in (("web_js", js), ("web_css", css)):
            with open(path, encoding="utf-8") as f:
                data = lean(f.read(), path).encode()
            digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
            c.write(f"const char {name}[] = {{\n")
            for i in range(0, len(data), 24):
                c.write("".join(f"{b}," for b in data[i:i + 24]) + "\n")
            c.write(f"0}};\nconst char {name}_hash[] = \"{digest}\";\n")


main()
