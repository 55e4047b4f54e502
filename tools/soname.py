#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Print the name under which a shared library is loaded.

usage: soname.py NAME FOLDER...   (for FOLDER/libNAME.so, in the first of the
                                   folders that has it, or .dylib)
"""
import os
import re
import subprocess
import sys


def main():
    name, *folders = sys.argv[1:]
    shared = next(filter(os.path.exists, (
        os.path.join(folder, f"lib{name}.so") for folder in folders)), None)
    if not shared:
        print(os.path.join(folders[0], f"lib{name}.dylib"))
        return
    said = subprocess.run(["readelf", "-d", shared], capture_output=True,
                          text=True, env={**os.environ, "LC_ALL": "C"})
    found = re.search(r"\(SONAME\).*\[(.+)\]", said.stdout)
    print(found.group(1) if found else os.path.basename(shared))


if __name__ == "__main__":
    main()
