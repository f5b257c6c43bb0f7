// A slimmed program does what the whole one does, and says as much of a crash but for files and lines.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { withoutFunctions } from "../shell/functions.mjs";
import { restorer } from "../shell/returns.js";
import { withoutReturns } from "../shell/returns.mjs";
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
  for (const size of [1021, 65536, 196608]) assert.ok(whole(size).equals(once), `in pieces of ${size} bytes`);
});

test("a program with a constant encoded as only ours are is refused", () => {
  const body = [0, 0x42, 129, 128, 128, 128, 0, 0x1a, 0x0b]; // no locals; i64.const 1, drop, end
  const program = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 10, 2 + body.length, 1, body.length, ...body]);
  assert.throws(() => withoutReturns(program), /encoded as only ours/);
});
