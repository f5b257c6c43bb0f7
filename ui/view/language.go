package view

import (
	"slices"
	"strings"
)

// language is that of the page. A tag of a browser's or a system's counts by its first part: zh-CN, zh-Hans and ZH_TW are zh,
// en-GB is en.
var language = part{"lang",
	func(v *View) []string {
		if v.Lang == "" {
			return nil
		}
		return []string{v.Lang}
	},
	func(v *View, s string) bool {
		lang := strings.ToLower(s)
		if i := strings.IndexAny(lang, "-_"); i >= 0 {
			lang = lang[:i]
		}
		if !slices.Contains([]string{"zh", "en"}, lang) {
			return false
		}
		v.Lang = lang
		return true
	}}

// ShortLang gives a hash with its language in short, as the view is written.
func ShortLang(hash string) string {
	all := strings.Split(strings.TrimPrefix(hash, "#"), "&")
	for i, part := range all {
		var v View
		if key, value, _ := strings.Cut(part, "="); decode(key) == language.key && language.read(&v, decode(value)) {
			all[i] = language.key + "=" + v.Lang
		}
	}
	return strings.Join(all, "&")
}
