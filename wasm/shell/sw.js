// The service worker: the page from this computer, in one version, whether its server answers or not. The build writes before
// it what it keeps, digests of files by name, and their version. Tables are never kept.
const base = new URL("./", location.href).href;
const prefix = `statlas ${base} `;
const own = prefix + version;
const HASHED = /^[a-z]+-[0-9a-f]{12}\.[a-z]+$/;
const LIST = "data/index.json";

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", (event) => event.data === "renew" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method !== "GET" || !url.startsWith(base)) return;
  const name = url.slice(base.length).replace(/[?#][^]*/, "") || "index.html";
  if (name in kept || name === LIST || HASHED.test(name)) event.respondWith(answer(name, event.request));
});

// fill fetches all files of this version; if one does not come, or is another than the build made, there is no such version.
async function fill() {
  const cache = await caches.open(own);
  try {
    await Promise.all(Object.keys(kept).map(async (name) => {
      const response = await fetch(name === "index.html" ? "./" : name, { cache: HASHED.test(name) ? "default" : "no-cache" });
      if (!response.ok || (await digest(response.clone())) !== kept[name]) throw new Error(`${name} is not of this version`);
      await cache.put(name, response);
    }));
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

async function digest(response) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  return Array.from(hash.subarray(0, 6), (b) => b.toString(16).padStart(2, "0")).join("");
}

// tidy forgets other versions, unless a page of one may still be open beside the one that asked for this.
async function tidy() {
  await clients.claim();
  if ((await clients.matchAll({ type: "window" })).length > 1) return;
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== own) await caches.delete(name);
}

// answer gives what is kept. A page of an older version finds its own files, which have other names.
async function answer(name, request) {
  if (name === LIST) return fetch(request).catch(() => new Response(""));
  const cache = await caches.open(own);
  return (await cache.match(name)) || (HASHED.test(name) && (await caches.match(name))) || fetch(request);
}
