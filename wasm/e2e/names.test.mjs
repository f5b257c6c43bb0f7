// Names of points keep clear of marks and of one another: the placing by itself, and as it is on the page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { beside } from "../shell/names.js";
import { launch } from "./browser.mjs";
import { watchText } from "./faults.mjs";
import { ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const frame = { x: 0, y: 0, width: 200, height: 100 };
const mark = { x: 96, y: 46, width: 8, height: 8 };
const size = { width: 40, height: 10 };

test("a name stands above its mark, else at the next side that is free", () => {
  assert.deepEqual(beside(mark, size, [], frame), { ...size, x: 80, y: 33 });
  const above = { x: 90, y: 30, width: 4, height: 4 };
  assert.deepEqual(beside(mark, size, [above], frame), { ...size, x: 107, y: 45 });
  const right = { x: 140, y: 48, width: 4, height: 4 };
  assert.deepEqual(beside(mark, size, [above, right], frame), { ...size, x: 53, y: 45 });
  assert.equal(beside(mark, size, [{ x: 0, y: 0, width: 200, height: 100 }], frame), undefined);
});

test("a name does not leave the frame", () => {
  assert.deepEqual(beside({ ...mark, y: 2 }, size, [], frame), { ...size, x: 107, y: 1 });
  assert.deepEqual(beside({ ...mark, x: 190, y: 2 }, size, [], frame), { ...size, x: 147, y: 1 });
  assert.equal(beside(mark, { width: 300, height: 10 }, [], frame), undefined);
});

test("whatever lies around, a name that is placed touches nothing, and none is left out that has a free side", () => {
  let seed = 5;
  const next = (to) => ((seed = (seed * 16807) % 2147483647) / 2147483647) * to;
  const free = (box, taken) => box.x >= 0 && box.y >= 0 && box.x + box.width <= 200 && box.y + box.height <= 100 &&
    taken.every((t) => box.x >= t.x + t.width || t.x >= box.x + box.width || box.y >= t.y + t.height || t.y >= box.y + box.height);
  let placed = 0;
  for (let round = 0; round < 500; round++) {
    const taken = Array.from({ length: 30 }, () => ({ x: next(190), y: next(90), width: next(30), height: next(12) }));
    const box = beside(mark, size, taken, frame);
    if (box) placed++, assert.ok(free(box, taken), `round ${round}: ${JSON.stringify(box)}`);
    for (const x of [53, 80, 107]) {
      for (const y of [33, 45, 57]) if (!box && (x !== 80 || y !== 45)) assert.ok(!free({ ...size, x, y }, taken), `round ${round}: room at ${x}, ${y}`);
    }
  }
  assert.ok(placed > 100 && placed < 490, `${placed} of 500`);
});

let site, browser;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// written tells, once nothing moves any more, of the names on the chart's canvas: boxes in its own pixels, and those of the marks that lie under one.
function written(names) {
  const el = document.querySelector("#chart");
  const { chart, option } = statlasShell.chart.shown(el) ?? {};
  const canvas = el?.querySelector("canvas");
  if (!chart || !canvas?.e2eTexts || chart.getWidth() !== el.clientWidth) return null;
  const texts = canvas.e2eTexts.filter(({ text, box }) => new RegExp(names).test(text) && box.right - box.left > 1);
  const still = (globalThis.still ??= { texts: "", times: 0 });
  const now = JSON.stringify(texts);
  Object.assign(still, { times: still.texts === now ? still.times + 1 : 0, texts: now });
  if (still.times < 20) return null;
  const marks = option.series.flatMap(({ type, data }, seriesIndex) => (type === "scatter" ? data.map(({ value }) => chart.convertToPixel({ seriesIndex }, value)) : []));
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const clash = [];
  for (const [i, { text, box }] of texts.entries()) {
    for (const other of texts.slice(i + 1)) if (other.text !== text && meet(box, other.box)) clash.push(`${text} and ${other.text}`);
    for (const [x, y] of marks) if (meet(box, { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 })) clash.push(`${text} on a mark`);
  }
  return texts.length ? { names: [...new Set(texts.map(({ text }) => text))], clash } : null;
}

for (const [form, names, least] of [["inequality&measure=rd_spend&form=beta", "省|市|区$", 12], ["model&measure=rd_spend&form=residuals", "，20\\d\\d$", 4]]) {
  test(`names keep apart on ${form} at 390 and 1280 px`, { timeout: 60_000 }, async () => {
    const page = await browser.open("about:blank", { lang: "zh-CN" });
    await page.tab.evaluateOnNewDocument(watchText);
    for (const width of [1280, 1100, 390]) {
      await page.tab.setViewport({ width, height: 800 });
      await page.run(() => void delete globalThis.still); // what stood still was of the width before
      if (width !== 1100) { // there it is only drawn again
        await page.goto("about:blank");
        await page.goto(`${site.file}#data=province-rd&tab=${form}`);
        await ready(page);
      }
      const seen = await page.waitFor((written, names) => new Function("names", `return (${written})(names)`)(names), String(written), names);
      assert.deepEqual(seen.clash, []);
      assert.ok(seen.names.length >= least, `${width} px: ${seen.names}`);
    }
    assert.deepEqual(await page.errors(), []);
    await page.close();
  });
}
