// What is done to a page before its picture is taken.
import { firmsGB18030 } from "./firms.mjs";
import { ambiguous, parks2022, parks2023, people, y2022, y2023 } from "./hard.mjs";
import { press } from "./steps.mjs";

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

// openPanel opens a panel that is folded away on a narrow page: 0 is the left one, 1 the right one.
export function openPanel(n) {
  return (page, width) => width < 860 && page.run((n) => [...document.querySelectorAll(".bar > [aria-expanded]")].at(-n).click(), n);
}

// openProfile opens the profile of the n-th column.
export function openProfile(n) {
  return async (page, width) => {
    if (width < 1180) await page.run(() => document.querySelectorAll(".bar > [aria-expanded]")[0].click());
    await page.waitFor(() => document.querySelector(".column-more"));
    await page.run((n) => document.querySelectorAll(".column-more")[n].click(), n);
  };
}

// openSpotty opens the file and does something to its table.
export function openSpotty(act) {
  return async (page, width) => {
    await page.run(async (text) => void (await statlas.open(text, { name: "spotty.csv" })), SPOTTY);
    await page.run(async () => void (await statlas.show({ ...statlas.view, tab: "table" })));
    await page.run(() => document.querySelector(".report .button.plain")?.click());
    await act(page, width);
  };
}

// openCard unfolds how the answer was computed.
export async function openCard(page, width) {
  if (width < 860) await openPanel(1)(page, width);
  await page.waitFor(() => document.querySelector(".computation-head"));
  await page.run(() => document.querySelector(".computation-head").click());
  await page.waitFor(() => document.querySelector(".computation-body"));
  await page.run(() => document.querySelector(".computation").scrollIntoView());
}

export async function openCheck(page, width) {
  if (width < 860) await page.run(() => [...document.querySelectorAll(".bar > [aria-expanded]")].at(-1).click());
  await page.waitFor(() => document.querySelector(".panel.right .button[aria-expanded]"));
  await page.run(() => document.querySelector(".panel.right .button[aria-expanded]").click());
  await page.waitFor(() => document.querySelector(".panel-check .chart canvas"));
}

export function dropFirms(page) {
  return page.drop("企业.csv", firmsGB18030());
}

export async function chooseColumn(page) {
  await page.drop("spend.csv", Buffer.from(ambiguous));
  await page.waitFor(() => document.querySelector(".report .prompt"));
  await page.run(() => {
    for (const part of document.querySelectorAll(".report details")) part.open = true;
    [...document.querySelectorAll(".report .link")].find((e) => e.textContent === "spend").click();
  });
}

export async function dropAndJoin(page, _, lang) {
  const asked = await page.run(() => Boolean(document.querySelector(".combine"))); // by the view before
  if (!asked) await page.dropAll({ "y2022.csv": y2022, "people.csv": people });
  await press(page, ".combine button", lang === "en" ? "Make" : "并成");
  await page.waitFor(() => statlas.view.data === "file:y2022.csv + people.csv");
}

export async function listCells(page) {
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
export async function offerPlace(page) {
  await page.drop("2022.csv", Buffer.from(parks2022));
  await page.waitFor(() => statlas.view.data === "file:2022.csv");
  await page.run(async () => void (await statlas.show({ ...statlas.view, tab: "trend", question: { measure: "人员", entities: ["A", "C"], where: [{ column: "研发经费", op: "gt", value: "0" }] } })));
  await page.waitFor(() => statlas.answer?.kind === "trend");
  await page.drop("2023.csv", Buffer.from(parks2023));
  await page.waitFor(() => statlas.view.data === "file:2023.csv");
}

export async function takePlace(page) {
  await offerPlace(page);
  await page.waitFor(() => document.querySelector(".notice .button:not(.plain)"));
  await page.run(() => document.querySelector(".notice .button:not(.plain)").click());
  await page.waitFor(() => document.querySelector("dialog[open] .warnings li"));
}

export async function placed(page) {
  await page.run(() => document.querySelector("dialog")?.close());
  await takePlace(page);
  await page.run(() => document.querySelector("dialog .primary").click());
  await page.waitFor(() => statlas.answer?.kind === "trend");
}

export async function dropTwo(page) {
  await page.drop("y2022.csv", Buffer.from(y2022));
  await page.waitFor(() => statlas.view.data === "file:y2022.csv");
  await page.drop("y2023.csv", Buffer.from(y2023));
  await page.waitFor(() => statlas.view.data === "file:y2023.csv");
  await page.click(".switch-button");
}

// openMenu folds out the menu of a column's head.
export function openMenu(column) {
  return async (page) => {
    await press(page, `.head[data-key="${column}"] .head-menu`, "");
    await page.waitFor(() => document.querySelector(".column-menu") !== null);
  };
}

// openGuide looks for what stands out, to the end.
export async function openGuide(page) {
  await page.waitFor(() => {
    if (!document.querySelector(".guidance")) document.querySelector(".bar .guide-button")?.click();
    return document.querySelector('[data-key="stands"] li');
  });
}

// toFoot scrolls to what stands below the chart.
export async function toFoot(page) {
  await page.waitFor(() => document.querySelector(".numbers-head"));
  await page.run(() => document.querySelector(".numbers-head").scrollIntoView());
}

// toEnd scrolls the right panel, opened where it is folded away, to its end.
export async function toEnd(page, width) {
  if (width < 860) await openPanel(1)(page, width);
  await page.waitFor(() => document.querySelector(".panel.right .computation") !== null);
  await page.run(() => document.querySelector(".panel.right").scrollTo(0, 1e6));
}

// onKeys gives keys to the chart.
export function onKeys(...keys) {
  return async (page) => {
    await page.waitFor(() => document.querySelector("#chart canvas"));
    await page.run(() => document.querySelector("#chart").focus());
    for (const key of keys) await page.key(key);
  };
}

// allCharts waits until every kind of chart hangs, and scrolls to the last.
export function allCharts(page) {
  return page.waitFor(() => {
    const all = [...document.querySelectorAll(".exhibit")];
    return all.length > 20 && all.every((e) => e.querySelector(".chart canvas"));
  });
}

// openMany opens a file of more points than are drawn one by one.
export async function openMany(page) {
  let seed = 7;
  const next = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const rows = Array.from({ length: 20_000 }, (_, i) => `z${i % 900},${(10 * (next() + next() + next())).toFixed(3)},${(100 * next() * next()).toFixed(2)}`);
  await page.run(async (csv) => void (await statlas.open(csv, { name: "many.csv" })), "zone,x (cm),y (kg)\n" + rows.join("\n") + "\n");
  await page.run(async () => {
    const columns = (await statlas.ask({ kind: "summary" })).columns.map((c) => c.name);
    await statlas.show({ ...statlas.view, tab: "correlation", question: { points: columns.slice(1, 3) } });
  });
  await page.waitFor(() => statlas.answer?.points?.bins);
}

// numbers is a table of nothing else: a time, and what was measured then.
const numbers = "time,flow,height\n" + Array.from({ length: 120 }, (_, k) => `${(1991 + k / 26 + 0.00015384615).toFixed(11)},${1600 + (k * 37) % 211}.${k % 10},${k * k % 97}.25`).join("\n") + "\n";

// dropNumbers brings it on screen on a tab.
export const dropNumbers = (tab) => async (page) => {
  await page.drop("flow.csv", Buffer.from(numbers));
  await page.waitFor(() => statlas.view.data === "file:flow.csv");
  await page.run((tab) => void statlas.show({ ...statlas.view, tab }), tab);
  await page.waitFor((tab) => statlas.view.tab === tab && document.querySelector(".offer, .numbers") !== null, tab);
};
