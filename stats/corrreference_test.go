package stats

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// pairs is testdata/pairs.csv: five measures of six regions in twelve years, with gaps and ties.
func pairs(t *testing.T) *data.Table {
	records := readCSV(t, "testdata/pairs.csv")
	var names, years []string
	x := make([][]float64, 5)
	for _, r := range records[1:] {
		names, years = append(names, r[0]), append(years, r[1])
		for k := range x {
			v, err := strconv.ParseFloat(r[k+2], 64)
			if err != nil {
				t.Fatal(r)
			}
			x[k] = append(x[k], v)
		}
	}
	columns := []*data.Column{textColumn("region", data.Entity, names...), periodColumn("year", years...)}
	for k := range x {
		columns = append(columns, numberColumn(records[0][k+2], x[k]...))
	}
	return tableOf(columns...)
}

var methods = []string{"pearson", "spearman", "kendall"}

// comparePairs compares r and p of each pair under "prefix x y", and the bounds where the reference has them.
func comparePairs(t *testing.T, refs map[string]reference, prefix string, a *CorrelationAnswer) {
	t.Helper()
	for i, x := range a.Columns {
		for k, y := range a.Columns {
			for field, m := range map[string][][]Num{"r": a.R, "p": a.P, "lower": a.Lower, "upper": a.Upper} {
				name := fmt.Sprintf("%s %s %s %s", prefix, x, y, field)
				if _, ok := refs[name]; ok {
					compare(t, refs, name, float64(m[i][k]), 1e-10)
				}
			}
		}
	}
}

// TestCorrelationReference compares every value in testdata/correlation.csv.
func TestCorrelationReference(t *testing.T) {
	refs := references(t, "testdata/correlation.csv")
	table := pairs(t)
	of := func(method, more string) *CorrelationAnswer {
		t.Helper()
		return ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+method+`"`+more+`}`)
	}
	for _, m := range methods {
		comparePairs(t, refs, m, of(m, `,"level":0.9`))
		comparePairs(t, refs, "diff "+m, of(m, `,"on":"diff"`))
		comparePairs(t, refs, "growth "+m, of(m, `,"on":"growth"`))
		comparePairs(t, refs, "lag "+m, of(m, `,"lag":2`))
		comparePairs(t, refs, "partial "+m, of(m, `,"control":["staff","patents"],"missing":"complete"`))
		for _, how := range []string{"BH", "holm"} {
			a, k := of(m, `,"adjust":"`+strings.ToLower(how)+`"`), 0
			for i := range a.Columns {
				for h := i + 1; h < len(a.Columns); h++ {
					k++
					compare(t, refs, fmt.Sprintf("adjusted %s %s %d", m, how, k), float64(a.Adjusted[i][h]), 1e-10)
				}
			}
		}
		code := 0.0
		for _, i := range of(m, `,"order":"cluster"`).Order {
			code = 10*code + float64(i+1)
		}
		compare(t, refs, "cluster "+m, code, 0)
	}
	compareFew(t, refs)
	compareCluster(t, refs)
	compareGuard(t, refs, of("pearson", ""))
	for _, p := range of("pearson", `,"over":"periods"`).Periods {
		if _, ok := refs["year "+p.Period+" r"]; ok {
			compare(t, refs, "year "+p.Period+" r", float64(p.R[0][1]), 1e-12)
			compare(t, refs, "year "+p.Period+" lower", float64(p.Lower[0][1]), 1e-11)
		}
	}
	points := of("pearson", `,"points":["rd","gdp"]`).Points
	for _, i := range []int{1, 20, 66} {
		compare(t, refs, fmt.Sprint("hat ", i), float64(points.Leverage[i-1]), 1e-11)
		compare(t, refs, fmt.Sprint("cook ", i), float64(points.Cook[i-1]), 1e-10)
	}
	f := of("pearson", `,"control":["staff","patents"],"points":["rd","gdp"]`).Points.Fit
	compare(t, refs, "controlled slope", float64(f.Slope), 1e-11)
	compare(t, refs, "controlled se", float64(f.SE), 1e-11)
	compare(t, refs, "controlled p", float64(f.P), 1e-10)
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
}

// compareFew compares p of small samples without ties, where those of ranks are exact.
func compareFew(t *testing.T, refs map[string]reference) {
	for _, n := range []int{4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 35, 49, 50, 60} {
		var x, y []float64
		for i := range n {
			for name, to := range map[string]*[]float64{"x": &x, "y": &y} {
				key := fmt.Sprintf("few %s %d %d", name, n, i+1)
				*to = append(*to, refs[key].want)
				delete(refs, key)
			}
		}
		for _, m := range methods[1:] {
			a := ask[*CorrelationAnswer](t, tableOf(numberColumn("x", x...), numberColumn("y", y...)), `{"kind":"correlation","method":"`+m+`"}`)
			compare(t, refs, fmt.Sprintf("few %s %d p", m, n), float64(a.P[0][1]), 1e-11)
		}
	}
}

func compareCluster(t *testing.T, refs map[string]reference) {
	r := square(11)
	for i := range r {
		for k := range i + 1 {
			key := fmt.Sprintf("mtcars %d %d", i+1, k+1)
			r[i][k], r[k][i] = Num(refs[key].want), Num(refs[key].want)
			delete(refs, key)
		}
	}
	code := 0.0
	order, err := clusterOrder(newPace(context.Background(), 0), r)
	if err != nil {
		t.Fatal(err)
	}
	for _, i := range order {
		code = 12*code + float64(i+1)
	}
	compare(t, refs, "cluster mtcars", code, 0)
}

func compareGuard(t *testing.T, refs map[string]reference, a *CorrelationAnswer) {
	if len(a.Trends) != 1 || a.Trends[0].X != "rd" || a.Trends[0].Y != "gdp" {
		t.Fatalf("trends %+v, want rd and gdp", a.Trends)
	}
	for name, got := range map[string]Num{"levels": a.Trends[0].Levels, "differences": a.Trends[0].Differences, "detrended": a.Trends[0].Detrended, "time rd": a.Trends[0].XTime, "time gdp": a.Trends[0].YTime} {
		compare(t, refs, "trend "+name, float64(got), 1e-11)
	}
}
