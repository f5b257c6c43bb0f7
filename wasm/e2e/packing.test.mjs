// What packs tables for pages and links, without a browser: digests agree with Node's, whatever is damaged is an error and
// never other data, and nothing unpacks to more than it may.
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { inTurn, linker, pack, unpack } from "../shell/packing.js";
import { sha256 } from "../shell/sha256.js";

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");
const packing = {
  pack: (bytes, take) => pack(bytes.length, async (from, to) => bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + to), take),
  unpack,
};
const { linked, fromLink } = linker({ ...packing, pack: (source, take) => packing.pack(source.bytes, take) });
const source = (bytes) => ({ bytes, size: bytes.length });

test("digests are SHA-256, however the bytes come", () => {
  for (let n = 0; n < 200; n++) {
    const bytes = randomBytes(n);
    for (const cut of [0, 1, n >> 1, n]) {
      const sum = sha256();
      sum.add(bytes.subarray(0, cut));
      sum.add(bytes.subarray(cut));
      assert.equal(sum.hex(), digest(bytes), `${n} bytes cut at ${cut}`);
    }
  }
});

test("what is packed comes out again", async () => {
  for (const n of [0, 1, 1000, (1 << 20) + 1, 3 << 20]) {
    const bytes = n > 1 << 20 ? randomBytes(n) : Uint8Array.from({ length: n }, (_, i) => (i * i) >> 7); // several texts, and few
    const texts = [];
    const { bytes: size, sha256 } = await packing.pack(bytes, (some) => texts.push(...some));
    assert.deepEqual([size, sha256], [n, digest(bytes)]);
    const out = await unpack(inTurn(texts), n);
    assert.ok(Buffer.from(out.buffer).equals(bytes) && out.sha256 === sha256);
  }
});

test("nothing unpacks to more than it may", async () => {
  const bomb = gzipSync(Buffer.alloc(64 << 20)).toString("base64");
  await assert.rejects(unpack(inTurn([bomb]), 1 << 20), /more is in it/);
  await assert.rejects(fromLink(gzipSync(Buffer.alloc(5 << 20)).toString("base64url")), /more is in it/);
});

test("links hold 32 kB and no more", async () => {
  await assert.rejects(linked(source(randomBytes(30_000))), (e) => e.name === "link-large" && e.message === "40");
  await assert.rejects(linked({ size: 5 << 20 }), (e) => e.name === "link-large");
  await assert.rejects(fromLink("A".repeat(32_769)), (e) => e.name === "link-large");
  assert.ok((await linked(source(Buffer.from("a,b\n1,2\n".repeat(100_000))))).length < 10_000);
});

test("a damaged link gives the same bytes or an error, and no damage hangs", async () => {
  const bytes = Buffer.from("zone,year,rd\n" + Array.from({ length: 60 }, (_, i) => `区${i},${2000 + i},${i * 1.5}\n`).join(""));
  const text = await linked(source(bytes));
  assert.match(text, /^[\w-]+$/);
  assert.ok(Buffer.from(await fromLink(text + ").")).equals(bytes));
  const letters = "ABCDEFabcdef0189-_=%&. \u4e2d";
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  let refused = 0;
  for (let round = 0; round < 1500; round++) {
    const at = random(text.length);
    const letter = [...letters][random([...letters].length)];
    const odd = [text.slice(0, at), text.slice(at), text.slice(0, at) + letter + text.slice(at + 1), text.slice(0, at) + letter + text.slice(at)][random(4)];
    const out = await fromLink(odd).catch(() => null);
    if (!out) refused++;
    else assert.ok(Buffer.from(out).equals(bytes), `${odd} gives other data`);
  }
  assert.ok(refused > 1000);
});
