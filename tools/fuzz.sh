#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Fuzz with sanitizers, in build-fuzz/: one target for some time, or all of them
# in turn until they have had so many executions together.
#
# usage: tools/fuzz.sh NAME [SECONDS]       (NAME of tests/fuzz/fuzz_NAME.c)
#        tools/fuzz.sh --all N [SECONDS]    (N executions, turns of 60 seconds)
#        tools/fuzz.sh --table              (what all turns so far came to)
#        tools/fuzz.sh --merge              (what was new and is worth it is kept)
#
# All have turns of one length, so a fast target has more executions than a slow
# one; who has had a quarter of N, or broke in ten turns, has no more. What a
# turn came to is a line of build-fuzz/turns.txt, with which --all goes on: to
# begin anew, remove it. In the end, or when it is interrupted, they are added up:
# executions, how many in a second of the processor, inputs that were new, turns
# that ended in a fault.
#
# libFuzzer writes into its corpus, so it works on a copy, build-fuzz/corpus-NAME.
# An input that breaks something stays in build-fuzz/faults/, what UBSan finds
# included; make it small with `build-fuzz/tests/fuzz/fuzz_NAME
# -minimize_crash=1 FILE`, name it after what it broke, and add it to
# tests/fuzz/corpus/NAME/. What was found new is added there by --merge, no more
# of it than needs be.
set -eu

usage() {
  sed -n '3,25s/^# \{0,1\}//p' "$0"
  exit 2
}
case ${1:---help} in
--all) test $# -ge 2 || usage ;;
--merge | --table | [!-]*) ;;
*) usage ;;
esac

cd "$(dirname "$0")/.."
programs=build-fuzz/tests/fuzz turns=build-fuzz/turns.txt faults=build-fuzz/faults
names=$(ls tests/fuzz/fuzz_*.c | sed 's/.*fuzz_//; s/\.c$//')

# An empty array has no address here, and to that clang does not let nothing be
# added.
build() { # NAME...
  test -f build-fuzz/build.ninja ||
    CC=clang meson setup build-fuzz -Dfuzz=true -Dgv=auto \
      -Db_sanitize=address,undefined -Db_lundef=false \
      -Dc_args='-fno-sanitize-recover=undefined -fno-sanitize=pointer-overflow'
  ninja -C build-fuzz $(printf "tests/fuzz/fuzz_%s\n" "$@")
}

# Programs write what they are told to: into a folder that goes again, without a
# disk where there is one.
room() {
  test ! -w /dev/shm || TMPDIR=/dev/shm
  TMPDIR=$(mktemp -d -p "${TMPDIR:-/tmp}")
  export TMPDIR
}

# Leaks are looked for in the end. In a campaign little is remembered of who asked
# for memory; what broke is run again by itself.
fuzz() { # NAME OPTION... FOLDER...
  name=$1
  shift
  test ! -f "tests/fuzz/$name.dict" || set -- "-dict=tests/fuzz/$name.dict" "$@"
  ASAN_OPTIONS=malloc_context_size=${CONTEXT:-3}:quarantine_size_mb=16:max_malloc_fill_size=0 \
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
    "$programs/fuzz_$name" -detect_leaks=0 -timeout=20 -rss_limit_mb=2048 \
    -artifact_prefix="$faults/$name-" -print_final_stats=1 -print_funcs=0 "$@"
}

corpus() { # NAME
  mkdir -p "build-fuzz/corpus-$1" "$faults"
  test ! -d "tests/fuzz/corpus/$1" ||
    cp -R "tests/fuzz/corpus/$1/." "build-fuzz/corpus-$1"
}

# A turn, and its line: name, executions, seconds of the processor, new inputs,
# and 1 for a fault.
turn() { # NAME SECONDS
  corpus "$1"
  (
    fuzz "$1" "-max_total_time=$2" "build-fuzz/corpus-$1" && echo good
    times
  ) >"$TMPDIR/said" 2>&1
  line=$(awk -v name="$1" '
    /^stat::number_of_executed_units/ { n = $2 }
    /^stat::new_units_added/ { new = $2 }
    /^good$/ { good = 1 }
    /^[0-9]*m[0-9.]*s / {
      split($1, user, "[ms]")
      split($2, kernel, "[ms]")
      cpu = (user[1] + kernel[1]) * 60 + user[2] + kernel[2]
    }
    END { printf "%s %d %.2f %d %d\n", name, n, cpu, new, !good }' "$TMPDIR/said")
  echo "$line" >>"$turns"
  echo "$line"
  case $line in *1) cp "$TMPDIR/said" "$faults/$1-$(date +%H%M%S).txt" ;; esac
}

# Who has had a share of all, or broke often, has no more turns.
may_go_on() { # NAME ALL
  awk -v name="$1" -v all="$2" '
    { sum += $2 }
    $1 == name { n += $2; broke += $5 }
    END { exit !(sum < all && n < all / 4 && broke < 10) }' "$turns"
}

campaign() { # ALL SECONDS
  touch "$turns"
  trap 'exit 130' INT TERM
  trap 'table; rm -rf "$TMPDIR"' EXIT
  went=yes
  while test $went; do
    went=
    for name in $names; do
      may_go_on "$name" "$1" || continue
      turn "$name" "$2"
      went=yes
    done
  done
}

merge() {
  for name in $names; do
    test ! -d "build-fuzz/corpus-$name" ||
      fuzz "$name" -merge=1 "tests/fuzz/corpus/$name" \
        "build-fuzz/corpus-$name" 2>&1 | grep 'MERGE-OUTER.*new' || :
  done
}

table() {
  awk -v names="$names" '
    { n[$1] += $2; cpu[$1] += $3; new[$1] += $4; broke[$1] += $5
      n["all"] += $2; cpu["all"] += $3; new["all"] += $4; broke["all"] += $5 }
    END {
      printf "%-10s %12s %10s %10s %7s\n", "target", "executions", "a second",
        "new", "faults"
      k = split(names " all", name)
      for (i = 1; i <= k; i++) {
        t = name[i]
        printf "%-10s %12d %10.0f %10d %7d\n", t, n[t],
          (cpu[t] > 0 ? n[t] / cpu[t] : 0), new[t], broke[t]
      }
    }' "$turns"
}

case $1 in
--table) table ;;
--all)
  build $names
  room
  campaign "$2" "${3:-60}"
  ;;
--merge)
  room
  trap 'rm -rf "$TMPDIR"' EXIT
  merge
  ;;
*)
  build "$1"
  room
  trap 'rm -rf "$TMPDIR"' EXIT
  corpus "$1"
  CONTEXT=30 fuzz "$1" "-max_total_time=${2:-60}" "build-fuzz/corpus-$1"
  ;;
esac
