// What browsers of the floor do not have is found in scripts and styles, and what is asked for before it is used is let pass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newer } from "../shell/floor.mjs";

test("newer interfaces are found", () => {
  for (const line of ["x.toSorted()", "Promise.withResolvers()", "await showSaveFilePicker({})", "Uint8Array.fromBase64(text)", "for await (const x of y) {}", "m.keys().map(f)", "{ ariaLabel: text }", "el.ariaLive = text"]) {
    assert.equal(newer("x.js", `\n${line}`).length, 1, line);
    assert.match(newer("x.js", `\n${line}`)[0], /^x\.js:2: .* needs /);
  }
  for (const line of [".a:has(+ .b) {}", "color: color-mix(in srgb, red, blue);", "  & .b {}"]) assert.equal(newer("x.css", line).length, 1, line);
});

test("what Chrome 109, Firefox 115 and Safari 16.4 have passes", () => {
  for (const line of ["[...x].sort()", "Uint8Array.fromBase64?.(text)", "globalThis.showSaveFilePicker({})", "x.at(-1)", "x.replaceAll(a, b)", '{ "aria-label": text }', "new CompressionStream('gzip')"]) {
    assert.deepEqual(newer("x.js", line), [], line);
  }
  assert.deepEqual(newer("x.css", ".a:not(.b) { inset: 0; }"), []);
});
