// How long peers' engines take from the start of the navigation to their first answer, on a page that does nothing else.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { serveDir } from "./site.mjs";
import { repeated } from "./starts.mjs";

const here = import.meta.dirname;
const modules = join(here, "../../node_modules");
const PACKAGES = { duckdb: "@duckdb/duckdb-wasm", perspective: "@finos/perspective" };
const FILES = {
  duckdb: [["duckdb-browser-eh.worker.js"], ["duckdb-eh.wasm"]],
  perspective: [["cdn", "perspective/cdn"], ["wasm", "perspective/wasm"]],
};

// engineStarts writes the pages to dir and gives {times: {engine: ms}, versions}, medians.
export async function engineStarts(dir) {
  mkdirSync(dir, { recursive: true });
  const names = Object.keys(PACKAGES);
  await build({
    entryPoints: names.map((name) => join(here, "engines", `${name}.js`)),
    outdir: dir,
    bundle: true,
    external: ["./perspective/*"], // a bundle of its own, which finds its programs beside it
    minify: true,
    format: "esm",
    platform: "browser",
    logLevel: "error",
  });
  const versions = {};
  for (const name of names) {
    const from = join(modules, PACKAGES[name]);
    versions[name] = JSON.parse(readFileSync(join(from, "package.json"), "utf8")).version;
    for (const [file, to = file] of FILES[name]) cpSync(join(from, "dist", file), join(dir, to), { recursive: true });
    writeFileSync(join(dir, `${name}.html`), `<!doctype html><title>${name}</title><script type="module" src="${name}.js"></script>`);
  }
  const served = await serveDir(dir);
  const times = {};
  try {
    for (const name of names) Object.assign(times, await repeated(async (browser) => ({ [name]: await firstAnswer(browser, `${served.http}${name}.html`) })));
  } finally {
    served.close();
  }
  return { times, versions };
}

// firstAnswer is measured like our first chart, in a browser that has come to rest.
async function firstAnswer(browser, url) {
  const page = await browser.open("about:blank");
  await sleep(1500);
  await page.goto(url);
  const { at, right } = await page.waitFor(() => globalThis.answered);
  if (!right) throw new Error(`${url} answers wrongly`);
  return at;
}
