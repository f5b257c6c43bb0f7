// The tour walks over what is on the page in both languages, on a wide and a narrow one, by keyboard, in every engine, and leads to examples.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site;
before(async () => {
  site = await serve();
});
after(() => site?.close());

const WORDS = {
  en: { keys: "Keys", tour: "Tour", offer: "New here?", next: "Next", data: "Change the data", find: "A few letters", ranking: "Rankings", see: "What to see: the first" },
  zh: { keys: "键盘快捷键", tour: "导览", offer: "第一次来", next: "下一步", data: "在这里换数据", find: "用几个字母", ranking: "排名", see: "看点：第一名" },
};

// standing tells of the step on screen once the dialog is in the window and what is ringed can be seen: whether it has the focus,
// lies over the ring, and how tall that is.
function standing() {
  const [ring, box] = [".tour-ring", ".tour"].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
  if (!box) return null;
  const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1;
  const shown = ring.width > 20 && ring.top < innerHeight && ring.bottom > 0 && ring.left < innerWidth;
  const over = ring.left < box.right && box.left < ring.right && ring.top < box.bottom && box.top < ring.bottom;
  return inside && shown && { over, tall: ring.height, focus: document.querySelector(".tour").contains(document.activeElement), count: document.querySelector("#tour-count").textContent };
}

for (const [engine, lang, width] of [["chromium", "en", 1280], ["chromium", "zh", 390], ["chromium", "zh", 1280], ["chromium", "en", 390], ["firefox", "zh", 1280], ["webkit", "en", 1280]]) {
  test(`a tour in ${lang} at ${width} px in ${engine}`, { timeout: 60_000 }, async () => {
    const words = WORDS[lang];
    const browser = await launch(engine);
    try {
      const page = await browser.open(site.file + "#lang=" + lang, { lang, width });
      await walk(page, words);
      await press(page, ".tour a", words.ranking);
      await shownAnswer(page, "ranking");
      await page.waitFor((see) => !document.querySelector(".tour, .tour-ring") && [...document.querySelectorAll(".answer .sub")].some((p) => p.textContent.startsWith(see)), words.see);
      if (width > 390) await again(page, words); // the rest is the same
      assert.deepEqual(await page.errors(), []);
    } finally {
      await browser.close();
    }
  });
}

// walk takes the tour that a new user is offered to its end by keyboard, back, and to its end again.
async function walk(page, words) {
  await ready(page);
  await press(page, ".tour-offer .button", words.offer);
  await shownAnswer(page, "trend");
  await reads(page, ".tour p", new RegExp("^" + words.data));
  await page.waitFor(() => document.querySelector("#chart canvas") && document.querySelector(".numbers") && document.activeElement.closest(".tour") !== null);
  const seen = [];
  for (;;) {
    const step = await page.waitFor(standing);
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
}

// again takes the tour from the list of keys, and ends it: there, and from beside it.
async function again(page, words) {
  for (const beside of [false, true]) {
    await page.waitFor(() => (document.querySelector(".tab[data-key=ranking]").focus(), document.activeElement.matches(".tab")));
    await page.key("?");
    await press(page, "dialog.keys .button", words.tour);
    await page.waitFor(() => document.activeElement.closest(".tour") !== null && !document.querySelector("dialog"));
    if (beside) await page.run(() => document.querySelector(".tab[data-key=trend]").focus());
    await page.key("Escape");
    await page.waitFor(() => !document.querySelector(".tour, .tour-ring") && document.activeElement !== document.body);
  }
}
