// The page on which peers run: each is bundled as a worker of its own, and served with what it needs.
import { createServer } from "node:http";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { build } from "esbuild";

export const PEERS = ["udsv", "duckdb", "arquero", "papaparse"];

const here = import.meta.dirname;
const modules = join(here, "../../node_modules");
const page = `<!doctype html><title>peers</title><input type="file"><script>
globalThis.start = (name) => new Promise((resolve, reject) => {
  globalThis.peer = new Worker(name + ".js");
  peer.onerror = (event) => reject(new Error(event.message));
  peer.onmessage = ({ data }) => resolve(data.asks);
});
globalThis.ask = (what) => new Promise((resolve) => {
  peer.onmessage = ({ data }) => resolve(data);
  peer.onerror = (event) => resolve({ error: event.message });
  peer.postMessage({ what, file: document.querySelector("input").files[0] });
});
</script>`;

// bundlePeers writes the page to dir and returns the peers' versions.
export async function bundlePeers(dir) {
  mkdirSync(dir, { recursive: true });
  await build({
    entryPoints: PEERS.map((name) => join(here, "peers", `${name}.js`)),
    outdir: dir,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    logLevel: "error",
  });
  const duckdb = join(modules, "@duckdb/duckdb-wasm/dist");
  for (const file of ["duckdb-browser-eh.worker.js", "duckdb-eh.wasm"]) writeFileSync(join(dir, file), readFileSync(join(duckdb, file)));
  writeFileSync(join(dir, "index.html"), page);
  const version = (name) => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;
  return Object.fromEntries(PEERS.map((name) => [name, version(name === "duckdb" ? "@duckdb/duckdb-wasm" : name)]));
}

// serveDir serves the files of dir; {http, close}.
export async function serveDir(dir) {
  const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "index.html" : request.url.slice(1);
    try {
      const body = readFileSync(join(dir, name));
      response.writeHead(200, { "Content-Type": types[extname(name)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { http: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
