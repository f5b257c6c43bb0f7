// Peers and Statlas in turn in one Chromium: each opens the table from a File chosen on its page, in a tab of its own, and
// answers the questions it knows; then, untimed, the second table, and answers the question of that.
import { setTimeout as sleep } from "node:timers/promises";
import { MATRIX_QUESTION, QUESTIONS, WORK } from "./columns.mjs";
import { median } from "./runs.mjs";
import { PEERS } from "./site.mjs";

const OURS = "statlas";
const REST = 4000; // ms after our table is on screen, for what the page asks by itself

// contest returns {work: {contestant: [ms, …]}} of so many runs, and {contestant: error} for what went wrong.
export async function contest(browser, { ours, peers }, files, rows, runs) {
  const first = await browser.open("about:blank");
  const times = Object.fromEntries(Object.keys(WORK).map((work) => [work, {}]));
  const errors = {};
  const order = [OURS, ...PEERS];
  for (let run = 0; run < runs; run++) {
    for (const name of [...order.slice(run % order.length), ...order.slice(0, run % order.length)]) {
      if (errors[name]) continue;
      const tab = await first.browser.newPage();
      try {
        const seen = await (name === OURS ? runOurs(tab, ours, files, rows) : runPeer(tab, peers, name, files, rows));
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

async function runOurs(tab, url, { table, matrix }, rows) {
  await tab.goto(url);
  await tab.evaluate(async () => void (await statlas.ready));
  await sleep(1000);
  await tab.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", '<input type="file" id="bench" hidden>');
  });
  const open = async (file) => {
    await choose(tab, "#bench", file);
    const ms = await tab.evaluate(async (rows) => {
      const begun = performance.now();
      const opened = await statlas.open(document.querySelector("#bench").files[0], { name: "table.csv" });
      if (opened.rows !== rows) throw new Error(`read ${opened.rows} rows`);
      return performance.now() - begun;
    }, rows);
    await sleep(REST);
    return ms;
  };
  const ask = (question) =>
    tab.evaluate(async (question) => {
      const begun = performance.now();
      await statlas.ask(question);
      return performance.now() - begun;
    }, question);
  const seen = { load: await open(table) };
  for (const [work, question] of Object.entries(QUESTIONS)) if (work !== MATRIX_QUESTION) seen[work] = await ask(question);
  await open(matrix);
  seen[MATRIX_QUESTION] = await ask(QUESTIONS[MATRIX_QUESTION]);
  return seen;
}

async function runPeer(tab, url, name, { table, matrix }, rows) {
  await tab.goto(url);
  const asks = await tab.evaluate((name) => start(name), name);
  await sleep(1000);
  const seen = {};
  const time = async (work) => {
    const { ms, value, error } = await tab.evaluate((work) => ask(work), work);
    if (error) throw new Error(`${work}: ${error}`);
    if (work.startsWith("load") && value !== rows) throw new Error(`read ${value} rows`);
    return ms;
  };
  await choose(tab, "input", table);
  for (const work of ["load", ...asks]) if (work !== MATRIX_QUESTION) seen[work] = await time(work);
  if (asks.includes(MATRIX_QUESTION)) {
    await choose(tab, "input", matrix);
    await time("loadMatrix");
    seen[MATRIX_QUESTION] = await time(MATRIX_QUESTION);
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
