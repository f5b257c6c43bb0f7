// A table of ends among the rest: of 100,000 entities, saved and copied, undone, kept over a reload, inside a saved page, and named
// in the language of the page.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { caught, taken } from "./leaving.mjs";
import { opened, press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const CSV = "city,year,研发 经费\n=1+1,2015,about 2\n=1+1,2016,-1\n=1+1,2018,4\nBonn,2015,-8\nBonn,2018,-6\n";
const NAME = "cities, change in 研发 经费";
const LINES = ["rising from 2 to 4, lowest 2016, highest 2018", "rising from -8 to -6, lowest 2015, highest 2018"];

const dir = mkdtempSync(join(tmpdir(), "statlas-"));
let browser, site, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await site?.close();
  rmSync(dir, { recursive: true });
});

// start opens a page, wide enough for all columns, with the table of ends of a file.
async function start(address, csv = CSV, keep = false) {
  await page?.close();
  page = await browser.open(address + "#lang=en", { lang: "en", width: 2400 });
  await ready(page);
  await page.drop("cities.csv", Buffer.from(csv));
  await opened(page, "cities.csv");
  if (keep) await press(page, ".notice button", "Keep them");
  await page.run(() => statlas.show({ ...statlas.view, tab: "table" }));
  await press(page, ".ends-button", "");
}

// sparks waits until so many series are drawn.
const sparks = (on, least) => on.waitFor((least) => document.querySelectorAll(".cell .spark").length >= least, least);

// lines waits for the table of ends of CSV with its series drawn.
const lines = (on = page) => on.waitFor((want) => {
  const cells = [...document.querySelectorAll(".cell:has(.spark)")].map((e) => e.textContent);
  return JSON.stringify(cells) === want;
}, JSON.stringify(LINES));

// row reads a row from left to right.
const row = (n) => page.waitFor((n) => {
  const cells = [...document.querySelectorAll(`.grid-row[aria-rowindex="${n + 1}"] .cell`)].sort((a, b) => a.ariaColIndex - b.ariaColIndex);
  return cells.length > 0 && cells.every((e) => e.textContent !== "…") && cells.map((e) => (e.dataset.sign ?? "") + (e.querySelector(".unseen") ?? e).textContent);
}, n);

test("100,000 entities", { timeout: 120_000 }, async () => {
  let csv = "firm,year,sales\n";
  for (let i = 0; i < 100_000; i++) csv += `F${i},2020,${(i * 7919) % 100_003}\nF${i},2021,${(i * 104_729) % 100_003}\nF${i},2023,${(i * 31) % 977}\n`;
  await start(site.file, csv);
  await page.waitFor(() => document.querySelector(".grid")?.getAttribute("aria-rowcount") === "100001");
  await page.run(() => void (document.querySelector(".grid").scrollTop = 1e9));
  const last = 99_999, [from, to] = [(last * 7919) % 100_003, (last * 31) % 977];
  const cells = await page.waitFor((from, to) => {
    const found = [...document.querySelectorAll('.grid-row[aria-rowindex="100001"] .cell')];
    return found.some((e) => e.textContent === "F99999") && found.some((e) => e.querySelector(".spark")) && found.map((e) => e.textContent);
  });
  const said = (x) => x.toLocaleString("en");
  assert.ok(cells.includes(said(from)) && cells.includes(said(to)) && cells.includes(said(to - from)), cells.join("|"));
  await press(page, '.head[data-key="change"] .head-text', "");
  let most = -Infinity;
  for (let i = 0; i < 100_000; i++) most = Math.max(most, ((i * 31) % 977) - ((i * 7919) % 100_003));
  await page.waitFor((most) => [...document.querySelectorAll('.grid-row[aria-rowindex="2"] .cell')].some((e) => e.textContent === most), said(most));
  assert.deepEqual(await page.errors(), []);
});

test("what is saved and copied is what is shown, and runs nowhere", async () => {
  await start(site.file);
  await lines();
  const sign = await page.waitFor(() => document.querySelector('.cell[data-sign="≈"][title="start or end is not exact, so neither is the change"]')?.textContent);
  assert.equal(sign, "2");
  const shown = [await row(1), await row(2)];
  await press(page, '.head[data-key="city"] .head-text', ""); // saved in the order shown
  await page.waitFor(() => document.querySelector('.grid-row[aria-rowindex="2"] .cell')?.textContent === "Bonn");
  await caught(page);
  await press(page, ".button", "Download 2 rows");
  const csv = (await taken(page)).bytes.toString();
  const [head, bonn, one] = csv.replace("\ufeff", "").trimEnd().split("\r\n").map((line) => line.split(","));
  assert.equal(one[0], "'=1+1");
  assert.deepEqual([bonn[0], bonn[1]], ["Bonn", "'-8 . . -6"]);
  const at = (name, line) => line[head.indexOf(name)];
  assert.deepEqual(["Start", "Start qualifier", "End", "Change", "Change qualifier"].map((name) => at(name, one)), ["2", "about", "4", "2", "about"]);
  assert.equal(head.includes("End qualifier"), false);
  assert.deepEqual([shown[0][0], shown[1][2]], ["=1+1", "-8"]);
  await page.run(() => {
    Object.defineProperty(navigator, "clipboard", { value: { write: async ([item]) => {
      globalThis.copied = await Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
    } } });
    document.querySelector(".grid").focus();
  });
  for (const letter of ["a", "c"]) {
    await page.tab.keyboard.down("Control");
    await page.key(letter);
    await page.tab.keyboard.up("Control");
  }
  const [text, html] = await page.waitFor(() => globalThis.copied);
  const copied = text.trimEnd().split("\r\n").map((line) => line.split("\t"));
  assert.deepEqual(copied.map((cells) => cells[0]), ["Bonn", "'=1+1"]);
  assert.equal(copied[0][1], "'-8 . . -6");
  assert.ok(!html.includes("<svg") && html.includes(">'=1+1<"));
});

test("it is undone and done again", async () => {
  await start(site.file);
  await lines();
  for (const [key, name] of [["z", "cities.csv"], ["y", NAME]]) {
    await page.tab.keyboard.down("Control");
    await page.key(key);
    await page.tab.keyboard.up("Control");
    await page.waitFor((name) => statlas.view.data === "file:" + name, name);
  }
  await lines();
});

test("it stands again after a reload", async () => {
  for (const keep of [true, false]) {
    await start(site.http, CSV, keep);
    await lines();
    if (keep) {
      await page.waitFor(() => new Promise((resolve) => {
        const request = indexedDB.open("statlas " + location.pathname, 1);
        request.onupgradeneeded = () => request.result.createObjectStore("kept");
        request.onerror = () => resolve(false);
        request.onsuccess = () => {
          const all = request.result.transaction("kept").objectStore("kept").getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.some((v) => typeof v.text === "string" && JSON.parse(v.text).hash.includes("change")));
          };
        };
      }));
    } else {
      await page.waitFor(() => JSON.parse(sessionStorage.getItem("statlas.table") ?? "{}").made);
    }
    await page.reload();
    await ready(page);
    await lines();
  }
});

test("one of a bundled dataset needs no file for it", async () => {
  await page?.close();
  page = await browser.open(site.file + "#lang=en&data=province-rd&tab=table", { lang: "en", width: 2400 });
  await press(page, ".ends-button", "");
  await sparks(page, 31);
  const name = await page.run(() => statlas.view.data);
  await page.reload();
  await ready(page);
  await sparks(page, 31);
  assert.equal(await page.run(() => statlas.view.data), name);
  const other = await saved();
  await sparks(other, 31);
});

test("a page of one file carries it", async () => {
  await start(site.file);
  await lines();
  const other = await saved();
  await lines(other);
  assert.deepEqual(await other.run(() => statlas.view.data), "file:" + NAME);
  assert.deepEqual([await other.errors(), await other.requests()], [[], []]);
});

// saved saves the page in one file and opens that.
async function saved() {
  await page.run(() => {
    globalThis.showSaveFilePicker = async ({ suggestedName }) => ({
      name: suggestedName,
      createWritable: async () => ({ write: async (blob) => void (globalThis.saved = await blob.text()), close: async () => {} }),
    });
  });
  await press(page, '.header button[title="Save and share"]', "");
  await press(page, ".share .switch-item", "Save as one HTML");
  const html = await page.waitFor(() => globalThis.saved);
  writeFileSync(join(dir, "ends.html"), html);
  const other = await browser.open(String(pathToFileURL(join(dir, "ends.html"))), { lang: "en", width: 2400 });
  await ready(other);
  return other;
}

test("its name follows the language, and says which language a part is in", async () => {
  await start(site.file);
  await reads(page, "h1.sentence", NAME + ": 2 rows");
  assert.deepEqual(await page.run(() => [...document.querySelectorAll("h1.sentence [lang]")].map((e) => [e.lang, e.textContent])), [["zh-CN", NAME]]);
  await page.run(() => statlas.show({ ...statlas.view, lang: "zh" }));
  await reads(page, "h1.sentence", /^cities·研发 经费的变化/);
  await reads(page, ".switch-button", /cities·研发 经费的变化/);
});
