package words

// exampleWords say what is to be seen in an example. Figures stand in the answer.
var exampleWords = map[string]text{
	"example.of":           {"示例：{0}", "Example: {0}"},
	"example.show":         {"看一个示例", "Show me an example"},
	"example.trend":        {"看点：以同一年为 100，每条线都在上升；比的是快慢，不是大小。", "What to see: set to 100 in the same year, every line rises; it is speed that counts, not size."},
	"example.ranking":      {"看点：第一名是末位的许多倍；与对比年相比，有的名次变了。", "What to see: the first spends many times what the last does, and some have changed places since the year compared with."},
	"example.correlation":  {"看点：经济规模大的省份研发经费也多，点大致沿一条上升的线。", "What to see: larger economies spend more on R&D; the points rise along a line."},
	"example.distribution": {"看点：少数省份远多于其余，均值因此明显高于中位数。", "What to see: a few provinces spend far more than the rest, which pulls the mean well above the median."},
	"example.comparison":   {"看点：均值随年份上升，但同一年内各省相差太大，检验看不出年份之间的差别。", "What to see: means rise with the years, yet provinces within a year differ so much that the test tells no difference."},
	"example.pivot":        {"看点：每一列加起来是 100%；广东省在每一年都占得最多，江苏省其次。", "What to see: each column adds up to 100%, and in every year Guangdong has the largest part, Jiangsu the next."},
	"example.model":        {"看点：经济规模与研发强度合起来说明了绝大部分差异；解读中的提醒说明区间为何只是粗略的。", "What to see: size and R&D intensity together give most of the variation; the warnings say why intervals are rough."},
	"example.inequality":   {"看点：研发经费集中在少数省份，基尼系数最近一年比起点年更高。", "What to see: spending is concentrated in a few provinces, and the Gini coefficient has risen from the first year compared to the last."},
}
