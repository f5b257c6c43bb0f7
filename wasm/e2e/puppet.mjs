// Chromium over its own protocol and Firefox over WebDriver BiDi, both through puppeteer-core.
import puppeteer from "puppeteer-core";
import { Page, watch } from "./page.mjs";
import { program } from "./program.mjs";

const chromiumArgs = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

function chromium({ lang }) {
  return {
    browser: "chrome",
    executablePath: program("chromium", "chromium-browser", "google-chrome"),
    args: [...chromiumArgs, `--lang=${lang}`, `--accept-lang=${lang}`],
    env: { ...process.env, LANGUAGE: lang },
  };
}

function firefox({ lang, dark }) {
  return {
    browser: "firefox",
    executablePath: program("firefox-esr", "firefox"),
    extraPrefsFirefox: {
      "intl.accept_languages": lang,
      "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
    },
  };
}

// openPuppet starts the engine with a fresh profile and an empty page.
export async function openPuppet(engine, options) {
  const settings = engine === "firefox" ? firefox(options) : chromium(options);
  const browser = await puppeteer.launch({ headless: true, protocolTimeout: 60_000, ...settings });
  // Firefox gives only a tab opened later the focus, without which no key presses a button.
  const tab = (engine === "chromium" && (await browser.pages())[0]) || (await browser.newPage());
  const { width, height, dark } = options;
  await tab.setViewport({ width, height });
  if (engine === "chromium") {
    await tab.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  }
  await tab.evaluateOnNewDocument(watch);
  return new Puppet(engine, browser, tab);
}

class Puppet extends Page {
  constructor(engine, browser, tab) {
    super();
    this.engine = engine;
    this.browser = browser;
    this.tab = tab; // puppeteer's own page, for what only one engine can do
    tab.on("console", (message) => message.type() === "error" && this.seen.errors.push(message.text()));
    tab.on("pageerror", (error) => this.seen.errors.push(String(error)));
    tab.on("request", (request) => this.seen.requests.push(request.url()));
  }

  async goto(url) {
    this.url = url;
    await this.tab.goto(url);
  }

  async run(fn, ...args) {
    return this.tab.evaluate(fn, ...args);
  }

  async click(selector) {
    await this.tab.locator(selector).click();
  }

  async type(selector, text) {
    await this.tab.type(selector, text);
  }

  async key(name) {
    await this.tab.keyboard.press(name);
  }

  async upload(selector, path) {
    const input = await this.tab.$(selector);
    await input.uploadFile(path);
  }

  async screenshot(path) {
    await this.tab.screenshot({ path });
  }

  async reload() {
    await this.collect();
    await this.tab.reload();
  }

  async close() {
    await this.browser.close();
  }
}
