// Pictures of the page to look at, in dist/shots, with what is wrong to see on them and what charts say in words:
//
//	node shots.mjs [part of a name]      names are view-language-theme-width, zoom in the place of a width is one of 200 %
//
// It ends with an error when a page failed or shows a key in the place of a word.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./browser.mjs";
import { faults, keyPattern, watchText } from "./faults.mjs";
import { print } from "./overlays.mjs";
import { serve } from "./statlas.mjs";
import { views } from "./views.mjs";

const sizes = {
  1280: { width: 1280, height: 800 },
  390: { width: 390, height: 844 },
  1920: { width: 1920, height: 1080, some: true },
  zoom: { width: 640, height: 400, deviceScaleFactor: 2, some: true },
};

const only = process.argv[2] ?? "";
const dir = join(import.meta.dirname, "../../dist/shots");
const key = keyPattern();
mkdirSync(dir, { recursive: true });
const site = await serve();
const browser = await launch("chromium");
for (const lang of ["zh-CN", "en"]) {
  for (const theme of ["light", "dark"]) {
    for (const size of Object.keys(sizes)) await shoot({ lang, theme, size });
  }
}
await browser.close();
await site.close();

// shoot takes all views in one page; the address alone brings each up. At some sizes only what stands there by itself is
// taken, in one theme a language.
async function shoot({ lang, theme, size }) {
  const { some, ...viewport } = sizes[size];
  if (some && (theme === "dark") !== (lang === "en")) return;
  const wanted = views.map(([name, ...rest]) => [`${name}-${lang}-${theme}-${size}`, ...rest]).filter(([name, , act]) => name.includes(only) && !(some && act));
  if (!wanted.length) return;
  const page = await browser.open("about:blank", { lang, dark: theme === "dark", ...viewport });
  await page.tab.setViewport(viewport);
  await page.tab.evaluateOnNewDocument(watchText);
  await page.goto(site.file);
  for (const view of wanted) {
    try {
      await take(page, view, viewport.width, lang);
    } catch (error) {
      tell(view[0], "failed:", error.message);
    }
  }
  await page.close();
}

async function take(page, [name, hash, act], width, lang) {
  await page.waitFor(() => globalThis.statlas !== undefined);
  await page.key("Escape"); // from what lay over the view before
  await page.run(async (hash) => {
    await statlas.ready;
    location.hash = hash;
    document.activeElement?.blur(); // nothing of the view before
    for (const e of document.querySelectorAll("main, .panel")) e.scrollTop = 0;
  }, hash);
  await settled(page);
  if (act) {
    await act(page, width, lang);
    await settled(page);
  }
  await page.screenshot(join(dir, `${name}.png`));
  if (act === print) await onScreen(page, name);
  const found = await page.run(faults, key, lang);
  const failed = await page.errors();
  console.log(name, await page.run(() => document.querySelector("#chart")?.getAttribute("aria-label") ?? ""));
  for (const one of found) console.log("   ", one);
  if (failed.length || found.some((one) => one.startsWith("key:"))) tell(name, ...failed.splice(0));
}

// onScreen is what a page is after it was on paper; the theme it prefers must be told anew then.
async function onScreen(page, name) {
  await page.tab.emulateMediaType(null);
  await page.tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: name.includes("-dark-") ? "dark" : "light" }]);
}

function tell(...what) {
  console.error(...what);
  process.exitCode = 1;
}

// settled waits until the page has been the same for half a second.
async function settled(page) {
  let before;
  for (let same = 0; same < 5; ) {
    await sleep(100);
    const now = await page.run(() => document.body.innerHTML);
    same = now === before ? same + 1 : 0;
    before = now;
  }
}
