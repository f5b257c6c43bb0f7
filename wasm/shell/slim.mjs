// Makes a Go program for WebAssembly smaller without changing what it does: slim(bytes) returns the new program, and the
// names of its functions by the numbers by which it calls them.
//
// The linker cuts the program's data wherever eight zero bytes stand, into so many segments that their heads weigh more
// than the zeros; here they become a few. And of each function it writes which machine step belongs to which line
// of which file; only traces of a crash show that. The table of functions itself goes into a section of its own, out of
// which run.js puts it back, and most functions are called by numbers. The code itself is shipped in streams, as code.js says.
import { inStreams } from "./code.mjs";
import { withoutFunctions } from "./functions.mjs";
import { forEachLine, tablesOf } from "./gotables.mjs";

const DATA = 11; // the id of a module's data section
const GAP = 64; // zero bytes from which a new segment is worth its head

export function slim(program) {
  const out = [program.subarray(0, 8)];
  let names = [];
  for (let at = 8; at < program.length; ) {
    const size = unsigned(program, at + 1);
    const end = size.end + size.value;
    if (program[at] === DATA) {
      const data = withoutLines(image(program, size.end));
      const functions = withoutFunctions(data);
      names = functions.names;
      out.push(dataSection(data), customSection("functions", functions.section));
    } else {
      out.push(program.subarray(at, end));
    }
    at = end;
  }
  return { program: inStreams(Buffer.concat(out)), names };
}

// image lays a data section out as it will stand in memory: bytes from address base on.
function image(program, at) {
  const segments = [];
  const count = unsigned(program, at);
  at = count.end;
  for (let k = 0; k < count.value; k++) {
    if (program[at] !== 0 || program[at + 1] !== 0x41) throw new Error("slim: a data segment that is not at a constant address of memory 0");
    const address = unsigned(program, at + 2); // signed, but below 2 GB the same
    const size = unsigned(program, address.end + 1); // past the end of the address
    segments.push({ address: address.value, bytes: program.subarray(size.end, size.end + size.value) });
    at = size.end + size.value;
  }
  const base = segments[0].address;
  const last = segments.at(-1); // they ascend
  const memory = Buffer.alloc(last.address + last.bytes.length - base);
  for (const { address, bytes } of segments) bytes.copy(memory, address - base);
  return { base, memory };
}

// dataSection writes an image as segments between runs of zeros, which memory holds anyway.
function dataSection({ base, memory }) {
  const segments = [];
  for (let from = 0; from < memory.length; ) {
    while (memory[from] === 0) from++;
    let to = from;
    for (let zeros = 0; to < memory.length && zeros < GAP; to++) zeros = memory[to] === 0 ? zeros + 1 : 0;
    let end = to;
    while (end > from && memory[end - 1] === 0) end--;
    if (end > from) segments.push(Buffer.from([0, 0x41]), addressBytes(base + from), Buffer.from([0x0b]), unsignedBytes(end - from), memory.subarray(from, end));
    from = to;
  }
  const body = Buffer.concat([unsignedBytes(segments.length / 5), ...segments]);
  return Buffer.concat([Buffer.from([DATA]), unsignedBytes(body.length), body]);
}

function customSection(name, bytes) {
  const body = Buffer.concat([unsignedBytes(name.length), Buffer.from(name), bytes]);
  return Buffer.concat([Buffer.from([0]), unsignedBytes(body.length), body]);
}

// withoutLines clears what only tells files and lines: offset 0 says that a function has no such table.
function withoutLines({ base, memory }) {
  const t = tablesOf(memory);
  forEachLine(memory, t, (at) => memory.writeUInt32LE(0, at));
  memory.fill(0, t.units, t.steps);
  return { base, memory };
}

// unsigned reads a number in LEB128 and where it ends.
function unsigned(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const b = bytes[at++];
    value += (b & 127) * 2 ** shift;
    if (b < 128) return { value, end: at };
  }
}

const unsignedBytes = (value) => leb(value, 128);

// An address is written as a signed number: its last byte must leave the sign's bit clear.
const addressBytes = (value) => leb(value, 64);

function leb(value, below) {
  const out = [];
  for (; value >= below; value = Math.floor(value / 128)) out.push((value & 127) | 128);
  return Buffer.from([...out, value]);
}
