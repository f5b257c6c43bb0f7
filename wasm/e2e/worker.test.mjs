// The worker: its columns come as buffers, newer questions replace older ones, a load can be cancelled, and when it
// dies the page says so, starts another and has its table back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { firms, firmsGB18030 } from "./firms.mjs";
import { press, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let browser, site, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#lang=en");
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test("columns come as transferred buffers", async () => {
  const got = await page.run(async () => {
    await statlas.open("a,b,c\nx,1.5,\ny,2.25,7\n", { name: "two.csv" });
    const { b, c } = await statlas.columns(["b", "c"]);
    return { kinds: [b, c].map((x) => x.constructor.name), b: [...b], missing: Number.isNaN(c[0]), c: c[1] };
  });
  assert.deepEqual(got, { kinds: ["Float64Array", "Float64Array"], b: [1.5, 2.25], missing: true, c: 7 });
  await assert.rejects(page.run(() => statlas.columns(["a"])), /no column of numbers named a/);
});

test("of many views in a row the last one stays", async () => {
  await page.run(async () => {
    for (const at of ["2018", "2019", "2020", "2021", "2022", "2023"]) {
      statlas.show({ lang: "en", data: "province-rd", tab: "ranking", question: { measure: "rd_spend", at } });
    }
  });
  const a = await shownAnswer(page, "ranking");
  assert.equal(a.at, "2023");
  await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
  assert.equal(await page.run(() => statlas.answer.at), "2023");
});

test("a load can be cancelled, and the table before it stays", async () => {
  await page.drop("firms.csv", firmsGB18030());
  await page.waitFor(() => statlas.view.data === "file:firms.csv");
  const said = await page.run(async () => {
    const line = Array.from({ length: 20 }, (_, i) => `cell ${i}`).join() + "\n";
    const large = new File(Array(400).fill(line.repeat(1000)), "large.csv"); // 60 MB: time enough to stop
    const opened = statlas.open(large).then((t) => `${t.rows} rows`, (e) => e.code);
    const stop = () => [...document.querySelectorAll(".notice.load button")].at(-1);
    while (!stop()) await new Promise(requestAnimationFrame);
    stop().click();
    return opened;
  });
  assert.equal(said, "cancelled");
  await page.waitFor(() => document.querySelector(".notice.load") === null);
  assert.equal(await page.run(() => statlas.view.data), "file:firms.csv");
  assert.equal((await page.run(() => statlas.ask({ kind: "rows" }))).total, 12);
});

test("a large table that is closed gives its memory back, and the others stay", async () => {
  await page.run(() => statlas.open("a,b\n" + "x,1\n".repeat(1_500_000), { name: "long.csv" }));
  await page.waitFor(() => statlas.view.data === "file:long.csv");
  const [engine] = page.tab.workers();
  const gone = new Promise((resolve) => page.tab.on("workerdestroyed", (worker) => worker === engine && resolve()));
  await press(page, ".switch-button", "long.csv");
  await page.waitFor(() => document.querySelector('.switch-file[data-key="file:long.csv"] .plain')?.click() === undefined && statlas.view.data === "file:firms.csv");
  await gone;
  assert.equal((await page.run(() => statlas.ask({ kind: "rows" }))).total, 12);
});

test("when the worker dies the page says so and has its table back", async () => {
  await page.drop("firms.csv", firmsGB18030());
  await page.run((v) => statlas.show(v), { lang: "en", data: "file:firms.csv", tab: "trend", question: { measure: "研发经费" } });
  const before = await shownAnswer(page, "trend");
  const [worker] = page.tab.workers();
  await worker.evaluate(() => setTimeout(() => self.close()));
  await page.waitFor(() => document.querySelector(".notice")?.textContent.includes("engine"));
  await page.run((v) => statlas.show(v), { lang: "en", data: "file:firms.csv", tab: "ranking", question: { measure: "研发经费" } });
  const ranking = await shownAnswer(page, "ranking");
  assert.equal(ranking.rows.length, firms.length);
  const again = await page.run(() => statlas.ask({ kind: "trend", measure: "研发经费" }));
  const points = (a) => Object.fromEntries(a.series.map((s) => [s.entity, s.points]));
  assert.deepEqual(points(again), points(before));
});
