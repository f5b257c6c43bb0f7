// What a user does with large tables, for how long it keeps the page's own thread: each use sets a view up, if it needs one, and then
// does what is measured. Real input goes through the browser's own mouse, keys and wheel.
import { setTimeout as sleep } from "node:timers/promises";
import { press } from "../e2e/steps.mjs";
import { random } from "./table.mjs";

const DAYS = 100_000;
const FIRMS = 20_000;

// days is one series with a figure for every day since 1750.
export function days() {
  const next = random(20260104);
  const start = Date.UTC(1750, 0, 1) / 86_400_000;
  const lines = ["day,level"];
  for (let i = 0, level = 100; i < DAYS; i++) {
    level += next() - 0.5;
    lines.push(`${new Date((start + i) * 86_400_000).toISOString().slice(0, 10)},${level.toFixed(3)}`);
  }
  return lines.join("\n") + "\n";
}

// firms are very many entities over five years.
export function firms() {
  const next = random(20260105);
  const lines = ["firm,kind,year,revenue,staff"];
  for (let i = 0; i < FIRMS; i++) {
    const size = Math.exp(8 * next());
    for (let year = 2020; year < 2025; year++) lines.push(`Firm ${String(i).padStart(5, "0")},kind ${i % 7},${year},${(size * (1 + next())).toFixed(2)},${Math.round(3 + 500 * next())}`);
  }
  return lines.join("\n") + "\n";
}

// show brings a view on screen and waits for its answer and its chart.
export async function show(page, tab, question = {}, draw = {}) {
  await page.run(async (view) => void (await statlas.show({ ...statlas.view, ...view })), { tab, question, draw });
  await calm(page);
}

// calm waits until nothing is on its way any more.
export async function calm(page) {
  await sleep(200);
  await page.waitFor(() => document.querySelector(".main")?.getAttribute("aria-busy") === "false" && !document.querySelector(".computing, .working"));
  await sleep(1000); // what is asked and drawn after it
}

const box = (page, selector) => page.waitFor((selector) => {
  const one = document.querySelector(selector);
  one?.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = one?.getBoundingClientRect() ?? {};
  return width > 0 && { left, top, width, height };
}, selector);

// over moves the mouse across an element by the parts of it given, in small steps.
async function over(page, selector, places, keys = []) {
  const { left, top, width, height } = await box(page, selector);
  for (const key of keys) await page.tab.keyboard.down(key);
  for (const [k, [x, y]] of places.entries()) {
    await page.tab.mouse.move(left + x * width, top + y * height, { steps: k ? 15 : 1 });
    if (keys.includes("Shift") && !k) await page.tab.mouse.down();
  }
  if (keys.includes("Shift")) await page.tab.mouse.up();
  for (const key of keys) await page.tab.keyboard.up(key);
}

const hover = (page) => over(page, "#chart", [[0.15, 0.5], [0.85, 0.3], [0.3, 0.8]]);
const brush = async (page) => {
  await over(page, "#chart", [[0.4, 0.4], [0.6, 0.6]], ["Shift"]);
  await calm(page);
};

// zoom turns the wheel over the middle of the chart.
async function zoom(page, by = -200, times = 6) {
  const { left, top, width, height } = await box(page, "#chart");
  await page.tab.mouse.move(left + width / 2, top + height / 2);
  await page.tab.keyboard.down("Control");
  for (let i = 0; i < times; i++) await page.tab.mouse.wheel({ deltaY: by });
  await page.tab.keyboard.up("Control");
  await calm(page);
}

const key = async (page, ...names) => {
  for (const name of names.slice(0, -1)) await page.tab.keyboard.down(name);
  await page.tab.keyboard.press(names.at(-1));
  for (const name of names.slice(0, -1)) await page.tab.keyboard.up(name);
};
const click = (page, selector, text = "") => press(page, selector, text);
const focus = (page, selector) => page.run((selector) => document.querySelector(selector).focus(), selector);
const width = (page, width) => page.tab.setViewport({ width, height: 800 });

// menus opens and closes each menu of the header.
const MENUS = [".data-switch .button, .switch > .button", ".steps-button", ".views > .button", ".share > .button", ".look > .button"];
const menus = async (page) => {
  for (const menu of MENUS) {
    await page.run((menu) => document.querySelector(".header").querySelector(menu)?.click(), menu);
    await sleep(300);
    await key(page, "Escape");
    await page.run(() => document.querySelector(".header .scrim")?.click());
    await sleep(200);
  }
};
const language = async (page) => {
  for (let i = 0; i < 2; i++) await page.run(() => document.querySelector(".header-end > .button.plain[lang]").click()), await calm(page);
};
const theme = async (page) => {
  await click(page, ".look > .button");
  for (const name of ["Dark", "Light"]) await click(page, ".look .segment", name), await calm(page);
  await page.run(() => document.querySelector(".look .scrim")?.click());
};
const resize = async (page) => {
  for (const w of [1000, 700, 1280]) await width(page, w), await calm(page);
};
const all = { menus, language, theme, resize };
const on = (name, setup) => Object.fromEntries(Object.entries(all).map(([act, does]) => [`${name}: ${act}`, { setup, does }]));

const PAIR = { points: ["revenue", "rd"] };
const density = (page) => show(page, "correlation", PAIR);
const table = (page) => show(page, "table");
const line = (page) => show(page, "trend");

const SIX = ["rd", "staff", "patents", "growth", "revenue"].map((column, k) => ({ column, fn: ["sum", "mean", "sum", "median", "max"][k] }));
const pivot = (page, question) => show(page, "pivot", { across: "sector", measure: "revenue", fn: "sum", share: "row", ...question });
const pressed = (selector, text) => async (page) => (await click(page, selector, text), await calm(page));

const SOME = Array.from({ length: 2000 }, (_, i) => `Firm ${String(i).padStart(5, "0")}`);

// USES are those of the table of the benchmark, of days and of firms.
export const USES = {
  table: {
    "density: draw": { setup: table, does: density },
    "density: hover": { does: hover },
    "density: brush": { does: brush },
    "density: zoom": { setup: density, does: zoom },
    "density: zoom to points": { does: (page) => zoom(page, -400, 24) },
    "density: hover points": { does: hover },
    "density: brush points": { does: brush },
    "density: zoom out": { setup: async (page) => (await density(page), await zoom(page)), does: (page) => zoom(page, 400, 20) },
    "density: keys": { setup: density, does: async (page) => (await focus(page, "#chart"), await key(page, "Home"), await key(page, "ArrowRight"), await key(page, "End"), await key(page, "+"), await calm(page)) },
    "density: by group": { does: (page) => show(page, "correlation", { ...PAIR, by: ["sector"] }) },
    "density: curve": { does: (page) => show(page, "correlation", { ...PAIR, curve: "quadratic" }) },
    ...on("density", density),
    "table: draw": { does: table },
    "table: cells": { does: async (page) => (await over(page, ".grid", [[0.2, 0.3], [0.6, 0.7]], ["Shift"]), await calm(page)) },
    "table: Ctrl-A": { does: async (page) => (await focus(page, ".grid"), await key(page, "Control", "a"), await calm(page)) },
    "table: too many to copy": { does: async (page) => (await key(page, "Control", "c"), await calm(page)) },
    "table: keys": { does: async (page) => { for (const k of ["End", "PageDown", "PageDown", "PageUp", "Home", "ArrowDown", "ArrowRight"]) await key(page, k), await sleep(100); await key(page, "Control", "End"), await calm(page); } },
    "table: sort": { setup: table, does: async (page) => (await click(page, ".head-text", "revenue"), await calm(page), await click(page, ".head-text", "city"), await calm(page)) },
    "table: column menu": { setup: table, does: async (page) => { for (const k of [0, 1, 4]) await page.run((k) => document.querySelectorAll(".head-menu")[k].click(), k), await sleep(600), await key(page, "Escape"), await sleep(300); } },
    "table: filter": { does: (page) => show(page, "table", { where: [{ column: "city", op: "eq", value: "Wuxi" }] }) },
    "table: copy of 999,470 cells": { does: async (page) => (await focus(page, ".grid"), await key(page, "Control", "a"), await sleep(1000), await key(page, "Control", "c"), await sleep(4000)) },
    "table: search": { setup: table, does: async (page) => (await page.run(() => document.querySelector('.panel input[type=search], aside input[type=search]').focus()), await page.tab.keyboard.type("F0999", { delay: 60 }), await calm(page)) },
    ...on("table", table),
    "insights": { setup: table, does: async (page) => (await click(page, ".guide-button"), await page.waitFor(() => /Nothing notable/.test(document.querySelector('[data-key="stands"] li')?.textContent)), await calm(page)) },
    "insights: close": { does: async (page) => (await click(page, ".guide-close"), await calm(page)) },
    "profile": { does: async (page) => { for (const k of [0, 1, 4, 9]) await page.run((k) => [...document.querySelectorAll('.panel [aria-expanded], .column-list [aria-expanded]')][k]?.click(), k), await sleep(1500); } },
    "palette": { does: async (page) => (await key(page, "Control", "k"), await sleep(500), await page.tab.keyboard.type("revenue", { delay: 60 }), await sleep(300), await key(page, "Escape"), await sleep(300)) },
    "panel check": { setup: table, does: async (page) => (await click(page, "aside .button", "Panel check"), await page.waitFor(() => document.querySelector(".panel-check .facts") !== null), await calm(page)) },
    "pivot: by sector": { setup: table, does: (page) => pivot(page, { by: ["sector"], across: "none" }) },
    "pivot: draw": { setup: table, does: (page) => pivot(page, { by: ["year", "city"] }) },
    "pivot: six values": { does: (page) => pivot(page, { by: ["year", "city"], measures: SIX }) },
    "pivot: 2,800 lines of 192 numbers": { does: (page) => pivot(page, { by: ["patents", "sector"], across: "year", measures: SIX }) },
    "pivot: sort": { does: pressed(".numbers thead .link", "Mean of staff") },
    "pivot: fold": { does: pressed(".numbers tbody .link[aria-expanded]", "") },
    "pivot: fold all": { does: pressed(".controls .button", "Fold or unfold all") },
    "pivot: next page": { setup: pressed(".controls .button", "Fold or unfold all"), does: pressed(".numbers .pages button", "›") },
    ...on("pivot", (page) => pivot(page, { by: ["year", "city"], measures: SIX })),
    "card": { setup: density, does: async (page) => (await click(page, ".computation-head"), await sleep(3000)) },
  },
  days: {
    "line: draw": { setup: table, does: line },
    "line: hover": { does: hover },
    "line: zoom": { does: zoom },
    "line: zoom further": { does: (page) => zoom(page, -400, 12) },
    "line: zoom out": { does: (page) => zoom(page, 400, 30) },
    "line: keys": { does: async (page) => (await focus(page, "#chart"), await key(page, "Home"), await key(page, "ArrowRight"), await key(page, "End"), await key(page, "+"), await calm(page)) },
    "line: fits": { does: (page) => show(page, "trend", { fit: "loess", transform: "rolling", window: 30 }) },
    ...on("line", line),
    "line: card": { does: async (page) => (await click(page, ".computation-head"), await sleep(3000)) },
    "line: area": { does: (page) => show(page, "trend", {}, { form: "area" }) },
  },
  firms: Object.fromEntries([
    ["trend"], ...["line", "area", "heat", "multiples"].map((form) => [form === "line" ? "trend of 2,000" : `${form} of 2,000`, "trend", { entities: SOME }, { form }]),
    ["ranking"], ["ranking of all", "ranking", { top: FIRMS }], ["bump of all", "ranking", { top: FIRMS }, { form: "bump" }], ["race of all", "ranking", { top: FIRMS }, { form: "race" }],
    ...["slope", "dumbbell"].map((form) => [`${form} of all`, "ranking", { top: FIRMS }, { form }]),
    ["pivot of all", "pivot", { by: ["firm"], across: "year" }], ["correlation"], ["bubbles", "correlation", { points: ["revenue", "staff"] }, { form: "bubble" }],
    ["distribution of all", "distribution", { by: ["firm"] }], ["comparison"], ["comparison of all", "comparison", { by: ["firm"] }], ["model"], ["inequality"],
  ].map(([name, tab = name, question, draw]) => [`firms: ${name}`, { does: (page) => show(page, tab, question, draw) }])),
};
