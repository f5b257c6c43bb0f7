// The served page stays on a computer that has been there: whole, in one version, until the user takes the next one.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { scripts } from "../shell/scripts.mjs";
import { writeSite } from "../shell/site.mjs";
import { launch } from "./browser.mjs";
import { press, shownAnswer } from "./steps.mjs";
import { dist, serve } from "./statlas.mjs";

const VIEW = "#lang=en&data=province-rd&tab=ranking";
const site = join(dist, "site");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

// kept waits until the service worker has all that it keeps.
const kept = (page) => page.waitFor(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
const look = (page) => page.run(() => void document.dispatchEvent(new Event("visibilitychange")));
const build = (page) => page.run(() => globalThis.e2eBuild ?? 1);

for (const engine of ["chromium", "firefox"]) {
  describe(engine, () => {
    test("comes without its server after the first visit", { timeout: 120_000 }, async () => {
      const browser = await launch(engine);
      const server = await serve();
      try {
        const page = await browser.open(server.http + VIEW);
        await shownAnswer(page, "ranking");
        await kept(page);
        const early = await page.run(() => {
          const chart = performance.getEntriesByName("statlas-chart")[0].startTime;
          return performance.getEntriesByType("resource").filter((e) => /install|manifest|sw\.js|icon/.test(e.name) && e.startTime < chart).map((e) => e.name);
        });
        assert.deepEqual(early, [], "asked for before the first chart");
        assert.deepEqual(await page.errors(), []);
        await server.close();
        await page.reload();
        const { rows } = await shownAnswer(page, "ranking");
        assert.ok(rows.length > 20);
        assert.deepEqual(await page.requests(), []);
      } finally {
        await browser.close();
        await server.close();
      }
    });
  });
}

describe("the next build", () => {
  const dir = mkdtempSync(join(tmpdir(), "statlas-"));
  const open = new Set();
  let browser, page, server;

  // A server of whatever site stands in dir.
  before(async () => {
    server = createServer((request, response) => {
      const name = request.url.replace(/[?#].*/, "").slice(1) || "index.html";
      try {
        const body = readFileSync(join(dir, name));
        response.writeHead(200, { "Content-Type": types[extname(name)] ?? "text/plain", "Cache-Control": "no-cache" }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    server.on("connection", (socket) => open.add(socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    await put(1);
    browser = await launch("chromium");
    page = await browser.open(`http://127.0.0.1:${server.address().port}/${VIEW}`);
    await shownAnswer(page, "ranking");
    await kept(page);
  });
  after(async () => {
    await browser?.close();
    stop();
    rmSync(dir, { recursive: true });
  });

  function stop() {
    server.close();
    for (const socket of open) socket.destroy();
  }

  async function put(number) {
    const program = readFileSync(join(site, readdirSync(site).find((name) => name.endsWith(".wasm"))));
    const shell = await scripts();
    await writeSite(dir, program, { ...shell, boot: `${shell.boot};globalThis.e2eBuild=${number};` }, null);
  }

  const hide = (name) => (name.startsWith("hidden.") ? name.slice(7) : `hidden.${name}`);

  test("is not there as long as a part of it is missing", async () => {
    await put(2);
    const style = readdirSync(dir).find((name) => name.endsWith(".css"));
    renameSync(join(dir, style), join(dir, hide(style)));
    await page.run(async () => void (await (await navigator.serviceWorker.getRegistration()).update().catch(() => {})));
    await page.waitFor(async () => {
      const { installing, waiting } = await navigator.serviceWorker.getRegistration();
      return !installing && !waiting && (await caches.keys()).length === 1;
    });
    await page.reload();
    await shownAnswer(page, "ranking");
    assert.equal(await build(page), 1);
    renameSync(join(dir, hide(style)), join(dir, style));
  });

  test("is told once it is there, and comes whole when the user takes it", async () => {
    await kept(page);
    await page.waitFor(() => statlasShell.renew !== undefined);
    await look(page);
    await page.waitFor(() => document.querySelector('.notice[data-key="update.reload"]') !== null);
    assert.equal(await build(page), 1);
    await page.reload();
    await shownAnswer(page, "ranking");
    assert.equal(await build(page), 1, "a reload alone keeps to the version that was chosen");
    await press(page, '.notice[data-key="update.reload"] button', "Reload");
    await page.waitFor(() => globalThis.e2eBuild === 2).catch(() => page.waitFor(() => globalThis.e2eBuild === 2)); // the page goes away under the question
    await shownAnswer(page, "ranking");
    await page.waitFor(async () => (await caches.keys()).length === 1);
    stop();
    await page.reload();
    await shownAnswer(page, "ranking");
    assert.equal(await build(page), 2);
  });
});
