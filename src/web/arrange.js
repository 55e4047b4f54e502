// SPDX-License-Identifier: GPL-2.0-or-later
// Where actors stand when each pair has one line: near those they are tied to,
// so that few lines cross and none runs below an actor. The same actors and
// lines always give the same places.

// How long a line is wanted: longer where everybody is tied to everybody.
let ideal = 128;
const AROUND = 9, ROUNDS = 10, STEPS = 9;
const FAR = 3.4;
const RINGS = [25, 60, 120, 210], AWAY = 7, TRIES = 38;

// Numbers that look drawn by lot, and are the same every time.
function dice(seed) {
  let s = seed;
  return () => (s = (s * 48271) % 2147483647) / 2147483647;
}

// In how many steps one comes from each to each; FAR where there is no way.
function hops(n, links) {
  const next = Array.from({ length: n }, () => []);
  for (const [i, j] of links) {
    next[i].push(j);
    next[j].push(i);
  }
  return next.map((_, from) => {
    const far = new Array(n).fill(FAR), queue = [from];
    far[from] = 0;
    for (const i of queue)
      for (const j of next[i])
        if (far[j] === FAR && j !== from && far[i] + 1 < FAR) {
          far[j] = far[i] + 1;
          queue.push(j);
        }
    return far;
  });
}

// Every distance on paper as the distance in the network, as far as can be.
function relax(nodes, links) {
  const far = hops(nodes.length, links);
  for (let round = 0; round < 60; round++)
    nodes.forEach((a, i) => {
      let x = 0, y = 0, sum = 0;
      nodes.forEach((b, j) => {
        if (i === j) return;
        const want = far[i][j] * ideal, weight = 1 / (want * want);
        const dx = a.x - b.x, dy = a.y - b.y, is = Math.hypot(dx, dy) || 1;
        x += weight * (b.x + dx * want / is);
        y += weight * (b.y + dy * want / is);
        sum += weight;
      });
      if (sum) {
        a.x = x / sum;
        a.y = y / sum;
      }
    });
}

const side = (a, b, x, y) => (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);

function cross(a, b, c, d) {
  if (a.x < c.x && a.x < d.x && b.x < c.x && b.x < d.x ||
    a.x > c.x && a.x > d.x && b.x > c.x && b.x > d.x ||
    a.y < c.y && a.y < d.y && b.y < c.y && b.y < d.y ||
    a.y > c.y && a.y > d.y && b.y > c.y && b.y > d.y) return false;
  return side(a, b, c.x, c.y) * side(a, b, d.x, d.y) < 0 &&
    side(c, d, a.x, a.y) * side(c, d, b.x, b.y) < 0;
}

// Whether a line runs through what an actor takes, with some paper around.
function through(a, b, box, more) {
  const w = box.w / 2 + more, h = box.h / 2 + more;
  if (a.x < box.x - w && b.x < box.x - w || a.x > box.x + w &&
    b.x > box.x + w || a.y < box.y - h && b.y < box.y - h ||
    a.y > box.y + h && b.y > box.y + h) return false;
  const dx = b.x - a.x, dy = b.y - a.y;
  const far = Math.abs(dx * (box.y - a.y) - dy * (box.x - a.x));
  return far < Math.abs(dx) * h + Math.abs(dy) * w;
}

// How badly an actor stands beside others.
function crowded(nodes, a, most) {
  let bad = 0;
  for (let j = 0; j < nodes.length && bad < most; j++) {
    const b = nodes[j];
    if (b === a) continue;
    const x = (a.w + b.w) / 2 + 2 * AROUND - Math.abs(a.x - b.x);
    const y = (a.h + b.h) / 2 + 2 * AROUND - Math.abs(a.y - b.y);
    if (x > 0 && y > 0) bad += 6 + Math.min(x, y) / 10;
  }
  return bad;
}

// How badly its line to another runs.
function strained(nodes, links, a, b, most) {
  const long = Math.hypot(a.x - b.x, a.y - b.y) / ideal;
  let bad = long > 1 ? 0.18 * (long - 1) : 0.9 * (1 - long);
  for (let j = 0; j < nodes.length && bad < most; j++)
    if (nodes[j] !== b && nodes[j] !== a && through(a, b, nodes[j], 4))
      bad += 2.5;
  for (let k = 0; k < links.length && bad < most; k++) {
    const l = links[k];
    if (l.a !== a && l.b !== a && l.a !== b && l.b !== b &&
      cross(a, b, l.a, l.b)) bad += 1;
  }
  return bad;
}

function badness(nodes, links, a, most) {
  let bad = crowded(nodes, a, most);
  for (let k = 0; k < a.links.length && bad < most; k++)
    bad += strained(nodes, links, a, a.links[k].a === a ? a.links[k].b
      : a.links[k].a, most - bad);
  for (let k = 0; k < links.length && bad < most; k++)
    if (links[k].a !== a && links[k].b !== a &&
      through(links[k].a, links[k].b, a, 4)) bad += 2.5;
  return bad;
}

function fieldOf(nodes) {
  const xs = nodes.map((a) => a.x), ys = nodes.map((a) => a.y);
  const x = Math.min(...xs), y = Math.min(...ys);
  return { x: x, y: y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

// Places to try: around where it is, and somewhere else in the picture.
function tryAt(a, from, field, k, next) {
  const far = RINGS[Math.floor(k / AWAY)];
  if (far) {
    const turn = k * 2 * Math.PI / AWAY + far;
    a.x = from.x + far * Math.cos(turn);
    a.y = from.y + far * Math.sin(turn);
  } else {
    a.x = field.x + field.w * next();
    a.y = field.y + field.h * next();
  }
  return a.x >= field.x && a.y >= field.y && a.x <= field.x + field.w &&
    a.y <= field.y + field.h;
}

function moveOne(nodes, links, a, field, next) {
  const from = { x: a.x, y: a.y }, was = badness(nodes, links, a, Infinity);
  let best = was, x = a.x, y = a.y;
  for (let k = 0; k < TRIES && best > 0.2; k++) {
    if (!tryAt(a, from, field, k, next)) continue;
    const bad = badness(nodes, links, a, best);
    if (bad < best - 1e-6) {
      best = bad;
      x = a.x;
      y = a.y;
    }
  }
  a.x = x;
  a.y = y;
  return was - best;
}

function improve(nodes, links) {
  const next = dice(7), field = fieldOf(nodes);
  for (let round = 0; round < ROUNDS; round++) {
    let better = 0;
    for (const a of nodes) better += moveOne(nodes, links, a, field, next);
    if (better < 0.5) return;
  }
}

// As wide as high and half again at most, for a screen.
function arrange(nodes, pairs) {
  const links = pairs.map(([i, j]) => ({ a: nodes[i], b: nodes[j] }));
  for (const a of nodes)
    a.links = links.filter((l) => l.a === a || l.b === a);
  ideal = 118 + 12 * Math.min(6, pairs.length / nodes.length);
  relax(nodes, pairs);
  const f = fieldOf(nodes), wanted = Math.sqrt(1.15 * (f.w || 1) * (f.h || 1));
  for (const a of nodes) {
    a.x = (a.x - f.x) * (f.w ? wanted / f.w : 1);
    a.y = (a.y - f.y) * (f.h ? wanted / 1.15 / f.h : 1);
  }
  improve(nodes, links);
}

// ------------------------------------------------------------------- curves

const bentAt = (l, u) => {
  const v = 1 - u;
  return { x: v * v * l.a.x + 2 * u * v * l.c.x + u * u * l.b.x,
    y: v * v * l.a.y + 2 * u * v * l.c.y + u * u * l.b.y };
};

// A line from middle to middle, bent to its left by a part of its length.
function bend(a, b, by) {
  const l = { a: a, b: b, bent: by, c: {
    x: (a.x + b.x) / 2 + 2 * by * (b.y - a.y),
    y: (a.y + b.y) / 2 - 2 * by * (b.x - a.x) } };
  l.dots = Array.from({ length: STEPS }, (_, k) => bentAt(l, k / (STEPS - 1)));
  for (const axis of ["x", "y"]) {
    const all = l.dots.map((p) => p[axis]);
    l[axis + 0] = Math.min(...all);
    l[axis + 1] = Math.max(...all);
  }
  return l;
}

function meets(l, m) {
  if (l.x1 < m.x0 || m.x1 < l.x0 || l.y1 < m.y0 || m.y1 < l.y0) return false;
  for (let i = 1; i < STEPS; i++)
    for (let j = 1; j < STEPS; j++)
      if (cross(l.dots[i - 1], l.dots[i], m.dots[j - 1], m.dots[j]))
        return true;
  return false;
}

function under(l, nodes) {
  let n = 0;
  for (const a of nodes)
    if (a !== l.a && a !== l.b)
      for (let i = 1; i < STEPS; i++)
        if (through(l.dots[i - 1], l.dots[i], a, 3)) {
          n++;
          break;
        }
  return n;
}

// Straight where that does, else around who stands in between.
function curves(nodes, links) {
  const lines = links.map(([i, j]) => bend(nodes[i], nodes[j], 0));
  for (let k = 0; k < lines.length; k++) {
    let best = Infinity;
    const { a, b } = lines[k];
    for (const by of [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32]) {
      const l = bend(a, b, by);
      let bad = 1.6 * Math.abs(by) + 4 * under(l, nodes);
      for (let m = 0; m < lines.length && bad < best; m++)
        if (m !== k && meets(l, lines[m])) bad += 1;
      if (bad < best) {
        best = bad;
        lines[k] = l;
      }
      if (best === 0) break;
    }
  }
  return lines;
}

function crossings(lines) {
  let n = 0;
  for (let k = 0; k < lines.length; k++)
    for (let m = 0; m < k; m++)
      n += meets(lines[k], lines[m]);
  return n;
}
