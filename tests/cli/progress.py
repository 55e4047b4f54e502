#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""progress.py ENTENTE: what long work shows on a terminal.

Slow work is given a terminal of its own: a line appears, is rewritten and is
gone at the end; none in a pipe, with --no-progress, -q or TERM=dumb. Ctrl-C
wipes it, gives 130 and leaves no file.
"""
import itertools
import os
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

PROGRAM = os.path.abspath(sys.argv[1])
PATIENCE = 300
SLOW = ["balance", "-f", "hard.yaml", "--budget", "1000000000"]


def hard():
    """A network whose camps nobody proves to be the best while we wait."""
    x = 1
    yield "entente: 1\nactors:"
    yield from (f"  a{i}: {{}}" for i in range(90))
    yield "ties:"
    for i in range(90):
        for k in range(i):
            x = x * 6364136223846793005 + 1442695040888963407 & (1 << 64) - 1
            if x >> 40 & 3 == 0:
                kind = "rivals" if x >> 50 & 1 else "allied-with"
                yield f"  - {{between: [a{k}, a{i}], type: {kind}, when: since 2000}}"


def long():
    """Many ties, of which nothing takes long but that they are many."""
    yield "entente: 1\nactors:"
    yield from (f"  a{i}: {{}}" for i in range(500))
    yield "ties:"
    for i in range(400000):
        to = (i + 1 + i // 500 % 499) % 500
        yield (f"- {{from: a{i % 500}, to: a{to}, type: warns, "
               f"on: {1900 + i % 90}-0{i % 9 + 1}-{i % 19 + 10}}}")


def on_terminal(words, stop_at=None, term="xterm"):
    """Status and what the terminal of its stderr got."""
    ours, theirs = pty.openpty()
    env = dict(os.environ, TERM=term)
    child = subprocess.Popen([PROGRAM, *words], stdout=subprocess.DEVNULL,
                             stderr=theirs, env=env)
    os.close(theirs)
    seen = b""
    while select.select([ours], [], [], PATIENCE)[0]:
        try:
            more = os.read(ours, 4096)
        except OSError:  # nobody has it open any more
            break
        if not more:
            break
        seen += more
        if stop_at and seen.count(stop_at) >= 3:
            child.send_signal(signal.SIGINT)
            stop_at = None
    os.close(ours)
    return child.wait(timeout=PATIENCE), seen.decode()


def left_on_screen(seen):
    """What of the last line is still there, by carriage returns and blanks."""
    line = []
    for c in seen.rsplit("\n", 1)[-1]:
        if c == "\r":
            at = 0
            continue
        at = at if line else 0
        line[at:at + 1] = [c]
        at += 1
    return "".join(line).strip()


def expect(what, good):
    if not good:
        sys.exit(f"progress: {what}")


def works(seen):
    """What was told of, in the order of time."""
    lines = re.findall("\r([a-z][a-z ]*)(?: \\[|, \\d)", seen)
    return [w for w, _ in itertools.groupby(lines)]


def every_command():
    """Whatever takes long says so, if only for how long."""
    with open("long.yaml", "w", encoding="utf-8") as out:
        out.write("\n".join(long()) + "\n")
    for words, ledger, work in (
            (["check"], "long.yaml", "reading|linking|checking"),
            (["timeline"], "long.yaml", "timeline"),
            (["report", "-o", "r.html"], "hard.yaml", "placing|report")):
        began = time.monotonic()
        status, seen = on_terminal([*words, "-f", ledger])
        long_it_took = time.monotonic() - began > 1  # no line before half
        expect(f"{words}: no line: {seen}", not long_it_took or
               any(re.fullmatch(work, w) for w in works(seen)))
        expect(f"{words}: left behind", left_on_screen(seen) == "")
    os.remove("r.html")
    # Steps are told of, not what is done anew in each.
    status, seen = on_terminal(["stats", "-f", "hard.yaml", "--from", "1990",
                                "--to", "2030", "--every", "day"])
    expect(f"{works(seen)}", works(seen) in (["following steps"],
                                             ["stats", "following steps"]))
    expect("stats: left behind", left_on_screen(seen) == "" and status == 0)


def main():
    with open("hard.yaml", "w", encoding="utf-8") as out:
        out.write("\n".join(hard()) + "\n")
    status, seen = on_terminal([*SLOW, "-o", "never.txt"], b"proving camps [")
    expect("no line on a terminal", "proving camps [" in seen)
    expect("no percentage", " %" in seen)
    expect("no rate", "a second" in seen and "s left" in seen)
    expect("the line is not rewritten", seen.count("\r") >= 6)
    expect(f"status {status} after Ctrl-C", status == 130)
    expect("something is left on the screen", left_on_screen(seen) == "")
    expect("a file was written", os.listdir(".") == ["hard.yaml"])
    # Over half a second, and to its end.
    slow = [*SLOW[:3], "--seconds", "2"]
    status, seen = on_terminal(slow)
    expect("no line in work that ends", "proving camps [" in seen)
    expect("the line is left behind", left_on_screen(seen) == "")
    expect("status of work that ends", status == 0)
    for silent in (["--no-progress"], ["-q"]):
        expect(f"a line with {silent}", on_terminal(slow + silent)[1] == "")
    expect("a line on a dumb terminal", on_terminal(slow, term="dumb")[1] == "")
    every_command()
    piped = subprocess.run([PROGRAM, *slow], stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, check=True,
                           env=dict(os.environ, TERM="xterm"))
    expect("a line in a pipe", piped.stderr == b"")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        main()
