// The only place that touches ECharts. Options come from Go as JSON; hosts are elements that the
// renderer leaves alone. What is asked for before ECharts is there waits for it.
import { brushable } from "./brush.js";
import { fitted } from "./calendar.js";
import { cull } from "./cull.js";
import { link, namedBy, pointing, unpoint } from "./linked.js";
import { reachable } from "./reach.js";
import { revive } from "./revive.js";
import { warm } from "./warm.js";

const hosts = new Map(); // element → {option, events, made, chart, kind, stale, unseen}
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
  warm(init, () => task || [...hosts.values()].some(({ stale }) => stale));
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
  end(hosts.get(el)?.made);
  hosts.delete(el);
  sizes?.unobserve(el);
}

// end disposes of a chart, and of what is left of a long painting of it, which zrender would go on with in the next frame.
function end(chart) {
  if (!chart) return;
  chart.getZr().painter._redrawId = null;
  chart.dispose();
}

// schedule draws in a task of its own; the first chart of a page that comes up, which somebody waits for, at the end of this one.
function schedule() {
  if (!init || task) return;
  task = setTimeout(draw);
  if (!drawn && performance.now() < COMING) queueMicrotask(draw);
}

// draw takes one step of one host, and the others in tasks of their own; a host that left the document goes, one without a
// size waits.
function draw() {
  clearTimeout(task);
  task = 0;
  for (const [el, host] of hosts) {
    if (!el.isConnected) dispose(el);
    else if (el.clientWidth && el.clientHeight && step(el, host)) return schedule();
  }
}

// step brings a host nearer to what it is to show, and reports whether it did. Each step keeps the page for a short time only:
// a chart is made, its axes are drawn if it is the page's first, which finds all code cold, then all of it, then it is
// painted. There is no canvas before that.
function step(el, host) {
  const kind = `${locale()} ${sharpness(el)}`;
  if (host.made && host.kind !== kind) {
    end(host.made);
    host.made = host.chart = host.drawn = null;
    host.stale = true;
  }
  if (host.chart && host.fit) return (host.fit = false), host.chart.resize(), true;
  if (host.stale && !host.made) make(el, host, kind);
  else if (host.stale) change(el, host);
  else if (host.unseen) show(host);
  else return false;
  return true;
}

function make(el, host, kind) {
  host.kind = kind;
  host.fit = false;
  host.made = init(el, null, { locale: locale(), devicePixelRatio: sharpness(el) });
  host.made.getZr().animation.pause();
  host.sight = cull(el, host.made);
  const { grid, xAxis, yAxis, textStyle } = host.option;
  if (!drawn && xAxis) give(host.made, { animation: false, grid, xAxis, yAxis, textStyle });
}

// give sets an option, and does not paint at once, as setOption alone would.
function give(chart, option, how) {
  const zr = chart.getZr();
  zr.flush = () => {};
  chart.setOption(option, how);
  delete zr.flush; // its class has one
}

function change(el, host) {
  if (host.option.animation && el.closest(".presenting") && !host.option.play) host.option.animationDurationUpdate = TURN;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) host.option.animation = false;
  if (host.drawn) unpoint(host.chart, host.drawn); // what the pointer was at is another element afterwards
  const goesOn = host.option.play && host.drawn?.play; // and stays looked at as closely
  host.chart = host.made;
  give(host.chart, fitted(host.chart, host.option), goesOn ? { replaceMerge: ["series"] } : { notMerge: true });
  host.drawn = host.option;
  listen(el, host);
  el.classList.toggle("zooms", Boolean(host.option.dataZoom));
  link(host.chart, host.option, (params) => {
    host.named = performance.now();
    tell(el, "click", params);
  });
  brushable(el, hosts, (event, params) => tell(el, event, params));
  host.stale = false;
  host.unseen = true;
}

// show paints now, not a frame later.
function show(host) {
  host.unseen = false;
  host.chart.getZr().animation.resume();
  host.sight.frame();
  host.chart.getZr().flush();
  if (!drawn) performance.mark("statlas-chart"); // the first chart is on the page
  drawn = true;
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
      const ranges = event === "datazoom" ? { ranges: sight(host.chart) } : {};
      const named = namedBy(host.option, params);
      if (event === "click" && (named.entity ?? named.group) !== undefined) host.named = performance.now();
      tell(el, event, { ...shown, ...ranges, ...named });
    });
  }
}

// sight is the stretch of each zoom, in percent; getOption would copy all data to tell them.
const sight = (chart) => chart.getModel().queryComponents({ mainType: "dataZoom" }).map((zoom) => zoom.getPercentRange());

// upToDate takes at once the steps that el's host waits for, and returns it; one without a chart where el is gone, as between
// two answers.
function upToDate(el) {
  const host = hosts.get(el);
  if (!host) return {};
  if (init && el.clientWidth && el.clientHeight) while (step(el, host));
  return host;
}

// image returns what el shows as a PNG data URL, on the page's ground, "" if nothing is drawn.
function image(el, pixelRatio) {
  const { backgroundColor } = getComputedStyle(document.body);
  const host = upToDate(el);
  host.sight?.whole();
  return host.chart?.getDataURL({ type: "png", pixelRatio, backgroundColor }) ?? "";
}

// svg returns what el shows as SVG text, as closely as it is looked at, "" if nothing is drawn.
function svg(el) {
  const { chart, option } = upToDate(el);
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
  copy.setOption(fitted(copy, { ...option, animation: false }));
  const text = copy.renderToSVGString();
  copy.dispose();
  const fonts = option.textStyle?.fontFamily;
  return fonts ? text.replaceAll(fonts, fonts.replaceAll('"', "'")) : text;
}

const locale = () => (document.documentElement.lang.startsWith("zh") ? "ZH" : "EN");

// shown returns what el's chart is drawn from, undefined for none.
const shown = (el) => hosts.get(el);

export const chart = { set, shown, resize, dispose, image, svg, drawing };
