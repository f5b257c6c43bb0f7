package data

import (
	"bytes"
	cli "flag"
	"fmt"
	"os"
	"slices"
	"testing"
	"unicode"
)

// commonest are the characters that tables of statistics in an encoding use most, beside kana and signs: frequent
// ones of the language, words for places, units and accounts.
var commonest = map[string]string{
	"gb18030": `的一是不了在人有我他这中大来上个国和地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事
成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性
知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任
常先海通教东真声口物原南北京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁广江河湖山省市区县镇乡村街城州安徽福建四重庆
名称单位指标数据值总计合计量率额比增减均占重强投入支产收销售资金融财税利润费用营价格元亿万千百个人口户企业农林牧渔工商服务科技研究
试验展经济社会统计局来源注释说明备平方公里米吨度季期初末上同环比长速幅累计当固定设备型规模以高园创专利申请授权论文项目研人员全职
九七八五六零号序编码类别行业代管理基础建筑交通运输信息软件医药卫生教育文化体育房地产居民生活城镇化收入消费零售进出口贸易外商直接
电子材料能源环境保护质量水平就业失业贫困保险养老金额负债权益净毛现流股份有限公司集团院所校医疗床师班预算决算一般共杭波温绍兴嘉义舟
台衢丽深圳武汉成厦门沈阳大连济青岛郑长沙昆明贵阳兰西宁银乌鲁木齐拉萨呼和浩特石庄太原合肥南昌福州珠海汕头佛东莞惠中苏无锡徐常扬阿尔巴尼亚拉斯
克鲁塞摩洛哥纳缅甸黎嫩曼富汗埃及伊朗韩俄罗荷兰瑞士典挪威丹麦芬葡萄牙希腊匈波捷墨伦坦桑利刚果秘智厄瓜委内圭柬埔寨泰越菲律宾印马加坡蒙吉
萨乌兹别耳其库格叙约旦卡也门沙特联酋`,
	"big5": `的一是不了在人有我他這中大來上個國和地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事
成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性
知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任
常先海通教東真聲口物原南北京臺台灣香港澳新竹桃園苗栗彰投雲林嘉義屏花蓮宜蘭基隆澎湖金馬縣市區鄉鎮村里街城州省廣江河山高雄中
名稱單位指標數據值總計合計量率額比增減均占佔重強投入支產收銷售資金融財稅利潤費用營價格元億萬千百個人口戶企業農林牧漁工商服務科技研究
試驗展經濟社會統計局處來源註備說明平方公里米噸度季期初末上同環比長速幅累計當固定設備型規模以高園創專利申請論文項目人員
九七八五六零號序編碼類別行業代管理基礎建築交通運輸資訊軟體醫藥衛生教育文化房地居民生活收入消費零售進出口貿易外接
電子材料能源環境保護質水準就失業險老負債權益淨毛流股份有限公司集團院所校師班預算決一般共男女出生死亡勞動力參與阿爾巴尼亞拉斯克魯
塞摩洛哥納緬甸黎嫩曼富汗埃及伊朗韓俄羅荷蘭瑞士典挪威丹麥芬葡萄牙希臘匈波捷墨倫坦桑利剛果秘智厄瓜委內圭柬埔寨泰越菲律賓印馬加坡蒙吉薩烏茲別耳其
庫格敘約旦卡也門沙特聯`,
	"shift_jis": `日一国会人年大十二本中長出三同時政事自行社見月分議後前民生連五発間対上部東者党地合市業内相方四定今回新場金員九入選立開
手米力学問高代明実円関決子動京全目表戦経通外最言氏現理調体化田当八六約主題下首意法都道府県区町村人口面積平均総数率売上額研究費企単位
計年度域北海青森岩宮城秋山形福島茨栃木群馬埼玉千葉東神奈川新潟富石井梨野岐阜静岡愛知三重滋賀京阪兵庫和歌鳥取根広徳香媛高佐熊崎鹿児沖縄
世帯男女性別生産収入支出資本利益営常予算決割合増減前比月期四半第統計調査項目名称番号備考注出所資料万億百千第次産卸小売製造建設運輸情報通信
農林水医療教育人件従事者雇用労働失業輸出入貿易価格指物消費税電気力原料技術科特許教授校学部`,
	"euc-kr": `이다는의에가을를하고지은기로사아자나인라도리한시어대정수해그있보제일부스만것서원장구전주용성공관국과업소상여선미조년동
무경생비방중연위신면안학화진계내발개세문구도모각회오양통민행실출재입당결물금단강산치속영교현우분력품합적심명할트드러니게니르
와으때저되거들습같말없않등려며므음운건작체표드본류론루량월불체전반복호후점육준식설남북여외건축남특별광역서울부산대구인천광주
울산경기충청라상제강원시군읍면동호수율총매출액입증감평균인구가구기업수출입고용실업통계청자료번호비고구분항목합계명천억백만원퍼센
단위날짜분기상반하반전년동기대비지역별성별령별종류제품가격판매량생산투자연구개발비용예산결산취업률노동임금소득지출물가토지면적농림어업제조건설도소매숙박운수정보융보험부동과학기술교육보건복지예술프트브케코타카체독덴핀랑롤맨레몽골몰칠콩쿠
베르네령얀앙말멕웨폴란웨노벨에핀헝루마싱필캄캐토클톤파웨페푸슬쿄켄`,
}

var codeNames = map[string]string{"gb18030": "gbCodes", "big5": "big5Codes", "shift_jis": "sjisCodes", "euc-kr": "krCodes"}

// TestCommonCodes keeps encodingcodes.go at what commonest says; -update writes it anew.
func TestCommonCodes(t *testing.T) {
	const file = "encodingcodes.go"
	var b bytes.Buffer
	b.WriteString("package data\n\n// The codes of the commonest characters in each encoding, two bytes each, ascending; TestCommonCodes writes them\n// from the characters themselves.\nconst (\n")
	for _, m := range models {
		if codeNames[m.name] == "" {
			continue
		}
		codes := codesOf(t, m.name)
		if len(codes) < 200 || len(codes) > 700 {
			t.Errorf("%s: %d common codes", m.name, len(codes))
		}
		fmt.Fprintf(&b, "\t%s = \"\" +\n", codeNames[m.name])
		for line := range slices.Chunk(codes, 14) {
			b.WriteString("\t\t\"")
			for _, c := range line {
				fmt.Fprintf(&b, `\x%02X\x%02X`, c>>8, c&0xFF)
			}
			b.WriteString("\" +\n")
		}
		b.WriteString("\t\t\"\"\n")
	}
	b.WriteString(")\n")
	if f := cli.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, b.Bytes()) {
		t.Errorf("%s is not what the characters give (%v)", file, err)
	}
}

func codesOf(t *testing.T, label string) []uint16 {
	var codes []uint16
	for _, r := range commonest[label] {
		if unicode.IsSpace(r) {
			continue
		}
		b, err := encode(label, string(r))
		if err != nil || len(b) != 2 {
			t.Errorf("%s: %c gives %x, %v", label, r, b, err)
			continue
		}
		codes = append(codes, uint16(b[0])<<8|uint16(b[1]))
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}
