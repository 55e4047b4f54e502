# SPDX-License-Identifier: GPL-2.0-or-later
"""What is asked while calls fail, and of what. The ledger has what makes reading
call the system: files by name and by pattern, one so large that it is mapped.
"""
ROOT = """\
entente: 1
title: Small
coverage: 1979/2011
include: [sources.yaml, "more/*.yaml"]
actors:
  cia: {name: Central Intelligence Agency, kind: agency, group: G}
  isi: {name: Inter-Services Intelligence, kind: agency, group: G}
  haq: {name: Haqqání Network, kind: armed-group}
  us: {name: United States, kind: state}
"""
SOURCES = """\
sources:
  bbc: {title: "Haqqanis & others", publisher: BBC, published: 2011-09-14}
"""
TIES = """\
ties:
  - {from: cia, type: funds, to: isi, when: 1980/1989, sources: [bbc]}
  - {from: isi, type: funds, to: haq, when: since 2001~, sources: [bbc]}
  - {from: us, type: accuses, to: haq, when: 2008, sources: [bbc]}
  - {between: [us, haq], type: rivals, when: since 2001, sources: [bbc],
     claims: [{by: us, stance: denies, sources: [bbc]}]}
"""
LAYOUT = """\
entente-layout: 1
actors:
  cia: [0.0, 0.0]
  us: [90.0, 40.0]
"""
THEME = "rule: '#3366cc'\n"
WRONG = TIES + "  - {from: nobody, type: funds, to: isi, when: 1980-13}\n"

OLD = b"old\n"


def ledger(ties=TIES):
    return {
        "l/entente.yaml": ROOT.encode(), "l/sources.yaml": SOURCES.encode(),
        "l/more/ties.yaml": (ties + "# padding\n" * 6700).encode()}


def case(words, old=(), ties=TIES, **files):
    """A command in a folder; `old` is what it is to write over."""
    there = ledger(ties)
    there.update({name: OLD for name in old})
    there.update(files.get("more", {}))
    return {"words": words.split(), "files": there}


PLACES = {"l/layout.yaml": LAYOUT.encode(), "theme.yaml": THEME.encode()}
FIGURES = ["out-network.svg", "out-strip.svg", "out-storyline.svg"]

CASES = {
    "check": case("check -f l"),
    "check-wrong": case("check -f l", ties=WRONG),
    "refused": case("ties -f l", ties=WRONG),
    "ties": case("ties -f l --at 2008"),
    "ties-file": case("ties -f l -o out.json", old=["out.json"]),
    "show-yaml": case("show haq -f l --yaml"),
    "communities": case("blocs -f l --at 2008 --by leiden -O csv"),
    "diff": case("diff 1985 2008 -f l -o out.svg", old=["out.svg"],
                 more=PLACES),
    "diff-file": case("diff 1985 2008 -f l -o out.csv", old=["out.csv"]),
    "draw": case("draw -f l --at 2008 --theme theme.yaml -o out.svg",
                 old=["out.svg"], more=PLACES),
    "draw-new": case("draw -f l -o new.svg"),
    "draw-png": case("draw -f l --at 2008 -o out.png", old=["out.png"],
                     more=PLACES),
    "draw-dot": case("draw -f l --at 2008 --layout dot -o out.svg",
                     old=["out.svg"]),
    "report": case("report -f l -o out.md", old=["out.md"] + FIGURES,
                   more=PLACES),
    "report-tex": case("report -f l -o new.tex"),
    "report-html": case("report -f l -o out.html", old=["out.html"]),
}
