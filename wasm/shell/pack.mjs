// Packs the built program and the shell: node pack.mjs dist/build/statlas.wasm dist server/site
// writes dist/statlas.html, dist/site/ and a copy of the site for the command to embed; dist/build/functions.txt tells which
// function a number in a trace is.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Compressor, digest } from "./compress.mjs";
import { scripts } from "./scripts.mjs";
import { slim } from "./slim.mjs";

// PART is how many bytes of a packed file stand in one element: the worker unpacks one while the page parses the
// next. A multiple of 3, so that each part is base64 of its own.
const PART = 3 << 16;

const [programPath, dist, embedded] = process.argv.slice(2);
const { program, names } = slim(readFileSync(programPath));
const template = readFileSync(join(import.meta.dirname, "index.html"), "utf8");
const shell = await scripts();
const compressor = new Compressor(join(dist, "build/packed"));

writeFileSync(join(dist, "build/functions.txt"), names.map((name, k) => `f${String(k).padStart(5, "0")} ${name}\n`).join(""));
writeFileSync(join(dist, "statlas.html"), await onePage());
await writeSite(join(dist, "site"));
copySite(join(dist, "site"), embedded);
compressor.forget();

// fill replaces the template's <!--name--> marks.
function fill(parts) {
  return template.replace(/<!--(\w+)-->/g, (_, name) => parts[name]);
}

function policy(directives) {
  const always = { "base-uri": "'none'", "form-action": "'none'" };
  const text = Object.entries({ "default-src": "'none'", ...directives, ...always });
  return `<meta http-equiv="Content-Security-Policy" content="${text.map((pair) => pair.join(" ")).join("; ")}">`;
}

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

// writeSite writes the files of a web server: names carry the content's hash, twins .br and .gz
// stand beside each file.
async function writeSite(dir) {
  const files = new Map();
  const add = (name, content) => {
    const bytes = Buffer.from(content);
    const hashed = `${name.slice(0, -extname(name).length)}-${digest(bytes)}${extname(name)}`;
    files.set(hashed, bytes);
    return hashed;
  };
  const names = {
    program: add("statlas.wasm", program),
    boot: add("statlas.js", shell.boot),
    echarts: add("echarts.js", shell.echarts),
    style: add("statlas.css", shell.style),
  };
  files.set("index.html", Buffer.from(siteIndex(names)));
  const written = await Promise.all([...files].map(async ([name, bytes]) => [
    [name, bytes],
    [`${name}.br`, await compressor.pack(bytes, "br")],
    [`${name}.gz`, await compressor.pack(bytes, "gz")],
  ]));
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of written.flat()) writeFileSync(join(dir, name), bytes);
}

function siteIndex({ program, boot, echarts, style }) {
  return fill({
    policy: policy({
      "script-src": "'self' 'wasm-unsafe-eval'",
      "worker-src": "'self'",
      "connect-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data: blob:",
    }),
    style: `<link rel="stylesheet" href="${style}">`,
    scripts: `<script src="${boot}" data-program="${program}"></script>\n<script defer src="${echarts}"></script>`,
  });
}

// copySite puts the site where the command embeds it; .gitkeep stays.
function copySite(from, to) {
  for (const name of readdirSync(to)) if (name !== ".gitkeep") rmSync(join(to, name), { recursive: true });
  cpSync(from, to, { recursive: true });
}
