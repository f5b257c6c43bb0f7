// Compressed twins of built files, kept by content so that only what changed is packed again:
// brotli at its best takes twelve seconds for the program.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const ways = {
  br: (bytes) => promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_NPOSTFIX]: 2, // distances by fours, some written out: programs have many of them
      [constants.BROTLI_PARAM_NDIRECT]: 12,
    },
  }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

// digest names content: the first 12 hex digits of its SHA-256.
export const digest = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);

// Compressor keeps its results in dir; forget drops those that this run did not ask for.
export class Compressor {
  #dir;
  #used = new Set();

  constructor(dir) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  // pack returns bytes in the encoding "br" or "gz".
  async pack(bytes, encoding) {
    const name = `${digest(bytes)}.${encoding}`;
    const path = join(this.#dir, name);
    this.#used.add(name);
    if (existsSync(path)) return readFileSync(path);
    const packed = await ways[encoding](bytes);
    writeFileSync(`${path}.new`, packed);
    renameSync(`${path}.new`, path);
    return packed;
  }

  forget() {
    for (const name of readdirSync(this.#dir)) if (!this.#used.has(name)) rmSync(join(this.#dir, name));
  }
}
