package stats

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"
	"statlas/data"
)

func TestCorrelationPoints(t *testing.T) {
	table := noise(5, 2, 200, 0.1)
	table.Columns = append(table.Columns, textColumn("zone", data.Entity, slices.Repeat([]string{"A", "B"}, 100)...))
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["c1","c0"]}`)
	x, y := slowPair(table.Columns[1].Num, table.Columns[0].Num)
	p := a.Points
	if p.X != "c1" || p.Y != "c0" || p.N != a.Ns[0][1] || len(p.Xs) != len(x) || len(p.Rows) != len(x) || len(p.Labels) != len(x) {
		t.Fatalf("%d points of %d, want the %d pairs behind the coefficient", len(p.Xs), p.N, len(x))
	}
	for i, row := range p.Rows {
		if float64(p.Xs[i]) != x[i] || float64(p.Ys[i]) != y[i] || table.Columns[1].Num[row] != x[i] || p.Labels[i].Entity != []string{"A", "B"}[row%2] {
			t.Fatalf("point %d is (%v, %v) of row %d, want (%v, %v)", i, p.Xs[i], p.Ys[i], row, x[i], y[i])
		}
	}
	alpha, beta := stat.LinearRegression(x, y, nil, false)
	if !near(float64(p.Fit.Slope), beta, 1e-11) || !near(float64(p.Fit.Intercept), alpha, 1e-11) {
		t.Errorf("line %v + %v x, gonum %v + %v x", p.Fit.Intercept, p.Fit.Slope, alpha, beta)
	}
	for question, code := range map[string]string{
		`{"kind":"correlation","points":["c1"]}`:                                   CodeType,
		`{"kind":"correlation","points":["c1","c9"]}`:                              CodeColumn,
		`{"kind":"correlation","columns":["c0","zone"]}`:                           CodeColumnType,
		`{"kind":"correlation","columns":["c0"],"points":["c1","c0"]}`:             CodeColumn,
		`{"kind":"correlation","method":"tau-a"}`:                                  CodeOption,
		`{"kind":"correlation","level":95}`:                                        CodeType,
		`{"kind":"correlation","lag":-1}`:                                          CodeType,
		`{"kind":"correlation","lag":1}`:                                           CodeNoPeriod,
		`{"kind":"correlation","on":"growth"}`:                                     CodeNoPeriod,
		`{"kind":"correlation","over":"periods"}`:                                  CodeNoPeriod,
		`{"kind":"correlation","order":"target"}`:                                  CodeNeeded,
		`{"kind":"correlation","order":"target","target":"c7"}`:                    CodeColumn,
		`{"kind":"correlation","control":["zone"]}`:                                CodeColumnType,
		`{"kind":"correlation","columns":["c0","c1"],"control":["c0"]}`:            CodeValue,
		`{"kind":"correlation","where":[{"column":"c0","op":"like","value":"x"}]}`: CodeOption,
	} {
		if e := refused(t, table, question); e.Code != code {
			t.Errorf("%s: %v, want %s", question, e, code)
		}
	}
}

// More points than an answer lists: they spread evenly, and the line still goes through all.
func TestCorrelationManyPoints(t *testing.T) {
	table := noise(8, 2, 12_345, 0)
	p := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["c0","c1"]}`).Points
	if p.N != 12_345 || len(p.Xs) != MaxPoints || p.Fit.N != 12_345 || !slices.IsSorted(p.Rows) || p.Rows[0] != 0 || p.Rows[MaxPoints-1] < 12_000 {
		t.Errorf("%d of %d points from row %d to %d", len(p.Xs), p.N, p.Rows[0], p.Rows[len(p.Rows)-1])
	}
}

// A line of a column has a coefficient of −1 and, but for the series of ranks, a p of 0 however its values were rounded, with gaps too.
func TestCorrelationOfLines(t *testing.T) {
	for n := 10; n < 60; n++ {
		x, _ := calm(n)
		line, gap := make([]float64, n), make([]float64, n)
		for i := range x {
			line[i] = 7.1 - 3.3*x[i]
			gap[i] = line[i]
		}
		gap[n/2] = math.NaN()
		table := tableOf(numberColumn("x", x...), numberColumn("line", line...), numberColumn("gap", gap...))
		for _, m := range []string{"pearson", "spearman"} {
			a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`"}`)
			for k := 1; k < 3; k++ {
				if a.R[0][k] != -1 || m == "pearson" && a.P[0][k] != 0 || a.Lower[0][k] != -1 || a.Upper[0][k] != -1 {
					t.Errorf("%s, n %d: r %.17g, p %v", m, n, a.R[0][k], a.P[0][k])
				}
			}
		}
	}
}
