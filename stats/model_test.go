package stats

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat/distuv"

	"statlas/data"
)

// TestModelReference compares every value in testdata/model.csv.
func TestModelReference(t *testing.T) {
	refs := references(t, "testdata/model.csv")
	air := tableFile(t, "testdata/air.csv")
	for name, question := range map[string]string{
		"plain":  `{"kind":"model","y":"Ozone","x":["Solar.R","Wind","Temp"]`,
		"origin": `{"kind":"model","y":"Ozone","x":["Wind","Temp"],"intercept":false`,
		"cubic":  `{"kind":"model","y":"Ozone","x":["Temp"],"degree":3`,
	} {
		tol := 1e-11
		if name == "cubic" {
			tol = 1e-7 // R fits raw powers and loses the digits
		}
		a := ask[*ModelAnswer](t, air, question+`}`)
		robust := ask[*ModelAnswer](t, air, question+`,"robust":"hc3"}`)
		for k, c := range a.Coefficients {
			at := name + " " + c.Name + " "
			for field, got := range map[string]Num{"estimate": c.Estimate, "se": c.SE, "t": c.T, "lower": c.Lower, "upper": c.Upper, "hc3": robust.Coefficients[k].SE} {
				compare(t, refs, at+field, float64(got), tol)
			}
			compare(t, refs, at+"p", float64(c.P), 100*tol)
			if _, ok := refs[at+"vif"]; ok {
				compare(t, refs, at+"vif", float64(c.VIF), tol)
			} else if finite(float64(c.VIF)) {
				t.Errorf("%s has a vif of %v", at, c.VIF)
			}
		}
		for field, got := range map[string]Num{"r2": a.R2, "adjustedR2": a.AdjustedR2, "f": a.F, "sigma": a.Sigma, "rss": a.RSS, "df": Num(a.DF),
			"residual 0": a.Residuals.Min, "residual 0.25": a.Residuals.Q1, "residual 0.5": a.Residuals.Median, "residual 0.75": a.Residuals.Q3, "residual 1": a.Residuals.Max,
			"shapiro": a.Residuals.Shapiro} {
			compare(t, refs, name+" "+field, float64(got), 1e-9)
		}
		for _, r := range a.Influential {
			if at := slices.Index(a.Points.Rows, r.Row); at < 0 || a.Points.Fitted[at] != r.Fitted || a.Points.Cook[at] != r.Cook {
				t.Errorf("%s: influential %+v is another point", name, r)
			}
		}
		compare(t, refs, name+" fP", float64(a.FP), 1e-8)
		compare(t, refs, name+" shapiroP", float64(a.Residuals.ShapiroP), 1e-6) // R's weights are its own approximation
		for _, k := range []int{1, 9, 48, 60} {
			for field, got := range map[string]Num{"observed": a.Points.Observed[k-1], "fitted": a.Points.Fitted[k-1], "studentized": a.Points.Studentized[k-1], "leverage": a.Points.Leverage[k-1], "cook": a.Points.Cook[k-1]} {
				compare(t, refs, fmt.Sprintf("%s %s %d", name, field, k), float64(got), 1e-9)
			}
		}
		if name != "origin" {
			compare(t, refs, name+" breuschPagan", float64(a.Residuals.BreuschPagan), 1e-9)
			compare(t, refs, name+" breuschPaganP", float64(a.Residuals.BreuschPaganP), 1e-9)
		}
	}
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
}

// TestModelAgainstGonum holds the block-wise QR against gonum's, over more rows than a block has.
func TestModelAgainstGonum(t *testing.T) {
	const n, k = 3*blockRows + 17, 4
	columns := make([]*data.Column, k+1)
	x, y := mat.NewDense(n, k+1, nil), mat.NewDense(n, 1, nil)
	for c := range columns {
		values := make([]float64, n)
		for i := range values {
			values[i] = math.Sin(float64((c+2)*i*i)) + float64(c)
		}
		columns[c] = numberColumn(string(rune('a'+c)), values...)
	}
	for i := range n {
		x.Set(i, 0, 1)
		for c := range k {
			x.Set(i, c+1, columns[c+1].Num[i])
		}
		y.Set(i, 0, columns[0].Num[i])
	}
	var qr mat.QR
	qr.Factorize(x)
	var want mat.Dense
	if err := qr.SolveTo(&want, false, y); err != nil {
		t.Fatal(err)
	}
	a := ask[*ModelAnswer](t, tableOf(columns...), `{"kind":"model","y":"a","x":["b","c","d","e"]}`)
	for c, b := range a.Coefficients {
		if !near(float64(b.Estimate), want.At(c, 0), 1e-11) {
			t.Errorf("%s = %v, gonum %v", b.Name, b.Estimate, want.At(c, 0))
		}
	}
}

func TestModelRefuses(t *testing.T) {
	table := tableOf(numberColumn("y", 1, 3, 2, 5, 4), numberColumn("a", 1, 2, 3, 4, 5), numberColumn("b", 2, 1, 2, 1, 3),
		numberColumn("sum", 3, 3, 5, 5, 8), numberColumn("same", 7, 7, 7, 7, 7), numberColumn("gaps", 1, nan, nan, nan, 2))
	for _, tt := range []struct {
		question, code, value string
		allowed               []string
	}{
		{`{"kind":"model","y":"y","x":["a","b","sum"]}`, CodeCollinear, "sum", []string{"(intercept)", "a", "b"}},
		{`{"kind":"model","y":"y","x":["a","same"]}`, CodeCollinear, "same", []string{"(intercept)"}},
		{`{"kind":"model","y":"y","x":["a","a"]}`, CodeCollinear, "a", []string{"(intercept)", "a"}},
		{`{"kind":"model","y":"y","x":["gaps","a"]}`, CodeFewRows, "2", []string{"3"}},
		{`{"kind":"model","x":["a"]}`, CodeNeeded, "model", []string{"y", "a", "b", "sum", "same", "gaps"}},
		{`{"kind":"model","y":"y"}`, CodeNeeded, "model", []string{"y", "a", "b", "sum", "same", "gaps"}},
		{`{"kind":"model","y":"y","x":["a","b"],"degree":2}`, CodeValue, "2", []string{"1 with several x"}},
	} {
		if e := refused(t, table, tt.question); e.Code != tt.code || e.Value != tt.value || !slices.Equal(e.Allowed, tt.allowed) {
			t.Errorf("%s: %+v", tt.question, e)
		}
	}
	if a := ask[*ModelAnswer](t, table, `{"kind":"model","y":"y","x":["same"],"intercept":false}`); !near(float64(a.Coefficients[0].Estimate), 3./7, 1e-14) {
		t.Errorf("a constant alone: %+v", a.Coefficients)
	}
}

func TestModelWarnings(t *testing.T) {
	n := 60
	wave := func(f float64) []float64 {
		x := make([]float64, n)
		for i := range x {
			x[i] = math.Sin(f * float64(i+1))
		}
		return x
	}
	a, noise := wave(1), make([]float64, n)
	for i := range noise { // normal by its quantiles, in an order without a pattern
		noise[i] = distuv.UnitNormal.Quantile((float64(i*37%n) + 0.5) / float64(n))
	}
	tame, twin, wild, spread := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	years := make([]string, n)
	up, also := make([]float64, n), make([]float64, n)
	for i := range n {
		tame[i], twin[i] = a[i]+noise[i], a[i]+noise[i]/20
		wild[i] = a[i] + noise[i]
		spread[i] = a[i] + noise[i]*(a[i]+1.01)*(a[i]+1.01)*(a[i]+1.01)
		years[i] = fmt.Sprint(1950 + i)
		up[i], also[i] = float64(i)+noise[i], 2*float64(i)+a[i]
	}
	wild[3] = 900
	far := slices.Clone(a)
	far[3] = 30
	table := tableOf(numberColumn("a", a...), numberColumn("tame", tame...), numberColumn("twin", twin...), numberColumn("wild", wild...),
		numberColumn("spread", spread...), numberColumn("far", far...), numberColumn("up", up...), numberColumn("also", also...), periodColumn("year", years...))
	for _, tt := range []struct{ question, code string }{
		{`"y":"tame","x":["a","twin"]`, WarnInflated}, {`"y":"wild","x":["a"]`, WarnResiduals}, {`"y":"spread","x":["a"]`, WarnSpread},
		{`"y":"wild","x":["far"]`, WarnFar}, {`"y":"up","x":["also"]`, WarnTrends},
	} {
		if answer := ask[Answer](t, table, `{"kind":"model",`+tt.question+`}`); !warned(answer, tt.code) {
			t.Errorf("%s: no warning %s in %v", tt.question, tt.code, answer.Common().Warnings)
		}
		if answer := ask[Answer](t, table, `{"kind":"model","y":"tame","x":["a"]}`); warned(answer, tt.code) {
			t.Errorf("%s warned of without reason", tt.code)
		}
	}
	if answer := ask[Answer](t, table, `{"kind":"model","y":"spread","x":["a"],"robust":"hc3"}`); warned(answer, WarnSpread) {
		t.Error("robust errors are advised though they were taken")
	}
	few := tableOf(numberColumn("y", 1, 3, 2, 4), numberColumn("x", 1, 2, 3, 5))
	if answer := ask[Answer](t, few, `{"kind":"model","y":"y","x":["x"]}`); !warned(answer, WarnFewRows) {
		t.Error("four rows are not called few")
	}
	if answer := ask[Answer](t, table, `{"kind":"model","y":"tame","x":["a"]}`); warned(answer, WarnFewRows) {
		t.Errorf("%d rows are called few", len(years))
	}
}
