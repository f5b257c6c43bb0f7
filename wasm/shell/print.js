// print prints the page with the chart as a drawing, whose lines and text are sharp at any size and whose colours are light.
// statlas.css says what of the page is printed.
export async function print({ slides: [slide] }) {
  const host = document.getElementById("chart");
  const picture = new Image();
  picture.className = "print-chart";
  picture.alt = slide.alt;
  const text = slide.option && statlasShell.chart.drawing(slide.option, slide.width, slide.height);
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  if (text && host) {
    picture.src = url;
    await picture.decode();
    host.append(picture);
    host.classList.add("drawn");
  }
  const end = () => {
    picture.remove();
    host?.classList.remove("drawn");
    URL.revokeObjectURL(url);
  };
  addEventListener("afterprint", end, { once: true });
  globalThis.print();
}
