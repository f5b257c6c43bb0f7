package ui

import "testing"

func TestForeign(t *testing.T) {
	for _, tt := range []struct {
		text   string
		zh, en any // on a page in that language
	}{
		{"北京", nil, "zh-CN"}, {"GDP 增速", nil, "zh-CN"}, {"New York", "en", nil}, {"Île de France", "en", nil},
		{"Oslo", nil, nil}, {"", nil, nil}, {"3.5 12", nil, nil}, {"2015-03 x", nil, nil}, {"Нижний Новгород", nil, nil},
		{"東京", nil, "zh-CN"}, {"한국 서울", nil, nil}, {"…", nil, nil}, {"a – b", "en", nil}, {"\xe9", nil, "zh-CN"},
	} {
		for lang, want := range map[string]any{"zh": tt.zh, "en": tt.en} {
			a := new(App)
			a.view.Lang = lang
			if got := a.foreign(tt.text); got != want {
				t.Errorf("%q on a page in %s: %v, want %v", tt.text, lang, got, want)
			}
		}
	}
}
