#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Ask two programs the same questions; say where a byte of the answers differs.

OLD and NEW are paths of two programs `entente`, each with its `entente-gv`
where it was built or installed. The questions of questions.txt are asked about
the ledgers of data/, those of the tests, and some made of dice. Compared are
the status, what is printed, and every file that is written.

Status 0: all alike; 1: some differ; 2: it could not be found out.
"""
import argparse
import concurrent.futures
import difflib
import fcntl
import glob
import os
import re
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import tty

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True
import ledgers  # noqa: E402

TIMEOUT = 60
SAMPLE = 12          # questions about each ledger made of dice
WITHOUT_LEDGER = ("explain", "schema", "help")

# What the words in braces stand for, by the ledger's name.
FILL = {
    "us-pakistan-2011": dict(
        a="haqqani", b="us", c="isi", name="Haqqani Network", start="haqq",
        type="funds", type2="accuses", tie="isi supports haqqani",
        source="isw-haqqani", tag="none", kind="state", period="soviet-war",
        d="1986", d2="2011-09", d3="2001-12", y="1979", y2="2011"),
    "european-powers-1872-1918": dict(
        a="italy", b="germany", c="france", name="Austria-Hungary", start="ger",
        type="allied-with", type2="at-war-with",
        tie="austria at-war-with italy", source="taylor", tag="none",
        kind="state", period="july-crisis", d="1882", d2="1915-06", d3="1908",
        y="1880", y2="1916"),
    "format-example": dict(
        a="haqqani", b="isi", c="cia", name="Inter-Services Intelligence",
        start="hqn", type="funds", type2="lobbies", tie="isi funds haqqani",
        source="bbc-haqqanis", tag="none", kind="state", period="soviet-war",
        d="1986", d2="2005", d3="2008", y="1979", y2="2011"),
}
PLAIN = dict(
    a="a", b="b", c="c", name="A", start="a", type="funds", type2="meets",
    tie="a funds b", source="s", tag="t", kind="state", period="p", d="1999",
    d2="2000-06", d3="2001", y="1990", y2="2002")


# ------------------------------------------------------------- questions

def read_questions(path):
    """(the line, whether it is one to be refused), in the file's order."""
    out, wrong = [], False
    with open(path, encoding="utf-8") as f:
        for line in map(str.strip, f):
            if line in ("[good]", "[wrong]"):
                wrong = line == "[wrong]"
            elif line and not line.startswith("#"):
                out.append((line, wrong))
    return out


def words_of(line, fill):
    """The steps of a question: the settings and the words of each."""
    def filled(word):
        return re.sub(r"\{(\w+)\}", lambda m: fill[m.group(1)], word)

    for step in line.split(" ;; "):
        words = [filled(w) for w in shlex.split(step)]
        sets = {}
        while words and re.match(r"[A-Z_]+=", words[0]):
            key, value = words.pop(0).split("=", 1)
            sets[key] = value
        yield sets, words


class Ledger:
    """One to ask about: its name, what to copy, what to hand to -f."""

    def __init__(self, name, copy, path, fill, faulty=False):
        self.name, self.copy, self.path = name, copy, path
        self.fill, self.faulty = fill, faulty

    def put(self, folder):
        to = os.path.join(folder, "led")
        if os.path.isdir(self.copy):
            shutil.copytree(self.copy, to)
        else:
            os.mkdir(to)
            shutil.copyfile(self.copy, os.path.join(to, self.path))


class Question:
    def __init__(self, ledger, line, keep_going=False):
        self.ledger, self.line, self.keep_going = ledger, line, keep_going
        self.name = f"{ledger.name}: {line}"
        if keep_going:
            self.name += " --keep-going"

    def steps(self):
        """Settings and words, with the ledger named behind the command."""
        for sets, words in words_of(self.line, self.ledger.fill):
            if (words and words[0] not in WITHOUT_LEDGER
                    and words[0][0] != "-" and "-f" not in words):
                words[1:1] = ["-f", os.path.normpath(f"led/{self.ledger.path}")]
                if self.keep_going:
                    words.append("--keep-going")
            yield sets, words


def shipped(root):
    """The ledgers of data/: folders with an entente.yaml, and single files."""
    found = sorted(glob.glob(os.path.join(root, "data", "**", "*.yaml"),
                             recursive=True))
    folders = [os.path.dirname(p) for p in found
               if os.path.basename(p) == "entente.yaml"]
    for folder in folders:
        name = os.path.basename(folder)
        yield Ledger(name, folder, ".", FILL.get(name, PLAIN))
    for path in found:
        if not any(path.startswith(f + os.sep) for f in folders):
            name = os.path.basename(path)[:-5]
            yield Ledger(name, path, os.path.basename(path),
                         FILL.get(name, PLAIN))


def tested(root):
    for path in sorted(glob.glob(os.path.join(root, "tests", "**", "*.yaml"),
                                 recursive=True)):
        name = os.path.relpath(path, root)
        if not name.startswith(os.path.join("tests", "same")):
            yield Ledger(name, path, os.path.basename(path), PLAIN)


def made(seed, count, folder):
    for i in range(count):
        at = os.path.join(folder, f"{i:03}")
        path, faulty, fill = ledgers.make(seed, i, at)
        yield Ledger(f"made-{seed}-{i:03}", at, path, fill, faulty)


def dealt(lines, seed):
    """The lines without end, in an order of the seed's."""
    dice = ledgers.Dice(f"questions/{seed}")
    while True:
        yield from dice.some(lines, len(lines))


def all_questions(args, folder):
    lines = [line for line, _ in read_questions(
        os.path.join(HERE, "questions.txt"))]
    deal = dealt(lines, args.seed)
    for ledger in shipped(args.root):
        whole = ledger.name in FILL
        for line in lines if whole else [next(deal) for _ in range(40)]:
            yield Question(ledger, line)
    for ledger in tested(args.root):
        for line in ["check", "check -O json", next(deal), next(deal)]:
            yield Question(ledger, line)
    for ledger in made(args.seed, args.random, folder):
        yield Question(ledger, "check --limit 0")
        mine = lines if args.full else [next(deal) for _ in range(SAMPLE)]
        for i, line in enumerate(mine):
            yield Question(ledger, line, ledger.faulty and i % 3 > 0)


def spread(items, n):
    """n of the items, as evenly as can be."""
    if n is None or n >= len(items):
        return items
    return [items[i * len(items) // n] for i in range(n)]


# --------------------------------------------------------------- asking

class Terminal:
    """One of so many columns, or none at all: a program writes to `end`."""

    def __init__(self, columns):
        self.end = self.own = self.ear = None
        if columns:
            self.own, self.end = os.openpty()
            tty.setraw(self.end)
            fcntl.ioctl(self.end, termios.TIOCSWINSZ,
                        struct.pack("HHHH", 24, int(columns), 0, 0))

    def __enter__(self):
        return self

    def listen(self, out):
        """Keeps what is written from now on."""
        def hear():
            try:
                while data := os.read(self.own, 65536):
                    out.write(data)
            except OSError:   # nobody holds the other end any more
                pass
            out.flush()

        if self.own is not None:
            self.ear = threading.Thread(target=hear)
            self.ear.start()

    def hang_up(self):
        if self.ear:
            os.close(self.end)
            self.ear.join()
            self.ear = self.end = None

    def __exit__(self, *_):
        self.hang_up()
        for fd in (self.end, self.own):
            if fd is not None:
                os.close(fd)


class Program:
    def __init__(self, path, more):
        self.path, self.more = os.path.abspath(path), more
        if not os.access(self.path, os.X_OK):
            sys.exit(f"same.py: {path} is no program")

    def environment(self, home, sets):
        env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home,
               "LC_ALL": "C.UTF-8", "TZ": "UTC",
               "TERM": "xterm" if "COLUMNS" in sets else "dumb"}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS",
                     "LD_LIBRARY_PATH", "LOCPATH"):
            if name in os.environ:
                env[name] = os.environ[name]
        return {**env, **self.more, **sets}

    def run(self, words, cwd, home, sets):
        """Status, stdout and stderr; a status of None: not in time. With
        COLUMNS among the settings stdout is a terminal of that width."""
        with (tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err,
              Terminal(sets.get("COLUMNS")) as terminal):
            p = subprocess.Popen([self.path, *words], cwd=cwd,
                                 env=self.environment(home, sets),
                                 stdin=subprocess.DEVNULL, stderr=err,
                                 stdout=terminal.end or out,
                                 start_new_session=True)
            terminal.listen(out)
            try:
                status = p.wait(TIMEOUT)
            except subprocess.TimeoutExpired:
                os.killpg(p.pid, signal.SIGKILL)
                p.wait()
                status = None
            terminal.hang_up()
            return status, *(os.pread(f.fileno(), os.fstat(f.fileno()).st_size,
                                      0) for f in (out, err))

    def plain(self, data, cwd):
        """The bytes without what two runs may not have in common."""
        for path, sign in ((cwd, b"@"), (self.path, b"@entente"),
                           (os.path.dirname(self.path), b"@bin")):
            data = data.replace(os.fsencode(path), sign)
        data = re.sub(rb"\(\d+ ms\)", b"(@ ms)", data)
        if not data.startswith(b"%PDF"):
            return data
        # A date with a time zone is longer, and so all that follows it is
        # further on.
        data = re.sub(rb"(?m)^\d{10} 00000 n", b"@ n", data)
        data = re.sub(rb"startxref\n\d+", b"startxref @", data)
        return re.sub(rb"/CreationDate \([^)]*\)", b"/CreationDate @", data)

    def answer(self, question, cwd, home):
        """All that came of a question, by name."""
        os.mkdir(cwd)
        question.ledger.put(cwd)
        shutil.copy(os.path.join(HERE, "theme.yaml"), cwd)
        out = {}
        for i, (sets, words) in enumerate(question.steps()):
            status, stdout, stderr = self.run(words, cwd, home, sets)
            out[f"status {i}"] = str(status).encode()
            out[f"stdout {i}"] = self.plain(stdout, cwd)
            out[f"stderr {i}"] = self.plain(stderr, cwd)
            if status is None:
                out["late"] = b"yes"
        for folder, _, names in os.walk(cwd):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as f:
                    out["file " + os.path.relpath(path, cwd)] = \
                        self.plain(f.read(), cwd)
        shutil.rmtree(cwd)
        return out


def known(program, folder):
    """What can be asked: each command with its options."""
    def told(*words):
        return program.run(["help", *words], folder, folder, {})[1].decode()

    out = {}
    for name in re.findall(r"^  ([a-z][a-z-]*)(?: [A-Z[].*?)?  +\S", told(),
                           re.M):
        out[name] = set(re.findall(r"^  (?:-\w, |    )(--[a-z][a-z-]*)",
                                   told(name), re.M))
    return out


def is_newer(question, old, new):
    """Whether it has a command or an option that only NEW has."""
    for _, words in question.steps():
        command = words[0] if words else ""
        if command in new and command not in old:
            return True
        options = {w.split("=")[0] for w in words if w.startswith("--")}
        if options & (new.get(command, set()) - old.get(command, set())):
            return True
    return False


# -------------------------------------------------------------- telling

def cut(line, other):
    """A line, or of a long one what stands around the first difference."""
    if len(line) < 200:
        return line
    at = next((i for i, (x, y) in enumerate(zip(line, other)) if x != y),
              min(len(line), len(other)))
    return f"…{line[max(0, at - 60):at + 120]}…"


def difference(name, old, new, most):
    """At most so many lines of a unified diff."""
    a, b = (x.decode("utf-8", "backslashreplace").splitlines() for x in
            (old, new))
    if a == b:   # the ends of lines, or of the file
        a, b = [repr(old[-80:])], [repr(new[-80:])]
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), 0)
    one, two = (x[at] if at < len(x) else "" for x in (a, b))
    lines = list(difflib.unified_diff(a[at - min(at, 3):][:400],
                                      b[at - min(at, 3):][:400],
                                      f"OLD {name}", f"NEW {name}",
                                      lineterm="", n=2))
    for line in lines[:most]:
        print("   ", cut(line, "+" + (one if line[0] == "+" else two)
                         if line[0] == "-" else "-" + one))
    if len(lines) > most:
        print(f"    … {len(lines) - most} lines more")


def tell(question, old, new, show):
    print(f"differs: {question.name}")
    for name in sorted(old.keys() | new.keys()) if show else ():
        one, two = old.get(name), new.get(name)
        if one is None or two is None:
            print(f"    {name}: only by {'OLD' if two is None else 'NEW'}")
        elif one != two:
            difference(name, one, two, 16)


class Allowed:
    """Differences that are meant: a regex a line, the reason behind #."""

    def __init__(self, path):
        self.rules = []
        if path:
            with open(path, encoding="utf-8") as f:
                lines = [re.sub(r"(^|\s)#.*", "", x).strip() for x in f]
            self.rules = [(re.compile(x), [0]) for x in lines if x]

    def covers(self, name):
        for rule, used in self.rules:
            if rule.search(name):
                used[0] += 1
                return True
        return False

    def idle(self):
        return [rule.pattern for rule, used in self.rules if not used[0]]


# ------------------------------------------------------------- coverage

# What makes or changes files is no question: tests/cli has them, file by file;
# nor is what never ends by itself.
EDITING = {"init", "add", "cite", "retype", "rename", "merge", "fmt", "import",
           "watch"}
EDITS = {"--fix", "--dry-run"}  # of `check`, which is one


def uncovered(options):
    """What of the program's help nobody asks: lines to be shown."""
    lines = read_questions(os.path.join(HERE, "questions.txt"))
    good, wrong, commands = {}, {}, {}
    for line, refused in lines:
        for _, words in words_of(line, PLAIN):
            count = wrong if refused else good
            if words and words[0] in options:
                commands[words[0]] = commands.get(words[0], 0) + 1
            for word in {w.split("=")[0] for w in words}:
                name = {"-o": "--output", "-O": "--output-format",
                        "-q": "--quiet", "-v": "--verbose", "-a": "--all",
                        "-h": "--help"}.get(word, word)
                count[name] = count.get(name, 0) + 1
            good["--file"] = 2
            wrong["--file"] = wrong.get("--file", 0) + ("-f" in words)
    options = {c: set(o) - EDITS for c, o in options.items()
               if c not in EDITING}
    for command in options:
        if commands.get(command, 0) < 2:
            yield f"`{command}` is asked less than twice"
    for option in sorted(set().union(*options.values())):
        if good.get(option, 0) < 2:
            yield f"{option} is used less than twice in [good]"
        if not wrong.get(option):
            yield f"{option} is not used in [wrong]"


# ----------------------------------------------------------------- main

def arguments():
    p = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("old", metavar="OLD")
    p.add_argument("new", metavar="NEW")
    p.add_argument("--questions", type=int, metavar="N",
                   help="only so many, spread over all")
    p.add_argument("--random", type=int, default=100, metavar="N",
                   help="so many ledgers made of dice (100)")
    p.add_argument("--seed", default="1", metavar="S", help="of the dice (1)")
    p.add_argument("--full", action="store_true",
                   help="every question about every ledger made of dice")
    p.add_argument("--jobs", type=int, default=2, metavar="N",
                   help="so many at once (2)")
    p.add_argument("--only", type=re.compile, metavar="REGEX",
                   help="only questions like this, as --list shows them")
    p.add_argument("--list", action="store_true", help="show the questions")
    p.add_argument("--allow", metavar="FILE",
                   help="questions whose difference is meant: a regex a line,\n"
                   "what stands behind # is the reason")
    p.add_argument("--show", type=int, default=5, metavar="N",
                   help="differences shown in full (5)")
    p.add_argument("--set", action="append", default=[], metavar="NAME=VALUE",
                   help="in the surroundings of NEW alone")
    p.add_argument("--covered", action="store_true",
                   help="also fail if an option or a command of NEW is never "
                   "asked")
    p.add_argument("--root", metavar="FOLDER",
                   help="the checkout whose ledgers are asked about")
    return p.parse_args()


def checkout(args):
    """The first folder above this script or the programs that has data/."""
    for start in (HERE, args.new, args.old):
        at = os.path.realpath(start)
        while at != "/":
            if os.path.isdir(os.path.join(at, "data", "vocab")):
                return at
            at = os.path.dirname(at)
    sys.exit("same.py: no ledgers to ask about; say where with --root")


def compare(old, new, questions, folder, args):
    """Asks all; gives the numbers of (different, allowed, late)."""
    home = os.path.join(folder, "home")
    os.mkdir(home)
    allowed = Allowed(args.allow)
    differ = meant = late = 0

    def both(numbered):
        i, question = numbered
        at = os.path.join(folder, f"q{i}")
        os.mkdir(at)
        # Folders with names of one length, so that lines are filled alike.
        out = [program.answer(question, os.path.join(at, name), home)
               for program, name in ((old, "old"), (new, "new"))]
        os.rmdir(at)
        return question, *out

    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        for question, one, two in pool.map(both, enumerate(questions)):
            if "late" in one or "late" in two:
                print(f"not in {TIMEOUT} s: {question.name}")
                late += 1
            elif one != two and allowed.covers(question.name):
                meant += 1
            elif one != two:
                tell(question, one, two, differ < args.show)
                differ += 1
    for rule in allowed.idle():
        print(f"nothing differs that is allowed by: {rule}")
    return differ, meant, late


def main():
    args = arguments()
    args.root = args.root or checkout(args)
    old = Program(args.old, {})
    new = Program(args.new, dict(x.split("=", 1) for x in args.set))
    with tempfile.TemporaryDirectory(prefix="entente-same.") as folder:
        here = os.path.join(folder, "made")
        questions = list(all_questions(args, here))
        if args.only:
            questions = [q for q in questions if args.only.search(q.name)]
        questions = spread(questions, args.questions)
        if args.list:
            print(*(q.name for q in questions), sep="\n")
            return 0
        before, now = known(old, folder), known(new, folder)
        asked = [q for q in questions if not is_newer(q, before, now)]
        missing = list(uncovered(now)) if args.covered else []
        differ, meant, late = compare(old, new, asked, folder, args)
    for line in missing:
        print(f"questions.txt: {line}")
    print(f"{len(asked)} questions about "
          f"{len({q.ledger.name for q in asked})} ledgers: {differ} differ"
          + (f", {meant} as they should" if meant else "")
          + (f", {late} without an answer" if late else "")
          + (f"; {len(questions) - len(asked)} not asked, since only NEW "
             "understands them" if len(questions) > len(asked) else ""))
    return 2 if late or not asked else 1 if differ or missing else 0


if __name__ == "__main__":
    sys.exit(main())
