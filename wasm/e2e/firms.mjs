// A small table as an office has it, with its numbers at hand: a title line above the header, thousands
// separators, a footnote, and the bytes of GB18030.

export const firms = [
  { name: "甲生物", rd: [1234.5, 1300.25, 1391, 1502.75], patents: [12, 15, 14, 21] },
  { name: "乙芯片", rd: [2010, 1980.5, 2105.25, 2400], patents: [40, 38, 47, 52] },
  { name: "丙材料", rd: [310.75, 355, 402.5, 398.25], patents: [5, 9, 7, 8] },
];
const years = [2020, 2021, 2022, 2023];

const grouped = (x) => `"${x.toLocaleString("en-US", { maximumFractionDigits: 2 })}"`;
const rows = firms.flatMap((f) => years.map((year, i) => `${f.name},${year},${grouped(f.rd[i])},${f.patents[i]}`));
export const firmsCSV = ["各企业研发情况表,,,", "企业,年份,研发经费(万元),专利数", ...rows, "注:专利数为授权数,,,", ""].join("\r\n");

// The two-byte part of GB18030 that the table needs, as the platform's own decoder reads it.
const codes = new Map();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const char = new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail));
    if (char.length === 1 && !codes.has(char)) codes.set(char, [lead, trail]);
  }
}

// firmsGB18030 returns the table's bytes as Chinese Excel would save them.
export function firmsGB18030() {
  return Uint8Array.from([...firmsCSV].flatMap((c) => (c < "\x80" ? [c.charCodeAt(0)] : codes.get(c))));
}

// slopeOf is the least-squares slope per year, the plain way.
export function slopeOf(values) {
  const mean = (list) => list.reduce((a, b) => a + b) / list.length;
  const [mx, my] = [mean(years), mean(values)];
  const sxy = years.reduce((sum, x, i) => sum + (x - mx) * (values[i] - my), 0);
  return sxy / years.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
