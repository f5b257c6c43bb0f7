// Trends as heat maps, rankings as dumbbells, notes written by hand, and a line of 100,000 points that is drawn of its extremes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { opened, press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site;
const browsers = [];
before(async () => (site = await serve()));
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await site?.close();
});

async function openIn(engine, hash) {
  const browser = await launch(engine);
  browsers.push(browser);
  const page = await browser.open(site.http + hash, { lang: "en" });
  await ready(page);
  return page;
}

let first;
const page = () => (first ??= openIn("chromium", "#lang=en"));
const show = async (page, hash) => page.run(async (hash) => void (await statlas.show(hash)), hash);

// alt waits for a chart whose text alternative matches, and returns it.
const alt = (page, pattern) => page.waitFor((pattern) => {
  const text = document.querySelector("#chart canvas") && document.querySelector("#chart").getAttribute("aria-label");
  return text && new RegExp(pattern).test(text) && text;
}, pattern);

// keys presses keys in the chart until the page says what matches.
async function keys(page, says, ...names) {
  await page.run(() => document.querySelector("#chart").focus());
  for (const name of names) await page.key(name);
  await reads(page, "[role=status]", says);
}

// set writes into the control with that label, or takes that option of its list.
const set = (page, label, value) => page.waitFor((label, value) => {
  const field = [...document.querySelectorAll(".controls .field")].find((f) => f.querySelector(".field-name").textContent === label)?.querySelector("select, input");
  if (!field) return false;
  field.value = value;
  if (field.value !== value) return false;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}, label, value);

// annotate writes a note by hand: its kind, where it stands, and words, which add it.
async function annotate(page, kind, fields, wanted) {
  await set(page, "Annotate", kind);
  for (const [label, value] of Object.entries(fields)) await set(page, label, value);
  await page.waitFor((wanted) => statlas.view.draw.notes?.includes(wanted) && document.querySelector('[data-field="note.words"]').value === "", wanted);
}

async function heat(page) {
  await show(page, "#data=province-rd&tab=trend&form=heat&lang=en");
  await alt(page, "^Heat map: .*series: 31\\. Beijing: ");
  await keys(page, /^Beijing; 2017: 5\.64%|^Beijing; 20\d\d: /, "Home");
  await keys(page, /^Shanghai; 20\d\d: [\d.]+%$/, "ArrowDown", "End");
  await page.run(() => ["Escape", "Home", "ArrowDown", "Enter"].forEach((key) => document.querySelector("#chart").dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))));
  await page.waitFor(() => location.hash.includes("selected=shanghai") && document.querySelector('tr.selected[data-entity="shanghai"]') !== null);
}

for (const engine of ["chromium", "firefox"]) {
  test(`${engine}: a heat map is read and selected by keyboard, and a note by hand stands in address, words and picture`, async () => {
    const on = engine === "chromium" ? await page() : await openIn(engine, "#lang=en");
    await heat(on);
    await show(on, "#data=province-rd&tab=trend&measure=rd_spend&lang=en");
    await alt(on, "^Lines");
    await annotate(on, "event", { Where: "2020", Words: "COVID-19 <i>&" }, "2020:COVID-19 <i>&");
    await alt(on, "Notes: 2020: COVID-19 <i>&\\.$");
    const svg = await on.waitFor(() => {
      const svg = statlasShell.chart.svg(document.querySelector("#chart"));
      return svg.includes("COVID-19") && svg;
    });
    assert.ok(svg.includes("COVID-19 &lt;i&gt;&amp;") && !svg.includes("<i>"), "words of the user are text in the picture");
    assert.match(await on.run(() => location.hash), /&note=2020:COVID-19%20%3Ci%3E%26/);
    assert.deepEqual(await on.errors(), []);
  });
}

test("notes of every kind are added, listed, undone by back and taken away", async () => {
  const on = await page();
  await annotate(on, "band", { Where: "2021~2024", Words: "the plan" }, "2021~2024:the plan");
  await annotate(on, "value", { Where: "2000~2500", Words: "wanted" }, "=2000~2500:wanted");
  await annotate(on, "point", { Entity: "beijing", Where: "2022", Words: "a peak" }, "beijing@2022:a peak");
  await alt(on, "Notes: 2020: COVID-19 <i>&; 2021–2024: the plan; Beijing, 2022: a peak; wanted: ");
  await on.back();
  await on.waitFor(() => statlas.view.draw.notes?.length === 3 && document.querySelectorAll('[data-key="note.all"] input').length === 3);
  await on.forward();
  await on.waitFor(() => document.querySelectorAll('[data-key="note.all"] input').length === 4);
  await on.run(() => document.querySelector('[data-key="note.all"] input').focus());
  await on.key("Space");
  await on.waitFor(() => document.querySelectorAll('[data-key="note.all"] input').length === 3 && !location.hash.includes("COVID"));
  await show(on, "#data=province-rd&tab=trend&measure=rd_spend&form=multiples&note=2021~2024:the plan&note=2090:never&lang=en");
  await alt(on, "^Small multiples.*Notes: 2021–2024: the plan\\. ");
  await reads(on, ".chart-note", /no place for the note “2090:never”/);
});

test("a dumbbell has two dots an entity, in the tips' own words, and selects", async () => {
  const on = await page();
  await show(on, "#data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018&top=20&lang=en");
  await alt(on, "^Bar chart");
  await set(on, "Chart", "dumbbell");
  await alt(on, "^Dumbbell chart of .*2018 and 2024, entities: 20\\. Guangdong");
  await keys(on, /^2\. Jiangsu Province; .*2024: CNY 459\.75bn.*; 2018: CNY 250\.44bn/, "Home", "ArrowRight");
  await on.key("Enter");
  await on.waitFor(() => location.hash.includes("selected=jiangsu"));
  assert.deepEqual(await on.errors(), []);
});

// A row a day: 100,000 of them, one far up and one far down.
function long() {
  const lines = ["day,height"];
  for (let i = 0; i < 100_000; i++) {
    const value = { 33_333: 70, 61_234: -55 }[i] ?? Math.sin(i / 700) * 10 + ((i * 7919) % 101) / 50;
    lines.push(`${new Date(Date.UTC(1730, 0, 1 + i)).toISOString().slice(0, 10)},${value.toFixed(3)}`);
  }
  return lines.join("\n");
}

test("100,000 days come as their extremes, and zoom brings all that is in sight", async () => {
  const on = await page();
  await on.drop("long.csv", Buffer.from(long()));
  await opened(on, "long.csv");
  await press(on, ".tab", "Trends");
  await alt(on, "^Lines");
  await reads(on, ".numbers-head .hint", / of 100,000 values/);
  const points = () => on.run(() => statlas.answer.series[0].points.map(({ t, value }) => [t, value]));
  const all = await points();
  const values = all.map(([, value]) => value);
  assert.ok(all.length < 2500 && Math.max(...values) === 70 && Math.min(...values) === -55, `${all.length} points`);
  await on.run(() => document.querySelector("#chart").focus());
  for (let i = 0; i < 8; i++) await on.key("+");
  await on.waitFor((before) => statlas.answer.series[0].points.length !== before, all.length);
  const near = await points();
  const middle = (near[0][0] + near.at(-1)[0]) / 2;
  const inside = (all) => all.filter(([t]) => Math.abs(t - middle) < 5).length;
  assert.ok(inside(near) > 5 * inside(all), `${inside(near)} points in the middle, ${inside(all)} before`);
  assert.deepEqual([near[0], near.at(-1)], [all[0], all.at(-1)]);
  assert.deepEqual(await on.errors(), []);
});
