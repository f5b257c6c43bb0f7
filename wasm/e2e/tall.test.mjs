// A chart that is higher than the window draws what is in sight, wherever one scrolls or goes by keyboard; its picture has all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { opened, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const ROWS = 200;
const csv = "firm,year,revenue\n" + Array.from({ length: ROWS }, (_, i) => [2023, 2024].map((year) => `Firm ${String(i).padStart(3, "0")},${year},${1000 - i * 3 + year}\n`).join("")).join("");

let site;
const browsers = [];
before(async () => (site = await serve()));
after(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  await site?.close();
});

// gaps waits until the chart stands still, and gives the stretches of a row's height, of those in sight, that hold nothing.
const gaps = (page, row) => page.waitFor((row) => {
  const canvas = document.querySelector("#chart canvas");
  const { top, bottom } = canvas.getBoundingClientRect();
  const scale = canvas.height / (bottom - top);
  const empty = [];
  for (let y = Math.max(0, -top) + 40; y + row < Math.min(bottom, innerHeight) - top - row; y += row) {
    const { data } = canvas.getContext("2d").getImageData(0, y * scale, canvas.width, row * scale);
    if (!data.some((part, i) => i % 4 === 3 && part)) empty.push(Math.round(y));
  }
  const stands = globalThis.gapsBefore === String(empty) && empty.length === 0;
  globalThis.gapsBefore = String(empty);
  return stands && { count: empty.length };
}, row);

// printed counts the same in what goes to a printer with the page.
const printed = (page, row) => page.run((row) => {
  dispatchEvent(new Event("beforeprint"));
  const canvas = document.querySelector("#chart canvas");
  const scale = canvas.height / canvas.clientHeight;
  let empty = 0;
  for (let y = 40; y + 2 * row < canvas.clientHeight; y += row) {
    const { data } = canvas.getContext("2d").getImageData(0, y * scale, canvas.width, row * scale);
    if (!data.some((part, i) => i % 4 === 3 && part)) empty++;
  }
  dispatchEvent(new Event("afterprint"));
  return empty;
}, row);

// pictured counts the stretches of a row's height in the chart's picture that hold nothing but its ground.
const pictured = (page, row) => page.run(async (row) => {
  const picture = Object.assign(new Image(), { src: statlasShell.chart.image(document.querySelector("#chart"), 1) });
  await picture.decode();
  const { width, height } = picture;
  const context = new OffscreenCanvas(width, height).getContext("2d");
  context.drawImage(picture, 0, 0);
  let empty = 0;
  for (let y = 40; y + 2 * row < height; y += row) {
    const { data } = context.getImageData(0, y, width, row);
    if (data.every((part, i) => part === data[i % 4])) empty++;
  }
  return { height, empty };
}, row);

for (const [engine, form, row] of [["chromium", "dumbbell", 24], ["chromium", "bar", 24], ["firefox", "dumbbell", 24], ["webkit", "dumbbell", 24]]) {
  test(`${engine}: a ${form} chart of ${ROWS} is drawn wherever one looks`, async () => {
    const browser = await launch(engine);
    browsers.push(browser);
    const page = await browser.open(site.http + "#lang=en", { lang: "en" });
    await ready(page);
    await page.run(async (csv) => void (await statlas.open(csv, { name: "firms.csv" })), csv);
    await opened(page, "firms.csv");
    await page.run(async (rows, form) => void (await statlas.show(`#data=file:firms.csv&tab=ranking&top=${rows}&compare=2023&form=${form}&lang=en`)), ROWS, form === "bar" ? "" : form);
    await page.waitFor((least) => document.querySelector("#chart canvas")?.getBoundingClientRect().height > least, ROWS * 15);
    for (const part of [0, 1, 0.5, 0.1, 0.9]) {
      await page.run((part) => {
        const main = document.querySelector(".main"), chart = document.querySelector("#chart");
        const from = chart.getBoundingClientRect().top + main.scrollTop;
        main.scrollTo(0, from + part * (chart.clientHeight - innerHeight));
      }, part);
      await gaps(page, row);
    }
    assert.equal(await printed(page, row), 0, "every row is printed");
    const picture = await pictured(page, row);
    assert.equal(picture.empty, 0, "the picture has every row");
    assert.ok(picture.height > ROWS * 15, `${picture.height} pixels high`);
    await page.run(() => document.querySelector(".main").scrollTo(0, 0));
    await page.run(() => document.querySelector("#chart").focus({ preventScroll: true }));
    await page.key("End");
    await page.waitFor(() => document.querySelector(".main").scrollTop > 2000);
    await page.key("Home");
    await page.waitFor(() => document.querySelector(".main").scrollTop < 1000);
    assert.deepEqual(await page.errors(), []);
  });
}
