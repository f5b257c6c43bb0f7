// Every view is looked over by axe in both languages and all themes; on none is anything wider than a small window, or a control
// too small for a finger.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { takePlace } from "./acts.mjs";
import { launch } from "./browser.mjs";
import { press, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What is looked over: the address's hash, what must stand there, what is pressed then, and what before it where panels are drawers.
const tabs = ["table", "trend", "ranking", "correlation", "distribution", "comparison", "model", "inequality", "pivot"];
const trend = "data=province-rd&tab=trend&measure=rd_spend";
const drawn = "#chart canvas";
const views = [
  ["gallery", "", ".cards"],
  ...tabs.map((tab) => [tab, `data=province-rd&tab=${tab}&measure=rd_spend`, { table: ".grid-row", pivot: ".numbers th" }[tab] ?? drawn]),
  ["pivot of several values", "data=province-rd&tab=pivot&measure=rd_spend&by=entity&across=period&where=period~between~2023~2024&measures=mean:rd_intensity~rows:&share=row", ".numbers th"],
  ["race", "data=province-rd&tab=ranking&measure=rd_spend&form=race", ".race"],
  ["multiples", "data=country-rd&tab=trend&form=multiples&entities=cn~us~kr~jp", drawn],
  ["points", "data=province-rd&tab=correlation&points=rd_spend~gdp_revised", drawn],
  ["datasets", trend, drawn, [".switch-button", ".popover"]],
  ["saved views", trend, drawn, ['.views > .button', ".views .popover"]],
  ["share", trend, drawn, [".share > .button", ".share .popover"]],
  ["steps", trend, drawn, [".steps [aria-expanded]", ".steps .popover"]],
  ["column menu", "data=province-rd&tab=table", ".grid-row", [".head-menu", ".scrim.clear"]],
  ["embedding", trend, drawn, [".bar-gap + .button", "dialog.embed"]],
  ["look", trend, drawn, [".look > .button", ".look .popover"]],
  ["palette", trend, drawn, [".header .find", ".palette[open]"]],
  ["calculator", trend, drawn, [".calc-new", ".calculator[open]", ".bar .button"]],
  ["error", "data=province-rd&tab=ranking&measure=nothing", ".trouble h1"],
  ["unknown", "data=nowhere", ".notice"],
  ["self-test", "selftest", ".selftest tr[data-key=\"49\"]"],
  ["charts", "charts", ".exhibit:last-child canvas"],
];

let site, browser, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file, { lang: "en" });
  await ready(page);
  await page.tab.evaluate(axe); // by the driver: the page's own policy takes no script
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// show brings a view up and waits for what must stand there.
async function show([, hash, wanted, pressed], lang, theme) {
  await page.run((hash) => void (location.hash = hash), `${hash}${hash && "&"}lang=${lang}&theme=${theme}`);
  await page.waitFor((wanted, lang, theme) => {
    const app = document.querySelector(".app");
    return app.dataset.theme === theme && app.lang.startsWith(lang) && document.querySelector(wanted) && document.querySelector("h1") && !document.querySelector('[aria-busy="true"]');
  }, wanted, lang, theme);
  if (!pressed) return;
  if (pressed[2] && (await page.run(() => innerWidth < 1000))) await press(page, pressed[2], "");
  await press(page, pressed[0], "");
  await page.waitFor((opened) => document.querySelector(opened) !== null, pressed[1]);
}

// found runs axe with the rules given and says for each violation its weight, rule and places.
async function found(given) {
  return page.run(async (runOnly) => (await axe.run(document, { runOnly, resultTypes: ["violations"] })).violations.map((v) =>
    ({ impact: v.impact, id: v.id, nodes: v.nodes.map((n) => `${n.target} ${n.any.concat(n.all)[0]?.message ?? ""}`) })), given);
}

const contrast = { type: "rule", values: ["color-contrast"] };

// lookOver adds to serious what axe finds on the page as it is and in other themes, which differ in nothing but colours.
async function lookOver(t, name, theme, others, serious) {
  for (const [now, given] of [[theme, rules], ...others.map((other) => [other, contrast])]) {
    await page.run(dress, now);
    for (const { impact, id, nodes } of await found(given)) {
      const line = `${name}, ${now}: ${impact} ${id} ×${nodes.length}: ${nodes.slice(0, 3).join(" | ")}`;
      t.diagnostic(line);
      if (impact === "serious" || impact === "critical") serious.push(line);
    }
  }
  await page.run(dress, theme);
}

// dress gives the page, and what lies over it, the colours of a theme.
function dress(theme) {
  for (const part of document.querySelectorAll(".app, .over, .tour-ring")) part.dataset.theme = theme;
}

for (const [lang, theme, others] of [["en", "light", ["dark", "contrast"]], ["zh", "dark", ["light"]]]) {
  test(`axe finds nothing serious, and no control too small, on any view in ${lang}`, { timeout: 120_000 }, async (t) => {
    const serious = [];
    for (const view of views) {
      await show(view, lang, theme);
      await lookOver(t, view[0], theme, others, serious);
      if (lang === "en") serious.push(...(await page.run(small)).map((one) => `${view[0]}: ${one}`));
      await leave(view);
    }
    assert.deepEqual(serious, []);
  });
}

// leave closes what was opened on a view.
async function leave([, , , pressed]) {
  if (!pressed) return;
  await page.key("Escape");
  await page.waitFor((opened) => document.querySelector(opened) === null, pressed[1]);
}

// wide lists what is wider than the window, or scrolls sideways with all that is on the page; asked, it says whether nothing is.
function wide(asked) {
  const found = [];
  for (const e of document.querySelectorAll("html, .app, .workspace, main, .panel, .popover, dialog")) {
    if (e.scrollWidth > e.clientWidth + 1) found.push(`${e.localName}.${e.className}: ${e.scrollWidth} in ${e.clientWidth}`);
    const { left, right } = e.getBoundingClientRect();
    if (right - left > 0 && (left < -1 || right > innerWidth + 1)) found.push(`${e.localName}.${e.className}: from ${left} to ${right}`);
  }
  return asked ? found.length === 0 : found;
}

// small lists the controls that are less than 24 px wide or high and closer to another than its circle of 24 px allows (WCAG 2.2,
// 2.5.8). Links within a sentence may be as small as its text, and what a label's text belongs to is as large as the label.
function small() {
  const found = [];
  const over = document.querySelector("dialog[open], .popover, .over") ?? document; // what lies over the page leaves the rest alone
  const seen = [...over.querySelectorAll("button, a[href], input, select, summary, textarea, [role=option]")].filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !e.matches(".unseen, .skip"));
  const boxes = seen.map((e) => (e.closest("label, .search") ?? e).getBoundingClientRect());
  const gap = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  for (const [i, e] of seen.entries()) {
    const { width, height, left, top } = boxes[i];
    if (!width || (width >= 23.5 && height >= 23.5) || e.closest("p, td, .histogram")) continue;
    const [x, y] = [left + width / 2, top + height / 2];
    const near = boxes.findIndex((box, k) => k !== i && !seen[k].contains(e) && !e.contains(seen[k]) && box.width && gap(x, y, box) < 12);
    if (near >= 0) found.push(`${e.localName}.${e.className} ${e.textContent.trim().slice(0, 20)} ${Math.round(width)}×${Math.round(height)} beside ${seen[near].localName}.${seen[near].className}`);
  }
  return [...new Set(found)].slice(0, 5);
}

for (const [width, height] of [[390, 844], [640, 400]]) { // a telephone, and 1280 × 800 at 200 %
  test(`no view scrolls sideways or has too small controls at ${width} × ${height}`, { timeout: 120_000 }, async () => {
    await page.tab.setViewport({ width, height });
    const found = [];
    for (const [i, view] of views.entries()) {
      const lang = (i + width) % 4 < 2 ? "zh" : "en"; // the other one at the other size
      await show(view, lang, "light");
      await page.waitFor(wide, true).catch(async () => found.push(`${view[0]}, ${lang}: ${await page.run(wide)}`));
      found.push(...(await page.run(small)).map((one) => `${view[0]}: ${one}`));
      await leave(view);
    }
    assert.deepEqual(found, []);
  });
}

for (const [lang, theme, others, tour] of [["en", "light", ["dark", "contrast"], "Tour"], ["zh", "contrast", ["light", "dark"], "导览"]]) {
  test(`axe finds nothing serious on the steps of the tour and the player of sound in ${lang}`, { timeout: 90_000 }, async (t) => {
    const serious = [];
    await page.tab.setViewport({ width: 1280, height: 800 });
    await show(["", trend, drawn], lang, theme);
    await page.waitFor(() => (document.querySelector("#chart").focus(), document.activeElement.id === "chart"));
    await page.key("h");
    await page.waitFor(() => document.activeElement.matches(".listen input"));
    await lookOver(t, "player", theme, others, serious);
    serious.push(...(await page.run(small)).map((one) => `player: ${one}`));
    await page.key("Escape");
    await page.waitFor(() => !document.querySelector(".listen"));
    await page.tab.keyboard.type("?");
    await press(page, "dialog.keys .button", tour);
    for (let step = 1; step <= 7; step++) {
      await page.waitFor((step) => document.querySelector("#tour-count")?.textContent === `${step} / 7` && !document.querySelector("dialog"), step);
      await lookOver(t, `tour ${step}`, theme, others, serious);
      await page.key("ArrowRight");
    }
    assert.deepEqual([...serious, ...(await page.run(small))], []);
    await page.key("Escape");
  });
}

test("axe finds nothing serious in the mapping of columns, on a slide and in a view in another page", { timeout: 60_000 }, async (t) => {
  const serious = [];
  await page.tab.setViewport({ width: 1280, height: 800 });
  await show(["gallery", "", ".cards"], "en", "light");
  await takePlace(page);
  await lookOver(t, "mapping", "light", ["dark", "contrast"], serious);
  await page.key("Escape");
  await show(["", trend, drawn], "en", "dark");
  await press(page, ".views > .button", "");
  await press(page, ".saved-views .button", "Present");
  await page.waitFor(() => document.querySelector(".presenting .chart canvas") && document.querySelector(".stage-bar"));
  await lookOver(t, "slide", "dark", ["light", "contrast"], serious);
  await page.key("Escape");
  await page.goto(`${site.file}?embed#${trend}&lang=en&theme=light`);
  await page.waitFor(() => document.querySelector(".framed #chart canvas") && document.querySelector("h1"));
  await page.tab.evaluate(axe);
  await lookOver(t, "embedded", "light", ["dark", "contrast"], serious);
  assert.deepEqual(serious, []);
});
