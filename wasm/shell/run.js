import { code } from "./code.js";
import { restore } from "./functions.js";

// run starts the Go program in the given role, "page" or "worker". It never ends by itself; should it
// end all the same, ended is called at once with an Error of Go's last words.
export async function run(module, role, ended) {
  globalThis.statlasRole = role;
  const words = overhear();
  const go = new Go();
  go.exit = () => ended(new Error(words() || "the program has ended"));
  const instance = await WebAssembly.instantiate(module, go.importObject);
  const [functions] = WebAssembly.Module.customSections(module, "functions");
  restore(new Uint8Array(instance.exports.mem.buffer), new Uint8Array(functions));
  await go.run(instance);
}

// overhear listens to what Go writes, which goes to the console as before, and returns a function
// that gives the line by which a Go program says why it dies.
function overhear() {
  const { writeSync } = fs;
  const decoder = new TextDecoder();
  let line = "";
  let why = "";
  fs.writeSync = (fd, bytes) => {
    const lines = (line + decoder.decode(bytes, { stream: true })).split("\n");
    line = lines.pop();
    why ||= lines.find((text) => /^(fatal error|panic): /.test(text)) ?? "";
    return writeSync(fd, bytes);
  };
  return () => why;
}

// compile compiles a shipped program as its bytes come.
export function compile(stream) {
  return WebAssembly.compileStreaming(new Response(stream.pipeThrough(code()), { headers: { "Content-Type": "application/wasm" } }));
}

// unpacked returns the stream of what a stream of bytes packed by gzip holds.
export function unpacked(stream) {
  return stream.pipeThrough(new DecompressionStream("gzip"));
}

// fetched compiles the program at an address.
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return compile(response.body);
}

// compiler compiles a packed program: add takes its parts in base64, end gives the module.
export function compiler() {
  let parts;
  const stream = new ReadableStream({ start: (controller) => (parts = controller) });
  const module = compile(unpacked(stream));
  module.catch(() => {}); // end tells
  return {
    add: (text) => parts.enqueue(bytesOf(text)),
    end() {
      parts.close();
      return module;
    },
  };
}

// bytesOf returns the bytes that are written in base64.
export function bytesOf(text) {
  return Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

// hold makes target.onmessage keep what comes before a handler is set and hand it over then, in
// order. Messages {boot: …} are the shell's own and reach no handler. target is a Worker or, in a
// worker, self.
export function hold(target) {
  let early = [];
  let handler = null;
  target.addEventListener("message", (event) => {
    if (event.data?.boot) return;
    if (handler) handler.call(target, event);
    else early.push(event);
  });
  Object.defineProperty(target, "onmessage", {
    configurable: true,
    get: () => handler,
    set(next) {
      handler = next;
      if (!next) return;
      const waiting = early;
      early = [];
      for (const event of waiting) next.call(target, event);
    },
  });
  return target;
}
