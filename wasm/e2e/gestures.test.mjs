// What hands do on charts and the table, by the browser's own input: wheel, pinch, double click, keys.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./browser.mjs";
import { reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const TREND = "data=province-rd&tab=trend&measure=rd_spend";
const MANY = ["guangdong", "jiangsu", "beijing", "zhejiang", "shandong", "shanghai", "hubei", "sichuan", "anhui", "hunan"];
let site;
before(async () => (site = await serve()));
after(() => site?.close());

// show goes to a view and waits until its chart stands still, at the top of the page.
async function show(page, hash, kind) {
  await page.run((hash) => {
    location.hash = hash + "&lang=en";
    document.activeElement?.blur();
  }, hash);
  await shownAnswer(page, kind);
  await page.waitFor(() => document.querySelector("#chart canvas") !== null);
  await page.run(() => void (document.querySelector("main").scrollTop = 0));
  await page.waitFor(() => {
    const now = drawn();
    const still = now === globalThis.before;
    globalThis.before = now;
    return still;
  });
}

// begin waits for the engine; drawn is then what the chart shows, without names of parts that are others each time.
async function begin(page) {
  await ready(page);
  await page.run(() => void (globalThis.drawn = () => statlasShell.chart.svg(document.querySelector("#chart")).replace(/zr\d+-[\w-]+/g, "")));
}

// spot is a place in the chart, from its left and its top, or below zero from its bottom.
function spot(page, x, y) {
  return page.run((x, y) => {
    const box = document.querySelector("#chart").getBoundingClientRect();
    return [box.left + x, (y < 0 ? box.bottom : box.top) + y];
  }, x, y);
}

const scrolled = (page) => page.run(() => document.querySelector("main").scrollTop);

async function wheels(page) {
  const { mouse, keyboard } = page.tab;
  await show(page, TREND, "trend");
  await page.run(() => void (globalThis.whole = drawn()));
  await mouse.move(...(await spot(page, 300, 200)));
  for (let k = 0; k < 12; k++) await mouse.wheel({ deltaY: 200 });
  await page.waitFor(() => {
    const main = document.querySelector("main");
    return main.scrollTop > 50 && main.scrollTop + main.clientHeight > main.scrollHeight - 2;
  });
  assert.ok(await page.run(() => drawn() === whole), "the page scrolls, and the chart is as it was");
  await page.run(() => void (document.querySelector("main").scrollTop = 0));
  await mouse.move(...(await spot(page, 301, 201)));
  await keyboard.down("Control");
  for (let k = 0; k < 3; k++) await mouse.wheel({ deltaY: -400 }); // the first may not reach the next period
  await keyboard.up("Control");
  await page.waitFor(() => drawn() !== whole);
  assert.equal(await scrolled(page), 0);
  await mouse.click(...(await spot(page, 300, 200)), { count: 2 }); // whether or not on a line
  await page.waitFor(() => drawn() === whole);
}

// A click isolates, a second one takes that back, a double click shows all alike whatever was set off before.
async function legend(page) {
  const { mouse } = page.tab;
  await show(page, `${TREND}&entities=${MANY.join("~")}`, "trend");
  await page.waitFor((n) => statlas.answer?.series?.length === n, MANY.length);
  const entry = async () => spot(page, 30, -15);
  await mouse.click(...(await entry()));
  const [one] = await page.waitFor(() => statlas.view.draw?.selected);
  await reads(page, ".selection", /^Selected: /);
  await mouse.click(...(await entry()));
  await page.waitFor(() => !statlas.view.draw?.selected);
  for (const before of [[], ["beijing"], ["beijing", one]]) {
    await show(page, `${TREND}&entities=${MANY.join("~")}${before.length ? "&selected=" + before.join("~") : ""}`, "trend");
    await page.waitFor((n) => (statlas.view.draw?.selected?.length ?? 0) === n, before.length);
    await page.run(() => void (globalThis.twice = 0));
    await page.run(() => document.querySelector("#chart").addEventListener("dblclick", () => globalThis.twice++));
    await mouse.click(...(await entry()), { count: 2 });
    await page.waitFor(() => globalThis.twice > 0 && !statlas.view.draw?.selected && document.querySelector(".selection") === null);
  }
}

async function flings(page) {
  const { mouse } = page.tab;
  const csv = "a,b\n" + Array.from({ length: 60_000 }, (_, i) => `n${i},${i}\n`).join("");
  await page.run(async (csv) => {
    await statlas.open(csv, { name: "long.csv" });
    await statlas.show({ ...statlas.view, tab: "table" });
  }, csv);
  await page.waitFor(() => document.querySelector(".grid-row .cell")?.textContent === "n0");
  const [x, y] = await page.run(() => {
    const box = document.querySelector(".grid").getBoundingClientRect();
    return [box.left + 120, box.top + 120];
  });
  await mouse.move(x, y);
  for (let k = 0; k < 30; k++) await mouse.wheel({ deltaY: 3000 });
  const rows = await page.waitFor(() => {
    const box = document.querySelector(".grid").getBoundingClientRect();
    const seen = [...document.querySelectorAll(".grid-row")].filter((row) => row.getBoundingClientRect().bottom > box.top + 90 && row.getBoundingClientRect().top < box.bottom);
    const texts = seen.map((row) => row.querySelector(".cell").textContent);
    const still = texts.join() === globalThis.rows;
    globalThis.rows = texts.join();
    return still && texts[0] !== "n0" && texts;
  });
  assert.ok(rows.every((text) => /^n\d+$/.test(text)), rows.join());
}

async function keys(page) {
  const { keyboard } = page.tab;
  const press = async (key, fn, ...args) => {
    if (key.startsWith("Shift+")) await keyboard.down("Shift");
    await keyboard.press(key.replace("Shift+", ""));
    if (key.startsWith("Shift+")) await keyboard.up("Shift");
    await page.waitFor(fn, ...args);
  };
  await show(page, TREND, "trend");
  await press("t", () => statlas.view.tab === "ranking");
  await press("Shift+T", () => statlas.view.tab === "trend" && statlas.answer?.kind === "trend");
  await press("l", () => statlas.view.draw?.log === true);
  await press("l", () => !statlas.view.draw?.log);
  await press("f", () => statlas.view.draw?.form === "multiples");
  await press("f", () => !statlas.view.draw?.form);
  await press("s", () => document.querySelector(".panel.right") === null);
  await press("s", () => document.querySelector(".panel.right") !== null);
  await press("d", () => /province-rd-trend\.csv/.test(document.querySelector("[role=status]").textContent));
  await press("/", () => document.querySelector(".palette[open]") !== null && document.activeElement.value === "");
  await press("Escape", () => document.querySelector(".palette[open]") === null);
  await press("?", () => document.querySelector("dialog.keys[open]") !== null);
  await press("Escape", () => document.querySelector("dialog[open]") === null);
  await press("w", () => document.querySelector(".presenting") !== null);
  await sleep(300); // until the browser has gone full screen, where it can
  await press("Escape", () => document.querySelector(".presenting") === null);
  await show(page, "data=province-rd&tab=ranking&measure=rd_spend&at=2024&form=race&top=10", "ranking");
  await press("p", () => !["2024", "2017"].includes(document.querySelector(".race output").textContent));
  await press("p", () => document.querySelector(".race .button").textContent.trim() === "Play");
}

// The menu of ways out opens, is gone through and closes by keys alone, and what closes gives the focus back.
async function menu(page) {
  await show(page, TREND, "trend");
  await page.run(() => document.querySelector(".share > .button").focus());
  await page.key("Enter");
  await page.waitFor(() => document.activeElement?.dataset.key === "share.page");
  await page.key("ArrowDown");
  await page.waitFor(() => document.activeElement?.dataset.key === "share.link");
  await page.key("Tab");
  await page.waitFor(() => document.activeElement?.dataset.key === "export.png1");
  await page.key("ArrowUp");
  await page.key("ArrowUp");
  await page.key("ArrowUp");
  await page.waitFor(() => document.activeElement?.dataset.key === "share.page");
  await page.key("Escape");
  await page.waitFor(() => document.querySelector(".share .popover") === null && document.activeElement?.matches(".share > .button"));
}

for (const engine of ["chromium", "firefox"]) {
  test(`${engine}: wheel, legend, fling, keys and menu`, { timeout: 180_000 }, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(site.file + "#lang=en", { lang: "en" });
      await begin(page);
      for (const act of [wheels, legend, menu, flings, keys]) await act(page);
      assert.deepEqual(await page.errors(), []);
    } finally {
      await browser.close();
    }
  });
}

test("two fingers look closer at a chart and not at the page, one scrolls", { timeout: 120_000 }, async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open("about:blank", { lang: "en", width: 390, height: 844 });
    await page.tab.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
    const cdp = await page.tab.createCDPSession();
    await page.goto(site.file + "#lang=en");
    await begin(page);
    const touch = (type, ...points) => cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const drag = async (from, to, of) => {
      await touch("touchStart", ...of(from));
      for (let k = 1; k <= 10; k++) await touch("touchMove", ...of(from + ((to - from) * k) / 10));
      await touch("touchEnd");
    };
    for (const hash of [TREND, "data=province-rd&tab=correlation&points=rd_spend~gdp_revised", TREND + "&form=multiples"]) {
      await show(page, hash, hash.includes("trend") ? "trend" : "correlation");
      await page.run(() => void (globalThis.whole = drawn()));
      const [x, y] = await spot(page, 110, 110);
      await drag(15, 80, (d) => [[x - d, y], [x + d, y]]);
      await page.waitFor(() => drawn() !== whole);
      assert.equal(await page.run(() => visualViewport.scale), 1, hash);
      const [left, low] = await spot(page, 100, 250);
      await drag(0, -180, (d) => [[left, low + d]]);
      await page.waitFor(() => document.querySelector("main").scrollTop > 60);
    }
    await show(page, "data=province-rd&tab=ranking&measure=rd_spend&at=2024", "ranking"); // which cannot be looked at closer: the page can
    assert.equal(await page.run(() => getComputedStyle(document.querySelector("#chart")).touchAction), "auto");
    const at = await spot(page, 170, 50);
    await touch("touchStart", at);
    await touch("touchEnd");
    await page.waitFor(() => statlas.view.draw?.selected?.[0] === "guangdong");
  } finally {
    await browser.close();
  }
});
