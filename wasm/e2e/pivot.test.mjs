// A pivot of a file by hand: groups with subtotals, shares, folding, sorting, and the rows behind a cell.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { writeTable } from "../bench/table.mjs";
import { launch } from "./browser.mjs";
import { opened, press, reads, ready, shownAnswer } from "./steps.mjs";
import { dist, serve } from "./statlas.mjs";

const CSV = "class,sex,fate,people\n" + [
  ["1st", "Male", "lost", 118], ["1st", "Female", "lost", 4], ["1st", "Male", "saved", 62], ["1st", "Female", "saved", 141],
  ["2nd", "Male", "lost", 154], ["2nd", "Female", "lost", 13], ["2nd", "Male", "saved", 25], ["2nd", "Female", "saved", 93],
].map((row) => row.join()).join("\n") + "\n";

let browser, site, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(page);
  await page.run((csv) => statlas.open(csv, { name: "ship.csv" }), CSV);
  await page.waitFor(() => statlas.view.data === "file:ship.csv");
  await press(page, ".tab", "Pivot");
  await shownAnswer(page, "pivot");
  await page.run(() => void statlas.show({ ...statlas.view, tab: "pivot", question: { by: ["class", "sex"], across: "fate", measure: "people", fn: "sum", share: "row" } }));
  await page.waitFor(() => statlas.answer?.share === "row" && statlas.answer.across === "fate");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// row waits for the row that begins with those cells and returns all of its cells.
const row = (...begins) => page.waitFor((begins) => {
  const rows = [...document.querySelectorAll(".numbers tbody tr")].map((tr) => [...tr.cells].map((cell) => cell.textContent.trim()));
  return rows.find((cells) => begins.every((text, k) => cells[k].endsWith(text)));
}, begins);

test("subtotals, totals and shares stand with their rows", async () => {
  assert.deepEqual((await row("1st", "Subtotal")).slice(2), ["122", "37.5%", "203", "62.5%", "325", "100.0%"]);
  assert.deepEqual((await row("2nd", "Female")).slice(2), ["13", "12.3%", "93", "87.7%", "106", "100.0%"]);
  assert.deepEqual((await row("Total")).slice(2), ["289", "47.4%", "321", "52.6%", "610", "100.0%"]);
});

test("a group folds and unfolds, by mouse and by key", async () => {
  const folds = (open) => page.waitFor((open) => document.querySelector(`.numbers tbody [aria-expanded="${open}"]`) !== null, open);
  await press(page, ".numbers tbody .link", "1st");
  await folds(false);
  await page.waitFor(() => ![...document.querySelectorAll(".numbers tbody tr")].some((tr) => tr.textContent.startsWith("1stMale")));
  await page.waitFor(() => (document.querySelector('.numbers [aria-expanded="false"]')?.focus(), document.activeElement.matches('[aria-expanded="false"]')));
  await page.key("Enter");
  await row("1st", "Male");
});

test("a click on a heading sorts the groups and their parts by it, largest first, least first, and no more; it can be undone", async () => {
  const head = '.numbers th[title="saved · Sum of people"]';
  const sorted = (way, hash, first, last) => page.waitFor((head, way, hash, first, last) => {
    const rows = [...document.querySelectorAll(".numbers tbody tr")].map((tr) => [...tr.cells].slice(0, 2).map((cell) => cell.textContent.trim()).join(" "));
    return document.querySelector(head)?.getAttribute("aria-sort") === way && document.querySelectorAll("[aria-sort]").length === (way ? 1 : 0)
      && location.hash.includes("&sorted=") === (hash !== "") && location.hash.includes(hash) && rows[1] === first && rows[5] === last;
  }, head, way, hash, first, last);
  for (const [way, hash, first, last] of [["descending", "&sorted=-2", "1st Female", "2nd Male"], ["ascending", "&sorted=2", "2nd Male", "1st Female"], [null, "", "1st Female", "2nd Male"]]) {
    await press(page, head + " .link", "Sum of people");
    await sorted(way, hash, first, last);
  }
  await page.run(() => history.back());
  await sorted("ascending", "&sorted=2", "2nd Male", "1st Female");
  await page.run(() => history.back());
  await sorted("descending", "&sorted=-2", "1st Female", "2nd Male");
});

test("headings over others say to which they belong, and all stay in sight", async () => {
  const table = await page.waitFor(() => {
    const [over, under] = [...document.querySelectorAll(".numbers thead tr")].map((tr) => [...tr.cells].map((cell) => [cell.scope || cell.localName, cell.colSpan, cell.textContent.trim()].join(" ")));
    return under && { over, under, groups: [...document.querySelectorAll(".numbers colgroup")].map((g) => g.span), wide: document.querySelector(".numbers tbody tr").cells.length };
  });
  assert.deepEqual(table.over, ["td 1 ", "td 1 ", "colgroup 2 lost", "colgroup 2 saved", "colgroup 2 Total"]);
  assert.deepEqual(table.under, ["col 1 class", "col 1 sex", ...["lost", "saved", "Total"].flatMap(() => ["col 1 Sum of people", "col 1 Of the row"])]);
  assert.deepEqual([table.groups, table.wide], [[2, 2, 2, 2], 8]);
  const [top, head, row] = await page.waitFor(() => {
    const scroll = document.querySelector(".numbers .scroll");
    scroll.style.maxHeight = "150px"; // lower than the table is, as of a long one the window is
    scroll.scrollTop = 60;
    const of = (selector) => scroll.querySelector(selector).getBoundingClientRect().top;
    return scroll.scrollTop === 60 && [scroll.getBoundingClientRect().top, of("thead th"), of("tbody tr")];
  });
  assert.equal(Math.round(head - top), 0);
  assert.ok(row < head + 60, `the first row is at ${row}, the headings at ${head}`);
  await press(page, '.numbers th[title="lost · Of the row"] .link', "");
  await page.waitFor(() => document.querySelector(".numbers .scroll").scrollTop === 0);
  await page.run(() => document.querySelector(".numbers .scroll").style.removeProperty("max-height"));
});

test("a click on a cell shows its rows, and back", async () => {
  await press(page, ".numbers tbody .link", "141");
  await page.waitFor(() => statlas.view.tab === "table" && Number(document.querySelector(".grid")?.getAttribute("aria-rowcount")) === 2);
  await page.run(() => history.back());
  await shownAnswer(page, "pivot");
});

test("values stand side by side, each added, chosen and taken away by hand, and survive the address", async () => {
  await press(page, ".controls .button", "Add a value beside");
  await page.waitFor(() => {
    const list = [...document.querySelectorAll(".controls .field")].find((f) => f.textContent.startsWith("Value 2, folded by"))?.querySelector("select");
    if (list) list.value = "mean";
    return list?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.waitFor(() => statlas.answer?.beside?.[0].fn === "mean");
  assert.deepEqual((await row("1st", "Subtotal")).slice(2, 5), ["122", "37.5%", "61"]);
  const heads = await page.run(() => [...document.querySelectorAll(".numbers thead tr:last-child th")].map((th) => [th.scope, th.textContent.trim()].join(" ")));
  assert.deepEqual(heads.slice(2, 5), ["col Sum of people", "col Sum of people, share", "col Mean of people"]);
  const hash = await page.run(() => location.hash);
  assert.match(hash, /&measures=mean:people&/);
  await press(page, ".controls .button", "Remove value 2");
  await page.waitFor(() => statlas.answer?.kind === "pivot" && !statlas.answer.beside);
  await page.waitFor(() => document.activeElement?.dataset.key === "measures"); // the focus is not lost with the button
  await page.run((hash) => void (location.hash = hash), hash);
  await page.waitFor(() => statlas.answer?.beside?.[0].fn === "mean");
});

test("its figures are computed by a script too, and the card says how", async () => {
  await press(page, ".computation-head", "");
  await reads(page, ".computation-body", /Σx/);
  await page.waitFor(() => [...document.querySelectorAll(".computation-copy button")].some((b) => b.textContent.includes("Python")));
  assert.deepEqual(await page.errors(), []);
});

test("of a million rows a pivot shows how far it is, is cancelled, and leaves the engine free", async () => {
  const table = join(dist, "bench/table.csv");
  await writeTable(table, 1_000_000);
  const other = await browser.open(site.file + "#lang=en", { lang: "en" });
  await ready(other);
  await other.upload("input[data-open]", table);
  await opened(other, "table.csv");
  const medians = ["revenue", "rd", "staff", "patents", "growth"].map((column) => ({ column, fn: "median" }));
  await other.run((measures) => {
    globalThis.frames = 0; // drawn while the engine works: the page's thread is free
    const count = () => {
      if (document.querySelector(".working progress")?.value > 0) frames++;
      requestAnimationFrame(count);
    };
    count();
    void statlas.show({ ...statlas.view, tab: "pivot", question: { by: ["year", "city"], across: "sector", measure: "revenue", fn: "sd", measures } });
  }, medians);
  await other.waitFor(() => globalThis.frames > 2);
  await press(other, ".working button", "Cancel");
  await reads(other, ".trouble", /it was cancelled/);
  assert.equal(await other.run(() => document.querySelector(".working") === null && statlas.answer === null), true);
  await other.run(() => void statlas.show({ ...statlas.view, question: { by: ["sector"], across: "none", measure: "staff", at: "all" } }));
  const answer = await shownAnswer(other, "pivot");
  assert.deepEqual([answer.fn, answer.n, answer.rows.length], ["sum", 1_000_000, 7]);
  assert.deepEqual(await other.errors(), []);
});
