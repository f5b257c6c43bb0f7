// Everything is found by a few letters and done by keyboard, and the focus comes back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { opened, reads, ready, shownAnswer } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let browser, site, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file + "#data=province-rd&tab=trend&lang=en", { lang: "en" });
  await ready(page);
  await shownAnswer(page, "trend");
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = async () => {
  await page.waitFor(() => !document.querySelector(".palette"));
  await page.tab.keyboard.down("Control");
  await page.tab.keyboard.press("k");
  await page.tab.keyboard.up("Control");
  await page.waitFor(() => document.activeElement?.matches(".palette input"));
};
const marked = ".palette [aria-selected=true] .palette-name";

test("a tab is found by its initials in pinyin, and the focus comes back", async () => {
  await page.waitFor(() => (document.querySelector(".tab[data-key=trend]")?.focus(), document.activeElement.matches(".tab[data-key=trend]")));
  await open();
  await page.tab.keyboard.type("pm");
  await reads(page, marked, "Rankings");
  await page.waitFor(() => document.activeElement.getAttribute("aria-activedescendant") === document.querySelector(".palette [aria-selected=true]").id);
  await page.key("ArrowDown");
  await page.waitFor(() => document.querySelectorAll(".palette [role=option]")[1]?.getAttribute("aria-selected") === "true");
  await page.key("Home");
  await reads(page, marked, "Rankings");
  await page.key("Enter");
  await shownAnswer(page, "ranking");
  await page.waitFor(() => !document.querySelector(".palette") && document.activeElement.matches(".tab[data-key=trend]"));
});

test("a choice of a control is made by its name in either language", async () => {
  await open();
  await page.tab.keyboard.type("切换深色");
  await reads(page, marked, "Switch between light and dark");
  await page.key("Enter");
  await page.waitFor(() => statlas.view.theme);
  await open();
  await page.tab.keyboard.type("zhejiang");
  await reads(page, marked, "Zhejiang Province");
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector(".palette"));
  assert.equal(await page.run(() => statlas.view.draw?.selected ?? null), null);
  await open();
  await page.tab.keyboard.type("zhejiang");
  await reads(page, marked, "Zhejiang Province");
  await page.key("Enter");
  await page.waitFor(() => statlas.view.draw?.selected?.includes("zhejiang"));
  assert.deepEqual(await page.errors(), []);
});

test("a question mark lists the keys, Escape closes the list", async () => {
  await page.waitFor(() => (document.querySelector(".tab[data-key=trend]")?.focus(), document.activeElement.matches(".tab[data-key=trend]")));
  await page.tab.keyboard.type("?");
  await reads(page, "dialog.keys h2", "Keys");
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector("dialog") && document.activeElement.matches(".tab[data-key=trend]"));
});

test("a letter changes the tab but not in a field, and one switch ends that", async () => {
  await page.run(() => void statlas.show({ ...statlas.view, tab: "table" }));
  await page.waitFor(() => document.querySelector('.controls input[type="search"]')?.focus() === undefined && document.activeElement.matches('input[type="search"]'));
  await page.tab.keyboard.type("t");
  await page.waitFor(() => document.activeElement.value === "t");
  assert.equal(await page.run(() => statlas.view.tab), "table");
  await page.waitFor(() => (document.querySelector(".tab[data-key=table]").focus(), document.activeElement.matches(".tab[data-key=table]")));
  await page.tab.keyboard.type("t");
  await page.waitFor(() => statlas.view.tab === "trend");
  await page.tab.keyboard.type("?");
  await page.waitFor(() => document.querySelector("dialog.keys input")?.click() === undefined && document.querySelector("dialog.keys input:not(:checked)"));
  await page.key("Escape");
  await page.waitFor(() => !document.querySelector("dialog"));
  await page.tab.keyboard.type("t?");
  await open();
  await page.key("Escape");
  assert.deepEqual([await page.run(() => statlas.view.tab), await page.run(() => document.querySelector("dialog.keys"))], ["trend", null]);
});

test("a field that is chosen has the focus and what it holds is selected, the palette is gone", async () => {
  await page.run(() => void statlas.show({ ...statlas.view, tab: "trend", question: {}, draw: { ref: "2.5" } }));
  await page.waitFor(() => document.querySelector('.controls [data-field="ref"]')?.value === "2.5");
  await open();
  await page.tab.keyboard.type("reference line");
  await reads(page, marked, /^Reference line/);
  await page.key("Enter");
  await page.waitFor(() => {
    const field = document.activeElement;
    return !document.querySelector(".palette") && field.dataset.field === "ref" && field.selectionStart === 0 && field.selectionEnd === 3;
  });
});

test("of 50,000 entities each is found by its initials in pinyin, and by a part of its name", { timeout: 60_000 }, async () => {
  const signs = [..."安北成大二方高海江开龙明南平青仁山天万新阳中"];
  const name = (i) => [10648, 484, 22, 1].map((n) => signs[Math.floor(i / n) % 22]).join("") + "公司";
  const rows = Array.from({ length: 50_000 }, (_, i) => `${name(i)},2023,${i}`);
  await page.drop("firms.csv", Buffer.from("企业,年份,收入\n" + rows.join("\n") + "\n浙江量子所,2023,5\n"));
  await opened(page, "firms.csv");
  await open();
  await page.tab.keyboard.type("zjlz");
  await reads(page, marked, "浙江量子所");
  await page.key("Escape");
  await open();
  await page.tab.keyboard.type("anbf"); // no name that has a Latin letter
  await reads(page, marked, "安南北方公司");
  await reads(page, ".palette [role=status]", /^\d+ results?$/);
  await page.key("Enter");
  await page.waitFor(() => statlas.view.draw?.selected?.includes("安南北方公司"));
  await open();
  await page.tab.keyboard.type("公司");
  await reads(page, ".palette [role=status]", "First 12 of 50,001");
  await page.key("Escape");
  assert.deepEqual(await page.errors(), []);
});
