// What the browser keeps of the page, if the user agrees. Settings stand in localStorage, where the next page finds them before it
// draws; tables and the view in IndexedDB, by session, that is by tab. All of it is under the page's own path: file:// pages may
// share one storage.
import { SAVED } from "./files.js";

const PAGE = "statlas " + location.pathname;
const STORE = "kept";
const NOW = PAGE + " now"; // in sessionStorage: what is open
const OTHERS = 3; // sessions kept beside this one

// keeping says what can be kept, and what the user said of it: {can, on, asked, prefs}. A page in a frame keeps nothing.
export function keeping() {
  try {
    const said = JSON.parse(localStorage.getItem(PAGE));
    return { can: Boolean(indexedDB) && top === window, on: Boolean(said?.on), asked: Boolean(said), prefs: said?.prefs ?? "{}" };
  } catch {
    return { can: false, on: false, asked: false, prefs: "{}" };
  }
}

// agree notes what the user said and the settings that stay, if they agreed; it tells whether tables can be kept.
export async function agree(on, prefs) {
  try {
    localStorage.setItem(PAGE, JSON.stringify(on ? { on, prefs } : { on }));
    if (on) await db();
    else await clear();
    return true;
  } catch {
    return false;
  }
}

// session is this tab's name: a reload finds it, another tab has another.
let session;
function own() {
  const key = PAGE + " tab";
  if (!session) {
    session = sessionStorage.getItem(key) ?? String(Math.random()).slice(2);
    sessionStorage.setItem(key, session);
  }
  return session;
}

let opening;
function db() {
  return (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(PAGE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => {
      request.result.onversionchange = close; // another tab forgets everything
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  }));
}

function close() {
  opening?.then((d) => d.close(), () => {});
  opening = null;
}

// within runs f on the store and gives the result of its request once everything is written.
async function within(mode, f) {
  const work = (await db()).transaction(STORE, mode);
  const request = f(work.objectStore(STORE));
  return new Promise((resolve, reject) => {
    work.oncomplete = () => resolve(request?.result);
    work.onabort = () => reject(work.error ?? request?.error);
  });
}

// of are the keys of a session: [session, handle] for the bytes of a table, [session, ""] for all else.
const of = (name) => IDBKeyRange.bound([name], [name, []]);

let due, next, alive, tell;
let writing = Promise.resolve();

// remember keeps text, which says what is open, and the sources of the tables by handle, soon; report hears "", quota, failed, or
// elsewhere: another tab had it forgotten. A reload finds the text even if it comes sooner.
export function remember(text, sources, report) {
  clearTimeout(due);
  tell = report;
  try {
    sessionStorage.setItem(NOW, text);
  } catch {
    // the database has it in a moment
  }
  next = () => {
    next = null;
    writing = writing.then(async () => keeping().on ? report(await write(text, sources)) : withdraw()).catch((error) => report(error?.name === "QuotaExceededError" ? "quota" : "failed"));
  };
  due = setTimeout(() => next?.(), 150);
}
addEventListener("pagehide", () => next?.());

// withdraw ends what is kept, as the user no longer agrees: another tab, which had everything forgotten, speaks for this one too.
function withdraw() {
  clearTimeout(due);
  next = null;
  forgetTab();
  tell?.("elsewhere");
  tell = null;
}
addEventListener("storage", ({ key }) => {
  if (tell && (key === PAGE || key === null) && !keeping().on) withdraw();
});

// write keeps bytes that are new and drops those of tables that went, in one go, and gives "".
async function write(text, sources) {
  const name = own();
  const had = (await within("readonly", (s) => s.getAllKeys(of(name)))).map((key) => key[1]);
  const added = Object.entries(sources).filter(([handle]) => !had.includes(handle));
  const put = (list) => within("readwrite", (s) => {
    for (const [handle, source] of list) s.put(source, [name, handle]);
    for (const handle of had) if (!(handle in sources)) s.delete([name, handle]);
    return s.put({ text, time: Date.now() }, [name, ""]);
  });
  try {
    await put(added.map(([handle, source]) => [handle, source instanceof Blob ? source : new Blob([source])]));
  } catch (error) { // a private window of WebKit keeps no Blobs, but bytes
    if (error?.name === "QuotaExceededError") throw error;
    await put(await Promise.all(added.map(async ([handle, source]) => [handle, source instanceof Blob ? await source.arrayBuffer() : source])));
  }
  alive ??= navigator.locks?.request(PAGE + name, { ifAvailable: true }, () => new Promise((gone) => addEventListener("pagehide", gone, { once: true }))); // this tab is alive
  return "";
}

// load gives what is kept of a session, null for nothing: {name, text, when, sources}.
async function load(name) {
  const keys = await within("readonly", (s) => s.getAllKeys(of(name)));
  const values = await within("readonly", (s) => s.getAll(of(name)));
  const state = values[keys.findIndex((key) => key[1] === "")];
  if (!state) return null;
  const when = new Date(state.time - 60_000 * new Date().getTimezoneOffset()).toISOString().slice(0, 16).replace("T", " ");
  const sources = Object.fromEntries(keys.map((key, i) => [key[1], values[i]]).filter(([handle]) => handle));
  return { name, text: state.text, time: state.time, when, sources };
}

// sessions gives what is kept of this tab and of the newest that has ended, each null for nothing. Very old ones go.
export async function sessions() {
  const keys = await within("readonly", (s) => s.getAllKeys());
  const held = (await navigator.locks?.query())?.held ?? [];
  const ended = keys.filter(([name, handle]) => handle === "" && name !== own() && !held.some((lock) => lock.name === PAGE + name));
  const others = (await Promise.all(ended.map(([name]) => load(name)))).filter(Boolean).sort((a, b) => b.time - a.time);
  for (const old of others.slice(OTHERS)) await dropSession(old.name);
  const mine = await load(own());
  if (mine) mine.text = sessionStorage.getItem(NOW) ?? mine.text;
  return { own: mine, other: others[0] ?? null };
}

// dropSession forgets a session, once what this one has taken over of it is written.
export async function dropSession(name) {
  next?.();
  await writing;
  return within("readwrite", (s) => s.delete(of(name)));
}

// clear forgets the tables.
async function clear() {
  clearTimeout(due);
  next = tell = null;
  await writing;
  close();
  if (!globalThis.indexedDB) return;
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(PAGE);
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}

// forget clears everything that the browser holds for this page, its copy for times without the server as well. It tells whether
// all of it went.
export async function forget() {
  const steps = [
    clear,
    () => localStorage.removeItem(PAGE),
    forgetTab,
    forgetProgram,
  ];
  let done = true;
  for (const step of steps) {
    try {
      await step();
    } catch {
      done = false;
    }
  }
  return done;
}

function forgetTab() {
  ["statlas.table", SAVED, PAGE + " tab", NOW].forEach((key) => sessionStorage.removeItem(key));
  session = null;
}

async function forgetProgram() {
  if (!location.protocol.startsWith("http") || !globalThis.caches) return;
  const base = new URL("./", location.href).href;
  for (const worker of (await navigator.serviceWorker?.getRegistrations()) ?? []) if (worker.scope === base) await worker.unregister();
  for (const name of await caches.keys()) if (name.startsWith(`statlas ${base} `)) await caches.delete(name);
}
