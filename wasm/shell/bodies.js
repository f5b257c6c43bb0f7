// Functions' bodies, from streams: an opcode each, and what follows it from the stream of its kind.
//
// What is known is not shipped: alignments, which the opcode tells, and sizes of bodies. Depths of branches are counted from
// outside, which most often gives the same. And Go's functions are a loop around a table of branches, by which a call that
// comes back and a jump find their place: nested blocks, each with the places from some first one on. So a jump names its block
// from the one that it stands in, and a return address is told from the first place of the block behind. The few instructions
// that are half of all, as those that read the stack's pointer, are opcodes of our own with nothing to follow.

export const FIRST = 4096; // number of a program's first function, as the linker counts

// The streams; those of one number follow an opcode. From LOAD on there is one for each of the eight KINDs of what may stand
// before, which tells much of the number.
export const [NONE, LOCAL, GLOBAL, CALL, OTHER, OP, LOCALS, BRANCH, TABLE, LONG, JUMP, RETURN] = Array(12).keys();
export const [LOAD, STORE, I32, I64] = [16, 24, 32, 40];
export const STREAMS = 48; // NONE and some others are of no bytes

// Opcodes of our own: a constant of more than two bytes, a jump (a constant into local variable 0, which is the place), and a
// return address (the function's number and the place).
export const [LONGS, JUMPS, RETURNS] = [0xf1, 0xf2, 0xf0];

export const [BLOCK, IF, END, BR, BR_IF, BRANCHES, INDIRECT, SET, I32_CONST, CONST, F32, F64, MORE] = [0x02, 0x04, 0x0b, 0x0c, 0x0d, 0x0e, 0x11, 0x21, 0x41, 0x42, 0x43, 0x44, 0xfc];
export const ZEROS = { 10: 2, 11: 1 }; // behind MORE: of memory.copy and memory.fill

// WHOLE are the instructions that are opcodes of our own from KNOWN on.
export const KNOWN = 0xd8;
export const WHOLE = [[0x22, 1, 0x24, 0], [0x23, 0, 0x21, 1], [0x20, 1], [0x20, 2], [0x20, 3], [0x20, 4], [0x20, 0], [0x21, 2], [0x21, 3], [0x21, 4], [0x22, 2], [0x23, 2]];

export const UNEVEN = 255; // behind it an offset stands as it is; what is below is one in words of eight bytes

export const SPECIAL = 255;
export const FOLLOWS = new Uint8Array(256); // stream of the number that follows an opcode, or SPECIAL: something else does
export const ALIGNED = new Int8Array(256).fill(-1);
export const KIND = new Uint8Array(256); // of each opcode
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
const kind = (number, ...opcodes) => opcodes.forEach((op) => (KIND[op] = number));
kind(1, KNOWN + 2); // the stack's pointer
kind(2, 0xa7); // an address
kind(3, 0x29, 0x31); // what is loaded
kind(4, CONST, LONGS, RETURNS);
kind(5, 0x20, KNOWN + 3, KNOWN + 4, KNOWN + 5, KNOWN + 6); // a local variable
kind(6, 0xad); // a condition or an address, as 64 bits
kind(7, 0x37); // a store
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
  const blocks = new Blocks();
  for (let before = 0; blocks.depth; ) {
    const op = w.read(OP);
    if (op === undefined) throw new Error("the program is damaged");
    if (FOLLOWS[op] === SPECIAL) special(w, op, blocks, base);
    else w.instruction(op, FOLLOWS[op] < LOAD ? FOLLOWS[op] : FOLLOWS[op] + before);
    before = KIND[op];
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

  // instruction writes one, or those that are one opcode of our own, with its number from the stream.
  instruction(op, stream) {
    const { bytes } = this;
    let { to } = this;
    const whole = op < KNOWN ? undefined : WHOLE[op - KNOWN];
    if (whole) for (let k = 0; k < whole.length; k++) bytes[to++] = whole[k];
    else bytes[to++] = op;
    if (stream !== NONE) {
      const from = this.streams[stream];
      let at = this.at[stream];
      let words = UNEVEN;
      if (ALIGNED[op] >= 0) {
        bytes[to++] = ALIGNED[op];
        words = from[at++];
      }
      if (words === UNEVEN) {
        while (from[at] > 127) bytes[to++] = from[at++];
        bytes[to++] = from[at++];
      } else if (words < 16) {
        bytes[to++] = 8 * words;
      } else {
        bytes[to++] = ((8 * words) & 127) | 128;
        bytes[to++] = words >> 4;
      }
      this.at[stream] = at;
    }
    this.to = to;
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
