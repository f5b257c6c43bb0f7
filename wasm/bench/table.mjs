// The benchmark's tables: 1,000,000 rows of ten mixed columns, 64 MB, and as many of eight measures, the same bytes on every
// machine.
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { once } from "node:events";
import { dirname } from "node:path";
import { MATRIX } from "./columns.mjs";

const CITIES = ["Hangzhou", "Jiaxing", "Ningbo", "Suzhou", "Wuxi", "Hefei", "Nanjing", "Shanghai", "Wenzhou", "Shaoxing"];
const SECTORS = ["biomedicine", "chips", "new materials", "software", "new energy", "optics"];

// random is Mulberry32, a generator of 32-bit words that fits in a line and is the same everywhere.
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const HEADER = "firm,city,sector,year,revenue,rd,staff,patents,growth,note\n";

// row writes one line: an id of its own, two names of few values, a year, five numbers of which two leave
// gaps, and a text that often needs quotes.
function row(i, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const revenue = Math.exp(8 + 3 * next()) * (1 + next());
  const rd = next() < 0.03 ? "" : (revenue * 0.2 * next()).toFixed(2);
  const growth = next() < 0.05 ? "" : (40 * next() - 12).toFixed(1);
  const note = next() < 0.1 ? '"over, says the yearbook"' : "";
  return `F${String(i).padStart(7, "0")},${pick(CITIES)},${pick(SECTORS)},${2010 + Math.floor(next() * 15)},` +
    `${revenue.toFixed(2)},${rd},${Math.floor(next() * 5000)},${Math.floor(next() * next() * 400)},${growth},${note}\n`;
}

// measures writes one line of the second table: numbers that go together more or less, one in thirty missing.
function measures(_, next) {
  const size = Math.exp(4 + 5 * next());
  const list = MATRIX.map((_, k) => (next() < 1 / 30 ? "" : (size ** (k % 4 / 4) * (1 + 9 * next())).toFixed(2)));
  return list.join() + "\n";
}

// writeTable makes the benchmark's file unless it stands already, and returns its size in bytes; writeMatrix the second one.
export const writeTable = (file, rows) => write(file, rows, HEADER, row, 20260101);
export const writeMatrix = (file, rows) => write(file, rows, MATRIX.join() + "\n", measures, 20260102);

async function write(file, rows, header, line, seed) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const out = createWriteStream(file + ".part");
    const next = random(seed);
    let block = header;
    for (let i = 0; i < rows; i++) {
      block += line(i, next);
      if (block.length > 1 << 20) {
        if (!out.write(block)) await once(out, "drain");
        block = "";
      }
    }
    out.end(block);
    await once(out, "close");
    renameSync(file + ".part", file);
  }
  return statSync(file).size;
}
