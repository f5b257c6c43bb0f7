import { chart, loaded } from "./chart.js";
import { clipboard, download, keep, kept } from "./files.js";
import { hold, run, unpack } from "./run.js";

// startPage gives scripts statlas.ready, gives Go its window to the browser, statlasShell, and starts the program here and in a
// first worker. script is the element that holds or names this very script: workers run it too.
export async function startPage(script) {
  globalThis.statlasCharts = loaded;
  let answers; // called by Go when the engine answers
  globalThis.statlas = { ready: new Promise((resolve) => (answers = resolve)) };
  const source = script.src || URL.createObjectURL(new Blob([script.textContent], { type: "text/javascript" }));
  const start = () => serveReads(hold(new Worker(source, { name: "statlas" })));
  try {
    let spare = start();
    const compiling = compiled(script, spare);
    await unpackCharts();
    const module = await compiling;
    const spawnWorker = () => {
      const worker = spare ?? start();
      if (worker !== spare) worker.postMessage({ boot: { module } });
      spare = null;
      return worker;
    };
    globalThis.statlasShell = { spawnWorker, chart, clipboard, download, keep, kept, answers };
    await run(module, "page", showFailure);
  } catch (error) {
    showFailure(error);
  }
}

// compiled returns the program's module and sees to it that the first worker has it as well. In the
// one-file page the worker unpacks it from the element #program; else it is the file in data-program.
async function compiled(script, worker) {
  const block = document.getElementById("program");
  if (block) {
    const answer = new Promise((resolve, reject) => {
      worker.addEventListener("message", (event) => event.data?.boot?.module && resolve(event.data.boot.module));
      worker.addEventListener("error", (event) => reject(new Error(event.message || "the worker did not start")));
    });
    worker.postMessage({ boot: { packed: block.textContent, hash: location.hash } });
    return answer;
  }
  const response = await fetch(new URL(script.dataset.program, script.src));
  if (!response.ok) throw new Error(`${script.dataset.program}: ${response.status}`);
  const streams = response.headers.get("Content-Type") === "application/wasm";
  const module = await (streams ? WebAssembly.compileStreaming(response) : response.arrayBuffer().then(WebAssembly.compile));
  worker.postMessage({ boot: { module, hash: location.hash } });
  return module;
}

// unpackCharts runs the one-file page's ECharts, while the worker is busy with the program. The content
// policy knows the script by its hash.
async function unpackCharts() {
  const block = document.getElementById("echarts");
  if (!block) return;
  const script = document.createElement("script");
  script.textContent = await unpack(block.textContent, "text/javascript").text();
  block.after(script);
}

// serveReads reads for a worker the blobs that it may not read itself.
function serveReads(worker) {
  worker.addEventListener("message", async (event) => {
    const { read, reply } = event.data?.boot ?? {};
    if (!read) return;
    try {
      const bytes = await read.arrayBuffer();
      reply.postMessage(bytes, [bytes]);
    } catch (error) {
      reply.postMessage(String(error));
    }
  });
  return worker;
}

// showFailure says beside what is on screen that the program could not start or has ended.
function showFailure(error) {
  console.error(error);
  const box = document.getElementById("boot");
  box.classList.add("failed");
  box.querySelector("code").textContent = String(error);
}
