// How smoothly charts play: node wasm/bench/frames.mjs, and make bench, play the race and the bubbles of 200 entities over 30 periods in
// Chromium, and print how long frames took, how long the page's thread was busy in each, and its longest task.
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../e2e/browser.mjs";
import { ready, shownAnswer } from "../e2e/steps.mjs";
import { random } from "./table.mjs";
import { longest, mark, record } from "./tasks.mjs";

const ENTITIES = 200;
const PERIODS = 30;
const SECONDS = 15;

// moving is a table of entities that grow at rates of their own.
export function moving(entities = ENTITIES, periods = PERIODS) {
  const next = random(20260103);
  const lines = ["zone,kind,year,spend,output,staff"];
  for (let i = 0; i < entities; i++) {
    let [spend, output, staff] = [10 + 90 * next(), 100 + 900 * next(), 50 + 5000 * next()];
    for (let k = 0; k < periods; k++) {
      lines.push(`Z${String(i).padStart(3, "0")},kind ${i % 5},${1995 + k},${spend.toFixed(2)},${output.toFixed(1)},${Math.round(staff)}`);
      spend *= 0.95 + 0.2 * next();
      output *= 0.95 + 0.18 * next();
      staff *= 0.97 + 0.08 * next();
    }
  }
  return lines.join("\n") + "\n";
}

const VIEWS = {
  race: { tab: "ranking", question: { measure: "spend", top: ENTITIES }, draw: { form: "race" } },
  bubbles: { tab: "correlation", question: { points: ["spend", "output"], size: "staff", by: ["kind"] }, draw: { form: "bubble", selected: ["Z001", "Z002", "Z003"] } },
};

// frames plays what is on screen and returns the times between frames.
const frames = (page, seconds) => page.run((seconds) => new Promise((resolve) => {
  const times = [];
  const start = performance.now();
  const frame = (now) => {
    times.push(now);
    if (now - start < 1000 * seconds) return requestAnimationFrame(frame);
    resolve(times.slice(1).map((t, i) => t - times[i]));
  };
  document.querySelector(".race button").click();
  requestAnimationFrame(frame);
}), seconds);

const at = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))].toFixed(1);

// played plays each view of the page in oneFile, and gives its frames; the trace goes to a file.
export async function played(oneFile, trace, only) {
  const browser = await launch("chromium");
  const out = [];
  try {
    const page = await browser.open(oneFile + "#lang=en");
    await ready(page);
    await page.run(async (csv) => void (await statlas.open(csv, { name: "moving.csv" })), moving());
    const session = await page.tab.createCDPSession();
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const busy = async () => (await session.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value * 1000;
    for (const [name, view] of Object.entries(VIEWS)) {
      if (only && only !== name) continue;
      await page.run(async (view) => void (await statlas.show({ ...statlas.view, ...view })), view);
      await shownAnswer(page, view.tab);
      await page.waitFor(() => document.querySelector(".race button") && document.querySelector("#chart canvas"));
      await record(page, trace);
      await mark(page, "from-" + name);
      const before = await busy();
      const all = await frames(page, SECONDS);
      const spent = (await busy()) - before;
      await mark(page, "to-" + name);
      const sorted = all.toSorted((a, b) => a - b);
      const [most] = await longest(page, trace);
      out.push({ ...most, "frames a second": (all.length / SECONDS).toFixed(1), median: at(sorted, 0.5), "95 %": at(sorted, 0.95), "99 %": at(sorted, 0.99), busy: (spent / all.length).toFixed(1), load: loadavg()[0].toFixed(1) });
    }
  } finally {
    await browser.close();
  }
  return out;
}

if (import.meta.filename === process.argv[1]) {
  const oneFile = pathToFileURL(join(import.meta.dirname, "../../dist/statlas.html")).href;
  console.table(await played(oneFile, join(tmpdir(), `frames-${process.pid}.json`), process.argv[2]));
}
