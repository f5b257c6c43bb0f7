// make bench: how long the page takes in one headless Chromium, medians of several runs. The figures go to the
// screen and to dist/bench/bench.json; none of them is asserted.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/statlas.mjs";
import { writeTable } from "./table.mjs";

const RUNS = +(process.env.RUNS ?? 5);
const root = join(import.meta.dirname, "../..");
const oneFile = pathToFileURL(join(root, "dist/statlas.html")).href;
const FIRST = "#data=province-rd&tab=trend";

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

// repeated runs f in a fresh profile each time and returns the medians of what it measures, by name.
async function repeated(f) {
  const seen = {};
  for (let i = 0; i < RUNS; i++) {
    const browser = await launch("chromium");
    try {
      for (const [name, value] of Object.entries(await f(browser))) (seen[name] ??= []).push(value);
    } finally {
      await browser.close();
    }
  }
  return Object.fromEntries(Object.entries(seen).map(([name, list]) => [name, Math.round(median(list))]));
}

// firstChart is the time in ms from the start of the navigation, in a browser that has come to rest, until the
// first chart has been drawn.
async function firstChart(browser, url) {
  const page = await browser.open("about:blank");
  await sleep(1500);
  await page.goto(url + FIRST);
  return page.waitFor(() => performance.getEntriesByName("statlas-chart")[0]?.startTime);
}

// load opens the table from a File chosen on the page and watches the page's thread meanwhile.
async function load(browser, table) {
  const page = await browser.open(oneFile);
  await page.run(async () => statlas.ready);
  await page.run(() => {
    globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: "longtask" });
    statlas.on("change", () => statlas.view.data?.startsWith("file:") && (globalThis.loaded ??= performance.now()));
    document.addEventListener("change", () => (globalThis.chosen = performance.now()), { capture: true, once: true });
  });
  await page.upload("input[data-open]", table);
  const open = await page.waitFor(() => globalThis.loaded && globalThis.loaded - globalThis.chosen);
  const reading = await page.run(async () => (await statlas.ask({ kind: "rows", limit: 1 })).total);
  if (reading !== 1_000_000) throw new Error(`read ${reading} rows`);
  await page.run(() => new Promise((resolve) => setTimeout(resolve, 6000))); // what is asked and drawn after it counts too
  const longest = await page.run(() => Math.max(0, ...globalThis.tasks));
  const errors = await page.errors();
  if (errors.length) throw new Error(errors.join("\n"));
  return { "open the 64 MB table": open, "longest task of the page meanwhile": longest };
}

const table = join(root, "dist/bench/table.csv");
const bytes = await writeTable(table);
const served = await serve();
const result = { cpus: `${cpus().length} × ${cpus()[0].model}`, bytes, unit: "ms, median of " + RUNS };
try {
  Object.assign(result, await repeated(async (b) => ({ "file:// to the first chart": await firstChart(b, oneFile) })));
  Object.assign(result, await repeated(async (b) => ({ "served to the first chart": await firstChart(b, served.http) })));
  Object.assign(result, await repeated((b) => load(b, table)));
} finally {
  await served.close();
}
mkdirSync(join(root, "dist/bench"), { recursive: true });
writeFileSync(join(root, "dist/bench/bench.json"), JSON.stringify(result, null, 2) + "\n");
for (const [name, value] of Object.entries(result)) console.log(`${name}: ${value}`);
