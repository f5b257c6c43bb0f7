// Selects what lies in a rectangle of a chart whose option names that as `brush`: dragged with Shift, dragged after its button
// was pressed, by finger too, or spanned between two points by the key B. Entities are those that the items name.

const fields = (item) => item?.entity ?? item?.of;

// brushable gives the element of a host its button and listens for a rectangle; done(event, params) hears of "brush" with what
// lies in it: entities, each once, and how many points.
export function brushable(el, hosts, done) {
  const host = hosts.get(el);
  const label = host.option.brush;
  host.button?.remove();
  host.button = label ? button(host, label) : null;
  if (label) el.append(host.button);
  if (host.brushes) return;
  host.brushes = true;
  const may = (event) => hosts.get(el)?.option.brush && event.target !== host.button;
  el.addEventListener("pointerdown", (event) => {
    if (!may(event) || event.button || !(event.shiftKey || host.brushing)) return;
    event.preventDefault();
    host.from = place(el, event);
    host.box = Object.assign(document.createElement("div"), { className: "brush" });
    el.append(host.box);
    el.setPointerCapture(event.pointerId);
  }, true);
  el.addEventListener("pointermove", (event) => host.from && span(host.box, host.from, place(el, event)), true);
  const end = (event) => {
    if (!host.from) return;
    const { from, box } = host;
    host.from = null;
    box.remove();
    host.ended = performance.now();
    const to = place(el, event);
    if (event.type === "pointerup" && Math.hypot(to[0] - from[0], to[1] - from[1]) > 4) done(...within(host, from, to));
  };
  for (const type of ["pointerup", "pointercancel"]) el.addEventListener(type, end, true);
  // What the chart would make of the same movement: a tip, a drag, a click.
  for (const type of ["mousedown", "mousemove", "mouseup", "click", "touchstart", "touchmove", "touchend"]) {
    el.addEventListener(type, (event) => {
      const over = host.from || performance.now() - host.ended < 300;
      if (over && event.target !== host.button) event.stopPropagation();
    }, true);
  }
}

function button(host, label) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button plain brush-button", textContent: label });
  const show = () => {
    made.setAttribute("aria-pressed", String(Boolean(host.brushing)));
    made.parentElement?.classList.toggle("brushing", Boolean(host.brushing));
  };
  made.addEventListener("click", () => {
    host.brushing = !host.brushing;
    show();
  });
  queueMicrotask(show);
  return made;
}

function place(el, { clientX, clientY }) {
  const { left, top } = el.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

function span(box, [x0, y0], [x1, y1]) {
  Object.assign(box.style, { left: `${Math.min(x0, x1)}px`, top: `${Math.min(y0, y1)}px`, width: `${Math.abs(x1 - x0)}px`, height: `${Math.abs(y1 - y0)}px` });
}

// within finds what lies between two places in pixels.
function within({ chart, option }, from, to) {
  const values = [from, to].map((at) => chart.convertFromPixel({ gridIndex: 0 }, at));
  return chosen(option, ...values);
}

// chosen finds what lies between two places in the axes' values. Where points are counted it gives the rectangle, for the table
// knows them; a place may then be a cell.
function chosen(option, a, b) {
  if (option.counts) return ["brush", { box: [...between(ends(a, 0), ends(b, 0)), ...between(ends(a, 1), ends(b, 1))] }];
  const inside = ({ value }) => [0, 1].every((k) => value[k] >= Math.min(a[k], b[k]) && value[k] <= Math.max(a[k], b[k]));
  const found = [option.series].flat().filter(({ type }) => type === "scatter").flatMap(({ data }) => data.filter((item) => item.tip && inside(item)));
  return ["brush", { entities: [...new Set(found.map(fields).filter(Boolean))], points: found.length }];
}

// ends are where a place, or a cell from x to x and y to y, begins and ends along an axis.
const ends = (place, axis) => (place.length > 2 ? place.slice(2 * axis, 2 * axis + 2) : [place[axis]]);
const between = (...all) => [Math.min(...all.flat()), Math.max(...all.flat())];

// corner is the key B at the point reached: the first of two, or the second, between which the rectangle lies.
export function corner(host, done) {
  if (!host.option.brush || !host.at) return false;
  const item = [host.option.series].flat()[host.at.series].data[host.at.index];
  const value = item.value ?? item;
  if (host.corner) done(...chosen(host.option, host.corner, value));
  else done("corner", {});
  host.corner = host.corner ? null : value;
  return true;
}
