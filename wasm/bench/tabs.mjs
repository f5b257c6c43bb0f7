// How long the page's own thread is kept, and how long answers take, on a way through all tabs of the large table.
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../e2e/browser.mjs";
import { press, ready } from "../e2e/steps.mjs";

const TABS = ["trend", "ranking", "correlation", "distribution", "comparison", "model", "inequality", "table"];

// tabs opens the file and goes through the tabs, twice over. It gives for each the ms from the click to its answer, those
// that the worker counted, and the longest task of the page: by the clock, and by the processor where the machine is busy.
export async function tabs(oneFile, file, trace) {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(oneFile + "#lang=en");
    await ready(page);
    await page.upload("input[data-open]", file);
    await page.waitFor(() => statlas.view.data?.startsWith("file:") && !document.querySelector(".notice.load"));
    await sleep(3000); // the summary and what is beside it
    await page.tab.tracing.start({ path: trace, categories: ["toplevel", "disabled-by-default-devtools.timeline", "blink.user_timing"] });
    const seen = [];
    for (const tab of [...TABS, ...TABS]) seen.push(await through(page, tab));
    await page.tab.tracing.stop();
    tasks(trace, seen);
    const errors = await page.errors();
    if (errors.length) throw new Error(errors.join("\n"));
    return seen.map(({ from, to, ...shown }) => shown);
  } finally {
    await browser.close();
  }
}

async function through(page, tab) {
  const label = await page.run((tab) => document.querySelector(`.tab[data-key="${tab}"]`).textContent, tab);
  await page.run((tab) => {
    performance.mark("from-" + tab);
    document.addEventListener("click", () => (globalThis.clicked = performance.now()), { capture: true, once: true });
    globalThis.progress = false;
    globalThis.answered = 0;
    const look = () => {
      globalThis.progress ||= Boolean(document.querySelector(".working"));
      const there = document.querySelector(`.tab[data-key="${tab}"][aria-current="page"]`) && document.querySelector('.main[aria-busy="false"]')
        && document.querySelector(".answer .sentence, .answer .trouble, .answer .offer, .grid");
      if (there) globalThis.answered = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, tab);
  await press(page, ".tab", label);
  await page.waitFor(() => globalThis.answered);
  await sleep(1500); // what is asked and drawn after it
  return page.run((tab) => {
    performance.mark("to-" + tab);
    return { tab, answer: Math.round(answered - clicked), worker: statlas.answer?.ms, progress, offer: document.querySelector(".offer p")?.textContent ?? document.querySelector(".trouble .hint")?.textContent };
  }, tab);
}

// tasks adds to what was seen the longest task of the page's thread between its marks.
function tasks(trace, seen) {
  const events = JSON.parse(readFileSync(trace, "utf8")).traceEvents;
  const marks = (start) => events.filter((e) => e.name.startsWith(start) && e.cat.includes("user_timing"));
  const from = marks("from-"), to = marks("to-");
  const thread = from[0].tid;
  const all = events.filter((e) => e.ph === "X" && e.tid === thread && e.pid === from[0].pid && e.name.endsWith("RunTask"));
  seen.forEach((s, i) => {
    const here = all.filter((e) => e.ts >= from[i].ts && e.ts <= to[i].ts);
    s.task = Math.round(Math.max(...here.map((e) => e.dur)) / 1000);
    s.cpu = Math.round(Math.max(...here.map((e) => e.tdur ?? 0)) / 1000);
  });
}
