// The longest tasks of a page's own thread between marks, by the clock and by the processor, which counts where the machine is busy.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

// record traces a page's tasks into a file until stop is called.
export function record(page, file) {
  return page.tab.tracing.start({ path: file, categories: ["toplevel", "blink.user_timing"] });
}

// mark sets a mark of that name in the trace.
export const mark = (page, name) => page.run((name) => void performance.mark(name), name);

// longest ends the trace and gives, for each name, the ms of the longest task between its marks from-<name> and to-<name>, which
// may come several times: one entry in the order of their times.
export async function longest(page, file) {
  await page.tab.tracing.stop();
  const events = await told(file);
  const marks = (start) => events.filter((e) => e.name.startsWith(start) && e.cat.includes("user_timing")).sort((a, b) => a.ts - b.ts);
  const from = marks("from-"), to = marks("to-");
  const { pid, tid } = from[0];
  const all = events.filter((e) => e.ph === "X" && e.pid === pid && e.tid === tid && e.name.endsWith("RunTask"));
  return from.map(({ name, ts }, i) => {
    const here = all.filter((e) => e.ts >= ts && e.ts <= (to[i]?.ts ?? Infinity)); // a long trace may have lost its end
    const most = (key) => Math.round(Math.max(0, ...here.map((e) => e[key] ?? 0)) / 1000);
    return { name: name.slice("from-".length), task: most("dur"), cpu: most("tdur") };
  });
}

// told reads the marks and tasks of a trace, which may be longer than a string can be: an event stands in each line.
async function told(file) {
  const events = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (!line.startsWith("{\"args\"") || !(line.includes("RunTask\"") || line.includes("user_timing"))) continue;
    const event = JSON.parse(line.slice(0, line.lastIndexOf("}") + 1));
    if (event.name.endsWith("RunTask") || event.cat.includes("user_timing")) events.push(event);
  }
  return events;
}
