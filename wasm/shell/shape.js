// Draws an item of a custom series out of the parts that Go prepared in it:
//
//	{ area: [point…], style }   a closed polygon
//	{ line: [point…], style }   an open line
//	{ text: "…", at: point, style }
//	{ kind: "…", at: point, … }  a note, see place.js
//	{ dot: point, style }       a circle of 5 pixels
//
// A point is [x, y, dx, dy]: x and y in the axes' own values, or "min" or "max" for the edges of the grid; dx and dy,
// which may be absent, move it by so many breadths of a category.

import { note } from "./place.js";

export function shape(option) {
  return (params, api) => {
    const series = [option.series].flat()[params.seriesIndex];
    const place = placing(params.coordSys, api);
    return { type: "group", children: series.data[params.dataIndex].parts.flatMap((part) => (part.kind ? note(part, place, params, api, option) : element(part, place, option.textStyle))) };
  };
}

function placing(grid, api) {
  return ([x, y, dx = 0, dy = 0]) => {
    const at = api.coord([x, y].map((v) => (typeof v === "number" ? v : 0)));
    const size = dx || dy ? [api.size([1, 0]), api.size([0, 1])].map((s, i) => Math.abs([s].flat()[i] ?? s)) : [0, 0];
    return [edge(x, grid.x, grid.width, false) ?? at[0] + dx * size[0], edge(y, grid.y, grid.height, true) ?? at[1] + dy * size[1]];
  };
}

function edge(value, start, length, upward) {
  if (typeof value === "number") return undefined;
  return (value === "max") === upward ? start : start + length;
}

function element({ area, line, dot, text, at, style }, place, { fontFamily } = {}) {
  if (area) return { type: "polygon", shape: { points: area.map(place) }, style };
  if (line) return { type: "polyline", shape: { points: line.map(place) }, style: { fill: "none", ...style } };
  const [x, y] = place(dot ?? at);
  if (dot) return { type: "circle", shape: { cx: x, cy: y, r: 5 }, style };
  return { type: "text", style: { text, x, y, fontFamily, ...style } };
}

const THIN = 3; // pixels of a cell without extent

// cell draws a rectangle from x to x and y to y, the first four of an item's values, in the colour of its last.
export function cell() {
  return (params, api) => {
    const [x0, x1, y0, y1] = [0, 1, 2, 3].map((k) => api.value(k));
    const [[left, low], [right, high]] = [api.coord([x0, y0]), api.coord([x1, y1])];
    const shape = { x: left, y: high, width: Math.max(right - left, THIN), height: Math.max(low - high, THIN) };
    return { type: "rect", shape, style: { fill: api.visual("color") } };
  };
}
