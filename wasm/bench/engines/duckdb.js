// DuckDB from nothing to the answer of its first question.
import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";

const database = new AsyncDuckDB(new VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
await database.instantiate("duckdb-eh.wasm");
const connection = await database.connect();
const [{ one }] = (await connection.query("SELECT 1 AS one")).toArray();
globalThis.answered = { at: performance.now(), right: one === 1 };
