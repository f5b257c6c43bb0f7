// Views are saved and kept over a reload, presented by keys and taken along as slides and pictures, in every engine.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { engines, launch } from "./browser.mjs";
import { caught, way } from "./leaving.mjs";
import { press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";
import { unzip } from "./unzip.mjs";

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const menu = (page) => press(page, '.header button[title="Saved views and presentation"]', "");
const slide = (page, at, tab) => page.waitFor((at, tab) => document.querySelector(".stage-count")?.textContent === at && statlas.view.tab === tab, at, tab);

for (const engine of engines) {
  test(`views are saved and presented in ${engine}`, { timeout: 180_000 }, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(site.file + "#data=province-rd&tab=trend&lang=en", { lang: "en" });
      await ready(page);
      await page.waitFor(() => document.querySelector("#chart canvas") !== null);
      await menu(page);
      await press(page, ".saved-views .button", "Save this view");
      await page.waitFor(() => document.querySelectorAll(".saved li").length === 1);
      await page.run(() => statlas.show({ data: "province-rd", tab: "ranking", lang: "en", question: {}, draw: { form: "race" } }));
      await page.waitFor(() => document.querySelector(".race") !== null);
      await press(page, ".saved-views .button", "Save this view");
      await page.waitFor(() => document.querySelectorAll(".saved li").length === 2);
      await page.choose(".saved li:nth-child(2) input", "Who <b>leads</b>");
      await page.waitFor(() => sessionStorage.getItem(`statlas ${location.pathname} views`).includes("leads"));
      await page.reload();
      await ready(page);
      await menu(page);
      await press(page, ".saved-views .button", "Present");
      await slide(page, "2 / 2", "ranking");
      await reads(page, ".headline", "Who <b>leads</b>");
      await page.key(" ");
      await page.waitFor(() => document.querySelector(".race output")?.textContent !== "2024");
      await page.key("b");
      await page.waitFor(() => !document.querySelector(".stage-black").hidden);
      await page.key("ArrowLeft");
      await slide(page, "1 / 2", "trend");
      assert.ok(await page.run(() => document.querySelector(".stage-black").hidden));
      await page.key("s");
      await page.waitFor(() => document.querySelector(".stage-notes").textContent === "No notes for this slide." && !document.querySelector(".stage-notes").hidden);
      await page.waitFor(() => document.querySelector("#chart canvas") !== null && document.querySelector(".header").getClientRects().length === 0);
      await press(page, ".stage-bar button", "Leave");
      await page.waitFor(() => !document.querySelector(".presenting, .stage") && document.querySelector(".header").getClientRects().length > 0);
      await byKeys(page);
      if (engine !== "chromium") await taken(page); // export.test.mjs does it there
      assert.deepEqual(await page.errors(), []);
      assert.deepEqual(await page.requests(), []);
    } finally {
      await browser.close();
    }
  });
}

test("the speaker has a window of his own, which turns the slides", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.file + "#lang=en", { lang: "en" });
    const list = [["One", "trend", "Say <this>\nfirst"], ["Two", "ranking"]].map(([name, tab, notes]) => ({ name, hash: `data=province-rd&tab=${tab}`, notes }));
    await page.run((list) => sessionStorage.setItem(`statlas ${location.pathname} views`, JSON.stringify(list)), list);
    await page.reload();
    await ready(page);
    await menu(page);
    await press(page, ".saved-views .button", "Present");
    await slide(page, "1 / 2", "trend");
    await page.waitFor(() => document.fullscreenElement !== null);
    const opens = new Promise((resolve) => page.tab.once("popup", resolve));
    await page.key("w");
    const speaker = await opens;
    await speaker.waitForFunction(() => document.querySelector(".notes")?.textContent === "Say <this>\nfirst" && document.querySelector(".next").textContent.includes("Two"));
    await slide(page, "1 / 2", "trend"); // though Chromium has taken the screen away
    await speaker.bringToFront();
    await speaker.keyboard.press("ArrowRight");
    await slide(page, "2 / 2", "ranking");
    await speaker.waitForFunction(() => document.querySelector("h1").textContent === "Two" && document.querySelector(".time").textContent.startsWith("2 / 2"));
    await page.tab.bringToFront();
    await page.click(".stage-count");
    await page.waitFor(() => document.fullscreenElement !== null);
    const closes = new Promise((resolve) => speaker.once("close", resolve));
    await page.key("Escape");
    await page.waitFor(() => document.querySelector(".stage, .presenting") === null);
    await closes;
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});

// byKeys puts the views in order and takes them away, each key where the one before it left the focus.
async function byKeys(page) {
  const focused = (selector) => page.waitFor((selector) => document.activeElement.matches(selector), selector);
  await focused(".views > .button");
  await page.key("Enter");
  await page.waitFor(() => {
    const up = document.querySelector('.saved li:nth-child(2) button[aria-label^="Move up"]');
    up?.focus();
    return up !== null && document.activeElement === up;
  });
  await page.key("Enter");
  await reads(page, ".app > [role=status]", "Who <b>leads</b>: now 1 of 2");
  await focused('.saved li:first-child button[aria-label="Move down: Who <b>leads</b>"]');
  await page.key("Enter");
  await focused('.saved li:last-child button[aria-label="Move up: Who <b>leads</b>"]');
  await page.run(() => document.querySelector(".saved li:last-child button:last-of-type").focus());
  await page.key("Enter");
  await focused('.saved li:only-child button[aria-label^="Remove"]');
  await page.key("Enter");
  await focused(".saved-views .prompt-do .button");
  await page.key("Escape");
  await focused(".views > .button");
}

async function taken(page) {
  await caught(page);
  await page.run(() => statlas.show({ data: "province-rd", tab: "ranking", lang: "en", question: {}, draw: {} }));
  await page.waitFor(() => statlas.view.tab === "ranking" && document.querySelector("#chart canvas") !== null && document.querySelector(".race") === null);
  await page.waitFor(() => statlas.answer?.kind === "ranking" && !statlas.answer.over && document.querySelector("#chart canvas") !== null); // no longer the race's
  const { bytes } = await way(page, "PNG picture 2×");
  assert.equal(bytes.toString("latin1", 1, 4), "PNG");
  const { bytes: slides } = await way(page, "PowerPoint");
  assert.match(String(unzip(slides)["ppt/charts/chart1.xml"]), /<c:barChart>/);
  await reads(page, '[role="status"]', /Made: PowerPoint slide/);
}
