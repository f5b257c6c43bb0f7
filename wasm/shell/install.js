// Makes the served page stay on this computer: loaded once the page has come to rest. It tells the page of a new version, which
// comes whole or not at all, and takes it when the page asks.
const container = navigator.serviceWorker;
const base = new URL("./", location.href).href;

if (container && window === top) install();

async function install() {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = "manifest.webmanifest";
  document.head.append(link);
  if (await moved()) return leave();
  const registration = await container.register("sw.js", { updateViaCache: "none" });
  const tell = () => registration.waiting && container.controller && statlasShell.newer("");
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
  document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  statlasShell.renew = () => {
    container.addEventListener("controllerchange", () => location.reload());
    registration.waiting?.postMessage("renew");
  };
  tell();
}

// moved tells whether another site than ours stands at this address now. A server that does not answer says nothing.
async function moved() {
  try {
    const { ok, status, headers } = await fetch("sw.js", { method: "HEAD", cache: "no-store" });
    return ok ? !/javascript/.test(headers.get("Content-Type")) : status === 404 || status === 410;
  } catch {
    return false;
  }
}

// leave makes way for that site.
async function leave() {
  const registration = await container.getRegistration();
  if (!registration) return;
  await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`statlas ${base} `)) await caches.delete(name);
  location.reload();
}
