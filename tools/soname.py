#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Print the name under which a shared library is loaded.

usage: soname.py FOLDER NAME      (for FOLDER/libNAME.so or .dylib)
"""
import os
import re
import subprocess
import sys


def main():
    folder, name = sys.argv[1:]
    shared = os.path.join(folder, f"lib{name}.so")
    if not os.path.exists(shared):
        print(os.path.join(folder, f"lib{name}.dylib"))
        return
    said = subprocess.run(["readelf", "-d", shared], capture_output=True,
                          text=True, env={**os.environ, "LC_ALL": "C"})
    found = re.search(r"\(SONAME\).*\[(.+)\]", said.stdout)
    print(found.group(1) if found else os.path.basename(shared))


if __name__ == "__main__":
    main()
