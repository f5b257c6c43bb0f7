// What is wrong to see on a page, found by looking at it as it stands: keys in the place of words, numbers that are none, text
// that is cut, overlaps or cannot be told from its ground, a page wider than the window, fields with nothing to choose.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// keyPattern matches a key of the word tables where words should stand: their first parts, a dot, and what follows, which is
// no name of a file.
export function keyPattern() {
  const ui = join(import.meta.dirname, "../../ui");
  const files = [...readdirSync(join(ui, "words")).map((name) => join(ui, "words", name)), join(ui, "chart/words.go")];
  const starts = new Set();
  for (const file of files) {
    for (const [, start] of readFileSync(file, "utf8").matchAll(/^\t"([a-z][A-Za-z]*)\.[\w.-]+": +\{/gm)) starts.add(start);
  }
  return `(^|[^\\w./-])(${[...starts].join("|")})\\.(?!(csv|tsv|txt|html|json|pdf)\\b)[a-z]\\w*`;
}

// watchText runs in the page before it: it keeps what is written on every canvas since that was last wiped.
export function watchText() {
  const { prototype } = CanvasRenderingContext2D;
  const { fillText, clearRect } = prototype;
  prototype.clearRect = function (x, y, w, h) {
    if (w * 2 > this.canvas.width || w >= this.canvas.clientWidth) this.canvas.e2eTexts = [];
    return clearRect.call(this, x, y, w, h);
  };
  prototype.fillText = function (text, x, y, ...rest) {
    const at = this.measureText(text);
    const points = [[-at.actualBoundingBoxLeft, -at.actualBoundingBoxAscent], [at.actualBoundingBoxRight, at.actualBoundingBoxDescent]];
    const t = this.getTransform();
    const [a, b] = points.map(([dx, dy]) => t.transformPoint({ x: x + dx, y: y + dy }));
    const box = { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
    (this.canvas.e2eTexts ??= []).push({ text, fill: this.fillStyle, alpha: this.globalAlpha, turned: Math.abs(t.b) > 0.01, box });
    return fillText.call(this, text, x, y, ...rest);
  };
}

// faults lists what is wrong; it runs in the page.
export function faults(key, lang) {
  const found = [];
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const over = (top, ground, alpha) => top.map((v, i) => v * alpha + ground[i] * (1 - alpha));
  const numbers = (colour) => {
    if (colour.startsWith("#")) return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16)).concat(1);
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return [r, g, b, a];
  };
  const shown = (e) => e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest(".unseen");

  // words: a key, a number that is none, Chinese in what is the page's own English
  const read = (text, where) => {
    if (new RegExp(key).test(text)) found.push(`key: ${text.match(key)[0].trim()} in ${where} “${text.slice(0, 80)}”`);
    if (/\b(NaN|undefined|Infinity|null|\[object)\b|\{\d\}|%!/.test(text)) found.push(`no word: ${where} “${text.slice(0, 80)}”`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node; (node = walker.nextNode()); ) {
    if (node.data.trim() && !node.parentElement.closest("script, style, .grid-row, .raw, code")) texts.push(node);
  }
  for (const node of texts) read(node.data, node.parentElement.className || node.parentElement.localName);
  for (const e of document.querySelectorAll("[aria-label], [title], [placeholder], [aria-valuetext]")) {
    for (const name of ["aria-label", "title", "placeholder", "aria-valuetext"]) if (e.hasAttribute(name)) read(e.getAttribute(name), name);
  }

  // contrast of text on the page
  const ground = (e) => {
    const layers = [];
    for (let at = e; at; at = at.parentElement) {
      const [r, g, b, a] = numbers(getComputedStyle(at).backgroundColor);
      if (a > 0) layers.push([[r, g, b], a]);
      if (a === 1) break;
    }
    return layers.reverse().reduce((under, [rgb, a]) => over(rgb, under, a), [255, 255, 255]);
  };
  const pale = new Set();
  for (const node of texts) {
    const e = node.parentElement;
    if (!shown(e) || e.closest(":disabled, [aria-disabled=true]")) continue;
    const style = getComputedStyle(e);
    const under = ground(e);
    const [r, g, b, a] = numbers(style.color);
    let alpha = a;
    for (let at = e; at; at = at.parentElement) alpha *= Number(getComputedStyle(at).opacity);
    const value = contrast(over([r, g, b], under, alpha), under);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    if (value < (large ? 3 : 4.5)) pale.add(`contrast ${value.toFixed(2)}: .${e.className || e.localName} “${node.data.trim().slice(0, 24)}”`);
  }
  found.push(...pale);

  // what sticks out or is cut
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) found.push(`wider than the window by ${wide}`);
  const scrolls = (e) => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX);
  const main = document.querySelector("main");
  if (main && main.scrollWidth > main.clientWidth + 1) found.push(`main scrolls sideways by ${main.scrollWidth - main.clientWidth}`);
  for (const e of document.querySelectorAll("body *")) {
    if (!shown(e) || !e.textContent.trim() || e.closest(".grid, svg")) continue;
    const style = getComputedStyle(e);
    const text = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (text && scrolls(e) && e.scrollWidth > e.clientWidth + 1 && !e.closest("[title]") && style.display !== "inline" && e.localName !== "select") {
      found.push(`cut: .${e.className || e.localName} “${e.textContent.trim().slice(0, 40)}” by ${e.scrollWidth - e.clientWidth}`);
    }
    const box = e.getBoundingClientRect();
    if (text && box.right > innerWidth + 1 && box.left < innerWidth) {
      let at = e.parentElement;
      while (at && !/auto|scroll/.test(getComputedStyle(at).overflowX)) at = at.parentElement;
      if (!at) found.push(`out of the window: .${e.className || e.localName} “${e.textContent.trim().slice(0, 40)}”`);
    }
  }
  for (const e of document.querySelectorAll("select")) if (shown(e) && e.options.length < 2) found.push(`nothing to choose: ${e.closest(".field")?.textContent.slice(0, 40) ?? e.className}`);
  for (const e of document.querySelectorAll("button, a[href], input, select")) {
    if (shown(e) && !(e.textContent.trim() || e.getAttribute("aria-label") || e.title || e.labels?.length || e.getAttribute("aria-labelledby"))) found.push(`no name: ${e.outerHTML.slice(0, 100)}`);
  }

  // what is written on canvases
  for (const canvas of document.querySelectorAll("canvas")) {
    const written = (canvas.e2eTexts ?? []).filter(({ text }) => text.trim());
    const context = canvas.getContext("2d");
    const host = canvas.closest("[id]")?.id;
    const clash = new Set();
    for (const [i, { text, fill, alpha, turned, box }] of written.entries()) {
      read(text, `${host}'s canvas`);
      const out = Math.max(-box.left, -box.top, box.right - canvas.width, box.bottom - canvas.height);
      if (out > 1) found.push(`cut on ${host}: “${text.slice(0, 40)}” by ${out.toFixed(0)}`);
      if (lang === "en" && /[\u4e00-\u9fff]/.test(text)) found.push(`Chinese on ${host}: “${text.slice(0, 40)}”`);
      if (turned) continue;
      for (const other of written.slice(i + 1)) {
        const w = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const h = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (!other.turned && w > 2 && h > 2 && other.text !== text) clash.add(`overlap on ${host}: “${text.slice(0, 24)}” and “${other.text.slice(0, 24)}” ${w.toFixed(0)}×${h.toFixed(0)}`);
      }
      const [x, y, w, h] = [box.left, box.top, box.right - box.left, box.bottom - box.top].map(Math.round);
      if (typeof fill !== "string" || w < 1 || h < 1) continue;
      const { data } = context.getImageData(x - 1, y - 1, w + 2, h + 2);
      const counts = new Map();
      for (let p = 0; p < data.length; p += 4) {
        const at = (data[p] << 24) | (data[p + 1] << 16) | (data[p + 2] << 8) | data[p + 3];
        counts.set(at, (counts.get(at) ?? 0) + 1);
      }
      const most = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
      const clear = (most & 255) / 255;
      if (clear < 1 && canvas.previousElementSibling?.localName === "canvas") continue; // what is below is on another canvas
      const under = over([(most >>> 24) & 255, (most >>> 16) & 255, (most >>> 8) & 255], ground(canvas), clear);
      const [r, g, b, a] = numbers(fill);
      const value = contrast(over([r, g, b], under, a * alpha), under);
      if (value < 4.4) clash.add(`contrast ${value.toFixed(2)} on ${host}: “${text.slice(0, 24)}” ${fill} ${(a * alpha).toFixed(2)}`);
    }
    found.push(...[...clash].slice(0, 8));
  }
  return found;
}
