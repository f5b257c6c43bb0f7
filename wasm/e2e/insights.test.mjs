// What stands out in a file: nothing is looked for before it is asked, what was planted is found, said with how sure it is,
// and shown by a button; noise is called noise; other questions are answered while a large table is searched.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

// noise gives numbers about 0, the same on every run.
function noise(seed) {
  let state = seed;
  return () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      sum += state / 2 ** 32;
    }
    return sum;
  };
}

// panel is entities of 16 years with two measures of noise; city 3 rises in the first when planted.
function panel(planted, entities = 12, years = 16) {
  const next = noise(7);
  const rows = [];
  for (let e = 0; e < entities; e++) {
    for (let i = 0; i < years; i++) rows.push(`city ${e},${2000 + i},${(50 + 60 * e + next() + (planted && e === 3 ? 3 * i : 0)).toFixed(3)},${(20 + next()).toFixed(3)}`);
  }
  return "city,year,output,staff\n" + rows.join("\n") + "\n";
}

let browser, site, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file, { lang: "en" });
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(page, csv, name) {
  await page.run(async (csv, name) => void (await statlas.open(csv, { name })), csv, name);
  await page.waitFor((name) => statlas.view.data === "file:" + name, name);
}

async function findRise(page) {
  await open(page, panel(true), "planted.csv");
  await press(page, ".bar button", "Insights");
  await reads(page, '[data-key="stands"] li', /^output rises in 1 of 12 series \(2000 to 2015\), most clearly city 3: by 2\.88 a year.*p < 0\.001 after allowing for all 65 tests/);
}

test("a planted rise is found, and its button shows the series", async () => {
  await findRise(page);
  await press(page, '[data-key="stands"] button', "Show");
  const a = await shownAnswer(page, "trend");
  assert.deepEqual(a.series.map((s) => s.entity), ["city 3"]);
  assert.equal(a.series[0].test.verdict, "rising");
  await page.waitFor(() => !document.querySelector(".guidance") && document.querySelector("#chart canvas"));
});

test("a suggested chart says why it suits, and is shown by the keyboard", async () => {
  await press(page, ".bar button", "Insights");
  await reads(page, '[data-key="charts"] li', /^Two measures, output and staff: scatter/);
  await page.run(() => document.querySelector('[data-key="charts"] button').focus());
  await page.key("Enter");
  await page.waitFor(() => statlas.answer?.kind === "correlation" && statlas.answer.points);
});

test("noise is called noise", async () => {
  await open(page, panel(false), "noise.csv");
  await press(page, ".bar button", "Insights");
  await reads(page, '[data-key="stands"] li', /^Nothing notable: \d+ things were looked for, and all are within chance$/);
});

test("while a large table is searched another question is answered, and the search can be stopped", async () => {
  await open(page, panel(false, 400, 250), "large.csv");
  const order = await page.run(async () => {
    const order = [];
    const came = (kind) => statlas.ask({ kind }).then((a) => order.push(a.kind));
    await Promise.all([came("insights"), came("ranking")]); // the search is begun first
    return order;
  });
  assert.deepEqual(order, ["ranking", "insights"]);
  await press(page, ".bar button", "Insights");
  await press(page, '[data-key="stands"] button', "Cancel");
  await reads(page, '[data-key="stands"] li', /[Cc]ancelled|stopped/);
});

// of the same table as the test before; how many stages there are, stats counts
test("a question is answered during a search, and at once when the search was stopped", async () => {
  const answered = await page.run(async () => {
    let found = null;
    const search = statlas.ask({ kind: "insights" }).then((a) => (found = a));
    let between = 0;
    for (let row = 0; !found; row++) {
      const { rows } = await statlas.ask({ kind: "rows", offset: row, limit: 1 });
      if (rows.length === 1 && !found) between++;
    }
    return { between, n: (await search).n };
  });
  assert.equal(answered.n, 100_000);
  assert.ok(answered.between >= 1, `${answered.between} questions were answered before the search was over`);
  await press(page, ".guide-close", "");
  await press(page, ".bar button", "Insights");
  await page.waitFor(() => document.querySelector('[data-key="stands"] button')?.textContent.trim() === "Cancel");
  const seen = await page.run(async () => {
    const rows = statlas.ask({ kind: "rows", limit: 2 });
    [...document.querySelectorAll('[data-key="stands"] button')].find((b) => b.textContent.trim() === "Cancel")?.click();
    return (await rows).rows.length;
  });
  assert.equal(seen, 2);
  await reads(page, '[data-key="stands"] li', /[Cc]ancelled|stopped/);
});

test("firefox: a planted rise is found", async () => {
  const firefox = await launch("firefox");
  try {
    const page = await firefox.open(site.file, { lang: "en" });
    await ready(page);
    await findRise(page);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await firefox.close();
  }
});

test("nothing failed on the way", async () => {
  assert.deepEqual(await page.errors(), []);
});
