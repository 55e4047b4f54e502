// SPDX-License-Identifier: GPL-2.0-or-later
// The table of the ties shown, and the card of what is pointed at.

// --------------------------------------------------------------- the table

// Words too long for any column.
const LONG = /[^\s-]{25}/;

function addRow(t) {
  t.row = make("tr", "", by("rows"));
  t.row.hidden = true;
  make("td", t.from.label, t.row);
  make("td", t.directed ? "\u2192" : "\u2194", t.row);
  make("td", t.to.label, t.row);
  t.cell = make("td", t.label, t.row);
  make("td", t.when, t.row);
  t.certain = make("td", "", t.row);
  const cites = make("td", "", t.row);
  t.cites.forEach((s, k) => {
    if (k) cites.append(", ");
    make("a", "" + (s + 1), cites).href = "#s" + (s + 1);
  });
  t.row.addEventListener("pointerenter", () => point(t));
  t.row.addEventListener("pointerleave", () => point(null));
}

function markRow(t) {
  t.certain.textContent = SURE[t.sure];
  t.cell.textContent = wordFor(t, t.label + (t.whose && " (" + t.whose + ")")) +
    (t.against && " \u2298 " + t.against);
  t.row.className = looks(t.look);
  for (const cell of t.row.cells)
    cell.classList.toggle("long", LONG.test(cell.textContent));
}

// ---------------------------------------------------------------- the card

const card = by("details");

function term(list, name, value) {
  if (!value) return;
  make("dt", name, list);
  make("dd", value, list);
}

function listSources(cites) {
  if (!cites.length) return;
  make("h3", "Sources", card);
  const list = make("ul", "", card);
  for (const s of cites) {
    const from = by("s" + (s + 1)), link = from.querySelector("a");
    const item = make("li", "[" + (s + 1) + "] ", list);
    item.append(link ? link.cloneNode(true) : from.textContent);
  }
}

const numbers = (cites) => cites.length
  ? " [" + cites.map((s) => s + 1).join(", ") + "]" : "";

function claimText(c) {
  return data.holders[c.who] + (c.about ? " (" + c.about + ")" : "") +
    (c.when ? ", " + c.when : "") + numbers(c.cites);
}

// Whether a tie is shown for what happened shortly before the step.
const recent = (t) => now.then < 0 && stateAt(t, now.step)[now.least + 2];

function showTie(t) {
  make("h2", t.directed
    ? t.from.label + " \u2192 " + t.label + " \u2192 " + t.to.label
    : t.from.label + " \u2194 " + t.to.label + ": " + t.label, card);
  const list = make("dl", "", card);
  term(list, "in force", t.when);
  if (t.sure)
    term(list, "certainty", SURE[t.sure] +
      (recent(t) ? ", by what happened shortly before" : ""));
  if (t.look)
    term(list, "since " + prose(first()), changeOf(t, first(), second()).word);
  term(list, "on whose word", t.whose);
  for (const stance of new Set(t.claims.map((c) => c.stance)))
    term(list, stance, t.claims.filter((c) => c.stance === stance)
      .map(claimText).join("; "));
  term(list, "note", t.note);
  term(list, "type", t.type + ", " + t.family);
  listSources(t.cites);
}

function showActor(a) {
  make("h2", a.name, card);
  const list = make("dl", "", card), shown = a.ties.filter((t) => t.shown);
  term(list, "kind", a.kind);
  term(list, "ties shown", "" + shown.length);
  const items = make("ul", "", card);
  for (const t of shown)
    make("li", (t.directed ? t.from === a ? "\u2192 " : "\u2190 " : "\u2194 ") +
      (t.from === a ? t.to : t.from).label + ": " + t.label + " (" +
      SURE[t.sure] + (t.whose && ", " + t.whose) + ")", items);
}

function showCard() {
  const what = chosen();
  card.replaceChildren();
  if (!what) {
    make("h2", "Details", card);
    make("p", "Point at, or tab to, an actor or a tie.", card);
  } else if (what.from) {
    showTie(what);
  } else {
    showActor(what);
  }
}
