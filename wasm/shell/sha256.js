// SHA-256 as FIPS 180-4 has it, for bytes that come piece by piece. The browser's own takes no streams, and pages over plain
// http have none.

// The first 32 bits of the fractions of the primes' roots.
const fraction = (x) => ((x - Math.floor(x)) * 2 ** 32) | 0;
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p)) primes.push(n);
const ROUNDS = primes.map((p) => fraction(Math.cbrt(p)));

// sha256 returns {add, hex}: add takes bytes, hex ends it and gives the digest in hex.
export function sha256() {
  const hash = Int32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));
  const block = new Uint8Array(64);
  const words = new Int32Array(64);
  let length = 0;

  function round(bytes, at) {
    for (let i = 0; i < 16; i++, at += 4) words[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15];
      const y = words[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      words[i] = (words[i - 16] + s0 + words[i - 7] + s1) | 0;
    }
    let a = hash[0], b = hash[1], c = hash[2], d = hash[3], e = hash[4], f = hash[5], g = hash[6], h = hash[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    hash[0] += a;
    hash[1] += b;
    hash[2] += c;
    hash[3] += d;
    hash[4] += e;
    hash[5] += f;
    hash[6] += g;
    hash[7] += h;
  }

  function add(bytes) {
    let at = 0;
    const held = length % 64;
    length += bytes.length;
    if (held) {
      at = Math.min(64 - held, bytes.length);
      block.set(bytes.subarray(0, at), held);
      if (held + at < 64) return;
      round(block, 0);
    }
    for (; at + 64 <= bytes.length; at += 64) round(bytes, at);
    block.set(bytes.subarray(at));
  }

  function hex() {
    const bits = length * 8;
    const end = new Uint8Array(((119 - (length % 64)) % 64) + 9);
    end[0] = 128;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(end.length - 4, bits);
    add(end);
    return Array.from(hash, (x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
  }

  return { add, hex };
}
