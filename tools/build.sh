#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Set up a build folder if there is none, and build in it.
#
# usage: tools/build.sh FOLDER TARGETS [MESON_OPTION...]
#
# TARGETS are ninja's, in one word; "" builds all. CC chooses the compiler.
set -eu

case ${1:---help} in
-*)
  sed -n '3,7s/^# \{0,1\}//p' "$0"
  exit 2
  ;;
esac
folder=$1 targets=$2
shift 2
cd "$(dirname "$0")/.."

# Flags from somebody's surroundings would make another program of it.
unset CFLAGS CPPFLAGS LDFLAGS

# A folder that was set up in another place builds the files of that place.
if test -f "$folder/build.ninja" &&
  ! meson introspect "$folder" --buildsystem-files |
    grep -qF "\"$(pwd -P)/meson.build\""; then
  rm -rf "$folder"
fi
test -f "$folder/build.ninja" || meson setup "$folder" "$@"
ninja -C "$folder" $targets
