// The trend of a series that another program wrote: every control is reached by its name, the answer is the one that R
// gives, the chart shows it, and the address brings all of it back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { opened, press, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

// R's Nile, as write.csv writes it: the flow of the river at Aswan, 1871 to 1970.
const flow = [1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100, 1210, 1150,
  1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821,
  768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874,
  848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740];
const nile = `"","year","flow"\n${flow.map((v, i) => `"${i + 1}",${1871 + i},${v}`).join("\n")}\n`;

let site;
before(async () => (site = await serve()));
after(() => site?.close());

// pick chooses an option of the list that a label names; turn switches what one names, write fills it in.
const pick = (page, label, value) => change(page, label, "select", { value });
const turn = (page, label) => change(page, label, "input", { checked: true });
const write = (page, label, value) => change(page, label, "input", { value });

function change(page, label, kind, now) {
  return page.waitFor((label, kind, now) => {
    const named = [...document.querySelectorAll(".controls label")].find((e) => e.innerText.trim().startsWith(label));
    const field = named?.querySelector(kind);
    if (!field) return false;
    Object.assign(field, now);
    if (now.value !== undefined && field.value !== now.value) throw new Error(`${label} offers no ${now.value}`);
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  }, label, kind, now);
}

for (const engine of ["chromium", "firefox"]) {
  test(`${engine}: the Nile falls in 1899, is tested, fitted, carried on and compared`, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(site.http + "#lang=en", { lang: "en" });
      await ready(page);
      await page.drop("Nile.csv", Buffer.from(nile));
      await opened(page, "Nile.csv");
      await press(page, ".tab", "Trends");
      await shownAnswer(page, "trend");
      await turn(page, "Trend test");
      await turn(page, "Jumps");
      await pick(page, "Fit", "theilsen");
      await pick(page, "Forecast", "drift");
      await write(page, "Periods ahead", "5");
      await write(page, "Reference line", "900~1000 wanted");
      const a = await page.waitFor(() => {
        const s = statlas.answer?.series?.[0];
        return s?.test && s.breaks && s.fit && s.forecast?.length === 5 && location.hash.includes("ref=900") && statlas.answer;
      });
      const s = a.series[0];
      assert.equal(s.breaks[0].period, "1899");
      assert.equal(s.forecast[4].period, "1975");
      assert.ok(Math.abs(s.forecast[0].value - (740 + (740 - 1120) / 99)) < 1e-9); // R: rwf(Nile, drift = TRUE)
      const found = await page.waitFor(() => [...document.querySelectorAll(".reading dd")].map((e) => e.textContent).find((e) => e.includes("jumps in 1899") && e.includes("forecast for 1975")));
      assert.match(found, /falling|no clear trend/);
      await page.waitFor(() => document.querySelectorAll(".numbers thead th, .numbers tbody tr").length > 100); // every period has its number
      await pick(page, "Chart", "multiples");
      await page.waitFor(() => location.hash.includes("form=multiples"));
      await page.waitFor(() => document.querySelector(".chart canvas") !== null);
      const hash = await page.run(() => location.hash);
      await page.reload();
      await ready(page);
      assert.equal(await page.run(() => location.hash), hash);
      assert.deepEqual(await page.errors(), []);
    } finally {
      await browser.close();
    }
  });
}

// The second chart of the first row is pointed at; the tip comes with the first.
test("one crosshair runs through all small charts, and its tip tells of all", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.file + "#data=province-rd&tab=trend&measure=rd_spend&form=multiples&lang=en", { lang: "en" });
    await ready(page);
    const { series } = await shownAnswer(page, "trend");
    await page.waitFor(() => document.querySelector(".chart canvas") !== null);
    const tip = await page.waitFor(() => {
      const canvas = document.querySelector("#chart canvas");
      const box = canvas.getBoundingClientRect();
      canvas.dispatchEvent(new MouseEvent("mousemove", { bubbles: true, clientX: box.left + box.width / 2, clientY: box.top + 90 }));
      return document.querySelector(".tip")?.innerText;
    });
    assert.equal(tip.split("\n").filter((line) => line.includes("CNY")).length, series.length, tip);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});

test("rates are not stacked, and the page says why", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.file + "#data=province-rd&tab=trend&lang=en", { lang: "en" });
    await ready(page);
    await shownAnswer(page, "trend");
    await pick(page, "Chart", "area");
    await page.waitFor(() => document.querySelector(".chart-note")?.textContent.includes("make no sum"));
    await pick(page, "Measure", "rd_spend");
    await page.waitFor(() => statlas.answer?.measure === "rd_spend" && !document.querySelector(".chart-note")?.textContent.includes("make no sum"));
    await page.waitFor(() => document.querySelector("#chart")?.getAttribute("aria-label").startsWith("Stacked areas"));
  } finally {
    await browser.close();
  }
});
