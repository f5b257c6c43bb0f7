package words

// embed are the words of a view in another page's frame, and of how it gets there.
var embed = map[string]text{
	"embed":             {"嵌入", "Embed"},
	"embed.why":         {"把这个视图放进网页或 HTML 幻灯片：复制下面任意一段。", "Put this view into a page or HTML slides: copy either of these."},
	"embed.figures":     {"数字", "Figures"},
	"embed.live":        {"随数据更新", "Live"},
	"embed.frozen":      {"冻结", "Frozen"},
	"embed.note.live":   {"数据有更新时，嵌入的视图随之更新。", "The view follows the data when they are updated."},
	"embed.note.frozen": {"代码里带有数据的校验值：日后数据若有不同，视图会明确说出，不会悄悄换成别的数字。", "The code carries a hash of the data: should they ever differ, the view says so instead of silently showing other figures."},
	"embed.own":         {"这张表是你自己的文件：页面随身带着它（“存为一个 HTML”），或页面的服务器提供同名文件时，别处才看得到。", "This table is a file of your own: elsewhere it is seen only if the page carries it (save it as one HTML), or its server lends a file of that name."},
	"embed.iframe":      {"框架（iframe）", "Frame (iframe)"},
	"embed.component":   {"组件（高度自动，可编程）", "Component (fits its height, can be scripted)"},
	"embed.copy":        {"复制", "Copy"},
	"embed.copied":      {"已复制", "Copied"},
	"embed.notCopied":   {"浏览器不允许复制，请选中文字自行复制。", "The browser does not let it be copied: select the text instead."},
	"embed.open":        {"在 Statlas 中打开", "Open in Statlas"},
	"embed.none":        {"还没有选定视图。", "No view has been chosen yet."},
	"embed.noFile":      {"这个视图属于文件 {0}，这里没有该文件。", "This view belongs to the file {0}, which is not here."},
	"frozen.changed":    {"数据与嵌入时不同：当时的校验值是 {0}，现在是 {1}。下面是现在的数字。", "The data are not those that were embedded: their hash was {0} and is now {1}. The figures below are today's."},
	"frozen.unknown":    {"无法核对数据是否与嵌入时相同：{0}", "Whether the data are those that were embedded cannot be told: {0}"},
}
