// The labels of months and quarters, without a browser: they stand where a calendar turns, whatever the axis begins with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { count, fitted, stepFor } from "../shell/calendar.js";

const months = (from, n) => Array.from({ length: n }, (_, i) => `${Math.floor((from + i) / 12)}-${String(((from + i) % 12) + 1).padStart(2, "0")}`);

// written are the labels of an axis of such names, so many pixels wide, of which those from lo to hi are in sight.
function written(data, width, lo = 0, hi = data.length - 1) {
  const axis = { scale: { getExtent: () => [lo, hi] }, getExtent: () => [0, width] };
  const chart = { getModel: () => ({ getComponent: () => ({ axis }) }) };
  const { xAxis: [{ axisLabel }] } = fitted(chart, { xAxis: { data, axisLabel: { interval: "@calendar" } }, series: [] });
  return data.slice(lo, hi + 1).filter((name, i) => axisLabel.interval(lo + i, name)).map(axisLabel.formatter);
}

test("many years of months are labelled by years, a few months by each", () => {
  const data = months(1967 * 12 + 6, 574);
  assert.deepEqual(written(data, 700), ["1970", "1975", "1980", "1985", "1990", "1995", "2000", "2005", "2010", "2015"]);
  assert.deepEqual(written(data, 350), ["1970", "1980", "1990", "2000", "2010"]);
  assert.deepEqual(written(data, 700, 6, 12), months(1968 * 12, 7));
  assert.deepEqual(written(data, 700, 5, 25), months(1968 * 12, 20).filter((_, i) => i % 2 === 0));
  assert.deepEqual(written(data, 700, 0, 0), ["1967-07"]);
});

test("quarters, halves, and months of which only some occur", () => {
  assert.deepEqual(written(["1999-Q4", "2000-Q1", "2000-Q2", "2000-Q3", "2000-Q4", "2001-Q1"], 100), ["2000", "2001"]);
  assert.deepEqual(written(["1999-H2", "2000-H1", "2000-H2"], 700), ["1999-H2", "2000-H1", "2000-H2"]);
  assert.deepEqual(written(["2000-01", "2001-01", "2002-01"], 150), ["2000", "2001", "2002"]);
  assert.deepEqual(count("2000-Q3"), [8002, 4]);
  assert.equal(stepFor(25, 12), 60);
});
