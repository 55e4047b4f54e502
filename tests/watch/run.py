#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""entente watch: what makes a command run again, and what does not.

usage: tests/watch/run.py PROGRAM_DIRS

Nothing here takes a time for granted: what is to come is waited for, a minute
at most, and that nothing came is seen by what comes next.
"""
import fcntl
import os
import pty
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

ROOT = """entente: 1
include: ["more/*.yaml"]
actors: {a: {}, b: {}, c: {}}
ties:
  - {from: a, to: b, type: funds, when: in 1990, sources: [https://x.example]}
"""
MORE = "ties:\n  - {from: b, to: c, type: funds, when: in 199%d, sources: [https://x.example]}\n"
WAITS = "(Ctrl-C ends)\n"


class Watch:
    def __init__(self, words, out=subprocess.PIPE, env=None):
        self.said, self.read_from = "", None
        self.process = subprocess.Popen(
            ["entente", "watch"] + words, stdout=out,
            stdin=subprocess.DEVNULL if out == subprocess.PIPE else out, env=dict(os.environ, **(env or {})),
            stderr=subprocess.STDOUT if out == subprocess.PIPE else subprocess.PIPE)
        self.read_from = self.process.stdout or self.process.stderr

    def until(self, word, times=1):
        """Reads on until a word has come so often; all that was said."""
        end = time.monotonic() + 60
        while self.said.count(word) < times:
            ready, _, _ = select.select([self.read_from], [], [], 1)
            if ready:
                self.said += os.read(self.read_from.fileno(), 65536).decode()
            if time.monotonic() > end or (ready and self.process.poll() is not None):
                sys.exit("`%s` did not come %d times: %s" % (word, times, self.said))
        return self.said

    def end(self):
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(60)
        hold(status == 130, "status %d" % status)
        self.read_from.close()


def hold(good, what):
    if not good:
        sys.exit("watch: " + str(what))


def put(path, text):
    """As editors do: a new file, renamed."""
    with open(path + "~", "w", encoding="utf-8") as f:
        f.write(text)
    os.rename(path + "~", path)


def changes_of_the_ledger():
    w = Watch(["ties", "--at", "1990/1999", "-O", "csv", "--columns", "id"])
    w.until("watching 2 files of entente.yaml")
    hold("b funds c" not in w.said and "a funds b" in w.said, w.said)
    put("entente.yaml", ROOT.replace("1990", "1991"))
    w.until(WAITS, 2)
    with open("entente.yaml", "a", encoding="utf-8") as f:
        f.write("# in place\n")
    w.until(WAITS, 3)
    put("more/one.yaml", MORE % 2)
    w.until("watching 3 files of entente.yaml")
    hold(w.said.count("b funds c") == 1, w.said)
    put("more/one.yaml", MORE % 3)
    w.until(WAITS, 5)
    hold(w.said.count("b funds c") == 2, w.said)
    put("more/one.yaml", "ties: x\n")
    w.until("[ledger/errors]")
    w.until(WAITS, 6)
    put("more/one.yaml", MORE % 4)
    w.until(WAITS, 7)
    hold(w.said.count("b funds c") == 3, w.said)
    os.remove("more/one.yaml")
    w.until(WAITS, 8)
    hold(w.said.count("b funds c") == 3, w.said)
    w.end()


def what_it_writes_itself():
    put("entente.yaml", ROOT)
    put("theme.yaml", "rule: '#3366cc'\n")
    w = Watch(["draw", "--at", "1990", "--theme", "theme.yaml", "-o", "x.svg"])
    w.until(WAITS)
    hold(os.path.exists("x.svg") and os.path.exists("layout.yaml"), os.listdir("."))
    with open("layout.yaml", encoding="utf-8") as f:
        places = f.read()
    put("unread.yaml", "x")
    put("theme.yaml", "rule: '#cc6633'\n")
    w.until(WAITS, 2)
    with open("x.svg", encoding="utf-8") as f:
        hold("#cc6633" in f.read().lower(), "the theme is as it was")
    put("layout.yaml", places.replace("  a: [", "  a: [9"))
    w.until(WAITS, 3)
    put("entente.yaml", ROOT + "# end\n")
    w.until(WAITS, 4)
    hold(w.said.count("x.svg: ") == 4, w.said)
    w.end()


def a_ledger_yet_to_come():
    w = Watch(["-f", "late.yaml", "check"])
    w.until("[ledger/open]")
    w.until("watching 0 files of late.yaml")
    put("late.yaml", ROOT)
    w.until("watching 2 files of late.yaml")
    hold("0 errors" in w.said, w.said)
    w.end()


def an_edit_comes_to_rest():
    put("entente.yaml", ROOT.replace("entente: 1", "entente:    1"))
    w = Watch(["fmt"])
    w.until("nothing to change")
    w.until(WAITS, 2)
    put("entente.yaml", ROOT.replace("entente: 1", "entente:  1"))
    w.until(WAITS, 4)
    hold(w.said.count("is written anew") == 2, w.said)
    w.end()


def a_screenful_on_a_terminal():
    put("entente.yaml", ROOT + "".join(
        "  - {from: a, to: b, type: funds, when: in 19%02d, sources: [https://x.example]}\n" % k
        for k in range(60)))
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    w = Watch(["ties", "--at", "1900/1999", "--records"], out=theirs, env={"TERM": "xterm"})
    w.until(WAITS)
    os.close(theirs)
    shown = b""
    while select.select([ours], [], [], 0)[0]:
        shown += os.read(ours, 65536)
    hold(shown.startswith(b"\x1b[H\x1b[2J"), shown[:80])
    hold(10 < shown.count(b"\n") <= 24, shown.count(b"\n"))
    w.end()
    os.close(ours)


def main():
    os.environ["PATH"] = sys.argv[1] + ":" + os.environ["PATH"]
    os.environ.pop("ENTENTE_FILE", None)
    for test in (changes_of_the_ledger, what_it_writes_itself, a_ledger_yet_to_come,
                 an_edit_comes_to_rest, a_screenful_on_a_terminal):
        folder = tempfile.mkdtemp()
        os.chdir(folder)
        try:
            os.mkdir("more")
            put("more/zero.yaml", "events: []\n")
            put("entente.yaml", ROOT)
            test()
        finally:
            os.chdir("/")
            shutil.rmtree(folder)
        print(test.__name__ + ": good")


if __name__ == "__main__":
    main()
