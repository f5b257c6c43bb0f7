// tableText returns the largest table of a piece of HTML as text with tabs, as a spreadsheet would copy it; "" when
// there is none. The piece is parsed apart from the page: nothing of it runs or loads, only its text is taken.
export function tableText(html) {
  const piece = new DOMParser().parseFromString(tame(html), "text/html");
  for (const e of piece.querySelectorAll("script, template, noscript")) e.remove();
  let largest = [];
  for (const table of piece.querySelectorAll("table")) {
    const rows = grid(table, spreadsheet(html));
    if (cells(rows) > cells(largest)) largest = rows;
  }
  return largest.map((row) => row.map(quoted).join("\t") + "\r\n").join("");
}

const LARGEST_SPAN = 1000; // as HTML has it for columns; no cell makes more of itself

const cells = (rows) => rows.reduce((n, row) => n + row.length, 0);

// spreadsheet tells Excel's and WPS's HTML: there a cell that spans others stands once, as in the CSV they save.
const spreadsheet = (html) => /urn:schemas-microsoft-com:office:excel|content=["']?(Excel|ET)\./i.test(html);

// grid lays a table out: each row a list of texts, in the places where cells that span columns and rows put them. The
// first place has the text. A cell of data that spans rows on a page of the web is said of each of them.
function grid(table, sheet) {
  const rows = [];
  const below = []; // by column: {rows, text} of a cell that reaches further down
  for (const tr of table.rows) {
    if (hidden(tr)) continue;
    const row = [];
    const reach = () => {
      for (let over; (over = below[row.length])?.rows > 0; ) {
        over.rows--;
        row.push(over.text);
      }
    };
    for (const cell of tr.cells) {
      if (hidden(cell)) continue;
      reach();
      const text = words(cell);
      const down = Math.min(cell.rowSpan || LARGEST_SPAN, LARGEST_SPAN) - 1;
      const again = sheet || cell.tagName === "TH" ? "" : text;
      for (let i = 0; i < Math.min(cell.colSpan, LARGEST_SPAN); i++) {
        below[row.length] = { rows: down, text: i ? "" : again };
        row.push(i ? "" : text);
      }
    }
    reach();
    if (row.length) rows.push(row);
  }
  return rows;
}

// tame renames what the page's content policy would refuse and complain of: styles, and scripts in attributes.
function tame(html) {
  const tag = (text) => text.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son\w+\s*=/gi, " data-on=");
  return html.replace(/<style[^]*?<\/style\s*>/gi, "").replace(/<[^>]*>/g, tag);
}

const hidden = (e) => e.hidden || /display\s*:\s*none/i.test(e.dataset.style);

// words is what a cell reads: a line break is one, other white space is a space.
function words(cell) {
  let text = "";
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.data.replace(/[ \t\r\n\f]+/g, " ");
      else if (child.tagName === "BR") text += "\n";
      else if (child.nodeType === Node.ELEMENT_NODE && child.tagName !== "TABLE" && !hidden(child)) walk(child);
    }
  };
  walk(cell);
  return text.split("\n").map((line) => line.trim()).join("\n").trim();
}

const quoted = (text) => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
