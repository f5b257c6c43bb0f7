package words

// warnings are what a careful statistician would add to an answer, by the code of a stats.Warning.
var warnings = map[string]text{
	"warning.duplicate-keys":    {"{0} 个主体或时期有多行，取其平均", "{0} entity or period stands in more than one row; the mean was taken|{0} entities or periods stand in more than one row; their mean was taken"},
	"warning.mixed-periods":     {"{0} 个序列混有不同长短的时期，如年和季度", "{0} series mixes periods of different length, such as years and quarters|{0} series mix periods of different length, such as years and quarters"},
	"warning.ranges-left-out":   {"略去 {0} 个跨时段的数字，只用整期数字", "{0} figure for a stretch of time was left out beside figures for whole periods|{0} figures for a stretch of time were left out beside figures for whole periods"},
	"warning.latest-incomplete": {"{0} 更晚，但只有 {1} 个有数字，所用时期有 {2} 个", "{0} is later but has figures for only {1}, against {2} at the period taken"},
	"warning.mixed-units":       {"“{0}”的数字有多个单位（{1}），混在一起", "{0} holds figures in more than one unit ({1}); its numbers mix them"},
	"warning.qualified":         {"{0} 个数字在来源中不是确数（超过、约、目标等）", "{0} figure is not exact in its source (over, about, target …)|{0} figures are not exact in their source (over, about, target …)"},
	"warning.small-n":           {"{0} 个结果的样本少于 {1}", "{0} result rests on fewer than {1} values|{0} results rest on fewer than {1} values"},
	"warning.many-tests":        {"检验了 {0} 对，未做调整；总会有几个小 p 值出于偶然", "{0} pairs were tested without adjustment; some small p are to be expected by chance"},
	"warning.gaps":              {"{0} 个序列有缺口，共 {1} 期", "{0} series has gaps, {1} periods in all|{0} series have gaps, {1} periods in all"},
	"warning.negative-base":     {"略去 {0} 个增速：起点不是正数", "{0} rate of growth is left out: the figure it starts from is not positive|{0} rates of growth are left out: the figure they start from is not positive"},
	"warning.no-base":           {"{0} 个序列在基期 {1} 没有正数，已略去", "{0} series has no positive figure at the base period {1} and is left out|{0} series have no positive figure at the base period {1} and are left out"},
	"warning.trend-in-both":     {"{0} 对（如{1}与{2}）都随时间变化，单凭这一点就会相关", "{0} pair, {1} and {2}, moves with time, which alone makes them correlate|{0} pairs, such as {1} and {2}, both move with time, which alone makes them correlate"},
	"warning.series-cut":        {"只给出 {1} 个序列中的前 {0} 个", "the first {0} of {1} series are given"},
	"warning.few-entities":      {"有 {0} 个时期只有不到 {1} 个主体，由此得出的不平等程度不稳", "at {0} period fewer than {1} entities have a figure; measures of inequality among so few are uncertain|at {0} periods fewer than {1} entities have a figure; measures of inequality among so few are uncertain"},
	"warning.unbalanced":        {"{1} 个时期中有 {0} 个缺少别的时期有的主体，各期差异可能由此而来", "{0} of {1} periods lack entities that another one has; differences between periods may come from that"},
	"warning.below-zero":        {"有 {0} 个时期含负数，占比、基尼系数和泰尔指数没有意义，已略去", "at {0} period some figures are negative; shares, Gini and Theil make no sense there and are missing|at {0} periods some figures are negative; shares, Gini and Theil make no sense there and are missing"},
	"warning.no-logarithm":      {"有 {0} 个时期含非正数，取不了对数，σ 不计这些数", "at {0} period some figures are not positive and have no logarithm; σ leaves them out|at {0} periods some figures are not positive and have no logarithm; σ leaves them out"},
	"warning.no-weight":         {"略去 {0} 个数字：“{1}”中没有正的权数", "{0} figure has no positive weight in {1} and is left out|{0} figures have no positive weight in {1} and are left out"},
	"warning.one-end":           {"{0} 个主体在 {1} 和 {2} 中只有一期有数字，不参与比较", "{0} entity has a figure at only one of {1} and {2} and takes no part in the comparison|{0} entities have a figure at only one of {1} and {2} and take no part in the comparison"},
}
