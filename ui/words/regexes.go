package words

// regexes are what can be wrong with a regular expression: the keys are the words of package regex.
var regexes = map[string]text{
	"regex.at":                           {"{0}，在“{1}”处", "{0}, at “{1}”"},
	"regex.bad class":                    {"字符类写错", "bad class"},
	"regex.unknown class":                {"没有这种字符类", "unknown class"},
	"regex.nothing behind the backslash": {"反斜杠后面没有内容", "nothing behind the backslash"},
	"regex.unknown escape":               {"不认识的转义", "unknown escape"},
	"regex.bad escape":                   {"转义写错", "bad escape"},
	"regex.missing ]":                    {"缺少 ]", "missing ]"},
	"regex.bad range":                    {"范围写错", "bad range"},
	"regex.invalid UTF-8":                {"不是 UTF-8 文字", "invalid UTF-8"},
	"regex.unexpected )":                 {"多出一个 )", "unexpected )"},
	"regex.nested too deeply":            {"嵌套太深", "nested too deeply"},
	"regex.bad repetition":               {"重复次数写错", "bad repetition"},
	"regex.repetition of a repetition":   {"重复符号不能连用", "repetition of a repetition"},
	"regex.nothing to repeat":            {"重复符号前没有内容", "nothing to repeat"},
	"regex.bad name of a group":          {"组名写错", "bad name of a group"},
	"regex.missing )":                    {"缺少 )", "missing )"},
	"regex.bad flags":                    {"不认识的选项", "bad flags"},
	"regex.too large":                    {"表达式过大", "too large"},
}
