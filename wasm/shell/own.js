// What a page in one file carries of the user's, and the saving of such a page. data/bundle says how it is written.
import { download } from "./files.js";
import { bytesIn, fault, inTurn, unpack } from "./packing.js";
import { unpacked } from "./run.js";
import { sha256 } from "./sha256.js";

// END is what a page in one file ends with; what is cut off lacks it.
const END = '<script type="text/plain" data-part="end"></script>\n</body>\n</html>\n';

const VERSION = 1; // of what is written, and the newest that is read

const elements = (name) => document.querySelectorAll(`[data-part="${name}"]`);
const texts = (name) => Array.from(elements(name), (e) => e.textContent);
const textsInTurn = (name) => inTurn(elements(name), (e) => e.textContent);
const block = (name, text) => `<script type="application/gzip" data-part="${name}">${text}</script>`;
const list = () => document.querySelector("[data-own]");
// ascii escapes what else JSON may hold: a page that is ASCII throughout takes a browser half the memory and less than half the
// time. data/bundle does the same.
const ascii = (json) => json.replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

const whole = () => texts("end").length > 0;

function digest(text) {
  const sum = sha256();
  sum.add(new TextEncoder().encode(text));
  return sum.hex();
}

// inside is the list of what the page carries, {} for nothing; damage says what is wrong: "", "cut" or "index".
function inside() {
  const { textContent: text = "{}", dataset } = list() ?? {};
  if (dataset && digest(text) !== dataset.own) return { damage: "index" };
  const index = JSON.parse(text);
  if (index.statlas > VERSION) return { damage: "newer" };
  return { ...index, damage: whole() || !texts("boot").length ? "" : "cut" };
}

// damaged tells whether a part of the program does not unpack.
export async function damaged() {
  try {
    for (const name of ["program", "echarts"]) await gathered(name);
    return !whole();
  } catch {
    return true;
  }
}

// gathered is what the parts of a name hold.
function gathered(name) {
  return new Response(unpacked(bytesIn(textsInTurn(name)))).text();
}

// plain gives the page in one file without what it carries: of its own parts, or from the server. script is the one that runs.
async function plain(script) {
  if (script.src) {
    const response = await fetch(new URL("statlas.html", script.src));
    const page = await response.text();
    if (!page.endsWith(END)) throw new Error(`statlas.html: ${response.status}`);
    return page;
  }
  const part = (name) => texts(name).map((text) => (/style|boot/.test(name) ? text : block(name, text))).join("\n");
  return (await gathered("frame")).replace(/<[!]--(\w+)-->/g, (_, name) => part(name));
}

// listed gives the saved views as JSON: "" for none, null for damaged ones. views is their digest.
function listed(views) {
  if (!views) return "";
  const [text = ""] = texts("views");
  return digest(text) === views ? text : null;
}

// pause lets the page do something else.
const pause = () => new Promise((resolve) => setTimeout(resolve));

// carrier gives the page own, unfold and savePage; script is the one that runs, packing packs and unpacks.
export function carrier(script, packing) {
  const { tables = [], view, views, damage } = inside();
  const places = new WeakMap(); // of the ArrayBuffers that came of this page
  let handle = null; // of the file that was saved, so that it is asked for once

  // own returns as JSON the names and settings of the tables that the page carries, the hash of the view that it opens with, and
  // the saved views as JSON, null for damaged ones.
  function own() {
    const first = tables.length ? `data=file:${encodeURIComponent(tables[0].name)}` : "";
    return { tables: JSON.stringify(tables), view: view ?? first, views: listed(views) };
  }

  // unfold unpacks the tables, the one called wanted before the others. take makes each one the program's: take(name, bytes), null
  // where it is damaged, or take(name, combination, handles of the tables that it is made of); it resolves to a handle, "" for
  // none. What unfold resolves to is a code and what it is about.
  async function unfold(wanted, take) {
    const handles = [];
    const order = [...tables.keys()].sort((a, b) => Boolean(tables[a].of) - Boolean(tables[b].of) || (tables[b].name === wanted) - (tables[a].name === wanted));
    for (const k of order) {
      const { name, of, combine } = tables[k];
      if (of) handles[k] = await (of.every((i) => handles[i]) ? take(name, JSON.stringify(combine), of.map((i) => handles[i]).join(" ")) : take(name, null));
      else handles[k] = await take(name, await bytesOf(k));
    }
    const lost = tables.filter((_, k) => !handles[k]).map((table) => table.name);
    return lost.length ? `tables ${lost.join(", ")}` : damage && `${damage} `;
  }

  // bytesOf gives the bytes of table k, null where they are damaged. Where no worker comes up the page unpacks them itself. It is
  // an ArrayBuffer, since WebKit's workers may not read a File of memory.
  async function bytesOf(k) {
    const { bytes = 0, sha256 } = tables[k];
    const given = () => textsInTurn(`table${k}`);
    const got = await packing.unpack(given(), bytes).catch(() => unpack(given(), bytes)).catch(() => ({}));
    if (got.sha256 !== sha256 || got.buffer?.byteLength !== bytes) return null;
    places.set(got.buffer, k);
    return got.buffer;
  }

  // place asks where to save, which only a step of the user's may; null is a download.
  async function place(name) {
    if (handle || !globalThis.showSaveFilePicker) return handle;
    try {
      handle = await globalThis.showSaveFilePicker({ suggestedName: name, types: [{ accept: { "text/html": [".html"] } }] });
    } catch (error) {
      if (error.name === "AbortError") throw fault("cancelled");
    }
    return handle;
  }

  // savePage saves the page with a view, saved views (JSON without <, "" for none) and tables inside and gives the name of the
  // file. A table is its name, its handle, or "" for one of the page's that is still packed, its File, Blob or ArrayBuffer, how it is read, and of one made
  // of others their handles and how.
  async function savePage(name, view, saved, given) {
    const carries = list() && location.protocol === "file:";
    const to = await place(carries ? decodeURIComponent(location.pathname.split("/").pop()) : name);
    const blocks = [];
    const views = ascii(saved);
    const index = { statlas: VERSION, view: view || undefined, views: views ? digest(views) : undefined, tables: [] };
    if (views) blocks.push(`<script type="application/json" data-part="views">${views}</script>\n`);
    const names = new Set();
    for (const table of given) {
      let free = table[0];
      while (names.has(free)) free = `2-${free}`;
      names.add(free);
      index.tables.push({ name: free, ...(await entry(table, given, blocks, index.tables.length)) });
    }
    const text = ascii(JSON.stringify(index)).replaceAll("<", "\\u003c");
    const page = new Blob([
      (await plain(script)).slice(0, -END.length),
      `<script type="application/json" data-own="${digest(text)}">${text}</script>\n`, ...blocks, END,
    ], { type: "text/html" });
    return write(to, name, page);
  }

  // entry gives what the index says of table k beside its name, and adds its blocks.
  async function entry([name, handle, source, settings, of, combine], given, blocks, k) {
    if (combine) return { of: of.split(" ").filter(Boolean).map((part) => given.findIndex((other) => other[1] === part)), combine: JSON.parse(combine) };
    const own = handle ? places.get(source) : tables.findIndex((other) => other.name === name);
    const there = tables[own];
    const add = (some) => blocks.push(new Blob(some.map((text) => block(`table${k}`, text) + "\n")));
    const { bytes, sha256 } = there ?? (await packing.pack(source, add));
    if (there) for (let next = textsInTurn(`table${own}`), some; (some = next()).length; await pause()) add(some);
    settings = handle ? JSON.parse(settings) : (there.settings ?? {});
    return { bytes: bytes || undefined, sha256, settings: Object.keys(settings).length ? settings : undefined };
  }

  async function write(to, name, page) {
    if (!to) {
      download(name, page.type, page);
      return name;
    }
    try {
      const file = await to.createWritable();
      await file.write(page);
      await file.close();
      return to.name;
    } catch (error) {
      handle = null; // next time it is asked where
      throw error;
    }
  }

  return { own, unfold, savePage };
}
