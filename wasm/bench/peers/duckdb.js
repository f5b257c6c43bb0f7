import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import { MATRIX, pairs } from "../columns.mjs";
import { serve } from "./serve.js";

let database, connection;

const all = async (sql) => (await connection.query(sql)).toArray();
const corr = ([a, b]) => `corr(${a}, ${b})`;

async function read(file, name) {
  await database.registerFileHandle(`${name}.csv`, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await all(`CREATE TABLE ${name} AS SELECT * FROM read_csv_auto('${name}.csv')`);
  return Number((await all(`SELECT count(*) AS n FROM ${name}`))[0].n);
}

serve({
  async ready() {
    database = new AsyncDuckDB(new VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
    await database.instantiate("duckdb-eh.wasm");
    connection = await database.connect();
  },
  load: (file) => read(file, "t"),
  loadMatrix: (file) => read(file, "matrix"),
  questions: {
    summary: async () => (await all("SUMMARIZE t")).length,
    pearson: async () => (await all(`SELECT ${pairs(MATRIX).map(corr)} FROM matrix`)).length,
    spearman: async () =>
      (await all("SELECT corr(a, b) FROM (SELECT rank() OVER (ORDER BY revenue) AS a, rank() OVER (ORDER BY staff) AS b FROM t)")).length,
    groups: async () => (await all("SELECT city, year, avg(revenue) FROM t GROUP BY city, year")).length,
    sort: async () => (await all("CREATE OR REPLACE TABLE s AS SELECT rowid FROM t ORDER BY revenue DESC")).length,
  },
});
