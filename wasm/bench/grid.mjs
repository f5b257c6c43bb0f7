// How smoothly the large table scrolls, and how long sorting, filtering and searching it take until the rows stand, beside
// Perspective's viewer over the same file and as large; and how long either keeps its page's own thread.
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../e2e/browser.mjs";
import { ready } from "../e2e/steps.mjs";
import { writeDatagrid } from "./datagrid.mjs";
import { RUNS, median } from "./runs.mjs";
import { serveDir } from "./site.mjs";
import { longest, record } from "./tasks.mjs";
import { STEPS, ours, theirs, walk } from "./walk.mjs";

// grid opens the file on both pages in turn. It gives {versions, scrolls, asks, tasks}: medians of RUNS walks, and the longest
// tasks of one more, which is traced. Of scrolling that is frames a second, the ms of a frame that the page's thread takes, and the
// percentages of frames that were late and that had an empty place.
export async function grid(oneFile, file, dir) {
  let box;
  const site = join(dir, "datagrid");
  const served = await serveDir(site);
  const measured = async (open, install, traced) => {
    const browser = await launch("chromium");
    try {
      const page = await open(browser);
      await sleep(3000); // the summary and what is beside it
      if (traced) await record(page, join(dir, "trace.json"));
      const seen = await walk(page, install);
      return traced ? await longest(page, join(dir, "trace.json")) : seen;
    } finally {
      await browser.close();
    }
  };
  const openOurs = async (browser) => {
    const page = await browser.open(oneFile + "#lang=en");
    await ready(page);
    await page.upload("input[data-open]", file);
    await page.waitFor(() => statlas.view.data?.startsWith("file:") && !document.querySelector(".notice.load") && document.querySelector(".grid") !== null);
    await page.run(() => document.querySelector(".report .report-head .button.plain")?.click());
    await page.waitFor(() => document.querySelector(".report") === null);
    box = await page.run(() => {
      const { left, top, width, height } = document.querySelector(".grid").getBoundingClientRect();
      return { left, top, width, height };
    });
    return page;
  };
  const openTheirs = async (browser) => {
    const page = await browser.open(`${served.http}datagrid.html`);
    await page.waitFor(() => globalThis.opened);
    return page;
  };
  try {
    const a = [await measured(openOurs, ours)];
    const versions = writeDatagrid(site, file, box);
    const b = [await measured(openTheirs, theirs)];
    while (a.length < RUNS) {
      a.push(await measured(openOurs, ours));
      b.push(await measured(openTheirs, theirs));
    }
    const tasks = { ours: await measured(openOurs, ours, true), theirs: await measured(openTheirs, theirs, true) };
    return { versions, ...lines(a, b), tasks: tasks.ours.map((one, i) => ({ ...one, "their task": tasks.theirs[i].task, "their cpu": tasks.theirs[i].cpu })) };
  } finally {
    served.close();
  }
}

// lines compares the walks; either must have come to the same rows.
function lines(a, b) {
  const scrolls = [], asks = [];
  for (const [name, { by }] of Object.entries(STEPS)) {
    const mid = (walks, f) => median(walks.map((seen) => f(seen[name])));
    if (by) {
      const of = (f) => [mid(a, f), mid(b, f)];
      const [x, y] = of((s) => (1000 * s.frames) / s.ms);
      const line = { name, ours: +x.toFixed(1), Perspective: +y.toFixed(1), ratio: +(x / y).toFixed(2) };
      for (const [what, f] of Object.entries({ cpu: (s) => s.cpu, late: (s) => 100 * s.late, empty: (s) => 100 * s.empty })) {
        const [mine, other] = of(f);
        Object.assign(line, { [what]: +mine.toFixed(1), ["their " + what]: +other.toFixed(1) });
      }
      scrolls.push(line);
      continue;
    }
    for (const seen of [...a, ...b]) {
      const { first, total } = seen[name], { first: other, total: all } = a[0][name];
      if (first !== other || total !== all) throw new Error(`${name}: ${total} rows from ${first}, but ${all} from ${other}`);
    }
    const [x, y] = [a, b].map((walks) => mid(walks, (s) => s.ms));
    const [cpu, other] = [a, b].map((walks) => Math.round(mid(walks, (s) => s.cpu)));
    asks.push({ name, ours: Math.round(x), Perspective: Math.round(y), ratio: +(y / x).toFixed(2), cpu, "their cpu": other });
  }
  return { scrolls, asks };
}
