// SPDX-License-Identifier: GPL-2.0-or-later
// The card of what is pointed at, what can be copied of it, and under each
// source what it carries.

const card = by("details");

function term(list, name, value) {
  if (!value) return;
  make("dt", name, list);
  make("dd", value, list);
}

function listSources(cites) {
  if (!cites.length) return;
  make("h3", tr("Sources"), card);
  const list = make("ul", "", card);
  for (const s of cites) {
    const from = by("s" + (s + 1)), link = from.querySelector("a");
    const item = make("li", "[" + (s + 1) + "] ", list);
    item.append(link && link.rel ? link.cloneNode(true) : data.works[s]);
  }
}

const numbers = (cites) => cites.length
  ? " [" + cites.map((s) => s + 1).join(", ") + "]" : "";

function claimText(c) {
  return data.holders[c.who] + (c.about ? " (" + c.about + ")" : "") +
    (c.when ? ", " + c.when : "") + numbers(c.cites);
}

// Whether a tie is shown for what happened shortly before the step.
const recent = (t) => now.then < 0 && t.shown &&
  stateAt(t, now.step)[now.least + 2];

// ------------------------------------------------------------------ copying

// Where a browser does not let us, the text stands there to be copied.
function offer(text) {
  const field = make("textarea", "", card);
  field.value = text;
  field.readOnly = true;
  field.setAttribute("aria-label", tr("Copy this"));
  field.focus();
  field.select();
}

function addCopy(parent, words, text) {
  const button = make("button", words, parent);
  button.type = "button";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text());
      button.textContent = tr("Copied");
      setTimeout(() => { button.textContent = words; }, 2000);
    } catch {
      offer(text());
    }
  });
}

// Tie, certainty, whose word, works, page, date, version.
function citation(t) {
  const at = now.then < 0 ? prose(now.step)
    : tr("%1 and %2", prose(first()), prose(second()));
  return listed([fromTo(t, "name") + t.label + " (" + t.when + "; " + at +
    ": " + tr(SURE[t.sure] || "not in force") + ")", t.whose, t.against]) +
    ". " +
    t.cites.map((s) => "[" + (s + 1) + "] " + data.works[s]).join("; ") +
    (t.cites.length ? ". " : "") + tr("In:") + " " + document.title + ". " +
    data.known[0].toUpperCase() + data.known.slice(1) + ", entente " +
    data.version + ".";
}

const address = () => location.href.replace(/#.*/s, "") + linkText();

function addCopies(t) {
  const row = make("p", "", card, "row");
  addCopy(row, tr("Copy link"), address);
  if (t.from) addCopy(row, tr("Copy citation"), () => citation(t));
}

// ------------------------------------------------------------------ the card

function showTie(t) {
  const head = make("h2", "", card);
  linkTo(t.from, t.from.label, head);
  head.append(t.directed ? " \u2192 " + t.label + " \u2192 " : " \u2194 ");
  linkTo(t.to, t.to.label, head);
  if (!t.directed) head.append(": " + t.label);
  const list = make("dl", "", card);
  term(list, tr(t.event ? "happened" : "in force"), t.when);
  term(list, tr("certainty"), t.sure ? listed([tr(SURE[t.sure]),
    recent(t) && tr("by what happened shortly before")])
    : tr("not shown, %1", prose(now.step)));
  if (t.look && t.shown)
    term(list, tr("since %1", prose(first())),
      tr(changeOf(t, first(), second()).word));
  term(list, tr("on whose word"), t.whose);
  for (const stance of new Set(t.claims.map((c) => c.stance)))
    term(list, stance, t.claims.filter((c) => c.stance === stance)
      .map(claimText).join("; "));
  term(list, tr("note"), t.note);
  term(list, tr("type"), listed([t.type, tr(t.family)]));
  listSources(t.cites);
}

// "→ ISI: ", as seen by an actor.
const toWhom = (t, a) => (!t.directed ? "\u2194 "
  : t.from === a ? "\u2192 " : "\u2190 ") +
  (t.from === a ? t.to : t.from).label + ": ";

function showActor(a) {
  make("h2", a.name, card);
  const list = make("dl", "", card), shown = a.ties.filter((t) => t.shown);
  term(list, tr("kind"), a.kind);
  term(list, tr("group"), data.groups[groupOf(a, now.step)]);
  term(list, tr("ties shown"), "" + shown.length);
  const items = make("ul", "", card);
  for (const t of shown) {
    const item = make("li", toWhom(t, a), items);
    linkTo(t, t.label, item);
    item.append(" (" + listed([tr(SURE[t.sure]), t.whose]) + ")");
  }
}

function showPair(pair) {
  const head = make("h2", "", card), items = make("ul", "", card);
  pair.ends.forEach((a, k) => {
    if (k) head.append(" \u2013 ");
    linkTo(a, a.label, head);
  });
  for (const t of pair.ties.filter((t) => t.shown)) {
    const item = make("li", fromTo(t, "label"), items);
    linkTo(t, t.label, item);
    item.append(" (" + t.when + "; " + listed([tr(SURE[t.sure]), t.whose]) +
      ")" + (t.against && " \u2298 " + t.against) + numbers(t.cites));
  }
  if (!items.firstChild)
    items.replaceWith(tr("Nothing of it is shown now."));
}

function showCard() {
  const what = chosen();
  card.replaceChildren();
  if (!what) {
    make("h2", tr("Details"), card);
    make("p", tr("Point at, or go with the arrow keys to, an actor or a tie."),
      card);
    return;
  }
  if (what.ends) showPair(what);
  else if (what.from) showTie(what);
  else showActor(what);
  if (what === now.pinned) addCopies(what);
}

// ------------------------------------------------------------------- sources

// What each carries, below it; folded, so that a page of many stays one.
function setUpSources() {
  const of = data.works.map(() => []);
  for (const t of ties)
    for (const s of t.cites) of[s].push(t);
  of.forEach((list, s) => {
    if (!list.length) return;
    const box = make("details", "", by("s" + (s + 1)));
    make("summary", plural(list.length, "tie", "ties"), box);
    const items = make("ul", "", box);
    for (const t of list)
      linkTo(t, fromTo(t, "label") + t.label, make("li", "", items));
  });
}

// Those of which the text has what is searched for; gives how many.
function findSources() {
  let n = 0;
  data.works.forEach((text, s) => {
    const is = now.find !== "" && fold(text).includes(now.find);
    by("s" + (s + 1)).classList.toggle("found", is);
    n += is;
  });
  return n;
}
