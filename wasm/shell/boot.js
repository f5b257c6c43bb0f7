// The page's and the workers' one script: wasm_exec.js (from the Go that built the program) and
// the shell of the role that the script finds itself in.
import "wasm_exec";
import { startPage } from "./page.js";
import { startWorker } from "./worker.js";

if (typeof document === "undefined") startWorker();
else startPage(document.currentScript);
