package data

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// Chinese is ordered and abbreviated by pinyin without a dictionary: GB 2312 has its 3,755 common characters in that
// order, and every decoder of GB 18030 knows them. Other characters of places, firms and people are said by a common one.

// chinese holds the places of the common characters, from 1.
var chinese struct {
	decode func(encoding string, b []byte) ([]byte, error)
	once   sync.Once
	places []uint16 // by character from firstHan
	starts []uint16 // place of the first character of each letter
	said   *strings.Replacer

	initials []byte        // by character from firstHan, 0 for none, inWords where words tell
	alone    map[rune]byte // those of characters that words tell of, elsewhere
	words    [][2]string   // in which characters are read otherwise, and their initials
}

const firstHan, lastHan, extraHan = 0x4e00, 0x9fff, 0x3400

// LearnPinyin tells how GB 18030 is decoded. It is called once, before anything is sorted; without it Chinese stays in the
// order of its code points and has no initials.
func LearnPinyin(decode func(encoding string, b []byte) ([]byte, error)) { chinese.decode = decode }

// firstOf and letters: the first common character of each initial. No syllable begins with i, u or v.
const (
	firstOf = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
	letters = "abcdefghjklmnopqrstwxyz"
)

// saidAs holds pairs of a character that is not common and a common one that is read alike, as the Chinese
// collation of Unicode (CLDR) has them.
const saidAs = "圳震莞管亳勃泸芦漯落衢渠濮蒲儋郸婺晤鄞银邛穷睢虽沅园醴鲤浏刘涿桌栾挛闫延闵皿邬污郗析鄢阉阚看冼显佟同佘舌晏宴昝攒逄庞逯赂臧赃蔺吝荀询莘深蒯块" +
	"嵇基缪妙湟惶浔询溧痢溆絮濉虽淇棋洮逃泾京沭束汶问泗寺滏腑滹忽瀛赢灞霸郯谈郫疲鄄眷邙忙邳批邗憨鄱婆鄯善岷民岫秀崂牢嵊剩峄邑崆空嵩松岢坷枞宗榕蓉" +
	"珲浑瓯殴盱须眙姨砀荡碚辈稷冀筠耘綦旗缙禁罘浮耒垒芗乡芮锐莒矩荥型蓥营藁镐蕲旗虢国蠡礼訾资谯桥郾眼隰媳颍颖麒旗黟揖鹭潞圩围垭押埇勇塬缘宕荡歙摄" +
	"攸忧梓籽汨密沔免浠息涞来淅惜渌赂湄媒潼童澧鲤泓宏淼秒瀚翰玑机瑜榆璐潞睿瑞祺棋禧喜翊谊芙扶菁惊蓓辈薇微昱郁昊号晟剩晖挥曦膝桢珍楠男沣风溥普炜委" +
	"烨夜煜愈熠毅玮委琪棋琦棋琨昆琮丛璇旋钰浴铠慨锂理钛态镓嘉铌倪铟殷钼牧锆告婷停婧竟媛院嫣阉骅华骞签骥冀邺页郓运郏嘉鄣章阆浪岚兰岱代嵋媒嵘容恺慨" +
	"懋貌晔夜暄喧杞启柘浙桉安棣第樾越沐目泷龙洹环渑免溱勤滕藤潢煌濠壕甯宁畲赊瞿渠礴膊竺竹筱小胤印茌迟荻笛葳威裘球覃谈谌晨迦加邰台郜告郢颖郦荔酆蜂" +
	"铄朔铎夺铼莱镕熔鑫薪阡仟隽眷骊离麟鳞龛勘"

// saidWords are words in which a character is not read as it stands in GB 2312's order, and how they are read.
const saidWords = "重庆 虫庆 西藏 西脏 藏族 脏族 乐清 月清 番禺 潘禺 蚌埠 泵埠 银行 银航 行业 航业 增长 增掌 会计 快计 大厦 大煞"

func learnChinese() {
	if chinese.decode == nil {
		return
	}
	var codes []byte
	for high := byte(0xb0); high <= 0xd7; high++ {
		for low := byte(0xa1); low <= 0xfe && (high < 0xd7 || low <= 0xf9); low++ {
			codes = append(codes, high, low)
		}
	}
	text, err := chinese.decode("gb18030", codes)
	if err != nil {
		return // a browser that does not know the encoding: as without
	}
	chinese.places = make([]uint16, lastHan-firstHan+1)
	place := uint16(0)
	for _, r := range string(text) {
		if place++; r >= firstHan && r <= lastHan {
			chinese.places[r-firstHan] = place
		}
	}
	for _, r := range firstOf {
		chinese.starts = append(chinese.starts, chinese.places[r-firstHan])
	}
	pairs := strings.Fields(saidWords)
	for rest := saidAs; rest != ""; {
		_, n := utf8.DecodeRuneInString(rest)
		_, m := utf8.DecodeRuneInString(rest[n:])
		pairs = append(pairs, rest[:n], rest[n:n+m])
		rest = rest[n+m:]
	}
	learnInitials(pairs)
	chinese.said = strings.NewReplacer(pairs...)
}

// hasChinese reports whether s has Chinese, and that was learnt.
func hasChinese(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0xe4 && s[i] <= 0xe9 {
			chinese.once.Do(learnChinese)
			return chinese.said != nil
		}
	}
	return false
}

// spoken returns s with each character replaced by a common one that is read alike; ok is false when it has no Chinese
// or that was not learnt.
func spoken(s string) (_ string, ok bool) {
	if !hasChinese(s) {
		return s, false
	}
	return chinese.said.Replace(s), true
}

// placeOf returns the place of a common character among all, from 1; 0 for any other.
func placeOf(r rune) uint16 {
	if r < firstHan || r > lastHan {
		return 0
	}
	return chinese.places[r-firstHan]
}

// SortKey returns a text that sorts by code point as s should be sorted: Chinese by pinyin and tone, and characters of
// which none is known behind the others. Different texts may have the same key.
func SortKey(s string) string {
	said, ok := spoken(s)
	if !ok {
		return s
	}
	return strings.Map(func(r rune) rune {
		if place := placeOf(r); place > 0 {
			return extraHan + rune(place)
		}
		if r >= extraHan && r <= lastHan {
			return r + 0x1000
		}
		return r
	}, said)
}
