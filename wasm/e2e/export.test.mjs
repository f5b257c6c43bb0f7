// What is shown leaves the page: as a picture, on paper, and as slides whose charts PowerPoint draws itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { caught, taken, way } from "./leaving.mjs";
import { opened, press, reads, ready, takeTheme } from "./steps.mjs";
import { serve } from "./statlas.mjs";
import { unzip } from "./unzip.mjs";

// Names that are no markup, a zero, a missing figure, and one with all the digits that a number has.
const table = 'park,year,sales,staff\nA <&> "x",2020,0,3\nA <&> "x",2021,12.3456789012345,5\nA <&> "x",2022,14,7\n张江,2020,8,2\n张江,2021,,4\n张江,2022,9.5,6\n';
const SAVED = [
  ["Lines", "data=file:parks.csv&tab=trend&measure=sales", "Say <this> & that"],
  ["Bars", "data=file:parks.csv&tab=ranking&measure=sales"],
  ["Points", "data=file:parks.csv&tab=correlation&columns=sales~staff&points=sales~staff"],
  ["Matrix", "data=province-rd&tab=correlation"],
  ["Rows", "data=file:parks.csv&tab=table&hide=staff"],
].map(([name, hash, notes]) => ({ name, hash, notes }));

let browser, site, page, empty;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.http, { lang: "en" });
  empty = await page.browser.newPage();
  await page.tab.bringToFront();
  await ready(page);
  await caught(page);
  await page.drop("parks.csv", Buffer.from(table));
  await opened(page, "parks.csv");
  await page.run(() => void (location.hash = "data=file:parks.csv&tab=trend&measure=sales&lang=en"));
  await page.waitFor(() => document.querySelector("#chart canvas") !== null);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// texts parses XML in an empty page, which forbids nothing, and returns the text of its elements of a name.
const texts = (xml, tag) => empty.evaluate((xml, tag) => {
  const parsed = new DOMParser().parseFromString(xml, "text/xml");
  if (parsed.querySelector("parsererror")) throw new Error(parsed.querySelector("parsererror").textContent);
  return [...parsed.getElementsByTagName(tag)].map((e) => e.textContent);
}, String(xml), tag);

test("a picture has the chart's size and its words around it", async () => {
  const sizes = [];
  for (const [text, name] of [["PNG picture 1×", "parks-trend.png"], ["PNG picture 2×", "parks-trend@2x.png"], ["PNG picture 4×", "parks-trend@4x.png"], ["Copy picture", "clipboard"]]) {
    const picture = await way(page, text);
    assert.deepEqual([picture.name, picture.mime, picture.bytes.toString("latin1", 1, 4)], [name, "image/png", "PNG"]);
    sizes.push([picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]);
  }
  const [[width, height]] = sizes;
  const chart = await page.run(() => [document.querySelector("#chart").clientWidth, document.querySelector("#chart").clientHeight]);
  assert.ok(width === chart[0] + 48 && height > chart[1] + 60, `${width} × ${height} around ${chart}`);
  assert.deepEqual(sizes, [1, 2, 4, 2].map((k) => [k * width, k * height]));
});

test("an SVG holds its words as text, whatever they are, in fonts that have Chinese", async () => {
  const { name, bytes } = await way(page, "SVG");
  assert.equal(name, "parks-trend.svg");
  const words = await texts(bytes, "text");
  const title = await page.run(() => document.querySelector(".sentence").textContent.replaceAll("\u2060", "").replaceAll("\u00a0", " "));
  assert.ok(title.startsWith(words[0]), words[0]);
  for (const word of ['A <&> "x"', "张江", "2021", "Source: parks.csv"]) assert.ok(words.includes(word), `no text ${word} in ${words}`);
  assert.match(String(bytes), /<svg [^>]*font-family="[^"]*Microsoft YaHei[^"]*Noto Sans CJK SC/);
});

test("what is printed is the answer alone, with a sharp chart", async () => {
  await way(page, "Print");
  const picture = await page.run(() => ({ width: document.querySelector("#chart .print-chart").naturalWidth, alt: document.querySelector("#chart .print-chart").alt }));
  assert.equal(picture.width, 1000);
  assert.match(picture.alt, /^Lines: sales/);
  await page.tab.emulateMediaType("print");
  const seen = await page.run(() => [".header", ".panel", ".bar", "#chart > div", ".sentence", ".print-chart", ".source-line", ".numbers .rules"].filter((s) => document.querySelector(s)?.getClientRects().length));
  await page.tab.emulateMediaType(null);
  assert.deepEqual(seen, [".sentence", ".print-chart", ".source-line", ".numbers .rules"]);
  const paper = Buffer.from(await page.tab.pdf({ preferCSSPageSize: true })).toString("latin1");
  assert.equal(paper.match(/\/Type\s*\/Page\b/g).length, 1);
  await page.waitFor(() => !document.querySelector(".print-chart"));
});

// many has so many figures that a heat map of them is drawn in parts, on layers.
const many = () => {
  const zones = Array.from({ length: 150 }, (_, i) => `z${i}`);
  const rows = zones.flatMap((zone, i) => Array.from({ length: 30 }, (_, k) => `${zone},${1990 + k},${i * k + 1}`));
  return { csv: ["zone,year,rd", ...rows].join("\n") + "\n", hash: `data=file:many.csv&tab=trend&form=heat&entities=${zones.join("~")}` };
};

test("no button is printed, nor one layer of a chart under another", async () => {
  const { csv, hash: layered } = many();
  await page.run(async (csv) => void (await statlas.open(csv, { name: "many.csv" })), csv);
  await opened(page, "many.csv");
  for (const hash of [layered, "data=province-rd&tab=correlation&where=period~eq~2023", "data=province-rd&tab=correlation&points=rd_spend~gdp_revised&where=period~eq~2023", "data=province-rd&tab=ranking&form=race", "data=file:parks.csv&tab=table&where=park~eq~张江", ""]) {
    await page.run((hash) => void (location.hash = `${hash}&lang=en`), hash);
    await page.waitFor((hash) => (hash.includes("race") ? document.querySelector(".race") : hash.includes("table") ? document.querySelector(".filters + .grid") : hash ? document.querySelector(hash.includes("points") ? ".brush-button" : hash.includes("many") ? "#chart canvas + canvas" : "#chart canvas") : document.querySelector(".gallery")) !== null, hash);
    await page.tab.emulateMediaType("print");
    const said = hash.includes("race") ? "\\n2024\\n" : hash.includes("many") ? "^rd: z" : hash.includes("where") ? "Period: 2023|park: 张江" : "R&D of the provinces";
    await page.waitFor((said) => new RegExp(said, "m").test(document.querySelector("main").innerText), said);
    const [buttons, layers] = await page.run(() => [
      [...document.querySelectorAll("button, .button, input, select")].filter((e) => e.getClientRects().length && !e.matches(".card, .head-text, .rules *")).map((e) => e.outerHTML),
      new Set(Array.from(document.querySelectorAll("#chart canvas"), (e) => JSON.stringify(e.getBoundingClientRect()))).size,
    ]);
    await page.tab.emulateMediaType(null);
    assert.deepEqual(buttons, [], hash);
    assert.ok(layers <= 1, `${hash}: layers in ${layers} places`);
  }
  await page.run(() => void (location.hash = "data=file:parks.csv&tab=trend&measure=sales&lang=en"));
  await page.waitFor(() => statlas.view.tab === "trend" && document.querySelector("#chart canvas") !== null);
});

test("Ctrl+P prints the dark page in light colours", async () => {
  await takeTheme(page, "Dark");
  await page.waitFor(() => document.querySelector(".app").dataset.theme === "dark");
  await page.tab.keyboard.down("Control");
  await page.key("p");
  await page.tab.keyboard.up("Control");
  assert.equal((await taken(page)).name, "print");
  await page.tab.emulateMediaType("print");
  const [ink, ground, filter] = await page.run(() => [getComputedStyle(document.querySelector(".sentence")).color, getComputedStyle(document.querySelector(".app")).getPropertyValue("--ground"), getComputedStyle(document.querySelector(".chart canvas")).filter]);
  await page.tab.emulateMediaType(null);
  assert.deepEqual([ink, ground.trim(), filter], ["rgb(31, 35, 40)", "#fff", "invert(1) hue-rotate(180deg)"]);
  const dark = await page.run(() => { // pixels; what is drawn for a dark ground has none
    const picture = document.querySelector(".print-chart");
    const canvas = Object.assign(document.createElement("canvas"), { width: picture.naturalWidth, height: picture.naturalHeight });
    const pen = canvas.getContext("2d");
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
    let n = 0;
    for (let i = 0; i < data.length; i += 4) n += data[i + 3] > 200 && data[i] + data[i + 1] + data[i + 2] < 320;
    return n;
  });
  assert.ok(dark > 500, `${dark} dark pixels`);
  await page.run(() => dispatchEvent(new Event("afterprint")));
  await takeTheme(page, "Light");
});

test("saved views become slides with charts of PowerPoint's own, and the figures are exact", async (t) => {
  await page.run((list) => {
    sessionStorage.setItem(`statlas ${location.pathname} views`, JSON.stringify(list));
  }, SAVED);
  await page.reload();
  await ready(page);
  await caught(page);
  await press(page, '.header button[title="Saved views and presentation"]', "");
  await press(page, ".saved-views .button", "Save as PowerPoint");
  const { name, bytes } = await taken(page);
  assert.equal(name, "parks.pptx");
  const files = unzip(bytes);
  const numbered = (kind, end = ".xml") => Object.keys(files).filter((name) => name.startsWith(kind) && name.endsWith(end)).sort();
  assert.equal(numbered("ppt/slides/slide").length, 5);
  assert.equal(numbered("ppt/charts/chart").length, 3);
  assert.equal(numbered("ppt/media/", ".png").length, 1);
  for (const [name, content] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) await texts(content, "x");

  const slide = await texts(files["ppt/slides/slide1.xml"], "a:t");
  assert.equal(slide[0], "Lines");
  assert.ok(slide.includes("Source: parks.csv"), slide.join("\n"));
  assert.ok((await texts(files["ppt/slides/slide4.xml"], "a:t")).some((text) => text.includes("PowerPoint has no such chart")));
  assert.ok((await texts(files["ppt/notesSlides/notesSlide1.xml"], "a:t")).includes("Say <this> & that"));

  const rows = String(files["ppt/slides/slide5.xml"]);
  assert.equal(rows.match(/<a:tr /g).length, 7);
  assert.equal(rows.match(/<a:tc>/g).length, 21);
  const cells = (await texts(rows, "a:tc")).map((text) => text.trim());
  assert.deepEqual([...cells.slice(3, 9), ...cells.slice(15, 18)], ['A <&> "x"', "2020", "0", 'A <&> "x"', "2021", "12.3457", "张江", "2021", "–"]); // as on screen

  const [lines, bars, points] = await Promise.all(numbered("ppt/charts/chart").map((name) => texts(files[name], "c:v")));
  assert.match(String(files["ppt/charts/chart1.xml"]), /<c:lineChart>/);
  assert.match(String(files["ppt/charts/chart2.xml"]), /<c:barDir val="bar"\/>/);
  assert.match(String(files["ppt/charts/chart3.xml"]), /<c:scatterChart>/);
  for (const v of ['A <&> "x"', "张江", "0", "12.3456789012345", "14", "8", "9.5", "2021"]) assert.ok(lines.includes(v), `no ${v} in ${lines}`);
  assert.deepEqual([lines, bars, points].flat().filter((v) => v === ""), [], "a missing figure is an empty number");
  for (const v of ["14", "9.5", '1  A <&> "x"']) assert.ok(bars.includes(v), `no ${v} in ${bars}`);
  assert.equal(points.filter((v) => v === "12.3456789012345" || v === "5").length, 2, points.join(" "));

  const books = numbered("ppt/embeddings/", ".xlsx").map((name) => unzip(files[name]));
  const written = await texts(books[0]["xl/worksheets/sheet1.xml"], "v");
  assert.ok(written.includes("12.3456789012345") && written.includes("9.5") && !written.includes(""), written.join(" "));
  assert.match(String(books[0]["xl/worksheets/sheet1.xml"]), /<c r="B2"><v>0<\/v>/);
  assert.match(String(books[0]["xl/tables/table1.xml"]), / ref="A1:C4"/);
  assert.ok((await texts(books[0]["xl/sharedStrings.xml"], "t")).includes('A <&> "x"'));
  if (!opens(bytes, 5)) t.diagnostic("LibreOffice or pdftotext is not here: nobody has opened the slides");
});

// opens has LibreOffice make pages of the slides, and tells whether there is one.
function opens(bytes, slides) {
  const dir = mkdtempSync(join(tmpdir(), "statlas-pptx-"));
  try {
    writeFileSync(join(dir, "x.pptx"), bytes);
    execFileSync("soffice", [`-env:UserInstallation=file://${dir}/profile`, "--headless", "--convert-to", "pdf", "--outdir", dir, join(dir, "x.pptx")], { stdio: "ignore", timeout: 100_000 });
    const text = execFileSync("pdftotext", ["-layout", join(dir, "x.pdf"), "-"], { encoding: "utf8" });
    assert.equal(text.split("\f").length - 1, slides);
    for (const word of ["张江", "2021", "Source: parks.csv"]) assert.ok(text.includes(word), `the pages lack ${word}`);
    return true;
  } catch (error) {
    if (error.code !== "ENOENT") throw error; // neither is needed to build Statlas
    return false;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

test("saved views are read from a file, and asked about where names collide", async () => {
  await page.drop("views.json", Buffer.from(JSON.stringify([{ name: "Lines", hash: "data=china-rd" }, { name: "New", hash: "data=china-rd&tab=table", notes: "" }])));
  await reads(page, ".notice", /1 view in views.json has the name of another/);
  await press(page, ".notice button", "Replace");
  await reads(page, ".notice", /2 saved views were read/);
  await page.waitFor(() => {
    const all = JSON.parse(sessionStorage.getItem(`statlas ${location.pathname} views`));
    return all.length === 6 && all[0].hash === "data=china-rd" && all[5].name === "New";
  });
});

test("nothing was refused or fetched from elsewhere on the way", async () => {
  assert.deepEqual(await page.errors(), []);
  assert.deepEqual(await page.requests(), []);
});
