package ui

import (
	"strings"
	"unicode/utf8"

	"github.com/vugu/vugu"

	"statlas/data"
)

// foreign returns the language of a text of the data that is not that of the page, for its element's lang; nil for none. Chinese
// characters make it Chinese, two or more words of Latin letters English; anything shorter may be a name in any language.
func (a *App) foreign(text string) any {
	chinese, plain := false, true
	for i := 0; i < len(text) && !chinese; i++ {
		if c := text[i]; c >= utf8.RuneSelf {
			chinese = c >= 0xe4 && c <= 0xe9         // of a character from U+4000 on
			plain = plain && (c < 0xc8 || c == 0xe2) // of a Latin one, what follows it, or of a dash or quote
		}
	}
	switch en := a.Lang() == "en"; {
	case en && chinese:
		return "zh-CN"
	case !en && !chinese && plain && latinWords(text) > 1:
		return "en"
	}
	return nil
}

// langed is a text in which part says its language where that is not the page's.
func (a *App) langed(text, part string) any {
	lang := a.foreign(part)
	before, after, found := strings.Cut(text, part)
	if lang == nil || !found {
		return text
	}
	return vugu.HTML(data.Markup(before) + `<span lang="` + lang.(string) + `">` + data.Markup(part) + `</span>` + data.Markup(after))
}

// latinWords counts the words of a text that begin with a Latin letter.
func latinWords(text string) int {
	n := 0
	for _, w := range strings.Fields(text) {
		if c := w[0] | 0x20; c >= 'a' && c <= 'z' || w[0] >= 0xc3 && w[0] < 0xc8 {
			n++
		}
	}
	return n
}
