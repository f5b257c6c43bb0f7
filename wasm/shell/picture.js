// Pictures of the chart on screen, with its title, source and notes: one SVG, of which the others are made. Text stays text, in
// fonts that have Chinese on every system.
import { lines } from "./lines.js";

const FONTS = '"Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif';
const EDGE = 24; // around everything, in CSS pixels

// The texts around the chart: key of a slide, size, weight, how strong, what stands above.
const OVER = [["title", 20, 600, 1, 0], ["sub", 14, 400, 0.72, 4]];
const UNDER = [["source", 12, 400, 0.72, 12], ["marks", 12, 400, 0.72, 4]];

export async function svg({ name, ...job }) {
  statlasShell.download(`${name}.svg`, "image/svg+xml", drawing(job).text);
}

export async function png({ name, ...job }) {
  statlasShell.download(name + (job.scale > 1 ? `@${job.scale}x` : "") + ".png", "image/png", await raster(job));
}

// copy puts the picture on the clipboard. The browser wants to be asked at once: it waits for the picture itself.
export function copy(job) {
  return navigator.clipboard.write([new ClipboardItem({ "image/png": raster(job) })]);
}

async function raster(job) {
  const { text, width, height } = drawing(job);
  return rasterised(text, width * job.scale, height * job.scale);
}

// rasterised gives an SVG as a PNG of so many pixels.
export async function rasterised(text, width, height) {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(width), height: Math.round(height) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error(`${canvas.width} × ${canvas.height} pixels are too many for this browser`);
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function drawing({ slides: [slide], lang, ground, ink }) {
  const el = document.getElementById("chart");
  const chart = statlasShell.chart.svg(el);
  if (!chart) throw new Error("no chart is on screen");
  const [width, height] = [el.clientWidth + 2 * EDGE, el.clientHeight];
  const out = [`<rect width="100%" height="100%" fill="${ground}"/>`];
  const measure = document.createElement("canvas").getContext("2d");
  let y = EDGE;
  const write = ([key, size, weight, opacity, gap]) => {
    if (!slide[key]) return;
    measure.font = `${weight} ${size}px ${FONTS}`;
    y += gap;
    for (const line of lines(slide[key], width - 2 * EDGE, (text) => measure.measureText(text).width)) {
      y += size * 1.4;
      out.push(`<text x="${EDGE}" y="${Math.round(y - size * 0.4)}" font-size="${size}" font-weight="${weight}" fill="${ink}" fill-opacity="${opacity}">${escaped(line)}</text>`);
    }
  };
  OVER.forEach(write);
  y += 8;
  out.push(chart.replace("<svg ", `<svg x="${EDGE}" y="${Math.round(y)}" `).replace(/^<\?xml[^>]*>/, ""));
  y += height;
  UNDER.forEach(write);
  const tall = Math.ceil(y + EDGE);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${lang}" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" font-family="${escaped(FONTS)}" role="img" aria-label="${escaped(slide.alt)}">`;
  return { text: legal(`${head}<title>${escaped(slide.title)}</title>\n${out.join("\n")}\n</svg>\n`), width, height: tall };
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]);

// legal leaves out what XML cannot hold.
export const legal = (text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/\p{Surrogate}/gu, "\ufffd");
