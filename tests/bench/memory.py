#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""What a list holds does not grow with its rows: memory.py ENTENTE FOLDER.

Of a made ledger of fifty thousand ties all are listed as data. The most memory
that any of it takes, over that of `check`, which lists nothing, must be a small
part of what was written: rows are written as they are made.
"""
import os
import pathlib
import subprocess
import sys

TIES, ACTORS = 50000, 5000


def peak(command, out):
    """Bytes of memory at the most, and bytes written."""
    with open(out, "wb") as to:
        child = subprocess.Popen(command, stdout=to, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
    assert status == 0, (command, status)
    return usage.ru_maxrss * 1024, out.stat().st_size


def main():
    entente, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    ledger, out = folder / "memory.yaml", folder / "memory.out"
    maker = pathlib.Path(__file__).with_name("make_ledger.py")
    subprocess.run([sys.executable, maker, str(TIES), str(ACTORS), ledger],
                   check=True)
    least, _ = peak([entente, "check", "-f", ledger, "--format", "short"], out)
    bad = 0
    questions = [(["ties", "--during", "1980/2020", "--include", "possible"],
                  form) for form in ("csv", "jsonl", "json")]
    questions.append((["timeline", "--include", "possible"], "json"))
    for words, form in questions:
        most, written = peak([entente, *words, "-f", ledger, "-O", form], out)
        assert written > TIES * 200, f"{words}: only {written} bytes"
        good = most - least < written / 2
        bad += not good
        print(f"{words[0]} {form}: {most >> 20} MB, of check {least >> 20} MB, "
              f"written {written >> 20} MB{'' if good else ': too much'}")
    ledger.unlink()
    out.unlink()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
