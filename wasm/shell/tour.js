// A walk over the page: each step rings an element and says what it is for, in a dialog beside it that leaves the page usable.
import { button, dress, make, taken } from "./over.js";

const GAP = 12; // px between ring, dialog and the window's edge

let guide = null; // while there is a tour

// tour begins with the first of job.tour, each {at, text}: at are selectors, of which the first that is on screen counts, and a
// step without one is skipped. The last one has job.links, {hash, text}.
export async function tour(job) {
  guide?.end();
  const before = document.activeElement;
  for (let waits = 0; waits < 100 && !document.querySelector("#chart, .grid"); waits++) await new Promise((go) => setTimeout(go, 50));
  guide?.end();
  guide = new Guide(job, before);
}

const seen = (el) => el.getClientRects().length > 0;
const found = ({ at }) => at.map((selector) => [...document.querySelectorAll(selector)].find(seen)).find(Boolean);

class Guide {
  #ends = new AbortController();

  constructor({ tour, links, lang, words }, before) {
    Object.assign(this, { steps: tour, words, before, at: -1 });
    this.ring = make("div", { className: "tour-ring" });
    this.count = make("span", { id: "tour-count" });
    this.text = make("p", { id: "tour-text", "aria-live": "polite" });
    this.links = make("div", { className: "tour-links" }, ...links.map(({ hash, text }) => make("a", { href: `#${hash}`, textContent: text, onclick: () => this.end() })));
    this.back = button(words["tour.back"], () => this.go(-1));
    this.next = button(words["tour.next"], () => this.go(1));
    this.close = button(words.close, () => this.end());
    const named = { role: "dialog", "aria-modal": "false", "aria-label": words.tour, "aria-describedby": "tour-text" };
    this.box = make("div", { className: "over tour", lang, ...named, onkeydown: (event) => this.#key(event) }, this.count, this.text, this.links, make("div", {}, this.back, this.next, this.close));
    document.body.append(this.ring, this.box);
    const { signal } = this.#ends;
    for (const event of ["scroll", "resize"]) addEventListener(event, () => this.#place(), { capture: true, signal });
    addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && this.end(), { signal }); // also from beside it
    const timer = setInterval(() => (document.documentElement.lang === this.spoken ? this.#place() : this.end()), 200);
    signal.addEventListener("abort", () => clearInterval(timer));
    this.spoken = document.documentElement.lang;
    this.go(1);
    this.next.focus();
  }

  // go takes the next step that way which has something to point at; without one it stays.
  go(way) {
    let at = this.at + way;
    while (this.steps[at] && !found(this.steps[at])) at += way;
    if (!this.steps[at]) return this.at < 0 ? this.end() : undefined;
    this.at = at;
    const last = at === this.steps.length - 1;
    this.count.textContent = `${at + 1} / ${this.steps.length}`;
    this.text.textContent = this.steps[at].text;
    this.links.hidden = !last;
    this.back.disabled = at === 0;
    this.next.disabled = last;
    if (!this.box.contains(document.activeElement) || document.activeElement.disabled) (last ? this.close : this.next).focus();
    found(this.steps[at]).scrollIntoView({ block: "nearest", inline: "nearest" });
    this.#place();
  }

  // #place rings the element, and puts the dialog under it, above it, left of it, or else at the bottom.
  #place() {
    const el = found(this.steps[this.at]);
    this.ring.hidden = !el;
    if (!el) return;
    const { left, top, right, bottom } = el.getBoundingClientRect();
    Object.assign(this.ring.style, { left: `${left - 4}px`, top: `${top - 4}px`, width: `${right - left + 8}px`, height: `${bottom - top + 8}px` });
    const { offsetWidth: wide, offsetHeight: high } = this.box;
    let x = Math.max(GAP, Math.min(left, innerWidth - wide - GAP));
    let y = innerHeight - high - GAP;
    if (bottom + high + 2 * GAP <= innerHeight) y = bottom + GAP;
    else if (top - high - 2 * GAP >= 0) y = top - high - GAP;
    else if (left - wide - 2 * GAP >= 0) [x, y] = [left - wide - GAP, Math.max(GAP, Math.min(top, y))];
    Object.assign(this.box.style, { left: `${x}px`, top: `${y}px` });
    dress(this.box, this.ring);
  }

  #key(event) {
    if (event.key === "Escape") this.end();
    else if (event.key === "ArrowRight") this.go(1);
    else if (event.key === "ArrowLeft") this.go(-1);
    else return;
    taken(event);
  }

  end() {
    if (guide === this) guide = null;
    const inside = this.box.contains(document.activeElement);
    this.#ends.abort();
    this.ring.remove();
    this.box.remove();
    if (inside) (this.before?.isConnected && this.before !== document.body ? this.before : document.querySelector(".find"))?.focus();
  }
}
