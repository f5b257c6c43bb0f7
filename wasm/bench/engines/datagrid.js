// Perspective's viewer with its table, over the benchmark's file.
import perspective from "./perspective/cdn/perspective.js";
import "./viewer/cdn/perspective-viewer.js";
import "./viewer/cdn/perspective-viewer-datagrid.js";

perspective.init_client(fetch("perspective/wasm/perspective-js.wasm"));
const viewer = document.querySelector("perspective-viewer");
const engine = await perspective.worker();
const table = await engine.table(await (await fetch("table.csv")).text(), { format: "csv" });
await viewer.load(table);
await viewer.restore({ plugin: "Datagrid", settings: false });
globalThis.opened = { rows: await table.size() };
