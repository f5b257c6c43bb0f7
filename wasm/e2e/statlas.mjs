// What the tests open: the one-file page and the page served by the command, both as built in dist.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// dist is where the built things are.
export const dist = join(import.meta.dirname, "../../dist");

// command is the built program, for tests of the command line.
export const command = join(dist, "statlas");

// serve starts the command on a free port, with more arguments if given. It returns {file, http, close}: the two addresses of
// the page.
export async function serve(...args) {
  const child = spawn(command, ["serve", "-addr", "127.0.0.1:0", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const close = async () => {
    if (!child.kill()) return; // it has ended before
    await once(child, "exit");
  };
  return { file: String(pathToFileURL(join(dist, "statlas.html"))), http: line.match(/http:\S+/)[0], close };
}
