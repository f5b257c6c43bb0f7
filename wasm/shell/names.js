// Names of points stand beside their marks, clear of all marks and of one another; one that has no room is left out, its tip
// still says it.

const GAP = 3; // pixels between a mark and its name

// Sides of a mark in the order in which a name tries them, as steps to the right and down.
const SIDES = [[0, -1], [1, 0], [-1, 0], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]];

// beside returns the box of a name of that size at the first side of its mark where it lies within the frame and meets
// nothing that is taken, undefined where it has no room. Boxes are {x, y, width, height}.
export function beside(mark, size, taken, frame) {
  for (const [right, down] of SIDES) {
    const box = { ...size, x: along(mark.x, mark.width, size.width, right), y: along(mark.y, mark.height, size.height, down) };
    if (within(box, frame) && !taken.some((other) => meet(box, other))) return box;
  }
}

// along is where a length begins that lies before, at the middle of, or behind another.
function along(from, length, own, step) {
  if (!step) return from + (length - own) / 2;
  return step < 0 ? from - own - GAP : from + length + GAP;
}

const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a, frame) => a.x >= frame.x && a.y >= frame.y && a.x + a.width <= frame.x + frame.width && a.y + a.height <= frame.y + frame.height;

// spread returns the option with the labels of series that ask for it, by labelLayout "@beside", set apart in that chart.
export function spread(chart, option) {
  const all = [option.series ?? []].flat();
  if (!all.some(({ labelLayout }) => labelLayout === "@beside")) return option;
  const layout = placing(chart, all);
  return { ...option, series: all.map((one) => (one.labelLayout === "@beside" ? { ...one, labelLayout: layout } : one)) };
}

// placing lays out one label after another, as ECharts asks; a label that comes again begins a new round. Lines are crossed where
// there is no other room.
function placing(chart, all) {
  let placed = new Set();
  let marks, lines, frame;
  const begin = () => {
    const top = chart.getModel().getComponent("grid").coordinateSystem.getRect().y - OVER;
    frame = { x: 0, y: top, width: chart.getWidth(), height: chart.getHeight() - top };
    [placed, marks, lines] = [new Set(), drawn(chart, all, "scatter", dots), drawn(chart, all, "line", dashes)];
  };
  return ({ seriesIndex, dataIndex, rect, labelRect }) => {
    if (!labelRect.width) return {}; // a point without a name
    const key = `${seriesIndex} ${dataIndex}`;
    if (!placed.size || placed.has(key)) begin();
    placed.add(key);
    const [x, y] = chart.convertToPixel({ seriesIndex }, all[seriesIndex].data[dataIndex].value); // rect may still be on its way
    const mark = { ...rect, x: x - rect.width / 2, y: y - rect.height / 2 };
    const size = { width: labelRect.width, height: labelRect.height };
    const box = beside(mark, size, [...marks, ...lines], frame) ?? beside(mark, size, marks, frame);
    if (!box) return { fontSize: 0 };
    marks.push({ ...box, x: box.x - GAP, width: box.width + 2 * GAP });
    return { x: box.x, y: box.y, align: "left", verticalAlign: "top" }; // labelRect is where it stood before
  };
}

const OVER = 12; // pixels above the grid that names may take, below that of the upright axis

// drawn are the boxes that series of a type take.
function drawn(chart, all, type, boxes) {
  return all.flatMap((one, seriesIndex) => {
    if (one.type !== type) return [];
    return boxes(one.data.map((item) => chart.convertToPixel({ seriesIndex }, item.value ?? item)), one);
  });
}

function dots(points, { data, symbolSize }) {
  return points.map(([x, y], i) => {
    const size = data[i].symbolSize ?? symbolSize;
    return { x: x - size / 2, y: y - size / 2, width: size, height: size };
  });
}

const STEP = 6; // pixels from one box of a line to the next

function dashes(points) {
  return points.slice(1).flatMap(([x, y], i) => {
    const [fromX, fromY] = points[i];
    const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP);
    return Array.from({ length: steps }, (_, k) => ({ x: fromX + ((x - fromX) * k) / steps, y: fromY + ((y - fromY) * k) / steps, width: 1, height: 1 }));
  });
}
