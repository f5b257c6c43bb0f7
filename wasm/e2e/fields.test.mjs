// What analyses are asked by hand: numbers that cannot be are told beside their field, peers, periods and levels are picked,
// a cell of the matrix leads to its points and their rows and back, a slow answer is stopped.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site, browsers, page;

before(async () => {
  site = await serve();
  browsers = await Promise.all(["chromium", "firefox", "webkit"].map((name) => launch(name)));
  page = await open(browsers[0]);
});
after(async () => {
  for (const browser of browsers ?? []) await browser.close();
  await site?.close();
});

async function open(browser) {
  const page = await browser.open(`${site.file}#data=province-rd&tab=ranking&measure=rd_spend&at=2023&lang=en`, { lang: "en" });
  await ready(page);
  await shownAnswer(page, "ranking");
  return page;
}

// pick takes an option of the list or the row of buttons with that label.
const pick = (page, label, value) => page.waitFor((label, value) => {
  const field = [...document.querySelectorAll(".controls .field")].find((f) => f.querySelector(".field-name").textContent === label);
  const button = field?.querySelector(`button[data-key="${value}"]`);
  if (button) return button.click(), true;
  const list = field?.querySelector("select");
  if (![...(list?.options ?? [])].some((o) => o.value === value)) return false;
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}, label, value);

// show brings a tab of the same data on screen.
async function show(page, tab, question = {}, draw = {}) {
  await page.run(async (tab, question, draw) => void (await statlas.show({ data: "province-rd", tab, question, draw, lang: "en" })), tab, question, draw);
  await shownAnswer(page, tab);
}

async function wrongNumber(page) {
  await show(page, "distribution");
  await pick(page, "Bins", "own");
  await page.choose('[data-field="binsOwn"]', "many");
  await reads(page, "#binsOwn-wrong", /whole number from 1 to 500/);
  await page.waitFor(() => {
    const field = document.querySelector('[data-field="binsOwn"]');
    return field.value === "many" && field.getAttribute("aria-invalid") === "true" && !location.hash.includes("bins");
  });
  await page.choose('[data-field="binsOwn"]', "7");
  await page.waitFor(() => statlas.answer?.groups[0].bins.length === 7 && !document.querySelector(".field-wrong") && location.hash.includes("bins=7"));
}

async function peers(page) {
  await show(page, "ranking", { measure: "rd_spend", at: "2023" });
  await pick(page, "Beside its peers", "zhejiang");
  await reads(page, ".reading", /Nearest by the measure itself: Zhejiang Province is no\. \d of 11/);
  await pick(page, "Peers by", "gdp_revised");
  await reads(page, ".reading", /Nearest by GDP, revised/);
  await press(page, ".controls button", "Compare with peers over time");
  await shownAnswer(page, "trend");
  await page.waitFor(() => statlas.answer?.series.length === 11 && statlas.answer.series[0].entity === "zhejiang" && location.hash.includes("selected=zhejiang"));
}

async function oneYearsModel(page) {
  await show(page, "model", { x: ["gdp_revised"], y: "rd_spend" });
  const all = await page.run(() => statlas.answer.n);
  await pick(page, "Period", "2023");
  await page.waitFor((all) => statlas.answer?.n <= 31 && statlas.answer.n < all, all);
  await reads(page, ".sentence", /, 2023$/);
}

test("a wrong number is told beside its field, and the next right one is taken", () => wrongNumber(page));
test("peers are picked by what is near, and drawn over time with one press", () => peers(page));
test("a model is of one year when told so, and its title says it", () => oneYearsModel(page));

test("bounds of a comparison follow the level", async () => {
  await show(page, "comparison", { by: ["period"], level: 0.5 });
  const narrow = await page.run(() => statlas.answer.groups[0]);
  await pick(page, "Level of intervals", "0.99");
  await page.waitFor((upper) => statlas.answer?.level === 0.99 && statlas.answer.groups[0].upper > upper, narrow.upper);
  await reads(page, ".reading", /99% interval/);
});

test("a cell leads to its points and these to their rows in two presses, and back", async () => {
  await show(page, "correlation", { columns: ["rd_spend", "gdp_revised", "rd_to_gdp"] });
  await page.waitFor(() => document.querySelector("#chart canvas") && /matrix/i.test(document.querySelector("#chart").getAttribute("aria-label")));
  await page.run(() => document.querySelector("#chart").focus());
  for (let k = 0; k < 2; k++) await page.key("ArrowRight"); // past a column with itself
  await page.key("Enter");
  await page.waitFor(() => statlas.answer?.points);
  await press(page, ".controls button", "See these rows");
  await page.waitFor(() => document.querySelector(".grid") && document.querySelectorAll(".filter").length === 2);
  await page.back();
  await page.waitFor(() => statlas.answer?.points);
  await page.back();
  await page.waitFor(() => statlas.answer?.kind === "correlation" && !statlas.answer.points);
});

// tabbed goes through the controls by Tab from the first one, and returns those that it did not come to. What is on its way
// while it goes may put another control in the place of one.
async function tabbed(page) {
  const n = await page.run(() => {
    globalThis.controlsNow = () => [...document.querySelectorAll(".controls :is(input, select, button)")];
    globalThis.reached ??= new WeakSet();
    document.addEventListener("focusin", (event) => reached.add(event.target));
    document.activeElement.blur();
    controlsNow()[0].focus();
    return controlsNow().length;
  });
  for (let k = 1; k < n; k++) await page.key("Tab");
  return page.run(() => controlsNow().filter((e) => !reached.has(e)).map((e) => e.outerHTML.slice(0, 120)));
}

test("every control is reached by keyboard", async () => {
  for (const [tab, question] of [["ranking", { of: "zhejiang", at: "2023" }], ["distribution", { bins: "7" }], ["model", { x: ["gdp_revised"], y: "rd_spend" }]]) {
    await show(page, tab, question);
    let left = await tabbed(page);
    for (let again = 0; left.length && again < 2; again++) left = await tabbed(page);
    assert.deepEqual(left, [], tab);
  }
});

test("a slow answer shows how far it is and is stopped, and is given after all", async () => {
  const other = await browsers[0].open(`${site.file}#lang=en`, { lang: "en" });
  await ready(other);
  await other.run(async () => {
    let seed = 1;
    const next = () => (seed = (seed * 48271) % 2147483647);
    const rows = ["a,b,c,d,e,f,g,h"];
    for (let i = 0; i < 150_000; i++) rows.push(Array.from({ length: 8 }, next).join());
    await statlas.open(rows.join("\n"), { name: "noise.csv" });
    await statlas.show({ ...statlas.view, tab: "correlation", question: { method: "kendall" } });
  });
  await press(other, ".working button", "Cancel");
  await reads(other, ".app > [role=status]", "This question has no answer: it was cancelled");
  await reads(other, ".trouble", /it was cancelled/);
  await pick(other, "Method", "pearson");
  await other.waitFor(() => statlas.answer?.kind === "correlation" && !document.querySelector(".trouble, .working"));
  assert.deepEqual(await other.errors(), []);
});

for (const k of [1, 2]) {
  test(`the same in ${["", "Firefox", "WebKit"][k]}`, async () => {
    const other = await open(browsers[k]);
    await wrongNumber(other);
    await peers(other);
    await oneYearsModel(other);
    assert.deepEqual(await other.errors(), []);
  });
}
