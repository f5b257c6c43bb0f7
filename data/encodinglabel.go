package data

import "strings"

// labels are other names of encodings that people and systems use, beside the Encoding Standard's own, which the
// decoder knows.
var labels = map[string]string{
	"utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "cp65001": "utf-8", "utf-8-sig": "utf-8",
	"utf16le": "utf-16le", "utf16be": "utf-16be", "ucs-2": "utf-16", "unicode": "utf-16", "utf16": "utf-16", "unicodefffe": "utf-16be",
	"gbk": "gb18030", "gb2312": "gb18030", "gb_2312": "gb18030", "gb_2312-80": "gb18030", "csgb2312": "gb18030", "chinese": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "ms936": "gb18030", "windows-936": "gb18030", "euc-cn": "gb18030", "gb-18030": "gb18030",
	"big5-hkscs": "big5", "cn-big5": "big5", "csbig5": "big5", "x-x-big5": "big5", "cp950": "big5", "big-5": "big5",
	"shift-jis": "shift_jis", "sjis": "shift_jis", "x-sjis": "shift_jis", "ms_kanji": "shift_jis", "windows-31j": "shift_jis", "csshiftjis": "shift_jis", "cp932": "shift_jis", "ms932": "shift_jis",
	"euckr": "euc-kr", "cseuckr": "euc-kr", "korean": "euc-kr", "ks_c_5601-1987": "euc-kr", "ksc5601": "euc-kr", "windows-949": "euc-kr", "cp949": "euc-kr", "uhc": "euc-kr",
	"eucjp": "euc-jp", "x-euc-jp": "euc-jp",
	"cp1252": "windows-1252", "x-cp1252": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252", "iso88591": "windows-1252", "ascii": "windows-1252", "us-ascii": "windows-1252",
}

// canonical spells a label as the reports do. UTF-16 without a word on its ends is the one that the byte order mark
// names, else little end first.
func canonical(label, marked string) string {
	l := strings.ToLower(strings.TrimSpace(label))
	if name := labels[l]; name != "" {
		l = name
	}
	if l != "utf-16" {
		return l
	}
	if marked == "utf-16be" {
		return marked
	}
	return "utf-16le"
}
