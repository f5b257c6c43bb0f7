// Files as offices really have them, made on the spot: text in encodings that no platform writes for us.

// codes maps characters to the bytes that the platform's own decoder reads as them in a double-byte encoding.
function codes(label) {
  const map = new Map();
  const decoder = new TextDecoder(label);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== "\ufffd" && !map.has(char)) map.set(char, [lead, trail]);
    }
  }
  return map;
}

// encoded returns text in a double-byte encoding such as big5.
export function encoded(text, label) {
  const map = codes(label);
  return Uint8Array.from([...text].flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : map.get(c))));
}

// big5 is a short table in traditional characters.
export const big5 = encoded("縣市,年度,研發經費\n臺北市,2022,120.5\n臺北市,2023,131\n新竹縣,2022,88\n新竹縣,2023,93.25\n", "big5");

// ambiguous has a column whose commas part thousands or decimals: nothing in it tells.
export const ambiguous = "zone;year;spend\nA;2022;1,234\nA;2023;2,345\nB;2022;3,456\nB;2023;4,567\n";

// Two editions with the same columns, and a table with a key of theirs.
export const y2022 = "地区,年份,研发经费\n北京市,2022,2843\n上海市,2022,1982\n广东省,2022,4412\n";
export const y2023 = "地区,年份,研发经费\n北京市,2023,2947\n上海市,2023,2050\n广东省,2023,4803\n";
export const people = "地区,人口\n北京市,2186\n上海市,2487\n浙江省,6627\n";

// Two editions of which the later calls its columns otherwise, has the money in another unit, and has C no more.
export const parks2022 = "园区,年份,研发经费(亿元),人员\nA,2021,1,10\nA,2022,2,20\nB,2021,3,30\nB,2022,4,40\nC,2021,5,50\nC,2022,6,60\n";
export const parks2023 = "园区名称,年度,R&D spending (万元),从业人员\nA,2022,20000,21\nA,2023,30000,22\nB,2022,40000,41\nB,2023,50000,42\n";
