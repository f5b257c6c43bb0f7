// A calculated column of a bundled dataset: added with the keyboard's text and the lists, seen, ranked, undone, and back by address.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, rowsOf, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let browser, site, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(page);
  await page.drop("own.csv", Buffer.from("name,year,rd (万元),people\nA,2020,10,4\nA,2021,12,0\nB,2020,30,5\nB,2021,33,3\n"));
  await page.waitFor(() => statlas.view.data === "file:own.csv" && document.querySelector(".notice.load") === null);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const type = (selector, text) =>
  page.waitFor((selector, text) => {
    const field = document.querySelector(selector);
    if (!field) return false;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  }, selector, text);
const names = () => page.run(async () => (await statlas.ask({ kind: "summary" })).columns.map((c) => c.name));

test("a formula is checked while it is typed, the place of an error marked", async () => {
  await press(page, ".calc-new", "Add calculated column");
  await type("#calc-name", "each");
  await type("#calc-formula", "[rd (万元)] / peple");
  await reads(page, "#calc-note", /no column peple.*people/);
  await reads(page, "#calc-place mark", "peple");
  assert.equal(await page.run(() => document.querySelector("#calc-formula").getAttribute("aria-invalid")), "true");
  assert.ok(await page.run(() => document.querySelector('[data-do="save"]').disabled));
});

test("it is added, ranked, undone, and comes back with the address", async () => {
  await type("#calc-formula", "[rd (万元)] / ");
  await press(page, ".calculator summary", "Insert a column");
  await press(page, ".calc-insert button", "people");
  await reads(page, "#calc-note", /first rows: 2\.5; –; 6; 11/);
  await press(page, '[data-do="save"]', "Add");
  await page.waitFor(() => statlas.view.settings?.calculated?.length === 1 && document.querySelector(".notice.load") === null && document.querySelector('[data-key="each"]') !== null);
  assert.deepEqual((await rowsOf(page)).map((r) => r.at(-1)), [2.5, null, 6, 11]);
  await page.run(() => statlas.show({ ...statlas.view, tab: "ranking", question: { measure: "each" } }));
  const ranking = await shownAnswer(page, "ranking");
  assert.deepEqual(ranking.rows.map((r) => [r.entity, r.value]), [["B", 11]].concat(ranking.rows.slice(1).map((r) => [r.entity, r.value])));
  const hash = await page.run(() => location.hash);
  assert.match(hash, /calc=each~/);
  await page.run(() => history.back());
  await page.waitFor(() => statlas.view.tab !== "ranking");
  await page.tab.keyboard.down("Control");
  await page.tab.keyboard.press("z");
  await page.tab.keyboard.up("Control");
  await page.waitFor(() => !statlas.view.settings?.calculated && document.querySelector('[data-key="each"]') === null);
  assert.ok(!(await names()).includes("each"));
  await page.run((hash) => (location.hash = hash), hash);
  await page.waitFor(() => statlas.answer?.kind === "ranking" && statlas.view.question.measure === "each");
});

test("a bundled dataset has it after a reload by address", async () => {
  await page.goto(site.file + "#data=province-rd&tab=table&lang=zh&calc=" + encodeURIComponent("一~1 + 1"));
  await ready(page);
  await page.waitFor(() => document.querySelector('.columns [data-key="一"]') !== null);
  assert.ok((await names()).includes("一"));
});
