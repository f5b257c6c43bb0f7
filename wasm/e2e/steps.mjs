// Steps that several tests take on a page.

// ready waits until the engine answers.
export async function ready(page) {
  await page.run(async () => void (await statlas.ready));
}

// shownAnswer waits until an answer of that kind is on screen, and returns it.
export function shownAnswer(page, kind) {
  return page.waitFor((kind) => statlas.answer?.kind === kind && statlas.answer, kind);
}

// text waits for an element and returns what it reads.
export function text(page, selector) {
  return page.waitFor((selector) => document.querySelector(selector)?.textContent.trim(), selector);
}

// reads waits until an element reads as wanted, a text or a pattern: what stands there may be of the view before.
export async function reads(page, selector, wanted) {
  const pattern = wanted instanceof RegExp ? wanted.source : `^${wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`;
  await page.waitFor((selector, pattern) => new RegExp(pattern).test(document.querySelector(selector)?.textContent.trim().replace(/\u00a0/g, " ")), selector, pattern); // some spaces only keep words
}

// press clicks the element of a selector that reads text, or begins with it.
export function press(page, selector, text) {
  return page.waitFor((selector, text) => {
    const found = [...document.querySelectorAll(selector)].find((e) => !e.disabled && e.textContent.trim().startsWith(text));
    found?.click();
    return Boolean(found);
  }, selector, text);
}

// opened waits until the file of that name is on screen and was read.
export function opened(page, name) {
  return page.waitFor((name) => statlas.view.data === "file:" + name && document.querySelector(".notice.load") === null, name);
}

// rowsOf asks for the rows of the table on screen.
export async function rowsOf(page) {
  return (await page.run(() => statlas.ask({ kind: "rows" }))).rows;
}

// columnsOf asks for the names of the columns on screen.
export function columnsOf(page) {
  return page.run(async () => (await statlas.ask({ kind: "summary" })).columns.map((c) => c.name));
}

// takeTheme chooses a theme in the page's menu, by its name there.
export async function takeTheme(page, name) {
  await press(page, ".look > .button", "");
  await press(page, ".look .segment", name);
  await press(page, ".look .scrim", "");
  await page.waitFor(() => !document.querySelector(".look .popover"));
}
