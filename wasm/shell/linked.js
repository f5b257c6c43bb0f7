// What is pointed at in a chart stands out in the tables, and the other way round: both say of what entity they are, an
// item or series of a chart by its `entity`, a series of rows by its `entities`, a row by its data-entity.

// entityOf returns the entity that an event of a chart is about, undefined for none.
export function entityOf(option, { seriesIndex, dataIndex }) {
  const series = [option.series].flat()[seriesIndex];
  return series?.data?.[dataIndex]?.entity ?? series?.entities?.[cellOf(series, dataIndex)[1]] ?? series?.entity;
}

// cellOf returns column and row of an item of a series of rows; the items of others are all in one.
export function cellOf(series, index) {
  const item = series.data?.[index];
  return series.entities ? (item?.value ?? item ?? []) : [index, 0];
}

// namedBy returns what an event is about: an entity, or a group of them.
export function namedBy(option, params) {
  const series = [option.series].flat()[params.seriesIndex];
  return { entity: entityOf(option, params), group: series?.data?.[params.dataIndex]?.group ?? series?.group };
}

// link joins what the chart draws of option to the rows on the page. A click on a name of the legend is one on what it
// names: select(params) hears of it, and nothing is hidden.
export function link(chart, option, select) {
  for (const event of ["mouseover", "mouseout", "legendselectchanged"]) chart.off(event);
  chart.on("mouseover", over, option);
  chart.on("mouseout", out);
  chart.on("legendselectchanged", ({ name }) => {
    chart.dispatchAction({ type: "legendAllSelect" });
    const { entity, group } = [option.series].flat().find((series) => series.name === name) ?? {};
    if (entity !== undefined || group !== undefined) select({ entity, group });
  });
}

function over(params) {
  mark(entityOf(this, params));
}

function out() {
  mark();
}

function mark(entity) {
  for (const row of document.querySelectorAll("tr.pointed")) row.classList.remove("pointed");
  if (entity === undefined) return;
  for (const row of document.querySelectorAll("tr[data-entity]")) row.classList.toggle("pointed", row.dataset.entity === entity);
}

// pointing highlights in the charts what the pointer or the focus is at in a table; charts gives each with its option.
export function pointing(charts) {
  let entity;
  const at = (event) => {
    const now = event.target.closest?.("tr[data-entity]")?.dataset.entity;
    if (now === entity) return;
    entity = now;
    for (const { chart, option } of charts()) highlight(chart, option, now);
  };
  document.addEventListener("mouseover", at);
  document.addEventListener("focusin", at);
}

// unpoint lets nothing in a chart stand out, by series: without any named ECharts leaves the others stepped back.
export function unpoint(chart, { series }) {
  chart.dispatchAction({ type: "downplay", seriesIndex: [series ?? []].flat().map((_, index) => index) });
}

function highlight(chart, option, entity) {
  unpoint(chart, option);
  if (entity === undefined) return;
  [option.series].flat().forEach((series, seriesIndex) => {
    if (series.entity === entity) chart.dispatchAction({ type: "highlight", seriesIndex });
    const dataIndex = (series.data ?? []).flatMap((item, index) => ((item?.entity ?? series.entities?.[cellOf(series, index)[1]]) === entity ? [index] : []));
    if (dataIndex.length) chart.dispatchAction({ type: "highlight", seriesIndex, dataIndex });
  });
}
