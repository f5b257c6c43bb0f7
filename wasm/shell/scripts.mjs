// The page's scripts and styles, bundled by esbuild for the oldest browsers that Statlas runs in.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const target = ["chrome109", "firefox115", "safari16.4"];

// scripts returns {boot, echarts, style}, each a text fit to stand inside an HTML element, the site's {install, sw}, and {view}
// for pages that embed one.
export async function scripts() {
  const goroot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const { version } = JSON.parse(readFileSync(join(here, "../../node_modules/echarts/package.json"), "utf8"));
  const [boot, echarts, style, install, sw, view] = await Promise.all([
    bundle("boot.js", { alias: { wasm_exec: join(goroot, "lib/wasm/wasm_exec.js") } }),
    bundle("echarts.js", {
      define: { "process.env.NODE_ENV": '"production"' },
      banner: { js: `/*! Apache ECharts ${version} (Apache License 2.0) with zrender (BSD 3-Clause), echarts.apache.org */` },
    }),
    bundle("style.css", {}),
    bundle("install.js", {}),
    bundle("sw.js", {}),
    bundle("view.js", {}),
  ]);
  return { boot: inlinable(boot), echarts: inlinable(echarts), style: inlinable(style), install, sw, view };
}

async function bundle(file, options) {
  const result = await build({
    entryPoints: [join(here, file)],
    bundle: true,
    minify: true,
    write: false,
    format: file.endsWith(".css") ? undefined : "iife",
    charset: "utf8",
    target,
    ...options,
  });
  return result.outputFiles[0].text;
}

// inlinable refuses what an HTML parser would end or change inside <script> or <style>.
function inlinable(text) {
  const bad = text.match(/<\/(script|style)|<!--|\r/i);
  if (bad) throw new Error(`a bundle holds ${JSON.stringify(bad[0])} and cannot stand inside HTML`);
  return text;
}
