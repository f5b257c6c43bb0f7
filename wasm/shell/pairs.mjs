// Byte pair encoding: what stands together most often becomes one byte, and that with what stands beside it.

const MOST = 100; // pairs; from some on they save less than they cost

// paired returns sequences of bytes with pairs as bytes that none of them had, and the pairs, [byte, first, second] each.
export function paired(sequences) {
  const used = new Set(sequences.flatMap((sequence) => [...new Set(sequence)]));
  const free = Array.from({ length: 256 }, (_, b) => b).filter((b) => !used.has(b));
  const pairs = [];
  for (const b of free.slice(0, MOST)) {
    const [first, second] = mostOften(sequences);
    pairs.push([b, first, second]);
    sequences = sequences.map((sequence) => together(sequence, first, second, b));
  }
  return { pairs, sequences };
}

// mostOften returns the two bytes that stand side by side most often; of several the smallest.
function mostOften(sequences) {
  const counts = new Uint32Array(1 << 16);
  for (const sequence of sequences) {
    for (let i = 1; i < sequence.length; i++) counts[(sequence[i - 1] << 8) | sequence[i]]++;
  }
  const most = counts.indexOf(counts.reduce((a, b) => Math.max(a, b)));
  return [most >> 8, most & 255];
}

function together(sequence, first, second, b) {
  const out = new Uint8Array(sequence.length);
  let to = 0;
  for (let i = 0; i < sequence.length; i++) {
    const pair = sequence[i] === first && sequence[i + 1] === second;
    out[to++] = pair ? b : sequence[i];
    if (pair) i++;
  }
  return out.subarray(0, to);
}
