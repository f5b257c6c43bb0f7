import { desc, fromCSV, op } from "arquero";
import { MATRIX, MEASURES, pairs } from "../columns.mjs";
import { serve } from "./serve.js";

let table, matrix;

const summaries = (c) => ({
  [`${c}_n`]: op.valid(c), [`${c}_mean`]: op.mean(c), [`${c}_sd`]: op.stdev(c), [`${c}_min`]: op.min(c), [`${c}_max`]: op.max(c),
  [`${c}_q1`]: op.quantile(c, 0.25), [`${c}_median`]: op.median(c), [`${c}_q3`]: op.quantile(c, 0.75),
});

serve({
  async load(file) {
    table = fromCSV(await file.text());
    return table.numRows();
  },
  async loadMatrix(file) {
    matrix = fromCSV(await file.text());
    return matrix.numRows();
  },
  questions: {
    summary: () => table.rollup(Object.assign({}, ...MEASURES.map(summaries))).object().revenue_mean,
    pearson: () => matrix.rollup(Object.fromEntries(pairs(MATRIX).map(([a, b]) => [a + b, op.corr(a, b)]))).object().outputassets,
    groups: () => table.groupby("city", "year").rollup({ mean: op.mean("revenue") }).numRows(),
    sort: () => table.get("revenue", table.orderby(desc("revenue")).indices()[0]),
  },
});
