// Of a chart that is higher than the window, as a race of many bars or a dumbbell of 200, only what is in sight is drawn.

const BEYOND = 80; // pixels above and below that are drawn too while things move: what comes into sight within a frame
const STILL = 8; // frames without motion after which a window's height is, before ECharts goes to sleep at ten

const charts = new Map(); // by element: what each does when anything is scrolled, and before all is printed

const each = (act) => charts.forEach((chart, el) => (el.isConnected ? chart[act]() : charts.delete(el)));
addEventListener("scroll", () => each("scrolled"), { capture: true, passive: true });
addEventListener("beforeprint", () => each("printed"));

// cull watches what chart draws in el. frame() chooses what is drawn, whole() draws all.
export function cull(el, chart) {
  const zr = chart.getZr();
  let away = new Set(); // what is not drawn, by us
  let drawn = null; // from where to where it is, in pixels of the chart; null for all
  let still = 0;
  const whole = () => {
    for (const one of away) one.ignore = false;
    if (away.size) zr.refresh();
    away = new Set();
    drawn = null;
  };
  const sight = (beyond) => {
    const top = Math.max(0, Math.min(-el.getBoundingClientRect().top, el.clientHeight - innerHeight)); // or what is nearest
    return [top - beyond, top + innerHeight + beyond];
  };
  const look = (beyond) => {
    drawn = sight(beyond);
    const now = new Set();
    for (const root of zr.storage.getRoots()) root.updateTransform();
    zr.storage.traverse((one) => {
      one.updateTransform(); // parents come first; of what was never drawn none knows its place
      if (one.isGroup || (one.ignore && !away.has(one))) return;
      const [from, to] = reach(one);
      one.ignore = to < drawn[0] || from > drawn[1];
      if (one.ignore) now.add(one);
      else if (away.has(one)) one.markRedraw();
    });
    away = now;
    zr.refresh();
  };
  const frame = () => {
    still = zr.animation.isFinished() ? still + 1 : 0;
    if (el.clientHeight <= innerHeight) whole();
    else if (!still || !drawn) look(BEYOND);
    else if (still === STILL) look(innerHeight);
  };
  zr.animation.on("frame", frame);
  const scrolled = () => {
    if (!drawn) return;
    const [from, to] = sight(0);
    if (from < drawn[0] || to > drawn[1]) look(innerHeight);
  };
  const printed = () => {
    whole();
    zr.flush();
  };
  charts.set(el, { scrolled, printed });
  return { frame, whole };
}

// reach is from where to where a mark goes down the chart. A text is laid out when it is drawn, and takes its place only.
function reach(one) {
  const [, b, , d, , y] = one.transform ?? [1, 0, 0, 1, 0, 0];
  if (one.type === "text") return [y, y];
  const box = one.type === "rect" ? one.shape : one.getBoundingRect(); // bars move, and are many
  const across = [b * box.x, b * (box.x + box.width)];
  const down = [d * box.y, d * (box.y + box.height)];
  return [y + Math.min(...across) + Math.min(...down), y + Math.max(...across) + Math.max(...down)];
}
