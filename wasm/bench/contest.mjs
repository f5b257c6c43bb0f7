// Peers and Statlas in turn in one Chromium: each opens the table from a File chosen on its page, in a tab of its own, and
// answers the questions it knows.
import { setTimeout as sleep } from "node:timers/promises";
import { QUESTIONS, WORK } from "./columns.mjs";
import { median } from "./runs.mjs";
import { PEERS } from "./site.mjs";

const OURS = "statlas";
const REST = 4000; // ms after our table is on screen, for what the page asks by itself

// contest returns {work: {contestant: [ms, …]}} of so many runs, and {contestant: error} for what went wrong.
export async function contest(browser, { ours, peers }, table, rows, runs) {
  const first = await browser.open("about:blank");
  const times = Object.fromEntries(Object.keys(WORK).map((work) => [work, {}]));
  const errors = {};
  const order = [OURS, ...PEERS];
  for (let run = 0; run < runs; run++) {
    for (const name of [...order.slice(run % order.length), ...order.slice(0, run % order.length)]) {
      if (errors[name]) continue;
      const tab = await first.browser.newPage();
      try {
        const seen = await (name === OURS ? runOurs(tab, ours, table, rows) : runPeer(tab, peers, name, table, rows));
        for (const [work, ms] of Object.entries(seen)) (times[work][name] ??= []).push(ms);
      } catch (error) {
        errors[name] = String(error);
      }
      await tab.close();
      await sleep(500);
    }
  }
  return { times, errors };
}

async function choose(tab, selector, file) {
  const input = await tab.$(selector);
  await input.uploadFile(file);
}

async function runOurs(tab, url, table, rows) {
  await tab.goto(url);
  await tab.evaluate(async () => void (await statlas.ready));
  await sleep(1000);
  await tab.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<input type="file" id="bench" hidden>');
  });
  await choose(tab, "#bench", table);
  const load = await tab.evaluate(async (rows) => {
    const begun = performance.now();
    const opened = await statlas.open(document.querySelector("#bench").files[0], { name: "table.csv" });
    if (opened.rows !== rows) throw new Error(`read ${opened.rows} rows`);
    return performance.now() - begun;
  }, rows);
  await sleep(REST);
  const seen = { load };
  for (const [work, question] of Object.entries(QUESTIONS)) {
    seen[work] = await tab.evaluate(async (question) => {
      const begun = performance.now();
      await statlas.ask(question);
      return performance.now() - begun;
    }, question);
  }
  return seen;
}

async function runPeer(tab, url, name, table, rows) {
  await tab.goto(url);
  const asks = await tab.evaluate((name) => start(name), name);
  await sleep(1000);
  await choose(tab, "input", table);
  const seen = {};
  for (const work of ["load", ...asks]) {
    const { ms, value, error } = await tab.evaluate((work) => ask(work), work);
    if (error) throw new Error(`${work}: ${error}`);
    if (work === "load" && value !== rows) throw new Error(`read ${value} rows`);
    seen[work] = ms;
  }
  return seen;
}

// ratios makes a line for each work: ours, the best peer's, how many times faster we are, and what is asked for.
export function ratios(times) {
  return Object.entries(times).map(([work, by]) => {
    const medians = Object.entries(by).map(([name, list]) => [name, median(list)]);
    const ours = Object.fromEntries(medians)[OURS];
    const [peer, best] = medians.filter(([name]) => name !== OURS).toSorted((a, b) => a[1] - b[1])[0] ?? [];
    const [title, budget] = WORK[work];
    return { work: title, ours: Math.round(ours), peer, best: Math.round(best), ratio: +(best / ours).toFixed(2), budget };
  });
}
