// The player under the page: a series of the chart as sound, all of it or point by point. It plays when it is asked to,
// and is gone when its chart is.
import { heard, Voice } from "./hear.js";
import { button, dress, make, taken } from "./over.js";

const SPEEDS = [0.5, 1, 2, 4];
const STEP = 0.3; // seconds that a point sounds, of many less, so that all take
const LONGEST = 12; // seconds at most
const PATIENCE = 3000; // ms after which a browser that has not begun has nothing to sound with

const voice = new Voice();
let player = null; // while it is open

// listen opens the player for the chart of job.name with its words, and plays: the point that the keyboard is at, the entity job.entity,
// or the first series.
export function listen({ name, entity, lang, words }) {
  player?.close();
  player = new Player(document.getElementById(name), entity, lang, words);
}

const say = (el, text) => statlasChartEvent(el.id, "say", JSON.stringify({ text }));
const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, n) => values[n]);

class Player {
  #begun = null; // {time, from, step, asked} of what plays
  #timers = [];

  constructor(el, entity, lang, words) {
    Object.assign(this, { el, words, before: document.activeElement });
    if (!this.#take(entity)) return say(el, words.nothing);
    this.#build(lang);
    this.#timers = [setInterval(() => this.#follow(), 60)];
    document.addEventListener("visibilitychange", this.rest);
    this.slider.focus();
    this.#introduce();
    this.play(0);
  }

  // #take reads the series of what is drawn, and stays with the one it had.
  #take(entity) {
    const host = statlasShell.chart.shown(this.el);
    if (!host?.chart) return false;
    this.option = host.option;
    this.all = heard(host.option);
    const at = this.line?.name ?? null;
    const wanted = [({ name }) => name === at, ({ series }) => !this.line && series === host.at?.series, (line) => entity && line.entity === entity];
    this.line = wanted.map((is) => this.all.find(is)).find(Boolean) ?? this.all[0];
    return Boolean(this.line);
  }

  #build(lang) {
    const { words } = this;
    const tick = (text, more) => make("label", {}, make("input", { type: "checkbox", ...more }), text);
    this.button = button("", () => (this.#begun ? this.rest() : this.play()));
    this.slider = make("input", { type: "range", min: 0, step: 1, "aria-label": words.points, oninput: () => this.#touch() });
    this.text = make("p", {}); // not an output: what is to be said is said by the page, and not each point that sounds
    this.speed = make("select", { "aria-label": words.speed, onchange: () => this.#begun && this.play(this.at) }, ...SPEEDS.map((n) => make("option", { value: n, textContent: `${n}×`, selected: n === 1 })));
    this.average = tick(words.average, { onchange: () => this.#begun && this.play(this.at) });
    const reached = tick(words.reached, { checked: Boolean(statlasExtras.tone), onchange: ({ target }) => (statlasExtras.tone = target.checked ? tone : null) });
    this.bar = make("div", { className: "over listen", lang, role: "region", "aria-label": words.listen, onkeydown: (event) => this.#key(event) },
      this.text, this.slider, make("div", {}, this.button, this.speed, this.average, reached, button(words.close, () => this.close())));
    dress(this.bar);
    document.body.append(this.bar);
    this.#reset();
  }

  // #reset begins with the series in hand.
  #reset() {
    this.slider.max = this.line.points.length - 1;
    this.slider.value = 0;
    this.#label();
  }

  #label() {
    this.button.textContent = this.#begun ? this.words.stop : this.words.play;
  }

  get at() {
    return Number(this.slider.value);
  }

  get #log() {
    return logarithmic(this.option, this.line);
  }

  // #introduce says what is heard, from where to where, its least and its most.
  #introduce() {
    const { points, name } = this.line;
    const known = points.filter(({ value }) => value !== null).sort((a, b) => a.value - b.value);
    this.#tell(filled(this.words.plays, name, known[0].said, known.at(-1).said));
  }

  #tell(text) {
    this.text.textContent = text;
    say(this.el, text);
  }

  play(from = this.at >= this.line.points.length - 1 ? 0 : this.at) {
    if (!voice.can()) return this.#silent();
    const { points } = this.line;
    const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
    const step = Math.min(STEP, LONGEST / points.length) / Number(this.speed.value);
    const average = this.average.querySelector("input").checked ? known.reduce((a, b) => a + b, 0) / known.length : null;
    this.shownAt = null;
    this.#begun = { time: voice.play(points, from, { step, log: this.#log, average }), from, step, asked: performance.now() };
    this.#label();
  }

  // rest stops the sound where it is.
  rest = () => {
    voice.stop();
    this.#begun = null;
    this.#label();
  };

  // #follow shows the point that sounds, takes what is drawn anew, and closes where there is none any more.
  #follow() {
    if (!this.el.isConnected || (statlasShell.chart.shown(this.el)?.option !== this.option && !this.#again())) return this.close();
    if (!this.#begun) return;
    const { now } = voice;
    const { time, from, step, asked } = this.#begun;
    if (now === null) return performance.now() - asked > PATIENCE ? this.#silent() : undefined;
    const at = from + Math.floor((now - time) / step);
    if (at >= this.line.points.length) return this.rest();
    if (at >= from) this.#show(at);
  }

  #silent() {
    this.rest();
    this.#tell(this.words.silent);
  }

  #again() {
    const { name } = this.line;
    if (!this.#take()) return false;
    this.rest();
    dress(this.bar);
    if (this.line.name !== name || this.slider.max != this.line.points.length - 1) this.#reset();
    return true;
  }

  #show(at) {
    if (this.shownAt === at) return;
    this.shownAt = this.slider.value = at;
    const { series, points } = this.line;
    this.text.textContent = points[at].value === null ? filled(this.words.gap, points[at].said) : points[at].said;
    this.slider.setAttribute("aria-valuetext", this.text.textContent);
    const { chart } = statlasShell.chart.shown(this.el);
    chart.dispatchAction({ type: "showTip", seriesIndex: series, dataIndex: points[at].index });
  }

  // #touch sounds the point that a hand has gone to, and says it.
  #touch() {
    this.rest();
    this.shownAt = null;
    this.#show(this.at);
    say(this.el, this.text.textContent);
    if (voice.can()) voice.touch(this.line.points, this.at, this.#log);
  }

  #key(event) {
    if (event.key === "Escape") this.close();
    else if (event.target !== this.slider) return;
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") this.#other(event.key === "ArrowUp" ? -1 : 1);
    else if (event.key === " ") this.button.click();
    else if (event.key === "Home" || event.key === "End") this.#go(event.key === "Home" ? 0 : this.line.points.length - 1);
    else return;
    taken(event);
  }

  // #go goes to a point, also to where it stands: the browser would not tell of that.
  #go(at) {
    this.slider.value = at;
    this.#touch();
  }

  #other(way) {
    const next = this.all[this.all.indexOf(this.line) + way];
    if (!next) return;
    this.rest();
    this.line = next;
    this.#reset();
    this.#introduce();
  }

  close() {
    if (player === this) player = null;
    this.#timers.forEach(clearInterval);
    document.removeEventListener("visibilitychange", this.rest);
    const inside = this.bar?.contains(document.activeElement);
    this.bar?.remove();
    if (statlasExtras.tone) voice.stop(); // what the keyboard reaches still sounds
    else voice.close();
    if (inside) (this.before?.isConnected ? this.before : this.el).focus();
  }
}

// tone sounds the point that the keyboard reached in a chart.
function tone({ option, at }) {
  const all = heard(option);
  const line = all.find(({ series }) => series === at.series) ?? all[0];
  const place = line?.points.findIndex(({ index }) => index === at.index);
  if (place >= 0 && voice.can()) voice.touch(line.points, place, logarithmic(option, line));
}

const logarithmic = (option, { series }) => [option.yAxis].flat()[[option.series].flat()[series].yAxisIndex ?? 0]?.type === "log";
