// Runs a slimmed Go program as Go's wasm_exec_node.js runs a whole one: node slimmed.mjs program.wasm
import * as fs from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { restore } from "../shell/functions.js";
import { restorer } from "../shell/code.js";

const require = createRequire(import.meta.url);
const [program, exec] = process.argv.slice(2);
Object.assign(globalThis, { require, fs, path: require("node:path") });
require(join(exec, "wasm_exec.js"));

const go = new Go();
go.exit = process.exit;
const restored = restorer();
const module = await WebAssembly.compile(Buffer.concat([restored(fs.readFileSync(program)), restored(null)]));
const instance = await WebAssembly.instantiate(module, go.importObject);
restore(new Uint8Array(instance.exports.mem.buffer), new Uint8Array(WebAssembly.Module.customSections(module, "functions")[0]));
await go.run(instance);
