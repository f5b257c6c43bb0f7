package words

// controls is what is said of controls that several tabs share.
var controls = map[string]text{
	"ask.stopped":     {"已停止计算，没有答案。", "Stopped: there is no answer."},
	"ask.again":       {"重新计算", "Compute it after all"},
	"number.whole":    {"请填 {0} 至 {1} 之间的整数。", "Wanted: a whole number from {0} to {1}."},
	"number.share":    {"请填 0 与 1 之间的数，如 0.95 或 95%。", "Wanted: a share between 0 and 1, such as 0.95 or 95%."},
	"number.ref":      {"请填一个或两个数，后面可加名称：2.5 或 2~3 目标。", "Wanted: a number or two, and a name if you like: 2.5, or 2~3 target."},
	"number.said":     {"{0}：“{1}”用不上。{2}", "{0}: \"{1}\" is no use here. {2}"},
	"number.own":      {"自定", "other"},
	"peers.near":      {"同类按", "Peers by"},
	"peers.level":     {"指标相近", "nearest by the measure itself"},
	"peers.size":      {"规模相近：{0}", "nearest by {0}"},
	"peers.same":      {"{0}相同", "of the same {0}"},
	"peers.compare":   {"看同类的走势", "Compare with peers over time"},
	"peers.how.level": {"同类取指标最接近的。", " Peers are the nearest by the measure itself."},
	"peers.how.size":  {"同类取{0}最接近的。", " Peers are the nearest by {0}."},
	"peers.how.same":  {"同类取{0}相同的，再按指标取最接近的。", " Peers are of the same {0}, the nearest by the measure."},
	"finding.noPeers": {"{0}没有同类。", "{0} has no peers."},
	"number.ownOf":    {"自定的数", "Number of your own"},
}
