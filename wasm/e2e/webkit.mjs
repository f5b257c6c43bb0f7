// WebKit: WebKitGTK's MiniBrowser under Xvfb, driven by plain W3C WebDriver.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Page, watch } from "./page.mjs";
import { freePort, program } from "./program.mjs";

const START = 20_000; // ms for a browser to come up
const COMMAND = 45_000; // ms for a command; the driver itself ends a script after 30 s
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // the standard's name for an element's id
const KEYS = {
  Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", Backspace: "\uE003", Delete: "\uE017", Home: "\uE011",
  End: "\uE010", PageUp: "\uE00E", PageDown: "\uE00F", ArrowLeft: "\uE012", ArrowUp: "\uE013",
  ArrowRight: "\uE014", ArrowDown: "\uE015",
};

// openWebKit starts a display where there is none, the driver, and a browser with an empty page. The browser's
// language is en-US: another would need the machine's locales.
export async function openWebKit({ dark, width, height }) {
  const started = [];
  const display = process.env.DISPLAY || (await startDisplay(started));
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    LC_ALL: "en_US.UTF-8",
    GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  };
  started.push(spawn(program("WebKitWebDriver"), [`--port=${port}`], { env, stdio: "ignore" }));
  const page = new WebKitPage(`http://127.0.0.1:${port}`, started);
  try {
    await page.begin(width, height);
  } catch (error) {
    await page.close();
    throw error;
  }
  return page;
}

function startDisplay(started) {
  const args = ["-displayfd", "3", "-screen", "0", "2000x1400x24", "-nolisten", "tcp"];
  const server = spawn(program("Xvfb"), args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  started.push(server);
  return new Promise((resolve, reject) => {
    server.on("exit", () => reject(new Error("Xvfb did not start")));
    server.stdio[3].once("data", (number) => resolve(`:${String(number).trim()}`));
  });
}

function miniBrowser() {
  for (const machine of readdirSync("/usr/lib")) {
    for (const version of ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]) {
      const path = join("/usr/lib", machine, version, "MiniBrowser");
      if (existsSync(path)) return path;
    }
  }
  throw new Error("MiniBrowser of WebKitGTK is not installed");
}

class WebKitPage extends Page {
  engine = "webkit";

  constructor(address, started) {
    super();
    this.address = address;
    this.started = started;
  }

  async begin(width, height) {
    const browserOptions = { binary: miniBrowser(), args: ["--automation"] };
    const capabilities = { alwaysMatch: { pageLoadStrategy: "none", "webkitgtk:browserOptions": browserOptions } };
    for (let tries = 0; !this.session; tries++) {
      try {
        this.session = (await this.send("POST", "/session", { capabilities }, START)).sessionId;
      } catch (error) {
        if (error.cause?.code !== "ECONNREFUSED" || tries > 100) throw error;
        await sleep(50);
      }
    }
    await this.ask("POST", "window/rect", { width, height });
    const [innerWidth, innerHeight] = await this.run(() => [window.innerWidth, window.innerHeight]);
    await this.ask("POST", "window/rect", { width: 2 * width - innerWidth, height: 2 * height - innerHeight });
  }

  // send gives the driver a command; one that it does not answer in time is a TimeoutError.
  async send(method, path, body, time = COMMAND) {
    const response = await fetch(this.address + path, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(time) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  ask(method, path, body) {
    return this.send(method, `/session/${this.session}/${path}`, body);
  }

  async goto(url) {
    this.url = url;
    await this.#leave(() => this.ask("POST", "url", { url }));
  }

  async run(fn, ...args) {
    const script = `const [args, done] = arguments;
      Promise.resolve().then(() => (${fn})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#execute({ script, args: [args] });
    if (error) throw new Error(error);
    return value;
  }

  // execute tries again where the document went away under the command.
  async #execute(command) {
    for (let tries = 0; ; tries++) {
      try {
        return await this.ask("POST", "execute/async", command);
      } catch (error) {
        if (tries > 20 || error.name === "TimeoutError" || /script timeout/.test(error.message)) throw error;
        await sleep(20);
      }
    }
  }

  async element(selector) {
    await this.waitFor((selector) => document.querySelector(selector) !== null, selector);
    return (await this.ask("POST", "element", { using: "css selector", value: selector }))[ELEMENT];
  }

  async click(selector) {
    const element = await this.element(selector);
    for (const end = Date.now() + 10_000; ; ) { // what lies over it may be on its way out
      try {
        return void (await this.ask("POST", `element/${element}/click`, {}));
      } catch (error) {
        if (!/intercepted/.test(error.message) || Date.now() > end) throw error;
      }
    }
  }

  async type(selector, text) {
    await this.ask("POST", `element/${await this.element(selector)}/value`, { text });
  }

  async key(name) {
    const value = KEYS[name] ?? name;
    const actions = ["keyDown", "keyUp"].map((type) => ({ type, value }));
    await this.ask("POST", "actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  async upload(selector, path) {
    await this.type(selector, path);
  }

  async screenshot(path) {
    writeFileSync(path, await this.ask("GET", "screenshot"), "base64");
  }

  async reload() {
    await this.collect();
    await this.#leave(() => this.ask("POST", "refresh", {}));
  }

  // leave goes to another document and watches it from its first moment that a command can reach:
  // this driver has no scripts that run before the page's own.
  async #leave(go) {
    await this.run(() => void (globalThis.e2eLeft = true));
    await go();
    await this.waitFor(() => !globalThis.e2eLeft && location.href !== "about:blank");
    await this.run(watch, true);
    await this.waitFor(() => document.readyState === "complete");
  }

  async close() {
    const started = this.started.splice(0);
    if (started.length && this.session) await this.send("DELETE", `/session/${this.session}`, undefined, START).catch(() => {}); // it may have died
    for (const child of started) child.kill();
  }
}
