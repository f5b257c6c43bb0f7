// Tables travel in a page of one file: the command and the page write the same, it opens in every engine with no request, it
// writes itself again and again, and what is damaged in it is named while the rest opens.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { engines, launch } from "./browser.mjs";
import { opened, press, reads, ready, rowsOf, shownAnswer } from "./steps.mjs";
import { command, dist, serve } from "./statlas.mjs";

const dir = mkdtempSync(join(tmpdir(), "statlas-"));
const ZONES = "zone,year,rd\nA,2020,1.5\nB,2020,2.5\nA,2021,2\nB,2021,3\n";
const ODD = "k;v;w\nx</script>;1,5;3\ny;2,5;4\nz;3,5;9\n";
const VIEW = "data=file:zones.csv&tab=ranking&measure=rd&order=asc&lang=en";
const SAVED = [
  { name: "Who <leads> & </script>", hash: "data=file:zones.csv&tab=ranking&measure=rd", notes: "first\n“then”" },
  { name: "三", hash: "data=file:zones.csv&tab=trend&measure=rd" },
];

const at = (name) => join(dir, name);
const put = (name, content) => (writeFileSync(at(name), content), at(name));
const url = (name) => String(pathToFileURL(at(name)));
const bundle = (...args) => execFileSync(command, ["bundle", ...args], { encoding: "utf8" });

let chromium, site, page;

before(async () => {
  const [zones, odd] = [put("zones.csv", ZONES), put("<!--odd.csv", ODD)];
  bundle(odd, "-decimal", ",", "-o", at("odd.html"));
  bundle(zones, at("odd.html"), "-view", "#" + VIEW, "-views", put("views.json", JSON.stringify(SAVED)), "-o", at("both.html"));
  site = await serve();
  chromium = await launch("chromium");
  page = await chromium.open("about:blank", { lang: "en" });
  await page.tab.evaluateOnNewDocument(picks);
});
after(async () => {
  await chromium?.close();
  await site?.close();
  rmSync(dir, { recursive: true });
});

// picks stands for the browser's dialog and the file that the user chooses there, which scripts cannot reach.
function picks() {
  const seen = (globalThis.e2ePicked = { asked: [], written: [] });
  globalThis.showSaveFilePicker = async ({ suggestedName }) => {
    seen.asked.push(suggestedName);
    if (seen.refuse) throw new DOMException("no", "AbortError");
    return {
      name: suggestedName,
      createWritable: async () => ({ write: async (blob) => void (seen.blob = blob), close: async () => void seen.written.push(await seen.blob.text()) }),
    };
  };
}

// open shows a page of this folder, or one at another address, in Chromium.
async function open(address, hash = "") {
  await page.run(() => location.href === "about:blank" || sessionStorage.clear()); // what a reload would find
  await page.goto("about:blank"); // or a change of the hash alone would load nothing
  await page.goto((address.includes(":") ? address : url(address)) + hash);
  await ready(page);
}

// save has the page save itself and returns what was written.
async function save(way = () => press(page, ".share .switch-item", "Save as one HTML")) {
  const before = await page.run(() => e2ePicked.written.length);
  if (way.length === 0) await menu();
  await way(page);
  return page.waitFor((n) => e2ePicked.written[n], before);
}

async function menu() {
  await page.click(".share > button");
  await page.waitFor(() => document.querySelector(".share .popover") !== null);
}

const files = () => page.waitFor(() => {
  document.querySelector(".switch .popover") ?? document.querySelector(".switch-button").click();
  const items = [...document.querySelectorAll(".switch-file")].map((e) => e.querySelector(".switch-title").textContent + " " + e.querySelector(".switch-note").textContent);
  return items.length > 0 && !items.some((t) => t.endsWith("…")) && items;
});

// savedNames opens the list of saved views and reads their names.
async function savedNames() {
  await press(page, '.header button[title="Saved views and presentation"]', "");
  return page.waitFor(() => document.querySelector(".saved li") && [...document.querySelectorAll(".saved li input")].map((e) => e.value));
}

const without = (html) => html.replace(/(?<=\n)<script type="application\/json" data-own[^]*(?=<script type="text\/plain" data-part="end">)/, "");

for (const engine of engines) {
  test(`${engine} opens a page with tables inside`, { timeout: 120_000 }, async () => {
    const browser = await launch(engine);
    try {
      const page = await browser.open(url("both.html"), { lang: "en" });
      await ready(page);
      const answer = await shownAnswer(page, "ranking");
      assert.deepEqual(answer.rows.map((r) => [r.entity, r.value]), [["A", 2], ["B", 3]]);
      await press(page, ".switch-button", "zones.csv");
      await press(page, ".switch-item", "<!--odd.csv");
      await page.waitFor(() => statlas.view.data === "file:<!--odd.csv" && statlas.answer);
      assert.deepEqual(await rowsOf(page), [["x</script>", 1.5, 3], ["y", 2.5, 4], ["z", 3.5, 9]]);
      assert.deepEqual(await page.run(() => statlas.view.settings), { decimal: "," });
      assert.deepEqual([await page.errors(), await page.requests()], [[], []]);
    } finally {
      await browser.close();
    }
  });
}

test("ten generations are the same to the byte", { timeout: 240_000 }, async () => {
  let last = readFileSync(at("both.html"), "utf8");
  for (let n = 1; n <= 10; n++) {
    await open(n === 1 ? "both.html" : "again.html");
    await shownAnswer(page, "ranking");
    const next = await save();
    assert.equal(next.length, last.length);
    assert.ok(next === last, `generation ${n} differs`);
    put("again.html", (last = next));
  }
  assert.deepEqual(await savedNames(), SAVED.map((v) => v.name));
  assert.ok(without(last) === readFileSync(join(dist, "statlas.html"), "utf8"));
  assert.match(last, /^[\0-\x7f]+$/); // which browsers decode fast
  assert.equal(execFileSync(command, ["bundle", at("again.html"), "-o", at("once.html")], { encoding: "utf8" }).includes("inside: 2, saved views: 2"), true);
  assert.ok(readFileSync(at("once.html"), "utf8") === last, "the command reads and writes the same");
});

test("a served page saves the same page, and in place once it was asked where", async () => {
  await open(site.http, "#lang=en");
  await page.drop("zones.csv", ZONES);
  await opened(page, "zones.csv");
  await page.run((v) => statlas.show(v), VIEW);
  await shownAnswer(page, "ranking");
  const first = await save();
  const second = await save(async (page) => {
    await page.tab.keyboard.down("Control");
    await page.key("s");
    await page.tab.keyboard.up("Control");
  });
  assert.ok(first === second && without(first) === readFileSync(join(dist, "statlas.html"), "utf8"));
  assert.deepEqual(await page.run(() => e2ePicked.asked), ["statlas-zones.html"]);
  await reads(page, ".notice", /Saved as statlas-zones\.html with 1 table inside/);
  put("served.html", first);
  await open("served.html");
  assert.equal((await shownAnswer(page, "ranking")).rows.length, 2);
  assert.equal(await page.run(() => decodeURI(location.hash)), "#" + VIEW);
  await save();
  assert.deepEqual(await page.run(() => e2ePicked.asked), ["served.html"]);
  assert.deepEqual(await page.errors(), []);
});

test("a table of 20 MB goes in packed, is read again, and without the dialog the page is downloaded", { timeout: 120_000 }, async () => {
  const rows = Array.from({ length: 700_000 }, (_, i) => `firm ${i},${2000 + (i % 20)},${(i * 7919) % 100_003}.5`);
  put("large.csv", `name,year,rd\n${rows.join("\n")}\n`);
  await open(String(pathToFileURL(join(dist, "statlas.html"))), "#lang=en");
  await page.upload("input[data-open]", at("large.csv"));
  await opened(page, "large.csv");
  await page.run(() => {
    delete globalThis.showSaveFilePicker;
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => ((globalThis.e2eBlob = blob), createObjectURL(blob));
    HTMLAnchorElement.prototype.click = function () {
      globalThis.e2eSaved = this.download;
    };
  });
  await menu();
  await press(page, ".share .switch-item", "Save as one HTML");
  assert.equal(await page.waitFor(() => globalThis.e2eSaved), "statlas-large.html");
  put("large.html", await page.run(() => e2eBlob.text()));
  execFileSync(command, ["bundle", at("large.html"), "-o", at("large2.html")]); // which checks what is inside
  assert.ok(readFileSync(at("large.html")).equals(readFileSync(at("large2.html"))));
  assert.ok(readFileSync(at("large.html")).length < 12_000_000);
  await open("large.html");
  await reads(page, "h1.sentence", "large.csv: 700,000 rows");
  assert.equal((await page.run(() => statlas.ask({ kind: "rows", limit: 1 }))).total, 700_000);
  assert.deepEqual(await page.errors(), []);
});

test("what is damaged is named and the rest opens", async () => {
  const whole = readFileSync(at("both.html"), "utf8");
  const flip = (text, mark) => text.replace(mark, (found, kept, letter) => kept + (letter === "A" ? "B" : "A"));
  put("table.html", flip(whole, /(data-part="table1">.{40})(.)/));
  await open("table.html");
  await shownAnswer(page, "ranking");
  await reads(page, ".notice", /Damaged or not all there in this file, and not opened: <!--odd\.csv\./);
  assert.deepEqual(await files(), ["zones.csv 4 rows"]);

  put("views.html", flip(whole, /(data-part="views">.{20})(.)/));
  await open("views.html");
  await shownAnswer(page, "ranking");
  await reads(page, ".notice", /not opened: the saved views\. The rest is open/);
  assert.deepEqual(await files(), ["zones.csv 4 rows", "<!--odd.csv 3 rows"]);

  put("cut.html", whole.slice(0, whole.indexOf('data-part="table1">') + 50));
  await open("cut.html");
  await shownAnswer(page, "ranking");
  await reads(page, ".notice", /not opened: <!--odd\.csv\./);

  put("index.html", flip(whole, /(data-own="[0-9a-f]+">.{20})(.)/));
  await open("index.html", "#lang=en");
  await reads(page, ".notice", /The list of tables in this file is damaged/);

  put("end.html", readFileSync(join(dist, "statlas.html"), "utf8").slice(0, -40).replace(/\n<script type="text\/plain".*/, ""));
  await open("end.html", "#lang=en");
  await reads(page, ".notice", /cut off at its end/);
  await page.errors();
});

test("a page whose program is damaged says so", async () => {
  const whole = readFileSync(at("both.html"), "utf8");
  const from = whole.indexOf('data-part="program">') + 300_000;
  for (const html of [whole.slice(0, from), whole.slice(0, from) + (whole[from] === "A" ? "B" : "A") + whole.slice(from + 1)]) {
    put("program.html", html);
    await page.goto(url("program.html"));
    await page.waitFor(() => document.querySelector("#boot.damaged .damage:lang(en)")?.checkVisibility() && !document.querySelector("#boot .failure").checkVisibility());
  }
  await page.errors();
  page.seen.errors = []; // it complained, as it should
});

test("a combined table is made again of its tables", async () => {
  await open(String(pathToFileURL(join(dist, "statlas.html"))), "#lang=en");
  await page.dropAll({ "a.csv": "zone,year,rd\nA,2020,1\nB,2020,2\n", "b.csv": "zone,year,rd\nA,2021,3\nB,2021,4\n" });
  await press(page, "button", "Make one table");
  await page.waitFor(() => statlas.view.data === "file:a.csv + b.csv" && statlas.answer);
  await page.run(() => statlas.show("data=file:a.csv + b.csv&tab=trend&lang=en"));
  await shownAnswer(page, "trend");
  await press(page, ".switch-button", "");
  await page.click('.switch-file button[aria-label="Close b.csv"]'); // it is still needed
  await page.key("Escape");
  put("made.html", await save());
  await open("made.html");
  const { series } = await shownAnswer(page, "trend");
  assert.deepEqual(series.map((s) => s.points.map((p) => p.value)).sort(), [[1, 3], [2, 4]]);
  assert.deepEqual(await files(), ["a.csv 2 rows", "a.csv + b.csv 4 rows", "b.csv 2 rows"]);
});

test("a small table travels in a link", async () => {
  await open("both.html");
  await shownAnswer(page, "ranking");
  await page.run(() => {
    navigator.clipboard.writeText = async (text) => void (globalThis.e2eCopied = text);
  });
  await menu();
  const link = await page.waitFor(() => {
    [...document.querySelectorAll(".share .switch-item")].find((e) => e.textContent.startsWith("Copy the link with"))?.click();
    return globalThis.e2eCopied;
  });
  const [, packed] = link.match(/&own=([\w-]+)$/);
  const statlas = String(pathToFileURL(join(dist, "statlas.html")));
  const hash = link.slice(link.indexOf("#"));
  await open(statlas, hash + ".");
  assert.deepEqual((await shownAnswer(page, "ranking")).rows.map((r) => r.value), [2, 3]);
  await reads(page, ".notice", /zones\.csv came within the link/);
  assert.equal(await page.run(() => decodeURI(location.hash)), "#" + VIEW);
  await page.reload();
  await ready(page);
  assert.equal((await shownAnswer(page, "ranking")).rows.length, 2);

  for (const own of [packed.slice(0, -4), packed.slice(0, 30) + (packed[30] === "A" ? "B" : "A") + packed.slice(31), "=", "A".repeat(33_000), "H4sI"]) {
    await open(statlas, hash.replace(packed, own));
    await reads(page, ".notice", /The data in this link are damaged or cut off/);
  }
  await page.drop("noise.csv", "a,b\n" + Array.from({ length: 3000 }, (_, i) => createHash("sha256").update(String(i)).digest("hex") + "," + i).join("\n"));
  await opened(page, "noise.csv");
  await page.waitFor(() => document.querySelector(".share .popover") !== null || (document.querySelector(".share > button").click(), false));
  await page.waitFor(() => {
    [...document.querySelectorAll(".share .switch-item")].find((e) => e.textContent.startsWith("Copy the link with"))?.click();
    return /noise\.csv cannot go into a link: packed they take \d+ kB/.test(document.querySelector(".notice")?.textContent);
  });
  assert.deepEqual(await page.errors(), []);
});
