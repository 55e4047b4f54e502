// SPDX-License-Identifier: GPL-2.0-or-later
// One line a pair of actors: what they are to each other by the signs of the
// ties shown, in two strands where they are both, as certain as the surest tie
// of a strand. Formal links lie below all, in grey and without a word.

const STRANDS = ["friendly", "hostile", "neither", "formal"];
const FAMILIES = { friendly: ["support", "alliance"], hostile: ["hostility"],
  neither: ["diplomacy"], formal: ["structure"] };
const lines = by("lines"), badges = by("badges");

const strandOf = (t) => t.family === "structure" ? "formal"
  : t.sign > 0 ? "friendly" : t.sign < 0 ? "hostile" : "neither";

// What the ties shown make of a pair; null if none of them is drawn at all.
function pairNow(pair) {
  const of = {};
  for (const t of pair.ties)
    if (t.shown && t.mark) (of[strandOf(t)] = of[strandOf(t)] || []).push(t);
  const is = STRANDS.filter((name) => of[name]);
  pair.of = of;
  pair.formal = is[0] === "formal";
  // What says most: both signs, else the one there is, else neither.
  pair.strands = is.filter((name, k) => k === 0 ||
    name === "hostile" && is[0] === "friendly");
  pair.drawn = is.filter((name) => pair.formal || name !== "formal")
    .flatMap((name) => of[name]);
  return is.length > 0;
}

const surest = (list) => Math.max(...list.map((t) => t.sure));

// The ink of a strand: of its family, or of the one its ties are of.
function inkFor(name, list) {
  return inks[FAMILIES[name].find((family) => inks[family]) ||
    list[0].family];
}

// "+5 −9", "3 ⊘", or the word of a single tie.
function badgeOf(pair) {
  const n = (name) => (pair.of[name] || []).length, one = pair.drawn[0];
  const against = pair.drawn.some((t) => t.against) ? " \u2298" : "";
  if (pair.drawn.length === 1) return { text: wordFor(one, one.brief), one: one };
  const looks = new Set(pair.drawn.map((t) => SIGN[t.look] || ""));
  const turn = looks.size > 1 ? "\u00b1 " : [...looks][0];
  return { text: pair.strands.length < 2 || now.then >= 0
    ? turn + pair.drawn.length + against : "+" + n("friendly") + " \u2212" +
      n("hostile") + (n("neither") ? " ~" + n("neither") : "") + against };
}

// "US – Pakistan: 14 ties, friendly, hostile".
function pairSentence(pair) {
  const n = pair.drawn.length;
  return pair.drawn.length === 1 ? sentence(pair.drawn[0])
    : pair.ends.map((a) => a.name).join(" \u2013 ") + ": " +
      listed([plural(n, "tie", "ties"), ...pair.strands.map((x) => tr(x))]);
}

// ------------------------------------------------------------------- paths

// Where a line leaves an actor: the last point within its outline, by its
// curve's parameter.
function leaves(l, a, from, to) {
  const path = a.box.firstElementChild, p = net.createSVGPoint();
  for (let k = 0; k < 11; k++) {
    const middle = (from + to) / 2, at = bentAt(l, middle);
    p.x = at.x - a.dx;
    p.y = at.y - a.dy;
    if (path.isPointInFill(p)) from = middle;
    else to = middle;
  }
  return to;
}

// The part of a curve between two parameters, moved aside.
function partOf(l, from, to, aside) {
  const at = bentAt(l, from), end = bentAt(l, to);
  const dx = l.b.x - l.a.x, dy = l.b.y - l.a.y, long = Math.hypot(dx, dy) || 1;
  const x = -dy / long * aside, y = dx / long * aside;
  const u = (from + to) / 2, on = bentAt(l, u);
  const cx = 2 * on.x - (at.x + end.x) / 2, cy = 2 * on.y - (at.y + end.y) / 2;
  return "M" + [at.x + x, at.y + y].map((n) => n.toFixed(1)).join(" ") + "Q" +
    [cx + x, cy + y, end.x + x, end.y + y].map((n) => n.toFixed(1)).join(" ");
}

const lengthOf = (l) => l.dots.reduce((sum, p, k) => k === 0 ? 0
  : sum + Math.hypot(p.x - l.dots[k - 1].x, p.y - l.dots[k - 1].y), 0);

// The signs at a strand's ends, of the family that has such.
function signsOf(pair, name) {
  const list = pair.of[name], ends = pair.ends;
  const family = FAMILIES[name].find((f) => by("m-" + f)) || list[0].family;
  const sign = (to) => {
    if (list.some((t) => t.directed && t.to === ends[to])) return "m-" + family;
    if (list.some((t) => !t.directed) && name !== "friendly")
      return by("n-" + family) ? "n-" + family : "m-" + family;
    return "";
  };
  return [sign(0), sign(1)].map((id) => by(id) ? id : "");
}

const BACK = 6;

function addStrand(pair, name, aside) {
  const list = pair.of[name], l = pair.line, signs = signsOf(pair, name);
  const grey = list.every((t) => looks(t.look)) ? looks(list[0].look) : "";
  const share = BACK / Math.max(20, lengthOf(l));
  const path = draw("path", { d: partOf(l,
    l.from + (signs[0] ? share : 0), l.to - (signs[1] ? share : 0), aside),
  stroke: inkFor(name, list).line, "stroke-width": name === "formal" ? 0.8
    : list.length > 1 ? 2.2 : 1.5, class: ["line", SURE[surest(list)], grey]
    .join(" ") }, pair.mark);
  ["marker-start", "marker-end"].forEach((side, k) => {
    if (signs[k] && name !== "formal")
      path.setAttribute(side, "url(#" + (grey ? "g" : "") + signs[k] + ")");
  });
}

function drawPair(pair) {
  const l = pair.line;
  pair.mark.replaceChildren();
  l.from = leaves(l, pair.ends[0], 0, 0.5);
  l.to = 1 - leaves({ a: l.b, b: l.a, c: l.c }, pair.ends[1], 0, 0.5);
  const apart = pair.strands.length > 1 ? 1.7 : 0;
  pair.strands.forEach((name, k) =>
    addStrand(pair, name, k ? apart : -apart));
  draw("path", { class: "hit", d: partOf(l, l.from, l.to, 0) }, pair.mark);
  pair.mark.setAttribute("class", "pair" + (pair.formal ? " formal" : ""));
  pair.mark.setAttribute("aria-label", pairSentence(pair));
}

// ------------------------------------------------------------------- words

// A pair has room for a word where its curve is free of signs.
function roomFor(pair, k, all) {
  const l = pair.line, badge = badgeOf(pair), one = badge.one;
  const at = (u) => bentAt(l, l.from + (l.to - l.from) * u);
  pair.at = k;
  pair.dots = all;
  pair.brief = badge.text;
  pair.badge = !one;
  pair.family = null;
  pair.ink = pair.strands.length > 1 ? "var(--ink)"
    : inkFor(pair.strands[0], pair.of[pair.strands[0]]).ink;
  pair.look = one ? one.look : "";
  pair.numbers = one ? one.numbers : "";
  pair.wide = ruler.measureText(badge.text).width + (one ? 0 : 4);
  for (let i = 0; i < DOTS; i++) {
    const p = at(0.06 + 0.055 * i);
    all[2 * (k * DOTS + i)] = p.x;
    all[2 * (k * DOTS + i) + 1] = p.y;
  }
  pair.boxes = SPOTS.map((u) => boxAt(pair, at(u), level.field));
  pair.crossed = SPOTS.map(() => null);
}

// A rounded frame around figures, so that they are not taken for words.
function frameBadge(pair, b) {
  const w = pair.word;
  if (!w.frame) w.frame = draw("rect", { rx: 5, height: 10 });
  if (!pair.badge) return w.frame.remove();
  w.g.prepend(w.frame);
  w.frame.setAttribute("x", b.x - pair.wide / 2 - 2);
  w.frame.setAttribute("y", b.y - 5);
  w.frame.setAttribute("width", pair.wide + 4);
  w.frame.setAttribute("stroke", pair.ink);
}
