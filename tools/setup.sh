#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Install what is needed to build and test, from the distribution's packages.
# If all of it is there, nothing is done and no network is needed.
#
# usage: tools/setup.sh [main] [tests] [fuzz] [coverage]     (default: main)
#
#   main    to build the library and the programs
#   tests   to run tools/test.sh
#   fuzz    to run tools/fuzz.sh
#   coverage to run tools/coverage.sh
set -eu

# A package a line: group, Debian, Fedora, Arch, Homebrew ("-": not needed).
# Only the Debian column has been tried.
packages='
main  gcc                 gcc                 gcc                -
main  libc6-dev           glibc-devel         glibc              -
main  meson               meson               meson              meson
main  ninja-build         ninja-build         ninja              ninja
main  pkg-config          pkgconf-pkg-config  pkgconf            pkg-config
main  python3             python3             python             python3
main  libigraph-dev       igraph-devel        igraph             igraph
main  libsqlite3-dev      sqlite-devel        sqlite             sqlite
main  libxlsxwriter-dev   libxlsxwriter-devel libxlsxwriter      libxlsxwriter
main  libyaml-dev         libyaml-devel       libyaml            libyaml
main  libutf8proc-dev     utf8proc-devel      libutf8proc        utf8proc
main  libzip-dev          libzip-devel        libzip             libzip
main  libreadstat-dev     readstat-devel      readstat           readstat
main  libexpat1-dev       expat-devel         expat              expat
main  libgraphviz-dev     graphviz-devel      graphviz           graphviz
main  libseccomp-dev      libseccomp-devel    libseccomp         -
main  librsvg2-bin        librsvg2-tools      librsvg            librsvg
main  fonts-liberation    liberation-sans-fonts ttf-liberation   -
tests chromium            chromium            chromium           -
tests chromium-driver     chromedriver        chromium           -
tests clang               clang               clang              -
tests cmark-gfm           cmark-gfm           cmark-gfm          cmark-gfm
tests clang-format-14     clang-tools-extra   clang              -
tests fonts-dejavu-core   dejavu-sans-fonts   ttf-dejavu         -
tests fonts-droid-fallback google-droid-sans-fonts ttf-droid     -
tests graphviz            graphviz            graphviz           graphviz
tests libcmocka-dev       libcmocka-devel     cmocka             cmocka
tests python3-cram        python3-cram        python-cram        cram
tests pandoc            pandoc              pandoc             -
tests libxml2-utils       libxml2             libxml2            -
tests python3-bibtexparser python3-bibtexparser python-bibtexparser -
tests python3-igraph      python3-igraph      python-igraph      -
tests python3-jsonschema  python3-jsonschema  python-jsonschema  -
tests python3-networkx    python3-networkx    python-networkx    -
tests python3-openpyxl    python3-openpyxl    python-openpyxl    -
tests python3-yaml        python3-pyyaml      python-yaml        -
tests sqlite3             sqlite              sqlite             -
fuzz  clang               clang               clang              llvm
fuzz  libclang-rt-dev     compiler-rt         compiler-rt        -
coverage gcovr            gcovr               python-gcovr       gcovr
'

for group in "${@:-main}"; do
  case $group in
  main | tests | fuzz | coverage) ;;
  *)
    sed -n '3,12s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
  esac
done

# The names in one column of the groups asked for.
column() {
  for group in $groups; do
    printf '%s\n' "$packages" |
      awk -v group="$group" -v n="$1" '$1 == group && $n != "-" { print $n }'
  done | sort -u
}
groups=${*:-main}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "This is not Debian; the names of the packages are likely to be (untested):"
  echo "  Fedora:   dnf install" $(column 3)
  echo "  Arch:     pacman -S" $(column 4)
  echo "  Homebrew: brew install" $(column 5)
  for tool in meson ninja pkg-config python3; do
    command -v $tool >/dev/null || { echo "setup: no $tool" >&2; exit 1; }
  done
  for library in igraph yaml-0.1 libutf8proc sqlite3 xlsxwriter libzip expat libgvc libcgraph libxdot; do
    pkg-config --exists $library || { echo "setup: no $library" >&2; exit 1; }
  done
  exit 0
fi

missing=
for package in $(column 2); do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :)
  test "$state" = installed || missing="$missing $package"
done
test -n "$missing" || exit 0

echo "Installing:$missing"
as_root=
test "$(id -u)" = 0 || as_root=sudo
$as_root apt-get -q update
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get -q -y --no-install-recommends install $missing
