// A series is heard as it is drawn: higher is higher on the axis's own scale, a gap is silent, and each point is told in words.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { opened, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const VALUES = [10, 100, 1000, null, 400, 20]; // of 2015 to 2020
const CSV = "area,year,spend\n" + ["North", "South"].map((area, i) => VALUES.map((v, k) => `${area},${2015 + k},${v === null ? "" : v + i}`).join("\n")).join("\n") + "\n";

let browser, site, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await begun(browser);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// begun opens the page with two series.
async function begun(browser) {
  const page = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(page);
  await page.run(observe);
  await page.drop("spend.csv", Buffer.from(CSV));
  await opened(page, "spend.csv");
  await show(page, { entities: ["North", "South"] }, {});
  return page;
}

// observe notes every tone that is made, {type, frequencies, levels, pans}, each as [value, time].
function observe() {
  globalThis.tones = [];
  const { createOscillator, createGain, createStereoPanner } = BaseAudioContext.prototype;
  const note = (param, list) => {
    for (const way of ["setValueAtTime", "setTargetAtTime"]) {
      const { [way]: does } = param;
      param[way] = (value, time, ...more) => (list.push([value, time]), does.call(param, value, time, ...more));
    }
  };
  BaseAudioContext.prototype.createOscillator = function () {
    const made = createOscillator.call(this);
    const tone = { type: () => made.type, frequencies: [], levels: [], pans: [] };
    tones.push(tone);
    note(made.frequency, tone.frequencies);
    return made;
  };
  BaseAudioContext.prototype.createGain = function () {
    const made = createGain.call(this);
    note(made.gain, tones.at(-1).levels);
    return made;
  };
  BaseAudioContext.prototype.createStereoPanner = function () {
    const made = createStereoPanner.call(this);
    note(made.pan, tones.at(-1).pans);
    return made;
  };
}

async function show(page, question, draw) {
  await page.run((question, draw) => void statlas.show({ ...statlas.view, tab: "trend", question, draw }), question, draw);
  await shownAnswer(page, "trend");
  await page.waitFor((log) => (statlasShell.chart.shown(document.querySelector("#chart"))?.option.yAxis.type === "log") === log && document.querySelector("#chart canvas") !== null, Boolean(draw.log));
}

// played opens the player by H in the chart, and returns the tone that plays the series.
async function played(page) {
  await page.run(() => void (tones.length = 0));
  await page.waitFor(() => (document.querySelector("#chart").focus(), document.activeElement.id === "chart"));
  await page.key("h");
  await page.waitFor(() => document.activeElement.matches(".listen input[type=range]") && tones.length > 0);
  return page.run(() => tones.map((tone) => ({ ...tone, type: tone.type() }))[0]);
}

const near = (got, wanted) => assert.ok(Math.abs(got / wanted - 1) < 1e-6, `${got} Hz, not ${wanted}`);
const known = VALUES.filter((v) => v !== null);

test("without a gesture nothing sounds", async () => {
  assert.deepEqual(await page.run(() => tones.length), 0);
});

// rising asserts that a tone has a pitch for each value there is.
function rising(tone) {
  const pitches = tone.frequencies.map(([hz]) => hz);
  assert.equal(pitches.length, known.length);
  known.forEach((v, i) => near(pitches[i], 220 * 2 ** ((2 * (v - 10)) / 990)));
}

test("pitch follows the value, a gap is silent, and sound goes from left to right", async () => {
  const tone = await played(page);
  rising(tone);
  assert.deepEqual(tone.levels.map(([level]) => level > 0), [true, true, true, false, true, true, false]);
  const step = tone.levels[1][1] - tone.levels[0][1];
  assert.ok(Math.abs(tone.frequencies[3][1] - tone.frequencies[2][1] - 2 * step) < 1e-6, "the gap takes its time");
  assert.deepEqual(tone.pans.map(([pan]) => Math.round(pan * 10)), [-10, -6, -2, 6, 10]);
  await page.waitFor(() => /North.*2015.*2017/.test(document.querySelector("[role=status].unseen").textContent));
  await page.waitFor(() => document.querySelector(".listen input[type=range]").value === "5"); // it has been through
  await page.waitFor(() => document.querySelector(".listen button").textContent === "Play");
});

test("on a logarithmic axis equal ratios are equal steps", async () => {
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector(".listen") && document.activeElement.id === "chart");
  await show(page, { entities: ["North", "South"] }, { log: true });
  const pitches = (await played(page)).frequencies.map(([hz]) => hz);
  near(pitches[1] / pitches[0], 2);
  near(pitches[2] / pitches[1], 2);
});

test("keys go from point to point and to the other series, each told and sounded", async () => {
  await page.key("Home");
  await reads(page, ".app > [role=status].unseen", /^2015; North: 10$/);
  await page.run(() => void (tones.length = 0));
  await page.key("ArrowRight");
  await reads(page, ".app > [role=status].unseen", /^2016; North: 100$/);
  near(await page.waitFor(() => tones[0]?.frequencies[0]?.[0]), 440);
  await page.key("ArrowRight");
  await reads(page, ".app > [role=status].unseen", /^2017; North: 1,?000$/);
  await page.run(() => void (tones.length = 0));
  await page.key("ArrowRight");
  await reads(page, ".app > [role=status].unseen", /^2018: no figure$/);
  assert.equal(await page.run(() => tones.length), 0);
  await page.key("ArrowDown");
  await reads(page, ".app > [role=status].unseen", /^South\. Lowest: 2015; South: 11\. Highest: 2017; South: 1,?001$/);
});

test("a tick marks where the average is crossed, and speed shortens the steps", async () => {
  const ticks = () => page.run(() => tones.filter((tone) => tone.type() === "triangle").length);
  await page.run(() => void (tones.length = 0));
  await page.choose(".listen select", "4");
  await page.click(".listen label input");
  await page.waitFor(() => document.querySelector(".listen label input").checked);
  await page.waitFor(() => {
    document.querySelector(".listen button").textContent === "Play" && document.querySelector(".listen button").click();
    return tones.length > 0;
  });
  assert.equal(await ticks(), 2); // up after 2016, down after 2019
  const steps = await page.run(() => tones[0].levels.map(([, time]) => time));
  assert.ok(Math.abs(steps[1] - steps[0] - 0.075) < 1e-6, `${steps}`);
});

test("what the arrows reach in the chart sounds when that is wanted, and nothing after the view is left", async () => {
  await page.click(".listen label:nth-of-type(2) input");
  await page.waitFor(() => statlasExtras.tone);
  await page.run(() => document.querySelector(".listen button:last-child").focus());
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector(".listen") && document.activeElement.id === "chart");
  await page.run(() => void (tones.length = 0));
  await page.key("ArrowRight");
  near(await page.waitFor(() => tones[0]?.frequencies[0]?.[0]), 220);
  await played(page);
  await page.run(() => void statlas.show({ ...statlas.view, tab: "table" }));
  await page.waitFor(() => !document.querySelector(".listen"));
  assert.deepEqual(await page.errors(), []);
});

for (const engine of ["firefox", "webkit"]) {
  test(`${engine} plays a series, or says that it has nothing to sound with, and tells each point`, { timeout: 60_000 }, async () => {
    const other = await launch(engine);
    try {
      const page = await begun(other);
      rising(await played(page));
      await page.waitFor(() => document.querySelector(".listen button").textContent === "Play");
      const [said, at] = await page.run(() => [document.querySelector(".listen p").textContent, document.querySelector(".listen input").value]);
      assert.match(said, at === "5" ? /^2020; North: 20$/ : /^This browser plays no sound/);
      await page.key("Home");
      await reads(page, ".app > [role=status].unseen", /^2015; North: 10$/);
      await page.key("ArrowRight");
      await page.waitFor(() => document.activeElement.getAttribute("aria-valuetext") === "2016; North: 100");
      await page.key("Escape");
      await page.waitFor(() => !document.querySelector(".listen") && document.activeElement.id === "chart");
      assert.deepEqual(await page.errors(), []);
    } finally {
      await other.close();
    }
  });
}
