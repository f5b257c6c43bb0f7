// A slimmed program does what the whole one does, and says as much of a crash but for files and lines.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { slim } from "../shell/slim.mjs";

const dir = mkdtempSync(join(tmpdir(), "slim-"));
after(() => rmSync(dir, { recursive: true }));
const go = (...args) => execFileSync("go", args, { encoding: "utf8", env: { ...process.env, GOOS: "js", GOARCH: "wasm" } });
const node = join(go("env", "GOROOT").trim(), "lib/wasm/wasm_exec_node.js");
const run = (program) => spawnSync(process.execPath, ["--stack-size=8192", node, program], { encoding: "utf8" });

test("stacks, garbage, panics and names are those of the whole program", () => {
  const whole = join(dir, "whole.wasm");
  const small = join(dir, "small.wasm");
  go("build", "-o", whole, join(import.meta.dirname, "testdata/stacks/main.go"));
  writeFileSync(small, slim(readFileSync(whole)));
  const [a, b] = [run(whole), run(small)];
  assert.equal(a.status, 2);
  assert.match(a.stdout, /^\d+\nrecovered: .*nil pointer.*\nrecovered: .*out of range.*\nrecovered: main.callers < main.main/);
  assert.equal(b.status, a.status);
  assert.equal(b.stdout, a.stdout);
  assert.match(a.stderr, /panic: the last one[^]*main\.main[^]*main\.go:\d+/);
  assert.match(b.stderr, /panic: the last one[^]*main\.main/);
  assert.doesNotMatch(b.stderr, /main\.go:\d+/);
});

test("a program laid out otherwise is refused", () => {
  const program = readFileSync(join(import.meta.dirname, "../../dist/build/statlas.wasm"));
  const magic = Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]);
  for (let at = program.indexOf(magic); at >= 0; at = program.indexOf(magic, at + 1)) program[at + 7] = 4;
  assert.throws(() => slim(program), /0 tables of functions/);
});
