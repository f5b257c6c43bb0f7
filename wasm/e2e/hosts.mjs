// Pages that embed views, written into a folder with all that they need and served from there: http is their address. other is
// that of a site of another origin.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { dist } from "./statlas.mjs";

const reveal = join(import.meta.dirname, "../../node_modules/reveal.js/dist");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".json": "application/json" };

// RANKING and TREND are the views of the tests.
export const RANKING = "data=province-rd&tab=ranking&measure=rd_spend&at=2024&lang=en";
export const TREND = "data=province-rd&tab=trend&lang=en";

// A host notes what its views tell, and how many engines they have started. Every script of it is plain.
const notes = `
  globalThis.seen = [];
  globalThis.engines = new Map();
  for (const type of ["ready", "change", "select", "error"]) {
    addEventListener("statlas-" + type, (event) => seen.push([type, event.target.id, event.detail]));
  }
  addEventListener("message", ({ source, data }) => {
    if (data.e2eEngines) engines.set(source, (engines.get(source) ?? 0) + data.e2eEngines);
    if (data.statlas) seen.push(["message", data]);
  });
  globalThis.viewFrames = () => [...document.querySelectorAll("statlas-view")].map((view) => view.shadowRoot.querySelector("iframe"));
  globalThis.running = () => viewFrames().reduce((sum, frame) => sum + (engines.get(frame.contentWindow) ?? 0), 0);
`;

// countEngines makes every page of a Puppet tell its host of the engines that it starts and ends.
export async function countEngines(page) {
  await page.tab.evaluateOnNewDocument(() => {
    if (parent === window) return;
    const tell = (e2eEngines) => parent.postMessage({ e2eEngines }, "*");
    globalThis.Worker = class extends Worker {
      constructor(source, options) {
        super(source, options);
        this.e2eCounts = options.name === "statlas";
        if (this.e2eCounts) tell(1);
      }
      terminate() {
        if (this.e2eCounts) tell(-1);
        this.e2eCounts = false;
        super.terminate();
      }
    };
  });
}

const view = (id, src, hash, more = "") => `<statlas-view id="${id}" src="${src}" view="${hash.replaceAll("&", "&amp;")}" title="view ${id}" ${more}></statlas-view>`;

const plain = (script, src) => `<!doctype html><meta charset="utf-8"><title>host</title>
<script src="${script}"></script><script>${notes}</script>
<style>statlas-view { margin: 20px; }</style>
<input id="before">${view("a", src, RANKING)}<input id="after">${view("b", src, TREND)}<p style="height:2000px">`;

const deck = (script, src) => `<!doctype html><meta charset="utf-8"><title>deck</title>
<link rel="stylesheet" href="reveal.css"><script src="${script}"></script><script>${notes}</script>
<div class="reveal"><div class="slides"><section><h2>One</h2></section>
<section>${view("a", src, RANKING)}</section><section>${view("b", src, TREND)}</section><section><h2>Four</h2></section></div></div>
<script src="reveal.js"></script><script>Reveal.initialize({ transition: "none", hash: false });</script>`;

// hosts starts the server; site is the address of another origin's.
export async function hosts(site) {
  const dir = mkdtempSync(join(tmpdir(), "statlas-hosts-"));
  for (const name of ["statlas.html", "statlas-view.js"]) cpSync(join(dist, name), join(dir, name));
  cpSync(join(dist, "site"), join(dir, "site"), { recursive: true });
  for (const name of ["reveal.js", "reveal.css"]) cpSync(join(reveal, name), join(dir, name));
  const put = (name, html) => writeFileSync(join(dir, name), html);
  put("plain.html", plain("statlas-view.js", "statlas.html"));
  put("plain-site.html", plain("site/statlas-view.js", "site/"));
  put("plain-other.html", plain(`${site}statlas-view.js`, site));
  put("deck.html", deck("statlas-view.js", "statlas.html"));
  put("deck-other.html", deck(`${site}statlas-view.js`, site));
  const server = createServer((request, response) => {
    const name = normalize(decodeURIComponent(request.url.replace(/[?#].*/, ""))).replace(/\/$/, "/index.html");
    try {
      const bytes = readFileSync(join(dir, name));
      response.writeHead(200, { "Content-Type": types[extname(name)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(name === "/favicon.ico" ? 204 : 404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(dir, { recursive: true });
  };
  return { file: `${pathToFileURL(dir)}/`, http: `http://127.0.0.1:${server.address().port}/`, put, close };
}
