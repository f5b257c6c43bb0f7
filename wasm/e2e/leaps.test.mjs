// The table scrolled far, faster than its rows can come: no frame is painted in which a place in sight is empty, in any engine.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { engines, launch } from "./browser.mjs";
import { opened, reads, ready } from "./steps.mjs";
import { dist } from "./statlas.mjs";

const oneFile = pathToFileURL(join(dist, "statlas.html")).href;

const ROWS = 300_001; // higher than browsers lay out: positions stand for rows in proportion
const SMALL = 5_000;

const csv = (rows) => "name,level\n" + Array.from({ length: rows }, (_, i) => `R${i + 1},${(i * 7919) % 100_003}`).join("\n") + "\n";

// leaps scrolls by so many pixels in each of some frames, and gives what was painted where no cell or an empty one stood.
const leaps = (by) => new Promise((resolve) => {
  const grid = document.querySelector(".grid");
  const box = grid.getBoundingClientRect();
  const head = document.querySelector(".grid-head").getBoundingClientRect().bottom;
  const places = [head + 8, box.top + grid.clientHeight / 2, box.top + grid.clientHeight - 8];
  const cell = (y) => document.elementFromPoint(box.left + 40, y)?.closest(".grid-row")?.querySelector(".cell").textContent; // a line is between cells
  const bare = [];
  let frame = 0;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { // after the painting
    for (const y of places) if (!/^R\d+$/.test(cell(y))) bare.push(`${frame}: ${cell(y)} at ${Math.round(y)}`);
    frame < 40 ? requestAnimationFrame(next) : resolve(bare);
  };
  const next = () => {
    frame++;
    grid.scrollTop += by;
    port2.postMessage(0);
  };
  requestAnimationFrame(next);
});

// whileScrolled opens another table while the one on screen is being scrolled near its end.
const whileScrolled = async (csv, name) => {
  let opening = true;
  const shake = () => {
    const grid = document.querySelector(".grid");
    if (grid?.scrollTop > 1_000) grid.scrollTop += grid.scrollTop % 2 < 1 ? -7 : 8;
    if (opening) requestAnimationFrame(shake);
  };
  shake();
  await statlas.open(csv, { name });
  await statlas.show({ ...statlas.view, tab: "table" });
  opening = false;
};

for (const engine of engines) {
  test(`no empty rows after leaps, ${engine}`, { timeout: 180_000 }, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(oneFile + "#lang=en");
      await ready(page);
      for (const [rows, by] of [[ROWS, 60_000], [SMALL, 2_000]]) {
        const name = `leaps${rows}.csv`;
        await page.run(async (csv, name) => void (await statlas.open(csv, { name })), csv(rows), name);
        await opened(page, name);
        await page.run(() => statlas.show({ ...statlas.view, tab: "table" }));
        await reads(page, ".grid-row .cell", "R1");
        await page.run(leaps, by); // the first one fixes the rows, a frame late
        assert.deepEqual(await page.run(leaps, -by), []);
        const last = `R${rows}`;
        await page.run(() => void (document.querySelector(".grid").scrollTop = 1e9));
        await page.waitFor((last) => [...document.querySelectorAll(".grid-row:not(.late) .cell")].some((e) => e.textContent === last), last);
        const { bottom, edge } = await page.run((last) => {
          const grid = document.querySelector(".grid");
          const cell = [...document.querySelectorAll(".grid-row .cell")].find((e) => e.textContent === last);
          return { bottom: cell.getBoundingClientRect().bottom, edge: grid.getBoundingClientRect().top + grid.clientHeight };
        }, last);
        assert.ok(Math.abs(bottom - edge) < 3, `the last row ends at ${bottom}, the table at ${edge}`);
      }
      await page.run(whileScrolled, csv(40), "short.csv");
      await reads(page, ".grid-row .cell", "R1");
      await reads(page, "h1.sentence", "short.csv: 40 rows");
      await page.run(() => void (document.querySelector(".grid").scrollTop = 400));
      await page.waitFor(() => document.querySelector(".grid-row:not(.late) .cell").textContent !== "R1");
      await page.run(() => statlas.show({ ...statlas.view, tab: "trend" }));
      await page.waitFor(() => document.querySelector(".grid") === null);
      await page.run(() => statlas.show({ ...statlas.view, tab: "table" }));
      await page.waitFor(() => document.querySelector(".grid")?.scrollTop > 300); // a table stays where it was
      assert.deepEqual(await page.errors(), []);
    } finally {
      await browser.close();
    }
  });
}
