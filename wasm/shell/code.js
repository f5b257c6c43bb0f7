// The code of a Go program for WebAssembly is shipped stream by stream: all opcodes of some thousand functions, then all their
// local variables, all offsets of loads … Alike stands beside alike, which packs a quarter smaller than instruction by
// instruction. What follows from something else is not shipped (bodies.js tells). wasm/shell/code.mjs writes what is read here.
//
// The section of code begins with a byte that counts those of its own head, and its head; then a byte that counts pairs, each a
// byte and the two for which it stands in the opcodes, themselves perhaps pairs. Chunks follow until its end: how many
// functions, how many bytes they are, how many their opcodes without pairs, and of each stream, in numbers of seven bits a byte,
// then the streams.
import { FIRST, OP, STREAMS, bodies } from "./bodies.js";

export const CODE = 10; // id of the section of functions' bodies

// code gives a TransformStream that takes the shipped program and gives what is to be compiled, as it comes.
export function code() {
  const restored = restorer();
  return new TransformStream({
    transform: (bytes, to) => to.enqueue(restored(bytes)),
    flush: (to) => to.enqueue(restored(null)),
  });
}

// restorer returns a function that takes the next bytes of a program, null at its end, and returns those that are ready.
export function restorer() {
  let waiting = []; // what has come and is not ready
  let length = 0; // of it
  let wanted = 0; // from how many bytes on more is known
  let pass = 8; // bytes to go by as they are
  let left = 0; // bytes of chunks still to come
  let number = FIRST; // of the next function
  let pairs; // by their byte

  // next returns what the bytes from at on become and where they end, undefined when not all of them are here.
  function next(bytes, at) {
    if (pass) {
      const end = Math.min(bytes.length, at + pass);
      pass -= end - at;
      return { ready: bytes.subarray(at, end), end };
    }
    if (left) return chunk(bytes, at);
    const size = unsigned(bytes, at + 1);
    if (!size) return;
    if (bytes[at] === CODE) return head(bytes, size);
    pass = size.value;
    return { ready: bytes.subarray(at, size.end), end: size.end };
  }

  function head(bytes, { value, end: from }) {
    const at = from + 1 + bytes[from];
    const end = at + 1 + 3 * bytes[at];
    if (!(end <= bytes.length)) return;
    pairs = [];
    for (let i = at + 1; i < end; i += 3) pairs[bytes[i]] = [bytes[i + 1], bytes[i + 2]].flatMap((b) => pairs[b] ?? [b]);
    left = value - (end - from);
    return { ready: bytes.subarray(from + 1, at), end };
  }

  function chunk(bytes, from) {
    let at = from;
    const numbers = [];
    while (numbers.length < 3 + STREAMS) {
      const read = unsigned(bytes, at);
      if (!read) return;
      numbers.push(read.value);
      at = read.end;
    }
    const [functions, size, ops, ...lengths] = numbers;
    const streams = lengths.map((length) => bytes.subarray(at, (at += length)));
    if (at > bytes.length) {
      wanted = at - from;
      return;
    }
    left -= at - from;
    number += functions;
    streams[OP] = unpaired(streams[OP], pairs, ops);
    return { ready: bodies(streams, number - functions, number, size), end: at };
  }

  return (given) => {
    if (!given) return joined(waiting);
    waiting.push(given);
    length += given.length;
    if (length < wanted) return new Uint8Array(0);
    const bytes = joined(waiting);
    const out = [];
    let at = 0;
    wanted = 0;
    for (let read; at < bytes.length && (read = next(bytes, at)); at = read.end) out.push(read.ready);
    waiting = [bytes.slice(at)];
    length = bytes.length - at;
    return joined(out);
  };
}

// unpaired writes bytes with the pairs as what they stand for, of which there are size.
function unpaired(bytes, pairs, size) {
  const out = new Uint8Array(size);
  let to = 0;
  for (const b of bytes) {
    const pair = pairs[b];
    if (pair) for (let i = 0; i < pair.length; i++) out[to++] = pair[i];
    else out[to++] = b;
  }
  return out;
}

function joined(parts) {
  if (parts.length === 1) return parts[0];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

// unsigned reads a number of seven bits a byte and where it ends, undefined when it does not.
export function unsigned(bytes, at) {
  let value = 0;
  for (let shift = 1; at < bytes.length; shift *= 128) {
    const b = bytes[at++];
    value += (b & 127) * shift;
    if (b < 128) return { value, end: at };
  }
}
