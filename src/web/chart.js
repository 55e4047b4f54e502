// SPDX-License-Identifier: GPL-2.0-or-later
// The link chart: lines and actors that were drawn, and the words on the lines,
// which are placed anew at every step.

const SPOTS = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];
// Points along each line, by which is seen what it runs below.
const DOTS = 17;
const MOST_WORD = 150;
const drawn = ties.filter((t) => t.mark);
const boxed = actors.filter((a) => a.box);
const dots = new Float64Array(drawn.length * DOTS * 2);
const words = by("words");
const edge = net && net.viewBox.baseVal;
const whole = edge && { x: edge.x, y: edge.y, w: edge.width, h: edge.height };

// ------------------------------------------------------------------- set up

// Signs at the ends of lines, in grey for what is not new.
function addGreySigns() {
  for (const sign of all("#net marker")) {
    const grey = sign.cloneNode(true), path = grey.firstElementChild;
    grey.id = "g" + sign.id;
    path.classList.add(path.getAttribute("fill") === "none" ? "open" : "shut");
    sign.after(grey);
  }
}

function turnGrey(t, grey) {
  for (const side of ["marker-end", "marker-start"]) {
    const sign = t.mark.parentNode.getAttribute(side);
    if (sign && grey) t.mark.setAttribute(side, sign.replace("#", "#g"));
    else t.mark.removeAttribute(side);
  }
}

// Where words may stand at a place along a tie's line; beside it where they
// would go beyond the edge.
function boxAt(t, p, room) {
  const half = t.wide / 2 + 1.55 * t.numbers.length + 5;
  const x = Math.max(room.x + half, Math.min(room.x + room.w - half, p.x));
  const y = Math.max(room.y + 6, Math.min(room.y + room.h - 6, p.y));
  return { x0: x - half, x1: x + half, y0: y - 5, y1: y + 5, x: x, y: y };
}

function addLine(t, like, classes) {
  const line = like.cloneNode();
  line.setAttribute("class", classes);
  t.mark.append(line);
}

// The line alone was written; it gets a group with the paper between two
// strokes and what is easier to point at.
function wrapLine(t) {
  const line = t.mark;
  t.mark = draw("g", { id: line.id, class: "tie off",
    role: "graphics-symbol" });
  line.removeAttribute("id");
  line.replaceWith(t.mark);
  t.mark.append(line);
  if (t.mark.closest(".double")) addLine(t, line, "core");
  addLine(t, line, "hit");
  line.setAttribute("class", "line");
  return line;
}

function setUpTie(t, k) {
  const line = wrapLine(t), length = line.getTotalLength();
  const at = (u) => line.getPointAtLength(u * length);
  t.at = k;
  for (let i = 0; i < DOTS; i++) {
    const p = at(0.06 + 0.055 * i);
    dots[2 * (k * DOTS + i)] = p.x;
    dots[2 * (k * DOTS + i) + 1] = p.y;
  }
  t.brief = fit(t.label, MOST_WORD);
  // With what may stand before and behind it.
  t.wide = ruler.measureText("?+ " + t.brief + (t.against && " \u2298")).width;
  t.numbers = t.cites.map((s) => s + 1).join(",");
  t.dots = dots;
  t.ink = inks[t.family].ink;
  t.boxes = SPOTS.map((u) => boxAt(t, at(u), whole));
  t.crossed = SPOTS.map(() => null);
  t.word = null;
}

function setUpActor(a) {
  const b = a.box.firstElementChild.getBBox();
  a.base = { x0: b.x, x1: b.x + b.width, y0: b.y, y1: b.y + b.height };
  a.at = a.base;
  a.box.setAttribute("role", "graphics-symbol");
  draw("title", {}, a.box).textContent = listed([a.name, a.kind]);
}

// What stands there for who runs no script.
function clearStill() {
  for (const e of all("#net use")) e.remove();
  if (words) words.replaceChildren();
}

function setUpChart() {
  clearStill();
  ruler.font = "7.2px " + getComputedStyle(document.body).fontFamily;
  addGreySigns();
  drawn.forEach(setUpTie);
  boxed.forEach(setUpActor);
  // What takes long is done before anybody waits for it.
  if (drawn.length < 200)
    for (const t of drawn) SPOTS.forEach((u, k) => crossedAt(t, k));
}

// --------------------------------------------------------- words on the ties

function covered(b, taken) {
  for (let i = 0; i < taken.length; i++) {
    const o = taken[i];
    if (o.x0 < b.x1 && b.x0 < o.x1 && o.y0 < b.y1 && b.y0 < o.y1) return true;
  }
  return false;
}

// Which other lines run below the words at a spot, by their numbers.
function crossedAt(t, k) {
  if (t.crossed[k]) return t.crossed[k];
  const b = t.boxes[k], others = [], dots = t.dots;
  for (let i = 0; i < dots.length; i += 2) {
    const o = Math.floor(i / 2 / DOTS);
    if (dots[i] > b.x0 && dots[i] < b.x1 && dots[i + 1] > b.y0 &&
      dots[i + 1] < b.y1 && o !== t.at && others[others.length - 1] !== o)
      others.push(o);
  }
  t.crossed[k] = others;
  return others;
}

// Spots are tried from the middle outwards.
function bestSpot(t, taken, shown) {
  let best = -1, least = Infinity;
  for (let k = 0; k < SPOTS.length; k++) {
    let cost = Math.abs(SPOTS[k] - 0.5) * 2;
    if (cost >= least) break;
    if (covered(t.boxes[k], taken)) continue;
    const crossed = crossedAt(t, k);
    for (let i = 0; i < crossed.length; i++) cost += shown[crossed[i]];
    if (cost < least) {
      least = cost;
      best = k;
    }
  }
  return best;
}

function wordOf(t) {
  if (!t.word) {
    t.word = { g: draw("g", {}, t.ends ? badges : words), k: -1, text: "" };
    t.word.e = draw("text", { fill: t.ink }, t.word.g);
  }
  return t.word;
}

// The class of what is not as it always is: grey.
const looks = (look) => look === "ended" || look === "may have ended" ? "ended"
  : /^un|^last|certain$/.test(look) ? "same"
  : "";

// "+ funds ⊘", as long as it has room.
const wordFor = (t, label) => (SIGN[t.look] || "") + label +
  (t.against ? " \u2298" : "");

function write(t, k) {
  const w = wordOf(t), b = t.boxes[k];
  const text = t.ends ? t.brief : wordFor(t, t.brief);
  if (w.text !== text) {
    w.e.textContent = text;
    if (t.numbers)
      draw("tspan", { dx: 2, dy: -1.4 }, w.e)
        .textContent = t.numbers;
    w.text = text;
  }
  if (w.k !== k) {
    w.e.setAttribute("x", b.x.toFixed(1));
    w.e.setAttribute("y", (b.y + 2.4).toFixed(1));
    w.k = k;
    if (t.ends) frameBadge(t, b);
  }
  w.g.setAttribute("class", looks(t.look));
}

// Words where there is room for them among those shown, the rest when a tie or
// its actor is pointed at.
function writeWords(list, all) {
  const taken = boxed.filter((a) => a.away === false).map((a) => a.at);
  const shown = new Uint8Array(all.length), written = new Set();
  for (const t of list) shown[t.at] = 1;
  for (const t of list) {
    const k = bestSpot(t, taken, shown);
    if (k < 0) continue;
    taken.push(t.boxes[k]);
    written.add(t);
    write(t, k);
  }
  for (const t of all)
    if (t.word && !written.has(t)) t.word.g.setAttribute("class", "off");
}

// ------------------------------------------------------------ a step's looks

function markTie(t) {
  t.mark.setAttribute("class", t.shown
    ? "tie " + SURE[t.sure] + " " + looks(t.look) : "tie off");
  turnGrey(t, t.shown && looks(t.look));
  if (t.shown) t.mark.setAttribute("aria-label", sentence(t));
}

// Whether an actor came or went between two dates, as diff counts.
function cameOrWent(a) {
  if (now.then < 0) return "";
  const shown = a.ties.filter(passes);
  const [one, two] = [first(), second()].map((step) =>
    shown.some((t) => sureAt(t, step, 1) > 1));
  const known = shown.some((t) => {
    const c = changeOf(t, first(), second());
    return c.told && /[dm]ed$/.test(c.word) &&
      [first(), second()].some((step) => sureAt(t, step, 1) > 1);
  });
  return one === two || !known ? "" : two ? "new" : "gone";
}

function addTag(a) {
  const x = a.at.x1, y = a.at.y0;
  a.tag = draw("g", { class: "tag" }, a.box);
  draw("rect", { x: x - 11, y: y - 4, width: 18, height: 8, rx: 1.6 }, a.tag);
  draw("text", { x: x - 2, y: y + 2.2 }, a.tag).textContent = tr("NEW");
}

function markActors() {
  for (const a of boxed) {
    const away = level.name === "ties" ? !a.ties.some((t) => t.shown && t.mark)
      : !level.who.includes(a);
    const change = away ? "away" : cameOrWent(a);
    if (a.away === away && a.change === change) continue;
    a.away = away;
    a.change = change;
    if (change === "new" && !a.tag) addTag(a);
    a.box.setAttribute("class", ("actor " + change).trim());
    a.box.setAttribute("aria-label", listed([a.name, a.kind,
      !away && change && tr(change)]));
    a.box.setAttribute("aria-hidden", away);
  }
}

// Whether a tie or an actor is of what is pointed at or searched for.
function lit(x) {
  const what = chosen();
  if (!what && way.on.size) return x.box ? way.on.has(x) : onWay(x);
  if (!what) return x.from ? found(x)
    : !now.find || x.ties.some((t) => t.shown && found(t));
  if (x === what) return true;
  if (x.from) return x.from === what || x.to === what ||
    Boolean(what.ends) && what.ties.includes(x);
  if (x.ends) return x.ends.includes(what) || x.ties.includes(what);
  if (what.ends) return what.ends.includes(x);
  return what.from ? what.from === x || what.to === x
    : what.ties.some((t) => t.shown && (t.from === x || t.to === x));
}

function lightChart() {
  const what = chosen(), list = chartLines();
  for (const x of list) {
    x.mark.classList.toggle("dim", !lit(x));
    x.mark.classList.toggle("on", x === what || Boolean(what) &&
      x.ties !== undefined && (x.ties.includes(what) || x.pair === what));
  }
  for (const a of boxed) a.box.classList.toggle("dim", !a.away && !lit(a));
  if (level.name === "ties") {
    if (words) writeWords(list.filter(lit), drawn);
  } else if (level.name !== "matrix") {
    writeWords(list.filter((pair) => !pair.formal && lit(pair)), list);
  }
}
