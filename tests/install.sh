#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Install into an empty folder and use the library as anybody would: by its
# header and pkg-config file, from a program of another project.
#
# usage: install.sh BUILD_FOLDER COMPILER
set -eu

build=$1 cc=$2
work=$(mktemp -d "${TMPDIR:-/tmp}/entente-install.XXXXXX")
trap 'rm -rf "$work"' EXIT

DESTDIR=$work meson install -C "$build" --no-rebuild --quiet
cd "$work"
pc=$(find . -name entente.pc)
PKG_CONFIG_PATH=$PWD/$(dirname "$pc")
export PKG_CONFIG_PATH
prefix=.$(pkg-config --variable=prefix entente)
library=$(pkg-config --define-variable=prefix="$prefix" \
  --variable=libdir entente)

cat >user.c <<'END'
#include <entente.h>
#include <stdio.h>
int main(void) { return puts(ent_version()) < 0; }
END
"$cc" -std=c11 -Wall -Werror user.c -o user \
  $(pkg-config --define-variable=prefix="$prefix" --cflags --libs entente)
LD_LIBRARY_PATH=$library ./user

# What begins otherwise is not public and must not be seen.
if nm -D --defined-only "$library"/libentente.so | awk '{ print $3 }' |
  grep -v '^ent_'; then
  echo 'libentente shows symbols that are not public' >&2
  exit 1
fi
