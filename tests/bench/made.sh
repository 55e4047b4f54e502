#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# usage: made.sh PYTHON MAKE_LEDGER ENTENTE: a made ledger is without errors.
set -eu
"$1" "$2" 500 60 made.yaml
"$3" check -f made.yaml --format short >made.out || {
  grep ': error: ' made.out
  exit 1
}
