// What of a chart of ours PowerPoint can draw itself: lines, stacked areas, bars and points, from their option for ECharts.

// native returns {type, data, options, partly} as PptxGenJS takes them, null when PowerPoint has no such chart. partly tells that
// curves, bands or marks that stand beside the figures are left out.
export function native(option) {
  const all = [option.series ?? []].flat();
  const drawn = all.filter((series) => !beside(series));
  const grids = [option.xAxis ?? []].flat();
  const [x, y] = [grids[0], [option.yAxis ?? []].flat()[0]];
  if (!drawn.length || grids.length !== 1 || !x || !y) return null;
  const of = (type) => drawn.every((series) => series.type === type);
  const chart =
    of("line") && x.type === "category" ? linear(drawn, x, y)
    : of("bar") && [x, y].some((axis) => axis.type === "category") ? bars(drawn, x, y)
    : of("scatter") && !drawn.some(sized) ? points(drawn, x, y)
    : null;
  return chart && { ...chart, partly: all.some((series) => beside(series) && visible(series)) };
}

// beside tells a series of curves, bands or words beside the figures.
const beside = ({ type, silent, id }) => silent === true || id === "tips" || id === "extent" || (type === "custom" && silent);

const visible = ({ type, id, lineStyle }) => id !== "tips" && id !== "extent" && (type === "custom" || lineStyle?.opacity !== 0);

// Bubbles say a third figure by their size, which points do not have.
const sized = ({ data }) => data.some((item) => item?.symbolSize !== undefined);

const valueOf = (item) => item?.value ?? item;
const colour = (series) => (series.lineStyle?.color ?? series.itemStyle?.color ?? "#0072b2").slice(1, 7).toUpperCase();

// exact writes a number with all its digits; a text, as PptxGenJS takes a number 0 for a missing one.
const exact = (x) => (typeof x === "number" ? String(x) : null);

const plain = (text) => String(text ?? "").replaceAll("\u2007", "").replace(/\{\w+\|([^}]*)\}/g, "$1").trim();

// axes of an option as PptxGenJS names them.
function axes(category, value) {
  const titled = (axis, key) => (plain(axis.name) ? { [`show${key}AxisTitle`]: true, [`${key[0].toLowerCase()}${key.slice(1)}AxisTitle`]: plain(axis.name).split("\n")[0] } : {});
  return {
    ...titled(value, "Val"),
    ...titled(category, "Cat"),
    ...(value.axisLabel?.formatter === "@number:time" ? { valAxisLabelFormatCode: "0" } : {}), // years
    ...(value.type === "log" ? { valAxisLogScaleBase: 10 } : {}),
    ...(typeof value.min === "number" ? { valAxisMinVal: value.min } : {}),
    ...(typeof value.max === "number" && value.type === "log" ? { valAxisMaxVal: value.max } : {}),
  };
}

function linear(drawn, x, y) {
  const labels = x.data.map(label);
  const data = named(drawn).map(({ series, name }) => {
    const values = Array(labels.length).fill(null);
    series.data.forEach((item, i) => {
      const value = valueOf(item);
      if (Array.isArray(value)) values[value[0]] = exact(value[1]);
      else values[i] = exact(value);
    });
    return { name, labels, values };
  });
  const stacked = drawn.every((series) => series.areaStyle && series.stack);
  if (stacked && !whole(data)) return null;
  return {
    type: stacked ? "area" : "line",
    data,
    options: { ...axes(x, y), chartColors: drawn.map(colour), ...(stacked ? { barGrouping: "stacked" } : {}) },
  };
}

// whole takes off the ends where stacked areas lack a figure, and tells whether there is one everywhere between: PowerPoint's areas
// would fall to zero.
function whole(data) {
  const there = data[0].labels.map((_, i) => data.every(({ values }) => values[i] !== null));
  const [from, to] = [there.indexOf(true), there.lastIndexOf(true) + 1];
  for (const series of data) Object.assign(series, { labels: series.labels.slice(from, to), values: series.values.slice(from, to) });
  return to > 0 && !there.slice(from, to).includes(false);
}

function bars(drawn, x, y) {
  const lying = y.type === "category";
  const [category, value] = lying ? [y, x] : [x, y];
  const labels = category.data.map((text, i) => label(called(text, drawn[0].data[i])));
  const title = plain(value.name ?? category.name) || " ";
  const values = ({ data }) => labels.map((_, i) => exact([valueOf(data[i])].flat().at(-1)));
  const data = named(drawn).map(({ series, name }) => ({ name: series.name ? name : title, labels, values: values(series) }));
  const stacked = drawn.length > 1 && drawn.every((series) => series.stack);
  return {
    type: "bar",
    data,
    options: {
      ...axes({ ...category, name: "" }, { ...value, name: title }),
      barDir: lying ? "bar" : "col",
      barGapWidthPct: 40,
      ...(lying ? { catAxisLabelFontSize: Math.max(6, Math.min(12, Math.floor(300 / labels.length))), catAxisLabelFrequency: "1" } : {}),
      barGrouping: stacked ? "stacked" : "clustered",
      chartColors: drawn.map(colour),
      ...(category.inverse ? { catAxisOrientation: "maxMin" } : {}),
    },
  };
}

// called returns the name of a bar: in a race, whose places have none, what stands beside it.
function called(text, item) {
  const name = plain(text);
  if (!/^\d*$/.test(name)) return name;
  const [, beside = ""] = plain(item?.label?.formatter).split(/ {2,}/);
  return `${name} ${beside}`.trim();
}

function points(drawn, x, y) {
  const all = drawn.map(({ data }) => data.map(valueOf));
  const xs = all.flat().map(([at]) => at);
  let before = 0;
  const data = named(drawn).map(({ name }, i) => {
    const values = Array(xs.length).fill(null);
    all[i].forEach(([, at], k) => (values[before + k] = exact(at)));
    before += all[i].length;
    return { name: drawn[i].name ? name : plain(y.name) || " ", values };
  });
  const options = { ...axes(x, y), lineSize: 0, lineDataSymbolSize: 7, chartColors: drawn.map(colour) };
  if (typeof x.min === "number") options.catAxisMinVal = x.min;
  return { type: "scatter", data: [{ name: "X-Axis", values: xs.map(exact) }, ...data], options };
}

const label = (text) => plain(text) || " "; // an empty one would shift those behind it

// named gives each series a name of its own: a forecast goes by that of its figures, with an arrow.
function named(drawn) {
  const seen = new Set();
  return drawn.map((series) => {
    let name = plain(series.name) || " ";
    while (seen.has(name)) name += " →";
    seen.add(name);
    return { series, name };
  });
}
