// A table of ends: a row for each entity, its series drawn; it is sorted like any table.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const CSV = `city,year,sales
Oslo,2015,2
Oslo,2016,1
Oslo,2018,4
Bonn,2016,8
Bonn,2018,6
上海,2015,5
`;

let browser, site, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file, { lang: "en" });
  await ready(page);
  await page.tab.setViewport({ width: 2400, height: 800 }); // columns out of sight are not drawn
  await page.run(async (csv) => {
    await statlas.open(csv, { name: "cities.csv" });
    await statlas.show({ ...statlas.view, tab: "table" });
  }, CSV);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// column reads the cells of a column from above.
const column = (id, ...texts) => page.waitFor((id, want) => {
  const place = document.querySelector(`.head[data-key="${id}"]`)?.getAttribute("aria-colindex");
  const cells = [...document.querySelectorAll(`.cell[aria-colindex="${place}"]`)].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  return cells.map((e) => e.textContent).join("|") === want;
}, id, texts.join("|"));

test("each entity has a row with its series, start, end and change", async () => {
  await press(page, ".ends-button", "");
  await column("city", "Oslo", "Bonn", "上海");
  await column("start_period", "2015", "2016", "2015");
  await column("change", "2", "-2", "–");
  await column("span", "whole", "shorter", "shorter");
  await column("series", "rising from 2 to 4, lowest 2016, highest 2018", "falling from 8 to 6, lowest 2018, highest 2016", "level from 5 to 5, lowest 2015, highest 2015");
  const lines = await page.run(() => [...document.querySelectorAll(".cell .spark path:first-child")].map((e) => e.getAttribute("d").replace(/[^ML]/g, "")));
  assert.deepEqual(lines, ["MLM", "MM", "M"]); // 2017 is a gap
});

test("it is sorted by what changed, and what has not stays last", async () => {
  await press(page, '.head[data-key="change"] .head-text', "");
  await column("city", "Oslo", "Bonn", "上海");
  await press(page, '.head[data-key="change"] .head-text', "");
  await column("city", "Bonn", "Oslo", "上海");
});

test("names in the other language say so", async () => {
  await page.waitFor(() => [...document.querySelectorAll(".cell")].find((e) => e.textContent === "上海")?.lang === "zh-CN");
  assert.equal(await page.run(() => [...document.querySelectorAll(".cell")].find((e) => e.textContent === "Oslo").lang), "");
});
