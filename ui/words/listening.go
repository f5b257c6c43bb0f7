package words

// listening are the words of a series that is heard.
var listening = map[string]text{
	"listen":         {"听图", "Listen"},
	"listen.plays":   {"{0}。最低：{1}。最高：{2}", "{0}. Lowest: {1}. Highest: {2}"},
	"listen.play":    {"播放", "Play"},
	"listen.stop":    {"停止", "Stop"},
	"listen.gap":     {"{0}：无数据", "{0}: no figure"},
	"listen.points":  {"数据点", "Points"},
	"listen.speed":   {"速度", "Speed"},
	"listen.average": {"越过均值时响一声", "Tick at the average"},
	"listen.reached": {"方向键查看图形时也发声", "Sound for points reached by arrow keys"},
	"listen.nothing": {"此图没有可听的序列", "This chart has no series to listen to"},
	"listen.silent":  {"此浏览器不能发声，逐点查看时仍有文字", "This browser plays no sound; the arrow keys still tell each point"},
}
