package stats

import (
	"slices"
	"strconv"
	"testing"

	"statlas/data"
)

// census is testdata/census.csv: figures of every tenth year, R's uspop and one beside it.
func census(t *testing.T) *data.Table {
	t.Helper()
	var years []string
	columns := make([][]float64, 2)
	for _, r := range readCSV(t, "testdata/census.csv")[1:] {
		years = append(years, r[0])
		for k := range columns {
			v, err := strconv.ParseFloat(r[k+1], 64)
			if err != nil {
				t.Fatal(err)
			}
			columns[k] = append(columns[k], v)
		}
	}
	return tableOf(periodColumn("year", years...), numberColumn("pop", columns[0]...), numberColumn("other", columns[1]...))
}

// TestStepsAgreeWithR compares what goes from period to period where each stands ten years after the last.
func TestStepsAgreeWithR(t *testing.T) {
	refs := references(t, "testdata/steps.csv")
	table := census(t)
	series := func(rest string) Series {
		a := ask[*TrendAnswer](t, table, `{"kind":"trend","measure":"pop"`+rest+`}`)
		if warned(a, WarnGaps) {
			t.Errorf("%s: decades are taken for gaps: %v", rest, a.Warnings)
		}
		return a.Series[0]
	}
	for _, transform := range []string{"diff", "cumulative", "rolling"} {
		for _, p := range series(`,"transform":"` + transform + `","window":3`).Points {
			if name := transform + " " + p.Period; refs[name].call != "" {
				compare(t, refs, name, float64(p.Value), 1e-12)
			}
		}
	}
	s := series(`,"fit":"ols","forecast":{"method":"drift","horizon":3}`)
	compare(t, refs, "cagr", float64(s.CAGR), 1e-12)
	compare(t, refs, "logGrowth", float64(s.LogGrowth), 1e-12)
	compare(t, refs, "ols slope", float64(s.Fit.Slope), 1e-12)
	for _, f := range []ForecastPoint{s.Forecast[0], s.Forecast[2]} {
		for name, x := range map[string]Num{"value": f.Value, "lower": f.Lower, "upper": f.Upper} {
			compare(t, refs, "drift "+f.Period+" "+name, float64(x), 1e-12)
		}
	}
	for _, lag := range []string{"1", "2"} {
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","columns":["pop","other"],"lag":`+lag+`}`)
		compare(t, refs, "r lag "+lag, float64(a.R[0][1]), 1e-12)
		compare(t, refs, "p lag "+lag, float64(a.P[0][1]), 1e-9)
	}
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","columns":["pop","other"],"on":"diff"}`)
	compare(t, refs, "r of changes", float64(a.R[0][1]), 1e-12)
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
	y := ask[*TrendAnswer](t, table, `{"kind":"trend","measure":"pop","transform":"yoy"}`)
	if len(y.Series[0].Points) > 0 || !slices.Equal(args(y, WarnNoYear), []string{"1"}) {
		t.Errorf("on the year before: %+v, warnings %v; want none, and a word", y.Series[0].Points, y.Warnings)
	}
}
