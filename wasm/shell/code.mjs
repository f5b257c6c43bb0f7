// Writes a program's code as code.js reads it.
import { ALIGNED, BLOCK, BR, BRANCH, BRANCHES, BR_IF, Blocks, CONST, END, F32, F64, FIRST, FOLLOWS, I32_CONST, IF, INDIRECT, JUMP, JUMPS, KIND, KNOWN, LOAD, LOCALS, LONG, LONGS, MORE, NONE, OP, OTHER, RETURN, RETURNS, SET, SPECIAL, STREAMS, TABLE, UNEVEN, WHOLE, ZEROS } from "./bodies.js";
import { CODE, restorer, unsigned } from "./code.js";
import { paired } from "./pairs.mjs";

const CHUNK = 3 << 20; // bytes of code from which a chunk is full: fewer pack smaller, more are restored while others come

// inStreams returns the program with its code in streams.
export function inStreams(program) {
  const out = [];
  let from = 0;
  for (let at = 8; at < program.length; ) {
    const size = unsigned(program, at + 1);
    const end = size.end + size.value;
    if (program[at] === CODE) {
      out.push(program.subarray(from, at), section(program, at, size.end, end));
      from = end;
    }
    at = end;
  }
  const shipped = Buffer.concat([...out, program.subarray(from)]);
  check(program, shipped);
  return shipped;
}

function section(program, from, at, end) {
  at = unsigned(program, at).end; // how many functions
  const head = program.subarray(from, at);
  const all = chunks(program, at, end);
  const { pairs, sequences } = paired(all.map(({ streams }) => streams[OP]));
  const parts = all.map(({ functions, size, streams }, k) => {
    const ops = streams[OP].length;
    streams[OP] = sequences[k];
    return Buffer.concat([...[functions, size, ops, ...streams.map(({ length }) => length)].map(bytesOf), ...streams.map((s) => Buffer.from(s))]);
  });
  const body = Buffer.concat([Buffer.from([head.length]), head, Buffer.from([pairs.length, ...pairs.flat()]), ...parts]);
  return Buffer.concat([Buffer.from([CODE]), bytesOf(body.length), body]);
}

function chunks(program, at, end) {
  const out = [];
  for (let number = FIRST; at < end; ) {
    const [from, first] = [at, number];
    const streams = Array.from({ length: STREAMS }, () => []);
    while (at < end && at - from < CHUNK) {
      const size = unsigned(program, at);
      at = size.end + size.value;
      new Body(program, size.end, streams).take(at, 65536 * number++);
    }
    out.push({ functions: number - first, size: at - from, streams });
  }
  return out;
}

// A Body is a function's, taken apart into streams.
class Body {
  #blocks = new Blocks();
  #before = 0; // kind of the instruction before

  constructor(program, at, streams) {
    Object.assign(this, { program, at, streams });
  }

  give(stream, n) {
    while (n--) this.streams[stream].push(this.program[this.at++]);
  }

  giveNumber(stream) {
    this.give(stream, unsigned(this.program, this.at).end - this.at);
  }

  giveNumbers(stream, n) {
    while (n--) this.giveNumber(stream);
  }

  // number goes on behind one that is not shipped as it stands.
  number() {
    const { value, end } = unsigned(this.program, this.at);
    this.at = end;
    return value;
  }

  // take takes all of a body that ends at end; its return addresses count from base.
  take(end, base) {
    this.giveNumbers(LOCALS, 1 + 2 * unsigned(this.program, this.at).value);
    while (this.at < end) {
      const own = this.whole() ?? this.constant(base) ?? this.jump();
      const op = own ?? this.program[this.at++];
      this.streams[OP].push(op);
      if (!own) this.operands(op);
      this.#before = KIND[op];
    }
  }

  // whole takes instructions that are one opcode of our own.
  whole() {
    const found = WHOLE.findIndex((bytes) => bytes.every((b, i) => this.program[this.at + i] === b));
    if (found < 0) return;
    this.at += WHOLE[found].length;
    return KNOWN + found;
  }

  // constant takes a return address or a constant that is long.
  constant(base) {
    if (this.program[this.at] !== CONST) return;
    const { value, end } = unsigned(this.program, this.at + 1);
    const next = this.#blocks.first(1);
    if (next !== undefined && value >= base && value < base + 65536) {
      this.at = end;
      this.streams[RETURN].push(...signedBytes(value - base - next));
      return RETURNS;
    }
    if (end - this.at < 4) return;
    this.at++;
    this.giveNumber(LONG);
    return LONGS;
  }

  jump() {
    if (this.program[this.at] !== I32_CONST) return;
    const { value, end } = unsigned(this.program, this.at + 1);
    const behind = this.#blocks.behind(value);
    if (this.program[end] !== SET || this.program[end + 1] !== 0 || behind === undefined) return;
    this.at = end + 2;
    this.streams[JUMP].push(...signedBytes(behind));
    return JUMPS;
  }

  operands(op) {
    if (FOLLOWS[op] !== SPECIAL) {
      if (FOLLOWS[op] === NONE) return;
      const stream = FOLLOWS[op] >= LOAD ? FOLLOWS[op] + this.#before : FOLLOWS[op];
      if (ALIGNED[op] >= 0) this.offset(stream);
      else this.giveNumber(stream);
    } else if (op === END) this.#blocks.end();
    else if (op === BR || op === BR_IF) this.streams[BRANCH].push(this.#blocks.depth - this.number());
    else if (op >= BLOCK && op <= IF) {
      this.#blocks.depth++;
      this.give(OP, 1);
    } else if (op === BRANCHES) this.branches();
    else if (op === F32) this.give(OTHER, 4);
    else if (op === F64) this.give(OTHER, 8);
    else if (op === INDIRECT) this.giveNumbers(OTHER, 2);
    else if (op === MORE) {
      this.give(OP, 1);
      this.at += ZEROS[this.program[this.at - 1]] ?? 0;
    }
  }

  // offset takes the alignment, which is known, and an offset.
  offset(stream) {
    const { value, end } = unsigned(this.program, ++this.at);
    const words = value % 8 === 0 && value / 8 < UNEVEN;
    this.streams[stream].push(words ? value / 8 : UNEVEN);
    if (words) this.at = end;
    else this.giveNumber(stream);
  }

  branches() {
    const count = this.number();
    const all = Array.from({ length: count + 1 }, () => this.number());
    this.streams[TABLE].push(...bytesOf(count), ...all.map((block, i) => block - (all[i - 1] ?? 0)));
    this.#blocks.table(all);
  }
}

function bytesOf(value) {
  const out = [];
  for (; value > 127; value = Math.floor(value / 128)) out.push((value & 127) | 128);
  return Buffer.from([...out, value]);
}

const signedBytes = (value) => bytesOf(value < 0 ? -2 * value - 1 : 2 * value);

// check restores the program, in pieces as they may come; one that is not as it was is refused.
function check(program, shipped) {
  const restored = restorer();
  const pieces = [];
  for (let at = 0, size = 1; at < shipped.length; at += size, size = (size * 7) % 65537) pieces.push(restored(shipped.subarray(at, at + size)));
  if (!Buffer.concat([...pieces, restored(null)]).equals(program)) throw new Error("slim: the program's code does not come back as it was");
}
