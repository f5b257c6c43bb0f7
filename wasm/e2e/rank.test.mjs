// Rankings are drawn in every form, the race plays by key and moves its bars, and correlations are asked for in every way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const RANKING = "#data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018&lang=en";
let browser, site, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + RANKING, { lang: "en" });
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// pick takes an option of the list or the row of buttons with that label.
const pick = (page, label, option) => page.waitFor((label, option) => {
  const field = [...document.querySelectorAll(".controls .field")].find((f) => f.querySelector(".field-name").textContent === label);
  const button = [...(field?.querySelectorAll("button") ?? [])].find((b) => b.textContent === option);
  if (button) return button.click(), true;
  const found = [...(field?.querySelectorAll("option") ?? [])].find((o) => o.textContent === option);
  if (!found) return false;
  const list = field.querySelector("select");
  list.value = found.value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
  return true;
}, label, option);

const alt = (page, start) => page.waitFor((start) => document.querySelector("#chart canvas") && document.querySelector("#chart").getAttribute("aria-label")?.startsWith(start), start);
const period = (page) => page.run(() => document.querySelector(".race output").textContent);

test("a ranking takes every form, and an entity selected in one is selected in the next", async () => {
  await alt(page, "Bar chart");
  for (const [form, start] of [["Slope", "Slope chart"], ["Bump", "Bump chart"], ["Map", "Tile map"]]) {
    await pick(page, "Chart", form);
    await alt(page, start);
  }
  await page.run(() => document.querySelector("#chart").focus());
  await page.key("ArrowRight");
  await page.key("Enter");
  const chosen = await page.waitFor(() => document.querySelector("tr.selected")?.dataset.entity);
  await pick(page, "Chart", "Bars");
  await alt(page, "Bar chart");
  await page.waitFor((chosen) => document.querySelector("tr.selected")?.dataset.entity === chosen && location.hash.includes("selected=" + chosen), chosen);
});

test("ties, ranges of places and peers are asked for by hand and told in words", async () => {
  await pick(page, "Ties", "None skipped (1, 2, 2, 3)");
  await pick(page, "Places that chance allows", "Bootstrap");
  await pick(page, "Beside its peers", "Zhejiang Province");
  await reads(page, ".reading", /none is skipped/);
  await reads(page, ".reading", /neighbouring pairs could change places/);
  await reads(page, ".reading", /Zhejiang Province is no\. 4 of 11/);
  await reads(page, ".rules", /Places, 95%/);
});

// plays starts the race by key and wants it to go on by itself.
async function plays(page) {
  await page.waitFor(() => document.querySelector("#chart canvas") && document.querySelector(".race output")?.textContent === "2024");
  await page.key("p");
  await page.waitFor(() => document.querySelector(".race output").textContent === "2019");
}

test("the race plays by key, its bars move between periods, and it stops where it is told", async () => {
  await pick(page, "Chart", "Race");
  await plays(page);
  const moved = await page.run(async () => {
    const output = document.querySelector(".race output");
    const canvas = document.querySelector("#chart canvas");
    const pictures = new Set();
    for (const start = output.textContent; output.textContent === start; await new Promise(requestAnimationFrame)) pictures.add(canvas.toDataURL());
    return pictures.size;
  });
  assert.ok(moved > 3, `${moved} pictures between two periods`);
  await page.key("p");
  const at = await period(page);
  assert.notEqual(at, "2024");
  await page.run(() => new Promise((resolve) => setTimeout(resolve, 1500)));
  assert.equal(await period(page), at);
  await page.run(() => {
    const slider = document.querySelector(".race input[type=range]");
    slider.value = "1";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await page.waitFor(() => document.querySelector(".race output").textContent === "2018");
  await page.run(() => document.querySelector(".race input[type=checkbox]").click());
  await page.waitFor(() => document.querySelector("#chart").getAttribute("aria-label").includes("2018"));
});

test("a correlation is asked for in every way, and a pair is followed period by period", async () => {
  await page.run(() => void (location.hash = "data=province-rd&tab=correlation&columns=rd_spend~gdp_revised~rd_to_gdp&lang=en"));
  await reads(page, ".reading", /Strongest/);
  await reads(page, ".reading", /both move with time/);
  await pick(page, "Method", "Kendall");
  await pick(page, "Of", "Changes");
  await pick(page, "The first column leads by", "1 period");
  await pick(page, "Adjusted for many tests", "Holm");
  await pick(page, "Order of columns", "Clustered");
  await page.waitFor(() => ["Kendall", "changes", "1 period before", "Holm"].every((word) => document.querySelector(".reading").textContent.includes(word)));
  await press(page, ".rules td .link", "");
  await pick(page, "Chart", "By period");
  await alt(page, "Coefficients of");
  await reads(page, ".sub", /r lies between/);
});

test("nothing failed on the way", async () => {
  assert.deepEqual(await page.errors(), []);
});

test("the race plays in Firefox", { timeout: 120_000 }, async () => {
  const firefox = await launch("firefox");
  try {
    const page = await firefox.open(site.file + RANKING + "&form=race", { lang: "en" });
    await ready(page);
    await plays(page);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await firefox.close();
  }
});
