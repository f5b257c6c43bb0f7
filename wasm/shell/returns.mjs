// Writes the constants of return addresses as returns.js reads them.
import { CODE, CONST, FIRST, isGap, restorer, unsigned } from "./returns.js";

const MOST = 127; // places that fit a gap

// withoutReturns returns the program with its return addresses as gaps.
export function withoutReturns(program) {
  const out = Buffer.from(program);
  for (let at = 8; at < out.length; ) {
    const size = unsigned(out, at + 1);
    if (out[at] === CODE) shipped(out, size.end);
    at = size.end + size.value;
  }
  check(program, out);
  return out;
}

function shipped(out, at) {
  const count = unsigned(out, at);
  at = count.end;
  for (let number = FIRST; number < FIRST + count.value; number++) {
    const { value, end } = unsigned(out, at);
    at = end + value;
    gaps(out, end, at, number);
  }
}

// gaps writes those of the function with that number, whose body is [from, to).
function gaps(out, from, to, number) {
  let before = 0;
  for (let i = out.indexOf(CONST, from); i >= 0 && i + 6 <= to; i = out.indexOf(CONST, i + 1)) {
    if (isGap(out, i)) throw new Error("slim: a constant in the program is encoded as only ours are");
    const address = unsigned(out, i + 1);
    const gap = address.value - number * 65536 - before;
    if (address.end !== i + 6 || gap < 0 || gap > MOST) continue;
    before += gap;
    out.set([128 | gap, 128, 128, 128, 0], i + 1);
    i += 5;
  }
}

// check restores the program, in pieces as they may come; one that is not as it was is refused.
function check(program, out) {
  const restored = restorer();
  const pieces = [];
  for (let at = 0, size = 1; at < out.length; at += size, size = (size * 7) % 65537) pieces.push(restored(out.subarray(at, at + size)));
  if (!Buffer.concat([...pieces, restored(null)]).equals(program)) throw new Error("slim: the program's return addresses do not come back as they were");
}
