// A pair of columns as bubbles that play, as counts of very many points, and with a rectangle that selects; groups isolated.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const POINTS = "data=province-rd&tab=correlation&points=gdp_revised~rd_spend&lang=en";
let site, browser, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#" + POINTS, { lang: "en" });
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// show goes to a view and waits until its chart says what it is.
async function show(page, hash, start) {
  await page.run((hash) => void (location.hash = hash), hash);
  await page.waitFor((start) => document.querySelector("#chart canvas") && document.querySelector("#chart").getAttribute("aria-label")?.startsWith(start), start);
}

const said = (page, pattern) => page.waitFor((pattern) => new RegExp(pattern).test(document.querySelector("[role=status]").textContent), pattern);
const selected = (page, n) => page.waitFor((n) => (statlas.view.draw?.selected?.length ?? 0) === n, n);

// plays starts the bubbles by the space bar and wants them to go on by themselves.
async function plays(page) {
  await reads(page, ".race output", "2024");
  await press(page, ".race .segment", "4×");
  await page.run(() => document.activeElement?.blur());
  await page.key(" ");
  await page.waitFor(() => !["2024", "2011"].includes(document.querySelector(".race output").textContent));
}

test("bubbles play by the space bar, stand where they are told, and the address keeps it", async () => {
  await show(page, POINTS, "Scatter plot");
  await press(page, ".controls .segment", "Bubbles");
  await page.waitFor(() => document.querySelector("#chart")?.getAttribute("aria-label")?.startsWith("Bubble chart"));
  await plays(page);
  await page.key("p");
  await page.waitFor(() => /at=20\d\d/.test(location.hash));
  await page.choose(".race-to", "2015");
  await reads(page, ".race output", "2015");
  await page.waitFor(() => location.hash.includes("at=2015") && document.querySelector("#chart").getAttribute("aria-label").includes("2015"));
  await page.run(() => document.activeElement?.blur());
  await page.key(".");
  await page.waitFor(() => location.hash.includes("at=2016"));
  await page.choose(".race-to", "1066");
  await said(page, "There is no period 1066");
  await reads(page, ".race output", "2016");
  await page.run(() => void (location.hash = location.hash.replace("at=2016", "at=2013")));
  await reads(page, ".race output", "2013");
});

test("a bubble is reached by keyboard, and selected leaves a trail", async () => {
  await show(page, POINTS + "&form=bubble&at=2020", "Bubble chart");
  const trails = () => page.run(() => statlasShell.chart.svg(document.querySelector("#chart")).match(/<path[^>]*fill="none"[^>]*stroke-width="2"[^>]*stroke-opacity="0.7"|<polyline[^>]*stroke-width="2"/g)?.length ?? 0);
  const none = await trails();
  await page.run(() => document.querySelector("#chart").focus());
  await page.key("End");
  await said(page, "2020; GDP, revised: .*; R&D spending: .*; R&D to GDP");
  await page.key("Enter");
  await selected(page, 1);
  await page.waitFor(() => document.querySelector("tr.selected"));
  assert.equal(await trails(), none + 1);
  await page.key("Escape"); // leaves the point
  await page.key("Escape");
  await selected(page, 0);
});

// drag moves the pointer from one part of the chart to another, as fractions of it.
async function drag(page, from, to, shift) {
  await page.run((from, to, shiftKey) => {
    const chart = document.querySelector("#chart");
    const target = chart.querySelector("canvas");
    const { left, top, width, height } = chart.getBoundingClientRect();
    const at = (type, [x, y]) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerId: 1, isPrimary: true, shiftKey, button: 0, clientX: left + x * width, clientY: top + y * height }));
    chart.setPointerCapture = () => {}; // no real pointer is down
    at("pointerdown", from);
    at("pointermove", to);
    at("pointerup", to);
  }, from, to, shift);
}

test("a rectangle selects the entities in it, dragged or spanned by keys, and Escape lets them go", async () => {
  await show(page, POINTS + "&where=period~eq~2023", "Scatter plot");
  await page.waitFor(() => document.querySelector(".brush-button"));
  await drag(page, [0.05, 0.05], [0.98, 0.95], false);
  assert.equal(await page.run(() => statlas.view.draw?.selected), undefined);
  await drag(page, [0.45, 0.1], [0.98, 0.6], true);
  const some = await page.waitFor(() => statlas.view.draw?.selected);
  assert.ok(some.includes("guangdong") && some.length < 10, String(some));
  await said(page, `${some.length} points? in the area. (Selected: |\\d+ entities selected)`);
  await page.waitFor((n) => document.querySelectorAll("tr.selected").length === n && location.hash.includes("selected="), some.length);
  await page.run(() => document.querySelector("#chart").focus());
  await page.key("Escape");
  await selected(page, 0);
  await page.run(() => document.querySelector(".brush-button").click());
  await drag(page, [0.01, 0.01], [0.99, 0.99], false);
  await selected(page, 31);
  await page.run(() => document.querySelector("#chart").focus());
  await page.key("Home");
  await page.key("b");
  await said(page, "One corner is set");
  await page.key("ArrowRight");
  await page.key("b");
  await page.waitFor(() => [2, 3, 4, 5, 6, 7, 8, 9, 10].includes(statlas.view.draw?.selected?.length));
});

test("very many points are counted where the table is, and each rectangle is reached", async () => {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const rows = Array.from({ length: 20_000 }, (_, i) => `z${i % 900},${(10 * (next() + next() + next())).toFixed(3)},${(100 * next() * next()).toFixed(2)}`);
  await page.run(async (csv) => void (await statlas.open(csv, { name: "many.csv" })), "zone,x,y\n" + rows.join("\n") + "\n");
  await page.run(async () => void (await statlas.show({ ...statlas.view, tab: "correlation", question: { points: ["x", "y"] } })));
  const { points } = await page.waitFor(() => statlas.answer?.points?.bins && statlas.answer);
  assert.equal(points.x.length, 0);
  assert.equal(points.bins.cells.reduce((sum, cell) => sum + cell[2], 0), 20_000);
  await page.waitFor(() => document.querySelector("#chart")?.getAttribute("aria-label")?.startsWith("Density plot of y against x, 20,000 points"));
  const drawn = await page.waitFor(() => statlasShell.chart.svg(document.querySelector("#chart")).match(/fill="(rgb|#)[^"]*"/g)?.length);
  assert.ok(drawn > points.bins.cells.length / 2, `${drawn} parts drawn of ${points.bins.cells.length}`);
  await page.run(() => document.querySelector("#chart").focus());
  await page.key("Home");
  await said(page, "x: .* to .*; y: .* to .*; \\d+ points? \\(");
});

// of the same table as the test before
test("counts are finer where they are looked at closer, then the points themselves, and a rectangle selects from both", async () => {
  const wide = await page.run(() => statlas.answer.points.bins.x[1] - statlas.answer.points.bins.x[0]);
  await page.run(() => document.querySelector("#chart").focus());
  for (let i = 0; i < 3; i++) await page.key("+"); // round widths are 2 or 2.5 times each other
  await page.waitFor((wide) => {
    const fine = statlas.answer?.points?.near?.bins?.x;
    return fine && fine[1] - fine[0] < wide;
  }, wide);
  await drag(page, [0.5, 0.5], [0.505, 0.53], true);
  await said(page, "\\d+ points? in the area");
  assert.ok(await page.waitFor(() => statlas.view.draw?.selected?.every((zone) => zone.startsWith("z"))));
  await page.run(() => document.querySelector("#chart").focus());
  await page.key("+");
  const n = await page.waitFor(() => statlas.answer?.points?.near?.x?.length);
  assert.ok(n < 5000);
  await page.key("0");
  await page.waitFor(() => statlas.answer?.points && !statlas.answer.points.near);
});

test("a click on a legend isolates a group of a distribution, and a second one restores it", async () => {
  const csv = "zone,kind,rd\n" + ["park", "city"].map((kind, k) => [4, 5, 6, 7, 9].map((x) => `${kind}${x},${kind},${x + 2 * k}\n`).join("")).join("");
  await page.run(async (csv) => void (await statlas.open(csv, { name: "two.csv" })), csv);
  for (const form of ["", "ecdf", "box"]) {
    await page.run(async (form) => void (await statlas.show({ ...statlas.view, tab: "distribution", question: { by: ["kind"] }, draw: { form } })), form);
    await page.waitFor(() => statlas.answer?.groups?.length === 2 && document.querySelector("#chart canvas"));
    const click = () => page.run((row) => {
      const canvas = document.querySelector("#chart canvas");
      const box = canvas.getBoundingClientRect();
      const at = row ? { clientX: box.left + box.width / 2, clientY: box.top + 40 } : { clientX: box.left + 17, clientY: box.bottom - 14 };
      for (const kind of ["mousemove", "mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(kind, { bubbles: true, ...at }));
    }, form === "box");
    const strong = (n) => page.waitFor((n) => {
      const svg = statlasShell.chart.svg(document.querySelector("#chart"));
      return ["#0072b2", "#d55e00"].filter((colour) => svg.includes(colour)).length === n;
    }, n);
    await strong(2);
    const top = await page.run(() => document.querySelector("#chart").getBoundingClientRect().top);
    await click();
    const [group] = await page.waitFor(() => statlas.view.draw?.groups);
    await strong(1);
    await reads(page, ".selection", new RegExp(`^Selected: ${group}`));
    await page.waitFor((top) => document.querySelector("#chart").getBoundingClientRect().top === top, top); // a second click in place takes it back
    await click();
    await page.waitFor(() => !statlas.view.draw?.groups);
    await strong(2);
  }
});

test("nothing failed on the way", async () => {
  assert.deepEqual(await page.errors(), []);
});

test("bubbles play and a rectangle selects in Firefox", { timeout: 120_000 }, async () => {
  const firefox = await launch("firefox");
  try {
    const page = await firefox.open(site.file + "#" + POINTS + "&form=bubble", { lang: "en" });
    await ready(page);
    await shownAnswer(page, "correlation");
    await plays(page);
    await page.key("p");
    await page.waitFor(() => location.hash.includes("at="));
    await page.choose(".race-to", "2024");
    await reads(page, ".race output", "2024");
    await drag(page, [0.05, 0.05], [0.98, 0.95], true);
    await page.waitFor(() => statlas.view.draw?.selected?.length > 20);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await firefox.close();
  }
});
