package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"statlas/data"
)

// seriesTable is testdata/series.csv: five series by year, two of them R's Nile and LakeHuron.
func seriesTable(t *testing.T) *data.Table {
	var names, years []string
	var y []float64
	for _, r := range readCSV(t, "testdata/series.csv")[1:] {
		v, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		names, years, y = append(names, r[0]), append(years, r[1]), append(y, v)
	}
	return tableOf(textColumn("series", data.Entity, names...), periodColumn("year", years...), numberColumn("y", y...))
}

// seriesOf asks about the five series and returns them by name.
func seriesOf(t *testing.T, rest string) map[string]Series {
	t.Helper()
	out := map[string]Series{}
	for _, s := range ask[*TrendAnswer](t, seriesTable(t), `{"kind":"trend"`+rest+`}`).Series {
		out[s.Entity] = s
	}
	return out
}

func TestVerdicts(t *testing.T) {
	all := seriesOf(t, `,"test":"mannkendall"`)
	for name, want := range map[string]string{"ties": verdictRising, "growth": verdictRising, "nile": verdictFalling, "gaps": verdictRising} {
		if got := all[name].Test.Verdict; got != want {
			t.Errorf("%s is %s, want %s", name, got, want)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	clear := 0
	for range 400 {
		years, y := make([]float64, 15), make([]float64, 15)
		for i := range y {
			years[i], y[i] = float64(i), r.NormFloat64()
		}
		if mannKendall(years, y).Verdict != verdictNone {
			clear++
		}
	}
	if clear > 32 { // 5 % of 400, and three standard errors
		t.Errorf("%d of 400 series of noise have a trend", clear)
	}
}

// TestKendallSAgainstPairs counts the pairs one by one.
func TestKendallSAgainstPairs(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		y := make([]float64, r.IntN(40))
		for i := range y {
			y[i] = float64(r.IntN(12))
		}
		want, tied := 0.0, 0.0
		for i := range y {
			for k := i + 1; k < len(y); k++ {
				want += sign(y[k] - y[i])
				if y[k] == y[i] {
					tied++
				}
			}
		}
		if s, ties, _ := kendallS(y); s != want || ties != tied {
			t.Fatalf("%v: S %v, ties %v; want %v, %v", y, s, ties, want, tied)
		}
	}
}

func TestBreaksOfNoiseAndSteps(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 9))
	var search breakSearch
	found := 0
	for range 200 {
		years, y := make([]float64, 20), make([]float64, 20)
		for i := range y {
			years[i], y[i] = 2000+float64(i), 3+0.5*float64(i)+r.NormFloat64()
		}
		if len(search.find(years, y, strconv.Itoa)) > 0 {
			found++
		}
	}
	if found > 20 { // 5 % of 200, and three standard errors
		t.Errorf("breaks in %d of 200 trends without one", found)
	}
	years, y := make([]float64, 24), make([]float64, 24)
	for i := range y {
		years[i], y[i] = float64(i), 0.2*float64(i)+0.1*math.Sin(float64(7*i))
		if i >= 9 {
			y[i] += 5
		}
		if i >= 17 {
			y[i] -= 4
		}
	}
	breaks := search.find(years, y, strconv.Itoa)
	if len(breaks) != 2 || breaks[0].Period != "9" || breaks[1].Period != "17" || breaks[0].Size < 4 || breaks[1].Size > -3 {
		t.Errorf("breaks %+v, want +5 at 9 and −4 at 17", breaks)
	}
}

func TestAutoTakesTheLeastAICc(t *testing.T) {
	for name, s := range seriesOf(t, `,"fit":"auto"`) {
		best := s.Fit.Candidates[0]
		if best.Name != s.Fit.Name || len(s.Fit.Candidates) != 3 || !slices.IsSortedFunc(s.Fit.Candidates, func(a, b Candidate) int { return int(sign(float64(a.AICc - b.AICc))) }) {
			t.Errorf("%s: %s of %+v", name, s.Fit.Name, s.Fit.Candidates)
		}
	}
	for want, curve := range map[string]func(x float64) float64{
		"ols": func(x float64) float64 { return 5 + x }, "loglinear": func(x float64) float64 { return 5 * math.Exp(x/8) },
		"quadratic": func(x float64) float64 { return 60 - (x-12)*(x-12)/3 },
	} {
		years, y := make([]float64, 24), make([]float64, 24)
		for i := range y {
			years[i] = float64(i)
			y[i] = curve(years[i]) * (1 + 0.01*math.Sin(float64(5*i*i)))
		}
		if f := best(years, y); f.Name != want {
			t.Errorf("%s is taken for %s", want, f.Name)
		}
	}
}

// TestTrendRefusesInWords wants a warning, and no number, where a series cannot bear what is asked.
func TestTrendRefusesInWords(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "A", "A", "B", "B", "B", "B", "B", "B"),
		periodColumn("year", "2020", "2021", "2022", "2015", "2016", "2017", "2019", "2020", "2021"), numberColumn("rd", 1, 2, -3, 1, 2, 3, 4, 5, 6))
	for _, tt := range []struct{ rest, code string }{
		{`"forecast":{}`, WarnTooShort}, {`"forecast":{}`, WarnUneven}, {`"fit":"loglinear"`, WarnNoFit}, {`"breaks":"jump"`, WarnNoSearch},
		{`"transform":"log"`, WarnNoLogs}, {`"transform":"cumulative"`, WarnSumCut},
	} {
		if a := ask[*TrendAnswer](t, table, `{"kind":"trend",`+tt.rest+`}`); !warned(a, tt.code) {
			t.Errorf("%s: no warning %s in %v", tt.rest, tt.code, a.Warnings)
		}
		for _, rest := range []string{`"forecast":{}`, `"fit":"loglinear"`, `"breaks":"jump"`, `"transform":"log"`, `"transform":"cumulative"`} {
			whole := ask[*TrendAnswer](t, seriesTable(t), `{"kind":"trend",`+rest+`,"entities":["growth","ties"]}`)
			if warned(whole, tt.code) {
				t.Errorf("%s: warned of %s without reason", rest, tt.code)
			}
		}
	}
	a := ask[*TrendAnswer](t, table, `{"kind":"trend","breaks":"jump","forecast":{}}`)
	for k, why := range []string{WarnTooShort, WarnUneven} {
		if s := a.Series[k]; s.NoForecast != why || s.Forecast != nil || s.Breaks != nil {
			t.Errorf("%s: no forecast since %q, breaks %v, want %s and no search", s.Entity, s.NoForecast, s.Breaks, why)
		}
	}
	if s := seriesOf(t, `,"breaks":"jump","forecast":{}`)["ties"]; s.NoForecast != "" || s.Breaks == nil {
		t.Errorf("no forecast since %q, breaks %v of a whole series", s.NoForecast, s.Breaks)
	}
	for question, field := range map[string]string{
		`{"kind":"trend","forecast":{"horizon":99}}`: "forecast.horizon", `{"kind":"trend","forecast":{"level":2}}`: "forecast.level",
		`{"kind":"trend","forecast":{"method":"arima"}}`: "forecast.method", `{"kind":"trend","forecast":{"steps":2}}`: "steps",
	} {
		if e := refused(t, table, question); e.Field != field {
			t.Errorf("%s: %+v", question, e)
		}
	}
}

func TestForecastsFollowThePeriods(t *testing.T) {
	for _, tt := range []struct{ last, want string }{{"2023", "2025"}, {"2023-Q4", "2024-Q2"}, {"2023-11", "2024-01"}, {"2023-H2", "2024-H2"}} {
		p := data.ParsePeriod(tt.last)
		var periods []string
		var y []float64
		for h := -6; h <= 0; h++ {
			periods, y = append(periods, nthAfterAny(p, h).String()), append(y, float64(h*h))
		}
		s := ask[*TrendAnswer](t, tableOf(periodColumn("p", periods...), numberColumn("y", y...)), `{"kind":"trend","forecast":{"horizon":2}}`).Series[0]
		if len(s.Forecast) != 2 || s.Forecast[1].Period != tt.want {
			t.Errorf("two after %s: %+v, want %s", tt.last, s.Forecast, tt.want)
		}
	}
}

// nthAfterAny is nthAfter for steps back as well.
func nthAfterAny(p data.Period, h int) data.Period {
	back := data.NewPeriod(p.Kind(), p.Year()-10, p.Sub(), p.Day())
	each := map[data.PeriodKind]int{data.Half: 2, data.Quarter: 4, data.Month: 12}[p.Kind()]
	return nthAfter(back, 10*max(each, 1)+h)
}
