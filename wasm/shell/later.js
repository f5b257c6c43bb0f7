// The parts of the page that nobody waits for: a script each, which puts what it can do into statlasExtras. It comes from the
// site when it is first wanted, or out of the one-file page.

const PARTS = { pptx: "pptx" }; // of what is done; all else is done by the part "extras"

// extras gives extra(name, job): a promise of what comes of it when the part named does a job, which is JSON. script is the
// page's own, unpack(part) runs a part of the one-file page.
export function extras(script, unpack) {
  const here = {}; // promises by part
  globalThis.statlasExtras = {};
  const load = (part) => (script.src ? fetched(new URL(script.dataset[part], script.src)) : unpack(part));
  return async (name, job) => {
    const part = PARTS[name] ?? "extras";
    try {
      await (here[part] ??= load(part));
    } catch (error) {
      here[part] = null; // the network may come back
      throw error;
    }
    return statlasExtras[name](JSON.parse(job));
  };
}

function fetched(src) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src, onload: resolve });
    script.onerror = () => reject(new Error(`${src} did not load`));
    document.body.append(script);
  });
}
