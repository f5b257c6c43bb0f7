// How long the page takes to come and to show a table, by itself in a fresh browser each time.
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../e2e/browser.mjs";
import { RUNS, median } from "./runs.mjs";

const FIRST = "#data=province-rd&tab=trend";

// repeated runs f in a fresh profile each time and returns the medians of what it measures, by name.
export async function repeated(f) {
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
export async function firstChart(browser, url) {
  const page = await browser.open("about:blank");
  await sleep(1500);
  await page.goto(url + FIRST);
  return page.waitFor(() => performance.getEntriesByName("statlas-chart")[0]?.startTime);
}

// load opens the table from a File chosen on the page and watches the page's thread meanwhile.
export async function load(browser, oneFile, table) {
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
