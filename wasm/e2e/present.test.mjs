// Views are saved and kept over a reload, and presented by keys in every engine.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { engines, launch } from "./browser.mjs";
import { press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site;
before(async () => (site = await serve()));
after(() => site?.close());

const menu = (page) => press(page, '.header button[title="Saved views and presentation"]', "");
const slide = (page, at, tab) => page.waitFor((at, tab) => document.querySelector(".stage-count")?.textContent === at && statlas.view.tab === tab, at, tab);

for (const engine of engines) {
  test(`views are saved and presented in ${engine}`, { timeout: 120_000 }, async () => {
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
      assert.deepEqual(await page.errors(), []);
      assert.deepEqual(await page.requests(), []);
    } finally {
      await browser.close();
    }
  });
}
