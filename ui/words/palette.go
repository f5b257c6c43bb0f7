package words

// palette are the words of what is found by a few letters.
var palette = map[string]text{
	"palette":         {"查找与执行", "Find and do"},
	"palette.key":     {"查找与执行（{0}）", "Find and do ({0})"},
	"palette.hint":    {"数据、指标、设置、操作，可输拼音首字母", "Data, measures, settings, actions"},
	"palette.count":   {"{0} 项", "{0} result|{0} results"},
	"palette.some":    {"前 {0} 项，共 {1} 项", "First {0} of {1}"},
	"palette.search":  {"在表格中查找“{0}”", "Search the table for “{0}”"},
	"palette.do":      {"操作", "Action"},
	"palette.example": {"示例", "Example"},
	"palette.tab":     {"视图", "View"},
	"palette.choice":  {"设置", "Setting"},
	"palette.measure": {"指标", "Measure"},
	"palette.column":  {"数据列", "Column"},
	"palette.view":    {"已保存的视图", "Saved view"},
	"palette.file":    {"文件", "File"},
	"palette.data":    {"数据集", "Dataset"},
	"palette.entity":  {"主体", "Entity"},
}
