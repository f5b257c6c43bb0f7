// Distributions and comparisons of a file's groups: chosen by hand, drawn in every form, read by keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

// Two groups that differ, and a third that has one figure far out.
const GROUPS = { park: [4.1, 4.4, 4.9, 5.2, 5.3, 5.8], city: [7.2, 7.9, 8.1, 8.4, 9.2, 9.9], port: [5.1, 5.2, 5.3, 5.4, 5.5, 30] };
const CSV = "kind,rd\n" + Object.entries(GROUPS).map(([kind, all]) => all.map((x) => `${kind},${x}\n`).join("")).join("");
const COLOURS = ["#0072b2", "#d55e00", "#009e73"];

let site, browsers, page;

before(async () => {
  site = await serve();
  browsers = await Promise.all(["chromium", "firefox"].map((name) => launch(name)));
  page = await open(browsers[0]);
});
after(async () => {
  for (const browser of browsers ?? []) await browser.close();
  await site?.close();
});

async function open(browser) {
  const page = await browser.open(site.file, { lang: "en" });
  await ready(page);
  await page.run(async (csv) => {
    await statlas.open(csv, { name: "groups.csv" });
    await statlas.show({ ...statlas.view, tab: "distribution" });
  }, CSV);
  await shownAnswer(page, "distribution");
  return page;
}

// pick chooses an option of the list of that label, as a hand does.
async function pick(page, label, value) {
  await page.waitFor((label, value) => {
    const field = [...document.querySelectorAll(".controls label")].find((e) => e.textContent.startsWith(label));
    const list = field?.querySelector("select");
    if (![...(list?.options ?? [])].some((o) => o.value === value)) return false;
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  }, label, value);
}

// drawn returns the chart as SVG once it has what makes it right.
const drawn = (page, right) => page.waitFor((right) => {
  const chart = document.querySelector("#chart");
  const svg = chart && statlasShell.chart.svg(chart);
  return svg && right.every((part) => svg.includes(part)) && svg;
}, right);

const colours = COLOURS.map((colour) => `fill="${colour}"`);
const shapes = (svg) => svg.split("<path").length;

test("a file's values are split by hand and drawn in every form", async () => {
  await reads(page, ".sentence", "Distribution of rd, 18 figures");
  await pick(page, "Groups", "kind");
  await page.waitFor(() => statlas.answer?.groups?.length === 3);
  await reads(page, ".sub", /Highest median: city, 8.25; lowest: park, 5.05/);
  const pictures = [await drawn(page, [...colours, "Share of each group", "port"])];
  for (const form of ["box", "violin", "strip", "ecdf"]) {
    await pick(page, "Chart", form);
    await page.waitFor((form) => statlas.view.draw.form === form && location.hash.includes("form=" + form), form);
    await page.waitFor((before) => statlasShell.chart.svg(document.querySelector("#chart")) !== before, pictures.at(-1));
    pictures.push(await drawn(page, form === "ecdf" ? ["Share of values up to there"] : [...colours, "n = 6"]));
  }
  assert.equal(new Set(pictures).size, 5);
  const [, box, , strip] = pictures;
  assert.ok(shapes(strip) >= shapes(box) + 18 - 3 * 7 - 1, "a strip has a dot for each value");
});

test("a bin, a box and a step are reached by keyboard", async () => {
  for (const [form, says] of [["histogram", " to .*; city: \\d \\("], ["box", "city; n = 6; median 8.25"], ["ecdf", "city: 16.7% up to 7.2"]]) {
    await page.run(async (form) => void (await statlas.show({ ...statlas.view, draw: { form } })), form);
    await drawn(page, []);
    await page.run(() => document.querySelector("#chart").focus());
    await page.key("Home");
    await page.waitFor((says) => new RegExp(says).test(document.querySelector("[role=status]").textContent), says);
    await page.key("Escape");
  }
});

test("the density goes and comes with its switch", async () => {
  await page.run(async () => void (await statlas.show({ ...statlas.view, draw: {} })));
  await page.waitFor(() => document.querySelector('[data-field="density"]'));
  const flip = () => page.run(() => document.querySelector('[data-field="density"]').click());
  await flip();
  await page.waitFor(() => statlas.answer?.groups.every((g) => g.density.length === 0));
  await flip();
  await page.waitFor(() => statlas.answer?.groups.every((g) => g.density.length > 0));
});

test("a comparison says its verdict, its test by hand and the pairs that differ", async () => {
  await page.run(async () => void (await statlas.show({ ...statlas.view, tab: "comparison" })));
  const answer = await shownAnswer(page, "comparison");
  assert.equal(answer.test, "anova");
  await reads(page, ".sub", /No difference between the groups can be told: Analysis of variance, p = 0\.\d+\./);
  await drawn(page, [...colours, "n = 6"]);
  await pick(page, "Test", "kruskal");
  await page.waitFor(() => statlas.answer?.test === "kruskal");
  await reads(page, ".sub", /The groups differ: Kruskal–Wallis test, p/);
  for (const says of [/H\(2\) = /, /ε² = .*95% interval/, /Pairs that differ after adjustment/, /city – park\+3.2/]) await reads(page, ".reading", says);
  await page.waitFor(() => document.querySelectorAll(".numbers tbody tr").length === 6);
});

test("both tabs work in Firefox", async () => {
  const other = await open(browsers[1]);
  await pick(other, "Groups", "kind");
  await drawn(other, colours);
  await other.run(async () => void (await statlas.show({ ...statlas.view, tab: "comparison" })));
  await shownAnswer(other, "comparison");
  await drawn(other, colours);
  assert.deepEqual(await other.errors(), []);
});
