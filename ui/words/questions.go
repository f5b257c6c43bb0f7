package words

// questions are the words of the controls.
var questions = map[string]text{
	"controls.trend":       {"趋势", "Trend"},
	"controls.ranking":     {"排名", "Ranking"},
	"controls.correlation": {"相关", "Correlation"},
	"controls.table":       {"表格", "Table"},

	"facet.all": {"全部", "All"},

	"trend.transform": {"数值", "Values"},
	"transform.level": {"水平", "Level"},
	"transform.index": {"指数", "Index"},
	"transform.yoy":   {"同比", "Growth"},
	"trend.base":      {"基期（= 100）", "Base period (= 100)"},
	"trend.fit":       {"拟合直线", "Fitted line"},
	"trend.log":       {"对数坐标", "Log scale"},
	"fit.none":        {"无", "None"},
	"fit.ols":         {"最小二乘", "Least squares"},

	"picker.count":   {"已选 {0} / {1}", "{0} of {1}"},
	"picker.top5":    {"前 5", "Top 5"},
	"picker.top":     {"前 {0}", "Top {0}"},
	"picker.all":     {"全部", "All"},
	"picker.reset":   {"恢复默认", "Reset"},
	"picker.search":  {"搜索", "Search"},
	"picker.largest": {"主体太多，只列出最新一期最大的一百个。", "There are very many: only the hundred largest at the latest period are listed."},
	"picker.cut":     {"还有更多，请用搜索缩小范围。", "There are more: search to narrow the list."},

	"ranking.at":          {"时期", "Period"},
	"ranking.compare":     {"对比时期", "Compared with"},
	"ranking.compareNone": {"不对比", "Nothing"},
	"ranking.by":          {"排序依据", "Ranked by"},
	"by.value":            {"数值", "Value"},
	"by.change":           {"变化量", "Change"},
	"by.cagr":             {"年均增速", "Growth per year"},
	"by.share":            {"占比", "Share"},
	"ranking.order":       {"次序", "Order"},
	"order.desc":          {"从高到低", "Highest first"},
	"order.asc":           {"从低到高", "Lowest first"},
	"ranking.top":         {"显示", "Show"},
	"ranking.topN":        {"前 {0} 个", "First {0}"},

	"correlation.method":  {"方法", "Method"},
	"correlation.columns": {"数据列", "Columns"},
	"correlation.hint":    {"点击一个方格，或下表中的一行，查看背后的散点。", "Click a square, or a row of the table below, to see the points behind it."},
	"method.pearson":      {"皮尔逊", "Pearson"},
	"method.spearman":     {"斯皮尔曼", "Spearman"},
	"method.kendall":      {"肯德尔", "Kendall"},
	"points.back":         {"返回相关矩阵", "Back to the matrix"},
}
