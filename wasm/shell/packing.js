// Tables packed for a page or a link, and unpacked, in workers of their own: the page's thread does none of it.
import { bytesOf, unpacked } from "./run.js";
import { sha256 } from "./sha256.js";

const SLICE = 1 << 20; // bytes of a file read at a time
const PART = 3 << 16; // packed bytes in one text: a multiple of 3, so that each is base64 of its own
const FEW = 4; // texts handled in one task: a table may take hundreds

// fault is an error that the program knows by its code, and says with an argument.
export const fault = (code, argument = "") => Object.assign(new Error(argument), { name: code });

// inTurn gives a list a few at a time, each as of makes it: [] at its end.
export function inTurn(list, of = (one) => one) {
  const left = [...list];
  return () => left.splice(0, FEW).map(of);
}

// pack gives {bytes, sha256}, how many bytes read(from, to) gave up to size and their digest, once take has had base64 of what
// gzip made of them, a few texts at a time.
export async function pack(size, read, take) {
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
  const places = Array.from({ length: Math.ceil(packed.length / PART) }, (_, k) => k * PART);
  for (let next = inTurn(places, (at) => base64(packed.subarray(at, at + PART))), some; (some = next()).length; ) take(some);
  return { bytes: size, sha256: sum.hex() };
}

// bytesIn gives a stream of the bytes that texts hold, which next gives, or promises, a few at a time. A Blob would be one too, but
// WebKit refuses it to workers of a file:// page.
export function bytesIn(next) {
  let some = [];
  return new ReadableStream({
    async pull(to) {
      if (!some.length) some = await next();
      if (some.length) to.enqueue(bytesOf(some.shift()));
      else to.close();
    },
  });
}

// unpack gives {buffer, sha256} of what the texts that next gives hold, which is no more than most bytes; else it is an error.
export async function unpack(next, most) {
  const sum = sha256();
  const chunks = [];
  let size = 0;
  const reader = unpacked(bytesIn(next)).getReader();
  for (let read; !(read = await reader.read()).done; ) {
    if ((size += read.value.length) > most) throw new Error("more is in it than it says");
    sum.add(read.value);
    chunks.push(read.value);
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

// packingWorker does {boot: {pack: blob}} and says {boot: {some: texts}}, and {boot: {unpack: most, port}}, where it asks the port
// for texts; at the end it says {boot: {done}} or {boot: {failed}}. read is read(blob, from, to) of the worker's shell.
export function packingWorker(read) {
  self.addEventListener("message", async ({ data }) => {
    const { pack: blob, unpack: most, port } = data?.boot ?? {};
    if (!blob && most === undefined) return;
    const asked = () => new Promise((resolve) => {
      port.onmessage = (event) => resolve(event.data);
      port.postMessage(null);
    });
    try {
      const done = await (blob ? pack(blob.size, (from, to) => read(blob, from, to), (some) => self.postMessage({ boot: { some } })) : unpack(asked, most));
      self.postMessage({ boot: { done } }, done.buffer ? [done.buffer] : []);
    } catch (error) {
      self.postMessage({ boot: { failed: String(error) } });
    }
  });
}

// packer gives the page pack(source, take), of a Blob or ArrayBuffer, and unpack(next, most), each done by a worker that spawn
// starts for it. No text goes from one to the other but in the company of few.
export function packer(spawn) {
  const ask = (job, moved, take) => new Promise((resolve, reject) => {
    const worker = spawn();
    const end = (settle, value) => {
      worker.terminate();
      settle(value);
    };
    worker.addEventListener("message", ({ data }) => {
      const { some, done, failed } = data?.boot ?? {};
      if (some) take(some);
      else if (done) end(resolve, done);
      else if (failed) end(reject, new Error(failed));
    });
    worker.addEventListener("error", (event) => end(reject, new Error(event.message)));
    worker.postMessage({ boot: job }, moved);
  });
  const pack = (source, take) => ask({ pack: source instanceof Blob ? source : new Blob([source]) }, [], take).catch((error) => {
    throw /NotReadable|NotFound/.test(error) ? fault("file-gone") : error; // a file on disk changed
  });
  const unpack = (next, most) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => port1.postMessage(next());
    return ask({ unpack: most, port: port2 }, [port2]).finally(() => port1.close());
  };
  return { pack, unpack };
}

// MOST is the largest table in bytes that travels in a link, where it is packed; LONGEST is of the link's text.
const MOST = 4 << 20;
const LONGEST = 32 << 10;

// linker gives the page linked(source), the text in which a table travels in a link, and fromLink(text), its bytes.
export function linker({ pack, unpack }) {
  async function linked(source) {
    const size = source.size ?? source.byteLength;
    const texts = [];
    if (size <= MOST) await pack(source, (some) => texts.push(...some));
    const [text = ""] = texts;
    const takes = text.length || size;
    if (takes > LONGEST) throw fault("link-large", Math.ceil(takes / 1024));
    return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  }

  async function fromLink(text) {
    if (text.length > LONGEST) throw fault("link-large");
    const base64 = text.replace(/[^\w-]+$/, "").replaceAll("-", "+").replaceAll("_", "/"); // a sentence may have ended there
    return (await unpack(inTurn([base64]), MOST)).buffer;
  }

  return { linked, fromLink };
}
