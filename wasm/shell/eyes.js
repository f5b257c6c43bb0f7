// The page as other eyes see it. What is fixed stands in .app then, which is as large as the window; dialogs lie above it. Firefox
// draws no such filter of the root, WebKit none over a canvas or what scrolls.

// Matrices on linear RGB, row by row: of one kind of cone missing, Machado, Oliveira and Fernandes (2009), "A Physiologically-based
// Model for Simulation of Color Vision Deficiency", severity 1; grey is the luminance of Rec. 709.
const MATRICES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
};
const SVG = "http://www.w3.org/2000/svg";

let worn = null; // {glass, sheet}: the matrix and the style that lays it over the page

// eyes shows the page as eyes of the kind job.name see it, "" for all colours. It throws job.words.cannot where the browser would
// show the half of it.
export function eyes({ name, words }) {
  const m = MATRICES[name];
  if (m && navigator.vendor.startsWith("Apple")) throw Object.assign(new Error(words.cannot), { name: "" }); // told as it is
  worn ??= made();
  worn.sheet.replaceSync(m ? ".app, dialog:modal { filter: url(#eyes) }" : "");
  if (m) worn.glass.setAttribute("values", [0, 3, 6].map((i) => `${m.slice(i, i + 3).join(" ")} 0 0`).join(" ") + " 0 0 0 1 0");
}

function made() {
  const element = (name, attributes, ...children) => {
    const el = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) el.setAttribute(key, value);
    el.append(...children);
    return el;
  };
  const glass = element("feColorMatrix", { type: "matrix" });
  const filter = element("filter", { id: "eyes", x: 0, y: 0, width: 1, height: 1, "color-interpolation-filters": "linearRGB" }, glass);
  const svg = element("svg", { width: 0, height: 0, "aria-hidden": "true" }, filter);
  svg.style.position = "absolute";
  document.body.append(svg);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return { glass, sheet };
}
