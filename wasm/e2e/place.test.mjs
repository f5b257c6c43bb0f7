// The words of notes find a place where no line runs and no other words stand, within the chart, at every width.
import assert from "node:assert/strict";
import { test } from "node:test";
import { note, wrapped } from "../shell/place.js";

// A chart of the given size: x from 0 to 10, y from 0 to 100; a point is as in shape.js.
function chartOf(width, height, data, top = 60) {
  const coordSys = { x: 40, y: top, width, height };
  const api = { coord: ([x, y]) => [40 + (x / 10) * width, top + height - (y / 100) * height] };
  const place = ([x, y]) => {
    const at = api.coord([x === "min" ? 0 : x, typeof y === "number" ? y : 0]);
    return [at[0], y === "max" ? top : y === "min" ? top + height : at[1]];
  };
  const option = { textStyle: {}, series: [{ type: "line", data }, { type: "custom", data: [] }] };
  return { params: { coordSys, context: {}, seriesIndex: 1 }, api, place, option };
}

const put = (chart, part) => note({ style: { fill: "#000" }, room: 0, ...part }, chart.place, chart.params, chart.api, chart.option);
const words = (elements) => elements.find(({ type }) => type === "text");

// boxOf is where the words of elements stand.
function boxOf(elements, label, { params }) {
  const [w, h] = wrapped(label, Math.min(168, params.coordSys.width * 0.6)).size;
  const { x, y, align } = words(elements).style;
  const left = align === "right" ? x - w : x;
  return { left, right: left + w, top: y, bottom: y + h };
}

// crosses reports that a line through data runs through a box, by many points on it.
function crosses(chart, data, box) {
  for (let k = 1; k < data.length; k++) {
    if (data[k][1] === null || data[k - 1][1] === null) continue;
    for (let i = 0; i <= 500; i++) {
      const [x, y] = chart.api.coord([0, 1].map((c) => data[k - 1][c] + ((data[k][c] - data[k - 1][c]) * i) / 500));
      if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
    }
  }
  return false;
}

const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("no words cross a line, each other or the edge, at the widths of a phone, a page and a hall", () => {
  const wave = [...Array(11).keys()].map((x) => [x, 50 + 35 * Math.sin(x * 0.7)]);
  for (const [width, height] of [[290, 220], [580, 330], [1250, 330]]) {
    const chart = chartOf(width, height, wave);
    const parts = [
      { kind: "up", label: "an event", at: [3, "max"], room: 28 },
      { kind: "up", label: "another one near it", at: [2.8, "max"], room: 28 },
      { kind: "up", label: "a band", at: [6, "max"], to: [8, "max"], room: 28 },
      { kind: "along", label: "target: 60", at: ["min", 60] },
      { kind: "point", label: "the peak", at: wave[1] },
      { kind: "point", label: "the last one", at: wave[10] },
    ];
    const boxes = parts.map((part) => boxOf(put(chart, part), part.label, chart));
    boxes.forEach((box, i) => {
      const what = `${parts[i].label} at ${width}: ${JSON.stringify(box)}`;
      assert.ok(box.left >= 39 && box.right <= 41 + width && box.bottom <= 61 + height && box.top >= 60 - (parts[i].room ?? 0) - 5, what);
      assert.ok(!crosses(chart, wave, box), what + " crosses the line");
      boxes.slice(0, i).forEach((other, k) => assert.ok(!meet(box, other), `${what} covers ${parts[k].label}`));
    });
  }
});

test("an arrow ends before its point, and what is out of sight has no words", () => {
  const chart = chartOf(500, 300, [[0, 10], [10, 90]]);
  const [shaft, head] = put(chart, { kind: "point", label: "here", at: [5, 50] });
  const [x, y] = chart.api.coord([5, 50]);
  const far = Math.hypot(shaft.shape.points[1][0] - x, shaft.shape.points[1][1] - y);
  assert.ok(far > 2 && far < 8 && head.type === "polygon", `the arrow ends ${far} pixels from its point`);
  for (const part of [{ kind: "point", at: [12, 50] }, { kind: "up", at: [-1, "max"] }, { kind: "up", at: [11, "max"], to: [12, "max"] }, { kind: "along", at: ["min", 130] }]) {
    assert.equal(words(put(chart, { label: "gone", ...part })), undefined);
  }
  assert.equal(words(put(chart, { kind: "up", label: "half in sight", at: [9, "max"], to: [14, "max"] })) !== undefined, true);
});

test("lines with gaps, stacked lines and lines of shapes are heeded", () => {
  const chart = chartOf(500, 300, [[0, 20], [1, null], { value: [2, 20] }, [10, 20]]);
  chart.option.series[0].stack = "sum";
  chart.option.series.push({ type: "line", stack: "sum", data: [[2, 30], [10, 30]] }, { type: "custom", data: [{ parts: [{ line: [[5, "min"], [5, "max"]] }] }] }, { type: "line", id: "tips", data: [[0, 70], [10, 70]] });
  const sum = [[2, 50], [10, 50]];
  const box = boxOf(put(chart, { kind: "point", label: "on the sum", at: [4.6, 50] }), "on the sum", chart);
  assert.ok(!crosses(chart, sum, box) && !crosses(chart, [[2, 20], [10, 20]], box));
  const x = chart.api.coord([5, 0])[0];
  assert.ok(box.right < x || box.left > x, "the words stand on an upright line");
});

test("words are broken between words and signs, never wider than they may be, and cut after three lines", () => {
  for (const [text, wanted] of [["short", "short"], ["a line of several words to break", "a line of several/words to break"], ["第十四个五年规划时期的开始与结束", "第十四个五年规划时/期的开始与结束"],
    ["x".repeat(60), null], ["one two three four five six seven eight nine ten eleven twelve thirteen", null], ["", ""]]) {
    const { lines, size } = wrapped(text, 110);
    assert.ok(lines.length <= 3 && size[0] <= 114 && size[1] === 14 * lines.length, JSON.stringify(lines));
    if (wanted !== null) assert.equal(lines.map((line) => line.trim()).join("/"), wanted);
    else assert.ok(lines.at(-1).endsWith("…"), lines.at(-1));
  }
});
