package words

// failures say what did not work and why. Those that start with code. are errors of packages stats and data and
// of the worker, by their code; the arguments of a question's error are field, value and what would be right.
var failures = map[string]text{
	"error.open":     {"无法打开数据集“{0}”：{1}", "The dataset {0} could not be opened: {1}."},
	"error.data":     {"没有名为“{0}”的数据集，请在下面选择一个。", "There is no dataset named {0}: choose one below."},
	"error.hash":     {"地址中有看不懂的部分，已略去：{0}", "Parts of the address were not understood and left out: {0}"},
	"error.read":     {"无法读取 {0}：{1} 屏幕上的表格保持不变。", "{0} could not be read: {1}. What was on screen stays."},
	"error.ask":      {"这个问题没有答案：{0}", "This question has no answer: {0}"},
	"error.noAnswer": {"这个问题没有答案。", "This question has no answer."},
	"error.internal": {"页面内部出错，但可以继续使用：{0}", "Something went wrong inside the page, which goes on working: {0}"},

	"lost.restarted":   {"计算引擎中断（可能内存不足），已重新启动，正在恢复表格。", "The engine stopped, perhaps for want of memory. A new one has started and is loading the tables again."},
	"lost.unstartable": {"计算引擎无法启动。请关闭其他标签页后重新加载页面。", "The engine cannot start. Close other tabs and load the page again."},
	"note.paste-empty": {"剪贴板里没有表格。请先复制单元格。", "The clipboard holds no table. Copy some cells first."},

	"code.cancelled":   {"已取消。", "it was cancelled"},
	"code.no-table":    {"引擎里没有这张表。", "the engine does not hold that table"},
	"code.internal":    {"引擎内部出错：{0}", "the engine failed inside: {0}"},
	"code.worker-died": {"读取过程中引擎中断，可能内存不足。", "the engine ended while it read the file, perhaps for want of memory"},

	"code.not-json":         {"问题不是 JSON 对象：{1}", "the question is not a JSON object: {1}"},
	"code.unknown-kind":     {"没有“{1}”这类问题；可用：{2}", "there is no kind of question \"{1}\"; the kinds are {2}"},
	"code.unknown-field":    {"{1} 没有字段“{0}”；可用：{2}", "{1} does not know \"{0}\"; it knows {2}"},
	"code.wrong-type":       {"{0} 应为 {2}，而不是 {1}", "{0} must be {2}, not {1}"},
	"code.unknown-option":   {"{0} 没有选项“{1}”；可用：{2}", "{0} has no option \"{1}\"; the options are {2}"},
	"code.unknown-column":   {"{0}：没有“{1}”这一列；现有：{2}", "{0}: there is no column \"{1}\"; the columns are {2}"},
	"code.column-type":      {"{0}：“{1}”列的类型应为 {2}", "{0}: column \"{1}\" must be of type {2}"},
	"code.field-needed":     {"{1} 需要字段“{0}”：{2}", "{1} needs the field \"{0}\": {2}"},
	"code.no-entity":        {"表中没有区分主体的列", "the table has no column that tells entities apart"},
	"code.no-measure":       {"表中没有可供计算的数字列", "the table has no column of numbers to measure"},
	"code.no-period":        {"表中没有时期列", "the table has no column of periods"},
	"code.unknown-period":   {"{0}：{1} 没有数字；有数字的时期：{2}", "{0}: no figure stands at {1}; figures stand at {2}"},
	"code.unknown-entity":   {"{0}：没有“{1}”；现有：{2}", "{0}: there is no entity \"{1}\"; there are {2}"},
	"code.value-out-of-use": {"{0}：“{1}”不可用；应为 {2}", "{0}: \"{1}\" will not do; right is {2}"},
	"code.bad-pattern":      {"{0}：无法读懂模式“{1}”：{2}", "{0}: the pattern \"{1}\" cannot be read: {2}"},
	"code.mixed-units":      {"“{1}”的数字有多个单位（{2}），请先选定一个", "the figures of \"{1}\" have more than one unit ({2}); choose one"},
	"code.few-groups":       {"“{1}”的数字在“{0}”中不足两组（{2}），无从比较", "\"{1}\" has figures in fewer than two groups of \"{0}\" ({2}); a comparison needs two"},
	"code.many-groups":      {"“{0}”分出 {1} 组，至多比较 {2} 组", "\"{0}\" tells {1} groups apart; at most {2} can be compared"},
	"code.two-groups":       {"{1} 只比较两组，而“{0}”有 {2}；请选定两组，或改用 anova、kruskal", "{1} compares two groups, but \"{0}\" has {2}; keep two, or ask for anova or kruskal"},
	"code.few-rows":         {"只有 {1} 行各列都有数值，至少需要 {2} 行", "only {1} rows have every value; it takes {2}"},
	"code.collinear":        {"“{1}”可由 {2} 得出，分不清它自己的作用；请去掉其中一列", "\"{1}\" is given by {2}, so that its own part cannot be told apart; leave one of them out"},
	"code.mixed-indicators": {"“{1}”的数字属于多个指标（{2}），请先选定一个", "the figures of \"{1}\" are of more than one indicator ({2}); choose one"},

	"code.empty":            {"文件是空的。", "the file is empty"},
	"code.header_only":      {"文件只有列名，没有数据行。", "the file has names but no rows"},
	"code.not_text":         {"文件不是文本，而是 {0}。", "the file is not text but {0}"},
	"code.nul_filled":       {"文件里全是空字节，可能复制中断了。", "the file is filled with NUL bytes; the copy probably broke off"},
	"code.binary":           {"文件不是文本。", "the file is not text"},
	"code.no_decoder":       {"这里没有 {0} 的解码器。", "there is no decoder for {0} here"},
	"code.unknown_encoding": {"不认识编码“{0}”。", "the encoding \"{0}\" is not known"},
	"code.too_large":        {"文件有 {0} 字节，超过一张表的上限。", "the file has {0} bytes, more than a table can hold"},
}
