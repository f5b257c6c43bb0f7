// The page on which Perspective's viewer shows the benchmark's table.
import { cpSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const finos = join(here, "../../node_modules/@finos");
const FILES = [
  ["perspective/dist/cdn", "perspective/cdn"],
  ["perspective/dist/wasm", "perspective/wasm"],
  ["perspective-viewer/dist/cdn", "viewer/cdn"],
  ["perspective-viewer/dist/wasm", "viewer/wasm"],
  ["perspective-viewer/dist/css/pro.css", "pro.css"],
  ["perspective-viewer-datagrid/dist/cdn", "viewer/cdn"],
];

// writeDatagrid writes the page to dir, its table as large as box, and returns the versions.
export function writeDatagrid(dir, file, box) {
  mkdirSync(dir, { recursive: true });
  for (const [from, to] of FILES) cpSync(join(finos, from), join(dir, to), { recursive: true });
  cpSync(join(here, "engines/datagrid.js"), join(dir, "datagrid.js"));
  rmSync(join(dir, "table.csv"), { force: true });
  linkSync(file, join(dir, "table.csv"));
  const place = Object.entries(box).map(([side, px]) => `${side}:${px}px`).join(";");
  writeFileSync(join(dir, "datagrid.html"), `<!doctype html><title>datagrid</title><link rel="icon" href="data:,"><link rel="stylesheet" href="pro.css">
<perspective-viewer theme="Pro Light" style="position:absolute;${place}"></perspective-viewer><script type="module" src="datagrid.js"></script>`);
  const names = ["perspective-viewer", "perspective-viewer-datagrid"];
  return Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(finos, name, "package.json"), "utf8")).version]));
}
