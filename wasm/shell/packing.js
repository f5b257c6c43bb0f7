// Tables packed for a page or a link, and unpacked, in workers of their own: the page's thread does none of it.
import { bytesOf, unpacked } from "./run.js";
import { sha256 } from "./sha256.js";

const SLICE = 1 << 20; // bytes of a file read at a time
const PART = 3 << 16; // packed bytes in one text: a multiple of 3, so that each is base64 of its own

// fault is an error that the program knows by its code, and says with an argument.
export const fault = (code, argument = "") => Object.assign(new Error(argument), { name: code });

// pack gives {bytes, sha256, texts}: how many bytes read(from, to) gave up to size, their digest, and base64 of what
// gzip made of them.
export async function pack(size, read) {
  const sum = sha256();
  let at = 0;
  const bytes = new ReadableStream({
    async pull(to) {
      if (at >= size) return to.close();
      const slice = new Uint8Array(await read(at, (at = Math.min(at + SLICE, size))));
      sum.add(slice);
      to.enqueue(slice);
    },
  });
  const packed = new Uint8Array(await new Response(bytes.pipeThrough(new CompressionStream("gzip"))).arrayBuffer());
  const texts = [];
  for (let i = 0; i < packed.length; i += PART) texts.push(base64(packed.subarray(i, i + PART)));
  return { bytes: size, sha256: sum.hex(), texts };
}

// bytesIn gives a stream of the bytes that texts hold. A Blob would be one too, but WebKit refuses it to workers of a file:// page.
export function bytesIn(texts) {
  let next = 0;
  return new ReadableStream({
    pull: (to) => (next < texts.length ? to.enqueue(bytesOf(texts[next++])) : to.close()),
  });
}

// unpack gives {buffer, sha256} of what texts hold, which is no more than most bytes; else it is an error.
export async function unpack(texts, most) {
  const sum = sha256();
  const chunks = [];
  let size = 0;
  const reader = unpacked(bytesIn(texts)).getReader();
  for (let next; !(next = await reader.read()).done; ) {
    if ((size += next.value.length) > most) throw new Error("more is in it than it says");
    sum.add(next.value);
    chunks.push(next.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return { buffer: all.buffer, sha256: sum.hex() };
}

function base64(bytes) {
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return btoa(text);
}

// packingWorker does {boot: {pack: blob}} and {boot: {unpack: texts, most}} and says {boot: {done}} or {boot: {failed}};
// read is read(blob, from, to) of the worker's shell.
export function packingWorker(read) {
  self.addEventListener("message", async ({ data }) => {
    const { pack: blob, unpack: texts, most } = data?.boot ?? {};
    if (!blob && !texts) return;
    try {
      const done = await (blob ? pack(blob.size, (from, to) => read(blob, from, to)) : unpack(texts, most));
      self.postMessage({ boot: { done } }, done.buffer ? [done.buffer] : []);
    } catch (error) {
      self.postMessage({ boot: { failed: String(error) } });
    }
  });
}

// packer gives the page pack(source), of a Blob or ArrayBuffer, and unpack(texts, most), each done by a worker that spawn
// starts for it.
export function packer(spawn) {
  const ask = (job) => new Promise((resolve, reject) => {
    const worker = spawn();
    const end = (settle, value) => {
      worker.terminate();
      settle(value);
    };
    worker.addEventListener("message", ({ data }) => {
      if (data?.boot?.done) end(resolve, data.boot.done);
      else if (data?.boot?.failed) end(reject, new Error(data.boot.failed));
    });
    worker.addEventListener("error", (event) => end(reject, new Error(event.message)));
    worker.postMessage({ boot: job });
  });
  const pack = (source) => ask({ pack: source instanceof Blob ? source : new Blob([source]) }).catch((error) => {
    throw /NotReadable|NotFound/.test(error) ? fault("file-gone") : error; // a file on disk changed
  });
  return { pack, unpack: (texts, most) => ask({ unpack: texts, most }) };
}

// MOST is the largest table in bytes that travels in a link, where it is packed; LONGEST is of the link's text.
const MOST = 4 << 20;
const LONGEST = 32 << 10;

// linker gives the page linked(source), the text in which a table travels in a link, and fromLink(text), its bytes.
export function linker({ pack, unpack }) {
  async function linked(source) {
    const size = source.size ?? source.byteLength;
    const text = size > MOST ? "" : (await pack(source)).texts[0];
    const takes = text.length || size;
    if (takes > LONGEST) throw fault("link-large", Math.ceil(takes / 1024));
    return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }

  async function fromLink(text) {
    if (text.length > LONGEST) throw fault("link-large");
    const base64 = text.replace(/[^\w-]+$/, "").replaceAll("-", "+").replaceAll("_", "/"); // a sentence may have ended there
    return (await unpack([base64], MOST)).buffer;
  }

  return { linked, fromLink };
}
