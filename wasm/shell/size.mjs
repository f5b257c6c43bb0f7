// Prints what was built in bytes and fails where a budget is exceeded: node size.mjs dist
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const dist = process.argv[2];
const site = join(dist, "site");
const bytes = (path) => statSync(path).size;
const LATER = /^(extras|pptx)-/; // what is loaded when it is first wanted
let first = 0;
let later = 0;

function print(name, size, note = "") {
  console.log(`${String(size.toLocaleString("en")).padStart(12)}  ${name}${note}`);
}

for (const name of readdirSync(site).filter((name) => name.endsWith(".br"))) {
  const packed = bytes(join(site, name));
  if (LATER.test(name)) later += packed;
  else first += packed;
  print(name, packed, `, plain ${bytes(join(site, name.slice(0, -3))).toLocaleString("en")}`);
}

print("to the first chart", first);
print("loaded when it is first wanted", later);
const budgets = [
  ["over the wire, brotli, all in all", first + later, 2_000_000],
  ["statlas.html", bytes(join(dist, "statlas.html")), 4_000_000],
];
for (const [name, size, budget] of budgets) {
  print(name, size, `, budget ${budget.toLocaleString("en")}`);
  if (size > budget) process.exitCode = 1;
}
if (process.exitCode) console.log("size: over budget");
