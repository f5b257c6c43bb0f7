// The import report gives way to the answer where it has but remarks to tell, and stands before it where a file is broken: at the
// widths of a phone and of a page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { opened, press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

// R 4.2: write.csv(mtcars, "mtcars.csv"). The names of its rows stand in a column without one.
const mtcars = readFileSync(join(import.meta.dirname, "testdata/mtcars.csv"));
// A quote that never closes, a row too short, one too long, a blank line.
const broken = readFileSync(join(import.meta.dirname, "../../data/testdata/broken.csv"));

let browser, site;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const [width, height] of [[390, 844], [1280, 800]]) {
  const dropped = async (name, file) => {
    const page = await browser.open(site.file + "#lang=en", { lang: "en", width, height });
    await ready(page);
    await page.drop(name, file);
    await opened(page, name);
    await shownAnswer(page, "ranking");
    return page;
  };

  test(`what R writes is answered on the first screen, ${width}`, async () => {
    const page = await dropped("mtcars.csv", mtcars);
    await reads(page, '.bar [aria-expanded="false"]:not([title])', "Import report (1 remark)");
    await page.waitFor(() => document.querySelector("[aria-live]").textContent.endsWith("Import report (1 remark)"));
    await page.waitFor(() => document.querySelector(".chart canvas") !== null);
    const place = await page.run(() => {
      const { top } = document.querySelector(".chart canvas").getBoundingClientRect();
      const { scrollWidth, clientWidth } = [...document.querySelectorAll(".bar span")].find((e) => e.textContent.startsWith("Import"));
      return { report: document.querySelector(".report") !== null, share: top / innerHeight, cut: scrollWidth > clientWidth };
    });
    assert.ok(!place.report && place.share < 0.5 && !place.cut, JSON.stringify(place));
    await press(page, ".bar .button", "Import report");
    await reads(page, ".report h3", "1 remark");
    await reads(page, ".report .problems td:last-child", "called column_1");
    await reads(page, '.bar [aria-expanded="true"]:not([title])', "Import report (1 remark)");
    assert.deepEqual(await page.errors(), []);
  });

  test(`a broken file is told of before the answer, ${width}`, async () => {
    const page = await dropped("broken.csv", broken);
    await reads(page, ".report h3", "5 problems");
    await reads(page, '.bar [aria-expanded="true"]:not([title])', "Import report (5 problems)");
    const cut = await page.run(() => [...document.querySelectorAll(".bar span")].filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.textContent));
    assert.deepEqual(cut, []);
    const [report, answer] = await page.run(() => [".report", ".answer"].map((s) => document.querySelector(s).getBoundingClientRect().top / innerHeight));
    assert.ok(report < 0.5 && report < answer, `${report}, ${answer}`);
    assert.deepEqual(await page.errors(), []);
  });
}
