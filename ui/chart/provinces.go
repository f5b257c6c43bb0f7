package chart

import (
	"strings"
	"sync"

	"statlas/data"
)

// China's provinces as tiles: the code of GB/T 2260 in letters and digits, the column and row of the tile, the name in
// Chinese and in letters.
const provinceTable = `BJ11 42北京beijing TJ12 52天津tianjin HE13 43河北hebei SX14 33山西shanxi NM15 32内蒙古innermongolia LN21 62辽宁liaoning JL22 61吉林jilin HL23 60黑龙江heilongjiang
SH31 64上海shanghai JS32 54江苏jiangsu ZJ33 55浙江zhejiang AH34 44安徽anhui FJ35 56福建fujian JX36 45江西jiangxi SD37 53山东shandong HA41 34河南henan HB42 35湖北hubei HN43 36湖南hunan
GD44 46广东guangdong GX45 26广西guangxi HI46 37海南hainan CQ50 24重庆chongqing SC51 14四川sichuan GZ52 25贵州guizhou YN53 15云南yunnan XZ54 04西藏tibet SN61 23陕西shaanxi GS62 12甘肃gansu
QH63 13青海qinghai NX64 22宁夏ningxia XJ65 02新疆xinjiang TW71 66台湾taiwan HK81 57香港hongkong MO82 47澳门macao`

// A province is one tile.
type province struct {
	code, zh string
	x, y     int
}

const tilesAcross, tilesDown = 7, 8

// provinces are all tiles, and by which names they are known.
var provinces = sync.OnceValues(func() (all []province, known map[string]int) {
	known = map[string]int{"xizang": 25, "neimenggu": 4, "macau": 33}
	fields := strings.Fields(provinceTable)
	for i := 0; i < len(fields); i += 2 {
		code, rest := fields[i], fields[i+1]
		end := strings.IndexFunc(rest[2:], func(r rune) bool { return r < 0x80 }) + 2
		p := province{code[:2], rest[2:end], int(rest[0] - '0'), int(rest[1] - '0')}
		for _, name := range []string{code[2:], code[2:] + "0000", strings.ToLower(code[:2]), p.zh, rest[end:]} {
			known[name] = len(all)
		}
		all = append(all, p)
	}
	return all, known
})

// provinceOf returns the tile of a province's name or code in any usual form, −1 for other names.
func provinceOf(name string) int {
	_, known := provinces()
	if i, ok := known[strings.ReplaceAll(data.PlaceName(strings.ReplaceAll(name, "_", " ")), " ", "")]; ok {
		return i
	}
	return -1
}

// ProvincesMost is more names than provinces have in all forms; so many are not looked at one by one.
const ProvincesMost = 500

// Provinces reports that entities are provinces: at least five are, and no more than one in ten is not.
func Provinces(entities []string) bool {
	if len(entities) > ProvincesMost {
		return false
	}
	others := 0
	for _, e := range entities {
		if provinceOf(e) < 0 {
			if others++; 10*others > len(entities) {
				return false
			}
		}
	}
	return len(entities)-others >= 5
}
