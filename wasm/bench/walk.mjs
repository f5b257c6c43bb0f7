// One way through a table on screen, ours or the peer's: what is asked of it, and what is noted.
import { setTimeout as sleep } from "node:timers/promises";
import { mark } from "./tasks.mjs";

const FRAMES = 120;

// STEPS are what is done: scrolled by so many pixels a frame, or asked of ours, and in the peer's words.
export const STEPS = {
  "scroll by steps": { by: 90 },
  "scroll by leaps": { by: 60_000 },
  sort: { ours: { sort: [{ column: "revenue", desc: true }] }, theirs: { sort: [["revenue", "desc"]] } },
  "sort by text": { ours: { sort: [{ column: "sector", desc: true }] }, theirs: { sort: [["sector", "desc"]] } },
  "sort by two": {
    ours: { sort: [{ column: "city" }, { column: "staff", desc: true }] },
    theirs: { sort: [["city", "asc"], ["staff", "desc"]] },
  },
  "filter a category": { ours: { where: [{ column: "city", op: "eq", value: "Wuxi" }] }, theirs: { filter: [["city", "==", "Wuxi"]] } },
  "filter a range": {
    ours: { where: [{ column: "revenue", op: "between", value: [12000, 20000] }] },
    theirs: { filter: [["revenue", ">=", 12000], ["revenue", "<=", 20000]] },
  },
  search: { ours: { search: "F09999" }, theirs: { filter: [["firm", "contains", "F09999"]] } }, // of all columns, and of one
};

// ours and theirs run in the page and say how its table is read and asked.
export const ours = () => {
  const grid = document.querySelector(".grid");
  globalThis.walk = {
    scroller: grid,
    head: () => document.querySelector(".grid-head").getBoundingClientRect().bottom,
    at: (x, y) => document.elementFromPoint(x, y)?.closest(".cell")?.textContent,
    ask: ({ ours }) => void statlas.show({ ...statlas.view, tab: "table", question: ours ?? {} }),
    busy: () => Boolean(document.querySelector('.main[aria-busy="true"]')),
    total: () => +grid.getAttribute("aria-rowcount") - 1,
  };
};

export const theirs = () => {
  const viewer = document.querySelector("perspective-viewer");
  const root = document.querySelector("perspective-viewer-datagrid").shadowRoot;
  let under = false;
  globalThis.walk = {
    scroller: root.querySelector("regular-table"),
    head: () => root.querySelector("thead").getBoundingClientRect().bottom,
    at: (x, y) => root.elementFromPoint(x, y)?.closest("td")?.textContent,
    ask({ theirs }) {
      under = true;
      viewer.restore({ sort: [], filter: [], ...theirs }).then(() => (under = false));
    },
    busy: () => under,
    total: async () => (await viewer.getView()).num_rows(),
  };
};

// walk takes each step, between marks of its name, and gives what was seen: of scrolling the frames, of what is asked the ms.
// cpu is what a frame keeps the page's thread, and what an answer takes of the processor, page and workers together.
export async function walk(page, install) {
  await page.run(install);
  const session = await page.tab.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const whole = await page.browser.target().createCDPSession();
  const spent = async () => ({
    page: (await session.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value * 1000,
    all: (await whole.send("SystemInfo.getProcessInfo")).processInfo.reduce((sum, one) => sum + (one.type === "renderer" ? one.cpuTime * 1000 : 0), 0),
  });
  const seen = {};
  for (const [name, step] of Object.entries(STEPS)) {
    await mark(page, "from-" + name);
    const before = await spent();
    seen[name] = await (step.by ? page.run(scroll, step.by, FRAMES) : page.run(ask, step));
    const after = await spent();
    seen[name].cpu = step.by ? (after.page - before.page) / FRAMES : after.all - before.all;
    await sleep(1000); // what is drawn after it
    await mark(page, "to-" + name);
    if (!step.by) await page.run(ask, {});
  }
  await Promise.all([session.detach(), whole.detach()]);
  return seen;
}

// scroll scrolls once a frame. It gives the ms that all took, the share of frames in which a place in sight was empty, and of
// those that showed other rows than were due in this frame or the one before; which are due follows from the way between two rests.
async function scroll(by, frames) {
  const { scroller, head, at } = walk;
  const box = scroller.getBoundingClientRect();
  const places = [head() + 8, box.top + scroller.clientHeight / 2, box.top + scroller.clientHeight - 8];
  const firm = (y) => /^F(\d{7})$/.exec(at(box.left + 60, y))?.[1];
  const frame = () => new Promise(requestAnimationFrame);
  const painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });
  const rest = async () => {
    for (let last, same = 0; same < 20; await frame()) [same, last] = firm(places[0]) === last && last ? [same + 1, last] : [0, firm(places[0])];
    return { top: scroller.scrollTop, row: +firm(places[0]) };
  };
  const from = await rest();
  const seen = [];
  const begun = await frame();
  let end = begun;
  for (let i = 0; i < frames; i++) {
    scroller.scrollTop += by;
    const { scrollTop } = scroller;
    await painted();
    seen.push({ top: scrollTop, rows: places.map(firm) });
    end = await frame();
  }
  const to = await rest();
  const due = (top) => from.row + ((to.row - from.row) * (top - from.top)) / (to.top - from.top);
  const share = (f) => seen.filter(f).length / frames;
  return {
    frames,
    ms: end - begun,
    empty: share(({ rows }) => rows.some((row) => !row)),
    late: share(({ top, rows }) => rows[0] && (+rows[0] < due(top - by) - 2 || +rows[0] > due(top) + 2)),
  };
}

// ask asks and gives the ms until other rows stand, the first of them, and how many there are.
async function ask(step) {
  const { scroller, head, at } = walk;
  const { left } = scroller.getBoundingClientRect();
  const first = () => at(left + 60, head() + 8);
  const frame = () => new Promise(requestAnimationFrame);
  scroller.scrollTop = 0;
  for (let i = 0; i < 20; i++) await frame();
  const before = first();
  const begun = performance.now();
  walk.ask(step);
  while (first() === before || !first() || first() === "…" || walk.busy()) {
    if (performance.now() - begun > 60_000) throw new Error(`${JSON.stringify(step)} stays at ${first()}`);
    await frame();
  }
  return { ms: performance.now() - begun, first: first(), total: await walk.total() };
}
