// A presentation for PowerPoint: a slide for each answer, its chart one that PowerPoint draws and lets be edited where it has
// such a chart, else a drawing. Nothing is fetched: all comes from the page.
import PptxGenJS from "pptxgenjs";
import { lines } from "./lines.js";
import { native } from "./native.js";
import { legal, rasterised } from "./picture.js";

statlasExtras.pptx = async ({ name, lang, slides, words }) => {
  const show = new PptxGenJS();
  show.layout = "LAYOUT_WIDE"; // 13.33 by 7.5 inches
  show.title = legal(slides[0].title);
  show.company = show.author = "Statlas";
  const face = lang.startsWith("zh") ? "Microsoft YaHei" : "Calibri";
  show.theme = { headFontFace: face, bodyFontFace: face };
  for (const slide of slides) await add(show, slide, { lang, face, words });
  statlasShell.download(`${name}.pptx`, "application/vnd.openxmlformats-officedocument.presentationml.presentation", await show.write({ outputType: "blob" }));
};

// Where things stand on a slide, in inches.
const [LEFT, WIDTH] = [0.6, 12.13];
const INK = "1F2328";
const MUTED = "57606A";

async function add(show, { title, sub, source, marks, notes, alt, option, width, height, table }, { lang, face, words }) {
  const slide = show.addSlide();
  const write = (text, y, h, more) => slide.addText(legal(text), { x: LEFT, y, w: WIDTH, h, fontFace: face, lang, margin: 0, fit: "shrink", ...more });
  write(title, 0.35, 0.75, { fontSize: title.length > 70 ? 22 : 26, bold: true, color: INK, valign: "bottom" });
  const { fontSize, h } = fitted(sub, face);
  if (sub) write(sub, 1.15, h, { fontSize, color: MUTED, valign: "top" });
  const box = { x: LEFT, y: Math.max(1.75, 1.2 + h), w: WIDTH };
  box.h = 6.6 - box.y;
  const chart = !table && native(JSON.parse(option));
  if (table) slide.addTable(cells(table, face, lang), { ...box, ...laid(table, box), ...ruled });
  else if (chart) slide.addChart(chart.type, chart.data.map(cleaned), { ...box, ...look(chart.data, face, lang), ...chart.options, altText: legal(alt) });
  else slide.addImage({ ...(await drawn(option, width, height, box)), altText: legal(alt) });
  const told = [source, marks, chart?.partly && words.partly, !chart && !table && words.picture].filter(Boolean).join("\n");
  write(told, 6.68, 0.6, { fontSize: 10, color: MUTED, valign: "top" });
  if (notes) slide.addNotes(legal(notes));
}

// fitted gives the size of what stands under the title, in points and inches: smaller where it takes more than two lines.
function fitted(text, face) {
  const pen = document.createElement("canvas").getContext("2d");
  const high = (points) => {
    pen.font = `${points}px ${face}, sans-serif`;
    return (lines(text, WIDTH * 72, (part) => pen.measureText(part).width).length * points * 1.25) / 72;
  };
  return high(14) <= 0.55 ? { fontSize: 14, h: 0.55 } : { fontSize: 12, h: Math.max(0.55, high(12)) };
}

// ruled has three rules: over the head, under it and under the last row.
const ruled = { border: { type: "none" }, margin: [0.03, 0.08, 0.03, 0.08], valign: "middle" };

// laid gives the heights of a table's rows, of which the head may take three lines, and of all, and the breadths of its columns: by
// their longest texts, so that a name stays on its line.
function laid({ head, rows }, box) {
  const rowH = [0.65, ...rows.map(() => Math.min(0.34, (box.h - 0.65) / rows.length))];
  const signs = (text) => text.replace(/[\u2e80-\uffef]/g, "--").length + 2;
  const takes = head.map(({ text }, j) => Math.min(40, Math.max(6, signs(text) / 2.2, ...rows.map((figures) => signs((figures[j].sign ?? "") + figures[j].text)))));
  const all = takes.reduce((a, b) => a + b);
  return { rowH, h: rowH.reduce((a, b) => a + b), colW: takes.map((part) => (box.w * part) / all) };
}

// cells are a table's as PptxGenJS takes them: texts, as written on screen.
function cells({ head, rows }, face, lang) {
  const none = { type: "none" };
  const rule = (pt) => ({ type: "solid", pt, color: INK });
  const size = head.length > 6 ? 11 : 12;
  const row = (texts, options) => texts.map((text, j) => ({ text: legal(text), options: { align: head[j].num ? "right" : "left", fontFace: face, fontSize: size, lang, color: INK, ...options } }));
  return [
    row(head.map(({ text }) => text), { bold: true, border: [rule(1.5), none, rule(0.75), none] }),
    ...rows.map((figures, i) => row(figures.map(({ sign = "", text }) => sign + text), i === rows.length - 1 ? { border: [none, none, rule(1.5), none] } : {})),
  ];
}

const cleaned = ({ name, labels, values }) => ({ name: legal(name), ...(labels ? { labels: labels.map(legal) } : {}), values });

// look is what all charts have in common.
function look(data, face, lang) {
  const text = (key) => ({ [`${key}LabelFontFace`]: face, [`${key}LabelFontSize`]: 12, [`${key}LabelColor`]: MUTED, [`${key}TitleFontFace`]: face, [`${key}TitleFontSize`]: 12, [`${key}TitleColor`]: MUTED });
  const several = data.filter(({ name }) => name !== "X-Axis").length > 1;
  return {
    ...text("catAxis"), ...text("valAxis"), lang,
    showLegend: several, legendPos: "b", legendFontFace: face, legendFontSize: 12, legendColor: INK,
    valGridLine: { color: "E6E8EB", size: 0.75 }, catGridLine: { style: "none" }, valAxisLineShow: false,
    valAxisLabelFormatCode: large(data) ? "#,##0" : "General", lineSize: 2.25, lineDataSymbolSize: 6, displayBlanksAs: "gap",
  };
}

// large tells figures whose axis needs no decimals.
const large = (data) => data.some(({ name, values }) => name !== "X-Axis" && values.some((value) => Math.abs(value) >= 1000));

// drawn is the chart as a drawing that fills a box as far as its shape lets it.
async function drawn(option, width, height, box) {
  const text = statlasShell.chart.drawing(option, width, height);
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  const png = await dataURL(await rasterised(text, width * 3, height * 3));
  return { data: png, x: box.x + (box.w - w) / 2, y: box.y, w, h };
}

function dataURL(blob) {
  return new Promise((resolve, reject) => {
    const reader = Object.assign(new FileReader(), { onload: () => resolve(reader.result), onerror: () => reject(reader.error) });
    reader.readAsDataURL(blob);
  });
}
