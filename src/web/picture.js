// SPDX-License-Identifier: GPL-2.0-or-later
// What is seen as a file: as PNG and SVG with its title, date, legend and
// sources, and as CSV. The page may load nothing, not even a picture of its
// own, so the chart is read from the page as a list of things and each is drawn.

const PAGE = 720, PAD = 24, ROOM = PAGE - 2 * PAD;
const SHARP = 3, MOST_SCALE = 1.6, MOST_PIXELS = 12000;

// ------------------------------------------------------------------- things

// As the styles say, without what fades at this moment.
const opaque = (e) => e.closest(".away") ? 0.12 : e.closest(".dim") ? 0.13 : 1;

const inkOf = (s) => ({ fill: s.fill, stroke: s.stroke,
  wide: parseFloat(s.strokeWidth), cap: s.strokeLinecap,
  dash: s.strokeDasharray === "none" ? []
    : s.strokeDasharray.split(",").map(parseFloat) });

// How what is drawn in an element lies in the chart.
function moveOf(e) {
  const m = net.getScreenCTM().inverse().multiply(e.getScreenCTM());
  return ["b", "c", "e", "f"].some((k) => Math.abs(m[k]) > 0.01) ? m : null;
}

// The sign at an end of a line, turned as the line runs there.
function addSign(list, line, url, atEnd, alpha) {
  const id = /#([^"')]+)/.exec(url);
  const sign = id && by(id[1]), length = line.getTotalLength();
  if (!sign || length < 1) return;
  const at = line.getPointAtLength(atEnd ? length : 0);
  const on = line.getPointAtLength(atEnd ? length - 1 : 1);
  const turn = Math.atan2(at.y - on.y, at.x - on.x);
  const path = sign.firstElementChild;
  list.push({ d: path.getAttribute("d"), alpha: alpha,
    ...inkOf(getComputedStyle(path)),
    move: new DOMMatrix().translate(at.x, at.y).rotate(turn * 180 / Math.PI)
      .translate(-sign.refX.baseVal.value, -sign.refY.baseVal.value) });
}

function addPath(list, e, s) {
  const alpha = opaque(e);
  // What is hatched has a dashed edge there.
  const hatched = /^url/.test(s.fill) && { fill: "none", dash: [2.4, 1.6],
    wide: 1.6 };
  list.push({ d: e.getAttribute("d"), alpha: alpha, move: moveOf(e),
    ...inkOf(s), ...hatched });
  addSign(list, e, s.markerEnd, true, alpha);
  addSign(list, e, s.markerStart, false, alpha);
}

// Each piece of a text stands where the page has put it.
function addText(list, e) {
  let from = 0;
  for (const node of e.childNodes) {
    const part = node.nodeType === 3 ? e : node;
    const text = node.textContent, s = getComputedStyle(part);
    const boxes = [...text].length && Array.from({ length: text.length },
      (_, k) => e.getExtentOfChar(from + k));
    if (boxes)
      list.push({ text: text, alpha: opaque(e), fill: s.fill, move: moveOf(e),
        x: (Math.min(...boxes.map((b) => b.x)) +
          Math.max(...boxes.map((b) => b.x + b.width))) / 2,
        y: e.getStartPositionOfChar(from).y, size: parseFloat(s.fontSize),
        bold: Number(s.fontWeight) > 500, halo: s.stroke !== "none" });
    from += text.length;
  }
}

const box = (x, y, w, h) => "M" + x + " " + y + "h" + w + "v" + h + "h" + -w +
  "z";

function thingsOf(root) {
  const list = [];
  for (const e of root.querySelectorAll("path,rect,text")) {
    const s = getComputedStyle(e);
    if (e.closest("defs,.hit") || s.visibility === "hidden" ||
      !e.getClientRects().length) continue;
    if (e.tagName === "text") addText(list, e);
    else if (e.tagName === "path") addPath(list, e, s);
    else list.push({ alpha: opaque(e), move: moveOf(e), ...inkOf(s), d: box(...["x", "y",
      "width", "height"].map((name) => Number(e.getAttribute(name)))) });
  }
  return list;
}

// --------------------------------------------------------------- around them

const css = (name) => getComputedStyle(document.documentElement)
  .getPropertyValue(name).trim();

function linesOf(text, room) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const more = line ? line + " " + word : word;
    if (line && ruler.measureText(more).width > room) lines.push(line);
    line = line && lines[lines.length - 1] === line ? word : more;
  }
  return [...lines, line].map((l) => fit(l, room));
}

// A paragraph; gives where the next line stands.
function addWords(list, text, y, size, bold) {
  ruler.font = (bold ? "bold " : "") + size + "px " + css("--fonts");
  for (const line of linesOf(text, ROOM)) {
    y += size * 1.3;
    list.push({ text: line, x: PAD, y: y, size: size, bold: bold, start: true,
      fill: css(bold ? "--ink" : "--muted"), alpha: 1 });
  }
  return y;
}

const citedNow = () => [...new Set(ties.filter((t) => !t.row.hidden)
  .flatMap((t) => t.cites))].sort((a, b) => a - b);

const DASHES = { possible: [0.01, 3], likely: [4.2, 2.6], definite: [] };

// What a line's colour means: a family, or what a pair is to each other.
function colors(shown) {
  if (level.name === "ties") return Object.keys(inks).filter((family) =>
    shown.some((t) => t.family === family))
    .map((family) => [tr(family), inks[family].line, []]);
  return STRANDS.flatMap((name) => {
    const list = level.pairs.filter((pair) => pair.strands.includes(name))
      .flatMap((pair) => pair.of[name]);
    return list.length ? [[tr(name), inkFor(name, list).line, []]] : [];
  });
}

// The ties for which a line of several stands.
const linesTold = () => level.name === "ties" ? [] : level.pairs
  .filter((pair) => pair.drawn.length > 1).map((pair) => {
    const way = (one) => pair.drawn.filter((t) => t.directed ? t.from === one
      : one === pair.ends[0]).map((t) => t.label + ["", "??", "?", ""][t.sure] +
      (t.against && " \u2298") + numbers(t.cites)).join(", ");
    return pair.ends.map((one, k) => [one.label, pair.ends[1 - k].label,
      way(one)]).filter((x) => x[2]).map((x) => x[0] + " \u2013 " + x[1] +
      ": " + x[2]).join(". ");
  });

// Lines and their words, one beside the other.
function addLegend(list, y) {
  const drawnNow = new Set(level.pairs.flatMap((pair) => pair.drawn));
  const shown = level.name === "ties" ? ties.filter((t) => t.shown && t.mark)
    : [...drawnNow], signs = colors(shown);
  for (const sure of SURE.slice(1).reverse())
    if (shown.some((t) => SURE[t.sure] === sure))
      signs.push([tr(sure), css("--ink"), DASHES[sure]]);
  let x = PAD;
  ruler.font = "10px " + css("--fonts");
  for (const [word, color, dash] of signs) {
    const wide = 36 + ruler.measureText(word).width + 14;
    if (x + wide > PAGE - PAD) {
      x = PAD;
      y += 16;
    }
    list.push({ d: "M" + x + " " + (y - 3.5) + "h28", fill: "none", alpha: 1,
      stroke: color, wide: 2, cap: dash[0] < 1 ? "round" : "butt",
      dash: dash });
    list.push({ text: word, x: x + 34, y: y, size: 10, start: true, alpha: 1,
      fill: css("--muted") });
    x += wide;
  }
  if (shown.some((t) => t.against))
    y = addWords(list, "\u2298 " + tr("denied, doubted or retracted"), y, 10);
  const groups = [...groupsShown()].sort((a, b) => a - b);
  if (groups.length && level.name !== "matrix")
    y = addWords(list, groups.map((k) => letterOf(k) + " " + data.groups[k])
      .join(", "), y, 10);
  if (now.then >= 0)
    y = addWords(list, listed(Object.keys(SIGN).map((what) => SIGN[what] +
      tr(what))), y, 10);
  return y;
}

const titleOf = () => [by("count").textContent, net &&
  by("level").textContent].filter(Boolean).join(". ");

// All of the picture: what is around the chart, and where that stands.
function compose() {
  const list = [{ d: "", fill: css("--paper"), alpha: 1, stroke: "none" }];
  let y = addWords(list, document.title, PAD, 18, true);
  y = addWords(list, titleOf(), y + 2, 11) + 10;
  const seen = net.viewBox.baseVal;
  const scale = Math.min(MOST_SCALE, ROOM / seen.width);
  const chart = { x: PAD + (ROOM - seen.width * scale) / 2, y: y,
    w: seen.width * scale, h: seen.height * scale, scale: scale, seen: seen,
    things: thingsOf(net) };
  y = addLegend(list, y + chart.h + 20) + 6;
  for (const told of linesTold()) y = addWords(list, told, y, 8.5);
  for (const s of citedNow())
    y = addWords(list, "[" + (s + 1) + "] " + data.works[s], y, 8.5);
  y = addWords(list, data.known + ". entente " + data.version, y + 4, 8.5);
  list[0].d = box(0, 0, PAGE, Math.ceil(y + PAD));
  return { high: Math.ceil(y + PAD), list: list, chart: chart };
}

// ---------------------------------------------------------------------- SVG

const round = (x) => Number(x.toFixed(2));

const turnOf = (o) => o.move ? "matrix(" + ["a", "b", "c", "d", "e", "f"]
  .map((k) => round(o.move[k])).join(" ") + ")" : null;

function putThing(parent, o) {
  const is = { fill: o.fill, opacity: o.alpha < 1 ? round(o.alpha) : null };
  if (o.text !== undefined) {
    Object.assign(is, { x: round(o.x), y: round(o.y), "font-size": o.size,
      "font-weight": o.bold ? "bold" : null,
      "text-anchor": o.start ? null : "middle", transform: turnOf(o) });
    if (o.halo) Object.assign(is, { stroke: css("--paper"), "stroke-width": 3,
      "stroke-linejoin": "round", "paint-order": "stroke" });
  } else {
    Object.assign(is, { d: o.d, stroke: o.stroke, "stroke-width": o.wide,
      "stroke-dasharray": o.dash && o.dash.length ? o.dash.join(" ") : null,
      "stroke-linecap": o.cap === "round" ? "round" : null,
      transform: turnOf(o) });
  }
  for (const name in is)
    if (is[name] === null || is[name] === undefined) delete is[name];
  const e = draw(o.text === undefined ? "path" : "text", is, parent);
  if (o.text !== undefined) e.textContent = o.text;
}

function asSvg() {
  const all = compose(), c = all.chart;
  const svg = draw("svg", { width: PAGE, height: all.high, role: "img",
    viewBox: "0 0 " + PAGE + " " + all.high, "font-family": css("--fonts") });
  draw("title", {}, svg).textContent = document.title;
  draw("desc", {}, svg).textContent = titleOf();
  for (const o of all.list) putThing(svg, o);
  const inside = draw("svg", { x: c.x, y: c.y, width: c.w, height: c.h,
    viewBox: [c.seen.x, c.seen.y, c.seen.width, c.seen.height].join(" ") },
  svg);
  for (const o of c.things) putThing(inside, o);
  return new XMLSerializer().serializeToString(svg) + "\n";
}

// ---------------------------------------------------------------------- PNG

function inkThing(g, o) {
  g.globalAlpha = o.alpha;
  if (o.text !== undefined) {
    g.save();
    if (o.move) g.transform(o.move.a, o.move.b, o.move.c, o.move.d, o.move.e,
      o.move.f);
    g.font = (o.bold ? "bold " : "") + o.size + "px " + css("--fonts");
    g.textAlign = o.start ? "left" : "center";
    g.lineJoin = "round";
    if (o.halo) {
      g.setLineDash([]);
      g.strokeStyle = css("--paper");
      g.lineWidth = 3;
      g.strokeText(o.text, o.x, o.y);
    }
    g.fillStyle = o.fill;
    g.fillText(o.text, o.x, o.y);
    g.restore();
    return;
  }
  const path = new Path2D();
  path.addPath(new Path2D(o.d), o.move || new DOMMatrix());
  g.lineJoin = "miter";
  if (o.fill !== "none") {
    g.fillStyle = o.fill;
    g.fill(path);
  }
  if (o.stroke === "none" || !o.wide) return;
  g.strokeStyle = o.stroke;
  g.lineWidth = o.wide;
  g.lineCap = o.cap;
  g.setLineDash(o.dash);
  g.stroke(path);
}

function asCanvas() {
  const all = compose(), c = all.chart, canvas = make("canvas");
  const sharp = Math.min(SHARP, MOST_PIXELS / all.high);
  canvas.width = PAGE * sharp;
  canvas.height = all.high * sharp;
  const g = canvas.getContext("2d");
  g.scale(sharp, sharp);
  for (const o of all.list) inkThing(g, o);
  g.beginPath();
  g.rect(c.x, c.y, c.w, c.h);
  g.clip();
  g.translate(c.x, c.y);
  g.scale(c.scale, c.scale);
  g.translate(-c.seen.x, -c.seen.y);
  for (const o of c.things) inkThing(g, o);
  return canvas;
}

// ---------------------------------------------------------------------- CSV

// What a spreadsheet would run stays text.
const cell = (text) => "\"" + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text)
  .replace(/"/g, "\"\"") + "\"";

function asCsv() {
  const at = now.then < 0 ? prose(now.step)
    : tr("%1 to %2", prose(first()), prose(second()));
  const rows = [["from", "direction", "to", "tie", "family", "in force",
    "certainty", "change", "on whose word", "denied", "sources", "date",
    "page", "known"]];
  for (const t of ties.filter((t) => !t.row.hidden))
    rows.push([t.from.name, t.directed ? "\u2192" : "\u2194", t.to.name,
      t.label, tr(t.family), t.when, tr(SURE[t.sure]), tr(t.look), t.whose, t.against,
      t.cites.map((s) => data.works[s]).join("; "), at, document.title,
      data.known]);
  return rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
}

// --------------------------------------------------------------------- files

function save(blob, ext) {
  const a = make("a");
  a.href = URL.createObjectURL(blob);
  a.download = (document.title + " " + dateText(now.step))
    .replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80) + "." + ext;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
}

const savers = {
  png: () => asCanvas().toBlob((blob) => save(blob, "png")),
  svg: () => save(new Blob([asSvg()], { type: "image/svg+xml" }), "svg"),
  csv: () => save(new Blob(["\ufeff" + asCsv()], { type: "text/csv" }), "csv"),
};

function setUpSaving() {
  for (const name in savers) {
    if (name !== "csv" && !net) by(name).hidden = true;
    by(name).addEventListener("click", savers[name]);
  }
}
