// What the page's processes hold in memory before ten tables are opened side by side, with all of them open, and after they are
// closed, twice over: the resident MB that Linux counts.
import { linkSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "../e2e/browser.mjs";
import { ready } from "../e2e/steps.mjs";
import { writeTable } from "./table.mjs";

const TABLES = 10;
const ROWS = 300_000;

// memory gives the MB by moment, and what of the start the end is.
export async function memory(oneFile, dir) {
  const file = join(dir, "part.csv");
  await writeTable(file, ROWS);
  const copies = Array.from({ length: TABLES }, (_, k) => join(dir, `part${k}.csv`));
  for (const copy of copies) {
    rmSync(copy, { force: true });
    linkSync(file, copy);
  }
  const browser = await launch("chromium");
  try {
    const page = await browser.open(oneFile + "#data=province-rd&tab=table&lang=en");
    await ready(page);
    const held = { start: await resident(page) };
    for (const round of ["", " again"]) {
      for (const copy of copies) await open(page, copy);
      held["ten open" + round] = await resident(page);
      for (let left = TABLES; left; left--) await close(page, left - 1);
      held["all closed" + round] = await resident(page);
    }
    return { ...held, "end / start": +(held["all closed again"] / held.start).toFixed(2) };
  } finally {
    await browser.close();
  }
}

async function open(page, file) {
  const name = file.slice(file.lastIndexOf("/") + 1);
  await page.upload("input[data-open]", file);
  await page.waitFor((name) => statlas.view.data === "file:" + name && !document.querySelector(".notice.load"), name);
}

// close closes the first of the tables in the list and waits until so many are left.
async function close(page, left) {
  await page.waitFor(() => document.querySelector(".popover") ?? document.querySelector(".switch-button").click());
  await page.run(() => document.querySelector(".switch-file .plain").click());
  await page.waitFor(() => document.querySelector(".popover") ?? document.querySelector(".switch-button").click());
  await page.waitFor((left) => document.querySelectorAll(".switch-file").length === left, left);
  await page.tab.keyboard.press("Escape");
}

// resident is the memory of the browser's processes that pages live in, once the page has come to rest.
async function resident(page) {
  await sleep(8000);
  const session = await page.browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const kB = (id) => +/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))[1];
  return Math.round(processInfo.filter((p) => p.type === "renderer").reduce((sum, p) => sum + kB(p.id), 0) / 1024);
}
