package words

// controls is what is said of controls that several tabs share.
var controls = map[string]text{
	"number.whole": {"请填 {0} 至 {1} 之间的整数。", "Wanted: a whole number from {0} to {1}."},
	"number.share": {"请填 0 与 1 之间的数，如 0.95 或 95%。", "Wanted: a share between 0 and 1, such as 0.95 or 95%."},
	"number.ref":   {"请填一个或两个数，后面可加名称：2.5 或 2~3 目标。", "Wanted: a number or two, and a name if you like: 2.5, or 2~3 target."},
	"number.said":  {"{0}：“{1}”用不上。{2}", "{0}: \"{1}\" is no use here. {2}"},
	"number.own":   {"自定", "other"},
	"number.ownOf": {"自定的数", "Number of your own"},
}
