// Each call in a Go program for WebAssembly writes down where to go on after it: a constant of the function's number
// and the place's, another one everywhere, so that it hardly packs. The shipped program has in its place how many
// places it is from the one before it in the function, in an encoding that nothing else has: i64.const of five bytes
// whose last four are 0. wasm/shell/returns.mjs writes them.

export const CONST = 0x42; // i64.const
export const FIRST = 4096; // number of a program's first function, as the linker counts
export const CODE = 10; // id of the section of functions' bodies

// returns gives a TransformStream that takes the shipped program and gives what is to be compiled, as it comes.
export function returns() {
  const restored = restorer();
  return new TransformStream({
    transform: (bytes, to) => to.enqueue(restored(bytes)),
    flush: (to) => to.enqueue(restored(null)),
  });
}

// restorer returns a function that takes the next bytes of a program, null at its end, and returns as many as are ready.
export function restorer() {
  let rest = new Uint8Array(0);
  let pass = 8; // bytes to go by as they are
  let functions = 0; // whose bodies are still to come
  let body = 0; // bytes of one that are
  let number = FIRST - 1;
  let place = 0;

  // head reads what stands before a function or a section; false when not all of it is here.
  function head(bytes, at) {
    const size = unsigned(bytes, functions ? at : at + 1);
    if (!size) return 0;
    if (functions) {
      [body, place] = [size.value, 0];
      number++;
      return size.end;
    }
    if (bytes[at] !== CODE) {
      pass = size.value;
      return size.end;
    }
    const count = unsigned(bytes, size.end);
    if (!count) return 0;
    functions = count.value;
    return count.end;
  }

  // through restores a body from at on and returns how far it came.
  function through(bytes, at) {
    const end = at + body;
    for (let i = at; ; i++) {
      i = bytes.indexOf(CONST, i);
      if (i < 0 || i >= end) return Math.min(end, bytes.length);
      if (i + 6 > bytes.length && i + 6 <= end) return i; // what follows is on its way
      if (!isGap(bytes, i)) continue;
      place += bytes[i + 1] & 127;
      write(bytes, i + 1, number * 65536 + place);
      i += 5;
    }
  }

  return (given) => {
    if (!given) return rest;
    const bytes = new Uint8Array(rest.length + given.length);
    bytes.set(rest);
    bytes.set(given, rest.length);
    let at = 0;
    while (at < bytes.length) {
      const from = at;
      if (pass) {
        at = Math.min(bytes.length, at + pass);
        pass -= at - from;
      } else if (body) {
        at = through(bytes, at);
        body -= at - from;
        if (!body) functions--;
      } else {
        at = head(bytes, at) || at;
      }
      if (at === from) break;
    }
    rest = bytes.slice(at);
    return bytes.subarray(0, at);
  };
}

// isGap reports whether a shipped constant stands at i.
export function isGap(bytes, i) {
  return bytes[i + 5] === 0 && bytes[i + 4] === 128 && bytes[i + 3] === 128 && bytes[i + 2] === 128 && bytes[i + 1] > 127;
}

// write writes a value of 28 to 34 bits in five bytes, seven bits each.
function write(bytes, at, value) {
  for (let i = 0; i < 4; i++, value = Math.floor(value / 128)) bytes[at + i] = (value & 127) | 128;
  bytes[at + 4] = value;
}

// unsigned reads a number of seven bits a byte and where it ends, undefined when it does.
export function unsigned(bytes, at) {
  let value = 0;
  for (let shift = 1; at < bytes.length; shift *= 128) {
    const b = bytes[at++];
    value += (b & 127) * shift;
    if (b < 128) return { value, end: at };
  }
}
