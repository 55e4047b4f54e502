// SPDX-License-Identifier: GPL-2.0-or-later
// The keys, and the chart as one stop of Tab, within which arrows lead on: to
// the right and left from tie to tie, up and down from actor to actor.

const year = Math.max(1, Math.round(12 / data.months));
const keys = {
  "/": () => by("find").focus(),
  "[": () => go(now.step - year),
  "]": () => go(now.step + year),
  "?": () => by("help").showModal(),
  "+": () => zoomBy(1.25),
  "-": () => zoomBy(0.8),
  "0": () => zoomOut(),
};

const byMark = new Map();
for (const t of drawn) byMark.set(t.mark.id, t);
for (const a of boxed) byMark.set(a.box.id, a);
const markOf = (what) => what.mark || what.box;

// What in the chart an event is about.
function meant(e) {
  const mark = e.target.closest(".tie,.actor,.pair,.cell");
  return mark ? byMark.get(mark.id) : null;
}

// What the chart shows of ties at its level.
const chartLines = () => level.name === "ties" ? drawn.filter((t) => t.shown)
  : level.name === "matrix" ? cellsShown() : level.pairs;
const shownActors = () => level.name === "matrix" ? []
  : boxed.filter((a) => !a.away);

// The one that Tab comes to: where the reader was, else the first tie.
function setStop(what) {
  const list = [...chartLines(), ...shownActors()];
  if (what) now.stop = what;
  if (!list.includes(now.stop)) now.stop = list[0] || null;
  for (const x of new Set([...drawn, ...boxed, ...list])) {
    const mark = markOf(x);
    if (x === now.stop) mark.setAttribute("tabindex", "0");
    else if (list.includes(x)) mark.setAttribute("tabindex", "-1");
    else mark.removeAttribute("tabindex");
  }
}

function nextOf(list, what, by) {
  const at = list.indexOf(what);
  return list[at < 0 ? 0 : (at + by + list.length) % list.length];
}

const lineEnds = (x) => x.ends || [x.from, x.to];

// Of an actor the first tie, else one after the other.
function nextTie(what, by) {
  const list = chartLines();
  return what && what.box ? list.find((x) => lineEnds(x).includes(what))
    : nextOf(list, what, by);
}

// Of a tie the actor at its end or its beginning.
function nextActor(what, by) {
  return what && !what.box ? lineEnds(what)[by > 0 ? 1 : 0]
    : nextOf(shownActors(), what, by);
}

const arrows = {
  ArrowRight: (what) => nextTie(what, 1),
  ArrowLeft: (what) => nextTie(what, -1),
  ArrowDown: (what) => nextActor(what, 1),
  ArrowUp: (what) => nextActor(what, -1),
  Home: () => chartLines()[0],
  End: () => chartLines()[chartLines().length - 1],
};

function walk(e) {
  const next = level.name === "matrix" && /^Arrow/.test(e.key)
    ? nextCell(meant(e), e.key) : arrows[e.key](meant(e));
  e.preventDefault();
  if (!next) return;
  setStop(next);
  markOf(next).focus();
}

function inChart(e) {
  if (e.shiftKey && /^Arrow/.test(e.key)) {
    e.preventDefault();
    panBy(e.key);
  } else if (arrows[e.key]) {
    walk(e);
  } else if (e.key === "Enter" || e.key === " ") {
    e.preventDefault();
    pin(meant(e));
  }
}

function onKey(e) {
  if (by("help").open) return;
  if (e.key === "Escape") return clear();
  if (e.ctrlKey || e.metaKey || e.altKey ||
    /^(search|text|textarea)$/.test(e.target.type)) return;
  if (keys[e.key]) {
    e.preventDefault();
    keys[e.key]();
  } else if (net && net.contains(e.target)) {
    inChart(e);
  }
}

function setUpKeys() {
  const help = by("help");
  document.addEventListener("keydown", onKey);
  by("ask").addEventListener("click", () => help.showModal());
  by("close").addEventListener("click", () => help.close());
}
