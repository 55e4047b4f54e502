// SPDX-License-Identifier: GPL-2.0-or-later
// How much of the chart is seen: by the wheel with Ctrl, or without it once the
// chart has the focus, by two fingers, by keys and by buttons. What is seen is
// the picture's viewBox.

const MOST_ZOOM = 8;
// Points of a chart of few actors, in points of the page.
const MOST_SCALE_UP = 1.6;
let field = whole;
const view = { x: 0, y: 0, zoom: 1 };
const fingers = new Map();
let dragged = false;

function look() {
  const w = field.w / view.zoom, h = field.h / view.zoom;
  view.x = Math.max(field.x, Math.min(field.x + field.w - w, view.x));
  view.y = Math.max(field.y, Math.min(field.y + field.h - h, view.y));
  net.setAttribute("viewBox", [view.x, view.y, w, h]
    .map((x) => x.toFixed(1)).join(" "));
  net.classList.toggle("zoomed", view.zoom > 1);
}

// Around a point of the picture, its middle if none is given.
function zoomBy(by, at) {
  if (!net) return;
  const w = field.w / view.zoom, h = field.h / view.zoom;
  const p = at || { x: view.x + w / 2, y: view.y + h / 2 };
  const zoom = Math.max(1, Math.min(MOST_ZOOM, view.zoom * by));
  view.x = p.x - (p.x - view.x) * view.zoom / zoom;
  view.y = p.y - (p.y - view.y) * view.zoom / zoom;
  view.zoom = zoom;
  look();
}

function zoomOut() {
  if (!net) return;
  view.zoom = 1;
  look();
}

// Another field to look at: all of it.
function seeAll(of) {
  if (["x", "y", "w", "h"].every((k) => of[k] === field[k])) return;
  field = of;
  net.setAttribute("width", Math.round(MOST_SCALE_UP * of.w));
  zoomOut();
}

function pan(dx, dy) {
  view.x += dx;
  view.y += dy;
  look();
}

function panBy(key) {
  const step = field.w / view.zoom / 8;
  pan(key === "ArrowRight" ? step : key === "ArrowLeft" ? -step : 0,
    key === "ArrowDown" ? step : key === "ArrowUp" ? -step : 0);
}

// Points of the picture a pixel.
const scaleOf = () => 1 / net.getScreenCTM().a;

function pointAt(e) {
  return new DOMPoint(e.clientX, e.clientY)
    .matrixTransform(net.getScreenCTM().inverse());
}

function onWheel(e) {
  if (!e.ctrlKey && !e.metaKey && !net.contains(document.activeElement)) return;
  e.preventDefault();
  zoomBy(Math.exp(-e.deltaY / 400), pointAt(e));
}

const between = ([a, b]) => Math.hypot(a.clientX - b.clientX,
  a.clientY - b.clientY);

function onFinger(e) {
  const was = fingers.get(e.pointerId);
  if (!was) return;
  const other = [...fingers.values()].find((f) => f !== was);
  if (other) {
    const far = between([was, other]);
    if (far > 0)
      zoomBy(between([e, other]) / far, pointAt({
        clientX: (e.clientX + other.clientX) / 2,
        clientY: (e.clientY + other.clientY) / 2 }));
  } else if (view.zoom > 1) {
    pan((was.clientX - e.clientX) * scaleOf(),
      (was.clientY - e.clientY) * scaleOf());
  }
  if (between([e, was]) > 3) dragged = true;
  fingers.set(e.pointerId, e);
}

function setUpZoom() {
  net.addEventListener("wheel", onWheel, { passive: false });
  net.addEventListener("pointerdown", (e) => {
    dragged = false;
    fingers.set(e.pointerId, e);
  });
  window.addEventListener("pointermove", onFinger);
  for (const name of ["pointerup", "pointercancel"])
    window.addEventListener(name, (e) => fingers.delete(e.pointerId));
  by("in").addEventListener("click", () => zoomBy(1.25));
  by("out").addEventListener("click", () => zoomBy(0.8));
  by("fit").addEventListener("click", zoomOut);
}
