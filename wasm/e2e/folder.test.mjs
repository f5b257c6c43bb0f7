// Tables of a folder that the server lends: they stand in the gallery, open by name, and tell of their next edition.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, rowsOf } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const dir = mkdtempSync(join(tmpdir(), "statlas-"));
const csv = (rd) => `zone,year,rd\nA,2020,1.5\nA,2021,2\nA,2022,2.5\nB,2020,2\nB,2021,2.25\nB,2022,${rd}\n`;
const last = async (page) => (await rowsOf(page)).at(-1);
let browser, site, page;

// opened waits until the table of that name has come from the server and is on screen.
const opened = (page, name) => page.waitFor(
  (data) => statlas.view.data === data && statlas.ask({ kind: "rows", limit: 1 }).then(() => true, () => false), "file:" + name,
);

before(async () => {
  writeFileSync(join(dir, "园区 100%.csv"), csv(2.75));
  writeFileSync(join(dir, ".hidden.csv"), csv(0));
  site = await serve("-data", dir);
  browser = await launch("chromium");
  page = await browser.open(site.http + "#lang=en");
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(dir, { recursive: true });
});

test("the folder's tables stand in the gallery and open", async () => {
  await press(page, '.card[data-key$=".csv"]', "园区 100%.csv");
  await opened(page, "园区 100%.csv");
  assert.deepEqual(await last(page), ["B", "2022", 2.75]);
  assert.deepEqual(await page.requests(), []);
});

test("the next edition is told and read in the place of the one on screen", async () => {
  await page.run((v) => statlas.show(v), { data: "file:园区 100%.csv", lang: "en", tab: "ranking", question: { measure: "rd", at: "2022" } });
  await page.waitFor(() => statlas.answer?.rows[0].value === 2.75);
  writeFileSync(join(dir, "园区 100%.csv"), csv(9.5));
  await press(page, '.notice[data-key="edition.read"] button', "Read it");
  await page.waitFor(() => statlas.answer?.rows[0].value === 9.5);
  await page.waitFor(() => document.querySelector('.notice[data-key="edition.read"]') === null);
  assert.equal(await page.run(() => statlas.view.tab), "ranking");
});

test("a table that comes into the folder can be chosen", async () => {
  writeFileSync(join(dir, "new.tsv"), csv(3).replaceAll(",", "\t"));
  await press(page, ".switch-button", "园区 100%.csv");
  await press(page, ".switch-item", "new.tsv");
  await opened(page, "new.tsv");
  assert.deepEqual(await last(page), ["B", "2022", 3]);
});

test("an address opens the table that it names, by both ways", async () => {
  for (const address of ["?data=new.tsv#lang=en", "#lang=en&data=file:new.tsv&tab=table"]) {
    await page.run(() => sessionStorage.clear());
    await page.goto("about:blank"); // else only the hash changes
    await page.goto(site.http + address);
    await ready(page);
    await opened(page, "new.tsv");
    assert.deepEqual(await last(page), ["B", "2022", 3]);
  }
  assert.deepEqual(await page.errors(), []);
});

test("a table that was kept for a reload still tells of its next edition", async () => {
  await page.waitFor(() => statlasShell.kept()?.edition);
  writeFileSync(join(dir, "new.tsv"), csv(4.5).replaceAll(",", "\t"));
  await page.reload();
  await ready(page);
  await reads(page, '.notice[data-key="edition.read"] p', "There is a new edition of new.tsv.");
});
