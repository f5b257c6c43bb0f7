// Nothing is lost: steps are undone and redone, by keys, in the list and by the browser's back; they are saved as a log and replayed
// on other data.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { opened, press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const dir = mkdtempSync(join(tmpdir(), "statlas-"));
const first = "zone|year|rd|staff\nA|2020|1,5|10\nB|2020|2,5|20\nA|2021|3,5|15\nB|2021|4,5|9\n";
const second = "zone|year|rd|employees\nA|2020|5,5|11\nC|2020|4,5|21\nA|2021|3,5|16\n";
let browser, site, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const view = () => page.run(() => JSON.stringify({ ...statlas.view, lang: 0, theme: 0 }));
const stands = (wanted) => page.waitFor((wanted) => JSON.stringify({ ...statlas.view, lang: 0, theme: 0 }) === wanted, wanted);
const chord = async (...keys) => {
  for (const key of keys.slice(0, -1)) await page.tab.keyboard.down(key);
  await page.tab.keyboard.press(keys.at(-1));
  for (const key of keys.slice(0, -1).reverse()) await page.tab.keyboard.up(key);
};

test("a hundred steps are undone and redone to equal views, more than the browser's history has", async () => {
  await page.drop("a.csv", Buffer.from(first));
  await opened(page, "a.csv");
  const { seen, undone, redone } = await page.run(() => {
    let seed = 7;
    const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    const now = () => JSON.stringify({ ...statlas.view, theme: 0 });
    const press = (key, shiftKey) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, ctrlKey: true, bubbles: true, cancelable: true }));
    const seen = [];
    while (seen.length < 101) {
      const tab = ["table", "trend", "ranking", "correlation"][random(4)];
      statlas.show({ data: "file:a.csv", lang: "en", tab, question: { measure: ["rd", "staff"][random(2)], search: String(random(1000)) } });
      if (now() !== seen.at(-1)) seen.push(now());
    }
    const undone = Array.from({ length: 100 }, () => (press("z", false), now()));
    const redone = Array.from({ length: 100 }, (_, i) => (i % 2 ? press("Z", true) : press("y", false), now()));
    return { seen, undone, redone };
  });
  assert.deepEqual(undone, seen.slice(0, 100).reverse());
  assert.deepEqual(redone, seen.slice(1));
  await page.waitFor((last) => JSON.stringify({ ...statlas.view, theme: 0 }) === last && document.querySelector(".step-key").disabled === false, seen[100]);
  assert.deepEqual(await page.errors(), []);
});

test("the list of steps is used by keyboard", async () => {
  await page.run(() => statlas.show({ data: "province-rd", lang: "en", tab: "ranking" }));
  await shownAnswer(page, "ranking");
  await page.run(() => statlas.show({ data: "province-rd", lang: "en", tab: "table", question: { sort: [{ column: "rd_spend", desc: true }] } }));
  await page.waitFor(() => statlas.view.tab === "table");
  const here = await view();
  await page.run(() => document.querySelector(".steps-button").focus());
  await page.key("Enter");
  await page.waitFor(() => document.activeElement?.getAttribute("aria-current") === "step");
  await reads(page, ".steps [aria-current]", /^View: Table; Sorted by: .+ \(descending\)$/);
  await page.key("ArrowDown");
  await page.key("Enter");
  await page.waitFor(() => statlas.view.tab === "ranking");
  await page.waitFor(() => document.querySelector(".steps .undone")?.textContent.startsWith("View: Table"));
  await page.key("ArrowUp");
  await page.key("Enter");
  await stands(here);
  await page.key("Escape");
  await page.waitFor(() => document.activeElement?.matches(".steps-button") && !document.querySelector(".steps .popover"));
  await page.back(); // where the list has been before
  await page.waitFor(() => statlas.view.tab === "ranking");
  await page.forward();
  await stands(here);
  await chord("Control", "z");
  await page.waitFor(() => statlas.view.tab === "ranking");
  assert.deepEqual(await page.errors(), []);
});

test("keys in a field are the field's", async () => {
  await page.run(() => statlas.show({ data: "province-rd", lang: "en", tab: "table" }));
  await page.waitFor(() => statlas.view.tab === "table");
  const here = await view();
  await page.click(".switch-button");
  await page.waitFor(() => document.activeElement?.type === "search");
  await chord("Control", "z");
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector(".switch .popover"));
  assert.equal(await view(), here);
});

test("a table that was closed or combined comes back", async () => {
  await page.dropAll({ "a.csv": first, "b.csv": first });
  await press(page, ".combine .button", "Make one table");
  await page.waitFor(() => statlas.view.data === "file:a.csv + b.csv");
  const rows = () => page.waitFor(async () => (await statlas.ask({ kind: "rows" })).total);
  await page.waitFor(async () => (await statlas.ask({ kind: "rows" })).total === 8);
  await page.click(".switch-button");
  await page.click(".switch-file[data-key='file:a.csv + b.csv'] .plain");
  await page.waitFor(() => statlas.view.data === "file:b.csv" || statlas.view.data === "file:a.csv");
  await page.key("Escape");
  await press(page, ".notice button", "Undo");
  await page.waitFor(async () => statlas.view.data === "file:a.csv + b.csv" && (await statlas.ask({ kind: "rows" })).total === 8);
  assert.equal(await rows(), 8);
  assert.deepEqual(await page.errors(), []);
});

test("the log of steps is saved and replayed on other data", async () => {
  await page.drop("first.csv", Buffer.from(first));
  await opened(page, "first.csv");
  await page.run(() => statlas.show({ data: "file:first.csv", lang: "en", settings: { decimal: "," } }));
  await page.waitFor(() => statlas.answer?.kind && !document.querySelector(".notice.load"));
  await page.run(() => statlas.show({ data: "file:first.csv", lang: "en", settings: { decimal: "," }, tab: "ranking", question: { measure: "staff", order: "asc" } }));
  await shownAnswer(page, "ranking");
  const log = await page.run(() => statlas.steps);
  assert.equal(log.table.name, "first.csv");
  assert.deepEqual(log.steps.map((s) => s.said).slice(1), ["Decimal sign: ,", "View: Rankings; Measure: staff; Order: Lowest first"]);
  const file = join(dir, "log.json");
  writeFileSync(file, JSON.stringify(log));
  await page.drop("second.csv", Buffer.from(second));
  await opened(page, "second.csv");
  await page.click(".steps-button");
  await page.waitFor(() => document.querySelector("input[data-log]") !== null);
  await page.upload("input[data-log]", file);
  await reads(page, "dialog h2", "Replay on second.csv what was done with first.csv");
  await page.choose("dialog [data-map='staff']", "employees");
  await press(page, "dialog button", "Apply");
  await page.waitFor(() => statlas.view.question.measure === "employees" && statlas.answer?.kind === "ranking" && statlas.answer.rows?.[0]?.value === 16);
  await page.waitFor(() => [...document.querySelectorAll(".notice")].some((n) => /3 steps were replayed on second\.csv\./.test(n.textContent)));
  await chord("Control", "z");
  await page.waitFor(() => statlas.view.settings?.decimal === "," && statlas.view.question.measure === undefined);
  const report = await page.run(async (log) => statlas.replay(log), { ...log, table: { ...log.table, columns: log.table.columns.map((c) => c.name === "staff" ? { ...c, name: "zzz", id: "staff", type: "text" } : c) } });
  assert.equal(report.steps, 3);
  assert.deepEqual(await page.errors(), []);
});
