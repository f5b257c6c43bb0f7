// Runs the browser tests: all files of this folder, or those named. Two at a time, one for each core of a small machine.
//
// A file that fails is run once more, alone: a machine that is short of time, or a browser that dies, says nothing of the page.
// What then passes is told as unsteady, by name and with its first failure above; what fails twice fails. Where more than
// three files fail it is not the machine, and none is run again.
import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { run } from "node:test";
import { spec, tap } from "node:test/reporters";

const named = process.argv.slice(2).map((file) => resolve(file));
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".test.mjs")).map((file) => join(import.meta.dirname, file));

// failed runs files and returns those in which a test failed.
async function failed(files, concurrency) {
  const bad = new Set();
  const tests = run({ files, concurrency, timeout: 400_000 });
  tests.on("test:fail", ({ file, todo }) => todo === undefined && bad.add(file));
  const shown = tests.compose(process.stdout.isTTY ? new spec() : tap);
  for await (const line of shown) process.stdout.write(line);
  return [...bad];
}

const first = await failed(named.length ? named : files, 2);
const again = first.length > 3 ? first : await failed(first, 1);
for (const file of first.filter((file) => !again.includes(file))) console.log(`unsteady: ${basename(file)} failed once and then passed`);
for (const file of again) console.log(`failed: ${basename(file)}`);
process.exitCode = again.length ? 1 : 0;
