#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Fuzz one target for some time, with sanitizers, in build-fuzz/.
#
# usage: tools/fuzz.sh NAME [SECONDS]       (NAME of tests/fuzz/fuzz_NAME.c)
#
# libFuzzer writes into its corpus, so it works on a copy. An input that breaks
# something stays in build-fuzz/, what UBSan finds included; make it small with
# `build-fuzz/tests/fuzz/fuzz_NAME -minimize_crash=1 FILE`, name it after what
# it broke, and add it to tests/fuzz/corpus/NAME/. What a run found new, and no
# more of it than needs be, is added by
# `build-fuzz/tests/fuzz/fuzz_NAME -merge=1 tests/fuzz/corpus/NAME \
#   build-fuzz/corpus-NAME`.
set -eu

case ${1:---help} in
-*)
  sed -n '3,14s/^# \{0,1\}//p' "$0"
  exit 2
  ;;
esac
name=$1 seconds=${2:-60}

cd "$(dirname "$0")/.."
# An empty array has no address here, and to that clang does not let nothing be
# added.
test -f build-fuzz/build.ninja ||
  CC=clang meson setup build-fuzz -Dfuzz=true -Dgv=auto \
    -Db_sanitize=address,undefined -Db_lundef=false \
    -Dc_args='-fno-sanitize-recover=undefined -fno-sanitize=pointer-overflow'
ninja -C build-fuzz "tests/fuzz/fuzz_$name"

corpus=build-fuzz/corpus-$name
mkdir -p "$corpus"
test ! -d "tests/fuzz/corpus/$name" || cp -R "tests/fuzz/corpus/$name/." "$corpus"
words=
test ! -f "tests/fuzz/$name.dict" || words=-dict=tests/fuzz/$name.dict
# Programs write what they are told to: into a folder that goes again.
TMPDIR=$(mktemp -d)
trap 'rm -rf "$TMPDIR"' EXIT
export TMPDIR
ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
  build-fuzz/tests/fuzz/fuzz_"$name" \
  -max_total_time="$seconds" -timeout=5 -rss_limit_mb=2048 \
  -artifact_prefix="$PWD/build-fuzz/" -print_final_stats=1 $words "$corpus"
