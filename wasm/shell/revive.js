// Functions cannot travel in JSON: a formatter that Go wants is written as a string and becomes
// the function here.
//
//	"@number:<key>"  statlasFormat(key, value), a Go function; of several dimensions the last counts
//	"@tip"           the lines prepared as `tip` by the data item, or by its series for that item
//	"@shape"         draws the `parts` prepared by the data item of a custom series
//	"@group"         draws the group of values in it
//	"@cell"          draws a rectangle that counts points

import { group } from "./group.js";
import { cell, shape } from "./shape.js";

const RENDERERS = { "@shape": shape, "@group": group, "@cell": cell };

const FORMATTERS = new Set(["formatter", "valueFormatter", "labelFormatter"]);

// revive replaces the formatters in the option and returns it. Only known places are looked at,
// never data: a cell that reads "@tip" stays text.
export function revive(option) {
  replace(option, option);
  return option;
}

function replace(node, option) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "object" && value !== null) {
      if (key !== "data" || !node.type) replace(value, option); // series and axes have a type, marks have none
    } else if (key === "renderItem" && value in RENDERERS) {
      node[key] = RENDERERS[value](option);
    } else if (FORMATTERS.has(key) && typeof value === "string" && value.startsWith("@")) {
      node[key] = formatter(value, option);
    }
  }
}

function formatter(name, option) {
  if (name === "@tip") return (params) => tip([params].flat(), option);
  const [, key] = name.split("@number:");
  if (key === undefined) throw new Error(`no such formatter: ${name}`);
  return (given) => {
    const value = given?.value !== undefined ? given.value : given;
    const one = Array.isArray(value) ? value.at(-1) : value;
    return globalThis.statlasFormat(key, one);
  };
}

// tip builds the tooltip out of text nodes, so that no cell is ever read as markup.
function tip(items, option) {
  const box = document.createElement("div");
  box.className = "tip";
  if (items[0].axisValueLabel) line(box, "tip-title", items[0].axisValueLabel);
  for (const item of items) {
    const own = item.data?.tip ?? [option.series].flat()[item.seriesIndex]?.tip?.[item.dataIndex] ?? [];
    for (const text of [own].flat()) line(box, "tip-line", text);
  }
  return box.childElementCount ? box : "";
}

function line(box, className, text) {
  const row = document.createElement("div");
  row.className = className;
  row.textContent = text;
  box.append(row);
}
