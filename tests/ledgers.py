#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Copy the ledgers that ship into the build folder, where the tests read them.

What somebody's own command left beside a ledger (layout.yaml) stays behind, so
that no test finds it. Links beside the copy lead to the pages and the tests, as
they lie beside the ledgers themselves. Only what changed is written; the depfile names what the
copy is of, folders included, so that it is made anew when a file comes or goes.

usage: ledgers.py DATA COPY DEPFILE STAMP
"""
import pathlib
import shutil
import sys

LEFT_BEHIND = {"layout.yaml"}


def files_of(folder):
    return {p.relative_to(folder) for p in folder.rglob("*")
            if p.is_file() and p.name not in LEFT_BEHIND}


def copy(data, there):
    wanted = files_of(data)
    for name in sorted(wanted):
        old, new = there / name, (data / name).read_bytes()
        if not old.is_file() or old.read_bytes() != new:
            old.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(data / name, old)
    if there.is_dir():
        for name in {p.relative_to(there) for p in there.rglob("*")
                     if p.is_file()} - wanted:
            (there / name).unlink()


def link(data, there):
    for name in ("docs", "tests"):
        beside = there.parent / name
        if not beside.is_symlink():
            beside.symlink_to(data.parent / name)


def main(data, there, depfile, stamp):
    data = pathlib.Path(data)
    copy(data, pathlib.Path(there))
    link(data, pathlib.Path(there))
    names = [data] + sorted(p for p in data.rglob("*")
                            if p.name not in LEFT_BEHIND)
    escaped = [str(n).replace("\\", "/").replace(" ", "\\ ") for n in names]
    pathlib.Path(depfile).write_text(f"{stamp}: " + " ".join(escaped) + "\n")
    pathlib.Path(stamp).write_text("")


if __name__ == "__main__":
    main(*sys.argv[1:])
