#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Let calls of the program fail, one after the other, and see what becomes of it.

Each command of cases.py is first run as it is, while what it, entente-gv and
rsvg-convert ask of memory and of the system is counted (shim.c). Then it is run
again for a point, a call, with that call failing; in these ways, by function:
once with an error, with all calls after it failing too, or half done.

Of each run: it ends, within a minute, by itself and with a documented status; a
"no" or a usage error does not come of it; files are as they were or new and
whole, all of them or none, and nothing else lies about; where the answer is not
what it was, or is missing, something says so, and gives no other reason; and
nobody claims to have written what is not there.

Status 0: nothing was wrong; 1: something was, and how to see it again.
"""
import argparse
import concurrent.futures
import errno
import itertools
import json
import os
import queue
import random
import re
import select
import shutil
import signal
import struct
import sys
import tempfile
import xml.parsers.expat

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True
from cases import CASES  # noqa: E402

PROGRAMS = ("entente", "entente-gv", "rsvg-convert")
STATUS = (0, 1, 2, 3, 4, 70)  # of docs/commands.md, without being interrupted
LOADER = 127  # with which the dynamic loader ends a program without memory
TIMEOUT = 60
COPIES = 1000  # points for which they are worth it
RSVG_POINTS = 100  # somebody else's program: a look will do

MEMORY = [("ENOMEM", "once")]
WAYS = {
    "malloc": MEMORY, "calloc": MEMORY, "realloc": MEMORY,
    "open": [("EACCES", "once"), ("EMFILE", "on")],
    "read": [("EIO", "once"), ("EINTR", "once"), ("0", "short")],
    "write": [("ENOSPC", "once"), ("EIO", "on"), ("EINTR", "once"),
              ("0", "short")],
    "close": [("EIO", "once")],
    "rename": [("EACCES", "once"), ("EIO", "on")],
    "unlink": [("EACCES", "once")], "link": [("EPERM", "once")],
    "opendir": [("EACCES", "once")], "flock": [("ENOLCK", "once")],
    "mmap": [("ENOMEM", "once"), ("ENOMEM", "on")],
    "fstat": [("EIO", "once")], "stat": [("EACCES", "once")],
    "fsync": [("EIO", "once"), ("ENOSPC", "on")],
    "fchmod": [("EPERM", "once")],
    "pipe": [("EMFILE", "once")], "fork": [("EAGAIN", "once")],
    "dup2": [("EMFILE", "once")], "fcntl": [("EMFILE", "once")],
    "spawn": [("EAGAIN", "once"), ("ENOENT", "on")],
    "waitpid": [("EINTR", "once")], "poll": [("EINTR", "once")],
    "nanosleep": [("EINTR", "once")],
    "readlink": [("EIO", "once")], "access": [("EACCES", "once")],
    "realpath": [("EACCES", "once")], "glob": [("0", "once")],
    "dlopen": [("0", "once")], "thread": [("EAGAIN", "once")],
    "setrlimit": [("EPERM", "once")],
    "fmemopen": MEMORY, "memstream": MEMORY,
    "stdout": [("ENOSPC", "once")], "flush": [("ENOSPC", "once")],
    "fclose": [("EIO", "once")],
}
# What must not make a difference.
HARMLESS = ("EINTR", "0")


def functions():
    with open(os.path.join(HERE, "functions.def"), encoding="ascii") as f:
        names = re.findall(r"^FUNCTION\((\w+)\)", f.read(), re.M)
    missing = set(names) ^ set(WAYS)
    if missing:
        sys.exit(f"torture: functions.def and WAYS differ in {missing}")
    return names


NAMES = functions()
ROOM = (len(NAMES) + 1) * 8


class Point:
    """A call that fails, and how."""

    def __init__(self, case, program, function, n, error, how):
        self.case, self.program, self.function = case, program, function
        self.n, self.error, self.how = n, error, how

    def __str__(self):
        return (f"{self.case} {self.program} {self.function} {self.n} "
                f"{self.error} {self.how}")

    def number(self):
        return getattr(errno, self.error, 0)

    def harmless(self):
        return (self.error in HARMLESS and self.program != "rsvg-convert" and
                self.function in ("read", "write", "waitpid", "poll",
                                  "nanosleep"))


def in_memory():
    """A folder without a disk, where there is one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


class Place:
    """A folder in which one command after the other runs. What they left alone
    is not read, nor written for the next one."""

    def __init__(self, parent):
        self.folder = tempfile.mkdtemp(dir=parent)
        self.work = os.path.join(self.folder, "work")
        self.known, self.case = {}, None  # name: (what tells of a change, bytes)

    def path(self, name):
        return os.path.join(self.folder, name)

    def put(self, name, text):
        path = os.path.join(self.work, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(text)
        self.known[name] = marks(os.stat(path)), text

    def settle(self, case):
        files = CASES[case]["files"]
        if case != self.case:
            shutil.rmtree(self.work, ignore_errors=True)
            self.known, self.case = {}, case
        for name in set(self.known) - set(files):
            os.unlink(os.path.join(self.work, name))
            del self.known[name]
        for name, text in files.items():
            if name not in self.known or self.known[name][1] != text:
                self.put(name, text)

    def read(self):
        """What is there, by name."""
        found = {}
        for name, entry in walk(self.work, ""):
            mark = marks(entry.stat(follow_symlinks=False))
            if name in self.known and self.known[name][0] == mark:
                found[name] = self.known[name]
                continue
            with open(entry.path, "rb") as f:
                found[name] = mark, f.read()
        self.known = found
        return {name: text for name, (_, text) in found.items()}


def marks(s):
    return s.st_ino, s.st_size, s.st_mtime_ns, s.st_ctime_ns


def walk(folder, before):
    with os.scandir(folder) as entries:
        for e in entries:
            if e.is_dir(follow_symlinks=False):
                yield from walk(e.path, f"{before}{e.name}/")
            else:
                yield before + e.name, e


class Run:
    """What became of a command: status, what was said, and the files."""

    def __init__(self, place, case, words, env):
        place.settle(case)
        path = {name: place.path(name) for name in
                ("counts", "places", "out", "err")}
        with open(path["counts"], "wb") as f:
            f.truncate(ROOM)
        env = {**env, "TORTURE_COUNTS": path["counts"]}
        told = "TORTURE_FORKS" if "TORTURE_FORKS" in env else "TORTURE_PLACES"
        if "TORTURE_OF" in env:
            open(path["places"], "wb").close()
            env[told] = path["places"]
        self.status = run(place.work, words, env, path["out"], path["err"])
        self.out = contents(path["out"])
        self.said = contents(path["err"]).decode("utf-8", "replace")
        *self.counts, self.fired = struct.unpack(f"<{len(NAMES) + 1}Q",
                                                 contents(path["counts"]))
        self.told = contents(path["places"]) if "TORTURE_OF" in env else b""
        self.files = place.read()


class Copy:
    """The same of a copy that was made of a program at a call (shim.c): it has
    changed no file."""

    def __init__(self, status, out, said, files):
        self.status, self.out = os.waitstatus_to_exitcode(status), out
        self.said = said.decode("utf-8", "replace")
        self.files, self.fired = files, 1


def copies(told, files):
    """By (function, number)."""
    found, at = {}, 0
    while at < len(told):
        function, n, status, out, err = struct.unpack_from("<5Q", told, at)
        at += 40
        found[NAMES[function], n] = Copy(status, told[at:at + out],
                                         told[at + out:at + out + err], files)
        at += out + err
    return found


def contents(path):
    with open(path, "rb") as f:
        return f.read()


def run(folder, words, env, out, err):
    """Its status, or None when it took too long."""
    new = os.O_RDWR | os.O_CREAT | os.O_TRUNC
    files = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
             (os.POSIX_SPAWN_OPEN, 1, out, new, 0o600),
             (os.POSIX_SPAWN_OPEN, 2, err, new, 0o600)]
    pid = os.posix_spawn(words[0], words, {**env, "TORTURE_IN": folder},
                         file_actions=files)
    fd = os.pidfd_open(pid)
    ends = select.poll()
    ends.register(fd, select.POLLIN)
    patience = 60 * TIMEOUT if "TORTURE_FORKS" in env else TIMEOUT
    late = not ends.poll(patience * 1000)
    if late:
        os.kill(pid, signal.SIGKILL)
    os.close(fd)
    _, status = os.waitpid(pid, 0)
    return None if late else os.waitstatus_to_exitcode(status)


class Torture:
    def __init__(self, build, folder):
        def built(*names):
            return os.path.join(build, *names)
        self.entente = built("src", "cli", "entente")
        self.folder, self.places = folder, queue.SimpleQueue()
        kept = os.path.join(folder, "kept")
        os.mkdir(kept)
        self.env = {**os.environ, "LC_ALL": "C.UTF-8", "TORTURE_KEPT": kept,
                    "LD_PRELOAD": built("tests", "torture", "shim.so"),
                    "ENTENTE_GV": built("src", "gv", "entente-gv")}
        self.kept = {"ENTENTE_RSVG": built("tests", "torture", "kept")}
        self.clean, self.copied = {}, {}

    def run(self, case, program, env):
        """In it a program's calls are counted, or one fails. Another's pictures
        are those that it has made before."""
        try:
            place = self.places.get_nowait()
        except queue.Empty:
            place = Place(self.folder)
        kept = self.kept if program != "rsvg-convert" else {}
        try:
            return Run(place, case, [self.entente] + CASES[case]["words"],
                       {**self.env, **kept, **env})
        finally:
            self.places.put(place)

    def calls(self, case, program):
        """(function, number, place) of each call, of a run as it is."""
        run = self.run(case, program, {"TORTURE_OF": program})
        self.clean.setdefault(case, run)
        return [(NAMES[f], n, place)
                for f, n, place in struct.iter_unpack("<3Q", run.told)]

    def copy(self, case, program):
        """Tries all calls for memory at once that copies can be made at; what
        goes wrong in one is tried again in the ordinary way."""
        run = self.run(case, program,
                       {"TORTURE_OF": program, "TORTURE_FORKS": ""})
        if (run.status, run.out, run.said) == \
           tuple(getattr(self.clean[case], a) for a in ("status", "out", "said")):
            self.copied[case, program] = copies(run.told,
                                                dict(CASES[case]["files"]))

    def points(self, case, places):
        for program in PROGRAMS:
            for function, n in some(program, self.calls(case, program), places):
                for error, how in WAYS[function]:
                    yield Point(case, program, function, n, error, how)

    def try_point(self, p):
        copy = self.copied.get((p.case, p.program), {}).get((p.function, p.n))
        if copy and not judge(p, self.clean[p.case], copy):
            return copy, None
        run = self.run(p.case, p.program, {
            "TORTURE": f"{p.program} {p.function} {p.n} {p.number()} {p.how}"})
        return run, judge(p, self.clean[p.case], run)


def some(program, calls, places):
    """The calls that are to fail: all, or the last from each place."""
    if program == "rsvg-convert":
        calls = calls[::max(1, len(calls) // RSVG_POINTS)]
    if places:
        calls = {(f, place): (f, n, place) for f, n, place in calls}.values()
    return sorted((f, n) for f, n, _ in calls)


# ------------------------------------------------------------------ judging

REASONS = {os.strerror(n): n for n in errno.errorcode}
DATED = re.compile(rb"/(Creation|Mod)Date \([^)]*\)")


def same(a, b):
    return a == b or (a is not None and b is not None and
                      a.startswith(b"%PDF") and
                      DATED.sub(b"", a) == DATED.sub(b"", b))


def whole(name, text):
    """Whether a file has an end; what is in it was told."""
    if name.endswith((".svg", ".html")):
        if name.endswith(".html"):
            return text.rstrip().endswith(b"</html>")
        try:
            xml.parsers.expat.ParserCreate().Parse(text, True)
            return True
        except xml.parsers.expat.ExpatError:
            return False
    if name.endswith(".json"):
        return json.loads(text) is not None
    ends = {".png": b"IEND\xaeB`\x82", ".pdf": b"%%EOF\n%made by entente\n"}
    end = ends.get(os.path.splitext(name)[1], b"\n")
    return text.endswith(end)


def fate(name, clean, run, old):
    """old, new, other (whole, but not what it is otherwise) or torn."""
    now = run.files.get(name)
    if now == old.get(name):
        return "old"
    if same(now, clean.files.get(name)):
        return "new"
    return "other" if now is not None and whole(name, now) else "torn"


def words_of(p, run):
    """What is said of the fault; that of `check` is its answer."""
    checks = CASES[p.case]["words"][0] == "check"
    return run.said + (run.out.decode("utf-8", "replace") if checks else "")


def more_said(p, clean, run):
    """The lines that are not said otherwise."""
    before = words_of(p, clean).splitlines()
    return [s for s in words_of(p, run).splitlines() if s not in before]


def is_no(p, run, new):
    """The answer is no, or the question wrong; but `check` may find what cannot
    be read, and a file that was named may not be one that can be."""
    found = CASES[p.case]["words"][0] == "check" and \
        any(line.startswith("error: ") for line in new)
    named = any(line.endswith("[usage/theme]") for line in new)
    return run.status == 0 or run.status == 1 and not found or \
        run.status == 2 and not named


def of_files(p, clean, run):
    old = CASES[p.case]["files"]
    for name in sorted(set(run.files) - set(clean.files) - set(old)):
        kept_dot = name.endswith(".dot") and f"the DOT is in {name}" in run.said
        # What could not be deleted is swept some other time.
        swept = p.function == "unlink" and name.endswith(".tmp")
        if not kept_dot and not swept:
            return f"{name} is left over", {}
    fates = {name: fate(name, clean, run, old) for name in clean.files
             if clean.files[name] != old.get(name)}
    torn = [name for name, what in fates.items() if what == "torn"]
    if torn:
        return f"{torn[0]} is torn", fates
    for name, text in old.items():
        if name not in fates and run.files.get(name) != text:
            return f"{name} was changed", fates
    return None, fates


def of_set(run, fates):
    """The files of one answer, all or none, but where what was renamed cannot be
    renamed back, which is said; places are kept on their own."""
    kinds = {what for name, what in fates.items()
             if not name.endswith("layout.yaml") and
             f"`{name}` is new already, and cannot be put back" not in run.said}
    return "half the files are new" if "old" in kinds and len(kinds) > 1 \
        else None


def of_words(p, clean, run, new, fates):
    text = "\n".join(new)
    for reason, number in REASONS.items():
        if reason in text and number != p.number():
            return f"a false reason is given: {reason}"
    for name, what in fates.items():
        claimed = any(line.startswith(name + ": ") and line in clean.said
                      for line in run.said.splitlines())
        if claimed and what == "old":
            return f"{name} is said to be written, and is not"
    return None


def drawn_by_others(p, fates):
    """rsvg-convert may leave out of a picture what it had no memory for, and end
    as if nothing had been: a file that is whole is all that can be asked."""
    return p.program == "rsvg-convert" and \
        all(what in ("new", "other") for what in fates.values())


def judge(p, clean, run):
    if run.status is None:
        return "it hangs"
    if run.status < 0:
        return f"it was ended by signal {-run.status}"
    if run.status == LOADER and run.said.endswith("out of memory\n"):
        return None
    if run.status not in STATUS:
        return f"status {run.status} is not documented"
    fault, fates = of_files(p, clean, run)
    if fault:
        return fault
    new = more_said(p, clean, run)
    as_ever = same(run.out, clean.out) and \
        all(what == "new" for what in fates.values())
    if p.harmless() and (run.status != clean.status or not as_ever or new):
        return "it makes a difference"
    if run.status != clean.status and is_no(p, run, new):
        return f"status {run.status} in place of {clean.status}"
    if not new and (run.status != clean.status or
                    not as_ever and not drawn_by_others(p, fates)):
        return "nothing is said of it"
    return of_set(run, fates) or of_words(p, clean, run, new, fates)


# ------------------------------------------------------------------ running

def chosen(torture, args):
    """The points asked for, and how many there are in all."""
    points = []
    for case in args.case or sorted(set(CASES) - set(args.but)):
        for p in torture.points(case, args.places):
            if not args.function or p.function in args.function:
                points.append(p)
    if args.all or args.places or args.function:
        return points, len(points)
    # Some of each function of each command. How often some are called, and so
    # their number, depends on the clock: no group's choice moves another's.
    groups = {}
    for p in points:
        groups.setdefault(f"{p.case} {p.program} {p.function}", []).append(p)
    few = [p for name, g in groups.items()
           for p in random.Random(f"{args.seed} {name}").sample(
               g, min(len(g), args.each))]
    return few, len(points)


def one(torture, words, show):
    case, program, function, n, error, how = words.split()
    p = Point(case, program, function, int(n), error, how)
    torture.calls(case, program)
    run, fault = torture.try_point(p)
    if show:
        print(run.out.decode("utf-8", "replace") + run.said, end="")
        print(f"status {run.status}, failed {run.fired} times, "
              f"files {sorted(run.files)}")
    return fault


def show_faults(faults, most):
    kinds = {}
    for p, fault, said in faults:
        kinds.setdefault((p.case, p.program, p.function, p.error, fault),
                         []).append((p, said))
    for (_, _, _, _, fault), those in list(kinds.items())[:most]:
        p, said = those[0]
        print(f"{len(those)} x {fault}: --only '{p}'")
        print("".join(f"    {line}\n" for line in said.splitlines()[:6]),
              end="")


def options():
    a = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    a.add_argument("build", help="the build folder")
    a.add_argument("--all", action="store_true", help="every point")
    a.add_argument("--places", action="store_true",
                   help="one of all calls from each place of the code")
    a.add_argument("--each", type=int, default=1, metavar="N",
                   help="else so many points a function of each command")
    a.add_argument("--seed", type=int, default=1, help="other ones")
    a.add_argument("--case", action="append", choices=CASES)
    a.add_argument("--but", action="append", choices=CASES, default=[],
                   help="all commands but this one")
    a.add_argument("--function", action="append", choices=WAYS,
                   help="all points of this function")
    a.add_argument("--only", metavar="POINT", help="this one, in full")
    a.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    a.add_argument("--show", type=int, default=20, metavar="N",
                   help="at most so many kinds of faults")
    return a.parse_args()


def try_case(torture, points, pool, args):
    """How many points of a command were reached, and how many faults there are,
    which are shown."""
    faults, reached = [], 0
    if len(points) > COPIES:
        torture.copy(points[0].case, "entente")
    for p, (run, fault) in zip(points, pool.map(torture.try_point, points)):
        reached += run.fired > 0
        if fault:
            faults.append((p, fault, run.said))
    show_faults(faults, args.show)
    if args.all:
        print(f"{points[0].case}: {len(points)} points, {reached} reached, "
              f"{len(faults)} faults", flush=True)
    return reached, len(faults)


def tried(torture, args):
    """Whether anything is wrong."""
    if args.only:
        fault = one(torture, args.only, True)
        print(fault or "nothing is wrong")
        return fault is not None
    points, most = chosen(torture, args)
    reached = faults = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for case, those in itertools.groupby(points, lambda p: p.case):
            r, f = try_case(torture, list(those), pool, args)
            reached, faults = reached + r, faults + f
    print(f"{len(points)} of {most} points, {reached} reached, "
          f"{faults} faults")
    if reached < 0.9 * len(points):
        print("calls do not fail as they should: is the shim of these sources?")
        return True
    return faults > 0


def main():
    args = options()
    with tempfile.TemporaryDirectory(prefix="entente-torture.",
                                     dir=in_memory()) as folder:
        return tried(Torture(os.path.abspath(args.build), folder), args)


if __name__ == "__main__":
    sys.exit(main())
