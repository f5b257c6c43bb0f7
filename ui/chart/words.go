package chart

// Entries are the words of charts: key → {zh, en}; {0}, {1} … stand for the arguments.
var Entries = map[string][2]string{
	"chart.tip.entry": {"{0}：{1}", "{0}: {1}"},
	"chart.tip.more":  {"……另有 {0} 个", "… and {0} more"},

	"chart.hedged.over":     {"超过 {0}", "over {0}"},
	"chart.hedged.at_least": {"不低于 {0}", "at least {0}"},
	"chart.hedged.about":    {"约 {0}", "about {0}"},
	"chart.hedged.nearly":   {"近 {0}", "nearly {0}"},
	"chart.hedged.up_to":    {"至多 {0}", "up to {0}"},
	"chart.hedged.target":   {"目标 {0}", "target {0}"},

	"chart.index": {"{0}（{1} = 100）", "{0} ({1} = 100)"},
	"chart.yoy":   {"{0}：同比增长（%）", "{0}: change on a year earlier (%)"},

	"chart.at":                {"{0}，{1}", "{0}, {1}"},
	"chart.tip.place":         {"第 {0} 位  {1}", "{0}. {1}"},
	"chart.tip.before":        {"{0}：第 {1} 位", "{0}: rank {1}"},
	"chart.tip.ranked.change": {"变化：{0}", "Change: {0}"},
	"chart.tip.ranked.cagr":   {"年均增长：{0}", "Growth per year: {0}"},
	"chart.tip.ranked.share":  {"占合计：{0}", "Share of the total: {0}"},
	"chart.tip.share":         {"占合计 {0}", "{0} of the total"},
	"chart.by.share":          {"{0}：占合计的比重（%）", "{0}: share of the total (%)"},
	"chart.by.cagr":           {"{0}：{1} 以来年均增长（%）", "{0}: growth per year since {1} (%)"},
	"chart.by.change":         {"{0}：比 {1} 的变化", "{0}: change since {1}"},
	"chart.part":              {"{0}，图中为 {2} 个中的前 {1} 个", "{0}, the first {1} of {2}"},
	"chart.tip.pair":          {"{0} × {1}", "{0} × {1}"},
	"chart.tip.r":             {"相关系数 {0}", "Coefficient {0}"},
	"chart.tip.interval":      {"{2} 置信区间 {0} … {1}", "{2} interval {0} … {1}"},
	"chart.tip.adjusted":      {"校正 p {0}（未校正 p {1}）", "Adjusted p {0} (p {1} by itself)"},
	"chart.tip.p":             {"p {0}", "p {0}"},
	"chart.tip.n":             {"n = {0}", "n = {0}"},
	"chart.tip.nor":           {"无法计算：数据太少或没有变化", "No coefficient: too few figures, or no variation"},
	"chart.points.part":       {"图中为 {1} 个点中的 {0} 个，拟合线按全部点计算", "{0} of {1} points drawn; the line is fitted to all"},

	"chart.cell.filled":      {"有数字", "Figure"},
	"chart.cell.empty":       {"有行无数字", "Empty row"},
	"chart.cell.absent":      {"无行", "No row"},
	"chart.cell.several":     {"多行", "Several rows"},
	"chart.alt.completeness": {"完整性图：{0} 个主体、{1} 个时期，{3} 个格中 {2} 个有数字。", "Completeness map of {0} entities at {1} periods: {2} of {3} cells have a figure."},
	"chart.alt.lacks":        {"{0}：{1} 格无行，{2} 格有行无数字，{3} 格多行。", "{0}: {1} without a row, {2} without a figure, {3} with several rows."},

	"chart.alt.trend":   {"折线图：{0}，共 {1} 条线。", "Line chart of {0}, lines: {1}."},
	"chart.alt.line":    {"{0}：{2} 为 {1}，{4} 为 {3}。", "{0}: {1} in {2}, {3} in {4}."},
	"chart.alt.more":    {"另有 {0} 条线。", "And {0} more."},
	"chart.alt.ranking": {"条形图：{0}，共 {1} 个对象排名。", "Bar chart of {0}, ranked: {1}."},
	"chart.alt.place":   {"第 {0} 位 {1}：{2}。", "{0}. {1}: {2}."},
	"chart.alt.heatmap": {"{0} 列的相关矩阵。", "Matrix of the correlations of {0} columns."},
	"chart.alt.pair":    {"{0} 与 {1}：{2}（n = {3}）。", "{0} and {1}: {2} (n = {3})."},
	"chart.alt.scatter": {"散点图：{0} 对 {1}，共 {2} 个点。", "Scatter plot of {0} against {1}, points: {2}."},
	"chart.alt.fit":     {"拟合直线的斜率 {0}，R² = {1}，p {2}。", "Fitted line: slope {0}, R² = {1}, p {2}."},
}
