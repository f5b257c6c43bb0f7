// A pivot of a file by hand: groups with subtotals, shares, folding, sorting, and the rows behind a cell.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const CSV = "class,sex,fate,people\n" + [
  ["1st", "Male", "lost", 118], ["1st", "Female", "lost", 4], ["1st", "Male", "saved", 62], ["1st", "Female", "saved", 141],
  ["2nd", "Male", "lost", 154], ["2nd", "Female", "lost", 13], ["2nd", "Male", "saved", 25], ["2nd", "Female", "saved", 93],
].map((row) => row.join()).join("\n") + "\n";

let browser, site, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(page);
  await page.run((csv) => statlas.open(csv, { name: "ship.csv" }), CSV);
  await page.waitFor(() => statlas.view.data === "file:ship.csv");
  await press(page, ".tab", "Pivot");
  await shownAnswer(page, "pivot");
  await page.run(() => void statlas.show({ ...statlas.view, tab: "pivot", question: { by: ["class", "sex"], across: "fate", measure: "people", fn: "sum", share: "row" } }));
  await page.waitFor(() => statlas.answer?.share === "row" && statlas.answer.across === "fate");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// row waits for the row that begins with those cells and returns all of its cells.
const row = (...begins) => page.waitFor((begins) => {
  const rows = [...document.querySelectorAll(".numbers tbody tr")].map((tr) => [...tr.cells].map((cell) => cell.textContent.trim()));
  return rows.find((cells) => begins.every((text, k) => cells[k].endsWith(text)));
}, begins);

test("subtotals, totals and shares stand with their rows", async () => {
  assert.deepEqual((await row("1st", "Subtotal")).slice(2), ["122", "37.5%", "203", "62.5%", "325", "100.0%"]);
  assert.deepEqual((await row("2nd", "Female")).slice(2), ["13", "12.3%", "93", "87.7%", "106", "100.0%"]);
  assert.deepEqual((await row("Total")).slice(2), ["289", "47.4%", "321", "52.6%", "610", "100.0%"]);
});

test("a group folds and unfolds, by mouse and by key", async () => {
  const folds = (open) => page.waitFor((open) => document.querySelector(`.numbers tbody [aria-expanded="${open}"]`) !== null, open);
  await press(page, ".numbers tbody .link", "1st");
  await folds(false);
  await page.waitFor(() => ![...document.querySelectorAll(".numbers tbody tr")].some((tr) => tr.textContent.startsWith("1stMale")));
  await page.waitFor(() => (document.querySelector('.numbers [aria-expanded="false"]')?.focus(), document.activeElement.matches('[aria-expanded="false"]')));
  await page.key("Enter");
  await row("1st", "Male");
});

test("a click on a heading sorts, one on a cell shows its rows, and back", async () => {
  await press(page, ".numbers thead .link", "saved");
  await page.waitFor(() => document.querySelector(".numbers th[aria-sort]")?.textContent.startsWith("saved"));
  await press(page, ".numbers tbody .link", "141");
  await page.waitFor(() => statlas.view.tab === "table" && Number(document.querySelector(".grid")?.getAttribute("aria-rowcount")) === 2);
  await page.run(() => history.back());
  await shownAnswer(page, "pivot");
});

test("its figures are computed by a script too, and the card says how", async () => {
  await press(page, ".computation-head", "");
  await reads(page, ".computation-body", /Σx/);
  await page.waitFor(() => [...document.querySelectorAll(".computation-copy button")].some((b) => b.textContent.includes("Python")));
  assert.deepEqual(await page.errors(), []);
});
