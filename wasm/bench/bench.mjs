// make bench: how long the page takes in headless Chromium, and how it stands against peers; medians of RUNS runs. The
// figures go to the screen and to dist/bench/bench.json; none of them is asserted. ONLY=starts, tabs, grid, tasks,
// frames, carried, memory or peers does one part.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../e2e/browser.mjs";
import { serve } from "../e2e/statlas.mjs";
import { carried } from "./carried.mjs";
import { contest, ratios } from "./contest.mjs";
import { engineStarts } from "./engines.mjs";
import { played } from "./frames.mjs";
import { grid } from "./grid.mjs";
import { kept } from "./kept.mjs";
import { memory } from "./memory.mjs";
import { RUNS } from "./runs.mjs";
import { bundlePeers, serveDir } from "./site.mjs";
import { firstChart, load, repeated } from "./starts.mjs";
import { tabs } from "./tabs.mjs";
import { writeMatrix, writeTable } from "./table.mjs";

const root = join(import.meta.dirname, "../..");
const dir = join(root, "dist/bench");
const oneFile = pathToFileURL(join(root, "dist/statlas.html")).href;
const table = join(dir, "table.csv");
const matrix = join(dir, "matrix.csv");
const ROWS = 1_000_000;
const { ONLY } = process.env;

const bytes = await writeTable(table, ROWS);
const result = { cpus: `${cpus().length} × ${cpus()[0].model}`, bytes, unit: "ms, median of " + RUNS };
if (!ONLY || ONLY === "starts") await starts();
if (!ONLY || ONLY === "tabs") console.table((result.tabs = await tabs(oneFile, table, join(dir, "trace.json"))));
if (!ONLY || ONLY === "grid") {
  result.grid = await grid(oneFile, table, dir);
  for (const lines of [result.grid.scrolls, result.grid.asks, result.grid.tasks]) console.table(lines);
}
if (!ONLY || ONLY === "tasks") console.table((result.tasks = await kept(oneFile, table, join(dir, "trace.json"))));
if (!ONLY || ONLY === "frames") console.table((result.frames = await played(oneFile, join(dir, "trace.json"))));
if (!ONLY || ONLY === "carried") console.table((result.carried = await carried(oneFile, dir)));
if (!ONLY || ONLY === "memory") console.table((result.memory = await memory(oneFile, dir)));
if (!ONLY || ONLY === "peers") {
  result.matrixBytes = await writeMatrix(matrix, ROWS);
  await peers();
}
mkdirSync(dir, { recursive: true });
writeFileSync(join(dir, "bench.json"), JSON.stringify(result, null, 2) + "\n");

async function starts() {
  const served = await serve();
  const measured = {};
  try {
    Object.assign(measured, await repeated(async (b) => ({ "file:// to the first chart": await firstChart(b, oneFile) })));
    Object.assign(measured, await repeated(async (b) => ({ "served to the first chart": await firstChart(b, served.http) })));
    Object.assign(measured, await repeated((b) => load(b, oneFile, table)));
  } finally {
    await served.close();
  }
  Object.assign(result, measured);
  for (const [name, value] of Object.entries(measured)) console.log(`${name}: ${value}`);
  const engines = await engineStarts(join(dir, "engines"));
  const ours = measured["served to the first chart"];
  result.starts = { versions: engines.versions, lines: Object.entries(engines.times).map(([name, ms]) => ({ "served to": `${name}'s first answer`, ms, "our first chart": ours, ratio: +(ms / ours).toFixed(2) })) };
  console.table(result.starts.lines);
}

async function peers() {
  result.versions = await bundlePeers(join(dir, "peers"));
  const served = await serveDir(join(dir, "peers"));
  const browser = await launch("chromium");
  try {
    const { times, errors } = await contest(browser, { ours: oneFile, peers: served.http }, { table, matrix }, ROWS, RUNS);
    Object.assign(result, { times, errors, ratios: ratios(times) });
  } finally {
    await browser.close();
    served.close();
  }
  console.table(result.ratios);
  for (const [name, error] of Object.entries(result.errors)) console.log(`${name} failed: ${error}`);
}
