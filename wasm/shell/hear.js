// What a series of a chart sounds like: higher is higher, on the scale of its axis, from left to right.

import { pause } from "./pause.js";

const LOW = 220; // Hz of the smallest value; the largest is two octaves higher
const OCTAVES = 2;

// heard are the series of an option that can be heard, each {series, name, entity, points}: lines with two values at least, those
// of entities where there are any. A point is {index, value, said}; value is null in a gap.
export function heard(option) {
  const all = [option.series].flat();
  const lines = all.flatMap((series, number) => {
    if (series.type !== "line" || series.silent) return [];
    const points = (series.data ?? []).map((item, index) => ({ index, value: valueOf(item), said: said(option, all, series, index) }));
    return points.filter(({ value }) => value !== null).length > 1 ? [{ series: number, name: series.name ?? "", entity: series.entity, points }] : [];
  });
  const named = lines.filter(({ entity }) => entity !== undefined);
  return named.length ? named : lines;
}

const placeOf = (item) => item?.value ?? item;

function valueOf(item) {
  const value = [placeOf(item)].flat().at(-1);
  return Number.isFinite(value) ? value : null;
}

// said is a point in words: what its own tip says, or its line of the tip that all series share, or else its place.
function said(option, all, series, index) {
  const item = series.data[index];
  const place = [placeOf(item)].flat();
  const x = [option.xAxis].flat()[series.xAxisIndex ?? 0];
  const own = item?.tip ?? series.tip?.[index];
  const shared = own ? [] : [all.find(({ id }) => id === "tips")?.data.find((tip) => place.length > 1 && tip.value?.[0] === place[0])?.tip ?? []].flat();
  const period = x?.data?.[place.length > 1 ? place[0] : index] ?? shared[0] ?? x?.axisLabel?.formatter?.(place[0]) ?? place[0];
  const line = own ?? shared.find((text) => text.startsWith(series.name)) ?? valueOf(item);
  return [String(period), ...[line ?? []].flat().filter((text) => text !== period)].join(pause());
}

// pitch gives the frequency of a value among those of points; on a logarithmic axis equal ratios are equal steps.
export function pitch(points, log) {
  const scale = log ? Math.log : Number;
  const all = points.flatMap(({ value }) => (value === null ? [] : [scale(value)]));
  const [least, most] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  return (value) => LOW * 2 ** (most > least ? ((scale(value) - least) / (most - least)) * OCTAVES : OCTAVES / 2);
}

// across is where a point of so many is heard, from -1, left, to 1.
const across = (at, count) => (count > 1 ? (2 * at) / (count - 1) - 1 : 0);

// A Voice sounds points. It has no engine for sound where the browser has none.
export class Voice {
  #context = null;
  #playing = [];

  // can reports whether there is sound, and makes ready for it: at a gesture of the user's.
  can() {
    const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
    if (Context) this.#context ??= new Context();
    this.#context?.resume();
    return Boolean(this.#context);
  }

  // now is the time of the sound in seconds, null while there is none.
  get now() {
    return this.#context?.state === "running" ? this.#context.currentTime : null;
  }

  // play sounds the points from one on, each for step seconds, a gap not at all; average, if not null, ticks where it is
  // crossed. It returns when the sound begins, as now tells.
  play(points, from, { step, log, average }) {
    this.stop();
    const of = pitch(points, log);
    const begin = this.#context.currentTime + 0.05;
    const tone = this.#tone("sine", begin, begin + (points.length - from) * step);
    let side = null;
    points.slice(from).forEach(({ value }, i) => {
      const time = begin + i * step;
      tone.gain.setTargetAtTime(value === null ? 0 : 0.25, time, 0.01);
      if (value === null) return;
      tone.frequency.setValueAtTime(of(value), time);
      tone.pan?.setValueAtTime(across(from + i, points.length), time);
      const now = average === null ? null : value >= average;
      if (side !== null && now !== side) this.#tone("triangle", time, time + 0.06, 1760, 0.3);
      side = now;
    });
    tone.gain.setTargetAtTime(0, begin + (points.length - from) * step - 0.05, 0.01);
    return begin;
  }

  // touch sounds one point shortly.
  touch(points, at, log) {
    this.stop();
    const { value } = points[at];
    if (value === null) return;
    const time = this.#context.currentTime;
    const tone = this.#tone("sine", time, time + 0.3);
    tone.frequency.setValueAtTime(pitch(points, log)(value), time);
    tone.pan?.setValueAtTime(across(at, points.length), time);
    tone.gain.setTargetAtTime(0.25, time, 0.01);
    tone.gain.setTargetAtTime(0, time + 0.2, 0.03);
  }

  #tone(type, begin, end, frequency, loud = 0) {
    const context = this.#context;
    const [source, gain, panner] = [context.createOscillator(), context.createGain(), context.createStereoPanner?.()];
    source.type = type;
    gain.gain.value = loud;
    if (frequency) source.frequency.value = frequency;
    source.connect(gain);
    (panner ? gain.connect(panner) : gain).connect(context.destination);
    source.start(begin);
    source.stop(end);
    this.#playing.push(source);
    return { frequency: source.frequency, gain: gain.gain, pan: panner?.pan };
  }

  stop() {
    for (const source of this.#playing.splice(0)) source.disconnect();
  }

  close() {
    this.stop();
    this.#context?.close();
    this.#context = null;
  }
}
