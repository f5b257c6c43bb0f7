// The profile of a column and the panel check lead to the rows they speak of, by mouse and by keyboard.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const CSV = `zone,year,rd
A,2020,1
A,2021,2
A,2021,2.5
A,2022,3
B,2020,40
B,2022,60
C,2020,7
C,2021,8
C,2022,9
`;

let browser, site, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file, { lang: "en" });
  await ready(page);
  await page.run(async (csv) => {
    await statlas.open(csv, { name: "zones.csv" });
    await statlas.show({ ...statlas.view, tab: "table" });
  }, CSV);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// rows waits until the table has so many rows.
const rows = (n) => page.waitFor((n) => document.querySelector(".grid")?.getAttribute("aria-rowcount") === String(n + 1), n);

test("a part of the profile filters the table, once more shows all", async () => {
  await page.waitFor(() => document.querySelectorAll(".column-more").length === 3);
  await page.run(() => document.querySelectorAll(".column-more")[0].click());
  await page.waitFor(() => document.querySelectorAll(".portion").length === 3);
  await page.run(() => document.querySelectorAll(".portion")[0].click());
  await rows(4);
  await reads(page, ".filter", /A/);
  await page.run(() => document.querySelectorAll(".portion")[0].focus());
  await page.key("Enter");
  await rows(9);
});

test("the panel check says what is missing and leads to the key that stands twice", async () => {
  await page.run(() => document.querySelector(".panel.right .button[aria-expanded]").click());
  await reads(page, ".says li", "rd is missing for B in 2021");
  await page.waitFor(() => document.querySelector(".panel-check canvas"));
  await page.run(() => document.querySelector('[data-key="keys"] summary').click());
  await page.run(() => document.querySelector('[data-key="keys"] .link').focus());
  await page.key("Enter");
  await rows(2);
  await page.run(() => document.querySelector(".filters .link").click());
  await rows(9);
});

test("nothing failed on the way", async () => {
  assert.deepEqual(await page.errors(), []);
});
