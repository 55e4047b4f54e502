#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compare the output of each command of cases.txt with its file, byte by byte.

With --accept the files are rewritten instead, to be reviewed as a diff.
"""
import argparse
import difflib
import os
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


def passes(name, command, cwd, env, accept):
    ran = subprocess.run(["sh", "-c", command], cwd=cwd, env=env,
                         stdin=subprocess.DEVNULL, capture_output=True)
    if ran.returncode != 0:
        print(f"{name}: exit status {ran.returncode} from: {command}")
        print(ran.stderr.decode("utf-8", "replace"), end="")
        return False
    path = os.path.join(HERE, name)
    want = b""
    if os.path.exists(path):
        with open(path, "rb") as f:
            want = f.read()
    if accept:
        if want != ran.stdout:
            with open(path, "wb") as f:
                f.write(ran.stdout)
            print(f"{name}: written")
        return True
    if not os.path.exists(path):
        print(f"{name}: no such file; make it with --accept")
        return False
    if want != ran.stdout:
        differences(name, want, ran.stdout)
    return want == ran.stdout


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

    env = environment(args.path)
    failed = 0
    for name, command in cases():
        if args.name and name not in args.name:
            continue
        with tempfile.TemporaryDirectory(prefix="entente-golden.") as cwd:
            shutil.copytree(os.path.join(ROOT, "data"),
                            os.path.join(cwd, "data"))
            env["HOME"] = cwd
            failed += not passes(name, command, cwd, env, args.accept)
    sys.exit(1 if failed else 0)


main()
