// What the browser keeps if the user agrees: asked once, found again after a reload and by a new start, and all of it forgotten on
// request.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { engines, launch } from "./browser.mjs";
import { opened, press, ready, takeTheme } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const first = "zone|year|rd|staff\nA|2020|1,5|10\nB|2020|2,5|20\nA|2021|3,5|15\nB|2021|4,5|9\n";
let site;
before(async () => void (site = await serve()));
after(() => site?.close());

// stored lists all that the browser holds for the page's origin, by kind.
const stored = (page) => page.run(async () => ({
  databases: (await indexedDB.databases()).map((d) => d.name),
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  caches: location.protocol === "file:" ? [] : await caches.keys(),
}));

// keeps waits until so many tables are in the page's database, and a view of the last one said, and the saved view of that name.
const keeps = (page, tables, last, saved = "") => page.waitFor((tables, last, saved) => new Promise((resolve) => {
  const request = indexedDB.open("statlas " + location.pathname, 1);
  request.onupgradeneeded = () => request.result.createObjectStore("kept");
  request.onerror = () => resolve(false);
  request.onsuccess = () => {
    const all = request.result.transaction("kept").objectStore("kept").getAll();
    all.onsuccess = () => {
      request.result.close();
      resolve(all.result.length === tables + 1 && all.result.some((v) => typeof v.text === "string" && JSON.parse(v.text).hash.includes(last) && (JSON.parse(v.text).saved?.[0].name ?? "") === saved));
    };
  };
}), tables, last, saved);

const savedMenu = ".views > button";
const names = () => document.querySelector(".saved li") && [...document.querySelectorAll(".saved li input")].map((e) => e.value);
const total = (page, rows) => page.waitFor(async (rows) => statlas.view.data && (await statlas.ask({ kind: "rows" }).catch(() => null))?.total === rows, rows);
const asked = () => [...document.querySelectorAll(".notice")].some((n) => n.textContent.includes("Keep your tables"));

for (const engine of engines) {
  const way = engine === "chromium" ? "http" : "file"; // only over http are there caches
  test(`${engine}, ${way}: what is kept is found again, and forgotten`, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(site[way] + "#lang=en", { lang: "en" });
      await ready(page);
      assert.equal(await page.run(asked), false);
      await page.drop("a.csv", Buffer.from(first));
      await opened(page, "a.csv");
      await page.waitFor(asked);
      await press(page, ".notice button", "Keep them");
      await keeps(page, 1, "a.csv");
      await page.run(() => statlas.show({ data: "file:a.csv", lang: "en", tab: "table", settings: { decimal: "," }, question: { search: "A" } }));
      await page.waitFor(() => statlas.view.settings?.decimal === "," && !document.querySelector(".notice.load"));
      await page.drop("b.csv", Buffer.from(first));
      await opened(page, "b.csv");
      await press(page, ".notice button", "Open beside");
      await keeps(page, 2, "b.csv");
      await page.run(() => statlas.show({ data: "file:a.csv", lang: "en", tab: "table", settings: { decimal: "," }, question: { search: "A" } }));
      await total(page, 4);
      await takeTheme(page, "Dark");
      await keeps(page, 2, "a.csv");
      await page.reload();
      await ready(page);
      await opened(page, "a.csv");
      await total(page, 4);
      assert.equal(await page.run(() => statlas.view.question.search), "A");
      await page.run(() => statlas.show({ data: "file:b.csv", lang: "en" }));
      await total(page, 4);
      await keeps(page, 2, "b.csv");
      assert.equal(await page.run(asked), false);

      // saved views too, each once
      await press(page, savedMenu, "");
      await press(page, ".saved-views .prompt-do .button", "");
      await page.waitFor(() => document.querySelectorAll(".saved li").length === 1);
      await page.key("Escape");
      const name = await page.run(() => JSON.parse(sessionStorage.getItem(`statlas ${location.pathname} views`))[0].name);
      await keeps(page, 2, "b.csv", name);

      // a new start: the tab's own name is gone
      await page.run(() => void sessionStorage.clear());
      await page.goto(site[way] + "?again");
      await ready(page);
      await page.waitFor(() => document.querySelector(".app").dataset.theme === "dark"); // the settings stayed
      await page.waitFor(() => [...document.querySelectorAll(".notice button")].some((b) => /Open them again|恢复/.test(b.textContent)));
      await page.waitFor(() => {
        const button = [...document.querySelectorAll(".notice button")].find((b) => /Open them again|恢复/.test(b.textContent));
        button?.click();
        return Boolean(button);
      });
      await opened(page, "b.csv");
      await total(page, 4);
      await keeps(page, 2, "b.csv", name);
      await page.reload();
      await ready(page);
      await opened(page, "b.csv");
      await press(page, savedMenu, "");
      assert.deepEqual(await page.waitFor(names), [name]);
      await page.key("Escape");
      await page.waitFor(() => document.querySelector(".popover") === null); // which would have caught the click
      await page.click(".steps-button");
      await press(page, ".steps .popover .button", await page.run(() => statlas.view.lang === "en" ? "Forget everything" : "清除全部存储"));
      await page.waitFor(() => [...document.querySelectorAll(".notice")].some((n) => /is cleared|都已清除/.test(n.textContent)));
      assert.deepEqual(await stored(page), { databases: [], local: [], session: [], caches: [] });
      assert.deepEqual(await page.errors(), []);
    } finally {
      await browser.close();
    }
  });
}

test("what one tab forgets no other one keeps", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.http + "#lang=en", { lang: "en" });
    await ready(page);
    await page.drop("a.csv", Buffer.from(first));
    await opened(page, "a.csv");
    await press(page, ".notice button", "Keep them");
    await keeps(page, 1, "a.csv");
    const other = await page.tab.browser().newPage();
    await other.goto(site.http);
    await other.waitForSelector(".steps-button");
    await other.evaluate(() => statlas.ready.then(() => {}));
    await other.click(".steps-button");
    await other.waitForSelector(".steps .popover .button");
    const forget = () => {
      const found = [...document.querySelectorAll(".steps .popover .button")].find((b) => /Forget everything|清除全部存储/.test(b.textContent));
      found?.click();
      return Boolean(found);
    };
    while (!(await other.evaluate(forget))) await sleep(50);
    await page.tab.bringToFront();
    await page.waitFor(() => [...document.querySelectorAll(".notice")].some((n) => n.textContent.includes("Another tab")));
    const { caches: _, ...all } = await stored(page); // the other one clears its copy of the page last
    assert.deepEqual(all, { databases: [], local: [], session: [] });
    await page.run(() => statlas.show({ data: "file:a.csv", lang: "en", tab: "table", question: { search: "B" } }));
    await total(page, 4);
    await takeTheme(page, "Dark");
    assert.deepEqual((await stored(page)).databases, []);
    assert.deepEqual((await stored(page)).local, []);
    await page.drop("b.csv", Buffer.from(first));
    await page.waitFor(asked); // as ever before anything is kept
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});

test("no means no, and is not asked again", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.file + "#lang=en", { lang: "en" });
    await ready(page);
    await page.drop("a.csv", Buffer.from(first));
    await opened(page, "a.csv");
    await press(page, ".notice button", "No");
    await page.waitFor(() => sessionStorage.getItem("statlas.table") !== null);
    await page.reload();
    await ready(page);
    await opened(page, "a.csv"); // as small files of this tab are
    await page.drop("b.csv", Buffer.from(first));
    await opened(page, "b.csv");
    assert.equal(await page.run(asked), false);
    assert.deepEqual((await stored(page)).databases, []);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});

test("a table made of others, one of them closed, comes back after a reload", async () => {
  const browser = await launch("chromium");
  try {
    const page = await browser.open(site.file + "#lang=en", { lang: "en" });
    await ready(page);
    await page.dropAll({ "a.csv": first, "b.csv": first });
    await press(page, ".combine .button", "Make one table");
    await opened(page, "a.csv + b.csv");
    await press(page, ".notice button", "Keep them");
    await keeps(page, 2, "a.csv");
    await page.click(".switch-button");
    await page.click(".switch-file[data-key='file:a.csv'] .plain");
    await page.key("Escape");
    await page.waitFor(() => document.querySelectorAll(".switch .popover").length === 0);
    await keeps(page, 2, "a.csv"); // the file is still needed
    await page.reload();
    await ready(page);
    await opened(page, "a.csv + b.csv");
    await total(page, 8);
    await page.click(".switch-button");
    await page.waitFor(() => document.querySelectorAll(".switch-file").length === 2);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});
