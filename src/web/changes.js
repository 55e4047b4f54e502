// SPDX-License-Identifier: GPL-2.0-or-later
// What became of ties between the two dates compared, as a list: pairs that
// changed sides, what ended and began for certain, and what is likely.

// What a pair is at a step, by ties that are certain then.
function sideAt(pair, step) {
  const signs = new Set(pair.ties.filter((t) => passes(t) &&
    sureAt(t, step, 3) === 3).map((t) => t.sign));
  return signs.has(1) && signs.has(-1) ? "both" : signs.has(1) ? "friendly"
    : signs.has(-1) ? "hostile" : "";
}

function turned() {
  return [...pairs.values()].map((pair) => ({ pair: pair,
    was: sideAt(pair, first()), is: sideAt(pair, second()) }))
    .filter((x) => x.was && x.is && x.was !== x.is);
}

function addGroup(list, name, items, write) {
  if (!items.length) return;
  make("h3", tr(name) + " (" + items.length + ")", list);
  const all = make("ul", "", list);
  for (const item of items) write(make("li", "", all), item);
}

function writeTurn(item, x) {
  x.pair.ends.forEach((a, k) => {
    if (k) item.append(" \u2013 ");
    linkTo(a, a.label, item);
  });
  item.append(": " + tr("was %1, is %2", tr(x.was), tr(x.is)));
}

function writeChange(item, t) {
  item.append(fromTo(t, "label"));
  linkTo(t, t.label, item);
  item.append(" (" + listed([t.when, t.whose]) + ")" +
    (t.against && " \u2298 " + t.against));
}

const GROUPS = [["Ended", "ended"], ["Begun", "formed"],
  ["Likely ended", "may have ended"], ["Likely begun", "may have formed"],
  ["Seen for the last time", "last seen"],
  ["Seen for the first time", "first seen"],
  ["More certain", "more certain"], ["Less certain", "less certain"]];

// As the line above the chart counts them, as far as the search lets through.
function became() {
  const list = new Map();
  for (const t of ties) {
    if (!passes(t) || !found(t)) continue;
    const c = changeOf(t, first(), second());
    if (now.least < 3 || c.definite) list.set(t, c.word);
  }
  return list;
}

function listChanges() {
  const list = by("changed");
  list.replaceChildren();
  if (now.then < 0) return;
  make("p", tr("%1 to %2", prose(first()), prose(second())), list);
  addGroup(list, "Changed sides", turned(), writeTurn);
  const all = became();
  for (const [name, word] of GROUPS)
    addGroup(list, name, ties.filter((t) => all.get(t) === word), writeChange);
  if (!list.querySelector("h3"))
    make("p", tr("Nothing that is shown has changed."), list);
}

// --------------------------------------------------------------------- tabs

const tabs = all("[role=tab]");

function openTab(tab) {
  for (const e of tabs) {
    const is = e === tab;
    e.setAttribute("aria-selected", is);
    e.tabIndex = is ? 0 : -1;
    by(e.getAttribute("aria-controls")).hidden = !is;
  }
  now.listed = tab === tabs[1];
}

function setUpTabs() {
  for (const tab of tabs) {
    tab.addEventListener("click", () => {
      openTab(tab);
      remember();
    });
    tab.addEventListener("keydown", (e) => {
      if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
      const other = tabs[1 - tabs.indexOf(tab)];
      if (other.hidden) return;
      e.preventDefault();
      openTab(other);
      other.focus();
    });
  }
}
