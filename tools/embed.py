#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn a text file into C: NAME_text[] and NAME_size, NAME being the output's.

usage: embed.py IN.txt OUT.c OUT.h
"""
import os
import sys


def literal(byte):
    # A character constant has the sign of the platform's char; a number above
    # 127 would not fit where char is signed.
    return str(byte) if byte < 128 else "'\\%o'" % byte


def main():
    source, c_path, h_path = sys.argv[1:]
    name = os.path.splitext(os.path.basename(c_path))[0]
    with open(source, "rb") as f:
        data = f.read()
    if b"\0" in data:
        sys.exit(f"embed.py: {source} holds a NUL byte")

    origin = os.path.basename(source)
    with open(h_path, "w") as h:
        h.write(f"// Made from {origin} by tools/embed.py.\n"
                f"#ifndef {name.upper()}_H\n#define {name.upper()}_H\n"
                "#include <stddef.h>\n"
                f"extern const char {name}_text[]; // ends in a NUL\n"
                f"extern const size_t {name}_size;  // without the NUL\n"
                "#endif\n")
    with open(c_path, "w") as c:
        c.write(f"// Made from {origin} by tools/embed.py.\n"
                f'#include "{os.path.basename(h_path)}"\n'
                f"const char {name}_text[] = {{\n")
        for i in range(0, len(data), 16):
            c.write("".join(literal(b) + "," for b in data[i:i + 16]) + "\n")
        c.write(f"0}};\nconst size_t {name}_size = {len(data)};\n")


main()
