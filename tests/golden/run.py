#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the output of each command of cases.txt with its file, byte by byte.

With --accept the files are rewritten instead, to be reviewed as a diff; not
that of a command of which a part fails or which writes nothing.
"""
import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def cases():
    with open(os.path.join(HERE, "cases.txt"), encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                name, command = line.split("|", 1)
                yield name.strip(), command.strip()


def environment(path):
    env = {k: v for k, v in os.environ.items()
           if not k.startswith(("ENTENTE_", "XDG_")) and k != "NO_COLOR"}
    env.update(PATH=path + os.pathsep + env["PATH"], LC_ALL="C.UTF-8",
               TZ="UTC", COLUMNS="80", TERM="dumb")
    return env


def differences(name, want, got):
    def lines(data):
        return data.decode("utf-8", "replace").splitlines(keepends=True)

    for line in difflib.unified_diff(lines(want), lines(got), name, "now"):
        sys.stdout.write(line if line.endswith("\n")
                         else line + "\n\\ no newline at the end\n")


def run(command, cwd, env):
    """(what it writes, what it says, the status). Of several in a pipe each has
    to do well; a shell by itself asks only the last."""
    out, said = b"", b""
    for part in re.split(r" \| ", command):
        ran = subprocess.run(["sh", "-c", part], cwd=cwd, env=env, input=out,
                             capture_output=True)
        out, said = ran.stdout, said + ran.stderr
        if ran.returncode != 0:
            return b"", said, ran.returncode
    return out, said, 0


def passes(name, command, cwd, env, accept):
    out, said, status = run(command, cwd, env)
    if status != 0 or not out:
        print(f"{name}: exit status {status}"
              f"{'' if out else ' and no output'} from: {command}")
        print(said.decode("utf-8", "replace"), end="")
        return False
    path = os.path.join(HERE, name)
    want = b""
    if os.path.exists(path):
        with open(path, "rb") as f:
            want = f.read()
    if accept:
        if want != out:
            with open(path, "wb") as f:
                f.write(out)
            print(f"{name}: written")
        return True
    if not os.path.exists(path):
        print(f"{name}: no such file; make it with --accept")
        return False
    if want != out:
        differences(name, want, out)
    return want == out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--accept", action="store_true",
                   help="write the files instead of comparing")
    p.add_argument("--path", help="folders of the built programs "
                   "(default: src/cli and src/gv of build/)",
                   default=os.pathsep.join(os.path.join(ROOT, "build", "src", d)
                                           for d in ("cli", "gv")))
    p.add_argument("name", nargs="*", help="only these files")
    args = p.parse_args()

    # Commands run in a folder of their own.
    env = environment(os.pathsep.join(map(os.path.abspath,
                                          args.path.split(os.pathsep))))
    failed = 0
    for name, command in cases():
        if args.name and name not in args.name:
            continue
        with tempfile.TemporaryDirectory(prefix="entente-golden.") as cwd:
            # What somebody's own figure left there is none of ours.
            shutil.copytree(os.path.join(ROOT, "data"),
                            os.path.join(cwd, "data"),
                            ignore=shutil.ignore_patterns("layout.yaml"))
            env["HOME"] = cwd
            failed += not passes(name, command, cwd, env, args.accept)
    sys.exit(1 if failed else 0)


main()
