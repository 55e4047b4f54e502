#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""progress.py ENTENTE: what long work shows on a terminal.

Slow work is given a terminal of its own: a line appears, is rewritten and is
gone at the end; none in a pipe, with --no-progress, -q or TERM=dumb. Ctrl-C
wipes it, gives 130 and leaves no file.

However fast the machine, work is slow here: it waits for another program that
sleeps, or is itself put to sleep for most of the time.
"""
import concurrent.futures
import itertools
import os
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM = os.path.abspath(sys.argv[1])
PATIENCE = 300
SLOW = ["balance", "-f", "hard.yaml", "--budget", "1000000000"]


def hard(n=90):
    """A network whose camps nobody proves to be the best while we wait, if it
    is of so many."""
    x = 1
    yield "entente: 1\nactors:"
    yield from (f"  a{i}: {{}}" for i in range(n))
    yield "ties:"
    for i in range(n):
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
    for i in range(30000):
        to = (i + 1 + i // 500 % 499) % 500
        yield (f"- {{from: a{i % 500}, to: a{to}, type: warns, "
               f"on: {1900 + i % 90}-0{i % 9 + 1}-{i % 19 + 10}}}")


# A sanitizer makes it slow enough by itself, so that a fifth is little.
ASLEEP = .016 if os.environ.get("SANITIZED") else .096


def doze(child):
    """Has it run for a twenty-fifth of the time."""
    while child.returncode is None:
        try:
            child.send_signal(signal.SIGSTOP)
            time.sleep(ASLEEP)
            child.send_signal(signal.SIGCONT)
        except ProcessLookupError:
            return
        time.sleep(.004)


def on_terminal(words, stop_at=None, term="xterm", dozes=False, **env):
    """Status and what the terminal of its stderr got."""
    ours, theirs = pty.openpty()
    env = dict(os.environ, TERM=term, **env)
    child = subprocess.Popen([PROGRAM, *words], stdout=subprocess.DEVNULL,
                             stderr=theirs, env=env)
    os.close(theirs)
    if dozes:
        threading.Thread(target=doze, args=(child,), daemon=True).start()
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


def expect_line(words, work, how):
    status, seen = on_terminal(words, **how)
    expect(f"{words}: status {status}: {seen[-300:]!r}", status in (0, 1))
    expect(f"{words}: {works(seen)}",
           any(re.fullmatch(work, w) for w in works(seen)))
    expect(f"{words}: left behind", left_on_screen(seen) == "")


def expect_none(words, how):
    seen = on_terminal(words, **how)[1]
    expect(f"{words}: {works(seen)}", not works(seen))


def sleeper(name, program):
    """A program that takes its time before it does what another does."""
    with open(name, "w", encoding="utf-8") as out:
        out.write(f'#!/bin/sh\nsleep 0.9\nexec {program} "$@"\n')
    os.chmod(name, 0o755)
    return os.path.abspath(name)


def what_waits():
    """For another program, that says nothing of how far it is."""
    with open("few.csv", "w", encoding="utf-8") as out:
        out.write("from,type,to,start,source\na,funds,b,1990,S\n")
    with open("few.yaml", "w", encoding="utf-8") as out:
        out.write("entente: 1\nactors: {a: {}, b: {}}\nties:\n"
                  "- {from: a, type: funds, to: b, when: in 1990}\n")
    sheet = os.path.join(os.path.dirname(PROGRAM), "..", "entente-sheet")
    slow = {"ENTENTE_SHEET": sleeper("sheet", os.path.abspath(sheet))}
    words = ["import", "few.csv", "-o"]
    yield expect_line, [*words, "few-again.yaml"], "import", slow
    yield expect_none, [*words, "few-2.yaml", "--no-progress"], slow
    yield expect_none, [*words, "few-3.yaml", "-q"], slow
    slow = {"ENTENTE_RSVG": sleeper("rsvg", "rsvg-convert")}
    yield expect_line, ["draw", "-o", "n.png", "-f", "few.yaml"], "draw", slow
    yield (expect_line, ["report", "-o", "r.tex", "-f", "few.yaml"], "report",
           slow)


def steps_alone():
    """Steps are told of, not what is done anew in each."""
    status, seen = on_terminal(["stats", "-f", "less.yaml", "--from", "1990",
                                "--to", "2010", "--every", "day"], dozes=True)
    told = [w for w in works(seen) if w not in ("reading", "linking")]
    expect(f"stats: {told}", told in (["following steps"],
                                      ["stats", "following steps"]))
    expect("stats: left behind", left_on_screen(seen) == "" and status == 0)


def what_dozes():
    """Whatever takes long says so, if only for how long."""
    with open("long.yaml", "w", encoding="utf-8") as out:
        out.write("\n".join(long()) + "\n")
    with open("less.yaml", "w", encoding="utf-8") as out:
        out.write("\n".join(hard(25)) + "\n")
    with open("long.csv", "w", encoding="utf-8") as out:
        out.write("from,type,to,start,source\n")
        out.writelines(f"a{i % 500},funds,b{i // 50},1990,S\n"
                       for i in range(40000))
    dozes = {"dozes": True}
    yield (expect_line, ["check", "-f", "long.yaml"],
           "reading|linking|checking", dozes)
    yield expect_line, ["timeline", "-f", "long.yaml"], "timeline", dozes
    yield (expect_line, ["export", "gexf", "-o", "out.gexf", "-f", "long.yaml"],
           "exporting", dozes)
    yield (expect_line, ["import", "long.csv", "-o", "long-again.yaml"],
           "reading rows|linking", dozes)
    yield (expect_line, ["report", "-o", "r.html", "-f", "less.yaml"],
           "placing|report", dozes)
    yield (steps_alone,)


def side_by_side(rows):
    with concurrent.futures.ThreadPoolExecutor(12) as pool:
        for one in [pool.submit(*row) for row in rows]:
            one.result()


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
    slow = [*SLOW[:3], "--seconds", "1"]
    status, seen = on_terminal(slow)
    expect("no line in work that ends", "proving camps [" in seen)
    expect("the line is left behind", left_on_screen(seen) == "")
    expect("status of work that ends", status == 0)
    for silent in (["--no-progress"], ["-q"]):
        expect(f"a line with {silent}", on_terminal(slow + silent)[1] == "")
    expect("a line on a dumb terminal", on_terminal(slow, term="dumb")[1] == "")
    side_by_side([*what_waits(), *what_dozes()])
    piped = subprocess.run([PROGRAM, *slow], stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, check=True,
                           env=dict(os.environ, TERM="xterm"))
    expect("a line in a pipe", piped.stderr == b"")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        main()
