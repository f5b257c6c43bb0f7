// Draws what Go prepared of a group, or of a bin of one, in a custom series: bars of bins, a density curve, a box with
// whiskers, dots, and a mean with its interval; see groupItem in ui/chart/groups.go. Where the upright axis has a row
// for each group heights are parts of the row, else they are the axis's values.

const GOLDEN = 0.6180339887498949; // multiples of it never fall in step

export function group(option) {
  const rows = option.yAxis.type === "category";
  return (params, api) => {
    const series = [option.series].flat()[params.seriesIndex];
    const item = series.data[params.dataIndex];
    const height = rows ? api.size([0, 1])[1] : 0;
    const at = (x, h) => {
      const [left, top] = api.coord([x, rows ? item.value[2] : h]);
      return [left, rows ? top - h * height : top];
    };
    const { bars = [], curve, box, dots, mean } = item;
    const parts = bars.filter((b) => b.count).map((b) => bar(b, item, rows, at, series));
    if (curve) parts.push(...line(curve, item, rows, at));
    if (box) parts.push(...boxed(box, item, at, series));
    if (dots) parts.push(...scatter(dots, item, at));
    if (mean) parts.push(...centre(mean, at, series));
    return { type: "group", children: parts };
  };
}

const area = (points, fill, opacity, stroke) => ({ type: "polygon", shape: { points }, style: { fill, opacity, stroke, lineWidth: 1 } });
const path = (points, stroke, lineWidth) => ({ type: "polyline", shape: { points }, style: { fill: "none", stroke, lineWidth } });
const circle = ([cx, cy], r, style) => ({ type: "circle", shape: { cx, cy, r }, style });

// Heights of a histogram in a row: 1 is nine tenths of it.
const upward = (rows, h) => (rows ? 0.9 * h - 0.45 : h);

// bar draws a bin; one without width, of equal values, gets a little.
function bar({ lo, hi, count }, { colour, unit }, rows, at, { ground }) {
  const [low, high] = [at(lo, upward(rows, 0)), at(hi, upward(rows, count * unit))];
  const more = lo === hi ? 6 : 0;
  const [left, right] = [low[0] - more, high[0] + more];
  return area([[left, low[1]], [right, low[1]], [right, high[1]], [left, high[1]]], colour, 0.45, ground);
}

function line(curve, { colour, rise, mirror }, rows, at) {
  const edge = (side) => curve.map(({ x, y }) => at(x, mirror ? side * 0.45 * y * rise : upward(rows, y * rise)));
  if (!mirror) return [{ ...path(edge(1), colour, 2), silent: true }];
  const around = [...edge(1), ...edge(-1).reverse()];
  return [area(around, colour, 0.35), path(around, colour, 1.5)];
}

function boxed({ low, q1, median, q3, high, outliers }, { colour, tall }, at, { ink }) {
  const upright = (x, h) => [at(x, -h), at(x, h)];
  const whisker = (from, to) => [path([at(from, 0), at(to, 0)], colour, 1.5), path(upright(to, tall / 2), colour, 1.5)];
  const sides = [...upright(q1, tall), ...upright(q3, tall).reverse()];
  return [...whisker(q1, low), ...whisker(q3, high), area(sides, colour, 0.3), path([...sides, sides[0]], colour, 1.5),
    path(upright(median, tall), ink, 2.5), ...(outliers ?? []).map((x) => circle(at(x, 0), 2.5, { fill: colour }))];
}

// scatter draws each value as often as it is there, or once when n is not told, spread over the row, always alike.
function scatter(dots, { colour, n }, at) {
  let before = 0;
  const values = dots.flatMap(({ x, y }) => {
    const times = n ? Math.round((y - before) * n) : 1;
    before = y;
    return Array(times).fill(x);
  });
  const r = values.length > 300 ? 2 : 3;
  return values.map((x, i) => circle(at(x, (((i * GOLDEN) % 1) - 0.5) * 0.64), r, { fill: colour, opacity: 0.6 }));
}

function centre([mid, lower, upper], at, { ink, ground }) {
  const bounds = lower === undefined ? [] : [[[lower, 0], [upper, 0]], [[lower, -0.1], [lower, 0.1]], [[upper, -0.1], [upper, 0.1]]];
  return [...bounds.map((ends) => path(ends.map(([x, h]) => at(x, h)), ink, 2.5)), circle(at(mid, 0), 5, { fill: ground, stroke: ink, lineWidth: 2.5 })];
}
