#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Build entente and show it at work on the ledger in data/us-pakistan-2011:
# answers on the terminal, pictures in out/.
#
# usage: tools/demo.sh
set -eu

cd "$(dirname "$0")/.."
ledger=data/us-pakistan-2011
unset ENTENTE_FILE ENTENTE_PAGER CC || :

sh tools/setup.sh main
mkdir -p out
echo "Building entente and entente-gv in build/: about a minute the first time."
if ! sh tools/build.sh build 'src/cli/entente src/gv/entente-gv' \
  --buildtype=release >out/build.log 2>&1; then
  cat out/build.log
  echo "The build failed; what it said is above and in out/build.log." >&2
  exit 1
fi
PATH=$PWD/build/src/cli:$PWD/build/src/gv:$PATH

run() {
  printf '\n$ entente'
  printf ' %s' "$@"
  printf '\n'
  entente "$@"
}

run check -f $ledger
run who haqqani --at 1986 -f $ledger
run who haqqani --at 2011-09 -f $ledger
run diff 1986 2011-09 -f $ledger
run rank --at 2011-09 --limit 10 -f $ledger
run shifts -f $ledger

wrote=
for suffix in dot svg; do
  for date in 1986 2011-09; do
    file=out/us-pakistan-$date.$suffix
    run draw --at $date -f $ledger -o $file
    wrote="$wrote $file"
  done
  file=out/us-pakistan-diff-1986-2011-09.$suffix
  run diff 1986 2011-09 -f $ledger -o $file
  wrote="$wrote $file"
done

file=out/us-pakistan-matrix-2011-09.svg
run draw --at 2011-09 --detail matrix -f $ledger -o $file
wrote="$wrote $file"
file=out/us-pakistan.html
run report -f $ledger -o $file
wrote="$wrote $file"

printf '\nWritten:\n'
printf '  %s\n' $wrote
