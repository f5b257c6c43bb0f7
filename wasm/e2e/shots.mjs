// Pictures of the page to look at, in dist/shots: node shots.mjs [part of a name]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./browser.mjs";
import { firmsGB18030 } from "./firms.mjs";
import { ambiguous, big5, parks2022, parks2023, people, y2022, y2023 } from "./hard.mjs";
import { press } from "./steps.mjs";
import { serve } from "./statlas.mjs";

// A panel with a figure in another unit, a cell that is no number, a key that stands twice, and gaps.
const SPOTTY = `地区,年份,研发经费(亿元),企业数
北京,2019,100,1
北京,2020,110,2
北京,2021,1200000,3
北京,2022,130,4
北京,2023,140,5
西藏,2019,10,6
西藏,2021,12,7
西藏,2022,13,8
西藏,2023,14,9
青海,2019,20,10
青海,2021,n.v.,11
青海,2022,26,12
青海,2023,28,13
青海,2023,28,13
`;

// What is looked at: a name, the address's hash, and what is done to the page then.
const views = [
  ["gallery", ""],
  ["table", "#data=province-rd&tab=table"],
  ["figures", "#data=park-figures&tab=table"],
  ["trend", "#data=province-rd&tab=trend"],
  ["trend-fit", "#data=country-rd&tab=trend&fit=ols&entities=cn~us~kr~jp~de~il&log=1"],
  ["trend-ahead", "#data=country-rd&tab=trend&fit=theilsen&test=mannkendall&breaks=jump&forecast=holt~5~0&entities=cn~us~kr&ref=2~2.5"],
  ["trend-area", "#data=province-rd&tab=trend&measure=rd_spend&form=area"],
  ["trend-multiples", "#data=country-rd&tab=trend&form=multiples&fit=ols&entities=cn~us~kr~jp~de~il"],
  ["trend-slope", "#data=province-rd&tab=trend&measure=rd_spend&form=slope"],
  ["ranking", "#data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018"],
  ["correlation", "#data=province-rd&tab=correlation&where=period~eq~2023"],
  ["distribution", "#data=province-rd&tab=distribution"],
  ["distribution-periods", "#data=province-rd&tab=distribution&by=period&form=violin"],
  ["distribution-kinds", "#data=country-rd&tab=distribution&by=entity_type&form=ecdf&at=all"],
  ["comparison", "#data=province-rd&tab=comparison"],
  ["comparison-none", "#data=china-rd&tab=comparison"],
  ["points", "#data=province-rd&tab=correlation&points=rd_spend~gdp_revised"],
  ["model", "#data=province-rd&tab=model&measure=rd_spend"],
  ["model-fitted", "#data=province-rd&tab=model&measure=rd_spend&form=fitted"],
  ["model-residuals", "#data=province-rd&tab=model&measure=rd_spend&form=residuals&robust=hc3"],
  ["model-collinear", "#data=province-rd&tab=model&y=rd_spend&x=rd_spend~gdp_revised"],
  ["inequality", "#data=province-rd&tab=inequality&measure=rd_spend"],
  ["inequality-sigma", "#data=province-rd&tab=inequality&measure=rd_spend&form=sigma"],
  ["inequality-beta", "#data=province-rd&tab=inequality&measure=rd_spend&form=beta"],
  ["inequality-growth", "#data=province-rd&tab=inequality&measure=rd_spend&form=contributions"],
  ["inequality-none", "#data=province-rd&tab=inequality&form=contributions"],
  ["funds", "#data=fund-sizes&tab=ranking"],
  ["offer", "#data=growth-rates&tab=correlation"],
  ["index", "#data=province-rd&tab=trend&measure=rd_spend&transform=index&base=2018"],
  ["growth", "#data=province-rd&tab=trend&measure=rd_spend&transform=yoy"],
  ["cagr", "#data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018&by=cagr"],
  ["hedged", "#data=fund-sizes&tab=trend"],
  ["districts", "#data=city-districts&tab=ranking"],
  ["cell", "#data=park-figures&tab=table", (page) => page.click("#cell2-0")],
  ["switch", "#data=province-rd&tab=ranking", (page) => page.click(".switch-button")],
  ["left", "#data=province-rd&tab=trend", openPanel(0)],
  ["right", "#data=province-rd&tab=trend", openPanel(1)],
  ["profile", "#data=province-rd&tab=table", openProfile(2)],
  ["profile-text", "#data=park-figures&tab=table", openProfile(0)],
  ["panel-check", "#data=province-rd&tab=table", openCheck],
  ["card", "#data=province-rd&tab=trend&fit=ols", openCard],
  ["selftest", "#selftest", (page) => page.waitFor(() => document.querySelector(".selftest tbody tr:nth-child(50)"))],
  ["unknown", "#data=nowhere"],
  ["wrong", "#data=province-rd&tab=ranking&measure=nothing"],
  ["await", "#data=file:企业.csv&tab=trend"],
  ["file", "#", dropFirms],
  ["big5", "#", (page) => page.drop("縣市.csv", big5)],
  ["ambiguous", "#", (page) => page.drop("spend.csv", Buffer.from(ambiguous))],
  ["column", "#", chooseColumn],
  ["files", "#", dropTwo],
  ["stack", "#", (page) => page.dropAll({ "y2022.csv": y2022, "y2023.csv": y2023 })],
  ["join", "#", (page) => page.dropAll({ "y2022.csv": y2022, "people.csv": people })],
  ["joined", "#", dropAndJoin],
  ["cells", "#", listCells],
  ["replace-offer", "#", offerPlace],
  ["replace", "#", takePlace],
  ["replaced", "#", placed],
  ["file-table", "#data=file:企业.csv&tab=table"],
  ["spotty-check", "#", openSpotty(openCheck)],
  ["spotty-profile", "#", openSpotty(openProfile(2))],
  ["file-ranking", "#data=file:企业.csv&tab=ranking"],
];

// openPanel opens a panel that is folded away on a narrow page.
function openPanel(n) {
  return (page, width) => width < 860 && page.run((n) => document.querySelectorAll(".bar > [aria-expanded]")[n].click(), n);
}

// openProfile opens the profile of the n-th column.
function openProfile(n) {
  return async (page, width) => {
    if (width < 1180) await page.run(() => document.querySelectorAll(".bar > [aria-expanded]")[0].click());
    await page.waitFor(() => document.querySelector(".column-more"));
    await page.run((n) => document.querySelectorAll(".column-more")[n].click(), n);
  };
}

// openSpotty opens the file and does something to its table.
function openSpotty(act) {
  return async (page, width) => {
    await page.run(async (text) => void (await statlas.open(text, { name: "spotty.csv" })), SPOTTY);
    await page.run(async () => void (await statlas.show({ ...statlas.view, tab: "table" })));
    await page.run(() => document.querySelector(".report .button.plain")?.click());
    await act(page, width);
  };
}

// openCard unfolds how the answer was computed.
async function openCard(page, width) {
  if (width < 860) await openPanel(1)(page, width);
  await page.waitFor(() => document.querySelector(".computation-head"));
  await page.run(() => document.querySelector(".computation-head").click());
  await page.waitFor(() => document.querySelector(".computation-body"));
  await page.run(() => document.querySelector(".computation").scrollIntoView());
}

async function openCheck(page, width) {
  if (width < 860) await page.run(() => [...document.querySelectorAll(".bar > [aria-expanded]")].at(-1).click());
  await page.waitFor(() => document.querySelector(".panel.right .button[aria-expanded]"));
  await page.run(() => document.querySelector(".panel.right .button[aria-expanded]").click());
  await page.waitFor(() => document.querySelector(".panel-check .chart canvas"));
}

function dropFirms(page) {
  return page.drop("企业.csv", firmsGB18030());
}

async function chooseColumn(page) {
  await page.drop("spend.csv", Buffer.from(ambiguous));
  await page.waitFor(() => document.querySelector(".report .prompt"));
  await page.run(() => {
    for (const part of document.querySelectorAll(".report details")) part.open = true;
    [...document.querySelectorAll(".report .link")].find((e) => e.textContent === "spend").click();
  });
}

async function dropAndJoin(page, _, lang) {
  const asked = await page.run(() => Boolean(document.querySelector(".combine"))); // by the view before
  if (!asked) await page.dropAll({ "y2022.csv": y2022, "people.csv": people });
  await press(page, ".combine button", lang === "en" ? "Make" : "并成");
  await page.waitFor(() => statlas.view.data === "file:y2022.csv + people.csv");
}

async function listCells(page) {
  await page.drop("企业.csv", firmsGB18030());
  await page.waitFor(() => document.querySelector(".report"));
  await page.run(() => {
    for (const part of document.querySelectorAll(".report details")) part.open = true;
  });
  await press(page, ".report td:nth-child(6) .link", "8");
  await page.waitFor(() => document.querySelector(".report .chosen"));
  await page.run(() => {
    const main = document.querySelector(".main");
    main.scrollTop = document.querySelector(".report .chosen").offsetTop - main.offsetTop;
  });
}

// offerPlace drops an edition beside a view of the one before.
async function offerPlace(page) {
  await page.drop("2022.csv", Buffer.from(parks2022));
  await page.waitFor(() => statlas.view.data === "file:2022.csv");
  await page.run(async () => void (await statlas.show({ ...statlas.view, tab: "trend", question: { measure: "人员", entities: ["A", "C"], where: [{ column: "研发经费", op: "gt", value: "0" }] } })));
  await page.waitFor(() => statlas.answer?.kind === "trend");
  await page.drop("2023.csv", Buffer.from(parks2023));
  await page.waitFor(() => statlas.view.data === "file:2023.csv");
}

async function takePlace(page) {
  await offerPlace(page);
  await page.waitFor(() => document.querySelector(".notice .button:not(.plain)"));
  await page.run(() => document.querySelector(".notice .button:not(.plain)").click());
  await page.waitFor(() => document.querySelector("dialog[open] .warnings li"));
}

async function placed(page) {
  await page.run(() => document.querySelector("dialog")?.close());
  await takePlace(page);
  await page.run(() => document.querySelector("dialog .primary").click());
  await page.waitFor(() => statlas.answer?.kind === "trend");
}

async function dropTwo(page) {
  await page.drop("y2022.csv", Buffer.from(y2022));
  await page.waitFor(() => statlas.view.data === "file:y2022.csv");
  await page.drop("y2023.csv", Buffer.from(y2023));
  await page.waitFor(() => statlas.view.data === "file:y2023.csv");
  await page.click(".switch-button");
}

const langs = ["zh-CN", "en"];
const themes = ["light", "dark"];
const sizes = [[1280, 800], [390, 844]];

const only = process.argv[2] ?? "";
const dir = join(import.meta.dirname, "../../dist/shots");
mkdirSync(dir, { recursive: true });
const site = await serve();
const browser = await launch("chromium");
for (const lang of langs) {
  for (const theme of themes) {
    for (const [width, height] of sizes) await shoot({ lang, theme, width, height });
  }
}
await browser.close();
await site.close();

// shoot takes all views in one page; the address alone brings each up.
async function shoot({ lang, theme, width, height }) {
  const wanted = views.map(([name, ...rest]) => [`${name}-${lang}-${theme}-${width}`, ...rest]).filter(([name]) => name.includes(only));
  if (!wanted.length) return;
  const page = await browser.open(site.file, { lang, dark: theme === "dark", width, height });
  for (const [name, hash, act] of wanted) {
    await page.waitFor(() => globalThis.statlas !== undefined);
    await page.run(async (hash) => {
      await statlas.ready;
      location.hash = hash;
    }, hash);
    await settled(page);
    if (act) {
      await act(page, width, lang);
      await settled(page);
    }
    await page.screenshot(join(dir, `${name}.png`));
    console.log(name, ...(await page.errors()));
  }
  await page.close();
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
