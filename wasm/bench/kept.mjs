// How long the page's own thread is kept by what a user does with large tables: ONLY=tasks make bench, or node wasm/bench/kept.mjs
// [pattern] for the uses whose names match.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../e2e/browser.mjs";
import { opened, ready } from "../e2e/steps.mjs";
import { longest, mark, record } from "./tasks.mjs";
import { calm, days, firms, USES } from "./uses.mjs";

const OPEN = {
  table: async (page, file) => {
    await page.upload("input[data-open]", file);
    await page.waitFor(() => statlas.view.data?.startsWith("file:") && !document.querySelector(".notice.load"));
  },
  days: (page) => given(page, "days.csv", days()),
  firms: (page) => given(page, "firms.csv", firms()),
};

async function given(page, name, csv) {
  await page.run(async (csv, name) => void (await statlas.open(csv, { name })), csv, name);
  await opened(page, name);
}

// kept takes each use whose name matches, in a fresh browser for each table, and gives the longest task of each, by the clock and by
// the processor, and what is shown then. A use that fails says why.
export async function kept(oneFile, file, trace, only = /./) {
  const out = [];
  for (const [table, uses] of Object.entries(USES)) {
    const wanted = Object.entries(uses).filter(([name]) => only.test(name));
    if (wanted.length) out.push(...(await ofTable(oneFile, (page) => OPEN[table](page, file), wanted, trace)));
  }
  return out;
}

async function ofTable(oneFile, open, uses, trace) {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(oneFile + "#lang=en");
    await ready(page);
    await open(page);
    await sleep(3000); // the summary and what is beside it
    const out = [];
    for (const [name, { setup, does }] of uses) {
      const tried = (act) => act?.(page).then(() => undefined, (err) => err.message.split("\n")[0].slice(0, 200));
      const unset = await tried(setup);
      await record(page, trace);
      await mark(page, "from-" + name);
      const failed = (await tried(does)) ?? unset;
      await mark(page, "to-" + name);
      const shown = await page.run(() => document.querySelector(".trouble, .offer, .sentence")?.textContent.trim().slice(0, 40));
      out.push({ ...(await longest(page, trace))[0], shown, failed });
    }
    const errors = await page.errors();
    if (errors.length) throw new Error(errors.join("\n"));
    return out;
  } finally {
    await browser.close();
  }
}

if (import.meta.filename === process.argv[1]) {
  const dist = join(import.meta.dirname, "../../dist");
  console.table(await kept(pathToFileURL(join(dist, "statlas.html")).href, join(dist, "bench/table.csv"), join(tmpdir(), `kept-${process.pid}.json`), new RegExp(process.argv[2] ?? ".")));
}
