// Steps that several tests take on a page.

// ready waits until the engine answers.
export async function ready(page) {
  await page.run(async () => void (await statlas.ready));
}

// shownAnswer waits until an answer of that kind is on screen, and returns it.
export function shownAnswer(page, kind) {
  return page.waitFor((kind) => statlas.answer?.kind === kind && statlas.answer, kind);
}

// text waits for an element and returns what it reads.
export function text(page, selector) {
  return page.waitFor((selector) => document.querySelector(selector)?.textContent.trim(), selector);
}
