// SPDX-License-Identifier: GPL-2.0-or-later
// Pairs as signs in a matrix: who acts in rows, on whom in columns, ties of both
// in both. Those who are friends and have the same enemies stand together.

const CELL = 14, HEAD = 6.8, SIGNS = { friendly: "+", hostile: "\u2212",
  neither: "~", both: "\u00b1" };
const matrix = by("grid");

// ------------------------------------------------------------------ in camps

const leaning = (pair) => (pair.of.friendly ? 1 : 0) -
  (pair.of.hostile ? 1 : 0);

// Two camps with as few friends apart and enemies together as several attempts
// find; 0 for who has neither.
function camps(who, list) {
  const next = dice(11), of = new Map(who.map((a) => [a, []]));
  for (const pair of list) {
    const sign = leaning(pair), [a, b] = pair.ends;
    if (!sign || !of.has(a) || !of.has(b)) continue;
    of.get(a).push([b, sign]);
    of.get(b).push([a, sign]);
  }
  let best = null, most = -Infinity;
  for (let attempt = 0; attempt < 12; attempt++) {
    const camp = new Map(who.map((a) => [a, !of.get(a).length ? 0
      : next() < 0.5 ? -1 : 1]));
    const pull = (a) => of.get(a).reduce((sum, [b, sign]) =>
      sum + sign * camp.get(b), 0);
    for (let moved = true, round = 0; moved && round < 50; round++) {
      moved = false;
      for (const a of who)
        if (pull(a) * camp.get(a) < 0) {
          camp.set(a, -camp.get(a));
          moved = true;
        }
    }
    const good = who.reduce((sum, a) => sum + pull(a) * camp.get(a), 0);
    if (good > most) {
      most = good;
      best = camp;
    }
  }
  return best;
}

// The camp of the one with most partners first, those of none last.
function inCamps(who, list) {
  const camp = camps(who, list), lead = camp.get(who[0]) || 1;
  const place = (a) => camp.get(a) === lead ? 0 : camp.get(a) ? 1 : 2;
  const order = [...who].sort((a, b) => place(a) - place(b) ||
    who.indexOf(a) - who.indexOf(b));
  return { order: order, borders: order.map((a, k) => k &&
    place(a) !== place(order[k - 1]) ? k : 0).filter(Boolean) };
}

// --------------------------------------------------------------------- cells

// The ties of a pair that lead from one to the other, or both ways.
const acting = (pair, a) => pair.drawn.filter((t) => !t.directed ||
  t.from === a);

function cellOf(list) {
  const has = (name) => list.filter((t) => strandOf(t) === name);
  const friendly = has("friendly"), hostile = has("hostile");
  const name = friendly.length && hostile.length ? "both" : friendly.length
    ? "friendly" : hostile.length ? "hostile" : "neither";
  const strand = name === "both" ? hostile : has(name);
  return { name: name, sure: name === "both" ? Math.min(surest(friendly),
    surest(hostile)) : surest(strand), ink: inkFor(name === "both"
    ? "hostile" : name, strand), text: SIGNS[name] + (list.length > 1
    ? list.length : "") + (list.some((t) => t.against) ? "\u2298" : "") };
}

function hatchOf(cell) {
  const id = "x-" + cell.ink.line.slice(1);
  if (!by(id)) {
    const p = draw("pattern", { id: id, width: 4, height: 4,
      patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, matrix);
    draw("path", { d: "M0 0h1.1v4h-1.1z", fill: cell.ink.line }, p);
  }
  return "url(#" + id + ")";
}

function addCell(pair, list, row, column) {
  const cell = cellOf(list), x = column * CELL, y = row * CELL;
  const g = draw("g", { id: "x" + row + "-" + column, class: "cell",
    role: "graphics-symbol", "aria-label": sentences(list) }, matrix);
  draw("path", { d: box(x + 0.7, y + 0.7, CELL - 1.4, CELL - 1.4),
    class: cell.sure === 1 ? "possible" : "", stroke: cell.ink.line,
    "stroke-width": cell.sure === 1 ? 1.4 : 0.7, fill: cell.sure === 3
      ? cell.ink.ink : cell.sure === 2 ? hatchOf(cell) : "none" }, g);
  draw("text", { x: x + CELL / 2, y: y + CELL / 2 + 2.4, class: cell.sure === 3
    ? "solid" : "", fill: cell.ink.ink }, g).textContent = cell.text;
  draw("title", {}, g).textContent = sentences(list);
  byMark.set(g.id, { cell: g, mark: g, ends: pair.ends, ties: pair.ties,
    id: pair.id, pair: pair, row: row, column: column });
}

const sentences = (list) => list.map(sentence).join("; ");

// ------------------------------------------------------------------ the whole

function addHeads(order) {
  let wide = 0;
  order.forEach((a, k) => {
    const middle = k * CELL + CELL / 2, name = fit(a.label, 110);
    wide = Math.max(wide, ruler.measureText(name).width);
    draw("text", { x: -5, y: middle + 2.4, class: "row" }, matrix)
      .textContent = name;
    draw("text", { x: 0, y: 2.4, transform: "translate(" +
      middle + " -5) rotate(-90)" }, matrix).textContent = name;
  });
  return wide;
}

function addRules(n, borders) {
  const whole = n * CELL;
  let d = box(0, 0, whole, whole), thin = "";
  for (const k of borders)
    d += "M0 " + k * CELL + "H" + whole + "M" + k * CELL + " 0V" + whole;
  for (let k = 0; k < n; k++) {
    thin += box(k * CELL, k * CELL, CELL, CELL);
    if (k) thin += "M0 " + k * CELL + "H" + whole + "M" + k * CELL + " 0V" +
      whole;
  }
  draw("path", { d: thin }, matrix);
  draw("path", { d: d, class: "rule" }, matrix);
}

// Gives the room that it takes.
function drawMatrix() {
  const { order, borders } = inCamps(level.who, level.pairs);
  for (const id of [...byMark.keys()]) if (id[0] === "x") byMark.delete(id);
  matrix.replaceChildren();
  ruler.font = HEAD + "px " + getComputedStyle(document.body).fontFamily;
  addRules(order.length, borders);
  const wide = addHeads(order) + 14;
  for (const pair of level.pairs) {
    const at = pair.ends.map((a) => order.indexOf(a));
    if (at.includes(-1)) continue;
    pair.ends.forEach((a, k) => {
      const list = acting(pair, a);
      if (list.length) addCell(pair, list, at[k], at[1 - k]);
    });
  }
  const all = order.length * CELL;
  return { x: -wide, y: -wide, w: wide + all + 10, h: wide + all + 10 };
}

const cellsShown = () => [...byMark.values()].filter((x) => x.cell)
  .sort((a, b) => a.row - b.row || a.column - b.column);

// From cell to cell, over those that are empty.
function nextCell(what, key) {
  const list = cellsShown(), at = what && what.cell ? what : list[0];
  if (!what || !what.cell || !at) return at;
  const along = /Left|Right/.test(key) ? "column" : "row";
  const other = along === "row" ? "column" : "row";
  const way = /Right|Down/.test(key) ? 1 : -1;
  const same = list.filter((x) => x[other] === at[other] &&
    (x[along] - at[along]) * way > 0)
    .sort((a, b) => (a[along] - b[along]) * way);
  return same[0] || at;
}
