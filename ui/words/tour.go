package words

// tour are the words that show a new user around.
var tour = map[string]text{
	"tour":          {"导览", "Tour"},
	"tour.offer":    {"第一次来？{0} 步导览", "New here? A tour in {0} steps"},
	"tour.no":       {"不用了", "No, thanks"},
	"tour.next":     {"下一步", "Next"},
	"tour.back":     {"上一步", "Back"},
	"tour.data":     {"在这里换数据：内置的数据集，或你自己的文件。文件只在本机读取。", "Change the data here: a table that comes with the page, or a file of your own, which stays on this computer."},
	"tour.tabs":     {"每个标签回答一类问题：走势、名次、相关、分布、组间差别、模型、差距。", "Each tab answers one kind of question: trends, places, relations, spread, groups, models, inequality."},
	"tour.controls": {"在这里选指标、主体和方法。下面的解读说明发现了什么、怎么算的、有哪些提醒。", "Choose measure, entities and method here. The reading below tells what was found, how, and what to beware of."},
	"tour.chart":    {"点击可选中，方向键逐点查看，H 键把曲线变成声音。", "A click selects, arrow keys go from point to point, and H plays a line as sound."},
	"tour.numbers":  {"图中的数都在这张表里，可复制或另存。", "All figures of the chart stand in this table, to copy or save."},
	"tour.keep":     {"保存视图、放映，或以链接、图片、文件分享。每一步都能撤销。", "Save and present views, or share them as link, picture or file. Every step can be undone."},
	"tour.find":     {"用几个字母查找任何数据、设置和操作；? 键列出全部快捷键。下面是各类问题的示例：", "A few letters find any data, setting or action; the ? key lists all keys. Examples of each question:"},
}
