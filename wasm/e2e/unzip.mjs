// unzip returns the files of an archive by name, as its directory lists them, each checked against its sum.
import { crc32, inflateRawSync } from "node:zlib";

export function unzip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const u16 = (at) => view.getUint16(at, true);
  const u32 = (at) => view.getUint32(at, true);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = {};
  let at = u32(end + 16);
  for (let left = u16(end + 10); left > 0; left--) {
    if (u32(at) !== 0x02014b50) throw new Error(`no entry at ${at}`);
    const [sum, packed, size, name, extra, comment, local] = [u32(at + 16), u32(at + 20), u32(at + 24), u16(at + 28), u16(at + 30), u16(at + 32), u32(at + 42)];
    const from = local + 30 + u16(local + 26) + u16(local + 28);
    const content = inflateRawSync(bytes.subarray(from, from + packed));
    const called = bytes.toString("utf8", at + 46, at + 46 + name);
    if (content.length !== size || (crc32 && crc32(content) !== sum)) throw new Error(`${called} is damaged`);
    if (bytes.toString("utf8", local + 30, local + 30 + name) !== called) throw new Error(`${called} is called otherwise where it lies`);
    files[called] = content;
    at += 46 + name + extra + comment;
  }
  if (at !== end) throw new Error("the directory is longer than it says");
  return files;
}
