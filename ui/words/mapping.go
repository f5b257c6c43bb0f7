package words

// mapping is what is said when other data come under a view.
var mapping = map[string]text{
	"map.title":   {"用 {0} 替换 {1}", "Put {0} in the place of {1}"},
	"map.again":   {"{0} 的列有变化", "The columns of {0} have changed"},
	"map.why":     {"视图用到的下列各列，在 {0} 里没有，或者类型、单位不同。请选择由哪一列代替。", "The view speaks of these columns, which {0} does not have, or has in another type or unit. Choose what stands for each."},
	"map.none":    {"略去", "leave out"},
	"map.apply":   {"应用", "Apply"},
	"map.stay":    {"保留 {0}", "Keep {0}"},
	"map.left":    {"数据没有替换。", "The data are as they were."},
	"map.nothing": {"没有找到相近的列。", "No column is like it."},
	"map.leaves":  {"视图中用到它的地方会略去。", "What the view says of it is left out."},
	"map.twice":   {"{0} 也代替了另一列。", "{0} stands for another column, too."},
	"map.type":    {"类型变了：原为{0}，现为{1}。", "Another type: it was {0} and is {1}."},
	"map.unit":    {"单位变了：原为{0}，现为{1}；数字不换算。", "Another unit: it was {0} and is {1}; figures are not converted."},
	"map.noUnit":  {"无单位", "no unit"},
	"map.chosen":  {"由你选定。", "As you chose."},
	"map.lacks":   {"新数据的“{0}”列里没有：{1}。", "The new data have no such {0}: {1}."},
	"map.units":   {"{0} 的这些列保留自己的单位，不用手工设定的单位：{1}。", "These columns of {0} keep their own unit instead of the one set by hand: {1}."},
	"map.placed":  {"{0} 替换了 {1}。", "{0} has taken the place of {1}."},
	"map.without": {"散点图中去掉的点已恢复（{0} 个）。", "The {0} point left out of the scatter is back.|The {0} points left out of the scatter are back."},
	"map.back":    {"可用浏览器的后退撤销。", "The browser's back undoes this."},
	"map.gone":    {"{0} 里没有这些列，已从视图中略去：{1}。", "{0} has no such columns, left out of the view: {1}."},

	"map.same_name":    {"名称相同，只是写法或单位不同。", "The same name, written otherwise."},
	"map.same_meaning": {"名称意思相同。", "A name of the same meaning."},
	"map.like_name":    {"名称相近。", "A similar name."},
	"map.same_unit":    {"剩下的列中只有它的基本单位相同。", "The only one left with the same basic unit."},
	"map.same_role":    {"剩下的列中只有它的用途相同。", "The only one left with the same role."},
	"map.same_place":   {"同样多的列中位置和类型相同，请核对。", "In the same place, of as many columns of the same types: please check."},
	"map.same_type":    {"剩下的列中只有它的类型相同。", "The only one left of the same type."},
}
