// The linker's table of functions, a tenth of the program over the wire as it stands in memory, is shipped column by
// column, in which form it packs to half. wasm/shell/functions.mjs writes what is read here, before the program starts.
//
// A function is a pair in the index, where its code begins and where its record stands, and the record: eleven
// words, then as many tables by machine step as COUNT says, then as many data that collecting garbage takes as the last
// byte of KIND says. All words but those of FIXED and the first are 0.
//
// Only functions of Go's runtime, which looks at its own names, keep them. The others are called by their number, f00042:
// the build lists which is which.

export const NAME = 1;
export const STEPS = 4; // a table by machine step that every function has
export const COUNT = 7;
export const KIND = 10;
export const WORDS = 11;
export const HEAD = 7; // words of the section before the columns' places
export const FIXED = [2, 3, COUNT, KIND]; // beside COUNT and KIND: arguments, and where it defers

export const CALLED = 7; // bytes of such a name with its end

// The runtime finds a function by the bucket that an address is in: in a program for WebAssembly BUCKETS for each function but
// the last, which has one; each of five words, of which the first is the function's place in the index and the others are 0.
const BUCKETS = 16;
const BUCKET = 5;
export const bucketWords = (functions) => BUCKET * BUCKETS * (functions - 1) + 1;

// Columns of the section: changes of where code begins, of records (in words) and of names (0 for a number), the words of
// FIXED, codes of STEPS; from TABLES on the codes of the tables, and from DATA on the data.
export const TABLES = 8;
export const DATA = 16;

// restore writes the table into memory, a Uint8Array, as section says: in words of 32 bits where the index, the tables, the
// buckets and the first column stand, how many functions there are, where names stand and from which of them on numbers do, then
// where each column begins, then the columns in numbers of seven bits a byte.
export function restore(memory, section) {
  const head = new Int32Array(section.buffer, section.byteOffset, section.length >> 2);
  const [index, steps, buckets, columns, count, names, numbered] = head;
  const at = head.slice(HEAD, columns >> 2); // where each column is read
  const words = new Int32Array(memory.buffer, memory.byteOffset + index);
  const seen = []; // tables in the order in which functions name them
  let next = 1;
  let start = 0;
  let record = 0;
  let name = 0;

  // number reads the next one of a column; its sign stands in the lowest bit.
  const number = (column) => {
    let i = at[column];
    let value = 0;
    let shift = 0;
    for (; section[i] > 127; shift += 7) value |= (section[i++] & 127) << shift;
    value |= section[i] << shift;
    at[column] = i + 1;
    return (value >>> 1) ^ -(value & 1);
  };

  // table reads a code: 0 is no table, 1 the next that no function has named yet, n + 2 the one before the last n.
  const table = (column) => {
    const code = number(column);
    if (code === 0) return 0;
    if (code > 1) return seen[seen.length + 1 - code];
    const offset = next;
    seen.push(offset);
    next = tableEnd(memory, steps + offset) - steps;
    return offset;
  };

  for (let k = 0; k < count; k++) {
    start += number(0);
    record += number(1);
    const change = number(2);
    name += change;
    words[2 * k] = words[record] = start;
    words[2 * k + 1] = 4 * record;
    words[record + NAME] = change ? name : numbered + CALLED * k;
    if (!change) call(memory, names + numbered + CALLED * k, k);
    for (let i = 0; i < FIXED.length; i++) words[record + FIXED[i]] = number(3 + i);
    words[record + STEPS] = table(7);
    let word = record + WORDS;
    for (let i = 0, n = words[record + COUNT]; i < n; i++) words[word++] = table(TABLES + i);
    for (let i = 0, n = words[record + KIND] >>> 24; i < n; i++) words[word++] = number(DATA + i);
  }
  words[2 * count] = start + number(0);
  fillBuckets(memory, buckets, count);
}

export function fillBuckets(memory, at, count) {
  const words = new Int32Array(memory.buffer, memory.byteOffset + at);
  for (let k = 0; k < bucketWords(count); k += BUCKET) words[k] = k / (BUCKET * BUCKETS);
}

// call writes a name of six letters; the byte behind it is 0.
function call(memory, at, number) {
  memory[at] = 102; // f
  for (let i = 5, rest = number; i > 0; i--) {
    memory[at + i] = 48 + (rest % 10);
    rest = (rest / 10) | 0;
  }
}

// tableEnd returns where the table at ends: pairs of a change of value and a count of steps, up to a change of 0
// that is not the first.
export function tableEnd(memory, at) {
  for (let first = true; first || memory[at] !== 0; first = false) {
    while (memory[at++] > 127);
    while (memory[at++] > 127);
  }
  return at + 1;
}
