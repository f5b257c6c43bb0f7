// One question, three doors: the page's own answer, window.statlas and the command give the same JSON. Numbers must
// be equal to the last digit; only the time taken may differ.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { ready } from "./steps.mjs";
import { command, serve } from "./statlas.mjs";

// A table with what offices write: quotes, gaps, thousands, percent, a name with a comma, qualifiers of text.
const CSV = `园区,年份,研发经费(亿元),增速,企业数
南湖高新区,2020,"1,234.5",12.3%,35
南湖高新区,2021,"1,400.25",13.4%,41
南湖高新区,2022,"1,388",-0.9%,44
"滨江,杭州",2020,2001.75,8.25%,120
"滨江,杭州",2021,2200.5,9.93%,131
"滨江,杭州",2022,2345.625,6.6%,150
苏州工业园,2020,950.1,5%,88
苏州工业园,2021,,5.5%,90
苏州工业园,2022,1010.35,6.25%,97
`;

const PARKS = ["南湖高新区", "滨江,杭州", "苏州工业园"];

const questions = [
  { kind: "insights" },
  { kind: "rows", sort: [{ column: "研发经费", desc: true }], limit: 5 },
  { kind: "rows", where: [{ column: "年份", op: "between", value: ["2021", "2022"] }], search: "滨江" },
  { kind: "summary" },
  { kind: "summary", alerts: true },
  { kind: "panel", measure: "研发经费" },
  { kind: "aggregate", by: ["园区"], measures: [{ column: "研发经费", fn: "mean" }, { column: "企业数", fn: "sum" }] },
  { kind: "trend", measure: "研发经费", entities: PARKS, fit: "ols" },
  { kind: "trend", measure: "企业数", entities: PARKS, transform: "index", base: "2020" },
  { kind: "trend", measure: "企业数", transform: "yoy", entities: ["滨江,杭州"] },
  { kind: "ranking", measure: "企业数", at: "2022", compare: "2020" },
  { kind: "ranking", measure: "研发经费", by: "cagr", at: "2022", compare: "2020", order: "asc" },
  { kind: "correlation", columns: ["研发经费", "增速", "企业数"] },
  { kind: "correlation", columns: ["研发经费", "企业数"], method: "spearman", points: ["研发经费", "企业数"] },
  { kind: "distribution", measure: "研发经费", bins: 5 },
  { kind: "distribution", measure: "企业数", by: "园区", bins: "scott", density: false },
  { kind: "comparison", measure: "企业数", by: "园区" },
  { kind: "comparison", measure: "研发经费", by: "园区", test: "welch", where: [{ column: "园区", op: "ne", value: "南湖高新区" }] },
  { kind: "comparison", measure: "增速", by: "园区", test: "mannwhitney", where: [{ column: "园区", op: "ne", value: "苏州工业园" }] },
  { kind: "comparison", measure: "增速", by: "年份", test: "kruskal" },
  { kind: "model", y: "研发经费", x: ["企业数", "增速"], robust: "hc3" },
  { kind: "inequality", measure: "企业数", weight: "研发经费" },
  { kind: "peers", of: "苏州工业园", measure: "企业数", at: "2022" },
];
const wrong = [
  { kind: "rankings" },
  { kind: "ranking", fit: "ols" },
  { kind: "ranking", measure: "研发" },
  { kind: "trend", transform: "log10" },
  { kind: "distribution", bins: "doane" },
  { kind: "comparison", measure: "企业数", by: "园区", test: "welch" },
  { kind: "panel", at: "2020" },
];

// timeless is an answer without the time it took; marked so that a missing field is not overlooked.
const timeless = (answer) => {
  assert.equal(typeof answer.ms, "number");
  return { ...answer, ms: 0 };
};

const file = join(mkdtempSync(join(tmpdir(), "statlas-")), "园区.csv");
let browser, site, page;

before(async () => {
  writeFileSync(file, CSV);
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file);
  await ready(page);
  await page.run(async (csv) => void (await statlas.open(csv, { name: "园区.csv" })), CSV);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const byCommand = (question) => JSON.parse(execFileSync(command, ["ask", file, JSON.stringify(question)], { encoding: "utf8" }));
const byScript = (question) => page.run((q) => statlas.ask(q), question);

for (const question of questions) {
  test(`script and command agree: ${JSON.stringify(question)}`, async () => {
    const [a, b] = [timeless(byCommand(question)), timeless(await byScript(question))];
    assert.deepEqual(b, a);
    assert.ok((a.rows ?? a.insights?.concat(a.skipped) ?? a.coefficients ?? a.columns ?? a.series ?? a.groups ?? a.grid?.rows ?? a.periods).length > 0, "an answer without content");
  });
}

for (const question of questions.filter((q) => ["trend", "ranking", "correlation"].includes(q.kind))) {
  test(`the page agrees: ${JSON.stringify(question)}`, async () => {
    const { kind, ...rest } = question;
    await page.run((v) => statlas.show(v), { data: "file:园区.csv", tab: kind, question: rest });
    const shown = await page.waitFor((kind) => statlas.answer?.kind === kind && statlas.answer, kind);
    assert.deepEqual(timeless(shown), timeless(byCommand(question)));
  });
}

for (const question of wrong) {
  test(`script and command refuse alike: ${JSON.stringify(question)}`, async () => {
    const said = await page.run((q) => statlas.ask(q).then(() => null, (e) => e.message), question);
    assert.throws(() => byCommand(question), (e) => e.status === 1 && e.stderr.includes(said), said);
    assert.ok(said);
  });
}

test("the import report is the command's", async () => {
  const inspected = JSON.parse(execFileSync(command, ["inspect", file], { encoding: "utf8" }));
  const opened = await page.run(async (csv) => statlas.open(csv, { name: "园区.csv" }), CSV);
  assert.deepEqual(opened.columns, inspected.columns);
  assert.equal(opened.rows, inspected.rows);
});

for (const settings of [
  { delimiter: ";" },
  { encoding: "utf-8", decimal: "." },
  { headerRow: 2, missing: ["35"] },
  { columns: [{ name: "年份", type: "text" }, { name: "企业数", unit: "firm", scale: 10 }] },
]) {
  test(`the doors read a file as told: ${JSON.stringify(settings)}`, async () => {
    const inspected = JSON.parse(execFileSync(command, ["inspect", file, "-settings", JSON.stringify(settings)], { encoding: "utf8" }));
    const opened = await page.run(async (csv, settings) => statlas.open(csv, { name: "园区.csv", settings }), CSV, settings);
    assert.deepEqual(opened.columns, inspected.columns);
    assert.deepEqual(opened.problems, inspected.problems);
    assert.deepEqual(await page.run(() => statlas.view.settings), settings);
    const asked = JSON.parse(execFileSync(command, ["ask", file, '{"kind":"rows"}', "-settings", JSON.stringify(settings)], { encoding: "utf8" }));
    assert.deepEqual(timeless(await byScript({ kind: "rows" })), timeless(asked));
  });
}

test("settings that make no sense are refused", async () => {
  const said = await page.run((csv) => statlas.open(csv, { settings: { decimal: "x" } }).then(() => null, (e) => e.message), CSV);
  assert.match(said, /decimal must be one of/);
  assert.throws(() => execFileSync(command, ["inspect", file, "-settings", '{"decimal":"x"}'], { stdio: "pipe" }), /decimal must be one of/);
});
