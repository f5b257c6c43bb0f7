// The page's HTML, of which the one-file page and the site each fill in their own.
import { readFileSync } from "node:fs";
import { join } from "node:path";

// ASCII, as own.js wants it.
const template = readFileSync(join(import.meta.dirname, "index.html"), "utf8").replace(/[^\0-\x7f]/gu, (c) => `&#${c.codePointAt(0)};`);

// fill replaces the <!--name--> marks of the template, or of another text.
export function fill(parts, text = template) {
  return text.replace(/<!--(\w+)-->/g, (_, name) => parts[name]);
}

// policy is the element that says what the page may do.
export function policy(directives) {
  const always = { "base-uri": "'none'", "form-action": "'none'" };
  const text = Object.entries({ "default-src": "'none'", ...directives, ...always });
  return `<meta http-equiv="Content-Security-Policy" content="${text.map((pair) => pair.join(" ")).join("; ")}">`;
}
