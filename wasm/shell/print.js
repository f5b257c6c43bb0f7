// print prints the page with the chart as a drawing, whose lines and text are sharp at any size and whose colours are light, and
// a table as one that goes on over pages. The style sheet says what of the page is printed.
export async function print({ slides: [slide] }) {
  const host = document.getElementById("chart") ?? document.querySelector(".table-view, .answer");
  const { shown, end } = slide.table ? tabled(slide) : await drawn(slide);
  if (shown && host) {
    host.append(shown);
    host.classList.add("drawn");
  }
  addEventListener("afterprint", () => {
    shown?.remove();
    host?.classList.remove("drawn");
    end?.();
  }, { once: true });
  globalThis.print();
}

async function drawn(slide) {
  const text = slide.option && statlasShell.chart.drawing(slide.option, slide.width, slide.height);
  if (!text) return {};
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const shown = Object.assign(new Image(), { className: "print-chart", alt: slide.alt, src: url });
  await shown.decode();
  return { shown, end: () => URL.revokeObjectURL(url) };
}

function tabled({ title, sub, source, marks, table: { head, rows } }) {
  const make = (tag, className, ...inside) => {
    const made = Object.assign(document.createElement(tag), { className });
    made.append(...inside);
    return made;
  };
  const row = (tag, texts) => make("tr", "", ...texts.map((text, j) => make(tag, head[j].num ? "num" : "txt", text)));
  const table = make("table", "rules",
    make("thead", "", row("th", head.map(({ text }) => text))),
    make("tbody", "", ...rows.map((figures) => row("td", figures.map(({ sign = "", text }) => sign + text)))));
  const shown = make("div", "print-table", make("h1", "sentence", title), make("p", "sub", sub), table, make("p", "source-line", [source, marks].filter(Boolean).join(" · ")));
  return { shown };
}
