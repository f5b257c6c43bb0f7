// What a hand does on charts is the same in the other engines: one selection everywhere, zoom and all again, a legend that
// isolates, and bubbles that play. And on no view does a key stand in the place of a word.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { keyPattern } from "./faults.mjs";
import { press, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";
import { views } from "./views.mjs";

const MANY = ["guangdong", "jiangsu", "beijing", "zhejiang", "shandong", "shanghai", "hubei", "sichuan", "anhui", "hunan"];
let site;
before(async () => (site = await serve()));
after(() => site?.close());

// show goes to a view and waits until its chart says what it is.
async function show(page, hash, start) {
  await page.run((hash) => void (location.hash = hash + "&lang=en"), hash);
  await page.waitFor((start) => document.querySelector("#chart canvas") && document.querySelector("#chart").getAttribute("aria-label")?.startsWith(start), start);
  await page.run(() => document.querySelector("#chart").focus());
}

// picture returns what is drawn, once three pictures running are alike and not the one of before.
async function picture(page, before) {
  await page.run(() => void (globalThis.alike = 0));
  return page.waitFor((before) => {
    const now = statlasShell.chart.image(document.querySelector("#chart"), 1);
    globalThis.alike = now && now !== before && now === globalThis.last ? globalThis.alike + 1 : 0;
    globalThis.last = now;
    return globalThis.alike > 1 && now;
  }, before);
}

// closer looks closer and at all again, and tells whether that was as before: not if the page was still being laid out.
async function closer(page) {
  const whole = await picture(page);
  await page.key("+");
  const near = await picture(page, whole);
  await page.key("0");
  return (await picture(page, near)) === whole;
}

async function zooms(page) {
  await show(page, "data=province-rd&tab=trend&measure=rd_spend", "Lines");
  assert.ok((await closer(page)) || (await closer(page)), "closer, and whole again");
}

async function selects(page) {
  await page.waitFor(() => {
    document.querySelector('tr[data-entity="beijing"] .link')?.click();
    return location.hash.includes("selected=beijing");
  });
  await page.run(() => void statlas.show({ ...statlas.view, tab: "ranking" }));
  await shownAnswer(page, "ranking");
  await page.waitFor(() => document.querySelector('tr[data-entity="beijing"].selected .link')?.getAttribute("aria-pressed") === "true");
  await page.run(() => void statlas.show({ ...statlas.view, tab: "table" }));
  await page.waitFor(() => document.querySelector(".grid-row.selected") !== null);
}

async function isolates(page) {
  await show(page, `data=province-rd&tab=trend&measure=rd_spend&entities=${MANY.join("~")}`, "Lines");
  await page.waitFor((n) => statlas.answer?.series?.length === n, MANY.length);
  await picture(page);
  await page.run(() => {
    const canvas = document.querySelector("#chart canvas");
    const box = canvas.getBoundingClientRect();
    const at = { bubbles: true, clientX: box.left + 17, clientY: box.bottom - 15 };
    for (const kind of ["mousemove", "mousedown", "mouseup", "click"]) canvas.dispatchEvent(new MouseEvent(kind, at));
  });
  const [entity] = await page.waitFor(() => statlas.view.draw?.selected);
  assert.ok(MANY.includes(entity), entity);
  await page.waitFor((entity) => document.querySelector(`tr.selected[data-entity="${entity}"]`) !== null, entity);
}

async function plays(page) {
  await show(page, "data=province-rd&tab=correlation&points=gdp_revised~rd_spend&form=bubble", "Bubble chart");
  await reads(page, ".race output", "2024");
  await page.key("p");
  await page.waitFor(() => !["2024", "2011"].includes(document.querySelector(".race output").textContent));
  await page.key("p");
  await page.waitFor(() => /at=20\d\d/.test(location.hash));
}

// digs goes from a cell of the matrix to its points, on to their rows, and back by the browser's own way.
async function digs(page) {
  await show(page, "data=province-rd&tab=correlation", "Matrix");
  await picture(page);
  await page.key("Home");
  await page.key("ArrowRight");
  await page.key("Enter");
  await page.waitFor(() => statlas.view.question?.points?.length === 2 && document.querySelector(".back") !== null);
  const rows = await page.waitFor(() => statlas.answer?.points?.n);
  await press(page, ".controls button", "See these rows");
  await page.waitFor((rows) => statlas.view.tab === "table" && Number(document.querySelector(".grid")?.getAttribute("aria-rowcount")) === rows + 1, rows);
  await page.run(() => history.back());
  await page.waitFor(() => statlas.view.tab === "correlation" && document.querySelector(".back") !== null);
  await press(page, ".back", "Back to the matrix");
  await page.waitFor(() => document.querySelector("#chart canvas") && document.querySelector("#chart").getAttribute("aria-label").startsWith("Matrix"));
}

// strokes sorts names by the strokes of their characters, which the browser counts.
async function strokes(page) {
  await page.run(() => statlas.open("name,n\n湖北,1\n上海,2\n北京,3\n江西,4\n一丁,5\n", { name: "strokes.csv" }));
  const names = await page.run(async () => {
    const { rows } = await statlas.ask({ kind: "rows", columns: ["name"], sort: [{ column: "name", strokes: true }] });
    return rows.flat().join(" ");
  });
  assert.equal(names, "一丁 上海 北京 江西 湖北");
}

for (const engine of ["firefox", "webkit"]) {
  test(`${engine}: zoom, one selection, a legend, bubbles, a matrix and strokes by hand`, { timeout: 120_000 }, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(site.file + "#lang=en", { lang: "en" });
      await ready(page);
      for (const act of [zooms, selects, isolates, plays, digs, strokes]) await act(page);
      assert.deepEqual(await page.errors(), []);
    } finally {
      await browser.close();
    }
  });
}

test("no key stands in the place of a word", { timeout: 120_000 }, async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.file + "#lang=en", { lang: "en" });
    await ready(page);
    await page.run((key) => {
      const found = (globalThis.e2eKeys = new Set());
      const read = (text) => new RegExp(key).test(text) && found.add(text.slice(0, 80));
      new MutationObserver((all) => {
        for (const { target, addedNodes, type } of all) {
          if (type === "attributes") ["aria-label", "title", "placeholder"].forEach((name) => read(target.getAttribute(name) ?? ""));
          for (const node of type === "characterData" ? [target] : addedNodes) {
            read(node.textContent);
            for (const e of node.querySelectorAll?.("[aria-label], [title], [placeholder]") ?? []) [e.ariaLabel, e.title, e.placeholder].forEach((text) => read(text ?? ""));
          }
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["aria-label", "title", "placeholder"] });
      statlas.on("change", () => document.querySelector("#chart canvas") && read(statlasShell.chart.svg(document.querySelector("#chart")) ?? ""));
    }, keyPattern());
    for (const [, hash, act] of views) {
      if (!act && hash.includes("data=") && !hash.includes("file:")) await page.run(async (hash) => void (await statlas.show(hash)), hash + "&lang=en");
    }
    await page.run(() => void (location.hash = "charts&lang=en"));
    const hung = await page.waitFor(() => {
      const all = [...document.querySelectorAll(".exhibit")];
      return all.length > 20 && all.every((e) => e.querySelector(".chart canvas")) && all.map((e) => statlasShell.chart.svg(e.querySelector(".chart")));
    });
    for (const svg of hung) assert.doesNotMatch(svg.replace(/<style[^]*?<\/style>|<[^>]*>/g, " "), new RegExp(keyPattern()));
    assert.deepEqual(await page.run(() => [...e2eKeys]), []);
  } finally {
    await browser.close();
  }
});
