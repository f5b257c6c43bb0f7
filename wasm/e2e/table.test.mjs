// The table: columns are moved, sized, kept and hidden by mouse and keyboard, ranges copied, filters folded out of heads, hits
// stepped through; a million rows scroll without a blank.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { press, reads, ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

const CSV = `city,code,rd,note
北京,007,2.5,a
杭州,1-10,1234567.125,=1+1
衢州,3,4,bj
`;

let browser, site, page;

before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file, { lang: "en" });
  await ready(page);
  await page.run(async (csv) => {
    await statlas.open(csv, { name: "cities.csv" });
    await statlas.show({ ...statlas.view, tab: "table" });
  }, CSV);
  await cell(0, 0, "北京");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

// heads waits until the columns read so, from left to right.
const heads = (...names) => page.waitFor((want) => {
  const all = [...document.querySelectorAll(".head")].sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
  return all.map((e) => e.querySelector(".head-name").textContent).join() === want;
}, names.join());

// cell waits until a cell of the table reads so; the column counts in the file.
const cell = (row, column, text) => page.waitFor((id, text) => document.getElementById(id)?.textContent === text, `cell${row}-${column}`, text);

// middle gives the place of an element, once it is there.
const middle = (selector) => page.waitFor((selector) => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box?.width > 0 && { x: box.left + box.width / 2, y: box.top + box.height / 2, width: box.width };
}, selector);

// drag moves the mouse with its button down.
async function drag(from, to) {
  const { mouse } = page.tab;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await page.waitFor(() => document.querySelector(".grid-veil"));
  await mouse.move((from.x + to.x) / 2, to.y);
  await mouse.move(to.x, to.y);
  await mouse.up();
  await page.waitFor(() => !document.querySelector(".grid-veil"));
}

// menu opens a column's menu and presses one of its buttons.
async function menu(column, button) {
  await press(page, `.head[data-key="${column}"] .head-menu`, "");
  await page.waitFor((b) => {
    const found = document.querySelector(`.column-menu [data-key="menu.${b}"]`);
    found?.click();
    return Boolean(found);
  }, button);
}

const closeMenu = async () => {
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector(".column-menu"));
};

test("a head is dragged to another place, and back goes back", async () => {
  await drag(await middle('.head[data-key="note"] .head-text'), await middle('.head[data-key="city"] .head-text'));
  await heads("note", "city", "code", "rd");
  await page.back();
  await heads("city", "code", "rd", "note");
});

test("an edge is dragged, twice on it fits", async () => {
  const was = (await middle('.head[data-key="code"]')).width;
  const edge = await middle('.head[data-key="code"] .head-edge');
  await drag(edge, { x: edge.x + 60, y: edge.y });
  await page.waitFor((want) => Math.abs(document.querySelector('.head[data-key="code"]').offsetWidth - want) < 2, was + 60);
  await page.run(() => document.querySelector('.head[data-key="code"] .head-edge').dispatchEvent(new MouseEvent("dblclick", { bubbles: true })));
  await page.waitFor((want) => Math.abs(document.querySelector('.head[data-key="code"]').offsetWidth - want) < 2, was);
});

test("the menu arranges a column by keyboard, and filters", async () => {
  await page.run(() => document.querySelector(".grid").focus());
  await page.key("m");
  await page.waitFor(() => document.activeElement?.dataset.key === "menu.desc");
  await page.run(() => document.querySelector('.column-menu [data-key="menu.after"]').focus());
  await page.key("Enter");
  await heads("code", "city", "rd", "note");
  await closeMenu();
  await menu("rd", "pin");
  await page.waitFor(() => document.querySelector('.head[data-key="rd"].pinned'));
  await heads("rd", "code", "city", "note");
  await closeMenu();
  await menu("code", "hide");
  await heads("rd", "city", "note");
  await page.run(() => document.querySelector('.head[data-key="city"] .head-menu').click());
  await press(page, ".column-menu .tick", "杭州");
  await page.waitFor(() => document.querySelector(".grid")?.getAttribute("aria-rowcount") === "2");
  await reads(page, ".filter", /杭州/);
  await closeMenu();
  await page.run(() => statlas.show({ data: "file:cities.csv", tab: "table" }));
  await heads("city", "code", "rd", "note");
});

test("a click on a head sorts, with shift by a second column; Chinese goes by pinyin", async () => {
  const click = async (column, key) => {
    const at = await middle(`.head[data-key="${column}"] .head-text`);
    if (key) await page.tab.keyboard.down(key);
    await page.tab.mouse.click(at.x, at.y);
    if (key) await page.tab.keyboard.up(key);
  };
  await click("city");
  await cell(0, 0, "衢州");
  await reads(page, '.head[data-key="city"] .head-sort', "↓");
  await click("rd", "Shift");
  await reads(page, '.head[data-key="rd"] .head-sort', "↓2");
  await click("city");
  await reads(page, '.head[data-key="city"] .head-sort', "↑");
  await cell(0, 0, "北京");
  await click("city");
  await page.waitFor(() => !document.querySelector(".head-sort"));
});

test("a range is dragged, told and copied as text and HTML", async () => {
  await drag(await middle("#cell0-1"), await middle("#cell2-3"));
  await reads(page, ".grid-foot .hint", /^3 rows × 3 columns selected; 3 numbers; sum 1,234,573.625, mean 411,524.541666667, smallest 2.5, largest 1,234,567.125$/);
  await page.run(() => {
    globalThis.copied = null; // the way without the clipboard interface, which asks the user elsewhere
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write: async ([item]) => {
      globalThis.copied = await Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
    } } });
  });
  await page.tab.keyboard.down("Control");
  await page.key("c");
  await page.tab.keyboard.up("Control");
  const [text, html] = await page.waitFor(() => globalThis.copied);
  assert.equal(text, "007\t2.5\ta\r\n1-10\t1234567.125\t'=1+1\r\n3\t4\tbj\r\n");
  assert.match(html, /mso-number-format:'\\@'[^>]*>007<.*<td>1234567.125<\/td>.*>'=1\+1</);
  await page.key("Escape");
  await page.waitFor(() => document.querySelectorAll(".cell.ranged").length === 0);
});

test("hits are marked and stepped through, by initials too", async () => {
  await page.run(() => document.querySelector(".controls .search input").focus());
  await page.type(".controls .search input", "bj");
  await page.key("Enter");
  await page.waitFor(() => document.querySelectorAll(".cell.hit").length === 2 && document.querySelector('.grid[aria-rowcount="3"]:not([aria-busy="true"])') !== null);
  assert.equal(await page.run(() => document.querySelector(".cell mark").textContent), "bj");
  await page.key("Enter");
  await page.waitFor(() => document.querySelector(".cell.active")?.textContent === "bj"); // the corner of the range
  await page.key("F3");
  await page.waitFor(() => document.querySelector(".cell.active")?.textContent === "北京");
  await reads(page, ".find .hint", "In row 1 of 2 found");
  await page.key("F3");
  await page.waitFor(() => document.querySelector(".cell.active")?.textContent === "bj");
  await page.run(() => document.querySelector(".find .button").click());
  await page.waitFor(() => document.querySelector(".cell.active")?.textContent === "北京");
});

test("a search follows what is written, as one step", async () => {
  const field = ".controls .search input";
  const steps = () => page.run(() => history.length);
  await page.run((field) => document.querySelector(field).select(), field);
  await page.key("Backspace");
  await page.waitFor(() => document.querySelector(".grid")?.getAttribute("aria-rowcount") === "4");
  const before = await steps();
  for (const [letters, rows] of [["3", "3"], ["4", "2"]]) {
    await page.tab.keyboard.type(letters);
    await page.waitFor((rows) => document.querySelector(".grid")?.getAttribute("aria-rowcount") === rows, rows);
  }
  assert.deepEqual([await page.run(() => statlas.view.question.search), await steps() - before], ["34", 1]);
  await page.run((field) => document.querySelector(field).blur(), field);
  await page.run(() => history.back());
  await page.waitFor((field) => document.querySelector(".grid")?.getAttribute("aria-rowcount") === "4" && document.querySelector(field).value === "", field);
});

// long opens a table of so many rows and waits for it.
async function long(page, count) {
  await page.run(async (count) => {
    const rows = Array.from({ length: count }, (_, i) => i + 1).join(",x\n");
    await statlas.open("n,t\n" + rows + ",x\n", { name: "long.csv" });
    await statlas.show({ data: "file:long.csv", tab: "table" });
  }, count);
  await page.waitFor((count) => document.querySelector(".grid")?.getAttribute("aria-rowcount") === String(count + 1) && document.querySelectorAll(".grid-row").length > 20, count);
}

// scrolled scrolls by steps and by leaps, there and back, and with the keys, and looks at each frame, after it was drawn, whether rows
// fill what is seen, one after the other, each with what the file has there; then goes to the end. It counts the places without a
// row, the rows that do not follow, those of another content, and how many different rows came to the top.
const scrolled = (page, leap) => page.run(async (leap) => {
  const grid = document.querySelector(".grid");
  const seen = { blank: 0, apart: 0, other: 0 };
  const tops = new Set();
  const look = async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const box = grid.getBoundingClientRect();
    let before = null;
    for (let y = box.top + 70; y < box.bottom - 20; y += 28) {
      const row = document.elementFromPoint(box.left + 20, y)?.closest(".grid-row");
      const n = row ? Number(row.getAttribute("aria-rowindex")) : null;
      if (!row) seen.blank++;
      if (row && before !== null && n !== before + 1) seen.apart++;
      if (row && row.querySelector(".cell").textContent !== (n - 1).toLocaleString("en")) seen.other++;
      if (before === null) tops.add(n);
      before = n;
    }
  };
  for (let i = 1; i <= 80; i++) {
    grid.scrollTop += i < 40 ? 90 : i < 60 ? leap : 3000 - leap;
    await look();
  }
  const ways = tops.size;
  const keys = ["End", "PageUp", "PageUp", "Home", ...Array(30).fill("PageDown"), "End", "Home", "ArrowDown"];
  for (const key of keys) {
    grid.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: key === "End" || key === "Home", bubbles: true }));
    await look();
  }
  grid.scrollTop = grid.scrollHeight;
  return { ...seen, moves: ways > 5 && tops.size - ways > 2 };
}, leap);
const SMOOTH = { blank: 0, apart: 0, other: 0, moves: true };

const last = (page, text) => page.waitFor((text) => [...document.querySelectorAll(".grid-row .cell:first-child")].some((e) => e.textContent === text), text);

test("a million rows scroll without a blank, to the last", async () => {
  await long(page, 1_000_000);
  assert.deepEqual(await scrolled(page, 150_000), SMOOTH);
  await last(page, "1,000,000");
});

// chipGoes takes off the only filter by Enter: the focus, which went with its cross, is on the table behind.
async function chipGoes(page) {
  await page.waitFor(() => {
    const cross = document.querySelector(".filter button");
    cross?.focus();
    return cross !== null;
  });
  await page.key("Enter");
  await page.waitFor(() => !document.querySelector(".filter") && document.activeElement.matches(".grid"));
}

test("where a key takes away what has the focus, what comes next has it", async () => {
  await page.run(() => statlas.show({ data: "file:cities.csv", lang: "en", tab: "table", question: { where: [{ column: "rd", op: "gt", value: "2.6" }] } }));
  await chipGoes(page);
  await press(page, ".calc-new", "");
  await page.waitFor(() => document.activeElement.id === "calc-name");
  await page.tab.keyboard.type("twice");
  await page.key("Tab");
  await page.tab.keyboard.type("rd * 2");
  await page.waitFor(() => !document.querySelector("[data-do=save]").disabled);
  await press(page, "[data-do=save]", "");
  await page.waitFor(() => !document.querySelector(".calculator"));
  await press(page, ".calc-new", "");
  await page.waitFor(() => document.activeElement.matches("[data-do=edit]"));
  await page.run(() => document.querySelector("[data-do=delete]").focus());
  await page.key("Enter");
  await page.waitFor(() => !document.querySelector("[data-do=delete]") && document.activeElement.id === "calc-name");
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector(".calculator"));
});

test("a menu is all in sight, however low its head stands", async () => {
  await press(page, ".bar .button", "Import report");
  await page.tab.setViewport({ width: 1280, height: 620 });
  await page.waitFor(() => {
    const top = document.querySelector(".head")?.getBoundingClientRect().bottom;
    return document.querySelector(".report") && top > innerHeight / 2 && top < innerHeight;
  });
  await press(page, '.head[data-key="city"] .head-menu', "");
  await page.waitFor(() => {
    const box = document.querySelector(".column-menu")?.getBoundingClientRect();
    return box?.height > 200 && box.bottom <= innerHeight;
  });
  await closeMenu();
  await page.tab.setViewport({ width: 1280, height: 800 });
  await press(page, ".bar .button", "Import report");
});

for (const [rows, wanted, where, said] of [[1250, ["text/html", "text/plain"], ".app > [role=status]", "1,250 rows × 2 columns copied."], [1251, ["text/plain"], ".notice", /^1,251 rows × 2 columns copied\. Of more than 2,500 cells the text alone is/]]) {
  test(`${rows * 2} cells are copied as ${wanted.join(" and ")}, which is said`, async () => {
    await page.run(() => document.querySelector(".report .report-head .button.plain")?.click());
    await long(page, rows);
    await page.waitFor((rows) => { // the report has come again, and the table is lower than before
      const box = document.querySelector(".grid").getBoundingClientRect();
      return Number(document.querySelector(".grid").getAttribute("aria-rowcount")) === rows + 1 && document.elementFromPoint(box.left + 20, box.top + 70)?.textContent === "1";
    }, rows);
    await page.run(() => {
      globalThis.copied = null;
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write: async ([item]) => {
        globalThis.copied = { types: [...item.types].sort(), text: await (await item.getType("text/plain")).text() };
      } } });
      document.querySelector(".grid").focus();
    });
    for (const letter of ["a", "c"]) {
      await page.tab.keyboard.down("Control");
      await page.key(letter);
      await page.tab.keyboard.up("Control");
    }
    const { types, text } = await page.waitFor(() => globalThis.copied);
    assert.deepEqual(types, wanted);
    assert.deepEqual([text.split("\r\n").length, text.slice(0, 10)], [rows + 1, "1\tx\r\n2\tx\r\n"]);
    await reads(page, where, said);
  });
}

for (const engine of ["firefox", "webkit"]) {
  test(`${engine}: long tables scroll without a blank, heads sort, ranges are made, the menu filters`, async () => {
    const other = await launch(engine);
    try {
      const page = await other.open(site.file, { lang: "en" });
      await ready(page);
      await long(page, 20_000);
      assert.deepEqual(await scrolled(page, 20_000), SMOOTH);
      await last(page, "20,000");
      await page.click('.head[data-key="n"] .head-text');
      await page.waitFor(() => document.querySelector("#cell0-0")?.textContent === "20,000");
      await page.run(() => {
        const grid = document.querySelector(".grid");
        for (const key of ["ArrowDown", "ArrowRight"]) grid.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: true, bubbles: true }));
      });
      await reads(page, ".grid-foot .hint", /^2 rows × 2 columns selected; 2 numbers; sum 39,999,/);
      await page.click('.head[data-key="n"] .head-menu');
      await page.choose('.column-menu [data-field="to"]', "12");
      await page.waitFor(() => document.querySelector(".grid").getAttribute("aria-rowcount") === "13");
      await page.key("Escape");
      await page.waitFor(() => !document.querySelector(".column-menu"));
      await chipGoes(page);
      assert.deepEqual(await page.errors(), []);
    } finally {
      await other.close();
    }
  });
}

test("nothing failed on the way", async () => {
  assert.deepEqual(await page.errors(), []);
});
