// Along every view by Tab: a link past the header comes first, no place is hidden, covered or without a mark of the focus, and none
// is a trap.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";
import { ready } from "./steps.mjs";
import { serve } from "./statlas.mjs";

let site, browser, page;
before(async () => {
  site = await serve();
  browser = await launch("chromium");
  page = await browser.open(site.file, { lang: "en" });
  await ready(page);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const province = (tab, rest = "") => `data=province-rd&tab=${tab}&measure=rd_spend${rest}`;
const drawn = "#chart canvas";
const views = [
  ["", ".cards"],
  ["selftest", ".selftest tr[data-key=\"49\"]"],
  [province("table"), ".grid-row"],
  ...["trend", "ranking", "distribution", "comparison", "inequality"].map((tab) => [province(tab), drawn]),
  [province("ranking", "&form=race&theme=contrast"), ".race"],
  [province("model", "&theme=dark"), drawn],
  [province("correlation", "&points=rd_spend~gdp_revised"), drawn],
  [province("pivot"), ".numbers th"],
  ["data=china-rd&tab=comparison", ".offer h1"],
];

async function show([hash, wanted]) {
  await page.run((hash) => {
    document.activeElement.blur();
    location.hash = `${hash}${hash && "&"}lang=en`;
  }, hash);
  await page.waitFor((tab, wanted) => (statlas.view.tab ?? null) === tab && document.querySelector(wanted) && document.querySelector("h1") && !document.querySelector('[aria-busy="true"]'),
    new URLSearchParams(hash).get("tab"), wanted);
  await page.waitFor(() => { // what comes after the answer has come
    const now = document.querySelectorAll("button, input, select, [tabindex]").length;
    globalThis.alike = now === globalThis.places ? globalThis.alike + 1 : 0;
    globalThis.places = now;
    return globalThis.alike > 4;
  });
}

// stops are the elements that Tab reaches, in its order.
function stops() {
  return [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")].filter((e) =>
    e.tabIndex === 0 && !e.disabled && e.getClientRects().length && e.checkVisibility({ visibilityProperty: true }));
}

// walk gives each stop the focus and says what is wrong with it: not in sight, covered, unmarked, or above the one before it.
function walk() {
  const found = [];
  const name = (e) => `${e.localName}.${e.className} ${(e.getAttribute("aria-label") ?? e.textContent).trim().slice(0, 24)}`;
  const marks = (e) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow.includes("inset");
  };
  const scrolled = (e) => (e ? e.scrollTop + scrolled(e.parentElement) : 0);
  const room = (e) => e.closest(".header, .notices, .ticks, .panel, main");
  let last = null;
  for (const e of stops()) {
    e.focus();
    const own = e.matches(".unseen") ? e.closest("label") : e;
    const { left, top, right, bottom } = own.getBoundingClientRect();
    const places = [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3]];
    const seen = places.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (own.contains(hit) || hit.contains(own) && hit.closest("label, .search") === own.closest("label, .search") && own.closest("label, .search"));
    });
    if (document.activeElement !== e) found.push(`${name(e)} does not take the focus`);
    else if (!seen) found.push(`${name(e)} is covered or out of sight at ${Math.round(left)}, ${Math.round(top)}`);
    else if (![own, own.closest(".search"), own.querySelector(".active")].some((one) => one && marks(one))) found.push(`${name(e)} does not show the focus`);
    const now = { e, room: room(e), top: top + scrolled(e), bottom: bottom + scrolled(e) };
    if (last && last.room === now.room && now.bottom < last.top - 1) found.push(`${name(e)} stands above ${name(last.e)}, which comes before it`);
    last = now;
  }
  return found;
}

test("on every view each place of the focus is in sight, marked and in reading order", { timeout: 60_000 }, async () => {
  await page.tab.evaluate(`globalThis.stops = ${stops}`);
  const found = [];
  for (const view of views) {
    await show(view);
    await page.key("Tab"); // from here on the focus is the keyboard's
    found.push(...(await page.run(walk)).map((one) => `${view[0] || "gallery"}: ${one}`));
  }
  assert.deepEqual(found, []);
});

for (const view of [views[0], views[2], views[3]]) {
  test(`Tab goes through ${view[0] || "the gallery"} and leaves it`, { timeout: 60_000 }, async () => {
    await show(["charts", ".exhibit"]);
    await show(view);
    const wanted = await page.run(() => {
      stops()[0].focus();
      return stops().length;
    });
    let at = 1;
    for (let pressed = 0; at < wanted; pressed++) {
      await page.key("Tab");
      const now = await page.run(() => stops().indexOf(document.activeElement));
      assert.ok(now === at || now === -1, `place ${now} after place ${at - 1}`);
      if (now === at) at++;
      assert.ok(pressed < wanted + 20, `${at} of ${wanted} places were reached by ${pressed} keys`);
    }
    await page.key("Tab");
    assert.ok((await page.run(() => stops().indexOf(document.activeElement))) < 1, "the last place is a trap");
  });
}

test("a menu stays while Tab is in it, and closes when Tab leaves it for what it would cover", { timeout: 60_000 }, async () => {
  await show(views[3]);
  for (const menu of [".switch-button", ".steps [aria-expanded]", ".views > .button", ".share > .button", ".look > .button"]) {
    await page.waitFor((menu) => (document.querySelector(menu).focus(), document.activeElement.matches(menu)), menu);
    await page.key("Enter");
    await page.waitFor(() => document.querySelector(".popover")?.contains(document.activeElement));
    for (let pressed = 0; await page.run(() => document.querySelector(".popover") !== null && document.activeElement.closest(".popover") !== null); pressed++) {
      assert.ok(pressed < 60, `${menu} is a trap`);
      await page.key("Tab");
    }
    await page.waitFor(() => document.querySelector(".popover") === null && document.activeElement !== document.body);
  }
});

test("a drawer of a narrow page takes the focus, closes when Tab or Escape leaves it, and gives it back", { timeout: 60_000 }, async () => {
  await page.tab.setViewport({ width: 390, height: 800 });
  await show(views[3]);
  await page.waitFor(() => document.querySelector(".narrow") !== null); // a wide page folds its panels
  for (const [button, panel] of [[".bar > .button:first-child", ".drawer.left"], [".bar > .button:last-child", ".drawer.right"]]) {
    const open = async () => {
      await page.waitFor((button) => (document.querySelector(button).focus(), document.activeElement.matches(button)), button);
      await page.key("Enter");
      await page.waitFor((panel) => document.activeElement.matches(".panel-close") && document.activeElement.closest(panel) !== null, panel);
    };
    await open();
    await page.key("Escape");
    await page.waitFor((button) => document.querySelector(".drawer") === null && document.activeElement.matches(button), button);
    await open();
    await page.key("Enter");
    await page.waitFor((button) => document.querySelector(".drawer") === null && document.activeElement.matches(button), button);
    await open();
    await page.tab.keyboard.down("Shift");
    for (let pressed = 0; await page.run(() => document.activeElement.closest(".drawer") !== null); pressed++) {
      assert.ok(pressed < 10, "the drawer is a trap");
      await page.key("Tab");
    }
    await page.tab.keyboard.up("Shift");
    await page.waitFor(() => document.querySelector(".drawer") === null);
  }
  await page.tab.setViewport({ width: 1280, height: 800 });
});

test("the first place leads past the header", async () => {
  await show(views[3]);
  await page.run(() => stops()[0].focus());
  await page.waitFor(() => document.activeElement.matches(".skip") && getComputedStyle(document.activeElement).clipPath === "none");
  await page.key("Enter");
  await page.waitFor(() => document.activeElement.matches("main"));
  await page.key("Tab");
  await page.waitFor(() => document.activeElement.closest("main") && stops().includes(document.activeElement));
});

test("nothing moves for those who want it still", async () => {
  await page.tab.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await show(views[0]);
  const moving = () => [...document.querySelectorAll(".app *")].filter((e) => parseFloat(getComputedStyle(e).transitionDuration) || getComputedStyle(e).animationName !== "none").map((e) => e.className);
  await page.waitFor(() => matchMedia("(prefers-reduced-motion: reduce)").matches);
  assert.deepEqual(await page.run(moving), []);
  await show(views[4]);
  assert.deepEqual(await page.run(moving), []);
  await page.run(() => statlas.show({ ...statlas.view, question: { ...statlas.view.question, at: "2019" } }));
  await page.waitFor(() => document.querySelector("h1").textContent.includes("2019"));
  assert.equal(await page.run(() => document.getAnimations().length), 0);
  await page.tab.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "no-preference" }]);
  await show(views[0]);
  assert.notDeepEqual(await page.run(moving), []); // it does otherwise
});
