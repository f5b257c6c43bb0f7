// The number columns of the benchmark's tables, and what is asked of them.
export const MEASURES = ["revenue", "rd", "staff", "patents", "growth"];

// MATRIX are the columns of the second table, which MATRIX_QUESTION is asked of.
export const MATRIX = ["output", "assets", "wages", "exports", "energy", "credit", "grants", "margin"];
export const MATRIX_QUESTION = "pearson";

export const pairs = (list) => list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b]));

// QUESTIONS are ours for what the peers are asked by the same names.
export const QUESTIONS = {
  summary: { kind: "summary" },
  pearson: { kind: "correlation", columns: MATRIX, method: "pearson" },
  spearman: { kind: "correlation", columns: ["revenue", "staff"], method: "spearman" },
  groups: { kind: "aggregate", by: ["city", "year"], measures: [{ column: "revenue", fn: "mean" }] },
  sort: { kind: "rows", sort: [{ column: "revenue", desc: true }], limit: 100 },
};

// WORK says what each name is, and the budget: how many times faster than the best peer.
export const WORK = {
  load: ["CSV to typed columns", 2],
  summary: ["summary of all columns", 3],
  pearson: [`Pearson matrix of ${MATRIX.length} columns`, 2],
  spearman: ["Spearman of a pair", 2],
  groups: ["mean by city and year", 2],
  sort: ["sort by a number", 3],
};
