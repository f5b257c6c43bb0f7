package chart

import (
	"encoding/json"
	"math"
	"reflect"
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
		"groups": list{[]groupItem{{Value: [3]stats.Num{1, nan, 0}, Colour: "#<", Unit: 0.5, Rise: 1e-9, Mirror: true, Tall: 2, N: 3, Group: "g", Tip: []string{"t"}, Mean: []stats.Num{1, nan},
			Bars: []stats.Bin{{Lo: 1, Hi: 2.5, Count: 3}}, Curve: []stats.DensityPoint{{X: 1e-7, Y: nan}}, Dots: []stats.DensityPoint{{X: 1, Y: 1e7}}, Box: &stats.Box{Low: 1, Outliers: []stats.Num{2}}}, {}}, []groupItem(nil)},
		"shapes": []figureOf{{Value: []any{1, nil}, Parts: []part{area("#fff", 0.5, spot(1, 2))}, Tip: []string{"t"}}},
		"parts":  list{area("#fff", 0.5, spot(1, 2), spot(0, math.NaN())), []part{stroke("#000", 1)}, bubble{ID: "x", Value: [2]stats.Num{nan, 1}}},
	} {
		o := Option{name: v, "key <&> 键": v}
		if got, want := o.JSON(), slowJSON(t, o); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// Items that are written member by member have no member that is not written.
func TestNoMemberOfAnItemIsForgotten(t *testing.T) {
	for _, item := range []any{&dot{}, &groupItem{}} {
		of := reflect.ValueOf(item).Elem()
		for i := range of.NumField() {
			v := reflect.New(of.Type()).Elem()
			switch f := v.Field(i); f.Kind() {
			case reflect.String:
				f.SetString("x")
			case reflect.Float64:
				f.SetFloat(2.5)
			case reflect.Int:
				f.SetInt(3)
			case reflect.Bool:
				f.SetBool(true)
			case reflect.Slice:
				f.Set(reflect.MakeSlice(f.Type(), 2, 2))
			case reflect.Map:
				f.Set(reflect.ValueOf(Option{"k": 1}))
			case reflect.Pointer:
				f.Set(reflect.New(f.Type().Elem()))
			}
			all := reflect.MakeSlice(reflect.SliceOf(of.Type()), 0, 1)
			o := Option{"data": reflect.Append(all, v).Interface()}
			if got, want := o.JSON(), slowJSON(t, o); got != want {
				t.Errorf("%s: %s, want %s", of.Type().Field(i).Name, got, want)
			}
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
