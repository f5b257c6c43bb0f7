import { packingWorker } from "./packing.js";
import { partsOfWorker } from "./parts.js";
import { compiler, fetched, hold, run } from "./run.js";

// startWorker waits for the page's {boot: {module, hash}}, for {boot: {program, hash}}, the program's address, or for the packed program
// in {boot: {part}} after {boot: {part}} and then {boot: {hash}}; that is compiled here as it comes, off the page's thread, and
// handed back. A worker for parts of files gets {boot: {module, role, port}}, one that packs gets no program. Whatever ends the program is an error event of the Worker on the page.
export function startWorker() {
  globalThis.statlasShell = { read, release: releaser(), parts: partsOfWorker(), clients: clientsOfWorker() };
  hold(self);
  packingWorker(read);
  let program = null; // as it comes in parts
  self.addEventListener("message", async (event) => {
    const boot = event.data?.boot;
    if (!boot || !("part" in boot || "module" in boot || "hash" in boot)) return;
    try {
      if (boot.part) {
        program ??= compiler();
        program.add(boot.part);
        return;
      }
      globalThis.statlasPort = boot.port;
      globalThis.statlasHash = boot.hash; // so that the program can open the dataset before it is asked to
      const module = boot.module ?? (await (boot.program ? fetched(boot.program) : program.end()));
      if (!boot.module) self.postMessage({ boot: { module } });
      await run(module, boot.role ?? "worker", reportError);
    } catch (error) {
      reportError(error);
    }
  });
}

// clientsOfWorker gives clients(join): it calls join with the port of each page that asks beside the one that started the worker.
function clientsOfWorker() {
  const early = [];
  let take = (port) => early.push(port);
  self.addEventListener("message", ({ data }) => data?.boot?.client && take(data.boot.client));
  return (join) => {
    take = join;
    early.forEach((port) => join(port));
  };
}

// releaser gives a function that frees an ArrayBuffer's memory at once: it moves to where nobody takes it. Left to the
// garbage collector, which holds an ArrayBuffer for small, a large file's buffers pile up to several times its size.
function releaser() {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  return (buffer) => port1.postMessage(null, [buffer]);
}

// read gives the bytes [from, to) of a File or Blob as an ArrayBuffer. WebKit refuses every blob to
// the workers of a file:// page; then the page reads, which costs its thread nothing.
async function read(blob, from, to) {
  const part = blob.slice(from, to);
  try {
    return await part.arrayBuffer();
  } catch (error) {
    if (error.name !== "NotReadableError") throw error;
    return readOnPage(part);
  }
}

function readOnPage(blob) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => (data instanceof ArrayBuffer ? resolve(data) : reject(new Error(data)));
    self.postMessage({ boot: { read: blob, reply: port2 } }, [port2]);
  });
}
