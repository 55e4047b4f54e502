// SPDX-License-Identifier: GPL-2.0-or-later
// The report's page. What is in force at a step was decided by entente and is
// looked up here; this file only shows it. Text enters the page as text nodes
// and attribute values alone.
"use strict";
(function () {
  const SVG = "http://www.w3.org/2000/svg";
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December"];
  const SURE = ["", "possible", "likely", "definite"];
  const SIGN = { began: "+ ", ended: "\u2212 ", firmer: "~ ", undecided: "? " };
  const SPOTS = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];
  const by = (id) => document.getElementById(id);
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

  const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const plural = (n, one, many) => n + " " + (n === 1 ? one : many);

  // ------------------------------------------------------------ the data

  // Where words may stand at a place along a tie's line.
  function boxAt(t, u) {
    const p = t.curve(u), wide = t.wide + 3.1 * t.numbers.length + 10;
    return { x0: p[0] - wide / 2, x1: p[0] + wide / 2, y0: p[1] - 5,
      y1: p[1] + 5, x: p[0], y: p[1] };
  }

  const actors = data.actors.map((a, i) => ({
    id: a[0], label: a[1], name: a[2] || a[1], kind: data.kinds[a[3]], box: by("a" + i),
    ties: [], at: null, away: null,
  }));

  const ties = data.ties.map((t, i) => ({
    i: i, from: actors[t[0]], to: actors[t[1]], label: data.words[t[2]],
    family: data.families[t[3]], directed: t[4], when: data.words[t[5]],
    note: data.words[t[6]],
    cites: t[7],
    claims: t[8].map((c) => ({
      who: c[0], stance: data.words[c[1]], about: data.words[c[2]],
      when: c[3], says: c[4] === 1, denies: c[4] === 2, cites: c[5],
    })),
    type: data.words[t[10]],
    mark: by("t" + i), row: null, sure: null, look: "off", shown: false,
  }));

  // Per tie and step the number of a state, 0 for none.
  const grid = new Uint16Array(ties.length * data.n);
  data.ties.forEach((t, i) => {
    const runs = data.words[t[9]].split(",").map(Number);
    for (let k = 0; k < runs.length; k += 3)
      grid.fill(runs[k + 2] + 1, i * data.n + runs[k],
        i * data.n + runs[k] + runs[k + 1]);
  });
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
  function changeOf(t, one, two) {
    const c = data.changes[datesAt(t, one) * 4 + datesAt(t, two)];
    return { word: c[0], counts: c[1], definite: c[2] };
  }

  for (const t of ties) {
    t.from.ties.push(t);
    if (t.to !== t.from) t.to.ties.push(t);
    t.denied = [...new Set(t.claims.filter((c) => c.denies)
      .map((c) => data.holders[c.who]))];
    t.words = fold([t.from.name, t.from.label, t.from.id, t.to.name,
      t.to.label, t.to.id, t.label, t.family].join("\n"));
  }

  // --------------------------------------------------------------- dates

  function monthOf(step) {
    const m = data.year * 12 + data.month - 1 + step * data.months;
    return { year: Math.floor(m / 12), month: m % 12 + 1 };
  }

  function prose(step) {
    const m = monthOf(step);
    if (data.months === 120) return m.year + "s";
    return data.months === 12 ? "" + m.year : MONTHS[m.month - 1] + " " + m.year;
  }

  function dateText(step) {
    const m = monthOf(step), year = String(m.year).padStart(4, "0");
    if (data.months === 120) return year.slice(0, 3) + "X";
    return data.months === 12 ? year
      : year + "-" + String(m.month).padStart(2, "0");
  }

  function stepOf(text) {
    const m = /^(\d{3}[\dX])(?:-(\d\d))?$/.exec(text || "");
    if (!m) return -1;
    const month = Number(m[1].replace("X", "0")) * 12 +
      (m[2] ? Number(m[2]) - 1 : 0);
    const step = Math.floor((month - data.year * 12 - data.month + 1) /
      data.months);
    return Math.max(0, Math.min(data.n - 1, step));
  }

  // --------------------------------------------------------------- state

  const now = {
    step: data.n - 1, then: -1, least: data.least, off: new Set(),
    told: "", find: "", pinned: null, near: null, timer: 0,
  };

  function told(t) {
    if (!now.told) return true;
    const who = Number(now.told.slice(1)), denies = now.told[0] === "d";
    return t.claims.some((c) => c.who === who && (denies ? c.denies : c.says));
  }

  const passes = (t) => !now.off.has(t.family) && told(t);

  // What a tie looks like at this step: its certainty and, in a comparison,
  // what became of it.
  function lookOf(t, counts) {
    if (!passes(t)) return null;
    if (now.then < 0) {
      const sure = sureAt(t, now.step, now.least);
      if (!sure && now.least === 2 && sureAt(t, now.step, 1)) counts.possible++;
      return sure ? { sure: sure, look: "" } : null;
    }
    const one = Math.min(now.then, now.step), two = Math.max(now.then, now.step);
    const c = changeOf(t, one, two);
    if (!c.counts) return null;
    counts[c.counts]++;
    if (now.least === 3 ? !c.definite
      : now.least === 2 && c.counts === "undecided") return null;
    return { sure: sureAt(t, two, 1) || sureAt(t, one, 1), look: c.counts };
  }

  // ----------------------------------------------------------- the chart

  function sentence(t) {
    return t.from.name + (t.directed ? " \u2192 " : " \u2194 ") + t.to.name +
      ": " + t.label + " (" + t.when + "), " + SURE[t.sure || 0] +
      (t.denied.length ? ", denied by " + t.denied.join(", ") : "");
  }

  // Points of the tie's curve, read once from what was drawn: where it begins,
  // then a bend and an end relative to that.
  function curveOf(line) {
    const p = line.getAttribute("d").match(/-?\d*\.?\d+/g).map(Number);
    return (u) => [p[0] + 2 * u * (1 - u) * p[2] + u * u * p[4],
      p[1] + 2 * u * (1 - u) * p[3] + u * u * p[5]];
  }

  function setUpTie(t) {
    const line = t.mark;
    t.mark = draw("g", { id: line.id });
    line.removeAttribute("id");
    line.replaceWith(t.mark);
    t.mark.append(line);
    t.mark.setAttribute("class", "tie off");
    line.setAttribute("class", "line");
    if (t.mark.closest(".alliance")) {
      const core = line.cloneNode();
      core.setAttribute("class", "core");
      t.mark.append(core);
    }
    const hit = line.cloneNode();
    hit.setAttribute("class", "hit");
    t.mark.append(hit);
    t.mark.setAttribute("role", "graphics-symbol");
    t.curve = curveOf(line);
    for (let k = 0; k < DOTS; k++) {
      const p = t.curve(0.06 + 0.055 * k);
      dots[2 * (t.at * DOTS + k)] = p[0];
      dots[2 * (t.at * DOTS + k) + 1] = p[1];
    }
    t.wide = ruler.measureText(t.label).width;
    t.numbers = t.cites.map((s) => s + 1).join(",");
    t.boxes = SPOTS.map((u) => boxAt(t, u));
    t.crossed = SPOTS.map(() => null);
    t.word = null;
  }

  function setUpActor(a) {
    const b = a.box.firstElementChild.getBBox();
    a.at = { x0: b.x, x1: b.x + b.width, y0: b.y, y1: b.y + b.height };
    a.box.setAttribute("class", "actor");
    a.box.setAttribute("role", "graphics-symbol");
    a.box.setAttribute("aria-label", a.name + ", " + a.kind);
    draw("title", {}, a.box).textContent = a.name + ", " + a.kind;
  }

  // Signs at the ends of lines, in grey for what is not new.
  for (const sign of document.querySelectorAll("#net marker")) {
    const grey = sign.cloneNode(true), path = grey.firstElementChild;
    grey.id = "g" + sign.id.slice(1);
    if (sign.id[0] === "n") grey.id = "u" + sign.id.slice(1);
    path.setAttribute(path.getAttribute("fill") === "none" ? "stroke" : "fill",
      "#77776f");
    sign.after(grey);
  }

  const drawn = ties.filter((t) => t.mark);
  const ruler = document.createElement("canvas").getContext("2d");
  ruler.font = "7.2px Arial, Helvetica, Liberation Sans, sans-serif";
  // Points along each line, x and y in turn.
  const DOTS = 17;
  const dots = new Float64Array(drawn.length * DOTS * 2);
  drawn.forEach((t, k) => {
    t.at = k;
  });
  const boxed = actors.filter((a) => a.box);
  drawn.forEach(setUpTie);
  boxed.forEach(setUpActor);

  // ----------------------------------------------------- words on the ties

  const words = net ? draw("g", { id: "words" }, net) : null;

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
    const b = t.boxes[k], found = [];
    for (let i = 0; i < dots.length; i += 2) {
      const o = Math.floor(i / 2 / DOTS);
      if (dots[i] > b.x0 && dots[i] < b.x1 && dots[i + 1] > b.y0 &&
        dots[i + 1] < b.y1 && o !== t.at && found[found.length - 1] !== o)
        found.push(o);
    }
    t.crossed[k] = found;
    return found;
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

  function wordsOf(t) {
    if (!t.word) {
      t.word = { g: draw("g", {}, words), k: -2, text: "" };
      t.word.e = draw("text", { fill: t.mark.parentNode.dataset.ink }, t.word.g);
    }
    return t.word;
  }

  function write(t, k) {
    const w = wordsOf(t), b = t.boxes[k];
    const text = (SIGN[t.look] || "") + t.label +
      (t.denied.length ? " \u2298" : "");
    if (w.text !== text) {
      w.e.textContent = text;
      if (t.numbers)
        draw("tspan", { class: "numbers", dx: 2, dy: -1.4 }, w.e)
          .textContent = t.numbers;
      w.text = text;
    }
    if (w.k !== k) {
      w.e.setAttribute("x", b.x.toFixed(1));
      w.e.setAttribute("y", (b.y + 2.4).toFixed(1));
      w.k = k;
    }
    w.g.setAttribute("class", looks(t.look));
  }

  // Words where there is room for them among those shown, the rest when a tie
  // or its actor is pointed at.
  function writeWords(list) {
    const taken = boxed.filter((a) => a.away === false).map((a) => a.at);
    const shown = new Uint8Array(drawn.length), written = new Set();
    for (const t of list) shown[t.at] = 1;
    for (const t of list) {
      const k = bestSpot(t, taken, shown);
      if (k < 0) continue;
      taken.push(t.boxes[k]);
      written.add(t);
      write(t, k);
    }
    for (const t of drawn)
      if (t.word && !written.has(t)) t.word.g.setAttribute("class", "off");
  }

  const looks = (look) => look === "ended" ? "ended"
    : look === "unchanged" || look === "undecided" ? "same" : "on-paper";

  // ------------------------------------------------------------- the table

  const rows = by("rows");
  for (const t of ties) {
    t.row = make("tr");
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
    rows.append(t.row);
  }

  // ------------------------------------------------------------ the card

  const card = by("details");

  function term(list, name, value) {
    if (!value) return;
    make("dt", name, list);
    make("dd", value, list);
  }

  function listSources(cites, parent) {
    if (!cites.length) return;
    make("h3", "Sources", parent);
    const list = make("ul", "", parent);
    for (const s of cites) {
      const from = by("s" + (s + 1));
      const link = from.querySelector("a"), item = make("li", "", list);
      item.append("[" + (s + 1) + "] ");
      if (link) item.append(link.cloneNode(true));
      else item.append(from.textContent);
    }
  }

  function claimText(c) {
    return data.holders[c.who] + (c.about ? " (" + c.about + ")" : "") +
      (c.when ? ", " + c.when : "") +
      (c.cites.length ? " [" + c.cites.map((s) => s + 1).join(", ") + "]" : "");
  }

  function showTie(t) {
    const arrow = t.directed ? " " : " \u2194 ";
    make("h2", t.directed ? t.from.label + " \u2192 " + t.label + " \u2192 " +
      t.to.label : t.from.label + arrow + t.to.label + ": " + t.label, card);
    const list = make("dl", "", card);
    term(list, "in force", t.when);
    if (t.sure) term(list, "certainty", SURE[t.sure] +
      (now.then < 0 && stateAt(t, now.step)[now.least + 2]
        ? ", by what happened shortly before" : ""));
    if (t.look) term(list, "since " + prose(Math.min(now.then, now.step)),
      changeOf(t, Math.min(now.then, now.step),
        Math.max(now.then, now.step)).word);
    for (const stance of new Set(t.claims.map((c) => c.stance)))
      term(list, stance, t.claims.filter((c) => c.stance === stance)
        .map(claimText).join("; "));
    term(list, "note", t.note);
    term(list, "type", t.type + ", " + t.family);
    listSources(t.cites, card);
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
        SURE[t.sure] + ")", items);
  }

  function showCard() {
    const what = now.near || now.pinned;
    card.replaceChildren();
    if (!what) {
      make("h2", "Details", card);
      make("p", "Point at, or tab to, an actor or a tie.", card);
    } else if (what.label && what.from) {
      showTie(what);
    } else {
      showActor(what);
    }
  }

  // ---------------------------------------------------- pointing, searching

  // Whether a tie or actor is of what is pointed at or searched for.
  function lit(x) {
    const what = now.near || now.pinned;
    if (what) {
      if (x === what) return true;
      if (x.from) return x.from === what || x.to === what;
      return what.from ? what.from === x || what.to === x
        : what.ties.some((t) => t.shown && (t.from === x || t.to === x));
    }
    if (!now.find) return true;
    return x.from ? x.words.includes(now.find)
      : x.ties.some((t) => t.shown && t.words.includes(now.find));
  }

  function light() {
    const some = now.near || now.pinned;
    for (const t of drawn)
      if (t.shown)
        t.mark.classList.toggle("dim", !lit(t)),
        t.mark.classList.toggle("on", t === some);
    for (const a of boxed)
      a.box.classList.toggle("dim", !a.away && !lit(a));
    for (const t of ties) t.row.classList.toggle("on", t === some);
    if (words)
      writeWords(drawn.filter((t) => t.shown && (some || now.find ? lit(t)
        : true)));
  }

  function point(what) {
    if (now.near === what) return;
    now.near = what;
    light();
    showCard();
  }

  // ------------------------------------------------------------ a new step

  function setTie(t, is) {
    const look = is ? is.look : "off", sure = is ? is.sure : 0;
    if (t.look === look && t.sure === sure) return;
    t.look = look;
    t.sure = sure;
    t.shown = Boolean(is);
    if (is) {
      t.certain.textContent = SURE[sure];
      t.cell.textContent = (SIGN[look] || "") + t.label +
        (t.denied.length ? " \u2298 denied by " + t.denied.join(", ") : "");
      t.row.className = looks(look);
    }
    if (!t.mark) return;
    t.mark.setAttribute("class", is
      ? "tie " + SURE[sure] + " " + looks(look) : "tie off");
    if (is) {
      t.mark.setAttribute("tabindex", "0");
      t.mark.setAttribute("aria-label", sentence(t));
    } else {
      t.mark.removeAttribute("tabindex");
    }
  }

  function setActors() {
    for (const a of boxed) {
      const away = !a.ties.some((t) => t.shown && t.mark);
      if (a.away === away) continue;
      a.away = away;
      a.box.setAttribute("class", away ? "actor away" : "actor");
      if (away) a.box.removeAttribute("tabindex");
      else a.box.setAttribute("tabindex", "0");
      a.box.setAttribute("aria-hidden", away);
    }
  }

  function countText(counts) {
    const shown = ties.filter((t) => t.shown);
    let text;
    if (now.then >= 0) {
      text = prose(Math.min(now.then, now.step)) + " to " +
        prose(Math.max(now.then, now.step)) + ": " + counts.ended + " ended, " +
        counts.began + " began, " + counts.unchanged + " unchanged, " +
        counts.firmer + " firmer, " + counts.undecided + " undecided";
    } else {
      const who = new Set(shown.flatMap((t) => [t.from, t.to]));
      text = plural(shown.length, "tie", "ties") + " between " +
        plural(who.size, "actor", "actors") + ", " + prose(now.step);
    }
    const beside = shown.filter((t) => !t.mark).length;
    if (beside) text += " (" + beside + " in the table alone)";
    if (counts.possible)
      text += "; " + counts.possible + " more only possible";
    if (now.find)
      text += "; " + plural(shown.filter((t) => t.words.includes(now.find))
        .length, "tie matches", "ties match") + " the search";
    return text;
  }

  function show() {
    const counts = { began: 0, ended: 0, unchanged: 0, firmer: 0, undecided: 0,
      possible: 0 };
    for (const t of ties) setTie(t, lookOf(t, counts));
    for (const t of ties)
      t.row.hidden = !t.shown ||
        Boolean(now.find && !t.words.includes(now.find));
    setActors();
    light();
    by("count").textContent = countText(counts);
    by("day").textContent = prose(now.step);
    by("date").setAttribute("aria-valuetext", prose(now.step));
    if (now.then >= 0) {
      by("before").textContent = "with " + prose(now.then);
      by("then").setAttribute("aria-valuetext", prose(now.then));
    }
    if (now.near || now.pinned) showCard();
    remember();
  }

  // ---------------------------------------------------------- deep links

  let remembering = 0;

  function linkText() {
    const p = ["d=" + dateText(now.step)];
    if (now.then >= 0) p.push("c=" + dateText(now.then));
    if (now.least !== data.least) p.push("least=" + SURE[now.least]);
    if (now.off.size) p.push("off=" + [...now.off].join(","));
    if (now.told) p.push("by=" + now.told);
    if (now.find) p.push("q=" + encodeURIComponent(now.find));
    return "#" + p.join("&");
  }

  function remember() {
    clearTimeout(remembering);
    remembering = setTimeout(() => {
      try {
        history.replaceState(null, "", linkText());
      } catch {
        // A browser that forbids it for files loses no more than the link.
      }
    }, 200);
  }

  function follow() {
    const p = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !p.has("d") && !p.has("c")) return;
    const step = stepOf(p.get("d"));
    now.step = step < 0 ? data.n - 1 : step;
    now.then = stepOf(p.get("c"));
    now.least = Math.max(SURE.indexOf(p.get("least")), 0) || data.least;
    now.off = new Set((p.get("off") || "").split(",")
      .filter((f) => data.families.includes(f)));
    now.told = /^[sd]\d+$/.test(p.get("by") || "") ? p.get("by") : "";
    now.find = fold(p.get("q") || "");
    by("find").value = now.find;
    by("date").value = now.step;
    if (now.then >= 0) by("then").value = now.then;
    by("least").value = now.least;
    by("told").value = now.told;
    if (by("told").selectedIndex < 0) by("told").value = now.told = "";
    for (const box of document.querySelectorAll("[name=family]"))
      box.checked = !now.off.has(box.value);
    setComparing();
    show();
  }

  // ------------------------------------------------------------- controls

  function setComparing() {
    by("comparing").setAttribute("aria-pressed", now.then >= 0);
    by("then").hidden = by("before").hidden = now.then < 0;
  }

  function go(step) {
    now.step = Math.max(0, Math.min(data.n - 1, step));
    by("date").value = now.step;
    show();
  }

  function stop() {
    clearInterval(now.timer);
    now.timer = 0;
    by("play").textContent = "Play";
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
    by("play").textContent = "Pause";
    by("count").setAttribute("aria-live", "off");
    now.timer = setInterval(() => {
      go(nextChange());
      if (now.step === data.n - 1) stop();
    }, 600);
  }

  // How much changes at each step, under the slider.
  function drawPulse() {
    const n = new Array(data.n).fill(0);
    for (const t of ties)
      for (let k = 1; k < data.n; k++)
        if (Boolean(sureAt(t, k, data.least)) !==
          Boolean(sureAt(t, k - 1, data.least))) n[k]++;
    const most = Math.max(1, ...n);
    let d = "";
    n.forEach((x, k) => {
      if (x) d += "M" + k + " 14V" + (12 - 11 * Math.sqrt(x / most)).toFixed(1);
    });
    draw("path", { d: d || "M0 14" }, by("pulse"));
  }

  function clear() {
    now.pinned = now.near = null;
    now.find = by("find").value = "";
    if (document.activeElement && net && net.contains(document.activeElement))
      document.activeElement.blur();
    stop();
    show();
    showCard();
  }

  const year = Math.max(1, Math.round(12 / data.months));
  const keys = {
    "/": () => by("find").focus(),
    "[": () => go(now.step - year),
    "]": () => go(now.step + year),
  };

  function onKey(e) {
    if (e.key === "Escape") return clear();
    if (e.ctrlKey || e.metaKey || e.altKey ||
      /^(search|text)$/.test(e.target.type)) return;
    if (keys[e.key]) {
      e.preventDefault();
      keys[e.key]();
    } else if ((e.key === "Enter" || e.key === " ") && net &&
      net.contains(e.target)) {
      e.preventDefault();
      pin(meant(e.target));
    }
  }

  const byMark = new Map();
  for (const t of drawn) byMark.set(t.mark, t);
  for (const a of boxed) byMark.set(a.box, a);
  const meant = (target) => byMark.get(target.closest(".tie,.actor")) || null;

  function pin(what) {
    now.pinned = now.pinned === what ? null : what;
    now.near = null;
    light();
    showCard();
  }

  function listen() {
    by("date").addEventListener("input", (e) => go(Number(e.target.value)));
    by("then").addEventListener("input", (e) => {
      now.then = Number(e.target.value);
      show();
    });
    by("comparing").addEventListener("click", () => {
      now.then = now.then < 0 ? Number(by("then").value) : -1;
      setComparing();
      show();
    });
    by("play").addEventListener("click", play);
    by("least").addEventListener("change", (e) => {
      now.least = Number(e.target.value);
      show();
    });
    by("told").addEventListener("change", (e) => {
      now.told = e.target.value;
      show();
    });
    by("find").addEventListener("input", (e) => {
      now.find = fold(e.target.value.trim());
      show();
    });
    for (const box of document.querySelectorAll("[name=family]"))
      box.addEventListener("change", () => {
        if (box.checked) now.off.delete(box.value);
        else now.off.add(box.value);
        show();
      });
    document.addEventListener("keydown", onKey);
    window.addEventListener("hashchange", follow);
    if (!net) return;
    for (const name of ["pointerover", "focusin"])
      net.addEventListener(name, (e) => point(meant(e.target)));
    net.addEventListener("pointerleave", () => point(null));
    net.addEventListener("focusout", () => point(null));
    net.addEventListener("click", (e) => pin(meant(e.target)));
  }

  // What takes long is done before anybody waits for it.
  if (drawn.length < 200)
    for (const t of drawn) SPOTS.forEach((u, k) => crossedAt(t, k));
  listen();
  drawPulse();
  showCard();
  follow();
  by("controls").hidden = by("shown").hidden = false;
}());
