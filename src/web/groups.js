// SPDX-License-Identifier: GPL-2.0-or-later
// Which groups the actors shown are of: a coloured tab with a letter on each
// member, which the legend names.

const TABS = ["#6b5310", "#3e6b2f", "#5d4a85", "#1f6f74", "#7a4a55", "#4d4d4d"];
const TAB = 8.4;

// The number of an actor's group at a step.
function groupOf(a, step) {
  for (let k = 0; k < a.in.length; k += 3)
    if (a.in[k + 1] <= step && step <= a.in[k + 2]) return a.in[k];
  return undefined;
}

const letterOf = (k) => String.fromCharCode(65 + k % 26);

// Around a point.
function drawTab(parent, k, x, y) {
  const g = draw("g", { class: "group" }, parent);
  draw("rect", { x: x - TAB / 2, y: y - TAB / 2, width: TAB, height: TAB,
    rx: 1.4, fill: TABS[k % TABS.length] }, g);
  draw("text", { x: x, y: y + 2.2 }, g).textContent = letterOf(k);
  return g;
}

// Those of which at least two are to be seen.
function groupsShown() {
  const step = now.then < 0 ? now.step : second(), n = new Map();
  for (const a of boxed) {
    a.group = a.away ? undefined : groupOf(a, step);
    if (a.group !== undefined) n.set(a.group, (n.get(a.group) || 0) + 1);
  }
  return new Set([...n.keys()].filter((k) => n.get(k) > 1));
}

function tabOn(a, k) {
  if (a.tab === k) return;
  if (a.tabbed) a.tabbed.remove();
  a.tab = k;
  a.tabbed = k === undefined ? null
    : drawTab(a.box, k, a.base.x0 + 12, a.base.y0 - TAB / 2 + 1.5);
}

function markGroups() {
  const shown = groupsShown(), row = by("groups");
  for (const a of boxed) tabOn(a, shown.has(a.group) ? a.group : undefined);
  row.hidden = !shown.size;
  row.replaceChildren(make("strong", tr("Groups")), " ");
  for (const k of [...shown].sort((a, b) => a - b)) {
    const key = make("span", "", row, "key");
    const svg = draw("svg", { width: 14, viewBox: "0 0 14 14",
      "aria-hidden": true }, key);
    drawTab(svg, k, 7, 7);
    key.append(data.groups[k]);
  }
}
