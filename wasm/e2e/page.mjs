// What pages of all engines share. An engine's page adds goto, run, click, type, key, upload,
// screenshot, reload and close.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const LIMIT = 30_000; // ms that waitFor waits; far more than anything takes

// watch runs in the page: it notes violations of the content policy and what was requested, and for
// a driver that hears nothing of the console also what stands there as an error.
export function watch(consoleToo) {
  if (globalThis.e2eSeen) return;
  const seen = (globalThis.e2eSeen = { errors: [], requests: [] });
  addEventListener("securitypolicyviolation", (event) => {
    seen.errors.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.requests.push(entry.name);
  }).observe({ type: "resource", buffered: true });
  if (!consoleToo) return;
  addEventListener("error", (event) => seen.errors.push(String(event.error ?? event.message)));
  addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
  const { error } = console;
  console.error = (...args) => {
    seen.errors.push(args.map(String).join(" "));
    error.apply(console, args);
  };
}

export class Page {
  seen = { errors: [], requests: [] }; // what was noted outside the page or before a reload
  url = "";

  // waitFor polls until fn, run in the page, returns something true, and returns that.
  async waitFor(fn, ...args) {
    const end = Date.now() + LIMIT;
    for (;;) {
      const value = await this.run(fn, ...args);
      if (value) return value;
      if (Date.now() > end) throw await this.#late(fn, args);
      await sleep(30);
    }
  }

  async #late(fn, args) {
    const dir = join(import.meta.dirname, "../../dist/e2e");
    mkdirSync(dir, { recursive: true });
    const file = join(dir, `${this.engine}-${Date.now()}.png`);
    await this.screenshot(file);
    const { errors } = await this.collect();
    return new Error(`waited for ${fn} ${JSON.stringify(args)}; see ${file}; errors: ${JSON.stringify(errors)}`);
  }

  // drop drags a file of the given bytes over the page and lets it fall.
  drop(name, bytes) {
    return this.dropAll({ [name]: bytes });
  }

  // dropAll drags files together, given as bytes by name.
  async dropAll(files) {
    const list = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]);
    await this.run(async (list) => {
      const dataTransfer = new DataTransfer();
      for (const [name, base64] of list) {
        dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      }
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, list);
  }

  // choose takes an option of a list or writes into a field, as a user does.
  async choose(selector, value) {
    await this.waitFor((selector) => document.querySelector(selector) !== null, selector);
    await this.run((selector, value) => {
      const field = document.querySelector(selector);
      field.value = value;
      if (field.value !== value) throw new Error(`${selector} offers no ${value}`);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }, selector, value);
  }

  // paste gives text, and html where the engine lets tests make such an event, to the focused element as Ctrl-V does.
  async paste(text, html) {
    await this.run((text, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      if (html) clipboardData.setData("text/html", html);
      const firefox = { data: text, dataType: "text/plain" }; // its own way, it empties the other
      const event = new ClipboardEvent("paste", { clipboardData, ...firefox, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    }, text, html);
  }

  // back and forward go one step within the page's own history.
  back() {
    return this.#step(-1);
  }

  forward() {
    return this.#step(1);
  }

  #step(by) {
    return this.run((by) => new Promise((resolve) => {
      addEventListener("popstate", () => resolve(null), { once: true });
      history.go(by);
    }), by);
  }

  // errors lists console errors, uncaught errors and violations of the content policy.
  async errors() {
    return (await this.collect()).errors;
  }

  // requests lists all requests that went elsewhere than to the page's own origin.
  async requests() {
    const own = this.url.startsWith("http") ? new URL(this.url).origin + "/" : "file:";
    const { requests } = await this.collect();
    return requests.filter((url) => !["blob:", "data:", "file:", own].some((start) => url.startsWith(start)));
  }

  // collect takes what the page itself noted over to this side.
  async collect() {
    const { errors, requests } = await this.run(() => {
      const { errors = [], requests = [] } = globalThis.e2eSeen ?? {};
      return { errors: errors.splice(0), requests: requests.splice(0) };
    });
    this.seen.errors.push(...errors);
    this.seen.requests.push(...requests);
    return this.seen;
  }
}
