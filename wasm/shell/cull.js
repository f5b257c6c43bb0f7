// While a chart moves that is higher than the window, as a race of many bars does, only what is in sight is drawn.

const BEYOND = 80; // pixels above and below that are drawn too: what comes into sight within a frame
const STILL = 8; // frames without motion after which all is drawn, before ECharts goes to sleep at ten

// cull watches what chart draws in el. frame() chooses what is drawn, whole() draws all.
export function cull(el, chart) {
  const zr = chart.getZr();
  let away = new Set(); // what is not drawn, by us
  let still = 0;
  const whole = () => {
    if (!away.size) return;
    for (const one of away) one.ignore = false;
    away.clear();
    zr.refresh();
  };
  const frame = () => {
    still = zr.animation.isFinished() ? still + 1 : 0;
    if (still > STILL) whole();
    else if (el.clientHeight > innerHeight && (!still || away.size)) look();
  };
  zr.animation.on("frame", frame);
  const look = () => {
    const { top } = el.getBoundingClientRect();
    const [from, to] = [-top - BEYOND, innerHeight - top + BEYOND];
    const now = new Set();
    zr.storage.traverse((one) => {
      if ((one.type !== "rect" && one.type !== "text") || (one.ignore && !away.has(one))) return;
      const y = (one.transform?.[5] ?? 0) + (one.shape?.y ?? 0);
      one.ignore = y + (one.shape?.height ?? 0) < from || y > to;
      if (one.ignore) now.add(one);
    });
    if (still) zr.refresh(); // scrolled meanwhile
    away = now;
  };
  return { frame, whole };
}
