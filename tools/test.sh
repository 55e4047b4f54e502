#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# All tests and checks: two compilers without a warning, the suite, the suite
# again under sanitizers, and threads. Fuzz corpora are replayed by the suite,
# and layers, style, pages and their like (meson test --suite checks) looked at
# in it, once. The last line is "N passed, N failed".
#
# usage: tools/test.sh
set -eu

cd "$(dirname "$0")/.."
unset CC || :
sh tools/setup.sh main tests

passed=0 failed=0 failures=
said=$(mktemp)
trap 'rm -f "$said"' EXIT

count() { # NAME STATUS
  if test "$2" = 0; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1)) failures="$failures
  $1"
  fi
}

check() { # NAME COMMAND...
  name=$1
  shift
  printf '\n== %s\n' "$name"
  status=0
  "$@" || status=$?
  count "$name" $status
  return $status
}

# Runs the suite in a build folder and counts each of its tests.
suite() { # NAME FOLDER MULTIPLIER
  printf '\n== %s: the suite\n' "$1"
  rm -f "$2/meson-logs/testlog.json"
  meson test -C "$2" --no-rebuild --print-errorlogs \
    --timeout-multiplier "$3" || :
  results=$(python3 - "$2/meson-logs/testlog.json" "$said" <<'END'
import json, sys
with open(sys.argv[1], encoding="utf-8") as log:
    for line in log:
        test = json.loads(line)
        good = test["result"] in ("OK", "SKIP", "EXPECTEDFAIL")
        print(0 if good else 1, test["name"].replace(" ", ""))
        if not good:
            said = test.get("stdout", "") + test.get("stderr", "")
            said = said.splitlines()
            with open(sys.argv[2], "a", encoding="utf-8") as said_last:
                print(f"\n{test['name']}, its last lines:", *said[-15:],
                      sep="\n  ", file=said_last)
END
  ) || { count "$1: the suite did not run" 1; return; }
  while read -r status test; do
    count "$1: $test" "$status"
  done <<END
$results
END
}

# Referees that Debian lacks: who finds fault with pages for people who do not see
# them, who reads exports, and DuckDB. Without a network the tests do without them,
# and say so.
referees() { # FOLDER
  test ! -e "$1/npm/node_modules/axe-core/axe.min.js" || return 0
  command -v npm >/dev/null && npm install --prefix "$1/npm" --no-audit \
    --no-fund --ignore-scripts --loglevel=error axe-core@4.14.1 \
    graphology@0.26.0 graphology-gexf@0.13.2 graphology-graphml@0.5.2 \
    @alephdata/followthemoney@3.8.4 @duckdb/node-api@1.5.6-r.1 ||
    echo 'some referees could not be installed'
}

if check 'gcc, warnings are errors' \
  sh tools/build.sh build-test-gcc '' -Dwerror=true -Dtests=enabled; then
  referees build-test-gcc
  suite gcc build-test-gcc 2
fi
# clang warns before it optimises.
check 'clang, warnings are errors' \
  env CC=clang sh tools/build.sh build-test-clang '' -Dwerror=true \
  -Doptimization=0 || :
# What the sanitizers add takes gcc very long to optimise.
if check 'sanitizers build' \
  sh tools/build.sh build-test-sanitize '' -Dtests=enabled \
  -Db_sanitize=address,undefined -Db_lundef=false -Doptimization=g; then
  suite sanitizers build-test-sanitize 6
fi
check 'threads, with a sanitizer' sh tests/threads/run.sh build-test-threads \
  build-test-gcc/src/gv/entente-gv || :

cat "$said"
test -z "$failures" || printf '\nFailed:%s\n' "$failures"
printf '\n%d passed, %d failed\n' "$passed" "$failed"
test "$failed" = 0
