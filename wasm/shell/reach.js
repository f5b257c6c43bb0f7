// Reaches every point of a chart by keyboard: arrows go along a series and from one to the next, Home and End to its ends, the
// tip is shown and said, Enter is a click, B twice selects what lies between, H plays a series as sound. Plus and minus zoom
// where the chart can, 0 shows all again, as a double click does; one on what a click selects, also by its name in the legend,
// lets all stand out alike again.

import { corner } from "./brush.js";
import { cellOf, namedBy } from "./linked.js";
import { pause } from "./pause.js";

const KEYS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity] };
const EDGE = 60; // pixels that a point reached keeps from the window's edge
const CLOSER = 1.5; // how much one step of zoom shows less
const TWICE = 900; // ms from a click that selected something to the double click that it was part of, at most

const reached = new WeakSet(); // elements that answer keys

// reachable makes an element answer keys for what hosts has of it; tell(el, event, params) hears of what was reached.
export function reachable(el, hosts, tell) {
  if (reached.has(el)) return;
  reached.add(el);
  el.tabIndex = 0;
  const of = (event, does) => el.addEventListener(event, (given) => hosts.get(el)?.chart && does(hosts.get(el), given));
  of("keydown", (host, event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (answered(event.key, host, (kind, params) => tell(el, kind, params))) event.preventDefault();
  });
  for (const wheel of ["wheel", "mousewheel"]) el.addEventListener(wheel, scroll, { capture: true, passive: true });
  of("blur", leave);
  of("dblclick", (host) => {
    if (performance.now() - host.named < TWICE) tell(el, "all", {});
    zoom(host, 0);
  });
}

// scroll leaves the wheel to the page around, from which ECharts would keep it even where it does not zoom without Ctrl.
function scroll(event) {
  if (!event.ctrlKey) event.stopPropagation();
}

function answered(key, host, tell) {
  if (key in KEYS) return go(host, KEYS[key], tell);
  if (key === "Enter" && host.at) return tell("click", clickAt(host)), true;
  if (key === "Escape" && host.at) return (host.corner = null), leave(host), true;
  if (key === "h" || key === "H") return tell("listen", {}), true;
  if (key === "b" || key === "B") return corner(host, tell);
  if (key === "+" || key === "=") return zoom(host, CLOSER);
  if (key === "-") return zoom(host, 1 / CLOSER);
  return key === "0" && zoom(host, 0);
}

function clickAt({ option, at }) {
  const params = { seriesIndex: at.series, dataIndex: at.index };
  return { ...params, ...namedBy(option, params) };
}

// rows lists, for each series that has any, the items that have a tip; the rows of a series of rows from the top down.
function rows(option) {
  const all = [option.series].flat().flatMap((series, number) => {
    const rows = new Map();
    for (const [index] of (series.data ?? []).entries()) {
      const [, row] = cellOf(series, index);
      if (!tipOf(series, index).length) continue;
      if (!rows.has(row)) rows.set(row, []);
      rows.get(row).push(index);
    }
    return [...rows].map(([row, items]) => ({ series: number, row, items }));
  });
  return all.sort((a, b) => a.row - b.row);
}

function tipOf(series, index) {
  return [series.data[index]?.tip ?? series.tip?.[index] ?? []].flat();
}

function go(host, [down, along], tell) {
  const all = rows(host.option);
  if (!all.length) return false;
  const before = host.at;
  const row = before ? clamp(all.findIndex(({ series, items }) => series === before.series && items.includes(before.index)) + down, all.length) : 0;
  const { series, items } = all[row];
  const column = (series, index) => cellOf([host.option.series].flat()[series], index)[0];
  const beside = () => items.findIndex((index) => column(series, index) >= column(before.series, before.index));
  const place = before ? clamp(beside() + along, items.length) : along === -1 || along === Infinity ? items.length - 1 : 0;
  host.at = { series, index: items[place] };
  show(host, tell);
  return true;
}

const clamp = (n, length) => Math.max(0, Math.min(length - 1, n));

function show(host, tell) {
  const { series, index } = host.at;
  const of = { seriesIndex: series, dataIndex: index };
  host.chart.dispatchAction({ type: "downplay" });
  host.chart.dispatchAction({ type: "highlight", ...of });
  host.chart.dispatchAction({ type: "showTip", ...of });
  toSight(host, series, index);
  const drawn = [host.option.series].flat()[series];
  const name = [host.option.xAxis].flat()[0]?.data?.[index];
  const title = host.option.tooltip?.trigger === "axis" && typeof name === "string" ? [name] : [];
  globalThis.statlasExtras?.tone?.(host);
  tell("say", { text: [...title, ...tipOf(drawn, index)].join(pause()) });
}

// toSight scrolls to where a point is in a chart that is higher than the window.
function toSight({ chart, sight }, series, index) {
  sight.whole(); // what is left out has no size
  const data = chart.getModel().getSeriesByIndex(series).getData();
  const mark = data.getItemGraphicEl(index);
  const box = mark?.getBoundingRect();
  const layout = data.getItemLayout(index);
  const y = mark ? mark.transformCoordToGlobal(box.x, box.y + box.height / 2)[1] : Array.isArray(layout) ? layout[1] : layout?.y;
  if (!(y >= 0)) return;
  const spot = chart.getDom().appendChild(document.createElement("i"));
  Object.assign(spot.style, { position: "absolute", top: `${y}px`, scrollMargin: `${EDGE}px` });
  spot.scrollIntoView({ block: "nearest" });
  spot.remove();
}

function leave(host) {
  if (!host.at) return;
  host.at = null;
  host.chart?.dispatchAction({ type: "downplay" });
  host.chart?.dispatchAction({ type: "hideTip" });
}

// zoom shows the middle of what is shown closer by a factor; 0 shows all.
function zoom({ chart, option }, factor) {
  const zooms = chart?.getOption().dataZoom ?? [];
  if (!option?.dataZoom || !zooms.length) return false;
  zooms.forEach(({ start, end }, dataZoomIndex) => {
    const half = factor ? Math.min(50, (end - start) / 2 / factor) : 50;
    const middle = factor ? Math.min(100 - half, Math.max(half, (start + end) / 2)) : 50;
    chart.dispatchAction({ type: "dataZoom", dataZoomIndex, start: middle - half, end: middle + half });
  });
  return true;
}
