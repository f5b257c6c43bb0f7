// Charts as PowerPoint draws them, without a browser: a figure that is missing is never drawn as zero.
import assert from "node:assert/strict";
import { test } from "node:test";
import { native } from "../shell/native.js";

const option = (more, ...all) => ({
  xAxis: { type: "category", data: ["2019", "2020", "2021", "2022"] }, yAxis: { type: "value" },
  series: all.map((data, i) => ({ type: "line", name: `s${i}`, data, ...more })),
});
const area = { areaStyle: {}, stack: "all" };
const figures = (chart) => [chart.type, chart.data[0].labels, ...chart.data.map(({ values }) => values)];

test("lines keep their gaps", () => {
  assert.deepEqual(figures(native(option({}, [null, 1, null, 0]))), ["line", ["2019", "2020", "2021", "2022"], [null, "1", null, "0"]]);
});

test("areas end where a figure is missing, and one with a gap between is a picture", () => {
  assert.deepEqual(figures(native(option(area, [null, 1, 2, 3], [4, 5, 0, null]))), ["area", ["2020", "2021"], ["1", "2"], ["5", "0"]]);
  assert.deepEqual(figures(native(option(area, [1, 2, 3, 4])))[2], ["1", "2", "3", "4"]);
  assert.equal(native(option(area, [1, null, 2, 3])), null);
  assert.equal(native(option(area, [null, 1, null, null], [1, null, 1, 1])), null);
});

test("an axis of years has no separators", () => {
  const years = option({}, [2001, 2002, 2003, 2004]);
  assert.equal(native(years).options.valAxisLabelFormatCode, undefined);
  years.yAxis.axisLabel = { formatter: "@number:time" };
  assert.equal(native(years).options.valAxisLabelFormatCode, "0");
});
