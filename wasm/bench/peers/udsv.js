import { inferSchema, initParser } from "udsv";
import { serve } from "./serve.js";

let columns;

serve({
  async load(file) {
    const text = await file.text();
    columns = initParser(inferSchema(text)).typedCols(text);
    return columns[0].length;
  },
});
