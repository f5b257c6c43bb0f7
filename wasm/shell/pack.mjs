// Packs the built program and the shell: node pack.mjs dist/build/statlas.wasm dist server/site
// writes dist/statlas.html, dist/site/ and a copy of the site for the command to embed; dist/build/functions.txt tells which
// function a number in a trace is.
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
writeFileSync(join(dist, "statlas.html"), await onePage());
await writeSite(join(dist, "site"), program, shell, compressor);
copySite(join(dist, "site"), embedded);
compressor.forget();

// onePage is the whole explorer in one file that lets nothing out.
async function onePage() {
  const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const blocks = async (name, bytes) => {
    const packed = await compressor.pack(bytes, "gz");
    const parts = [];
    for (let at = 0; at < packed.length; at += PART) {
      parts.push(`<script type="application/gzip" data-part="${name}">${packed.toString("base64", at, at + PART)}</script>`);
    }
    return parts.join("\n");
  };
  return fill({
    policy: policy({
      "script-src": `${hash(shell.boot)} ${hash(shell.echarts)} 'wasm-unsafe-eval'`,
      "worker-src": "blob:",
      "connect-src": "'none'",
      "style-src": hash(shell.style),
      "img-src": "data: blob:",
    }),
    style: `<style>${shell.style}</style>`,
    scripts: [
      `<script>${shell.boot}</script>`, // first: it starts the worker while the rest is read
      await blocks("program", program),
      await blocks("echarts", Buffer.from(shell.echarts)),
    ].join("\n"),
  });
}

// copySite puts the site where the command embeds it; .gitkeep stays.
function copySite(from, to) {
  for (const name of readdirSync(to)) if (name !== ".gitkeep") rmSync(join(to, name), { recursive: true });
  cpSync(from, to, { recursive: true });
}
