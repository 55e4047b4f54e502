// SPDX-License-Identifier: GPL-2.0-or-later
// How much of the network the chart shows as lines: each tie, a line a pair, or
// the pairs of those with most partners; or the signs of pairs in a matrix. By
// what can be followed on the date shown, unless the reader chooses.

const LEVELS = ["core", "pairs", "ties", "matrix"];
const MOST_LINES = 40, MOST_ACTORS = 20, MOST_PAIRS = 60;
const MOST_CORE = 16, LEAST_CORE = 8, CORE_PAIRS = 30, MOST_TANGLED = 1.2;
const MOST_ARRANGED = 160, MOST_CELLS = 65, EDGE_ROOM = 12;
// What is in force of it now: its pairs, its actors, their places, and the room
// that they take.
const level = { name: "ties", why: "", pairs: [], who: [], field: whole };
const placed = new Map();

const tangled = (lines) => lines.length ? 2 * crossings(lines) / lines.length
  : 0;

// --------------------------------------------------------------- the network

// The pairs of now that have more than formal links, and who is in them.
function pairsNow() {
  const list = [...pairs.values()].filter((pair) => pair.ends[0] !==
    pair.ends[1] && pairNow(pair));
  const tied = list.filter((pair) => !pair.formal);
  return { all: list, tied: tied,
    who: new Set(tied.flatMap((pair) => pair.ends)) };
}

const within = (list, who) => list.filter((pair) =>
  pair.ends.every((a) => who.has(a)));

// By partners, then ties, then id; who is on the path is in any case.
function byPartners(tied) {
  const of = new Map();
  for (const pair of tied)
    for (const a of pair.ends) {
      const n = of.get(a) || { partners: 0, ties: 0 };
      n.partners++;
      n.ties += pair.drawn.length;
      of.set(a, n);
    }
  const more = (a, b, what) => of.get(b)[what] - of.get(a)[what];
  return [...of.keys()].sort((a, b) => way.on.has(b) - way.on.has(a) ||
    more(a, b, "partners") ||
    more(a, b, "ties") || (a.id < b.id ? -1 : 1));
}

// -------------------------------------------------------------------- places

// Actors in place and the lines of pairs between them; found once for the same.
function arranged(who, list) {
  const key = [...who].map((a) => a.id).join() + "\n" + list.map((pair) =>
    pair.id).join();
  if (placed.has(key)) return placed.get(key);
  const order = [...who].sort((a, b) => (a.id < b.id ? -1 : 1));
  const nodes = order.map((a) => ({ w: a.base.x1 - a.base.x0,
    h: a.base.y1 - a.base.y0, x: (a.base.x0 + a.base.x1) / 2,
    y: (a.base.y0 + a.base.y1) / 2 }));
  const at = new Map(order.map((a, k) => [a, nodes[k]]));
  const links = list.map((pair) => pair.ends.map((a) => order.indexOf(a)));
  if (list.length <= MOST_ARRANGED)
    arrange(nodes, links.filter((_, k) => !list[k].formal));
  const found = { at: at, lines: new Map() };
  curves(nodes, links).forEach((l, k) => found.lines.set(list[k], l));
  placed.set(key, found);
  return found;
}

// All pairs of all dates: each stays in its place while the date changes.
let always = null;

function arrangedAlways() {
  if (always) return always;
  const list = [...pairs.values()].filter((pair) => pair.ends[0] !==
    pair.ends[1] && pair.ties.some((t) => t.mark));
  const solid = list.filter((pair) => pair.ties.some((t) =>
    t.mark && t.family !== "structure"));
  const who = new Set(solid.flatMap((pair) => pair.ends));
  const formal = within(list, who).filter((pair) => !solid.includes(pair));
  for (const pair of list) pair.formal = !solid.includes(pair);
  always = arranged(who, [...formal, ...solid]);
  return always;
}

function runsBetween(places, list) {
  return list.map((pair) => places.lines.get(pair)).filter(Boolean);
}

// Places of all dates if they do for this one, else places of its own.
function placesFor(who, list) {
  const alike = arrangedAlways();
  pairsNow();
  if (list.length > MOST_ARRANGED ||
    tangled(runsBetween(alike, list)) <= MOST_TANGLED) return alike;
  const own = arranged(who, list);
  return tangled(runsBetween(own, list)) < tangled(runsBetween(alike, list)) ? own
    : alike;
}

// ------------------------------------------------------------------ the rule

function asPairs(network, why) {
  const list = within(network.all, network.who), places = placesFor(network.who, list);
  return { name: "pairs", why: why, pairs: list, who: [...network.who],
    places: places, tangle: tangled(runsBetween(places, list)) };
}

function asCore(network, why) {
  const order = byPartners(network.tied);
  let best = null;
  for (let k = Math.min(MOST_CORE, order.length); k > 0; k--) {
    const who = new Set(order.slice(0, k));
    const list = within(network.all, who);
    const tied = list.filter((pair) => !pair.formal);
    if (tied.length > CORE_PAIRS && k > LEAST_CORE) continue;
    const places = arranged(who, list);
    const tangle = tangled(runsBetween(places, list));
    if (!best || tangle < best.tangle)
      best = { name: "core", why: why, pairs: list, who: [...who],
        places: places, tangle: tangle };
    if (tangle <= MOST_TANGLED || k <= LEAST_CORE) break;
  }
  return best || asPairs(network, why);
}

// Lines of ties as they were drawn, by the points along them.
function tiesTangled() {
  const list = drawn.filter((t) => t.shown).map((t) => {
    const from = 2 * t.at * DOTS;
    return Array.from({ length: DOTS }, (_, i) => ({ x: dots[from + 2 * i],
      y: dots[from + 2 * i + 1] }));
  });
  let n = 0;
  list.forEach((l, k) => {
    for (let m = 0; m < k; m++)
      n += l.some((p, i) => i && list[m].some((q, j) => j &&
        cross(l[i - 1], p, list[m][j - 1], q)));
  });
  return list.length ? 2 * n / list.length : 0;
}

function byRule(network) {
  const shown = drawn.filter((t) => t.shown);
  const who = new Set(shown.flatMap((t) => [t.from, t.to]));
  if (shown.length <= MOST_LINES && who.size <= MOST_ACTORS &&
    tiesTangled() <= MOST_TANGLED || !network.tied.length) return asTies("");
  if (network.tied.length > MOST_PAIRS)
    return asCore(network, "All pairs would be more lines than can be followed.");
  const all = asPairs(network, "A line for each tie would be more than can be " +
    "followed.");
  if (all.tangle <= MOST_TANGLED || network.who.size <= LEAST_CORE) return all;
  return asCore(network, "Lines of all pairs would cross too often.");
}

const asTies = () => ({ name: "ties", why: "", pairs: [], who: [] });

function asMatrix(network) {
  return { name: "matrix", why: "", pairs: network.tied,
    who: byPartners(network.tied).slice(0, MOST_CELLS) };
}

const makers = { ties: asTies, pairs: (net) => asPairs(net, ""),
  core: (net) => asCore(net, ""), matrix: asMatrix };

// --------------------------------------------------------------- what is told

function levelText(net) {
  const ties = (list) => list.reduce((n, pair) => n + pair.drawn.length, 0);
  const solid = level.pairs.filter((pair) => !pair.formal);
  const most = plural(level.who.length, "actor", "actors");
  const rest = net.who.size - level.who.length;
  const words = { ties: "", pairs: plural(solid.length, "pair", "pairs") +
    ", " + plural(ties(solid), "tie", "ties") + ".",
  core: tr("Those with most partners (%1): %2 of %3 pairs, %4 of %5 ties; " +
    "the others are in the table.", most, solid.length, net.tied.length,
  ties(solid), ties(net.tied)),
  matrix: tr("Rows act on columns; camps stand together.") + (rest > 0 ? " " +
    tr("%1 with most partners; the others are in the table.", most) : "") }[
    level.name];
  return [tr(level.why), words].filter(Boolean).join(" ");
}

function showLevel(net) {
  for (const button of all("[name=level]"))
    button.checked = button.value === level.name;
  by("auto").hidden = !now.level;
  by("level").textContent = levelText(net);
  by("pairkey").hidden = level.name === "ties";
  by("tiekey").hidden = level.name !== "ties";
}

// ------------------------------------------------------------------- drawing

// Moves who is in to their places and hides the others.
function moveActors() {
  const at = level.places && level.places.at;
  for (const a of boxed) {
    const p = at && at.get(a);
    a.dx = p ? p.x - (a.base.x0 + a.base.x1) / 2 : 0;
    a.dy = p ? p.y - (a.base.y0 + a.base.y1) / 2 : 0;
    a.at = { x0: a.base.x0 + a.dx, x1: a.base.x1 + a.dx,
      y0: a.base.y0 + a.dy, y1: a.base.y1 + a.dy };
    if (p) a.box.setAttribute("transform", "translate(" + a.dx.toFixed(1) +
      " " + a.dy.toFixed(1) + ")");
    else a.box.removeAttribute("transform");
  }
}

function roomOf(boxes) {
  const x = Math.min(...boxes.map((b) => b.x0)) - EDGE_ROOM;
  const y = Math.min(...boxes.map((b) => b.y0)) - EDGE_ROOM;
  return { x: x, y: y, w: Math.max(...boxes.map((b) => b.x1)) + EDGE_ROOM - x,
    h: Math.max(...boxes.map((b) => b.y1)) + EDGE_ROOM - y };
}

function markPair(pair) {
  if (!pair.mark) {
    pair.mark = draw("g", { id: "p" + [...pairs.values()].indexOf(pair),
      role: "graphics-symbol" });
    byMark.set(pair.mark.id, pair);
  }
  return pair.mark;
}

// Formal links first, which lie below the others.
function drawPairs() {
  const order = [...level.pairs].sort((a, b) => b.formal - a.formal);
  const dots = new Float64Array(order.length * DOTS * 2);
  ruler.font = "7.2px " + getComputedStyle(document.body).fontFamily;
  lines.replaceChildren(...order.map(markPair));
  badges.replaceChildren();
  order.forEach((pair, k) => {
    pair.line = level.places.lines.get(pair);
    pair.word = null;
    drawPair(pair);
    roomFor(pair, k, dots);
  });
}

function useLevel() {
  const network = pairsNow();
  const make = makers[now.level];
  Object.assign(level, { places: null }, make ? make(network)
    : byRule(network));
  const paired = level.name === "core" || level.name === "pairs";
  net.classList.toggle("paired", paired);
  net.classList.toggle("asgrid", level.name === "matrix");
  moveActors();
  level.field = paired ? roomOf(level.name === "core"
    ? level.who.map((a) => a.at) : boxed.filter((a) =>
      level.places.at.has(a)).map((a) => a.at))
    : level.name === "matrix" ? drawMatrix() : whole;
  if (paired) drawPairs();
  seeAll(level.field);
  showLevel(network);
}

function chooseLevel(name) {
  now.level = name;
  show();
}

function setUpLevels() {
  for (const button of all("[name=level]"))
    button.addEventListener("change", () => chooseLevel(button.value));
  by("auto").addEventListener("click", () => {
    chooseLevel("");
    all("[name=level]").find((button) => button.checked).focus();
  });
}
