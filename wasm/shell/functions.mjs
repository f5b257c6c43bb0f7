// Takes the linker's table of functions out of a program's data and writes it as functions.js reads it.
import { CALLED, COUNT, DATA, FIXED, HEAD, KIND, NAME, STEPS, TABLES, WORDS, bucketWords, fillBuckets, restore, tableEnd } from "./functions.js";
import { tablesOf } from "./gotables.mjs";

const MOST = 8; // columns there are of tables, and of data
const KEPT = /^(runtime|internal\/runtime)[./]/; // names that the runtime looks at, and that traces end with

// withoutFunctions clears the table in the image {base, memory} and returns it as the bytes of a section, with the names of
// all functions by their number. The tables by machine step are put in the order in which functions name them.
export function withoutFunctions({ base, memory }) {
  const t = tablesOf(memory);
  const records = Array.from({ length: t.count }, (_, k) => record(memory, t.functions, k));
  const end = records.at(-1).at + 4 * records.at(-1).words.length;
  const codes = orderSteps(memory, t, records);
  const { names, changed, numbered } = shortenNames(memory, t, records);
  const whole = Buffer.from(memory.subarray(t.functions, end));

  const word = (n) => records.map((r) => r.words[n]);
  const starts = [...word(0), memory.readInt32LE(t.functions + 8 * t.count)];
  const columns = [changes(starts), changes(records.map((r) => (r.at - t.functions) / 4)), changed, ...FIXED.map(word), codes.map(([first]) => first)];
  columns.push(...ragged(codes.map(([, ...others]) => others), DATA - TABLES), ...ragged(records.map((r) => r.data), MOST));
  const buckets = bucketsOf(memory, base, t.count);
  const section = write([base + t.functions, base + t.steps, base + buckets], [t.count, base + t.names, numbered], columns);

  memory.fill(0, t.functions, end);
  memory.fill(0, buckets, buckets + 4 * bucketWords(t.count));
  check(base, memory, section, t.functions, whole);
  return { section, names };
}

// bucketsOf returns where the buckets stand that say which function an address is in.
function bucketsOf(memory, base, count) {
  const buckets = Buffer.alloc(4 * bucketWords(count));
  fillBuckets(buckets, 0, count);
  let at = memory.indexOf(buckets);
  while (at >= 0 && (base + at) % 4) at = memory.indexOf(buckets, at + 1);
  if (at < 0) throw new Error("slim: the program has no such buckets of functions as this was written for");
  return at;
}

// shortenNames leaves only the names that are kept and calls the other functions by their number.
function shortenNames(memory, t, records) {
  const nameAt = (at) => memory.toString("latin1", at, memory.indexOf(0, at));
  const names = records.map((r) => nameAt(t.names + r.words[NAME]));
  const kept = names.map((name) => (KEPT.test(name) ? Buffer.from(`${name}\0`, "latin1") : null));
  let end = 1; // the first name is empty
  const places = kept.map((bytes) => (bytes ? (end += bytes.length) - bytes.length : 0));
  if (end + CALLED * names.length > t.units - t.names) throw new Error("slim: the names of functions leave no room for their numbers");
  memory.fill(0, t.names, t.units);
  Buffer.concat(kept.filter(Boolean)).copy(memory, t.names + 1);
  const changed = placesChanged(places);
  records.forEach((r, k) => memory.writeInt32LE(places[k] || end + CALLED * k, r.at + 4 * NAME));
  return { names, changed, numbered: end };
}

// placesChanged gives how far each kept name is from the one before, and 0 for the others.
function placesChanged(places) {
  let before = 0;
  return places.map((place) => {
    const change = place && place - before;
    before = place || before;
    return change;
  });
}

// write puts the columns behind a head that tells where each begins.
function write(places, others, columns) {
  const packed = columns.map((values) => Buffer.concat(values.map(number)));
  let at = 4 * (HEAD + columns.length);
  const head = [...places, at, ...others, ...packed.map(({ length }) => (at += length) - length)];
  return Buffer.concat([Buffer.from(Int32Array.from(head).buffer), ...packed]);
}

// check restores the table; what does not come back as it was is refused.
function check(base, memory, section, from, whole) {
  const trial = Buffer.alloc((base + memory.length + 3) & ~3); // whole words
  memory.copy(trial, base);
  restore(new Uint8Array(trial.buffer, trial.byteOffset, trial.length), new Uint8Array(section));
  if (!trial.subarray(base + from, base + from + whole.length).equals(whole)) throw new Error("slim: the table of functions does not come back as it was");
}

// record reads function k: where its record stands, its words, which of them are tables by machine step, and its data.
function record(memory, index, k) {
  const at = index + memory.readUInt32LE(index + 8 * k + 4);
  const tables = memory.readUInt32LE(at + 4 * COUNT);
  const data = memory[at + 4 * KIND + 3];
  if (tables > DATA - TABLES || data > MOST) throw new Error(`slim: function ${k} has ${tables} tables and ${data} data`);
  const words = Array.from({ length: WORDS + tables + data }, (_, i) => memory.readInt32LE(at + 4 * i));
  return { at, words, steps: [STEPS, ...Array.from({ length: tables }, (_, i) => WORDS + i)], data: words.slice(WORDS + tables) };
}

// orderSteps lays the tables by machine step one behind the other, as functions first name them, and returns the codes by
// which functions.js finds them.
function orderSteps(memory, t, records) {
  const seen = new Map(); // old offset → place in the order, new offset
  const tables = [];
  let next = 1; // offset 0 says that there is no table
  const code = (old) => {
    if (old === 0) return { code: 0, offset: 0 };
    const known = seen.get(old);
    if (known) return { code: seen.size + 1 - known.place, offset: known.offset };
    const bytes = Buffer.from(memory.subarray(t.steps + old, tableEnd(memory, t.steps + old)));
    seen.set(old, { place: seen.size, offset: next });
    tables.push(bytes);
    next += bytes.length;
    return { code: 1, offset: next - bytes.length };
  };
  const codes = records.map((r) => r.steps.map((word) => {
    const found = code(r.words[word]);
    memory.writeUInt32LE(found.offset, r.at + 4 * word);
    return found.code;
  }));
  memory.fill(0, t.steps, t.functions);
  Buffer.concat(tables).copy(memory, t.steps + 1);
  return codes;
}

// ragged turns rows of numbers into columns.
function ragged(rows, columns) {
  return Array.from({ length: columns }, (_, i) => rows.filter((row) => row.length > i).map((row) => row[i]));
}

function changes(values) {
  return values.map((value, k) => value - (values[k - 1] ?? 0));
}

function number(value) {
  let rest = ((value << 1) ^ (value >> 31)) >>> 0;
  const out = [];
  for (; rest > 127; rest >>>= 7) out.push((rest & 127) | 128);
  return Buffer.from([...out, rest]);
}
