// What PptxGenJS asks of JSZip, in whose place the build puts this: files by name, deflated, as a Blob or in base64. What goes in
// is mended on the way. Formats: PKWARE's APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (its end).

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const b of bytes) crc = CRC[(crc ^ b) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}

async function deflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// mended makes exact what PptxGenJS writes of numbers: one that is missing is no empty number but none, and the range of a
// workbook's table ends without a stray sign. Signs that XML cannot hold are left out.
const mended = (text) => text
  .replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, "")
  .replace(/<c r="[A-Z]+\d+"><v><\/v><\/c>/g, "")
  .replace(/( ref="A1:[A-Z]+\d+)'"/, '$1"')
  .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "");

function bytesOf(content, base64) {
  if (base64) return Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  return new TextEncoder().encode(mended(String(content)));
}

const DAY = 0x21; // 1 January 1980, the first that the format knows
const UTF8 = 0x800; // flag: names are

// fields writes numbers of 2 or 4 bytes, told by the letters of a layout.
function fields(layout, ...values) {
  const view = new DataView(new ArrayBuffer([...layout].reduce((n, size) => n + Number(size), 0)));
  let at = 0;
  [...layout].forEach((size, i) => {
    if (size === "2") view.setUint16(at, values[i], true);
    else view.setUint32(at, values[i], true);
    at += Number(size);
  });
  return new Uint8Array(view.buffer);
}

export default class Zip {
  #files = new Map();

  // folder makes none: a file's name says where it lies.
  folder() {
    return this;
  }

  file(name, content, { base64 = false } = {}) {
    this.#files.set(name, bytesOf(content, base64));
    return this;
  }

  // generateAsync gives the archive, as base64 when type says so, else as a Blob.
  async generateAsync({ type }) {
    const parts = [];
    const directory = [];
    let at = 0;
    const put = (to, ...bytes) => to.push(...bytes);
    for (const [name, bytes] of this.#files) {
      const packed = await deflated(bytes);
      const called = new TextEncoder().encode(name);
      const common = [20, UTF8, 8, 0, DAY, crc32(bytes), packed.length, bytes.length, called.length, 0];
      put(parts, fields("42222244422", 0x04034b50, ...common), called, packed);
      put(directory, fields("4222222444222224" + "4", 0x02014b50, 20, ...common, 0, 0, 0, 0, at), called);
      at += 30 + called.length + packed.length;
    }
    const size = directory.reduce((n, { length }) => n + length, 0);
    const n = this.#files.size;
    const blob = new Blob([...parts, ...directory, fields("42222442", 0x06054b50, 0, 0, n, n, size, at, 0)]);
    return type === "base64" ? base64Of(blob) : blob;
  }
}

async function base64Of(blob) {
  let text = "";
  for (const b of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(b);
  return btoa(text);
}
