// How long the page's own thread is kept while the large table is scrolled, sorted, filtered and searched, and how long each takes
// from the click to the rows.
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../e2e/browser.mjs";
import { ready } from "../e2e/steps.mjs";
import { longest, mark, record } from "./tasks.mjs";

const STEPS = {
  "scroll by steps": { by: 90 },
  "scroll by leaps": { by: 150_000 },
  sort: { question: { sort: [{ column: "revenue", desc: true }] } },
  "sort by text": { question: { sort: [{ column: "city" }] } },
  filter: { question: { where: [{ column: "city", op: "eq", value: "Wuxi" }] } },
  search: { question: { search: "F09999" } },
};

// grid opens the file and takes each step. It gives the ms to the rows, and the longest task.
export async function grid(oneFile, file, trace) {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(oneFile + "#lang=en");
    await ready(page);
    await page.upload("input[data-open]", file);
    await page.waitFor(() => statlas.view.data?.startsWith("file:") && !document.querySelector(".notice.load") && document.querySelector(".grid"));
    await sleep(3000); // the summary and what is beside it
    await record(page, trace);
    const rows = {};
    for (const [name, { by, question }] of Object.entries(STEPS)) {
      await mark(page, "from-" + name);
      rows[name] = by ? await scroll(page, by) : await shown(page, question);
      await sleep(1000); // what is drawn after it
      await mark(page, "to-" + name);
    }
    return (await longest(page, trace)).map((one) => ({ ...one, rows: rows[one.name] }));
  } finally {
    await browser.close();
  }
}

// scroll scrolls once a frame, sixty times, and gives the median ms between frames.
const scroll = (page, by) => page.run(async (by) => {
  const grid = document.querySelector(".grid");
  const times = [];
  for (let i = 0; i < 60; i++) {
    grid.scrollTop += by;
    times.push(await new Promise(requestAnimationFrame));
  }
  return Math.round(times.slice(1).map((t, i) => t - times[i]).sort((a, b) => a - b)[30]);
}, by);

// shown asks for other rows and gives the ms until they stand.
const shown = (page, question) => page.run(async (question) => {
  const start = performance.now();
  const first = () => document.querySelector(".grid")?.textContent;
  const before = first();
  await statlas.show({ ...statlas.view, tab: "table", question });
  while (first() === before || document.querySelector('.main[aria-busy="true"]')) await new Promise(requestAnimationFrame);
  return Math.round(performance.now() - start);
}, question);
