// One small driver over three engines, for the browser tests:
//
//	const browser = await launch("webkit");          // or "chromium", "firefox"
//	const page = await browser.open(url, { lang: "en", dark: true, width: 390, height: 844 });
//	await page.run((a, b) => a + b, 1, 2);           // a function, never a string: see page.mjs for the rest
//	await browser.close();
//
// Each open has a profile of its own: pages share nothing. WebKit always prefers English, whatever lang says.
import { openPuppet } from "./puppet.mjs";
import { openWebKit } from "./webkit.mjs";

export const engines = ["chromium", "firefox", "webkit"];

// launch returns a Browser; nothing starts before the first open.
export async function launch(engine) {
  if (!engines.includes(engine)) throw new Error(`no engine ${engine}: one of ${engines.join(", ")}`);
  return new Browser(engine);
}

class Browser {
  #pages = [];

  constructor(engine) {
    this.engine = engine;
  }

  // open starts a browser and goes to a page. A browser that does not come up, or whose driver says nothing, tells nothing of
  // the page: two more are tried.
  async open(url, options = {}) {
    const wanted = { lang: "zh-CN", dark: false, width: 1280, height: 800, ...options };
    for (let tries = 1; ; tries++) {
      let page;
      try {
        page = await (this.engine === "webkit" ? openWebKit(wanted) : openPuppet(this.engine, wanted));
        this.#pages.push(page);
        await page.goto(url);
        return page;
      } catch (error) {
        if (tries === 3 || (page && error.name !== "TimeoutError")) throw error;
        console.error(`${this.engine} did not come up, the next one is tried: ${error.message}`);
      }
    }
  }

  async close() {
    await Promise.all(this.#pages.splice(0).map((page) => page.close()));
  }
}
