// How long the page's own thread is kept while a page with a table of 20 MB inside is saved, opened, and saved again from there.
import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { launch } from "../e2e/browser.mjs";
import { opened, press, ready, reads } from "../e2e/steps.mjs";
import { writeTable } from "./table.mjs";
import { longest, mark, record } from "./tasks.mjs";

const ROWS = 312_500;
const SLICE = 8 << 20;

// carried gives for each step the longest task of the page in ms, by the clock and by the processor.
export async function carried(oneFile, dir) {
  const [table, file, trace] = ["carried.csv", "carried.html", "trace.json"].map((name) => join(dir, name));
  await writeTable(table, ROWS);
  const browser = await launch("chromium");
  try {
    const page = await browser.open("about:blank");
    await page.tab.evaluateOnNewDocument(caught);
    await page.goto(oneFile + "#lang=en");
    await ready(page);
    await page.upload("input[data-open]", table);
    await opened(page, "carried.csv");
    await sleep(3000); // the summary and what is beside it
    const steps = [await save(page, "save", trace)];
    await keep(page, file);
    await page.run(() => sessionStorage.clear()); // or the reload would find the table there
    await page.goto("about:blank");
    await record(page, trace);
    await page.goto(String(pathToFileURL(file)));
    await reads(page, "h1.sentence", /^carried\.csv: /);
    await sleep(3000);
    await mark(page, "to-open");
    steps.push(...(await longest(page, trace)), await save(page, "save again", trace));
    const errors = await page.errors();
    if (errors.length) throw new Error(errors.join("\n"));
    return steps;
  } finally {
    await browser.close();
  }
}

// caught runs before the page: it sets the first mark and keeps what would be downloaded.
function caught() {
  performance.mark("from-open");
  delete globalThis.showSaveFilePicker;
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    if (blob.type === "text/html") globalThis.benchSaved = blob;
    return createObjectURL(blob);
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };
}

async function save(page, name, trace) {
  await page.run(() => void (globalThis.benchSaved = null));
  await press(page, ".share > button", "");
  await page.waitFor(() => document.querySelector(".share .popover") !== null);
  await sleep(2000); // the link that the menu offers
  await record(page, trace);
  await mark(page, "from-" + name);
  await press(page, ".share .switch-item", "Save as one HTML");
  await page.waitFor(() => globalThis.benchSaved !== null);
  await sleep(1000);
  await mark(page, "to-" + name);
  return (await longest(page, trace))[0];
}

async function keep(page, file) {
  const size = await page.run(() => benchSaved.size);
  writeFileSync(file, "");
  for (let at = 0; at < size; at += SLICE) appendFileSync(file, await page.run((from, to) => benchSaved.slice(from, to).text(), at, at + SLICE));
}
