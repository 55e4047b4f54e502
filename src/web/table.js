// SPDX-License-Identifier: GPL-2.0-or-later
// The ties shown as a table, by pairs unless the reader sorts it otherwise, and
// for narrow screens as a list by actor.

// Words too long for any column.
const LONG = /[^\s-]{25}/;
const pairs = new Map();
const sorting = { by: "pair", down: false };

// A link to a tie that opens it here.
function linkTo(what, text, parent) {
  const a = make("a", text, parent);
  a.href = "#" + sortOf(what) + "=" + linked(what);
  a.addEventListener("click", (e) => {
    e.preventDefault();
    openUp(what);
  });
  return a;
}

function addCites(cites, parent) {
  cites.forEach((s, k) => {
    if (k) parent.append(", ");
    make("a", "" + (s + 1), parent).href = "#s" + (s + 1);
  });
}

function addRow(t) {
  t.row = make("tr");
  t.row.id = "r" + t.i;
  t.row.hidden = true;
  make("td", t.from.label, t.row);
  make("td", !t.directed ? "\u2194" : leftward ? "\u2190" : "\u2192", t.row);
  make("td", t.to.label, t.row);
  const cell = make("td", "", t.row);
  t.before = make("span", "", cell);
  linkTo(t, t.label, cell);
  t.behind = make("span", "", cell);
  make("td", t.when, t.row);
  t.certain = make("td", "", t.row, "sure");
  addCites(t.cites, make("td", "", t.row));
  t.row.addEventListener("pointerenter", () => point(t));
  t.row.addEventListener("pointerleave", () => point(null));
}

function markRow(t) {
  t.certain.textContent = tr(SURE[t.sure]);
  t.before.textContent = SIGN[t.look] || "";
  t.behind.textContent = (t.whose && " (" + t.whose + ")") +
    (t.against && " \u2298 " + t.against);
  t.row.className = looks(t.look);
  for (const cell of t.row.cells)
    cell.classList.toggle("long", LONG.test(cell.textContent));
}

// ------------------------------------------------------------------- pairs

function pairOf(t) {
  const ends = [t.from, t.to].sort((a, b) => actors.indexOf(a) -
    actors.indexOf(b));
  const key = ends.map((a) => a.id).join("\n");
  if (!pairs.has(key))
    pairs.set(key, { ends: ends, ties: [], id: ends.map((a) => a.id).join(" ") });
  return pairs.get(key);
}

function addPair(pair) {
  pair.body = make("tbody");
  pair.head = make("th", "", make("tr", "", pair.body, "pair"));
  pair.head.colSpan = 7;
  pair.head.scope = "rowgroup";
}

// Of those with one tie the row says it all.
function countPairs() {
  for (const pair of pairs.values()) {
    const n = pair.ties.filter((t) => !t.row.hidden).length;
    pair.head.parentNode.hidden = n < 2;
    pair.head.textContent = pair.ends.map((a) => a.label).join(" \u2013 ") +
      ": " + plural(n, "tie", "ties");
  }
}

// ----------------------------------------------------------------- sorting

const orders = {
  from: (t) => fold(t.from.label + "\n" + t.to.label),
  to: (t) => fold(t.to.label + "\n" + t.from.label),
  tie: (t) => fold(t.label),
  when: (t) => t.runs.length ? t.runs[0].from : -1,
  sure: (t) => -t.sure,
  sources: (t) => -t.cites.length,
};

function fillByPair(table) {
  for (const pair of pairs.values()) {
    pair.body.append(...pair.ties.map((t) => t.row));
    table.append(pair.body);
  }
}

function fillSorted(table) {
  const of = new Map(ties.map((t) => [t, orders[sorting.by](t)]));
  const way = sorting.down ? -1 : 1;
  const list = [...ties].sort((a, b) => of.get(a) < of.get(b) ? -way
    : of.get(a) > of.get(b) ? way : a.i - b.i);
  make("tbody", "", table).append(...list.map((t) => t.row));
}

function fillTable() {
  const table = by("rows");
  for (const body of [...table.tBodies]) body.remove();
  if (sorting.by === "pair") fillByPair(table);
  else fillSorted(table);
  for (const button of all("#rows [name=sort]")) {
    const is = button.value === sorting.by;
    button.parentNode.setAttribute("aria-sort", !is ? "none"
      : sorting.down ? "descending" : "ascending");
  }
  by("bypair").hidden = sorting.by === "pair";
}

function sortBy(what) {
  sorting.down = what === sorting.by && !sorting.down;
  sorting.by = what;
  fillTable();
}

function setUpTable() {
  for (const t of ties) {
    addRow(t);
    pairOf(t).ties.push(t);
  }
  for (const pair of pairs.values()) addPair(pair);
  for (const button of all("#rows [name=sort]"))
    button.addEventListener("click", () => sortBy(button.value));
  by("bypair").addEventListener("click", () => sortBy("pair"));
  fillTable();
}

// ---------------------------------------------------------- a list by actor

const narrow = matchMedia("(max-width: 480px)");
// Which of them are open, as the list is made anew at every step.
const unfolded = new Set();

function addPerson(list, a, shown) {
  const box = make("details", "", list);
  make("summary", a.name + " (" + shown.length + ")", box);
  const items = make("ul", "", box);
  for (const t of shown) {
    const item = make("li", toWhom(t, a), items);
    linkTo(t, t.label, item);
    item.append(" (" + listed([tr(SURE[t.sure]), t.whose]) + ")" +
      (t.against && " \u2298 " + t.against));
  }
  box.open = unfolded.has(a);
  box.addEventListener("toggle", () => {
    if (box.open) unfolded.add(a);
    else unfolded.delete(a);
  });
}

function listActors() {
  const list = by("people");
  list.replaceChildren();
  if (!narrow.matches) return;
  for (const a of ranked) {
    const shown = a.ties.filter((t) => !t.row.hidden);
    if (shown.length) addPerson(list, a, shown);
  }
}
