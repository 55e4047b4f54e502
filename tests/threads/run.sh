#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Build the library with -fsanitize=thread and ask it in two threads at once;
# fails at the first memory that both use without order.
#
# usage: tests/threads/run.sh FOLDER ENTENTE_GV
#
# ENTENTE_GV is of another build: the sanitizer needs more memory than it may
# have.
set -eu

folder=$1 gv=$2
cd "$(dirname "$0")/../.."
sh tools/build.sh "$folder" tests/threads/threads \
  -Dtests=enabled -Db_sanitize=thread -Db_lundef=false -Doptimization=1
TSAN_OPTIONS=halt_on_error=1 "$folder/tests/threads/threads" "$gv" \
  data/us-pakistan-2011 1986 2011-09 haqqani
