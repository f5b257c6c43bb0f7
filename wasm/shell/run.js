// run starts the Go program in the given role, "page" or "worker". The promise settles only when
// the program has ended, which neither role ever does by itself: it rejects.
export async function run(module, role) {
  globalThis.statlasRole = role;
  const go = new Go();
  await go.run(await WebAssembly.instantiate(module, go.importObject));
  throw new Error("the program has ended");
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
