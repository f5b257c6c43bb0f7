// A slimmed program does what the whole one does, and says as much of a crash but for files and lines.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { restorer } from "../shell/code.js";
import { inStreams } from "../shell/code.mjs";
import { withoutFunctions } from "../shell/functions.mjs";
import { slim } from "../shell/slim.mjs";

const dir = mkdtempSync(join(tmpdir(), "slim-"));
after(() => rmSync(dir, { recursive: true }));
const go = (...args) => execFileSync("go", args, { encoding: "utf8", env: { ...process.env, GOOS: "js", GOARCH: "wasm" } });
const exec = join(go("env", "GOROOT").trim(), "lib/wasm");
const run = (...script) => spawnSync(process.execPath, ["--stack-size=8192", ...script], { encoding: "utf8" });

test("stacks, garbage, panics and names are those of the whole program", () => {
  const whole = join(dir, "whole.wasm");
  const small = join(dir, "small.wasm");
  go("build", "-o", whole, join(import.meta.dirname, "testdata/stacks/main.go"));
  const { program, names } = slim(readFileSync(whole));
  const named = (text) => text.replaceAll(/f(\d{5})/g, (_, k) => names[Number(k)]);
  writeFileSync(small, program);
  const a = run(join(exec, "wasm_exec_node.js"), whole);
  const b = run(join(import.meta.dirname, "slimmed.mjs"), small, exec);
  assert.equal(a.status, 2);
  assert.match(a.stdout, /^\d+\nrecovered: .*nil pointer.*\nrecovered: .*out of range.*\nrecovered: main.callers < main.main/);
  assert.equal(b.status, a.status);
  assert.match(b.stdout, /recovered: (f\d{5} < )+runtime\.main < runtime\.goexit/);
  assert.equal(named(b.stdout), a.stdout);
  assert.match(a.stderr, /panic: the last one[^]*main\.main[^]*main\.go:\d+/);
  assert.match(named(b.stderr), /panic: the last one[^]*main\.main/);
  assert.doesNotMatch(b.stderr, /main\.go:\d+/);
});

test("a program laid out otherwise is refused", () => {
  const program = readFileSync(join(import.meta.dirname, "../../dist/build/statlas.wasm"));
  const magic = Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]);
  for (let at = program.indexOf(magic); at >= 0; at = program.indexOf(magic, at + 1)) program[at + 7] = 4;
  assert.throws(() => slim(program), /0 tables of functions/);
});

test("a table of functions that would not come back as it was is refused", () => {
  const memory = Buffer.alloc(1 << 16);
  const [index, names, steps] = [2048, 72, 1024];
  Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]).copy(memory, 0);
  [1, 1, 0, names, names + 64, names + 72, steps, index].forEach((value, k) => memory.writeBigUInt64LE(BigInt(value), 8 + 8 * k));
  Buffer.from([2, 1, 0]).copy(memory, steps + 1);
  memory.writeUInt32LE(16, index + 4); // the record's place
  memory.writeUInt32LE(64, index + 8); // the code's end
  memory.writeUInt32LE(1, index + 16 + 16); // its table by machine step
  const whole = Buffer.from(memory);
  assert.ok(withoutFunctions({ base: 0, memory }).section.length > 0);
  assert.notDeepEqual(memory, whole);
  whole.writeUInt32LE(7, index + 16 + 20); // a table that slim has not cleared
  assert.throws(() => withoutFunctions({ base: 0, memory: whole }), /does not come back/);
});

test("a program that comes in any pieces is restored", () => {
  const { program } = slim(readFileSync(join(import.meta.dirname, "../../dist/build/statlas.wasm")));
  const whole = (size) => {
    const restored = restorer();
    const pieces = [];
    for (let at = 0; at < program.length; at += size) pieces.push(restored(program.subarray(at, at + size)));
    return Buffer.concat([...pieces, restored(null)]);
  };
  const once = whole(program.length);
  assert.notDeepEqual(once, program);
  for (const size of [10007, 65536, 196608]) assert.ok(whole(size).equals(once), `in pieces of ${size} bytes`);
});

test("code that would not come back as it was is refused", () => {
  const program = (...body) => Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 10, 3 + body.length, 1, 1 + body.length, 0, ...body]);
  const load = (align) => [0x41, 0, 0x28, align, 8, 0x1a, 0x0b]; // i32.const 0, i32.load, drop, end
  assert.ok(inStreams(program(...load(2))).length > 0);
  assert.throws(() => inStreams(program(...load(0))), /does not come back/);
  assert.throws(() => inStreams(program(0x41, 0x80, 0, 0x1a, 0x0b, 0x0b)), /does not come back/); // ends once too often
});

test("jumps, return addresses and branches come back in a function with and without a table", () => {
  const [number, place] = [4096, 2]; // of the only function, and of what comes after the call
  const returns = [0x42, 0x82, 0x80, 0x80, 0x80, 0x01]; // i64.const number << 16 | place
  assert.equal(Number(returns.slice(1).reduce((v, b, i) => v + (b & 127) * 2 ** (7 * i), 0)), number * 65536 + place);
  const jump = (to) => [0x41, to, 0x21, 0, 0x0c, 0]; // i32.const, local.set 0, br 0
  const nested = [0x03, 0x40, 0x02, 0x40, 0x02, 0x40, 0x20, 0, 0x0e, 3, 0, 0, 1, 1, 0x0b, ...returns, 0x1a, ...jump(0), 0x0b, ...jump(1), ...jump(2), 0x0b];
  const plain = [...returns, 0x1a, ...jump(1)];
  for (const body of [[...nested, 0x0b], [...plain, 0x0b]]) {
    const program = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 10, 3 + body.length, 1, 1 + body.length, 0, ...body]);
    const restored = restorer();
    assert.deepEqual(Buffer.concat([restored(inStreams(program)), restored(null)]), program);
  }
});
