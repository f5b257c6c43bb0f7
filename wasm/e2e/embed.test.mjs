// Views in other pages: on disk and served, of the same and of another origin, in a plain page and in a deck of reveal.js.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch } from "./browser.mjs";
import { countEngines, hosts, RANKING, TREND } from "./hosts.mjs";
import { press, reads, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let browser, site, host, shared;

before(async () => {
  site = await serve();
  host = await hosts(site.http);
  browser = await launch("chromium");
  shared = await browser.open("about:blank", { lang: "en" });
  await countEngines(shared);
});
after(async () => {
  await browser?.close();
  host?.close();
  await site?.close();
});

// visit opens a host in the page that all share, and waits until its views are ready.
async function visit(url, views = 2) {
  await shared.goto(url);
  await standing(shared, views);
  return shared;
}

const standing = (page, views) => page.waitFor((views) => new Set(seen.filter(([type]) => type === "ready").map(([, id]) => id)).size === views, views);
const of = (page, id, method, given) => page.run((id, method, given) => document.getElementById(id)[method](given).then((value) => value ?? null, (e) => ({ code: e.code })), id, method, given);
const heard = (page, type, id) => page.waitFor((type, id) => seen.findLast((one) => one[0] === type && one[1] === id)?.[2], type, id);
const running = (page, engines) => page.waitFor((engines) => running() === engines, engines);
const inside = (page, id) => page.tab.frames().find((frame) => frame.name() === id || frame.url().includes(id));
const height = (page, n) => page.run((n) => viewFrames()[n].getBoundingClientRect().height, n);

for (const [name, address] of [
  ["a file beside the page", () => host.file + "plain.html"],
  ["a page of another origin", () => host.http + "plain-other.html"],
]) {
  describe(name, () => {
    let page;
    before(async () => (page = await visit(address())));

    test("views share an engine, and answer", async () => {
      await running(page, 1);
      assert.equal((await of(page, "a", "get")).view.tab, "ranking");
      assert.equal((await of(page, "b", "get")).hash, TREND);
      const answer = await of(page, "b", "ask", { kind: "ranking", measure: "rd_spend", at: "2024", top: 3 });
      assert.equal(answer.rows.length, 3);
      assert.equal((await of(page, "a", "ask", { kind: "pie" })).code, "unknown-kind");
    });

    test("a host sets a view and hears of it", async () => {
      const shown = await of(page, "a", "set", { data: "province-rd", tab: "ranking", lang: "en", question: { measure: "rd_spend", at: "2023" } });
      assert.equal(shown.hash, RANKING.replace("2024", "2023"));
      assert.equal((await heard(page, "change", "a")).view.question.at, "2023");
      await page.run((hash) => void (document.getElementById("a").view = hash), RANKING + "&selected=北京市");
      assert.deepEqual((await heard(page, "select", "a")).selected, ["北京市"]);
      assert.equal((await of(page, "a", "set", "tab=pie")).code, "not-json");
      await of(page, "a", "set", "data=nothing&lang=en");
      assert.match((await heard(page, "error", "a")).text, /nothing/);
      await of(page, "a", "set", RANKING);
    });

    test("the frame is as high as what it shows", async () => {
      const fits = (n) => page.waitFor(async (n) => viewFrames()[n].getBoundingClientRect().height > 300, n);
      await fits(0);
      const tall = await height(page, 0);
      await of(page, "a", "set", RANKING + "&top=5");
      await page.waitFor((tall) => viewFrames()[0].getBoundingClientRect().height < tall - 200, tall);
      await of(page, "a", "set", RANKING);
      await page.waitFor((tall) => viewFrames()[0].getBoundingClientRect().height === tall, tall);
    });

    test("the next view has an engine when the first one goes", async () => {
      await page.run(() => document.getElementById("a").remove());
      await running(page, 1);
      const answer = await of(page, "b", "ask", { kind: "ranking", measure: "rd_spend", at: "2024", top: 4 });
      assert.equal(answer.rows.length, 4);
      await page.run((hash) => {
        seen.length = 0;
        const view = Object.assign(document.createElement("statlas-view"), { id: "c", src: document.getElementById("b").src, view: hash });
        document.body.prepend(view);
        return null;
      }, RANKING);
      await standing(page, 1);
      assert.equal((await of(page, "c", "ask", { kind: "ranking", measure: "rd_spend", at: "2024", top: 2 })).rows.length, 2);
      await running(page, 1);
      assert.deepEqual(await page.errors(), []);
    });
  });
}

describe("tables of the user's own", () => {
  const csv = "park,year,rd\nA,2020,1\nA,2021,2\nB,2020,3\nB,2021,5\n";
  const open = (page, frame) => inside(page, frame).evaluate(async (csv) => void (await statlas.open(csv, { name: "own.csv" })), csv);

  test("are told to a page of the same origin", async () => {
    const page = await visit(host.http + "plain-site.html");
    await open(page, "tab=trend");
    assert.equal((await heard(page, "change", "b")).view.data, "file:own.csv");
    assert.equal((await of(page, "b", "ask", { kind: "rows" })).total, 4);
    assert.equal((await of(page, "a", "ask", { kind: "rows", table: "file1" })).code, "no-table", "another view's table");
    await running(page, 1);
  });

  for (const name of ["plain-other.html", "plain.html"]) {
    test(`are told to nobody else: ${name}`, async () => {
      const page = await visit((name === "plain.html" ? host.file : host.http) + name);
      await running(page, 1);
      await page.run(() => void (seen.length = 0));
      const id = await page.run(() => ["a", "b"].find((_, n) => !engines.get(viewFrames()[n].contentWindow))); // it shares the other's engine
      await open(page, id === "a" ? "tab=ranking" : "tab=trend");
      await running(page, 2); // whose port came through that page
      assert.equal((await of(page, id, "get")).code, "private");
      assert.equal((await of(page, id, "ask", { kind: "rows" })).code, "private");
      assert.equal(await of(page, id, "set", "data=file:own.csv&tab=table&selected=A"), null);
      await of(page, id, "set", TREND);
      assert.equal((await of(page, id, "ask", { kind: "rows", table: "file1" })).code, "private");
      const told = JSON.stringify(await page.run(() => seen));
      assert.ok(told.includes("province-rd") && !told.includes("own.csv") && !told.includes('"A"'), told);
    });
  }
});

describe("the door", () => {
  test("is shut to origins that are not named, and to frames beside it", async () => {
    host.put("shut.html", `<!doctype html><meta charset="utf-8"><script>
      globalThis.seen = [];
      addEventListener("message", ({ source, data }) => data.statlas && seen.push([[...document.querySelectorAll("iframe")].findIndex((f) => f.contentWindow === source), data.type]));
      </script><iframe id="shut" src="${site.http}?embed#${RANKING}"></iframe><iframe id="open" src="${site.http}?embed=https://a.example,${new URL(host.http).origin}#${RANKING}"></iframe>
      <iframe id="beside" src="site/sw.js"></iframe>`);
    const page = shared;
    await page.goto(host.http + "shut.html");
    const post = () => page.run(() => {
      const message = { statlas: 1, type: "get", id: 7 };
      for (const id of ["shut", "open"]) document.getElementById(id).contentWindow.postMessage(message, "*");
      return null;
    });
    await page.waitFor(() => seen.some(([n, type]) => n === 1 && type === "ready"));
    await inside(page, "sw.js").evaluate((hash) => void parent.frames[1].postMessage({ statlas: 1, type: "set", view: hash, id: 8 }, "*"), TREND);
    await page.waitFor(() => seen.some(([n, type]) => n === 1 && type === "height"));
    await post();
    await page.waitFor(() => seen.some(([n, type]) => n === 1 && type === "reply"));
    await page.tab.frames().find((f) => f.url().includes("?embed#")).evaluate(() => statlas.ready.then(() => null));
    await post();
    await page.waitFor(() => seen.filter(([n, type]) => n === 1 && type === "reply").length === 2);
    const said = await page.run(() => seen);
    assert.deepEqual(said.filter(([n]) => n !== 1), []);
    assert.equal(await page.tab.frames().find((f) => f.url().includes("a.example")).evaluate(() => statlas.view.tab), "ranking");
  });

  test("stands whatever comes through it", async () => {
    const page = await visit(host.http + "plain-other.html");
    const errors = await page.run(async () => {
      let seed = 20_260_101;
      const random = (n) => ((seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31), Math.floor((seed / 2 ** 31) * n));
      const one = (...all) => all[random(all.length)];
      const circle = {};
      circle.view = circle;
      let deep = {};
      for (let i = 0; i < 5000; i++) deep = { question: [deep] };
      const fields = ["data", "tab", "question", "draw", "settings", "kind", "measure", "at", "where", "column", "op", "value", "by", "top", "window", "forecast", "selected", "columns", "__proto__", "table", "bins", "sort", "lang"];
      const word = () => one("province-rd", "ranking", "trend", "rd_spend", "2024", "", "\u0000", "~!&#=", "data=", "x".repeat(70_000), "file:a.csv", "é研");
      const value = (depth) => one(
        word, word, () => random(1e9) - 5e8, () => 1e300, () => NaN, () => null, () => undefined, () => true, () => 10n, () => new Map([[1, 2]]),
        () => new Date(0), () => new Uint8Array(9), () => new Array(4e9), () => circle, () => deep, () => [value(depth + 1), value(depth + 1)],
        () => Object.fromEntries(Array.from({ length: random(6) }, () => [one(...fields), depth < 5 ? value(depth + 1) : 1])),
      )();
      const message = () => one(
        () => value(0),
        () => ({ statlas: one(1, 1, 1, 2, "1", null), type: one("get", "set", "ask", "lend", "open", "toString", word(), value(0)), id: one(1, "a", word(), value(0)), view: value(0), question: value(0) }),
        () => ({ statlas: 1, type: "set", id: random(99), view: { data: "province-rd", tab: one("trend", "ranking", "correlation", "table"), question: { [one(...fields)]: value(2) } } }),
        () => ({ statlas: 1, type: "ask", id: random(99), question: { kind: one("rows", "trend", "ranking", "summary"), [one(...fields)]: value(2) } }),
      )();
      const target = document.getElementById("b").shadowRoot.querySelector("iframe").contentWindow;
      const codes = new Set();
      addEventListener("message", ({ source, data }) => source === target && data.type === "error" && codes.add(data.code));
      for (let i = 0; i < 600; i++) {
        try {
          target.postMessage(message(), "*");
        } catch {} // what cannot be cloned does not come
        if (i % 20 === 19) await document.getElementById("b").get().catch(() => {});
      }
      return [...codes];
    });
    for (const code of ["version", "type", "malformed", "too-large", "not-json"]) assert.ok(errors.includes(code), `${code}: ${errors}`);
    assert.equal((await of(page, "b", "set", TREND)).hash, TREND);
    assert.ok((await of(page, "b", "ask", { kind: "rows" })).total > 500);
    assert.deepEqual(await page.errors(), []);
  });
});

for (const [name, address] of [["on disk", () => host.file + "deck.html"], ["on disk, with the page served", () => host.file + "deck-other.html"]]) {
  test(`a deck of reveal.js ${name}`, async () => {
    const page = await visit(address());
    const slide = (n) => page.waitFor((n) => Reveal.getIndices().h === n, n);
    await running(page, 1);
    await page.run(() => void document.body.focus());
    await page.key("ArrowRight");
    await slide(1);
    await page.waitFor(() => viewFrames()[0].getBoundingClientRect().height > 200);
    const view = inside(page, "tab=ranking");
    const chart = await view.waitForSelector(".chart canvas");
    await view.waitForFunction(() => statlas.answer && !statlas.busy && statlasShell.chart.image(document.getElementById("chart"), 1));
    const inChart = () => view.evaluate(() => Boolean(document.activeElement?.closest(".chart")));
    for (const end = Date.now() + 30_000; !(await inChart()) && Date.now() < end; ) await chart.click({ offset: { x: 3, y: 3 } }); // the deck places what grew
    await page.waitFor(() => document.activeElement?.id === "a");
    await page.key("ArrowRight"); // goes to the chart now
    await view.waitForFunction(() => document.querySelector("[aria-live]").textContent.includes("Guangdong"));
    await slide(1);
    await page.key("Escape"); // leaves the point
    await page.key("Escape"); // leaves the view
    await page.waitFor(() => document.hasFocus() && document.activeElement === document.body || document.activeElement?.id !== "a");
    await page.key("ArrowRight");
    await slide(2);
    await page.key("ArrowRight");
    await slide(3);
    assert.deepEqual(await page.errors(), []);
  });
}

test("neither Tab nor the wheel is caught", async () => {
  const page = await visit(host.http + "plain-other.html");
  await page.run(() => void document.getElementById("before").focus());
  let stops = 0;
  for (; stops < 12 && (await page.run(() => document.activeElement.id)) !== "after"; stops++) await page.key("Tab");
  assert.ok(stops > 2 && stops < 12, `${stops} stops`);
  const box = await page.run(() => {
    const { left, top } = viewFrames()[1].getBoundingClientRect();
    scrollTo(0, scrollY + top - 200);
    return { left, before: scrollY };
  });
  await page.tab.mouse.move(box.left + 300, 500);
  await page.tab.mouse.wheel({ deltaY: 200 });
  await page.waitFor((before) => scrollY > before + 100, box.before);
});

describe("the dialog", () => {
  let page, frozen;
  before(async () => {
    page = await browser.open(`${host.http}site/#${RANKING}`, { lang: "en" });
    await shownAnswer(page, "ranking");
  });
  const snippet = async (id) => {
    const html = await page.waitFor((id) => document.getElementById(id)?.value, id);
    host.put("snippet.html", `<!doctype html><meta charset="utf-8"><script>globalThis.seen = []; addEventListener("statlas-ready", () => seen.push("ready")); addEventListener("message", ({ data }) => seen.push(data.type));</script>${html}`);
    const other = shared;
    await other.goto(host.http + "snippet.html");
    await other.waitFor(() => seen.includes("ready"));
    return other;
  };
  const shown = (other) => other.tab.frames()[1].waitForFunction(() => document.querySelector(".chart canvas") && document.querySelector("h1").textContent);

  test("gives a frame and a component that show the view", async () => {
    await page.waitFor(() => {
      const button = [...document.querySelectorAll(".bar button")].find((one) => one.textContent === "Embed");
      button?.focus();
      return document.activeElement === button;
    });
    await page.key("Enter");
    await page.waitFor(() => document.querySelector("dialog.embed")?.open);
    for (const id of ["embed-iframe", "embed-component"]) {
      const other = await snippet(id);
      assert.match(await (await shown(other)).jsonValue(), /^R&D spending .* 2024/);
      assert.equal(await other.tab.frames()[1].evaluate(() => document.querySelector("header")), null);
    }
    await press(page, "[data-copy=embed-iframe]", "Copy");
    await reads(page, "[data-copy=embed-iframe]", "Copied");
  });

  test("freezes the data, and a view says when they differ", async () => {
    await press(page, "dialog .segment", "Frozen");
    frozen = await page.waitFor(() => document.getElementById("embed-component")?.value.match(/frozen="([0-9a-f]{16})"/)?.[1]);
    const other = await snippet("embed-component");
    await shown(other);
    await other.tab.frames()[1].evaluate(async () => {
      await statlas.ask({ kind: "summary" }); // what is asked before, the hash, is there then
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
    assert.equal(await other.tab.frames()[1].evaluate(() => document.querySelector(".trouble")), null);
    await other.run(() => {
      seen.length = 0;
      document.querySelector("statlas-view").frozen = "0123456789abcdef";
      return null;
    });
    await other.waitFor(() => seen.includes("ready"));
    const says = await other.tab.frames()[1].waitForFunction(() => document.querySelector(".trouble")?.textContent);
    const text = await says.jsonValue();
    assert.ok(text.includes("0123456789abcdef") && text.includes(frozen), text);
  });

  test("goes by Escape, and gives the focus back", async () => {
    await page.key("Escape");
    await page.waitFor(() => !document.querySelector("dialog.embed") && document.activeElement?.textContent === "Embed");
    assert.deepEqual(await page.errors(), []);
  });
});

test("the README's examples work", async () => {
  const text = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8").split("## In other pages and slides")[1].split("\n## ")[0];
  const html = [...text.matchAll(/```html\n([^]*?)```/g)].map((found) => found[1]);
  assert.equal(html.length, 2);
  host.put("readme.html", `<!doctype html><meta charset="utf-8"><script>globalThis.seen = []; addEventListener("message", ({ data }) => data.type === "ready" && seen.push(1));</script>${html.join("")}`);
  const script = text.match(/```js\n([^]*?)```/)[1];
  await shared.goto(host.http + "readme.html");
  await shared.waitFor(() => seen.length === 2);
  host.put("readme.js", `export default async () => { const said = []; const console = { log: (...all) => said.push(all) };\n${script}\nreturn said; }`);
  const said = await shared.run(async (url) => (await import(url)).default(), host.http + "readme.js");
  assert.equal(said[0][0].rows.length, 5);
  assert.deepEqual(await shared.errors(), []);
});
