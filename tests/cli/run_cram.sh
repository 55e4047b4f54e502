#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Run the examples of one cram file or Markdown page on a copy, so that nothing
# is written beside it. A page starts in a folder with a copy of data/.
#
# usage: run_cram.sh UTF8_CRAM PROGRAM_DIRS FILE
set -eu

cram=$1 dirs=$2 file=$3

work=$(mktemp -d "${TMPDIR:-/tmp}/entente-cram.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cp "$file" "$work/"
mkdir "$work/home" "$work/tmp" "$work/bin"
# The distribution's Python is the one that has cram and what tests may need.
test ! -x /usr/bin/python3 || ln -s /usr/bin/python3 "$work/bin/python3"

# What the caller's surroundings might change is taken away.
unset ENTENTE_FILE ENTENTE_PAGER PAGER NO_COLOR CLICOLOR CLICOLOR_FORCE || :
PATH=$dirs:$work/bin:$PATH HOME=$work/home TMPDIR=$work/tmp
XDG_CACHE_HOME=$work/home/cache
export PATH HOME TMPDIR XDG_CACHE_HOME

indent=2 shell=/bin/sh
case $file in
*.md)
  indent=4 shell=$work/page-shell
  printf '#!/bin/sh\ncp -R "$ENTENTE_DATA" data && exec /bin/sh "$@"\n' >"$shell"
  chmod +x "$shell"
  ;;
esac

cd "$work"
python3 "$cram" --preserve-env --indent="$indent" --shell="$shell" "${file##*/}"
