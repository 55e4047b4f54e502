// SPDX-License-Identifier: GPL-2.0-or-later
// A step as it is shown, links to it, and the controls.

// ---------------------------------------------------- pointing, and holding

function light() {
  lightChart();
  for (const t of ties) {
    t.row.classList.toggle("on", t === chosen());
    if (t.bar) t.bar.classList.toggle("on", t === chosen());
  }
}

function point(thing) {
  const what = thing && thing.pair || thing;
  if (now.near === what) return;
  now.near = what;
  light();
  showCard();
}

function pin(thing) {
  const what = thing && thing.pair || thing;
  now.pinned = now.pinned === what ? null : what;
  now.near = null;
  light();
  showCard();
  remember();
}

// The step at which a tie is shown that is nearest to the one looked at.
function nearestStep(t) {
  let best = -1;
  for (let k = 0; k < data.n; k++)
    if (sureAt(t, k, now.least) && (best < 0 ||
      Math.abs(k - now.step) < Math.abs(best - now.step))) best = k;
  return best;
}

// From a list or a link: held, at a date that has it, and its card in view.
function openUp(what) {
  const step = what.from && !what.shown && now.then < 0 ? nearestStep(what) : -1;
  now.pinned = what;
  now.near = null;
  if (step >= 0) go(step);
  else light();
  showCard();
  remember();
  card.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
}

// -------------------------------------------------------------- a new step

const CHANGES = ["ended", "may have ended", "formed", "may have formed",
  "last seen", "first seen", "more certain", "less certain", "unchanged",
  "unknown at both"];
const ALWAYS = ["ended", "formed", "unchanged"];

function lookCompared(t, counts) {
  const c = changeOf(t, first(), second());
  if (!c.word) return null;
  counts[c.word]++;
  if (now.least === 3 ? !c.definite
    : now.least === 2 && (!c.told || c.word === "last seen")) return null;
  return { sure: sureAt(t, second(), 1) || sureAt(t, first(), 1),
    look: c.word };
}

// What a tie looks like at this step: its certainty and, in a comparison, what
// became of it; null when it is not shown.
function lookOf(t, counts) {
  if (!passes(t)) return null;
  if (now.then >= 0) return lookCompared(t, counts);
  const sure = sureAt(t, now.step, now.least);
  if (!sure && now.least === 2 && sureAt(t, now.step, 1)) counts.possible++;
  return sure ? { sure: sure, look: "" } : null;
}

function setTie(t, is) {
  const look = is ? is.look : "off", sure = is ? is.sure : 0;
  if (t.look === look && t.sure === sure) return;
  t.look = look;
  t.sure = sure;
  t.shown = Boolean(is);
  if (is) markRow(t);
  if (t.mark) markTie(t);
}

function whatIsShown(shown, counts) {
  if (now.then >= 0)
    return tr("%1 to %2", prose(first()), prose(second())) + ": " +
      listed(CHANGES
        .filter((what) => counts[what] || ALWAYS.includes(what))
        .map((what) => counts[what] + " " + tr(what)));
  const who = new Set(shown.flatMap((t) => [t.from, t.to]));
  return tr("%1 between %2, %3", plural(shown.length, "tie", "ties"),
    plural(who.size, "actor", "actors"), prose(now.step));
}

function countText(counts) {
  const shown = ties.filter((t) => t.shown);
  const inLevel = new Set(level.pairs.flatMap((pair) => pair.ties));
  const beside = shown.filter((t) => !t.mark || level.name !== "ties" &&
    !inLevel.has(t)).length;
  let text = whatIsShown(shown, counts);
  if (beside) text += " (" + tr("%1 in the table alone", beside) + ")";
  if (counts.possible)
    text += "; " + tr("%1 more only possible by date", counts.possible);
  if (now.find) {
    const n = findSources();
    text += "; " + tr("the search matches %1", listed([plural(
      shown.filter(found).length, "tie", "ties"), n && plural(n, "source",
      "sources")]));
  }
  return text;
}

function say(id, text) {
  by(id).setAttribute("aria-valuetext", text);
}

function show() {
  const counts = { possible: 0 };
  for (const what of CHANGES) counts[what] = 0;
  for (const t of ties) {
    setTie(t, lookOf(t, counts));
    t.row.hidden = !t.shown || !found(t);
  }
  findWay();
  if (net) useLevel();
  markActors();
  if (net && data.groups.length) markGroups();
  countPairs();
  listActors();
  listChanges();
  setStop();
  if (ties.length) drawLife();
  light();
  if (!now.find) findSources();
  by("count").textContent = countText(counts);
  by("day").textContent = prose(now.step);
  say("date", prose(now.step));
  if (now.then >= 0) {
    by("before").textContent = tr("with %1", prose(now.then));
    say("then", prose(now.then));
  }
  if (chosen()) showCard();
  remember();
}

// ------------------------------------------------------------- deep links

let remembering = 0;

const sortOf = (what) => what.ends ? "pair" : what.from ? "tie" : "actor";
const linked = (what) => encodeURIComponent(what.id).replace(/%20/g, "+");

function linkText() {
  const p = ["d=" + dateText(now.step)];
  if (now.then >= 0) p.push("c=" + dateText(now.then));
  if (now.least !== data.least) p.push("least=" + SURE[now.least]);
  if (now.off.size) p.push("off=" + [...now.off].join(","));
  if (now.told) p.push("by=" + now.told);
  if (now.find) p.push("q=" + encodeURIComponent(now.find));
  if (now.of) p.push("of=" + encodeURIComponent(now.of));
  if (now.level) p.push("level=" + now.level);
  if (now.listed) p.push("list=changes");
  if (way.from || way.to)
    p.push("path=" + [way.from, way.to].map(encodeURIComponent).join(","));
  if (now.embed) p.push("embed=1");
  if (now.pinned)
    p.push(sortOf(now.pinned) + "=" + linked(now.pinned));
  return "#" + p.join("&");
}

// The same state on the page as a whole.
function leadOut() {
  by("outside").firstElementChild.href = linkText().replace("&embed=1", "");
}

function remember() {
  leadOut();
  clearTimeout(remembering);
  remembering = setTimeout(() => {
    try {
      history.replaceState(null, "", linkText());
    } catch {
      // A browser that forbids it for files loses no more than the link.
    }
  }, 200);
}

// What a link does not say, or says of what is not here, is as at first.
function readLink(p) {
  const step = stepOf(p.get("d")), id = p.get("of") || "";
  now.step = step < 0 ? data.n - 1 : step;
  now.then = stepOf(p.get("c"));
  now.least = Math.max(SURE.indexOf(p.get("least")), 0) || data.least;
  now.off = new Set((p.get("off") || "").split(",")
    .filter((f) => data.families.includes(f)));
  now.told = p.get("by") || "";
  search(p.get("q") || "");
  now.of = actors.some((a) => a.id === id) ? id : "";
  now.listed = now.then >= 0 && p.get("list") === "changes";
  [way.from, way.to] = (p.get("path") || "").split(",").concat("")
    .map((id) => byId(id) ? id : "");
  now.embed = p.get("embed") === "1";
  document.documentElement.classList.toggle("embed", now.embed);
  now.near = null;
  now.pinned = ties.find((t) => t.id === p.get("tie")) ||
    actors.find((a) => a.id === p.get("actor")) ||
    [...pairs.values()].find((pair) => pair.id === p.get("pair")) || null;
  now.level = net && LEVELS.includes(p.get("level")) ? p.get("level") : "";
  // A link to a tie alone is to a date that has it.
  if (now.pinned && now.pinned.from && step < 0 && now.then < 0)
    now.step = Math.max(0, nearestStep(now.pinned));
}

function setControls() {
  by("find").value = now.find;
  by("date").value = now.step;
  if (now.then >= 0) by("then").value = now.then;
  by("least").value = now.least;
  by("told").value = now.told;
  if (by("told").selectedIndex < 0) by("told").value = now.told = "";
  by("way-from").value = way.from;
  by("way-to").value = way.to;
  for (const box of all("[name=family]")) box.checked = !now.off.has(box.value);
  setComparing();
}

// A link within the page, to a source, is none of ours.
function follow() {
  const p = new URLSearchParams(location.hash.slice(1));
  if (location.hash && !["d", "c", "tie", "actor", "pair", "level",
    "path", "embed"].some((x) => p.has(x)))
    return;
  readLink(p);
  setControls();
  show();
  showCard();
}

// ---------------------------------------------------------------- controls

function setComparing() {
  const is = now.then >= 0;
  by("comparing").setAttribute("aria-pressed", is);
  for (const e of all("#then, #before, #changes")) e.hidden = !is;
  tabs[1].hidden = !is;
  openTab(tabs[is && now.listed ? 1 : 0]);
}

function go(step) {
  now.step = Math.max(0, Math.min(data.n - 1, step));
  by("date").value = now.step;
  show();
}

function stop() {
  clearInterval(now.timer);
  now.timer = 0;
  by("play").textContent = tr("Play");
  by("count").setAttribute("aria-live", "polite");
}

// The next step at which something shown changes.
function nextChange() {
  for (let k = now.step + 1; k < data.n; k++)
    if (ties.some((t) => passes(t) && sureAt(t, k, now.least) !==
      sureAt(t, k - 1, now.least))) return k;
  return data.n - 1;
}

function play() {
  if (now.timer) return stop();
  if (now.step === data.n - 1) go(0);
  by("play").textContent = tr("Pause");
  by("count").setAttribute("aria-live", "off");
  now.timer = setInterval(() => {
    go(nextChange());
    if (now.step === data.n - 1) stop();
  }, 600);
}

// How many ties come or go at each step, under the slider.
function drawPulse() {
  const n = new Array(data.n).fill(0);
  const is = (t, k) => Boolean(sureAt(t, k, data.least));
  for (const t of ties)
    for (let k = 1; k < data.n; k++) n[k] += is(t, k) !== is(t, k - 1);
  const most = Math.max(1, ...n);
  let d = "M0 14";
  n.forEach((x, k) => {
    if (x) d += "M" + k + " 14V" + (12 - 11 * Math.sqrt(x / most)).toFixed(1);
  });
  draw("path", { d: d }, by("pulse"));
}

function clear() {
  now.pinned = now.near = null;
  search(by("find").value = "");
  if (net && net.contains(document.activeElement))
    document.activeElement.blur();
  stop();
  show();
  showCard();
}

// ------------------------------------------------------------------ at first

// What a control does to the state, before all is shown anew.
function on(id, event, change) {
  by(id).addEventListener(event, (e) => {
    change(e.target.value);
    show();
  });
}

function listenToControls() {
  on("date", "input", (value) => { now.step = Number(value); });
  on("then", "input", (value) => { now.then = Number(value); });
  on("least", "change", (value) => { now.least = Number(value); });
  on("told", "change", (value) => { now.told = value; });
  on("find", "input", search);
  on("comparing", "click", () => {
    now.then = now.then < 0 ? Number(by("then").value) : -1;
    setComparing();
  });
  by("play").addEventListener("click", play);
  for (const box of all("[name=family]"))
    box.addEventListener("change", () => {
      if (box.checked) now.off.delete(box.value);
      else now.off.add(box.value);
      show();
    });
  window.addEventListener("hashchange", follow);
}

// What has the focus keeps its card while the reader goes on to that.
function listenToChart() {
  net.addEventListener("pointerover", (e) => point(meant(e)));
  net.addEventListener("pointerleave", () => point(null));
  net.addEventListener("focusin", (e) => {
    setStop(meant(e));
    point(meant(e));
  });
  net.addEventListener("focusout", (e) => {
    if (!card.contains(e.relatedTarget)) point(null);
  });
  net.addEventListener("click", (e) => {
    if (!dragged) pin(meant(e));
  });
}

function begin() {
  for (const name in data.theme)
    document.documentElement.style.setProperty(name, data.theme[name]);
  document.documentElement.classList.add("live");
  if (data.theme) document.documentElement.classList.add("themed");
  for (const e of all("#controls,#shown,#lives,#way,#levels,#details,#count,.keys,#tools"))
    e.hidden = !ties.length;
  setUpTable();
  setUpSources();
  setUpTabs();
  if (net) setUpChart();
  if (ties.length) setUpLife();
  listenToControls();
  setUpKeys();
  setUpSaving();
  if (net) {
    listenToChart();
    setUpZoom();
    setUpLevels();
  }
  setUpWay();
  drawPulse();
  showCard();
  readLink(new URLSearchParams(location.hash.slice(1)));
  setControls();
  show();
  showCard();
}

begin();
