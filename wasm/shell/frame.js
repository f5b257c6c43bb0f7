// The page as a view in another page, its host: a door for messages {statlas: 1, type, …}, which the README describes. The host
// wrote the address of the frame, so that what stands in it, also in ?embed=ORIGIN, is the host's own word: it keeps messages
// from others, and gives nobody the tables of the user or of the server. Those are told to a host of the same origin only.
import { plain, refuse } from "./plain.js";

const VERSION = 1;
const PATIENCE = 5_000; // ms that a view waits to be told whose engine it shares
const AT_ONCE = 64; // requests that may wait for an answer

// frame returns the door of a page that stands in another's frame with ?embed, null for any other. engine names the program that
// engines shared must run.
export function frame(engine) {
  const given = new URLSearchParams(location.search);
  if (!given.has("embed")) return null;
  document.documentElement.classList.add("framed");
  if (parent === window) return null;
  return new Frame(given, engine);
}

class Frame {
  #named; // origins that the address names beside the page's own
  #port = null; // of an engine that the host gave, until it is used
  #lent = null; // the port in use
  #worker = null; // an engine of this page's own
  #private = false; // no engine comes through this host any more
  #come; // called when the host has said whose engine to use
  #waiting = 0;

  constructor(given, engine) {
    this.#named = given.get("embed").split(",").map((origin) => origin.trim());
    this.engine = given.has("share") ? new Promise((resolve) => (this.#come = resolve)) : Promise.resolve();
    addEventListener("message", (event) => this.#hear(event));
    addEventListener("pagehide", (event) => event.persisted || this.#lent?.terminate());
    addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && parent.focus());
    if (given.has("share")) this.tell({ type: "hello", engine });
    setTimeout(() => this.#come?.(), PATIENCE);
  }

  // borrowed returns the engine to ask next as if it were a Worker, null where this page is to start one.
  borrowed() {
    const port = this.#port;
    this.#port = null;
    if (port) [this.#lent, this.#worker] = [lent(port), null];
    return port;
  }

  // lends notes a worker of this page's own that others may ask. The host hears that one has taken another's place.
  lends(worker) {
    this.#lent = null;
    if (worker === this.#worker) return;
    if (this.#worker) this.tell({ type: "engine" });
    this.#worker = worker;
  }

  // apart tells whether the engine in use came through a host that may not see what it would be asked now.
  apart() {
    if (trusted(hostOrigin())) return false;
    this.#private = true;
    return Boolean(this.#lent);
  }

  // speak tells the host what happens on the page from now on.
  async speak() {
    let selected = "[]";
    statlas.on("error", (what) => this.#say({ type: "error", ...what }));
    statlas.on("change", (view) => {
      this.#say({ type: "change", view, hash: statlas.hash });
      if (own(view) && !trusted(hostOrigin())) return;
      const now = JSON.stringify(view.draw?.selected ?? []);
      if (now !== selected) this.#say({ type: "select", selected: JSON.parse((selected = now)) });
    });
    const app = document.getElementById("app");
    let height = 0;
    new ResizeObserver(() => {
      const now = Math.ceil(app.getBoundingClientRect().height);
      if (now && now !== height) this.tell({ type: "height", height: (height = now) });
    }).observe(app);
    await settled();
    this.tell({ type: "ready" });
  }

  // tell sends the host what anybody may know.
  tell(message, transfer) {
    const host = hostOrigin();
    for (const to of this.#audience()) if (!host || to === "*" || to === host) post(message, to, transfer);
  }

  // #say is tell for what tells of the table on screen.
  #say(message) {
    if (!own(statlas.view)) this.tell(message);
    else if (!onDisk && [undefined, location.origin].includes(hostOrigin())) post(message, location.origin);
  }

  #audience() {
    if (onDisk || this.#named.includes("*") || this.#named.includes("null")) return ["*"];
    return [location.origin, ...this.#named.filter((name) => origin(name) === name)];
  }

  #hears(from) {
    if (onDisk) return from === "null" || from === "file://";
    return from === location.origin || this.#named.includes("*") || this.#named.includes(from);
  }

  async #hear({ source, origin: from, data, ports }) {
    if (source !== parent || typeof data !== "object" || data === null || !("statlas" in data)) return;
    if (!this.#hears(from)) return console.warn(`statlas: messages of ${from} are not taken, ?embed= does not name it`);
    const id = ["number", "string"].includes(typeof data.id) && String(data.id).length <= 64 ? data.id : undefined;
    const reply = (message, moved) => post({ ...message, id }, from.startsWith("http") ? from : "*", moved);
    try {
      const [value, moved] = await this.#answer(data, from, ports);
      if (id !== undefined) reply({ type: "reply", value }, moved);
    } catch (error) {
      reply({ type: "error", code: error.code ?? "internal", text: String(error.message ?? error), args: error.args ?? [] });
    }
  }

  // #answer does what a message asks for and gives the value of its reply and what moves with it.
  async #answer(data, from, ports) {
    if (data.statlas !== VERSION) refuse("version", `messages of version ${VERSION} are understood here`);
    if (data.type === "engine") return [this.#use(ports[0])];
    if (data.type === "lend") return this.#lend();
    if (!["get", "set", "ask"].includes(data.type)) refuse("type", "no such type: get, set or ask");
    if (this.#waiting >= AT_ONCE) refuse("busy", `${AT_ONCE} requests wait already`);
    this.#waiting++;
    try {
      await settled();
      return [await this.#do(data, from)];
    } finally {
      this.#waiting--;
    }
  }

  async #do(data, from) {
    if (data.type === "set") {
      await statlas.show(plain(data.view));
      await settled();
      return own(statlas.view) && !trusted(from) ? null : now();
    }
    const question = data.type === "ask" ? plain(data.question) : {};
    if (typeof question === "string") refuse("malformed", "a question is an object");
    if (!trusted(from) && (own(statlas.view) || "table" in question)) refuse("private", "tables of the user or of the server are told to pages of the same origin only");
    return data.type === "get" ? now() : statlas.ask(question);
  }

  #use(port) {
    if (this.#private) return port?.close();
    this.#port = port ?? null;
    const come = this.#come;
    this.#come = null;
    if (come) come();
    else if (port || this.#lent) globalThis.statlasShell?.moved?.(""); // before there is a program it will ask itself
  }

  #lend() {
    if (!this.#worker || this.#lent) refuse("lent", "the engine is another view's");
    const { port1, port2 } = new MessageChannel();
    this.#worker.postMessage({ boot: { client: port1 } }, [port1]);
    return [null, [port2]];
  }
}

// settled waits until what the view shows is there.
async function settled() {
  await statlas.ready;
  for (let pauses = 0; statlas.busy && pauses < 1000; pauses++) await new Promise((resolve) => setTimeout(resolve, 10));
}

const onDisk = location.protocol === "file:";
const trusted = (from) => !onDisk && from === location.origin;
const own = (view) => Boolean(view.data?.startsWith("file:"));
const now = () => ({ view: statlas.view, hash: statlas.hash });

function post(message, to, transfer = []) {
  parent.postMessage({ statlas: VERSION, ...message }, to, transfer);
}

// hostOrigin is where the host is from, as far as the browser says; undefined where it does not.
function hostOrigin() {
  return location.ancestorOrigins?.[0] ?? origin(document.referrer);
}

function origin(address) {
  try {
    return new URL(address).origin;
  } catch {}
}

// lent makes a port to another view's engine look like a Worker. When that is gone the port closes, which not every browser
// tells: then its silence does.
function lent(port) {
  port.lent = true;
  port.terminate = () => {
    port.postMessage({ json: '{"id":0,"do":"leave"}' });
    port.close();
  };
  port.addEventListener("close", () => port.dispatchEvent(new Event("error")));
  return port;
}
