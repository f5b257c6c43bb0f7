package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
)

func TestParseNote(t *testing.T) {
	for text, want := range map[string]Note{
		"2020:COVID-19":               {NoteEvent, "", "2020", "", "COVID-19"},
		"2015~2018:十三五":               {NoteBand, "", "2015", "2018", "十三五"},
		"2015～2018： 十三五 规划 ":          {NoteBand, "", "2015", "2018", "十三五 规划"},
		"beijing@2019:a: b~c @d":      {NotePoint, "beijing", "2019", "", "a: b~c @d"},
		"@1899:dam":                   {NotePoint, "", "1899", "", "dam"},
		"a!@b!:c!!@2019-Q1:x":         {NotePoint, "a@b:c!", "2019-Q1", "", "x"},
		"=2~3:target":                 {NoteValue, "", "2~3", "", "target"},
		"=-0.5%:a":                    {NoteValue, "", "-0.5%", "", "a"},
		"2018/2020:<b>two\nyears</b>": {NoteEvent, "", "2018/2020", "", "<b>two years</b>"},
	} {
		if got := ParseNote(text); got == nil || *got != want {
			t.Errorf("ParseNote(%q) = %+v; want %+v", text, got, want)
		}
	}
	for _, text := range []string{"", ":", "2020", "2020:", ":words", "2020: \n ", "a@:words", "2015~:x", "~2018:x", "=x:words", "=2 name:words", "=:w", "2020!:x"} {
		if got := ParseNote(text); got != nil {
			t.Errorf("ParseNote(%q) = %+v", text, got)
		}
	}
}

// Whatever is written is read as one line or not at all, and a name that is guarded is read as it was.
func FuzzParseNote(f *testing.F) {
	for _, seed := range []string{"2020:COVID-19", "2015~2018:十三五", "a!@b@2019:x", "=2~3:t", "!", "!!:!", "\xff!\xff:a", "=!=:a", "a！@：b", "a:b@c=d~e"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if n := ParseNote(text); n != nil && (n.From == "" || n.Words == "" || strings.ContainsAny(n.Words, "\n\r\t")) {
			t.Errorf("%q is %+v", text, n)
		}
		if n := ParseNote(Guarded(text) + "@2019:words"); n == nil || n.Entity != text || n.From != "2019" || n.Words != "words" {
			t.Errorf("an entity called %q is read %+v", text, n)
		}
	})
}

// labels are the words that a chart annotates with, by their kind and place.
func labels(t *testing.T, o Option) (out []string) {
	t.Helper()
	for _, f := range shapeParts(t, o) {
		for _, p := range f.Parts {
			if p["label"] != nil && p["label"] != "" {
				out = append(out, fmt.Sprint(p["kind"], " ", p["at"], " ", p["to"], " ", p["label"]))
			}
		}
	}
	return out
}

var allNotes = []string{"beijing@2019:a jump", "2020:COVID-19", "2021~2024:the plan", "=2500:wanted"}

func TestNotesAreDrawnWhereTheyStand(t *testing.T) {
	s := style(t, "en", 800, false)
	d := Trend(twoProvinces(), Line{Notes: allNotes}, s)
	want := []string{"up [3 max -0.5] [6 max 0.5] the plan", "up [2 max 0] <nil> COVID-19", "point [1 2233.6] <nil> a jump", "along [min 2500] [max 2500] wanted: CNY 250bn"}
	if got := labels(t, d.Option); !slices.Equal(got, want) {
		t.Errorf("annotated with %q, want %q", got, want)
	}
	if d.More <= 0 || d.Option["grid"].(Option)["top"] != 40+d.More || d.Option["yAxis"].(Option)["nameGap"] != 14+d.More {
		t.Errorf("%d pixels above the grid, which is at %v", d.More, d.Option["grid"])
	}
	for _, f := range shapeParts(t, d.Option) {
		if f.Parts[0]["room"] != float64(d.More) {
			t.Errorf("words may stand %v pixels above the grid, where there are %d", f.Parts[0]["room"], d.More)
		}
	}
	if want := "Notes: Beijing, 2019: a jump; 2020: COVID-19; 2021–2024: the plan; wanted: CNY 250bn."; !strings.HasSuffix(d.Alt, want) || d.Note != "" {
		t.Errorf("alt %q, note %q", d.Alt, d.Note)
	}
	area := Trend(twoProvinces(), Line{Form: "area", Sums: true, Notes: []string{"zhejiang@2019:on top"}}, s)
	if got := labels(t, area.Option); !slices.Equal(got, []string{fmt.Sprint("point [1 ", beijing[1]+zhejiang[1], "] <nil> on top")}) {
		t.Errorf("on areas %q, want the figure where it is drawn", got)
	}
	small := Trend(twoProvinces(), Line{Form: "multiples", Notes: append([]string{"zhejiang@2019:second"}, allNotes...)}, s)
	if got := labels(t, small.Option); len(got) != 5 || small.More != 0 {
		t.Errorf("small charts have %q: each word once", got)
	}
	if n := len(shapeParts(t, small.Option)); n != 2*3+2 {
		t.Errorf("%d notes on two small charts, want three on each and a figure's each", n)
	}
	for _, form := range []string{"slope", "heat"} {
		if d := Trend(twoProvinces(), Line{Form: form, Notes: allNotes}, s); len(labels(t, d.Option)) > 0 || !strings.Contains(d.Note, "small multiples only") {
			t.Errorf("%s: %q", form, d.Note)
		}
	}
}

// What has no place is told, with the words of the user as text.
func TestNotesWithoutAPlace(t *testing.T) {
	s := style(t, "en", 800, false)
	for _, text := range []string{"2030:later", "nobody@2019:x", "zhejiang@2020:in the gap", "2030~2040:x", "2022~2019:backwards", "junk", "<b>:x", "1e999:x"} {
		d := Trend(twoProvinces(), Line{Notes: []string{text}}, s)
		if !strings.Contains(d.Note, text) || len(labels(t, d.Option)) > 0 {
			t.Errorf("%q: note %q", text, d.Note)
		}
	}
	if d := Trend(&stats.TrendAnswer{Measure: "rd"}, Line{Notes: allNotes, Ref: "3"}, s); len(shapeParts(t, d.Option)) > 0 {
		t.Error("a chart of nothing is annotated")
	}
	log := Trend(twoProvinces(), Line{Log: true, Notes: []string{"=-3:below"}}, s)
	if len(labels(t, log.Option)) > 0 || strings.Contains(log.Alt, "below") {
		t.Error("a value below zero stands on a logarithmic axis")
	}
}

// A year on an axis of quarters is all its quarters; on one of days and of numbers it is a stretch of time.
func TestMomentsOfNotes(t *testing.T) {
	s := style(t, "en", 800, false)
	of := func(periods ...string) *stats.TrendAnswer {
		one := stats.Series{Entity: "beijing"}
		for i, p := range periods {
			one.Points = append(one.Points, stats.Point{Period: p, T: []stats.Num{2019.75, 2020, 2020.25, 2020.5, 2020.75, 2021}[i], Value: 1})
		}
		return &stats.TrendAnswer{Measure: "rd", Series: []stats.Series{one}}
	}
	quarters := of("2019-Q4", "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1")
	if got := labels(t, Trend(quarters, Line{Notes: []string{"2020~2020:x"}}, s).Option); !slices.Equal(got, []string{"up [1 max -0.5] [4 max 0.5] x"}) {
		t.Errorf("2020 on an axis of quarters: %v", got)
	}
	numbers := of("2019.75", "2020", "2020.25", "2020.5", "2020.75", "2021")
	for text, want := range map[string]string{"2020.1:x": "up [2020.1 max -0] <nil> x", "@2020.25:y": "point [2020.25 1] <nil> y"} {
		if got := labels(t, Trend(numbers, Line{Notes: []string{text}}, s).Option); !slices.Equal(got, []string{want}) {
			t.Errorf("%s among numbers: %q", text, got)
		}
	}
}
