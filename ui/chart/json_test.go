package chart

import (
	"encoding/json"
	"math"
	"testing"

	"statlas/stats"
)

// slowJSON is the twin of Option.JSON.
func slowJSON(t *testing.T, o Option) string {
	t.Helper()
	b, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestOptionsAreWrittenAsJSONDoes(t *testing.T) {
	nan := stats.Num(math.NaN())
	for name, v := range map[string]any{
		"texts":   []string{"", "a b", "é", "浙江", "\"", "\\", "<b>&", "\n\t\x00", "\u2028", "bad \xff", "\x7f~"},
		"numbers": list{0, 0.0, math.Copysign(0, -1), -1, 1.5, 1e21, -1e21, 1e-6, 1e-7, 999999999999999999999.0, 123456789.0, true, false, nil, stats.Num(2.5), nan},
		"nums":    []stats.Num{1, nan, -0.25, 1e300},
		"pairs":   [][2]stats.Num{{1, 2}, {nan, 0}},
		"nested":  Option{"b": Option{}, "a": list{Option{"x": list{}}}, "tips": [][]string{{"a"}, nil, {}}, "none": Option(nil)},
		"empty":   list{list(nil), []string(nil), []any{}, []stats.Num(nil), [][2]stats.Num(nil), []part(nil), point(nil), part(nil), []point(nil)},
		"cells":   []cell{{1, nan, -0.25, 1e300, 1e-9}, {0, stats.Num(math.Copysign(0, -1)), 1 << 54, -3, 1e21}},
		"dots":    list{[]dot{{Value: [2]stats.Num{1, nan}, Tip: []string{"a", "<"}}, {Style: Option{"opacity": 1}, Size: 3, Name: "n", Entity: "e\"", Of: "o"}}, []dot(nil), []dot{}},
		"shapes":  []figureOf{{Value: []any{1, nil}, Parts: []part{area("#fff", 0.5, spot(1, 2))}, Tip: []string{"t"}}},
		"parts":   list{area("#fff", 0.5, spot(1, 2), spot(0, math.NaN())), []part{stroke("#000", 1)}, bubble{ID: "x", Value: [2]stats.Num{nan, 1}}},
	} {
		o := Option{name: v, "key <&> 键": v}
		if got, want := o.JSON(), slowJSON(t, o); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

func FuzzTextIsWrittenAsJSONDoes(f *testing.F) {
	for _, s := range []string{"", "a", "<", "é\xff", "\u2029\"\\"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o := Option{s: s, "list": []string{s, "x" + s}}
		if got, want := o.JSON(), slowJSON(t, o); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	})
}
