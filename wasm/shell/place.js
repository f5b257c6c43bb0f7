// Draws a note: an upright line ("up"), or a band of time up to `to`; a level line or band ("along"); an arrow at a figure
// ("point"). Its words find a place where no line runs and no other words stand, in the pixels of the chart as it is zoomed: of
// "up" above the grid as far as `room` goes, else beside the line. What is out of sight is not drawn.
//
//	{ kind, label, at, to, room, ink, wash, style }

const CELL = 6; // pixels; lines are known by the cells they run through
const SIZE = 11, LINE = 14, WIDE = 168; // of words
const ANGLES = [...Array(12).keys()].map((k) => (k * Math.PI) / 6);

// note returns the elements of a part, whose words take up their place for the parts after it.
export function note(part, place, params, api, option) {
  const { x, y, width, height } = params.coordSys;
  const grid = { left: x, top: y, right: x + width, bottom: y + height };
  const lines = (params.context.lines ??= running(option, params.seriesIndex, api, place, grid));
  const boxes = (params.context.boxes ??= []);
  const { kind, label, style } = part;
  const from = place(part.at);
  const to = part.to ? place(part.to) : from;
  const ground = GROUNDS[kind]?.(from, to, part, grid) ?? [];
  const text = label && wrapped(label, kind === "along" ? width * 0.9 : Math.min(WIDE, width * 0.6));
  const box = label && best(PLACES[kind](from, to, { ...part, ...text }, grid), { ...part, ...text }, from, lines, boxes, grid);
  if (!box) return ground;
  boxes.push(box);
  const upright = kind === "up" && !part.to;
  if (upright) run([from[0], box.top], [from[0], grid.top], lines, grid);
  const before = upright && box.right < from[0]; // the words end at their line
  const words = { type: "text", style: { text: text.lines.join("\n"), x: before ? box.right : box.left, y: box.top, align: before ? "right" : "left", fontFamily: option.textStyle?.fontFamily, ...style } };
  if (kind === "point") return [...arrow(box, from, style.fill), words];
  const stem = upright && box.bottom <= grid.top ? [stroke([[from[0], grid.top], [from[0], box.top + 2]], { stroke: part.ink, opacity: 0.6 })] : [];
  return [...ground, ...stem, words];
}

const stroke = (points, style) => ({ type: "polyline", shape: { points }, style: { fill: "none", lineWidth: 1, ...style } });
const within = (x, least, most) => Math.max(least, Math.min(most, x));
const band = (x, y, width, height, style) => ({ type: "rect", shape: { x, y, width, height }, style });

const GROUNDS = {
  up([x0], [x1], { to, ink, wash }, { left, right, top, bottom }) {
    if (x1 < left - 1 || x0 > right + 1) return [];
    if (!to) return [stroke([[x0, top], [x0, bottom]], { stroke: ink, lineDash: [4, 3] })];
    const [start, end] = [within(x0, left, right), within(x1, left, right)];
    return [band(start, top, end - start, bottom - top, { fill: wash, opacity: 0.1 })];
  },
  along([, y0], [, y1], { ink }, { left, right, top, bottom }) {
    if (y0 === y1) return y0 < top - 1 || y0 > bottom + 1 ? [] : [stroke([[left, y0], [right, y0]], { stroke: ink, lineWidth: 1.5, lineDash: [6, 3] })];
    const [high, low] = [within(y0, top, bottom), within(y1, top, bottom)];
    return [band(left, high, right - left, low - high, { fill: ink, opacity: 0.16 })];
  },
};

const PLACES = {
  up([x0], [x1], { size: [w, h], to, room }, grid) {
    const [left, right] = [Math.max(x0, grid.left), Math.min(x1, grid.right)];
    if (left > right + 1) return [];
    const middle = (left + right) / 2;
    const xs = (to ? [middle - w / 2] : [middle + 5, middle - w - 5]).map((x) => within(x, grid.left, grid.right - w));
    const ys = [];
    for (let y = grid.top - 4 - h; y >= grid.top - room - 1; y -= LINE) ys.push(y);
    for (let y = grid.top + 4; y + h <= grid.bottom; y += CELL) ys.push(y);
    return ys.flatMap((y) => xs.map((x) => [x, y]));
  },
  along([, y], _, { size: [w, h] }, grid) {
    if (y < grid.top || y > grid.bottom) return [];
    const places = [];
    for (let x = grid.right - w - 4; x >= grid.left; x -= 2 * CELL) places.push([x, y - h - 3], [x, y + 3]);
    return places;
  },
  point([x, y], _, { size: [w, h] }, grid) {
    if (x < grid.left - 1 || x > grid.right + 1 || y < grid.top - 1 || y > grid.bottom + 1) return [];
    return [22, 40, 64, 96, 140].flatMap((r) => ANGLES.map((a) => [x + Math.cos(a) * (r + w / 2) - w / 2, y + Math.sin(a) * (r + h / 2) - h / 2]));
  },
};

// wrapped breaks words into lines, between words or Chinese signs, at most three; widths are rather too wide.
export function wrapped(label, most) {
  const width = (text) => [...text].reduce((w, c) => w + (c >= "\u2e80" ? 1.02 : /[A-Zmw%\u2190-]/.test(c) ? 0.78 : 0.56) * SIZE, 4);
  const lines = [""];
  for (const piece of label.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? []) {
    for (const sign of width(piece) > most ? piece : [piece]) {
      if (width((lines.at(-1) + sign).trimEnd()) > most) lines.push("");
      lines[lines.length - 1] += sign;
    }
  }
  if (lines.length > 3) lines.splice(2, Infinity, lines[2].trimEnd().slice(0, -1) + "…");
  return { lines, size: [Math.max(...lines.map((line) => width(line.trimEnd()))), lines.length * LINE] };
}

// best is the first place that is free, else the one that covers least; undefined where there is none.
function best(places, { size: [w, h], kind, to, room }, [x], lines, boxes, grid) {
  let found, least = Infinity;
  for (const [left, top] of places) {
    const box = { left, top, right: left + w, bottom: top + h };
    if (left < grid.left - 1 || box.right > grid.right + 1 || box.bottom > grid.bottom + 1 || top < grid.top - (kind === "up" ? room : 0) - 1) continue;
    const stem = kind === "up" && !to && { left: x - 2, right: x + 2, top: box.bottom, bottom: grid.top };
    const met = boxes.filter((b) => meet(b, box) || (stem && meet(b, stem)));
    const covered = met.length * 1000 + crossed(box, lines);
    if (covered < least) [found, least] = [box, covered];
    if (!covered) break;
  }
  return found;
}

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const cell = (x, y) => Math.floor(x / CELL) * 65536 + Math.floor(y / CELL);

function crossed({ left, top, right, bottom }, lines) {
  let n = 0;
  for (let x = left - 2; x < right + CELL; x += CELL) for (let y = top - 2; y < bottom + CELL; y += CELL) n += lines.has(cell(x, y));
  return n;
}

// running are the cells of the lines on the grid of a series: of data, of shapes, and of notes.
function running(option, seriesIndex, api, place, grid) {
  const all = [option.series].flat();
  const { xAxisIndex = 0 } = all[seriesIndex];
  const cells = new Set();
  const sums = {};
  const through = (points) => points.reduce((a, b) => (a && b && run(a, b, cells, grid), b));
  for (const { type, id, data, stack, xAxisIndex: on = 0 } of all) {
    if (on !== xAxisIndex || id === "tips" || !data.length) continue;
    if (type === "line") {
      through(data.map((item) => {
        const [x, value] = item?.value ?? item;
        if (value === null) return undefined;
        return api.coord([x, stack ? (sums[x] = (sums[x] ?? 0) + value) : value]);
      }));
    } else {
      for (const { line, kind, at, to } of data.flatMap(({ parts = [] }) => parts)) {
        if (line) through(line.map(place));
        if (kind === "up" && !to) through([place(at), [place(at)[0], grid.bottom]]);
      }
    }
  }
  return cells;
}

// run marks the cells from one point to the next; what is out of sight takes none.
function run([x0, y0], [x1, y1], cells, grid) {
  if (Math.max(x0, x1) < grid.left || Math.min(x0, x1) > grid.right) return;
  const steps = Math.min(Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / (CELL / 2)), 2000) || 1;
  for (let i = 0; i <= steps; i++) cells.add(cell(x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps));
}

// arrow leads from the words to just before the point.
function arrow(box, [x, y], ink) {
  const from = [within(x, box.left, box.right), within(y, box.top, box.bottom)];
  const far = Math.hypot(x - from[0], y - from[1]) || 1;
  const [dx, dy] = [(x - from[0]) / far, (y - from[1]) / far];
  const tip = [x - dx * 5, y - dy * 5];
  const wing = (side) => [tip[0] - dx * 7 + side * dy * 3, tip[1] - dy * 7 - side * dx * 3];
  return [stroke([[from[0] + dx * 2, from[1] + dy * 2], tip], { stroke: ink, lineWidth: 1.2 }), { type: "polygon", shape: { points: [tip, wing(1), wing(-1)] }, style: { fill: ink } }];
}
