// lines breaks text to lines of a width, in the units of measure(text): between words, and between any two signs of
// Chinese, Japanese and Korean. A word that is longer than a line is broken where the line ends.
export function lines(text, width, measure) {
  return text.split("\n").filter(Boolean).flatMap((part) => broken(part, width, measure));
}

const PIECE = /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]+|\s+/gu;
const CLOSING = /^[，。、；：！？）》”’」』】〉·,.;:!?)\]]/u; // does not begin a line

function broken(text, width, measure) {
  const out = [];
  let line = "";
  for (const piece of text.match(PIECE) ?? []) {
    if (!line || measure(line + piece) <= width || (CLOSING.test(piece) && piece.length === 1)) {
      line += piece;
    } else {
      out.push(line.trimEnd());
      line = piece.trimStart();
    }
    while (measure(line) > width && [...line].length > 1 && !CLOSING.test([...line].at(-1))) {
      const signs = [...line];
      let n = signs.length - 1;
      while (n > 1 && measure(signs.slice(0, n).join("")) > width) n--;
      out.push(signs.slice(0, n).join(""));
      line = signs.slice(n).join("");
    }
  }
  if (line.trim()) out.push(line.trimEnd());
  return out;
}
