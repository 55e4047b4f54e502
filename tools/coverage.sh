#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Which lines and branches the suite runs, by folder: a build of its own in
# build-coverage/, the suite once, and what gcov has counted. Assertions are left
# out, for a branch that is taken when the code is wrong is none of the tests';
# so is whether a vector has room for one more. Nothing is inlined, so that a
# branch counts once.
#
# usage: tools/coverage.sh [--no-run] [FILE...]
#
#   --no-run  what was counted so far
#   FILE      of these files (src/cli/pager.c) the lines and branches that were
#             not run, too
set -eu

run=true
case ${1-} in
--no-run)
  run=false
  shift
  ;;
-*)
  sed -n '3,12s/^# \{0,1\}//p' "$0"
  exit 2
  ;;
esac

cd "$(dirname "$0")/.."
folder=build-coverage
if $run; then
  sh tools/setup.sh main tests coverage
  CC=gcc sh tools/build.sh $folder '' -Dtests=enabled -Db_coverage=true \
    -Db_ndebug=true -Doptimization=g -Dc_args=-fno-inline -Dwerror=false
  find $folder -name '*.gcda' -exec rm {} +
  # A test that gcov itself breaks, as one of memory or of files, is told, and
  # the rest counts.
  meson test -C $folder --no-rebuild --timeout-multiplier 6 || :
fi

# The test of the fence builds it with what the programs leave out here.
gcovr --root . --filter src/ -j 2 --gcov-ignore-parse-errors $folder \
  --exclude-directories '.*test_fence' \
  --exclude-branches-by-pattern '.*\bvec_(push|reserve)\(' \
  --json-summary $folder/coverage.json \
  --json $folder/coverage-lines.json >/dev/null
python3 - $folder "$@" <<'END'
import json, sys

folder, *asked = sys.argv[1:]
with open(f"{folder}/coverage.json", encoding="utf-8") as f:
    files = json.load(f)["files"]
sums = {}
for one in files:
    name = one["filename"].split("/")[1]
    for key in (name, "all"):
        row = sums.setdefault(key, [0, 0, 0, 0])
        for i, what in enumerate(("line_covered", "line_total",
                                  "branch_covered", "branch_total")):
            row[i] += one[what]

def share(part, whole):
    return f"{100 * part / whole:.1f}" if whole else "-"

print("| folder | lines | % | branches | % |\n|---|---|---|---|---|")
for name, (a, b, c, d) in sorted(sums.items()):
    print(f"| {name} | {b} | {share(a, b)} | {d} | {share(c, d)} |")

print("\n| least covered | lines % | branches % | branches not taken |")
print("|---|---|---|---|")
for one in sorted(files, key=lambda f: f["branch_covered"] -
                  f["branch_total"])[:25]:
    print(f"| {one['filename']} | {one['line_percent']} | "
          f"{one['branch_percent']} | "
          f"{one['branch_total'] - one['branch_covered']} |")

with open(f"{folder}/coverage-lines.json", encoding="utf-8") as f:
    lines = {one["file"]: one["lines"] for one in json.load(f)["files"]}
for name in asked:
    print(f"\n{name}")
    with open(name, encoding="utf-8") as f:
        text = f.read().splitlines()
    for line in lines.get(name, ()):
        if line.get("gcovr/noncode"):
            continue
        n, ways = line["line_number"], line["branches"]
        missed = sum(1 for way in ways if not way["count"])
        if not line["count"] or missed:
            print(f"{n:5}{'#####' if not line['count'] else '':>6}"
                  f"{f'{missed}/{len(ways)}' if ways else '':>7}  "
                  f"{text[n - 1]}")
END
