// A table comes in by three routes and is the same table; what was not understood stands on the page with its
// place; what is no table is named for what it is, and the page lives on.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { firms, firmsCSV } from "./firms.mjs";
import { opened, reads, ready, rowsOf as rows, text } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const file = join(mkdtempSync(join(tmpdir(), "statlas-")), "firms.csv");
let browser, site;

before(async () => {
  writeFileSync(file, "\ufeff" + firmsCSV);
  site = await serve();
  browser = await launch("chromium");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = async (lang = "en") => {
  const page = await browser.open(site.file + "#lang=" + lang);
  await ready(page);
  return page;
};

// tsv is the table as a spreadsheet puts it on the clipboard: tabs, and numbers as they are shown.
const tsv = firmsCSV
  .split("\r\n")
  .slice(1, 2 + firms.length * firms[0].rd.length)
  .map((line) => line.replace(/"([^"]*)"|,/g, (_, quoted) => quoted ?? "\t"))
  .join("\r\n");

// html is the table as Excel puts it on the clipboard beside that: a title across, a hidden row, a line break.
const cell = (text) => `<td class=xl65>${text.replaceAll("<", "&lt;")}</td>`;
const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{color:red}</style></head><body><!--StartFragment-->
<table><col width=64><tr><td colspan=4>各企业研发情况表</td></tr>
<tr style='display:none'><td>内部</td><td>1</td><td>2</td><td>3</td></tr>
${tsv.split("\r\n").map((line) => `<tr>${line.split("\t").map(cell).join("")}</tr>`).join("\n")}
</table><!--EndFragment--><img src=x onerror="document.title='ran'"></body></html>`;

const routes = {
  drop: { name: "firms.csv", take: (page) => page.drop("firms.csv", Buffer.from(firmsCSV)) },
  choose: { name: "firms.csv", take: (page) => page.upload("input[data-open]", file) },
  paste: { name: "clipboard.tsv", take: (page) => page.paste(tsv) },
  "paste of HTML": { name: "clipboard.tsv", take: (page) => page.paste("nothing here", html) },
};
const want = firms.flatMap((f) => f.rd.map((rd, i) => [f.name, String(2020 + i), rd, f.patents[i]]));

for (const [route, { name, take }] of Object.entries(routes)) {
  test(`a table comes in by ${route}`, async () => {
    const page = await open();
    await take(page);
    await opened(page, name);
    assert.deepEqual(await rows(page), want);
    assert.deepEqual(await page.errors(), []);
  });
}

test("a table of a page is laid out by its spans", async () => {
  const page = await open();
  const laid = await page.run((html) => statlasShell.tableText(html), `<p>x<table><tr><th rowspan=2>zone<th colspan=2>R&amp;D<th>note</tr>
    <tr><th>2022<th>2023<th></tr><tr><td rowspan=2>A<td>1<td>2<td>say "hi"<br>twice</tr><tr><td>3<td hidden>9</td><td>4<td><script>5</script></tr></table>`);
  assert.equal(laid, 'zone\tR&D\t\tnote\r\n\t2022\t2023\t\r\nA\t1\t2\t"say ""hi""\ntwice"\r\nA\t3\t4\t\r\n');
  assert.equal(await page.run(() => statlasShell.tableText("<p>no table</p>")), "");
});

const messy = "zone,year,rd\nA,2020,1.5\nA,2021,n.k.\nA,2022,1.75\nB,2020,2\nB,2021,2.25\nB,2022,2.5\n" +
  "C,2020,3\nC,2021,3.25\nC,2022,3.5\nD,2020,4\nD,2021,4.25,extra\nD,2022,4.5\n";

for (const [lang, reason] of [["en", /not a number/], ["zh", /不是数|不能读作数/]]) {
  test(`problems stand on the page, ${lang}`, async () => {
    const page = await open(lang);
    await page.drop("messy.csv", Buffer.from(messy));
    await opened(page, "messy.csv");
    const listed = await text(page, ".report .problems");
    assert.match(listed, reason);
    assert.match(listed, /n\.k\./);
    assert.match(listed, /extra/);
    const { problems } = await page.run((csv) => statlas.open(csv, { name: "messy.csv" }), messy);
    assert.deepEqual(problems.map((p) => `${p.row}:${p.column}`).toSorted(), ["12:4", "3:3"]);
  });
}

test("what is no table is named, and the table before it stays", async () => {
  const page = await open();
  await page.drop("firms.csv", Buffer.from(firmsCSV));
  await opened(page, "firms.csv");
  const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52);
  await page.drop("figures.csv", picture);
  await reads(page, ".notice:not(.load)", /figures\.csv.* a png file and no CSV/);
  assert.equal(await page.run(() => statlas.view.data), "file:firms.csv");
  assert.deepEqual(await rows(page), want);
});
