// The page's scripts and styles, bundled by esbuild for the oldest browsers that Statlas runs in.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const target = ["chrome109", "firefox115", "safari16.4"];

// scripts returns {boot, echarts, style}, each a text fit to stand inside an HTML element, the site's {install, sw}, {view}
// for pages that embed one, and later: by name what is loaded when it is first wanted.
export async function scripts() {
  const goroot = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim();
  const version = (name) => JSON.parse(readFileSync(join(here, `../../node_modules/${name}/package.json`), "utf8")).version;
  const [boot, echarts, style, install, sw, view, extras, pptx] = await Promise.all([
    bundle("boot.js", { alias: { wasm_exec: join(goroot, "lib/wasm/wasm_exec.js") } }),
    bundle("echarts.js", {
      define: { "process.env.NODE_ENV": '"production"' },
      banner: { js: `/*! Apache ECharts ${version("echarts")} (Apache License 2.0) with zrender (BSD 3-Clause), echarts.apache.org */` },
    }),
    bundle("style.css", {}),
    bundle("install.js", {}),
    bundle("sw.js", {}),
    bundle("view.js", {}),
    bundle("extras.js", { loader: { ".css": "text" } }),
    bundle("pptx.js", {
      alias: { jszip: join(here, "zip.js") },
      plugins: [withoutFilm],
      banner: { js: `/*! PptxGenJS ${version("pptxgenjs")} (MIT License), gitbrent.github.io/PptxGenJS */` },
    }),
  ]);
  return { boot: inlinable(boot), echarts: inlinable(echarts), style: inlinable(style), install, sw, view, later: { extras, pptx } };
}

// withoutFilm leaves out the picture, larger than all else, that PptxGenJS puts over films: slides have none.
const withoutFilm = {
  name: "without film",
  setup({ onLoad }) {
    onLoad({ filter: /pptxgen\.es\.js$/ }, ({ path }) => {
      const [before, picture, after] = readFileSync(path, "utf8").split(/(?<=IMG_PLAYBTN = )('data:[^']+')/);
      if (!picture) throw new Error("PptxGenJS has no picture of a film any more");
      return { contents: `${before}""${after}` };
    });
  },
};

async function bundle(file, options) {
  const result = await build({
    entryPoints: [join(here, file)],
    bundle: true,
    minify: true,
    write: false,
    format: file.endsWith(".css") ? undefined : "iife",
    charset: "ascii",
    target,
    ...options,
  });
  return result.outputFiles[0].text;
}

// inlinable refuses what an HTML parser would end or change inside <script> or <style>, and what is not ASCII.
function inlinable(text) {
  const bad = text.match(/<\/(script|style)|<!--|\r|[^\0-\x7f]/i);
  if (bad) throw new Error(`a bundle holds ${JSON.stringify(bad[0])} and cannot stand inside HTML`);
  return text;
}
