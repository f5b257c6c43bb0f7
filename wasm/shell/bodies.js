// Functions' bodies, from streams: an opcode each, and what follows it from the stream of its kind.
//
// What is known is not shipped: alignments, which the opcode tells, and sizes of bodies. Depths of branches are counted from
// outside, which most often gives the same. And Go's functions are a loop around a table of branches, by which a call that
// comes back and a jump find their place: nested blocks, each with the places from some first one on. So a jump names its block
// from the one that it stands in, and a return address is told from the first place of the block behind.

export const FIRST = 4096; // number of a program's first function, as the linker counts

// The streams; those of one number follow an opcode.
export const [NONE, LOCAL, GLOBAL, LOAD, STORE, I32, I64, CALL, OTHER, OP, LOCALS, BRANCH, TABLE, LONG, JUMP, RETURN] = Array(16).keys();
export const STREAMS = 16; // NONE is one, of no bytes

// Opcodes of our own: a constant of more than two bytes, a jump (a constant into local variable 0, which is the place), and a
// return address (the function's number and the place).
export const [LONGS, JUMPS, RETURNS] = [0xf1, 0xf2, 0xf0];

export const [BLOCK, IF, END, BR, BR_IF, BRANCHES, INDIRECT, SET, I32_CONST, CONST, F32, F64, MORE] = [0x02, 0x04, 0x0b, 0x0c, 0x0d, 0x0e, 0x11, 0x21, 0x41, 0x42, 0x43, 0x44, 0xfc];
export const ZEROS = { 10: 2, 11: 1 }; // behind MORE: of memory.copy and memory.fill

export const SPECIAL = 255;
export const FOLLOWS = new Uint8Array(256); // stream of the number that follows an opcode, or SPECIAL: something else does
export const ALIGNED = new Int8Array(256).fill(-1);
const follows = (stream, from, to = from) => FOLLOWS.fill(stream, from, to + 1);
follows(CALL, 0x10);
follows(LOCAL, 0x20, 0x22);
follows(GLOBAL, 0x23, 0x24);
follows(LOAD, 0x28, 0x35);
follows(STORE, 0x36, 0x3e);
follows(OTHER, 0x3f, 0x40);
follows(I32, I32_CONST);
follows(I64, CONST);
for (const op of [LONGS, JUMPS, RETURNS, END, BR, BR_IF, BRANCHES, INDIRECT, F32, F64, MORE]) follows(SPECIAL, op);
follows(SPECIAL, BLOCK, IF);
ALIGNED.set([2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2], 0x28);

// Blocks follows where in a function's table of branches its body is; the writer and the reader of streams use it alike.
export class Blocks {
  depth = 1;
  #first = []; // place of each block of the table
  #level = -1; // depth of the block that ends next
  at = -1; // block of the table

  table(branches) {
    this.#first = [];
    branches.forEach((block, place) => (this.#first[block] ??= place));
    this.#first.push(branches.length);
    this.#level = this.depth;
    this.at = -1;
  }

  end() {
    if (this.depth-- !== this.#level) return;
    this.#level--;
    this.at++;
  }

  // first returns the first place of the block so many behind that where the body is, undefined when there is none.
  first(behind) {
    return this.#first[this.at + behind];
  }

  // behind returns how many blocks behind the place's is, when the place is its first.
  behind(place) {
    const block = this.#first.indexOf(place);
    return block < 0 || block === this.#first.length - 1 ? undefined : block - this.at;
  }
}

const SIZE = 5; // bytes that a body's size takes at most

// bodies writes those of the functions numbered [first, end), of size bytes.
export function bodies(streams, first, end, size) {
  const w = new Writer(streams, size + SIZE);
  for (let f = first; f < end; f++) {
    const from = w.to;
    w.to += SIZE; // room for the body's size
    w.copyNumbers(LOCALS, 2 * w.copyNumber(LOCALS));
    instructions(w, f * 65536);
    w.sized(from);
  }
  return w.bytes.subarray(0, w.to);
}

// instructions writes those of a function, whose return addresses count from base. It runs for millions of them.
function instructions(w, base) {
  const { bytes, at, streams } = w;
  const ops = streams[OP];
  const blocks = new Blocks();
  while (blocks.depth) {
    const op = ops[at[OP]++];
    if (op === undefined) throw new Error("the program is damaged");
    const stream = FOLLOWS[op];
    if (stream === SPECIAL) {
      special(w, op, blocks, base);
      continue;
    }
    let { to } = w;
    bytes[to++] = op;
    if (stream) {
      if (ALIGNED[op] >= 0) bytes[to++] = ALIGNED[op];
      const from = streams[stream];
      let i = at[stream];
      while (from[i] > 127) bytes[to++] = from[i++];
      bytes[to++] = from[i++];
      at[stream] = i;
    }
    w.to = to;
  }
}

function special(w, op, blocks, base) {
  if (op === RETURNS) return w.constant(CONST, base + blocks.first(1) + w.readSigned(RETURN));
  if (op === JUMPS) {
    w.constant(I32_CONST, blocks.first(w.readSigned(JUMP)));
    return w.write(SET, 0);
  }
  w.write(op === LONGS ? CONST : op);
  if (op === END) blocks.end();
  else if (op === BR || op === BR_IF) w.number(blocks.depth - w.read(BRANCH));
  else if (op === LONGS) w.copyNumber(LONG);
  else if (op === BRANCHES) blocks.table(w.branches());
  else if (op === F32) w.copy(OTHER, 4);
  else if (op === F64) w.copy(OTHER, 8);
  else if (op === INDIRECT) w.copyNumbers(OTHER, 2);
  else if (op === MORE) {
    w.copy(OP, 1);
    w.to += ZEROS[w.bytes[w.to - 1]] ?? 0;
  } else {
    blocks.depth++;
    w.copy(OP, 1);
  }
}

// A Writer takes from streams and writes into bytes.
class Writer {
  to = 0;

  constructor(streams, size) {
    this.streams = streams;
    this.at = new Int32Array(STREAMS); // place in each stream
    this.bytes = new Uint8Array(size);
  }

  write(...all) {
    for (const b of all) this.bytes[this.to++] = b;
  }

  copy(stream, n) {
    for (; n > 0; n--) this.bytes[this.to++] = this.streams[stream][this.at[stream]++];
  }

  // copyNumber returns what the number's first byte says.
  copyNumber(stream) {
    const from = this.streams[stream];
    const first = from[this.at[stream]];
    let b;
    do this.bytes[this.to++] = b = from[this.at[stream]++];
    while (b > 127);
    return first;
  }

  copyNumbers(stream, n) {
    for (; n > 0; n--) this.copyNumber(stream);
  }

  // branches writes a table of them, each to the block of the one before or to the next, and returns them.
  branches() {
    const count = this.readNumber(TABLE);
    this.number(count);
    const out = [];
    for (let block = 0; out.length <= count; out.push(block)) {
      block += this.read(TABLE);
      this.number(block);
    }
    return out;
  }

  read(stream) {
    return this.streams[stream][this.at[stream]++];
  }

  readNumber(stream) {
    for (let value = 0, shift = 0; ; shift += 7) {
      const b = this.read(stream);
      value |= (b & 127) << shift;
      if (b < 128) return value;
    }
  }

  readSigned(stream) {
    const value = this.readNumber(stream);
    return (value >>> 1) ^ -(value & 1);
  }

  number(value) {
    for (; value > 127; value = Math.floor(value / 128)) this.bytes[this.to++] = (value & 127) | 128;
    this.bytes[this.to++] = value;
  }

  // constant writes one of at least 0.
  constant(op, value) {
    this.bytes[this.to++] = op;
    for (; value > 63; value = Math.floor(value / 128)) this.bytes[this.to++] = (value & 127) | 128;
    this.bytes[this.to++] = value;
  }

  // sized writes the size of the body that begins at from, SIZE bytes on, in front of it.
  sized(from) {
    const end = this.to;
    this.to = from;
    this.number(end - from - SIZE);
    this.bytes.copyWithin(this.to, from + SIZE, end);
    this.to += end - from - SIZE;
    this.bytes.fill(0, this.to, end);
  }
}
