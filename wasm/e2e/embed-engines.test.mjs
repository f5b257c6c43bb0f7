// Views in other pages, in the other engines: what embed.test.mjs does at length in Chromium.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { countEngines, hosts, RANKING, TREND } from "./hosts.mjs";
import { serve } from "./statlas.mjs";

let site, host;

before(async () => {
  site = await serve();
  host = await hosts(site.http);
});
after(async () => {
  host?.close();
  await site?.close();
});

const standing = (page, views) => page.waitFor((views) => globalThis.seen?.filter(([type]) => type === "ready").length >= views, views);
const of = (page, id, method, given) => page.run((id, method, given) => document.getElementById(id)[method](given).then((value) => value ?? null, (e) => ({ code: e.code })), id, method, given);

async function visit(browser, url) {
  const puppet = browser.engine !== "webkit";
  const page = await browser.open(puppet ? "about:blank" : url, { lang: "en" });
  if (puppet) {
    await countEngines(page);
    await page.goto(url);
  }
  await standing(page, 2);
  if (puppet) await page.waitFor(() => running() === 1);
  return page;
}

test("webkit: on disk, in a plain page", { timeout: 180_000 }, async () => {
  const browser = await launch("webkit");
  try {
    const page = await visit(browser, host.file + "plain.html");
    await answers(page);
    await page.run(() => document.getElementById("a").remove());
    assert.equal((await of(page, "b", "ask", { kind: "ranking", measure: "rd_spend", at: "2024", top: 2 })).rows.length, 2);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});

test("firefox: served, of another origin, in a deck", { timeout: 180_000 }, async () => {
  const browser = await launch("firefox");
  try {
    const page = await visit(browser, host.http + "deck-other.html");
    await page.run(() => document.body.focus());
    await page.key("ArrowRight");
    await page.waitFor(() => Reveal.getIndices().h === 1);
    await answers(page);
    await page.key("ArrowRight");
    await page.waitFor(() => Reveal.getIndices().h === 2);
    await page.run(() => document.getElementById("a").remove());
    assert.equal((await of(page, "b", "ask", { kind: "ranking", measure: "rd_spend", at: "2024", top: 2 })).rows.length, 2);
    assert.deepEqual(await page.errors(), []);
  } finally {
    await browser.close();
  }
});

async function answers(page) {
  assert.equal((await of(page, "a", "ask", { kind: "ranking", measure: "rd_spend", at: "2024", top: 3 })).rows.length, 3);
  assert.equal((await of(page, "b", "get")).hash, TREND);
  assert.equal((await of(page, "a", "set", RANKING + "&top=5&selected=北京市")).view.question.top, 5);
  await page.waitFor(() => seen.some(([type, id]) => type === "select" && id === "a"));
  await page.waitFor(() => viewFrames()[0].getBoundingClientRect().height < 600);
}
