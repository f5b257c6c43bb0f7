// The tour walks over what is on the page in both languages, on a wide and a narrow one, by keyboard, and leads to examples.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let browser, site;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const WORDS = {
  en: { keys: "Keys", tour: "Tour", offer: "New here?", next: "Next", data: "Change the data", find: "A few letters", ranking: "Rankings", see: "What to see: the first" },
  zh: { keys: "键盘快捷键", tour: "导览", offer: "第一次来", next: "下一步", data: "在这里换数据", find: "用几个字母", ranking: "排名", see: "看点：第一名" },
};

// standing tells of the step on screen: the ring lies around something, the dialog is in the window, has the focus, and what
// is ringed can be seen.
function standing() {
  const [ring, box] = [".tour-ring", ".tour"].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
  if (!box) return null;
  const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
  const over = ring.left < box.right && box.left < ring.right && ring.top < box.bottom && box.top < ring.bottom;
  const shown = ring.width > 20 && ring.top < innerHeight && ring.bottom > 0 && ring.left < innerWidth;
  return { inside, over, shown, tall: ring.height, focus: document.querySelector(".tour").contains(document.activeElement), text: document.querySelector(".tour p").textContent, count: document.querySelector("#tour-count").textContent };
}

for (const [lang, width] of [["en", 1280], ["zh", 390], ["zh", 1280], ["en", 390]]) {
  test(`a tour in ${lang} at ${width} px`, async () => {
    const words = WORDS[lang];
    const page = await browser.open(site.file + "#lang=" + lang, { lang });
    await page.tab.setViewport({ width, height: 800 });
    await ready(page);
    await press(page, ".tour-offer .button", words.offer);
    await shownAnswer(page, "trend");
    await reads(page, ".tour p", new RegExp("^" + words.data));
    await page.waitFor(() => document.querySelector("#chart canvas") && document.querySelector(".numbers") && document.activeElement.closest(".tour"));
    const seen = [];
    for (;;) {
      const step = await page.waitFor((standing) => {
        const now = new Function(`return (${standing})()`)();
        return now?.shown && now.inside ? now : null;
      }, String(standing));
      assert.ok(step.focus, `${step.count}: the focus is elsewhere`);
      assert.ok(!step.over || step.tall > 300, `${step.count}: the dialog lies over what it tells of`);
      seen.push(step.count);
      if (step.count === "7 / 7") break;
      await page.key(seen.length % 2 ? "ArrowRight" : "Enter");
      await page.waitFor((before) => document.querySelector("#tour-count").textContent !== before, step.count);
    }
    assert.deepEqual(seen, ["1 / 7", "2 / 7", "3 / 7", "4 / 7", "5 / 7", "6 / 7", "7 / 7"]);
    await page.key("ArrowLeft");
    await reads(page, "#tour-count", "6 / 7");
    await page.key("ArrowRight");
    await reads(page, ".tour p", new RegExp("^" + words.find));
    await press(page, ".tour a", words.ranking);
    await shownAnswer(page, "ranking");
    await page.waitFor((see) => !document.querySelector(".tour, .tour-ring") && [...document.querySelectorAll(".answer .sub")].some((p) => p.textContent.startsWith(see)), words.see);
    if (width === 390) return page.close(); // the rest is the same
    await page.waitFor(() => (document.querySelector(".tab[data-key=ranking]").focus(), document.activeElement.matches(".tab")));
    await page.tab.keyboard.type("?");
    await press(page, "dialog.keys .button", words.tour);
    await page.waitFor(() => document.activeElement.closest(".tour") && !document.querySelector("dialog"));
    await page.key("Escape");
    await page.waitFor(() => !document.querySelector(".tour, .tour-ring") && document.activeElement !== document.body);
    assert.deepEqual(await page.errors(), []);
    await page.close();
  });
}
