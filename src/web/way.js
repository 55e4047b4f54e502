// SPDX-License-Identifier: GPL-2.0-or-later
// A shortest path between two actors on the date shown, over ties that the
// filters let through, in either direction: over definite ties if there is one,
// else over likely ones, else over those that are only possible.

const way = { from: "", to: "", steps: [], on: new Set() };
const byId = (id) => actors.find((a) => a.id === id);

// Each actor's neighbours by ties at least so sure.
function neighbours(least) {
  const next = new Map();
  for (const t of ties) {
    if (t.from === t.to || !passes(t) || sureAt(t, now.step, 1) < least)
      continue;
    for (const [a, b] of [[t.from, t.to], [t.to, t.from]]) {
      if (!next.has(a)) next.set(a, new Set());
      next.get(a).add(b);
    }
  }
  return next;
}

// As actors one after the other, the first in the order of ids; empty if there
// is none.
function shortest(from, to, least) {
  const next = neighbours(least), back = new Map([[from, null]]);
  const queue = [from];
  for (const a of queue) {
    if (a === to) break;
    for (const b of [...next.get(a) || []].sort((x, y) =>
      x.id < y.id ? -1 : 1))
      if (!back.has(b)) {
        back.set(b, a);
        queue.push(b);
      }
  }
  const found = [];
  for (let a = back.has(to) ? to : null; a; a = back.get(a)) found.unshift(a);
  return found;
}

// The surest that there is, and how sure it is.
function surestWay(from, to) {
  for (const least of [3, 2, 1]) {
    const found = shortest(from, to, least);
    if (found.length) return { actors: found, least: least };
  }
  return { actors: [], least: 0 };
}

const betweenTwo = (a, b, least) => ties.filter((t) => passes(t) &&
  sureAt(t, now.step, 1) >= least && (t.from === a && t.to === b ||
    t.from === b && t.to === a));

function addLink(list, a, b, least) {
  const item = make("li", "", list);
  linkTo(a, a.label, item);
  item.append(" \u2013 ");
  linkTo(b, b.label, item);
  const links = make("ul", "", item);
  for (const t of betweenTwo(a, b, least)) {
    const link = make("li", fromTo(t, "label"), links);
    linkTo(t, t.label, link);
    link.append(" (" + tr(SURE[sureAt(t, now.step, 1)]) + "; " +
      listed([t.when, t.whose]) + ")" + (t.against && " \u2298 " +
      t.against) + numbers(t.cites));
  }
}

// How sure the path is, and whether a shorter one is less so.
function waySentence(found, from, to) {
  const n = found.actors.length - 1;
  const text = listed([plural(n, "step", "steps"), prose(now.step)]) + ": " +
    tr(["", "some link is only possible.", "some link is only likely.",
      "every link is definite."][found.least]);
  for (let least = found.least - 1; least > 0; least--) {
    const other = shortest(from, to, least).length - 1;
    if (other > 0 && other < n)
      return text + " " + tr(least === 2 ? "A shorter one (%1) is only likely."
        : "A shorter one (%1) is only possible.",
      plural(other, "step", "steps"));
  }
  return text;
}

function findWay() {
  const from = byId(way.from), to = byId(way.to), list = by("steps");
  way.on = new Set();
  list.replaceChildren();
  by("noway").hidden = !way.from && !way.to;
  if (!from || !to || from === to) return;
  const found = surestWay(from, to);
  if (!found.actors.length) {
    make("p", tr("No path between %1 and %2, %3, by ties that the filters " +
      "let through.", from.name, to.name, prose(now.step)), list);
    return;
  }
  way.on = new Set(found.actors);
  make("p", waySentence(found, from, to), list);
  const steps = make("ol", "", list);
  for (let k = 1; k < found.actors.length; k++)
    addLink(steps, found.actors[k - 1], found.actors[k], found.least);
  way.steps = found.actors;
}

// Whether a tie or a pair is a link of the path.
function onWay(x) {
  const [a, b] = lineEnds(x).map((a) => way.steps.indexOf(a));
  return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
}

function setUpWay() {
  ["from", "to"].forEach((end) => {
    const box = by("way-" + end), order = [...actors].sort((a, b) =>
      fold(a.name) < fold(b.name) ? -1 : 1);
    make("option", "", box).value = "";
    for (const a of order) make("option", a.name, box).value = a.id;
    on(box.id, "change", (value) => { way[end] = value; });
  });
  on("noway", "click", () => {
    way.from = way.to = by("way-from").value = by("way-to").value = "";
  });
}
