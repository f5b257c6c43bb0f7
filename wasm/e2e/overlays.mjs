// What lies over a view when its picture is taken: menus, dialogs, the tour, the player, slides, paper.
import { openPanel } from "./acts.mjs";
import { press } from "./steps.mjs";

// opens presses the first of a selector and waits for what it opens.
export function opens(selector, opened) {
  return async (page) => {
    await press(page, selector, "");
    await page.waitFor((opened) => document.querySelector(opened) !== null, opened);
  };
}

// calculate opens the dialog of calculated columns.
export async function calculate(page, width) {
  if (width < 1180) await page.run(() => document.querySelector(".bar > [aria-expanded]").click());
  await opens(".calc-new", ".calculator[open]")(page);
}

// showEnds turns the table into one of each entity's series and its change.
export async function showEnds(page, width) {
  if (width < 860) await openPanel(1)(page, width);
  await press(page, ".ends-button", "");
  await page.waitFor(() => document.querySelector(".cell .spark") !== null);
  if (width < 860) await page.run(() => document.querySelector(".panel-close").click());
}

export async function listen(page) {
  await opens(".hear", ".listen")(page);
  await press(page, ".listen button", ""); // stands still
}

// presentTable shows a saved view of a table as a slide.
export async function presentTable(page, _, lang) {
  await opens(".views > .button", ".views .popover")(page);
  await press(page, ".saved-views .button", lang === "en" ? "Save this view" : "保存当前视图");
  await page.waitFor(() => document.querySelector(".saved li") !== null);
  await press(page, ".saved-views .button", lang === "en" ? "Present" : "放映");
  await page.waitFor(() => document.querySelector(".presenting .slide-table, .presenting table") !== null);
}

// print shows what a sheet of paper would, which is never narrow.
export async function print(page, width) {
  if (width >= 860) await page.tab.emulateMediaType("print");
}
