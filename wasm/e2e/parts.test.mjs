// Large files are read in parts by several workers: the table is the one that a single worker reads, a load can be
// cancelled midway, a worker that dies is done without, and all engines load such a file.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { engines, launch } from "./browser.mjs";
import { ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const ROWS = 300_000; // 20 MB
let site;

before(async () => (site = await serve()));
after(() => site?.close());

// prepare makes the table's text on the page: texts of few values and of many, quoted lines, gaps, and cells that fit no
// column. In UTF-16 the engine reads it whole.
async function prepare(page) {
  await ready(page);
  await page.run((rows) => {
    const lines = ["firm,city,year,revenue,share,note\n"];
    for (let i = 0; i < rows; i++) {
      const note = i % 7 ? "a plain note" : `"said ""${i}"",\nand more"`;
      const share = i % 999 ? `${(i * 37) % 100}.${i % 10}` : "unknown";
      lines.push(`firm ${i},city ${i % 13},${2000 + (i % 20)},${(i * 7919) % 100_000}.${i % 90},${share},${note}\n`);
    }
    globalThis.table = lines.join("");
    globalThis.inParts = () => new File([table], "table.csv");
    globalThis.inOne = () => new File([Uint16Array.from("\ufeff" + table, (c) => c.charCodeAt(0))], "table.csv");
    globalThis.answers = async (file) => {
      const { rows, problems } = await statlas.open(file);
      const ask = (question) => statlas.ask(question).then(({ ms, ...answer }) => answer);
      const summary = await ask({ kind: "summary" });
      const last = await ask({ kind: "rows", offset: rows - 50, limit: 50 });
      return JSON.stringify({ rows, problems: problems.map(({ byte, ...p }) => p), summary, last });
    };
  }, ROWS);
}

async function withPage(engine, f) {
  const browser = await launch(engine);
  try {
    const page = await browser.open(site.file + "#lang=en");
    await prepare(page);
    await f(page);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
}

test("parts give what one worker gives, to the last digit", () => withPage("chromium", async (page) => {
  const crew = async () => page.tab.workers().length > 1;
  await until(crew); // part workers stand ready while the engine rests
  const inOne = await page.run(() => answers(inOne()));
  await until(crew);
  const { inParts, ended } = await page.run(async () => {
    let ended = 0;
    const end = Worker.prototype.terminate;
    Worker.prototype.terminate = function () {
      ended++;
      return end.call(this);
    };
    return { inParts: await answers(inParts()), ended };
  });
  assert.ok(ended > 1, `${ended} workers for parts ended with the load`);
  assert.equal(inParts, inOne);
  assert.equal(JSON.parse(inParts).rows, ROWS);
  await until(crew);
}));

// until waits for what the page itself cannot tell.
async function until(so) {
  for (let i = 0; !(await so()); i++) {
    assert.ok(i < 600, "waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test("a load in parts can be cancelled midway", () => withPage("chromium", async (page) => {
  const said = await page.run(async () => {
    const opened = statlas.open(new File(Array(6).fill(table), "large.csv")).then((t) => `${t.rows} rows`, (e) => e.code);
    const stop = () => [...document.querySelectorAll(".notice.load button")].at(-1);
    while (!stop()) await new Promise(requestAnimationFrame);
    stop().click();
    return opened;
  });
  assert.equal(said, "cancelled");
  assert.equal(await page.run(async () => (await statlas.open(inParts())).rows), ROWS);
}));

test("without its part workers the engine reads by itself", () => withPage("chromium", async (page) => {
  const rows = await page.run(async () => {
    await statlas.open(inParts()); // ends those that stood ready
    const start = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message, moved) {
      if (message?.boot?.role === "part") message = { ...message, boot: { ...message.boot, module: null } }; // it cannot start
      return start.call(this, message, moved ?? []);
    };
    const opened = await statlas.open(inParts());
    Worker.prototype.postMessage = start;
    return opened.rows;
  });
  assert.equal(rows, ROWS);
}));

for (const engine of engines.filter((name) => name !== "chromium")) {
  test(`${engine} loads a file in parts`, () => withPage(engine, async (page) => {
    assert.equal(await page.run(async () => (await statlas.open(inParts())).rows), ROWS);
  }));
}
