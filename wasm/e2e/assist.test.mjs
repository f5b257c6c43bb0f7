// What is told to who hears the page, in its language, and what stays to be seen in the forced colours of a system.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site, browser, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const status = ".app > [role=status]";
const show = (hash) => page.run((hash) => void (location.hash = hash), hash);

test("each answer and each failure is told, in the language of the page", async () => {
  for (const [lang, told, failed] of [["en", /^(.+)\. Rows counted: \d+\.$/, /^This question has no answer: .*nothing/], ["zh", /^(.+)。计入 \d+ 行。$/, /^这个问题没有答案：.*nothing/]]) {
    for (const tab of ["trend", "ranking", "correlation", "distribution", "comparison", "model", "inequality"]) {
      await show(`data=province-rd&tab=${tab}&measure=rd_spend&lang=${lang}`);
      await reads(page, status, told);
      await page.waitFor((status, title) => {
        const plain = (text) => text?.replace(/\u2060/g, "").replace(/\u00a0/g, " ").trim(); // signs that only keep words together
        return plain(new RegExp(title).exec(document.querySelector(status).textContent)?.[1] ?? "none") === plain(document.querySelector("h1")?.textContent);
      }, status, told.source);
    }
    await show(`data=province-rd&tab=ranking&measure=nothing&lang=${lang}`);
    await reads(page, status, failed);
  }
  assert.deepEqual(await page.errors(), []);
});

test("what is marked, selected, ranged or pressed differs from the rest in forced colours", async () => {
  const driver = await page.tab.createCDPSession();
  await driver.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  const differ = (one, other) => page.waitFor((one, other) => {
    const look = (selector) => {
      const e = document.querySelector(selector);
      const { backgroundColor, outlineStyle, color } = e ? getComputedStyle(e) : {};
      return e && backgroundColor + outlineStyle + color;
    };
    return matchMedia("(forced-colors: active)").matches && look(one) && look(other) && look(one) !== look(other);
  }, one, other);
  await show("data=province-rd&tab=table&where=period~eq~2024&selected=beijing&lang=en");
  await differ(".grid-row.selected .cell", ".grid-row:not(.selected) .cell");
  await differ(".tab[aria-current]", ".tab:not([aria-current])");
  await page.waitFor(() => (document.querySelector("[role=grid]").focus(), document.activeElement.matches("[role=grid]")));
  for (let i = 0; i < 3; i++) await page.key("ArrowDown");
  await differ(".cell.active", ".grid-row:not(.selected) .cell:not(.active)");
  await page.tab.keyboard.down("Shift");
  await page.key("ArrowDown");
  await page.tab.keyboard.up("Shift");
  await differ(".cell.ranged", ".grid-row:not(.selected) .cell:not(.active):not(.ranged)");
  await page.tab.keyboard.down("Control");
  await page.key("k");
  await page.tab.keyboard.up("Control");
  await differ('.palette [aria-selected="true"]', '.palette [aria-selected="false"]');
  await page.key("Escape");
  await show("data=province-rd&tab=ranking&measure=rd_spend&at=2024&selected=beijing&lang=en");
  await differ(".rules tr.selected td", ".rules tbody tr:not(.selected) td");
  await differ('.segment[aria-pressed="true"]', '.segment[aria-pressed="false"]');
  await driver.detach();
  assert.deepEqual(await page.errors(), []);
});
