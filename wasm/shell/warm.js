// Browsers compile code when it first runs, so that the first chart of each kind would keep the page several times as long as
// the next. While nobody waits, small ones are drawn out of sight, a kind in each task.

const X = [0, 1, 2];
const LINE = { type: "line", name: "a", data: X, label: { show: true }, symbolSize: 4 };
const COMMON = { legend: { data: ["a"] }, tooltip: {}, dataZoom: [{ type: "inside" }], xAxis: { type: "category", data: ["a", "b", "c"] }, yAxis: { type: "value", name: "y" } };
const draw = () => ({ type: "group", children: [{ type: "polygon", shape: { points: [[0, 0], [1, 1], [1, 0]] } }, { type: "text", style: { text: "a" } }] });

const KINDS = [
  { xAxis: COMMON.xAxis, yAxis: COMMON.yAxis },
  { ...COMMON, series: [LINE] },
  { ...COMMON, series: [{ ...LINE, type: "bar" }], xAxis: { type: "value" }, yAxis: { type: "category", data: X.map(String) } },
  { ...COMMON, series: [{ ...LINE, type: "scatter", data: X.map((x) => ({ value: [x, x] })) }], xAxis: { type: "value" } },
  { ...COMMON, series: [{ type: "custom", renderItem: draw, data: X.map((x) => [x, x]) }] },
];

const idle = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 500));

// warm draws with ECharts' init, as long as busy does not say that there are charts to draw for somebody.
export function warm(init, busy) {
  const steps = KINDS.flatMap((option) => [(chart) => chart.setOption({ animation: false, ...option }, { notMerge: true }), (chart) => chart.getZr().flush()]);
  let chart = null;
  const next = () => {
    if (busy() || document.hidden) return setTimeout(() => idle(next), 200);
    if (!chart) chart = init(document.createElement("div"), null, { width: 200, height: 100 });
    else if (steps.length) steps.shift()(chart);
    else return chart.dispose();
    idle(next);
  };
  idle(next);
}
