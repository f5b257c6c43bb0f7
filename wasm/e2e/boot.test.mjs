// The page comes up in every engine, from a file and from the server, and lets nothing out.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engines, launch } from "./browser.mjs";
import { serve } from "./statlas.mjs";

let site;
before(async () => (site = await serve()));
after(() => site.close());

for (const engine of engines) {
  describe(engine, () => {
    for (const door of ["file", "http"]) {
      test(`starts over ${door}`, { timeout: 120_000 }, async () => {
        const browser = await launch(engine);
        try {
          const page = await browser.open(site[door], { lang: "en" });
          await ready(page);
          assert.deepEqual(await page.errors(), []);
          assert.deepEqual(await page.requests(), []);
          await blocked(page);
          await textStaysText(page);
          await keptOverReload(page);
        } finally {
          await browser.close();
        }
      });
    }
  });
}

async function ready(page) {
  await page.waitFor(() => globalThis.statlas !== undefined);
  await page.run(async () => void (await statlas.ready));
  await page.waitFor(() => document.getElementById("app").childElementCount > 0);
}

// A request that the page would make is refused, and the driver sees that: no errors above means something.
async function blocked(page) {
  const outcome = await page.run(() => fetch("http://192.0.2.1/").then(() => "answered", () => "refused"));
  assert.equal(outcome, "refused");
  assert.match((await page.errors()).join("\n"), /policy: connect-src/);
}

// Words of a table in a chart's tooltip are never markup, and a word that looks like a formatter is none.
async function textStaysText(page) {
  const { title, lines, elements, name } = await page.run(async () => {
    const host = document.createElement("div");
    host.style.cssText = "width: 400px; height: 300px";
    document.body.append(host);
    const words = ["<b>A</b>", "@tip"];
    statlasShell.chart.set(host, JSON.stringify({
      animation: false,
      tooltip: { trigger: "axis", formatter: "@tip" },
      xAxis: { type: "category", data: words },
      yAxis: { type: "value" },
      series: [{ type: "bar", name: "@tip", data: [1, 2], tip: [["<img src=x onerror=alert(1)>", "&lt;"], "one"] }],
    }), "[]");
    const found = async (part) => {
      while (!host.querySelector(part)) {
        await new Promise(requestAnimationFrame);
        const { left, top } = host.getBoundingClientRect();
        const over = { clientX: left + 130, clientY: top + 150, bubbles: true };
        host.querySelector("canvas")?.dispatchEvent(new MouseEvent("mousemove", over));
      }
    };
    await found("canvas");
    const svg = statlasShell.chart.svg(host);
    await found(".tip");
    const tip = host.querySelector(".tip");
    const of = (part) => [...tip.querySelectorAll(part)].map((e) => e.textContent);
    const shown = { title: of(".tip-title"), lines: of(".tip-line"), elements: tip.querySelectorAll("img, b").length };
    host.remove();
    return { ...shown, name: svg.includes("&lt;b&gt;A&lt;/b&gt;") && svg.includes("@tip") };
  });
  assert.deepEqual({ title, lines, elements, name }, {
    title: ["<b>A</b>"], lines: ["<img src=x onerror=alert(1)>", "&lt;"], elements: 0, name: true,
  });
}

async function keptOverReload(page) {
  const kept = () => page.run(() => {
    const file = statlasShell.kept();
    return file && [file.name, ...file.bytes];
  });
  assert.equal(await page.run(() => statlasShell.keep("a.csv", new Uint8Array([0, 127, 255]))), true);
  await page.reload();
  await ready(page);
  assert.deepEqual(await kept(), ["a.csv", 0, 127, 255]);
  assert.equal(await page.run(() => statlasShell.keep("big.csv", new Uint8Array(4 << 20))), false);
  assert.equal(await kept(), null);
}
