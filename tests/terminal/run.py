#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Run the program on a terminal: pager, colours, width, signs, and Ctrl-C.

usage: run.py ENTENTE DATA

Each test is a function; it is told what the terminal showed, what was said on
the standard error, and the status.
"""
import collections
import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tty
import unicodedata

ENTENTE, DATA = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
PLAIN = {"TERM": "xterm", "LC_ALL": "C.UTF-8"}
UNSET = ("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "ENTENTE_PAGER", "PAGER",
         "LANG", "LC_CTYPE", "LC_ALL", "COLUMNS", "LINES", "LESS")
LONG = ["ties", "--at", "2011-09"]
SHORT = ["kinds"]
COLOUR = "\x1b["


class Screen:
    """A terminal of some size, and what is shown on it."""

    def __init__(self, rows=24, columns=80):
        self.ours, self.theirs = pty.openpty()
        tty.setraw(self.theirs)
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ,
                    struct.pack("HHHH", rows, columns, 0, 0))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for fd in (self.ours, self.theirs):
            with contextlib.suppress(OSError):
                os.close(fd)

    def shown(self, program):
        """All that comes until the program ends."""
        text = b""
        while True:
            ended = program.poll() is not None
            ready, _, _ = select.select([self.ours], [], [], 0.05)
            if ready:
                text += os.read(self.ours, 65536)
            elif ended:
                return text.decode()


def start(words, screen, env=PLAIN, typed=True, **more):
    around = {k: v for k, v in os.environ.items() if k not in UNSET}
    around.update(ENTENTE_FILE=os.path.join(DATA, "us-pakistan-2011"), **env)
    return subprocess.Popen(
        [ENTENTE] + words, env=around, stdout=screen.theirs,
        stdin=screen.theirs if typed else subprocess.DEVNULL,
        stderr=subprocess.PIPE, **more)


def ask(words, rows=24, columns=80, **more):
    """What was shown and said, and the status."""
    with Screen(rows, columns) as screen:
        program = start(words, screen, **more)
        shown = screen.shown(program)
        return shown, program.stderr.read().decode(), program.returncode


def plain(words):
    """The same as bytes for a file."""
    around = {**os.environ, "ENTENTE_FILE": os.path.join(
        DATA, "us-pakistan-2011")}
    return subprocess.run([ENTENTE] + words, env=around, check=True,
                          capture_output=True).stdout.decode()


def width(line):
    line = re.sub("\x1b\\[[0-9;]*m", "", line)
    return sum(0 if unicodedata.category(c) in ("Mn", "Cf") else
               2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


def holds(what, *told):
    if not what:
        raise AssertionError(told)


# --------------------------------------------------------------------- pager


def pager_gets_what_is_longer_than_the_screen():
    env = {**PLAIN, "TERM": "dumb", "ENTENTE_PAGER": "cat > paged"}
    shown, said, status = ask(LONG, env=env)
    with open("paged", encoding="utf-8") as f:
        paged = f.read()
    holds(shown == "" and said == "" and status == 0, shown, said, status)
    holds(paged.count("\n") > 24, paged)
    direct, _, _ = ask(LONG + ["--no-pager"], env=env)
    holds(direct == paged, direct, paged)


def pager_is_not_asked_for_what_fits():
    for rows, words in ((24, SHORT), (2000, LONG), (0, LONG)):
        env = {**PLAIN, "ENTENTE_PAGER": "touch asked; cat"}
        shown, said, status = ask(words, rows=rows, env=env)
        holds(shown and not said and status == 0, rows, said, status)
        holds(not os.path.exists("asked"), rows)


def pager_needs_somebody_who_types():
    env = {**PLAIN, "ENTENTE_PAGER": "touch asked; cat"}
    shown, _, status = ask(LONG, env=env, typed=False)
    holds(shown and status == 0 and not os.path.exists("asked"), status)


def pager_is_the_users_or_else_less():
    os.mkdir("bin")
    with open("bin/less", "w", encoding="ascii") as f:
        f.write("#!/bin/sh\necho \"$*\" > less.words\ncat > /dev/null\n")
    os.chmod("bin/less", 0o755)
    path = {"PATH": os.path.abspath("bin") + ":" + os.environ["PATH"]}
    ask(LONG, env={**PLAIN, **path, "PAGER": "cat > of-pager"})
    holds(os.path.getsize("of-pager") > 0 and not os.path.exists("less.words"))
    ask(LONG, env={**PLAIN, **path, "ENTENTE_PAGER": "", "PAGER": ""})
    with open("less.words", encoding="ascii") as f:
        holds(f.read() == "-FRX\n")


def pager_shows_colours():
    """less is told to, unless the user has told it something."""
    with open("less", "w", encoding="ascii") as f:
        f.write("#!/bin/sh\necho \"${LESS-unset}\" > less.told\ncat > paged\n")
    os.chmod("less", 0o755)
    path = {"PATH": os.getcwd() + ":" + os.environ["PATH"]}
    for users, told in (({}, "FRX\n"), ({"LESS": "-i"}, "-i\n"),
                        ({"LESS": ""}, "\n")):
        ask(LONG, env={**PLAIN, **path, "PAGER": "less", **users})
        with open("less.told", encoding="ascii") as f:
            holds(f.read() == told, users)
        with open("paged", encoding="utf-8") as f:
            holds(COLOUR in f.read(), users)


def pager_that_is_not_there_is_done_without():
    env = {**PLAIN, "ENTENTE_PAGER": "no-such-program 2>/dev/null"}
    shown, said, status = ask(LONG, env=env)
    holds(shown.count("\n") > 24 and not said and status == 0, said, status)


def pager_may_be_left_early():
    env = {**PLAIN, "ENTENTE_PAGER": "true"}
    # More than a pipe holds, so that some of it is not read.
    shown, said, status = ask(["ties", "--records", "-O", "json"], env=env)
    holds(shown == "" and not said and status == 0, shown, said, status)


def pager_keeps_the_answer_that_is_no():
    env = {**PLAIN, "ENTENTE_PAGER": "cat > paged"}
    _, _, status = ask(["diff", "1986", "2011-09", "--exit-code"], env=env)
    holds(status == 1 and os.path.getsize("paged") > 0, status)


# ------------------------------------------------------- colours and signs


def colours_are_for_terminals_that_have_them():
    for env, words, coloured in (
            ({}, [], True), ({"TERM": "dumb"}, [], False),
            ({"NO_COLOR": "1"}, [], False), ({"NO_COLOR": ""}, [], True),
            ({"CLICOLOR_FORCE": "1", "TERM": "dumb"}, [], True),
            ({"CLICOLOR_FORCE": "0", "TERM": "dumb"}, [], False),
            ({}, ["--color", "never"], False),
            ({"TERM": "dumb"}, ["--color", "always"], True)):
        shown, _, _ = ask(LONG + ["--no-pager"] + words, env={**PLAIN, **env})
        holds((COLOUR in shown) == coloured, env, words)


def signs_are_those_of_the_character_set():
    for env, signs in (
            ({"LC_ALL": "C"}, False), ({"LC_ALL": "en_US.UTF-8"}, True),
            ({"LANG": "de_DE.utf8"}, True), ({"LC_CTYPE": "POSIX",
                                              "LANG": "C.UTF-8"}, False),
            ({"LC_ALL": "", "LANG": "C.UTF-8"}, True), ({}, False)):
        shown, _, _ = ask(LONG + ["--no-pager"], env={"TERM": "dumb", **env})
        holds(("\u25cf" in shown) == signs, env)
    shown, _, _ = ask(LONG + ["--no-pager", "--ascii"])
    holds("\u25cf" not in shown)


def lines_are_as_wide_as_the_terminal():
    for columns in (80, 100, 132):
        shown, _, _ = ask(["sources", "--no-pager"], columns=columns)
        widest = max(map(width, shown.splitlines()))
        holds(columns - 20 < widest <= columns, columns, widest)
    nobody_knows, _, _ = ask(["sources", "--no-pager"], columns=0)
    eighty, _, _ = ask(["sources", "--no-pager"], columns=80)
    holds(nobody_knows == eighty)


FITTED = {
    "us-pakistan-2011": (
        ["ties"], ["ties", "--at", "2011-09"], ["who", "haqqani"],
        ["who", "us", "--at", "2011-09"], ["diff", "2008", "2011-09"],
        ["shifts"], ["show", "us", "pakistan"], ["stats"], ["blocs"],
        ["rank", "--by", "degree,betweenness,eigenvector"], ["types"],
        ["actors"], ["sources"]),
    "european-powers-1872-1918": (
        ["ties", "--at", "1907"], ["who", "germany", "--at", "1907"],
        ["diff", "1885", "1907"], ["shifts"], ["show", "germany", "russia"],
        ["stats"], ["blocs", "--at", "1907"],
        ["rank", "--by", "degree,betweenness,eigenvector"]),
}


def letters(text):
    return [c for c in text if c != " "]


def uncut(text):
    """How often it has each of the words that are cut nowhere."""
    return collections.Counter(
        w for w in text.split() if not re.search(r"[-/]|\.\.", w))


def is_within(few, many):
    rest = iter(many)
    return all(c in rest for c in few)


def check_rows(wide, narrow, *told):
    """That a narrow text has the rows of the wide one, each of one line or
    more, and the cells in these."""
    lines = iter(narrow.splitlines())
    for row in wide.splitlines():
        block = next(lines, "")
        while len(letters(block)) < len(letters(row)):
            block += " " + next(lines)
        holds(sorted(letters(block)) == sorted(letters(row)), row, block, told)
        holds(not uncut(row) - uncut(block), row, block, told)
        for cell in re.split("  +", row.strip()):
            holds(is_within(letters(cell), letters(block)), row, block, told)
    holds(next(lines, None) is None, told)


def lines_fit_and_lose_nothing():
    for ledger, asked in FITTED.items():
        for words in asked:
            words = words + ["-f", os.path.join(DATA, ledger)]
            wide = plain(words)
            for columns in (60, 80, 100, 132):
                shown, _, _ = ask(words + ["--no-pager"], columns=columns)
                widest = max(shown.splitlines(), key=width)
                holds(width(widest) <= columns, words, columns, widest)
                bare = re.sub("\x1b\\[[0-9;]*m", "", shown)
                check_rows(wide, bare, words, columns)


def what_goes_to_a_file_is_not_dressed():
    shown, _, status = ask(LONG + ["-o", "out.txt"])
    with open("out.txt", encoding="utf-8") as f:
        holds(f.read() == plain(LONG) and not shown and status == 0, shown)


def pictures_are_kept_off_the_terminal():
    for words in (["draw", "-O", "svg"], ["rank", "--every", "year", "-O",
                                          "svg"]):
        shown, said, status = ask(words)
        holds(status == 2 and not shown and "garble the terminal" in said,
              words, said, status)


# -------------------------------------------------------------------- Ctrl-C


def wait_for(name):
    for _ in range(600):
        if os.path.exists(name):
            return
        time.sleep(0.05)
    raise AssertionError(name)


def interrupted_nothing_is_written():
    with open("slow", "w", encoding="ascii") as f:
        f.write("#!/bin/sh\ntouch started\nexec sleep 1\n")
    os.chmod("slow", 0o755)
    shutil.copytree(os.path.join(DATA, "us-pakistan-2011"), "led")
    env = {**PLAIN, "ENTENTE_RSVG": os.path.abspath("slow")}
    with open("out.png", "wb") as f:
        f.write(b"old")
    with Screen() as screen:
        program = start(["draw", "-f", "led", "-o", "out.png"], screen, env)
        wait_for("started")
        program.send_signal(signal.SIGINT)
        screen.shown(program)
        program.stderr.close()
        holds(program.returncode == 130, program.returncode)
    with open("out.png", "rb") as f:
        holds(f.read() == b"old")
    holds(not os.path.exists("led/layout.yaml"))


TESTS = [t for name, t in list(globals().items())
         if name.split("_")[0] in ("pager", "colours", "signs", "lines",
                                   "what", "pictures", "interrupted")]


def main():
    failed = 0
    for test in TESTS:
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                test()
            except AssertionError as e:
                failed += 1
                print(f"{test.__name__}: {str(e)[:2000]}")
            os.chdir("/")
    print(f"{len(TESTS)} tests, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
