// The presentation's own part of the page: full screen, keys, black, and the speaker's notes, here or in a window of their own.
// Which slide is shown is Go's to say: it calls present for each, and hears commands by statlasShell.slide.
import { make } from "./over.js";
import sheet from "./present.css";
import { speaker } from "./speaker.js";

const KEYS = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", ArrowLeft: "back", ArrowUp: "back", PageUp: "back",
  Home: "first", End: "last", Escape: "leave", " ": " ",
  b: "black", B: "black", ".": "black", s: "notes", S: "notes", n: "notes", N: "notes", w: "window", W: "window",
};

let stage = null; // while there is a presentation

// present shows the slide job.at of job.slides, each {title, notes}; without any it ends the presentation.
export function present(job) {
  if (!job.slides) return stage?.end();
  stage ??= new Stage(job.words);
  stage.show(job);
}

class Stage {
  #over = document.createElement("div");
  #ends = new AbortController();
  #style = new CSSStyleSheet();
  #speaker = null;
  #full = false; // the screen has been ours
  #seen = 0; // timer of the bar

  constructor(words) {
    this.words = words;
    this.#style.replaceSync(sheet);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#style];
    this.#build();
    document.activeElement?.blur();
    const { signal } = this.#ends;
    document.addEventListener("keydown", (event) => this.key(event), { capture: true, signal });
    document.addEventListener("pointermove", () => this.#glance(), { signal });
    document.addEventListener("pointerdown", () => {
      this.#glance();
      if (this.#speaker && !document.fullscreenElement) this.#fill(); // it went for the speaker's window
    }, { signal });
    document.addEventListener("fullscreenchange", () => this.#changed(), { signal });
    this.#fill();
  }

  // #fill takes the whole screen; where the browser does not give it, the stage fills the window.
  #fill() {
    document.documentElement.requestFullscreen?.().then(() => (this.#full = true), () => {});
  }

  #build() {
    const div = (className, more) => make("div", { className, ...more });
    const button = (command, text) => make("button", { type: "button", textContent: text, title: this.words[command], "aria-label": this.words[command], onclick: () => this.do(command) });
    this.#over.className = "stage";
    this.notes = div("stage-notes", { hidden: true });
    this.black = div("stage-black", { hidden: true, onclick: () => this.do("black") });
    this.count = make("span", { className: "stage-count" });
    this.bar = div("stage-bar");
    this.bar.append(button("back", "◀"), this.count, button("next", "▶"));
    for (const command of ["notes", "window", "black", "leave"]) this.bar.append(button(command, this.words[command]));
    this.#over.append(this.notes, this.bar, this.black);
    document.body.append(this.#over);
  }

  show({ slides, at, lang }) {
    this.slides = slides;
    this.at = at;
    this.#over.lang = lang;
    this.black.hidden = true;
    this.count.textContent = `${at + 1} / ${slides.length}`;
    this.notes.textContent = slides[at].notes || this.words.none;
    this.#speaker?.show(this);
  }

  // key does what a key says, here or in the speaker's window. Those of a field or of a focused button are theirs.
  key(event) {
    const command = KEYS[event.key];
    if (!command || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.closest?.("input, select, textarea") && command !== "leave") return;
    if (event.key === " " && event.target.closest?.("button")) return;
    event.preventDefault();
    event.stopPropagation();
    this.do(command);
  }

  do(command) {
    if (command === "black") this.black.hidden = !this.black.hidden;
    else if (command === "notes") this.notes.hidden = !this.notes.hidden;
    else if (command === "window") this.#open();
    else if (command === "leave") this.end();
    else statlasShell.slide(command);
  }

  // #open shows the notes in a window of their own; where the browser opens none, here. Chromium takes the screen from who opens a
  // window: the presentation goes on in its own, and a click there takes the screen again.
  #open() {
    this.#full = false;
    this.#speaker = speaker(this);
    setTimeout(() => (this.#full = document.fullscreenElement !== null), 1000);
    this.notes.hidden = this.#speaker !== null;
  }

  #glance() {
    clearTimeout(this.#seen);
    this.bar.classList.add("seen");
    this.#seen = setTimeout(() => this.bar.classList.remove("seen"), 2500);
  }

  #changed() {
    if (this.#full && !document.fullscreenElement) this.end(); // the browser's own Escape
  }

  end() {
    stage = null;
    this.#ends.abort();
    this.#speaker?.close();
    this.#over.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((s) => s !== this.#style);
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    statlasShell.slide("leave");
  }
}
