// Writes an overlay for go build in which mime/multipart is its interface File alone: node overlay.mjs out.json
// Of that package gocsv takes the uploads of web forms, which no page of ours has; with it come net and crypto, a
// tenth of a megabyte over the wire.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const out = resolve(process.argv[2]);
const stub = join(dirname(out), "multipart.stub");
const whole = join(execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim(), "src/mime/multipart");
const replace = {};
for (const name of readdirSync(whole).filter((name) => name.endsWith(".go") && !name.endsWith("_test.go"))) {
  replace[join(whole, name)] = name === "multipart.go" ? stub : "";
}

mkdirSync(dirname(out), { recursive: true });
writeFileSync(stub, `package multipart

import "io"

type File interface {
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Closer
}
`);
writeFileSync(out, JSON.stringify({ Replace: replace }));
