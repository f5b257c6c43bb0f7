// The page as colour-blind eyes see it: each pixel of a chart is what the matrices make of it, here recomputed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

// The matrices as the palettes' own test has them.
const source = readFileSync(join(import.meta.dirname, "../../ui/chart/sight_test.go"), "utf8");
const matrices = Object.fromEntries([...source.matchAll(/"(\w+opia)":\s*\{([^}]+)\}/g)].map(([, name, list]) => [name, list.split(",").map(Number)]));
matrices.grey = [1, 2, 3].flatMap(() => [0.2126, 0.7152, 0.0722]);

const hash = "#data=province-rd&tab=ranking&measure=rd_spend&at=2024&form=map&lang=en&theme=light";

let site, browser, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + hash, { lang: "en" });
  await ready(page);
  await page.waitFor(() => document.querySelector("#chart canvas"));
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// pixels are the colours on the screen at every eleventh place of a part of the chart, [red, green, blue, …] from 0 to 255.
async function pixels(page) {
  const clip = await page.run(() => {
    const { left, top, width } = document.querySelector("#chart").getBoundingClientRect();
    return { x: left + width / 2, y: top + 120, width: width / 2, height: 110 };
  });
  const png = await page.tab.screenshot({ clip, encoding: "base64" });
  return page.run(async (png) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    const out = [];
    for (let i = 0; i < data.length; i += 44) out.push(data[i], data[i + 1], data[i + 2]);
    return out;
  }, png);
}

const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const coded = (v) => 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
const clamp = (v) => Math.min(1, Math.max(0, v));

// seen is what eyes make of colours.
function seen(colours, m) {
  const out = [];
  for (let i = 0; i < colours.length; i += 3) {
    const [r, g, b] = colours.slice(i, i + 3).map(linear);
    for (let k = 0; k < 9; k += 3) out.push(coded(clamp(m[k] * r + m[k + 1] * g + m[k + 2] * b)));
  }
  return out;
}

// apart is the share of values that differ by more than the rounding of two steps.
const apart = (a, b) => a.filter((v, i) => Math.abs(v - b[i]) > 5).length / a.length;

test("each pixel of a chart is seen as the matrices have it, and as before afterwards", { timeout: 60_000 }, async () => {
  assert.deepEqual(Object.keys(matrices), ["protanopia", "deuteranopia", "tritanopia", "grey"]);
  const plain = await settled(page, null);
  for (const [kind, m] of Object.entries(matrices)) {
    await press(page, ".look > .button", "");
    await page.choose(".look select", kind);
    await page.waitFor(() => document.querySelector(".notice.eyes"));
    await press(page, ".look .scrim", "");
    const wanted = seen(plain, m);
    assert.ok(apart(wanted, plain) > 0.1, `${kind} changes nothing here`);
    await settled(page, wanted);
  }
  assert.equal(await page.run(() => location.hash.includes("grey")), false);
  await page.tab.keyboard.type("?");
  await page.waitFor(() => getComputedStyle(document.querySelector("dialog.keys") ?? document.body).filter.includes("#eyes"));
  await page.key("Escape");
  await reads(page, ".notice.eyes p", /No colour/);
  await press(page, ".notice.eyes .button", "All colours");
  await page.waitFor(() => !document.querySelector(".notice"));
  await settled(page, plain);
  assert.deepEqual(await page.errors(), []);
});

// settled waits until the chart stands still, showing what is wanted if that is given, and returns its colours.
async function settled(page, wanted) {
  let last = wanted ?? (await pixels(page));
  for (let tries = 0; ; tries++) {
    const now = await pixels(page);
    const off = apart(now, last);
    if (off < 0.01) return now; // engines smooth edges each in their way
    assert.ok(tries < 40, `${(100 * off).toFixed(1)} % of the colours are others`);
    last = wanted ?? now;
  }
}

test("firefox shows the page with other eyes, and webkit says that it cannot", { timeout: 90_000 }, async () => {
  for (const engine of ["firefox", "webkit"]) {
    const other = await launch(engine);
    try {
      const page = await other.open(site.file + hash, { lang: "en" });
      await ready(page);
      await page.waitFor(() => document.querySelector("#chart canvas") !== null);
      const plain = engine === "firefox" && (await settled(page, null));
      await press(page, ".look > .button", "");
      await page.choose(".look select", "deuteranopia");
      await reads(page, ".notice p", plain ? /Deuteranopia/ : /did not work: this browser cannot/);
      await press(page, ".look .scrim", "");
      if (plain) await settled(page, seen(plain, matrices.deuteranopia));
    } finally {
      await other.close();
    }
  }
});
