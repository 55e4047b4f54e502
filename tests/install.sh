#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Install into an empty folder and use the library as anybody would: by its
# header and pkg-config file, from programs of other projects.
#
# usage: install.sh BUILD_FOLDER COMPILER TOOLS
set -eu

build=$1 cc=$2 tools=$3
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
flags=$(pkg-config --define-variable=prefix="$prefix" --cflags --libs entente)

# Nothing but the header is needed, in any C since C99 and in C++; nor is more
# of it needed than the part of a subject.
cat >user.c <<'END'
#include <entente.h>
int main(void) {
  ent_style narrow = ENT_STYLE(.width = 40, .ascii = true);
  ent_figure_options usual = ENT_FIGURE_OPTIONS();
  return ent_version()[0] == 0 || narrow.width != 40 || usual.size == 0;
}
END
for part in "$prefix"/include/entente/*.h; do
  printf '#include <entente/%s>\nint main(void) { return 0; }\n' \
    "$(basename "$part")" >part.c
  "$cc" -std=c99 -Wall -Wextra -Wpedantic -Werror -fsyntax-only part.c $flags
done
cat >user.cc <<'END'
#include <entente.h>
int main() {
  ent_style narrow = ENT_STYLE();
  narrow.width = 40;
  ent_read_options usual = ENT_READ_OPTIONS();
  return narrow.size != sizeof narrow || narrow.raw || usual.size == 0;
}
END
for language in c99 c11 c17; do
  "$cc" -std=$language -Wall -Wextra -Wpedantic -Werror user.c -o user $flags
  LD_LIBRARY_PATH=$library ./user
done
if command -v c++ >/dev/null; then
  c++ -Wall -Wextra -Werror user.cc -o user $flags
  LD_LIBRARY_PATH=$library ./user
fi

# The example of docs/api.md, as it is installed.
example=$(find . -name network.c)
cat >ledger.yaml <<'END'
entente: 1
coverage: 1900/1920
sources: {book: {title: A book, published: 1930}}
actors: {britain: {kind: state}, france: {kind: state}, italy: {kind: state}}
ties:
  - {from: britain, to: france, type: cooperates-with, when: 1904-04-08/..,
     sources: [book]}
  - {from: italy, to: france, type: rivals, when: 1911/1914, sources: [book]}
END
printf '%s\t%s\t%s\t%s\n' from type to certainty \
  britain cooperates-with france definite \
  france rivals italy definite >expected
echo '2 ties' >>expected
"$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror "$example" -o network $flags
LD_LIBRARY_PATH=$library ./network ledger.yaml 1912 >told
diff expected told
if LD_LIBRARY_PATH=$library ./network ledger.yaml 1912-13 >told 2>complaint
then
  echo 'the example takes a month that there is not' >&2
  exit 1
fi
grep -q usage/ complaint

# So are the schemas of the format and of answers.
for schema in entente-1 answers/ties answers/rank; do
  test -s "$prefix/share/entente/schema/$schema.schema.json"
done

# What is declared is there, and nothing else is seen.
python3 "$tools/api.py" --names | sort >declared
nm -D --defined-only "$library"/libentente.so | awk '{ print $3 }' | sort >seen
diff declared seen
