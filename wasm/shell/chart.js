// The only place that touches ECharts. Options come from Go as JSON; hosts are elements that the
// renderer leaves alone. What is asked for before ECharts is there waits for it.
import { brushable } from "./brush.js";
import { link, namedBy, pointing, unpoint } from "./linked.js";
import { reachable } from "./reach.js";
import { revive } from "./revive.js";

const hosts = new Map(); // element → {option, events, chart, locale, stale}
let init = null; // ECharts' own, once it has loaded
let task = 0; // the timer of the next drawing
let drawn = false; // a chart, ever

const COMING = 2000; // ms that a page takes to come up at most

let sizes = null; // the ResizeObserver of all hosts

// loaded takes ECharts' init; its script calls this as statlasCharts.
export function loaded(given) {
  init = given;
  pointing(() => [...hosts.values()].filter(({ chart }) => chart));
  schedule();
}

// set draws the option in a task of its own, in place of what el shows. The events named (default
// click and datazoom) go to statlasChartEvent(el.id, event, JSON).
function set(el, optionJSON, eventsJSON) {
  const host = hosts.get(el) ?? {};
  reachable(el, hosts, tell);
  host.at = null;
  host.option = revive(JSON.parse(optionJSON));
  host.events = eventsJSON ? JSON.parse(eventsJSON) : ["click", "datazoom"];
  host.stale = true;
  hosts.set(el, host);
  sizes ??= new ResizeObserver((entries) => entries.forEach(({ target }) => resize(target)));
  sizes.observe(el);
  schedule();
}

function tell(el, event, params) {
  globalThis.statlasChartEvent?.(el.id, event, JSON.stringify(params));
}

function resize(el) {
  const host = hosts.get(el);
  if (host) host.fit = true;
  schedule();
}

function dispose(el) {
  hosts.get(el)?.chart?.dispose();
  hosts.delete(el);
  sizes?.unobserve(el);
}

// schedule draws in a task of its own; the first chart of a page that comes up, which somebody waits for, at the end of this one.
function schedule() {
  if (!init || task) return;
  task = setTimeout(draw);
  if (!drawn && performance.now() < COMING) queueMicrotask(draw);
}

// draw brings every host up to date; one that left the document goes, one without a size waits.
function draw() {
  clearTimeout(task);
  task = 0;
  for (const [el, host] of hosts) {
    if (!el.isConnected) dispose(el);
    else if (el.clientWidth && el.clientHeight) drawOne(el, host);
  }
}

function drawOne(el, host) {
  const kind = `${locale()} ${sharpness(el)}`;
  if (host.chart && host.kind !== kind) {
    host.chart.dispose();
    host.chart = host.drawn = null;
    host.stale = true;
  }
  if (host.chart && host.fit) host.chart.resize();
  host.fit = false;
  if (!host.stale) return;
  host.kind = kind;
  host.chart ??= init(el, null, { locale: locale(), devicePixelRatio: sharpness(el) });
  if (host.option.animation && el.closest(".presenting") && !host.option.play) host.option.animationDurationUpdate = TURN;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) host.option.animation = false;
  if (host.drawn) unpoint(host.chart, host.drawn); // what the pointer was at is another element afterwards
  const goesOn = host.option.play && host.drawn?.play; // and stays looked at as closely
  host.chart.setOption(host.option, goesOn ? { replaceMerge: ["series"] } : { notMerge: true });
  host.drawn = host.option;
  host.chart.getZr().flush(); // draw now, not a frame later
  if (!drawn) performance.mark("statlas-chart"); // the first chart is on the page
  drawn = true;
  listen(el, host);
  link(host.chart, host.option, (params) => tell(el, "click", params));
  brushable(el, hosts, (event, params) => tell(el, event, params));
  host.stale = false;
}

const TURN = 700; // ms that marks take to their places on the next slide: long enough for an eye to follow one

// sharpness is how many pixels a chart draws for one of its own. A slide is enlarged; whole numbers keep its charts from being
// made anew when one is a little more so than the other.
function sharpness(el) {
  const enlarged = el.getBoundingClientRect().width / el.offsetWidth;
  return enlarged > 1.01 ? Math.ceil(devicePixelRatio * enlarged) : devicePixelRatio;
}

const REPORTED = ["seriesIndex", "dataIndex", "name", "seriesName", "componentType", "selected", "start", "end"];

function listen(el, host) {
  for (const event of host.listening ?? []) host.chart.off(event);
  host.listening = host.events;
  for (const event of host.events) {
    host.chart.on(event, (given) => {
      const params = given.batch?.[0] ?? given; // a zoom by hand comes in one
      const shown = Object.fromEntries(REPORTED.filter((key) => key in params).map((key) => [key, params[key]]));
      tell(el, event, { ...shown, ...namedBy(host.option, params) });
    });
  }
}

// image returns what el shows as a PNG data URL, on the page's ground, "" if nothing is drawn.
function image(el, pixelRatio) {
  const { backgroundColor } = getComputedStyle(document.body);
  return hosts.get(el)?.chart?.getDataURL({ type: "png", pixelRatio, backgroundColor }) ?? "";
}

// svg returns what el shows as SVG text, as closely as it is looked at, "" if nothing is drawn.
function svg(el) {
  const { chart, option } = hosts.get(el) ?? {};
  if (!chart) return "";
  const zoom = chart.getOption().dataZoom ?? [];
  const dataZoom = option.dataZoom?.map((part, i) => ({ ...part, start: zoom[i]?.start, end: zoom[i]?.end }));
  return drawnOf({ ...option, dataZoom }, chart.getWidth(), chart.getHeight());
}

// drawing returns what an option, JSON, draws in a size as SVG text.
const drawing = (optionJSON, width, height) => drawnOf(revive(JSON.parse(optionJSON)), width, height);

// In an attribute a font's name may not stand in the quotes that end it, which ECharts does not see to.
function drawnOf(option, width, height) {
  const copy = init(null, null, { renderer: "svg", ssr: true, locale: locale(), width, height });
  copy.setOption({ ...option, animation: false });
  const text = copy.renderToSVGString();
  copy.dispose();
  const fonts = option.textStyle?.fontFamily;
  return fonts ? text.replaceAll(fonts, fonts.replaceAll('"', "'")) : text;
}

const locale = () => (document.documentElement.lang.startsWith("zh") ? "ZH" : "EN");

export const chart = { set, resize, dispose, image, svg, drawing };
