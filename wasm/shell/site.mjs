// The site: the explorer as files for a web server, and what makes it stay on a computer that has been there.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { digest } from "./compress.mjs";
import { fill, policy } from "./index.mjs";

const manifest = (icon) => ({
  name: "Statlas",
  short_name: "Statlas",
  description: "A statistics explorer",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#ffffff",
  theme_color: "#0072b2",
  icons: [{ src: icon, sizes: "any", type: "image/svg+xml" }],
});

// writeSite writes a site of the slim program and the shell of scripts.mjs. Names carry the content's hash but for those that a
// browser asks for anew; twins .br and .gz stand beside each file. compressor may be null for a site without twins.
export async function writeSite(dir, program, shell, compressor) {
  const files = new Map();
  const add = (name, content) => {
    const bytes = Buffer.from(content);
    const hashed = `${name.slice(0, -extname(name).length)}-${digest(bytes)}${extname(name)}`;
    files.set(hashed, bytes);
    return hashed;
  };
  const put = (name, content) => files.set(name, Buffer.from(content));
  const names = {
    program: add("statlas.wasm", program),
    boot: add("statlas.js", shell.boot),
    echarts: add("echarts.js", shell.echarts),
    style: add("statlas.css", shell.style),
    install: add("install.js", shell.install),
    later: Object.entries(shell.later).map(([name, script]) => [name, add(`${name}.js`, script)]),
  };
  put("index.html", siteIndex(names));
  put("statlas-view.js", shell.view);
  put("manifest.webmanifest", JSON.stringify(manifest(add("icon.svg", readFileSync(join(import.meta.dirname, "icon.svg"))))));
  const kept = JSON.stringify(Object.fromEntries([...files].map(([name, bytes]) => [name, digest(bytes)])));
  put("sw.js", `const kept=${kept},version="${digest(kept + shell.sw)}";${shell.sw}`);
  put("data/index.json", JSON.stringify({ files: [] })); // of the tables that a server lends: none
  await write(dir, files, compressor);
}

async function write(dir, files, compressor) {
  const twins = (name, bytes) => ["br", "gz"].map(async (way) => [`${name}.${way}`, await compressor.pack(bytes, way)]);
  const packed = await Promise.all([...files].flatMap(([name, bytes]) => (compressor ? twins(name, bytes) : [])));
  rmSync(dir, { recursive: true, force: true });
  for (const [name, bytes] of [...files, ...packed]) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), bytes);
  }
}

function siteIndex({ program, boot, echarts, style, install, later }) {
  const parts = later.map(([name, file]) => ` data-${name}="${file}"`).join("");
  return fill({
    policy: policy({
      "script-src": "'self' 'wasm-unsafe-eval'",
      "worker-src": "'self'",
      "connect-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data: blob:",
      "manifest-src": "'self'",
    }),
    style: `<link rel="stylesheet" href="${style}">`,
    scripts: `<script src="${boot}" data-program="${program}" data-install="${install}"${parts}></script>\n<script defer src="${echarts}"></script>`,
  });
}
