// <statlas-view src="statlas.html" view="data=…">: a view of Statlas on any page, as high as what it shows. All such elements
// on a page whose src is the same page share one engine. The script brings nothing else along.
import { engines } from "./engines.js";

const VERSION = 1;
const START = 480; // CSS pixels, before the view tells its height
const PATIENCE = 30_000; // ms to wait for a page that may not be one of ours
const EVENTS = new Set(["ready", "change", "select", "error"]);

const views = new Set(); // those on the page

class StatlasView extends HTMLElement {
  static observedAttributes = ["src", "view", "frozen", "title"];

  #frame = null;
  #address = null; // of the frame, a URL
  #heard = false; // something came of the frame
  #early = []; // messages to send then
  #waiting = new Map(); // id → {resolve, reject, moved}
  #last = 0;
  #ready;

  // ready is settled when the view answers.
  get ready() {
    return (this.#ready ??= promise()).promise;
  }

  // get gives {view, hash}: what is on screen now, as an object and as text.
  get() {
    return this.#ask({ type: "get" });
  }

  // set shows a view, given either way, and gives it as get does.
  set(view) {
    return this.#ask({ type: "set", view });
  }

  // ask answers a question of the table on screen.
  ask(question) {
    return this.#ask({ type: "ask", question });
  }

  connectedCallback() {
    const frame = (this.#frame = document.createElement("iframe"));
    frame.style.cssText = `border:0;display:block;width:100%;height:${START}px`;
    frame.setAttribute("loading", "eager");
    if (!this.style.display) this.style.display = "block";
    views.add(this);
    this.#load();
    (this.shadowRoot ?? this.attachShadow({ mode: "open" })).replaceChildren(frame);
  }

  disconnectedCallback() {
    this.#leave("the view is no longer on the page");
    views.delete(this);
    this.#frame = null;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#frame || before === now) return;
    if (name === "title") this.#frame.title = now ?? "Statlas";
    else if (name === "view") this.set(this.view).catch(() => {}); // the view tells of it as an event
    else this.#load();
  }

  // #load brings the page that src names into the frame.
  #load() {
    this.#leave("the view is loaded anew");
    this.#ready = undefined;
    this.#heard = false;
    this.#frame.title = this.title || "Statlas";
    const address = (this.#address = new URL(this.src, document.baseURI));
    const here = address.protocol === "file:" || address.origin === location.origin ? "" : location.protocol === "file:" ? "null" : location.origin;
    address.searchParams.set("embed", here);
    address.searchParams.set("share", "1");
    if (this.frozen) address.searchParams.set("frozen", this.frozen);
    address.hash = this.view;
    this.#frame.src = address;
    setTimeout(() => this.#heard || this.#address !== address || this.#absent(), PATIENCE);
  }

  #absent() {
    this.#leave(`there is no Statlas at ${this.src}`);
    this.#tell("error", { code: "no-view", text: `there is no Statlas at ${this.src}` });
  }

  // #leave gives up what is waited for.
  #leave(why) {
    engines.leave(this);
    for (const { reject } of this.#waiting.values()) reject(Object.assign(new Error(why), { code: "gone" }));
    this.#waiting.clear();
    this.#early = [];
  }

  #ask(message, moved = false) {
    if (!this.#frame) return Promise.reject(Object.assign(new Error("the view is not on the page"), { code: "gone" }));
    const id = ++this.#last;
    const { promise: answer, resolve, reject } = promise();
    this.#waiting.set(id, { resolve, reject, moved });
    this.send({ ...message, id });
    return answer;
  }

  // lend gives a port to the view's engine, for another view.
  lend() {
    return this.#ask({ type: "lend" }, true);
  }

  // send posts a message to the frame once its page is there.
  send(message, ports = []) {
    if (!this.#heard) return void this.#early.push([message, ports]);
    const to = this.#address.protocol === "file:" ? "*" : this.#address.origin;
    this.#frame.contentWindow?.postMessage({ statlas: VERSION, ...message }, to, ports);
  }

  // from tells whether an event is a message of this view's frame.
  from({ source, origin, data }) {
    if (!this.#frame || source !== this.#frame.contentWindow || data?.statlas !== VERSION) return false;
    return this.#address.protocol === "file:" ? !origin.startsWith("http") : origin === this.#address.origin;
  }

  // hear takes a message of the frame.
  hear({ data: { type, id, value, statlas, ...rest }, ports }) {
    this.#heard = true;
    for (const early of this.#early.splice(0)) this.send(...early);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting && type === "reply") waiting.resolve(waiting.moved ? ports[0] : value);
    else if (waiting) waiting.reject(Object.assign(new Error(rest.text), { code: rest.code, args: rest.args }));
    else if (type === "hello") engines.enter(this, this.#address.origin + this.#address.pathname + rest.engine);
    else if (type === "engine") engines.renew(this);
    else if (type === "height") this.#frame.style.height = `${Math.min(Math.max(rest.height, 32), 20_000)}px`;
    else if (EVENTS.has(type)) this.#tell(type, rest);
  }

  #tell(type, detail) {
    if (type === "ready") (this.#ready ??= promise()).resolve();
    this.dispatchEvent(new CustomEvent(`statlas-${type}`, { detail, bubbles: true, composed: true }));
  }
}

// Each attribute has a property; view may be given with or without its #.
for (const name of ["src", "view", "frozen"]) {
  Object.defineProperty(StatlasView.prototype, name, {
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      this.setAttribute(name, value);
    },
  });
}

function promise() {
  let settle;
  const made = new Promise((resolve, reject) => (settle = { resolve, reject }));
  return { promise: made, ...settle };
}

addEventListener("message", (event) => {
  for (const view of views) if (view.from(event)) return view.hear(event);
});
if (!customElements.get("statlas-view")) customElements.define("statlas-view", StatlasView);
