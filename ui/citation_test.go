package ui

import (
	"strings"
	"testing"
	"time"
)

// A bundled dataset is cited in both styles and languages; a file of the user's is not.
func TestCitation(t *testing.T) {
	today = func() time.Time { return time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC) }
	defer func() { today = time.Now }()
	for _, tt := range []struct{ lang, style, link, want string }{
		{"zh", "gb", "file:///home/me/statlas.html#x", "国家统计局、科技部、财政部《全国科技经费投入统计公报》；国家统计局分省年度数据. 各省研发与创新：2006—2024年[DS]. Statlas整理[2026-03-09]."},
		{"en", "gb", "https://a.example/#x", ". R&D of the provinces, 2006–2024[DS/OL]. Compiled by Statlas[2026-03-09]. https://a.example/#x."},
		{"en", "apa", "file:///x", ". (n.d.). R&D of the provinces, 2006–2024 [Data set]. Compiled by Statlas. Retrieved March 9, 2026."},
		{"zh", "apa", "http://127.0.0.1:8080/#x", ". (n.d.). 各省研发与创新：2006—2024年 [Data set]. Compiled by Statlas. Retrieved March 9, 2026, from http://127.0.0.1:8080/#x"},
	} {
		a, _ := start(t, tt.lang, "#data=province-rd&tab=trend")
		got := a.citation(tt.style, tt.link)
		if !strings.HasSuffix(got, tt.want) || strings.HasPrefix(got, ".") {
			t.Errorf("%s in %s:\n%s\nwant …\n%s", tt.style, tt.lang, got, tt.want)
		}
	}
	a, e := start(t, "en", "#data=province-rd&tab=trend")
	if html := render(t, a); !strings.Contains(html, `data-cite="gb"`) {
		t.Error("there is no button to cite")
	}
	a.cite("apa")
	if !strings.Contains(e.saved["clipboard"], "(n.d.)") || !strings.Contains(a.notice.text, e.saved["clipboard"]) {
		t.Errorf("clipboard %q, said %q", e.saved["clipboard"], a.notice.text)
	}
	e.open(a, "x.csv", "zone,rd\nA,1\n")
	if html := render(t, a); strings.Contains(html, "data-cite") {
		t.Error("a file of the user's is cited")
	}
}
