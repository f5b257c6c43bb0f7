package view

import (
	"errors"
	"math/rand/v2"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
)

func TestString(t *testing.T) {
	for _, tt := range []struct {
		v    View
		want string
	}{
		{View{}, ""},
		{View{Data: "province-rd", Tab: Ranking, Lang: "en", Question: stats.Question{Measure: "rd_spend", At: "2024",
			Where: []stats.Condition{{Column: "地区", Op: "in", Value: []string{"东部", "a~b"}}, {Column: "rd", Op: "gt", Value: 1.5}}}},
			"data=province-rd&tab=ranking&measure=rd_spend&at=2024&where=地区~in~东部~a!~b&where=rd~gt~1.5&lang=en"},
		{View{Data: FilePrefix + "我的 R&D#1.csv", Tab: Table, Question: stats.Question{Limit: 50,
			Sort: []stats.SortKey{{Column: "value", Desc: true}, {Column: "-name"}}}},
			"data=file:我的%20R%26D%231.csv&tab=table&sort=-value~!-name&limit=50"},
		{View{Data: "file:a.csv", Settings: data.Settings{Encoding: "big5", Delimiter: "\t", HeaderRow: 3, Missing: []string{"缺", "x~y"}, DropTotals: true,
			Columns: []data.ColumnSetting{{Name: "研发经费(万元)", Type: data.Number, Unit: "CNY", Scale: 1e4, Decimal: ","}, {Name: "区"}}}},
			"data=file:a.csv&encoding=big5&delimiter=tab&headerRow=3&none=缺~x!~y&dropTotals=1&as=研发经费(万元)~type=number~unit=CNY~scale=10000~decimal=,&as=区"},
		{View{Draw: Draw{Log: true}, Question: stats.Question{Entities: []string{""}, By: stats.Names{"cagr"}}},
			"entities=&by=cagr&log=1"},
		{View{Question: stats.Question{Measures: []stats.MeasureAgg{{Column: "a~b:c", Fn: "sum"}, {Fn: "rows"}}}}, "measures=sum:a!~b:c~rows:"},
		{View{Draw: Draw{Form: "multiples", Free: true, Ref: "2~3 目标"}}, "form=multiples&free=1&ref=2~3%20目标"},
	} {
		if got := tt.v.String(); got != tt.want {
			t.Errorf("String = %s, want %s", got, tt.want)
		}
	}
}

// What is not understood is named, and the rest still counts.
func TestParseOdd(t *testing.T) {
	for _, tt := range []struct {
		hash string
		want View
		odd  []string
	}{
		{"#data=a&tab=pie&colour=red&top=many&at=2024", View{Data: "a", Question: stats.Question{At: "2024"}},
			[]string{"tab=pie", "colour=red", "top=many"}},
		{"where=alone&log=yes&&=&data=%zz%", View{Data: "%zz%"}, []string{"where=alone", "log=yes", "="}},
		{"as=a~type&as=b~scale=-1&as=c~colour=red&as=d~decimal=;&delimiter=xx&decimal=x", View{},
			[]string{"as=a~type", "as=b~scale=-1", "as=c~colour=red", "as=d~decimal=;", "delimiter=xx", "decimal=x"}},
		{"measures=sum:a~b", View{}, []string{"measures=sum:a~b"}},
		{"#", View{}, nil},
		{"search=a=b!", View{Question: stats.Question{Search: "a=b!"}}, nil},
		{"entities=a!", View{Question: stats.Question{Entities: []string{"a!"}}}, nil},
	} {
		got, err := Parse(tt.hash)
		var pe *PartError
		if errors.As(err, &pe); pe == nil {
			pe = &PartError{}
		}
		if !reflect.DeepEqual(got, tt.want) || !reflect.DeepEqual(pe.Parts, tt.odd) {
			t.Errorf("Parse(%q) = %+v, %v; want %+v, %v", tt.hash, got, err, tt.want, tt.odd)
		}
	}
}

// A language is known by the first part of its tag, and written back as that.
func TestLanguageTags(t *testing.T) {
	for tag, want := range map[string]string{
		"zh": "zh", "zh-CN": "zh", "zh-Hans": "zh", "zh-Hans-CN": "zh", "zh_TW": "zh", "ZH-cn": "zh", "en": "en", "en-US": "en", "en-GB": "en", "EN": "en",
		"fr": "", "zhx": "", "english": "", "-zh": "", "": "",
	} {
		v, err := Parse("data=a&lang=" + tag)
		if v.Lang != want || (err == nil) != (want != "") {
			t.Errorf("%q is read as %q, %v", tag, v.Lang, err)
		}
		d, err := Decode([]byte(`{"data":"a","lang":"` + tag + `"}`))
		if d.Lang != want || (err == nil) != (want != "" || tag == "") {
			t.Errorf("%q in JSON is read as %q, %v", tag, d.Lang, err)
		}
		if want == "" {
			want = tag // stays as it is typed
		}
		if got := ShortLang("#data=a&lang=" + tag + "&tab=x"); got != "data=a&lang="+want+"&tab=x" {
			t.Errorf("%q is written back as %q", tag, got)
		}
	}
	if got := ShortLang("data=a%20b&search=lang=zh-CN&x"); got != "data=a%20b&search=lang=zh-CN&x" {
		t.Errorf("written back as %q", got)
	}
}

// 1,000 random views survive the hash, also when a browser percent-encodes all that is not ASCII in it.
func TestRoundTrip(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 1000 {
		want := randomView(r)
		hash := want.String()
		for _, h := range []string{hash, "#" + hash, encodeAll(hash)} {
			got, err := Parse(h)
			if err != nil || !reflect.DeepEqual(got, want) {
				t.Fatalf("Parse(%q) = %#v, %v\nwant %#v", h, got, err, want)
			}
			if again := got.String(); again != hash {
				t.Fatalf("String of Parse(%q) = %q", hash, again)
			}
		}
	}
}

func encodeAll(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c < 0x80 {
			b.WriteByte(c)
		} else {
			b.WriteString(url.PathEscape(string([]byte{c})))
		}
	}
	return b.String()
}

var oddPieces = []string{"rd", "研发经费", "%", "%41", "&", "#", "~", "!", "-", "=", "+", " ", "", "\x00", "\xff", "é", "🏭", "<b>", "\u200b", "\"", "/", "?", "\n"}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(4) {
		b.WriteString(oddPieces[r.IntN(len(oddPieces))])
	}
	return b.String()
}

func randomList(r *rand.Rand, least int) []string {
	var l []string
	for range least + r.IntN(3) {
		l = append(l, randomText(r))
	}
	return l
}

// randomNotes are nil or not empty, as Parse leaves them.
func randomNotes(r *rand.Rand) []string {
	var l []string
	for range r.IntN(3) {
		l = append(l, "2020:"+randomText(r))
	}
	return l
}

func one[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

// randomView fills every field that a view writes.
func randomView(r *rand.Rand) View {
	v := View{
		Data: randomText(r), Tab: one(r, "", Table, Trend, Ranking, Correlation),
		Lang: one(r, "", "zh", "en"), Theme: one(r, "", "light", "dark", "contrast"),
		Draw: Draw{Form: randomText(r), Selected: randomList(r, 0), Groups: randomList(r, 0), Lanes: randomList(r, 0), Pin: randomList(r, 0), Hide: randomList(r, 0), Widths: randomList(r, 0), Log: r.IntN(2) == 0, Free: r.IntN(2) == 0, Ref: randomText(r), Near: randomText(r), Counted: randomText(r), Sorted: randomText(r), Folded: randomList(r, 0), Notes: randomNotes(r), Left: r.IntN(2) == 0, Right: r.IntN(2) == 0},
		Question: stats.Question{
			Columns: randomList(r, 0), Entities: randomList(r, 0), Points: randomList(r, 0), By: randomList(r, 0),
			Measure: randomText(r), Entity: randomText(r), Period: randomText(r), At: randomText(r), Compare: randomText(r),
			Transform: randomText(r), Base: randomText(r), Fit: randomText(r), Order: randomText(r), Ties: randomText(r),
			Weight: randomText(r), Of: randomText(r), Over: randomText(r), Range: randomText(r), Window: r.IntN(9), Test: randomText(r), Breaks: randomText(r), Forecast: one(r, nil, &stats.Forecast{Method: "holt", Horizon: r.IntN(5), Level: r.Float64()}), Y: randomText(r), X: randomList(r, 0), Degree: r.IntN(3), Intercept: one[*bool](r, nil, new(bool)), Robust: randomText(r), Method: randomText(r), Missing: randomText(r), Search: randomText(r),
			Bins: stats.Bins(randomText(r)), Density: randomText(r), On: randomText(r), Lag: r.IntN(3) - 1, Control: randomList(r, 0), Adjust: randomText(r), Level: one(r, 0, r.Float64()), Target: randomText(r), Size: randomText(r),
			Top: r.IntN(3) - 1, Offset: r.IntN(1e6), Limit: r.IntN(100),
		},
	}
	for range r.IntN(3) {
		v.Question.Measures = append(v.Question.Measures, stats.MeasureAgg{Column: randomText(r), Fn: one(r, "", "sum", "rows")})
		v.Question.Sort = append(v.Question.Sort, stats.SortKey{Column: randomText(r), Desc: r.IntN(2) == 0, Strokes: r.IntN(2) == 0})
		op := one(r, "eq", "in", "between", "missing", randomText(r))
		v.Question.Where = append(v.Question.Where, stats.Condition{Column: randomText(r), Op: op, Value: one[any](r, nil, randomText(r), randomList(r, 1))})
	}
	v.Question.Where = Normal(v.Question.Where)
	v.Settings = randomSettings(r)
	return v
}

func randomSettings(r *rand.Rand) data.Settings {
	s := data.Settings{
		Encoding: randomText(r), Delimiter: one(r, "", ",", ";", "\t", " ", "  ", "|", "&", "~"), Decimal: one(r, "", ".", ","),
		HeaderRow: r.IntN(5) - 1, HeaderRows: r.IntN(3), Shape: randomText(r), Missing: randomList(r, 0), DropTotals: r.IntN(2) == 0,
	}
	for range r.IntN(3) {
		s.Columns = append(s.Columns, data.ColumnSetting{
			Name: "n" + randomText(r), Type: one(r, "", data.Number, data.Text, data.PeriodT), Role: one(r, "", data.Entity, data.Measure),
			Unit: randomText(r), Scale: one(r, 0, 1, 1e4, 1e8, 0.001, 12345.678), Decimal: one(r, "", ".", ","), Dates: one(r, "", data.DayFirst, data.MonthFirst),
		})
	}
	for range r.IntN(3) {
		s.Calculated = append(s.Calculated, data.Calculation{Name: "c" + randomText(r), Formula: "1" + randomText(r)})
	}
	return s
}

// Every field of a question is either in the hash or known to be none of a view's.
func TestEveryFieldIsWritten(t *testing.T) {
	left := map[string]bool{"Kind": true, "Table": true, "Alerts": true, "Thin": true, "Cells": true, "Sight": true, "Play": true}
	q := reflect.TypeFor[stats.Question]()
	for i := range q.NumField() {
		var v View
		f := reflect.ValueOf(&v.Question).Elem().Field(i)
		switch f.Kind() {
		case reflect.String:
			f.SetString("x")
		case reflect.Int:
			f.SetInt(1)
		case reflect.Float64:
			f.SetFloat(0.9)
		case reflect.Pointer:
			f.Set(reflect.New(f.Type().Elem()))
		case reflect.Slice:
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
		}
		if name := q.Field(i).Name; (v.String() == "") != left[name] {
			t.Errorf("%s: hash %q", name, v.String())
		}
	}
}

func TestAsk(t *testing.T) {
	all := randomView(rand.New(rand.NewPCG(3, 4))).Question
	all.Where = []stats.Condition{{Column: "a", Op: "present"}}
	all.Measure, all.Search, all.Method, all.Transform, all.Base = "m", "s", "spearman", "yoy", "2018"
	for _, tt := range []struct {
		tab, kind                     string
		measure, search, method, base string
	}{
		{Table, "rows", "", "s", "", ""},
		{Trend, "trend", "m", "", "", ""},
		{Ranking, "ranking", "m", "", "", ""},
		{Correlation, "correlation", "", "", "spearman", ""},
	} {
		q := View{Tab: tt.tab, Question: all}.Ask()
		if q.Kind != tt.kind || q.Measure != tt.measure || q.Search != tt.search || q.Method != tt.method || q.Base != tt.base || len(q.Where) != 1 {
			t.Errorf("%s asks %+v", tt.tab, q)
		}
	}
	for order, of := range map[string]string{"asc": Ranking, "desc": Ranking, "cluster": Correlation, "target": Correlation, "odd": ""} {
		for _, tab := range []string{Ranking, Correlation} {
			want := order
			if of != "" && of != tab {
				want = "" // the order of another tab waits there
			}
			if q := (View{Tab: tab, Question: stats.Question{Order: order}}).Ask(); q.Order != want {
				t.Errorf("order %s on %s asks for %q", order, tab, q.Order)
			}
		}
	}
	for _, tab := range []string{Ranking, Inequality, Distribution, Comparison} {
		if q := (View{Tab: tab, Question: stats.Question{At: AllPeriods}}).Ask(); q.At != "" {
			t.Errorf("%s asks at %q", tab, q.At)
		}
	}
	if q := (View{Question: all}).Ask(); q != nil {
		t.Errorf("the gallery asks %+v", q)
	}
}

func FuzzParse(f *testing.F) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		f.Add(randomView(r).String())
	}
	f.Add("#where=a~in&sort=~-!&entities=!~&%=%&lang=fr")
	f.Fuzz(func(t *testing.T, hash string) {
		v, _ := Parse(hash)
		again, err := Parse(v.String())
		if err != nil || !reflect.DeepEqual(again, v) {
			t.Fatalf("Parse(%q) = %#v, through %q it is %#v, %v", hash, v, v.String(), again, err)
		}
	})
}
