// The driver does in every engine what its page says.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { engines, launch } from "./browser.mjs";

const dir = mkdtempSync(join(tmpdir(), "statlas-e2e-"));
const elsewhere = createServer((_, response) => response.end());
before(() => new Promise((resolve) => elsewhere.listen(0, "127.0.0.1", resolve)));
after(() => {
  elsewhere.close();
  rmSync(dir, { recursive: true });
});

const html = join(dir, "page.html");
writeFileSync(html, `<!doctype html><meta charset="utf-8">
<button>0</button> <input id="text"> <input id="file" type="file">
<script>
  globalThis.seen = {};
  const button = document.querySelector("button");
  button.onclick = () => button.textContent++;
  for (const type of ["dragenter", "dragover", "drop"]) {
    document.addEventListener(type, (event) => seen[type] = event.dataTransfer.files[0]?.name ?? event.dataTransfer.types.join());
  }
  document.addEventListener("drop", async (event) => seen.bytes = [...new Uint8Array(await event.dataTransfer.files[0].arrayBuffer())].join());
  document.addEventListener("paste", (event) => seen.paste = event.clipboardData.getData("text/plain"));
  document.addEventListener("keydown", (event) => seen.key = event.key);
</script>`);
const csv = join(dir, "上传.csv");
writeFileSync(csv, "a,b\n");

for (const engine of engines) {
  test(engine, { timeout: 120_000 }, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(String(pathToFileURL(html)), { lang: "zh-CN", dark: true, width: 700, height: 500 });
      await looks(page);
      await hands(page);
      await files(page);
      await history(page);
      await faults(page);
    } finally {
      await browser.close();
    }
  });
}

async function looks(page) {
  const environment = await page.run(() => ({
    lang: navigator.language,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    size: [innerWidth, innerHeight],
  }));
  assert.deepEqual(environment, { lang: page.engine === "webkit" ? "en-US" : "zh-CN", dark: true, size: [700, 500] });
  assert.deepEqual(await page.run(async (a, b) => ({ sum: a + b.c }), 1, { c: 2 }), { sum: 3 });
  const file = join(dir, "shot.png");
  await page.screenshot(file);
  assert.equal(readFileSync(file).subarray(1, 4).toString(), "PNG");
}

async function hands(page) {
  await page.click("button");
  await page.waitFor(() => document.querySelector("button").textContent === "1");
  await page.type("#text", "ab强");
  await page.key("Backspace");
  assert.equal(await page.run(() => document.querySelector("#text").value), "ab");
  assert.equal(await page.run(() => seen.key), "Backspace");
}

async function files(page) {
  await page.drop("数据.csv", Buffer.from([0, 200, 255]));
  await page.waitFor(() => seen.bytes === "0,200,255");
  assert.equal(await page.run(() => seen.drop), "数据.csv");
  assert.ok(await page.run(() => seen.dragenter && seen.dragover));
  await page.paste("a\tb\n1\t2");
  assert.equal(await page.run(() => seen.paste), "a\tb\n1\t2");
  await page.upload("#file", csv);
  assert.equal(await page.run(() => document.querySelector("#file").files[0].name), "上传.csv");
}

async function history(page) {
  await page.run(() => void (location.hash = "a"));
  await page.run(() => void (location.hash = "b"));
  await page.back();
  assert.equal(await page.run(() => location.hash), "#a");
  await page.forward();
  await page.reload();
  assert.equal(await page.run(() => location.hash + document.querySelector("button").textContent), "#b0");
}

async function faults(page) {
  assert.deepEqual([await page.errors(), await page.requests()], [[], []]);
  const url = `http://127.0.0.1:${elsewhere.address().port}/x`;
  await page.run((url) => new Promise((resolve) => {
    console.error("said");
    setTimeout(() => { throw new Error("uncaught"); });
    const image = new Image();
    image.onerror = () => setTimeout(resolve, 50, null);
    image.src = url;
  }), url);
  assert.match((await page.errors()).join("\n"), /said[^]*(uncaught|Script error)/); // of a file WebKit tells no more
  assert.ok((await page.requests()).includes(url));
  await assert.rejects(page.run(() => { throw new Error("thrown inside"); }), /thrown inside/);
}
