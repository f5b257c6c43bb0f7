// The way of the analyst, in every engine, from the file on the desk and from the server: choose a dataset, rank
// it, drop a CSV as Chinese Excel saves it, see its trend, its ranking and its correlations, reload, see the same.
// Nothing leaves the page and nothing is wrong in the console.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { engines, launch } from "./browser.mjs";
import { firms, firmsGB18030, slopeOf } from "./firms.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site;
before(async () => (site = await serve()));
after(() => site?.close());

for (const engine of engines) {
  for (const door of ["file", "http"]) {
    test(`${engine} over ${door}`, async () => {
      const browser = await launch(engine);
      try {
        const page = await browser.open(site[door] + "#lang=zh");
        await ready(page);
        await rankProvinces(page);
        await dropFile(page);
        await readOtherwise(page);
        await seeRanking(page);
        await seeCorrelation(page);
        await goBack(page);
        await reload(page);
        assert.deepEqual(await page.errors(), []);
        assert.deepEqual(await page.requests(), []);
      } finally {
        await browser.close();
      }
    });
  }
}

async function rankProvinces(page) {
  await press(page, ".card", "各省研发与创新");
  await press(page, ".tab", "趋势");
  await shownAnswer(page, "trend");
  await press(page, ".tab", "排名");
  const a = await shownAnswer(page, "ranking");
  assert.equal(a.rows.length, 31);
  assert.equal(a.rows[0].entity, "beijing"); // 研发经费与修订后 GDP 之比
  await reads(page, ".numbers tbody tr:first-child", /北京市/);
}

async function dropFile(page) {
  await page.drop("企业.csv", firmsGB18030());
  await page.waitFor(() => statlas.view.data === "file:企业.csv");
  await press(page, ".tab", "趋势");
  await page.run((v) => statlas.show(v), { lang: "zh", data: "file:企业.csv", tab: "trend", question: { measure: "研发经费", fit: "ols" } });
  const a = await shownAnswer(page, "trend");
  assert.deepEqual(a.series.map((s) => s.entity).toSorted(), firms.map((f) => f.name).toSorted());
  for (const f of firms) {
    const s = a.series.find((s) => s.entity === f.name);
    assert.deepEqual(s.points.map((p) => p.value), f.rd, f.name);
    assert.ok(Math.abs(s.fit.slope - slopeOf(f.rd)) < 1e-9, `${f.name}: slope ${s.fit.slope}`);
  }
  await page.waitFor(() => document.querySelector(".chart canvas") !== null);
}

// readOtherwise has the file read in another encoding by a choice in the import report, and takes that back.
async function readOtherwise(page) {
  const columns = () => page.run(async () => (await statlas.ask({ kind: "summary" })).columns.map((c) => c.name));
  const before = await columns();
  await page.choose("[data-field=encoding]", "windows-1252");
  await page.waitFor(() => location.hash.includes("encoding=windows-1252") && document.querySelector(".notice.load") === null);
  await page.waitFor(async () => !(await statlas.ask({ kind: "summary" })).columns[0].name.includes("企业"));
  await page.back();
  await page.waitFor(async () => (await statlas.ask({ kind: "summary" })).columns[0].name === "企业");
  assert.deepEqual(await columns(), before);
}

async function seeRanking(page) {
  await press(page, ".tab", "排名");
  const a = await shownAnswer(page, "ranking");
  const want = firms.toSorted((a, b) => b.rd.at(-1) - a.rd.at(-1)).map((f) => f.name);
  assert.equal(a.at, "2023");
  assert.deepEqual(a.rows.map((r) => r.entity), a.measure === "研发经费" ? want : a.rows.map((r) => r.entity));
  assert.equal(a.measure, "研发经费", "a ranking of the measure chosen before");
}

async function seeCorrelation(page) {
  await press(page, ".tab", "相关");
  const a = await shownAnswer(page, "correlation");
  const [i, j] = [a.columns.indexOf("研发经费"), a.columns.indexOf("专利数")];
  assert.ok(i >= 0 && j >= 0, a.columns.join());
  assert.equal(a.n[i][j], firms.length * firms[0].rd.length);
}

// goBack returns to the ranking by the browser's own step.
async function goBack(page) {
  await page.back();
  await shownAnswer(page, "ranking");
}

async function reload(page) {
  const before = await shownAnswer(page, "ranking");
  const hash = await page.run(() => location.hash);
  await page.reload();
  await ready(page);
  const now = await shownAnswer(page, "ranking");
  assert.equal(await page.run(() => location.hash), hash);
  assert.deepEqual({ ...now, ms: 0 }, { ...before, ms: 0 });
  await reads(page, ".sentence", /研发经费/);
}
