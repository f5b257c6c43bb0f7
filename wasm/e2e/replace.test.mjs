// Other data come under a view: columns that are called otherwise are mapped in a dialog, and the view stands on the new
// numbers, in the address too; back brings the old data back.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { parks2022, parks2023 } from "./hard.mjs";
import { opened, press, reads, ready, rowsOf, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const dir = mkdtempSync(join(tmpdir(), "statlas-"));
const file = join(dir, "2023.csv");
let browser, site;
before(async () => {
  writeFileSync(file, parks2023);
  site = await serve();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// open brings up a view of the edition of 2022.
async function open() {
  const page = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(page);
  await page.drop("2022.csv", Buffer.from(parks2022));
  await opened(page, "2022.csv");
  await page.run((v) => statlas.show(v), { lang: "en", data: "file:2022.csv", tab: "ranking",
    question: { measure: "研发经费", at: "2022", order: "asc", where: [{ column: "人员", op: "ge", value: "15" }] } });
  await shownAnswer(page, "ranking");
  await ranked(page, [["A", 2], ["B", 4], ["C", 6]]);
  return page;
}
// ranked waits until the ranking on screen is that.
const ranked = (page, wanted) => page.waitFor((wanted) => JSON.stringify(statlas.answer?.rows?.map((r) => [r.entity, r.value])) === JSON.stringify(wanted), wanted);
const hash = (page) => page.run(() => decodeURIComponent(location.hash));
const chosen = (page) => page.waitFor(() => {
  const lists = [...document.querySelectorAll("dialog[open] select")];
  return lists.length && Object.fromEntries(lists.map((s) => [s.dataset.map, s.value]));
});
const gone = (page) => page.waitFor(() => document.querySelector("dialog") === null);

test("renamed columns are mapped, and the view shows the new numbers", async () => {
  const page = await open();
  const before = await hash(page);
  await page.upload("input[data-replace]", file);
  assert.deepEqual(await chosen(page), { "研发经费(亿元)": "R&D spending (万元)", 人员: "从业人员", 年份: "年度" });
  const dialog = await page.run(() => {
    const d = document.querySelector("dialog");
    return { modal: d.matches(":modal"), name: document.getElementById(d.getAttribute("aria-labelledby")).textContent, focus: d.contains(document.activeElement) };
  });
  assert.deepEqual(dialog, { modal: true, name: "Put 2023.csv in the place of 2022.csv", focus: true });
  await reads(page, "dialog .mapping-rows", /Another unit: it was CNY 100m and is CNY 10k; figures are not converted/);
  assert.equal(await page.run(() => statlas.view.data), "file:2022.csv");
  await press(page, "dialog button", "Apply");
  await opened(page, "2023.csv");
  await ranked(page, [["A", 20000], ["B", 40000]]);
  assert.equal(await hash(page), "#data=file:2023.csv&tab=ranking&measure=rd_spending&at=2022&where=从业人员~ge~15&order=asc&lang=en");
  await reads(page, ".sentence", /R&D spending/);
  await reads(page, ".notice:not(.load)", /2023\.csv has taken the place of 2022\.csv\. The browser's back undoes this/);
  await page.reload();
  await ready(page);
  await opened(page, "2023.csv");
  await ranked(page, [["A", 20000], ["B", 40000]]);
  assert.deepEqual(await page.errors(), []);
  assert.notEqual(await hash(page), before);
});

test("back brings the old data back, forward the new", async () => {
  const page = await open();
  const before = await hash(page);
  await page.upload("input[data-replace]", file);
  await chosen(page);
  await page.choose("dialog [data-map='人员']", "");
  await page.waitFor(() => document.querySelector("dialog [data-map='人员'] + .hint").textContent === "What the view says of it is left out.");
  await press(page, "dialog button", "Apply");
  await opened(page, "2023.csv");
  await reads(page, ".notice:not(.load)", /2023\.csv has no such columns, left out of the view: 人员/);
  assert.doesNotMatch(await hash(page), /where/);
  await page.back();
  await opened(page, "2022.csv");
  assert.equal(await hash(page), before);
  await ranked(page, [["A", 2], ["B", 4], ["C", 6]]);
  await page.forward();
  await opened(page, "2023.csv");
  await ranked(page, [["A", 20000], ["B", 40000]]);
  assert.deepEqual(await page.errors(), []);
});

test("Escape leaves everything as it was, with the focus where it came from", async () => {
  const page = await open();
  const before = await hash(page);
  await page.run(() => document.querySelector("input[data-replace]").focus());
  await page.upload("input[data-replace]", file);
  await chosen(page);
  await page.key("Escape");
  await gone(page);
  assert.equal(await page.run(() => document.activeElement?.dataset.replace), "1");
  assert.equal(await hash(page), before);
  await ranked(page, [["A", 2], ["B", 4], ["C", 6]]);
  await page.upload("input[data-replace]", file); // the same file once more
  await chosen(page);
  await press(page, "dialog button", "Keep 2022.csv");
  await gone(page);
  await page.waitFor(() => JSON.parse(sessionStorage.getItem("statlas.table"))?.name === "2022.csv");
  await page.reload(); // finds the file that is on screen, not the one that was left
  await ready(page);
  await opened(page, "2022.csv");
  await ranked(page, [["A", 2], ["B", 4], ["C", 6]]);
  assert.deepEqual(await page.errors(), []);
});

test("a file dropped on a view may take its place", async () => {
  const page = await open();
  await page.run((v) => statlas.show(v), { lang: "en", data: "file:2022.csv", tab: "trend", question: { measure: "人员", entities: ["A", "C"], base: "2021", transform: "index" } });
  await page.drop("2023.csv", Buffer.from(parks2023));
  await opened(page, "2023.csv");
  await reads(page, ".notice:not(.load)", /2023\.csv is open\. Should it take the place of 2022\.csv, with the view kept\?/);
  await press(page, ".notice button", "Replace, keep the view");
  assert.deepEqual(await chosen(page), { 人员: "从业人员", 园区: "园区名称", 年份: "年度" });
  await reads(page, "dialog .warnings", /The new data have no such 园区名称: C\..*The new data have no such 年度: 2021\./);
  await press(page, "dialog button", "Apply");
  await page.waitFor(() => statlas.answer?.kind === "trend" && statlas.answer.series.length === 1);
  assert.match(await hash(page), /^#data=file:2023\.csv&tab=trend&measure=从业人员&entities=A&transform=index/);
  await reads(page, ".notice:not(.load)", /no such 园区名称: C/);
  await gone(page);
  assert.deepEqual(await page.errors(), []);
});

test("an edition of the same name whose columns changed is a step of its own", async () => {
  const page = await open();
  await page.drop("2022.csv", Buffer.from(parks2023));
  await chosen(page);
  await reads(page, "dialog h2", /The columns of 2022\.csv have changed/);
  await press(page, "dialog button", "Apply");
  assert.equal((await page.waitFor(async () => {
    const a = await statlas.ask({ kind: "rows" });
    return a.total === 4 && a;
  })).rows[0][2], 20000);
  await page.back();
  await page.waitFor(async () => (await statlas.ask({ kind: "rows" })).total === 6);
  await ranked(page, [["A", 2], ["B", 4], ["C", 6]]);
  await page.forward();
  await page.waitFor(async () => (await statlas.ask({ kind: "rows" })).total === 4);
  assert.equal((await rowsOf(page)).length, 4);
  assert.deepEqual(await page.errors(), []);
});
