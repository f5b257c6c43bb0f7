import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from "@duckdb/duckdb-wasm";
import { MEASURES, pairs } from "../columns.mjs";
import { serve } from "./serve.js";

let database, connection;

const all = async (sql) => (await connection.query(sql)).toArray();
const corr = ([a, b]) => `corr(${a}, ${b})`;

serve({
  async ready() {
    database = new AsyncDuckDB(new VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
    await database.instantiate("duckdb-eh.wasm");
    connection = await database.connect();
  },
  async load(file) {
    await database.registerFileHandle("table.csv", file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await all("CREATE TABLE t AS SELECT * FROM read_csv_auto('table.csv')");
    return Number((await all("SELECT count(*) AS n FROM t"))[0].n);
  },
  questions: {
    summary: async () => (await all("SUMMARIZE t")).length,
    pearson: async () => (await all(`SELECT ${pairs(MEASURES).map(corr)} FROM t`)).length,
    spearman: async () =>
      (await all("SELECT corr(a, b) FROM (SELECT rank() OVER (ORDER BY revenue) AS a, rank() OVER (ORDER BY staff) AS b FROM t)")).length,
    groups: async () => (await all("SELECT city, year, avg(revenue) FROM t GROUP BY city, year")).length,
    sort: async () => (await all("CREATE OR REPLACE TABLE s AS SELECT rowid FROM t ORDER BY revenue DESC")).length,
  },
});
