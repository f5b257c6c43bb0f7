// Finds the tables that Go's linker writes about functions, as Go 1.20 and later lay them out (package runtime,
// symtab.go); another layout is refused.

const MAGIC = Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]); // version, steps of one byte, pointers of eight
const HEAD = 72;
const ARG_LIVE = 3; // the table of arguments that a trace may show

// tablesOf returns where in memory the tables stand: names, units (which file is whose), files, steps (all
// tables by machine step) and functions, of which there are count.
export function tablesOf(memory) {
  const found = [];
  for (let at = memory.indexOf(MAGIC); at >= 0; at = memory.indexOf(MAGIC, at + 1)) {
    const [count, , text, ...offsets] = Array.from({ length: 8 }, (_, k) => Number(memory.readBigUInt64LE(at + 8 + 8 * k)));
    const ascend = offsets.every((x, k) => x >= (offsets[k - 1] ?? HEAD) && at + x < memory.length);
    if (text === 0 && offsets[0] === HEAD && ascend) found.push({ at, count, offsets });
  }
  if (found.length !== 1) throw new Error(`slim: ${found.length} tables of functions found where one was expected: Go lays programs out otherwise than this was written for`);
  const { at, count, offsets } = found[0];
  const [names, units, files, steps, functions] = offsets.map((offset) => at + offset);
  return { count, names, units, files, steps, functions };
}

// forEachLine calls take with the place of each word of a function's record that only tells files and lines.
export function forEachLine(memory, { count, functions, steps }, take) {
  let before = -1;
  for (let k = 0; k < count; k++) {
    const entry = memory.readUInt32LE(functions + 8 * k);
    const f = functions + memory.readUInt32LE(functions + 8 * k + 4);
    if (entry <= before || memory.readUInt32LE(f) !== entry) throw new Error(`slim: function ${k} is not laid out as expected`);
    before = entry;
    const others = memory.readUInt32LE(f + 28);
    if (others > 8) throw new Error(`slim: function ${k} has ${others} tables`);
    const tables = [f + 16, ...Array.from({ length: others }, (_, i) => f + 44 + 4 * i)];
    for (const at of tables) if (memory.readUInt32LE(at) >= functions - steps) throw new Error(`slim: function ${k} has a table beyond the tables`);
    for (const at of [f + 20, f + 24, f + 32, f + 36]) take(at);
    if (others > ARG_LIVE) take(tables[1 + ARG_LIVE]);
  }
}
