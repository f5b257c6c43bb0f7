// Packs the built program and the shell: node pack.mjs dist/build/statlas.wasm dist server/site
// writes dist/statlas.html, statlas-view.js for pages that embed it, dist/site/ and a copy of the site for the command to embed,
// which makes the one-file page of the site's pieces and .frame.gz; dist/build/functions.txt tells which function a number in a
// trace is.
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Compressor } from "./compress.mjs";
import { fill, policy } from "./index.mjs";
import { scripts } from "./scripts.mjs";
import { writeSite } from "./site.mjs";
import { slim } from "./slim.mjs";

// PART is how many bytes of a packed file stand in one element: the worker unpacks one while the page parses the
// next. A multiple of 3, so that each part is base64 of its own.
const PART = 3 << 16;

const [programPath, dist, embedded] = process.argv.slice(2);
const { program, names } = slim(readFileSync(programPath));
const shell = await scripts();
const compressor = new Compressor(join(dist, "build/packed"));

writeFileSync(join(dist, "build/functions.txt"), names.map((name, k) => `f${String(k).padStart(5, "0")} ${name}\n`).join(""));
const frame = pageFrame();
const page = await onePage(frame);
writeFileSync(join(dist, "statlas.html"), page);
writeFileSync(join(dist, "statlas-view.js"), shell.view);
await writeSite(join(dist, "site"), program, shell, compressor);
writeFileSync(join(dist, "site/statlas.html"), page);
copySite(join(dist, "site"), embedded);
writeFileSync(join(embedded, ".frame.gz"), await compressor.pack(Buffer.from(frame), "gz"));
compressor.forget();

// pageFrame is the one-file page, which lets nothing out, with marks in the place of its parts. It is a part itself: a page can
// write itself anew from what stands in it. own.js and the command do, and put a user's tables before the end.
function pageFrame() {
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return fill({
    policy: policy({
      "script-src": [shell.boot, shell.echarts, ...Object.values(shell.later)].map(hash).join(" ") + " 'wasm-unsafe-eval'",
      "worker-src": "blob:",
      "connect-src": "'none'",
      "style-src": hash(shell.style),
      "img-src": "data: blob:",
    }),
    style: '<style data-part="style"><!--style--></style>',
    scripts: [
      '<script data-part="boot"><!--boot--></script>', // first: it starts the worker while the rest is read
      "<!--program-->",
      "<!--echarts-->",
      ...Object.keys(shell.later).map((name) => `<!--${name}-->`),
      "<!--frame-->",
      '<script type="text/plain" data-part="end"></script>', // what is cut off lacks it
    ].join("\n"),
  });
}

// onePage is the whole explorer in one file.
async function onePage(frame) {
  const blocks = async (name, content) => {
    const packed = await compressor.pack(Buffer.from(content), "gz");
    const parts = [];
    for (let at = 0; at < packed.length; at += PART) {
      parts.push(`<script type="application/gzip" data-part="${name}">${packed.toString("base64", at, at + PART)}</script>`);
    }
    return parts.join("\n");
  };
  return fill({
    style: shell.style,
    boot: shell.boot,
    program: await blocks("program", program),
    echarts: await blocks("echarts", shell.echarts),
    ...Object.fromEntries(await Promise.all(Object.entries(shell.later).map(async ([name, script]) => [name, await blocks(name, script)]))),
    frame: await blocks("frame", frame),
  }, frame);
}

// copySite puts the site where the command embeds it, all but the page whose pieces it has; .gitkeep stays.
function copySite(from, to) {
  for (const name of readdirSync(to)) if (name !== ".gitkeep") rmSync(join(to, name), { recursive: true });
  cpSync(from, to, { recursive: true, filter: (name) => basename(name) !== "statlas.html" });
}
