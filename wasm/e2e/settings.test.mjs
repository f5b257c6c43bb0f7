// A file is read otherwise by a choice in the import report: at once, in the address, undone by back; the answer to a
// question of the page's is such a choice. The next edition takes the view over, and the server's files come by ?data=.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { firmsGB18030 } from "./firms.mjs";
import { ambiguous, big5, people, y2022, y2023 } from "./hard.mjs";
import { columnsOf, opened, press, reads, ready, rowsOf, shownAnswer } from "./steps.mjs";
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
  await press(page, ".bar .button", "Import report");
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
  await reads(page, ".report .prompt", /spend can be read in two ways: what is 1,234\?/);
  await press(page, ".prompt button", "1.234");
  await page.waitFor(async () => (await statlas.ask({ kind: "rows" })).rows[0][2] === 1.234);
  await page.waitFor(() => document.querySelector(".report .prompt") === null);
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
  await press(page, ".notice button", "Replace, keep the view");
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
  await page.waitFor(() => document.querySelectorAll(".switch-file").length === 2);
  await press(page, ".switch-file .switch-item", "2022.csv");
  await opened(page, "2022.csv");
  assert.deepEqual((await rowsOf(page))[0], ["北京市", "2022", 2843]);
  await page.click(".switch-button");
  await press(page, ".switch-file .button", "");
  await opened(page, "2023.csv");
});

test("files with equal columns are stacked", async () => {
  const page = await open();
  await page.dropAll({ "2022.csv": y2022, "2023.csv": y2023 });
  await reads(page, ".combine h2", /Combine 2022\.csv, 2023\.csv\?/);
  await press(page, ".combine button", "Make one table");
  await opened(page, "2022.csv + 2023.csv");
  const rows = await rowsOf(page);
  assert.deepEqual(rows.map((r) => r.at(-1)), [2843, 1982, 4412, 2947, 2050, 4803]);
  await page.run((v) => statlas.show(v), { lang: "en", data: "file:2022.csv + 2023.csv", tab: "trend", question: {} });
  assert.equal((await shownAnswer(page, "trend")).series.length, 3);
  assert.deepEqual(await page.errors(), []);
});

test("files with a shared key are joined, with a report of what matched", async () => {
  const page = await open();
  await page.dropAll({ "2022.csv": y2022, "people.csv": people });
  await reads(page, ".combine .match", /2 match; only in 2022\.csv: 1; only in people\.csv: 1/);
  await page.choose("[data-field='combine.how']", "full");
  await page.waitFor(() => document.querySelector(".combine .match"));
  await press(page, ".combine button", "Make one table");
  await opened(page, "2022.csv + people.csv");
  const rows = await rowsOf(page);
  assert.deepEqual(rows.map((r) => [r[0], r.at(-2), r.at(-1)]), [["北京市", 2843, 2186], ["上海市", 1982, 2487], ["广东省", 4412, null], ["浙江省", null, 6627]]);
  const [worker] = page.tab.workers();
  await worker.evaluate(() => setTimeout(() => self.close())); // it comes back, parts first
  await page.waitFor(() => document.querySelector(".notice")?.textContent.includes("engine"));
  assert.equal((await rowsOf(page)).length, 4);
});

test("cells that were converted are listed, and lead to their rows", async () => {
  const page = await open();
  await page.drop("企业.csv", firmsGB18030());
  await opened(page, "企业.csv");
  await press(page, ".report td:nth-child(6) .link", "8");
  await reads(page, ".report .chosen tbody tr", /1,234\.5.*thousands/);
  await press(page, ".report .chosen .link", "3");
  await page.waitFor(() => statlas.view.tab === "table" && document.querySelector(".cell.picked")?.textContent === "1,234.5");
  assert.deepEqual(await page.errors(), []);
});

test("a table is saved as it is shown", async () => {
  const page = await open();
  await page.drop("firms.csv", firmsGB18030());
  await opened(page, "firms.csv");
  await page.run((v) => statlas.show(v), { lang: "en", data: "file:firms.csv", tab: "table", question: { sort: [{ column: "专利数", desc: true }], search: "甲" } });
  await page.waitFor(() => document.querySelector(".save .button")?.textContent.includes("4 rows"));
  await page.run(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      globalThis.savedBlob = blob;
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      globalThis.savedName = this.download;
    };
  });
  await press(page, ".save .button", "Download");
  await page.waitFor(() => globalThis.savedName === "firms.csv");
  const [bom, ...lines] = await page.run(async () => [...new Uint8Array(await savedBlob.arrayBuffer()).slice(0, 3)].join().concat("\n", await savedBlob.text()).trim().split(/\r?\n/));
  assert.equal(bom, "239,187,191");
  assert.deepEqual(lines.slice(1).map((line) => line.split(",")[3]), ["21", "15", "14", "12"]);
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
    await reads(none, ".notice:not(.load)", /none\.csv could not be read: the server does not give that file \(404\)/);
    const elsewhere = await open(folder.address + "?data=https://example.com/a.csv");
    await reads(elsewhere, ".notice:not(.load)", /own server only/);
    assert.deepEqual(await elsewhere.requests(), []);
  } finally {
    folder.close();
  }
});

test("a page opened from a file says why it fetches nothing", async () => {
  const page = await open(site.file + "?data=a.csv");
  await reads(page, ".notice:not(.load)", /opened from a file/);
  assert.deepEqual(await page.errors(), []);
});
