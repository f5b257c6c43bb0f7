package words

// conversions say what was done to read a cell, by the codes of a data.Conversion.
var conversions = map[string]text{
	"done.characters":    {"全角字符或排版符号按普通字符读取", "full-width or typographic characters read as plain ones"},
	"done.grouping":      {"去掉千分位分隔符", "separators of thousands taken out"},
	"done.decimal_comma": {"逗号作小数点", "a comma read as the decimal point"},
	"done.sign":          {"括号或数字后的减号读作负号", "brackets or a minus behind read as a negative sign"},
	"done.percent":       {"去掉百分号", "percent sign taken off"},
	"done.currency":      {"去掉货币符号", "currency sign taken off"},
	"done.unit":          {"去掉单位", "unit taken off"},
	"done.magnitude":     {"按量级词（千、万、亿等）相乘", "multiplied by its word of magnitude"},
	"done.qualifier":     {"“约”“超”等字词与数字并存", "a word such as about or over kept beside the figure"},
	"done.mark":          {"脚注标记留作注释", "footnote mark kept as a note"},
	"done.rounded":       {"位数过多，四舍五入", "rounded: more digits than a number holds"},
	"done.leading_zero":  {"去掉开头的 0", "leading zero taken off"},
	"done.numerals":      {"中文数字或月份名称读作数字", "numerals or names of months read as digits"},
	"done.compact":       {"连写或以点分隔的数字读作日期", "digits read as a date"},
	"done.serial":        {"电子表格日期序号读作日期", "a spreadsheet's day number read as a date"},
	"done.day_first":     {"按日在月前读取", "read with the day before the month"},
	"done.month_first":   {"按月在日前读取", "read with the month before the day"},
	"done.short_year":    {"补全两位数年份", "a year of two digits completed"},
	"done.fiscal_year":   {"跨年度，读作两年的时段", "two years in one, read as the stretch of both"},
	"done.stretch":       {"几个月合计，读作一个时段", "several months together, read as the stretch they are"},
	"done.time_dropped":  {"略去时刻", "time of day left out"},
	"done.exponent":      {"数字中的 E 读作十的幂", "digits about an E read as a power of ten"},
}
