// At 200 % of the browser's zoom a window of 1280 × 800 has 640 × 400 pixels of CSS: nothing is cut there or lies outside.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { faults, keyPattern, watchText } from "./faults.mjs";
import { opened, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";
import { views } from "./views.mjs";

const SHOWN = ["gallery", "table", "trend", "trend-multiples", "trend-heat", "ranking", "ranking-slope", "ranking-bump", "ranking-race", "ranking-map", "correlation", "points-bubble", "distribution-periods", "comparison", "pivot", "model", "inequality-beta"];
let site, browser, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open("about:blank", { lang: "zh-CN", width: 640, height: 400 });
  await page.tab.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
  await page.tab.evaluateOnNewDocument(watchText);
  await page.goto(site.file);
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test("no view is cut, or wider than the window", { timeout: 120_000 }, async () => {
  const key = keyPattern();
  for (const [name, hash] of views.filter(([name]) => SHOWN.includes(name))) {
    await page.run(async (hash) => void (hash ? await statlas.show(hash) : (location.hash = "")), hash.slice(1));
    await page.waitFor(() => {
      const now = document.body.innerHTML;
      globalThis.alike = now === globalThis.before ? (globalThis.alike ?? 0) + 1 : 0;
      globalThis.before = now;
      return globalThis.alike > 4 && (!document.querySelector("#chart") || document.querySelector("#chart canvas") !== null);
    });
    const wrong = (await page.run(faults, key, "zh-CN")).filter((one) => /^(cut|wider|main scrolls|out of|key|no word)/.test(one));
    assert.deepEqual(wrong, [], name);
  }
});

test("a panel has the whole height, and a notice stands in one row with its buttons", async () => {
  await page.drop("two.csv", Buffer.from("a,b\nx,1\ny,2\n"));
  await opened(page, "two.csv");
  await page.run(async () => void (await statlas.show("data=province-rd&tab=trend")));
  const notice = await page.waitFor(() => {
    const box = document.querySelector(".notice")?.getBoundingClientRect();
    return box?.height && { height: box.height, tops: [...document.querySelectorAll(".notice .button")].map((e) => Math.abs(e.getBoundingClientRect().top - box.top)) };
  });
  assert.ok(notice.height < 72 && notice.tops.every((top) => top < notice.height - 20), JSON.stringify(notice));
  for (const side of ["left", "right"]) {
    await page.run((side) => [...document.querySelectorAll(".bar > [aria-expanded]")].at(side === "left" ? 0 : -1).click(), side);
    await page.waitFor((side) => {
      const box = document.querySelector(`.panel.drawer.${side}`)?.getBoundingClientRect();
      return box?.top === 0 && box.bottom === innerHeight;
    }, side);
    await page.key("Escape");
    await page.run(() => document.querySelector(".panel-close, .drawer .panel-close")?.click());
    await page.waitFor(() => document.querySelector(".panel.drawer") === null);
  }
});
