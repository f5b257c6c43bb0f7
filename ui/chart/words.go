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

	"chart.index":       {"{0}（{1} = 100）", "{0} ({1} = 100)"},
	"chart.index.first": {"{0}（首期 = 100）", "{0} (first period = 100)"},
	"chart.yoy":         {"{0}：同比增长（%）", "{0}: change on a year earlier (%)"},

	"chart.at":           {"{0}，{1}", "{0}, {1}"},
	"chart.tip.place":    {"第 {0} 位  {1}", "{0}. {1}"},
	"chart.tip.previous": {"{0}：{1}，第 {2} 位", "{0}: {1}, rank {2}"},
	"chart.tip.change":   {"变化：{0}", "Change: {0}"},
	"chart.tip.share":    {"占合计 {0}", "{0} of the total"},
	"chart.by.share":     {"{0}：占合计的比重（%）", "{0}: share of the total (%)"},
	"chart.by.change":    {"{0}：比 {1} 的变化", "{0}: change since {1}"},
	"chart.tip.pair":     {"{0} × {1}", "{0} × {1}"},
	"chart.tip.r":        {"相关系数 {0}", "Coefficient {0}"},
	"chart.tip.interval": {"95% 置信区间 {0} … {1}", "95% interval {0} … {1}"},
	"chart.tip.p":        {"p {0}", "p {0}"},
	"chart.tip.n":        {"n = {0}", "n = {0}"},
	"chart.tip.nor":      {"无法计算：数据太少或没有变化", "No coefficient: too few figures, or no variation"},
	"chart.points.part":  {"图中为 {1} 个点中的 {0} 个，拟合线按全部点计算", "{0} of {1} points drawn; the line is fitted to all"},
}
