// Fails where the shell uses what the oldest browsers do not have that Statlas runs in, Chrome 109, Firefox 115 and Safari 16.4:
// node floor.mjs. Syntax esbuild lowers or refuses; interfaces and style sheets it takes as they are.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// Of each engine that came later, the version. A call behind ?. is a question whether it is there.
const SCRIPT = {
  "Chrome 110": /\.(toSorted|toReversed|toSpliced|with)\(/,
  "Chrome 114": /\b(show|hide|toggle)Popover\(|Iterator\.from\(/,
  "Chrome 116, Safari 17.4": /AbortSignal\.any\(/,
  "Chrome 117": /\b(Object|Map)\.groupBy\(/,
  "Chrome 119, Safari 17.4": /Promise\.(withResolvers|try)\(/,
  "Firefox 119": /\baria[A-Z]\w*\s*[:=]|\.role\s*=[^=]/,
  "Chrome 120, Safari 17": /URL\.canParse\(/,
  "Chrome 121, Firefox 115": /Array\.fromAsync\(/,
  "Chrome 122, Firefox 127, Safari 17": /\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  "Chrome 122, Firefox 131, Safari 18.4": /\.(entries|keys|values)\(\)\.(map|filter|reduce|some|every|find|toArray|take|drop|flatMap|forEach)\(/,
  "Chrome 124, Safari 26": /for await \(|ReadableStream\.from\(/,
  "Chrome 125, Firefox 125": /Intl\.Segmenter/,
  "Chrome 140, Firefox 133, Safari 18.2": /\.(fromBase64|toBase64|fromHex|toHex|setFromBase64)\(/,
  "Safari 17.4": /\.checkVisibility\(/,
  "Firefox 122, Safari 17.4": /\.transfer(ToFixedLength)?\(|resizable/,
  "Firefox, later; no Safari": /requestIdleCallback\(|scheduler\.|startViewTransition\(/,
  "Chrome alone": /(?<![.\w])(showSaveFilePicker|showOpenFilePicker|showDirectoryPicker)\(|EyeDropper|navigator\.(deviceMemory|getBattery)/,
};

const STYLE = {
  "Firefox 121": /:has\(/,
  "Chrome 111": /color-mix\(|oklch\(|oklab\(|\blch\(|\blab\(/,
  "Chrome 112, Firefox 117": /^\s*&/m,
  "Chrome 113": /\blinear\(\s*[\d.]/,
  "Chrome 117": /subgrid|@starting-style/,
  "Chrome 118, Firefox 128": /@scope|@property/,
  "Chrome 123, Firefox 120, Safari 17.5": /light-dark\(/,
  "Chrome 119, Safari 16.5": /:user-(in)?valid/,
};

// What stands beside another way for browsers that lack it.
const ASKED = /@supports not selector\(:has\(\*\)\)|^label:focus-within:has\(\.unseen:focus-visible\)/;

// newer lists what a file uses that came later, a line each.
export function newer(name, text) {
  const rules = Object.entries(name.endsWith(".css") ? STYLE : SCRIPT);
  return text.split("\n").flatMap((line, i) =>
    rules.filter(([, pattern]) => pattern.test(line) && !ASKED.test(line)).map(([since, pattern]) => `${name}:${i + 1}: ${line.match(pattern)[0].trim()} needs ${since}`));
}

if (import.meta.url === String(pathToFileURL(process.argv[1]))) {
  const found = readdirSync(import.meta.dirname)
    .filter((name) => /\.(js|css)$/.test(name))
    .flatMap((name) => newer(name, readFileSync(join(import.meta.dirname, name), "utf8")));
  for (const line of found) console.log(line);
  process.exitCode = found.length ? 1 : 0;
}
