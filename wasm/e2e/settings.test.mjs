// A file is read otherwise by a choice in the import report: at once, in the address, undone by back; the answer to a
// question of the page's is such a choice. The next edition takes the view over, and the server's files come by ?data=.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { ambiguous, big5, y2022, y2023 } from "./hard.mjs";
import { columnsOf, opened, press, ready, rowsOf, shownAnswer, text } from "./steps.mjs";
import { dist, serve } from "./statlas.mjs";

let browser, site;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = async (address = site.file) => {
  const page = await browser.open(address + "#lang=en");
  await ready(page);
  return page;
};
const named = (page, name) => page.waitFor(async (name) => {
  const { columns } = await statlas.ask({ kind: "summary" });
  return columns[0].name === name;
}, name);

test("an encoding chosen by hand", async () => {
  const page = await open();
  await page.drop("縣市.csv", big5);
  await opened(page, "縣市.csv");
  await page.choose("[data-field=encoding]", "gb18030");
  await page.waitFor(() => statlas.view.settings?.encoding === "gb18030");
  await opened(page, "縣市.csv");
  assert.notEqual((await columnsOf(page))[0], "縣市");
  await page.choose("[data-field=encoding]", "big5");
  await named(page, "縣市");
  assert.match(await page.run(() => location.hash), /encoding=big5/);
  assert.deepEqual((await rowsOf(page))[3], ["新竹縣", "2023", 93.25]);
  await page.reload();
  await ready(page);
  await opened(page, "縣市.csv");
  await named(page, "縣市");
  await page.back();
  await page.waitFor(() => statlas.view.settings?.encoding === "gb18030");
  await page.forward();
  await named(page, "縣市");
  await page.drop("縣市.csv", big5); // its next edition
  await opened(page, "縣市.csv");
  await named(page, "縣市");
  assert.deepEqual(await page.errors(), []);
});

test("commas that may be either are asked about", async () => {
  const page = await open();
  await page.drop("spend.csv", Buffer.from(ambiguous));
  await opened(page, "spend.csv");
  assert.match(await text(page, ".report .prompt"), /The commas in spend/);
  await press(page, ".prompt button", "Decimals");
  await page.waitFor(async () => (await statlas.ask({ kind: "rows" })).rows[0][2] === 1.234);
  assert.equal(await page.run(() => document.querySelector(".report .prompt")), null);
  await press(page, ".report-head button", "Back to what was detected");
  await page.waitFor(async () => (await statlas.ask({ kind: "rows" })).rows[0][2] === 1234);
});

test("the next edition takes the view over", async () => {
  const page = await open();
  await page.drop("2022.csv", Buffer.from(y2022));
  await opened(page, "2022.csv");
  await page.run((v) => statlas.show(v), { lang: "en", data: "file:2022.csv", tab: "ranking", question: { order: "asc" } });
  await shownAnswer(page, "ranking");
  await page.drop("2023.csv", Buffer.from(y2023));
  await opened(page, "2023.csv");
  await press(page, ".notice button", "The same view");
  await page.waitFor(() => statlas.view.question.order === "asc" && statlas.answer?.at === "2023");
  await page.back();
  await page.back();
  await page.waitFor(() => statlas.view.data === "file:2022.csv" && statlas.answer?.at === "2022");
});

test("files stay open side by side until they are closed", async () => {
  const page = await open();
  await page.dropAll({ "2022.csv": y2022, "2023.csv": y2023 });
  await opened(page, "2023.csv");
  await page.click(".switch-button");
  assert.equal(await page.run(() => document.querySelectorAll(".switch-file").length), 2);
  await press(page, ".switch-file .switch-item", "2022.csv");
  await opened(page, "2022.csv");
  assert.deepEqual((await rowsOf(page))[0], ["北京市", "2022", 2843]);
  await page.click(".switch-button");
  await page.run(() => document.querySelector(".switch-file .button").click());
  await opened(page, "2023.csv");
});

// A plain server of the site's files, and of a table beside them.
async function serveFolder() {
  const dir = mkdtempSync(join(tmpdir(), "statlas-"));
  cpSync(join(dist, "site"), dir, { recursive: true });
  writeFileSync(join(dir, "各地.csv"), y2022);
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
  const server = createServer(({ url }, response) => {
    const name = decodeURIComponent(new URL(url, "http://x").pathname).slice(1) || "index.html";
    try {
      const bytes = readFileSync(join(dir, name));
      response.writeHead(200, { "Content-Type": types[extname(name)] ?? "text/csv" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
    rmSync(dir, { recursive: true });
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}

test("?data= opens a file of the page's server, and of no other", async () => {
  const folder = await serveFolder();
  try {
    const page = await open(folder.address + "?data=" + encodeURIComponent("各地.csv"));
    await opened(page, "各地.csv");
    assert.equal((await rowsOf(page)).length, 3);
    assert.deepEqual(await page.errors(), []);
    const none = await open(folder.address + "?data=none.csv");
    assert.match(await text(none, ".notice:not(.load)"), /none\.csv could not be read: the server does not give that file \(404\)/);
    const elsewhere = await open(folder.address + "?data=https://example.com/a.csv");
    assert.match(await text(elsewhere, ".notice:not(.load)"), /own server only/);
    assert.deepEqual(await elsewhere.requests(), []);
  } finally {
    folder.close();
  }
});

test("a page opened from a file says why it fetches nothing", async () => {
  const page = await open(site.file + "?data=a.csv");
  assert.match(await text(page, ".notice:not(.load)"), /opened from a file/);
  assert.deepEqual(await page.errors(), []);
});
