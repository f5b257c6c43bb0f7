// Workers that read parts of a file for the engine's worker. They are the page's own, since not every browser lets the
// workers of a file:// page start workers, and talk to the engine through a port each.

// serveParts starts and ends part workers as the engine in worker asks; spawn gives a new worker, module is what
// it runs. It returns a function that ends them all, for when the engine itself has ended.
export function serveParts(worker, spawn, module) {
  let parts = [];
  const end = () => {
    for (const part of parts) part.terminate();
    parts = [];
  };
  worker.addEventListener("message", ({ data }) => {
    const wanted = data?.boot?.parts;
    if (wanted === undefined) return;
    end();
    const ports = Array.from({ length: wanted }, (_, index) => {
      const part = spawn();
      const { port1, port2 } = new MessageChannel();
      part.addEventListener("error", (event) => {
        event.preventDefault(); // the engine reads the file without it
        if (parts.includes(part)) worker.postMessage({ boot: { lost: index } });
      });
      part.postMessage({ boot: { module, role: "part", port: port1 } }, [port1]);
      parts.push(part);
      return port2;
    });
    if (wanted) worker.postMessage({ boot: { ports } }, ports);
  });
  return end;
}

// partsOfWorker gives the engine parts(n, ready, lost): it asks the page for n part workers and calls ready with their
// ports, and lost when one of them has died. parts(0) ends them.
export function partsOfWorker() {
  let asked = {};
  self.addEventListener("message", ({ data }) => {
    const { ports, lost } = data?.boot ?? {};
    if (ports) asked.ready?.(ports);
    else if (lost !== undefined) asked.lost?.();
  });
  return (wanted, ready, lost) => {
    asked = { ready, lost };
    self.postMessage({ boot: { parts: wanted } });
  };
}
