// The labels of an axis of months, quarters or halves stand where a calendar turns: at each January, or those of each tenth year,
// as many as there is room for. Such an axis asks for it by axisLabel.interval "@calendar"; its names are 2015-03, 2015-Q2, 2015-H1.

import { spread } from "./names.js";

const ROOM = 70; // pixels that a label takes with what is beside it
const A_YEAR = { "": 12, Q: 4, H: 2 };
const WITHIN = { 12: [1, 2, 3, 6], 4: [1, 2], 2: [1] };
const YEARS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

// fitted is the option as that chart draws it: names set apart, and such axes labelled.
export const fitted = (chart, option) => labelled(chart, spread(chart, option));

function labelled(chart, option) {
  const axes = [option.xAxis ?? []].flat();
  if (!axes.some(asks)) return option;
  return { ...option, xAxis: axes.map((axis, i) => (asks(axis) ? { ...axis, axisLabel: { ...axis.axisLabel, ...labels(chart, i, axis.data) } } : axis)) };
}

const asks = (axis) => axis.axisLabel?.interval === "@calendar";

// labels are the functions by which ECharts asks which names are written, and how: at a new year as that year.
function labels(chart, index, names) {
  const [first, year] = count(names[0]);
  const slot = names.length > 1 ? count(names[1])[0] - first : 1; // how many months each name is on
  const step = () => {
    const { axis } = chart.getModel().getComponent("xAxis", index);
    const [from, to] = axis.scale.getExtent();
    const [left, right] = axis.getExtent();
    return stepFor(((to - from) * slot) / Math.max(1, Math.abs(right - left) / ROOM), year);
  };
  return {
    interval: (_, name) => count(name)[0] % step() === 0,
    formatter: (name) => (step() % year === 0 && count(name)[0] % year === 0 ? name.slice(0, 4) : name),
  };
}

// stepFor is the least step of a calendar, in months or the like, that is no less than least.
export const stepFor = (least, year) => [...WITHIN[year], ...YEARS.map((n) => n * year)].find((step) => step >= least) ?? 1000 * year;

// count numbers a name through, and tells how many such a year has.
export function count(name) {
  const [, years, kind, part] = /^(\d+)-([QH]?)(\d+)$/.exec(name);
  return [years * A_YEAR[kind] + Number(part) - 1, A_YEAR[kind]];
}
