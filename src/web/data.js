// SPDX-License-Identifier: GPL-2.0-or-later
// The report's page. What is in force at a step was decided by entente and is
// looked up here; the script only shows it. Text enters the page as text nodes
// and attribute values alone.
//
// Here: the data, and words for it.

const SVG = "http://www.w3.org/2000/svg";
const MONTHS = ["January", "February", "March", "April", "May", "June", "July",
  "August", "September", "October", "November", "December"];
const SURE = ["", "possible", "likely", "definite"];
const SIGN = { formed: "+ ", ended: "\u2212 ", "may have formed": "?+ ",
  "may have ended": "?\u2212 ", "first seen": "~ ", "unknown at both": "? " };
const by = (id) => document.getElementById(id);
const all = (what) => [...document.querySelectorAll(what)];
const data = JSON.parse(by("data").textContent);
const net = by("net");

function make(tag, text, parent, classes) {
  const e = document.createElement(tag);
  if (text) e.textContent = text;
  if (classes) e.className = classes;
  if (parent) parent.append(e);
  return e;
}

function draw(tag, attributes, parent) {
  const e = document.createElementNS(SVG, tag);
  for (const name in attributes) e.setAttribute(name, attributes[name]);
  if (parent) parent.append(e);
  return e;
}

// What the page says in its own language, by the English words; %1 is what is
// filled in.
function tr(english, ...parts) {
  return (data.say && data.say[english] || english)
    .replace(/%(\d)/g, (_, k) => parts[k - 1]);
}

const leftward = document.documentElement.dir === "rtl";
// Whatever is around it, this runs from left to right, as its arrow does.
const across = (text) => leftward ? "\u2066" + text + "\u2069" : text;
const listed = (parts) => parts.filter(Boolean).join(leftward ? "\u060c "
  : ", ");

const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const ranks = new Intl.PluralRules(document.documentElement.lang);
const RANKS = ["zero", "one", "two", "few", "many", "other"];

// Of the forms of a language: the two of most, or Arabic's six.
function plural(n, one, many) {
  const forms = data.say && data.say["# " + many];
  if (!forms) return n + " " + (n === 1 ? one : many);
  const list = forms.split("|"), rank = ranks.select(n);
  return list[list.length > 2 ? RANKS.indexOf(rank) : rank === "one" ? 0 : 1]
    .replace("#", n);
}


const ruler = document.createElement("canvas").getContext("2d");

// As much of a text as its room holds, in the ruler's type. What was isolated
// stays so.
function fit(text, room) {
  if (ruler.measureText(text).width <= room) return text;
  const letters = [...text];
  let low = 1, high = letters.length;
  const cut = (n) => letters.slice(0, n).join("") + "\u2026" +
    (text[0] === "\u2068" ? "\u2069" : "");
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ruler.measureText(cut(middle)).width <= room) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

data.works = all("#sources li").map((e) => e.textContent);

// ------------------------------------------------------------ who, and what

const inks = {};
for (const box of all("[name=family]")) inks[box.value] = box.dataset;

const actors = data.actors.map((a, i) => ({
  id: a[0], label: a[1], name: a[2] || a[1], kind: data.kinds[a[3]],
  box: by("a" + i), ties: [], at: null, away: null, in: a.slice(4),
}));

// The runs of steps in which a tie stays in one state.
function runsOf(text) {
  const runs = [];
  let at = 0;
  for (const part of text ? text.split(",") : []) {
    const [n, state] = part.split(".").map(Number);
    if (state !== undefined) runs.push({ from: at, to: at + n, state: state });
    at += n;
  }
  return runs;
}

const ties = data.ties.map((t, i) => ({
  i: i, from: actors[t[0]], to: actors[t[1]], label: data.words[t[2]],
  family: data.families[t[3]], directed: t[4] & 1, event: t[4] & 2,
  sign: t[4] & 4 ? 1 : t[4] & 8 ? -1 : 0, when: data.words[t[5]],
  note: data.words[t[6]], cites: t[7],
  claims: (t[12] || []).map((c) => ({
    who: c[0], stance: data.words[c[1]], about: data.words[c[2]],
    when: c[3], word: c[4], cites: c[5],
  })),
  type: data.words[t[9]], runs: runsOf(data.words[t[8]]),
  whose: data.words[t[10]] || "", against: data.words[t[11]] || "",
  mark: by("t" + i), row: null, bar: null, sure: null, look: "off",
  shown: false,
}));

for (const t of ties) {
  t.from.ties.push(t);
  if (t.to !== t.from) t.to.ties.push(t);
  t.id = [t.from.id, t.type, t.to.id].join(" ");
  t.words = fold([t.from.name, t.from.label, t.from.id, t.to.name, t.to.label,
    t.to.id, t.label, t.family, t.note, t.whose, t.against,
    ...t.claims.flatMap((c) => [data.holders[c.who], c.about])].join("\n"));
}

// ---------------------------------------------------------------- certainty

// Per tie and step the number of a state, 0 for none.
const grid = new Uint16Array(ties.length * data.n);
for (const t of ties)
  for (const r of t.runs)
    grid.fill(r.state + 1, t.i * data.n + r.from, t.i * data.n + r.to);
const stateAt = (t, step) => data.states[grid[t.i * data.n + step] - 1];

// How sure a tie is at a step, 0 when it is not shown.
function sureAt(t, step, least) {
  const s = stateAt(t, step);
  return s ? s[least - 1] : 0;
}

function datesAt(t, step) {
  const s = stateAt(t, step);
  return s ? s[6] : 0;
}

// What may not have been at all, or not from then on or until then, has neither
// surely begun nor ended.
function moved(s, side, c) {
  const sure = s[0] === 3 && !(s[7] & side * 4);
  if (!(s[7] & side))
    return { word: (sure || /^may/.test(c[0]) ? "" : "may have ") + c[0],
      definite: c[1] && sure };
  return { word: s[6] < 2 ? "unknown at both"
    : side < 2 ? "first seen" : "last seen" };
}

// What is in force at both, if on the word of records that are believed more
// or less, or have another weight.
function kept(x, y, c) {
  if (x[0] !== y[0] && (x[7] ^ y[7]) & 48)
    c = data.changes[x[0] < y[0] ? 11 : 14];
  else if (x[8] !== y[8]) c = [data.changes[10][0], c[1]];
  return { word: c[0], definite: c[1] && Math.max(x[0], y[0]) === 3 };
}

// A boundary of knowledge is no change of the world. It is told if the best
// estimate has it.
function changeOf(t, one, two) {
  const x = stateAt(t, one), y = stateAt(t, two);
  const a = datesAt(t, one), b = datesAt(t, two), c = data.changes[a * 4 + b];
  const is = a > 1 && b > 1 ? kept(x, y, c)
    : /ed$/.test(c[0]) ? moved(a < b ? y : x, a < b ? 1 : 2, c)
      : { word: c[0] };
  is.told = a > 1 || b > 1;
  return is;
}

// -------------------------------------------------------------------- dates

function monthOf(step) {
  const m = data.year * 12 + data.month - 1 + step * data.months;
  return { year: Math.floor(m / 12), month: m % 12 + 1 };
}

function prose(step) {
  const m = monthOf(step);
  return data.day || (data.months > 12 ? tr("%1s", m.year)
    : data.months > 1 ? "" + m.year
      : tr("%1 %2", tr(MONTHS[m.month - 1]), m.year));
}

function dateText(step) {
  const m = monthOf(step), year = String(m.year).padStart(4, "0");
  if (data.months > 12) return year.slice(0, 3) + "X";
  return data.months > 1 ? year
    : year + "-" + String(m.month).padStart(2, "0");
}

// The step of a date as links have it; -1 when it is none.
function stepOf(text) {
  const m = /^(\d{3}[\dX])(?:-(0[1-9]|1[0-2]))?$/.exec(text || "");
  if (!m) return -1;
  const month = Number(m[1].replace("X", "0")) * 12 +
    (m[2] ? Number(m[2]) - 1 : 0);
  const step = Math.floor((month - data.year * 12 - data.month + 1) /
    data.months);
  return Math.max(0, Math.min(data.n - 1, step));
}

// -------------------------------------------------------------------- state

const now = {
  step: data.n - 1, then: -1, least: data.least, off: new Set(), told: "",
  find: "", of: "", level: "", pinned: null, near: null, stop: null, listed: false,
  works: new Set(), embed: false,
  timer: 0,
};
const first = () => Math.min(now.then, now.step);
const second = () => Math.max(now.then, now.step);
// What is pointed at, or held.
const chosen = () => now.near || now.pinned;

function told(t) {
  if (!now.told) return true;
  const who = Number(now.told.slice(1));
  const word = " sdqm".indexOf(now.told[0]);
  return t.claims.some((c) => c.who === who && c.word === word);
}

const passes = (t) => !now.off.has(t.family) && told(t);
// Where no tie has in it what is searched for, those are meant that rest on
// works that have.
function search(text) {
  now.find = fold(text.trim());
  now.works = new Set();
  if (!now.find || ties.some((t) => t.words.includes(now.find))) return;
  data.works.forEach((work, s) => {
    if (fold(work).includes(now.find)) now.works.add(s);
  });
}
const found = (t) => !now.find || t.words.includes(now.find) ||
  t.cites.some((s) => now.works.has(s));

const fromTo = (t, name) => across(t.from[name] + (t.directed ? " \u2192 "
  : " \u2194 ") + t.to[name]) + ": ";

function sentence(t) {
  return listed([fromTo(t, "name") + t.label + " (" + t.when + ")",
    tr(SURE[t.sure || 0]), t.whose, t.against]);
}
