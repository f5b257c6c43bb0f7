package data

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"
)

// encode writes s in an encoding that htmlindex knows.
func encode(label, s string) ([]byte, error) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, err
	}
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", label, err)
	}
	return b, nil
}

func TestDetect(t *testing.T) {
	chinese := "地区,年份,研发经费\n浙江,2019,1669.8\n江苏,2020,3005.9\n"
	for _, tt := range []struct {
		name, in, encoding string
		want               string
		low, high          float64 // confidence
	}{
		{"ascii", "a,b\n1,2\n", "utf-8", "utf-8", 1, 1},
		{"utf-8", chinese, "utf-8", "utf-8", 0.99, 1},
		{"gb18030", chinese, "gb18030", "gb18030", 0.95, 1},
		{"gb18030, one word", "a,b\n北京,2\n", "gb18030", "gb18030", 0.6, 0.98},
		{"gb18030, rare and four bytes", chinese + strings.Repeat("喆㐂堃,", 3), "gb18030", "gb18030", 0.5, 1},
		{"gb18030 after a long ASCII head", strings.Repeat("abc,1\n", 300_000) + chinese, "gb18030", "gb18030", 0.9, 1},
		{"windows-1252", "café,naïve\nmüßig,1\nseñor,2\n", "windows-1252", "windows-1252", 0.95, 1},
		{"utf-16 without mark", "a,b\n1,2\nlonger,text\n", "utf-16le", "utf-16le", 0.5, 1},
		{"utf-16 big end first", "a,b\n1,2\nlonger,text\n", "utf-16be", "utf-16be", 0.5, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, err := encode(tt.encoding, tt.in)
			if err != nil {
				t.Fatal(err)
			}
			got := detect(b)
			if got.Name != tt.want || got.Confidence < tt.low || got.Confidence > tt.high {
				t.Errorf("detect = %+v; want %s, confidence %v to %v", got, tt.want, tt.low, tt.high)
			}
		})
	}
	for _, label := range []string{"windows-1251", "iso-8859-7", "windows-1256"} { // none of the encodings that are told apart
		text := map[string]string{"windows-1251": "Область;Население\nМосковская;8,5\nТверская;1,2\n", "iso-8859-7": "Περιφέρεια;Πληθυσμός\nΑττική;3,8\n", "windows-1256": "المنطقة,السكان\nالرياض,8\n"}[label]
		b, err := encode(label, text)
		if err != nil {
			t.Fatal(err)
		}
		if got := detect(b); got.Confidence > 0.2 {
			t.Errorf("%s is taken for %+v", label, got)
		}
	}
	mixed := detect([]byte(chinese + "one bad \xff byte\n"))
	if mixed.Name != "utf-8" || mixed.Confidence > 0.98 {
		t.Errorf("one bad byte in UTF-8: %+v", mixed)
	}
}
