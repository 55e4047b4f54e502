// SPDX-License-Identifier: GPL-2.0-or-later
// The ties of one actor at all steps, a row a tie, by family. Whose they are
// the reader chooses.

const life = by("life");
const ROW = 19, EDGE = 8, MOST_WORDS = 330;
const SPANS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
// What the drawing now is of, so that it is not drawn again in vain.
const scale = { wide: 0, left: 0, drawn: "", day: null };

// --------------------------------------------------------------- whose it is

const weight = (a) => a.ties.filter((t) => t.family !== "structure").length;
const ranked = [...actors].sort((a, b) => weight(b) - weight(a) ||
  (a.id < b.id ? -1 : 1));
const actorOf = () => actors.find((a) => a.id === now.of) || ranked[0];

function fillChooser() {
  for (const a of ranked)
    make("option", a.name + " (" + weight(a) + ")", by("of")).value = a.id;
}

// Of those that the filters let through the ones that are shown at some step.
function rowsOf(a) {
  const order = Object.keys(inks);
  const place = (t) => order.indexOf(t.family) * data.n + t.runs[0].from;
  return a.ties.filter((t) => passes(t) &&
    t.runs.some((r) => data.states[r.state][now.least - 1]))
    .sort((a, b) => place(a) - place(b) || a.i - b.i);
}

// --------------------------------------------------------------- its drawing

const atStep = (step) => scale.left +
  (scale.wide - scale.left - EDGE) * step / data.n;

function drawText(parent, text, x, y, more) {
  const e = draw("text", { x: x.toFixed(1), y: y, ...more }, parent);
  e.textContent = text;
  return e;
}

function addHatch(family) {
  const p = draw("pattern", { id: "h-" + family, width: 4.4, height: 4.4,
    patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, life);
  draw("path", { d: "M0 0h1.7v4.4h-1.7z", fill: inks[family].line }, p);
}

// Of the same certainty, one after the other. What happened is no longer so
// while it still counts.
function stretches(t) {
  const list = [];
  for (const r of t.runs) {
    const sure = data.states[r.state][0], last = list[list.length - 1];
    if (t.event && data.states[r.state][3]) continue;
    if (last && last.to === r.from && last.sure === sure) last.to = r.to;
    else list.push({ from: r.from, to: r.to, sure: sure });
  }
  return list;
}

// A mark on the day; on a line as long as the time in which it was.
function drawHappening(g, t, r, y) {
  const x = atStep(r.from), end = atStep(r.to), color = inks[t.family].line;
  if (r.to - r.from > 1)
    draw("path", { class: SURE[r.sure], stroke: color,
      d: "M" + x.toFixed(1) + " " + y + "H" + end.toFixed(1) }, g);
  if (r.sure === 1 && stretches(t).some((s) => s.sure > 1)) return;
  draw("path", { class: "mark", stroke: color, fill: r.sure === 1 ? "none"
    : r.sure === 2 ? "url(#h-" + t.family + ")" : color,
  d: "M" + ((x + end) / 2).toFixed(1) + " " + (y - 5.5) +
    "l5.5 5.5l-5.5 5.5l-5.5 -5.5z" }, g);
}

function drawStretch(g, t, r, y) {
  if (t.event) return drawHappening(g, t, r, y);
  const x = atStep(r.from), wide = Math.max(3, atStep(r.to) - x);
  const color = inks[t.family].line;
  if (r.sure === 1)
    draw("path", { class: "possible", stroke: color, "stroke-width": 1.6,
      d: "M" + x.toFixed(1) + " " + y + "h" + wide.toFixed(1) }, g);
  else
    draw("rect", { x: x.toFixed(1), y: y - 4.5, width: wide.toFixed(1),
      height: 9, stroke: color, "stroke-width": r.sure === 2 ? 0.7 : 0,
      fill: r.sure === 2 ? "url(#h-" + t.family + ")" : color }, g);
}

// To whom, and what: "→ ISI: funds ⊘".
function drawWords(g, a, t, y) {
  const other = (t.from === a ? t.to : t.from).label;
  const arrow = !t.directed ? "\u2194 " : t.from === a ? "\u2192 " : "\u2190 ";
  const end = t.against ? " \u2298" : "", room = scale.left - 10;
  const name = fit(other, room * 0.6) + ": ";
  const left = room - ruler.measureText(arrow + name + end).width;
  const e = drawText(g, arrow + name, 0, y + 4);
  draw("tspan", { fill: inks[t.family].ink }, e).textContent =
    fit(t.label, left) + end;
}

function drawRow(a, t, y) {
  t.bar = draw("g", { class: "bar" }, life);
  draw("title", {}, t.bar).textContent = sentence(t);
  draw("rect", { class: "hit", x: 0, y: y - ROW / 2, width: scale.wide,
    height: ROW }, t.bar);
  drawWords(t.bar, a, t, y);
  for (const r of stretches(t)) drawStretch(t.bar, t, r, y);
}

// Years, as many as have room.
function drawYears(low) {
  const years = 12 / data.months, n = data.n / years;
  const room = Math.max(1, (scale.wide - scale.left) / 52);
  const span = SPANS.find((s) => n / s <= room) || SPANS[SPANS.length - 1];
  const from = data.year + (data.month - 1) / 12;
  for (let y = Math.ceil(from / span) * span; y < from + n; y += span) {
    const x = atStep((y - from) * years);
    draw("path", { class: "year", d: "M" + x.toFixed(1) + " 4V" + low }, life);
    drawText(life, "" + y, x, low + 14, { "text-anchor": "middle" });
  }
}

// What happened to an actor: a row each, and a line across the ties.
function drawEvents(events, low) {
  if (events.length)
    drawText(life, tr("events"), 0, ROW - 4, { "font-weight": "bold" });
  events.forEach((e, i) => {
    const y = ROW * (i + 1.5), x = atStep(e[0] + 0.5).toFixed(1);
    const g = draw("g", { class: "event" }, life);
    draw("title", {}, g).textContent = e[1] + " (" + e[2] + ")";
    draw("path", { d: "M" + x + " " + y + "V" + low }, g);
    drawText(g, fit(e[1], scale.left - 12), 0, y + 4);
  });
}

// A row of its own is the name of each family.
function drawTies(a, rows, top) {
  let y = top - 4, family = "";
  for (const t of rows) {
    if (t.family !== family) {
      y += ROW;
      drawText(life, tr(t.family), 0, y + 5,
        { fill: inks[t.family].ink, "font-weight": "bold" });
    }
    family = t.family;
    y += ROW;
    drawRow(a, t, y);
  }
}

// Gives how far down it goes.
function drawRows(a, rows) {
  const events = data.events.filter((e) => e[3].some((i) => actors[i] === a));
  const heads = new Set(rows.map((t) => t.family)).size;
  const top = events.length ? ROW * (events.length + 1) : 0;
  const low = top + ROW * (rows.length + heads + 1) - 4;
  drawYears(low);
  drawEvents(events, low);
  drawTies(a, rows, top);
  if (!rows.length) drawText(life, tr("no tie at any date"), 0, top + 10);
  return low;
}

function markDay() {
  const x = atStep(now.step + 0.5).toFixed(1);
  scale.day.setAttribute("x1", x);
  scale.day.setAttribute("x2", x);
}

function drawLife() {
  const a = actorOf();
  const of = [a.id, scale.wide, now.least, now.told, ...now.off].join("\n");
  if (of === scale.drawn) return markDay();
  const rows = rowsOf(a);
  scale.drawn = of;
  for (const t of ties) t.bar = null;
  life.replaceChildren();
  Object.keys(inks).forEach(addHatch);
  ruler.font = "11px " + getComputedStyle(document.body).fontFamily;
  const low = drawRows(a, rows);
  scale.day = draw("line", { class: "day", y1: 4, y2: low }, life);
  life.setAttribute("viewBox", "0 0 " + scale.wide + " " + (low + 20));
  life.setAttribute("aria-label", a.name + ", " +
    plural(rows.length, "tie", "ties"));
  by("of").value = a.id;
  markDay();
}

function measureLife() {
  scale.wide = Math.max(300, life.parentNode.clientWidth);
  scale.left = Math.min(MOST_WORDS, scale.wide * 0.46);
}

function setUpLife() {
  fillChooser();
  measureLife();
  window.addEventListener("resize", () => {
    measureLife();
    drawLife();
  });
  life.addEventListener("click", (e) => {
    const t = ties.find((t) => t.bar && t.bar.contains(e.target));
    const box = life.getBoundingClientRect();
    const x = (e.clientX - box.left) * scale.wide / box.width;
    if (t) pin(t);
    else if (x > scale.left)
      go(Math.floor((x - scale.left) / (atStep(data.n) - scale.left) * data.n));
  });
  by("of").addEventListener("change", (e) => {
    now.of = e.target.value;
    show();
  });
}
