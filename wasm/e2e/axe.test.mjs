// Every view is looked over by axe, in both languages and themes, and nothing on it is wider than a small window.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// What is looked over: the address's hash, what must stand there, and what is pressed then.
const tabs = ["table", "trend", "ranking", "correlation", "distribution", "comparison", "model", "inequality", "pivot"];
const trend = "data=province-rd&tab=trend&measure=rd_spend";
const drawn = "#chart canvas";
const views = [
  ["gallery", "", ".cards"],
  ...tabs.map((tab) => [tab, `data=province-rd&tab=${tab}&measure=rd_spend`, tab === "table" ? ".grid-row" : drawn]),
  ["race", "data=province-rd&tab=ranking&measure=rd_spend&form=race", ".race"],
  ["multiples", "data=country-rd&tab=trend&form=multiples&entities=cn~us~kr~jp", drawn],
  ["points", "data=province-rd&tab=correlation&points=rd_spend~gdp_revised", drawn],
  ["datasets", trend, drawn, [".switch-button", ".popover"]],
  ["saved views", trend, drawn, ['.views > .button', ".views .popover"]],
  ["share", trend, drawn, [".share > .button", ".share .popover"]],
  ["steps", trend, drawn, [".steps [aria-expanded]", ".steps .popover"]],
  ["column menu", "data=province-rd&tab=table", ".grid-row", [".head-menu", ".scrim.clear"]],
  ["embedding", trend, drawn, [".bar-gap + .button", "dialog.embed"]],
  ["error", "data=province-rd&tab=ranking&measure=nothing", ".trouble h1"],
  ["unknown", "data=nowhere", ".notice"],
  ["self-test", "selftest", ".selftest tbody tr:nth-child(50)"],
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
  await press(page, pressed[0], "");
  await page.waitFor((opened) => document.querySelector(opened) !== null, pressed[1]);
}

// found runs axe and says for each violation its weight, rule and places.
async function found() {
  const violations = await page.run(async (rules) => (await axe.run(document, { runOnly: rules, resultTypes: ["violations"] })).violations.map((v) =>
    ({ impact: v.impact, id: v.id, nodes: v.nodes.map((n) => `${n.target} ${n.any.concat(n.all)[0]?.message ?? ""}`) })), rules);
  return violations;
}

// Every second view has one pair of combinations, its neighbours the other: each view is seen in both languages and both themes.
for (const [l, lang] of ["zh", "en"].entries()) {
  for (const [d, theme] of ["light", "dark"].entries()) {
    test(`axe finds nothing serious on any view in ${lang}, ${theme}`, { timeout: 120_000 }, async (t) => {
      const serious = [];
      for (const view of views.filter((_, i) => (i + l + d) % 2 === 0)) {
        await show(view, lang, theme);
        for (const { impact, id, nodes } of await found()) {
          const line = `${view[0]}: ${impact} ${id} ×${nodes.length}: ${nodes.slice(0, 3).join(" | ")}`;
          t.diagnostic(line);
          if (impact === "serious" || impact === "critical") serious.push(line);
        }
        if (view[3]) await page.key("Escape");
      }
      assert.deepEqual(serious, []);
    });
  }
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

for (const [width, height] of [[390, 844], [640, 400]]) { // a telephone, and 1280 × 800 at 200 %
  test(`no view scrolls sideways at ${width} × ${height}`, { timeout: 120_000 }, async () => {
    await page.tab.setViewport({ width, height });
    const found = [];
    for (const [i, view] of views.entries()) {
      const lang = (i + width) % 4 < 2 ? "zh" : "en"; // the other one at the other size
      await show(view, lang, "light");
      await page.waitFor(wide, true).catch(async () => found.push(`${view[0]}, ${lang}: ${await page.run(wide)}`));
      if (view[3]) await page.key("Escape");
    }
    assert.deepEqual(found, []);
  });
}
