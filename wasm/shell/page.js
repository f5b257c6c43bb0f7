import { chart, loaded } from "./chart.js";
import { clipboard, clipboardTable, download, keep, keepSaved, kept, saved } from "./files.js";
import { keepFocus } from "./focus.js";
import { watch } from "./folder.js";
import { frame } from "./frame.js";
import { extras } from "./later.js";
import { carrier, damaged } from "./own.js";
import { linker, packer } from "./packing.js";
import { navigate } from "./steps.js";
import { agree, dropSession, forget, keeping, remember, sessions } from "./store.js";
import { serveParts } from "./parts.js";
import { tableText } from "./paste.js";
import { bytesOf, compiler, fetched, hold, run, unpacked } from "./run.js";

// startPage gives scripts statlas.ready, gives Go its window to the browser, statlasShell, and starts the program here and in a
// first worker. script is the element that holds or names this very script: workers run it too.
export async function startPage(script) {
  globalThis.statlasCharts = loaded;
  let answers; // called by Go when the engine answers
  globalThis.statlas = { ready: new Promise((resolve) => (answers = resolve)) };
  const source = script.src || URL.createObjectURL(new Blob([script.textContent], { type: "text/javascript" }));
  const start = () => serveReads(hold(new Worker(source, { name: "statlas" })));
  const door = frame(script.dataset.program ?? "");
  try {
    await door?.engine;
    let given = door?.borrowed();
    let spare = given ? null : start();
    if (spare) door?.lends(spare);
    const compiling = compiled(script, spare);
    if (!script.src) await unpackScript("echarts");
    const late = setTimeout(tellDamage, 3000, script); // what is damaged may keep the worker busy for ever
    const module = await compiling;
    clearTimeout(late);
    let endParts = () => {};
    const spawnWorker = () => {
      const lent = given ?? door?.borrowed();
      endParts();
      if (lent) {
        spare?.terminate();
        given = spare = null;
        return lent;
      }
      const worker = spare ?? start();
      if (worker !== spare) worker.postMessage({ boot: { module } });
      spare = null;
      endParts = serveParts(worker, () => new Worker(source, { name: "statlas part" }), module);
      door?.lends(worker);
      return worker;
    };
    if (script.dataset.install) whenCalm(new URL(script.dataset.install, script.src));
    const packing = packer(start);
    globalThis.statlasShell = {
      spawnWorker, chart, clipboard, clipboardTable, download, keep, kept, keepSaved, saved, tableText, answers, navigate,
      keeping, agree, remember, sessions, dropSession, forget,
      watch: script.src ? watch : () => {}, apart: () => Boolean(door?.apart()),
      extra: extras(script, unpackScript), ...carrier(script, packing), ...linker(packing),
    };
    keepFocus();
    statlas.ready.then(() => door?.speak());
    await run(module, "page", showFailure);
  } catch (error) {
    showFailure(error);
    tellDamage(script);
  }
}

// tellDamage says so where the page in one file does not hold all of the program.
async function tellDamage(script) {
  if (!script.src && (await damaged())) document.getElementById("boot").classList.add("failed", "damaged");
}

// compiled returns the program's module. The first worker compiles it, off the page's thread: of its parts in the one-file
// page, else of the file in data-program. A page without a worker does that by itself.
async function compiled(script, worker) {
  const address = script.src && String(new URL(script.dataset.program, script.src));
  if (!worker) {
    if (address) return fetched(address);
    const parts = compiler();
    await eachPart("program", parts.add);
    return parts.end();
  }
  const answer = new Promise((resolve, reject) => {
    worker.addEventListener("message", (event) => event.data?.boot?.module && resolve(event.data.boot.module));
    worker.addEventListener("error", (event) => reject(new Error(event.message || "the worker did not start")));
  });
  if (!address) await eachPart("program", (part) => worker.postMessage({ boot: { part } }));
  worker.postMessage({ boot: { program: address, hash: location.hash } });
  return answer;
}

// whenCalm loads a script once the first chart has been drawn. Where none comes, that is a while after the engine answers: short
// in the gallery, which has none.
function whenCalm(src) {
  let seconds = 0;
  statlas.ready.then(() => {
    const timer = setInterval(() => {
      if (!performance.getEntriesByName("statlas-chart").length && seconds++ < (statlas.view.data ? 20 : 4)) return;
      clearInterval(timer);
      document.body.append(Object.assign(document.createElement("script"), { src }));
    }, 1000);
  });
}

// eachPart hands over the text of the elements that hold the parts of name. They stand behind this script, and come one after the
// other while the browser parses the page.
function eachPart(name, take) {
  return new Promise((resolve) => {
    const parts = document.getElementsByTagName("script");
    let next = 0;
    const look = () => {
      const parsed = document.readyState !== "loading";
      for (; next < parts.length - (parsed ? 0 : 1); next++) { // the last one may still grow
        if (parts[next].dataset.part === name) take(parts[next].textContent);
      }
      if (!parsed) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true });
    document.addEventListener("DOMContentLoaded", look, { once: true });
    look();
  });
}

// unpackScript runs a script that the one-file page holds in packed parts. The content policy knows it by its hash.
async function unpackScript(name) {
  const parts = [];
  await eachPart(name, (part) => parts.push(bytesOf(part)));
  const script = document.createElement("script");
  script.textContent = await new Response(unpacked(new Blob(parts).stream())).text();
  document.body.append(script);
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
