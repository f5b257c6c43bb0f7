// Every point of a chart is reached by keyboard and said, and a chart is looked at closer and whole again.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site, browser, page;

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

async function show(hash, kind) {
  await page.run((hash) => void (location.hash = hash), hash);
  await shownAnswer(page, kind);
  await page.waitFor(() => document.querySelector("#chart canvas"));
  await page.run(() => document.querySelector("#chart").focus());
}

const said = (pattern) => page.waitFor((pattern) => {
  const news = document.querySelector("[role=status]").textContent;
  return new RegExp(pattern).test(news) && news;
}, pattern);

// picture returns what is drawn, once two pictures are alike.
const picture = () => page.waitFor(() => {
  const now = statlasShell.chart.image(document.querySelector("#chart"), 1);
  const still = now === globalThis.before && now;
  globalThis.before = now;
  return still;
});

test("arrows, Home and End say the figures of a trend, period by period", async () => {
  await show("#data=province-rd&tab=trend&measure=rd_spend&entities=beijing", "trend");
  const { points } = (await page.run(() => statlas.answer)).series[0];
  await page.key("Home");
  await said(points[0].period);
  await page.key("ArrowRight");
  await said(points[1].period);
  await page.key("End");
  await said(points.at(-1).period);
  await page.key("ArrowRight");
  await said(points.at(-1).period);
});

test("Enter on a cell of the matrix shows its points, each of which can be reached", async () => {
  await show("#data=province-rd&tab=correlation&columns=rd_spend~gdp_revised~rd_to_gdp&where=period~eq~2023", "correlation");
  await page.key("Home");
  await page.key("ArrowRight");
  await said("Coefficient");
  await page.key("Enter");
  await page.waitFor(() => statlas.answer?.points && document.querySelector(".back"));
  const rows = (await page.run(() => statlas.answer)).points.rows.length;
  await page.run(() => document.querySelector("#chart").focus());
  const texts = new Set();
  for (let k = 0; k < rows; k++) {
    await page.key(k ? "ArrowRight" : "Home");
    texts.add(await page.waitFor((seen) => {
      const news = document.querySelector("[role=status]").textContent;
      return news !== seen && /[:：]/.test(news) && news;
    }, [...texts].at(-1) ?? ""));
  }
  assert.equal(texts.size, rows);
});

test("plus zooms, 0 and a double click show all again", async () => {
  await show("#data=province-rd&tab=trend&measure=rd_spend", "trend");
  const whole = await picture();
  await page.key("+");
  assert.ok((await picture()) !== whole);
  await page.key("0");
  assert.ok((await picture()) === whole);
  await page.key("+");
  assert.ok((await picture()) !== whole);
  await page.run(() => document.querySelector("#chart").dispatchEvent(new MouseEvent("dblclick", { bubbles: true })));
  assert.ok((await picture()) === whole);
});

test("an entity selected in the numbers is selected in the chart, the ranking and the table, and so in the address", async () => {
  await show("#data=province-rd&tab=trend&measure=rd_spend", "trend");
  const plain = await picture();
  await page.waitFor(() => document.querySelector('tr[data-entity="beijing"] .link'));
  await page.run(() => document.querySelector('tr[data-entity="beijing"] .link').focus());
  await page.key("Enter");
  await page.waitFor(() => document.querySelector('tr[data-entity="beijing"].selected') && location.hash.includes("selected=beijing"));
  assert.ok((await picture()) !== plain);
  assert.match(await page.run(() => document.querySelector(".selection").textContent), /Selected: Beijing/);
  await page.run(() => statlas.show({ ...statlas.view, tab: "ranking" }));
  await page.waitFor(() => document.querySelector('tr[data-entity="beijing"].selected .link')?.getAttribute("aria-pressed") === "true");
  await page.run(() => statlas.show({ ...statlas.view, tab: "table" }));
  await page.waitFor(() => document.querySelector(".grid-row.selected"));
  await page.run(() => history.back());
  await page.waitFor(() => document.querySelector(".selection .link"));
  await page.run(() => document.querySelector(".selection .link").click());
  await page.waitFor(() => !document.querySelector(".selected") && !location.hash.includes("selected"));
});

test("a bar clicked is selected, and stands out in the numbers while it is pointed at", async () => {
  await show("#data=province-rd&tab=ranking&measure=rd_spend&at=2024", "ranking");
  await picture();
  const at = (kind, x, y) => page.run((kind, x, y) => {
    const canvas = document.querySelector("#chart canvas");
    const box = canvas.getBoundingClientRect();
    canvas.dispatchEvent(new MouseEvent(kind, { bubbles: true, clientX: box.left + x, clientY: box.top + y }));
  }, kind, x, y);
  await at("mousemove", 250, 50);
  const entity = await page.waitFor(() => document.querySelector("tr.pointed")?.dataset.entity);
  for (const kind of ["mousedown", "mouseup", "click"]) await at(kind, 250, 50);
  await page.waitFor((entity) => document.querySelector("tr.selected")?.dataset.entity === entity, entity);
  assert.equal(entity, (await page.run(() => statlas.answer)).rows[0].entity);
});

test("a click on the legend selects what it names, and hides nothing", async () => {
  const many = ["guangdong", "jiangsu", "beijing", "zhejiang", "shandong", "shanghai", "hubei", "sichuan", "anhui", "hunan"];
  await show(`#data=province-rd&tab=trend&measure=rd_spend&entities=${many.join("~")}`, "trend");
  await page.waitFor((n) => statlas.answer?.series.length === n, many.length);
  const plain = await picture();
  await page.run(() => {
    const canvas = document.querySelector("#chart canvas");
    const box = canvas.getBoundingClientRect();
    const at = { bubbles: true, clientX: box.left + 17, clientY: box.bottom - 15 };
    for (const kind of ["mousemove", "mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(kind, at));
  });
  const selected = await page.waitFor(() => statlas.view.draw?.selected);
  assert.equal(selected.length, 1);
  assert.ok(many.includes(selected[0]), selected[0]);
  assert.ok((await picture()) !== plain);
  await page.run(() => document.querySelector("#chart canvas").dispatchEvent(new MouseEvent("mouseout", { bubbles: true })));
  await page.run(() => document.querySelector(".selection .link").click());
  await page.waitFor(() => !document.querySelector(".selection"));
  assert.ok((await picture()) === plain, "all lines are as before");
});

test("a chart that goes while a long painting of it is under way leaves nothing to paint", async () => {
  await show("data=province-rd&tab=ranking&lang=en", "ranking");
  const failed = await page.run(() => {
    const el = document.createElement("div");
    el.style.cssText = "width: 300px; height: 200px";
    document.body.append(el);
    statlasShell.chart.set(el, JSON.stringify({ animation: false, xAxis: {}, yAxis: {}, series: [{ type: "scatter", data: [[1, 2]] }] }), "[]");
    statlasShell.chart.image(el, 1);
    const { painter } = statlasShell.chart.shown(el).chart.getZr();
    const under = painter._redrawId; // of the frame that zrender has asked for
    statlasShell.chart.dispose(el);
    el.remove();
    try {
      painter._paintList([], [], under);
    } catch (error) {
      return String(error);
    }
  });
  assert.equal(failed, undefined);
});
