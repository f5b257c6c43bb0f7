// How long the page's own thread is kept, and how long answers take, on a way through all tabs of the large table.
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../e2e/browser.mjs";
import { press, ready } from "../e2e/steps.mjs";
import { longest, mark, record } from "./tasks.mjs";

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
    await record(page, trace);
    const seen = [];
    for (const tab of [...TABS, ...TABS]) seen.push(await through(page, tab));
    const most = await longest(page, trace);
    const errors = await page.errors();
    if (errors.length) throw new Error(errors.join("\n"));
    return seen.map((shown, i) => ({ ...shown, task: most[i].task, cpu: most[i].cpu }));
  } finally {
    await browser.close();
  }
}

async function through(page, tab) {
  const label = await page.run((tab) => document.querySelector(`.tab[data-key="${tab}"]`).textContent, tab);
  await mark(page, "from-" + tab);
  await page.run((tab) => {
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
  await mark(page, "to-" + tab);
  return page.run((tab) => {
    return { tab, answer: Math.round(answered - clicked), worker: statlas.answer?.ms, progress, offer: document.querySelector(".offer p")?.textContent ?? document.querySelector(".trouble .hint")?.textContent };
  }, tab);
}
